//! The coded fields, each with its table.

use serde::{Deserialize, Serialize};

use crate::plan::Field;
use crate::tables;

/// The fields whose values come from a known set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CodedField {
    /// Sex.
    Sex,
    /// Ethnic group.
    Ethnicity,
    /// Nationality.
    Nationality,
    /// Marital status.
    Marital,
    /// Blood group, with or without its Rh factor.
    Blood,
    /// Religion.
    Religion,
    /// Relation to the head of the household.
    Relation,
    /// State of a person or of their registration: alive, dead, missing, moved.
    State,
}

impl CodedField {
    /// All coded fields.
    pub const ALL: [CodedField; 8] = [
        CodedField::Sex,
        CodedField::Ethnicity,
        CodedField::Nationality,
        CodedField::Marital,
        CodedField::Blood,
        CodedField::Religion,
        CodedField::Relation,
        CodedField::State,
    ];

    /// Its name in files and messages.
    pub fn code(self) -> &'static str {
        match self {
            CodedField::Sex => "sex",
            CodedField::Ethnicity => "ethnicity",
            CodedField::Nationality => "nationality",
            CodedField::Marital => "marital",
            CodedField::Blood => "blood",
            CodedField::Religion => "religion",
            CodedField::Relation => "relation",
            CodedField::State => "state",
        }
    }

    /// The coded field of a column with this field; `None` if its values are not coded.
    pub fn of(field: Field) -> Option<CodedField> {
        match field {
            Field::Sex => Some(CodedField::Sex),
            Field::Ethnicity => Some(CodedField::Ethnicity),
            Field::Nationality => Some(CodedField::Nationality),
            Field::Marital => Some(CodedField::Marital),
            Field::Blood => Some(CodedField::Blood),
            Field::Religion => Some(CodedField::Religion),
            Field::Relation => Some(CodedField::Relation),
            Field::State => Some(CodedField::State),
            _ => None,
        }
    }

    /// Position in [`CodedField::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    pub(super) fn text(self) -> &'static str {
        match self {
            CodedField::Sex => tables::SEXES,
            CodedField::Ethnicity => tables::ETHNIC_GROUPS,
            CodedField::Nationality => tables::NATIONALITIES,
            CodedField::Marital => tables::MARITAL,
            CodedField::Blood => tables::BLOOD_GROUPS,
            CodedField::Religion => tables::RELIGIONS,
            CodedField::Relation => tables::RELATIONS,
            CodedField::State => tables::STATES,
        }
    }
}
