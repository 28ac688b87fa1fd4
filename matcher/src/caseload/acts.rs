//! What somebody does about rows besides deciding: notes, newer lists.

use std::sync::Arc;

use casework::digest::Digest;
use casework::ids::CaseId;
use casework::journal::Act;

use super::bound::{Caseload, Signed};
use super::error::CaseloadError;
use super::seen::{Seen, Values};
use crate::classify::Linked;
use crate::normalise::Records;
use crate::plan::Field;

impl Caseload {
    /// Writes a note about a row, or takes it away if it is blank. It belongs to the case that the
    /// row is shown with, even if the row may be somebody else by now. Verdicts stay as they are.
    ///
    /// # Errors
    /// As [`Caseload::decide`].
    pub fn note(
        &mut self,
        linked: &mut Linked,
        row: u32,
        text: &str,
        signed: Signed<'_>,
    ) -> Result<CaseId, CaseloadError> {
        let cases = match self.case_of(row) {
            Some(case) => vec![case],
            None => self.open(&[row], &signed)?,
        };
        let case = *cases.first().ok_or(CaseloadError::NoSuch(row))?;
        let text = text.trim();
        let is = (!text.is_empty()).then(|| self.texts.keep(&self.salt, text));
        let act = self.casebook.state().noted(case, is);
        self.casebook.add(signed.at, signed.by, act)?;
        self.lay_over(linked, &[case]);
        Ok(case)
    }

    /// Takes the newest decision of a person back, or decides it `again`, in a work that is bound to
    /// no run.
    ///
    /// # Errors
    /// If there is nothing to take back, or to decide again.
    pub fn back(&mut self, again: bool, signed: Signed<'_>) -> Result<(), CaseloadError> {
        match again {
            false => self.casebook.undo(signed.at, signed.by)?,
            true => self.casebook.redo(signed.at, signed.by)?,
        };
        Ok(())
    }

    /// Says that newer lists or extracts took the place of those before. They are
    /// [bound](Caseload::bind) apart from that.
    ///
    /// # Errors
    /// If the casebook does not take it.
    pub fn replace(
        &mut self,
        inputs: Vec<Digest>,
        signed: Signed<'_>,
    ) -> Result<(), CaseloadError> {
        let act = self.casebook.state().replace(inputs);
        self.casebook.add(signed.at, signed.by, act)?;
        Ok(())
    }

    /// Says that the work was split into so many parts. Every copy that is made of it afterwards gives
    /// a row the number that all others give it: rows that would have one number with another row get
    /// their cases now.
    ///
    /// # Errors
    /// If the casebook does not take it.
    pub fn split(&mut self, parts: u8, signed: Signed<'_>) -> Result<(), CaseloadError> {
        loop {
            let rivals = self.cases.rivals(&self.salt, self.casebook.state().cases());
            if rivals.is_empty() {
                break;
            }
            self.open(&rivals, &signed)?;
        }
        let last = self.casebook.state().lanes().last().copied().unwrap_or_default();
        let lanes = (1..=parts).map(|part| last.saturating_add(part)).collect();
        self.casebook.add(signed.at, signed.by, Act::Split { lanes })?;
        Ok(())
    }

    /// Keeps what rows and people say, for the decision that is the newest entry.
    pub(super) fn look(&mut self, linked: &Linked, of: &[(u32, Option<u32>)]) {
        let newest = self.casebook.journal().entries().last().map(|entry| entry.id());
        let Some(entry) = newest else { return };
        for (row, person) in of {
            let Some(id) = self.cases.of_row(*row) else { continue };
            let list = values(&linked.prepared.sector, *row);
            let of_person = person.map(|record| values(&linked.prepared.registry, record));
            let both = (list, of_person.unwrap_or_default());
            let person = person.map(|record| self.person(linked, record));
            let Some(case) = self.cases.get(id) else { continue };
            if let Some(seen) = Seen::of((id, entry), case.identity.whole, person, both) {
                self.seen.insert((id, entry), Arc::new(seen));
            }
        }
    }
}

/// The values of a record's compared fields, where it says something.
pub(super) fn values(records: &Records, record: u32) -> Values {
    let value = |field: Field| {
        let raw = records.raw(record, field);
        let text = raw.trim();
        (!text.is_empty()).then(|| (field.code().to_owned(), text.to_owned()))
    };
    Field::COMPARED.into_iter().filter_map(value).collect()
}
