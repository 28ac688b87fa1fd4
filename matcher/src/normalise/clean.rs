//! Cleans one side: every cell of a mapped column is read once, and repeated values are kept once.
//!
//! Takes the side's tables, gives its rows with ids of its own distinct values; nothing of the other
//! side is needed, so that both can be cleaned at the same time.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::address::Gazetteer;
use super::coded::{Code, CodedField, Codes, Sex, UNKNOWN_CODE, parse_sex_in};
use super::date::{PartialDate, parse_date_in};
use super::extra::{ExtraReader, has_extra};
use super::name::{Keystrokes, Names};
use super::number::{IdNumber, parse_number};
use super::place_table::Places;
use super::prepare::Values;
use super::records::{Record, Rows};
use super::repeated::Repeated;
use super::source::{Source, Styles};
use super::unknown::{UnknownReader, UnknownValue};
use crate::columns::Side;
use crate::plan::Field;
use crate::text::{fold, says_nothing};

/// What all tables of a side are cleaned by.
#[derive(Clone, Copy, Debug)]
pub struct Clean<'a> {
    /// Which side it is.
    pub side: Side,
    /// The tables of places.
    pub gazetteer: &'a Gazetteer,
    /// The day of the run.
    pub today: PartialDate,
}

/// One side cleaned by itself, without its tables.
#[derive(Debug, Serialize, Deserialize)]
pub struct Cleaned {
    /// Its rows.
    pub(super) rows: Rows,
    /// Its distinct values.
    pub(super) values: Values,
    /// Values of coded fields that no table knows.
    pub(super) unknown: Vec<UnknownValue>,
}

/// Rows between two reports of progress.
const STRIDE: u64 = 4096;

impl Cleaned {
    /// The binary form that a worker hands to another.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// A cleaned side from its binary form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Cleaned, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

impl Clean<'_> {
    /// Cleans the rows of all tables. `progress` is told rows done.
    pub fn sources(self, sources: &[Source], progress: &mut dyn FnMut(u64)) -> Cleaned {
        let keystrokes = match self.side {
            Side::Registry => Keystrokes::AsTyped,
            Side::Sector => Keystrokes::Left,
        };
        let mut reader = Reader {
            gazetteer: self.gazetteer,
            codes: Codes::embedded(),
            values: Values { names: Names::new(keystrokes), places: Places::default() },
            sexes: Repeated::default(),
            groups: Repeated::default(),
            beginnings: Repeated::default(),
        };
        let mut extras = ExtraReader::of(self.side);
        let mut unknown = UnknownReader::default();
        let mut rows = Rows::default();
        let with_extras = sources.iter().any(has_extra);
        for (number, source) in sources.iter().enumerate() {
            let styles = Styles::of(source, self.today);
            // A cell read under another style says something else.
            reader.sexes = Repeated::default();
            let columns = Field::ALL.map(|field| source.values(field));
            for row in 0..source.table.len() {
                let text = columns.each_ref().map(|values| values.get(row));
                let record = reader.record(&text, &styles);
                let place = rows.len() as u32;
                if record.sex == Sex::Unknown {
                    unknown.note(Field::Sex, &text[Field::Sex.index()], place);
                }
                if record.group == UNKNOWN_CODE {
                    unknown.note(Field::Ethnicity, &text[Field::Ethnicity.index()], place);
                }
                if with_extras {
                    let names = &mut reader.values.names;
                    let extra = extras.read(&text, &styles, names, &reader.codes, number);
                    for field in extra.unknown() {
                        unknown.note(field, &text[field.index()], place);
                    }
                    rows.push_extra(extra);
                }
                rows.push(record, (number as u16, row as u32), &text);
                if (rows.len() as u64).is_multiple_of(STRIDE) {
                    progress(rows.len() as u64);
                }
            }
        }
        let unknown = unknown.finish(self.side, &rows, sources);
        reader.values.places.forget_texts();
        Cleaned { rows, values: reader.values, unknown }
    }
}

/// Reads the cells of a side.
struct Reader<'a> {
    gazetteer: &'a Gazetteer,
    codes: Codes,
    values: Values,
    sexes: Repeated<Sex>,
    groups: Repeated<Code>,
    /// By first words of parents' cells.
    beginnings: Repeated<bool>,
}

impl Reader<'_> {
    fn record(&mut self, texts: &[Cow<'_, str>; Field::ALL.len()], styles: &Styles) -> Record {
        let text = |field: Field| texts[field.index()].as_ref();
        let number = parse_number(text(Field::Number), styles.numbers);
        let beside = parse_number(text(Field::OldNumber), styles.old_numbers);
        let old_number = beside.old().or(number.old()).unwrap_or(0);
        // A number of 12 digits in the column of old numbers is a personal number all the same.
        let number = match (number, beside) {
            (IdNumber::Missing | IdNumber::Unreadable, full @ IdNumber::Full(_)) => full,
            (number, _) => number,
        };
        let [father, mother] = [Field::Father, Field::Mother].map(|field| self.parent(text(field)));
        let codes = self.codes;
        let Values { names, places } = &mut self.values;
        Record {
            name: names.intern_in(text(Field::Name), styles.names),
            dob: parse_date_in(text(Field::Dob), styles.dates).unwrap_or_default(),
            sex: self.sexes.read(text(Field::Sex), |text| parse_sex_in(text, styles.sexes)),
            number,
            old_number,
            place: places.intern(text(Field::Address), self.gazetteer),
            father: names.intern_in(father, styles.fathers),
            mother: names.intern_in(mother, styles.mothers),
            group: self
                .groups
                .read(text(Field::Ethnicity), |text| codes.parse(CodedField::Ethnicity, text)),
        }
    }

    /// A parent's cell, or nothing where it says only that there is none.
    fn parent<'a>(&mut self, text: &'a str) -> &'a str {
        let first = text.split_whitespace().next().unwrap_or("");
        let nothing =
            self.beginnings.read(first, may_say_nothing) && (is_gone(text) || says_nothing(text));
        if nothing { "" } else { text }
    }
}

/// Whether a cell whose first word this is can say that there is nobody: that nothing is known, that
/// the parent is dead or gone. The first words of names are few, the cells are many.
fn may_say_nothing(first: &str) -> bool {
    let folded = fold(first);
    folded.is_empty()
        || says_nothing(first)
        || folded.split(' ').next().is_some_and(|word| BEGINNINGS.contains(&word))
}

/// First words of what [`says_nothing`] and [`is_gone`] hold for nothing, where more words follow.
const BEGINNINGS: [&str; 13] =
    ["k", "n", "nhu", "de", "bo", "mo", "dang", "chet", "da", "mat", "ly", "khong", "chua"];

/// Whether a parent's cell says only that the parent is dead or gone.
fn is_gone(text: &str) -> bool {
    text.len() < 24
        && matches!(
            fold(text).as_str(),
            "chet" | "da chet" | "mat" | "da mat" | "mat som" | "bo di" | "da ly hon" | "ly hon"
        )
}
