//! Cases that go out to be answered by others, and what comes back of them.

use std::collections::BTreeMap;

use casework::answer::FieldAnswer;
use casework::digest::Digest;
use casework::ids::CaseId;
use casework::journal::{Act, Errand, Held, Register};
use casework::state::Returned;

use super::answers::{Answer, OfField};
use super::bound::{Caseload, Signed};
use super::error::CaseloadError;
use super::put_off::put_off;
use super::rulings::code_of;
use super::value::is_value_of;
use crate::classify::{Linked, Verdict};
use crate::plan::Field;

/// What somebody outside answered about a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowAnswers<'a> {
    /// The row.
    pub row: u32,
    /// Who it is.
    pub who: Option<Answer>,
    /// Which side is right, field by field.
    pub right: Vec<(Field, OfField<'a>)>,
    /// What else was said.
    pub note: Option<String>,
}

impl Caseload {
    /// Says that the cases of these rows went out; they are opened where they are not.
    ///
    /// # Errors
    /// As [`Caseload::decide`].
    pub fn send(
        &mut self,
        linked: &mut Linked,
        rows: &[u32],
        errand: Errand,
        signed: Signed<'_>,
    ) -> Result<(), CaseloadError> {
        let cases = self.open(rows, &signed)?;
        let act = self.casebook.state().send(&cases, errand);
        self.casebook.add(signed.at, signed.by, act)?;
        self.lay_over(linked, &cases);
        Ok(())
    }

    /// Says that no answer is waited for any more about these rows, of which those that are not out
    /// are left as they are. Gives how many were out.
    ///
    /// # Errors
    /// As [`Caseload::decide`].
    pub fn recall(
        &mut self,
        linked: &mut Linked,
        rows: &[u32],
        signed: Signed<'_>,
    ) -> Result<usize, CaseloadError> {
        let out = rows.iter().filter(|row| self.sent(**row) != Held::Open);
        let cases: Vec<CaseId> = out.filter_map(|row| self.case_of(*row)).collect();
        if !cases.is_empty() {
            let act = self.casebook.state().recall(&cases);
            self.casebook.add(signed.at, signed.by, act)?;
            self.lay_over(linked, &cases);
        }
        Ok(cases.len())
    }

    /// Whether the case of a row went out and was recalled.
    pub fn is_recalled(&self, row: u32) -> bool {
        let Some(case) = self.case_of(row) else { return false };
        let last = self.casebook.state().written_by(&Register::Sent(case)).last().copied();
        let entry = last.and_then(|n| self.casebook.journal().entry(n));
        entry.is_some_and(|entry| matches!(entry.act(), Act::Recall { .. }))
    }

    /// Where the case of a row went; nothing if it did not go out.
    pub fn sent(&self, row: u32) -> Held<Errand> {
        self.case_of(row).map(|case| self.casebook.state().sent(case)).unwrap_or_default()
    }

    /// Whether something came back about the case of a row that is out, after it went, and still holds.
    pub fn is_answered(&self, row: u32) -> bool {
        let Some(case) = self.case_of(row) else { return false };
        let state = self.casebook.state();
        if state.sent(case).is_open() {
            return false;
        }
        let sent = state.written_by(&Register::Sent(case)).last().copied();
        let note = Register::Note(case);
        let registers = state.decided(case).chain([&note]);
        let mut written = registers.flat_map(|of| state.written_by(of));
        let is_back = |n: u64| {
            let entry = self.casebook.journal().entry(n);
            entry.is_some_and(|entry| matches!(entry.act(), Act::TakeBack { .. }))
        };
        written.any(|n| Some(n) > sent && is_back(n))
    }

    /// Whether something about a case, apart from this register, was decided since it went out.
    pub fn is_decided_since_sent(&self, case: CaseId, but: Option<&Register>) -> bool {
        let state = self.casebook.state();
        let Some(sent) = state.written_by(&Register::Sent(case)).last().copied() else {
            return false;
        };
        let mut others = state.decided(case).filter(|of| Some(*of) != but);
        others.any(|of| state.written_by(of).last().is_some_and(|n| *n > sent))
    }

    /// The case of a row, or the one that it would have.
    pub fn case_to_be(&self, row: u32) -> Option<CaseId> {
        let opened = self.casebook.state().cases();
        let missing = self.cases.missing(&[row], &self.salt, opened).ok()?;
        missing.first().map(|(id, ..)| *id).or_else(|| self.cases.of_row(row))
    }

    /// Takes in what came back in the file with this digest: all of it is one entry, and one undo.
    /// Gives the rows whose verdicts are others now.
    ///
    /// # Errors
    /// As [`Caseload::decide`]; nothing is changed then.
    pub fn take_back(
        &mut self,
        linked: &mut Linked,
        file: Digest,
        answers: &[RowAnswers<'_>],
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        let misfit = answers.iter().flat_map(|of| &of.right).find(|(field, answer)| {
            matches!(answer, OfField::Neither(value) if !is_value_of(*field, value))
        });
        if let Some((field, _)) = misfit {
            return Err(CaseloadError::NotOfField(*field));
        }
        let rows: Vec<u32> = answers.iter().map(|of| of.row).collect();
        let cases = self.open(&rows, &signed)?;
        let ruled = cases.iter().zip(answers);
        let ruled = ruled.filter_map(|(case, of)| Some((*case, of.row, of.who?)));
        let later = put_off(&self.casebook, linked, ruled)?;
        let mut all: BTreeMap<CaseId, Returned> = BTreeMap::new();
        for (case, of) in cases.iter().zip(answers) {
            let who = of.who.map(|answer| self.row_answer(linked, answer)).transpose()?;
            let mut right = BTreeMap::new();
            for (code, _) in later.iter().filter(|(_, cases)| cases.contains(case)) {
                right.insert(code.clone(), FieldAnswer::Later);
            }
            for (field, answer) in &of.right {
                right.insert(code_of(*field)?, self.field_answer(*answer));
            }
            let note = of.note.as_ref().map(|text| self.texts.keep(&self.salt, text));
            let who = who.map(|is| self.and_ruled_out(&is, *case));
            all.insert(*case, Returned { who, right, note });
        }
        let act = self.casebook.state().take_back(file, all);
        self.casebook.add(signed.at, signed.by, act)?;
        let person = |row: u32| linked.verdict_on(row).and_then(Verdict::chosen);
        let seen: Vec<(u32, Option<u32>)> = (answers.iter())
            .map(|of| match of.who {
                Some(answer) => (of.row, answer.person()),
                None => (of.row, person(of.row).map(|person| person.registry)),
            })
            .collect();
        self.look(linked, &seen);
        Ok(self.lay_over(linked, &cases))
    }
}
