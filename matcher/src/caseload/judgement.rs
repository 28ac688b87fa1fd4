//! What an answer says of the person whom the engine put first, so that answers can be compared with
//! the engine and with one another.

use casework::answer::{Basis, RowAnswer};
use casework::ids::{CaseId, PersonId};
use casework::journal::{Act, Held, Register};

use super::bound::Caseload;
use crate::classify::{Linked, Verdict};
use crate::identity::Again;
use crate::plan::Status;
use crate::ruled::engine_verdict;

/// What somebody said of the engine's first person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// The row is that person.
    Proposed,
    /// It is this one, somebody else.
    Another(PersonId),
    /// It is not that person, or nobody of the extract.
    NotProposed,
    /// That is left open.
    Open,
}

impl Caseload {
    /// What an answer says of the engine's first person.
    pub fn judgement(&self, engine: &Verdict, answer: &RowAnswer) -> Judgement {
        let first = engine.chosen().map(|first| first.registry);
        let find = |person: &PersonId| self.record_of(*person);
        let is_first = |person: &PersonId| first.is_some() && find(person) == first;
        match answer {
            RowAnswer::This { person, .. } if is_first(person) => Judgement::Proposed,
            RowAnswer::This { person, .. } if find(person).is_some() => Judgement::Another(*person),
            // The person is not in this extract, or may be several.
            RowAnswer::This { .. } => Judgement::Open,
            RowAnswer::Not { persons } if persons.iter().any(is_first) => Judgement::NotProposed,
            RowAnswer::Nobody => Judgement::NotProposed,
            // Whoever rules out others has said nothing of the first.
            RowAnswer::Not { .. } | RowAnswer::Undecided | RowAnswer::AskBack => Judgement::Open,
        }
    }

    /// Whether an answer of these entries comes from looking at its row. What was decided for several
    /// rows by one entry does not: nobody looked at each of them.
    pub fn is_look(&self, answer: &RowAnswer, entries: &[u64]) -> bool {
        let is_alike = matches!(answer, RowAnswer::This { basis: Basis::Alike, .. });
        let is_of_one = |n: &u64| {
            self.casebook.journal().entry(*n).is_some_and(|entry| match entry.act() {
                Act::Rule { case, alike, .. } | Act::RuleEach { case, alike, .. } => {
                    case.len() == 1 && alike.is_empty()
                }
                _ => true,
            })
        };
        !is_alike && entries.iter().all(is_of_one)
    }

    /// What the second look at a row says, if the row says what it said then.
    pub fn second_of_now(&self, row: u32) -> Option<Held<RowAnswer>> {
        let id = self.case_of(row)?;
        let case = self.cases.get(id).filter(|case| case.row == Again::Row(row))?;
        let second = self.casebook.state().second(id);
        let n = self.casebook.state().written_by(&Register::Second(id)).last().copied()?;
        let entry = self.casebook.journal().entry(n)?.id();
        let is_of_now =
            self.seen.get(&(id, entry)).is_none_or(|seen| seen.row == case.identity.whole);
        (!second.is_open() && is_of_now).then_some(second)
    }

    /// What was decided about a row by looking at it, if the row says what it said then.
    pub fn first_of_now(&self, linked: &Linked, row: u32) -> Option<Held<RowAnswer>> {
        let id = self.case_of(row)?;
        let is_sure = self.cases.get(id)?.row == Again::Row(row);
        let first = self.casebook.state().who(id);
        let entries = self.casebook.state().written_by(&Register::Who(id));
        let is_look = first.settled().is_none_or(|first| self.is_look(first, &entries));
        let holds = is_sure && is_look && !linked.ruled.has_changed(row);
        (!first.is_open() && holds).then_some(first)
    }

    /// Whether a second reviewer, who answered after it, said something else than what was decided
    /// about a row; or than what the engine claims of it, where nobody decided. A row in review claims
    /// nothing.
    pub(super) fn is_disputed(&self, linked: &Linked, id: CaseId, row: u32) -> bool {
        let state = self.casebook.state();
        let second = state.second(id);
        if second.is_open() || !state.is_second_newer(id) {
            return false;
        }
        let Some(verdict) = linked.verdict_on(row) else { return false };
        let engine = engine_verdict(linked, verdict);
        // Two second answers that contradict one another agree with nothing.
        let Some(second) = second.settled() else { return true };
        let second = self.judgement(engine, second);
        let first = state.who(id);
        if first.is_open() {
            return match engine.status {
                Status::Match | Status::Discrepancy => second != Judgement::Proposed,
                Status::NotFound => matches!(second, Judgement::Proposed | Judgement::Another(_)),
                Status::Review => false,
            };
        }
        first.settled().is_none_or(|first| self.judgement(engine, first) != second)
    }
}
