//! The commune of a list that names only hamlets, as lists of one commune do.
//!
//! Takes both sides, gives the rows whose address is a hamlet alone the commune of their table, and
//! a note about it. Decided: the people who are surely known tell, those whose number, or whose name
//! and full date of birth, belongs to one person of the registry. A commune that a title, the sheet
//! or the file names is taken unless they contradict it; without one, nearly all of them must live in
//! one commune. A list of several communes gets none. Only counts are compared, so the order of rows
//! does not matter.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::address::{Gazetteer, Place};
use super::column_note::{ColumnNote, Noted};
use super::name::Names;
use super::place_table::{PlaceId, Places};
use super::record::Record;
use super::records::Records;
use super::source::Source;
use super::values::Values;
use crate::plan::{Field, LIST_HOME, Side};

/// Gives the list's hamlets their commune, as far as it can be told.
pub(super) fn find_homes(
    sector: &mut Records,
    registry: &Records,
    values: &mut Values,
    gazetteer: &Gazetteer,
) -> Vec<ColumnNote> {
    let mut open: Vec<Vec<u32>> = vec![Vec::new(); sector.sources.len()];
    for (row, record) in (0..).zip(&sector.records) {
        let place = values.places.get(record.place);
        if place.is_hamlet_alone() && !place.said.commune && !place.said.district {
            open[sector.table_and_row(row).0].push(row);
        }
    }
    if open.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let with_open = |row: u32| !open[sector.table_and_row(row).0].is_empty();
    let rows: Vec<u32> = (0..sector.len() as u32).filter(|row| with_open(*row)).collect();
    let known = Known::of(&rows, sector, registry, values);
    let communes = communes_of(registry, &values.places);
    let mut living: Vec<BTreeMap<u16, u32>> = vec![BTreeMap::new(); open.len()];
    for &row in &rows {
        if let Some(commune) = known.commune(&sector.records[row as usize], values) {
            *living[sector.table_and_row(row).0].entry(commune).or_default() += 1;
        }
    }
    let mut notes = Vec::new();
    for ((table, open), living) in open.iter().enumerate().zip(&living) {
        if open.is_empty() {
            continue;
        }
        let named = named(&sector.sources[table], &communes, gazetteer);
        let Some(home) = Home::of(named, living) else { continue };
        let mut given: FxHashMap<PlaceId, PlaceId> = FxHashMap::default();
        let mut rows = 0;
        for &row in open {
            let place = &mut sector.records[row as usize].place;
            let with = *given
                .entry(*place)
                .or_insert_with(|| values.places.within(*place, home.commune, gazetteer));
            rows += u32::from(with != *place);
            *place = with;
        }
        let source = &sector.sources[table];
        notes.push(ColumnNote {
            side: Side::Sector,
            field: Field::Address,
            column: source.header(Field::Address).to_owned(),
            noted: Noted::HomeOfList {
                commune: gazetteer.commune_name(home.commune).to_owned(),
                is_named: home.is_named,
                living: home.living,
                of: home.of,
            },
            rows,
            first_row: open.first().map_or(0, |row| sector.row(*row)),
            place: source.table.place(),
        });
    }
    notes
}

/// The commune of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Home {
    commune: u16,
    /// Whether a title, the sheet or the file names it.
    is_named: bool,
    /// How many of the people who are surely known live there.
    living: u32,
    /// How many such people there are.
    of: u32,
}

impl Home {
    /// The commune of a list, given the commune that it names and where its known people live.
    fn of(named: NamedCommune, living: &BTreeMap<u16, u32>) -> Option<Home> {
        let of: u32 = living.values().sum();
        let most = living.iter().max_by_key(|(_, people)| **people).map(|(commune, _)| *commune);
        let home = |commune: u16, is_named: bool| {
            let living = living.get(&commune).copied().unwrap_or(0);
            Home { commune, is_named, living, of }
        };
        let has = |home: &Home, percent: u32| {
            u64::from(home.living) * 100 >= u64::from(of) * u64::from(percent)
        };
        match (named, most) {
            (NamedCommune::One(named), _) => {
                Some(home(named, true)).filter(|home| has(home, LIST_HOME.share_if_named))
            }
            (NamedCommune::None, Some(most)) => Some(home(most, false))
                .filter(|home| of >= LIST_HOME.least_people && has(home, LIST_HOME.share)),
            (NamedCommune::None, None) | (NamedCommune::Other, _) => None,
        }
    }
}

/// The communes in which the registry's people certainly live.
fn communes_of(registry: &Records, places: &Places) -> FxHashSet<u16> {
    let distinct: FxHashSet<PlaceId> = registry.records.iter().map(|of| of.place).collect();
    distinct.into_iter().filter_map(|place| only_commune(places.get(place))).collect()
}

fn only_commune(place: &Place) -> Option<u16> {
    match place.communes[..] {
        [commune] => Some(commune),
        _ => None,
    }
}

/// What a table's titles, its sheet and its file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NamedCommune {
    /// No commune.
    None,
    /// One commune of the registry.
    One(u16),
    /// Several, or one in which nobody of the registry lives.
    Other,
}

fn named(source: &Source, communes: &FxHashSet<u16>, gazetteer: &Gazetteer) -> NamedCommune {
    let table = &source.table;
    let file = table.file();
    let file = file.rsplit_once('.').map_or(file, |(name, _)| name);
    let texts = table.titles().chain([table.sheet.name.as_str(), file]);
    let mut found: Vec<u16> = Vec::new();
    let mut names_any = false;
    for named in texts.flat_map(|text| gazetteer.communes_in(text)) {
        names_any = true;
        found.extend(named.into_iter().filter(|commune| communes.contains(commune)));
    }
    found.sort_unstable();
    found.dedup();
    match found[..] {
        [commune] => NamedCommune::One(commune),
        _ if names_any => NamedCommune::Other,
        _ => NamedCommune::None,
    }
}

/// The registry's people who have a number, or a name with a full date of birth, of the list.
struct Known {
    by_number: FxHashMap<u64, Owner>,
    by_name: FxHashMap<(u32, u32), Owner>,
}

/// Whose a number or a name with a date is.
#[derive(Clone, Copy, Default)]
struct Owner {
    people: u32,
    name: u32,
    commune: Option<u16>,
}

impl Known {
    fn of(rows: &[u32], sector: &Records, registry: &Records, values: &Values) -> Known {
        let mut known = Known { by_number: FxHashMap::default(), by_name: FxHashMap::default() };
        for &row in rows {
            let record = &sector.records[row as usize];
            if let Some(number) = record.number.full() {
                known.by_number.insert(number, Owner::default());
            }
            if let Some(name) = name_and_date(record, &values.names) {
                known.by_name.insert(name, Owner::default());
            }
        }
        for person in &registry.records {
            let name = values.names.plain_key(person.name);
            let add = |owner: &mut Owner| {
                owner.people += 1;
                owner.name = name;
                owner.commune = only_commune(values.places.get(person.place));
            };
            person.number.full().and_then(|of| known.by_number.get_mut(&of)).map(add);
            name_and_date(person, &values.names).and_then(|of| known.by_name.get_mut(&of)).map(add);
        }
        known
    }

    /// The commune of a row's person; `None` unless it can only be one.
    fn commune(&self, record: &Record, values: &Values) -> Option<u16> {
        let name = values.names.plain_key(record.name);
        let by_number = record.number.full().and_then(|of| self.by_number.get(&of));
        let owner = by_number.filter(|owner| owner.people == 1 && owner.name == name);
        let by_name = || self.by_name.get(&name_and_date(record, &values.names)?);
        owner.or_else(by_name).filter(|owner| owner.people == 1)?.commune
    }
}

/// A name without marks and a full date of birth; 1 January often stands for a bare year.
fn name_and_date(record: &Record, names: &Names) -> Option<(u32, u32)> {
    let full = record.dob.is_full() && !record.dob.is_first_of_january();
    (full && record.name != Names::MISSING)
        .then(|| (names.plain_key(record.name), record.dob.packed()))
}

#[cfg(test)]
#[path = "list_home_tests.rs"]
mod tests;
