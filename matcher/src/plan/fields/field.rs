//! The fields of a person that a column can hold.

use serde::{Deserialize, Serialize};

use super::profile::{FieldProfile, Join, Purpose, ValueKind};
use super::{address, birth, carried, ethnicity, family, name, numbers, register, sex};
use crate::language::{Language, Text};

/// Declares the fields, each with its profile.
macro_rules! fields {
    ( $( $(#[$of:meta])* $field:ident = $profile:path; )+ ) => {
        /// What a column holds, and what two records are compared by.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Field { $( $(#[$of])* $field, )+ }

        impl Field {
            /// Every field that a column can hold, in the order in which the page shows them.
            pub const ALL: [Field; [$( stringify!($field) ),+].len()] = [$( Field::$field ),+];

            /// Its profile.
            pub const fn profile(self) -> &'static FieldProfile {
                match self { $( Field::$field => &$profile, )+ }
            }
        }
    };
}

fields! {
    /// Full name in one cell: surname, middle names, given name.
    Name = name::NAME;
    /// Date of birth, of any precision.
    Dob = birth::DOB;
    /// Sex.
    Sex = sex::SEX;
    /// Personal number of 12 digits; in a sector list often mixed with old 9-digit numbers.
    Number = numbers::NUMBER;
    /// A column of its own for the old 9-digit number.
    OldNumber = numbers::OLD_NUMBER;
    /// Permanent residence, or whatever address the list has.
    Address = address::ADDRESS;
    /// Father's full name.
    Father = family::FATHER;
    /// Mother's full name.
    Mother = family::MOTHER;
    /// Ethnic group.
    Ethnicity = ethnicity::ETHNICITY;
    /// Nationality.
    Nationality = register::NATIONALITY;
    /// Marital status.
    Marital = register::MARITAL;
    /// Blood group.
    Blood = register::BLOOD;
    /// Religion.
    Religion = register::RELIGION;
    /// Relation to the head of the household.
    Relation = register::RELATION;
    /// Alive, dead, missing, moved away, struck off the register.
    State = register::STATE;
    /// Date of death, of any precision.
    Death = register::DEATH;
    /// A code of the office that the registry has too: an insurance number, a pupil's code.
    OfficeCode = register::OFFICE_CODE;
    /// Age in years: weak evidence of the year of birth where there is no date.
    Age = register::AGE;
    /// Father's date or year of birth.
    FatherDob = family::FATHER_DOB;
    /// Mother's date or year of birth.
    MotherDob = family::MOTHER_DOB;
    /// Father's personal number.
    FatherNumber = family::FATHER_NUMBER;
    /// Mother's personal number.
    MotherNumber = family::MOTHER_NUMBER;
    /// Name of the head of the household.
    Head = family::HEAD;
    /// Code of the household: people with the same one live together.
    Household = family::HOUSEHOLD;
    /// Telephone number; carried to the lists that ask for it.
    Phone = carried::PHONE;
    /// Number of the entry in a civil-status book.
    Entry = carried::ENTRY;
    /// Name or number of the book.
    Book = carried::BOOK;
    /// Day of the entry.
    Registered = carried::REGISTERED;
}

impl Field {
    /// The fields that are evidence for who somebody is, in the order of the columns of
    /// `results.csv`. The old number is evidence for [`Field::Number`] and has no outcome of its
    /// own.
    pub const WEIGHED: [Field; count(Which::Weighed)] = these(Which::Weighed);

    /// The fields that results report on: the weighed ones first, then those that are compared but
    /// are no evidence for who somebody is.
    pub const COMPARED: [Field; count(Which::Compared)] = these(Which::Compared);

    /// The fields whose values a table lists.
    pub const CODED: [Field; count(Which::Coded)] = these(Which::Coded);

    /// The coded fields that are no evidence for who somebody is.
    pub const CODED_BESIDE: [Field; count(Which::CodedBeside)] = these(Which::CodedBeside);

    /// Its name in `results.csv` and in codes.
    pub const fn code(self) -> &'static str {
        self.profile().code
    }

    /// What it is called on the screen and on paper.
    pub const fn label(self) -> Text {
        self.profile().label
    }

    /// Its label in a language.
    pub const fn text(self, language: Language) -> &'static str {
        self.label().in_language(language)
    }

    /// Place in [`Field::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether it is carried to the lists that ask for it, and never compared.
    pub fn is_carried(self) -> bool {
        self.profile().purpose == Purpose::Carried
    }

    /// Whether nearly every list has it. Other fields are shown only if a column holds them.
    pub fn is_common(self) -> bool {
        matches!(self.profile().purpose, Purpose::Weighed | Purpose::BesideNumber)
    }

    /// Whether it may be spread over several columns.
    pub fn takes_several(self) -> bool {
        self.profile().join != Join::FirstFilled
    }

    /// Whether its values are names of people.
    pub fn is_name(self) -> bool {
        matches!(self.profile().values, ValueKind::PersonName)
    }
}

/// Selects some of the fields.
#[derive(Clone, Copy)]
enum Which {
    Weighed,
    Compared,
    Coded,
    CodedBeside,
}

const fn is(field: Field, which: Which) -> bool {
    let FieldProfile { purpose, values, .. } = field.profile();
    let weighed = matches!(purpose, Purpose::Weighed);
    let coded = matches!(values, ValueKind::Coded(_));
    match which {
        Which::Weighed => weighed,
        Which::Compared => weighed || matches!(purpose, Purpose::Compared),
        Which::Coded => coded,
        Which::CodedBeside => coded && !weighed,
    }
}

const fn count(which: Which) -> usize {
    let (mut count, mut place) = (0, 0);
    while place < Field::ALL.len() {
        if is(Field::ALL[place], which) {
            count += 1;
        }
        place += 1;
    }
    count
}

/// The selected fields, in the order of [`Field::ALL`].
const fn these<const COUNT: usize>(which: Which) -> [Field; COUNT] {
    let mut found = [Field::Name; COUNT];
    let (mut next, mut place) = (0, 0);
    while place < Field::ALL.len() {
        if is(Field::ALL[place], which) {
            found[next] = Field::ALL[place];
            next += 1;
        }
        place += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_of_one_field_each() {
        for field in Field::ALL {
            assert_eq!(Field::ALL.iter().filter(|other| other.code() == field.code()).count(), 1);
        }
    }

    #[test]
    fn every_field_of_a_list_can_be_found_by_a_header() {
        for field in Field::ALL {
            // A parent's fields need a word for the parent too, and a code the header of the other side.
            let by_more = field.code().contains('_') && field.code() != "old_id";
            assert_eq!(field.profile().headers.whole.is_empty(), by_more, "{field:?}");
        }
    }

    #[test]
    fn choices_keep_the_order_of_all() {
        assert_eq!(Field::COMPARED[..2], [Field::Name, Field::Dob]);
        assert_eq!(Field::WEIGHED, Field::COMPARED[..8]);
        assert_eq!(Field::CODED[..2], [Field::Sex, Field::Ethnicity]);
        assert_eq!(Field::CODED_BESIDE, Field::CODED[2..]);
    }
}
