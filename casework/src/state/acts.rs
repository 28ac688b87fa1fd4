//! Acts made from the state: what they replace is filled in.

use std::collections::BTreeMap;

use crate::answer::{FieldAnswer, RowAnswer};
use crate::digest::Digest;
use crate::ids::{CaseId, Code, TextId};
use crate::journal::{Act, Answered, By, Errand, LeftForLater, Register, Replaced, Value};

use super::cell::Cell;
use super::held::{Preview, State};

/// What comes back about a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// Who the row is.
    pub who: Option<RowAnswer>,
    /// Which side is right, field by field.
    pub right: BTreeMap<Code, FieldAnswer>,
    /// What else was said.
    pub note: Option<TextId>,
}

impl State {
    /// Says who the rows of these cases are; `alike` names the findings of a bulk ruling.
    pub fn rule(&self, case: &[CaseId], is: RowAnswer, alike: Vec<Code>) -> Act {
        let was = case.iter().map(|case| self.who(*case)).collect();
        Act::Rule { case: case.to_vec(), was, is, alike, later: Vec::new() }
    }

    /// Says of each of these cases who its row is; `alike` names the findings that they have in common.
    pub fn rule_each(&self, answers: Vec<(CaseId, RowAnswer)>, alike: Vec<Code>) -> Act {
        let was = answers.iter().map(|(case, _)| self.who(*case)).collect();
        let (case, is) = answers.into_iter().unzip();
        Act::RuleEach { case, was, is, alike, later: Vec::new() }
    }

    /// A ruling that leaves these fields of its cases for later.
    pub fn leaving(&self, act: Act, fields: BTreeMap<Code, Vec<CaseId>>) -> Act {
        let left = |(field, case): (Code, Vec<CaseId>)| {
            let was = case.iter().map(|case| self.field(*case, &field)).collect();
            LeftForLater { field, case, was }
        };
        let left = fields.into_iter().map(left).collect();
        match act {
            Act::Rule { case, was, is, alike, .. } => {
                Act::Rule { case, was, is, alike, later: left }
            }
            Act::RuleEach { case, was, is, alike, .. } => {
                Act::RuleEach { case, was, is, alike, later: left }
            }
            other => other,
        }
    }

    /// Says which side is right in a field of these cases.
    pub fn right(&self, case: &[CaseId], field: &Code, is: FieldAnswer) -> Act {
        let was = case.iter().map(|case| self.field(*case, field)).collect();
        Act::Right { case: case.to_vec(), field: field.clone(), was, is }
    }

    /// Writes a note, or takes it away.
    pub fn noted(&self, case: CaseId, is: Option<TextId>) -> Act {
        Act::Note { case, was: self.note(case), is }
    }

    /// Says that the answers are still right for this content of rows and people.
    pub fn confirm(&self, contents: &[(CaseId, Digest)]) -> Act {
        Act::Confirm {
            case: contents.iter().map(|(case, _)| *case).collect(),
            was: contents.iter().map(|(case, _)| self.confirmed(*case)).collect(),
            is: contents.iter().map(|(_, is)| *is).collect(),
        }
    }

    /// What a second reviewer answers.
    pub fn seconded(&self, case: CaseId, is: RowAnswer) -> Act {
        Act::Second { case, was: self.second(case), is }
    }

    /// Says where these cases went.
    pub fn send(&self, case: &[CaseId], is: Errand) -> Act {
        let was = case.iter().map(|case| self.sent(*case)).collect();
        Act::Send { case: case.to_vec(), was, is }
    }

    /// Says that these cases need no answer any more.
    pub fn recall(&self, case: &[CaseId]) -> Act {
        let was = case.iter().map(|case| self.sent(*case)).collect();
        Act::Recall { case: case.to_vec(), was }
    }

    /// What came back in a file about these cases: who rows are, which sides are right, notes.
    pub fn take_back(&self, file: Digest, answers: BTreeMap<CaseId, Returned>) -> Act {
        let (mut cases, mut all) = (Vec::new(), Vec::new());
        for (case, Returned { who, right, note }) in answers {
            let field = |(field, is): (Code, FieldAnswer)| {
                let was = self.field(case, &field);
                (field, Replaced { was, is })
            };
            cases.push(case);
            all.push(Answered {
                who: who.map(|is| Replaced { was: self.who(case), is }),
                right: right.into_iter().map(field).collect(),
                note: note.map(|is| Replaced { was: self.note(case), is }),
            });
        }
        Act::TakeBack { file, case: cases, is: all }
    }

    /// Puts newer lists or extracts in the place of those before.
    pub fn replace(&self, inputs: Vec<Digest>) -> Act {
        let was = self.held(&Register::Inputs).try_map(Value::content).unwrap_or_default();
        Act::Replace { was, inputs }
    }

    /// Changes a setting.
    pub fn set(&self, name: &Code, is: Option<String>) -> Act {
        Act::Settings { name: name.clone(), was: self.setting(name), is }
    }

    /// Undoes the newest entry of a person that can be undone; nothing if there is none.
    pub fn undo(&self, by: &By) -> Option<Act> {
        let of = self.number(self.next_of(by, false)?)?;
        Some(Act::Undo { of })
    }

    /// Does again what a person undid last; nothing if there is nothing, or if the person has done
    /// something else since.
    pub fn redo(&self, by: &By) -> Option<Act> {
        let of = self.number(self.next_of(by, true)?)?;
        Some(Act::Redo { of })
    }

    /// What [`State::undo`] would do.
    pub fn preview_undo(&self, by: &By) -> Option<Preview> {
        self.preview(by, false)
    }

    /// What [`State::redo`] would do.
    pub fn preview_redo(&self, by: &By) -> Option<Preview> {
        self.preview(by, true)
    }

    fn preview(&self, by: &By, again: bool) -> Option<Preview> {
        let target = self.next_of(by, again)?;
        let step = self.steps.get(&target)?;
        let untouched = Cell::default();
        let mut preview =
            Preview { of: self.number(target)?, changes: Vec::new(), left: Vec::new() };
        for register in &step.registers {
            let cell = self.cells.get(register).unwrap_or(&untouched);
            if cell.still_means(&cell.heads(), target) {
                let (now, then) = (cell.meaning(), cell.meant_before(target));
                let change = (register.clone(), cell.values(&now), cell.values(&then));
                preview.changes.push(change);
            } else {
                preview.left.push(register.clone());
            }
        }
        Some(preview)
    }
}
