//! The comparisons and their levels, as data: each comparison is an ordered list of levels, from
//! nothing to compare over equal to different.
//!
//! A level has an `m`, the share of true pairs at that level, and a `u`, the share of random pairs.
//! `m` is a starting value from the errors that published studies of civil registers report and
//! from made-up packs; `u` is a starting value that the files at hand replace. A level that depends
//! on how common a value is takes its `u` from the frequency of that value.

use super::Field;

/// How two names stand to each other, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameLevel {
    /// One side is empty.
    Missing,
    /// The same letters, marks and tones.
    Equal,
    /// i for y.
    Variant,
    /// One side carries no mark at all, letters equal.
    Unmarked,
    /// Letters equal, marks or tones differ.
    Marks,
    /// Words cut to their first letters.
    Abbreviated,
    /// A letter or two differ.
    Letter,
    /// A middle word more or less.
    Dropped,
    /// The same words in another order.
    Swapped,
    /// Surname and given name equal, or one word other than the given name differs.
    OneWord,
    /// The given name alone is equal.
    Given,
    /// Nothing of the above.
    Other,
}

/// How two dates of birth stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateLevel {
    /// One side is empty.
    Missing,
    /// Equal as far as both are written.
    Equal,
    /// One side has the year (or month and year) alone, or 1 January for it, and it agrees.
    Year,
    /// Day and month change places.
    Swapped,
    /// The year and one of day and month agree.
    OnePart,
    /// Day and month agree, the year does not.
    DayMonth,
    /// A year alone on one side, at most two years, ten years or one digit apart.
    NearYear,
    /// Nothing of the above.
    Other,
}

/// How two numbers stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberLevel {
    /// Nothing that can be compared.
    Missing,
    /// The 12 digits are equal.
    Equal,
    /// The old numbers are equal.
    OldEqual,
    /// Two neighbouring digits change places.
    Transposed,
    /// One digit differs.
    Digit,
    /// Old numbers differ: people who move get another.
    OldOther,
    /// Another number.
    Other,
}

/// How two coded values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CodeLevel {
    /// One side is empty or unknown.
    Missing,
    /// Equal.
    Equal,
    /// Different.
    Other,
}

/// How two addresses stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceLevel {
    /// One side is empty or its place is unknown.
    Missing,
    /// Same commune and same hamlet.
    Hamlet,
    /// Same commune.
    Commune,
    /// One of several communes that the other side can mean.
    Compatible,
    /// Another commune of the province.
    Province,
    /// Another province.
    Other,
}

/// How two parents' names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParentLevel {
    /// One side is empty.
    Missing,
    /// Letters equal.
    Equal,
    /// Near: a letter, a word, an order.
    Near,
    /// Another name.
    Other,
}

/// Whose frequency stands for `u` at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// The same `u` for all values.
    None,
    /// `u` is the frequency of the value in the registry.
    Value,
    /// `u` is shared out by how common the registry's value is.
    Scaled,
}

/// One level of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Level {
    /// Its code, for explanations.
    pub code: &'static str,
    /// Share of true pairs.
    pub m: f64,
    /// Share of random pairs to start from.
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

const fn level(code: &'static str, m: f64, u: f64, frequency: Frequency) -> Level {
    Level { code, m, u, frequency }
}

const PARENT: &[Level] = &[
    level("missing", 1.0, 1.0, Frequency::None),
    level("equal", 0.90, 0.001, Frequency::Value),
    level("letter", 0.07, 0.002, Frequency::Scaled),
    level("other", 0.03, 0.997, Frequency::None),
];

/// All comparisons, in the order of [`Field::WEIGHED`].
pub const COMPARISONS: [Comparison; Field::WEIGHED.len()] = [
    Comparison {
        field: Field::Name,
        levels: &[
            level("missing", 1.0, 1.0, Frequency::None),
            level("equal", 0.80, 0.0005, Frequency::Value),
            level("variant", 0.010, 0.00002, Frequency::Scaled),
            level("unmarked", 0.080, 0.0008, Frequency::Value),
            level("marks", 0.030, 0.0004, Frequency::Scaled),
            level("abbreviated", 0.006, 0.0005, Frequency::Scaled),
            level("letter", 0.022, 0.001, Frequency::Scaled),
            level("dropped", 0.025, 0.003, Frequency::Scaled),
            level("swapped", 0.003, 0.0002, Frequency::Scaled),
            level("one_word", 0.008, 0.01, Frequency::None),
            level("given", 0.004, 0.02, Frequency::None),
            level("other", 0.004, 0.96, Frequency::None),
        ],
    },
    Comparison {
        field: Field::Dob,
        levels: &[
            level("missing", 1.0, 1.0, Frequency::None),
            level("equal", 0.84, 0.000_04, Frequency::Value),
            level("year", 0.08, 0.0125, Frequency::Value),
            level("swapped", 0.010, 0.00004, Frequency::None),
            level("one_part", 0.020, 0.0008, Frequency::None),
            level("day_month", 0.020, 0.003, Frequency::None),
            level("near_year", 0.012, 0.01, Frequency::None),
            level("other", 0.018, 0.98, Frequency::None),
        ],
    },
    Comparison {
        field: Field::Sex,
        levels: &[
            level("missing", 1.0, 1.0, Frequency::None),
            level("equal", 0.985, 0.5, Frequency::None),
            level("other", 0.015, 0.5, Frequency::None),
        ],
    },
    Comparison {
        field: Field::Number,
        levels: &[
            level("missing", 1.0, 1.0, Frequency::None),
            level("equal", 0.96, 0.000_000_1, Frequency::None),
            level("old_equal", 0.92, 0.000_000_2, Frequency::None),
            level("transposed", 0.008, 0.000_001, Frequency::None),
            level("digit", 0.012, 0.000_01, Frequency::None),
            level("old_other", 0.08, 0.9, Frequency::None),
            level("other", 0.015, 0.999, Frequency::None),
        ],
    },
    Comparison {
        field: Field::Address,
        levels: &[
            level("missing", 1.0, 1.0, Frequency::None),
            level("hamlet", 0.62, 0.0002, Frequency::Value),
            level("commune", 0.28, 0.004, Frequency::Value),
            level("commune", 0.06, 0.01, Frequency::None),
            level("province", 0.025, 0.5, Frequency::None),
            level("other", 0.015, 0.45, Frequency::None),
        ],
    },
    Comparison { field: Field::Father, levels: PARENT },
    Comparison { field: Field::Mother, levels: PARENT },
    Comparison {
        field: Field::Ethnicity,
        levels: &[
            level("missing", 1.0, 1.0, Frequency::None),
            level("equal", 0.985, 0.5, Frequency::Value),
            level("other", 0.015, 0.5, Frequency::None),
        ],
    },
];

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

/// The thresholds in force: a link is right in about 19 cases of 20 at its very edge, and a
/// candidate with less than one chance in sixteen is none.
pub const THRESHOLDS: Thresholds = Thresholds { link: 4.0, margin: 3.0, review: -4.0 };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_stand_in_the_order_of_their_enums() {
        let last = [
            NameLevel::Other as usize,
            DateLevel::Other as usize,
            CodeLevel::Other as usize,
            NumberLevel::Other as usize,
            PlaceLevel::Other as usize,
            ParentLevel::Other as usize,
            ParentLevel::Other as usize,
            CodeLevel::Other as usize,
        ];
        for (place, comparison) in COMPARISONS.iter().enumerate() {
            assert_eq!(comparison.field, Field::WEIGHED[place]);
            assert_eq!(comparison.levels.len(), last[place] + 1, "{:?}", comparison.field);
            let m: f64 = comparison.levels.iter().skip(1).map(|l| l.m).sum();
            if comparison.field != Field::Number {
                assert!((m - 1.0).abs() < 0.02, "{:?}: m adds up to {m}", comparison.field);
            }
        }
    }
}
