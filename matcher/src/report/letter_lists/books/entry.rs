//! Entries of books: the people of one row together, and which way they go.

use super::super::asked::Asked;
use super::super::person::own;
use super::flaws::flaws;
use super::notes::{clauses, deaths};
use super::said::{Event, unless_flawed};
use super::standing::{Standing, standing};
use super::values::{is_electronic, note_of_entry};
use super::{changes, event, recognition};
use crate::classify::Verdict;
use crate::plan::{Field, ListId, ListKind, Role};
use crate::report::list::Area;

/// An entry of a book.
pub(crate) struct Entry<'a> {
    /// The kind of book.
    pub kind: ListKind,
    /// Its people, in the order of their roles; never empty.
    pub people: Vec<&'a Verdict>,
}

/// What an entry tells beyond the fields of both sides.
pub(crate) struct Told {
    /// The events of each of its people.
    pub events: Vec<Vec<Event>>,
    /// Whether it cannot be as the book has it, so that nothing may be ordered by it.
    pub is_flawed: bool,
}

/// The way that an entry goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// It is consistent with the registry and is entered.
    Form,
    /// Something contradicts: it is tracked.
    Tracked,
    /// Somebody of it was not found: it is entered anew.
    New,
}

/// The entries of all books for which the list is made, births first, in the order of their rows.
pub(crate) fn entries<'a>(asked: &Asked<'a>, id: ListId) -> Vec<Entry<'a>> {
    let sector = &asked.linked.prepared.sector;
    let yields = |verdict: &&Verdict| {
        let kind = asked.kind(verdict);
        kind.is_book() && kind.yields(id)
    };
    let mut people: Vec<&Verdict> = asked.linked.verdicts.iter().filter(yields).collect();
    people.sort_by_cached_key(|verdict| {
        let group = sector.group(verdict.sector);
        let place = sector.place(verdict.sector);
        (group.kind, place, sector.row(verdict.sector), group.role)
    });
    let is_one = |a: &&Verdict, b: &&Verdict| {
        let (a, b) = (a.sector, b.sector);
        let [first, next] = [a, b].map(|of| sector.group(of));
        first.kind == next.kind
            && first.role < next.role
            && sector.row(a) == sector.row(b)
            && sector.place(a) == sector.place(b)
    };
    people
        .chunk_by(is_one)
        .map(|people| Entry { kind: asked.kind(people[0]), people: people.to_vec() })
        .collect()
}

/// The people of all books for which the list is made, births first, in the order of the books'
/// rows.
pub(crate) fn people<'a>(asked: &Asked<'a>, id: ListId) -> Vec<&'a Verdict> {
    entries(asked, id).into_iter().flat_map(|entry| entry.people).collect()
}

impl Entry<'_> {
    /// Whether it is in electronic data already, as the list of entries says.
    pub(super) fn is_electronic(&self, asked: &Asked<'_>) -> bool {
        self.people.first().is_some_and(|verdict| is_electronic(asked, verdict))
    }

    /// What it tells of its people; a flaw forbids every order.
    pub(crate) fn told(&self, asked: &Asked<'_>) -> Told {
        let people = &self.people;
        let mut events: Vec<Vec<Event>> = people
            .iter()
            .map(|verdict| {
                let Some(person) = verdict.linked() else { return Vec::new() };
                let mut events: Vec<Event> =
                    event::of_person(asked, verdict, person).into_iter().collect();
                events.extend(changes::not_yet_made(asked, verdict, person));
                events
            })
            .collect();
        if let Some((child, event)) = recognition::recognised(asked, people) {
            events[child].push(event);
        }
        for (place, note) in self.noted_deaths(asked) {
            let person = people[place].linked();
            events[place].extend(person.and_then(|person| event::noted_death(asked, person, note)));
        }
        let flaws = flaws(asked, people);
        let is_flawed = !flaws.is_empty();
        for (place, flaw) in flaws {
            events[place].push(flaw);
        }
        for event in events.iter_mut().flatten() {
            event.proposal = unless_flawed(event.proposal, is_flawed);
        }
        Told { events, is_flawed }
    }

    /// The deaths that the note tells, by the places of its people. A register of deaths is about
    /// them itself.
    fn noted_deaths(&self, asked: &Asked<'_>) -> Vec<(usize, String)> {
        if self.kind == ListKind::Deaths {
            return Vec::new();
        }
        let sector = &asked.linked.prepared.sector;
        let named = |verdict: &&Verdict| {
            (sector.group(verdict.sector).role, own(asked, verdict, Field::Name))
        };
        let people: Vec<(Role, String)> = self.people.iter().map(named).collect();
        deaths(&note_of_entry(asked, self.people[0]), &people)
    }

    /// What the registry says of each of its people, and the way that they all go.
    ///
    /// A child decides: a parent who is not in the extract makes no entry new.
    pub(super) fn standings(&self, asked: &Asked<'_>) -> (Goes, Vec<Standing>) {
        let Told { events, is_flawed } = self.told(asked);
        let of_people: Vec<Standing> = self
            .people
            .iter()
            .zip(events)
            .map(|(verdict, events)| standing(asked, verdict, events, is_flawed))
            .collect();
        let is_missing = |(verdict, standing): (&&Verdict, &Standing)| {
            *standing == Standing::NotFound && !is_only_named(asked, verdict)
        };
        let goes = if of_people.iter().any(|of| matches!(of, Standing::Contradicts(_))) {
            Goes::Tracked
        } else if self.people.iter().zip(&of_people).any(is_missing) {
            Goes::New
        } else {
            Goes::Form
        };
        (goes, of_people)
    }

    /// Where the entry belongs: where the first of its people lives of whom that is known.
    pub(super) fn area(&self, asked: &Asked<'_>) -> Area {
        let mut areas = self.people.iter().map(|verdict| asked.area_of(verdict).area);
        areas.find(|area| !area.commune.is_empty()).unwrap_or_default()
    }
}

/// Whether somebody of an entry is a parent, whom the book only names beside its own person.
pub(crate) fn is_only_named(asked: &Asked<'_>, verdict: &Verdict) -> bool {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    let is_parent = matches!(group.role, Role::Father | Role::Mother);
    is_parent && group.kind.profile().people.contains(&Role::Own)
}

/// The notes of an entry that stand beside one of its people: a note of a child's death stands beside
/// the child, not beside the parents.
pub(super) fn note_beside(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let note = note_of_entry(asked, verdict);
    if !is_only_named(asked, verdict) {
        return note;
    }
    let role = asked.linked.prepared.sector.group(verdict.sector).role;
    let people = [(Role::Own, String::new()), (role, own(asked, verdict, Field::Name))];
    let deaths = deaths(&note, &people);
    let is_of_child = deaths.len() == clauses(&note).count()
        && !deaths.is_empty()
        && deaths.iter().all(|(place, _)| *place == 0);
    if is_of_child { String::new() } else { note }
}
