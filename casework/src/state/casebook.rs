//! A journal with its state, which never part.

use std::collections::BTreeSet;

use crate::digest::Digest;
use crate::ids::{CaseId, WorkId};
use crate::journal::{
    Act, By, Entry, EntryError, Journal, JournalError, Origin, Register, Rescued, Time,
};

use super::fold::{Applied, NotFollowing};
use super::held::State;

/// A journal and what it says in the end.
#[derive(Clone, Debug)]
pub struct Casebook {
    journal: Journal,
    state: State,
}

/// Why a journal cannot be opened, or an entry not be added.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CasebookError {
    /// A line is damaged.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The journal does not follow from itself.
    #[error("entry {entry} of the journal: {why}")]
    NotFollowing {
        /// The number of the entry, from 1.
        entry: u64,
        /// Why it cannot follow.
        why: NotFollowing,
    },
    /// The entry cannot be written.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// The person has nothing to undo or redo.
    #[error("there is nothing to undo or redo")]
    NothingToUndo,
}

/// What could be had of a damaged journal.
#[derive(Clone, Debug)]
pub struct RescuedCasebook {
    /// The longest beginning that is whole and follows from itself; nothing if there is none.
    pub casebook: Option<Casebook>,
    /// The first damage; nothing if the journal is whole.
    pub damage: Option<CasebookError>,
    /// How many lines from the damaged one on are left out.
    pub lines_left_out: u64,
}

impl Casebook {
    /// The casebook of a work that begins.
    pub fn begin(
        work: WorkId,
        inputs: Vec<Digest>,
        at: &Time,
        by: &By,
    ) -> Result<Self, CasebookError> {
        let journal = Journal::begin(work, inputs, at, by)?;
        Self::of(journal)
    }

    /// Reads a journal that is whole and follows from itself.
    pub fn read(bytes: &[u8]) -> Result<Self, CasebookError> {
        Self::of(Journal::read(bytes)?)
    }

    /// Reads as much as is whole, and says what is not.
    pub fn rescue(bytes: &[u8]) -> RescuedCasebook {
        let Rescued { journal, damage, lines_left_out } = Journal::rescue(bytes);
        let damage = damage.map(CasebookError::Journal);
        let Some(journal) = journal else {
            return RescuedCasebook { casebook: None, damage, lines_left_out };
        };
        let count = journal.count();
        let (casebook, not_following) = Self::fold(journal);
        let whole = casebook.journal.count();
        RescuedCasebook {
            casebook: (whole > 0).then_some(casebook),
            damage: not_following.or(damage),
            lines_left_out: lines_left_out + count - whole,
        }
    }

    /// The journal.
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// What it says in the end.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Who gave the values that a register holds, each once.
    pub fn people(&self, register: &Register) -> BTreeSet<&By> {
        let numbers = self.state.written_by(register).into_iter();
        numbers.filter_map(|n| self.journal.entry(n)).map(Entry::by).collect()
    }

    /// Whether a second reviewer, another person, says the same of a case as the first did before.
    /// Who decides after the second answer may have known of it, and a conflict agrees with nothing.
    pub fn is_agreed(&self, case: CaseId) -> bool {
        if !self.state.is_second_newer(case) {
            return false;
        }
        let (first, second) = (self.state.who(case), self.state.second(case));
        let agree = (first.settled().zip(second.settled()))
            .is_some_and(|(first, second)| first.agrees_with(second));
        let of_second = self.people(&Register::Second(case));
        agree && self.people(&Register::Who(case)).is_disjoint(&of_second)
    }

    /// Adds an entry. Nothing is added if it does not follow.
    pub fn add(&mut self, at: &Time, by: &By, act: Act) -> Result<Applied, CasebookError> {
        let entry = self.journal.next(at, by, act)?;
        self.push(entry)
    }

    /// Undoes the newest entry of a person.
    pub fn undo(&mut self, at: &Time, by: &By) -> Result<Applied, CasebookError> {
        let act = self.state.undo(by).ok_or(CasebookError::NothingToUndo)?;
        self.add(at, by, act)
    }

    /// Does again what a person undid last.
    pub fn redo(&mut self, at: &Time, by: &By) -> Result<Applied, CasebookError> {
        let act = self.state.redo(by).ok_or(CasebookError::NothingToUndo)?;
        self.add(at, by, act)
    }

    /// Adds an entry that was first written in another copy of the work; `of` is the number here of
    /// the entry that an undo or a redo is of.
    pub fn take_over(
        &mut self,
        entry: &Entry,
        of: Option<u64>,
        from: Origin,
    ) -> Result<Applied, CasebookError> {
        let entry = self.journal.next_from(entry, of, from)?;
        self.push(entry)
    }

    /// Adds an entry that was first written in another work, as what it says in the names of this one.
    pub fn take_over_as(
        &mut self,
        entry: &Entry,
        act: Act,
        from: Origin,
    ) -> Result<Applied, CasebookError> {
        let entry = self.journal.next_as(entry, act, from)?;
        self.push(entry)
    }

    fn push(&mut self, entry: Entry) -> Result<Applied, CasebookError> {
        let refused = |why| CasebookError::NotFollowing { entry: entry.n(), why };
        if matches!(entry.act(), Act::Begin { .. }) {
            return Err(refused(NotFollowing::Beginning));
        }
        let applied = self.state.apply(&entry).map_err(refused)?;
        // It was written after the last line a moment ago and does not begin a work.
        self.journal.push(entry)?;
        Ok(applied)
    }

    /// The casebook of a journal, or of its beginning: what was decided until then.
    pub fn of(journal: Journal) -> Result<Self, CasebookError> {
        let (casebook, error) = Self::fold(journal);
        error.map_or(Ok(casebook), Err)
    }

    /// As much as follows from itself, and why the next entry does not.
    fn fold(journal: Journal) -> (Self, Option<CasebookError>) {
        let mut state = State::default();
        for (entry, before) in journal.entries().iter().zip(0..) {
            if let Err(why) = state.apply(entry) {
                let error = CasebookError::NotFollowing { entry: entry.n(), why };
                return (Self { journal: journal.beginning(before), state }, Some(error));
            }
        }
        (Self { journal, state }, None)
    }
}
