//! What lists and extracts say of a person beside what tells who it is: the date of death, the
//! parents' dates and numbers, the household.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::date::{DateStyle, PartialDate, parse_date_in};
use super::name::{NameId, Names};
use super::number::{ZeroRule, parse_number};
use super::source::{Source, Styles};
use crate::plan::Field;

/// The fields that make an [`Extra`].
const FIELDS: [Field; 7] = [
    Field::Death,
    Field::FatherDob,
    Field::MotherDob,
    Field::FatherNumber,
    Field::MotherNumber,
    Field::Head,
    Field::Household,
];

/// Values that few lists have. Missing ones are zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extra {
    /// Date of death.
    pub death: PartialDate,
    /// Father's date of birth.
    pub father_dob: PartialDate,
    /// Mother's date of birth.
    pub mother_dob: PartialDate,
    /// Father's number of 12 digits.
    pub father_number: u64,
    /// Mother's number of 12 digits.
    pub mother_number: u64,
    /// Head of the household.
    pub head: NameId,
    /// The household: equal for equal codes of both sides.
    pub household: u32,
}

/// Whether a table has a column for any of them.
pub(super) fn has_extra(source: &Source) -> bool {
    FIELDS.into_iter().any(|field| source.has(field))
}

/// Reads them row by row.
#[derive(Default)]
pub(super) struct ExtraReader {
    households: FxHashMap<String, u32>,
}

impl ExtraReader {
    /// The extra values of a row.
    pub(super) fn read(
        &mut self,
        texts: &[Cow<'_, str>; Field::ALL.len()],
        styles: &Styles,
        names: &mut Names,
    ) -> Extra {
        let text = |field: Field| texts[field.index()].as_ref();
        let date =
            |field: Field, style: DateStyle| parse_date_in(text(field), style).unwrap_or_default();
        let number =
            |field: Field| parse_number(text(field), ZeroRule::EACH).full().unwrap_or_default();
        Extra {
            death: date(Field::Death, styles.deaths),
            father_dob: date(Field::FatherDob, styles.dates),
            mother_dob: date(Field::MotherDob, styles.dates),
            father_number: number(Field::FatherNumber),
            mother_number: number(Field::MotherNumber),
            head: names.intern(text(Field::Head)),
            household: self.household(text(Field::Household).trim()),
        }
    }

    fn household(&mut self, code: &str) -> u32 {
        if code.is_empty() {
            return 0;
        }
        if let Some(&known) = self.households.get(code) {
            return known;
        }
        let new = self.households.len() as u32 + 1;
        self.households.insert(code.to_owned(), new);
        new
    }
}
