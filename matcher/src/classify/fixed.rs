//! The part of each weight that is the same for all values, and how the weights of a pair are put
//! together from it.
//!
//! Father, mother, address and ethnic group belong to the family: brothers and sisters agree in all
//! of them, so their sum proves the family, not the person. If the name does not agree, the sum is
//! bounded by a stranger's chance of being of the family and, with the date of birth, by the chance
//! of a twin.

use serde::{Deserialize, Serialize};

use super::bits::{BIT, Weighed, of_bits, steps};
use super::shares::{Learned, Shares};
use crate::compare::Levels;
use crate::plan::{
    COMPARISONS, FAMILY, Field, Form, Frequency, LEARNING, NameLevel, NumberLevel, PersonValue,
    THRESHOLDS,
};

/// Position in [`Field::WEIGHED`].
const NAME: usize = 0;
const DOB: usize = 1;
const NUMBER: usize = 3;
/// How much less than the very number one that is a slip away says at least: two bits.
const NEAR_NUMBER: i32 = 2 * BIT;
/// What a family shares, the least telling first.
const SHARED: [usize; 4] = [7, 6, 5, 4];

/// The fixed parts of weights, in steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fixed {
    /// By comparison and level.
    pub levels: [Vec<i32>; Field::WEIGHED.len()],
    /// What every pair starts with.
    pub prior: i32,
    /// The most that family and address can add.
    family: i32,
    /// The most that they can add together with the date of birth.
    twin: i32,
    /// The odds that a person whose name is nearly the row's is the row's own, misspelt, and not a
    /// twin of somebody who is absent.
    near_name: i32,
}

/// Whether the name is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// The name counts.
    Compared,
    /// The score is asked for without the name.
    LeftOut,
}

impl Fixed {
    /// The weights for what was learned and for a registry of `people` people.
    pub fn of(learned: &Learned, u: &Shares, people: usize) -> Fixed {
        let people = people.max(LEARNING.fewest_people) as f64;
        let mut levels: [Vec<i32>; Field::WEIGHED.len()] = std::array::from_fn(|comparison| {
            let plan = COMPARISONS[comparison].levels;
            let all = plan.iter().zip(&learned.m[comparison]).zip(&u[comparison]);
            all.map(|((level, m), u)| match level.frequency {
                _ if level.form == Form::Nothing => 0,
                // A generation is no value: it only makes the level commoner.
                Frequency::Person(PersonValue::Generation) => steps(m / u),
                // The frequency of the value itself is added per pair.
                Frequency::Person(_) | Frequency::Place(_) | Frequency::SlipOfLetters => steps(*m),
                Frequency::Borrowed => steps(m * people / level.u),
                _ if level.m < level.u * LEARNING.against => steps(m / u).min(0),
                _ => steps(m / u),
            })
            .collect()
        });
        // A number that is one slip away never says more than the very number.
        let equal = levels[NUMBER][NumberLevel::Equal as usize];
        for near in [NumberLevel::Transposed, NumberLevel::Digit, NumberLevel::Length] {
            let weight = &mut levels[NUMBER][near as usize];
            *weight = (*weight).min(equal - NEAR_NUMBER);
        }
        let odds = learned.coverage / (1.0 - learned.coverage);
        let near = [NameLevel::Tone, NameLevel::Marks, NameLevel::Letter];
        let misspelt: f64 = near.iter().map(|&level| learned.m[NAME][level as usize]).sum();
        Fixed {
            levels,
            prior: steps(odds) - steps(people),
            family: steps(people / FAMILY.siblings),
            twin: steps(people / FAMILY.twins),
            near_name: steps(odds) + steps(misspelt / (FAMILY.twins * FAMILY.alike)),
        }
    }

    /// Whether a name that differs in a mark or a letter, beside an equal date of birth, is more
    /// surely a slip than the name of an absent person's twin. Where most people of a list are
    /// absent, it is not, however much the rest of the pair agrees: twins share all of it.
    pub(super) fn can_link_near_names(&self) -> bool {
        self.near_name >= of_bits(THRESHOLDS.link)
    }

    /// The weights of a pair; `add` is what frequency adds to each comparison.
    pub fn weigh(&self, levels: &Levels, add: &Weighed, name: Name) -> Weighed {
        let mut weights: Weighed = std::array::from_fn(|comparison| {
            self.levels[comparison][usize::from(levels[comparison])] + add[comparison]
        });
        if name == Name::LeftOut || is_another_name(levels[0]) {
            bound(&mut weights, &SHARED, self.family);
            bound(&mut weights, &[SHARED[0], SHARED[1], SHARED[2], SHARED[3], DOB], self.twin);
        }
        weights
    }
}

impl Fixed {
    /// How much more, in steps, evidence that a family shares can add to a pair of these weights.
    pub(super) fn family_room(&self, levels: &Levels, weights: &Weighed) -> i32 {
        if !is_another_name(levels[0]) {
            return i32::MAX;
        }
        let sum = |places: &[usize]| places.iter().map(|&place| weights[place].max(0)).sum::<i32>();
        let shared = sum(&SHARED);
        (self.family - shared).min(self.twin - shared - weights[DOB].max(0)).max(0)
    }
}

/// Whether a brother, a sister or a twin could have this name.
fn is_another_name(level: u8) -> bool {
    use NameLevel::{Given, Letter, Marks, OneWord, Other, Tone};
    [Tone, Marks, Letter, OneWord, Given, Other].into_iter().any(|other| other as u8 == level)
}

/// Reduces the weights at `places`, the first ones first, until what speaks for the pair adds up to
/// at most the bound.
fn bound(weights: &mut Weighed, places: &[usize], most: i32) {
    let sum: i32 = places.iter().map(|&place| weights[place].max(0)).sum();
    let mut over = (sum - most).max(0);
    for &place in places {
        let taken = over.min(weights[place].max(0));
        weights[place] -= taken;
        over -= taken;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_takes_from_the_first_and_never_from_what_speaks_against() {
        for (weights, most, expected) in [
            ([0, 0, 0, 0, 500, 400, 300, 100], 2_000, [0, 0, 0, 0, 500, 400, 300, 100]),
            ([0, 0, 0, 0, 500, 400, 300, 100], 1_000, [0, 0, 0, 0, 500, 400, 100, 0]),
            ([0, 0, 0, 0, 500, 400, -300, 100], 450, [0, 0, 0, 0, 450, 0, -300, 0]),
            ([9, 9, 9, 9, -5, -5, -5, -5], 0, [9, 9, 9, 9, -5, -5, -5, -5]),
        ] {
            let mut found = weights;
            bound(&mut found, &SHARED, most);
            assert_eq!(found, expected, "{weights:?} {most}");
        }
    }

    #[test]
    fn shared_fields_are_those_of_a_family() {
        assert_eq!(Field::WEIGHED[DOB], Field::Dob);
        let shared = SHARED.map(|place| Field::WEIGHED[place]);
        assert_eq!(shared, [Field::Ethnicity, Field::Mother, Field::Father, Field::Address]);
    }
}
