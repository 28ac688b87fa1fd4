//! The inventory of civil-status books: for each kind of book, year and book, how many entries
//! there are, which numbers are missing and which are used twice.
//!
//! Takes entries with their numbers as written, gives a [`Book`] for each series of numbers.
//! Decided: numbers restart each year and continue in the next book of that year. The year is that
//! of the registration, else the one written with the number, else the book's. Entries of several
//! sheets are one series unless their numbers overlap, as those of two communes do. A number far
//! beyond the others is a slip and does not make any missing: see [`is_far`].

mod number;
mod series;
#[cfg(test)]
mod tests;

use crate::normalise::PartialDate;

/// Kinds of books in the order in which they are processed; others follow by code.
pub const KINDS: [&str; 4] = ["births", "marriages", "adoptions", "deaths"];

/// An entry of a book.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry<'a> {
    /// Code of the kind of book, one of [`KINDS`] or another.
    pub kind: &'static str,
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
}

/// Where an entry is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// File and sheet.
    pub place: String,
    /// Spreadsheet row, from 1.
    pub row: u32,
}

/// A number with more than one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The number, including its letter.
    pub number: String,
    /// Its entries.
    pub entries: Vec<At>,
}

/// An entry and what is written as its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// Where it is.
    pub at: At,
    /// Its number, as written.
    pub text: String,
}

/// A series of entry numbers: those of one book or, if no book is named, of all books of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// Code of the kind.
    pub kind: &'static str,
    /// The office that keeps it; empty if none is named.
    pub office: String,
    /// The year; `None` if nothing gives it.
    pub year: Option<u16>,
    /// The book: “1”, or “1/2018” if it was begun in another year; empty if none is named.
    pub book: String,
    /// The files and sheets that contain its entries, in order.
    pub places: Vec<String>,
    /// The number of entries, including those without a number.
    pub entries: u32,
    /// The lowest number; 0 if there is none.
    pub first: u32,
    /// The highest number, ignoring slips.
    pub last: u32,
    /// Missing numbers, as inclusive ranges.
    pub missing: Vec<(u32, u32)>,
    /// Numbers with several entries.
    pub twice: Vec<Twice>,
    /// Entries without a number.
    pub unnumbered: Vec<At>,
    /// Entries whose number cannot be read.
    pub unreadable: Vec<Written>,
    /// Entries whose number is far beyond the others.
    pub far: Vec<Written>,
    /// Entries whose number is written with a year other than that of their registration.
    pub other_year: Vec<Written>,
}

impl Book {
    /// How many numbers are missing.
    pub fn missing_count(&self) -> u64 {
        self.missing.iter().map(|&(from, to)| u64::from(to - from.min(to)) + 1).sum()
    }

    /// Whether nothing in it needs a look.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
            && self.twice.is_empty()
            && self.unnumbered.is_empty()
            && self.unreadable.is_empty()
            && self.far.is_empty()
            && self.other_year.is_empty()
    }
}

/// The books, births first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// By kind, office, year (unknown last) and book.
    pub books: Vec<Book>,
}

/// Whether a gap is too large for the number after it to belong to a series of `count` numbers:
/// 10235 among 1 to 240. A list may well lack half of a book's entries.
pub fn is_far(gap: u32, count: usize) -> bool {
    gap as usize > count.saturating_mul(3).max(50)
}

/// Takes the inventory.
pub fn of(entries: &[Entry<'_>]) -> Inventory {
    Inventory { books: series::books(entries) }
}
