//! How the writing of two raw texts with one meaning differs.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::normalise::TONES;
use crate::plan::Detail;
use crate::text::is_invisible;

/// The first of these that makes the texts equal: letter case, Unicode form and look-alikes, spaces
/// and punctuation, the position of a tone mark. Otherwise one of them holds a note besides the
/// value.
pub(super) fn writing((a, b): (&str, &str)) -> Detail {
    let (a, b) = (a.trim(), b.trim());
    if a.to_lowercase() == b.to_lowercase() {
        return Detail::LetterCase;
    }
    let (a, b) = (composed(a), composed(b));
    if a == b {
        return Detail::UnicodeForm;
    }
    if letters(&a) == letters(&b) {
        return Detail::Spacing;
    }
    let (a, b) = (toneless(&a), toneless(&b));
    let digits_as_letters = |text: &(String, String)| (text.0.replace('0', "o"), text.1.clone());
    if a == b {
        Detail::TonePosition
    } else if digits_as_letters(&a) == digits_as_letters(&b) {
        Detail::UnicodeForm
    } else {
        Detail::Remark
    }
}

/// The letters without tones, followed by the tones.
fn toneless(text: &str) -> (String, String) {
    let parts: String =
        text.nfd().filter(|c| c.is_alphanumeric() || is_combining_mark(*c)).collect();
    parts.chars().partition(|c| !TONES.contains(c))
}

/// Lower case, with one form of each letter and look-alikes of Đ as Đ; spaces are kept.
fn composed(text: &str) -> String {
    text.nfc()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '\u{d0}' | '\u{f0}' | '\u{189}' => 'đ',
            '’' | '‘' | 'ʼ' | '`' => '\'',
            c => c,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
