//! What the first words of a header say about its values, and the last word of an English one.
//!
//! A Vietnamese header begins with its noun: “Ngày ...” is a date, whatever follows, and only what
//! follows says of what. So “Ngày cấp CCCD” holds no number, and “Ngày” with an unknown event is
//! not a date of birth.

use super::other::OtherMeaning;
use crate::plan::fields::{Field, ValueKind};

/// What kind of values a header announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Announced {
    Date,
    Code,
    Name,
    Place,
    /// Values of no field, with their meaning.
    Other(OtherMeaning),
}

/// First words, folded; of those that begin a header, the longest counts.
const FIRST: &[(&str, Announced)] = &[
    ("ngay", Announced::Date),
    ("thang", Announced::Date),
    ("nam", Announced::Date),
    ("thoi gian", Announced::Date),
    ("thoi diem", Announced::Date),
    ("thoi han", Announced::Date),
    ("tu ngay", Announced::Date),
    ("den ngay", Announced::Date),
    ("han", Announced::Date),
    ("gio", Announced::Date),
    ("ky", Announced::Date),
    ("dot", Announced::Date),
    ("so tien", Announced::Other(OtherMeaning::Money)),
    ("so luong", Announced::Other(OtherMeaning::Count)),
    ("so nguoi", Announced::Other(OtherMeaning::Count)),
    ("so", Announced::Code),
    ("ma", Announced::Code),
    ("ho ten", Announced::Name),
    ("ho va ten", Announced::Name),
    ("ten", Announced::Name),
    ("nguoi", Announced::Name),
    ("noi", Announced::Place),
    ("dia chi", Announced::Place),
    ("cho o", Announced::Place),
    ("dia diem", Announced::Place),
    ("tien", Announced::Other(OtherMeaning::Money)),
    ("muc", Announced::Other(OtherMeaning::Money)),
    ("luong", Announced::Other(OtherMeaning::Money)),
    ("phi", Announced::Other(OtherMeaning::Money)),
    ("gia", Announced::Other(OtherMeaning::Money)),
    ("tong", Announced::Other(OtherMeaning::Count)),
    ("diem", Announced::Other(OtherMeaning::Count)),
    ("ket qua", Announced::Other(OtherMeaning::Count)),
    ("ty le", Announced::Other(OtherMeaning::Count)),
    ("loai", Announced::Other(OtherMeaning::Group)),
    ("hinh thuc", Announced::Other(OtherMeaning::Group)),
    ("don vi", Announced::Other(OtherMeaning::Group)),
    ("co quan", Announced::Other(OtherMeaning::Group)),
    ("truong", Announced::Other(OtherMeaning::Group)),
    ("lop", Announced::Other(OtherMeaning::Group)),
    ("khoa", Announced::Other(OtherMeaning::Group)),
    ("nganh", Announced::Other(OtherMeaning::Group)),
    ("chuc", Announced::Other(OtherMeaning::Work)),
    ("trinh do", Announced::Other(OtherMeaning::Work)),
    ("ly do", Announced::Other(OtherMeaning::Note)),
    ("noi dung", Announced::Other(OtherMeaning::Note)),
    ("anh", Announced::Other(OtherMeaning::Note)),
    ("tinh trang", Announced::Other(OtherMeaning::Note)),
    ("trang thai", Announced::Other(OtherMeaning::Note)),
    ("y kien", Announced::Other(OtherMeaning::Note)),
];

/// Last words of English headers.
const LAST: &[(&str, Announced)] = &[
    ("date", Announced::Date),
    ("time", Announced::Date),
    ("at", Announced::Date),
    ("year", Announced::Date),
    ("month", Announced::Date),
    ("no", Announced::Code),
    ("number", Announced::Code),
    ("id", Announced::Code),
    ("code", Announced::Code),
    ("name", Announced::Name),
    ("address", Announced::Place),
    ("amount", Announced::Other(OtherMeaning::Money)),
    ("fee", Announced::Other(OtherMeaning::Money)),
    ("total", Announced::Other(OtherMeaning::Money)),
    ("score", Announced::Other(OtherMeaning::Count)),
    ("type", Announced::Other(OtherMeaning::Group)),
];

/// What a folded header of at least two words announces by its first words; `None` if nothing is
/// known of them.
pub(super) fn announced(folded: &str) -> Option<Announced> {
    let begins = |words: &str| folded.strip_prefix(words).is_some_and(|rest| rest.starts_with(' '));
    FIRST
        .iter()
        .filter(|(words, _)| begins(words))
        .max_by_key(|(words, _)| words.len())
        .map(|&(_, kind)| kind)
}

/// What an English header announces by its last word.
pub(super) fn announced_at_end(folded: &str) -> Option<Announced> {
    let (_, last) = folded.rsplit_once(' ')?;
    LAST.iter().find(|(word, _)| *word == last).map(|&(_, kind)| kind)
}

impl Announced {
    /// Whether a field can hold such values.
    pub(super) fn allows(self, field: Field) -> bool {
        let values = field.profile().values;
        match self {
            Announced::Date => matches!(values, ValueKind::Date),
            Announced::Code => {
                matches!(values, ValueKind::Number | ValueKind::OldNumber | ValueKind::Free)
            }
            // “Tên dân tộc” beside “Mã dân tộc”.
            Announced::Name => matches!(values, ValueKind::PersonName | ValueKind::Coded(_)),
            Announced::Place => matches!(values, ValueKind::Address),
            Announced::Other(OtherMeaning::Note) => matches!(values, ValueKind::Coded(_)),
            Announced::Other(_) => false,
        }
    }

    /// What such values are if they are of no field.
    pub(super) fn meaning(self) -> OtherMeaning {
        match self {
            Announced::Date => OtherMeaning::Event,
            Announced::Code => OtherMeaning::Code,
            Announced::Name => OtherMeaning::OtherPerson,
            Announced::Place => OtherMeaning::Place,
            Announced::Other(meaning) => meaning,
        }
    }
}
