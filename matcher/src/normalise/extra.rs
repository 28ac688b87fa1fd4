//! What lists and extracts say of a person beside what tells who it is: coded fields, the date of
//! death, the parents' dates and numbers, the household.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::coded::{Code, CodedField, Codes, UNKNOWN_CODE};
use super::date::{DateStyle, PartialDate, parse_date_in};
use super::name::{NameId, Names};
use super::number::{ZeroRule, parse_number};
use super::repeated::Repeated;
use super::source::{Source, Styles};
use crate::columns::Side;
use crate::plan::Field;

/// The coded fields among them.
const CODED: [Field; 6] = [
    Field::Nationality,
    Field::Marital,
    Field::Blood,
    Field::Religion,
    Field::Relation,
    Field::State,
];

/// Values that few lists have. Missing ones are zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extra {
    /// Of each of [`CODED`].
    codes: [Code; CODED.len()],
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
    /// The household: equal for equal codes of one table.
    pub household: u32,
}

impl Extra {
    /// The value of a coded field; missing for those that every record has.
    pub fn code(&self, field: Field) -> Code {
        CODED.iter().position(|of| *of == field).map_or(0, |place| self.codes[place])
    }

    /// The fields whose values no table knows.
    pub(super) fn unknown(&self) -> impl Iterator<Item = Field> {
        CODED.into_iter().zip(self.codes).filter(|(_, c)| *c == UNKNOWN_CODE).map(|(f, _)| f)
    }
}

/// Whether a table has a column for any of them.
pub(super) fn has_extra(source: &Source) -> bool {
    Field::ALL.into_iter().any(|field| !field.is_common() && source.has(field))
}

/// Reads them row by row.
pub(super) struct ExtraReader {
    /// By table and code: books of different places count from one.
    households: FxHashMap<(usize, String), u32>,
    /// Where the numbers of this side's households begin, so that no two sides share any.
    first: u32,
    /// What was read of each field of [`CODED`].
    known: [Repeated<Code>; CODED.len()],
}

impl ExtraReader {
    /// A reader of the tables of one side.
    pub(super) fn of(side: Side) -> ExtraReader {
        let first = match side {
            Side::Registry => 1,
            Side::Sector => 1 << 31,
        };
        ExtraReader { households: FxHashMap::default(), first, known: Default::default() }
    }

    /// The extra values of a row.
    pub(super) fn read(
        &mut self,
        texts: &[Cow<'_, str>; Field::ALL.len()],
        styles: &Styles,
        names: &mut Names,
        codes: &Codes,
        table: usize,
    ) -> Extra {
        let text = |field: Field| texts[field.index()].as_ref();
        let date =
            |field: Field, style: DateStyle| parse_date_in(text(field), style).unwrap_or_default();
        let number =
            |field: Field| parse_number(text(field), ZeroRule::EACH).full().unwrap_or_default();
        let mut known = self.known.iter_mut();
        let mut coded = |field: Field| match (CodedField::of(field), known.next()) {
            (Some(of), Some(known)) => known.read(text(field), |text| codes.parse(of, text)),
            _ => 0,
        };
        Extra {
            codes: CODED.map(&mut coded),
            death: date(Field::Death, styles.deaths),
            father_dob: date(Field::FatherDob, styles.dates),
            mother_dob: date(Field::MotherDob, styles.dates),
            father_number: number(Field::FatherNumber),
            mother_number: number(Field::MotherNumber),
            head: names.intern(text(Field::Head)),
            household: self.household(table, text(Field::Household).trim()),
        }
    }

    fn household(&mut self, table: usize, code: &str) -> u32 {
        if code.is_empty() {
            return 0;
        }
        let next = self.households.len() as u32 + self.first;
        *self.households.entry((table, code.to_owned())).or_insert(next)
    }
}
