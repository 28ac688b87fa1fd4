//! Rows settled by their number: a registry person has the row's number, name and full date of
//! birth. A name without marks equals the same name with marks; a different mark is a different
//! name.
//!
//! Nobody else can come near such a pair, because a number alone weighs more than everything that
//! could support another person; only what the number finds is compared. Most rows of most lists
//! are settled this way, and looking them up by every key would be most of the work.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::pairs::Pairs;
use crate::normalise::{NameId, Names, Prepared, Record};
use crate::plan::{LIMITS, Side};

/// Adds the pairs of the rows that are settled and returns the other rows.
pub(super) fn settle(prepared: &Prepared, rows: Range<u32>, pairs: &mut Pairs) -> Vec<u32> {
    let people = Numbered::of(prepared);
    let mut open = Vec::new();
    for from in rows.clone().step_by(AT_ONCE as usize) {
        let some = from..rows.end.min(from.saturating_add(AT_ONCE));
        settle_some(prepared, some, &people, pairs, &mut open);
    }
    open
}

/// How many rows are looked up together.
const AT_ONCE: u32 = 4096;

// Not inlined: a browser switches to a function's optimised form only at the next call.
#[inline(never)]
fn settle_some(
    prepared: &Prepared,
    rows: Range<u32>,
    people: &Numbered,
    pairs: &mut Pairs,
    open: &mut Vec<u32>,
) {
    for row in rows {
        let record = &prepared.sector.records[row as usize];
        let found = || people.with(record.number.full());
        let settles = |&place: &u32| {
            is_settled(record, &prepared.registry.records[place as usize], &prepared.values.names)
        };
        if found().any(|place| settles(&place)) {
            found().take(LIMITS.narrowed_block).for_each(|place| pairs.add(row, place));
        } else {
            open.push(row);
        }
    }
}

fn is_settled(row: &Record, person: &Record, names: &Names) -> bool {
    row.dob.is_full()
        && row.dob == person.dob
        && row.name != Names::MISSING
        && (row.name == person.name || is_unmarked_of(row.name, person.name, names))
}

/// Whether two names have the same letters and at least one of them has no marks at all.
fn is_unmarked_of(a: NameId, b: NameId, names: &Names) -> bool {
    names.plain_key(a) == names.plain_key(b) && !(names.is_marked(a) && names.is_marked(b))
}

/// People by their number: the first with each number, and for each person the next with the same.
struct Numbered {
    first: FxHashMap<u64, u32>,
    next: FxHashMap<u32, u32>,
}

impl Numbered {
    fn of(prepared: &Prepared) -> Numbered {
        let records = &prepared.registry.records;
        let mut numbered = Numbered {
            first: FxHashMap::with_capacity_and_hasher(records.len(), Default::default()),
            next: FxHashMap::default(),
        };
        // Backwards, so that chains are in the order of the file.
        for (place, record) in records.iter().enumerate().rev() {
            let Some(number) = record.number.full() else { continue };
            if let Some(later) = numbered.first.insert(number, place as u32) {
                numbered.next.insert(place as u32, later);
            }
        }
        if numbered.next.len() >= LIMITS.narrowed_block {
            numbered.sort_crowds(prepared);
        }
        numbered
    }

    /// Puts the people of a number that more have than are taken in the order of what they say.
    fn sort_crowds(&mut self, prepared: &Prepared) {
        let firsts: Vec<u64> = self.first.keys().copied().collect();
        for number in firsts {
            let mut people: Vec<u32> = self.with(Some(number)).collect();
            if people.len() <= LIMITS.narrowed_block {
                continue;
            }
            people.sort_by_cached_key(|&person| (prepared.content(Side::Registry, person), person));
            self.first.insert(number, people[0]);
            self.next.extend(people.windows(2).map(|pair| (pair[0], pair[1])));
            people.last().map(|last| self.next.remove(last));
        }
    }

    fn with(&self, number: Option<u64>) -> impl Iterator<Item = u32> {
        let first = number.and_then(|number| self.first.get(&number)).copied();
        std::iter::successors(first, |place| self.next.get(place).copied())
    }
}
