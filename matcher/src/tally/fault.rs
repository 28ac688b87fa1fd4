//! What does not add up in a statistics table.

use serde::{Deserialize, Serialize};

use super::value::Value;

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
