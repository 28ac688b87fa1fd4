//! Notes in a cell with a name: what it says about the person other than a name.
//!
//! Takes a cell's text or its pieces, tells where a note begins. Decided: a note is recognised by
//! its first words with their marks, since Hộ is not Hồ and vợ is not Võ; a text with a digit is
//! always a note. What is not a note may be a name and is kept.

use super::piece::Piece;
use super::title;
use crate::text::{fold, lower};

/// Words that make text in brackets or after a sign a note; with their marks, since Hộ is not Hồ.
const NOTES: &[&str] = &[
    "chết",
    "tử vong",
    "từ trần",
    "đã",
    "mất",
    "chuyển",
    "hộ",
    "cận nghèo",
    "nghèo",
    "sinh",
    "sn",
    "thôn",
    "xóm",
    "khẩu",
    "tạm trú",
    "tạm vắng",
    "chưa",
    "không",
    "chủ hộ",
    "xóa",
    "xoá",
    "trùng",
    "người",
    "cccd",
    "cmnd",
    "số",
    "lớn",
    "nhỏ",
    "nam",
    "nữ",
    "trai",
    "gái",
    "già",
    "trẻ",
    "đi",
    "mới",
    "cũ",
    "đối tượng",
    "khuyết tật",
    "tàn tật",
    "liệt sĩ",
    "thương binh",
    "xã",
    "huyện",
    "tỉnh",
    "bổ sung",
    "nhập",
    "cắt",
    "nội",
    "ngoại",
    "tổ",
    "ấp",
    "khu",
    "bản",
    "ghi chú",
    "bị",
    "đang",
    "hưởng",
];

/// Relatives before another's name: "con ông Nam"; with their marks, for Võ is a surname.
const RELATIVES: &[&str] =
    &["con", "cháu", "vợ", "chồng", "bố", "cha", "mẹ", "má", "em", "anh", "chị", "dâu", "rể"];

/// A text without the note after a sign: "Nguyễn Văn A - đã chuyển", "Nguyễn Văn A, 1950".
pub(super) fn without_tail(text: &str) -> &str {
    let signs = text.match_indices(['-', '–', '—', ',', ';', '/', ':', '_', '*']);
    for (at, sign) in signs {
        let (head, tail) = (&text[..at], &text[at + sign.len()..]);
        // Y-Nam is one name: without spaces, a hyphen separates only a number from it.
        let joins = sign == "-" && !head.ends_with(' ') && !tail.starts_with(' ');
        let parts = !joins || tail.bytes().any(|b| b.is_ascii_digit());
        // “Hồ Văn - Nam”: the last word of a name, not a note that he is male.
        let name_goes_on =
            head.split_whitespace().count() < 3 && tail.split_whitespace().count() == 1;
        let note = is_note(tail) && !(name_goes_on && tail.chars().all(|c| !c.is_ascii_digit()));
        if head.contains(char::is_alphabetic) && parts && note && !in_brackets(head) {
            return head;
        }
    }
    text
}

fn in_brackets(head: &str) -> bool {
    let count = |signs: [char; 3]| head.matches(signs).count();
    count(['(', '[', '{']) > count([')', ']', '}'])
}

/// Whether a text says something about the person other than a name.
pub(super) fn is_note(text: &str) -> bool {
    let folded = fold(text);
    if folded.is_empty() {
        return false;
    }
    let mut words = folded.split(' ');
    let first = words.next().unwrap_or_default();
    let more = words.next().is_some();
    let small = lower(text);
    let relative = small.split([' ', ':', '.']).next().is_some_and(|w| RELATIVES.contains(&w));
    let numeral = !more && (first.len() == 1 || ["ii", "iii", "iv"].contains(&first));
    let begins = |text: &str, note: &str| {
        text.strip_prefix(note).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    // Without marks, a word that may be a surname counts as one.
    let bare = folded.is_ascii() && small.is_ascii() && !title::is_surname(first);
    let said =
        NOTES.iter().any(|note| begins(&small, note) || bare && begins(&folded, &fold(note)));
    // A note of one word that is also a name (Nam) is still a note: it tells people apart.
    folded.bytes().any(|b| b.is_ascii_digit())
        || said
        || numeral
        || relative && (more || first.len() > 2)
}

/// Removes order numbers before a name and numbers after it: "1. Lê Văn Tám", "Lê Văn Tám 2".
/// Returns whether there were any after it.
pub(super) fn cut_numbers(pieces: &mut Vec<Piece<'_>>) -> bool {
    let words = pieces.len();
    let number = |piece: &Piece<'_>| piece.text.bytes().all(|b| b.is_ascii_digit());
    while pieces.len() > 1 && pieces.last().is_some_and(number) {
        pieces.pop();
    }
    let numbered = pieces.len() < words;
    while pieces.len() > 1 && pieces.first().is_some_and(number) {
        pieces.remove(0);
    }
    // John Smith Jr
    let junior = |piece: &Piece<'_>| is_junior(&fold(piece.text));
    if pieces.len() > 2 && pieces.last().is_some_and(junior) {
        pieces.pop();
    }
    numbered
}

/// Whether a plain word is Jr or Sr, which follows a name.
pub(super) fn is_junior(plain: &str) -> bool {
    matches!(plain, "jr" | "sr")
}

/// Where a note begins that no sign separates from the name: "Lê Văn Tám đã chết", "Lê Văn Tám SN
/// 1950". Dạ Tú and Sinh Năm are names: the words count only with their marks, or in lower case.
/// `numbered` says that a number followed.
pub(super) fn said_behind(pieces: &[Piece<'_>], numbered: bool) -> Option<usize> {
    let lowered: Vec<String> = pieces.iter().map(|piece| lower(piece.text)).collect();
    (2..lowered.len()).find(|&at| {
        let small = pieces[at].text.starts_with(char::is_lowercase);
        let pair = lowered.get(at..at + 2);
        let gone = pair.is_some_and(|pair| match pair[0].as_str() {
            "đã" => ["chết", "mất", "chuyển", "tử"].contains(&pair[1].as_str()),
            "da" if small => ["chet", "mat", "chuyen", "tu"].contains(&pair[1].as_str()),
            "sinh" if small || numbered => ["năm", "nam"].contains(&pair[1].as_str()),
            _ => false,
        });
        let last = at + 1 == lowered.len();
        gone || last && lowered[at] == "sn" && (small || numbered)
    })
}
