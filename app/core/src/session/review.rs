//! What people decide about the results, in the matcher worker.

use std::collections::BTreeSet;

use casework::digest::{Digest, Salt};
use casework::ids::{CaseId, WorkId};
use casework::journal::{By, EnvelopeError, Time};
use casework::state::{CasebookError, Preview};
use matcher::caseload::{Answer, Caseload, CaseloadError, OfField, Signed};
use matcher::classify::Linked;
use matcher::explain::{Alike, RowView, alike, find_people, person_view, row_view};
use matcher::plan::{Basis, Who};
use matcher::ruled::other_rows_of;

use super::matcher::MatcherSession;
use crate::protocol::{
    AlikeRows, AlikeView, Deed, Done, FromReview, Others, PersonView, Refused, SaidRight, SaidWho,
    Signature, ToReview,
};

/// The most rows that are shown of those alike.
const MOST_EXAMPLES: usize = 5;
/// The most people that are shown of those found.
const MOST_FOUND: usize = 50;

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReviewError {
    #[error("nothing has been matched")]
    NothingMatched,
    #[error("no work has begun")]
    NotBegun,
    #[error("there is no row at {0}")]
    NoRow(u32),
    #[error(transparent)]
    Signature(#[from] EnvelopeError),
    #[error(transparent)]
    Caseload(#[from] CaseloadError),
}

impl From<ReviewError> for Refused {
    fn from(error: ReviewError) -> Refused {
        match error {
            ReviewError::Caseload(CaseloadError::Casebook(CasebookError::NothingToUndo)) => {
                Refused::NothingToUndo
            }
            ReviewError::Caseload(CaseloadError::NotOfField(field)) => {
                Refused::NotOfField { field }
            }
            ReviewError::Caseload(CaseloadError::NothingToConfirm(_)) => Refused::NothingToConfirm,
            other => Refused::Other { cause: other.to_string() },
        }
    }
}

impl MatcherSession {
    /// Does what the page asks about decisions.
    pub fn review(&mut self, asked: ToReview) -> FromReview {
        let answer = match asked {
            ToReview::Begin { id, salt, signature } => self.begin_work(id, salt, &signature),
            ToReview::Do { deed, signature } => self.act(deed, &signature),
            ToReview::Alike { index } => self.look_alike(index),
            ToReview::Find { ticket, typed, index } => self.find(ticket, &typed, index),
        };
        answer.unwrap_or_else(|error| FromReview::Refused(error.into()))
    }

    fn begin_work(
        &mut self,
        id: [u8; 16],
        salt: [u8; 32],
        signature: &Signature,
    ) -> Result<FromReview, ReviewError> {
        let (by, at) = read(signature)?;
        let linked = self.linked.as_ref().ok_or(ReviewError::NothingMatched)?;
        if self.caseload.is_none() {
            let id = WorkId(Digest::from_bytes(id));
            let signed = Signed { by: &by, at: &at };
            let salt = Salt::from_bytes(salt);
            self.caseload = Some(Caseload::begin(id, salt, Vec::new(), linked, signed)?);
        }
        Ok(FromReview::Begun(self.tally(&by)))
    }

    fn act(&mut self, deed: Deed, signature: &Signature) -> Result<FromReview, ReviewError> {
        let (by, at) = read(signature)?;
        let signed = Signed { by: &by, at: &at };
        let listed = self.selected.as_ref().map_or(&[][..], |(_, rows)| rows);
        let linked = self.linked.as_mut().ok_or(ReviewError::NothingMatched)?;
        let caseload = self.caseload.as_mut().ok_or(ReviewError::NotBegun)?;
        let (about, touched) = match &deed {
            Deed::Who { index, said } => {
                let row = row_at(linked, *index)?;
                let others = others(linked, row, *said);
                if !others.is_empty() {
                    let rows = views(linked, &others);
                    return Ok(FromReview::Asks { deed, rows });
                }
                (vec![row], caseload.decide(linked, &[row], answer(*said), signed)?)
            }
            Deed::Right { index, field, said } => {
                let row = row_at(linked, *index)?;
                (vec![row], caseload.right(linked, row, *field, side(said), signed)?)
            }
            Deed::Alike { index, who } => {
                let row = row_at(linked, *index)?;
                let to_person = matches!(who, Who::This | Who::Not);
                let alike = alike(linked, *index, listed, to_person);
                let answers = alike.rows.iter().filter_map(|place| each(linked, *place, *who));
                let answers: Vec<(u32, Answer)> = answers.collect();
                if answers.is_empty() {
                    return Err(ReviewError::NoRow(*index));
                }
                let kinds = &alike.findings;
                (vec![row], caseload.decide_alike(linked, &answers, kinds, signed)?)
            }
            Deed::Note { index, text } => {
                let row = row_at(linked, *index)?;
                caseload.note(linked, row, text, signed)?;
                (vec![row], Vec::new())
            }
            Deed::Confirm { index } => {
                let row = row_at(linked, *index)?;
                (vec![row], caseload.confirm(linked, row, signed)?)
            }
            Deed::Undo => {
                let preview = caseload.casebook().state().preview_undo(&by);
                (rows_of(caseload, preview), caseload.undo(linked, signed)?)
            }
            Deed::Redo => {
                let preview = caseload.casebook().state().preview_redo(&by);
                (rows_of(caseload, preview), caseload.redo(linked, signed)?)
            }
        };
        let rows: BTreeSet<u32> = about.iter().copied().chain(touched).collect();
        let rows = views(linked, &rows.into_iter().collect::<Vec<_>>());
        let about = about.first().and_then(|row| index_of(linked, *row));
        let statistics = self.of_engine.with_decisions(linked);
        let listed = self.listed();
        let position = about.and_then(|index| listed.binary_search(&index).ok());
        let next = position.and_then(|position| self.next_after(position, &deed));
        let position = position.map(|position| position as u32);
        let tally = self.tally(&by);
        let done = Done { deed, index: about, position, rows, next, statistics, tally };
        Ok(FromReview::Done(Box::new(done)))
    }

    fn look_alike(&self, index: u32) -> Result<FromReview, ReviewError> {
        let linked = self.linked.as_ref().ok_or(ReviewError::NothingMatched)?;
        let rows = |to_person| {
            let Alike { rows, left_out, .. } = alike(linked, index, self.listed(), to_person);
            let examples = rows.iter().take(MOST_EXAMPLES);
            AlikeRows {
                count: rows.len() as u32,
                examples: examples.filter_map(|index| row_view(linked, *index)).collect(),
                left_out: left_out.into_iter().collect(),
            }
        };
        let (to_person, otherwise) = (rows(true), rows(false));
        Ok(FromReview::Alike(Box::new(AlikeView { index, to_person, otherwise })))
    }

    fn find(&self, ticket: u32, typed: &str, index: u32) -> Result<FromReview, ReviewError> {
        let linked = self.linked.as_ref().ok_or(ReviewError::NothingMatched)?;
        let row = row_at(linked, index)?;
        let found = find_people(&linked.prepared, typed, MOST_FOUND);
        let person = |registry: u32| PersonView {
            registry,
            row: linked.prepared.registry.row(registry),
            fields: person_view(linked, row, registry),
        };
        let people = found.people.into_iter().map(person).collect();
        Ok(FromReview::Found { ticket, people, count: found.count })
    }
}

/// Who, and when.
pub(super) fn read(signature: &Signature) -> Result<(By, Time), EnvelopeError> {
    Ok((By::new(&signature.by)?, Time::new(&signature.at)?))
}

/// The rows that a choice would take a person from, if nobody has said what becomes of them.
fn others(linked: &Linked, row: u32, said: SaidWho) -> Vec<u32> {
    match said {
        SaidWho::Person { registry, others: Others::Ask, .. } => {
            other_rows_of(linked, row, registry)
        }
        _ => Vec::new(),
    }
}

/// What is said of a row, as the caseload has it.
pub(super) fn answer(said: SaidWho) -> Answer {
    match said {
        SaidWho::Person { registry, basis, others } => {
            Answer::Person { registry, basis, shared: others == Others::Same }
        }
        SaidWho::NotPerson { registry } => Answer::NotPerson { registry },
        SaidWho::Nobody => Answer::Nobody,
        SaidWho::Undecided => Answer::Undecided,
        SaidWho::AskBack => Answer::AskBack,
    }
}

/// What is said of one of many rows that are alike, with the row.
fn each(linked: &Linked, index: u32, who: Who) -> Option<(u32, Answer)> {
    let verdict = linked.verdicts.get(index as usize)?;
    let first = || verdict.chosen().map(|first| first.registry);
    let answer = match who {
        Who::This => Answer::Person { registry: first()?, basis: Basis::Alike, shared: false },
        Who::Not => Answer::NotPerson { registry: first()? },
        Who::Nobody => Answer::Nobody,
        Who::Undecided => Answer::Undecided,
        Who::AskBack => Answer::AskBack,
    };
    Some((verdict.sector, answer))
}

fn side(said: &SaidRight) -> OfField<'_> {
    match said {
        SaidRight::List => OfField::List,
        SaidRight::Registry => OfField::Registry,
        SaidRight::Neither(value) => OfField::Neither(value),
        SaidRight::Later => OfField::Later,
    }
}

/// The row at a place of the results.
pub(super) fn row_at(linked: &Linked, index: u32) -> Result<u32, ReviewError> {
    let verdict = linked.verdicts.get(index as usize).ok_or(ReviewError::NoRow(index))?;
    Ok(verdict.sector)
}

/// The place of a row in the results.
pub(super) fn index_of(linked: &Linked, row: u32) -> Option<u32> {
    let is_it = |index: usize| linked.verdicts.get(index).is_some_and(|of| of.sector == row);
    // Mostly the rows stand in the order of the results.
    let index = if is_it(row as usize) {
        Some(row as usize)
    } else {
        linked.verdicts.iter().position(|verdict| verdict.sector == row)
    };
    index.map(|index| index as u32)
}

fn views(linked: &Linked, rows: &[u32]) -> Vec<RowView> {
    rows.iter().filter_map(|row| row_view(linked, index_of(linked, *row)?)).collect()
}

/// The rows that taking something back, or doing it again, is about.
fn rows_of(caseload: &Caseload, preview: Option<Preview>) -> Vec<u32> {
    let changes = preview.map(|preview| preview.changes).unwrap_or_default();
    let cases: BTreeSet<CaseId> = changes.iter().filter_map(|(of, ..)| of.case()).collect();
    cases.into_iter().filter_map(|case| caseload.row_of(case)).collect()
}
