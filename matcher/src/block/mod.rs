//! Blocking: two sets of records in, the pairs worth comparing out.
//!
//! Rows whose number finds a person with the same name and date of birth are settled by that and
//! looked up by no other key. The others go through all keys of the plan, one at a time, so that
//! only one index is in memory. Decided: an index holds only people who share a key with some row,
//! and both sides are joined in the order of their hashes. A block that is too large is divided by
//! what else its people have (a date, a commune, parents) rather than cut, and if nothing divides
//! it, its rows report that more equal people exist than were compared. Pairs come out sorted by
//! sector row, without repeats.

mod divide;
mod entry;
mod filter;
mod keys;
mod pairs;
mod settled;

use std::ops::Range;

use crate::normalise::Prepared;
use crate::plan::{KEYS, Key, Larger};
use divide::Divider;
use entry::Entry;
use filter::Filter;
use keys::{KeyReader, each_key};
use pairs::Pairs;

pub use pairs::Pair;

/// What blocking found for a range of rows.
#[derive(Debug, Default)]
pub struct Blocked {
    /// The pairs, sorted, each once.
    pub pairs: Vec<Pair>,
    /// For each row, whether it shares a key with more people than were taken.
    pub crowded: Vec<bool>,
}

/// All candidate pairs. `progress` receives keys done and keys in all, counted in rows.
pub fn block(prepared: &Prepared, progress: &mut dyn FnMut(u64, u64)) -> Blocked {
    block_rows(prepared, 0..prepared.sector.len() as u32, progress)
}

/// The candidate pairs of a range of rows: the same that [`block`] finds for them.
pub fn block_rows(
    prepared: &Prepared,
    of: Range<u32>,
    progress: &mut dyn FnMut(u64, u64),
) -> Blocked {
    let rows = of.len() as u64;
    let steps = KEYS.len() as u64 + 1;
    let mut pairs = Pairs::of_rows(prepared.sector.len());
    let mut crowded = vec![false; prepared.sector.len()];
    progress(0, rows);
    let open = settled::settle(prepared, of.clone(), &mut pairs);
    let reader = KeyReader::of(prepared, &of);
    for (key, done) in KEYS.iter().zip(1..) {
        progress(done * rows / steps, rows);
        join(key, &open, &reader, prepared, &mut pairs, &mut crowded);
    }
    progress(rows, rows);
    // Putting the pairs in order needs as much memory again.
    drop((reader, open));
    crowded.truncate(of.end as usize);
    crowded.drain(..of.start as usize);
    Blocked { pairs: pairs.finish(), crowded }
}

/// Adds the pairs of open rows that share a value of the key with a person. Not inlined, because a
/// browser switches to a function's optimised form only at the next call.
#[inline(never)]
fn join(
    key: &Key,
    open: &[u32],
    reader: &KeyReader,
    prepared: &Prepared,
    pairs: &mut Pairs,
    crowded: &mut [bool],
) {
    let mut rows: Vec<Entry> = Vec::new();
    for &place in open {
        each_key(key, reader.sector(place), |hash| rows.push(Entry { hash, place }));
    }
    if rows.is_empty() {
        return;
    }
    let filter = Filter::of(rows.iter().map(|row| row.hash));
    let mut people: Vec<Entry> = Vec::new();
    for place in 0..prepared.registry.len() as u32 {
        each_key(key, reader.registry(place), |hash| {
            if filter.may_hold(hash) {
                people.push(Entry { hash, place });
            }
        });
    }
    rows.sort_unstable();
    people.sort_unstable();
    let mut divider = Divider { prepared, pairs, crowded };
    let (mut rest, mut others) = (&rows[..], &people[..]);
    while let (Some(row), Some(person)) = (rest.first(), others.first()) {
        let hash = row.hash.max(person.hash);
        let (own, later) = group(rest, hash);
        let (block, further) = group(others, hash);
        (rest, others) = (later, further);
        if own.is_empty() || block.is_empty() {
            continue;
        }
        if block.len() <= key.block {
            divider.take_all(own, block);
        } else if key.larger == Larger::Divided {
            divider.divide(own, block);
        }
    }
}

/// The entries with this hash, and those with later ones; earlier ones are skipped.
fn group(entries: &[Entry], hash: u64) -> (&[Entry], &[Entry]) {
    let from = entries.iter().position(|entry| entry.hash >= hash).unwrap_or(entries.len());
    let rest = &entries[from..];
    let count = rest.iter().position(|entry| entry.hash != hash).unwrap_or(rest.len());
    rest.split_at(count)
}
