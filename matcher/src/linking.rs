//! Linking in shards: blocking and comparing, which are most of the work, handle the list's rows
//! one by one, and each shard does a range of them.
//!
//! Takes both sides prepared, gives each row its candidates and finally the verdicts. Decided:
//! every shard has all people of the registry, and what a row finds depends on no other row; the
//! weights are learned once, in the first shard, from rows chosen only by what they say. So the result is the same to the byte, whatever the number of shards.
//!
//! The first shard calls [`Linking::begin`], [`learn`](Linking::learn), [`score`](Linking::score)
//! and [`finish`](Scored::finish); any other calls `begin`, [`sampled`](Linking::sampled) and
//! `score`.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::block::{Blocked, Pair, block_rows};
use crate::classify::{
    Candidates, Frequencies, Weights, assign, candidates, describe, find_columns_off,
    learning_pairs, look_over,
};
use crate::normalise::Prepared;
use crate::transfer;

pub use crate::classify::{Fixed, Linked};
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
    /// A single shard that does everything.
    pub const WHOLE: Shard = Shard { place: 0, of: 1 };

    /// The range of rows, out of `all`, that this shard handles.
    pub fn rows(self, all: usize) -> Range<u32> {
        let bound = |place: usize| (all as u64 * place as u64 / self.of.max(1) as u64) as u32;
        bound(self.place)..bound(self.place + 1)
    }
}

/// A shard at work.
pub struct Linking {
    prepared: Prepared,
    rows: Range<u32>,
    blocked: Blocked,
    frequencies: Frequencies,
}

/// What a shard found for its rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Share {
    candidates: Candidates,
    crowded: Vec<bool>,
}

/// A stage, as reported by progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Cleaning values; counts rows of both sides.
    Normalise,
    /// Finding candidates; counts sector rows.
    Block,
    /// Comparing and weighing pairs; counts pairs.
    Compare,
    /// Deciding; counts sector rows.
    Classify,
}

/// Receives a stage, how much of it is done, and how much there is in total; both count this shard
/// only.
pub type Progress<'a> = &'a mut dyn FnMut(Stage, u64, u64);

impl Linking {
    /// Finds the pairs of the shard's rows.
    pub fn begin(prepared: Prepared, shard: Shard, progress: Progress<'_>) -> Linking {
        let rows = shard.rows(prepared.sector.len());
        let blocked = block_rows(&prepared, rows.clone(), &mut |done, total| {
            progress(Stage::Block, done, total);
        });
        Linking { frequencies: Frequencies::count(&prepared), prepared, rows, blocked }
    }

    /// The shard's pairs from which weights are learned.
    pub fn sampled(&self) -> Vec<Pair> {
        learning_pairs(&self.blocked.pairs, &self.prepared)
    }

    /// Learns the weights from the samples of all shards, in the order of the shards.
    pub fn learn(&self, sampled: &[Pair]) -> Fixed {
        Fixed::learn(&self.prepared, &self.frequencies, sampled)
    }

    /// Scores the shard's pairs with the weights that the first shard learned.
    pub fn score(self, fixed: Fixed, progress: Progress<'_>) -> Scored {
        let Linking { prepared, rows, blocked, frequencies } = self;
        let weights = Weights::of(fixed, frequencies);
        let Blocked { pairs, crowded } = blocked;
        let candidates = candidates(&pairs, rows, &weights, &prepared, &mut |done, total| {
            progress(Stage::Compare, done, total);
        });
        Scored { prepared, weights, share: Share { candidates, crowded } }
    }
}

/// A shard whose pairs have been scored.
pub struct Scored {
    prepared: Prepared,
    weights: Weights,
    /// What it found.
    pub share: Share,
}

impl Scored {
    /// Decides, in the first shard, from its own share and those of the others, in order.
    pub fn finish(self, others: Vec<Share>, progress: Progress<'_>) -> Linked {
        let Scored { mut prepared, weights, mut share } = self;
        for other in others {
            share.candidates.append(&other.candidates);
            share.crowded.extend(other.crowded);
        }
        let Share { candidates, crowded } = share;
        let (mut verdicts, families, neighbours, events) =
            assign(candidates, &crowded, &weights, &prepared, &mut |done, total| {
                progress(Stage::Classify, done, total);
            });
        let notes = events.notes(&prepared);
        prepared.notes.extend(notes);
        find_columns_off(&verdicts, &mut prepared);
        describe(&mut verdicts, &prepared);
        look_over(&mut verdicts, &prepared);
        if prepared.sector.has_several_people() {
            let mut places = vec![0; verdicts.len()];
            for (place, record) in prepared.sector.in_order().into_iter().enumerate() {
                places[record as usize] = place;
            }
            verdicts.sort_by_key(|verdict| places[verdict.sector as usize]);
        }
        Linked { prepared, weights, families, neighbours, events, verdicts }
    }
}
