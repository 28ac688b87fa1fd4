//! Weights: what each level of each comparison adds to a score, in bits.
//!
//! The weight of a level is log2(m/u) (Fellegi and Sunter, 1969). `u` is counted on random pairs of
//! the files at hand (`strangers`) or, if a value's frequency counts, is how common that
//! value is in the registry ([`Frequencies`]). `m` and the prior are learned from the candidate
//! pairs (`estimate`). A weight is a whole number of steps, so that a score is an exact sum; per
//! pair numbers are only added, and no logarithm is computed.

use super::bits::{Weighed, bits};
use super::estimate::learning_pairs;
use super::fixed::{Fixed, Name};
use super::frequencies::Frequencies;
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
    /// Counts and learns everything from all candidate pairs, sorted by sector record.
    pub fn estimate(prepared: &Prepared, pairs: &[Pair]) -> Weights {
        let frequencies = Frequencies::count(prepared);
        let sampled = learning_pairs(pairs, prepared);
        Weights { fixed: Fixed::learn(prepared, &frequencies, &sampled), frequencies }
    }

    /// Weights from parts that are already known.
    pub fn of(fixed: Fixed, frequencies: Frequencies) -> Weights {
        Weights { fixed, frequencies }
    }

    /// Whether a near name can be linked without a number ([`Fixed::can_link_near_names`]).
    pub(super) fn can_link_near_names(&self) -> bool {
        self.fixed.can_link_near_names()
    }

    /// The two parts of the weights.
    pub(super) fn parts(&self) -> (&Fixed, &Frequencies) {
        (&self.fixed, &self.frequencies)
    }

    /// Reads a person's frequencies, so that they are in the processor's cache.
    pub(super) fn touch(&self, registry: u32) -> u32 {
        self.frequencies.touch(registry)
    }

    /// What every pair starts with: log2 of the odds that one given person of all is the row's.
    pub fn prior(&self) -> f64 {
        bits(self.fixed.prior)
    }

    /// A pair's score in bits: the prior and the weight of every comparison.
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

    /// How much more, in steps, evidence that a family shares can add to a pair.
    pub(super) fn family_room(&self, sector: u32, registry: u32, levels: &Levels) -> i32 {
        self.fixed.family_room(levels, &self.steps(sector, registry, levels))
    }

    /// How much more often than others namesakes share a hamlet, in steps.
    pub(super) fn hamlet_tie(&self) -> i32 {
        self.frequencies.hamlet_tie()
    }

    fn steps(&self, sector: u32, registry: u32, levels: &Levels) -> Weighed {
        let add = self.frequencies.of_pair(sector, registry, levels);
        self.fixed.weigh(levels, &add, Name::Compared)
    }
}
