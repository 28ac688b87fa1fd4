//! What is asked of a work: its journal, its cases and their rows, and where people are.

use casework::digest::Digest;
use casework::ids::{CaseId, PersonId};
use casework::journal::{Act, Texts};
use casework::state::Casebook;

use super::bound::Caseload;
use super::cases::{Case, is_placed};
use super::seen::AllSeen;
use crate::classify::Linked;
use crate::identity::PersonIdentity;

impl Caseload {
    /// The casebook.
    pub const fn casebook(&self) -> &Casebook {
        &self.casebook
    }

    /// What was typed: notes and right values.
    pub const fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The cases with their rows.
    pub fn cases(&self) -> impl Iterator<Item = (CaseId, &Case)> {
        self.cases.all()
    }

    /// The row of a case, if it is known.
    pub fn row_of(&self, case: CaseId) -> Option<u32> {
        is_placed(self.cases.get(case)?.row)
    }

    /// The case of a row, if it has one.
    pub fn case_of(&self, sector: u32) -> Option<CaseId> {
        self.cases.of_row(sector)
    }

    /// A case; nothing if its row is not kept.
    pub fn case(&self, case: CaseId) -> Option<&Case> {
        self.cases.get(case)
    }

    /// Whether anything was ever decided, or noted, about a case.
    pub fn is_decided(&self, case: CaseId) -> bool {
        let acts = self.casebook.journal().entries().iter().map(|entry| entry.act());
        acts.filter(|act| !matches!(act, Act::Open { .. })).any(|act| act.cases().contains(&case))
    }

    /// Where in the run's extract somebody is whom an answer means; nothing if that is not certain.
    pub fn record_of(&self, person: PersonId) -> Option<u32> {
        self.found.get(&person)?.ok()
    }

    /// Everything that is compared of a row of the run.
    pub fn row_content(&self, row: u32) -> Option<Digest> {
        self.cases.row(row).map(|row| row.whole)
    }

    /// Everything that is compared of a record of the run's extract.
    pub fn person_content(&self, linked: &Linked, record: u32) -> Digest {
        let known = self.of_records.get(&record).and_then(|id| self.now.get(id));
        match known {
            Some(content) => *content,
            None => PersonIdentity::of(&linked.prepared, record, &self.salt).whole,
        }
    }

    /// What was seen when something was decided.
    pub const fn all_seen(&self) -> &AllSeen {
        &self.seen
    }
}
