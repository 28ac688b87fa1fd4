//! The table: its columns, what stands above it, and each line.

use casework::journal::{Act, Entry, Register, Value as Kept};

use super::lines::Line;
use super::links::Links;
use super::teller::{RowTold, Teller};
use crate::language::Language;
use crate::report::workbook::{HeaderRows, SheetTable, Value, ValueStyles, write_value};
use crate::words::journal::{
    JournalHeader, JournalNote, day_and_time, journal_act, journal_name, journal_part,
    journal_title, left_for_later, ruled_as,
};
use crate::write::workbook::{
    CALIBRI, Down, Font, Format, HIGHEST_ROW, PageSetup, Sheet, Style, Styles,
};

/// Behind headers.
const HEADER: u32 = 0x00E3_ECF5;
/// The height of a line in points.
const LINE: f64 = 15.0;
const FONT: Font = Font { name: "Times New Roman", ..CALIBRI };

/// The table of a journal.
pub(super) struct JournalTable<'a> {
    teller: &'a Teller<'a>,
    links: &'a Links,
    title: Style,
    about: Style,
    header: Style,
    values: ValueStyles,
    columns: Vec<(JournalHeader, f64)>,
}

/// The columns with their widths in characters.
const COLUMNS: [(JournalHeader, f64); 18] = [
    (JournalHeader::Entry, 7.0),
    (JournalHeader::Day, 11.0),
    (JournalHeader::Time, 10.0),
    (JournalHeader::By, 20.0),
    (JournalHeader::Act, 30.0),
    (JournalHeader::Case, 17.0),
    (JournalHeader::File, 18.0),
    (JournalHeader::Sheet, 12.0),
    (JournalHeader::Row, 7.0),
    (JournalHeader::Name, 22.0),
    (JournalHeader::Field, 16.0),
    (JournalHeader::Before, 44.0),
    (JournalHeader::After, 44.0),
    (JournalHeader::Notes, 26.0),
    (JournalHeader::Undoes, 13.0),
    (JournalHeader::UndoneBy, 11.0),
    (JournalHeader::Origin, 10.0),
    (JournalHeader::Hash, 35.0),
];

/// The columns that say something of people of the lists.
const OF_PEOPLE: [JournalHeader; 4] =
    [JournalHeader::File, JournalHeader::Sheet, JournalHeader::Row, JournalHeader::Name];

impl<'a> JournalTable<'a> {
    /// The table, with its styles in a book.
    pub(super) fn new(
        styles: &mut Styles,
        teller: &'a Teller<'a>,
        links: &'a Links,
    ) -> JournalTable<'a> {
        let bold = Font { bold: true, ..FONT };
        let cell = Format { down: Down::Top, wraps: true, borders: true, ..Format::of(FONT) };
        let count = Format { number: "0", ..cell };
        let header = Format { fill: Some(HEADER), down: Down::Middle, ..cell };
        let named = teller.linked.is_some();
        let columns = COLUMNS.into_iter().filter(|(of, _)| named || !OF_PEOPLE.contains(of));
        JournalTable {
            teller,
            links,
            title: styles.add(Format::of(Font { size: 14.0, ..bold })),
            about: styles.add(Format::of(FONT)),
            header: styles.add(Format { font: bold, ..header }),
            values: ValueStyles::add(styles, cell, count, count),
            columns: columns.collect(),
        }
    }

    fn language(&self) -> Language {
        self.teller.language
    }

    /// What an entry does about the case of a line.
    fn act(&self, line: &Line<'_>) -> String {
        let work = self.teller.caseload.casebook().journal().work();
        let is_other = matches!(line.entry.act(), Act::Merge { other, .. } if *other != work);
        let of_entry = journal_act(line.entry.act(), is_other, self.language());
        let answer = match (line.entry.act(), line.after.settled()) {
            (Act::Rule { .. } | Act::RuleEach { .. }, Some(Kept::Field(_))) => {
                Some(left_for_later(self.language()))
            }
            (Act::Rule { .. } | Act::RuleEach { .. } | Act::Second { .. }, Some(Kept::Row(of)))
            | (Act::TakeBack { .. }, Some(Kept::Row(of))) => {
                Some(ruled_as(of.who(), self.language()))
            }
            _ => None,
        };
        match (line.entry.act(), answer) {
            (Act::Second { .. } | Act::TakeBack { .. }, Some(said)) => {
                format!("{of_entry}: {said}")
            }
            (_, Some(said)) => said.to_owned(),
            (_, None) => of_entry,
        }
    }

    fn notes(&self, line: &Line<'_>, row: &RowTold<'_>) -> String {
        let note = |note: JournalNote| note.text(self.language()).to_owned();
        let (place, of) = line.place;
        let is_back = matches!(line.entry.act(), Act::Undo { .. } | Act::Redo { .. });
        let notes = [
            (of > 1).then(|| journal_part(place, of, self.language())),
            line.in_conflict.then(|| note(JournalNote::Conflict)),
            (is_back && line.register.is_none()).then(|| note(JournalNote::Left)),
            row.note.map(note),
        ];
        notes.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

/// How many lines a text takes in a column of this width; rather one too many than one too few.
fn lines_of(text: &str, width: f64) -> f64 {
    let lines = text.lines().map(|line| (line.chars().count() as f64 / width).ceil().max(1.0));
    lines.sum::<f64>().max(1.0)
}

/// The entry that one undoes or redoes.
fn undoes(entry: &Entry) -> Option<u64> {
    match entry.act() {
        Act::Undo { of } | Act::Redo { of } => Some(*of),
        _ => None,
    }
}

impl<'a> SheetTable for JournalTable<'a> {
    type Row = Line<'a>;

    fn sheet_name(&self, number: usize) -> String {
        let name = journal_name(self.language());
        if number == 1 { name.to_owned() } else { format!("{name} {number}") }
    }

    fn page_setup(&self) -> PageSetup {
        PageSetup { landscape: true, pages_wide: 2, footer: Some("&C&P/&N"), ..PageSetup::PLAIN }
    }

    fn write_above(&self, sheet: &mut Sheet) -> HeaderRows {
        let journal = self.teller.caseload.casebook().journal();
        let (work, head) = (journal.work().to_string(), journal.head().hex());
        let of = (&*work, &*head, journal.count());
        let lines = journal_title(of, self.teller.linked.is_some(), self.language());
        for (at, text) in (0..).zip(&lines) {
            let style = if at == 0 { self.title } else { self.about };
            sheet.text((at, 0), text, style);
        }
        let at = lines.len() as u32 + 1;
        let mut last = 0;
        for (column, (header, width)) in (0..).zip(&self.columns) {
            sheet.set_width(column, *width);
            sheet.text((at, column), header.text(self.language()), self.header);
            last = column;
        }
        sheet.set_height(at, 48.0);
        HeaderRows { first: at, last: at, frozen: 1, filter: Some(last) }
    }

    fn write_row(&self, sheet: &mut Sheet, at: u32, _number: usize, line: &Line<'a>) {
        let Line { entry, register, .. } = line;
        let case = match (register, entry.act().cases()) {
            (Some(register), _) => register.case(),
            (None, [one]) => Some(*one),
            _ => None,
        };
        let row = case.map(|case| self.teller.row(case)).unwrap_or_default();
        let (day, time) = day_and_time(entry.at(), self.language());
        let field = match register {
            Some(Register::Field(_, field)) => self.teller.field(field),
            _ => String::new(),
        };
        let values = [&line.before, &line.after].map(|held| match register {
            Some(_) => self.teller.held(held),
            None => String::new(),
        });
        let [before, after] = &values;
        let (act, notes) = (self.act(line), self.notes(line, &row));
        let case = case.map(|case| case.to_string()).unwrap_or_default();
        let (undone_by, hash) = (self.links.undone_by(entry.n()), entry.hash().hex());
        let count = |of: Option<u64>| of.map_or(Value::Text(""), Value::Count);
        let mut lines = 1.0_f64;
        for (column, (header, width)) in (0..).zip(&self.columns) {
            let value = match header {
                JournalHeader::Entry => Value::Count(entry.n()),
                JournalHeader::Day => Value::Text(&day),
                JournalHeader::Time => Value::Text(&time),
                JournalHeader::By => Value::Text(entry.by().as_str()),
                JournalHeader::Act => Value::Text(&act),
                JournalHeader::Case => Value::Text(&case),
                JournalHeader::File => Value::Text(row.file),
                JournalHeader::Sheet => Value::Text(&row.sheet),
                JournalHeader::Row => count(row.row.map(u64::from)),
                JournalHeader::Name => Value::Text(&row.name),
                JournalHeader::Field => Value::Text(&field),
                JournalHeader::Before => Value::Text(before),
                JournalHeader::After => Value::Text(after),
                JournalHeader::Notes => Value::Text(&notes),
                JournalHeader::Undoes => count(undoes(entry)),
                JournalHeader::UndoneBy => Value::Text(&undone_by),
                JournalHeader::Origin => count(entry.from().map(|from| from.n)),
                JournalHeader::Hash => Value::Text(&hash),
            };
            if let Value::Text(text) = value {
                lines = lines.max(lines_of(text, *width));
            }
            write_value(sheet, (at, column), value, &self.values);
        }
        if lines > 1.0 {
            sheet.set_height(at, (lines * LINE).min(HIGHEST_ROW));
        }
    }
}
