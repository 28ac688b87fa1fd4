//! A sheet as its file has it: every filled row, including titles and totals, with cells by column.
//!
//! What is header, data or total is decided later, so that it can be decided again without reading.

use serde::{Deserialize, Serialize};

use crate::plan::sampled_values;

use super::cell_kind::CellKind;
use super::cells::Cells;
use super::notice::Notice;
use super::occupied::Occupied;

/// The rows that a sheet can have in today's formats.
pub(super) const ROWS: u32 = 1_048_576;
/// The columns that a sheet can have in today's formats.
pub(super) const COLUMNS: u32 = 16_384;

/// A rectangle of merged cells; rows are the spreadsheet's, from 1, columns from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Merge {
    /// First row, from 1.
    pub first_row: u32,
    /// Last row.
    pub last_row: u32,
    /// First column, from 0.
    pub first_column: u32,
    /// Last column.
    pub last_column: u32,
}

/// A sheet, or the whole of a delimited text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Name of the file; for a file in an archive, `archive.zip/file.xlsx`.
    pub file: String,
    /// Name of the sheet; empty for delimited text.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// Its columns, by position in the spreadsheet, or from [`Sheet::first_column`] on.
    pub columns: Vec<Cells>,
    /// Spreadsheet row, from 1, of each filled row, ascending.
    #[serde(with = "crate::packed::numbers")]
    pub rows: Vec<u32>,
    /// Spreadsheet rows that are hidden and filled, ascending.
    pub hidden_rows: Vec<u32>,
    /// Columns that are hidden, from 0, ascending.
    pub hidden_columns: Vec<u32>,
    /// Merged cells, ascending.
    pub merges: Vec<Merge>,
    /// If a list was cut into the parts that stand side by side, the position in the spreadsheet of
    /// this part's first column; its other columns follow without a gap.
    pub first_column: Option<u32>,
    /// What was noticed while reading.
    pub notices: Vec<Notice>,
    /// Columns of all sheets of its file: what is looked at to understand them is shared out among
    /// them. 0 if the sheet is alone.
    pub columns_of_file: u32,
    /// Where a wide sheet has cells; only a way to find them.
    #[serde(skip)]
    pub occupied: Occupied,
}

impl Sheet {
    /// The filled cells of a row, by its position among the filled rows: column, kind and text.
    pub fn cells(&self, place: usize) -> impl Iterator<Item = (usize, CellKind, &str)> {
        self.columns_in(place).filter_map(move |column| {
            let cells = self.columns.get(column)?;
            let kind = cells.kind(place);
            (kind != CellKind::Empty).then(|| (column, kind, cells.text(place)))
        })
    }

    /// The columns that may be filled in a row, by its position among the filled rows. For a sheet
    /// of thousands of columns these are far fewer than all.
    pub fn columns_in(&self, place: usize) -> impl Iterator<Item = usize> {
        self.occupied.in_row(place, self.columns.len())
    }

    /// Finds out again where the cells are, after its columns were changed.
    pub fn columns_changed(&mut self) {
        self.occupied = Occupied::of(&self.columns);
    }

    /// How many values are looked at in each of its columns to understand it.
    pub fn sampled_values(&self) -> usize {
        sampled_values(self.columns.len().max(self.columns_of_file as usize))
    }

    /// The merged cells that begin in one of these spreadsheet rows.
    pub fn merges_from(&self, first: u32, last: u32) -> &[Merge] {
        let from = self.merges.partition_point(|merge| merge.first_row < first);
        let to = self.merges.partition_point(|merge| merge.first_row <= last);
        self.merges.get(from..to).unwrap_or_default()
    }

    /// The position of a spreadsheet row among the filled ones; `None` if it is not filled.
    pub fn place(&self, row: u32) -> Option<usize> {
        self.rows.binary_search(&row).ok()
    }
}

/// A column's letters in a spreadsheet: 0 is A, 26 is AA.
pub fn column_letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + (column % 26) as u8);
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    letters.reverse();
    letters.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_columns() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }
}
