//! What is to be said beside a person's row: how it stands, and what may be taken over.
//!
//! Takes a verdict with what was decided laid over it. Decided: where the evidence is in doubt, or a
//! decision waits to be looked at again, nothing is said of the registry's person: no number, no
//! difference, nothing agreed. A person whom somebody confirmed by looking is certain although fields
//! differ that nobody decided yet; of these nothing is agreed.

use crate::classify::{Linked, Verdict};
use crate::explain::reported;
use crate::plan::{Basis, Doubt, Field, Righted, Status, Who, is_material};
use crate::propose::{doubts, in_force};
use crate::ruled::{decision, to_look_again};

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is a person of the registry, and nothing differs.
    Match,
    /// It is a person of the registry; what differs is decided.
    Agreed,
    /// It is a person of the registry; something differs that nobody decided.
    Differs,
    /// It is to be verified before anything is taken over.
    ToVerify,
    /// Nobody of the registry's extract is this person.
    NotFound,
}

/// A field in which a row and its person differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: Field,
    /// What the list says; empty if nothing.
    pub list: String,
    /// What the registry says.
    pub registry: String,
}

/// What is to be said beside a person's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How it stands.
    pub standing: Standing,
    /// The personal number, if it is certain.
    pub number: Option<String>,
    /// What differs.
    pub differences: Vec<Difference>,
    /// What somebody decided to be right.
    pub agreed: Vec<(Field, String)>,
}

/// What is to be said of a row.
pub fn said(linked: &Linked, verdict: &Verdict) -> Said {
    let nothing =
        |standing| Said { standing, number: None, differences: Vec::new(), agreed: Vec::new() };
    let Some(person) = certain(linked, verdict) else {
        let asked = matches!(decision(linked, verdict), Some(Ok(Who::AskBack | Who::Undecided)));
        let is_open = asked || to_look_again(linked, verdict);
        return nothing(match verdict.status {
            Status::NotFound if !is_open => Standing::NotFound,
            _ => Standing::ToVerify,
        });
    };
    let prepared = &linked.prepared;
    let of_list = |field| prepared.sector.value(verdict.sector, field).trim().to_owned();
    let of_registry = |field| prepared.registry.value(person, field).trim().to_owned();
    let differing = reported(linked, verdict).filter(|(of, outcome)| is_material(*of, *outcome));
    let differences: Vec<Difference> = differing
        .map(|(field, _)| Difference { field, list: of_list(field), registry: of_registry(field) })
        .collect();
    let agreed: Vec<(Field, String)> = Field::COMPARED
        .into_iter()
        .filter_map(|field| Some((field, right(linked, verdict, person, field)?)))
        .collect();
    let is_agreed = |field: Field| agreed.iter().any(|(of, _)| *of == field);
    let standing = match differences.iter().all(|of| is_agreed(of.field)) {
        true if differences.is_empty() => Standing::Match,
        true => Standing::Agreed,
        false => Standing::Differs,
    };
    let decided =
        agreed.iter().find(|(of, _)| *of == Field::Number).map(|(_, right)| right.clone());
    // A number of nine digits is no personal number.
    let theirs = || prepared.registry.raw(person, Field::Number).trim().to_owned();
    let number = decided.unwrap_or_else(theirs);
    let number = Some(number).filter(|number| !number.is_empty());
    Said { standing, number, differences, agreed }
}

/// The registry's person of a row, if that is certain: nothing speaks against it, or somebody looked and
/// said so. That a name, a date or a sex differs is then for the fields themselves to be decided.
pub(super) fn certain(linked: &Linked, verdict: &Verdict) -> Option<u32> {
    let person = verdict.linked()?;
    if to_look_again(linked, verdict) {
        return None;
    }
    let basis = linked.ruled.confirmed_on(verdict);
    let is_confirmed = matches!(basis, Some(Basis::Looked | Basis::Papers));
    let is_of_field = |doubt: &Doubt| matches!(doubt, Doubt::Name | Doubt::Dob | Doubt::Sex);
    let against = doubts(linked, verdict);
    against.iter().all(|doubt| is_confirmed && is_of_field(doubt)).then_some(person)
}

/// What somebody decided to be right in a field of a certain person, if it is to be acted upon.
pub(super) fn right(
    linked: &Linked,
    verdict: &Verdict,
    person: u32,
    field: Field,
) -> Option<String> {
    let ruling = in_force(linked, verdict, field)?;
    let prepared = &linked.prepared;
    let value = match ruling.righted {
        Righted::List => prepared.sector.value(verdict.sector, field),
        Righted::Registry => prepared.registry.value(person, field),
        Righted::BothWrong => ruling.value.as_deref()?.into(),
        Righted::Later => return None,
    };
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}
