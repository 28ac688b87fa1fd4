//! The rows around a row as evidence: whoever is linked beside it tells where its person lives, and
//! with whom.
//!
//! Takes the candidates and the decision on each row, gives the candidates with what their
//! neighbours add. Decided: how much neighbours say is counted on the surely linked rows of the
//! list, each beside the others, so that an order without meaning adds nothing; a place counts by
//! how many people of the registry live there; what the row's own address says already is not said
//! twice; and neighbours prove a family no more than anything else that a family shares.

mod homes;
mod house;
mod learned;
mod order;

use rustc_hash::FxHashMap;

use self::learned::{Counts, Shares, level};
pub(super) use self::order::Order;
use super::settled::Settled;
use crate::classify::bits::{bits, of_bits, steps};
use crate::classify::score::sort;
use crate::classify::{Candidate, Candidates, Weights};
use crate::compare::levels;
use crate::normalise::Prepared;
use crate::plan::{NEIGHBOURS, NeighbourLevel, Side};

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
    let sure_by = |row: u32, candidates: &Candidates| match settled.get(row as usize) {
        Some(Settled::Linked { place }) => {
            let registry = now.of(row).get(*place)?.registry;
            let candidate = candidates.of(row).iter().find(|c| c.registry == registry)?;
            (candidate.score >= NEIGHBOURS.sure).then_some(registry)
        }
        _ => None,
    };
    let sure_alone = |row: u32| sure_by(row, first);
    let (now_sure, homes) = (|row: u32| sure_by(row, now), &order.homes);
    let mut counts = Counts::default();
    // Which rows are counted in a long list, their content decides.
    let one_in = (first.len() / NEIGHBOURS.counted_rows).max(1) as u64;
    let is_counted = |row: u32| prepared.content(Side::Sector, row).is_multiple_of(one_in);
    let counted = |row: u32| is_counted(row) && sure_alone(row).is_some();
    order.each(now_sure, counted, |row, around| {
        if let Some(registry) = sure_alone(row) {
            counts.add((row, registry), &around, homes, prepared);
        }
    });
    let learned = counts.learned()?;
    let is_open = |row: u32| !first.of(row).is_empty() && sure_alone(row).is_none();
    let mut open = Vec::new();
    order.each(now_sure, is_open, |row, around| open.push((row, around)));
    open.sort_unstable_by_key(|(row, _)| *row);
    let mut open = open.into_iter().peekable();
    let mut all = Candidates::default();
    let mut neighbours = Neighbours::default();
    let mut of_row: Vec<Candidate> = Vec::new();
    for row in 0..first.len() as u32 {
        let Some((_, around)) = open.next_if(|(open, _)| *open == row) else {
            all.push(first.of(row));
            continue;
        };
        of_row.clear();
        let shares = Shares::of_people(&around, homes);
        for candidate in first.of(row) {
            let registry = candidate.registry;
            let Some(home) = homes.of_person(registry) else {
                of_row.push(*candidate);
                continue;
            };
            let level = level(registry, home, &around, prepared);
            let (a, b) = prepared.pair(row, registry);
            let found = levels(a, b, &prepared.values);
            let ratio = learned.ratio(level, &around, shares, found[ADDRESS]);
            // Namesakes share a hamlet more often than others.
            let tie = match ratio > 1.0 && level >= NeighbourLevel::Hamlet {
                true => weights.hamlet_tie(),
                false => 0,
            };
            let said = steps(ratio);
            let said = (said - tie)
                .max(said.min(0))
                .clamp(of_bits(NEIGHBOURS.least), of_bits(NEIGHBOURS.most));
            let added = said.min(weights.family_room(row, registry, &found));
            if added != 0 {
                neighbours.added.insert((row, registry), (level, added));
            }
            of_row.push(Candidate { registry, score: candidate.score + bits(added) });
        }
        sort(&mut of_row, prepared);
        all.push(&of_row);
    }
    Some((all, neighbours))
}
