//! What was decided about fields, once somebody says that the row is another person.
//!
//! “The registry is right” was said of one person and must not be carried over to the next one:
//! what such fields hold is left for later, by entries of its own, before the row's answer changes.

use std::collections::BTreeMap;

use casework::answer::FieldAnswer;
use casework::ids::CaseId;
use casework::journal::{Act, Held};
use casework::state::Casebook;

use super::answers::Answer;
use super::error::CaseloadError;
use super::rulings::code_of;
use crate::classify::{Linked, Verdict};
use crate::plan::Field;

/// The entries that leave the fields of these cases' rows for later, as far as the answer speaks of
/// somebody else than the rows' persons now.
pub(super) fn put_off(
    casebook: &Casebook,
    linked: &Linked,
    cases: &[(CaseId, u32)],
    answer: Answer,
) -> Result<Vec<Act>, CaseloadError> {
    let mut of_fields: BTreeMap<Field, Vec<CaseId>> = BTreeMap::new();
    for (id, row) in cases {
        let fields = linked.ruled.fields(*row).map(|(field, _)| field).collect::<Vec<_>>();
        if fields.is_empty() || !is_of_another(linked, *row, answer) {
            continue;
        }
        for field in fields {
            let held = casebook.state().field(*id, &code_of(field)?);
            if !matches!(held, Held::Open | Held::Settled(FieldAnswer::Later)) {
                of_fields.entry(field).or_default().push(*id);
            }
        }
    }
    let act = |(field, cases): (Field, Vec<CaseId>)| {
        Ok(casebook.state().right(&cases, &code_of(field)?, FieldAnswer::Later))
    };
    of_fields.into_iter().map(act).collect()
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
