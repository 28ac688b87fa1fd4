//! The family as evidence: the people already found in a book's row help to identify the others.
//!
//! Takes the candidates and the decision on each row, gives the undecided people's candidates with
//! what their family adds to the scores. Decided: only people with too little evidence, with
//! namesakes or with a weak link are looked at, never a contradicted one; the family supports only
//! people with exactly the row's name and no other date of birth, because brothers and sisters
//! share the rest; and it adds people of the household whom no blocking key found.

use rustc_hash::FxHashMap;

use super::kin::{Kin, Lookup, kin, level};
use super::settled::Settled;
use super::support::may_be_of_family;
use crate::classify::score::sort;
use crate::classify::{Candidate, Candidates, Finding, Weights};
use crate::compare::levels;
use crate::normalise::{Names, Places, Prepared};
use crate::plan::{FamilyLevel, LIMITS, SURE_WITHOUT_FAMILY, THRESHOLDS};

/// What families added to the scores of pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Families {
    levels: FxHashMap<(u32, u32), FamilyLevel>,
}

impl Families {
    /// The family level that was added to a pair's score; `None` if nothing was.
    pub fn level(&self, sector: u32, registry: u32) -> Option<FamilyLevel> {
        self.levels.get(&(sector, registry)).copied()
    }
}

/// An undecided or weakly linked person, with the people of the same row who are linked.
struct Open {
    row: u32,
    family: Vec<(Kin, u32)>,
    /// Candidates that blocking keys found come first; there are `keyed` of them.
    candidates: Vec<Candidate>,
    keyed: usize,
}

/// The rows that a linked person of the same row can help.
pub(super) struct Helped {
    /// The candidates of all rows; those of undecided rows include what their family adds.
    pub candidates: Candidates,
    /// The rows whose decision may change, in order.
    pub rows: Vec<u32>,
}

/// Adds what families say to the candidates. `entries` are the rows of books, `first` the
/// candidates without families, `now` the candidates of the present decision. `None` if nobody can
/// be helped.
pub(super) fn help(
    entries: &[Vec<u32>],
    (first, now): (&Candidates, &Candidates),
    settled: &[Settled],
    weights: &Weights,
    prepared: &Prepared,
    families: &mut Families,
) -> Option<Helped> {
    let mut open = left_open(entries, (first, now), settled, prepared);
    if open.is_empty() {
        return None;
    }
    let mut lookup = Lookup::default();
    let all = open.iter().flat_map(|open| &open.family);
    all.for_each(|(_, person)| lookup.ask(*person, prepared));
    lookup.find(prepared);
    for open in &mut open {
        add_people(open, &lookup, weights, prepared);
        for (kin, person) in &open.family {
            if *kin == Kin::Couple {
                for candidate in &open.candidates {
                    lookup.ask_couple(candidate.registry, *person, prepared);
                }
            }
        }
    }
    lookup.find_children(prepared);
    for open in &mut open {
        weigh(open, &lookup, prepared, families);
    }
    open.sort_unstable_by_key(|open| open.row);
    let mut candidates = Candidates::default();
    let mut helped = open.iter().peekable();
    for row in 0..now.len() as u32 {
        match helped.next_if(|open| open.row == row) {
            Some(open) => candidates.push(&open.candidates),
            None => candidates.push(now.of(row)),
        }
    }
    Some(Helped { candidates, rows: open.iter().map(|open| open.row).collect() })
}

fn left_open(
    entries: &[Vec<u32>],
    (first, now): (&Candidates, &Candidates),
    settled: &[Settled],
    prepared: &Prepared,
) -> Vec<Open> {
    let linked = |row: u32| match settled.get(row as usize)? {
        Settled::Linked { place } => now.of(row).get(*place).map(|c| c.registry),
        _ => None,
    };
    let is_open = |row: u32| {
        let open = match settled.get(row as usize) {
            Some(Settled::Review(finding)) => matches!(
                finding,
                Finding::ThinEvidence
                    | Finding::SeveralCandidates { .. }
                    | Finding::CandidateShared { .. }
            ),
            Some(Settled::Linked { .. }) => {
                let of_keys = first.of(row).iter().find(|c| Some(c.registry) == linked(row));
                of_keys.is_none_or(|c| c.score < SURE_WITHOUT_FAMILY)
            }
            Some(Settled::NotFound) => true,
            None => false,
        };
        open && prepared.sector.records[row as usize].name != Names::MISSING
    };
    let mut all = Vec::new();
    for people in entries {
        for &row in people.iter().filter(|row| is_open(**row)) {
            let role = prepared.sector.role(row);
            let of = |&other: &u32| Some((kin(role, prepared.sector.role(other))?, linked(other)?));
            let family: Vec<(Kin, u32)> = people.iter().filter_map(of).collect();
            if !family.is_empty() {
                let candidates = first.of(row).to_vec();
                all.push(Open { row, family, keyed: candidates.len(), candidates });
            }
        }
    }
    all
}

/// Adds people close to the linked ones: of their household, or their parents by number.
fn add_people(open: &mut Open, lookup: &Lookup, weights: &Weights, prepared: &Prepared) {
    let around = open.family.iter().flat_map(|(_, person)| lookup.around(*person, prepared));
    let mut around: Vec<u32> = around.collect();
    around.sort_unstable();
    around.dedup();
    for registry in around {
        let is_known = open.candidates.iter().any(|c| c.registry == registry);
        let is_linked = open.family.iter().any(|(_, person)| *person == registry);
        if !is_known && !is_linked && may_be_of_family(open.row, registry, prepared) {
            let (a, b) = prepared.pair(open.row, registry);
            let score = weights.score(open.row, registry, &levels(a, b, &prepared.values));
            open.candidates.push(Candidate { registry, score });
        }
    }
}

/// Adds the family's evidence to the scores.
fn weigh(open: &mut Open, lookup: &Lookup, prepared: &Prepared, families: &mut Families) {
    let book = prepared.sector.group(open.row).kind;
    let says_home = prepared.sector.records[open.row as usize].place != Places::MISSING;
    let mut place = 0;
    open.candidates.retain_mut(|candidate| {
        let registry = candidate.registry;
        let of = |&person| level(registry, person, book, says_home, lookup, prepared);
        let said: Vec<FamilyLevel> = open.family.iter().filter_map(of).collect();
        let best = said.iter().copied().max();
        let against = said.contains(&FamilyLevel::Contradicts);
        let level = match best {
            Some(FamilyLevel::Numbered) => best,
            _ if against => Some(FamilyLevel::Contradicts),
            _ => best,
        };
        let level =
            level.filter(|level| !level.helps() || may_be_of_family(open.row, registry, prepared));
        match level {
            Some(level) => {
                families.levels.insert((open.row, registry), level);
                candidate.score += level.bits();
            }
            None => {
                families.levels.remove(&(open.row, registry));
            }
        }
        place += 1;
        place <= open.keyed || candidate.score >= THRESHOLDS.review
    });
    sort(&mut open.candidates, prepared);
    open.candidates.truncate(LIMITS.weighed_candidates);
}
