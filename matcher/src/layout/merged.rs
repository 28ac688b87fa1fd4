//! Cells merged over several rows of data: the value is in the first one and holds for all.
//!
//! Decided: if merged cells would fill far more rows than any list of households has, those beyond
//! stay as they are, with a notice.

use super::table::Table;
use crate::plan::LIMITS;
use crate::read::{CellKind, Cells, Merge, Notice};

/// Gives each row under a merged cell its value.
pub(super) fn fill_down(table: &mut Table) {
    if table.kept.is_empty() {
        return;
    }
    let rows = &table.sheet.rows;
    let first_data = rows[table.kept[0] as usize];
    let over_rows =
        |merge: &&Merge| merge.first_row < merge.last_row && merge.first_row >= first_data;
    let mut merges: Vec<Merge> = table.sheet.merges.iter().filter(over_rows).copied().collect();
    // By column, and within it still by row.
    merges.sort_by_key(|merge| merge.first_column);
    let (mut left, mut not_filled) = (LIMITS.filled_down_cells, Vec::new());
    let mut replaced = Vec::new();
    for of_column in merges.chunk_by(|one, next| one.first_column == next.first_column) {
        let Some(first) = of_column.first() else { continue };
        let column = first.first_column as usize;
        let Some(cells) = table.cells(column).filter(|cells| !cells.is_empty()) else { continue };
        // Filling goes through the column once, and adds the rows under its merged cells.
        let under = |merge: &Merge| {
            let row = |end| rows.partition_point(|&row| row <= end);
            (row(merge.last_row) - row(merge.first_row - 1)) as u64
        };
        let cost = of_column.iter().map(under).sum::<u64>().saturating_add(cells.len() as u64);
        match left.checked_sub(cost) {
            Some(rest) => left = rest,
            None => {
                not_filled.extend_from_slice(of_column);
                continue;
            }
        }
        replaced.push((column, filled(cells, rows, of_column.iter())));
    }
    for (column, filled) in replaced {
        if let Some(column) = table.columns.get_mut(column) {
            column.replaced = Some(filled);
        }
    }
    if let Some(row) = not_filled.iter().map(|merge| merge.first_row).min() {
        table.notices.push(Notice::MergesLeft { merges: not_filled.len() as u32, row });
    }
}

/// The cells with each merged value repeated. `merges` must be in the order of their rows.
fn filled<'a>(cells: &Cells, rows: &[u32], merges: impl Iterator<Item = &'a Merge>) -> Cells {
    let mut merges = merges.peekable();
    let mut done = Cells::default();
    let mut value: Option<(usize, u32)> = None;
    for (place, &row) in rows.iter().enumerate() {
        while merges.peek().is_some_and(|merge| merge.last_row < row) {
            merges.next();
        }
        if let Some(merge) = merges.peek()
            && merge.first_row == row
        {
            value = Some((place, merge.last_row));
        }
        let from = match value {
            Some((from, last)) if row <= last && cells.kind(place) == CellKind::Empty => from,
            _ => place,
        };
        if cells.kind(from) != CellKind::Empty {
            done.put(place, cells.kind(from), cells.text(from));
        }
    }
    done.shrink();
    done
}
