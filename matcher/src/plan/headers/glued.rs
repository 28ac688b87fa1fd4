//! Headers in the spelling of programs: “HoTen”, “ngay_sinh”, “SOCCCD”, “[GioiTinh]”. Templates for
//! import carry such names of fields, and exports have nothing else.
//!
//! Takes a header of one word, gives its words apart. Decided: words that stand together without a
//! capital or a line between them are taken apart only as a whole known header, so that no other
//! word is ever cut.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::code_kinds::CodeKind;
use super::other::whole_headers;
use super::running_number::RUNNING_NUMBER;
use super::written_apart::{ADDRESS_LEVELS, GIVEN, MIDDLE, SURNAME};
use crate::plan::fields::Field;

/// A longer word is no header.
const LONGEST: usize = 60;
/// Shorter words are abbreviations, which are known as they stand.
const SHORTEST: usize = 4;

/// The words of a header that is written as one; `None` if there is nothing to take apart.
pub(super) fn words_apart(header: &str) -> Option<String> {
    let name = header.trim_matches(|c: char| !c.is_alphanumeric());
    let written = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    if !(SHORTEST..=LONGEST).contains(&name.len()) || !name.bytes().all(written) {
        return None;
    }
    let whole: String = name.chars().filter(|c| *c != '_').collect();
    if let Some(words) = known().get(whole.to_ascii_lowercase().as_str()) {
        return Some(words.clone().into_owned());
    }
    let pieces: Vec<String> = pieces(name);
    let apart = |piece: &String| {
        known().get(piece.as_str()).map_or(piece.clone(), |w| w.clone().into_owned())
    };
    (pieces.len() > 1).then(|| pieces.iter().map(apart).collect::<Vec<_>>().join(" "))
}

/// Whether a text is a name in the spelling of programs: of several words, but without a space.
pub fn is_field_name(text: &str) -> bool {
    words_apart(text.trim()).is_some_and(|words| words.contains(' '))
}

/// The pieces of a name: at lines, and where a capital begins a word.
fn pieces(name: &str) -> Vec<String> {
    let bytes = name.as_bytes();
    let mut pieces = vec![String::new()];
    for (at, &byte) in bytes.iter().enumerate() {
        let small = |place: Option<&u8>| place.is_some_and(u8::is_ascii_lowercase);
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        // NgaySinh begins a word at S; SoCCCDCu one at the first C and one at the last.
        let begins = byte.is_ascii_uppercase()
            && (small(before)
                || small(bytes.get(at + 1)) && before.is_some_and(u8::is_ascii_uppercase));
        if byte == b'_' || begins {
            pieces.push(String::new());
        }
        if let (true, Some(piece)) = (byte != b'_', pieces.last_mut()) {
            piece.push(char::from(byte.to_ascii_lowercase()));
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Known headers of several words, by their letters without spaces.
fn known() -> &'static FxHashMap<String, Cow<'static, str>> {
    static KNOWN: OnceLock<FxHashMap<String, Cow<'static, str>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let of_fields = Field::ALL.into_iter().flat_map(|field| {
            let words = &field.profile().headers;
            words.whole.iter().chain(words.if_values)
        });
        let others = [RUNNING_NUMBER, SURNAME, MIDDLE, GIVEN];
        let all = of_fields.chain(others.into_iter().flatten()).copied().chain(whole_headers());
        let all = all.chain(ADDRESS_LEVELS.into_iter().flatten().copied());
        let of_codes = CodeKind::ALL.iter().flat_map(|kind| kind.headers());
        let all = all.map(Cow::Borrowed).chain(of_codes);
        let mut known = FxHashMap::default();
        let is_apart = |words: &Cow<'static, str>| {
            words.contains(' ')
                && words.len() > SHORTEST
                && words.split(' ').all(|word| word.len() > 1)
        };
        for words in all.filter(is_apart) {
            // The first of two that have the same letters is the likelier one.
            known.entry(words.replace(' ', "")).or_insert(words);
        }
        known
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_fields() {
        for (header, words) in [
            ("HoTen", Some("ho ten")),
            ("hoTen", Some("ho ten")),
            ("hoten", Some("ho ten")),
            ("HOTEN", Some("ho ten")),
            ("ho_ten", Some("ho ten")),
            ("HO_VA_TEN", Some("ho va ten")),
            ("[HoTen]", Some("ho ten")),
            ("{{ngaySinh}}", Some("ngay sinh")),
            ("NGAYSINH", Some("ngay sinh")),
            ("Ngaysinh", Some("ngay sinh")),
            ("gioi_tinh", Some("gioi tinh")),
            ("SoCCCD", Some("so cccd")),
            ("soCccd", Some("so cccd")),
            ("SO_CMND", Some("so cmnd")),
            ("MasoBHXH", Some("ma so bhxh")),
            ("maTinh_kcb", Some("ma tinh kcb")),
            ("Diachi_DangSS", Some("dia chi dang ss")),
            ("Maho_Giadinh", Some("ma ho gia dinh")),
            ("HoTenCha", Some("ho ten cha")),
            ("SoCCCDCu", Some("so cccd cu")),
            ("quanHeVoiChuHo", Some("quan he voi chu ho")),
            ("fullName", Some("full name")),
            // Words, abbreviations and names of people stay as they are.
            ("STT", None),
            ("HKTT", None),
            ("CCCD", None),
            ("Nguyen", None),
            ("Email", None),
            ("Họ_tên", None),
            ("Ho ten", None),
            ("", None),
        ] {
            assert_eq!(words_apart(header).as_deref(), words, "{header}");
        }
    }
}
