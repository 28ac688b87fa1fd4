//! What people said about a row, for the pane.

use matcher::caseload::Caseload;
use matcher::classify::Linked;
use matcher::questions;
use matcher::words::standing;

use super::contradictions::contradictions;
use super::deed_view::deeds;
use crate::protocol::{CaseView, ChangeView, Sentence};

/// What people said about a row; `None` if it has no case.
pub(super) fn case_view(caseload: &Caseload, linked: &Linked, row: u32) -> Option<CaseView> {
    let case = caseload.case_of(row)?;
    let note = caseload.casebook().state().note(case);
    let note = note.settled().and_then(|text| caseload.texts().get(*text)).map(str::to_owned);
    let changes = caseload.changes_of(case, linked).into_iter();
    let changes =
        changes.map(|of| ChangeView { field: of.field, side: of.side, old: of.old, new: of.new });
    let contradictions = contradictions(caseload, linked, case);
    let journal = caseload.casebook().journal();
    let entries = journal.entries().iter().rev();
    let history = entries.flat_map(|entry| deeds(entry, case, journal)).collect();
    let number = case.to_string();
    let standing = linked.verdict_on(row).and_then(|verdict| {
        let of = questions::standing(caseload, linked, verdict);
        let (stage, sent) = (of.stage?, &of.sent);
        let actor = of.actor(caseload, linked, verdict);
        let today = linked.prepared.today.day().map_or_else(String::new, |day| day.to_string());
        Some(Sentence::of(|language| standing(stage, sent.settled(), actor, &today, language)))
    });
    Some(CaseView { number, standing, note, changes: changes.collect(), contradictions, history })
}
