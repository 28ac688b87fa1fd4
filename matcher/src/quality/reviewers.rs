//! How well two reviewers agree who did not know of one another, and where they do not.

use std::collections::BTreeMap;

use casework::answer::RowAnswer;
use casework::journal::{By, Register};
use casework::learn::{Agreement, agreement};
use serde::{Deserialize, Serialize};

use crate::caseload::Caseload;
use crate::classify::Linked;
use crate::plan::{Field, Who};
use crate::ruled::engine_verdict;

/// How well two reviewers agree.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reviewers {
    /// The agreement of first and second answers; nothing if no row has both.
    pub agreement: Option<Agreement>,
    /// Whose answers these are, the first and the second reviewer, with how many rows.
    pub by: Vec<(String, String, u32)>,
    /// Second answers about rows that had been decided together with others: nobody had looked at
    /// them, so they do not count.
    pub of_many: u32,
    /// Second answers about rows that nobody had decided.
    pub alone: u32,
    /// The rows that are raised because a second answer is another one.
    pub disputed: Vec<Disputed>,
}

/// A row of which a second reviewer said something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disputed {
    /// Place of the row in the results.
    pub index: u32,
    /// Its spreadsheet row.
    pub row: u32,
    /// Its name, as the list has it.
    pub name: String,
    /// What was decided; nothing if the engine's verdict stands.
    pub first: Option<Said>,
    /// What the second reviewer said; nothing if two of them said different things.
    pub second: Option<Said>,
}

/// What somebody said of who a row is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The kind of the answer.
    pub who: Who,
    /// The spreadsheet row of the person, if the answer names one who is in the extract.
    pub registry_row: Option<u32>,
    /// Who said it.
    pub by: String,
}

impl Reviewers {
    pub(super) fn of(caseload: &Caseload, linked: &Linked) -> Reviewers {
        let mut all = Reviewers::default();
        let mut by: BTreeMap<(String, String), u32> = BTreeMap::new();
        let mut pairs = Vec::new();
        for look in caseload.casebook().second_looks() {
            let Some(first) = look.first.settled() else {
                all.alone += u32::from(look.first.is_open());
                continue;
            };
            if !caseload.is_look(first, &look.entries) {
                all.of_many += 1;
                continue;
            }
            let verdict = caseload.row_of(look.case).and_then(|row| linked.verdict_on(row));
            let Some(verdict) = verdict else { continue };
            let engine = engine_verdict(linked, verdict);
            let judge = |answer: &RowAnswer| caseload.judgement(engine, answer);
            pairs.push((judge(first), judge(&look.second)));
            let names = (named(look.first_by.iter()), look.second_by.as_str().to_owned());
            *by.entry(names).or_default() += 1;
        }
        all.agreement = agreement(pairs);
        all.by = by.into_iter().map(|((first, second), rows)| (first, second, rows)).collect();
        all.disputed = disputed(caseload, linked);
        all
    }
}

fn disputed(caseload: &Caseload, linked: &Linked) -> Vec<Disputed> {
    let state = caseload.casebook().state();
    let registry_row = |answer: &RowAnswer| match answer {
        RowAnswer::This { person, .. } => {
            caseload.record_of(*person).map(|record| linked.prepared.registry.row(record))
        }
        _ => None,
    };
    let said = |answer: Option<&RowAnswer>, register: &Register| {
        let answer = answer?;
        let by = named(caseload.casebook().people(register));
        Some(Said { who: answer.who(), registry_row: registry_row(answer), by })
    };
    let verdicts = (0..).zip(&linked.verdicts);
    let disputed = verdicts.filter(|(_, verdict)| linked.ruled.is_disputed(verdict.sector));
    let one = |(index, verdict): (u32, &crate::classify::Verdict)| {
        let row = verdict.sector;
        let case = caseload.case_of(row)?;
        let sector = &linked.prepared.sector;
        Some(Disputed {
            index,
            row: sector.row(row),
            name: sector.value(row, Field::Name).trim().to_owned(),
            first: said(state.who(case).settled(), &Register::Who(case)),
            second: said(state.second(case).settled(), &Register::Second(case)),
        })
    };
    disputed.filter_map(one).collect()
}

fn named<'a>(people: impl IntoIterator<Item = &'a By>) -> String {
    people.into_iter().map(By::as_str).collect::<Vec<_>>().join(", ")
}
