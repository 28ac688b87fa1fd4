//! Words as they are typed into the search: each must begin a word of a text, and one that is typed
//! with marks must have the same marks.

use crate::normalise::{TONES, syllable};

/// A word as typed.
pub(super) struct Word {
    plain: String,
    /// Letters with their vowel marks, and tones; only if a mark was typed.
    marked: Option<(String, String)>,
}

/// Which of the typed words begin a word of a text: a bit for each.
pub(super) fn begun(words: &[Word], text: &str) -> u16 {
    let mut found = 0;
    for word in text.split(|c: char| !is_in_word(c)).filter(|w| !w.is_empty()) {
        let keys = syllable(word);
        for (bit, typed) in words.iter().enumerate() {
            if typed.begins(&keys.plain, &keys.full) {
                found |= 1 << bit;
            }
        }
    }
    found
}

/// Whether a character belongs to a word.
pub(super) fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\'' || unicode_normalization::char::is_combining_mark(c)
}

impl Word {
    /// A typed word.
    pub(super) fn of(text: &str) -> Word {
        let keys = syllable(text);
        let marked = (!keys.full.is_ascii()).then(|| split_tones(&keys.full));
        Word { plain: keys.plain, marked }
    }

    /// Whether it begins with a digit.
    pub(super) fn is_number(&self) -> bool {
        self.plain.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a word of a value begins with the typed one.
    fn begins(&self, plain: &str, full: &str) -> bool {
        match &self.marked {
            None => plain.starts_with(&self.plain),
            Some((letters, tones)) => {
                let (of_letters, of_tones) = split_tones(full);
                of_letters.starts_with(letters) && (tones.is_empty() || *tones == of_tones)
            }
        }
    }
}

fn split_tones(full: &str) -> (String, String) {
    full.chars().partition(|c| !TONES.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(typed: &str, value: &str) -> bool {
        let keys = syllable(value);
        Word::of(typed).begins(&keys.plain, &keys.full)
    }

    #[test]
    fn words() {
        for (typed, value, expected) in [
            ("hoa", "Hòa", true),
            ("hòa", "Hoà", true),
            ("hòa", "Hoa", false),
            ("hoa", "Thoa", false),
            ("nguyê", "Nguyễn", true),
            ("nguyễ", "Nguyễn", true),
            ("ng", "NGUYỄN", true),
            ("lí", "Lý", false),
            ("li", "Lý", true),
            ("đ", "Đặng", true),
            ("đ", "Danh", false),
        ] {
            assert_eq!(begins(typed, value), expected, "{typed} {value}");
        }
    }
}
