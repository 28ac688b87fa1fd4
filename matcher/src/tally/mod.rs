//! Statistics tables: counts by unit, as offices attach them to their letters. Takes a laid-out
//! table, gives its lines, totals and relations ([`Tally`]) with everything that does not add up.
//!
//! The cells are the sheet's own, because the layout of a list of people leaves totals out. Nothing
//! is taken from headers alone: which column is the sum of others, which percentage is of what, and
//! over which lines a total is, holds on most lines before the others are called faulty.

mod called;
mod check;
mod grid;
mod headers;
mod lines;
mod numbering;
mod relations;
#[cfg(test)]
mod tests;
mod value;

pub(crate) use numbering::roman;
pub use value::{Cell, Value};

use serde::{Deserialize, Serialize};

use crate::layout::Table;

/// A statistics table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Name of the file.
    pub file: String,
    /// Name of the sheet; empty for separated text.
    pub sheet: String,
    /// The column of running numbers, from 0.
    pub number_column: Option<usize>,
    /// The column of units, from 0, and its header.
    pub unit_column: usize,
    /// Header of that column.
    pub unit_header: String,
    /// The columns of numbers, from left to right.
    pub columns: Vec<NumberColumn>,
    /// The lines in their order.
    pub lines: Vec<Line>,
    /// The totals among them.
    pub totals: Vec<Total>,
    /// Which columns are made of which, each by its place in `columns`.
    pub relations: Vec<Relation>,
    /// What does not add up, by row and column.
    pub faults: Vec<Fault>,
}

/// A column of numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberColumn {
    /// Its place in the spreadsheet, from 0.
    pub column: usize,
    /// Its header; its groups are left out.
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
    /// Ranks, years and what else does not add up.
    Other,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Spreadsheet row, from 1.
    pub row: u32,
    /// Its unit.
    pub label: String,
    /// Its running number as it is written; empty when it has none.
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
    /// The total of some.
    Subtotal,
    /// Names the lines below it and has no numbers.
    Heading,
    /// Repeats a part of the line above: “Trong đó: nữ”.
    Part,
}

/// A total with what it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// Place of its line.
    pub line: usize,
    /// Places of the units that it is over, ascending.
    pub over: Vec<usize>,
    /// Their sum in each column of numbers; none for percentages, and where a cell is unreadable.
    pub sums: Vec<Option<Value>>,
}

/// What a column is made of; columns by their place in [`Tally::columns`].
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
        /// What is divided.
        part: usize,
        /// By what.
        whole: usize,
        /// Whether the part is what is left of the whole without `part`.
        rest: bool,
        /// Whether the cells hold fractions of one, which the spreadsheet shows as percentages.
        fraction: bool,
    },
}

/// Something that does not add up. Rows are the spreadsheet's, from 1, columns from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// A total is not the sum of its lines.
    TotalDiffers {
        /// Its row.
        row: u32,
        /// The column.
        column: usize,
        /// What is written; none where the cell is empty.
        printed: Option<Value>,
        /// What the lines add up to.
        sum: Value,
    },
    /// A cell is not the sum of others in its line.
    LineDoesNotAddUp {
        /// The row.
        row: u32,
        /// The column of the sum.
        column: usize,
        /// What is written.
        printed: Value,
        /// What the others add up to.
        sum: Value,
        /// The others.
        of: Vec<usize>,
    },
    /// A percentage is not the one of its line.
    PercentDiffers {
        /// The row.
        row: u32,
        /// The column.
        column: usize,
        /// What is written, as a percentage.
        printed: Value,
        /// What it is, rounded half up to as many decimals.
        computed: Value,
        /// Whether further decimals were cut off where they are to be rounded.
        truncated: bool,
        /// The column of the part (or of the rest).
        part: usize,
        /// The column of the whole.
        whole: usize,
        /// Whether the part is what is left of the whole without it.
        rest: bool,
    },
    /// A cell of numbers holds none.
    Unreadable {
        /// The row.
        row: u32,
        /// The column.
        column: usize,
        /// What stands there.
        text: String,
    },
    /// A unit has several lines in one group.
    UnitTwice {
        /// The unit.
        unit: String,
        /// Its rows.
        rows: Vec<u32>,
    },
    /// A line of a numbered table has no number.
    Unnumbered {
        /// The row.
        row: u32,
    },
    /// A running number does not follow the one before.
    NumberOutOfOrder {
        /// The row.
        row: u32,
        /// What is written.
        printed: String,
        /// What would follow.
        expected: u32,
    },
}

impl Fault {
    /// The row that it is in, the first of several.
    pub fn row(&self) -> u32 {
        match self {
            Fault::TotalDiffers { row, .. }
            | Fault::LineDoesNotAddUp { row, .. }
            | Fault::PercentDiffers { row, .. }
            | Fault::Unreadable { row, .. }
            | Fault::Unnumbered { row }
            | Fault::NumberOutOfOrder { row, .. } => *row,
            Fault::UnitTwice { rows, .. } => rows.first().copied().unwrap_or(0),
        }
    }

    /// The column that it is in; none where the line as a whole is meant.
    pub fn column(&self) -> Option<usize> {
        match self {
            Fault::TotalDiffers { column, .. }
            | Fault::LineDoesNotAddUp { column, .. }
            | Fault::PercentDiffers { column, .. }
            | Fault::Unreadable { column, .. } => Some(*column),
            _ => None,
        }
    }
}

impl Tally {
    /// The header of a column of the spreadsheet; empty when it is none of the table's.
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

/// Reads a table as statistics; none when it is none: no column of units, fewer than two columns of
/// numbers, or people.
pub fn read(table: &Table) -> Option<Tally> {
    let grid = grid::Grid::of(table)?;
    let (tally, evidence) = build(table, &grid, false);
    let tally = if grid.has_fractions() {
        let (other, more) = build(table, &grid, true);
        if more > evidence { other } else { tally }
    } else {
        tally
    };
    // Numbers beside names are no statistics of themselves.
    (grid.is_named() || !tally.totals.is_empty() || !tally.relations.is_empty()).then_some(tally)
}

/// The table with numbers of the file taken as they are, or with their decimals as thousands; and how
/// much of it adds up.
fn build(table: &Table, grid: &grid::Grid, thousands: bool) -> (Tally, usize) {
    let mut tally = grid.tally(table, thousands);
    lines::sort_out(&mut tally, &grid.numbers);
    let held = relations::find(&mut tally);
    let exact = check::check(&mut tally, &grid.numbers);
    (tally, held + exact)
}
