//! Cells merged over several rows of data: the value is in the first one and holds for all.

use super::table::Table;
use crate::read::{CellKind, Cells, Merge};

/// Gives each row under a merged cell its value.
pub(super) fn fill_down(table: &mut Table) {
    if table.kept.is_empty() {
        return;
    }
    let rows = &table.sheet.rows;
    let first_data = rows[table.kept[0] as usize];
    let over_rows =
        |merge: &&Merge| merge.first_row < merge.last_row && merge.first_row >= first_data;
    let merges: Vec<Merge> = table.sheet.merges.iter().filter(over_rows).copied().collect();
    let mut columns: Vec<usize> = merges.iter().map(|merge| merge.first_column as usize).collect();
    columns.sort_unstable();
    columns.dedup();
    for column in columns {
        let Some(cells) = table.cells(column) else { continue };
        let of_column = merges.iter().filter(|merge| merge.first_column as usize == column);
        let filled = filled(cells, rows, of_column);
        if let Some(column) = table.columns.get_mut(column) {
            column.replaced = Some(filled);
        }
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
