//! What somebody's decision says about the doubts of a row and about its fields.
//!
//! Takes the doubts that the data give, leaves those that the decision does not answer. Decided: a
//! decision made for a whole group answers nothing, because nobody looked at the row; looking at
//! both sides answers who is meant, not what is right; a death is answered by papers, or by two
//! people who looked without knowing of each other. What contradicts itself stays until somebody
//! decided which side is right.

use super::proposal::Proposal;
use crate::classify::{FieldRuling, Linked, RowRuling, Verdict};
use crate::explain::reported;
use crate::plan::{Basis, Doubt, Field, FindingKind, Ground, Kind, Outcome, Righted, Way};

/// The doubts that remain once a person has decided. `is_death` says that a registration or an
/// allowance would end.
pub(super) fn unanswered(
    linked: &Linked,
    verdict: &Verdict,
    is_death: bool,
    mut doubts: Vec<Doubt>,
) -> Vec<Doubt> {
    let Some(basis) = linked.ruled.confirmed_on(verdict) else { return doubts };
    let agreed = linked.ruled.row(verdict.sector).is_some_and(|RowRuling { agreed, .. }| *agreed);
    let is_known = match basis {
        Basis::Alike => false,
        Basis::Papers => true,
        Basis::Looked => !is_death || agreed,
    };
    if !is_known {
        return doubts;
    }
    let by_papers = basis == Basis::Papers;
    let is_righted = |field| {
        let ruling = linked.ruled.field(verdict.sector, field);
        (by_papers || !is_death) && ruling.is_some_and(|of| of.righted != Righted::Later)
    };
    let differs = |field| {
        reported(linked, verdict)
            .any(|(of, outcome)| of == field && outcome.kind == Kind::Different)
    };
    doubts.retain(|doubt| {
        let is_answered = match doubt {
            Doubt::Thin | Doubt::Namesake | Doubt::FarAway | Doubt::OnlyNameAndYear => true,
            Doubt::Name => !differs(Field::Name) || is_righted(Field::Name),
            Doubt::Dob => is_righted(Field::Dob),
            Doubt::Number => is_righted(Field::Number),
            Doubt::Sex => is_righted(Field::Sex),
            Doubt::Finding(
                FindingKind::NumberOfRelative
                | FindingKind::NumberOfOther
                | FindingKind::TwoNumbers,
            ) => by_papers && is_righted(Field::Number),
            Doubt::Finding(FindingKind::NumberSex) => {
                by_papers && (is_righted(Field::Number) || is_righted(Field::Sex))
            }
            Doubt::Finding(FindingKind::NumberYear) => {
                by_papers && (is_righted(Field::Number) || is_righted(Field::Dob))
            }
            _ => false,
        };
        !is_answered
    });
    doubts
}

/// What a decision about a field asks for; `None` if there is none, or it is left for later. What a
/// civil-status book says is not changed because somebody thinks the registry right.
pub(super) fn of_field(
    linked: &Linked,
    verdict: &Verdict,
    field: Field,
    outcome: Outcome,
) -> Option<Proposal> {
    verdict.linked()?;
    let FieldRuling { righted, .. } = linked.ruled.field(verdict.sector, field)?;
    let is_of_book = linked.prepared.sector.group(verdict.sector).kind.is_book();
    let way = match (righted, outcome.kind) {
        (Righted::Later, _) => return None,
        (Righted::List, Kind::MissingRegistry) => Way::FillRegistry,
        (Righted::List, _) if is_of_book => Way::UpdateByBook,
        (Righted::List, _) => Way::CorrectRegistry,
        (Righted::Registry | Righted::BothWrong, _) if is_of_book => Way::CompareOriginal,
        (Righted::Registry, Kind::MissingSector) => Way::FillList,
        (Righted::Registry, _) => Way::CorrectList,
        (Righted::BothWrong, _) => Way::CorrectBoth,
    };
    Some(Proposal::new(way, Ground::Decided))
}
