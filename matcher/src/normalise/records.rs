//! Records: one per row, with its cleaned values; the tables keep the raw ones.

use std::borrow::Cow;

use super::extra::Extra;
use super::extras::Extras;
use super::name::NameId;
use super::place_table::PlaceId;
use super::record::{Record, RowRef, table_and_row};
use super::source::{Group, Source};
use crate::plan::{BASIC_FIELDS, Field, Side};

/// The records of one side.
#[derive(Debug, Default)]
pub struct Records {
    /// The tables they come from.
    pub sources: Vec<Source>,
    /// One per row of each table, in order.
    pub records: Vec<Record>,
    /// What else the columns say about each record.
    pub(super) extras: Extras,
    /// The first record of each table.
    pub(super) tables: Vec<u32>,
    /// How many cells of each field of [`Field::ALL`] are filled.
    pub(super) filled: [u32; Field::ALL.len()],
}

impl Records {
    /// Replaces the ids of all records' values by those of another table.
    pub(super) fn rename(&mut self, names: &[NameId], places: &[PlaceId]) {
        let name = |id: &mut NameId| *id = names.get(*id as usize).copied().unwrap_or_default();
        for record in &mut self.records {
            [&mut record.name, &mut record.father, &mut record.mother].into_iter().for_each(name);
            record.place = places.get(record.place as usize).copied().unwrap_or_default();
        }
        self.extras.distinct.iter_mut().for_each(|extra| name(&mut extra.head));
    }

    /// Number of records.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are no records.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// What else is known about a record.
    pub fn extra(&self, record: u32) -> Extra {
        self.extras.get(record)
    }

    /// The raw text of a field; empty if the table has no column for it.
    pub fn raw(&self, record: u32, field: Field) -> Cow<'_, str> {
        let (source, row) = self.origin(record);
        source.value(field, row)
    }

    /// The raw text of a field as lists show it: if a list has its only number in the column of old
    /// numbers, that one is shown.
    pub fn value(&self, record: u32, field: Field) -> Cow<'_, str> {
        let raw = self.raw(record, field);
        if field == Field::Number && raw.trim().is_empty() {
            self.raw(record, Field::OldNumber)
        } else {
            raw
        }
    }

    /// Reads the first letters of a field in these records, so that they are in the processor's
    /// cache when they are needed: it then waits for many reads at once.
    pub fn touch(&self, field: Field, records: impl Iterator<Item = u32>) -> u8 {
        let values: Vec<_> = self.sources.iter().map(|source| source.values(field)).collect();
        records.fold(0, |read, record| {
            let (source, row) = self.table_and_row(record);
            let text = values.get(source).and_then(|values| values.cell(row));
            read ^ text.and_then(|text| text.bytes().next()).unwrap_or(0)
        })
    }

    pub(super) fn origin(&self, record: u32) -> (&Source, usize) {
        let (source, row) = self.table_and_row(record);
        (&self.sources[source], row)
    }

    /// The table of a record, and its row of data there.
    pub fn table_and_row(&self, record: u32) -> (usize, usize) {
        table_and_row(&self.tables, record)
    }

    /// Whether the records come from several tables, so that a row number alone does not identify a
    /// row.
    pub fn has_several_tables(&self) -> bool {
        let mut sources = self.sources.iter();
        let first = sources.next().map(|source| source.table.place());
        sources.any(|source| Some(source.table.place()) != first)
    }

    /// The group that the record is assigned with.
    pub fn group(&self, record: u32) -> Group {
        self.origin(record).0.group()
    }

    /// All groups of the records, each once, in order.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.sources.iter().map(Source::group).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Whether the record's table has a column for a field.
    pub fn has(&self, record: u32, field: Field) -> bool {
        self.origin(record).0.has(field)
    }

    /// Whether an empty cell of the field is worth reporting. The basic fields of an office's list
    /// are to be complete, however few are filled (letter of Như Thanh, step 1). Elsewhere parents,
    /// ethnic group and the fields that few lists have are often written for some people only, so
    /// their column must be filled for half the rows. In a list with numbers, a missing one is
    /// reported however many are missing.
    pub fn expects(&self, record: u32, field: Field, side: Side) -> bool {
        if !self.has(record, field) {
            return false;
        }
        let is_basic = side == Side::Sector
            && BASIC_FIELDS.contains(&field)
            && !self.group(record).kind.is_book();
        let optional =
            matches!(field, Field::Father | Field::Mother | Field::Ethnicity) || !field.is_common();
        // Only some of a book's people have a column for it.
        let rows = || match self.has_several_people() {
            true => {
                let with = self.sources.iter().filter(|source| source.has(field));
                with.map(|source| source.table.len()).sum()
            }
            false => self.len(),
        };
        is_basic || !optional || self.filled[field.index()] as usize * 2 >= rows()
    }

    /// The file of a record.
    pub fn file(&self, record: u32) -> &str {
        self.origin(record).0.table.file()
    }

    /// The sheet of a record, with the columns if parts of the list stand side by side; empty for
    /// delimited text in one part.
    pub fn sheet(&self, record: u32) -> String {
        self.origin(record).0.table.sheet_name()
    }

    /// File and sheet of a record, as sentences write them.
    pub fn place(&self, record: u32) -> String {
        self.origin(record).0.table.place()
    }

    /// The row of a record as another record's finding refers to it: with its place if that is
    /// another table.
    pub fn row_seen_from(&self, record: u32, other: u32) -> RowRef {
        let same = self.table_and_row(record).0 == self.table_and_row(other).0;
        RowRef { row: self.row(record), place: (!same).then(|| self.place(record)) }
    }

    /// The spreadsheet row of a record.
    pub fn row(&self, record: u32) -> u32 {
        let (source, row) = self.origin(record);
        source.table.row(row)
    }
}
