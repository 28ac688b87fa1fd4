//! What the inventory takes: entries of books with their numbers as they are written.

use crate::normalise::PartialDate;

/// Kinds of books in the order that they are worked on; others follow by their codes.
pub const KINDS: [&str; 4] = ["births", "marriages", "adoptions", "deaths"];

/// An entry of a book.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry<'a> {
    /// Code of the kind of book, one of [`KINDS`] or another.
    pub kind: &'static str,
    /// The office that keeps the book, as far as a column names it; else empty.
    pub office: &'a str,
    /// File and sheet.
    pub place: &'a str,
    /// Spreadsheet row, from 1.
    pub row: u32,
    /// The entry number as it is written.
    pub number: &'a str,
    /// The book as it is written; empty when there is no such column.
    pub book: &'a str,
    /// Day of registration.
    pub registered: PartialDate,
}
