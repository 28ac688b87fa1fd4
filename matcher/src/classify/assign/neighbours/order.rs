//! Which rows stand beside each other, by the lists' running numbers.

use super::homes::{Home, Homes};
use crate::normalise::Prepared;
use crate::plan::{NEIGHBOURS, Side};

/// Rows that tell one list from another.
const TELLING: usize = 1_000;

/// How many situations a row can stand in; [`Around::situation`] tells them apart.
pub(super) const SITUATIONS: usize = 4;

/// The lists' running orders, and where the people of the registry live.
pub(crate) struct Order {
    /// The records of each table, in the order of its running numbers.
    tables: Vec<Vec<u32>>,
    pub(super) homes: Homes,
}

/// Where the nearest sure rows before and after a row live, and who stands close by.
#[derive(Clone, Debug)]
pub(super) struct Around {
    pub first: Home,
    pub second: Option<Home>,
    /// The people of sure rows that stand so close that they may be of one house.
    pub close: Vec<u32>,
}

impl Order {
    /// The order of all lists that number their rows; `None` if none does.
    pub(crate) fn of(prepared: &Prepared) -> Option<Order> {
        let mut first = 0;
        let mut tables: Vec<Vec<u32>> = Vec::new();
        for source in &prepared.sector.sources {
            let rows = source.running_order().unwrap_or_default();
            if !rows.is_empty() {
                tables.push(rows.into_iter().map(|row| first + row).collect());
            }
            first += source.table.len() as u32;
        }
        // What is counted over all lists must not depend on which file came first.
        let content = |row: &u32| prepared.content(Side::Sector, *row);
        tables
            .sort_by_cached_key(|rows| rows.iter().take(TELLING).map(content).collect::<Vec<_>>());
        (!tables.is_empty()).then(|| Order { tables, homes: Homes::of(prepared) })
    }

    /// Calls `found` with each wanted row that has sure rows nearby and with what surrounds it.
    /// `sure` gives the person of a sure row.
    pub(super) fn each(
        &self,
        sure: impl Fn(u32) -> Option<u32>,
        wanted: impl Fn(u32) -> bool,
        mut found: impl FnMut(u32, Around),
    ) {
        for rows in &self.tables {
            let people: Vec<Option<u32>> = rows.iter().map(|row| sure(*row)).collect();
            let home = |rank: usize| self.homes.of_person((*people.get(rank)?)?);
            for (rank, row) in rows.iter().enumerate().filter(|(_, row)| wanted(**row)) {
                let before = (1..=NEIGHBOURS.reach.min(rank)).find_map(|far| home(rank - far));
                let after = (1..=NEIGHBOURS.reach).find_map(|far| home(rank + far));
                let (first, second) = match (before, after) {
                    (Some(before), after) => (before, after),
                    (None, Some(after)) => (after, None),
                    (None, None) => continue,
                };
                let from = rank.saturating_sub(NEIGHBOURS.house);
                let to = (rank + NEIGHBOURS.house + 1).min(people.len());
                let others = (from..to).filter(|other| *other != rank);
                let close = others.filter_map(|other| people[other]).collect();
                found(*row, Around { first, second, close });
            }
        }
    }
}

impl Around {
    /// The distinct hamlets.
    pub(super) fn hamlets(&self) -> impl Iterator<Item = Home> {
        let first = self.first;
        std::iter::once(first).chain(self.second.filter(|second| *second != first))
    }

    /// The distinct communes.
    pub(super) fn communes(&self) -> impl Iterator<Item = u16> {
        let first = self.first.commune;
        let second = self.second.map(|home| home.commune).filter(|second| *second != first);
        std::iter::once(first).chain(second)
    }

    /// One row; two of one hamlet, of one commune, of different ones. They say different things.
    pub(super) fn situation(&self) -> usize {
        match self.second {
            None => 0,
            Some(second) if second == self.first => 1,
            Some(second) if second.commune == self.first.commune => 2,
            Some(_) => 3,
        }
    }
}
