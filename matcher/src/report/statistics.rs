//! Counts over all verdicts.

use serde::{Deserialize, Serialize};

use crate::classify::{Linked, Verdict};
use crate::explain::reported;
use crate::normalise::{ColumnNote, UnknownValue};
use crate::plan::{Field, FindingKind, Kind, Status};

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
}

impl Statistics {
    /// Counts the verdicts.
    pub fn of(linked: &Linked) -> Statistics {
        let mut counts = Statistics {
            sector_rows: linked.verdicts.len() as u32,
            registry_rows: linked.prepared.registry.len() as u32,
            by_finding: vec![0; FindingKind::ALL.len()],
            unknown_values: linked.prepared.unknown.clone(),
            column_notes: linked.prepared.notes.clone(),
            ..Statistics::default()
        };
        linked.verdicts.iter().for_each(|verdict| counts.add(verdict, linked));
        counts
    }

    // Not inlined: a browser switches to a function's optimised form only at the next call.
    #[inline(never)]
    fn add(&mut self, verdict: &Verdict, linked: &Linked) {
        self.by_status[verdict.status as usize] += 1;
        self.with_findings += u32::from(verdict.has_findings());
        let mut kinds = [false; FindingKind::ALL.len()];
        for finding in &verdict.findings {
            kinds[finding.kind().index()] = true;
        }
        for (count, has) in self.by_finding.iter_mut().zip(kinds) {
            *count += u32::from(has);
        }
        if !verdict.status.is_linked() {
            return;
        }
        for (field, outcome) in reported(linked, verdict) {
            if let Some(place) = Field::COMPARED.iter().position(|&f| f == field) {
                self.by_field[place][outcome.kind as usize] += 1;
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
