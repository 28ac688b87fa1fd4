//! Decides: candidates in, one verdict per row out, so that no two rows silently claim one person.
//!
//! The assignment of rows to people is the one of greatest total weight, so that a row whose
//! likeliest person is more likely somebody else's can have its next one, and the order of rows does
//! not matter. A row is linked when its score passes the threshold and every assignment that
//! does without the pair stays behind by the margin; otherwise somebody should look. Copies of a row
//! claim one person together, and all are linked with a finding. `claims` builds the graph,
//! `peel` and `component` solve it, `settle` tells each row.

mod claims;
mod component;
mod graph;
mod peel;
mod settle;
mod solve;
mod support;
#[cfg(test)]
mod tests;

use self::settle::{Assignment, Settled};
use super::finding::Finding;
use super::findings::{SharedNumbers, list_findings, shared_numbers};
use super::verdict::{Candidate, Status, Verdict};
use crate::normalise::{Names, Prepared};
use crate::plan::LIMITS;

/// The verdict on each sector record, in order. `crowded` tells which rows had more people alike
/// than were compared. `progress` is told rows done and rows in all.
pub fn assign(
    candidates: Vec<Vec<Candidate>>,
    crowded: &[bool],
    prepared: &Prepared,
    progress: &mut dyn FnMut(u64, u64),
) -> Vec<Verdict> {
    let assignment = Assignment::of(&candidates, prepared);
    let settled: Vec<Settled> = candidates
        .iter()
        .enumerate()
        .map(|(row, candidates)| assignment.settle(row as u32, candidates))
        .collect();
    drop(assignment);
    let linked = LinkedRows::of(&candidates, &settled);
    let shared = shared_numbers(prepared);
    let total = candidates.len() as u64;
    candidates
        .into_iter()
        .zip(settled)
        .enumerate()
        .map(|(row, (candidates, decision))| {
            if row % 2048 == 0 {
                progress(row as u64, total);
            }
            let crowded = crowded.get(row).copied().unwrap_or(false);
            verdict(row as u32, candidates, decision, &linked, &shared, crowded, prepared)
        })
        .collect()
}

/// Linked rows, those of one person together and in order.
struct LinkedRows {
    people: Vec<u32>,
    rows: Vec<u32>,
}

impl LinkedRows {
    fn of(candidates: &[Vec<Candidate>], settled: &[Settled]) -> LinkedRows {
        let linked = settled.iter().enumerate().filter_map(|(row, settled)| match settled {
            Settled::Linked { place } => Some((candidates[row][*place].registry, row as u32)),
            _ => None,
        });
        let mut linked: Vec<(u32, u32)> = linked.collect();
        linked.sort_unstable();
        let (people, rows) = linked.into_iter().unzip();
        LinkedRows { people, rows }
    }

    /// The rows linked to a person.
    fn of_person(&self, person: u32) -> &[u32] {
        let start = self.people.partition_point(|&other| other < person);
        let end = self.people.partition_point(|&other| other <= person);
        &self.rows[start..end]
    }
}

fn verdict(
    row: u32,
    mut candidates: Vec<Candidate>,
    decision: Settled,
    linked: &LinkedRows,
    shared: &SharedNumbers,
    crowded: bool,
    prepared: &Prepared,
) -> Verdict {
    let record = &prepared.sector.records[row as usize];
    let mut findings = Vec::new();
    let mut twins: &[u32] = &[];
    let status = match decision {
        Settled::Linked { place } => {
            candidates[..=place].rotate_right(1);
            twins = linked.of_person(candidates[0].registry);
            Status::Match
        }
        Settled::Review(finding) => {
            findings.push(finding);
            Status::Review
        }
        Settled::NotFound => {
            if record.name == Names::MISSING
                && record.number.full().is_none()
                && record.old_number == 0
            {
                findings.push(Finding::NoIdentity);
            }
            Status::NotFound
        }
    };
    findings.extend(list_findings(row, twins, shared, prepared));
    if crowded && !matches!(status, Status::Match) {
        findings.push(Finding::TooManyAlike);
    }
    candidates.truncate(LIMITS.kept_candidates);
    Verdict { sector: row, status, candidates, outcomes: None, findings }
}
