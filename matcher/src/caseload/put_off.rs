//! What was decided about fields, once somebody says that the row is another person.
//!
//! “The registry is right” was said of one person and must not be carried over to the next one:
//! what such fields hold is left for later with the row's new answer, and both are one undo.

use std::collections::BTreeMap;

use casework::answer::FieldAnswer;
use casework::ids::{CaseId, Code};
use casework::journal::Held;
use casework::state::Casebook;

use super::answers::Answer;
use super::error::CaseloadError;
use super::rulings::code_of;
use crate::classify::{Linked, Verdict};

/// The fields with the cases in which they are left for later, as far as each case's answer speaks
/// of somebody else than the row's person now.
pub(super) fn put_off(
    casebook: &Casebook,
    linked: &Linked,
    answers: impl IntoIterator<Item = (CaseId, u32, Answer)>,
) -> Result<BTreeMap<Code, Vec<CaseId>>, CaseloadError> {
    let mut of_fields: BTreeMap<Code, Vec<CaseId>> = BTreeMap::new();
    for (case, row, answer) in answers {
        if !is_of_another(linked, row, answer) {
            continue;
        }
        for (field, _) in linked.ruled.fields(row) {
            let field = code_of(field)?;
            let held = casebook.state().field(case, &field);
            if !matches!(held, Held::Open | Held::Settled(FieldAnswer::Later)) {
                of_fields.entry(field).or_default().push(case);
            }
        }
    }
    Ok(of_fields)
}

/// Whether an answer takes the person away that is shown beside a row.
fn is_of_another(linked: &Linked, row: u32, answer: Answer) -> bool {
    let shown = linked.verdict_on(row).and_then(Verdict::chosen).map(|chosen| chosen.registry);
    match answer {
        Answer::Person { registry, .. } => shown != Some(registry),
        Answer::NotPerson { registry } => shown == Some(registry),
        Answer::Nobody => true,
        Answer::Undecided | Answer::AskBack => false,
    }
}
