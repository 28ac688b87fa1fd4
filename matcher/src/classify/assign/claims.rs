//! Who claims whom: rows and their candidates in, the graph of claimants and people out.
//!
//! Rows that are copies of one person are one claimant, because copies do not compete with each
//! other. Copies are looked for among rows with the same likeliest person: rows are taken from the
//! most certain down, and each is compared with the first of its group. A claimant's edge weighs as
//! much as that of its best row, since a copy repeats what the first row says and is no further
//! evidence. A candidate supported by the number alone makes no claim, because such a row is never
//! linked to it.

use std::cmp::Reverse;

use super::graph::{Builder, Edge, Graph};
use crate::classify::bits::of_bits;
use crate::classify::findings::is_same_row_twice;
use crate::classify::{Candidate, Candidates};
use crate::compare::name_level;
use crate::hash::{hash_text, mix};
use crate::normalise::{Prepared, Record};
use crate::plan::{Field, LIMITS, NameLevel, THRESHOLDS};

/// No claimant.
const NONE: u32 = u32::MAX;

/// The graph of claims, and which rows each claimant stands for.
pub(super) struct Claims {
    /// The edges, seen from claimants and from people.
    pub graph: Graph,
    /// The claimant of each row.
    claimant: Vec<u32>,
    /// The rows of all claimants, one claimant after another, the most certain row first.
    rows: Vec<u32>,
    starts: Vec<u32>,
}

/// A row and its likeliest person, in the order in which copies are looked for.
type First = (u32, Reverse<i32>, u32);

impl Claims {
    /// Looks for copies and builds the graph.
    pub(super) fn of(candidates: &Candidates, prepared: &Prepared) -> Claims {
        let claims = |row: u32| {
            let edge = |c: &Candidate| Edge { to: c.registry, weight: of_bits(c.score) };
            candidates
                .of(row)
                .iter()
                .filter(move |c| !number_contradicts(row, c, prepared))
                .map(edge)
                .filter(|edge| edge.weight > 0)
        };
        let mut firsts: Vec<First> = (0..candidates.len() as u32)
            .filter_map(|row| claims(row).next().map(|e| (e.to, Reverse(e.weight), row)))
            .collect();
        firsts.sort_unstable();

        let mut builder = Builder::default();
        let mut claimant = vec![NONE; candidates.len()];
        let (mut rows, mut starts) = (Vec::with_capacity(firsts.len()), vec![0]);
        let mut groups: Vec<Vec<u32>> = Vec::new();
        let mut edges: Vec<Edge> = Vec::new();
        for of_person in firsts.chunk_by_mut(|a, b| a.0 == b.0) {
            group(of_person, prepared, &mut groups);
            for group in &groups {
                for &row in group {
                    claimant[row as usize] = starts.len() as u32 - 1;
                }
                if let [row] = group[..] {
                    builder.push(claims(row));
                } else {
                    edges.clear();
                    edges.extend(group.iter().flat_map(|&row| claims(row)));
                    edges.sort_unstable_by_key(|edge| (edge.to, Reverse(edge.weight)));
                    edges.dedup_by_key(|edge| edge.to);
                    builder.push(edges.iter().copied());
                }
                rows.extend(group);
                starts.push(rows.len() as u32);
            }
        }
        let graph = builder.build(prepared.registry.len());
        Claims { graph, claimant, rows, starts }
    }

    /// The claimant of a row; `None` if the row has no candidate to claim.
    pub(super) fn claimant(&self, row: u32) -> Option<u32> {
        self.claimant.get(row as usize).copied().filter(|&claimant| claimant != NONE)
    }

    /// The rows of a claimant, the most certain first.
    pub(super) fn rows(&self, claimant: u32) -> &[u32] {
        let place = claimant as usize;
        &self.rows[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}

/// Groups rows with the same likeliest person into copies of each other.
fn group(of_person: &mut [First], prepared: &Prepared, groups: &mut Vec<Vec<u32>>) {
    groups.clear();
    if let [(_, _, row)] = of_person {
        groups.push(vec![*row]);
        return;
    }
    // Among equally certain rows, content decides which comes first, not their order in the file.
    of_person.sort_by_cached_key(|&(_, weight, row)| (weight, content(row, prepared), row));
    let link = of_bits(THRESHOLDS.link);
    for &(_, Reverse(weight), row) in of_person.iter() {
        let copy_of = groups
            .iter_mut()
            .take(LIMITS.compared_copies)
            .find(|group| weight >= link && is_same_row_twice(group[0], row, prepared));
        match copy_of {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
}

/// A hash of a row's values as they are written.
fn content(row: u32, prepared: &Prepared) -> u64 {
    let value = |field: &Field| hash_text(&prepared.sector.raw(row, *field));
    Field::COMPARED.iter().map(value).fold(0, mix)
}

/// Whether the candidate has the row's number, be it of 12 digits or the old one.
pub(super) fn has_number(row: u32, candidate: &Candidate, prepared: &Prepared) -> bool {
    let (sector, registry) = prepared.pair(row, candidate.registry);
    sector.number.full().is_some() && sector.number.full() == registry.number.full()
        || sector.old_number != 0 && sector.old_number == registry.old_number
}

/// Whether only the number supports the candidate while name and date of birth both contradict it.
pub(super) fn number_contradicts(row: u32, candidate: &Candidate, prepared: &Prepared) -> bool {
    let (sector, registry) = prepared.pair(row, candidate.registry);
    has_number(row, candidate, prepared) && !same_name_or_date(sector, registry, prepared)
}

fn same_name_or_date(sector: &Record, registry: &Record, prepared: &Prepared) -> bool {
    let name = name_level(&prepared.values.names, sector.name, registry.name);
    !matches!(name, NameLevel::Given | NameLevel::Other)
        || !sector.dob.is_missing() && sector.dob == registry.dob
}
