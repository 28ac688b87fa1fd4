//! One word of a name as two keys: its full spelling with the tones moved to the end, so that hòa
//! and hoà are equal, and its plain spelling without marks.
//!
//! The plain spelling also writes a lone final y after an initial as i: Lý and Lí, Quý and Quí are
//! one plain word. No rule for the position of tones is needed.

use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

pub use crate::text::TONES;

/// A word's two keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Syllable {
    /// Lower-case letters with their vowel marks, followed by each tone as a combining character.
    pub full: String,
    /// Lower-case letters without marks, with đ as d and y as i where people write either; foreign
    /// letters as people type them on another keyboard, ø as o and ß as ss.
    pub plain: String,
}

/// The keys of a word, in any Unicode form. A zero inside letters is read as the letter o.
pub fn syllable(word: &str) -> Syllable {
    let mut full = String::with_capacity(word.len() + 1);
    let mut plain = String::with_capacity(word.len());
    // A typing slip can leave two tones on a word; both are kept, so that it differs.
    let mut tones = String::new();
    let letters = word.chars().any(char::is_alphabetic);
    for c in word.chars() {
        decompose_canonical(c, |part| match part {
            _ if TONES.contains(&part) => tones.push(part),

            '\u{302}' | '\u{306}' | '\u{31b}' => add_mark(&mut full, part),
            '\u{110}' | '\u{111}' | '\u{d0}' | '\u{f0}' | '\u{189}' => {
                full.push('đ');
                plain.push('d');
            }
            '0' if letters => {
                full.push('o');
                plain.push('o');
            }
            // Marks of other scripts may come in any order.
            _ if canonical_combining_class(part) != 0 => {}
            _ if part.is_alphanumeric() => part.to_lowercase().for_each(|lower| {
                full.push(lower);
                match lower {
                    'ø' => plain.push('o'),
                    'ł' => plain.push('l'),
                    'ı' => plain.push('i'),
                    'ß' => plain.push_str("ss"),
                    'æ' => plain.push_str("ae"),
                    'œ' => plain.push_str("oe"),
                    lower => plain.push(lower),
                }
            }),
            _ => {}
        });
    }
    full.push_str(&tones);
    if lone_final_y(&plain) {
        plain.pop();
        plain.push('i');
    }
    Syllable { full, plain }
}

/// Puts a vowel mark on the last letter. Marks of other scripts that are out of order are dropped.
fn add_mark(full: &mut String, mark: char) {
    if let Some(marked) = full.chars().last().and_then(|last| compose(last, mark)) {
        full.pop();
        full.push(marked);
    }
}

/// Whether the word is an initial and only a y (ly, my, ky, quy), where people also write i. A word
/// that is only a y, or ends in ay, ây, or uy after an initial other than q, is not.
fn lone_final_y(plain: &str) -> bool {
    let Some(initial) = plain.strip_suffix('y') else { return false };
    let initial = initial.strip_suffix('u').filter(|i| *i == "q").unwrap_or(initial);
    !initial.is_empty() && initial.chars().all(|c| c.is_ascii_alphabetic() && !"aeiouy".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected tone is written as a digit, in the order of [`TONES`].
    fn check(word: &str, full: &str, plain: &str) {
        let mut keys = syllable(word);
        for (digit, tone) in ['1', '2', '3', '4', '5'].into_iter().zip(TONES) {
            keys.full = keys.full.replace(tone, &digit.to_string());
        }
        assert_eq!((keys.full.as_str(), keys.plain.as_str()), (full, plain), "{word}");
    }

    #[test]
    fn keys_of_words() {
        check("Hòa", "hoa1", "hoa");
        check("hoà", "hoa1", "hoa");
        check("THUÝ", "thuy2", "thuy");
        check("Thúy", "thuy2", "thuy");
        check("Nguyễn", "nguyên4", "nguyen");
        check("nguye\u{302}\u{303}n", "nguyên4", "nguyen");
        check("Ngu\u{79}\u{1ec5}n", "nguyên4", "nguyen");
        // The dot below is decomposed before the circumflex.
        check("Mộng", "mông5", "mong");
        check("Ðức", "đưc2", "duc");
        check("Đức", "đưc2", "duc");
        check("Lý", "ly2", "li");
        check("Lí", "li2", "li");
        check("Quý", "quy2", "qui");
        check("Thủy", "thuy3", "thuy");
        check("Y", "y", "y");
        check("H'Mông", "hmông", "hmong");
        check("H0àng", "hoang1", "hoang");
        check("Ơn", "ơn", "on");
        check("12", "12", "12");
        check("Søren", "søren", "soren");
        check("Strauß", "strauß", "strauss");
        check("TÌẾN", "tiên12", "tien");
        check("HÒÀ", "hoa11", "hoa");
    }
}
