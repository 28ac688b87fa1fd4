//! Decides: candidates in, one verdict per row out, so that no two rows silently claim one person.
//!
//! Rows are settled from the surest on. A row takes its likeliest candidate when the score passes
//! the threshold and the next candidate stays behind by the margin. When the person is already
//! taken, the two rows are one person written twice, and both keep it with a finding, or the later
//! row goes to review and says which row has the person.

use rustc_hash::FxHashMap;

use super::finding::Finding;
use super::findings::{SharedNumbers, is_same_row_twice, list_findings, shared_numbers};
use super::verdict::{Candidate, Status, Verdict};
use crate::compare::name_level;
use crate::normalise::{Names, Prepared, Record};
use crate::plan::{LIMITS, NameLevel, THRESHOLDS};

/// The verdict on each sector record, in order. `crowded` tells which rows had more people alike
/// than were compared. `progress` is told rows done and rows in all.
pub fn assign(
    candidates: Vec<Vec<Candidate>>,
    crowded: &[bool],
    prepared: &Prepared,
    progress: &mut dyn FnMut(u64, u64),
) -> Vec<Verdict> {
    let mut order: Vec<u32> = (0..candidates.len() as u32).collect();
    let best = |row: u32| candidates[row as usize].first().map_or(f64::NEG_INFINITY, |c| c.score);
    order.sort_by(|&a, &b| best(b).total_cmp(&best(a)).then(a.cmp(&b)));

    let mut claims: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    let mut settled: Vec<Option<Settled>> = candidates.iter().map(|_| None).collect();
    for row in order {
        let decision = settle(row, &candidates[row as usize], &claims, prepared);
        if let Settled::Linked { place } = decision {
            claims.entry(candidates[row as usize][place].registry).or_default().push(row);
        }
        settled[row as usize] = Some(decision);
    }

    claims.values_mut().for_each(|rows| rows.sort_unstable());
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
            let decision = decision.unwrap_or(Settled::NotFound);
            let crowded = crowded.get(row).copied().unwrap_or(false);
            verdict(row as u32, candidates, decision, &claims, &shared, crowded, prepared)
        })
        .collect()
}

/// What was decided of a row.
enum Settled {
    /// The candidate at this place is the person.
    Linked { place: usize },
    /// Somebody should look.
    Review(Finding),
    /// Nobody.
    NotFound,
}

fn settle(
    row: u32,
    candidates: &[Candidate],
    claims: &FxHashMap<u32, Vec<u32>>,
    prepared: &Prepared,
) -> Settled {
    let mut taken_by = None;
    for (place, candidate) in candidates.iter().enumerate() {
        if candidate.score < THRESHOLDS.link {
            break;
        }
        let rivals = candidates
            .iter()
            .skip(place + 1)
            .filter(|c| c.score > candidate.score - THRESHOLDS.margin);
        let free = |c: &Candidate| claims.get(&c.registry).is_none_or(Vec::is_empty);
        match claims.get(&candidate.registry).and_then(|rows| rows.first()) {
            // The surest row comes first; a copy of it is compared with that one.
            Some(&first) if !is_same_row_twice(first, row, prepared) => {
                taken_by.get_or_insert(first);
                continue;
            }
            _ => {}
        }
        let close: Vec<&Candidate> = rivals.filter(|c| free(c)).collect();
        if !close.is_empty() {
            let number_alone = |c: &Candidate| contradiction(row, c, prepared);
            // One by the number, another by name and date: that is a contradiction, not a tie.
            return Settled::Review(
                if number_alone(candidate) || close.iter().any(|c| number_alone(c)) {
                    Finding::NumberContradicts
                } else {
                    Finding::SeveralCandidates { count: close.len() as u32 + 1 }
                },
            );
        }
        if taken_by.is_some() && candidate.score < THRESHOLDS.link + THRESHOLDS.margin {
            // The likeliest person is somebody else's; a next one that only just passes is for a
            // person to judge.
            break;
        }
        return match contradiction(row, candidate, prepared) {
            true => Settled::Review(Finding::NumberContradicts),
            false => Settled::Linked { place },
        };
    }
    match (taken_by, candidates.is_empty()) {
        (Some(other), _) => {
            let row = prepared.sector.row_seen_from(other, row);
            Settled::Review(Finding::ClaimedByRow { row })
        }
        (None, false) if contradiction(row, &candidates[0], prepared) => {
            Settled::Review(Finding::NumberContradicts)
        }
        (None, false) => Settled::Review(Finding::ThinEvidence),
        (None, true) => Settled::NotFound,
    }
}

/// Whether the number alone speaks for the candidate and both name and date of birth against it.
fn contradiction(row: u32, candidate: &Candidate, prepared: &Prepared) -> bool {
    let sector = &prepared.sector.records[row as usize];
    let registry = &prepared.registry.records[candidate.registry as usize];
    let numbers_agree = sector.number.full().is_some()
        && sector.number.full() == registry.number.full()
        || sector.old_number != 0 && sector.old_number == registry.old_number;
    numbers_agree && !same_name_or_date(sector, registry, prepared)
}

fn same_name_or_date(sector: &Record, registry: &Record, prepared: &Prepared) -> bool {
    let name = name_level(&prepared.values.names, sector.name, registry.name);
    !matches!(name, NameLevel::Given | NameLevel::Other)
        || !sector.dob.is_missing() && sector.dob == registry.dob
}

fn verdict(
    row: u32,
    mut candidates: Vec<Candidate>,
    decision: Settled,
    claims: &FxHashMap<u32, Vec<u32>>,
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
            twins = claims.get(&candidates[0].registry).map_or(&[], Vec::as_slice);
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
