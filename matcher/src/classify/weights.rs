//! Weights: what each level of each comparison adds to a score, in bits.
//!
//! The weight of a level is log2(m/u) (Fellegi and Sunter, 1969). `u` is counted on random pairs of
//! the files at hand ([`among_strangers`]) or, where a value's frequency counts, is how common that
//! value is in the registry ([`Frequencies`]). `m` and the starting point are learned from the
//! candidate pairs ([`learn`]). A weight is a whole number of steps, so that a score is their exact
//! sum; per pair only numbers are added, and no logarithm is taken.

use super::estimate::learning_pairs;
use super::fixed::{Fixed, Name, Weighed};
use super::frequencies::Frequencies;
use super::steps::bits;
use crate::block::Pair;
use crate::compare::Levels;
use crate::normalise::Prepared;
use crate::plan::Field;

/// The weights for one pair of files.
pub struct Weights {
    fixed: Fixed,
    frequencies: Frequencies,
}

impl Weights {
    /// Counts and learns what there is from all candidate pairs, sorted by sector record.
    pub fn estimate(prepared: &Prepared, pairs: &[Pair]) -> Weights {
        let frequencies = Frequencies::count(prepared);
        let sampled = learning_pairs(pairs, prepared.sector.len());
        Weights { fixed: Fixed::learn(prepared, &frequencies, &sampled), frequencies }
    }

    /// Weights that were learned already.
    pub fn of(fixed: Fixed, frequencies: Frequencies) -> Weights {
        Weights { fixed, frequencies }
    }

    /// What weights are made of.
    pub(super) fn parts(&self) -> (&Fixed, &Frequencies) {
        (&self.fixed, &self.frequencies)
    }

    /// Reads what frequency says of a person, so that it is at hand.
    pub(super) fn touch(&self, registry: u32) -> u32 {
        self.frequencies.touch(registry)
    }

    /// What every pair starts with: log2 of the odds that a row's person is this one of all people.
    pub fn prior(&self) -> f64 {
        bits(self.fixed.prior)
    }

    /// The score of a pair of records in bits: the prior and every comparison's weight.
    pub fn score(&self, sector: u32, registry: u32, levels: &Levels) -> f64 {
        bits(self.fixed.prior + self.steps(sector, registry, levels).iter().sum::<i32>())
    }

    /// What each comparison adds to the score, in bits.
    pub fn weights(
        &self,
        sector: u32,
        registry: u32,
        levels: &Levels,
    ) -> [f64; Field::WEIGHED.len()] {
        self.steps(sector, registry, levels).map(bits)
    }

    fn steps(&self, sector: u32, registry: u32, levels: &Levels) -> Weighed {
        let add = self.frequencies.of_pair(sector, registry, levels);
        self.fixed.weigh(levels, &add, Name::Compared)
    }
}
