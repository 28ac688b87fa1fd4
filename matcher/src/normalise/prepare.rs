//! Prepares both sides: every cell of a mapped column is read once, and repeated values are kept once.

use std::borrow::Cow;

use super::address::Gazetteer;
use super::coded::{CodedField, Codes, Sex, UNKNOWN_CODE, parse_sex_in};
use super::date::{PartialDate, parse_date_in};
use super::extra::{ExtraReader, has_extra};
use super::name::Names;
use super::number::{IdNumber, parse_number};
use super::place_table::Places;
use super::records::{Record, Records};
use super::source::{Source, Styles};
use super::unknown::{UnknownReader, UnknownValue};
use crate::columns::Side;
use crate::plan::Field;
use crate::text::{fold, says_nothing};

/// Distinct values that both sides share.
#[derive(Default)]
pub struct Values {
    /// Names of people, of their parents and of heads of households.
    pub names: Names,
    /// Addresses.
    pub places: Places,
}

/// Both sides cleaned.
pub struct Prepared {
    /// The office's list.
    pub sector: Records,
    /// The registry extract.
    pub registry: Records,
    /// Their distinct values.
    pub values: Values,
    /// The tables of places.
    pub gazetteer: Gazetteer,
    /// The tables of coded fields.
    pub codes: Codes,
    /// Values of coded fields that no table knows, the sector's first.
    pub unknown: Vec<UnknownValue>,
    /// The day of the run: what lies after it is in the future. The engine has no clock.
    pub today: PartialDate,
}

/// Cleans both sides by this map, as of `today`. `progress` is told rows done and rows in all.
pub fn normalise(
    sector: Vec<Source>,
    registry: Vec<Source>,
    gazetteer: Gazetteer,
    today: PartialDate,
    progress: &mut dyn FnMut(u64, u64),
) -> Prepared {
    let codes = Codes::embedded();
    let mut values = Values::default();
    let mut extras = ExtraReader::default();
    let rows = |sources: &[Source]| sources.iter().map(|s| s.table.len() as u64).sum::<u64>();
    let total = rows(&sector) + rows(&registry);
    let mut done = 0;
    let mut tables = 0;
    let mut side = |side: Side, sources: Vec<Source>| {
        values.names.take_as_typed(side == Side::Registry);
        let mut unknown = UnknownReader::default();
        let mut records = Records { sources, ..Records::default() };
        let with_extras = records.sources.iter().any(has_extra);
        for (number, source) in records.sources.iter().enumerate() {
            let styles = Styles::of(source, today);
            for row in 0..source.table.len() {
                let text = Field::ALL.map(|field| source.value(field, row));
                let record = record(&text, &styles, &mut values, &gazetteer, &codes);
                let place = records.records.len() as u32;
                if record.sex == Sex::Unknown {
                    unknown.note(Field::Sex, &text[Field::Sex.index()], place);
                }
                if record.group == UNKNOWN_CODE {
                    unknown.note(Field::Ethnicity, &text[Field::Ethnicity.index()], place);
                }
                records.records.push(record);
                if with_extras {
                    let extra =
                        extras.read(&text, &styles, &mut values.names, &codes, tables + number);
                    for field in extra.unknown() {
                        unknown.note(field, &text[field.index()], place);
                    }
                    records.extras.push(extra);
                }
                for field in Field::ALL {
                    records.filled[field.index()] += u32::from(!text[field.index()].is_empty());
                }
                records.origins.push((number as u16, row as u32));
                done += 1;
                if done % 4096 == 0 {
                    progress(done, total);
                }
            }
        }
        tables += records.sources.len();
        let unknown = unknown.finish(side, &records);
        (records, unknown)
    };
    // The registry first: what its names hold is no slip of the keyboard in the list's.
    let (registry, of_registry) = side(Side::Registry, registry);
    let (sector, mut unknown) = side(Side::Sector, sector);
    unknown.extend(of_registry);
    progress(total, total);
    values.places.narrow(&gazetteer);
    Prepared { sector, registry, values, gazetteer, codes, unknown, today }
}

fn record(
    texts: &[Cow<'_, str>; Field::ALL.len()],
    styles: &Styles,
    values: &mut Values,
    gazetteer: &Gazetteer,
    codes: &Codes,
) -> Record {
    let text = |field: Field| texts[field.index()].as_ref();
    let parent = |field: Field| match text(field) {
        text if is_gone(text) => "",
        text => said(text),
    };
    let number = parse_number(text(Field::Number), styles.numbers);
    let beside = parse_number(text(Field::OldNumber), styles.old_numbers);
    let old_number = beside.old().or(number.old()).unwrap_or(0);
    // A number of 12 digits in the column of old numbers is a personal number all the same.
    let number = match (number, beside) {
        (IdNumber::Missing | IdNumber::Unreadable, full @ IdNumber::Full(_)) => full,
        (number, _) => number,
    };
    Record {
        name: values.names.intern_in(text(Field::Name), styles.names),
        dob: parse_date_in(text(Field::Dob), styles.dates).unwrap_or_default(),
        sex: parse_sex_in(text(Field::Sex), styles.sexes),
        number,
        old_number,
        place: values.places.intern(said(text(Field::Address)), gazetteer),
        father: values.names.intern_in(parent(Field::Father), styles.fathers),
        mother: values.names.intern_in(parent(Field::Mother), styles.mothers),
        group: codes.parse(CodedField::Ethnicity, text(Field::Ethnicity)),
    }
}

/// A cell's text, or nothing where that is what it says.
fn said(text: &str) -> &str {
    if says_nothing(text) { "" } else { text }
}

/// Whether a parent's cell says only that the parent is dead or gone.
fn is_gone(text: &str) -> bool {
    text.len() < 24
        && matches!(
            fold(text).as_str(),
            "chet" | "da chet" | "mat" | "da mat" | "mat som" | "bo di" | "da ly hon" | "ly hon"
        )
}
