//! Sex: a cell in, male or female out.
//!
//! Decided: the column as a whole decides what 0 means. The national portal codes 1 male, 2 female
//! and 0 unknown; many lists code 1 male and 0 female. A column that contains 2 is of the first
//! kind.

use serde::{Deserialize, Serialize};

use super::code::{Code, UNKNOWN_CODE};
use super::codes::table;
use super::field::CodedField;
use crate::plan::{Field, stands_for_nothing};

/// Sex, as a record has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// Empty, or said to be unknown.
    #[default]
    Missing,
    /// Male.
    Male,
    /// Female.
    Female,
    /// A value that is neither, or that the table does not know.
    Unknown,
}

/// How the sexes of a column are coded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SexStyle {
    /// 0 means unknown, because 2 is female.
    pub zero_is_unknown: bool,
}

impl SexStyle {
    /// The style of a column, from its values. One 2 among twenty codes decides; fewer are slips.
    pub fn of<T: AsRef<str>>(values: impl Iterator<Item = T>) -> SexStyle {
        let (mut codes, mut twos) = (0_u32, 0_u32);
        for value in values {
            match value.as_ref().trim() {
                "0" | "1" | "00" | "01" => codes += 1,
                "2" | "02" => {
                    codes += 1;
                    twos += 1;
                }
                _ => {}
            }
        }
        SexStyle { zero_is_unknown: twos > 0 && twos * 20 >= codes }
    }
}

/// Reads a sex without its column: 0 is female.
pub fn parse_sex(text: &str) -> Sex {
    parse_sex_in(text, SexStyle::default())
}

/// Reads a sex from a column with this style.
pub fn parse_sex_in(text: &str, style: SexStyle) -> Sex {
    if style.zero_is_unknown && matches!(text.trim(), "0" | "00") {
        return Sex::Missing;
    }
    match table(CodedField::SEX).parse(text) {
        UNKNOWN_CODE if stands_for_nothing(Field::Sex, text) => Sex::Missing,
        code => sex_of(code),
    }
}

/// The sex that a code of [`CodedField::SEX`] means.
pub(in crate::normalise) fn sex_of(code: Code) -> Sex {
    match table(CodedField::SEX).row(code).map(|row| row.code) {
        _ if code == 0 => Sex::Missing,
        Some("1") => Sex::Male,
        Some("2") => Sex::Female,
        _ => Sex::Unknown,
    }
}
