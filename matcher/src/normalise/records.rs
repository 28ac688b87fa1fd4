//! Records: one per row, with its cleaned values; the tables keep the raw ones beside them.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::address::{Context, Gazetteer, Place};
use super::coded::{EthnicGroups, Group, Sex, parse_sex};
use super::date::{PartialDate, parse_date_in};
use super::name::{NameId, Names};
use super::number::{IdNumber, parse_number};
use super::source::{Source, Styles};
use crate::layout::Origin;
use crate::plan::{Field, LIMITS};

/// A distinct address; [`Places::MISSING`] for an empty cell.
pub type PlaceId = u32;

/// The cleaned values of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// Full name.
    pub name: NameId,
    /// Date of birth; missing also when the cell could not be read.
    pub dob: PartialDate,
    /// Sex.
    pub sex: Sex,
    /// 12 digits, or the 9 digits that stand in the column of numbers.
    pub number: IdNumber,
    /// The old number of 9 digits from either column, 0 when there is none.
    pub old_number: u32,
    /// Address.
    pub place: PlaceId,
    /// Father's name.
    pub father: NameId,
    /// Mother's name.
    pub mother: NameId,
    /// Ethnic group.
    pub group: Group,
}

/// A row that a finding names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRef {
    /// Spreadsheet row, from 1.
    pub row: u32,
    /// File and sheet, where they are not those of the row that the finding belongs to.
    pub place: Option<String>,
}

/// The records of one side.
#[derive(Debug, Default)]
pub struct Records {
    /// The tables they come from.
    pub sources: Vec<Source>,
    /// One per row of each table, in order.
    pub records: Vec<Record>,
    /// Table and row of each record.
    origins: Vec<(u16, u32)>,
    /// Filled cells of each field of [`Field::ALL`].
    filled: [u32; Field::ALL.len()],
}

/// Distinct values that both sides share.
#[derive(Default)]
pub struct Values {
    /// Names of people and of their parents.
    pub names: Names,
    /// Addresses.
    pub places: Places,
}

/// All distinct addresses of both sides.
#[derive(Default)]
pub struct Places {
    places: Vec<Place>,
    by_text: FxHashMap<String, PlaceId>,
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
    /// The table of ethnic groups.
    pub groups: EthnicGroups,
}

impl Places {
    /// The id of an empty cell.
    pub const MISSING: PlaceId = 0;

    /// The place of an id.
    pub fn get(&self, id: PlaceId) -> &Place {
        &self.places[id as usize]
    }

    /// Number of distinct addresses.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether none is known.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    fn intern(&mut self, text: &str, gazetteer: &Gazetteer) -> PlaceId {
        if self.places.is_empty() {
            self.places.push(Place::default());
            self.by_text.insert(String::new(), Places::MISSING);
        }
        let text = text.trim();
        if let Some(&id) = self.by_text.get(text) {
            return id;
        }
        let id = self.places.len() as PlaceId;
        self.places.push(gazetteer.parse(text));
        self.by_text.insert(text.to_owned(), id);
        id
    }
}

/// A commune that both addresses can mean. An address that names only a district or a province can
/// mean too many to share one.
pub fn shared_commune(a: &Place, b: &Place) -> Option<u16> {
    if a.communes.len().max(b.communes.len()) > MOST_COMMUNES {
        return None;
    }
    a.communes.iter().find(|commune| b.communes.contains(commune)).copied()
}

/// Communes that one address can mean by its name: the most that one was divided into.
pub const MOST_COMMUNES: usize = 5;

impl Records {
    /// Number of records.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The raw text of a field; empty when the table has no column for it.
    pub fn raw(&self, record: u32, field: Field) -> Cow<'_, str> {
        let (source, row) = self.origin(record);
        source.value(field, row)
    }

    /// The raw text of a field as lists show it: a list whose only number stands in the column of
    /// old numbers shows that one.
    pub fn value(&self, record: u32, field: Field) -> Cow<'_, str> {
        let raw = self.raw(record, field);
        if field == Field::Number && raw.trim().is_empty() {
            self.raw(record, Field::OldNumber)
        } else {
            raw
        }
    }

    fn origin(&self, record: u32) -> (&Source, usize) {
        let (source, row) = self.origins[record as usize];
        (&self.sources[usize::from(source)], row as usize)
    }

    /// Whether the record's table has a column for a field.
    pub fn has(&self, record: u32, field: Field) -> bool {
        self.sources[usize::from(self.origins[record as usize].0)].has(field)
    }

    /// Whether an empty cell of the field is something to report. Parents and ethnic group are often
    /// written for some people only (children, say): such a column must be filled for half the rows.
    /// A list that lacks numbers is reported however many lack them.
    pub fn expects(&self, record: u32, field: Field) -> bool {
        let optional = matches!(field, Field::Father | Field::Mother | Field::Ethnicity);
        self.has(record, field)
            && (!optional || self.filled[field.index()] as usize * 2 >= self.len())
    }

    /// Headers of the columns that no field uses and that hold something, the first few, each once.
    pub fn other_columns(&self) -> Vec<String> {
        let mut headers: Vec<String> = Vec::new();
        for source in &self.sources {
            for (place, column) in source.table.columns.iter().enumerate() {
                let free = source.mapping.field(place).is_none() && column.origin == Origin::Sheet;
                let header = column.full_header();
                if free && !header.is_empty() && !headers.contains(&header) {
                    let filled = (0..source.table.len())
                        .any(|row| !source.table.text(place, row).trim().is_empty());
                    if filled {
                        headers.push(header);
                    }
                }
            }
        }
        headers.truncate(LIMITS.carried_columns);
        headers
    }

    /// The raw text in the column of this header; empty when the record's table has none.
    pub fn raw_by_header(&self, record: u32, header: &str) -> &str {
        let (source, row) = self.origin(record);
        let has = |column: &crate::layout::Column| {
            column.origin == Origin::Sheet && column.full_header() == header
        };
        let column = source.table.columns.iter().position(has);
        column.map_or("", |column| source.table.text(column, row))
    }

    /// The file of a record.
    pub fn file(&self, record: u32) -> &str {
        self.origin(record).0.table.file()
    }

    /// The sheet of a record; empty for separated text.
    pub fn sheet(&self, record: u32) -> &str {
        &self.origin(record).0.table.sheet.name
    }

    /// File and sheet of a record, as sentences name them.
    pub fn place(&self, record: u32) -> String {
        match self.sheet(record) {
            "" => self.file(record).to_owned(),
            sheet => format!("{} [{sheet}]", self.file(record)),
        }
    }

    /// The row of a record as another record's finding names it: with its place, where that is
    /// another table.
    pub fn row_seen_from(&self, record: u32, other: u32) -> RowRef {
        let same = self.origins[record as usize].0 == self.origins[other as usize].0;
        RowRef { row: self.row(record), place: (!same).then(|| self.place(record)) }
    }

    /// The spreadsheet row of a record.
    pub fn row(&self, record: u32) -> u32 {
        let (source, row) = self.origin(record);
        source.table.row(row)
    }
}

/// Cleans both sides. `progress` is told rows done and rows in all.
pub fn normalise(
    sector: Vec<Source>,
    registry: Vec<Source>,
    progress: &mut dyn FnMut(u64, u64),
) -> Prepared {
    let gazetteer = Gazetteer::embedded();
    let groups = EthnicGroups::embedded();
    let mut values = Values::default();
    let rows = |sources: &[Source]| sources.iter().map(|s| s.table.len() as u64).sum::<u64>();
    let total = rows(&sector) + rows(&registry);
    let mut done = 0;
    let mut side = |sources: Vec<Source>| {
        let mut records = Records { sources, ..Records::default() };
        for (number, source) in records.sources.iter().enumerate() {
            let styles = Styles::of(source);
            for row in 0..source.table.len() {
                let text = Field::ALL.map(|field| source.value(field, row));
                records.records.push(record(&text, &styles, &mut values, &gazetteer, &groups));
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
        records
    };
    let registry = side(registry);
    let sector = side(sector);
    progress(total, total);
    let mut context = Context::default();
    values.places.places.iter().for_each(|place| context.observe(place));
    values.places.places.iter_mut().for_each(|place| gazetteer.narrow(place, &context));
    Prepared { sector, registry, values, gazetteer, groups }
}

fn record(
    texts: &[Cow<'_, str>; Field::ALL.len()],
    styles: &Styles,
    values: &mut Values,
    gazetteer: &Gazetteer,
    groups: &EthnicGroups,
) -> Record {
    let text = |field: Field| texts[field.index()].as_ref();
    let number = parse_number(text(Field::Number), styles.numbers);
    let beside = parse_number(text(Field::OldNumber), styles.old_numbers);
    let old_number = beside.old().or(number.old()).unwrap_or(0);
    // A number of 12 digits in the column of old numbers is a personal number all the same.
    let number = match (number, beside) {
        (IdNumber::Missing | IdNumber::Unreadable, full @ IdNumber::Full(_)) => full,
        (number, _) => number,
    };
    Record {
        name: values.names.intern(text(Field::Name)),
        dob: parse_date_in(text(Field::Dob), styles.dates).unwrap_or_default(),
        sex: parse_sex(text(Field::Sex)),
        number,
        old_number,
        place: values.places.intern(text(Field::Address), gazetteer),
        father: values.names.intern(text(Field::Father)),
        mother: values.names.intern(text(Field::Mother)),
        group: groups.parse(text(Field::Ethnicity)),
    }
}
