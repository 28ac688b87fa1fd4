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
}

impl Field {
    /// Every field a column can be given, in the order the page shows them.
    pub const ALL: [Field; 9] = [
        Field::Name,
        Field::Dob,
        Field::Sex,
        Field::Number,
        Field::OldNumber,
        Field::Address,
        Field::Father,
        Field::Mother,
        Field::Ethnicity,
    ];

    /// The fields that results speak of, in the order of the columns of `results.csv`. The old
    /// number is evidence for [`Field::Number`] and has no outcome of its own.
    pub const COMPARED: [Field; 8] = [
        Field::Name,
        Field::Dob,
        Field::Sex,
        Field::Number,
        Field::Address,
        Field::Father,
        Field::Mother,
        Field::Ethnicity,
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
        }
    }

    /// Place in [`Field::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}
