//! The rows that show how a sheet was understood: those around the header and the last ones, each
//! with its role.

use serde::{Deserialize, Serialize};

use super::table::{RowRole, Table};

/// A row as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// Spreadsheet row, from 1.
    pub row: u32,
    /// What it is.
    pub role: RowRole,
    /// Its first cells, cut to a length that fits a screen.
    pub cells: Vec<String>,
}

/// How many rows are shown above the header, below it, and at the end.
const ABOVE: usize = 5;
const BELOW: usize = 4;
const AT_THE_END: usize = 7;
/// How many columns are shown, and how many letters of a cell.
const COLUMNS: usize = 9;
const LETTERS: usize = 36;

/// The rows to show, by their spreadsheet rows.
pub fn preview(table: &Table) -> Vec<PreviewRow> {
    let rows = &table.sheet.rows;
    let at = |row: u32| rows.partition_point(|&r| r < row);
    let (first, last) = match table.header_rows {
        Some((first, last)) => (at(first), at(last)),
        None => (0, 0),
    };
    let top = first.saturating_sub(ABOVE)..(last + 1 + BELOW).min(rows.len());
    let end_of_data = table.kept.last().map_or(rows.len(), |&at| at as usize + 1);
    // The end of the data matters more than notes below it.
    let bottom_end = rows.len().min(end_of_data + AT_THE_END - 2);
    let bottom = bottom_end.saturating_sub(AT_THE_END).max(top.end)..bottom_end;
    top.chain(bottom).map(|at| preview_row(table, at)).collect()
}

fn preview_row(table: &Table, at: usize) -> PreviewRow {
    let row = table.sheet.rows[at];
    let columns = table.sheet.columns.len().min(COLUMNS);
    let cut = |text: &str| text.trim().chars().take(LETTERS).collect();
    let cells =
        (0..columns).map(|c| table.cells(c).map_or_else(String::new, |cells| cut(cells.text(at))));
    PreviewRow { row, role: table.role(row), cells: cells.collect() }
}

impl Table {
    /// The role of a spreadsheet row.
    pub fn role(&self, row: u32) -> RowRole {
        if let Ok(place) = self.left_out.binary_search_by_key(&row, |&(row, _)| row) {
            return self.left_out[place].1;
        }
        match self.header_rows {
            Some((first, _)) if row < first => RowRole::Title,
            Some((_, last)) if row <= last => RowRole::Header,
            // Without a header, everything above the first person is a title.
            None if self.kept.first().is_none_or(|&at| row < self.sheet.rows[at as usize]) => {
                RowRole::Title
            }
            _ => RowRole::Data,
        }
    }
}
