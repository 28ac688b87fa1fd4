//! Takes a letter apart into its base letter, its mark and its tone.
//!
//! Takes one character, composed or combining, gives what it means in Vietnamese. Composed letters
//! are looked up in a table built once from the canonical decompositions.

use std::sync::OnceLock;

/// A letter outside ASCII, taken apart. `base` is NUL if it is not a known letter.
#[derive(Clone, Copy, Default)]
pub(super) struct Letter {
    pub(super) base: u8,
    pub(super) mark: Mark,
    /// 0 for none, then grave, acute, hook, tilde, dot: 1 to 5.
    pub(super) tone: u8,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Mark {
    #[default]
    None,
    Circumflex,
    Breve,
    Horn,
    Stroke,
}

/// Takes a letter outside ASCII apart; `None` if it is not of the Latin script.
pub(super) fn letter(found: char) -> Option<Letter> {
    letters().get(slot(found)).copied().filter(|letter| letter.base != 0)
}

/// The mark, if Vietnamese writes it on that letter; other marks (č, ĕ, ŭ) are dropped.
pub(super) fn usual(base: u8, mark: Mark) -> Mark {
    match (base, mark) {
        (b'a' | b'e' | b'o', Mark::Circumflex)
        | (b'a', Mark::Breve)
        | (b'o' | b'u', Mark::Horn)
        | (b'd', Mark::Stroke) => mark,
        _ => Mark::None,
    }
}

pub(super) fn marked_letter(base: u8, mark: Mark) -> char {
    match (base, mark) {
        (b'a', Mark::Circumflex) => 'â',
        (b'e', Mark::Circumflex) => 'ê',
        (b'o', Mark::Circumflex) => 'ô',
        (b'a', Mark::Breve) => 'ă',
        (b'o', Mark::Horn) => 'ơ',
        (b'u', Mark::Horn) => 'ư',
        (b'd', Mark::Stroke) => 'đ',
        _ => char::from(base),
    }
}

pub(super) fn combining(found: char) -> (Mark, u8) {
    match found {
        '\u{300}' | '\u{340}' => (Mark::None, 1),
        '\u{301}' | '\u{341}' => (Mark::None, 2),
        '\u{309}' => (Mark::None, 3),
        '\u{303}' => (Mark::None, 4),
        '\u{323}' => (Mark::None, 5),
        '\u{302}' => (Mark::Circumflex, 0),
        '\u{306}' => (Mark::Breve, 0),
        '\u{31b}' => (Mark::Horn, 0),
        _ => (Mark::None, 0),
    }
}

/// A letter's slot in the table: Latin-1 to Latin Extended-B, then Latin Extended Additional.
fn slot(found: char) -> usize {
    match u32::from(found) {
        code @ 0xc0..0x250 => (code - 0xc0) as usize,
        code @ 0x1e00..0x1f00 => (code - 0x1e00 + 0x190) as usize,
        _ => usize::MAX,
    }
}

fn letters() -> &'static [Letter] {
    static LETTERS: OnceLock<Vec<Letter>> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let mut table = vec![Letter::default(); 0x290];
        for code in (0xc0..0x250).chain(0x1e00..0x1f00) {
            let found = char::from_u32(code).unwrap_or_default();
            if let Some(entry) = table.get_mut(slot(found)) {
                *entry = take_apart(found);
            }
        }
        table
    })
}

fn take_apart(found: char) -> Letter {
    // Eth (Ð, ð) and the African D (Ɖ) look like Đ and are often typed instead.
    if matches!(found, 'Đ' | 'đ' | 'Ð' | 'ð' | 'Ɖ') {
        return Letter { base: b'd', mark: Mark::Stroke, tone: 0 };
    }
    let mut letter = Letter::default();
    unicode_normalization::char::decompose_canonical(found, |part| {
        if part.is_ascii_alphabetic() {
            letter.base = part.to_ascii_lowercase() as u8;
        } else {
            let (mark, tone) = combining(part);
            if mark != Mark::None {
                letter.mark = usual(letter.base, mark);
            }
            if tone != 0 {
                letter.tone = tone;
            }
        }
    });
    letter
}
