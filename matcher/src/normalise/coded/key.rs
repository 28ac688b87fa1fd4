//! The key of a cell: the part of its text that counts when it is looked up in a table.
//!
//! Takes a text, gives its letters and digits in lower case, without marks and without the spaces
//! and signs between them, and records where those were. Decided: the key is written into an array
//! on the stack, so that a million cells are read without allocating; a text that does not fit is
//! longer than any name in a table. In blood groups, plus counts as a letter, and so does minus at
//! the end of a word.

use unicode_normalization::char::decompose_canonical;

use crate::text::{TONES, is_invisible, plain_letter};

/// The longest key in bytes; [`Key::gaps`] has a bit for each.
pub(super) const LONGEST: usize = 128;

/// A cell's letters and digits.
pub(super) struct Key {
    bytes: [u8; LONGEST],
    len: usize,
    /// A bit for each byte that begins a word.
    gaps: u128,
    /// Whether a letter had a mark or a tone.
    pub(super) marked: bool,
    fits: bool,
}

/// Whether plus and minus signs count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    Passed,
    Kept,
}

impl Key {
    /// The key of a text; `None` if it is longer than any name.
    pub(super) fn of(text: &str, signs: Signs) -> Option<Key> {
        let mut key = Key { bytes: [0; LONGEST], len: 0, gaps: 0, marked: false, fits: true };
        let mut gap = false;
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            if c.is_ascii() {
                let sign = signs == Signs::Kept
                    && match c {
                        '+' => true,
                        // "A-" and "A (-)", not "A - Rh+".
                        '-' => !rest.as_str().contains(char::is_alphanumeric),
                        _ => false,
                    };
                if c.is_ascii_alphanumeric() || sign {
                    key.push(c.to_ascii_lowercase(), &mut gap);
                } else {
                    gap = true;
                }
                continue;
            }
            if let Some(letter) = plain_letter(c) {
                key.marked = true;
                key.push(letter, &mut gap);
                continue;
            }
            decompose_canonical(c, |part| match part {
                '\u{300}'..='\u{36f}' => key.marked = true,
                'đ' | 'Đ' | 'ð' | 'Ð' | '\u{189}' => {
                    key.marked = true;
                    key.push('d', &mut gap);
                }
                // They do not separate words.
                _ if is_invisible(part) => {}
                '−' | '–' if signs == Signs::Kept => key.push('-', &mut gap),
                _ if part.is_alphanumeric() => {
                    part.to_lowercase().for_each(|lower| key.push(lower, &mut gap));
                }
                _ => gap = true,
            });
        }
        key.fits.then_some(key)
    }

    fn push(&mut self, letter: char, gap: &mut bool) {
        let Some(room) = self.bytes.get_mut(self.len..self.len + letter.len_utf8()) else {
            self.fits = false;
            return;
        };
        letter.encode_utf8(room);
        if *gap || self.len == 0 {
            self.gaps |= 1 << self.len;
        }
        *gap = false;
        self.len += letter.len_utf8();
    }

    /// Its letters.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    /// The rest after a label, that is, after one or more words before the value.
    pub(super) fn after(&self, label: &str) -> Option<&[u8]> {
        let rest = self.bytes().strip_prefix(label.as_bytes())?;
        (!rest.is_empty() && self.gaps >> label.len() & 1 == 1).then_some(rest)
    }
}

/// A text with its keys, made once for the tables of all fields.
pub struct KeyedText<'a> {
    text: &'a str,
    passed: Option<Key>,
    kept: Option<Key>,
}

impl<'a> KeyedText<'a> {
    /// The keys of a text.
    pub fn of(text: &'a str) -> KeyedText<'a> {
        let (passed, kept) = (Key::of(text, Signs::Passed), Key::of(text, Signs::Kept));
        KeyedText { text, passed, kept }
    }

    /// The text.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Its key; `None` if it is longer than any name.
    pub(super) fn key(&self, signs: Signs) -> Option<&Key> {
        match signs {
            Signs::Passed => self.passed.as_ref(),
            Signs::Kept => self.kept.as_ref(),
        }
    }
}

/// A text's letters with their marks, in lower case, followed by the tones, so that hòa and hoà are
/// equal: this tells apart names that are equal without marks.
pub(super) fn marked(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    let mut tones = String::new();
    for c in text.chars() {
        decompose_canonical(c, |part| match part {
            _ if TONES.contains(&part) => tones.push(part),
            '\u{300}'..='\u{36f}' => letters.push(part),
            'ð' | 'Ð' | '\u{189}' => letters.push('đ'),
            _ if part.is_alphanumeric() && !is_invisible(part) => {
                letters.extend(part.to_lowercase())
            }
            _ => {}
        });
    }
    letters.push_str(&tones);
    letters
}
