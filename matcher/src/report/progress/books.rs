//! How far the entries of civil-status books are: item III.1 of Decision 1218/QĐ-UBND of Yên Bái has
//! it reported on the 15th of each month.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::classify::Linked;
use crate::normalise::parse_date;
use crate::plan::{Field, ListKind};
use crate::questions::Standing;

/// A book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Book {
    /// Its kind.
    pub kind: ListKind,
    /// The year of its entries; nothing if it is not known.
    pub year: Option<u16>,
    /// Its number as the list has it; may be empty.
    pub number: String,
}

/// The entries of a book; an entry of several people counts by the least settled of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfBook {
    /// All of them.
    pub entries: u32,
    /// Those whose people agree with the registry: they can be entered.
    pub consistent: u32,
    /// Those that differ and are settled since.
    pub settled: u32,
    /// Those that differ, or are under review, and are kept track of.
    pub tracked: u32,
    /// Those of which nobody was found in the extract.
    pub not_found: u32,
}

/// What is known of one entry.
#[derive(Clone, Copy, Default)]
struct OfEntry {
    is_to_settle: bool,
    is_open: bool,
    is_found: bool,
}

/// The entries of each book.
pub(super) fn of_books(linked: &Linked, standings: &[Standing]) -> Vec<(Book, OfBook)> {
    let sector = &linked.prepared.sector;
    // The people of one entry are known by the first of them.
    let mut firsts: FxHashMap<u32, u32> = FxHashMap::default();
    for people in sector.entries() {
        if let Some(first) = people.first() {
            firsts.extend(people.iter().map(|record| (*record, *first)));
        }
    }
    let mut entries: BTreeMap<u32, (Book, OfEntry)> = BTreeMap::new();
    for (verdict, standing) in linked.verdicts.iter().zip(standings) {
        let kind = sector.group(verdict.sector).kind;
        if !kind.is_book() {
            continue;
        }
        let first = firsts.get(&verdict.sector).copied().unwrap_or(verdict.sector);
        let (_, of) = entries.entry(first).or_insert_with(|| {
            let registered = parse_date(sector.value(verdict.sector, Field::Registered).trim());
            let year = registered.filter(|of| of.year > 0).map(|of| of.year);
            let number = sector.value(verdict.sector, Field::Book).trim().to_owned();
            (Book { kind, year, number }, OfEntry::default())
        });
        of.is_to_settle |= standing.is_to_settle;
        of.is_open |= standing.is_to_settle && !standing.is_settled;
        of.is_found |= verdict.chosen().is_some();
    }
    let mut books: BTreeMap<Book, OfBook> = BTreeMap::new();
    for (book, entry) in entries.into_values() {
        let of = books.entry(book).or_default();
        of.entries += 1;
        let counted = match entry {
            OfEntry { is_to_settle: false, .. } => &mut of.consistent,
            OfEntry { is_open: false, .. } => &mut of.settled,
            OfEntry { is_found: true, .. } => &mut of.tracked,
            OfEntry { .. } => &mut of.not_found,
        };
        *counted += 1;
    }
    books.into_iter().collect()
}
