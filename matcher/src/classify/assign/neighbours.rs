//! The rows around a row as evidence: whoever is linked beside it tells where its person lives.
//!
//! Takes the candidates and the decision on each row, gives the candidates with what their
//! neighbours add. Decided: how much neighbours say is counted on the surely linked rows of the
//! list, each beside the others, so that an order without meaning adds nothing; a place counts by
//! how many people of the registry live there; and what the row's own address says already is not
//! said twice.

use rustc_hash::FxHashMap;

use super::settled::Settled;
use crate::classify::bits::{BIT, bits, of_bits, steps};
use crate::classify::score::by_score;
use crate::classify::{Candidate, Candidates, Weights};
use crate::compare::levels;
use crate::normalise::Prepared;
use crate::plan::{NEIGHBOURS, NeighbourLevel, PlaceLevel};

/// Position of the address in [`Field::WEIGHED`](crate::plan::Field::WEIGHED).
const ADDRESS: usize = 4;

/// What neighbours added to the scores of pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    added: FxHashMap<(u32, u32), (NeighbourLevel, i32)>,
}

impl Neighbours {
    /// What was added to a pair's score, in bits, and why; `None` if nothing was.
    pub fn of_pair(&self, sector: u32, registry: u32) -> Option<(NeighbourLevel, f64)> {
        self.added.get(&(sector, registry)).map(|&(level, added)| (level, bits(added)))
    }
}

/// The homes of registry people, and how many people share each.
struct Homes {
    of_person: Vec<Option<Home>>,
    by_hamlet: FxHashMap<(u16, u32), u32>,
    by_commune: FxHashMap<u16, u32>,
    people: f64,
}

/// A commune and a hamlet in it; 0 for no hamlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Home {
    commune: u16,
    hamlet: u32,
}

impl Homes {
    fn of(prepared: &Prepared) -> Homes {
        let places = &prepared.values.places;
        let mut hamlets: FxHashMap<&str, u32> = FxHashMap::default();
        let of_place: Vec<Option<Home>> = (0..places.len() as u32)
            .map(|id| {
                let place = places.get(id);
                let [commune] = place.communes[..] else { return None };
                let next = hamlets.len() as u32 + 1;
                let hamlet = match place.hamlet.as_str() {
                    "" => 0,
                    name => *hamlets.entry(name).or_insert(next),
                };
                Some(Home { commune, hamlet })
            })
            .collect();
        let records = &prepared.registry.records;
        let of_person: Vec<Option<Home>> =
            records.iter().map(|record| of_place[record.place as usize]).collect();
        let (mut by_hamlet, mut by_commune) = (FxHashMap::default(), FxHashMap::default());
        for home in of_person.iter().flatten() {
            *by_hamlet.entry((home.commune, home.hamlet)).or_default() += 1;
            *by_commune.entry(home.commune).or_default() += 1;
        }
        Homes { of_person, by_hamlet, by_commune, people: records.len().max(1) as f64 }
    }

    fn of_person(&self, registry: u32) -> Option<Home> {
        self.of_person[registry as usize]
    }

    /// The share of people who live in any of these hamlets, and in their communes besides.
    fn shares(&self, around: &Around) -> Shares {
        let count = |home: &Home| {
            self.by_hamlet.get(&(home.commune, home.hamlet)).copied().unwrap_or(0)
        };
        let hamlets: u32 = around.homes().map(|home| count(&home)).sum();
        let communes: u32 = around.communes().filter_map(|c| self.by_commune.get(&c)).sum();
        Shares {
            hamlet: f64::from(hamlets) / self.people,
            commune: f64::from(communes.saturating_sub(hamlets)) / self.people,
        }
    }
}

/// Shares of people: in the hamlets around, and elsewhere in their communes.
#[derive(Clone, Copy, Debug, Default)]
struct Shares {
    hamlet: f64,
    commune: f64,
}

impl Shares {
    fn apart(self) -> f64 {
        (1.0 - self.hamlet - self.commune).max(0.0)
    }

    fn of(self, level: NeighbourLevel) -> f64 {
        match level {
            NeighbourLevel::Hamlet => self.hamlet,
            NeighbourLevel::Commune => self.commune,
            NeighbourLevel::Apart => self.apart(),
        }
    }
}

/// Where the nearest sure rows before and after a row live.
#[derive(Clone, Copy, Debug)]
struct Around {
    first: Home,
    second: Option<Home>,
}

impl Around {
    /// The distinct hamlets.
    fn homes(&self) -> impl Iterator<Item = Home> {
        let first = self.first;
        std::iter::once(first).chain(self.second.filter(|second| *second != first))
    }

    /// The distinct communes.
    fn communes(&self) -> impl Iterator<Item = u16> {
        let first = self.first.commune;
        let second = self.second.map(|home| home.commune).filter(|second| *second != first);
        std::iter::once(first).chain(second)
    }

    /// One row; two of one hamlet; two of different ones. They say different things.
    fn situation(&self) -> usize {
        match self.second {
            None => 0,
            Some(second) if second == self.first => 1,
            Some(_) => 2,
        }
    }

    fn level(&self, home: Home) -> NeighbourLevel {
        if home.hamlet != 0 && self.homes().any(|other| other == home) {
            NeighbourLevel::Hamlet
        } else if self.communes().any(|commune| commune == home.commune) {
            NeighbourLevel::Commune
        } else {
            NeighbourLevel::Apart
        }
    }
}

/// How often people live among their neighbours, for each situation.
#[derive(Clone, Copy, Debug, Default)]
struct Learned {
    among: [Shares; 3],
}

/// The lists' running orders, and for each row where it stands.
pub(super) struct Order {
    /// The records of each table, in the order of its running numbers.
    tables: Vec<Vec<u32>>,
}

impl Order {
    /// The order of all lists that number their rows; `None` if none does.
    pub(super) fn of(prepared: &Prepared) -> Option<Order> {
        let mut first = 0;
        let mut tables = Vec::new();
        for source in &prepared.sector.sources {
            let rows = source.running_order().unwrap_or_default();
            if !rows.is_empty() {
                tables.push(rows.into_iter().map(|row| first + row).collect());
            }
            first += source.table.len() as u32;
        }
        (!tables.is_empty()).then_some(Order { tables })
    }

    /// For each row, where the nearest sure rows before and after it live.
    fn around(&self, rows: usize, home: impl Fn(u32) -> Option<Home>) -> Vec<Option<Around>> {
        let mut found: Vec<[Option<Home>; 2]> = vec![[None; 2]; rows];
        for table in &self.tables {
            let forth: Vec<(usize, u32)> = table.iter().copied().enumerate().collect();
            for (side, order) in
                [(0, forth.clone()), (1, forth.into_iter().rev().collect::<Vec<_>>())]
            {
                let mut last: Option<(usize, Home)> = None;
                for (rank, row) in order {
                    let near = last.filter(|(at, _)| at.abs_diff(rank) <= NEIGHBOURS.reach);
                    found[row as usize][side] = near.map(|(_, home)| home);
                    if let Some(home) = home(row) {
                        last = Some((rank, home));
                    }
                }
            }
        }
        let around = |[before, after]: [Option<Home>; 2]| match (before, after) {
            (Some(first), second) | (None, second @ Some(first)) => {
                Some(Around { first, second: second.filter(|_| before.is_some()) })
            }
            (None, None) => None,
        };
        found.into_iter().map(around).collect()
    }
}

/// Adds what neighbours say to the candidates of all rows that are not sure without them. `first`
/// are the candidates without neighbours, `now` those of the present decision. `None` if there is
/// nothing to add.
pub(super) fn with_neighbours(
    order: &Order,
    (first, now): (&Candidates, &Candidates),
    settled: &[Settled],
    weights: &Weights,
    prepared: &Prepared,
) -> Option<(Candidates, Neighbours)> {
    let homes = Homes::of(prepared);
    let chosen = |row: u32, candidates: &Candidates| match settled.get(row as usize) {
        Some(Settled::Linked { place }) => {
            let registry = now.of(row).get(*place)?.registry;
            let sure = candidates.of(row).iter().find(|c| c.registry == registry)?;
            (sure.score >= NEIGHBOURS.sure).then_some(registry)
        }
        _ => None,
    };
    let home = |row: u32| homes.of_person(chosen(row, now)?);
    let around = order.around(first.len(), home);
    let sure_alone = |row: u32| homes.of_person(chosen(row, first)?);
    let learned = Learned::of(&around, sure_alone, &homes)?;
    let mut all = Candidates::default();
    let mut neighbours = Neighbours::default();
    let mut of_row: Vec<Candidate> = Vec::new();
    for (row, around) in (0..first.len() as u32).zip(&around) {
        let candidates = first.of(row);
        let Some(around) = around.filter(|_| sure_alone(row).is_none()) else {
            all.push(candidates);
            continue;
        };
        of_row.clear();
        let shares = homes.shares(&around);
        for candidate in candidates {
            let Some(home) = homes.of_person(candidate.registry) else {
                of_row.push(*candidate);
                continue;
            };
            let level = around.level(home);
            let (a, b) = prepared.pair(row, candidate.registry);
            let found = levels(a, b, &prepared.values);
            let said = learned.weight(level, &around, shares, found[ADDRESS], weights);
            let added = said.min(weights.family_room(row, candidate.registry, &found));
            if added != 0 {
                neighbours.added.insert((row, candidate.registry), (level, added));
            }
            let score = candidate.score + bits(added);
            of_row.push(Candidate { registry: candidate.registry, score });
        }
        of_row.sort_by(by_score);
        all.push(&of_row);
    }
    Some((all, neighbours))
}

impl Learned {
    /// Counts where the people of sure rows live, beside their neighbours. `None` if there are too
    /// few of them.
    fn of(
        around: &[Option<Around>],
        sure: impl Fn(u32) -> Option<Home>,
        homes: &Homes,
    ) -> Option<Learned> {
        let mut counts = [[0.0_f64; NeighbourLevel::ALL.len()]; 3];
        let mut chance = [Shares::default(); 3];
        for (around, row) in around.iter().zip(0..) {
            let (Some(around), Some(home)) = (around, sure(row)) else { continue };
            let situation = around.situation();
            counts[situation][around.level(home) as usize] += 1.0;
            let shares = homes.shares(around);
            chance[situation].hamlet += shares.hamlet;
            chance[situation].commune += shares.commune;
        }
        let rows: f64 = counts.iter().flatten().sum();
        if rows < NEIGHBOURS.fewest_rows as f64 {
            return None;
        }
        let mut learned = Learned::default();
        for ((counts, chance), among) in counts.iter().zip(chance).zip(&mut learned.among) {
            let rows: f64 = counts.iter().sum();
            let share = |level: NeighbourLevel, by_chance: f64| {
                let by_chance = if rows > 0.0 { by_chance / rows } else { 0.0 };
                (counts[level as usize] + NEIGHBOURS.plan_rows * by_chance)
                    / (rows + NEIGHBOURS.plan_rows)
            };
            among.hamlet = share(NeighbourLevel::Hamlet, chance.hamlet);
            among.commune = share(NeighbourLevel::Commune, chance.commune);
        }
        Some(learned)
    }

    /// What a level adds, in steps, beside what the address says.
    fn weight(
        &self,
        level: NeighbourLevel,
        around: &Around,
        shares: Shares,
        address: u8,
        weights: &Weights,
    ) -> i32 {
        let among = self.among[around.situation()];
        let ratio = if address == PlaceLevel::Missing as u8 {
            among.of(level) / shares.of(level)
        } else if [PlaceLevel::Commune as u8, PlaceLevel::OtherHamlet as u8].contains(&address)
            && level != NeighbourLevel::Apart
        {
            // The address says the commune; within it, only the hamlet is news.
            let within = |shares: Shares| shares.of(level) / (shares.hamlet + shares.commune);
            within(among) / within(shares)
        } else {
            1.0
        };
        if !ratio.is_finite() {
            return 0;
        }
        let tie = match level {
            NeighbourLevel::Hamlet if ratio > 1.0 => weights.hamlet_tie(),
            _ => 0,
        };
        (steps(ratio) - tie).clamp(of_bits(NEIGHBOURS.least), of_bits(NEIGHBOURS.most)).max(-BIT * 8)
    }
}
