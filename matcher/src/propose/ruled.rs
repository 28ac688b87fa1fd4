//! What somebody's decision says about the doubts of a row and about its fields.
//!
//! Takes the doubts that the data give, leaves those that the decision does not answer. Decided: a
//! decision made for a whole group answers nothing, because nobody looked at the row; looking at
//! both sides answers who is meant, not what is right; a death is answered by papers, or by two
//! people who looked without knowing of each other. What contradicts itself stays until somebody
//! decided which side is right.

use super::births::of_birth;
use super::proposal::Proposal;
use crate::classify::{FieldRuling, Linked, RowRuling, RuledWho, Verdict};
use crate::explain::reported;
use crate::normalise::PartialDate;
use crate::plan::{Basis, Doubt, Field, FindingKind, Ground, Kind, Outcome, Righted, Side, Way};

/// What speaks against an order because of how far people have decided.
fn left_by_people(linked: &Linked, sector: u32) -> impl Iterator<Item = Doubt> {
    let is_open = linked.ruled.row(sector).is_some_and(|of| of.who == RuledWho::Undecided);
    let differ = linked.ruled.fields(sector).any(|(_, ruling)| ruling.conflict);
    let has_changed = linked.ruled.has_changed(sector);
    let doubts = [
        (is_open, Doubt::LeftOpen),
        (has_changed, Doubt::ChangedSince),
        (linked.ruled.is_disputed(sector), Doubt::SecondDiffers),
        (differ, Doubt::DecidedTwice),
    ];
    doubts.into_iter().filter_map(|(holds, doubt)| holds.then_some(doubt))
}

/// That somebody decided about any of these fields that the other side is right, or neither: what is
/// ordered by one side does not hold then. `other` is the side by which nothing is ordered.
pub fn decided_otherwise(
    linked: &Linked,
    verdict: &Verdict,
    fields: &[Field],
    other: Side,
) -> Option<Doubt> {
    let right = match other {
        Side::Sector => Righted::List,
        Side::Registry => Righted::Registry,
    };
    let of = |field: &Field| linked.ruled.field(verdict.sector, *field);
    let mut righted = fields.iter().filter_map(of).map(|ruling| ruling.righted);
    let is_other = righted.any(|is| is == right || is == Righted::BothWrong);
    is_other.then_some(Doubt::DecidedOtherwise)
}

/// What a decision about the date of birth asks for, if it is incomplete on a side; `None` if there
/// is none, or it leaves to be done what the dates themselves ask for.
pub fn of_birth_decided(
    linked: &Linked,
    verdict: &Verdict,
    [list, registry]: [PartialDate; 2],
    elder: bool,
) -> Option<Proposal> {
    let righted = in_force(linked, verdict, Field::Dob)?.righted;
    let right = match righted {
        Righted::List => list,
        Righted::Registry => registry,
        Righted::BothWrong | Righted::Later => PartialDate::default(),
    };
    // Whoever is right, a date without a day is to be supplemented.
    if righted != Righted::BothWrong && !right.is_full() {
        return of_birth(right, None, elder);
    }
    let mut found = reported(linked, verdict);
    let outcome = found.find(|(field, _)| *field == Field::Dob)?.1;
    of_field(linked, verdict, Field::Dob, outcome)
}

/// What was decided about a field of a linked row, if it is to be acted upon.
pub fn in_force<'a>(
    linked: &'a Linked,
    verdict: &Verdict,
    field: Field,
) -> Option<&'a FieldRuling> {
    verdict.linked()?;
    let ruling = linked.ruled.field(verdict.sector, field)?;
    let is_open = ruling.conflict || ruling.righted == Righted::Later;
    (!is_open && !linked.ruled.is_raised(verdict.sector)).then_some(ruling)
}

/// What is right in a field if somebody decided that neither side is.
pub fn right_value<'a>(linked: &'a Linked, verdict: &Verdict, field: Field) -> Option<&'a str> {
    in_force(linked, verdict, field)?.value.as_deref()
}

/// The doubts that remain once a person has decided. `is_death` says that a registration or an
/// allowance would end.
pub(super) fn unanswered(
    linked: &Linked,
    verdict: &Verdict,
    is_death: bool,
    mut doubts: Vec<Doubt>,
) -> Vec<Doubt> {
    doubts.extend(left_by_people(linked, verdict.sector));
    let basis = linked.ruled.confirmed_on(verdict);
    let Some(basis) = basis.filter(|_| !linked.ruled.is_raised(verdict.sector)) else {
        return doubts;
    };
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
    let is_righted = |field| (by_papers || !is_death) && in_force(linked, verdict, field).is_some();
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
    let FieldRuling { righted, .. } = in_force(linked, verdict, field)?;
    let is_of_book = linked.prepared.sector.group(verdict.sector).kind.is_book();
    let way = match (righted, outcome.kind) {
        // Nothing is in force then.
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
