//! What the cells of a row say about its being a header.

use std::borrow::Cow;

use crate::plan::{Field, fields_of_header, is_known_header};
use crate::read::legacy::decode_header;
use crate::read::{CellKind, Sheet};
use crate::text::{beginning, visible_in_any_font};

/// A longer cell, in letters, is not a header.
pub(super) const LONGEST: usize = 80;

/// A header of more bytes is cut: it is a text of its own, in the place of a header.
const LONGEST_BYTES: usize = 2_000;

/// A header cell as it reads: decoded, with white space collapsed.
pub(super) fn header_text(text: &str) -> Cow<'_, str> {
    let text = beginning(text, LONGEST_BYTES);
    let text = decode_header(text).map_or(Cow::Borrowed(text), |(_, decoded)| Cow::Owned(decoded));
    // The column's font may not be known yet.
    let seen = visible_in_any_font(&text);
    if seen.contains(['\n', '\r', '\t']) || seen.contains("  ") || seen.trim() != text {
        Cow::Owned(seen.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        text
    }
}

/// How many columns the cells of a row name.
pub(super) fn score(sheet: &Sheet, place: usize) -> usize {
    sheet.cells(place).filter(|&(_, kind, text)| names_a_column(kind, text)).count()
}

pub(super) fn names_a_column(kind: CellKind, text: &str) -> bool {
    // A header is short; an address below it may well contain the words "thường trú".
    kind == CellKind::Text && text.chars().count() <= LONGEST && is_known_header(&header_text(text))
}

/// Whether a row names a column of people's names or of personal numbers.
pub(super) fn names_a_person(sheet: &Sheet, place: usize) -> bool {
    sheet.cells(place).any(|(_, kind, text)| {
        kind == CellKind::Text
            && text.chars().count() <= LONGEST
            && fields_of_header(&header_text(text))
                .iter()
                .any(|(field, _)| matches!(field, Field::Name | Field::Number))
    })
}

/// Words in the second row of a header, folded.
const DIVIDING: &[&str] = &[
    "nam",
    "nu",
    "ngay",
    "thang",
    "nam sinh",
    "ngay sinh",
    "ho",
    "ho dem",
    "ho va dem",
    "ten",
    "ten dem",
    "chu dem",
    "ho va ten dem",
    "ho va chu dem",
    "ho ten",
    "ho va ten",
    "so",
    "ngay cap",
    "noi cap",
    "xa",
    "phuong",
    "xa phuong",
    "huyen",
    "quan huyen",
    "tinh",
    "thon",
    "xom",
    "ap",
    "to",
    "khu",
    "ban",
    "to dan pho",
    "cccd",
    "cmnd",
    "so cccd",
    "so dien thoai",
    "dan toc",
    "nghe nghiep",
    "x",
    "co",
    "khong",
    "tinh thanh pho",
    "thon to",
    "dia chi",
    "gioi tinh",
];

pub(super) fn divides(folded: &str) -> bool {
    DIVIDING.contains(&folded) || is_known_header(folded)
}

/// Text in the heads of official letters, which is not a group of columns.
pub(super) fn is_letterhead(folded: &str) -> bool {
    [
        "cong hoa xa hoi",
        "doc lap tu do",
        "uy ban nhan dan",
        "ubnd",
        "danh sach",
        "mau so",
        "phu luc",
        "kem theo",
    ]
    .iter()
    .any(|words| folded.starts_with(words))
}

/// Whether a row contains a date, a number or a personal number, as no header does.
pub(super) fn looks_like_data(sheet: &Sheet, place: usize) -> bool {
    sheet.cells(place).any(|(_, kind, text)| {
        kind != CellKind::Text || text.bytes().filter(u8::is_ascii_digit).count() >= 4
    })
}
