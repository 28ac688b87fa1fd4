//! Where the review of a row stands: what is left to look at, and what somebody has settled.

use super::engine_verdict;
use crate::classify::{Finding, Linked, Verdict};
use crate::plan::{Righted, Status, Unsettled, Who};

/// What was decided about who a row is, or why that is not applied; `None` if nothing was.
pub fn decision(linked: &Linked, verdict: &Verdict) -> Option<Result<Who, Unsettled>> {
    let ruling = linked.ruled.row(verdict.sector)?;
    // Two rows that were given one person each have a decision that could be applied alone.
    let unsettled = verdict.findings.iter().find_map(|finding| match finding {
        Finding::RulingUnsettled { why } => Some(*why),
        _ => None,
    });
    Some(unsettled.map_or_else(|| ruling.who.kind(), Err))
}

/// Whether the engine, or what was decided about another row, leaves a row to a person; whatever was
/// decided about the row since.
pub fn needs_look(linked: &Linked, verdict: &Verdict) -> bool {
    let asks = |of: &Verdict| of.status == Status::Review || of.has_findings();
    asks(verdict) || asks(engine_verdict(linked, verdict))
}

/// Whether somebody decided who a row is, so that nothing is left to look at. Whoever rules one
/// person out may be shown another.
pub fn is_settled(linked: &Linked, verdict: &Verdict) -> bool {
    let decided = match decision(linked, verdict) {
        Some(Ok(Who::This | Who::Nobody | Who::AskBack)) => true,
        Some(Ok(Who::Not)) => verdict.status != Status::Review,
        Some(Ok(Who::Undecided) | Err(_)) | None => false,
    };
    decided && !linked.ruled.is_raised(verdict.sector)
}

/// Whether something that somebody decided about a row is applied: who it is, or what is right.
pub fn is_decided(linked: &Linked, verdict: &Verdict) -> bool {
    let applied = match decision(linked, verdict) {
        Some(Ok(Who::Undecided)) | None => {
            linked.ruled.fields(verdict.sector).any(|(_, of)| of.righted != Righted::Later)
        }
        Some(who) => who.is_ok(),
    };
    applied && !linked.ruled.is_raised(verdict.sector)
}

/// Whether what was decided about a row is not applied, the row has changed since, or a second
/// reviewer said something else.
pub fn to_look_again(linked: &Linked, verdict: &Verdict) -> bool {
    let is_kept = decision(linked, verdict).is_some_and(|decision| decision.is_err());
    is_kept || linked.ruled.is_raised(verdict.sector) || in_conflict(linked, verdict)
}

/// Whether two people decided differently about a row or one of its fields, or noted differently.
pub fn in_conflict(linked: &Linked, verdict: &Verdict) -> bool {
    let row = verdict.sector;
    decision(linked, verdict) == Some(Err(Unsettled::Conflict))
        || linked.ruled.fields(row).any(|(_, ruling)| ruling.conflict)
        || linked.ruled.has_two_notes(row)
}
