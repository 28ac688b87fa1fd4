//! The inventory of the civil-status books and the record of handing them over: Decision
//! 1218/QĐ-UBND of Yên Bái, part II.2.
//!
//! Takes the entries of the loaded books, one per row however many people it names; gives a line
//! for each series of entry numbers, with a sum for each kind of book, and for the handover a line
//! for each kind and year.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::Asked;
use super::books::{of_entry, people};
use super::person::column;
use crate::inventory::{self, Book, Entry, Inventory};
use crate::normalise::{PartialDate, parse_date};
use crate::plan::{BookColumn, Counted, Field, ListId, ListKind, Role, book_column, says_yes};
use crate::report::list::{Cell, Column, List, Row, Signer};
use crate::words::inventory::{book_kind, conditions, inventory_headers, inventory_rows};
use crate::words::{ListText, inventory_note};

/// An entry as its row writes it.
struct Written {
    kind: ListKind,
    place: String,
    row: u32,
    /// Number, book, day of registration.
    fields: [String; 3],
    condition: String,
    electronic: Option<bool>,
}

/// What the books of a run hold.
fn take(asked: &Asked<'_>) -> (Inventory, u64) {
    let sector = &asked.linked.prepared.sector;
    let columns: Vec<Vec<(usize, BookColumn)>> = sector
        .sources
        .iter()
        .map(|source| {
            let columns = source.table.columns.iter().enumerate();
            columns
                .filter_map(|(at, column)| Some((at, book_column(&column.full_header())?)))
                .collect()
        })
        .collect();
    let first = |role: Role, kind: ListKind| kind.profile().people.first() == Some(&role);
    let mut written = Vec::new();
    for verdict in people(asked, ListId::BookInventory) {
        let group = sector.group(verdict.sector);
        if !first(group.role, group.kind) {
            continue;
        }
        let (table, row) = sector.table_and_row(verdict.sector);
        let (mut condition, mut electronic) = (String::new(), None);
        for &(at, of) in columns.get(table).into_iter().flatten() {
            let text = sector.sources[table].table.text(at, row).trim();
            match of {
                BookColumn::Condition if condition.is_empty() => condition = text.to_owned(),
                BookColumn::Condition => {}
                BookColumn::Electronic => electronic = Some(says_yes(text) == Some(true)),
            }
        }
        written.push(Written {
            kind: group.kind,
            place: sector.place(verdict.sector),
            row: sector.row(verdict.sector),
            fields: [Field::Entry, Field::Book, Field::Registered]
                .map(|field| of_entry(asked, verdict, field)),
            condition,
            electronic,
        });
    }
    let read = |text: &str| -> PartialDate { parse_date(text).unwrap_or_default() };
    let entry = |of: &'_ Written| -> (ListKind, PartialDate) { (of.kind, read(&of.fields[2])) };
    let entries: Vec<Entry<'_>> = written
        .iter()
        .map(|of| {
            let (kind, registered) = entry(of);
            Entry {
                kind,
                office: "",
                place: &of.place,
                row: of.row,
                number: &of.fields[0],
                book: &of.fields[1],
                registered,
                condition: &of.condition,
                electronic: of.electronic,
            }
        })
        .collect();
    (inventory::of(&entries), entries.len() as u64)
}

/// The inventory: entries by kind of book, year and book, with missing and repeated numbers, the
/// condition of the books and how much is electronic already, where the list tells.
pub(super) fn inventory(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let (counted, entries) = take(asked);
    let has_condition = counted.books.iter().any(|book| !book.conditions.is_empty());
    let has_electronic = counted.books.iter().any(|book| book.electronic.is_some());
    let widths = [22.0, 16.0, 8.0, 9.0, 9.0, 8.0, 8.0, 9.0, 36.0, 30.0, 24.0, 24.0];
    let headers = inventory_headers(language);
    let mut columns = vec![Column::order(language)];
    columns
        .extend(headers.into_iter().zip(widths).map(|(header, width)| Column::text(header, width)));
    let beside = [
        (has_condition, ListText::BookCondition, 20.0),
        (has_electronic, ListText::Electronic, 14.0),
        (has_electronic, ListText::NotElectronic, 14.0),
    ];
    let beside = beside.into_iter().filter(|(is_told, ..)| *is_told);
    columns.extend(beside.map(|(_, header, width)| Column::text(header.text(language), width)));
    let mut list =
        asked.list(ListId::BookInventory).with_columns(columns).counting(Counted::Nothing);
    let lines = inventory_rows(&counted, language);
    let told = |books: &[Book]| -> Vec<Cell> {
        let mut cells = Vec::new();
        if has_condition {
            cells.push(conditions(books).into());
        }
        if has_electronic {
            let electronic: u64 =
                books.iter().map(|of| u64::from(of.electronic.unwrap_or(0))).sum();
            let all: u64 = books.iter().map(|of| u64::from(of.entries)).sum();
            cells.extend([Cell::Count(electronic), Cell::Count(all.saturating_sub(electronic))]);
        }
        cells
    };
    let sum = |name: String, books: &[Book]| {
        let mut cells = vec![Cell::Empty; 13];
        cells[0] = name.into();
        cells[5] = Cell::Count(books.iter().map(|of| u64::from(of.entries)).sum());
        cells[8] = Cell::Count(books.iter().map(Book::missing_count).sum());
        cells.extend(told(books));
        Row::total(cells)
    };
    let mut lines = lines.into_iter();
    for of_kind in counted.books.chunk_by(|a, b| a.kind == b.kind) {
        for (book, line) in of_kind.iter().zip(&mut lines) {
            let mut cells = vec![Cell::Empty];
            // Years and numbers of entries count nothing, and stay as they are written.
            cells.extend(line.into_iter().enumerate().map(
                |(at, text)| match text.parse::<u64>() {
                    Ok(count) if matches!(at, 4 | 7) => Cell::Count(count),
                    _ => text.into(),
                },
            ));
            cells.extend(told(std::slice::from_ref(book)));
            list.add(Row::line(cells));
        }
        let kind = of_kind.first().map_or(ListKind::Other, |book| book.kind);
        let total = ListText::Total.text(language);
        list.add(sum(format!("{total}: {}", book_kind(kind, language)), of_kind));
    }
    if counted.books.chunk_by(|a, b| a.kind == b.kind).count() > 1 {
        list.add(sum(ListText::Total.text(language).to_owned(), &counted.books));
    }
    list.subtitle = Some(inventory_note(entries, language));
    list
}

/// The books of a kind and a year.
#[derive(Default)]
struct Handed {
    /// Those that are named.
    named: BTreeSet<String>,
    /// Series of numbers that name no book.
    unnamed: u64,
    books: Vec<Book>,
}

/// The record of handing the books over to the police and taking them back.
pub(super) fn handover(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let (counted, _) = take(asked);
    let mut by_year: BTreeMap<(usize, ListKind, u16), Handed> = BTreeMap::new();
    for (at, of_kind) in counted.books.chunk_by(|a, b| a.kind == b.kind).enumerate() {
        for book in of_kind {
            let key = (at, book.kind, book.year.unwrap_or(u16::MAX));
            let handed = by_year.entry(key).or_default();
            if book.book.is_empty() {
                handed.unnamed += 1;
            } else {
                handed.named.insert(book.book.clone());
            }
            handed.books.push(book.clone());
        }
    }
    let (given, back) = (ListText::Given.text(language), ListText::GivenBack.text(language));
    let columns = vec![
        Column::order(language),
        column(asked, ListText::BookKind, 28.0),
        Column::middle(ListText::Year.text(language), 8.0),
        column(asked, ListText::BooksNumber, 10.0),
        column(asked, ListText::BooksNamed, 18.0),
        column(asked, ListText::EntriesNumber, 12.0),
        column(asked, ListText::BookCondition, 20.0).under(given),
        column(asked, ListText::Day, 12.0).under(back),
        column(asked, ListText::BookCondition, 18.0).under(back),
        column(asked, ListText::Remark, 20.0),
    ];
    let mut list =
        asked.list(ListId::BookHandover).with_columns(columns).counting(Counted::Nothing);
    let unknown = language.pick("không rõ", "unknown");
    let (mut books, mut entries) = (0, 0);
    for ((_, kind, year), of) in by_year {
        let number = of.named.len() as u64 + of.unnamed;
        let of_entries: u64 = of.books.iter().map(|book| u64::from(book.entries)).sum();
        (books, entries) = (books + number, entries + of_entries);
        let remark = if of.unnamed > 0 { ListText::BookUnnamed.text(language) } else { "" };
        list.add(Row::line(vec![
            Cell::Empty,
            book_kind(kind, language).into(),
            if year == u16::MAX { unknown.into() } else { year.to_string().into() },
            Cell::Count(number),
            of.named.into_iter().collect::<Vec<_>>().join(", ").into(),
            Cell::Count(of_entries),
            conditions(&of.books).into(),
            Cell::Empty,
            Cell::Empty,
            remark.into(),
        ]));
    }
    let total = ListText::Total.text(language);
    list.add(Row::total(vec![
        total.into(),
        Cell::Empty,
        Cell::Empty,
        Cell::Count(books),
        Cell::Empty,
        Cell::Count(entries),
    ]));
    list.subtitle = Some(ListText::HandoverParties.text(language).to_owned());
    list.signers = [ListText::Giver, ListText::Receiver]
        .map(|title| Some(Signer::unnamed(title.text(language))));
    list
}
