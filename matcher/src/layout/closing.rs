//! What closes a list: totals, the date and place of signing, the offices of those who sign.
//!
//! Words are compared with their tones: the surname Tống is not the tổng of a total.

use super::table::Table;
use crate::read::CellKind;
use crate::text::fold;

/// Beginnings of a total, with their marks.
const TOTALS: &[&str] = &["tổng cộng", "tổng số", "cộng tổng", "tổng toàn", "tổng hợp toàn"];

/// Whole cells that say total, with their marks.
const WHOLE_TOTALS: &[&str] = &["tổng", "cộng", "tc", "tổng cộng:", "cộng:", "tổng:"];

/// Beginnings of what stands below a list, folded.
const CLOSINGS: &[&str] = &[
    "nguoi lap",
    "lap bieu",
    "nguoi tong hop",
    "nguoi kiem tra",
    "can bo lap",
    "can bo tong hop",
    "thu truong",
    "chu tich",
    "tm uy ban",
    "tm ubnd",
    "t m uy ban",
    "kt chu tich",
    "giam doc",
    "hieu truong",
    "truong cong an",
    "truong thon",
    "ke toan",
    "cong chuc",
    "xac nhan cua",
    "ky ten",
    "ky ghi ro",
    "ky va ghi ro",
    "ghi chu",
    "noi nhan",
    "danh sach co",
    "danh sach gom",
    "danh sach nay",
    "an dinh danh sach",
    "trong do",
    "thu ky",
    "thu quy",
    "dai dien",
];

/// Whether a row is a total. One that has as many cells as a person's must hold nothing but numbers
/// beside its word.
pub fn is_total(table: &Table, at: usize, few: bool) -> bool {
    let Some((_, _, first)) =
        table.row_cells(at).find(|(_, _, text)| text.chars().any(char::is_alphabetic))
    else {
        return false;
    };
    let word = lower(first);
    let whole = WHOLE_TOTALS.contains(&word.as_str());
    let marked = whole || TOTALS.iter().any(|total| word.starts_with(total));
    let unmarked = first.is_ascii()
        && matches!(fold(first).as_str(), "tong cong" | "cong" | "tong" | "tong so");
    if !marked && !unmarked {
        return false;
    }
    let texts = table
        .row_cells(at)
        .filter(|(_, kind, text)| *kind == CellKind::Text && text.chars().any(char::is_alphabetic))
        .count();
    texts == 1 || few && (whole || word.chars().any(|c| c.is_ascii_digit()))
}

/// Whether a row is the first of what stands below a list.
pub fn closes_the_list(table: &Table, at: usize) -> bool {
    is_total(table, at, true)
        || table.row_cells(at).any(|(_, kind, text)| {
            let folded = fold(text);
            kind == CellKind::Text
                && (CLOSINGS.iter().any(|words| starts_with_words(&folded, words))
                    || is_place_and_date(&folded))
        })
}

fn starts_with_words(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// “Hải Vân, ngày 5 tháng 6 năm 2025”, with its numbers or with dots for them.
fn is_place_and_date(folded: &str) -> bool {
    let at = |word: &str| folded.split(' ').position(|w| w == word);
    matches!((at("ngay"), at("thang"), at("nam")), (Some(day), Some(month), Some(year)) if day < month && month < year)
}

/// Lower case with marks, composed.
fn lower(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    text.trim().nfc().flat_map(char::to_lowercase).collect()
}
