//! What the engine decides about a sector row.

use super::finding::Finding;
use crate::plan::{Field, FindingKind, Outcome, Status};

/// A registry person that a sector row may be, with the evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Position of the registry record.
    pub registry: u32,
    /// The prior plus all weights, in bits.
    pub score: f64,
}

/// The decision about one sector record.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Position of the sector record.
    pub sector: u32,
    /// The verdict.
    pub status: Status,
    /// The chosen candidate first, then those that come close; empty if not found.
    pub candidates: Vec<Candidate>,
    /// The outcome of each field of [`Field::COMPARED`] against the first candidate.
    pub outcomes: Option<[Outcome; Field::COMPARED.len()]>,
    /// What else there is to know.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// Whether the row has a finding that needs a look.
    pub fn has_findings(&self) -> bool {
        self.findings.iter().any(|finding| !finding.kind().is_remark())
    }

    /// Whether the row has a finding of this kind.
    pub fn has(&self, kind: FindingKind) -> bool {
        self.findings.iter().any(|finding| finding.kind() == kind)
    }

    /// The registry record of the linked person; `None` under review and if not found.
    pub fn linked(&self) -> Option<u32> {
        self.chosen().filter(|_| self.status.is_linked()).map(|c| c.registry)
    }

    /// The candidate of the verdict: the linked person, or the likeliest under review.
    pub fn chosen(&self) -> Option<&Candidate> {
        self.candidates.first()
    }
}
