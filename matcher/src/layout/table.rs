//! A table: a sheet together with what was decided about it: its header, which rows are data, and
//! what a column's cells read as.
//!
//! The sheet's original cells are kept next to everything that replaces them (decoded letters, a
//! value merged over several rows), so that each decision can be undone without reading the file
//! again.

use serde::{Deserialize, Serialize};

use super::spread::Spread;
use crate::plan::Field;
use crate::read::legacy::Decision;
use crate::read::{CellKind, Cells, Notice, Sheet, Values, column_letters};

/// Where a column comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// A column of the sheet.
    #[default]
    Sheet,
    /// The places named by rows among the data ("Xã Hải Vân: 120 người"), each for the rows below,
    /// or by the sheet's name.
    Section,
    /// What the cells of names say besides the name: a year of birth, a sex, a number.
    Names(Field),
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Headers above its own, of groups of columns, the outermost first; often empty.
    pub group: String,
    /// Its own header.
    pub header: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The legacy font that its letters are in.
    pub font: Option<Decision>,
    /// Whether letters in that font are decoded; otherwise cells read as they are.
    pub decoded: bool,
    /// What its cells read as, if that differs from the sheet.
    pub(super) replaced: Option<Cells>,
}

/// What a row of the sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RowRole {
    /// Above the header.
    Title,
    /// Part of the header.
    Header,
    /// Only numbers the columns.
    Numbering,
    /// Belongs to the form: names of fields for import, how a column is filled, units, an example.
    Template,
    /// Repeats the header.
    RepeatedHeader,
    /// Names a place or a group for the rows below.
    Section,
    /// A person.
    Data,
    /// A total, a date, a signature.
    Closing,
    /// Goes on with the name of the person above.
    Continued,
    /// Prepared for somebody, but without a name or anything else about a person.
    Nobody,
    /// Below the last row that the user set.
    BelowLast,
}

/// What the user chose by hand; everything else is detected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayoutChoice {
    /// The first and last spreadsheet row of the header; `Some(None)` if there is no header.
    pub header: Option<Option<(u32, u32)>>,
    /// The last spreadsheet row of data.
    pub last_row: Option<u32>,
    /// Columns whose letters are not to be decoded.
    pub fonts_off: Vec<usize>,
}

/// Why a sheet holds no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoList {
    /// No cell is filled.
    Empty,
    /// Only rows of one cell: prose, not a table.
    NoHeader {
        /// How many rows were searched.
        searched: u32,
    },
    /// A header and nothing below it.
    NoRows {
        /// The header's last row.
        header_row: u32,
    },
}

/// A sheet with its layout.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The sheet as it was read.
    pub sheet: Sheet,
    /// The sheet's columns, then those made from section rows and from cells of names.
    pub columns: Vec<Column>,
    /// First and last spreadsheet row of the header.
    pub header_rows: Option<(u32, u32)>,
    /// Filled rows that are not data, by spreadsheet row, ascending. Titles are not included.
    pub left_out: Vec<(u32, RowRole)>,
    /// What was noticed in the file and during layout.
    pub notices: Vec<Notice>,
    /// Why it holds no list; `None` if it holds one.
    pub no_list: Option<NoList>,
    /// For each row of data, its position among the sheet's filled rows.
    #[serde(with = "crate::packed::numbers")]
    pub(super) kept: Vec<u32>,
    /// Rows by which columns are judged.
    #[serde(skip)]
    pub(super) spread: Spread,
}

impl Table {
    /// Keeps only the rows of data whose flag is true; a row without a flag is dropped.
    pub fn keep(&mut self, rows: &[bool]) {
        let mut rows = rows.iter();
        self.kept.retain(|_| rows.next().copied().unwrap_or(false));
        self.spread = Spread::default();
    }

    /// The filled cells above the header, as they are: the table's titles.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        let first = self.header_rows.map_or(0, |(first, _)| first);
        let above = self.sheet.rows.iter().take_while(move |row| **row < first).count();
        (0..above).flat_map(|at| self.row_cells(at).map(|(_, _, text)| text))
    }

    /// The number of rows of data.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Whether there are no rows of data.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Name of the file.
    pub fn file(&self) -> &str {
        &self.sheet.file
    }

    /// File and sheet, as sentences write them.
    pub fn place(&self) -> String {
        match self.sheet_name().as_str() {
            "" => self.file().to_owned(),
            sheet => format!("{} [{sheet}]", self.file()),
        }
    }

    /// The sheet's name, with the columns if several parts of a list stand side by side on it.
    pub fn sheet_name(&self) -> String {
        match (self.sheet.name.as_str(), self.span()) {
            ("", span) => span,
            (name, span) if span.is_empty() => name.to_owned(),
            (name, span) => format!("{name} {span}"),
        }
    }

    /// The columns of a part of a list that stands beside others, as spreadsheets write them:
    /// “G:K”. Empty if the list is in one part.
    pub fn span(&self) -> String {
        let Some(first) = self.sheet.first_column else { return String::new() };
        let last = (first as usize + self.sheet.columns.len()).saturating_sub(1);
        format!("{}:{}", column_letters(first as usize), column_letters(last))
    }

    /// Spreadsheet row, from 1, of a row of data.
    pub fn row(&self, place: usize) -> u32 {
        self.kept.get(place).and_then(|&at| self.sheet.rows.get(at as usize)).copied().unwrap_or(0)
    }

    /// The text of a cell in a row of data; empty if there is none.
    pub fn text(&self, column: usize, place: usize) -> &str {
        self.data_column(column).text(place)
    }

    /// A column restricted to the rows of data, looked up once for all of its cells.
    pub fn data_column(&self, column: usize) -> DataColumn<'_> {
        DataColumn { kept: &self.kept, cells: self.cells(column) }
    }

    /// What a cell in a row of data was in the file.
    pub fn kind(&self, column: usize, place: usize) -> CellKind {
        self.data_column(column).kind(place)
    }

    /// The cells of a column as they read, for all filled rows of the sheet.
    pub(super) fn cells(&self, column: usize) -> Option<&Cells> {
        let replaced = self.columns.get(column).and_then(|c| c.replaced.as_ref());
        replaced.or_else(|| self.sheet.columns.get(column))
    }

    /// The filled cells of any row of the sheet, as they read.
    pub(super) fn row_cells(&self, at: usize) -> impl Iterator<Item = (usize, CellKind, &str)> {
        self.sheet.columns_in(at).filter_map(move |column| {
            let cells = self.cells(column)?;
            let kind = cells.kind(at);
            (kind != CellKind::Empty).then(|| (column, kind, cells.text(at)))
        })
    }

    /// The text of a cell in any filled row of the sheet, by the row's position; empty if there is
    /// none.
    pub fn row_text(&self, column: usize, at: usize) -> &str {
        self.cells(column).map_or("", |cells| cells.text(at))
    }

    /// Whether a column was made from the cells of names.
    pub fn is_of_names(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|c| matches!(c.origin, Origin::Names(_)))
    }

    /// Whether the sheet hides this column.
    pub fn is_hidden(&self, column: usize) -> bool {
        self.sheet.hidden_columns.binary_search(&(column as u32)).is_ok()
    }

    /// The position of its first column in the spreadsheet.
    pub(super) fn first_column(&self) -> usize {
        self.sheet.first_column.map_or(0, |first| first as usize)
    }

    /// The letters of a column of the sheet; empty for a computed column.
    pub fn letters(&self, column: usize) -> String {
        match self.columns.get(column).map(|c| c.origin) {
            Some(Origin::Sheet) => column_letters(self.first_column() + column),
            _ => String::new(),
        }
    }

    /// A number that two tables share only if they hold the same cells in the same rows.
    pub fn fingerprint(&self) -> u64 {
        use std::hash::Hasher as _;
        let mut hasher = rustc_hash::FxHasher::default();
        for cells in &self.sheet.columns {
            cells.fingerprint(&mut hasher);
        }
        for &row in &self.sheet.rows {
            hasher.write_u32(row);
        }
        hasher.finish()
    }
}

/// The cells of a column in the rows of data.
#[derive(Clone, Copy, Debug)]
pub struct DataColumn<'a> {
    kept: &'a [u32],
    cells: Option<&'a Cells>,
}

impl<'a> DataColumn<'a> {
    /// The text of a cell; empty if there is none.
    #[inline]
    pub fn text(&self, place: usize) -> &'a str {
        match (self.kept.get(place), self.cells) {
            (Some(&at), Some(cells)) => cells.text(at as usize),
            _ => "",
        }
    }

    /// What a cell was in the file.
    pub fn kind(&self, place: usize) -> CellKind {
        match (self.kept.get(place), self.cells) {
            (Some(&at), Some(cells)) => cells.kind(at as usize),
            _ => CellKind::Empty,
        }
    }

    /// The number of rows of data up to the end of the column: further cells are empty.
    pub fn rows(&self) -> usize {
        let end = self.cells.map_or(0, Cells::len);
        self.kept.partition_point(|&at| (at as usize) < end)
    }

    /// How many of the first `rows` rows have a text.
    pub fn filled(&self, rows: usize) -> usize {
        let Some(values) = self.distinct() else {
            return (0..rows).filter(|&row| !self.text(row).is_empty()).count();
        };
        let filled: Vec<bool> = (0..values.len()).map(|at| !values.text(at).is_empty()).collect();
        let is_filled = |code: u32| filled.get(code as usize).copied().unwrap_or(false);
        (0..rows).filter(|&row| self.code(row).is_some_and(is_filled)).count()
    }

    /// The distinct values in the whole column of the sheet, by code; `None` if values are not
    /// stored once.
    pub fn distinct(&self) -> Option<&'a Values> {
        self.cells.and_then(Cells::distinct)
    }

    /// The code of a cell's value; `None` if values are not stored once.
    #[inline]
    pub fn code(&self, place: usize) -> Option<u32> {
        match (self.kept.get(place), self.cells) {
            (Some(&at), Some(cells)) => cells.code(at as usize),
            _ => None,
        }
    }
}

impl Column {
    /// Its header with the groups above it.
    pub fn full_header(&self) -> String {
        match (self.group.is_empty(), self.header.is_empty()) {
            (true, _) => self.header.clone(),
            (false, true) => self.group.clone(),
            (false, false) => format!("{} / {}", self.group, self.header),
        }
    }
}
