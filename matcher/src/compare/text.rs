//! How two raw texts that mean the same differ in their writing.

use unicode_normalization::UnicodeNormalization as _;

use super::kind::Detail;

/// The first of these that makes them equal: letter case, spaces and punctuation, Unicode form;
/// else the place of a tone mark.
pub fn writing((a, b): (&str, &str)) -> Detail {
    let (a, b) = (a.trim(), b.trim());
    if a.to_lowercase() == b.to_lowercase() {
        return Detail::LetterCase;
    }
    let (a, b) = (composed(a), composed(b));
    if a == b {
        return Detail::UnicodeForm;
    }
    if letters(&a) == letters(&b) { Detail::Spacing } else { Detail::TonePosition }
}

/// Lower case, one form for each letter, the look-alikes of Đ as Đ; spaces as they are.
fn composed(text: &str) -> String {
    text.nfc()
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
