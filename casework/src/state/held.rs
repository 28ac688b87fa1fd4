//! What the state holds, and the questions it answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::answer::{FieldAnswer, RowAnswer};
use crate::digest::Digest;
use crate::ids::{CaseId, Code, TextId};
use crate::journal::{By, Errand, Held, Register, Value};

use super::cell::Cell;

/// What a journal says in the end.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub(super) cells: BTreeMap<Register, Cell>,
    pub(super) cases: BTreeMap<CaseId, Digest>,
    pub(super) lanes: BTreeSet<u8>,
    /// The entries in order, by their names.
    pub(super) order: Vec<Digest>,
    /// The number of each.
    pub(super) numbers: BTreeMap<Digest, u64>,
    /// Entries that can be undone, and undos, which can be undone by a redo.
    pub(super) steps: BTreeMap<Digest, Step>,
    /// What each person can undo and redo.
    pub(super) people: BTreeMap<By, Stacks>,
    pub(super) not_understood: Vec<u64>,
}

#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) by: By,
    pub(super) registers: Vec<Register>,
    /// The entry that an undo is of.
    pub(super) undoes: Option<Digest>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Stacks {
    /// What can be undone, the newest last.
    pub(super) done: Vec<Digest>,
    /// The undos that can be taken back, the newest last.
    pub(super) undone: Vec<Digest>,
}

/// What an undo or a redo would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The number of the entry: one that would be undone, or an undo that would be taken back.
    pub of: u64,
    /// Registers that would change: what they hold and what they would hold.
    pub changes: Vec<(Register, Held<Value>, Held<Value>)>,
    /// Registers of the entry that would be left, since they were changed after it.
    pub left: Vec<Register>,
}

impl State {
    /// What a register holds.
    pub fn held(&self, register: &Register) -> Held<Value> {
        let held = |cell: &Cell| cell.values(&cell.meaning());
        self.cells.get(register).map(held).unwrap_or_default()
    }

    /// All registers that something was written to, and what they hold.
    pub fn registers(&self) -> impl Iterator<Item = (&Register, Held<Value>)> {
        self.cells.iter().map(|(register, cell)| (register, cell.values(&cell.meaning())))
    }

    /// The registers that hold a conflict.
    pub fn conflicts(&self) -> impl Iterator<Item = (&Register, Vec<Option<Value>>)> {
        self.registers().filter_map(|(register, held)| match held {
            Held::Conflict(values) => Some((register, values)),
            Held::Open | Held::Settled(_) => None,
        })
    }

    /// Who the row of a case is.
    pub fn who(&self, case: CaseId) -> Held<RowAnswer> {
        self.held(&Register::Who(case)).try_map(Value::row).unwrap_or_default()
    }

    /// Which side is right in a field of a case.
    pub fn field(&self, case: CaseId, field: &Code) -> Held<FieldAnswer> {
        let register = Register::Field(case, field.clone());
        self.held(&register).try_map(Value::field).unwrap_or_default()
    }

    /// Which sides are right in the fields of a case of which that was ever said.
    pub fn fields(&self, case: CaseId) -> impl Iterator<Item = (&Code, Held<FieldAnswer>)> {
        self.field_cells(case).filter_map(|(register, cell)| {
            let Register::Field(_, code) = register else { return None };
            let held = cell.values(&cell.meaning());
            Some((code, held.try_map(Value::field).unwrap_or_default()))
        })
    }

    /// What was ever decided of a case: who its row is, and which side is right in a field.
    pub fn decided(&self, case: CaseId) -> impl Iterator<Item = &Register> {
        let who = self.cells.get_key_value(&Register::Who(case)).into_iter();
        who.chain(self.field_cells(case)).map(|(register, _)| register)
    }

    fn field_cells(&self, case: CaseId) -> impl Iterator<Item = (&Register, &Cell)> {
        let from = Register::Field(case, Code::before_all());
        let is_of_case = move |(register, _): &(&Register, &Cell)| matches!(register, Register::Field(of, _) if *of == case);
        self.cells.range(from..).take_while(is_of_case)
    }

    /// The note of a case.
    pub fn note(&self, case: CaseId) -> Held<TextId> {
        self.held(&Register::Note(case)).try_map(Value::text).unwrap_or_default()
    }

    /// What a second reviewer answered to a case.
    pub fn second(&self, case: CaseId) -> Held<RowAnswer> {
        self.held(&Register::Second(case)).try_map(Value::row).unwrap_or_default()
    }

    /// Where a case went, to be answered.
    pub fn sent(&self, case: CaseId) -> Held<Errand> {
        self.held(&Register::Sent(case)).try_map(Value::errand).unwrap_or_default()
    }

    /// Whether a second reviewer answered after what is decided about a case now. Whoever decided
    /// later may have known of the second answer.
    pub fn is_second_newer(&self, case: CaseId) -> bool {
        let newest = |register: Register| self.written_by(&register).last().copied();
        newest(Register::Second(case)) > newest(Register::Who(case))
    }

    /// The content of row and person for which the answer of a case was confirmed.
    pub fn confirmed(&self, case: CaseId) -> Held<Digest> {
        self.held(&Register::Confirmed(case)).try_map(Value::content).unwrap_or_default()
    }

    /// A setting of the work.
    pub fn setting(&self, name: &Code) -> Held<String> {
        self.held(&Register::Setting(name.clone())).try_map(Value::word).unwrap_or_default()
    }

    /// The open cases with the digests of their rows.
    pub const fn cases(&self) -> &BTreeMap<CaseId, Digest> {
        &self.cases
    }

    /// Rows for which more than one case is open, as may be after copies of a work were put together
    /// that gave numbers by a counter. What is decided in one of them is not known to the others.
    pub fn rows_of_several_cases(&self) -> BTreeMap<Digest, Vec<CaseId>> {
        let mut rows: BTreeMap<Digest, Vec<CaseId>> = BTreeMap::new();
        for (case, row) in &self.cases {
            rows.entry(*row).or_default().push(*case);
        }
        rows.retain(|_, cases| cases.len() > 1);
        rows
    }

    /// The numbers of parts that were handed out.
    pub const fn lanes(&self) -> &BTreeSet<u8> {
        &self.lanes
    }

    /// The numbers of the entries whose values a register holds, the oldest first.
    pub fn written_by(&self, register: &Register) -> Vec<u64> {
        let meaning = self.cells.get(register).map(Cell::meaning).unwrap_or_default();
        let number = |write: &Digest| self.numbers.get(write).copied();
        let mut numbers: Vec<u64> = meaning.iter().flatten().filter_map(number).collect();
        numbers.sort_unstable();
        numbers
    }

    /// The number of the entry with this name.
    pub fn number(&self, entry: Digest) -> Option<u64> {
        self.numbers.get(&entry).copied()
    }

    /// How many entries it was folded of.
    pub fn count(&self) -> u64 {
        self.order.len() as u64
    }

    /// The numbers of entries of a newer version, which say nothing to this one.
    pub fn not_understood(&self) -> &[u64] {
        &self.not_understood
    }

    /// Whether both have the same cases and the same writes: whatever is decided next has the same
    /// outcome in both. Numbers of entries may differ.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.cells == other.cells && self.cases == other.cases && self.lanes == other.lanes
    }
}
