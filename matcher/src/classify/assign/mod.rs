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

use rustc_hash::FxHashMap;

use self::settle::{Assignment, Settled};
use super::candidates::Candidates;
use super::finding::Finding;
use super::findings::{SharedNumbers, groups, list_findings, shared_numbers};
use super::verdict::{Candidate, Status, Verdict};
use crate::normalise::{Group, Names, Prepared};
use crate::plan::LIMITS;

/// The verdict on each sector record, in order. `crowded` tells which rows had more people alike
/// than were compared. `progress` is told rows done and rows in all.
pub fn assign(
    candidates: Candidates,
    crowded: &[bool],
    prepared: &Prepared,
    progress: &mut dyn FnMut(u64, u64),
) -> Vec<Verdict> {
    let settled = settle(&candidates, prepared);
    let linked = linked_rows(&candidates, &settled, prepared);
    let shared = shared_numbers(prepared);
    let total = candidates.len() as u64;
    candidates
        .iter()
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

/// What is decided of each row: every list, and each of the people of its rows, by itself.
fn settle(candidates: &Candidates, prepared: &Prepared) -> Vec<Settled> {
    let whole = |candidates: &Candidates| -> Vec<Settled> {
        let assignment = Assignment::of(candidates, prepared);
        let rows = candidates.iter().zip(0..);
        rows.map(|(candidates, row)| assignment.settle(row, candidates)).collect()
    };
    let lists = prepared.sector.groups();
    if lists.len() <= 1 {
        return whole(candidates);
    }
    let mut settled: Vec<Settled> = Vec::new();
    settled.resize_with(candidates.len(), || Settled::NotFound);
    for list in lists {
        let is_of = |row: u32| prepared.sector.group(row) == list;
        let of_list = whole(&candidates.only(is_of));
        for ((place, decision), row) in settled.iter_mut().zip(of_list).zip(0..) {
            if is_of(row) {
                *place = decision;
            }
        }
    }
    settled
}

/// The rows of a list by their person, for people to whom several are linked, in order.
type LinkedRows = FxHashMap<(Group, u32), Vec<u32>>;

fn linked_rows(candidates: &Candidates, settled: &[Settled], prepared: &Prepared) -> LinkedRows {
    groups(settled.iter().zip(candidates.iter()).zip(0..).filter_map(
        |((settled, candidates), row)| match settled {
            Settled::Linked { place } => {
                let list = prepared.sector.group(row);
                (!list.role.can_repeat()).then(|| ((list, candidates[*place].registry), row))
            }
            _ => None,
        },
    ))
}

fn verdict(
    row: u32,
    candidates: &[Candidate],
    decision: Settled,
    linked: &LinkedRows,
    shared: &SharedNumbers,
    crowded: bool,
    prepared: &Prepared,
) -> Verdict {
    let record = &prepared.sector.records[row as usize];
    let mut chosen = 0;
    let mut findings = Vec::new();
    let mut twins: &[u32] = &[];
    let status = match decision {
        Settled::Linked { place } => {
            chosen = place;
            let key = (prepared.sector.group(row), candidates[place].registry);
            twins = linked.get(&key).map_or(&[], Vec::as_slice);
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
    let others = candidates.iter().enumerate().filter(|(place, _)| *place != chosen);
    let first = candidates.get(chosen).into_iter().chain(others.map(|(_, candidate)| candidate));
    // Exactly as much room as they take: there is a list for every row.
    let mut kept = Vec::with_capacity(candidates.len().min(LIMITS.kept_candidates));
    kept.extend(first.take(LIMITS.kept_candidates).copied());
    Verdict { sector: row, status, candidates: kept, outcomes: None, findings }
}
