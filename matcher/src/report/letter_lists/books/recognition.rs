//! A recognition against the parents that the registry has for the child.
//!
//! The book says who recognises and who is recognised, in either direction: the child is the younger.
//! A registry that names no parent takes the recognised one over; one that names another was not
//! updated, or somebody else was meant, which the papers of the recognition tell.

use super::super::asked::Asked;
use super::super::person::theirs;
use super::said::Event;
use crate::classify::Verdict;
use crate::normalise::Sex;
use crate::plan::{Field, Ground, ListKind, Role, Side, Way};
use crate::propose::{Proposal, decided_otherwise, doubts};
use crate::text::lower;
use crate::words::books::book_against_registry;

/// What the registry lacks of the recognition of an entry, or has against it, with the place of the
/// child among the entry's people.
pub(super) fn recognised(asked: &Asked<'_>, people: &[&Verdict]) -> Option<(usize, Event)> {
    let prepared = &asked.linked.prepared;
    let of = |role: Role| {
        let is_it = |verdict: &&Verdict| prepared.sector.group(verdict.sector).role == role;
        let place = people.iter().position(is_it)?;
        Some((place, people[place].linked()?))
    };
    if asked.kind(people.first()?) != ListKind::Recognitions {
        return None;
    }
    let (own, other) = (of(Role::Own)?, of(Role::Recogniser)?);
    let year = |person: u32| prepared.registry.records[person as usize].dob.year;
    let (child, parent) = match (year(own.1), year(other.1)) {
        (0, _) | (_, 0) => return None,
        (own_year, other_year) if own_year >= other_year => (own, other),
        _ => (other, own),
    };
    let field = match prepared.registry.records[parent.1 as usize].sex {
        Sex::Male => Field::Father,
        Sex::Female => Field::Mother,
        _ => return None,
    };
    let name = theirs(asked, parent.1, Field::Name);
    let registry = theirs(asked, child.1, field);
    if lower(&registry) == lower(&name) {
        return None;
    }
    let what = field.text(asked.language);
    let words = book_against_registry(what, &name, &registry, asked.language);
    let contradicts = !registry.is_empty();
    let proposal = if contradicts {
        Proposal::new(Way::CompareOriginal, Ground::OriginalPaper)
    } else {
        let of_child = people.iter().filter(|of| of.linked() == Some(child.1));
        let by_registry =
            of_child.filter_map(|of| decided_otherwise(asked.linked, of, &[field], Side::Registry));
        let own = people.iter().flat_map(|of| doubts(asked.linked, of));
        let all: Vec<_> = own.chain(by_registry).collect();
        Proposal::new(Way::UpdateByBook, Ground::RegistryLacks).unless(&all)
    };
    let values = [name, registry];
    Some((child.0, Event { name: Some(what), values, contradicts, settles: None, words, proposal }))
}
