//! A password as the bytes that are hashed, and the spellings of it worth trying.
//!
//! One Vietnamese letter can be typed in several ways that look the same, and the lock knows only
//! the one it was set with.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{compose, decompose_canonical};

use crate::text::TONES;

/// The password composed, as most keyboards type it; as given; as the Vietnamese keyboard of
/// Windows types it, with each tone after its letter; and fully decomposed. Each spelling occurs
/// once.
pub(crate) fn spellings(password: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let candidates = [
        password.nfc().collect(),
        password.to_owned(),
        tones_apart(password),
        password.nfd().collect(),
    ];
    for candidate in candidates {
        if !all.contains(&candidate) {
            all.push(candidate);
        }
    }
    all
}

/// The password in UTF-16, low byte first.
pub(crate) fn utf16(password: &str) -> Vec<u8> {
    password.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Vowel marks on their letters, but tones as separate characters.
fn tones_apart(password: &str) -> String {
    let mut text = String::with_capacity(password.len() * 2);
    for c in password.nfc() {
        let mut letter: Option<char> = None;
        let mut tones = String::new();
        decompose_canonical(c, |part| match letter {
            _ if TONES.contains(&part) => tones.push(part),
            None => letter = Some(part),
            Some(before) => match compose(before, part) {
                Some(marked) => letter = Some(marked),
                None => tones.push(part),
            },
        });
        text.extend(letter);
        text.push_str(&tones);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_password() {
        let check =
            |typed: &str, expected: &[&str]| assert_eq!(spellings(typed), expected, "{typed}");
        check("abc", &["abc"]);
        check("", &[""]);
        check("ơ", &["ơ", "o\u{31b}"]);
        check("Ậ", &["Ậ", "Â\u{323}", "A\u{323}\u{302}"]);
        check("Â\u{323}", &["Ậ", "Â\u{323}", "A\u{323}\u{302}"]);
        check("ữ", &["ữ", "ư\u{303}", "u\u{31b}\u{303}"]);
        check(
            "Mật khẩu 1",
            &["Mật khẩu 1", "Mâ\u{323}t khâ\u{309}u 1", "Ma\u{323}\u{302}t kha\u{302}\u{309}u 1"],
        );
    }
}
