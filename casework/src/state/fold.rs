//! One entry after another: what each changes, or why it cannot follow. An entry that does not
//! follow changes nothing.

use crate::digest::Digest;
use crate::ids::CaseId;
use crate::journal::{Act, By, Entry, Register};

use super::cell::{Cell, Wrote};
use super::held::{State, Step};

/// What an entry did to the state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The registers that it wrote.
    pub wrote: Vec<Register>,
    /// For each register that it could have written, the entries whose writes it replaced; nothing
    /// for those left.
    pub over: Vec<Option<Vec<Digest>>>,
    /// Registers that an undo or a redo left, since they were changed after its entry.
    pub left: Vec<Register>,
}

/// Why an entry cannot follow those before it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFollowing {
    /// It is there already.
    #[error("the entry is there already")]
    Twice,
    /// Its number is not the next.
    #[error("it has not the next number")]
    Number,
    /// The first entry alone begins the work.
    #[error("the first entry, and no other, begins the work")]
    Beginning,
    /// A case that is open is opened again.
    #[error("the case {0} is open already")]
    CaseOpen(CaseId),
    /// One number would be that of two rows.
    #[error("the case {0} is open for another row")]
    CaseOfTwoRows(CaseId),
    /// Something is decided of a case that is not open.
    #[error("the case {0} is not open")]
    NoSuchCase(CaseId),
    /// What a register held before is not what the entry says.
    #[error("{0:?} held something else before")]
    Was(Register),
    /// What an undo or a redo is of is not the person's newest entry that can be undone or redone.
    #[error("entry {of} is not what {by} can undo or redo next")]
    NotNext {
        /// The number of that entry.
        of: u64,
        /// Who wanted to undo or redo it.
        by: By,
    },
    /// What an entry of another copy says of its origin does not fit the entries before it.
    #[error("its origin does not fit the entries before it")]
    Origin,
}

impl State {
    /// Folds in the next entry.
    pub fn apply(&mut self, entry: &Entry) -> Result<Applied, NotFollowing> {
        if entry.n() != self.count() + 1 {
            return Err(NotFollowing::Number);
        }
        if self.numbers.contains_key(&entry.id()) {
            return Err(NotFollowing::Twice);
        }
        if matches!(entry.act(), Act::Begin { .. }) != self.order.is_empty() {
            return Err(NotFollowing::Beginning);
        }
        let plan = self.plan(entry)?;
        Ok(self.carry_out(entry, plan))
    }

    fn plan(&self, entry: &Entry) -> Result<Plan, NotFollowing> {
        match entry.act() {
            Act::Undo { of } | Act::Redo { of } => self.plan_back(entry, *of),
            Act::Open { case, row } => {
                for (case, row) in case.iter().zip(row) {
                    match self.cases.get(case) {
                        Some(open) if open != row => {
                            return Err(NotFollowing::CaseOfTwoRows(*case));
                        }
                        Some(_) if entry.from().is_none() => {
                            return Err(NotFollowing::CaseOpen(*case));
                        }
                        _ => {}
                    }
                }
                Ok(Plan::default())
            }
            act => self.plan_writes(entry, act),
        }
    }

    fn plan_writes(&self, entry: &Entry, act: &Act) -> Result<Plan, NotFollowing> {
        if let Some(case) = act.cases().iter().find(|case| !self.cases.contains_key(case)) {
            return Err(NotFollowing::NoSuchCase(*case));
        }
        let untouched = Cell::default();
        let writes = act.writes();
        let mut origins = Origins::of(entry, writes.len())?;
        let mut plan = Plan::default();
        for write in writes {
            let cell = self.cells.get(&write.register).unwrap_or(&untouched);
            let over = match origins.next() {
                None => cell.heads(),
                Some(Some(over)) if cell.knows(over) => over.clone(),
                Some(_) => return Err(NotFollowing::Origin),
            };
            if cell.values(&cell.meant_by(&over)) != write.was {
                return Err(NotFollowing::Was(write.register));
            }
            plan.0.push((write.register, Some((Wrote::Value(write.is), over))));
        }
        Ok(plan)
    }

    /// An undo or a redo. Entries of another copy say themselves which registers they changed.
    fn plan_back(&self, entry: &Entry, of: u64) -> Result<Plan, NotFollowing> {
        let again = matches!(entry.act(), Act::Redo { .. });
        let by = entry.by();
        let not_next = || NotFollowing::NotNext { of, by: by.clone() };
        let target = self.id(of).ok_or_else(not_next)?;
        let fits = |step: &&Step| step.by == *by && step.undoes.is_some() == again;
        let step = self.steps.get(&target).filter(fits).ok_or_else(not_next)?;
        if entry.from().is_none() && self.next_of(by, again) != Some(target) {
            return Err(not_next());
        }
        let untouched = Cell::default();
        let mut origins = Origins::of(entry, step.registers.len())?;
        let mut plan = Plan::default();
        for register in &step.registers {
            let cell = self.cells.get(register).unwrap_or(&untouched);
            let (over, says) = match origins.next() {
                None => (cell.heads(), false),
                Some(Some(over)) if cell.knows(over) => (over.clone(), true),
                Some(Some(_)) => return Err(NotFollowing::Origin),
                Some(None) => {
                    plan.0.push((register.clone(), None));
                    continue;
                }
            };
            if cell.still_means(&over, target) {
                plan.0.push((register.clone(), Some((Wrote::Back(target), over))));
            } else if says {
                return Err(NotFollowing::Origin);
            } else {
                plan.0.push((register.clone(), None));
            }
        }
        Ok(plan)
    }

    /// What a person undoes or redoes next.
    pub(super) fn next_of(&self, by: &By, again: bool) -> Option<Digest> {
        let stacks = self.people.get(by)?;
        if again { stacks.undone.last().copied() } else { stacks.done.last().copied() }
    }

    fn carry_out(&mut self, entry: &Entry, plan: Plan) -> Applied {
        let id = entry.id();
        self.order.push(id);
        self.numbers.insert(id, entry.n());
        let mut applied = Applied::default();
        for (register, write) in plan.0 {
            if let Some((wrote, over)) = write {
                self.cells.entry(register.clone()).or_default().add(id, wrote, over.clone());
                applied.wrote.push(register);
                applied.over.push(Some(over));
            } else {
                applied.left.push(register);
                applied.over.push(None);
            }
        }
        match entry.act() {
            Act::Open { case, row } => {
                self.cases.extend(case.iter().copied().zip(row.iter().copied()));
            }
            Act::Split { lanes } => self.lanes.extend(lanes),
            Act::Other { .. } => self.not_understood.push(entry.n()),
            Act::Undo { of } => {
                if let Some(of) = self.id(*of) {
                    let by = entry.by().clone();
                    let stacks = self.people.entry(by.clone()).or_default();
                    take_out(&mut stacks.done, of);
                    stacks.undone.push(id);
                    let registers = applied.wrote.clone();
                    self.steps.insert(id, Step { by, registers, undoes: Some(of) });
                }
            }
            Act::Redo { of } => {
                if let Some(undo) = self.id(*of)
                    && let Some(of) = self.steps.get(&undo).and_then(|step| step.undoes)
                {
                    let stacks = self.people.entry(entry.by().clone()).or_default();
                    take_out(&mut stacks.undone, undo);
                    // It may be there: undone in two copies, it is done again twice.
                    take_out(&mut stacks.done, of);
                    stacks.done.push(of);
                }
            }
            act if act.can_be_undone() => {
                let (by, registers) = (entry.by().clone(), applied.wrote.clone());
                let stacks = self.people.entry(by.clone()).or_default();
                stacks.done.push(id);
                stacks.undone.clear();
                self.steps.insert(id, Step { by, registers, undoes: None });
            }
            _ => {}
        }
        applied
    }

    /// The name of the entry with this number.
    fn id(&self, n: u64) -> Option<Digest> {
        let place = usize::try_from(n.checked_sub(1)?).ok()?;
        self.order.get(place).copied()
    }
}

/// Takes an entry out of a stack; it is nearly always the newest.
fn take_out(stack: &mut Vec<Digest>, entry: Digest) {
    if let Some(place) = stack.iter().rposition(|other| *other == entry) {
        stack.remove(place);
    }
}

/// The registers of an entry with what it writes to each, over which writes; nothing for one that an
/// undo or a redo leaves.
#[derive(Default)]
struct Plan(Vec<(Register, Option<Planned>)>);

type Planned = (Wrote, Vec<Digest>);

/// What an entry says itself of the writes it replaced, register by register.
struct Origins<'a>(Option<std::slice::Iter<'a, Option<Vec<Digest>>>>);

impl<'a> Origins<'a> {
    fn of(entry: &'a Entry, registers: usize) -> Result<Self, NotFollowing> {
        match entry.from() {
            None => Ok(Self(None)),
            Some(from) if from.over.len() == registers => Ok(Self(Some(from.over.iter()))),
            Some(_) => Err(NotFollowing::Origin),
        }
    }

    /// `None` for an entry of this journal.
    fn next(&mut self) -> Option<Option<&'a Vec<Digest>>> {
        self.0.as_mut().map(|over| over.next().and_then(Option::as_ref))
    }
}
