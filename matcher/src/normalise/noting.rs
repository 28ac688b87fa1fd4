//! Finds in a row what the user should know about its columns: cells that stand for nothing, numbers
//! that lost their digits, and cells that were read as another value than what is written in them.
//!
//! Takes a row that has been read, adds to the notes of its side. Decided: a cell is looked at again
//! only if it gave no value, or if slips were found in its table, so that an honest list costs
//! nothing.

use super::by_code::Columns;
use super::coded::{CodedField, Codes, Sex};
use super::column_note::{NoteReader, Noted};
use super::extra::Extra;
use super::name::Names;
use super::number::{IdNumber, ZeroRule};
use super::place_table::Places;
use super::record::Record;
use super::slips::Slips;
use super::source::Styles;
use crate::plan::{Field, ValueKind, has_lost_digits, stands_for_nothing};
use crate::text::visible;

/// A row, and the notes of its side.
pub(super) struct Noting<'a> {
    /// The columns of its table by field.
    pub(super) columns: &'a Columns<'a>,
    /// The fields that have a column.
    pub(super) present: &'a [Field],
    /// How they are written.
    pub(super) styles: &'a Styles,
    /// The table's position among the side's tables.
    pub(super) table: usize,
    /// The row in the table.
    pub(super) row: usize,
    /// The record.
    pub(super) record: u32,
    /// The slips of the table so far.
    pub(super) slips: &'a Slips,
    /// The tables of coded fields.
    pub(super) codes: &'a Codes,
    /// The notes of the side.
    pub(super) notes: &'a mut NoteReader,
}

impl Noting<'_> {
    /// Adds the notes about the row. `is_missing` says of a field whether it was read as empty; `None`
    /// for a field about which there are no notes.
    pub(super) fn note(&mut self, is_missing: impl Fn(Field) -> Option<bool>) {
        for &field in self.present {
            match is_missing(field) {
                Some(true) => self.empty(field),
                Some(false) if !self.slips.is_empty() => self.slip(field),
                _ => {}
            }
        }
    }

    fn empty(&mut self, field: Field) {
        let text = self.columns[field.index()].get(self.row);
        if text.trim().is_empty() {
            return;
        }
        if is_number(field) && lost_digits(&text, self.zeros(field)) {
            self.notes.note(self.table, field, Noted::DigitsLost, self.record);
        } else if stands_for_nothing(field, &text) {
            self.notes.nothing(self.table, field, &text, self.record);
        }
    }

    fn slip(&mut self, field: Field) {
        let Some(coded) = CodedField::of(field) else { return };
        let text = self.columns[field.index()].get(self.row);
        if let Some(code) = self.slips.meant(coded, &text) {
            let meant = self.codes.name_vi(coded, code).to_owned();
            let noted = Noted::ReadAs(text.trim().to_owned(), meant);
            self.notes.note(self.table, field, noted, self.record);
        }
    }

    /// How the numbers of a field are read.
    fn zeros(&self, field: Field) -> ZeroRule {
        match field {
            Field::Number => self.styles.numbers,
            Field::OldNumber => self.styles.old_numbers,
            _ => ZeroRule::EACH,
        }
    }
}

/// Whether a number cell lost its digits: it is written in powers of ten, or was rounded.
fn lost_digits(text: &str, rule: ZeroRule) -> bool {
    has_lost_digits(&visible(text)) || rule.rounded && !stands_for_nothing(Field::Number, text)
}

fn is_number(field: Field) -> bool {
    matches!(field.profile().values, ValueKind::Number | ValueKind::OldNumber)
}

/// Whether a record has no value for one of its fields; `None` for a field that is not in it.
pub(super) fn is_missing(record: &Record, field: Field) -> Option<bool> {
    Some(match field {
        Field::Name => record.name == Names::MISSING,
        Field::Dob => record.dob.is_missing(),
        Field::Sex => record.sex == Sex::Missing,
        Field::Number => record.number == IdNumber::Missing,
        Field::OldNumber => record.old_number == 0,
        Field::Address => record.place == Places::MISSING,
        Field::Father => record.father == Names::MISSING,
        Field::Mother => record.mother == Names::MISSING,
        Field::Ethnicity => record.group == 0,
        _ => return None,
    })
}

/// As [`is_missing`], for the fields that few lists have.
pub(super) fn is_missing_beside(extra: &Extra, field: Field) -> Option<bool> {
    Some(match field {
        Field::Death => extra.death.is_missing(),
        Field::FatherDob => extra.father_dob.is_missing(),
        Field::MotherDob => extra.mother_dob.is_missing(),
        Field::FatherNumber => extra.father_number == 0,
        Field::MotherNumber => extra.mother_number == 0,
        field if Field::CODED_BESIDE.contains(&field) => extra.code(field) == 0,
        _ => return None,
    })
}
