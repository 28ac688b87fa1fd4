//! What lists and extracts say about a person besides what identifies them: coded fields, the date
//! of death, the parents' dates and numbers, the household.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::by_code::{ByCode, Columns};
use super::coded::{Code, CodedField, Codes, UNKNOWN_CODE};
use super::date::{DateStyle, PartialDate, parse_date_in};
use super::life::{Life, Said, said_of_life};
use super::name::{NameId, Names};
use super::number::{ZeroRule, parse_number};
use super::remarks::{RemarkColumn, remark_columns};
use super::repeated::Repeated;
use super::slips::Slips;
use super::source::{Source, Styles};
use crate::layout::DataColumn;
use crate::plan::{Field, Side};

/// Values that few lists have; zero if missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Extra {
    /// One for each of [`Field::CODED_BESIDE`].
    codes: [Code; Field::CODED_BESIDE.len()],
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
    /// The household: equal for equal codes in one table.
    pub household: u32,
}

impl Extra {
    /// The value of a coded field; missing for fields that every record has.
    pub fn code(&self, field: Field) -> Code {
        Field::CODED_BESIDE.iter().position(|of| *of == field).map_or(0, |place| self.codes[place])
    }

    /// Adds what a remark says. A remark that somebody is dead stands above a column that says that
    /// he lives there; any other only fills an empty state.
    fn take_in(&mut self, said: Said, codes: &Codes) {
        let Some(life) = said.life else { return };
        let Some(state) = Field::CODED_BESIDE.iter().position(|of| *of == Field::State) else {
            return;
        };
        if self.codes[state] == 0 || life == Life::Dead && codes.state_is_alive(self.codes[state]) {
            self.codes[state] = life.code(codes);
        }
        if self.death.is_missing() {
            self.death = said.death;
        }
    }

    /// The fields whose values no table knows.
    pub(super) fn unknown(&self) -> impl Iterator<Item = Field> {
        Field::CODED_BESIDE
            .into_iter()
            .zip(self.codes)
            .filter(|(_, c)| *c == UNKNOWN_CODE)
            .map(|(f, _)| f)
    }
}

/// Whether a table has a column for any of these fields,
/// or remarks that may say whether somebody is alive.
pub(super) fn has_extra(source: &Source) -> bool {
    !remark_columns(source).is_empty()
        || Field::ALL.into_iter().any(|field| !field.is_common() && source.has(field))
}

/// The columns of a table, and how they are written.
pub(super) struct OfColumns<'a, 'b> {
    /// The columns by their fields.
    pub(super) columns: &'a Columns<'b>,
    /// The columns of remarks.
    pub(super) remarks: &'a [(RemarkColumn, DataColumn<'b>)],
    /// How they are written.
    pub(super) styles: &'a Styles,
    /// The table's position among the side's tables.
    pub(super) table: usize,
}

/// Reads these fields row by row.
pub(super) struct ExtraReader {
    /// By table and code: books of different places all count from one.
    households: FxHashMap<(usize, String), u32>,
    /// Where the numbers of this side's households begin, so that the two sides share none.
    first: u32,
    /// What texts were read as, for each field of [`Field::CODED_BESIDE`].
    repeated: [Repeated<Code>; Field::CODED_BESIDE.len()],
    /// What remarks were read as.
    remarks: Repeated<Said>,
    known: Known,
}

/// What the values of a table's columns were read as.
#[derive(Default)]
struct Known {
    /// For each field of [`Field::CODED_BESIDE`].
    codes: [ByCode<Code>; Field::CODED_BESIDE.len()],
    deaths: ByCode<PartialDate>,
    father_dobs: ByCode<PartialDate>,
    mother_dobs: ByCode<PartialDate>,
    father_numbers: ByCode<u64>,
    mother_numbers: ByCode<u64>,
    heads: ByCode<NameId>,
    households: ByCode<u32>,
}

impl ExtraReader {
    /// A reader of the tables of one side.
    pub(super) fn of(side: Side) -> ExtraReader {
        let first = match side {
            Side::Registry => 1,
            Side::Sector => 1 << 31,
        };
        ExtraReader {
            households: FxHashMap::default(),
            first,
            repeated: Default::default(),
            remarks: Repeated::default(),
            known: Known::default(),
        }
    }

    /// Starts the rows of another table.
    pub(super) fn begin_table(&mut self) {
        self.known = Known::default();
        self.repeated = Default::default();
    }

    /// The extra values of a row.
    pub(super) fn read(
        &mut self,
        table: &OfColumns<'_, '_>,
        row: usize,
        names: &mut Names,
        codes: &Codes,
        slips: &mut Slips,
    ) -> Extra {
        let OfColumns { columns, remarks, styles, table } = *table;
        let ExtraReader { households, first, repeated, remarks: known_remarks, known } = self;
        let of = |field: Field| &columns[field.index()];
        let date = |known: &mut ByCode<PartialDate>, field, style: DateStyle| {
            known.read(of(field), row, |text| parse_date_in(text, style).unwrap_or_default())
        };
        let number = |known: &mut ByCode<u64>, field| {
            known.read(of(field), row, |text| {
                parse_number(text, ZeroRule::EACH).full().unwrap_or_default()
            })
        };
        let mut coded = known.codes.iter_mut().zip(repeated);
        let mut extra = Extra {
            codes: Field::CODED_BESIDE.map(|field| match (CodedField::of(field), coded.next()) {
                (Some(coded), Some((known, repeated))) => known.read(of(field), row, |text| {
                    repeated
                        .read(text, |text| slips.parse(codes, coded, of(field), &styles.few, text))
                }),
                _ => 0,
            }),
            death: date(&mut known.deaths, Field::Death, styles.deaths),
            father_dob: date(&mut known.father_dobs, Field::FatherDob, styles.dates),
            mother_dob: date(&mut known.mother_dobs, Field::MotherDob, styles.dates),
            father_number: number(&mut known.father_numbers, Field::FatherNumber),
            mother_number: number(&mut known.mother_numbers, Field::MotherNumber),
            head: known.heads.read(of(Field::Head), row, |text| names.intern(text)),
            household: known.households.read(of(Field::Household), row, |text| {
                household(households, *first, table, text.trim())
            }),
        };
        if codes.state_is_dead(extra.code(Field::State)) && extra.death.is_missing() {
            let text = of(Field::State).get(row);
            extra.death = known_remarks.read(&text, said_of_life).death;
        }
        for (of, column) in remarks {
            let text = column.text(row);
            let said = match of.is_of_death {
                true => of.read(text),
                false => known_remarks.read(text, |text| of.read(text)),
            };
            extra.take_in(said, codes);
        }
        extra
    }
}

/// The number of a household; households are numbered by their first rows.
fn household(
    households: &mut FxHashMap<(usize, String), u32>,
    first: u32,
    table: usize,
    code: &str,
) -> u32 {
    if code.is_empty() {
        return 0;
    }
    let next = households.len() as u32 + first;
    *households.entry((table, code.to_owned())).or_insert(next)
}
