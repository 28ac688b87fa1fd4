//! A header as it is looked up: folded, without what only says how to fill the column in.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::glued::words_apart;
use crate::text::{fold, has_words, lower};

/// Words between brackets that do not change what a header means.
const HINTS: &[&str] = &[
    "bat buoc",
    "neu co",
    "ghi ro",
    "chu in hoa",
    "in hoa",
    "viet hoa",
    "co dau",
    "ghi day du",
    "day du",
    "theo cccd",
    "theo can cuoc",
    "theo cmnd",
    "theo giay khai sinh",
    "theo gks",
    "theo ho khau",
    "theo so ho khau",
    "theo csdl",
    "text",
    "dang text",
    "required",
    "optional",
    "ngay thang nam",
    "nam sinh",
    "12 so",
    "9 so",
    "12 chu so",
    "9 chu so",
    "12 ky tu",
    "so",
    "chu so",
    "ddmmyyyy",
    "dd mm yyyy",
    "mm dd yyyy",
    "yyyy mm dd",
    "dd mm yy",
    "yyyy",
    "vd",
    "nam nu",
    "nam hoac nu",
    "nguoi viet nam",
    "cap xa",
    "ghi bang chu in hoa",
];

/// Phrases of which single words mean something else, and which are therefore made one word.
/// Without marks a cadre (cán bộ) would be a father (bố), and a Heroic Mother somebody's mother.
const ONE_WORD: [&str; 25] = [
    "can bo",
    "bo doi",
    "bo phan",
    "bo mon",
    "bo luat",
    "bo nganh",
    "bo chqs",
    "dang bo",
    "noi bo",
    "toan bo",
    "bo sung",
    "bo cong an",
    "bo y te",
    "bo chi huy",
    "bo quoc phong",
    "ba me viet",
    "me viet nam",
    "me vnah",
    "mo coi cha me",
    "co chong",
    "co vo",
    "vo sinh",
    "chu ho so",
    "duoc giam ho",
    "duoc nuoi duong",
];

/// A header folded for the look-up.
pub fn header_words(header: &str) -> String {
    let header = without_hints(header);
    let mut folded = in_program(&header).unwrap_or_else(|| fold(&header));
    // “1. Họ và tên”.
    while let Some((first, rest)) = folded.split_once(' ')
        && first.len() <= 2
        && first.bytes().all(|b| b.is_ascii_digit())
    {
        folded = rest.to_owned();
    }
    // Few headers have the first word of any phrase.
    if folded.split(' ').any(begins_phrase) {
        for words in ONE_WORD {
            if has_words(&folded, words) {
                folded = folded.replace(words, &words.replace(' ', ""));
            }
        }
    }
    folded
}

/// Whether a word is the first one of a phrase that is made one word.
fn begins_phrase(word: &str) -> bool {
    static FIRST: OnceLock<FxHashSet<&str>> = OnceLock::new();
    let first = || ONE_WORD.iter().filter_map(|words| words.split(' ').next()).collect();
    FIRST.get_or_init(first).contains(word)
}

/// A header without brackets that only hold a hint, if something else is left of it.
fn without_hints(header: &str) -> String {
    let mut kept = String::with_capacity(header.len());
    let mut rest = header;
    while let Some((before, inside, after)) = brackets(rest) {
        kept.push_str(before);
        let folded = fold(inside);
        let is_hint = folded.is_empty()
            || HINTS.contains(&folded.as_str())
            || folded.bytes().all(|b| b.is_ascii_digit())
            // Without its marks, the word for a year is the one for a man.
            || lower(inside) == "năm"
            || is_key_of_sexes(&folded);
        if !is_hint || fold(before).is_empty() {
            kept.push('(');
            kept.push_str(inside);
            kept.push(')');
        } else {
            kept.push(' ');
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// Whether a folded text says which digit stands for which sex: “1: nam, 2: nữ”.
fn is_key_of_sexes(folded: &str) -> bool {
    const WORDS: [&str; 11] =
        ["0", "1", "2", "nam", "nu", "m", "f", "male", "female", "trai", "gai"];
    folded.bytes().any(|b| b.is_ascii_digit())
        && folded.split(' ').all(|word| WORDS.contains(&word))
}

/// What stands before, within and after the first pair of brackets.
fn brackets(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(['(', '['])?;
    let (inside, after) = rest.split_once([')', ']'])?;
    Some((before, inside, after))
}

/// The words of a column's name in a program, of one part or of several with points between them:
/// “HoTen”, “applicant.identityNumber”.
fn in_program(header: &str) -> Option<String> {
    if header.contains(char::is_whitespace) {
        return None;
    }
    let parts = header.split('.').map(|part| words_apart(part).unwrap_or_else(|| fold(part)));
    Some(parts.collect::<Vec<_>>().join(" ").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::header_words;

    #[test]
    fn headers_are_tidied() {
        for (header, expected) in [
            ("Họ và tên (*)", "ho va ten"),
            ("Ngày sinh (dd/mm/yyyy)", "ngay sinh"),
            ("Ngày sinh (cha)", "ngay sinh cha"),
            ("Giới tính (Nữ đánh dấu x)", "gioi tinh nu danh dau x"),
            ("(Nam)", "nam"),
            ("3. Số CCCD", "so cccd"),
            ("HoTen", "ho ten"),
            ("ngaySinh", "ngay sinh"),
            ("SoCCCD", "so cccd"),
            ("CCCD", "cccd"),
            ("maTinh_kcb", "ma tinh kcb"),
            ("ngay_sinh", "ngay sinh"),
            ("[GioiTinh]", "gioi tinh"),
            ("HỌ TÊN", "ho ten"),
            ("Họ và tên cán bộ", "ho va ten canbo"),
            ("12", "12"),
            ("Giới (1: nam, 2: nữ)", "gioi"),
            ("Năm sinh (Nam)", "nam sinh nam"),
        ] {
            assert_eq!(header_words(header), expected, "{header}");
        }
    }
}
