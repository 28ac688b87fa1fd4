//! Columns that lists carry along but that are never compared: the telephone number, and the
//! position of an entry in the civil-status books.
//!
//! Takes the headings and the columns found so far, adds these. Decided: they are looked for last
//! and only by header, so that no field that identifies a person loses a column to them.

use super::evidence::Evidence;
use super::heading::{Heading, Person};
use crate::mapping::Mapping;
use crate::plan::{Field, ListKind, Role};
use crate::text::has_words;

/// Whether a whole header names a field that is carried, or words in it do.
fn names(field: Field, leaf: &str) -> bool {
    let words = &field.profile().headers;
    let has = |words: &[&str]| words.iter().any(|words| has_words(leaf, words));
    words.whole.contains(&leaf) || has(words.part) && !has(words.not)
}

/// Whether a header names the day of the entry together with its group or its kind of book: “Số, ngày
/// đăng ký / Ngày”, and in a book of certificates “Ngày cấp”.
fn is_day_of_entry(heading: &Heading, kind: ListKind) -> bool {
    let of_entry = |text: &str| ["dang ky", "vao so"].iter().any(|words| has_words(text, words));
    let is_day = |text: &str| ["ngay", "ngay thang", "ngay thang nam"].contains(&text);
    let (leaf, group) = (heading.leaf.as_str(), heading.group.as_str());
    let of_book: &[&str] = match kind {
        ListKind::MaritalStatus => &["ngay cap", "ngay cap giay", "ngay thang nam cap"],
        ListKind::Divorces => &["ngay ghi", "ngay ghi chu", "ngay ghi vao so", "ngay ghi so"],
        ListKind::Recognitions => {
            &["ngay cong nhan", "ngay dang ky nhan cha me con", "ngay dang ky viec nhan cha me con"]
        }
        ListKind::Guardianships => &["ngay dang ky giam ho", "ngay dang ky viec giam ho"],
        ListKind::Supervisions => &["ngay dang ky giam sat", "ngay dang ky giam sat viec giam ho"],
        ListKind::Corrections => {
            &["ngay cai chinh", "ngay dang ky cai chinh", "ngay dang ky thay doi"]
        }
        _ => &[],
    };
    is_day(leaf) && of_entry(group) || is_day(group) && of_entry(leaf) || of_book.contains(&leaf)
}

/// Whether a header names the number of the entry in its kind of book: that of a certificate.
fn is_number_of_entry(heading: &Heading, kind: ListKind) -> bool {
    const OF_CERTIFICATES: [&str; 5] =
        ["so giay", "so giay xn", "so giay xac nhan", "so xac nhan", "so giay xac nhan tthn"];
    kind == ListKind::MaritalStatus && OF_CERTIFICATES.contains(&heading.leaf.as_str())
}

/// Whether a header gives the position of an entry in a book.
pub(super) fn is_of_entry(leaf: &str) -> bool {
    leaf != "so" && [Field::Entry, Field::Book].into_iter().any(|field| names(field, leaf))
}

/// Adds the columns that are carried along.
pub(super) fn add_carried(headings: &[Heading], looks: &[Evidence], mapping: &mut Mapping) {
    let of_book = [Field::Entry, Field::Book, Field::Registered];
    let of_book = of_book.into_iter().filter(|_| mapping.kind.is_book());
    let carried: Vec<Field> = of_book.chain([Field::Phone]).collect();
    for field in carried {
        let is_free = |place: usize, mapping: &Mapping| {
            mapping.field(place).is_none()
                && mapping.others().all(|(_, other)| other.field(place).is_none())
        };
        let found = headings.iter().enumerate().position(|(place, heading)| {
            let is_named = names(field, &heading.leaf)
                || field == Field::Registered && is_day_of_entry(heading, mapping.kind)
                || field == Field::Entry && is_number_of_entry(heading, mapping.kind);
            is_named
                && (field != Field::Phone
                    || heading.person == Person::Own
                        // Behind an informant's name it is the informant's.
                        && (!mapping.kind.is_book() || heading.after == Person::Own)
                        && (looks[place].looked_at == 0 || looks[place].in_digits >= 50))
                && is_free(place, mapping)
        });
        if let (Some(place), true) = (found, mapping.columns(field).is_empty()) {
            mapping.set_of(Role::Own, field, &[place]);
        }
    }
}
