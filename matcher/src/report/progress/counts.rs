//! How many rows are checked, settled, sent and answered: of a commune, and by field.

use std::collections::BTreeMap;

use casework::journal::Held;
use serde::{Deserialize, Serialize};

use crate::classify::Linked;
use crate::explain::reported;
use crate::plan::{Field, Righted, Stage, Status, is_material};
use crate::questions::Standing;
use crate::share::{Commune, communes_of_rows};

/// Rows of a commune, or of all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Rows of the list.
    pub rows: u32,
    /// By their verdicts, in the order of [`Status::ALL`].
    pub by_status: [u32; Status::ALL.len()],
    /// Rows about which something is to be settled, or was.
    pub to_settle: u32,
    /// Those of them that are settled.
    pub settled: u32,
    /// Rows that went out to be verified.
    pub sent: u32,
    /// Those of them about which something came back.
    pub answered: u32,
    /// Those that did not come back by the day that was said.
    pub overdue: u32,
    /// Rows of which something that was decided is open again.
    pub reopened: u32,
}

/// Rows that differ in a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfField {
    /// All of them.
    pub differing: u32,
    /// Those in which it is decided which side is right.
    pub settled: u32,
}

impl Progress {
    /// Rows that are left to be settled.
    pub fn left(&self) -> u32 {
        self.to_settle.saturating_sub(self.settled)
    }

    /// The share of rows to settle that are settled, in percent; nothing if there are none.
    pub fn share(&self) -> Option<f64> {
        (self.to_settle > 0).then(|| f64::from(self.settled) / f64::from(self.to_settle) * 100.0)
    }

    /// Both together.
    pub(super) fn with(self, other: Progress) -> Progress {
        let mut by_status = self.by_status;
        by_status.iter_mut().zip(other.by_status).for_each(|(of, more)| *of += more);
        Progress {
            rows: self.rows + other.rows,
            by_status,
            to_settle: self.to_settle + other.to_settle,
            settled: self.settled + other.settled,
            sent: self.sent + other.sent,
            answered: self.answered + other.answered,
            overdue: self.overdue + other.overdue,
            reopened: self.reopened + other.reopened,
        }
    }
}

/// How far a work is that is bound to this run, at the end of a day as `2026-12-01`.
pub(super) fn of_communes(
    linked: &Linked,
    standings: &[Standing],
    day: &str,
) -> BTreeMap<Commune, Progress> {
    let (communes, of_rows) = communes_of_rows(linked);
    let mut all: BTreeMap<Commune, Progress> = BTreeMap::new();
    for (verdict, standing) in linked.verdicts.iter().zip(standings) {
        let place = of_rows.get(verdict.sector as usize).copied().unwrap_or_default();
        let commune = communes.get(place).cloned().unwrap_or_default();
        let mut of = Progress { rows: 1, ..Progress::default() };
        of.by_status[verdict.status as usize] = 1;
        of.to_settle = u32::from(standing.is_to_settle);
        of.settled = u32::from(standing.is_settled);
        of.reopened = u32::from(standing.stage == Some(Stage::Reopened));
        if standing.sent != Held::Open {
            of.sent = 1;
            of.answered = u32::from(standing.is_answered);
            let due = standing.sent.settled().and_then(|errand| errand.due.as_deref());
            of.overdue = u32::from(of.answered == 0 && due.is_some_and(|due| due < day));
        }
        let before = all.entry(commune).or_default();
        *before = before.with(of);
    }
    all
}

/// How many rows differ in each field, and in how many of them that is decided.
pub(super) fn of_fields(linked: &Linked) -> BTreeMap<Field, OfField> {
    let mut all: BTreeMap<Field, OfField> = BTreeMap::new();
    for verdict in linked.verdicts.iter().filter(|of| of.status.is_linked()) {
        for (field, _) in reported(linked, verdict).filter(|(of, how)| is_material(*of, *how)) {
            let ruling = linked.ruled.field(verdict.sector, field);
            let is_settled = ruling.is_some_and(|of| !of.conflict && of.righted != Righted::Later);
            let of = all.entry(field).or_default();
            of.differing += 1;
            of.settled += u32::from(is_settled);
        }
    }
    all
}
