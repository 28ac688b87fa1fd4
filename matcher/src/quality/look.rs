//! What is known of a row by looking at it.

use casework::answer::RowAnswer;
use casework::journal::Held;

use crate::caseload::{Caseload, Judgement};
use crate::classify::{Linked, Verdict};
use crate::ruled::engine_verdict;

/// What is known of a row by looking at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Nobody has looked at it as it is now.
    Never,
    /// Somebody has, and it is left open: not decided, or two said different things.
    Open,
    /// This was said of the engine's first person.
    Says(Judgement),
}

impl Look {
    /// Whether the engine's first person is right; nothing if that is left open.
    pub(super) fn is_first(self) -> Option<bool> {
        match self {
            Look::Says(Judgement::Proposed) => Some(true),
            Look::Says(Judgement::Another(_) | Judgement::NotProposed) => Some(false),
            Look::Says(Judgement::Open) | Look::Never | Look::Open => None,
        }
    }

    /// Whether somebody found the row's person, whoever it is.
    pub(super) fn is_found(self) -> Option<bool> {
        match self {
            Look::Says(Judgement::Proposed | Judgement::Another(_)) => Some(true),
            Look::Says(Judgement::NotProposed) => Some(false),
            Look::Says(Judgement::Open) | Look::Never | Look::Open => None,
        }
    }
}

/// What is known of a row by looking at it: by deciding about it, by a second look, or by both.
pub(super) fn look(caseload: &Caseload, linked: &Linked, verdict: &Verdict) -> Look {
    let row = verdict.sector;
    let engine = engine_verdict(linked, verdict);
    let said = |of: Option<Held<RowAnswer>>| -> Option<Look> {
        let answer = of?;
        let judged = answer.settled().map(|of| caseload.judgement(engine, of));
        Some(judged.filter(|of| *of != Judgement::Open).map_or(Look::Open, Look::Says))
    };
    let first = said(caseload.first_of_now(linked, row));
    let second = said(caseload.second_of_now(row));
    match (first, second) {
        (None, None) => Look::Never,
        // What was decided after the second look knew of it.
        (Some(first), Some(_)) if !linked.ruled.is_disputed(row) => first,
        (Some(_), Some(_)) => Look::Open,
        (Some(of), None) | (None, Some(of)) => of,
    }
}
