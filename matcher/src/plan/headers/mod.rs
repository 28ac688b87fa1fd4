//! Words of real headers, folded: lower case, no marks, single spaces, letters and digits alone.
//!
//! Collected from published forms and lists; a header is looked up whole first, then by the words
//! it contains. A forbidden word takes a header out: a father's year of birth is not the person's.

mod passed_over;
mod person;
mod register;

pub use passed_over::{FORBIDDEN_PARTS, FORBIDDEN_WORDS};

use super::Field;

/// The words of one field.
pub struct HeaderWords {
    /// The field.
    pub field: Field,
    /// Whole headers, surest first.
    pub whole: &'static [&'static str],
    /// Parts of headers.
    pub part: &'static [&'static str],
    /// Words that take a header out.
    pub not: &'static [&'static str],
}

/// Header words by field. Those of a parent's date and number are the person's own, said of a parent.
pub fn header_words_by_field() -> impl Iterator<Item = &'static HeaderWords> {
    person::WORDS.iter().chain(register::WORDS)
}

/// Words that speak of somebody else than the person of the row.
const OTHER_PERSON: [&str; 14] = [
    "cha",
    "bo",
    "me",
    "chu ho",
    "giam ho",
    "vo",
    "chong",
    "nguoi than",
    "nguoi nop",
    "nguoi khai",
    "nguoi yeu cau",
    "nguoi ky",
    "dai dien",
    "con",
];
