//! What a book registers of somebody beyond the fields of both sides, and whether the registry knows
//! of it: a death, a marriage, a divorce, a correction, the end of an adoption.

use super::super::asked::Asked;
use super::super::person::{own, theirs};
use super::marriage;
use super::notes::ends_adoption;
use super::said::{Event, said};
use super::values::note_of_entry;
use crate::classify::Verdict;
use crate::plan::{Field, Ground, ListKind, Role, Side, Way};
use crate::propose::{Proposal, doubts_of_death, of_dead_alive};
use crate::text::lower;
use crate::words::ListText;

/// The events of a linked person, of those that the columns and the notes of the person's entry tell.
pub(super) fn of_person(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    match (group.kind, group.role) {
        (ListKind::Deaths, _) => death(asked, verdict, person),
        (ListKind::Adoptions, Role::Own) => ended_adoption(asked, verdict, person),
        _ => marriage::of_person(asked, verdict, person),
    }
}

fn death(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let prepared = &asked.linked.prepared;
    let dead = prepared.listed_as_dead(verdict.sector)?;
    let doubts = doubts_of_death(asked.linked, verdict);
    let book = own(asked, verdict, Field::Death);
    if !prepared.is_dead(Side::Registry, person) {
        let registry = theirs(asked, person, Field::State);
        let proposal = of_dead_alive(dead).unless(&doubts);
        return Some(said(asked, ListText::Death, [book, registry], true, proposal));
    }
    (same_death(asked, verdict, person) == Some(false)).then(|| {
        let registry = theirs(asked, person, Field::Death);
        let proposal = Proposal::new(Way::CompareOriginal, Ground::OriginalPaper);
        said(asked, ListText::DeathList, [book, registry], true, proposal)
    })
}

/// A death that a note tells of somebody who lives in the registry: it may be registered or not, which
/// the books of deaths say.
pub(super) fn noted_death(asked: &Asked<'_>, person: u32, note: String) -> Option<Event> {
    let is_dead = asked.linked.prepared.is_dead(Side::Registry, person);
    let registry = theirs(asked, person, Field::State);
    let proposal = Proposal::new(Way::CivilPapers, Ground::Contradiction);
    (!is_dead).then(|| said(asked, ListText::Death, [note, registry], true, proposal))
}

/// An adoption that ended while the registry still names who adopted.
fn ended_adoption(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<Event> {
    let note = note_of_entry(asked, verdict);
    if !ends_adoption(&note) {
        return None;
    }
    let adopters: Vec<String> = asked
        .of_row(verdict)
        .filter(|of| {
            let role = asked.linked.prepared.sector.group(of.sector).role;
            matches!(role, Role::AdoptiveFather | Role::AdoptiveMother)
        })
        .map(|of| lower(&own(asked, of, Field::Name)))
        .collect();
    let parents = [Field::Father, Field::Mother].map(|field| theirs(asked, person, field));
    let named: Vec<String> =
        parents.into_iter().filter(|name| adopters.contains(&lower(name))).collect();
    let proposal = Proposal::new(Way::CompareOriginal, Ground::InBooks);
    let values = [note, named.join(", ")];
    (!named.is_empty()).then(|| said(asked, ListText::AdoptionEnded, values, true, proposal))
}

/// Whether both sides give one day of death; `None` if either gives none.
pub(super) fn same_death(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Option<bool> {
    let prepared = &asked.linked.prepared;
    let [a, b] =
        [prepared.sector.extra(verdict.sector).death, prepared.registry.extra(person).death];
    if a.is_missing() || b.is_missing() {
        return None;
    }
    let other = |a: u16, b: u16| a != 0 && b != 0 && a != b;
    let differs = other(a.year, b.year)
        || other(a.month.into(), b.month.into())
        || other(a.day.into(), b.day.into());
    Some(!differs)
}
