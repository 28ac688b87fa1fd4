//! What a list does to a person.
//!
//! Takes a row of the list and the person it is about, changes one cell and records what is then
//! true of it. Decided: one table names every trouble with its field and its label. The functions
//! that do the work handle one trouble each and know nothing of rows; one that does not apply (no
//! old number, no Văn to drop) changes nothing and says so. Mere dress is left to the list.

mod address;
mod date;
mod name;
mod number;

pub use address::{SHORT_FORMS, short};
pub use date::{Birth, Style};
pub use name::{bracketed, capitals, decomposed, foreign_d, loose_spaces, other_tone_place};
pub use number::spaced;

use super::list::{Cell, Row};
use super::names::{Group, Sex};
use super::people::Population;
use super::random::Dice;
use super::truth::{Field, Label};

macro_rules! troubles {
    ($($trouble:ident: $field:ident => $label:ident,)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Trouble { $($trouble,)* }

        impl Trouble {
            #[cfg(test)]
            pub const ALL: &[Trouble] = &[$(Trouble::$trouble,)*];

            /// The field it touches and what is true of that field afterwards.
            pub fn mark(self) -> (Field, Label) {
                match self { $(Trouble::$trouble => (Field::$field, Label::$label),)* }
            }
        }
    };
}

troubles! {
    WrongTone: Name => Different,
    WrongVowel: Name => Different,
    WrongLetter: Name => Different,
    LostLetter: Name => Different,
    DoubledLetter: Name => Different,
    SwappedSyllables: Name => Different,
    LostMiddle: Name => Part,
    Abbreviated: Name => Part,
    NoMarks: Name => NoMark,
    IForY: Name => Variant,
    Capitals: Name => Format,
    LooseSpaces: Name => Format,
    OtherTonePlace: Name => Format,
    Bracketed: Name => Format,
    ForeignD: Name => Format,
    Decomposed: Name => Format,
    YearOnly: Birth => Part,
    FirstOfJanuary: Birth => RegPart,
    DayMonthSwapped: Birth => Different,
    YearOffByOne: Birth => Different,
    YearOffByTen: Birth => Different,
    WrongYearDigit: Birth => Different,
    WrongDay: Birth => Different,
    DateSerial: Birth => Format,
    DateShort: Birth => Format,
    DateIso: Birth => Format,
    DateDashed: Birth => Format,
    DateDigits: Birth => Format,
    OldNumber: Number => OldNumber,
    OldNumberLostZero: Number => OldNumber,
    WrongDigit: Number => Different,
    SwappedDigits: Number => Different,
    NumberOfHousehold: Number => Different,
    NumberOfAnother: Number => Different,
    NoNumber: Number => Empty,
    NumberLostZeros: Number => Format,
    NumberSpaced: Number => Format,
    WrongSex: Sex => Different,
    NoSex: Sex => Empty,
    SexCoded: Sex => Format,
    WrongGroup: Group => Different,
    NoGroup: Group => Empty,
    GroupOtherName: Group => Format,
    OldCommune: Address => Format,
    ShortAddress: Address => Short,
    MovedAway: Address => Different,
    NoAddress: Address => Empty,
    WrongFather: Father => Different,
    WrongMother: Mother => Different,
    ShortFather: Father => Part,
    FatherNoMarks: Father => NoMark,
    MotherNoMarks: Mother => NoMark,
    NoFather: Father => Empty,
    NoMother: Mother => Empty,
    // These are about the whole row; the label says what remains true of the field.
    Unregistered: Name => Same,
    NamesakeUnregistered: Name => Same,
    ListedTwice: Name => Same,
    Twin: Name => Same,
    Dead: Name => Same,
    FormulaNote: Name => Same,
    LongNote: Name => Same,
}

/// How often each real trouble comes up: the cards from which the list deals.
#[rustfmt::skip]
pub const DECK: &[(Trouble, u32)] = &[
    (Trouble::WrongTone, 9), (Trouble::WrongVowel, 6), (Trouble::WrongLetter, 5), (Trouble::LostLetter, 4),
    (Trouble::DoubledLetter, 3), (Trouble::SwappedSyllables, 3), (Trouble::LostMiddle, 8),
    (Trouble::Abbreviated, 4), (Trouble::NoMarks, 6), (Trouble::IForY, 5),
    (Trouble::YearOnly, 8), (Trouble::DayMonthSwapped, 7), (Trouble::YearOffByOne, 5),
    (Trouble::YearOffByTen, 4), (Trouble::WrongYearDigit, 3), (Trouble::WrongDay, 5),
    (Trouble::OldNumber, 14), (Trouble::OldNumberLostZero, 5), (Trouble::WrongDigit, 6),
    (Trouble::SwappedDigits, 4), (Trouble::NumberOfHousehold, 4), (Trouble::NoNumber, 12),
    (Trouble::WrongSex, 5), (Trouble::NoSex, 4), (Trouble::WrongGroup, 4), (Trouble::NoGroup, 3),
    (Trouble::MovedAway, 9), (Trouble::NoAddress, 3), (Trouble::WrongFather, 3), (Trouble::WrongMother, 3),
    (Trouble::ShortFather, 2), (Trouble::FatherNoMarks, 1), (Trouble::MotherNoMarks, 1),
    (Trouble::NoFather, 2), (Trouble::NoMother, 2),
];

/// Applies a trouble to a row. Returns whether it applied: the field must still be as the registry
/// has it.
pub fn befall(trouble: Trouble, row: &mut Row, population: &Population, dice: &mut Dice) -> bool {
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
