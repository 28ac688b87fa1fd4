//! Cleans one side: every cell of a mapped column is read once, and repeated values are stored
//! once.
//!
//! Takes the side's tables, gives its rows with ids of its own distinct values. Nothing of the
//! other side is needed, so both can be cleaned at the same time. Decided: cleaning proceeds in
//! steps of some rows ([`CleanJob`]), because a worker that cleans ahead must answer questions in
//! between.

use std::ops::Range;

use super::address::Gazetteer;
use super::age::year_by_age;
use super::by_code::{ByCode, Columns};
use super::cleaned_rows::Rows;
use super::coded::{Code, CodedField, Codes, Sex, UNKNOWN_CODE, parse_sex_in, sex_of};
use super::column_note::{ColumnNote, NoteReader};
use super::date::{Damaged, PartialDate, read_birth};
use super::extra::{ExtraReader, OfColumns, has_extra};
use super::name::{Keystrokes, NameId, Names};
use super::noting::{Noting, is_missing, is_missing_beside};
use super::number::{IdNumber, parse_number};
use super::parents::parent;
use super::place_table::{PlaceId, Places};
use super::record::Record;
use super::remarks::{RemarkColumn, remark_columns};
use super::repeated::Repeated;
use super::slips::Slips;
use super::source::{Source, Styles};
use super::unknown::{UnknownReader, UnknownValue};
use super::values::Values;
use crate::layout::DataColumn;
use crate::mapping::FieldValues;
use crate::plan::{Field, Side, stands_for_nothing};

/// What all tables of a side are cleaned with.
#[derive(Clone, Copy, Debug)]
pub struct Clean<'a> {
    /// Which side it is.
    pub side: Side,
    /// The tables of places.
    pub gazetteer: &'a Gazetteer,
    /// The day of the run.
    pub today: PartialDate,
}

/// One side, cleaned by itself, without its tables.
#[derive(Debug, Default)]
pub struct Cleaned {
    /// Its rows.
    pub(super) rows: Rows,
    /// Its distinct values.
    pub(super) values: Values,
    /// Values of coded fields that no table knows.
    pub(super) unknown: Vec<UnknownValue>,
    /// What was noticed about whole columns.
    pub(super) notes: Vec<ColumnNote>,
}

/// Rows between two reports of progress.
const STRIDE: usize = 4096;

impl Cleaned {
    /// Number of rows.
    pub fn rows(&self) -> u64 {
        self.rows.len() as u64
    }
}

impl Clean<'_> {
    /// Cleans the rows of all tables. `progress` receives the number of rows done.
    pub fn sources(self, sources: &[Source], progress: &mut dyn FnMut(u64)) -> Cleaned {
        let mut job = CleanJob::new(self.side, self.today, sources);
        while !job.step(self.gazetteer, sources, STRIDE) {
            progress(job.rows());
        }
        job.finish(sources)
    }
}

/// The cleaning of one side, a number of rows at a time, so that the caller can do something else
/// in between. Every step must get the same tables and the same gazetteer.
pub struct CleanJob {
    side: Side,
    today: PartialDate,
    reader: Reader,
    /// The table being read, the styles of its columns, and its next row.
    table: usize,
    styles: Option<Styles>,
    row: usize,
}

impl CleanJob {
    /// Starts with a side's tables, as of the day `today`.
    pub fn new(side: Side, today: PartialDate, sources: &[Source]) -> CleanJob {
        CleanJob { side, today, reader: Reader::of(side, sources), table: 0, styles: None, row: 0 }
    }

    /// Rows cleaned so far.
    pub fn rows(&self) -> u64 {
        self.reader.rows.len() as u64
    }

    /// Cleans up to `rows` more rows, all of one table; returns whether everything is done.
    pub fn step(&mut self, gazetteer: &Gazetteer, sources: &[Source], rows: usize) -> bool {
        let Some(source) = sources.get(self.table) else { return true };
        let len = source.table.len();
        let columns = Field::ALL.map(|field| source.values(field));
        let styles = match self.styles.take() {
            Some(styles) => styles,
            None => {
                self.reader.begin(&columns, len);
                Styles::of(source, self.today)
            }
        };
        let end = len.min(self.row.saturating_add(rows));
        let sex = source.role.is_male().map(|male| if male { Sex::Male } else { Sex::Female });
        let has = |field: &Field| !matches!(columns[field.index()], FieldValues::None);
        let present = Field::ALL.into_iter().filter(has).collect();
        let number = self.table;
        let remarks = remark_columns(source);
        let remarks =
            remarks.into_iter().map(|of| (of, source.table.data_column(of.place))).collect();
        let table = OfTable { number, columns, remarks, present, styles: &styles, gazetteer, sex };
        self.reader.read(&table, self.row..end);
        if end < len {
            (self.row, self.styles) = (end, Some(styles));
        } else {
            (self.row, self.table) = (0, self.table + 1);
        }
        self.table >= sources.len()
    }

    /// The cleaned side, once everything is done.
    pub fn finish(self, sources: &[Source]) -> Cleaned {
        let Reader { mut rows, mut values, unknown, notes, .. } = self.reader;
        rows.finish();
        rows.take_out(|field| notes.emptied(field));
        let unknown = unknown.finish(self.side, &rows, sources);
        let notes = notes.finish(self.side, &rows, sources);
        values.places.forget_texts();
        Cleaned { rows, values, unknown, notes }
    }
}

/// What the rows of a table are read with. It can be rebuilt at any row.
struct OfTable<'a> {
    /// Its position among the side's tables.
    number: usize,
    columns: Columns<'a>,
    /// The columns of remarks.
    remarks: Vec<(RemarkColumn, DataColumn<'a>)>,
    /// The fields that have a column.
    present: Vec<Field>,
    styles: &'a Styles,
    gazetteer: &'a Gazetteer,
    /// The sex of all its people, if being a father or a wife implies it.
    sex: Option<Sex>,
}

/// Reads the cells of a side and keeps what is needed from row to row.
struct Reader {
    codes: Codes,
    values: Values,
    rows: Rows,
    unknown: UnknownReader,
    notes: NoteReader,
    slips: Slips,
    /// For columns that few lists have; `None` if no table has any.
    extras: Option<ExtraReader>,
    known: Known,
    sexes: Repeated<Sex>,
    groups: Repeated<Code>,
    /// Whether a parent's cell that begins with this word may say that there is nobody.
    beginnings: Repeated<bool>,
}

/// What the values of a table's columns were read as.
#[derive(Default)]
struct Known {
    names: ByCode<NameId>,
    fathers: ByCode<NameId>,
    mothers: ByCode<NameId>,
    dobs: ByCode<(PartialDate, Damaged)>,
    ages: ByCode<u16>,
    sexes: ByCode<Sex>,
    numbers: ByCode<IdNumber>,
    old_numbers: ByCode<IdNumber>,
    places: ByCode<PlaceId>,
    groups: ByCode<Code>,
}

impl Reader {
    fn of(side: Side, sources: &[Source]) -> Reader {
        let keystrokes = match side {
            Side::Registry => Keystrokes::AsTyped,
            Side::Sector => Keystrokes::Left,
        };
        let with_extras = sources.iter().any(has_extra);
        let rows = sources.iter().map(|source| source.table.len()).sum();
        Reader {
            codes: Codes::embedded(),
            values: Values { names: Names::new(keystrokes), places: Places::default() },
            rows: Rows::with_capacity(rows),
            unknown: UnknownReader::default(),
            notes: NoteReader::default(),
            slips: Slips::default(),
            extras: with_extras.then(|| ExtraReader::of(side)),
            known: Known::default(),
            sexes: Repeated::default(),
            groups: Repeated::default(),
            beginnings: Repeated::default(),
        }
    }

    /// Starts the rows of another table: its codes are different, and the same cell may mean
    /// something else in another style.
    fn begin(&mut self, columns: &Columns<'_>, rows: usize) {
        self.rows.begin_table(columns.each_ref().map(|values| values.filled(rows)));
        self.known = Known::default();
        self.sexes = Repeated::default();
        self.groups = Repeated::default();
        self.slips = Slips::default();
        if let Some(extras) = &mut self.extras {
            extras.begin_table();
        }
    }

    /// Reads the next rows of a table.
    fn read(&mut self, table: &OfTable<'_>, rows: Range<usize>) {
        let OfTable { number, columns, styles, .. } = table;
        for row in rows {
            let record = self.record(table, row);
            let place = self.rows.len() as u32;
            let text = |field: Field| columns[field.index()].get(row);
            if record.sex == Sex::Unknown {
                self.unknown.note(Field::Sex, &text(Field::Sex), place);
            }
            if record.group == UNKNOWN_CODE {
                self.unknown.note(Field::Ethnicity, &text(Field::Ethnicity), place);
            }
            if let Some(extras) = &mut self.extras {
                let names = &mut self.values.names;
                let remarks = &table.remarks;
                let of = OfColumns { columns, remarks, styles, table: *number };
                let extra = extras.read(&of, row, names, &self.codes, &mut self.slips);
                for field in extra.unknown() {
                    self.unknown.note(field, &text(field), place);
                }
                self.noting(table, row, place).note(|field| is_missing_beside(&extra, field));
                self.rows.push_extra(extra);
            }
            self.noting(table, row, place).note(|field| is_missing(&record, field));
            self.rows.push(record);
        }
    }

    /// What is noted about a row's cells.
    fn noting<'a>(&'a mut self, table: &'a OfTable<'_>, row: usize, record: u32) -> Noting<'a> {
        Noting {
            columns: &table.columns,
            present: &table.present,
            styles: table.styles,
            table: table.number,
            row,
            record,
            slips: &self.slips,
            codes: &self.codes,
            notes: &mut self.notes,
        }
    }

    fn record(&mut self, table: &OfTable<'_>, row: usize) -> Record {
        let OfTable { columns, styles, gazetteer, .. } = table;
        let Reader { codes, values, known, sexes, groups, beginnings, slips, .. } = self;
        let Values { names, places } = values;
        let of = |field: Field| &columns[field.index()];
        let number =
            known.numbers.read(of(Field::Number), row, |text| parse_number(text, styles.numbers));
        let beside = known
            .old_numbers
            .read(of(Field::OldNumber), row, |text| parse_number(text, styles.old_numbers));
        let old_number = beside.old().or(number.old()).unwrap_or(0);
        // A number of 12 digits in the column of old numbers is still a personal number.
        let number = match (number, beside) {
            (number, full @ IdNumber::Full(_)) if !number.is_whole() => full,
            (number, _) => number,
        };
        let (dob, damaged) =
            known.dobs.read(of(Field::Dob), row, |text| read_birth(text, styles.dates));
        Record {
            name: known
                .names
                .read(of(Field::Name), row, |text| names.intern_in(name(text), styles.names)),
            dob,
            damaged,
            year_by_age: match dob.is_missing() {
                true => known
                    .ages
                    .read(of(Field::Age), row, |text| year_by_age(text, styles.year_of_ages)),
                false => 0,
            },
            sex: match known.sexes.read(of(Field::Sex), row, |text| {
                sexes.read(text, |text| match parse_sex_in(text, styles.sexes) {
                    Sex::Missing => Sex::Missing,
                    sex => {
                        match slips.parse(codes, CodedField::SEX, of(Field::Sex), &styles.few, text)
                        {
                            UNKNOWN_CODE => sex,
                            code => sex_of(code),
                        }
                    }
                })
            }) {
                Sex::Missing => table.sex.unwrap_or_default(),
                sex => sex,
            },
            number,
            old_number,
            place: known.places.read(of(Field::Address), row, |text| match styles.hamlets {
                true => places.intern_hamlet(text, gazetteer),
                false => places.intern(text, gazetteer),
            }),
            father: known.fathers.read(of(Field::Father), row, |text| {
                names.intern_in(parent(text, beginnings), styles.fathers)
            }),
            mother: known.mothers.read(of(Field::Mother), row, |text| {
                names.intern_in(parent(text, beginnings), styles.mothers)
            }),
            group: known.groups.read(of(Field::Ethnicity), row, |text| {
                groups.read(text, |text| {
                    let values = of(Field::Ethnicity);
                    slips.parse(codes, CodedField::ETHNICITY, values, &styles.few, text)
                })
            }),
        }
    }
}

/// A cell of the column of names; empty if it stands for nothing.
fn name(text: &str) -> &str {
    if stands_for_nothing(Field::Name, text) { "" } else { text }
}
