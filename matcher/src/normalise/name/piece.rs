//! A word of a cell with a name, as it is written.

/// A word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// Its letters as written.
    pub(super) text: &'a str,
    /// The character after it; a space at the end.
    pub(super) after: char,
}
