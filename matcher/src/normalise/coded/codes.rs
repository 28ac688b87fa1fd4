//! The tables of all coded fields: reading a cell, naming a value, relating two.

use std::sync::OnceLock;

use super::super::life::{Life, is_unsure, said_of_life};
use super::code::{Code, UNKNOWN_CODE};
use super::field::CodedField;
use super::key::KeyedText;
use super::table::Table;
use crate::plan::{Field, Notes, stands_for_nothing};
use crate::text::visible;

/// The tables of all coded fields.
#[derive(Clone, Copy)]
pub struct Codes {
    pub(super) tables: [&'static Table; CodedField::ALL.len()],
}

impl Codes {
    /// The embedded tables.
    pub fn embedded() -> Codes {
        Codes { tables: CodedField::ALL.map(table) }
    }

    /// Reads a cell.
    pub fn parse(&self, field: CodedField, text: &str) -> Code {
        match self.tables[field.index()].parse(text) {
            // “Đã chết (hủy)”: what is taken back says nothing.
            code if field == CodedField::STATE && self.state_is_dead(code) && is_unsure(text) => {
                UNKNOWN_CODE
            }
            UNKNOWN_CODE if field == CodedField::STATE => self.parse_state(text),
            UNKNOWN_CODE => match self.parse_beginning(field, text) {
                Some(code) => code,
                None if stands_for_nothing(field.field(), text) => 0,
                None => UNKNOWN_CODE,
            },
            code => code,
        }
    }

    /// Whether a cell has a value of the field, be it followed by a note: what the samples of every
    /// column are asked for every field.
    pub fn knows(&self, field: CodedField, text: &KeyedText<'_>) -> bool {
        match self.tables[field.index()].parse_keyed(text) {
            UNKNOWN_CODE => self.parse_beginning(field, text.text()).is_some(),
            code => code != 0,
        }
    }

    /// The only value that is one slip away from a cell that [`parse`](Codes::parse) does not know.
    pub fn near(&self, field: CodedField, text: &str) -> Option<Code> {
        let near = self.tables[field.index()].near(&visible(text))?;
        // A misspelt word never makes anybody dead.
        (field != CodedField::STATE || !self.state_is_dead(near)).then_some(near)
    }

    /// Whether a cell writes a known value with a slip: in other letters, or with other marks.
    pub fn is_slip(&self, field: CodedField, text: &str) -> bool {
        match self.parse(field, text) {
            0 => false,
            UNKNOWN_CODE => self.near(field, text).is_some(),
            _ => self.tables[field.index()].has_other_marks(&visible(text)),
        }
    }

    /// Reads a state from free words. The first word alone never makes anybody dead: “mất sức lao
    /// động” is not “mất”.
    fn parse_state(&self, text: &str) -> Code {
        let table = self.tables[CodedField::STATE.index()];
        let of = |code: &str| table.code_of(code).unwrap_or(UNKNOWN_CODE);
        match said_of_life(text).life {
            Some(Life::Dead) => of("dead"),
            Some(Life::Alive) => of("alive"),
            _ => match self.parse_beginning(CodedField::STATE, text) {
                Some(code) if !self.state_is_dead(code) => code,
                _ if stands_for_nothing(Field::State, text) => 0,
                _ => UNKNOWN_CODE,
            },
        }
    }

    /// Reads a value followed by a note: “Chết năm 2019”, “Con thứ 2”, “Chuyển đi Hà Nội”. Only
    /// states may be followed by words; in other fields a number must show where the note begins.
    fn parse_beginning(&self, field: CodedField, text: &str) -> Option<Code> {
        const LONGEST: usize = 80;
        let notes = field.values().notes;
        if notes == Notes::None || text.len() > LONGEST {
            return None;
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let digit = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
        let from = words.iter().position(digit);
        let longest = match (notes, from) {
            (_, Some(from)) => from,
            (Notes::Words, None) => words.len().saturating_sub(1),
            _ => return None,
        };
        // Words like “năm” or “thứ” come before the number.
        let shortest = if notes == Notes::Words { 1 } else { longest.saturating_sub(1).max(1) };
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

/// The table of a field, read on first use.
pub(super) fn table(field: CodedField) -> &'static Table {
    static TABLES: [OnceLock<Table>; CodedField::ALL.len()] =
        [const { OnceLock::new() }; CodedField::ALL.len()];
    TABLES[field.index()].get_or_init(|| Table::new(field))
}
