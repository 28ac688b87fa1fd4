//! What a cell was in its file.

use serde::{Deserialize, Serialize};

/// What a cell was in the file. Its text is what a person would see there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// Nothing, or a formula error.
    Empty,
    /// Text.
    Text,
    /// A number; its leading zeros are lost.
    Number,
    /// A date, written here as dd/mm/yyyy.
    Date,
    /// True or false.
    Bool,
}

impl CellKind {
    /// All kinds, in order.
    pub const ALL: [CellKind; 5] =
        [CellKind::Empty, CellKind::Text, CellKind::Number, CellKind::Date, CellKind::Bool];
}
