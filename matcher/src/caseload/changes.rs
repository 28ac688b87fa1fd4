//! What became of rows and people since something was decided about them.

use casework::digest::{Digest, Parts};
use casework::ids::{CaseId, PersonId};

use super::acts::values;
use super::bound::{Caseload, Signed};
use super::error::CaseloadError;
use super::seen::{Seen, Values};
use crate::classify::Linked;
use crate::identity::Again;
use crate::plan::{Field, Side};

/// A value that is another now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// Whether the row or the person says something else.
    pub side: Side,
    /// What was there when it was decided; empty if nothing was.
    pub old: String,
    /// What is there now; empty if nothing is.
    pub new: String,
}

impl Caseload {
    /// Cases with a decision in force whose row or person says something else than it did when that
    /// was decided, unless somebody confirmed the decision for what they say now.
    pub fn changed(&self) -> Vec<CaseId> {
        let changed = self.cases.all().filter(|(id, _)| self.has_changed(*id));
        changed.map(|(id, _)| id).collect()
    }

    /// Which values of a case's row and person are others than when it was decided, also where they
    /// are only written otherwise, which does not raise the case.
    pub fn changes_of(&self, case: CaseId, linked: &Linked) -> Vec<Change> {
        let Some(of) = self.cases.get(case) else { return Vec::new() };
        let Some(seen) = self.in_force(case) else { return Vec::new() };
        let (list, registry) = seen.values();
        let mut changes = Vec::new();
        let mut compare = |side: Side, then: &Values, record: u32| {
            let now = values(linked.prepared.side(side), record);
            for field in Field::COMPARED {
                let of = |values: &Values| values.get(field.code()).cloned().unwrap_or_default();
                let (old, new) = (of(then), of(&now));
                if old != new {
                    changes.push(Change { field, side, old, new });
                }
            }
        };
        if let Again::Row(row) | Again::Unclear(row) = of.row {
            compare(Side::Sector, &list, row);
        }
        if let Some(record) = seen.person.and_then(|person| self.found.get(&person)?.ok()) {
            compare(Side::Registry, &registry, record);
        }
        changes
    }

    /// Says that what was decided about a row is still right although row or person changed.
    ///
    /// # Errors
    /// If nothing has changed since, or the casebook does not take it.
    pub fn confirm(
        &mut self,
        linked: &mut Linked,
        row: u32,
        signed: Signed<'_>,
    ) -> Result<Vec<u32>, CaseloadError> {
        let nothing = CaseloadError::NothingToConfirm(row);
        let Some(case) = self.case_of(row).filter(|case| self.has_changed(*case)) else {
            return Err(nothing);
        };
        let content = self.content(case).ok_or(nothing)?;
        let act = self.casebook.state().confirm(&[(case, content)]);
        self.casebook.add(signed.at, signed.by, act)?;
        Ok(self.lay_over(linked, &[case]))
    }

    /// What row and person of a case said when something was decided that is in force.
    pub fn seen_of(&self, case: CaseId) -> Option<(Values, Values)> {
        self.in_force(case).map(Seen::values)
    }

    pub(super) fn has_changed(&self, case: CaseId) -> bool {
        // Whatever was ever decided about it: most cases are done with here.
        let none = Digest::from_bytes([0; 16]);
        let all = self.seen.range((case, none)..).take_while(|((of, _), _)| *of == case);
        if !all.into_iter().any(|(_, seen)| self.is_another(case, seen)) {
            return false;
        }
        if !self.in_force(case).is_some_and(|seen| self.is_another(case, seen)) {
            return false;
        }
        let confirmed = self.casebook.state().confirmed(case);
        confirmed.settled().copied() != self.content(case)
    }

    /// Whether row or person say something else than what was seen.
    fn is_another(&self, case: CaseId, seen: &Seen) -> bool {
        let row = self.cases.get(case).map(|case| case.identity.whole);
        let then = seen.person.and_then(|id| self.persons.get(&id)).map(|person| person.whole);
        let now = seen.person.and_then(|id| self.now.get(&id)).copied();
        row != Some(seen.row) || now.is_some() && now != then
    }

    /// What was seen at the newest decision in force, about the row or one of its fields: whoever
    /// decides something about a row has looked at the rest of it.
    fn in_force(&self, case: CaseId) -> Option<&Seen> {
        let state = self.casebook.state();
        let registers = state.decided(case).filter(|register| !state.held(register).is_open());
        let mut decided: Vec<u64> = registers.flat_map(|of| state.written_by(of)).collect();
        decided.sort_unstable();
        let entries = decided.iter().rev().filter_map(|n| self.casebook.journal().entry(*n));
        entries.filter_map(|entry| self.seen.get(&(case, entry.id()))).map(AsRef::as_ref).next()
    }

    /// What row and person of a case say now.
    pub(super) fn content(&self, case: CaseId) -> Option<Digest> {
        let row = self.cases.get(case)?.identity.whole;
        let person = self.person_in_force(case).and_then(|id| self.now.get(&id));
        Some(content(row, person.copied()))
    }

    /// The person whom the newest decision in force is about.
    pub(super) fn person_in_force(&self, case: CaseId) -> Option<PersonId> {
        self.in_force(case).and_then(|seen| seen.person)
    }
}

/// One digest of what a row and a person say.
pub(super) fn content(row: Digest, person: Option<Digest>) -> Digest {
    let all = Parts::of("confirmed").part(row.bytes());
    all.maybe(person.as_ref().map(|of| &of.bytes()[..])).digest()
}
