//! The blocking keys, as data: two records are compared when they share the value of a key.
//!
//! Each key survives other errors: a wrong number leaves name and year, a wrong name leaves number
//! or date and commune, a wrong year leaves name with day and month or with the commune. A hamlet
//! is so small that with it a bare year or a given name is enough; its name alone, where a row names
//! no commune, occurs in many communes and needs more beside it.

/// A part of a record from which a key is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The 12 digits.
    Number,
    /// Their first six: province, century, sex, year. Also of 11 or 13 digits, where one was lost or
    /// added in the others.
    NumberHead,
    /// Their last six, likewise.
    NumberTail,
    /// The old 9 digits.
    OldNumber,
    /// A number of no Vietnamese shape.
    OtherNumber,
    /// All words of the name without marks, in any order: foreign names come either way round.
    Words,
    /// All words but the first without marks, in any order: whatever the surname was made into.
    AfterFirst,
    /// All words but the last, likewise.
    BeforeLast,
    /// The last word without marks.
    Given,
    /// How the last word sounds, where regions do not tell sounds apart.
    Sound,
    /// The first word without marks.
    Surname,
    /// Year of birth.
    Year,
    /// Day and month, in either order.
    DayMonth,
    /// The commune: each one that the address may mean.
    Commune,
    /// The words below the commune.
    Hamlet,
    /// The hamlet's name, for a row that names no commune; people have it in whichever commune.
    HamletName,
    /// That the address is a text that no table knows, such as a street.
    IsText,
    /// The first three words of such a text.
    Text,
    /// Father's name without marks.
    Father,
    /// Mother's name without marks.
    Mother,
}

/// A key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its parts; a record that lacks one of them does not have the key.
    pub parts: &'static [Part],
    /// The largest block that is taken whole.
    pub block: usize,
    /// What is done with a larger one.
    pub larger: Larger,
}

/// What is done with a block that is too large to be taken whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Larger {
    /// Only people are taken who share the date (or a bare year), a commune or a parent with the
    /// row.
    Divided,
    /// Nobody is taken: the key serves rare values, and others have keys for what they share
    /// besides.
    Skipped,
}

const fn key(parts: &'static [Part], block: usize) -> Key {
    Key { parts, block, larger: Larger::Divided }
}

const fn if_rare(parts: &'static [Part], block: usize) -> Key {
    Key { parts, block, larger: Larger::Skipped }
}

/// The keys in force.
pub const KEYS: &[Key] = &[
    key(&[Part::Number], 200),
    key(&[Part::OldNumber], 200),
    key(&[Part::OtherNumber], 200),
    key(&[Part::NumberTail], 50),
    key(&[Part::NumberHead, Part::Sound], 100),
    key(&[Part::Words, Part::Year], 100),
    key(&[Part::Words, Part::DayMonth], 100),
    key(&[Part::Words, Part::Commune], 60),
    key(&[Part::Words], 12),
    key(&[Part::Sound, Part::Year, Part::DayMonth], 100),
    key(&[Part::Sound, Part::Year, Part::Commune], 60),
    key(&[Part::Surname, Part::Year, Part::Commune], 60),
    key(&[Part::Surname, Part::Sound, Part::Year], 60),
    key(&[Part::Surname, Part::Year, Part::DayMonth], 60),
    if_rare(&[Part::AfterFirst, Part::Year], 24),
    if_rare(&[Part::BeforeLast, Part::Year], 24),
    if_rare(&[Part::AfterFirst, Part::DayMonth], 24),
    if_rare(&[Part::BeforeLast, Part::DayMonth], 24),
    key(&[Part::Year, Part::DayMonth, Part::Commune], 60),
    key(&[Part::Surname, Part::Given, Part::DayMonth], 60),
    key(&[Part::Year, Part::Commune, Part::Hamlet], 60),
    key(&[Part::Sound, Part::Commune, Part::Hamlet], 60),
    key(&[Part::Words, Part::HamletName], 60),
    key(&[Part::Sound, Part::Year, Part::HamletName], 60),
    key(&[Part::Surname, Part::Year, Part::HamletName], 60),
    key(&[Part::Surname, Part::Sound, Part::HamletName], 60),
    key(&[Part::Text], 60),
    key(&[Part::IsText, Part::Year, Part::DayMonth], 60),
    key(&[Part::Sound, Part::Father], 60),
    key(&[Part::Sound, Part::Mother], 60),
    key(&[Part::Father, Part::Mother], 60),
];
