//! Columns that lists carry along but that are never compared: the telephone number, and the
//! position of an entry in the civil-status books.
//!
//! Takes the headings and the columns found so far, adds these. Decided: they are looked for last
//! and only by header, so that no field that identifies a person loses a column to them.

use super::heading::{Heading, Person};
use crate::mapping::Mapping;
use crate::plan::{Field, Role};

/// The headers of each, folded.
const PHONE: &[&str] = &[
    "so dien thoai",
    "dien thoai",
    "sdt",
    "dt",
    "so dt",
    "phone",
    "dien thoai di dong",
    "so dien thoai lien he",
    "dien thoai lien he",
    "sdt lien he",
    "di dong",
];
const ENTRY: &[&str] = &[
    "so",
    "so dang ky",
    "so ks",
    "so kt",
    "so kh",
    "so dk",
    "so dang ky khai sinh",
    "so dang ky khai tu",
    "so dang ky ket hon",
    "so dang ky nuoi con nuoi",
    "so khai sinh",
    "so khai tu",
    "so ket hon",
    "so trich luc",
    "so giay khai sinh",
    "so vao so",
    "so thu tu trong so",
    "so dang ky trong so",
];
const BOOK: &[&str] = &["quyen so", "quyen", "so quyen", "ten so", "so ho tich", "so ho tich so"];
const REGISTERED: &[&str] = &[
    "ngay dang ky",
    "ngay dk",
    "ngay dang ky khai sinh",
    "ngay dang ky khai tu",
    "ngay dang ky ket hon",
    "ngay thang nam dang ky",
    "ngay vao so",
    "dang ky ngay",
    "nam dang ky",
];

/// Whether a header gives the position of an entry in a book.
pub fn is_of_entry(leaf: &str) -> bool {
    leaf != "so" && [ENTRY, BOOK].iter().any(|words| words.contains(&leaf))
}

/// Adds the columns that are carried along.
pub fn add_carried(headings: &[Heading], mapping: &mut Mapping) {
    let book: &[(Field, &[&str])] = if mapping.kind.is_book() {
        &[(Field::Entry, ENTRY), (Field::Book, BOOK), (Field::Registered, REGISTERED)]
    } else {
        &[]
    };
    for &(field, words) in book.iter().chain(&[(Field::Phone, PHONE)]) {
        let is_free = |place: usize, mapping: &Mapping| {
            mapping.field(place).is_none()
                && mapping.others().all(|(_, other)| other.field(place).is_none())
        };
        let found = headings.iter().enumerate().position(|(place, heading)| {
            words.contains(&heading.leaf.as_str())
                && (heading.person == Person::Own || field != Field::Phone)
                && is_free(place, mapping)
        });
        if let (Some(place), true) = (found, mapping.columns(field).is_empty()) {
            mapping.set_of(Role::Own, field, &[place]);
        }
    }
}
