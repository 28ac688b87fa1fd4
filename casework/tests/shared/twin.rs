//! The twin of the state: it knows nothing of journals, entries and who replaced what.

use std::collections::{BTreeMap, BTreeSet};

use casework::journal::{Held, Register, Value};

/// The twin. A value stands with the number of the step that set it.
#[derive(Clone, Default)]
pub(crate) struct Twin {
    pub(crate) registers: BTreeMap<Register, Stamped>,
    /// Which copy of the work it is of: stamps of two copies differ.
    pub(crate) copy: usize,
    pub(crate) steps: BTreeMap<usize, BTreeMap<Register, Change>>,
    pub(crate) done: BTreeMap<usize, Vec<usize>>,
    pub(crate) undone: BTreeMap<usize, Vec<(usize, Vec<Register>)>>,
}

pub(crate) type Stamped = Option<(usize, Option<Value>)>;

#[derive(Clone)]
pub(crate) struct Change {
    before: Stamped,
    after: Stamped,
}

impl Twin {
    pub(crate) fn set(&mut self, by: usize, all: Vec<(Register, Option<Value>)>) {
        let number = self.copy * 1_000_000 + self.steps.len();
        let mut step = BTreeMap::new();
        for (register, value) in all {
            let after = Some((number, value));
            let before = self.registers.insert(register.clone(), after.clone()).flatten();
            step.insert(register, Change { before, after });
        }
        self.steps.insert(number, step);
        self.done.entry(by).or_default().push(number);
        self.undone.remove(&by);
    }

    /// The registers left, or nothing if there is nothing to undo.
    pub(crate) fn undo(&mut self, by: usize) -> Option<BTreeSet<Register>> {
        let number = self.done.get_mut(&by)?.pop()?;
        let (mut changed, mut left) = (Vec::new(), BTreeSet::new());
        for (register, change) in &self.steps[&number] {
            if self.registers[register] == change.after {
                self.registers.insert(register.clone(), change.before.clone());
                changed.push(register.clone());
            } else {
                left.insert(register.clone());
            }
        }
        self.undone.entry(by).or_default().push((number, changed));
        Some(left)
    }

    pub(crate) fn redo(&mut self, by: usize) -> Option<BTreeSet<Register>> {
        let (number, changed) = self.undone.get_mut(&by)?.pop()?;
        let mut left = BTreeSet::new();
        for register in changed {
            let change = &self.steps[&number][&register];
            if self.registers[&register] == change.before {
                self.registers.insert(register, change.after.clone());
            } else {
                left.insert(register);
            }
        }
        self.done.entry(by).or_default().push(number);
        Some(left)
    }

    pub(crate) fn held(&self, register: &Register) -> Held<Value> {
        match self.registers.get(register).cloned().flatten() {
            Some((_, Some(value))) => Held::Settled(value),
            _ => Held::Open,
        }
    }
}
