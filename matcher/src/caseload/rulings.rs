//! What the casebook's answers mean for the rows of a run.

use std::collections::BTreeMap;

use casework::answer::{Basis, FieldAnswer, Righted, RowAnswer};
use casework::ids::{CaseId, Code, PersonId};
use casework::journal::{Held, Texts};
use casework::state::Casebook;

use super::error::CaseloadError;
use crate::classify::{FieldRuling, RowRuling, RuledWho};
use crate::plan::{Field, Unsettled};

/// Where in a run's extract known people are, or why they are not.
pub(super) type Found = BTreeMap<PersonId, Result<u32, Unsettled>>;

/// What is ruled of a case's row; `is_sure` says whether the row is surely that of the case.
pub(super) fn row_ruling(
    casebook: &Casebook,
    found: &Found,
    id: CaseId,
    is_sure: bool,
) -> Option<RowRuling> {
    let state = casebook.state();
    let of = |who: RuledWho, basis: Basis| {
        let agreed = casebook.is_agreed(id);
        Some(RowRuling { who, basis, agreed })
    };
    let unsettled = |why: Unsettled| of(RuledWho::Unsettled(why), Basis::Looked);
    let answer = match state.who(id) {
        Held::Open => return None,
        Held::Settled(RowAnswer::Undecided) if !is_sure => return None,
        _ if !is_sure => return unsettled(Unsettled::RowUnclear),
        Held::Conflict(_) => return unsettled(Unsettled::Conflict),
        Held::Settled(answer) => answer,
    };
    let find = |person| found.get(&person).copied().unwrap_or(Err(Unsettled::PersonGone));
    match answer {
        RowAnswer::This { person, basis, shared } => match find(person) {
            Ok(registry) => of(RuledWho::Person { registry, shared }, basis),
            Err(why) => unsettled(why),
        },
        // Somebody who is gone need not be ruled out any more.
        RowAnswer::Not { persons } => {
            let mut ruled_out = Vec::with_capacity(persons.len());
            for person in persons {
                match find(person) {
                    Ok(registry) => ruled_out.push(registry),
                    Err(Unsettled::PersonGone) => {}
                    Err(why) => return unsettled(why),
                }
            }
            ruled_out.sort_unstable();
            if ruled_out.is_empty() { None } else { of(RuledWho::Not(ruled_out), Basis::Looked) }
        }
        RowAnswer::Nobody => of(RuledWho::Nobody, Basis::Looked),
        RowAnswer::AskBack => of(RuledWho::AskBack, Basis::Looked),
        RowAnswer::Undecided => of(RuledWho::Undecided, Basis::Looked),
    }
}

/// What is ruled of the fields of a case; fields that only a newer version knows are left out.
pub(super) fn field_rulings(
    casebook: &Casebook,
    texts: &Texts,
    id: CaseId,
) -> impl Iterator<Item = (Field, FieldRuling)> {
    casebook.state().fields(id).filter_map(|(code, held)| {
        let field = Field::COMPARED.into_iter().find(|field| field.code() == code.as_str())?;
        Some((field, field_ruling(texts, held)?))
    })
}

fn field_ruling(texts: &Texts, held: Held<FieldAnswer>) -> Option<FieldRuling> {
    if let Held::Conflict(_) = held {
        return Some(FieldRuling { righted: Righted::Later, value: None, conflict: true });
    }
    let answer = *held.settled()?;
    let value = match answer {
        FieldAnswer::BothWrong { text } => texts.get(text).map(str::to_owned),
        _ => None,
    };
    let righted: Righted = answer.righted();
    Some(FieldRuling { righted, value, conflict: false })
}

/// The code of a field as the casebook has it.
pub(crate) fn code_of(field: Field) -> Result<Code, CaseloadError> {
    // The codes of fields are such codes: a test sees to it.
    Code::new(field.code()).map_err(|_| CaseloadError::NoSuch(field.index() as u32))
}
