//! A work as data: what lasts of it, and nothing of the run that it is bound to.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use casework::digest::Salt;
use casework::ids::{CaseId, PersonId};
use casework::journal::Texts;
use casework::state::Casebook;

use super::seen::AllSeen;
use crate::identity::{PersonIdentity, RowIdentity};

/// The rows of cases, as they were last seen.
pub type CaseRows = BTreeMap<CaseId, Arc<RowIdentity>>;

/// Whom answers mean.
pub type Persons = BTreeMap<PersonId, Arc<PersonIdentity>>;

/// What lasts of a work: borrowed of one that is worked on, or owned when it was read.
#[derive(Clone, Debug)]
pub struct CaseloadRecord<'a> {
    /// Its secret.
    pub salt: Salt,
    /// The journal with what it says in the end.
    pub casebook: Cow<'a, Casebook>,
    /// What was typed.
    pub texts: Cow<'a, Texts>,
    /// The rows of its cases.
    pub cases: Cow<'a, CaseRows>,
    /// Whom answers mean.
    pub persons: Cow<'a, Persons>,
    /// What was seen when something was decided.
    pub seen: Cow<'a, AllSeen>,
}

/// Why parts of a work do not belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// The journal does not know a case.
    #[error("the case {0} is not in the journal")]
    Case(CaseId),
    /// A person is kept under another one's name.
    #[error("{0} is kept under the name of somebody else")]
    Person(PersonId),
    /// An answer means a person who is not kept.
    #[error("{0} is in the journal and is not kept")]
    NoPerson(PersonId),
    /// Something seen belongs to no decision.
    #[error("what was seen of the case {0} belongs to no entry of the journal")]
    Seen(CaseId),
}

impl CaseloadRecord<'_> {
    /// Whether its parts belong together. Cases whose rows are not kept are no error: they are found
    /// by what the journal says of their rows, or kept without a row.
    pub(super) fn check(&self) -> Result<(), RecordError> {
        let state = self.casebook.state();
        if let Some(case) = self.cases.keys().find(|id| !state.cases().contains_key(id)) {
            return Err(RecordError::Case(*case));
        }
        if let Some((id, _)) = self.persons.iter().find(|(id, of)| of.id() != **id) {
            return Err(RecordError::Person(*id));
        }
        let acts = self.casebook.journal().entries().iter().map(|entry| entry.act());
        let mut meant = acts.flat_map(|act| act.answers()).flat_map(|answer| answer.persons());
        if let Some(person) = meant.find(|id| !self.persons.contains_key(id)) {
            return Err(RecordError::NoPerson(person));
        }
        for ((case, entry), seen) in self.seen.iter() {
            let is_kept = seen.person.is_none_or(|id| self.persons.contains_key(&id));
            if !state.cases().contains_key(case) || state.number(*entry).is_none() || !is_kept {
                return Err(RecordError::Seen(*case));
            }
        }
        Ok(())
    }
}
