//! What the inventory takes: entries of books, with their numbers as written.

use crate::normalise::PartialDate;
use crate::plan::ListKind;

/// Kinds of books in the order in which they are processed; others follow.
pub const KINDS: [ListKind; 10] = [
    ListKind::Births,
    ListKind::Marriages,
    ListKind::Adoptions,
    ListKind::Deaths,
    ListKind::Recognitions,
    ListKind::Guardianships,
    ListKind::Supervisions,
    ListKind::Corrections,
    ListKind::MaritalStatus,
    ListKind::Divorces,
];

/// An entry of a book.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry<'a> {
    /// The kind of book, one of [`KINDS`] or another.
    pub kind: ListKind,
    /// The office that keeps the book; empty if no column names it.
    pub office: &'a str,
    /// File and sheet.
    pub place: &'a str,
    /// Spreadsheet row, from 1.
    pub row: u32,
    /// The entry number, as written.
    pub number: &'a str,
    /// The book, as written; empty if there is no such column.
    pub book: &'a str,
    /// The date of registration.
    pub registered: PartialDate,
    /// The condition of the book, as written; empty if no column tells.
    pub condition: &'a str,
    /// Whether the entry is electronic already; `None` if no column tells.
    pub electronic: Option<bool>,
}
