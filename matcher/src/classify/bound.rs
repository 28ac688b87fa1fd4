//! The most that a pair can score, from what a glance tells of it.
//!
//! Takes the weights and both sides, says of a pair whether it can be worth a look at all. Decided: a
//! blocking key brings many pairs that agree in nothing but the key, and most of what comparing them
//! costs is names and places; where even the best that these could add leaves the pair below what is
//! kept, they are not compared. Nothing that would be kept is ever left out.

use super::frequencies::Frequencies;
use super::weights::Weights;
use crate::compare::{date_level, group_level, number_level, sex_level};
use crate::normalise::{Names, PlaceId, Places, Prepared, Record};
use crate::plan::{
    COMPARISONS, Field, Frequency, NameLevel, NumberLevel, ParentLevel, PlaceLevel, THRESHOLDS,
};

/// Places in [`Field::WEIGHED`].
const NAME: usize = 0;
const DOB: usize = 1;
const SEX: usize = 2;
const NUMBER: usize = 3;
const ADDRESS: usize = 4;
const PARENTS: [usize; 2] = [5, 6];
const GROUP: usize = 7;

/// Levels of names with the same letters.
const SAME_LETTERS: std::ops::RangeInclusive<usize> =
    NameLevel::Equal as usize..=NameLevel::Marks as usize;

/// Bounds of the weights of one pair of files.
pub struct Bounds<'a> {
    prepared: &'a Prepared,
    weights: &'a Weights,
    /// The most that each level can add, by comparison; places without what a row adds.
    most: [Vec<i32>; Field::WEIGHED.len()],
    same_letters: i32,
    other_letters: i32,
    other_parent: [i32; 2],
    elsewhere: i32,
    /// The one commune of each place.
    communes: Vec<Option<u16>>,
    kept: i32,
}

impl<'a> Bounds<'a> {
    /// The bounds of these weights.
    pub fn of(weights: &'a Weights, prepared: &'a Prepared) -> Bounds<'a> {
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
        let places = &prepared.values.places;
        Bounds {
            same_letters: of(NAME, SAME_LETTERS),
            other_letters: of(NAME, SAME_LETTERS.end() + 1..=last(NAME)),
            other_parent: PARENTS.map(|parent| of(parent, near..=last(parent))),
            elsewhere: of(ADDRESS, PlaceLevel::Province as usize..=PlaceLevel::Other as usize),
            communes: (0..places.len() as PlaceId)
                .map(|place| one_commune(places, place))
                .collect(),
            kept: (THRESHOLDS.review * f64::from(super::steps::BIT)) as i32,
            most,
            prepared,
            weights,
        }
    }

    /// Whether a pair can be worth a look.
    pub fn may_be_kept(&self, row: u32, sector: &Record, registry: &Record) -> bool {
        let number = number_level(sector, registry);
        if matches!(number, NumberLevel::Equal | NumberLevel::OldEqual) {
            return true;
        }
        let (fixed, frequencies) = self.weights.parts();
        let names = &self.prepared.values.names;
        let dob = date_level(sector.dob, registry.dob);
        let same = |a, b| names.plain_key(a) == names.plain_key(b);
        let mut sum = fixed.prior
            + self.most[NUMBER][number as usize]
            + self.most[DOB][dob as usize]
            + self.most[SEX][sex_level(sector.sex, registry.sex) as usize]
            + self.most[GROUP][group_level(sector.group, registry.group) as usize];
        let unnamed = sector.name == Names::MISSING || registry.name == Names::MISSING;
        sum += match same(sector.name, registry.name) {
            _ if unnamed => 0,
            true => self.same_letters,
            false => self.other_letters,
        };
        let parents = [(sector.father, registry.father), (sector.mother, registry.mother)];
        for (place, (a, b)) in parents.into_iter().enumerate() {
            if a != Names::MISSING && b != Names::MISSING {
                sum += match same(a, b) {
                    true => self.most[PARENTS[place]][ParentLevel::Equal as usize],
                    false => self.other_parent[place],
                };
            }
        }
        if sum + self.best_place(row, frequencies) < self.kept {
            return false;
        }
        let communes = [sector.place, registry.place].map(|place| self.communes[place as usize]);
        match communes {
            [Some(a), Some(b)] if a != b => sum + self.elsewhere >= self.kept,
            _ => true,
        }
    }

    /// The most that a row's place can add: what is as rare as its hamlet adds most.
    fn best_place(&self, row: u32, frequencies: &Frequencies) -> i32 {
        let levels = COMPARISONS[ADDRESS].levels.iter().zip(&self.most[ADDRESS]);
        let most = levels.map(|(level, most)| match level.frequency {
            frequency @ Frequency::Place(_) => most + frequencies.add(frequency, row, 0),
            _ => *most,
        });
        most.max().unwrap_or(0)
    }
}

/// The commune of a place that can mean no other.
fn one_commune(places: &Places, place: PlaceId) -> Option<u16> {
    match places.get(place).communes[..] {
        [one] => Some(one),
        _ => None,
    }
}
