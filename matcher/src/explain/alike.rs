//! Rows that are alike, so that somebody can decide about all of them at once.
//!
//! Alike are rows with the same verdict and the same findings whose first candidates were compared
//! with the same outcome in every comparison. Decided: what tells of two people, of a person whom
//! another row claims, or of a second one nearly as likely is never decided for many rows at once;
//! those rows are left out and counted by why.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::classify::{Candidate, Finding, Linked, Verdict};
use crate::compare::{Levels, levels};
use crate::labelled::labelled;
use crate::plan::{FindingKind, THRESHOLDS};
use crate::ruled::decision;

labelled! {
    /// Why a row that is alike is left out.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum LeftOut {
        /// Something was decided about it.
        Decided = "decided", "đã có quyết định", "already decided";
        /// Its person is another row's, too.
        PersonTwice =
            "person_twice", "người đó còn ghép với dòng khác", "its person is another row’s too";
        /// Somebody else is nearly as likely.
        Rival = "rival", "còn người khác giống gần bằng", "somebody else is nearly as likely";
        /// Something tells of two people.
        Contradiction =
            "contradiction", "có chỗ mâu thuẫn, phải xem từng dòng", "something contradicts";
    }
}

/// Rows that are alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alike {
    /// Their places in the results, in order.
    pub rows: Vec<u32>,
    /// Those left out, by why.
    pub left_out: BTreeMap<LeftOut, u32>,
    /// The findings that they have in common.
    pub findings: Vec<FindingKind>,
}

/// What rows that are alike have in common.
type Look = (BTreeSet<FindingKind>, Option<Levels>);

/// The rows of a list that are alike to one of them. `to_person` says that each is to be its first
/// candidate, which asks for more than that nobody has decided about it.
pub fn alike(linked: &Linked, index: u32, listed: &[u32], to_person: bool) -> Alike {
    let Some(verdict) = linked.verdicts.get(index as usize) else { return Alike::default() };
    let sought = look(linked, verdict);
    let holders = if to_person { holders(linked) } else { BTreeMap::new() };
    let mut alike = Alike { findings: sought.0.iter().copied().collect(), ..Alike::default() };
    for &place in listed {
        let Some(of) = linked.verdicts.get(place as usize) else { continue };
        let is_alike = of.status == verdict.status && kinds(of) == sought.0;
        if !is_alike || look(linked, of) != sought {
            continue;
        }
        match left_out(linked, of, to_person, &holders) {
            Some(why) => *alike.left_out.entry(why).or_default() += 1,
            None => alike.rows.push(place),
        }
    }
    alike
}

fn kinds(verdict: &Verdict) -> BTreeSet<FindingKind> {
    verdict.findings.iter().map(Finding::kind).filter(|kind| !kind.is_remark()).collect()
}

fn look(linked: &Linked, verdict: &Verdict) -> Look {
    let outcome = verdict.chosen().map(|first| {
        let (a, b) = linked.prepared.pair(verdict.sector, first.registry);
        levels(a, b, &linked.prepared.values)
    });
    (kinds(verdict), outcome)
}

/// For each person, how many rows have them first.
fn holders(linked: &Linked) -> BTreeMap<u32, u32> {
    let mut holders = BTreeMap::new();
    for first in linked.verdicts.iter().filter_map(Verdict::chosen) {
        *holders.entry(first.registry).or_default() += 1;
    }
    holders
}

fn left_out(
    linked: &Linked,
    verdict: &Verdict,
    to_person: bool,
    holders: &BTreeMap<u32, u32>,
) -> Option<LeftOut> {
    if decision(linked, verdict).is_some() {
        return Some(LeftOut::Decided);
    }
    let first = verdict.chosen().filter(|_| to_person)?;
    let is_rival = |other: &Candidate| {
        other.registry != first.registry && first.score - other.score < THRESHOLDS.margin
    };
    if holders.get(&first.registry).is_some_and(|rows| *rows > 1) {
        Some(LeftOut::PersonTwice)
    } else if verdict.candidates.iter().any(is_rival) {
        Some(LeftOut::Rival)
    } else if verdict.findings.iter().any(|finding| finding.kind().is_for_one_row()) {
        Some(LeftOut::Contradiction)
    } else {
        None
    }
}
