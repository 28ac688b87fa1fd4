//! The tidy form of a name, for those who ask for it; lists show what was typed.
//!
//! Takes a raw name, gives it in one Unicode form, with single spaces and initial capitals, without
//! titles, notes and second names. Decided: the position of a tone mark (hòa, hoà) stays as typed,
//! and so do letters and keystrokes, because tidying must not change what a paper says. A word with
//! capitals inside (McDonald) keeps them unless the whole name is in capitals or the word is a
//! Vietnamese syllable.

use unicode_normalization::UnicodeNormalization as _;

use super::cell;
use super::title::TitleStyle;
use crate::read::legacy::is_syllable;
use crate::text::is_invisible;

/// A name in its tidy form.
pub fn display_name(raw: &str) -> String {
    let cell = cell::read(raw, TitleStyle::default());
    let shouted = !cell.name.iter().any(|piece| piece.text.chars().any(char::is_lowercase));
    let mut name = String::with_capacity(raw.len());
    for piece in cell.name {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&word(piece.text, shouted));
        let short = piece.text.chars().count() <= 3;
        if piece.after == '.' && short {
            name.push('.');
        }
    }
    name
}

/// A word with its capitals set.
fn word(text: &str, shouted: bool) -> String {
    let letters: String = text
        .nfc()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '\u{d0}' | '\u{189}' => 'Đ',
            '\u{f0}' | '\u{256}' => 'đ',
            '’' | '‘' | 'ʼ' | '`' => '\'',
            c => c,
        })
        .collect();
    let inner = letters.chars().skip(1).any(char::is_uppercase);
    let all = !letters.chars().any(char::is_lowercase);
    let kept = inner && !all && !shouted && !is_syllable(&letters);
    let mut word = String::with_capacity(letters.len());
    let mut first = true;
    for c in letters.chars() {
        if first {
            word.extend(c.to_uppercase());
        } else if kept {
            word.push(c);
        } else {
            word.extend(c.to_lowercase());
        }
        // H'Hen, K'Brêu, O'Brien.
        first = c == '\'';
    }
    word
}
