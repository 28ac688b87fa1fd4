//! What an entry of the journal did about a case, for the pane.

use casework::ids::{CaseId, Code};
use casework::journal::{Act, Answered, Entry, Journal};
use matcher::plan::{Field, Righted};

use crate::protocol::{DeedKind, DeedView};

/// What an entry did about a case: nothing, one thing, or who the row is and fields left for later.
pub(super) fn deeds(entry: &Entry, case: CaseId, journal: &Journal) -> Vec<DeedView> {
    let later = match entry.act() {
        Act::Rule { later, .. } | Act::RuleEach { later, .. } => &later[..],
        _ => &[],
    };
    let later = later.iter().filter(|left| left.case.contains(&case)).filter_map(|left| {
        let kind = DeedKind::Right(field_of(&left.field)?, Righted::Later);
        Some(view(entry, kind))
    });
    let returned = entry.act().returned(case).map(returned).unwrap_or_default();
    let returned = returned.into_iter().map(|kind| view(entry, kind));
    let deed = deed(entry, case, journal).map(|kind| view(entry, kind));
    later.chain(returned).chain(deed).collect()
}

/// What came back about a case besides who its row is, one thing after the other.
fn returned(of: &Answered) -> Vec<DeedKind> {
    let right = of.right.iter();
    let right =
        right.filter_map(|(code, of)| Some(DeedKind::Right(field_of(code)?, of.is.righted())));
    right.chain(of.note.iter().map(|_| DeedKind::Note)).collect()
}

fn field_of(code: &Code) -> Option<Field> {
    Field::ALL.into_iter().find(|of| of.code() == code.as_str())
}

fn view(entry: &Entry, kind: DeedKind) -> DeedView {
    let (at, by) = (entry.at().as_str().to_owned(), entry.by().as_str().to_owned());
    DeedView { at, by, kind }
}

fn deed(entry: &Entry, case: CaseId, journal: &Journal) -> Option<DeedKind> {
    let is_about = |act: &Act| act.cases().contains(&case);
    let of_entry = |n: u64| journal.entry(n).is_some_and(|entry| is_about(entry.act()));
    if let Some(is) = entry.act().ruled(case) {
        return Some(DeedKind::Who(is.who()));
    }
    Some(match entry.act() {
        Act::Right { field, is, .. } if is_about(entry.act()) => {
            DeedKind::Right(field_of(field)?, is.righted())
        }
        Act::Note { .. } if is_about(entry.act()) => DeedKind::Note,
        Act::Confirm { .. } if is_about(entry.act()) => DeedKind::Confirm,
        Act::Second { is, .. } if is_about(entry.act()) => DeedKind::Second(is.who()),
        Act::Undo { of } if of_entry(*of) => DeedKind::Undo,
        Act::Redo { of } => {
            // What is done again is what its undo took back.
            let undone = journal.entry(*of).and_then(|undo| match undo.act() {
                Act::Undo { of } => Some(*of),
                _ => None,
            })?;
            of_entry(undone).then_some(DeedKind::Redo)?
        }
        _ => return None,
    })
}
