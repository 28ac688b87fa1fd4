//! How weights are learned from the files at hand: how much the plan's own numbers count against
//! what is observed, and how far a file may move them.
//!
//! Each of the plan's numbers counts like a fixed number of observed pairs or rows (a Dirichlet
//! prior), so a small file keeps the plan and a large one outweighs it.

use std::ops::RangeInclusive;

/// How weights are learned.
#[derive(Clone, Debug)]
pub struct Learning {
    /// True pairs that the plan's `m` counts for.
    pub plan_pairs: f64,
    /// Random pairs that the plan's `u` counts for, so that rare levels stay sensible.
    pub plan_random_pairs: f64,
    /// Rows that an even chance of being in the registry counts for.
    pub even_rows: f64,
    /// The range in which the estimated share, from 0 to 1, of rows with a person in the registry
    /// is believed: some rows always have one, and some never.
    pub coverage: RangeInclusive<f64>,
    /// The probability from which the other comparisons count as having decided that a pair is
    /// true.
    pub decided: f64,
    /// The largest factor by which `m` may depart from the plan's.
    pub farthest: f64,
    /// Rounds of estimation; further ones move no weight by more than a few steps.
    pub rounds: usize,
    /// A score, in bits, below which a pair's probability is taken to be 0.
    pub hopeless: i32,
    /// Even the smallest extract is taken to stand for this many people.
    pub fewest_people: usize,
    /// A level whose `m` in the plan is below this share of its `u` speaks against a pair, and does
    /// so in any file.
    pub against: f64,
    /// The largest factor by which a name's frequency moves the weight of an inexact level, either
    /// way.
    pub farthest_by_name: f64,
    /// How many times likelier a slip is at most in a name with a word that nobody of the registry
    /// has: such a name is misspelt, whoever it belongs to, unless the extract is small.
    pub slip_of_nobody: f64,
    /// About how many registry records are searched for namesakes.
    pub namesake_sample: usize,
    /// Pairs of namesakes that independence of name, place and age counts for.
    pub namesake_pairs: f64,
    /// Namesakes of one name that what holds for all names counts for.
    pub namesakes: f64,
    /// The largest factor that is believed for how much more often namesakes share a place or a
    /// year than others do.
    pub strongest_tie: f64,
}

/// The values in force.
pub const LEARNING: Learning = Learning {
    plan_pairs: 100.0,
    plan_random_pairs: 2_000.0,
    even_rows: 20.0,
    coverage: 0.05..=0.95,
    decided: 0.9,
    farthest: 10.0,
    rounds: 5,
    hopeless: -14,
    fewest_people: 50,
    against: 0.25,
    farthest_by_name: 20.0,
    slip_of_nobody: 16.0,
    namesake_sample: 60_000,
    namesake_pairs: 400.0,
    namesakes: 2.0,
    strongest_tie: 16.0,
};
