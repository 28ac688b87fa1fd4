//! Makes the header of each column from the rows of the header.

use super::header::Found;
use super::header_cells::header_text;
use super::table::Column;
use crate::read::{CellKind, Merge, Sheet};

/// The columns with their headers, which are empty if there is no header.
pub(super) fn columns(sheet: &Sheet, found: &Found) -> Vec<Column> {
    let mut columns = vec![Column::default(); sheet.columns.len()];
    let Found::Rows { first, last, .. } = *found else { return columns };
    let merges: Vec<Vec<Merge>> = (first..=last).map(|row| merges_over(sheet, row)).collect();
    for (place, column) in columns.iter_mut().enumerate() {
        let mut parts: Vec<String> = Vec::new();
        for (row, merges) in (first..=last).zip(&merges) {
            let text = spanning(sheet, row, last, place, merges).trim();
            let text = header_text(text);
            if !text.is_empty() && parts.last().is_none_or(|part| *part != text) {
                parts.push(text.into_owned());
            }
        }
        column.header = parts.pop().unwrap_or_default();
        column.group = parts.join(" / ");
    }
    columns
}

/// The merged cells that reach over a row. They do not overlap, so that there are no more than the
/// sheet has columns.
fn merges_over(sheet: &Sheet, row: usize) -> Vec<Merge> {
    let row = sheet.rows.get(row).copied().unwrap_or(0);
    let above = sheet.merges_from(0, row).iter().filter(|merge| merge.last_row >= row);
    above.take(sheet.columns.len()).copied().collect()
}

/// The text above a column in a header row: that of its own cell, of the cell it is merged with or,
/// if nothing tells how far cells extend, of the nearest one to the left.
fn spanning<'s>(
    sheet: &'s Sheet,
    row: usize,
    last: usize,
    column: usize,
    merges: &[Merge],
) -> &'s str {
    let text = |column: usize| sheet.columns.get(column).map_or("", |cells| cells.text(row));
    let own = text(column);
    if !own.trim().is_empty() {
        return own;
    }
    let covers = |m: &&Merge| (m.first_column..=m.last_column).contains(&(column as u32));
    let merge = merges.iter().find(covers);
    if let Some(merge) = merge {
        let top = sheet.place(merge.first_row);
        let cells = sheet.columns.get(merge.first_column as usize);
        return top.zip(cells).map_or("", |(top, cells)| cells.text(top));
    }
    let has_part = |row: usize, column: usize| {
        sheet.columns.get(column).is_some_and(|cells| cells.kind(row) != CellKind::Empty)
    };
    if row == last || !(row + 1..=last).any(|below| has_part(below, column)) {
        return "";
    }
    if !merges.is_empty() {
        return "";
    }
    // A cell extends to the right as long as the cells below are parts and no other one begins.
    (0..column)
        .rev()
        .take_while(|&left| {
            (row + 1..=last).any(|below| has_part(below, left)) || has_part(row, left)
        })
        .find(|&left| has_part(row, left))
        .map_or("", text)
}
