//! Statistics tables: counts by unit, as offices attach them to their letters. Takes a laid-out
//! table, gives its lines, totals and relations ([`Tally`]) with everything that does not add up.
//!
//! The cells are the sheet's originals, because the layout of a list of people omits totals.
//! Nothing is taken from headers alone: which column is the sum of others, which percentage is of
//! what, and which lines a total covers must hold on most lines before the others are called
//! faulty.

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

/// Something that does not add up. Rows are the spreadsheet's, from 1; columns count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// A total is not the sum of its lines.
    TotalDiffers {
        /// Its row.
        row: u32,
        /// The column.
        column: usize,
        /// The printed value; `None` if the cell is empty.
        printed: Option<Value>,
        /// What the lines add up to.
        sum: Value,
    },
    /// A cell is not the sum of others on its line.
    LineDoesNotAddUp {
        /// The row.
        row: u32,
        /// The column of the sum.
        column: usize,
        /// The printed value.
        printed: Value,
        /// What the others add up to.
        sum: Value,
        /// The others.
        of: Vec<usize>,
    },
    /// A percentage does not follow from its line.
    PercentDiffers {
        /// The row.
        row: u32,
        /// The column.
        column: usize,
        /// The printed value, as a percentage.
        printed: Value,
        /// The correct value, rounded half up to as many decimals.
        computed: Value,
        /// Whether further decimals were cut off instead of rounded.
        truncated: bool,
        /// The column of the part (or of the rest).
        part: usize,
        /// The column of the whole.
        whole: usize,
        /// Whether the percentage is of what remains of the whole without the part.
        rest: bool,
    },
    /// A cell in a column of numbers does not contain one.
    Unreadable {
        /// The row.
        row: u32,
        /// The column.
        column: usize,
        /// The text of the cell.
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
    /// A running number does not follow the previous one.
    NumberOutOfOrder {
        /// The row.
        row: u32,
        /// The number as written.
        printed: String,
        /// What would follow.
        expected: u32,
    },
}

impl Fault {
    /// The row of the fault, the first if there are several.
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

    /// The column of the fault; `None` if it is about a whole line.
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

/// Reads a table as statistics; `None` if it is not one, because it has no column of units, fewer
/// than two columns of numbers, or people.
pub fn read(table: &Table) -> Option<Tally> {
    let grid = grid::Grid::of(table)?;
    let (tally, evidence) = build(table, &grid, false);
    let tally = if grid.has_fractions() {
        let (other, more) = build(table, &grid, true);
        if more > evidence { other } else { tally }
    } else {
        tally
    };
    // Numbers next to names are not statistics by themselves.
    (grid.is_named() || !tally.totals.is_empty() || !tally.relations.is_empty()).then_some(tally)
}

/// Builds the table with numeric cells taken as they are, or with their decimals as thousands; also
/// returns how much of it adds up.
fn build(table: &Table, grid: &grid::Grid, thousands: bool) -> (Tally, usize) {
    let mut tally = grid.tally(table, thousands);
    lines::sort_out(&mut tally, &grid.numbers);
    let held = relations::find(&mut tally);
    let exact = check::check(&mut tally, &grid.numbers);
    (tally, held + exact)
}
