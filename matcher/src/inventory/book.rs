//! What the inventory gives: books, with what each lacks.

use crate::plan::ListKind;

/// The books, births first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// By kind, office, year (unknown last) and book.
    pub books: Vec<Book>,
}

/// A series of entry numbers: those of one book or, if no book is named, of all books of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The kind of book.
    pub kind: ListKind,
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
    /// The conditions written, each with its number of entries, the commonest first.
    pub conditions: Vec<(String, u32)>,
    /// How many entries are electronic already; `None` if no column tells.
    pub electronic: Option<u32>,
    /// Missing numbers, as inclusive ranges.
    pub missing: Vec<(u32, u32)>,
    /// Numbers with several entries.
    pub twice: Vec<Twice>,
    /// Other books of the same kind, office and year that use some of its numbers too.
    pub reused: Vec<Reused>,
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
            && self.reused.is_empty()
            && self.unnumbered.is_empty()
            && self.unreadable.is_empty()
            && self.far.is_empty()
            && self.other_year.is_empty()
    }
}

/// A number with more than one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The number, including its letter.
    pub number: String,
    /// Its entries.
    pub entries: Vec<At>,
}

/// Numbers that another book uses too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reused {
    /// The other book; the same if two books have one volume number.
    pub book: String,
    /// Its files and sheets.
    pub places: Vec<String>,
    /// The numbers, as inclusive ranges.
    pub numbers: Vec<(u32, u32)>,
}

/// Where an entry is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// File and sheet.
    pub place: String,
    /// Spreadsheet row, from 1.
    pub row: u32,
}

/// An entry and what is written as its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// Where it is.
    pub at: At,
    /// Its number, as written.
    pub text: String,
}
