//! Telex and VNI keystrokes that were left as typed: Nguyeenx, Nguye6n4.
//!
//! Takes a word of plain letters and digits, gives the syllable it was typed for. Decided: a word
//! that is a syllable as it stands is never decoded, and the result must be a syllable. The
//! strength of the evidence is counted too: foreign names end in s, r and x (Max), but not in f, j,
//! w or a digit above 5; a name needs more than one sign before its keystrokes are believed. An
//! address is decoded only if it cannot be read as it stands.

use crate::read::legacy::is_syllable;
use crate::text::TONES;

const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';
const HORN: char = '\u{31b}';

/// The longest syllable, nghiêng, typed with its marks and tone.
const LONGEST: usize = 11;

/// A word that was typed as keystrokes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// The syllable, in lower case.
    pub(super) syllable: String,
    /// The strength of the evidence: 2 is one sign in which no name ends, or two weaker ones.
    pub(super) weight: u8,
}

/// Lower-case letters with their marks, and a tone.
#[derive(Default)]
struct Letters {
    letters: Vec<(char, Option<char>)>,
    tone: Option<char>,
    weight: u8,
}

/// The syllable that a word was typed for; `None` if the word is one already or cannot be decoded.
pub(super) fn decode(word: &str) -> Option<Typed> {
    if word.len() < 3 || word.len() > LONGEST || !word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let digits = word.bytes().any(|b| b.is_ascii_digit());
    if word.starts_with(|c: char| c.is_ascii_digit()) || !digits && is_syllable(word) {
        return None;
    }
    let mut read = Letters::default();
    for c in word.chars().map(|c| c.to_ascii_lowercase()) {
        let taken = if digits { read.vni(c) } else { read.telex(c) };
        if !taken {
            read.letters.push((c, None));
        }
    }
    if read.weight == 0 {
        return None;
    }
    let weight = read.weight;
    read.syllable().map(|syllable| Typed { syllable, weight })
}

/// A text with its keystrokes decoded; `None` if it has none.
pub(super) fn decode_text(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        match decode(word) {
            Some(typed) => {
                changed = true;
                out.push_str(&typed.syllable);
                out.push_str(&piece[word.len()..]);
            }
            None => out.push_str(piece),
        }
    }
    changed.then_some(out)
}

impl Letters {
    /// Whether the key changed the letters before it.
    fn telex(&mut self, key: char) -> bool {
        let last = self.letters.last().copied();
        match key {
            // A ư takes the o after it along: uwo is ươ.
            'o' if last == Some(('u', Some(HORN))) => {
                self.letters.push(('o', Some(HORN)));
                true
            }
            'a' | 'e' | 'o' if last == Some((key, None)) => self.mark_last(CIRCUMFLEX, 1),
            'd' if last == Some(('d', None)) => {
                self.letters.pop();
                self.letters.push(('đ', None));
                self.weight += 1;
                true
            }
            'w' => self.hook(),
            's' => self.tone(TONES[1], 1),
            'f' => self.tone(TONES[0], 2),
            'r' => self.tone(TONES[2], 1),
            'x' => self.tone(TONES[3], 1),
            'j' => self.tone(TONES[4], 2),
            _ => false,
        }
    }

    fn vni(&mut self, key: char) -> bool {
        match key {
            '1' => self.tone(TONES[1], 1),
            '2' => self.tone(TONES[0], 1),
            '3' => self.tone(TONES[2], 1),
            '4' => self.tone(TONES[3], 1),
            '5' => self.tone(TONES[4], 1),
            '6' => self.mark_vowel(&['a', 'e', 'o'], CIRCUMFLEX),
            '7' => self.hook(),
            '8' => self.mark_vowel(&['a'], BREVE),
            '9' => match self.letters.first_mut() {
                Some(first) if first.0 == 'd' => {
                    *first = ('đ', None);
                    self.weight += 2;
                    true
                }
                _ => false,
            },
            _ => false,
        }
    }

    fn mark_last(&mut self, mark: char, weight: u8) -> bool {
        let Some(last) = self.letters.last_mut() else { return false };
        last.1 = Some(mark);
        self.weight += weight;
        true
    }

    fn mark_vowel(&mut self, vowels: &[char], mark: char) -> bool {
        let found = self.letters.iter_mut().rev().find(|letter| vowels.contains(&letter.0));
        let Some(letter) = found.filter(|letter| letter.1.is_none()) else { return false };
        letter.1 = Some(mark);
        self.weight += 2;
        true
    }

    /// The key that makes ă, ơ, ư, or both letters of ươ.
    fn hook(&mut self) -> bool {
        let vowels = ['a', 'o', 'u'];
        let found = self.letters.iter().rposition(|letter| vowels.contains(&letter.0));
        let Some(place) = found else { return false };
        if self.letters[place].1.is_some() {
            // Uwow: the first w already marked both.
            return self.letters[place].1 == Some(HORN);
        }
        let mark = if self.letters[place].0 == 'a' { BREVE } else { HORN };
        self.letters[place].1 = Some(mark);
        let before = place.checked_sub(1).map(|before| self.letters[before]);
        // Quơ and thuở have no ư.
        if self.letters[place].0 == 'o' && before == Some(('u', None)) && place >= 2 {
            self.letters[place - 1].1 = Some(HORN);
        }
        self.weight += 2;
        true
    }

    fn tone(&mut self, tone: char, weight: u8) -> bool {
        let vowel = self.letters.iter().any(|letter| "aeiouy".contains(letter.0));
        let taken = vowel && self.tone.is_none();
        if taken {
            self.tone = Some(tone);
            self.weight += weight;
        }
        taken
    }

    /// The letters, with the tone on the vowel that makes them a syllable.
    fn syllable(&self) -> Option<String> {
        let spell = |at: Option<usize>| {
            let mut text = String::new();
            for (place, (letter, mark)) in self.letters.iter().enumerate() {
                text.push(*letter);
                text.extend(*mark);
                text.extend(self.tone.filter(|_| at == Some(place)));
            }
            text
        };
        let places = (0..self.letters.len())
            .filter(|&place| "aeiouy".contains(self.letters[place].0))
            .map(Some);
        let mut tried: Vec<Option<usize>> =
            if self.tone.is_some() { places.collect() } else { vec![None] };
        // A vowel with a mark takes the tone before one without.
        tried.sort_by_key(|place| place.is_some_and(|place| self.letters[place].1.is_none()));
        tried.into_iter().map(spell).find(|text| is_syllable(text))
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::decode_text;

    #[test]
    fn addresses_as_they_were_typed() {
        for (text, expected) in [
            ("Xax Haj Sown", Some("xã hạ sơn")),
            // Which vowel has the tone does not matter.
            ("Huyeejn Quyf Howjp", Some("huyện qùy hợp")),
            ("Tinh3, Nghe65 An", Some("tỉnh, nghệ An")),
            ("Xa4 Ha5 So7n", Some("xã hạ sơn")),
            ("Thon Ha Son, P6, Q3", None),
            ("Xã Hạ Sơn", None),
        ] {
            let found = decode_text(text).map(|text| text.nfc().collect::<String>());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
