//! The start of a cell: its place, its format, and how its value is written.

/// The start of a cell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Head {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// Its cell format's number.
    pub style: u32,
    /// How its value is written.
    pub written: Written,
}

/// How a cell's value is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Written {
    /// A number, which may mean a date.
    #[default]
    Number,
    /// The index of a shared string.
    Shared,
    /// The text itself.
    Text,
    /// 0 or 1.
    Bool,
    /// The name of an error.
    Error,
    /// A date in ISO 8601.
    Date,
}
