//! Consistent entries: what the registry has beside what the book says, so that the entry can be
//! entered whole.

use super::super::asked::Asked;
use super::super::person::{column, own};
use super::columns::{entry_cells, entry_columns, heading};
use super::entry::{Entry, Goes, entries, note_beside};
use super::values::others;
use crate::plan::{Field, ListId, Status};
use crate::report::list::{Cell, Column, List, Row};
use crate::words::ListText;

/// What stands in columns of its own as the book says it, with the columns' widths.
const BY_BOOK: [(Field, f64); 3] = [(Field::Name, 22.0), (Field::Dob, 12.0), (Field::Number, 15.0)];

/// What is told with the entry itself.
const OF_ENTRY: [Field; 3] = [Field::Book, Field::Entry, Field::Registered];

/// What is taken from the registry, with the columns' widths.
const FORM: [(Field, f64); 9] = [
    (Field::Number, 15.0),
    (Field::Name, 22.0),
    (Field::Dob, 12.0),
    (Field::Sex, 8.0),
    (Field::Ethnicity, 10.0),
    (Field::Nationality, 11.0),
    (Field::Address, 34.0),
    (Field::Father, 20.0),
    (Field::Mother, 20.0),
];

/// The entry form.
pub(crate) fn entry_form(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let (book, registry) =
        (ListText::ByBook.text(language), ListText::RegistryValue.text(language));
    let mut columns = vec![Column::order(language)];
    columns.extend(entry_columns(asked));
    let under = |group: &'static str| {
        move |(of, width): (Field, f64)| Column::text(of.text(language), width).under(group)
    };
    columns.extend(BY_BOOK.into_iter().map(under(book)));
    columns.push(column(asked, ListText::OtherOfBook, 44.0).under(book));
    columns.push(column(asked, ListText::NotesOfBook, 24.0).under(book));
    columns.extend(FORM.into_iter().map(under(registry)));
    columns.push(column(asked, ListText::Remark, 14.0));
    let mut list = asked.list(ListId::BookEntry).with_columns(columns);
    let mut last = None;
    for entry in entries(asked, ListId::BookEntry) {
        if entry.standings(asked).0 == Goes::Form {
            heading(asked, &mut list, &mut last, entry.kind);
            add(asked, &entry, &mut list);
        }
    }
    list
}

fn add(asked: &Asked<'_>, entry: &Entry<'_>, list: &mut List) {
    let registry = &asked.linked.prepared.registry;
    let shown: Vec<Field> = BY_BOOK.map(|(of, _)| of).into_iter().chain(OF_ENTRY).collect();
    let area = entry.area(asked);
    for (verdict, others) in entry.people.iter().zip(others(asked, &entry.people, &shown)) {
        let mut cells = vec![Cell::Empty];
        cells.extend(entry_cells(asked, verdict));
        cells.extend(BY_BOOK.map(|(of, _)| Cell::from(own(asked, verdict, of))));
        cells.push(others.into());
        cells.push(note_beside(asked, verdict).into());
        cells.extend(FORM.map(|(of, _)| match verdict.linked() {
            Some(person) => Cell::from(registry.raw(person, of).trim()),
            None => Cell::Empty,
        }));
        cells.push(match verdict.status {
            Status::NotFound => ListText::ParentNotFound.text(asked.language).into(),
            _ => Cell::Empty,
        });
        list.add(Row::line(cells).at(area.clone()));
    }
}
