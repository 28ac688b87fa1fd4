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
pub use standing::{decision, is_decided, is_settled, needs_look, to_look_again};
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
        let before = linked.ruled.rows.remove(&row);
        let both = [before.as_ref(), ruling.as_ref()];
        persons.extend(both.into_iter().flatten().filter_map(|ruling| ruling.who.person()));
        if let Some(ruling) = ruling {
            linked.ruled.rows.insert(row, ruling);
        }
        touched.insert(row);
    }
    settle(linked, touched, persons)
}

/// Takes every ruling away.
pub fn rule_nothing(linked: &mut Linked) -> Vec<u32> {
    let rows = linked.ruled.rows.keys().map(|row| (*row, None)).collect();
    linked.ruled.fields.clear();
    linked.ruled.changed.clear();
    linked.ruled.cases.clear();
    rule(linked, rows, FieldRulings::new())
}

/// The engine's own verdict of a row, whatever people decided.
pub fn engine_verdict<'a>(linked: &'a Linked, verdict: &'a Verdict) -> &'a Verdict {
    linked.ruled.engine.get(&verdict.sector).unwrap_or(verdict)
}

/// The rows of a list that a person is linked to now, other than this one and those that rightly
/// share their people: whoever rules that the row is this person is asked about them.
pub fn other_rows_of(linked: &Linked, sector: u32, person: u32) -> Vec<u32> {
    let list = linked.prepared.sector.group(sector);
    if list.can_repeat() {
        return Vec::new();
    }
    let others = linked.verdicts.iter().filter(|verdict| {
        verdict.sector != sector
            && verdict.linked() == Some(person)
            && linked.prepared.sector.group(verdict.sector) == list
    });
    others.map(|verdict| verdict.sector).collect()
}

/// Works the verdicts of these rows out anew, and of all who have to do with the same persons.
fn settle(linked: &mut Linked, mut touched: BTreeSet<u32>, mut persons: BTreeSet<u32>) -> Vec<u32> {
    let linked_now =
        |linked: &Linked, of: &Verdict| [of.linked(), engine_verdict(linked, of).linked()];
    for verdict in linked.verdicts.iter().filter(|of| touched.contains(&of.sector)) {
        persons.extend(linked_now(linked, verdict).into_iter().flatten());
    }
    let mut others = BTreeSet::new();
    for verdict in &linked.verdicts {
        let ruled = linked.ruled.row(verdict.sector).and_then(|ruling| ruling.who.person());
        let of = linked_now(linked, verdict).into_iter().chain([ruled]).flatten();
        let of: Vec<u32> = of.collect();
        if of.iter().any(|person| persons.contains(person)) {
            touched.insert(verdict.sector);
            others.extend(of);
        }
    }
    // What such a row becomes depends on who else was given its other people.
    persons.extend(others);
    let mut places = Vec::with_capacity(touched.len());
    let mut engines: Vec<&Verdict> = Vec::with_capacity(touched.len());
    let claims = Claims::of(linked, &persons);
    for (place, verdict) in linked.verdicts.iter().enumerate() {
        if touched.contains(&verdict.sector) {
            places.push(place);
            engines.push(engine_verdict(linked, verdict));
        }
    }
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
