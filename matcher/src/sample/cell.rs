//! What a cell of the list holds.

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(u64),
    /// A spreadsheet's day number, shown as a date.
    Date(u32),
}
