//! What people said about a row, for the pane.

use matcher::caseload::Caseload;
use matcher::classify::Linked;

use super::contradictions::contradictions;
use super::deed_view::deeds;
use crate::protocol::{CaseView, ChangeView};

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
    Some(CaseView { number, note, changes: changes.collect(), contradictions, history })
}
