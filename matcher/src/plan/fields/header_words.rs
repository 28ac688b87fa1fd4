//! The words by which the header of a column names a field.
//!
//! Collected from published forms and lists, and folded: lower case, no marks, single spaces,
//! letters and digits only. A header is looked up whole first, then by the words it contains. A
//! forbidden word rules a header out: a father's year of birth is not the person's.

/// The words of one field.
#[derive(Clone, Copy, Debug)]
pub struct HeaderWords {
    /// Whole headers, surest first.
    pub whole: &'static [&'static str],
    /// Parts of headers.
    pub part: &'static [&'static str],
    /// Words that rule a header out.
    pub not: &'static [&'static str],
}

impl HeaderWords {
    /// No header names the field by itself: a parent's date and number have the headers of the
    /// person's own, together with a word for the parent.
    pub const NONE: HeaderWords = HeaderWords { whole: &[], part: &[], not: &[] };
}

/// Words for somebody other than the person of the row.
pub(super) const OTHER_PERSON: [&str; 14] = [
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
