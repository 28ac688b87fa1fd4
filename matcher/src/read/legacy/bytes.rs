//! The byte behind a character of misread text.
//!
//! A program that meets the bytes of a legacy font shows them by a western code page (Latin-1 or
//! windows-1252) or by the Vietnamese one (windows-1258), which has other letters in fourteen
//! places. A column was read by only one of them, so in western text ă is a letter of Unicode, not
//! a byte.

use serde::{Deserialize, Serialize};

/// The code page by which a program read the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Page {
    /// Latin-1 or windows-1252.
    Western,
    /// windows-1258.
    Vietnamese,
    /// Not known: a character of either page stands for its byte.
    Either,
}

/// The byte behind a character, if the page has that character. ASCII is itself.
pub(super) fn byte(c: char, page: Page) -> Option<u8> {
    if c.is_ascii() {
        return Some(c as u8);
    }
    let latin1 = u8::try_from(u32::from(c)).ok();
    if let Some(byte) = latin1.is_none().then(|| vietnamese(c)).flatten() {
        return (page != Page::Western).then_some(byte);
    }
    let byte = latin1.or_else(|| special(c))?;
    (page != Page::Vietnamese || !replaced(byte)).then_some(byte)
}

/// The characters of windows-1258 that the western pages lack.
pub(super) fn vietnamese(c: char) -> Option<u8> {
    Some(match c {
        'Ă' => 0xc3,
        '\u{300}' => 0xcc,
        'Đ' => 0xd0,
        '\u{309}' => 0xd2,
        'Ơ' => 0xd5,
        'Ư' => 0xdd,
        '\u{303}' => 0xde,
        'ă' => 0xe3,
        '\u{301}' => 0xec,
        'đ' => 0xf0,
        '\u{323}' => 0xf2,
        'ơ' => 0xf5,
        'ư' => 0xfd,
        '₫' => 0xfe,
        _ => return None,
    })
}

/// Whether windows-1258 has a different character at this byte than Latin-1.
fn replaced(byte: u8) -> bool {
    matches!(
        byte,
        0xc3 | 0xcc
            | 0xd0
            | 0xd2
            | 0xd5
            | 0xdd
            | 0xde
            | 0xe3
            | 0xec
            | 0xf0
            | 0xf2
            | 0xf5
            | 0xfd
            | 0xfe
    )
}

/// The characters that windows-1252 and windows-1258 have where Latin-1 has control codes.
fn special(c: char) -> Option<u8> {
    Some(match c {
        '€' => 0x80,
        '‚' => 0x82,
        'ƒ' => 0x83,
        '„' => 0x84,
        '…' => 0x85,
        '†' => 0x86,
        '‡' => 0x87,
        'ˆ' => 0x88,
        '‰' => 0x89,
        'Š' => 0x8a,
        '‹' => 0x8b,
        'Œ' => 0x8c,
        'Ž' => 0x8e,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        '˜' => 0x98,
        '™' => 0x99,
        'š' => 0x9a,
        '›' => 0x9b,
        'œ' => 0x9c,
        'ž' => 0x9e,
        'Ÿ' => 0x9f,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back_from_the_pages_that_browsers_have() {
        for (encoding, page) in [
            (encoding_rs::WINDOWS_1252, Page::Western),
            (encoding_rs::WINDOWS_1258, Page::Vietnamese),
        ] {
            for value in 0..=255u8 {
                let bytes = [value];
                let (text, _, _) = encoding.decode(&bytes);
                let c = text.chars().next().unwrap();
                assert_eq!(byte(c, page), Some(value), "{value:02x} {}", encoding.name());
                assert_eq!(byte(c, Page::Either), Some(value));
            }
        }
        for value in 0..=255u8 {
            assert_eq!(byte(char::from(value), Page::Western), Some(value));
        }
    }

    #[test]
    fn a_page_knows_only_its_own() {
        assert_eq!(byte('ă', Page::Western), None);
        assert_eq!(byte('ã', Page::Vietnamese), None);
        assert_eq!(byte('ễ', Page::Either), None);
    }
}
