//! Where cases stand, from the first look until nothing is left to be asked, and who acts next.
//!
//! Decided: it is never written down. It follows from the journal and from what the run shows, so
//! that it is right after every undo, and for a day that is past.

use std::collections::BTreeSet;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::ids::{CaseId, Code};
use casework::journal::{Act, Errand, Held, Register};

use super::{is_all_settled, is_to_settle};
use crate::caseload::Caseload;
use crate::classify::{Linked, Verdict};
use crate::plan::{Actor, Reply, Stage};

/// Where the case of a row stands, of which the work is bound to the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Where it stands; nothing if there is nothing to settle.
    pub stage: Option<Stage>,
    /// Whether something about the row is to be settled, or was.
    pub is_to_settle: bool,
    /// Whether nothing of that is left.
    pub is_settled: bool,
    /// Where it went.
    pub sent: Held<Errand>,
    /// Whether something came back since.
    pub is_answered: bool,
}

/// Where the cases of all rows stand, in the order of the verdicts.
pub fn standings(caseload: &Caseload, linked: &Linked) -> Vec<Standing> {
    let mut settled: BTreeSet<Register> = BTreeSet::new();
    for entry in caseload.casebook().journal().entries() {
        for (place, case) in entry.act().cases().iter().enumerate() {
            settled.extend(settled_by(entry.act(), place, *case));
        }
    }
    let open_again = open_again(caseload, settled);
    let is_open_again = |verdict: &Verdict| {
        caseload.case_of(verdict.sector).is_some_and(|case| open_again.contains(&case))
    };
    let of = |verdict| Standing::of(caseload, linked, verdict, is_open_again(verdict));
    linked.verdicts.iter().map(of).collect()
}

/// Where the case of one row stands.
pub fn standing(caseload: &Caseload, linked: &Linked, verdict: &Verdict) -> Standing {
    let mut settled: BTreeSet<Register> = BTreeSet::new();
    if let Some(case) = caseload.case_of(verdict.sector) {
        for entry in caseload.casebook().journal().entries() {
            if let Some(place) = entry.act().cases().iter().position(|of| *of == case) {
                settled.extend(settled_by(entry.act(), place, case));
            }
        }
    }
    let is_open_again = !open_again(caseload, settled).is_empty();
    Standing::of(caseload, linked, verdict, is_open_again)
}

impl Standing {
    fn of(
        caseload: &Caseload,
        linked: &Linked,
        verdict: &Verdict,
        is_open_again: bool,
    ) -> Standing {
        let row = verdict.sector;
        let has_changed = linked.ruled.has_changed(row);
        let is_to_settle = is_to_settle(linked, verdict);
        let is_done = is_all_settled(linked, verdict);
        let sent = caseload.sent(row);
        let is_sent = sent != Held::Open;
        let is_answered = caseload.is_answered(row);
        let stage = match () {
            () if !is_sent && !is_to_settle => None,
            () if is_done && !has_changed => Some(Stage::Settled),
            () if is_sent && !is_answered => Some(Stage::Sent),
            () if has_changed || is_open_again => Some(Stage::Reopened),
            () if is_answered => Some(Stage::Answered),
            () if caseload.is_recalled(row) => Some(Stage::Withdrawn),
            () => Some(Stage::New),
        };
        let is_settled = is_to_settle && is_done;
        Standing { stage, is_to_settle, is_settled, sent, is_answered }
    }

    /// Who has to do something next; nobody if it is settled. `verdict` is that of the row.
    pub fn actor(&self, caseload: &Caseload, linked: &Linked, verdict: &Verdict) -> Option<Actor> {
        let is_of_book = || linked.prepared.sector.group(verdict.sector).kind.is_book();
        Some(match self.stage? {
            Stage::Settled => return None,
            Stage::Sent if is_of_book() => Actor::Justice,
            Stage::Sent => Actor::Police,
            Stage::Answered if lacks_papers(caseload, verdict.sector) => Actor::Citizen,
            Stage::New | Stage::Answered | Stage::Reopened | Stage::Withdrawn => Actor::Sector,
        })
    }
}

/// Whether it was answered that papers are needed.
fn lacks_papers(caseload: &Caseload, row: u32) -> bool {
    let Some(case) = caseload.case_of(row) else { return false };
    let note = caseload.casebook().state().note(case);
    let text = note.settled().and_then(|note| caseload.texts().get(*note));
    let mut parts = text.into_iter().flat_map(|text| text.split(['\n', ';']));
    parts.any(|part| Reply::read(part, false) == Some(Reply::NeedsPapers))
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
