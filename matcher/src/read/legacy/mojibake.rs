//! Decodes UTF-8 that was read by a single-byte code page: Nguyá»…n is Nguyễn.
//!
//! Only runs of characters whose bytes form a Vietnamese letter, one of its marks, or punctuation
//! of Latin text are combined, so that everything else stays. One loss is repaired: a program that
//! took the no-break space for a space has split the à.

use std::borrow::Cow;

use super::bytes::{self, Page};
use super::compose::composed;

/// Decodes a text.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    let lead = |c: char| bytes::byte(c, Page::Either).is_some_and(|b| b >= 0xc2);
    if text.is_ascii() || !text.contains(lead) {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    let (mut letters, mut cut, mut other) = (0u32, 0u32, 0u32);
    while let Some(c) = rest.chars().next() {
        if let Some((letter, after)) = sequence(rest) {
            decoded.push(letter);
            letters += 1;
            rest = after;
            continue;
        }
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if is_cut(c, after) {
            cut += 1;
        } else if !c.is_ascii() {
            other += 1;
        }
        decoded.push(c);
        rest = after;
    }
    if letters == 0 {
        return Cow::Borrowed(text);
    }
    if cut > 0 && other == 0 {
        decoded = mend(&decoded);
    }
    Cow::Owned(composed(decoded))
}

/// The letter whose bytes the first characters are, and the text after them.
fn sequence(text: &str) -> Option<(char, &str)> {
    let mut rest = text.chars();
    let first = bytes::byte(rest.next()?, Page::Either)?;
    let length = match first {
        0xc2..=0xdf => 2,
        0xe1..=0xe2 => 3,
        _ => return None,
    };
    let mut buffer = [first, 0, 0];
    for place in buffer.get_mut(1..length)? {
        *place = bytes::byte(rest.next()?, Page::Either)?;
    }
    let letter = std::str::from_utf8(buffer.get(..length)?).ok()?.chars().next()?;
    plausible(letter).then_some((letter, rest.as_str()))
}

fn plausible(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}'
            ..='\u{ff}' | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
    ) || matches!(
        letter,
        '\u{300}'
            | '\u{301}'
            | '\u{302}'
            | '\u{303}'
            | '\u{306}'
            | '\u{309}'
            | '\u{31b}'
            | '\u{323}'
    ) || matches!(letter, '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2026}' | '\u{20ab}')
}

/// Whether this is the first half of an à at the end of a word.
fn is_cut(c: char, after: &str) -> bool {
    c == 'Ã' && !after.starts_with(char::is_alphanumeric)
}

/// Restores à from its first half. The second half was a space, which is dropped if another one
/// follows.
fn mend(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        if is_cut(c, rest) {
            mended.push('à');
            if rest.starts_with("  ") {
                rest = rest.get(1..).unwrap_or_default();
            }
        } else {
            mended.push(c);
        }
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(decode(text), expected, "{text}");
    }

    #[test]
    fn misread_by_each_page() {
        let name = "Nguyễn Văn Ổn, xã Hoà Bình, Đắk Lắk – “Tổ 3”";
        let bytes = name.as_bytes();
        let latin1: String = bytes.iter().map(|b| char::from(*b)).collect();
        let western = encoding_rs::WINDOWS_1252.decode(bytes).0;
        let vietnamese = encoding_rs::WINDOWS_1258.decode(bytes).0;
        for text in [latin1.as_str(), &western, &vietnamese] {
            check(text, name);
        }
        check("Nguyá»…n VÄƒn An", "Nguyễn Văn An");
        check("Nguyeâ\u{81}n", "Nguyeâ\u{81}n");
    }

    #[test]
    fn parts_are_composed() {
        let text: String = "te\u{302}n ho\u{323}".bytes().map(char::from).collect();
        check(&text, "tên họ");
    }

    #[test]
    fn the_lost_space() {
        check("HÃ  Ná»™i", "Hà Nội");
        check("Ná»™i vÃ", "Nội và");
        // In capitals, Ã rightly ends a word.
        check("XÃ HÒA", "XÃ HÒA");
        check("XÃ", "XÃ");
        check("XÃ HÒA Ná»™i", "XÃ HÒA Nội");
    }

    #[test]
    fn other_text_stays() {
        for text in ["Nguyễn Văn An", "André", "Müller", "Ô»", "«Hòa»", "Â", "", "12 m²", "Ã\u{ad}"]
        {
            let expected = if text == "Ã\u{ad}" { "í" } else { text };
            check(text, expected);
        }
    }
}
