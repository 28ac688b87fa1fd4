//! The words by which the header of a column names a field.
//!
//! Collected from published forms and lists, and folded: lower case, no marks, single spaces,
//! letters and digits only. A header is looked up whole first, then by the words it contains. A
//! forbidden word rules a header out: a father's year of birth is not the person's. Some headers
//! name a field in one list and something else in the next (“Mã số”, “Bệnh nhân”): there the values
//! decide.

/// The words of one field.
#[derive(Clone, Copy, Debug)]
pub struct HeaderWords {
    /// Whole headers, surest first.
    pub whole: &'static [&'static str],
    /// Parts of headers.
    pub part: &'static [&'static str],
    /// Words that rule a header out.
    pub not: &'static [&'static str],
    /// Whole headers that name the field only if its values agree.
    pub if_values: &'static [&'static str],
}

impl HeaderWords {
    /// No header names the field by itself: a parent's date and number have the headers of the
    /// person's own, together with a word for the parent.
    pub const NONE: HeaderWords = HeaderWords { whole: &[], part: &[], not: &[], if_values: &[] };
}

/// Words that make a date no date of birth: somebody else's, or of something that only begins with
/// the same word, such as a meeting (sinh hoạt) or a student (sinh viên).
pub(super) const NOT_OF_BIRTH: [&str; 27] = and(
    OTHER_PERSON,
    [
        "sinh hoat",
        "sinh vien",
        "sinh con",
        "sinh hoc",
        "sinh san",
        "sinh de",
        "sinh song",
        "phu huynh",
        "hy sinh",
        "hi sinh",
        "ve sinh",
        "tuyen sinh",
        "than nhan",
    ],
);

/// Two lists as one.
pub(super) const fn and<const A: usize, const B: usize, const BOTH: usize>(
    first: [&'static str; A],
    second: [&'static str; B],
) -> [&'static str; BOTH] {
    assert!(A + B == BOTH, "the length of both");
    let mut both = [""; BOTH];
    let mut place = 0;
    while place < BOTH {
        both[place] = if place < A { first[place] } else { second[place - A] };
        place += 1;
    }
    both
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
