//! What closes a list: totals, the date and place of signing, the offices of the signers.
//!
//! Words are compared with their tones: the surname Tống is not the tổng of a total.

use super::table::Table;
use crate::read::CellKind;
use crate::text::{fold, lower};

/// First words of a total, with their marks.
const TOTALS: &[&str] = &["tổng", "cộng", "tc"];

/// Beginnings of the text below a list, folded.
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
    "bang chu",
    "so tien bang chu",
    "tong so tien",
    "nguoi chi tra",
    "nguoi nhan tien",
    "pho chu tich",
    "kt",
    "duyet",
    "truong phong",
    "phong lao dong",
    "phong noi vu",
    "phong tai chinh",
    "cong an xa",
    "cong an phuong",
    "bi thu",
    "luu y",
    "da ky",
];

/// Whether a row is a total: its first word says so, and it has no further words. The caller knows
/// that nothing in the row identifies a person.
pub(super) fn is_total(table: &Table, at: usize) -> bool {
    let worded = |text: &str| text.chars().any(char::is_alphabetic);
    let mut texts =
        table.row_cells(at).filter(|(_, kind, text)| *kind == CellKind::Text && worded(text));
    let Some((_, _, first)) = texts.next() else { return false };
    let word = lower(first);
    let begins = |total: &&str| {
        word.strip_prefix(*total).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    };
    if first.is_ascii() {
        // Without marks, the first word alone does not tell a total from a surname.
        let folded = fold(first);
        let counted = first.contains([':', '=']) || first.bytes().any(|b| b.is_ascii_digit());
        return matches!(folded.as_str(), "tong cong" | "cong" | "tong" | "tong so")
            || counted && ["tong", "cong"].iter().any(|w| starts_with_words(&folded, w));
    }
    TOTALS.iter().any(begins)
}

/// Whether the text below a list begins with this row.
pub(super) fn closes_the_list(table: &Table, at: usize) -> bool {
    is_total(table, at)
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

/// “Hải Vân, ngày 5 tháng 6 năm 2025”, with its numbers or with dots in their place.
fn is_place_and_date(folded: &str) -> bool {
    let at = |word: &str| folded.split(' ').position(|w| w == word);
    matches!((at("ngay"), at("thang"), at("nam")), (Some(day), Some(month), Some(year)) if day < month && month < year)
}
