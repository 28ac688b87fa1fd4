//! Linking in shards: blocking and comparing, which are most of the work, handle the list's rows
//! one by one, and each shard does a range of them.
//!
//! Takes both sides prepared, gives each row its candidates and finally the verdicts. Decided:
//! every shard has all people of the registry, and what a row finds depends on no other row; the
//! weights are learned once, from the samples of all shards, which are rows chosen only by what they
//! say. So the result is the same to the byte, whatever the number of shards.
//!
//! Each shard calls [`Linking::begin`], [`sampled`](Linking::sampled) and
//! [`score`](Linking::score); one of them learns the weights in between, and [`finish`]es.

use std::ops::Range;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::block::{Blocked, Pair, block_rows};
use crate::classify::{
    Candidates, Ruled, assign, candidates, describe, find_columns_off, learning_pairs, look_over,
    look_over_all,
};
use crate::normalise::Prepared;
use crate::threads::{Threads, part};
use crate::transfer;

pub use crate::classify::{Fixed, Frequencies, Linked, Weights};
/// The error for bytes that are not a message between shards.
pub use postcard::Error as BytesError;

/// The binary form of what one shard gives to another: sampled pairs, the weights, a share.
pub fn to_bytes(message: &impl Serialize) -> Result<Vec<u8>, BytesError> {
    transfer::write(message)
}

/// The inverse of [`to_bytes`].
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, BytesError> {
    transfer::read(bytes)
}

/// Which shard this is, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// Its position, from 0.
    pub place: usize,
    /// The number of shards.
    pub of: usize,
}

impl Shard {
    /// The range of rows, out of `all`, that this shard handles.
    pub fn rows(self, all: usize) -> Range<u32> {
        let Range { start, end } = part(self.place, self.of, all);
        start as u32..end as u32
    }
}

/// A shard at work.
pub struct Linking {
    rows: Range<u32>,
    blocked: Blocked,
}

/// What a shard found for its rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Share {
    candidates: Candidates,
    crowded: Vec<bool>,
}

/// Receives how much of a stage is done, and how much there is in total; both count this shard only.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

impl Linking {
    /// Finds the pairs of the shard's rows. `progress` counts rows.
    pub fn begin(prepared: &Prepared, shard: Shard, progress: Progress<'_>) -> Linking {
        let rows = shard.rows(prepared.sector.len());
        Linking { blocked: block_rows(prepared, rows.clone(), progress), rows }
    }

    /// The shard's pairs from which weights are learned.
    pub fn sampled(&self, prepared: &Prepared) -> Vec<Pair> {
        learning_pairs(&self.blocked.pairs, prepared)
    }

    /// Scores the shard's pairs with the weights that were learned. `progress` counts pairs.
    pub fn score(self, prepared: &Prepared, weights: &Weights, progress: Progress<'_>) -> Share {
        let Linking { rows, blocked: Blocked { pairs, crowded } } = self;
        Share { candidates: candidates(&pairs, rows, weights, prepared, progress), crowded }
    }
}

/// Decides by the shares of all shards, in their order. `progress` counts rows.
pub fn finish(
    mut prepared: Prepared,
    weights: Weights,
    shares: impl IntoIterator<Item = Share>,
    threads: &dyn Threads,
    progress: Progress<'_>,
) -> Linked {
    let mut shares = shares.into_iter();
    let Share { mut candidates, mut crowded } = shares.next().unwrap_or_default();
    for other in shares {
        candidates.append(&other.candidates);
        crowded.extend(other.crowded);
    }
    let (mut verdicts, families, neighbours, events) =
        assign(candidates, &crowded, &weights, &prepared, threads, progress);
    let notes = events.notes(&prepared);
    prepared.notes.extend(notes);
    find_columns_off(&verdicts, &mut prepared);
    describe(&mut verdicts, &prepared, threads, &|verdict| look_over(verdict, &prepared));
    look_over_all(&mut verdicts, &prepared);
    if prepared.sector.has_several_people() {
        let mut places = vec![0; verdicts.len()];
        for (place, record) in prepared.sector.in_order().into_iter().enumerate() {
            places[record as usize] = place;
        }
        verdicts.sort_by_key(|verdict| places[verdict.sector as usize]);
    }
    Linked {
        prepared,
        weights,
        families,
        neighbours,
        events,
        verdicts,
        ruled: Ruled::default(),
        rows_of: OnceLock::new(),
        since: None,
    }
}
