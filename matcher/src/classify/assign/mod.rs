//! Decides: candidates in, one verdict per row out; no two rows silently claim one person.
//!
//! Rows are assigned to people so that the total weight is greatest. A row whose likeliest person
//! more likely belongs to another row can thus get its next one, and the order of rows does not
//! matter. A row is linked if its score passes the threshold and every assignment without the pair
//! loses at least the margin; otherwise it goes to review. Copies of a row claim one person
//! together, and all are linked with a finding. `claims` builds the graph, `peel` and `component`
//! solve it, `settle` decides each row. Where a row holds several people, those found help to
//! identify the others (`family`, `kin`), who are then decided once more.

mod claims;
mod component;
mod family;
mod graph;
mod kin;
#[cfg(test)]
mod kin_tests;
mod neighbours;
mod peel;
mod settle;
mod settled;
mod solve;
mod support;
#[cfg(test)]
mod tests;

use rustc_hash::{FxHashMap, FxHashSet};

pub use self::family::Families;
use self::family::{Helped, help};
pub use self::neighbours::Neighbours;
use self::neighbours::{Order, with_neighbours};
use self::settle::{Assignment, Given};
use self::settled::Settled;
use self::support::can_be_of_role;
use super::candidates::Candidates;
use super::finding::Finding;
use super::findings::{Events, SharedNumbers, groups, list_findings, shared_numbers};
use super::verdict::{Candidate, Verdict};
use super::weights::Weights;
use crate::normalise::{Group, Names, Prepared};
use crate::plan::{FAMILY_ROUNDS, LIMITS, NEIGHBOURS, Status};
use crate::threads::{Threads, in_parts, part};

/// The verdict on each sector record, in order, what families added to scores, and the lists of
/// events. `crowded` marks rows for which more equal people exist than were compared. `progress` receives rows done and
/// rows in all.
pub fn assign(
    candidates: Candidates,
    crowded: &[bool],
    weights: &Weights,
    prepared: &Prepared,
    threads: &dyn Threads,
    progress: &mut dyn FnMut(u64, u64),
) -> (Vec<Verdict>, Families, Neighbours, Events) {
    let mut families = Families::default();
    let mut candidates = candidates;
    let is_book = prepared.sector.has_several_people();
    if is_book {
        candidates = candidates.filtered(|row, c| can_be_of_role(row, c.registry, prepared));
    }
    let decide = Decide { prepared, threads, near_names: weights.can_link_near_names() };
    let mut settled = decide.settle(&candidates, &families);
    if is_book {
        settle_families(&mut candidates, &mut settled, &mut families, weights, &decide);
    }
    let neighbours = match is_book {
        true => Neighbours::default(),
        false => settle_neighbours(&mut candidates, &mut settled, weights, &decide),
    };
    let linked = linked_rows(&candidates, &settled, prepared);
    let shared = shared_numbers(prepared, 0..prepared.sector.len() as u32);
    let events = Events::find(&linked, &shared, prepared);
    let rows = Shared { linked: &linked, numbers: &shared, events: &events };
    let mut verdicts = Vec::with_capacity(candidates.len());
    for from in (0..candidates.len()).step_by(AT_ONCE) {
        progress(from as u64, candidates.len() as u64);
        let all = AT_ONCE.min(candidates.len() - from);
        let parts = threads.parts();
        let some = in_parts(threads, parts, &|place| {
            let of_row = |at: usize| {
                let row = from + at;
                let crowded = crowded.get(row).copied().unwrap_or(false);
                let row = row as u32;
                verdict(row, candidates.of(row), &settled[row as usize], &rows, crowded, prepared)
            };
            part(place, parts, all).map(of_row).collect::<Vec<_>>()
        });
        verdicts.extend(some.into_iter().flatten());
    }
    (verdicts, families, neighbours, events)
}

/// How many rows get their verdicts between two reports of progress.
const AT_ONCE: usize = 1 << 15;

/// What deciding needs beside the candidates.
struct Decide<'a> {
    prepared: &'a Prepared,
    threads: &'a dyn Threads,
    /// Whether a near name can be linked without a number.
    near_names: bool,
}

impl Decide<'_> {
    /// Decides every row. Each list, and each role of a book's rows, is settled by itself.
    fn settle(&self, candidates: &Candidates, families: &Families) -> Vec<Settled> {
        let &Decide { prepared, threads, near_names } = self;
        let given = Given { families, prepared, near_names };
        let whole = |candidates: &Candidates, is_shared: bool| -> Vec<Settled> {
            let assignment = match is_shared {
                true => Assignment::shared(given),
                false => Assignment::of(candidates, given),
            };
            let parts = threads.parts();
            let some = in_parts(threads, parts, &|place| {
                let rows = part(place, parts, candidates.len());
                let settle = |row| assignment.settle(row as u32, candidates.of(row as u32));
                rows.map(settle).collect::<Vec<_>>()
            });
            some.into_iter().flatten().collect()
        };
        let lists = prepared.sector.groups();
        if let [] | [_] = lists[..] {
            return whole(candidates, lists.iter().any(|list| list.can_repeat()));
        }
        let mut settled: Vec<Settled> = Vec::new();
        settled.resize_with(candidates.len(), || Settled::NotFound);
        for list in lists {
            let is_of = |row: u32| prepared.sector.group(row) == list;
            let of_list = whole(&candidates.only(is_of), list.can_repeat());
            for ((place, decision), row) in settled.iter_mut().zip(of_list).zip(0..) {
                if is_of(row) {
                    *place = decision;
                }
            }
        }
        settled
    }
}

/// Decides again the people about whom others of their row say something. A person already firmly
/// linked stays linked, and nobody else of the list is linked to the same registry person.
fn settle_families(
    candidates: &mut Candidates,
    settled: &mut [Settled],
    families: &mut Families,
    weights: &Weights,
    decide: &Decide<'_>,
) {
    let prepared = decide.prepared;
    let entries = prepared.sector.entries();
    let first = candidates.clone();
    for _ in 0..FAMILY_ROUNDS {
        let helped = help(&entries, (&first, candidates), settled, weights, prepared, families);
        let Some(Helped { candidates: theirs, rows }) = helped else { return };
        let key = |row: u32, place: usize, candidates: &Candidates| {
            let list = prepared.sector.group(row);
            let person = candidates.of(row).get(place)?.registry;
            (!list.can_repeat()).then_some((list, person))
        };
        let held: FxHashSet<(Group, u32)> = settled
            .iter()
            .zip(0..)
            .filter_map(|(settled, row)| match settled {
                Settled::Linked { place } if rows.binary_search(&row).is_err() => {
                    key(row, *place, candidates)
                }
                _ => None,
            })
            .collect();
        *candidates = theirs;
        let mut anew = decide.settle(candidates, families);
        let mut is_other = false;
        for row in rows {
            let (Some(decision), Some(before)) =
                (anew.get_mut(row as usize), settled.get_mut(row as usize))
            else {
                continue;
            };
            let mut decision = std::mem::replace(decision, Settled::NotFound);
            if let Settled::Linked { place } = decision
                && key(row, place, candidates).is_some_and(|key| held.contains(&key))
            {
                decision = Settled::Review(Finding::ThinEvidence);
            }
            is_other |= *before != decision;
            *before = decision;
        }
        if !is_other {
            return;
        }
    }
}

/// Decides again with what the rows around each row say.
fn settle_neighbours(
    candidates: &mut Candidates,
    settled: &mut Vec<Settled>,
    weights: &Weights,
    decide: &Decide<'_>,
) -> Neighbours {
    let prepared = decide.prepared;
    let mut neighbours = Neighbours::default();
    let Some(order) = Order::of(prepared) else { return neighbours };
    let mut first = None;
    for _ in 0..NEIGHBOURS.rounds {
        let alone = first.as_ref().unwrap_or(candidates);
        let with = with_neighbours(&order, (alone, candidates), settled, weights, prepared);
        let Some((theirs, added)) = with else { break };
        if added == neighbours {
            break;
        }
        let before = std::mem::replace(candidates, theirs);
        (first, neighbours) = (first.or(Some(before)), added);
        *settled = decide.settle(candidates, &Families::default());
    }
    neighbours
}

/// The rows of a list by their person, in order, for people to whom several rows are linked.
type LinkedRows = FxHashMap<(Group, u32), Vec<u32>>;

fn linked_rows(candidates: &Candidates, settled: &[Settled], prepared: &Prepared) -> LinkedRows {
    groups(settled.iter().zip(candidates.iter()).zip(0..).filter_map(
        |((settled, candidates), row)| match settled {
            Settled::Linked { place } => {
                let list = prepared.sector.group(row);
                (!list.can_repeat()).then(|| ((list, candidates[*place].registry), row))
            }
            _ => None,
        },
    ))
}

/// What rows of a list share with each other.
struct Shared<'a> {
    linked: &'a LinkedRows,
    numbers: &'a SharedNumbers,
    events: &'a Events,
}

fn verdict(
    row: u32,
    candidates: &[Candidate],
    decision: &Settled,
    shared: &Shared<'_>,
    crowded: bool,
    prepared: &Prepared,
) -> Verdict {
    let record = &prepared.sector.records[row as usize];
    let mut chosen = 0;
    let mut findings = Vec::new();
    let mut twins: &[u32] = &[];
    let status = match decision {
        &Settled::Linked { place } => {
            chosen = place;
            let key = (prepared.sector.group(row), candidates[place].registry);
            twins = shared.linked.get(&key).map_or(&[], Vec::as_slice);
            Status::Match
        }
        Settled::Review(finding) => {
            findings.push(finding.clone());
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
    let is_copy = |other: u32| shared.events.is_copy(other, row, prepared);
    findings.extend(list_findings(row, twins, shared.numbers, is_copy, prepared));
    if crowded && !matches!(status, Status::Match) {
        findings.push(Finding::TooManyAlike);
    }
    let others = candidates.iter().enumerate().filter(|(place, _)| *place != chosen);
    let first = candidates.get(chosen).into_iter().chain(others.map(|(_, candidate)| candidate));
    // Exact capacity: there is one such list for every row.
    let mut kept = Vec::with_capacity(candidates.len().min(LIMITS.kept_candidates));
    kept.extend(first.take(LIMITS.kept_candidates).copied());
    Verdict { sector: row, status, candidates: kept, outcomes: None, findings }
}
