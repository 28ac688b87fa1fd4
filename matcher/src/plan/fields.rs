//! The fields of a person that a column can hold.

use serde::{Deserialize, Serialize};

/// What a column holds, and what two records are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// Full name in one cell: surname, middle names, given name.
    Name,
    /// Date of birth, of any precision.
    Dob,
    /// Sex.
    Sex,
    /// Personal number of 12 digits; in a sector list often mixed with old 9-digit numbers.
    Number,
    /// A column of its own for the old 9-digit number.
    OldNumber,
    /// Permanent residence or whatever address the list has.
    Address,
    /// Father's full name.
    Father,
    /// Mother's full name.
    Mother,
    /// Ethnic group.
    Ethnicity,
    /// Nationality.
    Nationality,
    /// Marital status.
    Marital,
    /// Blood group.
    Blood,
    /// Religion.
    Religion,
    /// Relation to the head of the household.
    Relation,
    /// Alive, dead, missing, moved away, struck off the register.
    State,
    /// Date of death, of any precision.
    Death,
    /// Father's date or year of birth.
    FatherDob,
    /// Mother's date or year of birth.
    MotherDob,
    /// Father's personal number.
    FatherNumber,
    /// Mother's personal number.
    MotherNumber,
    /// Name of the head of the household.
    Head,
    /// Code of the household: people with the same one live together.
    Household,
    /// Telephone number; carried to the lists that ask for it.
    Phone,
    /// Number of the entry in a civil-status book.
    Entry,
    /// Name or number of the book.
    Book,
    /// Day of the entry.
    Registered,
}

impl Field {
    /// Every field a column can be given, in the order the page shows them.
    pub const ALL: [Field; 26] = [
        Field::Name,
        Field::Dob,
        Field::Sex,
        Field::Number,
        Field::OldNumber,
        Field::Address,
        Field::Father,
        Field::Mother,
        Field::Ethnicity,
        Field::Nationality,
        Field::Marital,
        Field::Blood,
        Field::Religion,
        Field::Relation,
        Field::State,
        Field::Death,
        Field::FatherDob,
        Field::MotherDob,
        Field::FatherNumber,
        Field::MotherNumber,
        Field::Head,
        Field::Household,
        Field::Phone,
        Field::Entry,
        Field::Book,
        Field::Registered,
    ];

    /// The fields that are evidence for who somebody is, in the order of the columns of
    /// `results.csv`. The old number is evidence for [`Field::Number`] and has no outcome of its own.
    pub const WEIGHED: [Field; 8] = [
        Field::Name,
        Field::Dob,
        Field::Sex,
        Field::Number,
        Field::Address,
        Field::Father,
        Field::Mother,
        Field::Ethnicity,
    ];

    /// The fields that results speak of: the weighed ones first, then those that are compared for
    /// what they say and prove nothing of who somebody is.
    pub const COMPARED: [Field; 15] = [
        Field::Name,
        Field::Dob,
        Field::Sex,
        Field::Number,
        Field::Address,
        Field::Father,
        Field::Mother,
        Field::Ethnicity,
        Field::Nationality,
        Field::Marital,
        Field::Blood,
        Field::Religion,
        Field::Relation,
        Field::State,
        Field::Death,
    ];

    /// The name of the field in `results.csv` and in codes.
    pub fn code(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Dob => "dob",
            Field::Sex => "sex",
            Field::Number => "id",
            Field::OldNumber => "old_id",
            Field::Address => "address",
            Field::Father => "father",
            Field::Mother => "mother",
            Field::Ethnicity => "ethnicity",
            Field::Nationality => "nationality",
            Field::Marital => "marital",
            Field::Blood => "blood",
            Field::Religion => "religion",
            Field::Relation => "relation",
            Field::State => "state",
            Field::Death => "death",
            Field::FatherDob => "father_dob",
            Field::MotherDob => "mother_dob",
            Field::FatherNumber => "father_id",
            Field::MotherNumber => "mother_id",
            Field::Head => "head",
            Field::Household => "household",
            Field::Phone => "phone",
            Field::Entry => "entry",
            Field::Book => "book",
            Field::Registered => "registered",
        }
    }

    /// Place in [`Field::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// Whether it is carried to the lists that ask for it, and never compared.
    pub fn is_carried(self) -> bool {
        matches!(self, Field::Phone | Field::Entry | Field::Book | Field::Registered)
    }

    /// Whether nearly every list has it. The others are shown when a column holds them.
    pub fn is_common(self) -> bool {
        self.index() <= Field::Ethnicity.index()
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn the_lists_keep_their_order() {
        for (place, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field.index(), place);
            assert_eq!(Field::ALL.iter().filter(|other| other.code() == field.code()).count(), 1);
        }
        assert_eq!(Field::COMPARED[..Field::WEIGHED.len()], Field::WEIGHED);
    }
}
