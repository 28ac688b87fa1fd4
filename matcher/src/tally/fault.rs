//! What does not add up in a statistics table.

use serde::{Deserialize, Serialize};

use super::value::Value;

/// Something that does not add up. Rows are the spreadsheet's, from 1, columns count from 0.
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
