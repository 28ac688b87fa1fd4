//! What the engine decides of a sector row.

use serde::{Deserialize, Serialize};

use crate::compare::Outcome;
use crate::normalise::RowRef;
use crate::plan::Field;

/// The four verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Same person, no real difference.
    Match,
    /// Same person, at least one field differs or lacks.
    Discrepancy,
    /// A likely person, or several, that the evidence does not settle.
    Review,
    /// No acceptable candidate.
    NotFound,
}

impl Status {
    /// All verdicts, in the order that statistics list them.
    pub const ALL: [Status; 4] =
        [Status::Match, Status::Discrepancy, Status::Review, Status::NotFound];

    /// The name of the verdict in `results.csv`.
    pub fn code(self) -> &'static str {
        match self {
            Status::Match => "match",
            Status::Discrepancy => "discrepancy",
            Status::Review => "review",
            Status::NotFound => "not_found",
        }
    }

    /// Whether the verdict claims a registry person.
    pub fn is_linked(self) -> bool {
        matches!(self, Status::Match | Status::Discrepancy)
    }
}

/// Something to know about a row beside its fields. Rows are the spreadsheet's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// Other rows of the list are the same registry person.
    DuplicateInList { rows: Vec<RowRef> },
    /// Other rows of the list carry the same personal number but are someone else.
    NumberShared { rows: Vec<RowRef> },
    /// The best candidate belongs to another row with better evidence.
    ClaimedByRow { row: RowRef },
    /// Several candidates are about equally likely.
    SeveralCandidates { count: u32 },
    /// The evidence for the one candidate is thin.
    ThinEvidence,
    /// The number says one person and the name and date say another.
    NumberContradicts,
    /// More people are alike than were compared.
    TooManyAlike,
    /// The row has neither a name nor a number.
    NoIdentity,
}

impl Finding {
    /// The finding's code in `results.csv`.
    pub fn code(&self) -> &'static str {
        match self {
            Finding::DuplicateInList { .. } => "duplicate_in_list",
            Finding::NumberShared { .. } => "number_shared",
            Finding::ClaimedByRow { .. } => "claimed_by_row",
            Finding::SeveralCandidates { .. } => "several_candidates",
            Finding::ThinEvidence => "thin_evidence",
            Finding::NumberContradicts => "number_contradicts",
            Finding::TooManyAlike => "too_many_alike",
            Finding::NoIdentity => "no_identity",
        }
    }
}

/// A registry person that a sector row may be, with the evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Place of the registry record.
    pub registry: u32,
    /// Sum of the prior and of all steps, in bits.
    pub score: f64,
}

/// The decision about one sector record.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Place of the sector record.
    pub sector: u32,
    /// The verdict.
    pub status: Status,
    /// The chosen candidate first, then the others that come near it; empty when not found.
    pub candidates: Vec<Candidate>,
    /// The outcome of each field of [`Field::COMPARED`] against the first candidate.
    pub outcomes: Option<[Outcome; Field::COMPARED.len()]>,
    /// What else there is to know.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// The candidate that the verdict speaks of: the linked person, or the likeliest under review.
    pub fn chosen(&self) -> Option<&Candidate> {
        self.candidates.first()
    }
}
