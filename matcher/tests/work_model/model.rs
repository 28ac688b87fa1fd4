//! The model of what was decided: it knows nothing of journals, digests and who replaced what.

use std::collections::{BTreeMap, BTreeSet};

use casework::answer::Basis;
use casework::ids::{CaseId, PersonId};
use matcher::plan::{Field, Righted};

use crate::made::{Cells, Made};

/// What something was decided about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    Who,
    Field(Field),
    Note,
    Confirmed,
}

pub(crate) type Register = (CaseId, What);

/// Who a row was said to be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Who {
    This { person: PersonId, basis: Basis, shared: bool },
    Not(BTreeSet<PersonId>),
    Nobody,
    Undecided,
    AskBack,
}

/// What is held of one matter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Who(Who),
    Right(Righted, Option<String>),
    Note(String),
    /// What the row and the person said who were confirmed.
    Confirmed(Box<(Cells, Option<Cells>)>),
    /// Copies contradict one another.
    Conflict,
}

/// A value and the number of the step that set it.
pub(crate) type Stamped = Option<(usize, Option<Value>)>;

#[derive(Clone)]
struct Change {
    before: Stamped,
    after: Stamped,
}

/// What somebody looked at: the row, and the person if there was one.
#[derive(Clone, Debug)]
pub(crate) struct Looked {
    pub(crate) row: Cells,
    pub(crate) person: Option<PersonId>,
}

/// What somebody took back or did again.
pub(crate) enum Back {
    /// The model knows what came of it.
    Known,
    /// It was done before copies were put together.
    Unknown,
    /// There was nothing.
    Nothing,
}

/// The model.
#[derive(Clone, Default)]
pub(crate) struct Model {
    pub(crate) held: BTreeMap<Register, Stamped>,
    pub(crate) looked: BTreeMap<(CaseId, usize), Looked>,
    /// Whom a casebook means: as they were when somebody decided about them.
    pub(crate) persons: BTreeMap<PersonId, Made>,
    steps: BTreeMap<usize, BTreeMap<Register, Change>>,
    done: BTreeMap<usize, Vec<usize>>,
    undone: BTreeMap<usize, Vec<(usize, Vec<Register>)>>,
    next: usize,
    copies: usize,
    /// Whether there are steps of before copies were put together.
    pub(crate) is_merged: bool,
}

impl Model {
    /// A copy that goes its own way from here.
    pub(crate) fn copy(&mut self) -> Model {
        self.copies += 1;
        Model { next: self.next + self.copies * 1_000_000, ..self.clone() }
    }

    /// A number that no step has had.
    pub(crate) fn stamp(&mut self) -> usize {
        self.next += 1;
        self.next
    }

    /// Decides something. Gives the number of the step.
    pub(crate) fn set(&mut self, by: usize, all: Vec<(Register, Option<Value>)>) -> usize {
        let number = self.stamp();
        let mut step = BTreeMap::new();
        for (register, value) in all {
            let after = Some((number, value));
            let before = self.held.insert(register, after.clone()).flatten();
            step.insert(register, Change { before, after });
        }
        self.steps.insert(number, step);
        self.done.entry(by).or_default().push(number);
        self.undone.remove(&by);
        number
    }

    pub(crate) fn undo(&mut self, by: usize) -> Back {
        let Some(number) = self.done.get_mut(&by).and_then(Vec::pop) else { return self.other() };
        let mut changed = Vec::new();
        for (register, change) in &self.steps[&number] {
            if self.held[register] == change.after {
                self.held.insert(*register, change.before.clone());
                changed.push(*register);
            }
        }
        self.undone.entry(by).or_default().push((number, changed));
        Back::Known
    }

    pub(crate) fn redo(&mut self, by: usize) -> Back {
        let Some((number, changed)) = self.undone.get_mut(&by).and_then(Vec::pop) else {
            return self.other();
        };
        for register in changed {
            let change = &self.steps[&number][&register];
            if self.held[&register] == change.before {
                self.held.insert(register, change.after.clone());
            }
        }
        self.done.entry(by).or_default().push(number);
        Back::Known
    }

    fn other(&self) -> Back {
        if self.is_merged { Back::Unknown } else { Back::Nothing }
    }

    /// From here on the model knows what is decided and no longer how it came to that.
    pub(crate) fn forget_steps(&mut self) {
        self.done.clear();
        self.undone.clear();
        self.is_merged = true;
    }

    pub(crate) fn value(&self, register: &Register) -> Option<&Value> {
        self.held.get(register)?.as_ref()?.1.as_ref()
    }

    pub(crate) fn who(&self, case: CaseId) -> Option<&Value> {
        self.value(&(case, What::Who))
    }

    /// What was looked at for the newest decision in force about a case.
    pub(crate) fn in_force(&self, case: CaseId) -> Option<&Looked> {
        let of_case = self.held.range((case, What::Who)..=(case, What::Confirmed));
        let decided = of_case.filter(|((_, what), _)| matches!(what, What::Who | What::Field(_)));
        let stamps = decided.filter_map(|(_, held)| match held {
            Some((stamp, Some(_))) => Some(*stamp),
            _ => None,
        });
        let newest = stamps.filter(|stamp| self.looked.contains_key(&(case, *stamp))).max()?;
        self.looked.get(&(case, newest))
    }
}
