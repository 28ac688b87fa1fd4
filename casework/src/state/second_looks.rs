//! What a second reviewer answered, with what the first had said until then.
//!
//! Agreement is measured between answers of which neither knew the other: whoever decides again after
//! a disagreement is seen makes the two answers equal, and not the two reviewers.

use std::collections::{BTreeMap, BTreeSet};

use super::casebook::Casebook;
use super::held::State;
use crate::answer::RowAnswer;
use crate::ids::CaseId;
use crate::journal::{Act, By, Held, Register};

/// A second answer, and what stood before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondLook {
    /// The case.
    pub case: CaseId,
    /// What was decided about it until then.
    pub first: Held<RowAnswer>,
    /// The numbers of the entries that had decided that.
    pub entries: Vec<u64>,
    /// Who had.
    pub first_by: BTreeSet<By>,
    /// What the second reviewer answered.
    pub second: RowAnswer,
    /// Who that is.
    pub second_by: By,
}

impl Casebook {
    /// All second answers in force, by their cases.
    pub fn second_looks(&self) -> Vec<SecondLook> {
        let entries = self.journal().entries();
        if !entries.iter().any(|entry| matches!(entry.act(), Act::Second { .. })) {
            return Vec::new();
        }
        let mut looks: BTreeMap<CaseId, (u64, SecondLook)> = BTreeMap::new();
        let mut state = State::default();
        for entry in entries {
            if let Act::Second { case, is, .. } = entry.act() {
                let register = Register::Who(*case);
                let numbers = state.written_by(&register);
                let first_by = numbers.iter().filter_map(|n| self.journal().entry(*n));
                let look = SecondLook {
                    case: *case,
                    first: state.who(*case),
                    first_by: first_by.map(|entry| entry.by().clone()).collect(),
                    entries: numbers,
                    second: is.clone(),
                    second_by: entry.by().clone(),
                };
                looks.insert(*case, (entry.n(), look));
            }
            if state.apply(entry).is_err() {
                // It was folded before, without an error.
                break;
            }
        }
        let in_force = |(n, look): &(u64, SecondLook)| {
            self.state().written_by(&Register::Second(look.case)) == [*n]
        };
        looks.into_values().filter(in_force).map(|(_, look)| look).collect()
    }
}
