//! Searching the whole extract for a person, by whatever somebody knows: words of the name or of a
//! parent's, a year or a date of birth, part of a number, a commune.
//!
//! Takes what was typed, gives records. Everything typed must be found, in any order: words begin
//! words, and a word typed with marks has the same marks. Decided: nothing is kept between two
//! searches. Few words, names and places are distinct, so each of these is looked at once, and a
//! record only joins what was found of its values.

use super::digits::Digits;
use super::word::{Word, begun, is_in_word};
use crate::normalise::{NameId, Names, Prepared, Record, parse_date};
use crate::text::fold;

/// The people found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundPeople {
    /// Records of the extract, those with most of the words in their own name first.
    pub people: Vec<u32>,
    /// How many there are in all.
    pub count: u32,
}

/// Something that a record must have besides words.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fact {
    /// Born in this year.
    Year(u16),
    /// Born on this day.
    Date(u32),
    /// These digits in a row somewhere in the number or the old number.
    Digits(Digits),
}

/// What was typed.
struct Asked {
    words: Vec<Word>,
    /// The same words without marks, for places, which are known without.
    plain: Vec<Word>,
    facts: Vec<Fact>,
}

/// The most words that are looked for; the others are passed over.
const MOST_WORDS: usize = 15;
/// With at least this many digits, a text is part of a number.
const NUMBER_DIGITS: usize = 5;

/// The people of the extract who have everything that was typed, at most this many of them; nobody
/// if nothing was typed.
pub fn find_people(prepared: &Prepared, typed: &str, most: usize) -> FoundPeople {
    let asked = Asked::of(typed);
    if asked.words.is_empty() && asked.facts.is_empty() {
        return FoundPeople::default();
    }
    let found = Found::of(&asked, prepared);
    let mut by_rank: Vec<Vec<u32>> = vec![Vec::new(); MOST_WORDS + 1];
    for (record, place) in prepared.registry.records.iter().zip(0..) {
        if let Some(rank) = found.rank(record, &asked)
            && let Some(of_rank) = by_rank.get_mut(rank as usize)
        {
            of_rank.push(place);
        }
    }
    let count = by_rank.iter().map(Vec::len).sum::<usize>() as u32;
    let mut people: Vec<u32> = Vec::new();
    for mut of_rank in by_rank.into_iter().rev() {
        prepared.keep_first(&mut of_rank, most - people.len());
        of_rank.sort_by(|a, b| prepared.in_order(*a, *b));
        people.extend(of_rank);
    }
    FoundPeople { people, count }
}

impl Asked {
    fn of(typed: &str) -> Asked {
        let mut asked = Asked { words: Vec::new(), plain: Vec::new(), facts: Vec::new() };
        for part in typed.split_whitespace() {
            let fact = Fact::of(part);
            if fact.is_some() {
                asked.facts.extend(fact);
                continue;
            }
            for word in part.split(|c: char| !is_in_word(c)).filter(|word| !word.is_empty()) {
                if asked.words.len() < MOST_WORDS {
                    asked.words.push(Word::of(word));
                    asked.plain.push(Word::of(&fold(word)));
                }
            }
        }
        asked
    }

    /// A bit for each word.
    fn all(&self) -> u16 {
        (1 << self.words.len()) - 1
    }
}

impl Fact {
    fn of(part: &str) -> Option<Fact> {
        const YEARS: std::ops::RangeInclusive<u16> = 1880..=2100;
        if part.contains(['/', '-', '.'])
            && let Some(date) = parse_date(part).filter(|date| date.is_full())
        {
            return Some(Fact::Date(date.packed()));
        }
        if !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        match part.parse() {
            Ok(year) if part.len() == 4 && YEARS.contains(&year) => Some(Fact::Year(year)),
            _ if part.len() < NUMBER_DIGITS => None,
            _ => Some(Fact::Digits(Digits::of(part))),
        }
    }

    fn holds(&self, record: &Record) -> bool {
        match self {
            Fact::Year(year) => record.year_of_birth() == *year,
            Fact::Date(date) => record.dob.packed() == *date,
            Fact::Digits(digits) => digits.are_of(record),
        }
    }
}

/// Which of the words each name and place has.
struct Found {
    names: Vec<u16>,
    places: Vec<u16>,
}

impl Found {
    fn of(asked: &Asked, prepared: &Prepared) -> Found {
        if asked.words.is_empty() {
            return Found { names: Vec::new(), places: Vec::new() };
        }
        let names = &prepared.values.names;
        // A word that was seen holds one bit more than there are words to look for.
        const SEEN: u16 = 1 << MOST_WORDS;
        let mut of_word: Vec<u16> = Vec::new();
        let mut in_name = |name: NameId| {
            names.words(name).iter().fold(0, |found, word| {
                let place = word.full as usize;
                if of_word.len() <= place {
                    of_word.resize(place + 1, 0);
                }
                if of_word[place] & SEEN == 0 {
                    of_word[place] = SEEN | begun(&asked.words, names.full_text(word.full));
                }
                found | of_word[place] & !SEEN
            })
        };
        let with_other = |name: NameId| {
            let other = names.other(name).map_or(0, &mut in_name);
            other | in_name(name)
        };
        let names = (0..names.len() as NameId).map(with_other).collect();
        let places = &prepared.values.places;
        let mut of_commune: Vec<Option<u16>> = Vec::new();
        let mut in_commune = |commune: u16| {
            let place = usize::from(commune);
            if of_commune.len() <= place {
                of_commune.resize(place + 1, None);
            }
            *of_commune[place].get_or_insert_with(|| {
                let gazetteer = &prepared.gazetteer;
                let province = gazetteer.province_name(gazetteer.province_of(commune));
                begun(&asked.words, gazetteer.commune_name(commune)) | begun(&asked.words, province)
            })
        };
        let mut in_place = |place: u32| {
            let place = places.get(place);
            let communes = match place.communes[..] {
                // Nobody lives in several communes.
                [one] => in_commune(one),
                _ => 0,
            };
            communes | begun(&asked.plain, &place.hamlet)
        };
        let places = (0..places.len() as u32).map(&mut in_place).collect();
        Found { names, places }
    }

    /// How many words the person's own name has, if the record has everything that is asked for.
    fn rank(&self, record: &Record, asked: &Asked) -> Option<u32> {
        let of_name = |name: NameId| match name {
            Names::MISSING => 0,
            name => self.names.get(name as usize).copied().unwrap_or(0),
        };
        let own = of_name(record.name);
        let place = self.places.get(record.place as usize).copied().unwrap_or(0);
        let found = own | of_name(record.father) | of_name(record.mother) | place;
        let has_all = found == asked.all() && asked.facts.iter().all(|fact| fact.holds(record));
        has_all.then_some(own.count_ones())
    }
}
