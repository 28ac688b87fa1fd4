//! Rows of a form between its header and the first person: names of fields for import (“HoTen”,
//! “NGAY_SINH”), how a column is to be filled (“(dd/mm/yyyy)”, “Bắt buộc”), units, an example.
//!
//! Decided: such rows are looked for only directly below the header, and every cell of a row must
//! be of the kind; an example must say that it is one.

use super::table::Table;
use crate::plan::headers::is_field_name;
use crate::plan::is_known_header;
use crate::read::CellKind;
use crate::text::{beginning, fold, lower};

/// Beginnings of what a cell says about filling its column, folded.
const INSTRUCTIONS: &[&str] = &[
    "bat buoc",
    "khong bat buoc",
    "tuy chon",
    "khong can",
    "co the",
    "nhap",
    "chon",
    "dien",
    "dinh dang",
    "kieu",
    "ghi ro",
    "ghi dung",
    "ghi du",
    "ghi day du",
    "ghi theo",
    "ghi bang",
    "ghi so",
    "ghi ma",
    "theo",
    "toi da",
    "toi thieu",
    "khong qua",
    "khong nhap",
    "khong dau",
    "de trong",
    "bo trong",
    "tu dong",
    "danh dau",
    "danh muc",
    "lay theo",
    "viet hoa",
    "viet day du",
    "chu in hoa",
    "chuoi",
    "so nguyen",
    "so tu nhien",
    "ky tu",
    "gom",
    "text",
    "string",
    "number",
    "numeric",
    "integer",
    "int",
    "date",
    "varchar",
    "nvarchar",
    "required",
    "optional",
    "yyyy",
    "dd mm",
    "mm yyyy",
    "ddmmyyyy",
];

/// Whole cells of the same kind, folded.
const WHOLE_INSTRUCTIONS: &[&str] = &["ngay thang nam", "nam nu", "nam hoac nu", "co khong"];

/// Units in which columns are counted, folded.
const UNITS: &[&str] = &[
    "dong",
    "vnd",
    "d",
    "nghin dong",
    "ngan dong",
    "trieu dong",
    "1000 dong",
    "1 000 dong",
    "1000d",
    "dong thang",
    "d thang",
    "nguoi",
    "ho",
    "khau",
    "nam",
    "thang",
    "ngay",
    "tuoi",
    "gio",
    "lan",
    "kg",
    "cm",
    "m",
    "m2",
    "ha",
    "lan thang",
    "dvt",
    "don vi tinh",
];

/// A longer text, in bytes, does not say how a column is filled.
const LONGEST_INSTRUCTION: usize = 400;

/// Beginnings of a cell that calls its row an example, in lower case.
const EXAMPLES: &[&str] = &["ví dụ", "vd", "v/d", "dòng mẫu", "dữ liệu mẫu", "example", "e.g"];

/// Whether a row names fields as programs do: at least three cells, most of them several words
/// written as one, at least two of which are known.
pub(super) fn names_fields<'a>(cells: impl Iterator<Item = (usize, CellKind, &'a str)>) -> bool {
    let (mut all, mut programs, mut known) = (0_u32, 0_u32, 0_u32);
    for (_, kind, text) in cells {
        let text = text.trim();
        if kind != CellKind::Text || text.contains(char::is_whitespace) {
            return false;
        }
        all += 1;
        let of_program = is_field_name(text);
        programs += u32::from(of_program);
        known += u32::from(of_program && is_known_header(text));
    }
    all >= 3 && programs * 2 >= all && known >= 2
}

/// Whether a row directly below the header explains how the form is filled.
pub(super) fn explains(table: &Table, at: usize) -> bool {
    is_example(table, at) || names_fields(table.row_cells(at)) || instructs(table, at)
}

/// Whether one of the row's first cells says that the row is an example.
fn is_example(table: &Table, at: usize) -> bool {
    const FIRST: usize = 3;
    table.row_cells(at).take(FIRST).any(|(_, kind, text)| {
        let text = lower(beginning(text, LONGEST_INSTRUCTION));
        let text = text.trim_start_matches(['(', '[', '*', ' ']);
        let says = |words: &&str| {
            text.strip_prefix(*words).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        };
        kind == CellKind::Text
            && (EXAMPLES.iter().any(says)
                || ["mẫu", "sample"].contains(&text.trim_end_matches([')', ':', '.', ']'])))
    })
}

/// Whether all cells of a row say how their columns are filled, or in what they are counted.
fn instructs(table: &Table, at: usize) -> bool {
    let mut said = 0;
    for (_, kind, text) in table.row_cells(at) {
        if kind != CellKind::Text || text.len() > LONGEST_INSTRUCTION {
            return false;
        }
        let folded = fold(text);
        if folded.is_empty() {
            // A star marks a column that must be filled.
            said += u32::from(text.contains('*'));
            continue;
        }
        if !is_instruction(text.trim(), &folded) {
            return false;
        }
        said += 1;
    }
    said > 0
}

fn is_instruction(text: &str, folded: &str) -> bool {
    let begins = |words: &&str| {
        folded.strip_prefix(*words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let in_brackets = text.starts_with('(') && text.ends_with(')');
    // “1: Nam, 2: Nữ”, “12 số”, “10 ký tự”.
    let mut words = folded.split(' ');
    let choice = {
        let coded = folded
            .split(' ')
            .filter(|word| word.len() == 1 && word.bytes().all(|b| b.is_ascii_digit()));
        coded.count() >= 2 && folded.bytes().any(|b| b.is_ascii_alphabetic())
    };
    let counted = words.next().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()))
        && words.next().is_some_and(|word| ["so", "ky", "chu", "ki", "digits"].contains(&word));
    in_brackets
        || choice
        || counted
        || INSTRUCTIONS.iter().any(begins)
        || WHOLE_INSTRUCTIONS.contains(&folded)
        || UNITS.contains(&folded)
}

#[cfg(test)]
#[path = "template_tests.rs"]
mod tests;
