//! Lists of events: where one person rightly has several rows, one for each dose, visit or payment.
//!
//! Takes the rows of a list that are one person, says whether the list is of events and which of
//! those rows tell the same event. Decided: the list is judged as a whole, so that the one person of
//! an office's list who was granted something twice stays a case; the lists of two associations are
//! two lists, although of one kind.

use rustc_hash::{FxHashMap, FxHashSet};

use super::shared::{SharedNumbers, is_same_row_twice};
use crate::normalise::{ColumnNote, Group, ListName, Noted, Prepared};
use crate::plan::{Field, OF_ALL, OF_SEVERAL, Recurrence, Side};

/// The lists of events of a run.
#[derive(Clone, Debug, Default)]
pub struct Events {
    lists: Vec<EventList>,
    /// Rows of such lists that share their person with others: equal for rows that tell the same.
    event: FxHashMap<u32, u32>,
    /// The name of each table's list.
    names: Vec<ListName>,
}

/// A list of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventList {
    /// Which list.
    pub list: Group,
    /// How many people have several rows.
    pub people: u32,
    /// How many rows these have.
    pub rows: u32,
    /// The header of the column that tells most of them apart; empty if the sheets do.
    pub column: String,
    /// Its first such row.
    first: u32,
}

impl Events {
    /// The lists of events.
    pub fn lists(&self) -> &[EventList] {
        &self.lists
    }

    /// Whether a list is one of events.
    pub fn is_of_events(&self, list: Group) -> bool {
        self.lists.iter().any(|of| of.list == list)
    }

    /// Which event a row tells of; 0 where that is not known or its list is not of events.
    pub(crate) fn event(&self, record: u32) -> u32 {
        self.event.get(&record).copied().unwrap_or(0)
    }

    /// Whether a row tells what another one tells: not of another event, and not in the list of
    /// another association, benefit or month.
    pub(crate) fn is_copy(&self, row: u32, of: u32, prepared: &Prepared) -> bool {
        let name = |record| self.names.get(prepared.sector.table_and_row(record).0);
        let is_apart = || name(row).zip(name(of)).is_some_and(|(a, b)| a.is_apart(b));
        self.event(row) == self.event(of) && !is_apart()
    }

    /// One note for each list, for the user.
    pub fn notes(&self, prepared: &Prepared) -> Vec<ColumnNote> {
        let note = |of: &EventList| ColumnNote {
            side: Side::Sector,
            field: Field::Name,
            column: of.column.clone(),
            noted: Noted::SeveralRows { people: of.people },
            rows: of.rows,
            first_row: prepared.sector.row(of.first),
            place: prepared.sector.place(of.first),
        };
        self.lists.iter().map(note).collect()
    }

    /// Finds them. `twins` are the rows of a list linked to one person, `shared` those with one
    /// number.
    pub(crate) fn find(
        twins: &FxHashMap<(Group, u32), Vec<u32>>,
        shared: &SharedNumbers,
        prepared: &Prepared,
    ) -> Events {
        let mut events = Events { names: prepared.sector.list_names(), ..Events::default() };
        let people = people(twins, shared, &events.names, prepared);
        if people.is_empty() {
            return events;
        }
        let sector = &prepared.sector;
        let columns = sector.told_columns();
        let mut known: FxHashMap<String, u32> = FxHashMap::default();
        for of_list in people.chunk_by(|a, b| a.0 == b.0) {
            let list = of_list[0].0;
            let mut told: FxHashMap<&str, usize> = FxHashMap::default();
            let (mut surely, mut perhaps, mut rows) = (0, 0, 0);
            for (_, of_person) in of_list {
                rows += of_person.len();
                let first = of_person[0];
                let of_things = list.kind.profile().several;
                let differ = |row: u32| {
                    let apart = sector.told_apart([first, row], &columns);
                    let is_other = || sector.told(first, &columns) != sector.told(row, &columns);
                    match apart {
                        Some((_, header)) if of_things => Some((Recurrence::Surely, header)),
                        None if of_things && is_other() => Some((Recurrence::Surely, "")),
                        apart => apart,
                    }
                };
                let apart = of_person[1..]
                    .iter()
                    .filter_map(|&row| differ(row))
                    .max_by_key(|(recurrence, _)| *recurrence);
                let Some((recurrence, header)) = apart else { continue };
                *told.entry(header).or_default() += 1;
                match recurrence {
                    Recurrence::Surely => surely += 1,
                    Recurrence::Perhaps => perhaps += 1,
                }
            }
            let several = of_list.len();
            let in_list: usize = sector
                .sources
                .iter()
                .filter(|source| source.group() == list)
                .map(|source| source.table.len())
                .sum();
            let everybody = (in_list + several).saturating_sub(rows);
            let many = several * 100 >= everybody * OF_ALL;
            let of_several = |people: usize| people * 100 >= several * OF_SEVERAL && people > 0;
            let is_of_events = of_several(surely) || many && of_several(surely + perhaps);
            if !is_of_events {
                continue;
            }
            let most = told.into_iter().max_by(|a, b| (a.1, b.0).cmp(&(b.1, a.0)));
            events.lists.push(EventList {
                list,
                people: several as u32,
                rows: rows as u32,
                column: most.map_or(String::new(), |(header, _)| header.to_owned()),
                first: of_list.iter().flat_map(|(_, rows)| rows).min().copied().unwrap_or(0),
            });
            for &row in of_list.iter().flat_map(|(_, rows)| rows) {
                let next = known.len() as u32 + 1;
                let event = *known.entry(sector.told(row, &columns)).or_insert(next);
                events.event.insert(row, event);
            }
        }
        events
    }
}

/// The people with several rows in a list that is no civil-status book, by list: rows linked to one
/// person, and rows with one number that can be one person.
fn people(
    twins: &FxHashMap<(Group, u32), Vec<u32>>,
    shared: &SharedNumbers,
    names: &[ListName],
    prepared: &Prepared,
) -> Vec<(Group, Vec<u32>)> {
    // The others are compared with the first, which what the rows say decides.
    let in_order = |mut rows: Vec<u32>| {
        rows.sort_by_cached_key(|&row| (prepared.content(Side::Sector, row), row));
        rows
    };
    let mut people: Vec<(Group, Vec<u32>)> =
        twins.iter().map(|(&(list, _), rows)| (list, in_order(rows.clone()))).collect();
    let linked: FxHashSet<u32> = people.iter().flat_map(|(_, rows)| rows.iter().copied()).collect();
    for (&(list, _), rows) in shared {
        let free = rows.iter().copied().filter(|row| !linked.contains(row)).collect();
        let free = in_order(free);
        if let Some(&first) = free.first() {
            let same = |row: &u32| is_same_row_twice(first, *row, prepared);
            people.push((list, free.into_iter().filter(same).collect()));
        }
    }
    let name = |row: &u32| names.get(prepared.sector.table_and_row(*row).0);
    let is_of_one = |a: &u32, b: &u32| {
        !name(a).zip(name(b)).is_some_and(|(a, b): (&ListName, &ListName)| a.is_of_other(b))
    };
    let mut people: Vec<(Group, Vec<u32>)> = people
        .into_iter()
        .flat_map(|(list, rows)| {
            let mut of_lists: Vec<(Group, Vec<u32>)> = Vec::new();
            for row in rows {
                match of_lists
                    .iter_mut()
                    .find(|(_, of)| of.first().is_some_and(|a| is_of_one(a, &row)))
                {
                    Some((_, of)) => of.push(row),
                    None => of_lists.push((list, vec![row])),
                }
            }
            of_lists
        })
        .collect();
    people.retain(|(list, rows)| rows.len() > 1 && !list.kind.is_book());
    people.sort_unstable();
    people
}
