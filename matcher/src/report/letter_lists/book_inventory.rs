//! The inventory of the civil-status books: Decision 1218/QĐ-UBND of Yên Bái, part II.2.
//!
//! Takes the entries of the loaded books, one per row however many people it names; gives a line
//! for each series of entry numbers.

use super::asked::Asked;
use super::books::{of_entry, people};
use crate::inventory::{self, Entry};
use crate::normalise::{PartialDate, parse_date};
use crate::plan::{Counted, Field, ListId, ListKind, Role};
use crate::report::list::{Area, Cell, Column, List, Row};
use crate::words::inventory::{inventory_headers, inventory_rows};
use crate::words::inventory_note;

/// The inventory: entries by kind of book, year and book, with missing and repeated numbers.
pub(super) fn inventory(asked: &Asked<'_>) -> List {
    let sector = &asked.linked.prepared.sector;
    let first = |role: Role, kind: ListKind| kind.profile().people.first() == Some(&role);
    let mut entries = Vec::new();
    for verdict in people(asked, ListId::BookInventory) {
        let group = sector.group(verdict.sector);
        if first(group.role, group.kind) {
            entries.push((
                group.kind,
                sector.place(verdict.sector),
                sector.row(verdict.sector),
                [Field::Entry, Field::Book, Field::Registered]
                    .map(|field| of_entry(asked, verdict, field)),
            ));
        }
    }
    let read = |text: &str| -> PartialDate { parse_date(text).unwrap_or_default() };
    let entries: Vec<Entry<'_>> = entries
        .iter()
        .map(|(kind, place, row, [number, book, registered])| Entry {
            kind: *kind,
            office: "",
            place,
            row: *row,
            number,
            book,
            registered: read(registered),
        })
        .collect();
    let counted = inventory::of(&entries);
    let widths = [22.0, 16.0, 8.0, 9.0, 9.0, 8.0, 8.0, 9.0, 36.0, 30.0, 24.0, 24.0];
    let headers = inventory_headers(asked.language);
    let mut columns = vec![Column::order(asked.language)];
    columns
        .extend(headers.into_iter().zip(widths).map(|(header, width)| Column::text(header, width)));
    let mut list =
        asked.list(ListId::BookInventory).with_columns(columns).counting(Counted::Nothing);
    for row in inventory_rows(&counted, asked.language) {
        let mut cells = vec![Cell::Empty];
        cells.extend(row.map(|text| match text.parse::<u64>() {
            Ok(count) => Cell::Count(count),
            Err(_) => text.into(),
        }));
        list.add(Row::line(cells).at(Area::default()));
    }
    list.subtitle = Some(inventory_note(entries.len() as u64, asked.language));
    list
}
