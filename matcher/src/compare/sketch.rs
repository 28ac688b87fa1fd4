//! Tells quickly, without reading two names, that they are far apart.
//!
//! A name becomes a few numbers, and two of these tell which levels the names can have. Decided:
//! only what is certain is said, so that skipping the exact level loses nothing.

use super::name::{REGIONAL, may_be_within};
use crate::normalise::{NameId, Names, Word};

/// What is kept of a name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sketch {
    /// The whole name without marks.
    plain: u32,
    /// First and last word without marks.
    surname: u32,
    given: u32,
    /// What the whole name sounds like.
    sounds: u32,
    /// The set of its letters, and flags for what can make names near in other ways.
    letters: u32,
}

/// The levels that two names can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// One is missing.
    Missing,
    /// Same letters.
    SameLetters,
    /// Any except those with the same letters.
    Alike,
    /// Any except those, and names that sound or look alike.
    Any,
    /// The given name is equal; one other word differs, or more do.
    OneWordOrGiven,
    /// Nothing is equal.
    Other,
}

/// The letter set takes 26 bits. This flag above them: the name has an abbreviated word, a second
/// name, or a word that no usual name has.
const SPECIAL: u32 = 1 << 31;
/// This flag: the name has a word with regional forms.
const REGIONAL_WORD: u32 = 1 << 30;

/// Replaces the surname in a name of one word, which is a given name.
const ALONE: u32 = u32::MAX;

/// Makes sketches.
pub struct Sketches<'a> {
    names: &'a Names,
    /// The letters of each plain word; there are few different words.
    letters: Vec<u32>,
}

impl<'a> Sketches<'a> {
    /// Prepares for the names of this table.
    pub fn new(names: &'a Names) -> Sketches<'a> {
        let letters = |plain: u32| {
            let text = names.plain_text(plain);
            let regional = REGIONAL.iter().flatten().any(|form| *form == text);
            names.letters(plain)
                | if regional { REGIONAL_WORD } else { 0 }
                | if names.is_odd(plain) { SPECIAL } else { 0 }
        };
        Sketches { names, letters: (0..names.plain_words()).map(letters).collect() }
    }

    /// The sketch of a name.
    pub fn of(&self, name: NameId) -> Sketch {
        let words = self.names.words(name);
        let letters =
            |word: &Word| self.letters[word.plain as usize] | if word.cut { SPECIAL } else { 0 };
        let second = if self.names.other(name).is_some() { SPECIAL } else { 0 };
        let of = |word: &Word| word.plain;
        Sketch {
            plain: self.names.plain_key(name),
            surname: words.split_last().and_then(|(_, others)| others.first()).map_or(ALONE, of),
            given: words.last().map_or(ALONE, of),
            sounds: words
                .iter()
                .fold(0_u32, |all, word| all.rotate_left(5) ^ self.names.sounds(word.plain)),
            letters: words.iter().fold(second, |all, word| all | letters(word)),
        }
    }
}

impl Sketch {
    /// Which levels the two names can have.
    pub fn nearness(&self, other: &Sketch) -> Nearness {
        if self.plain == 0 || other.plain == 0 {
            Nearness::Missing
        } else if self.plain == other.plain {
            Nearness::SameLetters
        } else if (self.letters | other.letters) & SPECIAL != 0 || self.sounds == other.sounds {
            Nearness::Alike
        } else if may_be_within((self.letters, other.letters), FARTHEST_LETTER) {
            Nearness::Any
        } else {
            // Names that differ in one word with two forms have all other words in common.
            let no_forms = (self.letters & other.letters) & REGIONAL_WORD == 0;
            match (self.given == other.given, self.surname == other.surname) {
                (false, false) => Nearness::Other,
                (false, true) if no_forms => Nearness::Other,
                (true, false) if no_forms => Nearness::OneWordOrGiven,
                _ => Nearness::Any,
            }
        }
    }
}

/// The largest distance, in letters, of two names at the level for one letter.
const FARTHEST_LETTER: usize = 2;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::name::level;
    use super::*;
    use crate::plan::NameLevel;

    fn check(a: &str, b: &str) -> Nearness {
        let mut names = Names::default();
        let (a, b) = (names.intern(a), names.intern(b));
        let sketches = Sketches::new(&names);
        let said = sketches.of(a).nearness(&sketches.of(b));
        let level = level(&names, a, b);
        let holds = match said {
            Nearness::Missing => level == NameLevel::Missing,
            Nearness::SameLetters => level as u8 <= NameLevel::Marks as u8,
            Nearness::Alike => level as u8 > NameLevel::Marks as u8,
            Nearness::Any => level as u8 > NameLevel::Alike as u8,
            Nearness::OneWordOrGiven => matches!(level, NameLevel::OneWord | NameLevel::Given),
            Nearness::Other => level == NameLevel::Other,
        };
        assert!(holds, "{said:?} {level:?}");
        said
    }

    #[test]
    fn names_that_are_far_apart() {
        for (a, b, expected) in [
            ("", "Lê Văn An", Nearness::Missing),
            ("Lê Văn An", "Le Van Ân", Nearness::SameLetters),
            ("Lê Văn An", "Nguyễn Thị Bích Phượng", Nearness::Other),
            ("Lê Văn Tùng", "Nguyễn Mạnh Tùng", Nearness::OneWordOrGiven),
            ("Lê Văn Tùng", "Lê Đức Tùng", Nearness::Any),
            ("Lê V. Tùng", "Nguyễn Thị Bích Phượng", Nearness::Alike),
            ("Lê Chung Nam", "Nê Trung Lam", Nearness::Alike),
            ("Pharn Thị Tùng", "Phạm Tbị Tùng", Nearness::Alike),
            ("Hoàng Văn Thụ", "Huỳnh Thị Bích Phượng", Nearness::Other),
            ("Hoàng Văn Thụ", "Huỳnh Mạnh Thụ", Nearness::Any),
            ("Hoàng", "Huỳnh", Nearness::Any),
            ("Lê Văn Tùng", "Lê Văn Từng", Nearness::SameLetters),
            ("Lê Văn Tùng", "Lê Văn Tửngg", Nearness::Alike),
            ("Lê Văn Tùng", "Lê Văn Túng", Nearness::SameLetters),
            ("Lê Văn Tùng", "Lê Văn Tầng", Nearness::Any),
        ] {
            assert_eq!(check(a, b), expected, "{a} | {b}");
        }
    }

    fn name() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "Lê",
            "Hoàng",
            "Huỳnh",
            "Vũ",
            "Võ",
            "Văn",
            "V.",
            "Thị",
            "An",
            "Anh",
            "Phượng",
            "Phương",
            "Bích",
            "Tùng",
            "Từng",
            "Y",
            "Blô",
            "(Tèo)",
            "Khang",
            "Khangg",
            "Pharn",
            "Tbị",
            "H'Hen",
            "Niê",
            "A",
        ]);
        prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_said_holds(a in name(), b in name()) {
            check(&a, &b);
        }
    }
}
