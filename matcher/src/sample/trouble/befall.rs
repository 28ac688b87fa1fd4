//! Applies one trouble to a row of the list.

use super::kinds::Trouble;
use super::{address, name, number};
use crate::sample::cell::Cell;
use crate::sample::labels::Label;
use crate::sample::names::{Group, Sex};
use crate::sample::people::Population;
use crate::sample::random::Dice;
use crate::sample::row::Row;

/// Applies a trouble to a row. Returns whether it applied: the field must still be as the registry
/// has it.
pub(crate) fn befall(
    trouble: Trouble,
    row: &mut Row,
    population: &Population,
    dice: &mut Dice,
) -> bool {
    let (field, label) = trouble.mark();
    if row.labels.get(field) != Label::Same || change(trouble, row, population, dice).is_none() {
        return false;
    }
    row.labels.set(field, label);
    row.troubles.push(trouble);
    true
}

/// Makes the change; `None` if the trouble does not apply, and then nothing is changed.
fn change(trouble: Trouble, row: &mut Row, population: &Population, dice: &mut Dice) -> Option<()> {
    let person = population.people.get(row.person)?;
    match trouble {
        Trouble::WrongTone => row.name = name::wrong_tone(&row.name, dice)?,
        Trouble::WrongVowel => row.name = name::wrong_vowel(&row.name, dice)?,
        Trouble::WrongLetter => row.name = name::wrong_letter(&row.name, dice)?,
        Trouble::LostLetter => row.name = name::lost_letter(&row.name, dice)?,
        Trouble::DoubledLetter => row.name = name::doubled_letter(&row.name, dice)?,
        Trouble::SwappedSyllables => row.name = name::swapped_syllables(&row.name)?,
        Trouble::LostMiddle => row.name = name::lost_middle(&row.name)?,
        Trouble::Abbreviated => row.name = name::abbreviated(&row.name, dice)?,
        Trouble::NoMarks => row.name = name::no_marks(&row.name)?,
        Trouble::IForY => row.name = name::i_for_y(&row.name)?,
        Trouble::YearOnly => row.birth = row.birth.year_only()?,
        Trouble::DayMonthSwapped => row.birth = row.birth.day_month_swapped()?,
        Trouble::YearOffByOne => row.birth = row.birth.year_off_by(1, dice),
        Trouble::YearOffByTen => row.birth = row.birth.year_off_by(10, dice),
        Trouble::WrongYearDigit => row.birth = row.birth.wrong_year_digit(dice)?,
        Trouble::WrongDay => row.birth = row.birth.wrong_day(dice)?,
        Trouble::OldNumber => row.number = Cell::Text(person.old_number.clone()?),
        Trouble::OldNumberLostZero => {
            row.number = Cell::Number(number::lost_zero(person.old_number.as_deref()?)?)
        }
        Trouble::WrongDigit => row.number = Cell::Text(number::wrong_digit(&person.number, dice)),
        Trouble::SwappedDigits => {
            row.number = Cell::Text(number::swapped_digits(&person.number, dice)?)
        }
        Trouble::NumberOfHousehold => {
            row.number = Cell::Text(number::of_household(population, person, dice)?)
        }
        Trouble::NoNumber => row.number = Cell::Empty,
        Trouble::WrongSex => row.sex = wrong_sex(person.sex).to_owned(),
        Trouble::NoSex => row.sex.clear(),
        Trouble::WrongGroup => row.group = wrong_group(person.group).registry_word().to_owned(),
        Trouble::NoGroup => row.group.clear(),
        Trouble::MovedAway => row.home = Some(address::elsewhere(&person.home, dice)),
        Trouble::NoAddress => row.home = None,
        Trouble::WrongFather => row.father = name::wrong_tone(&row.father, dice)?,
        Trouble::WrongMother => row.mother = name::wrong_letter(&row.mother, dice)?,
        Trouble::ShortFather => row.father = name::lost_middle(&row.father)?,
        Trouble::FatherNoMarks => row.father = name::no_marks(&row.father)?,
        Trouble::MotherNoMarks => row.mother = name::no_marks(&row.mother)?,
        Trouble::NoFather => row.father.clear(),
        Trouble::NoMother => row.mother.clear(),
        // The others are dress or concern the whole row: the list handles them.
        _ => return None,
    }
    Some(())
}

fn wrong_sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Male => Sex::Female.registry_word(),
        Sex::Female => Sex::Male.registry_word(),
    }
}

/// The group for which a clerk might mistake this one.
fn wrong_group(group: Group) -> Group {
    match group {
        Group::Tay => Group::Nung,
        Group::Nung | Group::Kinh => Group::Tay,
        Group::Mong => Group::Dao,
        Group::Dao => Group::Mong,
    }
}
