//! Both sides, cleaned and put together, so that they can be compared.
//!
//! Takes each side as cleaned by [`Clean`], gives one table of names and one of places for both.
//! Decided: sides are cleaned separately, each where its file was read, and joined here; the names
//! in the registry settle what the list's names are.

use std::sync::OnceLock;

use super::address::Gazetteer;
use super::clean::{Clean, Cleaned};
use super::coded::Codes;
use super::column_note::{ColumnNote, Noted};
use super::content::Contents;
use super::date::PartialDate;
use super::list_home::find_homes;
use super::namesakes::Namesakes;
use super::office_codes::are_of_one_system;
use super::record::Record;
use super::records::Records;
use super::source::Source;
use super::unknown::UnknownValue;
use super::values::Values;
use crate::plan::{Field, ListKind, Role, Says, Side};
use crate::text::fold;
use crate::threads::{OneThread, Threads, each_part};

/// Both sides, cleaned.
pub struct Prepared {
    /// The office's list.
    pub sector: Records,
    /// The registry extract.
    pub registry: Records,
    /// Their distinct values.
    pub values: Values,
    /// The tables of places.
    pub gazetteer: Gazetteer,
    /// The tables of coded fields.
    pub codes: Codes,
    /// Values of coded fields that no table knows, the sector's first.
    pub unknown: Vec<UnknownValue>,
    /// What was noticed about whole columns while they were read, the sector's first; then those of
    /// dates that are off.
    pub notes: Vec<ColumnNote>,
    /// By how many days the dates of birth of each of the sector's tables are off as a whole, after
    /// the people are known; empty if none is.
    pub columns_off: Vec<i32>,
    /// The day of the run: what lies after it is in the future. The engine has no clock.
    pub today: PartialDate,
    /// Who has which name in the extract; known when it is first asked for.
    pub(super) namesakes: OnceLock<Namesakes>,
    /// What records say, as hashes; known when it is first asked for.
    pub(super) contents: OnceLock<Contents>,
}

impl Prepared {
    /// The record of a row and the record of a registry person.
    pub fn pair(&self, sector: u32, registry: u32) -> (&Record, &Record) {
        (&self.sector.records[sector as usize], &self.registry.records[registry as usize])
    }

    /// The tables of coded fields, if slips were read in a column of this field.
    pub fn slips(&self, field: Field) -> Option<&Codes> {
        let slip =
            |note: &ColumnNote| note.field == field && matches!(note.noted, Noted::ReadAs(..));
        self.notes.iter().any(slip).then_some(&self.codes)
    }

    /// By how many days the dates of birth in a sector record's table are off as a whole; 0 if they
    /// are not.
    pub fn days_off(&self, sector: u32) -> i32 {
        if self.columns_off.is_empty() {
            return 0;
        }
        let (table, _) = self.sector.table_and_row(sector);
        self.columns_off.get(table).copied().unwrap_or(0)
    }
}

/// The tables of one side, already cleaned or not.
pub struct SideTables {
    /// Its tables.
    pub sources: Vec<Source>,
    /// What cleaning exactly these tables gave; `None` if they are not cleaned yet.
    pub cleaned: Option<Cleaned>,
}

impl From<Vec<Source>> for SideTables {
    fn from(sources: Vec<Source>) -> SideTables {
        SideTables { sources, cleaned: None }
    }
}

/// Cleans the sides that are not cleaned yet, with this gazetteer and as of `today`, and puts them
/// together. `progress` receives rows done and rows in all.
pub fn normalise(
    sector: impl Into<SideTables>,
    registry: impl Into<SideTables>,
    gazetteer: Gazetteer,
    today: PartialDate,
    progress: &mut dyn FnMut(u64, u64),
) -> Prepared {
    normalise_with(&OneThread, sector.into(), registry.into(), gazetteer, today, progress)
}

/// The same, with threads lent for it: if there are several, both sides are cleaned at once, and
/// `progress` only hears the end.
pub fn normalise_with(
    threads: &dyn Threads,
    mut sector: SideTables,
    registry: SideTables,
    gazetteer: Gazetteer,
    today: PartialDate,
    progress: &mut dyn FnMut(u64, u64),
) -> Prepared {
    join_untold(&mut sector.sources);
    if sector.cleaned.is_none() {
        sector.sources = sector.sources.into_iter().flat_map(Source::people).collect();
    }
    let (own, first) = (sector.rows(), registry.rows());
    let total = own + first;
    let clean = |side| Clean { side, gazetteer: &gazetteer, today };
    let mut sides = [(Side::Registry, registry), (Side::Sector, sector)];
    if threads.count() > 1 {
        each_part(threads, &mut sides, &|_, sides| {
            for (side, tables) in sides {
                let sources = &tables.sources;
                tables.cleaned.get_or_insert_with(|| clean(*side).sources(sources, &mut |_| {}));
            }
        });
    }
    let [registry, sector] = sides.map(|(side, tables)| {
        let before = if side == Side::Registry { 0 } else { first };
        let cleaned = tables.cleaned.unwrap_or_else(|| {
            clean(side).sources(&tables.sources, &mut |done| progress(before + done, total))
        });
        (tables.sources, cleaned)
    });
    progress(total, total);
    join(sector, registry, gazetteer, today)
}

impl SideTables {
    fn rows(&self) -> u64 {
        self.sources.iter().map(|source| source.table.len() as u64).sum()
    }
}

/// Assigns tables that do not say what kind of list they are to the kind of the others, if these
/// agree and the table has no title or the same columns: an office's files of several communes do not
/// all have a title. That somebody is dead or has a card is never taken from another table.
fn join_untold(sources: &mut [Source]) {
    let mut kinds: Vec<ListKind> = sources
        .iter()
        .map(|source| source.mapping.kind)
        .filter(|kind| *kind != ListKind::Other)
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    let [kind] = kinds[..] else { return };
    let profile = kind.profile();
    if profile.people != [Role::Own]
        || !matches!(profile.says, Says::Nothing | Says::Benefit | Says::Record)
    {
        return;
    }
    let headers = |source: &Source| -> Vec<String> {
        source.table.columns.iter().map(|column| fold(&column.full_header())).collect()
    };
    let known: Vec<Vec<String>> =
        sources.iter().filter(|source| source.mapping.kind == kind).map(headers).collect();
    for source in sources.iter_mut().filter(|source| source.mapping.kind == ListKind::Other) {
        if source.table.titles().next().is_none() || known.contains(&headers(source)) {
            source.mapping.kind = kind;
        }
    }
}

/// Puts two cleaned sides together with the tables they come from.
fn join(
    (of_sector, sector): (Vec<Source>, Cleaned),
    (of_registry, registry): (Vec<Source>, Cleaned),
    gazetteer: Gazetteer,
    today: PartialDate,
) -> Prepared {
    let mut values = registry.values;
    let names = values.names.take_in(sector.values.names);
    let places = values.places.take_in(sector.values.places);
    values.places.narrow(&gazetteer);
    let mut records = sector.rows.with(of_sector);
    records.rename(&names, &places);
    let mut registry_records = registry.rows.with(of_registry);
    let homes = find_homes(&mut records, &registry_records, &mut values, &gazetteer);
    let mut unknown = sector.unknown;
    unknown.extend(registry.unknown);
    if !are_of_one_system(&records, &registry_records) {
        let sources = records.sources.iter_mut().chain(&mut registry_records.sources);
        sources.for_each(|source| source.mapping.set(Field::OfficeCode, None));
    }
    let mut notes = sector.notes;
    notes.extend(homes);
    notes.extend(registry.notes);
    Prepared {
        sector: records,
        registry: registry_records,
        values,
        gazetteer,
        codes: Codes::embedded(),
        unknown,
        notes,
        columns_off: Vec::new(),
        today,
        namesakes: OnceLock::new(),
        contents: OnceLock::new(),
    }
}
