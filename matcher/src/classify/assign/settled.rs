//! What is decided of a row: the answer of settling, and what families are asked about.

use crate::classify::finding::Finding;

/// What was decided of a row.
#[derive(Debug, PartialEq)]
pub(super) enum Settled {
    /// The candidate at this position is the person.
    Linked { place: usize },
    /// Needs review.
    Review(Finding),
    /// Nobody.
    NotFound,
}
