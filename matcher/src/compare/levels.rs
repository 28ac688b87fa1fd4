//! The levels of a pair, all comparisons together: what the weights need.

use super::coded::{group_level, sex_level};
use super::date::Birth;
use super::parents::parent_levels;
use super::{name, number, place};
use crate::normalise::{Record, Sex, Structure, Values};
use crate::plan::{DateLevel, Field, NumberLevel, SexLevel};

/// For each comparison, in the order of [`Field::WEIGHED`], the position of the level in its list.
pub type Levels = [u8; Field::WEIGHED.len()];

/// The levels of a pair.
pub fn levels(sector: &Record, registry: &Record, values: &Values) -> Levels {
    let names = &values.names;
    let number = number::level(sector.numbers(), registry.numbers());
    let mut dob = Birth::of(sector).level(Birth::of(registry));
    let mut sex = sex_level(sector.sex, registry.sex);
    use NumberLevel::{Digit, Equal, Length, Transposed};
    if matches!(number, Equal | Digit | Transposed | Length) {
        (dob, sex) = beside_the_number(registry, dob, sex);
    }
    let [father, mother] = parent_levels(names, sector.parents(), registry.parents());
    [
        name::level(names, sector.name, registry.name) as u8,
        dob as u8,
        sex as u8,
        number as u8,
        place::level(&values.places, sector.place, registry.place) as u8,
        father as u8,
        mother as u8,
        group_level(sector.group, registry.group) as u8,
    ]
}

/// The levels of date and sex beside an equal or a near number: the number contains the year of
/// birth and the sex, so their agreement is no news.
fn beside_the_number(registry: &Record, dob: DateLevel, sex: SexLevel) -> (DateLevel, SexLevel) {
    let Some(number) = registry.number.full().map(Structure::of) else { return (dob, sex) };
    let dob = match dob {
        _ if number.year != registry.dob.year => dob,
        DateLevel::Equal => DateLevel::EqualInNumber,
        DateLevel::Swapped | DateLevel::Lunar | DateLevel::AsLunar | DateLevel::OnePart => {
            DateLevel::PartInNumber
        }
        DateLevel::Year | DateLevel::AgeFits => DateLevel::YearInNumber,
        dob => dob,
    };
    let says_so = number.male == (registry.sex == Sex::Male);
    (dob, if sex == SexLevel::Equal && says_so { SexLevel::InNumber } else { sex })
}

/// Whether the levels say that the numbers are equal, of whatever shape.
pub fn numbers_agree(levels: &Levels) -> bool {
    let [_, _, _, number, ..] = *levels;
    [NumberLevel::Equal, NumberLevel::OldEqual, NumberLevel::ShapeEqual]
        .into_iter()
        .any(|equal| equal as u8 == number)
}

/// The levels that the pair would have if its numbers were not compared.
pub fn without_number(mut levels: Levels) -> Levels {
    let [_, dob, sex, number, ..] = &mut levels;
    let plain = [
        (DateLevel::EqualInNumber, DateLevel::Equal),
        (DateLevel::PartInNumber, DateLevel::OnePart),
        (DateLevel::YearInNumber, DateLevel::Year),
    ];
    if let Some((_, level)) = plain.into_iter().find(|(in_number, _)| *in_number as u8 == *dob) {
        *dob = level as u8;
    }
    if *sex == SexLevel::InNumber as u8 {
        *sex = SexLevel::Equal as u8;
    }
    *number = NumberLevel::Missing as u8;
    levels
}
