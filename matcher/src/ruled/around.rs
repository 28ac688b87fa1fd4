//! What rows whose verdicts change have in common with all others: their persons and numbers.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::classify::{Finding, Linked, SharedNumbers, Verdict, list_findings, shared_numbers};
use crate::plan::{FindingKind, Status};

/// The rows of the persons and numbers of some rows.
pub(super) struct Around {
    rows_of: FxHashMap<u32, Vec<u32>>,
    numbers: SharedNumbers,
}

impl Around {
    /// Of these verdicts, which stand in place of those of the `touched` rows.
    pub(super) fn of(linked: &Linked, verdicts: &[Verdict], touched: &BTreeSet<u32>) -> Around {
        let mut rows_of: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for verdict in verdicts {
            if let Some(person) = verdict.linked() {
                rows_of.entry(person).or_default().push(verdict.sector);
            }
        }
        for (person, rows) in &mut rows_of {
            let is_other = |row: &u32| {
                let shown = linked.verdict_on(*row).and_then(Verdict::linked);
                !touched.contains(row) && shown == Some(*person)
            };
            rows.extend(linked.rows_around(*person).into_iter().filter(is_other));
        }
        rows_of.retain(|_, rows| rows.len() > 1);
        rows_of.values_mut().for_each(|rows| rows.sort_unstable());
        let records = &linked.prepared.sector.records;
        let number = |of: &Verdict| records[of.sector as usize].number.full();
        let asked: BTreeSet<u64> = verdicts.iter().filter_map(number).collect();
        let rows = asked.into_iter().flat_map(|number| linked.rows_of().of_number(number));
        let numbers = shared_numbers(&linked.prepared, rows);
        Around { rows_of, numbers }
    }

    /// The rows of each person who has several, in order.
    pub(super) fn rows_of(&self) -> &FxHashMap<u32, Vec<u32>> {
        &self.rows_of
    }

    /// Adds what a row shares with others of its list.
    pub(super) fn add_of_list(&self, verdict: &mut Verdict, engine: &Verdict, linked: &Linked) {
        let (row, sector) = (verdict.sector, &linked.prepared.sector);
        let list = sector.group(row);
        let rows = verdict.linked().and_then(|person| self.rows_of.get(&person));
        let is_of_list = |other: &u32| sector.group(*other) == list;
        let mut twins: Vec<u32> = Vec::new();
        if !list.can_repeat() {
            twins = rows.into_iter().flatten().copied().filter(is_of_list).collect();
        }
        if twins.len() < 2 {
            twins.clear();
        }
        let is_copy = |other: u32| linked.events.is_copy(other, row, &linked.prepared);
        verdict.findings.extend(list_findings(
            row,
            &twins,
            &self.numbers,
            is_copy,
            &linked.prepared,
        ));
        if engine.has(FindingKind::TooManyAlike) && !matches!(verdict.status, Status::Match) {
            verdict.findings.push(Finding::TooManyAlike);
        }
    }

    /// Adds the births that the engine found too close to this one, except those of rows that are
    /// the same person by now.
    pub(super) fn add_births(&self, verdict: &mut Verdict, engine: &Verdict, linked: &Linked) {
        let rows = verdict.linked().and_then(|person| self.rows_of.get(&person));
        let (row, sector) = (verdict.sector, &linked.prepared.sector);
        let same: Vec<_> =
            rows.into_iter().flatten().map(|&other| sector.row_seen_from(other, row)).collect();
        let births = engine.findings.iter().filter(
            |finding| matches!(finding, Finding::BirthsTooClose { row, .. } if !same.contains(row)),
        );
        verdict.findings.extend(births.cloned());
    }
}
