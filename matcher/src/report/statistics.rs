//! Counts over all verdicts.
//!
//! Counting a million rows takes a while, and a decision changes a few of them: so the engine's own
//! verdicts are counted once for a run, and after each decision only the rows that people have
//! decided about are counted anew.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::decisions::DecisionCounts;
use crate::classify::{Linked, Verdict};
use crate::explain::reported;
use crate::normalise::{ColumnNote, UnknownValue};
use crate::plan::{Field, FindingKind, Kind, Status};
use crate::ruled::{engine_verdict, needs_look};

/// How many rows have each verdict, and how many linked rows have each kind in each field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statistics {
    /// Rows of the sector list.
    pub sector_rows: u32,
    /// Rows of the registry extract.
    pub registry_rows: u32,
    /// Rows by verdict, in the order of [`Status::ALL`].
    pub by_status: [u32; Status::ALL.len()],
    /// Linked rows by field of [`Field::COMPARED`] and kind of [`Kind::ALL`], for fields that both
    /// files have.
    pub by_field: [[u32; Kind::ALL.len()]; Field::COMPARED.len()],
    /// Rows with a finding that needs a look.
    pub with_findings: u32,
    /// Rows by finding, in the order of [`FindingKind::ALL`].
    pub by_finding: Vec<u32>,
    /// Values of coded fields that no table knows.
    pub unknown_values: Vec<UnknownValue>,
    /// What was noticed about whole columns.
    pub column_notes: Vec<ColumnNote>,
    /// What people decided, and what is left to look at.
    pub decisions: DecisionCounts,
}

impl Statistics {
    /// Counts the verdicts with what people decided.
    pub fn of(linked: &Linked) -> Statistics {
        let mut counts = Statistics::empty(linked);
        for verdict in &linked.verdicts {
            counts.count(verdict, linked, Change::Add);
            counts.decisions.add(verdict, linked);
        }
        counts
    }

    /// Counts the engine's own verdicts, whatever people decided.
    pub fn of_engine(linked: &Linked) -> Statistics {
        let mut counts = Statistics::empty(linked);
        for verdict in &linked.verdicts {
            counts.count(engine_verdict(linked, verdict), linked, Change::Add);
        }
        counts
    }

    /// The same as [`Statistics::of`], from the counts of the engine's own verdicts: takes as long as
    /// there are rows that people have decided about.
    #[must_use]
    pub fn with_decisions(&self, linked: &Linked) -> Statistics {
        let mut counts = self.clone();
        for verdict in decided_about(linked) {
            counts.count(engine_verdict(linked, verdict), linked, Change::Take);
            counts.count(verdict, linked, Change::Add);
            counts.decisions.add(verdict, linked);
        }
        counts
    }

    fn empty(linked: &Linked) -> Statistics {
        Statistics {
            sector_rows: linked.verdicts.len() as u32,
            registry_rows: linked.prepared.registry.len() as u32,
            by_finding: vec![0; FindingKind::ALL.len()],
            unknown_values: linked.prepared.unknown.clone(),
            column_notes: linked.prepared.notes.clone(),
            ..Statistics::default()
        }
    }

    // Not inlined: a browser switches to a function's optimised form only at the next call.
    #[inline(never)]
    fn count(&mut self, verdict: &Verdict, linked: &Linked, change: Change) {
        change.of(&mut self.by_status[verdict.status as usize], true);
        change.of(&mut self.with_findings, verdict.has_findings());
        let mut kinds = [false; FindingKind::ALL.len()];
        for finding in &verdict.findings {
            kinds[finding.kind().index()] = true;
        }
        for (count, has) in self.by_finding.iter_mut().zip(kinds) {
            change.of(count, has);
        }
        change.of(&mut self.decisions.to_look_at, needs_look(linked, verdict));
        if !verdict.status.is_linked() {
            return;
        }
        for (field, outcome) in reported(linked, verdict) {
            if let Some(place) = Field::COMPARED.iter().position(|&f| f == field) {
                change.of(&mut self.by_field[place][outcome.kind as usize], true);
            }
        }
    }

    /// Rows with this verdict.
    pub fn status(&self, status: Status) -> u32 {
        self.by_status[status as usize]
    }

    /// Rows with a finding of this kind.
    pub fn finding(&self, kind: FindingKind) -> u32 {
        self.by_finding.get(kind.index()).copied().unwrap_or(0)
    }

    /// Linked rows whose field has this kind; 0 for a field that is not compared.
    pub fn kind(&self, field: Field, kind: Kind) -> u32 {
        Field::COMPARED
            .iter()
            .position(|&f| f == field)
            .map_or(0, |place| self.by_field[place][kind as usize])
    }
}

/// Whether a row is counted, or is no longer.
#[derive(Clone, Copy)]
enum Change {
    Add,
    Take,
}

impl Change {
    fn of(self, count: &mut u32, counts: bool) {
        let one = u32::from(counts);
        *count = match self {
            Change::Add => *count + one,
            Change::Take => count.saturating_sub(one),
        };
    }
}

/// The verdicts of the rows that have to do with decisions.
fn decided_about(linked: &Linked) -> Vec<&Verdict> {
    let rows = linked.ruled.concerned();
    // Most often the verdicts stand in the order of the records.
    let own = |row: &u32| linked.verdicts.get(*row as usize).filter(|of| of.sector == *row);
    if rows.iter().all(|row| own(row).is_some()) {
        return rows.iter().filter_map(own).collect();
    }
    let places: FxHashMap<u32, &Verdict> =
        linked.verdicts.iter().map(|verdict| (verdict.sector, verdict)).collect();
    rows.iter().filter_map(|row| places.get(row).copied()).collect()
}
