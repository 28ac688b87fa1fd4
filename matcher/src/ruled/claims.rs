//! Which rows were ruled to be which person.

use std::collections::{BTreeMap, BTreeSet};

use crate::classify::{Linked, RuledWho};
use crate::normalise::Group;

/// The rows that were ruled to be a person, by list and person. Lists in which a person may stand
/// several times are left out.
pub(super) struct Claims(BTreeMap<(Group, u32), Vec<Claim>>);

/// One of them.
pub(super) struct Claim {
    /// Position of the sector record.
    pub(super) row: u32,
    /// Whether other rows were said to be the person too.
    pub(super) shared: bool,
}

impl Claims {
    /// Those for one of these persons.
    pub(super) fn of(linked: &Linked, persons: &BTreeSet<u32>) -> Claims {
        let mut claims: BTreeMap<(Group, u32), Vec<Claim>> = BTreeMap::new();
        for row in persons.iter().filter_map(|person| linked.ruled.rows_of(*person)).flatten() {
            let (row, list) = (*row, linked.prepared.sector.group(*row));
            if let Some(RuledWho::Person { registry, shared }) =
                linked.ruled.row(row).map(|ruling| &ruling.who)
                && !list.can_repeat()
            {
                let claim = Claim { row, shared: *shared };
                claims.entry((list, *registry)).or_default().push(claim);
            }
        }
        Claims(claims)
    }

    /// The rows of a list that were ruled to be a person, in order.
    pub(super) fn on(&self, list: Group, person: u32) -> &[Claim] {
        self.0.get(&(list, person)).map_or(&[], Vec::as_slice)
    }
}
