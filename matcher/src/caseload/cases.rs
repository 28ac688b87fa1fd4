//! Which row each case is.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casework::digest::{Digest, Parts, Salt};
use casework::ids::{CaseId, CaseNumbers};
use rustc_hash::FxHashMap;

use super::error::CaseloadError;
use super::record::CaseRows;
use crate::identity::{Again, RowIdentity, again};

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What identifies its row, as it was last seen.
    pub identity: Arc<RowIdentity>,
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

    /// Cases that are not among any rows yet.
    pub(super) fn of_record(identities: &CaseRows) -> Cases {
        let mut cases = Cases::default();
        cases.take_over(identities);
        cases
    }

    /// What identifies the row of each case.
    pub(super) fn identities(&self) -> CaseRows {
        self.cases.iter().map(|(id, case)| (*id, Arc::clone(&case.identity))).collect()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (CaseId, &Case)> {
        self.cases.iter().map(|(id, case)| (*id, case))
    }

    /// What identifies the rows of the run.
    pub(super) fn rows(&self) -> &[RowIdentity] {
        &self.rows
    }

    pub(super) fn get(&self, id: CaseId) -> Option<&Case> {
        self.cases.get(&id)
    }

    pub(super) fn of_row(&self, row: u32) -> Option<CaseId> {
        self.of_row.get(&row).copied()
    }

    /// What identifies a row of the run.
    pub(super) fn row(&self, row: u32) -> Option<&RowIdentity> {
        self.rows.get(row as usize)
    }

    /// Finds the cases among other rows. `opened` says of which row each case was opened: by that,
    /// cases whose rows are not kept are found if nothing about them has changed.
    pub(super) fn place(&mut self, rows: Vec<RowIdentity>, opened: &BTreeMap<CaseId, Digest>) {
        self.find_lost(&rows, opened);
        let known: Vec<RowIdentity> =
            self.cases.values().map(|case| RowIdentity::clone(&case.identity)).collect();
        let found = again(&known, &rows);
        self.of_row.clear();
        for (case, found) in self.cases.values_mut().zip(found) {
            case.row = found;
            // Where it is not certain that the row is the same, the former one stays known.
            if let Again::Row(row) = found
                && let Some(now) = rows.get(row as usize)
                && *case.identity != *now
            {
                case.identity = Arc::new(now.clone());
            }
        }
        self.rows = rows;
        self.give_rows();
    }

    /// Gives each row to one case: to the one that is surely its own, otherwise to the first that may
    /// be. A case of a row that was decided about anew while it was not certain whose it is comes back
    /// to no row.
    fn give_rows(&mut self) {
        for is_sure in [true, false] {
            for (id, case) in &mut self.cases {
                let Some(row) = is_placed(case.row) else { continue };
                if matches!(case.row, Again::Row(_)) != is_sure {
                    continue;
                }
                match self.of_row.entry(row) {
                    Entry::Vacant(free) => {
                        free.insert(*id);
                    }
                    Entry::Occupied(_) => case.row = Again::Gone,
                }
            }
        }
    }

    fn find_lost(&mut self, rows: &[RowIdentity], opened: &BTreeMap<CaseId, Digest>) {
        let is_lost = |(id, _): &(&CaseId, &Digest)| !self.cases.contains_key(id);
        let lost: FxHashMap<Digest, CaseId> =
            opened.iter().filter(is_lost).map(|(id, row)| (*row, *id)).collect();
        if lost.is_empty() {
            return;
        }
        for row in rows {
            if let Some(id) = lost.get(&digest(row)) {
                let case = Case { identity: Arc::new(row.clone()), row: Again::Gone };
                self.cases.insert(*id, case);
            }
        }
    }

    /// The cases that these rows lack. A row that may be somebody else by now gets one of its own, so
    /// that nothing that was decided about the former one can come back to it.
    pub(super) fn missing(
        &self,
        rows: &[u32],
        salt: &Salt,
        opened: &BTreeMap<CaseId, Digest>,
    ) -> Result<Missing, CaseloadError> {
        let (mut missing, mut given) = (Missing::new(), BTreeSet::new());
        let has = |row: &u32| {
            let case = self.of_row.get(row).and_then(|id| self.cases.get(id));
            case.is_some_and(|case| case.row == Again::Row(*row))
        };
        for &row in rows.iter().filter(|row| !has(row)) {
            let identity = self.rows.get(row as usize).ok_or(CaseloadError::NoSuch(row))?;
            let digest = digest(identity);
            let taken = |id: CaseId| opened.contains_key(&id) || given.contains(&id);
            let id = CaseNumbers::of_row(0, &digest).give(salt, taken);
            given.insert(id);
            missing.push((id, digest, row));
        }
        Ok(missing)
    }

    /// Rows without a case whose first number another row has, or has as its first: in two copies of
    /// the work, each of them could be opened under it.
    pub(super) fn rivals(&self, salt: &Salt, opened: &BTreeMap<CaseId, Digest>) -> Vec<u32> {
        let without = (0..self.rows.len() as u32).filter(|row| !self.of_row.contains_key(row));
        let first = without.filter_map(|row| {
            let digest = digest(self.rows.get(row as usize)?);
            Some((row, CaseNumbers::of_row(0, &digest).give(salt, |_| false)))
        });
        rivals(&first.collect::<Vec<_>>(), |id| opened.contains_key(&id))
    }

    pub(super) fn open(&mut self, missing: Missing) {
        for (id, _, row) in missing {
            if let Some(former) = self.of_row.get(&row).and_then(|id| self.cases.get_mut(id)) {
                former.row = Again::Gone;
            }
            if let Some(identity) = self.rows.get(row as usize) {
                let case = Case { identity: Arc::new(identity.clone()), row: Again::Row(row) };
                self.cases.insert(id, case);
                self.of_row.insert(row, id);
            }
        }
    }

    /// Takes over the cases of another copy of the work. They are among rows after the next placing.
    pub(super) fn take_over(&mut self, other: &CaseRows) {
        for (id, identity) in other {
            let case = || Case { identity: Arc::clone(identity), row: Again::Gone };
            self.cases.entry(*id).or_insert_with(case);
        }
    }
}

/// The rows whose first number is taken, or is the first of another one, too.
fn rivals(first: &[(u32, CaseId)], taken: impl Fn(CaseId) -> bool) -> Vec<u32> {
    let mut count: FxHashMap<CaseId, u32> = FxHashMap::default();
    first.iter().for_each(|(_, id)| *count.entry(*id).or_default() += 1);
    let is_rival = |id: CaseId| taken(id) || count.get(&id).is_some_and(|of| *of > 1);
    first.iter().filter(|(_, id)| is_rival(*id)).map(|(row, _)| *row).collect()
}

/// What no other row of the list has.
pub(super) fn digest(identity: &RowIdentity) -> Digest {
    let key = identity.key.as_ref().map(|key| &key.bytes()[..]);
    Parts::of("case row")
        .maybe(key)
        .part(identity.cells.bytes())
        .number(identity.copy.1.into())
        .digest()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_number_are_rivals() {
        let id = CaseId::from_bits;
        let first = [(0, id(5)), (1, id(6)), (2, id(5)), (3, id(7)), (4, id(8))];
        assert_eq!(rivals(&first, |of| of == id(7)), [0, 2, 3]);
        assert!(rivals(&first[1..3], |_| false).is_empty());
    }
}
