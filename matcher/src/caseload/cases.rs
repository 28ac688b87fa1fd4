//! Which row each case is.

use std::collections::BTreeMap;

use casework::digest::{Digest, Parts, Salt};
use casework::ids::{CaseId, CaseNumbers};

use super::error::CaseloadError;
use crate::identity::{Again, RowIdentity};

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What identifies its row, as it was last seen.
    pub identity: RowIdentity,
    /// What the row said when something was last decided.
    pub seen: Digest,
    /// Which row of the run it is.
    pub row: Again,
}

/// All cases, and the rows of the run.
#[derive(Debug, Default)]
pub(super) struct Cases {
    cases: BTreeMap<CaseId, Case>,
    rows: Vec<RowIdentity>,
    of_row: BTreeMap<u32, CaseId>,
}

impl Case {
    /// Whether its row says something else than when something was last decided.
    pub fn has_changed(&self) -> bool {
        self.identity.whole != self.seen
    }
}

/// The row that a case is, or may be.
pub(super) fn is_placed(row: Again) -> Option<u32> {
    match row {
        Again::Row(row) | Again::Unclear(row) => Some(row),
        Again::Gone => None,
    }
}

/// A case that is to be opened, with the digest of its row and the row.
pub(super) type Missing = Vec<(CaseId, Digest, u32)>;

impl Cases {
    /// No cases yet, of these rows.
    pub(super) fn of_rows(rows: Vec<RowIdentity>) -> Cases {
        Cases { rows, ..Cases::default() }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (CaseId, &Case)> {
        self.cases.iter().map(|(id, case)| (*id, case))
    }

    pub(super) fn get(&self, id: CaseId) -> Option<&Case> {
        self.cases.get(&id)
    }

    pub(super) fn of_row(&self, row: u32) -> Option<CaseId> {
        self.of_row.get(&row).copied()
    }

    /// Puts the cases, in their order, where they were found among other rows.
    pub(super) fn place(&mut self, rows: Vec<RowIdentity>, found: &[Again]) {
        self.of_row.clear();
        for ((id, case), found) in self.cases.iter_mut().zip(found) {
            case.row = *found;
            if let Some(row) = is_placed(*found) {
                self.of_row.insert(row, *id);
            }
            // Where it is not certain that the row is the same, the former one stays known.
            if let Again::Row(row) = *found
                && let Some(identity) = rows.get(row as usize)
            {
                case.identity = identity.clone();
            }
        }
        self.rows = rows;
    }

    /// The cases that these rows lack. A row that may be somebody else by now gets one of its own, so
    /// that nothing that was decided about the former one can come back to it.
    pub(super) fn missing(&self, rows: &[u32], salt: &Salt) -> Result<Missing, CaseloadError> {
        let mut missing = Missing::new();
        let has = |row: &u32| {
            let case = self.of_row.get(row).and_then(|id| self.cases.get(id));
            case.is_some_and(|case| case.row == Again::Row(*row))
        };
        for &row in rows.iter().filter(|row| !has(row)) {
            let identity = self.rows.get(row as usize).ok_or(CaseloadError::NoSuch(row))?;
            let digest = digest(identity);
            let taken = |id: CaseId| {
                self.cases.contains_key(&id) || missing.iter().any(|(other, ..)| *other == id)
            };
            let id = CaseNumbers::of_row(0, &digest).give(salt, taken);
            missing.push((id, digest, row));
        }
        Ok(missing)
    }

    pub(super) fn open(&mut self, missing: Missing) {
        for (id, _, row) in missing {
            if let Some(former) = self.of_row.get(&row).and_then(|id| self.cases.get_mut(id)) {
                former.row = Again::Gone;
            }
            if let Some(identity) = self.rows.get(row as usize) {
                let seen = identity.whole;
                let case = Case { identity: identity.clone(), seen, row: Again::Row(row) };
                self.cases.insert(id, case);
                self.of_row.insert(row, id);
            }
        }
    }

    /// What these cases say now is what was decided about.
    pub(super) fn seen(&mut self, cases: &[CaseId]) {
        for id in cases {
            if let Some(case) = self.cases.get_mut(id) {
                case.seen = case.identity.whole;
            }
        }
    }
}

/// What no other row of the list has.
fn digest(identity: &RowIdentity) -> Digest {
    let key = identity.key.as_ref().map(|key| &key.bytes()[..]);
    Parts::of("case row")
        .maybe(key)
        .part(identity.cells.bytes())
        .number(identity.copy.1.into())
        .digest()
}
