//! Entries of books: the people of one row together, and which way they go.

use super::super::asked::Asked;
use super::recognition;
use super::standing::{Standing, standing};
use crate::classify::Verdict;
use crate::plan::{ListId, ListKind};
use crate::report::list::Area;

/// An entry of a book.
pub(super) struct Entry<'a> {
    /// The kind of book.
    pub kind: ListKind,
    /// Its people, in the order of their roles; never empty.
    pub people: Vec<&'a Verdict>,
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
pub(super) fn entries<'a>(asked: &Asked<'a>, id: ListId) -> Vec<Entry<'a>> {
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
    /// What the registry says of each of its people, and the way that they all go.
    pub(super) fn standings(&self, asked: &Asked<'_>) -> (Goes, Vec<Standing>) {
        let mut of_people: Vec<Standing> =
            self.people.iter().map(|verdict| standing(asked, verdict)).collect();
        if let Some((child, said)) = recognition::against(asked, &self.people) {
            of_people[child].add(said);
        }
        let has = |is: fn(&Standing) -> bool| of_people.iter().any(is);
        let goes = if has(|of| matches!(of, Standing::Contradicts(_))) {
            Goes::Tracked
        } else if has(|of| *of == Standing::NotFound) {
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
