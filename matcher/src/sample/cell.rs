//! The cells of the list.

/// The content of a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(u64),
    /// A day number of a spreadsheet, shown as a date.
    Date(u32),
}
