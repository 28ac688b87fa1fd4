//! A work as what lasts of it, and back; and two copies of one work made one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use casework::merge::{Merged, merge};
use casework::state::Casebook;
use rustc_hash::FxHashMap;

use super::bound::{Caseload, Signed};
use super::cases::Cases;
use super::error::CaseloadError;
use super::record::{CaseloadRecord, RecordError};
use super::rulings::Found;
use crate::classify::Linked;
use crate::since::{Former, look_back};

impl Caseload {
    /// A work that was saved. It has no rows until it is [bound](Caseload::bind) to a run.
    ///
    /// # Errors
    /// If its parts do not belong together.
    pub fn read(record: CaseloadRecord<'_>) -> Result<Caseload, RecordError> {
        record.check()?;
        let CaseloadRecord { salt, casebook, texts, cases, persons, seen } = record;
        Ok(Caseload {
            cases: Cases::of_record(&cases),
            salt,
            casebook: casebook.into_owned(),
            texts: texts.into_owned(),
            persons: persons.into_owned(),
            seen: seen.into_owned(),
            found: Found::new(),
            of_records: FxHashMap::default(),
            now: BTreeMap::new(),
        })
    }

    /// The day of the newest entry.
    pub fn last_day(&self) -> Option<&str> {
        let entries = self.casebook.journal().entries();
        entries.iter().map(|entry| entry.at().day()).max()
    }

    /// The work as it was at the end of a day, as `2026-12-01`, by its journal; nothing if it had not
    /// begun. It is bound to a run next. What others had decided by then and was taken over later was
    /// not known on that day.
    ///
    /// # Errors
    /// If the journal does not follow from itself.
    pub fn as_of(&self, day: &str) -> Result<Option<Caseload>, CaseloadError> {
        let journal = self.casebook.journal();
        let until = journal.entries().iter().take_while(|entry| entry.at().day() <= day).count();
        if until == 0 {
            return Ok(None);
        }
        let casebook = Casebook::of(journal.beginning(until))?;
        let state = casebook.state();
        let mut cases = self.cases.identities();
        cases.retain(|case, _| state.cases().contains_key(case));
        let mut seen = self.seen.clone();
        seen.retain(|(case, entry), _| {
            state.number(*entry).is_some() && state.cases().contains_key(case)
        });
        let record = CaseloadRecord {
            salt: self.salt,
            casebook: Cow::Borrowed(&casebook),
            texts: Cow::Borrowed(&self.texts),
            cases: Cow::Owned(cases),
            persons: Cow::Borrowed(&self.persons),
            seen: Cow::Owned(seen),
        };
        // It is part of a work whose parts belong together.
        Ok(Caseload::read(record).ok())
    }

    /// What lasts of the work.
    pub fn record(&self) -> CaseloadRecord<'_> {
        CaseloadRecord {
            salt: self.salt,
            casebook: Cow::Borrowed(&self.casebook),
            texts: Cow::Borrowed(&self.texts),
            cases: Cow::Owned(self.cases.identities()),
            persons: Cow::Borrowed(&self.persons),
            seen: Cow::Borrowed(&self.seen),
        }
    }

    /// Compares the run that the work is bound to with the verdicts that were kept of the last one, and
    /// gives those of this one, as [`look_back`] does.
    pub fn look_back(&self, linked: &mut Linked, former: Option<&Former>, newer: bool) -> String {
        look_back(linked, self.cases.rows(), &self.salt, former, newer)
    }

    /// Takes over what another copy of the work has and this one has not. Rows and verdicts are those
    /// of before until the work is [bound](Caseload::bind) again.
    ///
    /// # Errors
    /// If it is another work, or theirs cannot be taken over; nothing is changed then.
    pub fn merge(
        &mut self,
        theirs: &CaseloadRecord<'_>,
        signed: Signed<'_>,
    ) -> Result<Merged, CaseloadError> {
        let merged = merge(&self.casebook, &theirs.casebook, signed.at, signed.by)?;
        self.casebook = merged.casebook.clone();
        self.texts.take_over(&theirs.texts);
        self.cases.take_over(&theirs.cases);
        for (id, person) in theirs.persons.iter() {
            self.persons.entry(*id).or_insert_with(|| Arc::clone(person));
        }
        for (of, seen) in theirs.seen.iter() {
            self.seen.entry(*of).or_insert_with(|| Arc::clone(seen));
        }
        Ok(merged)
    }
}
