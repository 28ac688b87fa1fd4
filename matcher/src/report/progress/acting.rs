//! Who has to act: where open cases stand with whom, and how far those are who were asked.

use std::collections::BTreeMap;

use casework::journal::{Errand, Held};
use serde::{Deserialize, Serialize};

use crate::caseload::Caseload;
use crate::classify::Linked;
use crate::plan::{Actor, Stage};
use crate::questions::Standing;

/// Open cases about which somebody has to do something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfActor {
    /// By where they stand, in the order of [`Stage::ALL`].
    pub by_stage: [u32; Stage::ALL.len()],
}

/// Cases that went to one place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfErrand {
    /// All of them.
    pub sent: u32,
    /// Those about which something came back.
    pub answered: u32,
    /// Those that did not come back by the day that was said.
    pub overdue: u32,
    /// The earliest of the days by which others are to come back, as `2026-12-15`.
    pub due: Option<String>,
}

impl OfActor {
    /// All of them.
    pub fn cases(&self) -> u32 {
        self.by_stage.iter().sum()
    }
}

impl OfErrand {
    /// Those that did not come back.
    pub fn left(&self) -> u32 {
        self.sent.saturating_sub(self.answered)
    }
}

/// Where the open cases stand, by who acts next.
pub(super) fn of_actors(
    caseload: &Caseload,
    linked: &Linked,
    standings: &[Standing],
) -> Vec<(Actor, OfActor)> {
    let mut all: BTreeMap<Actor, OfActor> = BTreeMap::new();
    for (verdict, standing) in linked.verdicts.iter().zip(standings) {
        let Some(stage) = standing.stage else { continue };
        let Some(actor) = standing.actor(caseload, linked, verdict) else { continue };
        all.entry(actor).or_default().by_stage[stage as usize] += 1;
    }
    all.into_iter().collect()
}

/// How far those are who were asked, those with most overdue first; each case as where it went, and
/// whether something came back.
pub(super) fn of_errands(
    cases: impl Iterator<Item = (Held<Errand>, bool)>,
    day: &str,
) -> Vec<(String, OfErrand)> {
    let mut all: BTreeMap<String, OfErrand> = BTreeMap::new();
    for (sent, is_answered) in cases {
        let Some(Errand { to, due }) = one_of(sent) else { continue };
        let of = all.entry(to).or_default();
        of.sent += 1;
        if is_answered {
            of.answered += 1;
            continue;
        }
        if let Some(due) = due {
            of.overdue += u32::from(due.as_str() < day);
            of.due = Some(of.due.take().map_or(due.clone(), |before| before.min(due)));
        }
    }
    let mut all: Vec<_> = all.into_iter().collect();
    all.sort_by_key(|(_, of)| std::cmp::Reverse((of.overdue, of.left())));
    all
}

/// Where a case went; one of several places if colleagues sent it to several.
fn one_of(sent: Held<Errand>) -> Option<Errand> {
    match sent {
        Held::Open => None,
        Held::Settled(errand) => Some(errand),
        Held::Conflict(several) => several.into_iter().flatten().next(),
    }
}
