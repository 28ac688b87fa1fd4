//! Lines that have no key: known by the person, the question and what both sides say.
//!
//! Takes lines that came back, gives the row and the question of each that can be only one. Decided:
//! name and date of birth or number must be those of one row alone, and both sides must say what they
//! say today, so that a line that slid or was typed anew is about nothing.

use std::collections::BTreeMap;

use super::headers::Headers;
use super::lines::{Line, PERSON};
use super::said::is_same;
use crate::caseload::Caseload;
use crate::classify::{Linked, Verdict};
use crate::plan::Field;
use crate::questions::{Key, Mark, Question};
use crate::text::fold;

/// The rows of the list by their names.
pub(super) struct ByContent {
    rows: BTreeMap<String, Vec<u32>>,
}

impl ByContent {
    /// Those of a run. They are gathered only if some line has no key.
    pub(super) fn of(linked: &Linked, lines: &[Line]) -> ByContent {
        let mut rows: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        if lines.iter().any(|line| line.key.is_empty()) {
            for verdict in &linked.verdicts {
                let mut names = values(linked, verdict, Field::Name);
                names.iter_mut().for_each(|name| *name = fold(name));
                names.sort_unstable();
                names.dedup();
                for name in names {
                    rows.entry(name).or_default().push(verdict.sector);
                }
            }
        }
        ByContent { rows }
    }

    /// The row that a line is about, and the key that its question would have.
    pub(super) fn question(
        &self,
        caseload: &Caseload,
        linked: &Linked,
        line: &Line,
        headers: Headers,
    ) -> Option<(u32, Key)> {
        let [name, born, number] = &line.person;
        let says = |cell: &Option<String>| cell.as_ref().is_some_and(|cell| !cell.is_empty());
        if !says(born) && !says(number) {
            return None;
        }
        let asked = fold(line.asked.as_deref()?);
        let is_asked = |field: &Field| {
            (headers.question)(Question::Field(*field)).iter().any(|of| fold(of) == asked)
        };
        let field = Field::ALL.into_iter().find(is_asked)?;
        let rows = self.rows.get(&fold(name.as_deref()?))?;
        let mut all = rows.iter().copied().filter(|row| is_about(linked, (*row, field), line));
        let (row, another) = (all.next()?, all.next());
        if another.is_some() {
            return None;
        }
        let person = linked.verdict_on(row)?.chosen().map(|person| person.registry);
        let case = caseload.case_to_be(row)?;
        let mark = Mark::of(caseload, linked, row, person)?;
        Some((row, Key { case, question: Question::Field(field), mark }))
    }
}

/// What the list says of a row in a field and, if somebody is beside it, what the registry says.
pub fn values(linked: &Linked, verdict: &Verdict, field: Field) -> Vec<String> {
    let person = verdict.chosen().map(|person| person.registry);
    let own = linked.prepared.sector.value(verdict.sector, field);
    let theirs = person.map(|person| linked.prepared.registry.value(person, field));
    [Some(own), theirs].into_iter().flatten().map(|value| value.trim().to_owned()).collect()
}

/// Whether a line is about a row and this field of it: lists show a person as the list or as the
/// registry has them, and both sides must say what the line has of them.
fn is_about(linked: &Linked, (row, field): (u32, Field), line: &Line) -> bool {
    let Some(verdict) = linked.verdict_on(row) else { return false };
    let is_person = PERSON.into_iter().zip(&line.person).all(|(of, cell)| {
        let is_it = |cell: &String| {
            values(linked, verdict, of).iter().any(|value| is_same(of, cell, value))
        };
        cell.as_ref().is_none_or(is_it)
    });
    let both = values(linked, verdict, field);
    let ([Some(list), Some(registry)], [own, theirs]) = (&line.sides, &both[..]) else {
        return false;
    };
    is_person && is_same(field, list, own) && is_same(field, registry, theirs)
}
