//! What the inventory gives: books with what each lacks.

/// The books, births first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// By kind, office, year (unknown last) and book.
    pub books: Vec<Book>,
}

/// A series of entry numbers: those of one book, or of the books of one year where none is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// Code of the kind.
    pub kind: &'static str,
    /// The office that keeps it; empty when none is named.
    pub office: String,
    /// The year; none when nothing tells it.
    pub year: Option<u16>,
    /// The book: “1”, or “1/2018” when it was begun in another year; empty when none is named.
    pub book: String,
    /// The files and sheets that its entries are from, in order.
    pub places: Vec<String>,
    /// Entries, those without a number too.
    pub entries: u32,
    /// The lowest number; 0 when there is none.
    pub first: u32,
    /// The highest, slips left out.
    pub last: u32,
    /// Missing numbers, each range with both its ends.
    pub missing: Vec<(u32, u32)>,
    /// Numbers with several entries.
    pub twice: Vec<Twice>,
    /// Entries without a number.
    pub unnumbered: Vec<At>,
    /// Entries whose number cannot be read.
    pub unreadable: Vec<Written>,
    /// Entries whose number is far beyond the others.
    pub far: Vec<Written>,
    /// Entries whose number is written with another year than that of their registration.
    pub other_year: Vec<Written>,
}

impl Book {
    /// How many numbers are missing.
    pub fn missing_count(&self) -> u64 {
        self.missing.iter().map(|&(from, to)| u64::from(to - from.min(to)) + 1).sum()
    }

    /// Whether nothing in it is to be looked at.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
            && self.twice.is_empty()
            && self.unnumbered.is_empty()
            && self.unreadable.is_empty()
            && self.far.is_empty()
            && self.other_year.is_empty()
    }
}

/// A number with more than one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The number, with its letter.
    pub number: String,
    /// Its entries.
    pub entries: Vec<At>,
}

/// Where an entry stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// File and sheet.
    pub place: String,
    /// Spreadsheet row, from 1.
    pub row: u32,
}

/// An entry with what is written as its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// Where it stands.
    pub at: At,
    /// Its number as it is written.
    pub text: String,
}
