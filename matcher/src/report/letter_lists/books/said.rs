//! Something in which a book and the registry contradict each other, or that the registry lacks.

use super::super::asked::Asked;
use crate::plan::Field;
use crate::propose::Proposal;
use crate::words::ListText;
use crate::words::books::event_against_registry;

/// What both say, in words, and how it could be settled.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    /// What both say.
    pub words: String,
    /// How it could be settled.
    pub proposal: Proposal,
}

/// Something that the registry does not know of, or knows otherwise.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// What it is; nothing if it is no fact that the registry could take over.
    pub name: Option<&'static str>,
    /// What the book and the registry have.
    pub values: [String; 2],
    /// Whether the registry says otherwise, and does not only lack it.
    pub contradicts: bool,
    /// The field whose difference it explains.
    pub settles: Option<Field>,
    /// What both say, in a sentence.
    pub words: String,
    /// How it could be settled.
    pub proposal: Proposal,
}

/// An event with what both sides say of it.
pub(super) fn said(
    asked: &Asked<'_>,
    name: ListText,
    values: [String; 2],
    contradicts: bool,
    proposal: Proposal,
) -> Event {
    let name = name.text(asked.language);
    let words = event_against_registry(name, &values[0], &values[1], asked.language);
    Event { name: Some(name), values, contradicts, settles: None, words, proposal }
}

/// A proposal, or that the row is to be verified, if its entry allows no order.
pub(crate) fn unless_flawed(proposal: Proposal, is_flawed: bool) -> Proposal {
    if is_flawed && proposal.way.is_an_order() { Proposal::TO_VERIFY } else { proposal }
}
