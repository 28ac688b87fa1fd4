//! Which rows are one person, across all lists.
//!
//! Two rows are one person if they are linked to one person of the registry; or if nobody was found
//! for them and they agree in the number, or in name and full date of birth and possibly the
//! commune.

use std::collections::BTreeMap;

use crate::classify::{Verdict, is_same_row_twice};
use crate::plan::{ListId, Role};
use crate::report::letter_lists::asked::Asked;

/// At most this many rows without a person, with one key, are compared with each other.
const MOST_ALIKE: usize = 64;

/// Groups of verdicts on rows that are one person, across all lists.
pub(super) fn people<'a>(asked: &Asked<'a>) -> Vec<Vec<&'a Verdict>> {
    let prepared = &asked.linked.prepared;
    let is_own = |verdict: &&Verdict| prepared.sector.group(verdict.sector).role == Role::Own;
    let mut people: Vec<Vec<&Verdict>> = asked
        .links()
        .chunk_by(|a, b| a.0 == b.0)
        .map(|rows| rows.iter().map(|&(_, place)| asked.verdict(place)).filter(is_own).collect())
        .collect();

    // Rows without a person, by number and by name with date.
    let mut alike: BTreeMap<(u64, u32, u32), Vec<&Verdict>> = BTreeMap::new();
    let unlinked = asked.verdicts(ListId::Duplicates).filter(|row| row.linked().is_none());
    for verdict in unlinked {
        let record = &prepared.sector.records[verdict.sector as usize];
        if let Some(number) = record.number.full() {
            alike.entry((number, 0, 0)).or_default().push(verdict);
        }
        if record.dob.is_full() {
            let name = prepared.values.names.plain_key(record.name);
            alike.entry((0, name, record.dob.packed())).or_default().push(verdict);
        }
    }
    let is_same = |a: &Verdict, b: &Verdict| {
        is_same_row_twice(a.sector, b.sector, prepared)
            && asked.can_be_neighbours(a.sector, b.sector)
    };
    for rows in alike.into_values().filter(|rows| rows.len() > 1) {
        let mut groups: Vec<Vec<&Verdict>> = Vec::new();
        for row in rows.into_iter().take(MOST_ALIKE) {
            match groups.iter_mut().find(|group| is_same(group[0], row)) {
                Some(group) => group.push(row),
                None => groups.push(vec![row]),
            }
        }
        people.extend(groups);
    }
    people.retain(|rows| rows.len() > 1);
    for rows in &mut people {
        rows.sort_by_key(|verdict| verdict.sector);
    }
    people.sort_by_key(|rows| rows.iter().map(|verdict| verdict.sector).collect::<Vec<_>>());
    // Rows that share the number also share name and date.
    people.dedup_by(|a, b| a.iter().all(|row| b.iter().any(|of| of.sector == row.sector)));
    people
}
