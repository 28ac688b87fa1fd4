//! Linking in shards: blocking and comparing, the most of the work, go over the list's rows one by
//! one, and each shard does a range of them.
//!
//! Takes both sides prepared, gives each row its candidates, and at last the verdicts. Decided: every
//! shard has all people of the registry, and what a row finds depends on no other row; the weights are
//! learned once, in the first shard, from rows that are chosen by their place in the list alone. So
//! the result is the same to the byte, whatever the number of shards.
//!
//! The first shard: [`Linking::begin`], [`learn`](Linking::learn), [`score`](Linking::score),
//! [`finish`](Scored::finish). Any other: `begin`, [`sampled`](Linking::sampled), `score`.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::block::{Blocked, Pair, block_rows};
use crate::classify::{
    Candidates, Frequencies, Weights, assign, candidates, describe, learning_pairs, look_over,
};
use crate::normalise::Prepared;
use crate::transfer;

pub use crate::classify::{Fixed, Linked};
/// What is wrong with bytes that are no message between shards.
pub use postcard::Error as BytesError;

/// What a shard gives to another in binary form: sampled pairs, the weights, a share.
pub fn to_bytes(message: &impl Serialize) -> Result<Vec<u8>, BytesError> {
    transfer::write(message)
}

/// The way back from [`to_bytes`].
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, BytesError> {
    transfer::read(bytes)
}

/// Which of how many shards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// Its place, from 0.
    pub place: usize,
    /// All shards.
    pub of: usize,
}

impl Shard {
    /// The one shard that does everything.
    pub const WHOLE: Shard = Shard { place: 0, of: 1 };

    /// The rows that it does, of so many.
    pub fn rows(self, all: usize) -> Range<u32> {
        let bound = |place: usize| (all as u64 * place as u64 / self.of.max(1) as u64) as u32;
        bound(self.place)..bound(self.place + 1)
    }
}

/// One shard at work.
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

/// A stage, for progress.
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

/// Told a stage, how much of it is done and how much there is, both of the shard's own.
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

    /// The pairs of the shard that weights are learned from.
    pub fn sampled(&self) -> Vec<Pair> {
        learning_pairs(&self.blocked.pairs, self.prepared.sector.len())
    }

    /// Learns the weights from what all shards sampled, in their order.
    pub fn learn(&self, sampled: &[Pair]) -> Fixed {
        Fixed::learn(&self.prepared, &self.frequencies, sampled)
    }

    /// Scores the pairs of the shard by the weights that the first shard learned.
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

/// A shard whose pairs are scored.
pub struct Scored {
    prepared: Prepared,
    weights: Weights,
    /// What it found.
    pub share: Share,
}

impl Scored {
    /// Decides, in the first shard, by its own share and those of the others, in their order.
    pub fn finish(self, others: Vec<Share>, progress: Progress<'_>) -> Linked {
        let Scored { prepared, weights, mut share } = self;
        for other in others {
            share.candidates.append(&other.candidates);
            share.crowded.extend(other.crowded);
        }
        let Share { candidates, crowded } = share;
        let (mut verdicts, families) =
            assign(candidates, &crowded, &weights, &prepared, &mut |done, total| {
                progress(Stage::Classify, done, total);
            });
        describe(&mut verdicts, &prepared);
        look_over(&mut verdicts, &prepared);
        if prepared.sector.has_several_people() {
            let mut places = vec![0; verdicts.len()];
            for (place, record) in prepared.sector.in_order().into_iter().enumerate() {
                places[record as usize] = place;
            }
            verdicts.sort_by_key(|verdict| places[verdict.sector as usize]);
        }
        Linked { prepared, weights, families, verdicts }
    }
}
