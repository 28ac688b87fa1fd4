//! The comparisons and their levels, as data: each comparison is an ordered list of levels, from
//! nothing to compare over equal to different. Weights, explanations and the choice of what a pair
//! is counted as all come from this one list.
//!
//! A level belongs to a [`Form`]: what the two sides let be compared. A year alone can never agree
//! in its day, so it competes with other bare years and not with full dates; how a value is written
//! says nothing of who it is. A level's `m` is its share of the true pairs of its form, `u` its share
//! of random pairs of that form. `m` is a starting value from the errors that published studies of
//! civil registers report and from made-up packs, `u` a guess; the files at hand correct both.

use super::Field;

/// What the two sides of a pair let be compared. The shares of a form's levels, with those that
/// belong to any form, add up to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Nothing; such a level weighs nothing.
    Nothing,
    /// The level occurs in all forms of its comparison.
    Any,
    /// Both names are written with marks.
    Marked,
    /// One name is written without marks.
    Unmarked,
    /// One name is cut to first letters, or is a second name. How many random pairs are of this form
    /// only shows where they agree, so that `u` stays the plan's.
    Cut,
    /// Full values on both sides.
    Full,
    /// A year alone on one side.
    Vague,
    /// Numbers of nine digits.
    Old,
    /// Both sides name a hamlet.
    Hamlets,
    /// One side names no hamlet.
    Communes,
    /// An equal number says it already.
    InNumber,
}

/// What of a pair counts as one value, whose frequency in the registry is `u`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// The same `u` for all values.
    None,
    /// The registry person's value of this kind.
    Person(PersonValue),
    /// The place that the list's row names.
    Place(PlaceValue),
    /// `u` is shared out by how common the two names are.
    Scaled(WhoseName),
    /// `u` counts for the registry as a whole: somebody else's value stands in that share of rows,
    /// and it is one person's.
    Borrowed,
}

/// A value of a registry person with a frequency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonValue {
    /// The name with its marks.
    Name,
    /// The name without marks.
    Letters,
    /// The date of birth.
    Date,
    /// The year of birth.
    Year,
    /// Day and month, the year given.
    DayOfYear,
    /// The father's name without marks; his surname given, where the person has it too.
    Father,
    /// The mother's name without marks.
    Mother,
    /// The ethnic group.
    Group,
}

/// A part of a place with a frequency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceValue {
    /// The hamlet.
    Hamlet,
    /// The commune but for the hamlet.
    OtherHamlet,
    /// The commune, or the communes that are meant.
    Commune,
}

/// Whose name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoseName {
    /// The person's own.
    Own,
    /// The father's.
    Father,
    /// The mother's.
    Mother,
}

/// One level of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Level {
    /// Its code, for explanations.
    pub code: &'static str,
    /// What the two sides let be compared.
    pub form: Form,
    /// Share of the form's true pairs.
    pub m: f64,
    /// Share of the form's random pairs to start from.
    pub u: f64,
    /// Whether frequency counts.
    pub frequency: Frequency,
}

/// A comparison: a field and its levels, in the order of its enum above.
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    /// The field.
    pub field: Field,
    /// The levels.
    pub levels: &'static [Level],
}

const fn level(code: &'static str, form: Form, m: f64, u: f64, frequency: Frequency) -> Level {
    Level { code, form, m, u, frequency }
}

/// A level with the same `u` for all values.
const fn plain(code: &'static str, form: Form, m: f64, u: f64) -> Level {
    level(code, form, m, u, Frequency::None)
}

const MISSING: Level = plain("missing", Form::Nothing, 1.0, 1.0);
const OWN: Frequency = Frequency::Scaled(WhoseName::Own);

/// Levels of the name.
const NAME: &[Level] = &[
    MISSING,
    level("equal", Form::Marked, 0.898, 0.0005, Frequency::Person(PersonValue::Name)),
    level("variant", Form::Marked, 0.008, 0.000_02, Frequency::Person(PersonValue::Letters)),
    level("unmarked", Form::Unmarked, 0.930, 0.0008, Frequency::Person(PersonValue::Letters)),
    level("tone", Form::Marked, 0.014, 0.0002, Frequency::Person(PersonValue::Letters)),
    level("marks", Form::Marked, 0.010, 0.0002, Frequency::Person(PersonValue::Letters)),
    plain("abbreviated", Form::Cut, 0.930, 0.003),
    level("regional", Form::Any, 0.002, 0.000_3, OWN),
    level("letter", Form::Any, 0.024, 0.001, OWN),
    level("dropped", Form::Any, 0.025, 0.003, OWN),
    level("swapped", Form::Any, 0.003, 0.0002, OWN),
    plain("one_word", Form::Any, 0.008, 0.01),
    plain("given", Form::Any, 0.004, 0.02),
    plain("other", Form::Any, 0.004, 0.96),
];

/// Levels of the date of birth.
const DOB: &[Level] = &[
    MISSING,
    level("equal", Form::Full, 0.926, 0.000_04, Frequency::Person(PersonValue::Date)),
    level("swapped", Form::Full, 0.010, 0.000_04, Frequency::Person(PersonValue::Date)),
    plain("one_part", Form::Full, 0.024, 0.001),
    plain("year_slip", Form::Full, 0.020, 0.000_4),
    plain("day_month", Form::Full, 0.005, 0.003),
    plain("other", Form::Full, 0.015, 0.98),
    level("year", Form::Vague, 0.90, 0.0125, Frequency::Person(PersonValue::Year)),
    plain("near_year", Form::Vague, 0.045, 0.05),
    plain("digit_of_year", Form::Vague, 0.025, 0.15),
    plain("other", Form::Vague, 0.03, 0.80),
    level(
        "equal_in_number",
        Form::InNumber,
        0.96,
        0.003,
        Frequency::Person(PersonValue::DayOfYear),
    ),
    plain("part_in_number", Form::InNumber, 0.04, 0.1),
    plain("in_number", Form::Nothing, 1.0, 1.0),
];

/// Levels of the sex.
const SEX: &[Level] = &[
    MISSING,
    plain("equal", Form::Full, 0.985, 0.5),
    plain("other", Form::Full, 0.015, 0.5),
    plain("in_number", Form::Nothing, 1.0, 1.0),
];

/// Levels of the number.
const NUMBER: &[Level] = &[
    MISSING,
    // Numbers hardly ever agree by chance, and often enough because a clerk wrote that of another
    // member of the family.
    level("equal", Form::Full, 0.96, 0.01, Frequency::Borrowed),
    level("old_equal", Form::Old, 0.92, 0.01, Frequency::Borrowed),
    plain("transposed", Form::Full, 0.010, 0.000_001),
    plain("digit", Form::Full, 0.015, 0.000_01),
    plain("old_other", Form::Old, 0.08, 0.999),
    plain("other", Form::Full, 0.015, 0.999),
];

/// Levels of the address.
const ADDRESS: &[Level] = &[
    MISSING,
    level("hamlet", Form::Hamlets, 0.85, 0.0002, Frequency::Place(PlaceValue::Hamlet)),
    level("other_hamlet", Form::Hamlets, 0.11, 0.004, Frequency::Place(PlaceValue::OtherHamlet)),
    level("commune", Form::Communes, 0.96, 0.004, Frequency::Place(PlaceValue::Commune)),
    plain("province", Form::Any, 0.025, 0.5),
    plain("other", Form::Any, 0.015, 0.45),
];

const fn parent(value: PersonValue, whose: WhoseName) -> [Level; 4] {
    [
        MISSING,
        level("equal", Form::Full, 0.90, 0.001, Frequency::Person(value)),
        level("letter", Form::Full, 0.07, 0.002, Frequency::Scaled(whose)),
        plain("other", Form::Full, 0.03, 0.997),
    ]
}

const FATHER: &[Level] = &parent(PersonValue::Father, WhoseName::Father);
const MOTHER: &[Level] = &parent(PersonValue::Mother, WhoseName::Mother);

/// Levels of the ethnic group.
const GROUP: &[Level] = &[
    MISSING,
    level("equal", Form::Full, 0.985, 0.5, Frequency::Person(PersonValue::Group)),
    plain("other", Form::Full, 0.015, 0.5),
];

/// All comparisons, in the order of [`Field::WEIGHED`].
pub const COMPARISONS: [Comparison; Field::WEIGHED.len()] = [
    Comparison { field: Field::Name, levels: NAME },
    Comparison { field: Field::Dob, levels: DOB },
    Comparison { field: Field::Sex, levels: SEX },
    Comparison { field: Field::Number, levels: NUMBER },
    Comparison { field: Field::Address, levels: ADDRESS },
    Comparison { field: Field::Father, levels: FATHER },
    Comparison { field: Field::Mother, levels: MOTHER },
    Comparison { field: Field::Ethnicity, levels: GROUP },
];

/// What brothers, sisters and twins share, beside what strangers share.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// Brothers and sisters of a person, in the registry or not.
    pub siblings: f64,
    /// Twins of a person; one birth in eighty or so is of twins.
    pub twins: f64,
}

/// A stranger to the row is one of its family that often: parents, home and ethnic group together
/// prove no more than the family, and with the date of birth no more than a twin, unless the name
/// agrees too.
pub const FAMILY: Family = Family { siblings: 2.0, twins: 0.03 };

/// When a verdict is given, in bits.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// A score from which a candidate is the person.
    pub link: f64,
    /// How far the next candidate must stay behind.
    pub margin: f64,
    /// A score from which a person should look.
    pub review: f64,
}

/// The thresholds in force. By the score a link is right in 32 cases of 33 at its very edge; in truth
/// in somewhat fewer, because comparisons are never quite independent. A candidate with less than one
/// chance in sixteen is none.
pub const THRESHOLDS: Thresholds = Thresholds { link: 5.0, margin: 3.0, review: -4.0 };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{
        CodeLevel, DateLevel, NameLevel, NumberLevel, ParentLevel, PlaceLevel, SexLevel,
    };

    #[test]
    fn levels_stand_in_the_order_of_their_enums() {
        let last = [
            NameLevel::Other as usize,
            DateLevel::YearInNumber as usize,
            SexLevel::InNumber as usize,
            NumberLevel::Other as usize,
            PlaceLevel::Other as usize,
            ParentLevel::Other as usize,
            ParentLevel::Other as usize,
            CodeLevel::Other as usize,
        ];
        for (place, comparison) in COMPARISONS.iter().enumerate() {
            assert_eq!(comparison.field, Field::WEIGHED[place]);
            assert_eq!(comparison.levels.len(), last[place] + 1, "{:?}", comparison.field);
        }
    }

    #[test]
    fn the_true_pairs_of_a_form_add_up() {
        for comparison in COMPARISONS {
            let sum = |form| -> f64 {
                comparison
                    .levels
                    .iter()
                    .filter(|level| level.form == form)
                    .map(|level| level.m)
                    .sum()
            };
            for form in comparison.levels.iter().map(|level| level.form) {
                if !matches!(form, Form::Nothing | Form::Any) {
                    let m = sum(form) + sum(Form::Any);
                    assert!((m - 1.0).abs() < 0.001, "{:?} {form:?}: {m}", comparison.field);
                }
            }
        }
    }
}
