//! The table that reading gives: cells in columns, each row with its spreadsheet row.
//!
//! A column is one long text with the end of each cell, so that a sheet of a million rows is a few
//! large pieces of memory and not millions of small ones, and moves between workers by copying them.

use serde::{Deserialize, Serialize};

use super::Notice;

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

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its header with white space folded.
    pub header: String,
    text: String,
    ends: Vec<u32>,
    kinds: Vec<CellKind>,
}

/// A table. A column may end before the last row; its further cells are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Name of the file.
    pub file: String,
    /// Sheet; empty for separated text.
    pub sheet: String,
    /// All sheets of the file.
    pub sheets: Vec<String>,
    /// The header's row, from 1; 0 when the sheet has none.
    pub header_row: u32,
    /// The columns.
    pub columns: Vec<Column>,
    /// Spreadsheet row of each row, from 1.
    pub rows: Vec<u32>,
    /// What was noticed.
    pub notices: Vec<Notice>,
}

impl Column {
    /// A column with no cells.
    pub fn new(header: String) -> Column {
        Column { header, ..Column::default() }
    }

    /// Number of cells up to the last filled one.
    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// The text of a cell; empty beyond the last.
    pub fn text(&self, row: usize) -> &str {
        let Some(&end) = self.ends.get(row) else { return "" };
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// What a cell was; empty beyond the last.
    pub fn kind(&self, row: usize) -> CellKind {
        self.kinds.get(row).copied().unwrap_or(CellKind::Empty)
    }

    /// Puts a cell at a row, filling with empty cells up to it. A second cell at one row is left
    /// out, as spreadsheets do. The builder's limit keeps the text below 4 GiB.
    pub fn put(&mut self, row: usize, kind: CellKind, text: &str) {
        self.pad(row);
        if self.kinds.len() == row {
            self.text.push_str(text);
            self.ends.push(self.text.len() as u32);
            self.kinds.push(kind);
        }
    }

    /// Fills with empty cells up to a length.
    fn pad(&mut self, len: usize) {
        if self.kinds.len() < len {
            let end = self.ends.last().copied().unwrap_or(0);
            self.ends.resize(len, end);
            self.kinds.resize(len, CellKind::Empty);
        }
    }

    /// Gives back memory that growing left unused. Cells after the last filled one are not stored:
    /// a stray cell far to the right costs no column of empty ones.
    pub(super) fn finish(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.kinds.shrink_to_fit();
    }
}

impl Table {
    /// The binary form that a worker hands to another.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// A table from its binary form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Table, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// A number that two tables share only when they hold the same cells in the same rows.
    pub fn fingerprint(&self) -> u64 {
        use std::hash::Hasher as _;
        let mut hasher = rustc_hash::FxHasher::default();
        for column in &self.columns {
            hasher.write(column.text.as_bytes());
            column.ends.iter().for_each(|&end| hasher.write_u32(end));
        }
        for &row in &self.rows {
            hasher.write_u32(row);
        }
        hasher.finish()
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
    fn cells_keep_their_rows() {
        let mut column = Column::new("Họ và tên".into());
        column.put(0, CellKind::Text, "An");
        column.put(3, CellKind::Number, "12");
        let texts: Vec<&str> = (0..7).map(|row| column.text(row)).collect();
        assert_eq!(texts, ["An", "", "", "12", "", "", ""]);
        assert_eq!(column.kind(3), CellKind::Number);
        assert_eq!(column.kind(9), CellKind::Empty);
    }

    #[test]
    fn letters_of_columns() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }
}
