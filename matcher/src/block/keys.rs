//! The values that records have for the plan's keys.
//!
//! Decided: the parts of all records are copied side by side once. Every key goes over all of them,
//! and looking each name up in its table would miss the processor's cache every time.

use std::ops::Range;

use crate::hash::{hash_text, mix};
use crate::normalise::{IdNumber, MOST_COMMUNES, Names, Prepared, Record, Values, Word, sound};
use crate::plan::{Key, Part};

/// What keys are made of; 0 if the record lacks it.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    number: u64,
    /// How many digits it has.
    digits: u8,
    old_number: u32,
    words: u32,
    after_first: u32,
    before_last: u32,
    given: u32,
    sound: u32,
    surname: u32,
    father: u32,
    mother: u32,
    year: u16,
    day_month: u16,
    hamlet: u32,
    hamlet_name: u32,
    text: u32,
    communes: Communes,
}

/// Begins the hash of what a word looks like.
const LOOKS: u64 = 1;

/// Stands for the digits of a number of no Vietnamese shape, which may have letters.
const OTHER_SHAPE: u8 = 1;

/// The communes that a record's address may mean.
#[derive(Clone, Copy, Debug, Default)]
enum Communes {
    #[default]
    None,
    One(u16),
    /// Several; the position in the table of places.
    Several(u32),
}

/// What a plain word looks and sounds like.
struct WordHash {
    looks: u64,
    sound: u32,
}

/// The parts of a range of rows and of all people.
pub(super) struct KeyReader<'a> {
    first_row: u32,
    sector: Vec<Parts>,
    registry: Vec<Parts>,
    values: &'a Values,
}

/// One record's parts.
#[derive(Clone, Copy)]
pub(super) struct KeyParts<'a> {
    parts: &'a Parts,
    values: &'a Values,
}

impl<'a> KeyReader<'a> {
    pub(super) fn of(prepared: &'a Prepared, rows: &Range<u32>) -> KeyReader<'a> {
        let values = &prepared.values;
        let hamlets: Vec<u32> = (0..values.places.len() as u32)
            .map(|place| part_of_text(&values.places.get(place).hamlet))
            .collect();
        // Few words occur in names. Their letters count, not their ids, which follow the order of
        // the rows.
        let of_names = &values.names;
        let words: Vec<WordHash> = (0..of_names.plain_words())
            .map(|word| WordHash {
                looks: mix(LOOKS, of_names.looks(word).into()),
                sound: part_of_text(&sound(of_names.plain_text(word))),
            })
            .collect();
        let own = &prepared.sector.records[rows.start as usize..rows.end as usize];
        let alone = |place| values.places.get(place).is_hamlet_alone();
        let texts: Vec<u32> = (0..values.places.len() as u32)
            .map(|place| if alone(place) { beginning(&values.places.get(place).hamlet) } else { 0 })
            .collect();
        // Few lists have such rows, and nobody needs the names for any other.
        let names: Vec<u32> = if own.iter().any(|row| alone(row.place)) {
            let name = |place| part_of_text(&values.places.get(place).hamlet_name());
            (0..values.places.len() as u32).map(name).collect()
        } else {
            Vec::new()
        };
        let name = |place: u32| names.get(place as usize).copied().unwrap_or(0);
        let parts = |record: &Record| Parts {
            hamlet: hamlets[record.place as usize],
            hamlet_name: name(record.place),
            text: texts[record.place as usize],
            ..Parts::of(record, values, &words)
        };
        let of_row = |row: &Record| match parts(row) {
            all if alone(row.place) => all,
            all => Parts { hamlet_name: 0, ..all },
        };
        KeyReader {
            first_row: rows.start,
            sector: own.iter().map(of_row).collect(),
            registry: prepared.registry.records.iter().map(parts).collect(),
            values,
        }
    }

    pub(super) fn sector(&self, place: u32) -> KeyParts<'_> {
        KeyParts { parts: &self.sector[(place - self.first_row) as usize], values: self.values }
    }

    pub(super) fn registry(&self, place: u32) -> KeyParts<'_> {
        KeyParts { parts: &self.registry[place as usize], values: self.values }
    }
}

impl Parts {
    fn of(record: &Record, values: &Values, hashes: &[WordHash]) -> Parts {
        let names = &values.names;
        // Ids of words start at 0, and 0 is a missing part here.
        let words = names.words(record.name);
        let word = |word: Option<&Word>| word.map_or(0, |word| word.plain + 1);
        // A damaged date may have lost its year alone, or have its month first.
        let (day, month) = match record.dob.is_full() {
            true => (record.dob.day, record.dob.month),
            false => (record.damaged.day, record.damaged.month),
        };
        let day_month = u16::from(day.min(month)) << 8 | u16::from(day.max(month));
        let (number, digits) = match record.number {
            IdNumber::Full(number) => (number, 12),
            IdNumber::Short(number) => (number, 11),
            IdNumber::Long(number) => (number, 13),
            IdNumber::Other(packed) => (packed, OTHER_SHAPE),
            _ => (0, 0),
        };
        Parts {
            number,
            digits,
            old_number: record.old_number,
            words: words_of(words, hashes),
            after_first: words_of(words.get(1..).unwrap_or_default(), hashes),
            before_last: words_of(words.split_last().map_or(&[], |(_, others)| others), hashes),
            given: word(words.last()),
            sound: words.last().map_or(0, |word| hashes[word.plain as usize].sound),
            surname: word(words.first()),
            father: names.plain_key(record.father),
            mother: names.plain_key(record.mother),
            year: record.year_of_birth(),
            day_month,
            // The hamlet belongs to the place, so it is looked up once for all who live there.
            hamlet: 0,
            hamlet_name: 0,
            text: 0,
            communes: match values.places.get(record.place).communes[..] {
                [] => Communes::None,
                [one] => Communes::One(one),
                // A whole district or province is not a commune.
                ref several if several.len() > MOST_COMMUNES => Communes::None,
                _ => Communes::Several(record.place),
            },
        }
    }

    /// The value of a part other than the commune; 0 if it is missing.
    fn value(&self, part: Part) -> u64 {
        match part {
            Part::OtherNumber if self.digits == OTHER_SHAPE => self.number,
            Part::OtherNumber => 0,
            Part::Number | Part::NumberHead | Part::NumberTail if self.digits == OTHER_SHAPE => 0,
            Part::Number if self.digits != 12 => 0,
            Part::Number => self.number,
            Part::NumberHead => match self.digits {
                11 => self.number / 100_000,
                13 => self.number / 10_000_000,
                _ => self.number / 1_000_000,
            },
            // Six zeros are a tail like any other.
            Part::NumberTail if self.number == 0 => 0,
            Part::NumberTail => self.number % 1_000_000 + 1,
            Part::OldNumber => self.old_number.into(),
            Part::Words => self.words.into(),
            Part::AfterFirst => self.after_first.into(),
            Part::BeforeLast => self.before_last.into(),
            Part::Given => self.given.into(),
            Part::Sound => self.sound.into(),
            Part::Surname => self.surname.into(),
            Part::Year => self.year.into(),
            Part::DayMonth => self.day_month.into(),
            Part::Father => self.father.into(),
            Part::Mother => self.mother.into(),
            Part::Hamlet => self.hamlet.into(),
            Part::HamletName => self.hamlet_name.into(),
            Part::Text => self.text.into(),
            Part::IsText => u64::from(self.text != 0),
            Part::Commune => 0,
        }
    }
}

/// A text as a number; only the empty text is 0.
fn part_of_text(text: &str) -> u32 {
    if text.is_empty() { 0 } else { (hash_text(text) >> 32) as u32 | 1 }
}

/// The first words of a text of several words as a number; 0 if it has too few.
fn beginning(text: &str) -> u32 {
    const WORDS: usize = 3;
    let mut ends = text
        .match_indices([' ', ','])
        .map(|(at, _)| at)
        .filter(|&at| !text[..at].ends_with([' ', ',']));
    ends.nth(WORDS - 1).map_or(0, |end| part_of_text(&text[..end]))
}

/// A number for a name's plain words in any order; 0 if there are none.
fn words_of(words: &[Word], hashes: &[WordHash]) -> u32 {
    let letters = words.iter().map(|word| hashes[word.plain as usize].looks);
    let sum = letters.fold(0_u64, u64::wrapping_add);
    if words.is_empty() { 0 } else { (sum >> 32) as u32 | 1 }
}

/// Calls `found` with each value that a record has for a key: none if a part is missing, several if
/// its address may mean several communes.
pub(super) fn each_key(key: &Key, record: KeyParts<'_>, mut found: impl FnMut(u64)) {
    let mut hash = 0;
    let mut by_commune = false;
    for &part in key.parts {
        if part == Part::Commune {
            by_commune = true;
            continue;
        }
        match record.parts.value(part) {
            0 => return,
            value => hash = mix(hash, value),
        }
    }
    if !by_commune {
        return found(hash);
    }
    each_commune(record, |commune| found(mix(hash, u64::from(commune) + 1)));
}

fn each_commune(record: KeyParts<'_>, mut found: impl FnMut(u16)) {
    match record.parts.communes {
        Communes::None => {}
        Communes::One(commune) => found(commune),
        Communes::Several(place) => {
            record.values.places.get(place).communes.iter().for_each(|&commune| found(commune));
        }
    }
}

/// What a large block is divided by, one after another.
pub(super) const DIVISIONS: [Division; 4] =
    [Division::Date, Division::Commune, Division::Father, Division::Mother];

/// A value that divides a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Division {
    /// The date or, if one side has only the year, the year.
    Date,
    Commune,
    Father,
    Mother,
}

/// Which side of a division a record is on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Row,
    Person,
}

impl Division {
    /// Calls `found` with each of the record's values. A row and a person share a value if they
    /// agree.
    pub(super) fn each(self, record: &Record, values: &Values, of: Of, mut found: impl FnMut(u64)) {
        let name = |name| (name != Names::MISSING).then(|| u64::from(values.names.plain_key(name)));
        match self {
            Division::Date if record.year_of_birth() == 0 => {}
            Division::Date => {
                let year = u64::from(record.year_of_birth()) << 32;
                match (of, record.dob.is_full()) {
                    (_, true) => {
                        found(u64::from(record.dob.packed()));
                        found(year | u64::from(of == Of::Person));
                    }
                    // A bare year agrees with every date in it, and every date with a bare year.
                    (Of::Row, false) => {
                        found(year);
                        found(year | 1);
                    }
                    (Of::Person, false) => found(year),
                }
            }
            Division::Commune => {
                let communes = &values.places.get(record.place).communes;
                if communes.len() <= MOST_COMMUNES {
                    communes.iter().for_each(|&commune| found(u64::from(commune)));
                }
            }
            Division::Father => name(record.father).into_iter().for_each(found),
            Division::Mother => name(record.mother).into_iter().for_each(found),
        }
    }
}
