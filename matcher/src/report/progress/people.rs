//! What each person did: how many cases they decided or took answers to, in all and since a day.

use std::collections::{BTreeMap, BTreeSet};

use casework::ids::CaseId;
use casework::journal::Act;
use serde::{Deserialize, Serialize};

use crate::caseload::Caseload;

/// Cases that a person decided about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfPerson {
    /// Cases that they decided about themselves.
    pub decided: u32,
    /// Those of them since the other day.
    pub decided_since: u32,
    /// Cases to which they took answers in.
    pub taken: u32,
    /// Those of them since the other day.
    pub taken_since: u32,
}

/// What each person did, by their names; `since` is the day after whose end it is counted apart.
pub(super) fn of_people(caseload: &Caseload, since: Option<&str>) -> Vec<(String, OfPerson)> {
    #[derive(Default)]
    struct Cases {
        decided: BTreeMap<CaseId, bool>,
        taken: BTreeMap<CaseId, bool>,
    }
    let mut all: BTreeMap<&str, Cases> = BTreeMap::new();
    let mut undone: BTreeSet<u64> = BTreeSet::new();
    let journal = caseload.casebook().journal();
    // What was undone and not done again counts for nobody.
    for entry in journal.entries() {
        match entry.act() {
            Act::Undo { of } => drop(undone.insert(*of)),
            Act::Redo { of } => {
                if let Some(Act::Undo { of }) = journal.entry(*of).map(|of| of.act()) {
                    undone.remove(of);
                }
            }
            _ => {}
        }
    }
    for entry in journal.entries().iter().filter(|of| !undone.contains(&of.n())) {
        let is_since = since.is_none_or(|since| entry.at().day() > since);
        let of = match entry.act() {
            Act::Rule { .. } | Act::RuleEach { .. } | Act::Right { .. } | Act::Confirm { .. } => {
                &mut all.entry(entry.by().as_str()).or_default().decided
            }
            Act::TakeBack { .. } => &mut all.entry(entry.by().as_str()).or_default().taken,
            _ => continue,
        };
        for case in entry.act().cases() {
            *of.entry(*case).or_default() |= is_since;
        }
    }
    let count = |of: &BTreeMap<CaseId, bool>| {
        let newer = of.values().filter(|newer| **newer).count();
        (of.len() as u32, newer as u32)
    };
    let of_one = |(name, of): (&str, Cases)| {
        let ((decided, decided_since), (taken, taken_since)) =
            (count(&of.decided), count(&of.taken));
        (name.to_owned(), OfPerson { decided, decided_since, taken, taken_since })
    };
    all.into_iter().map(of_one).collect()
}
