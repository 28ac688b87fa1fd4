//! A sheet as its file has it: every filled row, titles and totals too, its cells in columns.
//!
//! A column is one long text with the end of each cell, so that a sheet of a million rows is a few
//! large pieces of memory and not millions of small ones, and moves between workers by copying them.
//! What is header, data or total is decided later, so that it can be decided again without reading.

use serde::{Deserialize, Serialize};

use super::Notice;

/// Rows that a sheet of today's formats can have.
pub const ROWS: u32 = 1_048_576;
/// Columns that it can have.
pub const COLUMNS: u32 = 16_384;

/// What a cell was in the file. The text beside it is what a person would see there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// Nothing, or a formula error.
    Empty,
    /// Text.
    Text,
    /// A number; zeros in front of it are lost.
    Number,
    /// A date, written here as dd/mm/yyyy.
    Date,
    /// True or false.
    Bool,
}

impl CellKind {
    /// All of them, in order.
    pub const ALL: [CellKind; 5] =
        [CellKind::Empty, CellKind::Text, CellKind::Number, CellKind::Date, CellKind::Bool];
}

/// The cells of a column. It may end before the last row; its further cells are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    text: String,
    #[serde(with = "crate::packed::numbers")]
    ends: Vec<u32>,
    #[serde(with = "crate::packed::kinds")]
    kinds: Vec<CellKind>,
}

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

/// A sheet, or the whole of a separated text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Name of the file; of a file in an archive, `archive.zip/file.xlsx`.
    pub file: String,
    /// Name of the sheet; empty for separated text.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// Its columns, by their place in the spreadsheet.
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
    /// What was noticed while reading.
    pub notices: Vec<Notice>,
}

impl Cells {
    /// Number of cells up to the last filled one.
    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// The text of a cell; empty beyond the last.
    pub fn text(&self, place: usize) -> &str {
        let Some(&end) = self.ends.get(place) else { return "" };
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// What a cell was; empty beyond the last.
    pub fn kind(&self, place: usize) -> CellKind {
        self.kinds.get(place).copied().unwrap_or(CellKind::Empty)
    }

    /// Puts a cell at a place, filling with empty cells up to it. A second cell at one place is left
    /// out, as spreadsheets do; says whether it was put.
    pub fn put(&mut self, place: usize, kind: CellKind, text: &str) -> bool {
        if self.kinds.len() < place {
            let end = self.ends.last().copied().unwrap_or(0);
            self.ends.resize(place, end);
            self.kinds.resize(place, CellKind::Empty);
        }
        let free = self.kinds.len() == place;
        if free {
            self.make_room(text.len());
            self.text.push_str(text);
            // The limit on the text of a file keeps this below 4 GiB.
            self.ends.push(self.text.len() as u32);
            self.kinds.push(kind);
        }
        free
    }

    /// Room for one more cell. Columns grow by a quarter and not to the double, because the room that
    /// all columns of a large sheet leave unused at once is what the memory of a page is short of.
    fn make_room(&mut self, bytes: usize) {
        if self.text.capacity() - self.text.len() < bytes {
            self.text.reserve_exact(bytes.max(self.text.len() / 4).max(64));
        }
        if self.ends.len() == self.ends.capacity() {
            self.ends.reserve_exact((self.ends.len() / 4).max(16));
        }
        if self.kinds.len() == self.kinds.capacity() {
            self.kinds.reserve_exact((self.kinds.len() / 4).max(16));
        }
    }

    /// Makes room for the cells of the whole column, by how many there will be of those there are.
    pub(super) fn foresee(&mut self, of_all: impl Fn(usize) -> usize) {
        let more = |count: usize| of_all(count).saturating_sub(count);
        self.text.reserve_exact(more(self.text.len()));
        self.ends.reserve_exact(more(self.ends.len()));
        self.kinds.reserve_exact(more(self.kinds.len()));
    }

    /// All texts in one piece, and where each ends: what a fingerprint is made of.
    pub fn raw_parts(&self) -> (&str, &[u32]) {
        (&self.text, &self.ends)
    }

    /// Gives back memory that growing left unused.
    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.kinds.shrink_to_fit();
    }
}

impl Sheet {
    /// The filled cells of a row by its place among the filled rows: column, kind and text.
    pub fn cells(&self, place: usize) -> impl Iterator<Item = (usize, CellKind, &str)> {
        self.columns.iter().enumerate().filter_map(move |(column, cells)| {
            let kind = cells.kind(place);
            (kind != CellKind::Empty).then(|| (column, kind, cells.text(place)))
        })
    }

    /// Place of a spreadsheet row among the filled ones.
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
    fn cells_keep_their_places() {
        let mut cells = Cells::default();
        assert!(cells.put(0, CellKind::Text, "An"));
        assert!(cells.put(3, CellKind::Number, "12"));
        assert!(!cells.put(3, CellKind::Number, "13"));
        let texts: Vec<&str> = (0..7).map(|place| cells.text(place)).collect();
        assert_eq!(texts, ["An", "", "", "12", "", "", ""]);
        assert_eq!(cells.kind(3), CellKind::Number);
        assert_eq!(cells.kind(9), CellKind::Empty);
    }

    #[test]
    fn letters_of_columns() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }
}
