//! Something in which a book and the registry contradict each other.

use crate::propose::Proposal;

/// What both say, in words, and how it could be settled.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    /// What both say.
    pub words: String,
    /// How it could be settled.
    pub proposal: Proposal,
}
