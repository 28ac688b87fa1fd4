//! Lays what people decided over the engine's verdicts, so that counts, lists, workbooks and views
//! show what was decided and need not know who decided it.
//!
//! Takes a run and rulings by the positions of its rows, changes its verdicts. The engine's own
//! verdicts are kept, and every ruled verdict is worked out from them and from all rulings: the
//! order of rulings never matters, and taking one away brings back what was there before. Decided:
//! a ruling never links a row by itself to anybody whom nobody chose. If the chosen person is
//! another row's, that row goes to a person; if two rows were given one person and nobody said that
//! they are one, neither is linked.

mod around;
mod claims;
mod standing;
mod status;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::classify::{
    FieldRuling, Linked, RowRuling, Verdict, describe, look_over, look_over_again,
};
use crate::plan::Field;
use crate::threads::OneThread;
use around::Around;
use claims::Claims;
pub use standing::{decision, in_conflict, is_decided, is_settled, needs_look, to_look_again};
use status::status;

/// Rulings about rows, by the position of the sector record; `None` takes one away.
pub type RowRulings = BTreeMap<u32, Option<RowRuling>>;

/// Rulings about fields, likewise.
pub type FieldRulings = BTreeMap<(u32, Field), Option<FieldRuling>>;

/// Changes what is ruled, and the verdicts that depend on it. Gives the sector records whose
/// verdicts are others now, in order.
pub fn rule(linked: &mut Linked, rows: RowRulings, fields: FieldRulings) -> Vec<u32> {
    for (of, ruling) in fields {
        match ruling {
            Some(ruling) => linked.ruled.fields.insert(of, ruling),
            None => linked.ruled.fields.remove(&of),
        };
    }
    let mut persons = BTreeSet::new();
    let mut touched = BTreeSet::new();
    for (row, ruling) in rows {
        persons.extend(ruling.as_ref().and_then(|ruling| ruling.who.person()));
        let before = linked.ruled.set_row(row, ruling);
        persons.extend(before.and_then(|ruling| ruling.who.person()));
        touched.insert(row);
    }
    settle(linked, touched, persons)
}

/// Takes every ruling away.
pub fn rule_nothing(linked: &mut Linked) -> Vec<u32> {
    let rows = linked.ruled.rows().map(|(row, _)| (row, None)).collect();
    linked.ruled.fields.clear();
    linked.ruled.changed.clear();
    linked.ruled.disputed.clear();
    linked.ruled.notes.clear();
    linked.ruled.cases.clear();
    rule(linked, rows, FieldRulings::new())
}

/// The engine's own verdict of a row, whatever people decided.
pub fn engine_verdict<'a>(linked: &'a Linked, verdict: &'a Verdict) -> &'a Verdict {
    linked.engine_verdict(verdict)
}

/// The rows of a list that a person is linked to now, other than this one and those that rightly
/// share their people: whoever rules that the row is this person is asked about them.
pub fn other_rows_of(linked: &Linked, sector: u32, person: u32) -> Vec<u32> {
    let list = linked.prepared.sector.group(sector);
    if list.can_repeat() {
        return Vec::new();
    }
    let is_other = |row: &u32| {
        *row != sector
            && linked.prepared.sector.group(*row) == list
            && linked.verdict_on(*row).and_then(Verdict::linked) == Some(person)
    };
    let mut others: Vec<u32> = linked.rows_around(person).into_iter().filter(is_other).collect();
    others.sort_by_key(|row| linked.rows_of().place(*row));
    others
}

/// The persons that a row is linked to, by the engine or as it is shown, or was ruled to be.
fn persons_of(linked: &Linked, row: u32) -> impl Iterator<Item = u32> {
    let shown = linked.verdict_on(row);
    let engine = shown.map(|verdict| linked.engine_verdict(verdict));
    let ruled = linked.ruled.row(row).and_then(|ruling| ruling.who.person());
    let both = [shown, engine].map(|verdict| verdict.and_then(Verdict::linked));
    both.into_iter().chain([ruled]).flatten()
}

/// Works the verdicts of these rows out anew, and of all who have to do with the same persons.
fn settle(linked: &mut Linked, mut touched: BTreeSet<u32>, mut persons: BTreeSet<u32>) -> Vec<u32> {
    for row in &touched {
        persons.extend(persons_of(linked, *row));
    }
    touched.extend(persons.iter().flat_map(|person| linked.rows_around(*person)));
    // What such a row becomes depends on who else was given its other people.
    persons.extend(touched.iter().flat_map(|row| persons_of(linked, *row)));
    let claims = Claims::of(linked, &persons);
    let mut places: Vec<usize> = touched.iter().map(|row| linked.rows_of().place(*row)).collect();
    places.sort_unstable();
    places.retain(|place| *place < linked.verdicts.len());
    let engines: Vec<&Verdict> =
        places.iter().map(|place| linked.engine_verdict(&linked.verdicts[*place])).collect();
    let mut verdicts: Vec<Verdict> =
        engines.iter().map(|engine| status(linked, engine, &claims)).collect();
    let around = Around::of(linked, &verdicts, &touched);
    let prepared = &linked.prepared;
    for (verdict, engine) in verdicts.iter_mut().zip(&engines) {
        around.add_of_list(verdict, engine, linked);
    }
    describe(&mut verdicts, prepared, &OneThread, &|verdict| look_over(verdict, prepared));
    look_over_again(&mut verdicts, around.rows_of(), prepared);
    for (verdict, engine) in verdicts.iter_mut().zip(&engines) {
        around.add_births(verdict, engine, linked);
    }
    let mut changed = Vec::new();
    for (place, verdict) in places.into_iter().zip(verdicts) {
        let Some(shown) = linked.verdicts.get_mut(place) else { continue };
        if *shown == verdict {
            continue;
        }
        let row = verdict.sector;
        changed.push(row);
        let before = std::mem::replace(shown, verdict);
        let engine = linked.ruled.engine.entry(row).or_insert(before);
        if engine == shown {
            linked.ruled.engine.remove(&row);
        }
    }
    changed.sort_unstable();
    changed
}
