//! Where cases stand, from the first look until nothing is left to be asked, and who acts next.
//!
//! Decided: it is never written down. It follows from the journal and from what the run shows, so
//! that it is right after every undo, and for a day that is past.

use std::collections::BTreeSet;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::ids::{CaseId, Code};
use casework::journal::{Act, Held, Register};

use super::{is_all_settled, is_to_settle};
use crate::caseload::Caseload;
use crate::classify::{Linked, Verdict};
use crate::plan::{Actor, Reply, Stage};

/// Where the cases of a run stand, of which the work is bound to it.
pub struct Standing<'a> {
    caseload: &'a Caseload,
    linked: &'a Linked,
    /// Cases of which something was decided once that is open now.
    open_again: BTreeSet<CaseId>,
}

impl<'a> Standing<'a> {
    /// Of all cases.
    pub fn of(caseload: &'a Caseload, linked: &'a Linked) -> Standing<'a> {
        let mut settled: BTreeSet<Register> = BTreeSet::new();
        for entry in caseload.casebook().journal().entries() {
            for (place, case) in entry.act().cases().iter().enumerate() {
                settled.extend(settled_by(entry.act(), place, *case));
            }
        }
        Standing { caseload, linked, open_again: open_again(caseload, settled) }
    }

    /// Of one case alone.
    pub fn of_case(caseload: &'a Caseload, linked: &'a Linked, case: CaseId) -> Standing<'a> {
        let mut settled: BTreeSet<Register> = BTreeSet::new();
        for entry in caseload.casebook().journal().entries() {
            if let Some(place) = entry.act().cases().iter().position(|of| *of == case) {
                settled.extend(settled_by(entry.act(), place, case));
            }
        }
        Standing { caseload, linked, open_again: open_again(caseload, settled) }
    }

    /// Where the case of a row stands; nothing if there is nothing to settle.
    pub fn stage(&self, verdict: &Verdict) -> Option<Stage> {
        let row = verdict.sector;
        let is_sent = self.caseload.sent(row) != Held::Open;
        if !is_sent && !is_to_settle(self.linked, verdict) {
            return None;
        }
        let is_answered = is_sent && self.caseload.is_answered(row);
        let case = self.caseload.case_of(row);
        let is_open_again = || {
            self.linked.ruled.has_changed(row)
                || case.is_some_and(|case| self.open_again.contains(&case))
        };
        Some(match () {
            () if is_all_settled(self.linked, verdict) && !self.linked.ruled.has_changed(row) => {
                Stage::Settled
            }
            () if is_sent && !is_answered => Stage::Sent,
            () if is_open_again() => Stage::Reopened,
            () if is_answered => Stage::Answered,
            () if self.caseload.is_recalled(row) => Stage::Withdrawn,
            () => Stage::New,
        })
    }

    /// Who has to do something next about the case of a row that stands so; nobody if it is settled.
    pub fn actor(&self, verdict: &Verdict, stage: Stage) -> Option<Actor> {
        let is_of_book = || self.linked.prepared.sector.group(verdict.sector).kind.is_book();
        Some(match stage {
            Stage::Settled => return None,
            Stage::Sent if is_of_book() => Actor::Justice,
            Stage::Sent => Actor::Police,
            Stage::Answered if self.lacks_papers(verdict.sector) => Actor::Citizen,
            Stage::New | Stage::Answered | Stage::Reopened | Stage::Withdrawn => Actor::Sector,
        })
    }

    /// Whether it was answered that papers are needed.
    fn lacks_papers(&self, row: u32) -> bool {
        let Some(case) = self.caseload.case_of(row) else { return false };
        let note = self.caseload.casebook().state().note(case);
        let text = note.settled().and_then(|note| self.caseload.texts().get(*note));
        let mut parts = text.into_iter().flat_map(|text| text.split(['\n', ';']));
        parts.any(|part| Reply::read(part, false) == Some(Reply::NeedsPapers))
    }
}

/// The registers of a case that an act settles; `place` is that of the case in the act.
fn settled_by(act: &Act, place: usize, case: CaseId) -> Vec<Register> {
    let who = |answer: &RowAnswer| settles_who(answer).then_some(Register::Who(case));
    let field = |code: &Code, answer: FieldAnswer| {
        settles_field(answer).then(|| Register::Field(case, code.clone()))
    };
    match act {
        Act::Rule { is, .. } => who(is).into_iter().collect(),
        Act::RuleEach { is, .. } => is.get(place).and_then(who).into_iter().collect(),
        Act::Right { field: code, is, .. } => field(code, *is).into_iter().collect(),
        Act::TakeBack { is, .. } => {
            let of = is.get(place);
            let of_who = of.and_then(|of| of.who.as_ref()).and_then(|of| who(&of.is));
            let right = of.into_iter().flat_map(|of| &of.right);
            of_who.into_iter().chain(right.filter_map(|(code, of)| field(code, of.is))).collect()
        }
        _ => Vec::new(),
    }
}

/// The cases of registers that were settled once and are open now.
fn open_again(caseload: &Caseload, settled: BTreeSet<Register>) -> BTreeSet<CaseId> {
    let state = caseload.casebook().state();
    let is_open = |register: &Register| match register {
        Register::Who(case) => !state.who(*case).settled().is_some_and(settles_who),
        Register::Field(case, code) => {
            !state.field(*case, code).settled().is_some_and(|of| settles_field(*of))
        }
        _ => false,
    };
    let case = |register: Register| match register {
        Register::Who(case) | Register::Field(case, _) => Some(case),
        _ => None,
    };
    settled.into_iter().filter(is_open).filter_map(case).collect()
}

const fn settles_who(answer: &RowAnswer) -> bool {
    !matches!(answer, RowAnswer::Undecided | RowAnswer::AskBack)
}

fn settles_field(answer: FieldAnswer) -> bool {
    answer != FieldAnswer::Later
}
