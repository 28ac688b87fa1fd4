//! The second look, in the matcher worker: which rows wait for it, and what is said of them.

use casework::journal::{Act, By};
use matcher::caseload::{Caseload, CaseloadError, Signed};
use matcher::explain::blind_view;
use matcher::quality::{FIRST_ROUND, quality, to_check};

use super::matcher::MatcherSession;
use super::progress::deeds;
use super::review::{ReviewError, answer, read, row_at};
use super::to_look_at::ToLookAt;
use crate::protocol::{BlindRow, FromSecond, Measured, Refused, SaidWho, Signature, ToSecond};

impl MatcherSession {
    /// Does what the page asks about the second look.
    pub fn second_look(&mut self, asked: ToSecond) -> FromSecond {
        let answer = match asked {
            ToSecond::Measure => self.measure(),
            ToSecond::Begin { rows, signature } => self.begin_second(rows, &signature),
            ToSecond::Say { index, said, signature } => self.say(index, said, &signature),
            ToSecond::Back { signature } => self.take_back(&signature),
        };
        answer.unwrap_or_else(|error| FromSecond::Refused(error.into()))
    }

    fn measure(&self) -> Result<FromSecond, ReviewError> {
        let linked = self.linked.as_ref().ok_or(ReviewError::NothingMatched)?;
        let quality = self.caseload.as_ref().map(|caseload| quality(caseload, linked, FIRST_ROUND));
        let statistics = self.of_engine.with_decisions(linked);
        Ok(FromSecond::Measured(Box::new(Measured { quality, statistics })))
    }

    fn begin_second(
        &mut self,
        rows: u32,
        signature: &Signature,
    ) -> Result<FromSecond, ReviewError> {
        let (by, _) = read(signature)?;
        let linked = self.linked.as_ref().ok_or(ReviewError::NothingMatched)?;
        let caseload = self.caseload.as_ref().ok_or(ReviewError::NotBegun)?;
        let drawn = to_check(caseload, linked, FIRST_ROUND, rows as usize, &by);
        let (waiting, answered) = (drawn.rows.into(), Vec::new());
        self.to_look_at = ToLookAt { waiting, answered, before: drawn.done };
        self.next_row()
    }

    fn say(
        &mut self,
        index: u32,
        said: SaidWho,
        signature: &Signature,
    ) -> Result<FromSecond, ReviewError> {
        let (by, at) = read(signature)?;
        let linked = self.linked.as_mut().ok_or(ReviewError::NothingMatched)?;
        let caseload = self.caseload.as_mut().ok_or(ReviewError::NotBegun)?;
        if self.to_look_at.waiting.front() != Some(&index) {
            return Err(ReviewError::NoRow(index));
        }
        let row = row_at(linked, index)?;
        match caseload.second(linked, row, answer(said), Signed { by: &by, at: &at }) {
            Ok(_) => self.to_look_at.answered.push(index),
            // What a colleague did meanwhile leaves the row to somebody else.
            Err(CaseloadError::NotSecond(_)) => {}
            Err(error) => return Err(error.into()),
        }
        self.to_look_at.waiting.pop_front();
        self.next_row()
    }

    fn take_back(&mut self, signature: &Signature) -> Result<FromSecond, ReviewError> {
        let (by, at) = read(signature)?;
        let linked = self.linked.as_mut().ok_or(ReviewError::NothingMatched)?;
        let caseload = self.caseload.as_mut().ok_or(ReviewError::NotBegun)?;
        let Some(index) = self.to_look_at.answered.last().copied() else {
            return Ok(FromSecond::Refused(Refused::NothingToUndo));
        };
        // Nothing else that the person did is taken back by this.
        let case = caseload.case_of(row_at(linked, index)?);
        let newest = newest_of(caseload, &by);
        let is_it = newest.is_some_and(|act| match act {
            Act::Second { case: of, .. } => Some(*of) == case,
            _ => false,
        });
        if !is_it {
            return Ok(FromSecond::Refused(Refused::NothingToUndo));
        }
        caseload.undo(linked, Signed { by: &by, at: &at })?;
        self.to_look_at.answered.pop();
        self.to_look_at.waiting.push_front(index);
        self.next_row()
    }

    fn next_row(&self) -> Result<FromSecond, ReviewError> {
        let linked = self.linked.as_ref().ok_or(ReviewError::NothingMatched)?;
        let caseload = self.caseload.as_ref().ok_or(ReviewError::NotBegun)?;
        let ToLookAt { waiting, answered, before } = &self.to_look_at;
        Ok(FromSecond::Row(Box::new(BlindRow {
            row: waiting.front().and_then(|index| blind_view(linked, *index)),
            done: before + answered.len() as u32,
            left: waiting.len() as u32,
            can_go_back: !answered.is_empty(),
            deeds: deeds(caseload),
        })))
    }
}

/// What somebody did last, of what can be taken back.
fn newest_of<'a>(caseload: &'a Caseload, by: &By) -> Option<&'a Act> {
    let casebook = caseload.casebook();
    match casebook.state().undo(by)? {
        Act::Undo { of } => casebook.journal().entry(of).map(|entry| entry.act()),
        _ => None,
    }
}
