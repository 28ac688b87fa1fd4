//! The most that a pair can score, judged at a glance.
//!
//! Takes the weights and both sides, says whether a pair can be worth comparing at all. Decided: a
//! blocking key brings many pairs that agree in nothing but the key, and most of the cost of
//! comparing them is in names and places; if even the best that these could add leaves a pair below
//! what is kept, it is not compared. Nothing that would be kept is ever left out.

use super::weights::Weights;
use crate::compare::{Birth, Nearness, Sketch, Sketches, group_level, number_level, sex_level};
use crate::normalise::{Code, IdNumber, Prepared, Record, Sex, Values};
use crate::plan::{
    COMPARISONS, Field, Form, Frequency, NameLevel, NumberLevel, ParentLevel, PlaceLevel,
    THRESHOLDS,
};

/// Positions in [`Field::WEIGHED`].
const NAME: usize = 0;
const DOB: usize = 1;
const SEX: usize = 2;
const NUMBER: usize = 3;
const ADDRESS: usize = 4;
const PARENTS: [usize; 2] = [5, 6];
const GROUP: usize = 7;

/// The levels at which two names have the same letters.
const SAME_LETTERS: std::ops::RangeInclusive<usize> =
    NameLevel::Equal as usize..=NameLevel::Marks as usize;

/// Upper bounds on scores for one pair of files.
pub(super) struct Bounds<'a> {
    prepared: &'a Prepared,
    weights: &'a Weights,
    /// The most that each level can add, by comparison, without what depends on a row's place.
    most: [Vec<i32>; Field::WEIGHED.len()],
    other_letters: i32,
    one_word_or_given: i32,
    other_name: i32,
    other_parent: [i32; 2],
    elsewhere: i32,
    /// Whether some address is a hamlet alone, so that hamlets may compare by their names.
    with_names: bool,
    people: Vec<Person>,
    sketches: Sketches<'a>,
    kept: i32,
}

/// What a bound needs of a record, side by side: looking each value up in its own table would miss
/// the processor's cache every time.
#[derive(Clone, Copy)]
struct Glance {
    number: IdNumber,
    old_number: u32,
    birth: Birth,
    name: Sketch,
    /// The parents' names without marks; 0 for a name that is missing.
    parents: [u32; 2],
    /// The commune, if the address can mean only one.
    commune: u16,
    sex: Sex,
    group: Code,
}

/// A registry person with what a bound needs.
#[derive(Clone, Copy)]
pub(super) struct Person {
    glance: Glance,
    /// The most that a name with the same letters, and an equal parent's name, can add: much for a
    /// rare name, while blocks are large because names are common.
    same_letters: i32,
    alike: i32,
    equal_parents: [i32; 2],
}

/// A row with what a bound needs.
pub(super) struct Row {
    /// Its position.
    pub place: u32,
    glance: Glance,
    /// The most that its address can add.
    home: i32,
    /// What a slip in its name adds because a word of it is nobody's.
    slip: i32,
}

/// No commune, or more than one possible.
const NO_COMMUNE: u16 = u16::MAX;

impl<'a> Bounds<'a> {
    /// The bounds that follow from these weights.
    pub(super) fn of(weights: &'a Weights, prepared: &'a Prepared) -> Bounds<'a> {
        let (fixed, frequencies) = weights.parts();
        let most: [Vec<i32>; Field::WEIGHED.len()] = std::array::from_fn(|comparison| {
            let levels = COMPARISONS[comparison].levels.iter().zip(&fixed.levels[comparison]);
            levels.map(|(level, fixed)| fixed + frequencies.most(level.frequency)).collect()
        });
        let of = |comparison: usize, levels: std::ops::RangeInclusive<usize>| -> i32 {
            levels.filter_map(|level| most[comparison].get(level).copied()).max().unwrap_or(0)
        };
        let last = |comparison: usize| COMPARISONS[comparison].levels.len() - 1;
        let near = ParentLevel::Near as usize;
        let sketches = Sketches::new(&prepared.values.names);
        let person = |(place, record): (u32, &Record)| {
            let most = |comparison: usize, level: usize| {
                let frequency = COMPARISONS[comparison].levels[level].frequency;
                fixed.levels[comparison][level] + frequencies.most_of(frequency, place)
            };
            let equal = ParentLevel::Equal as usize;
            Person {
                glance: Glance::of(record, &prepared.values, &sketches),
                same_letters: SAME_LETTERS.map(|level| most(NAME, level)).max().unwrap_or(0),
                alike: most(NAME, NameLevel::Alike as usize),
                equal_parents: PARENTS.map(|parent| most(parent, equal)),
            }
        };
        Bounds {
            other_letters: of(NAME, NameLevel::Alike as usize + 1..=last(NAME)),
            one_word_or_given: of(NAME, NameLevel::OneWord as usize..=NameLevel::Given as usize),
            other_name: of(NAME, NameLevel::Other as usize..=NameLevel::Other as usize),
            other_parent: PARENTS.map(|parent| of(parent, near..=last(parent))),
            elsewhere: of(ADDRESS, PlaceLevel::Province as usize..=PlaceLevel::Other as usize),
            with_names: (0..prepared.values.places.len() as u32)
                .any(|place| prepared.values.places.get(place).is_hamlet_alone()),
            people: (0..).zip(&prepared.registry.records).map(person).collect(),
            kept: (THRESHOLDS.review * f64::from(super::bits::BIT)) as i32,
            most,
            sketches,
            prepared,
            weights,
        }
    }

    /// The registry person at this position.
    pub(super) fn person(&self, place: u32) -> Person {
        self.people[place as usize]
    }

    /// The row at this position.
    pub(super) fn row(&self, place: u32) -> Row {
        let record = &self.prepared.sector.records[place as usize];
        let glance = Glance::of(record, &self.prepared.values, &self.sketches);
        Row { place, glance, home: self.home(place), slip: self.weights.parts().1.slip(place) }
    }

    /// Whether the pair can score high enough to be kept.
    pub(super) fn may_be_kept(&self, row: &Row, person: &Person) -> bool {
        let (own, of_person) = (&row.glance, person);
        let person = &of_person.glance;
        let number = number_level(own.numbers(), person.numbers());
        let equal = [NumberLevel::Equal, NumberLevel::OldEqual, NumberLevel::ShapeEqual];
        if equal.contains(&number) {
            return true;
        }
        let mut sum = self.weights.parts().0.prior
            + self.most[NUMBER][number as usize]
            + self.most[DOB][own.birth.level(person.birth) as usize]
            + self.most[SEX][sex_level(own.sex, person.sex) as usize]
            + self.most[GROUP][group_level(own.group, person.group) as usize];
        sum += match own.name.nearness(&person.name) {
            Nearness::Missing => 0,
            Nearness::SameLetters => of_person.same_letters,
            Nearness::Alike => of_person.alike.max(self.other_letters) + row.slip,
            Nearness::Any => self.other_letters + row.slip,
            Nearness::OneWordOrGiven => self.one_word_or_given,
            Nearness::Other => self.other_name,
        };
        // Father and mother may stand in each other's column.
        for (place, name) in person.parents.into_iter().enumerate() {
            sum += match own.parents[place] {
                own_name if own_name == 0 || name == 0 => 0,
                _ if own.parents.contains(&name) => of_person.equal_parents[place],
                _ => self.other_parent[place],
            };
        }
        let both_known = own.commune != NO_COMMUNE && person.commune != NO_COMMUNE;
        sum + row.home >= self.kept
            && (!both_known || own.commune == person.commune || sum + self.elsewhere >= self.kept)
    }

    /// The most that a row's address can add; a level as rare as its hamlet adds most.
    fn home(&self, row: u32) -> i32 {
        let (_, frequencies) = self.weights.parts();
        let levels = COMPARISONS[ADDRESS].levels.iter().zip(&self.most[ADDRESS]);
        let levels = levels.filter(|(level, _)| self.with_names || level.form != Form::HamletNames);
        let most = levels.map(|(level, most)| match level.frequency {
            frequency @ Frequency::Place(_) => most + frequencies.add(frequency, row, 0),
            _ => *most,
        });
        most.max().unwrap_or(0)
    }
}

impl Glance {
    fn of(record: &Record, values: &Values, sketches: &Sketches) -> Glance {
        // The plain name of a missing name is 0.
        let plain = |name| values.names.plain_key(name);
        Glance {
            number: record.number,
            old_number: record.old_number,
            birth: Birth::of(record),
            name: sketches.of(record.name),
            parents: [plain(record.father), plain(record.mother)],
            commune: match values.places.get(record.place).communes[..] {
                [one] => one,
                _ => NO_COMMUNE,
            },
            sex: record.sex,
            group: record.group,
        }
    }

    fn numbers(&self) -> (IdNumber, u32) {
        (self.number, self.old_number)
    }
}
