//! What became of each register that either side changed.

use std::collections::BTreeSet;

use crate::journal::{Held, Register, Value};
use crate::state::State;

/// Whose answer a register has after a merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Both say the same.
    Same,
    /// Only ours changed it.
    OnlyOurs,
    /// Only theirs changed it.
    OnlyTheirs,
    /// They contradict one another, or did so already; nobody decided between them.
    Conflict,
}

/// What became of a register that either side changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The register.
    pub register: Register,
    /// Whose answer it has.
    pub side: Side,
    /// What it held in our copy.
    pub ours: Held<Value>,
    /// What it held in their copy.
    pub theirs: Held<Value>,
    /// What it holds now.
    pub merged: Held<Value>,
}

/// The outcomes of these registers, in their order.
pub(super) fn outcomes(
    changed: BTreeSet<Register>,
    (ours, theirs, merged): (&State, &State, &State),
) -> Vec<Outcome> {
    let outcome = |register: Register| {
        let of = [ours, theirs, merged].map(|state| state.held(&register));
        let [ours, theirs, merged] = of;
        let side = if matches!(merged, Held::Conflict(_)) {
            Side::Conflict
        } else if ours == theirs {
            Side::Same
        } else if merged == theirs {
            Side::OnlyTheirs
        } else if merged == ours {
            Side::OnlyOurs
        } else {
            // Each settled one half of an older conflict, and both halves in the same way.
            Side::Same
        };
        Outcome { register, side, ours, theirs, merged }
    };
    changed.into_iter().map(outcome).collect()
}
