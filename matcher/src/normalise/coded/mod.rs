//! Coded fields: a cell in, a small code out that stands for the value under any of its names.
//!
//! Decided: one engine reads all fields, and what it knows about a field is a table under
//! `data/people` with one line per value: code, Vietnamese and English name, other names, and the
//! codes that a general value may mean ("con" may be "con trai"). Our code for a value is the
//! position of its line. A cell that says that nothing is known ("không rõ") counts as empty; a
//! value that is on no line is [`UNKNOWN_CODE`].

mod key;
mod sex;
mod state;
mod table;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

pub use sex::{Sex, SexStyle, parse_sex, parse_sex_in};

use crate::plan::Field;
use crate::tables;
use table::Table;

/// A value of a coded field: 0 for an empty cell, [`UNKNOWN_CODE`], or its position in the field's
/// table, from 1.
pub type Code = u8;

/// A value that the table does not know.
pub const UNKNOWN_CODE: Code = u8::MAX;

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

    fn text(self) -> &'static str {
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

/// How two values of a field are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRelation {
    /// One side is empty.
    Missing,
    /// The same value.
    Same,
    /// One of them is general and may mean the other, so it says less.
    Covers,
    /// Different values.
    Other,
    /// The table does not know one of the values.
    Unknown,
}

/// The tables of all coded fields.
#[derive(Clone, Copy)]
pub struct Codes {
    tables: [&'static Table; CodedField::ALL.len()],
}

/// The table of a field, read on first use.
fn table(field: CodedField) -> &'static Table {
    static TABLES: [OnceLock<Table>; CodedField::ALL.len()] =
        [const { OnceLock::new() }; CodedField::ALL.len()];
    TABLES[field.index()].get_or_init(|| Table::new(field))
}

impl Codes {
    /// The embedded tables.
    pub fn embedded() -> Codes {
        Codes { tables: CodedField::ALL.map(table) }
    }

    /// Reads a cell.
    pub fn parse(&self, field: CodedField, text: &str) -> Code {
        match self.tables[field.index()].parse(text) {
            UNKNOWN_CODE => self.parse_beginning(field, text).unwrap_or(UNKNOWN_CODE),
            code => code,
        }
    }

    /// Reads a value followed by a note: “Chết năm 2019”, “Con thứ 2”, “Chuyển đi Hà Nội”. Only
    /// states may be followed by words; in other fields a number must show where the note begins.
    fn parse_beginning(&self, field: CodedField, text: &str) -> Option<Code> {
        const LONGEST: usize = 80;
        let noted = [CodedField::State, CodedField::Relation, CodedField::Marital];
        if !noted.contains(&field) || text.len() > LONGEST {
            return None;
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let digit = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
        let from = words.iter().position(digit);
        let longest = match (field, from) {
            (_, Some(from)) => from,
            (CodedField::State, None) => words.len().saturating_sub(1),
            _ => return None,
        };
        // Words like “năm” or “thứ” come before the number.
        let shortest =
            if field == CodedField::State { 1 } else { longest.saturating_sub(1).max(1) };
        let mut beginnings = (shortest..=longest).rev().filter(|&words| words > 0);
        beginnings.find_map(|count| {
            let code = self.tables[field.index()].parse(&words[..count].join(" "));
            (![0, UNKNOWN_CODE].contains(&code)).then_some(code)
        })
    }

    /// The Vietnamese name of a value; empty for a missing or an unknown one.
    pub fn name_vi(&self, field: CodedField, code: Code) -> &'static str {
        self.tables[field.index()].row(code).map_or("", |row| row.vi)
    }

    /// The English name of a value; empty for a missing or an unknown one.
    pub fn name_en(&self, field: CodedField, code: Code) -> &'static str {
        self.tables[field.index()].row(code).map_or("", |row| row.en)
    }

    /// How two values are related, in either order.
    pub fn relate(&self, field: CodedField, a: Code, b: Code) -> CodeRelation {
        match (a, b) {
            (0, _) | (_, 0) => CodeRelation::Missing,
            (UNKNOWN_CODE, _) | (_, UNKNOWN_CODE) => CodeRelation::Unknown,
            (a, b) if a == b => CodeRelation::Same,
            (a, b) if self.tables[field.index()].covers(a, b) => CodeRelation::Covers,
            _ => CodeRelation::Other,
        }
    }
}
