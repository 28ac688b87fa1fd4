//! A statistics table as understood: its columns, lines and totals, and which are made from which.

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::value::{Cell, Value};

/// A statistics table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Name of the file.
    pub file: String,
    /// Name of the sheet; empty for delimited text.
    pub sheet: String,
    /// The column of running numbers, from 0.
    pub number_column: Option<usize>,
    /// The column of units, from 0, and its header.
    pub unit_column: usize,
    /// Header of that column.
    pub unit_header: String,
    /// The columns of numbers, from left to right.
    pub columns: Vec<NumberColumn>,
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// The totals among them.
    pub totals: Vec<Total>,
    /// Which columns are made from which, each by its position in `columns`.
    pub relations: Vec<Relation>,
    /// What does not add up, by row and column.
    pub faults: Vec<Fault>,
}

impl Tally {
    /// The header of a column of the spreadsheet; empty if the column is not the table's.
    pub fn header(&self, column: usize) -> &str {
        let found = self.columns.iter().find(|c| c.column == column);
        found.map_or("", |c| c.header.as_str())
    }

    /// The line of a spreadsheet row.
    pub fn line(&self, row: u32) -> Option<&Line> {
        let at = self.lines.binary_search_by_key(&row, |line| line.row).ok()?;
        self.lines.get(at)
    }
}

/// A column of numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberColumn {
    /// Its position in the spreadsheet, from 0.
    pub column: usize,
    /// Its header, without those of groups.
    pub header: String,
    /// What its numbers are.
    pub role: Role,
}

/// What a column's numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Counts, or amounts: they add up.
    Count,
    /// Percentages.
    Percent,
    /// Ranks, years and anything else that does not add up.
    Other,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Spreadsheet row, from 1.
    pub row: u32,
    /// Its unit.
    pub label: String,
    /// Its running number, as written; empty if it has none.
    pub number: String,
    /// What it is.
    pub role: LineRole,
    /// Its cells, in the order of the columns of numbers.
    pub cells: Vec<Cell>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineRole {
    /// A unit with its own numbers.
    Unit,
    /// The total of all units.
    Total,
    /// The total of some units.
    Subtotal,
    /// Names the lines below it and has no numbers.
    Heading,
    /// Repeats a part of the line above: “Trong đó: nữ”.
    Part,
}

/// A total and what it covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// Position of its line.
    pub line: usize,
    /// Positions of the units that it covers, ascending.
    pub over: Vec<usize>,
    /// Their sum in each column of numbers; `None` for percentages, and if a cell is unreadable.
    pub sums: Vec<Option<Value>>,
}

/// How a column is computed from others; columns are given by their position in [`Tally::columns`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relation {
    /// The sum of others.
    Sum {
        /// The column.
        of: usize,
        /// The others, ascending.
        parts: Vec<usize>,
    },
    /// A percentage.
    Percent {
        /// The column.
        of: usize,
        /// The column that is divided.
        part: usize,
        /// The column by which it is divided.
        whole: usize,
        /// Whether the percentage is of what remains of the whole without `part`.
        rest: bool,
        /// Whether the cells contain fractions of one, which the spreadsheet shows as percentages.
        fraction: bool,
    },
}
