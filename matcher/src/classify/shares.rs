//! Shares of levels: what weights are made of.

use crate::plan::{COMPARISONS, Field};

/// A share for each level of each comparison.
pub(super) type Shares = [Vec<f64>; Field::WEIGHED.len()];

/// What is learned; weights are made from it.
pub struct Learned {
    /// Share of true pairs by comparison and level.
    pub m: Shares,
    /// Share of rows whose person is in the registry.
    pub coverage: f64,
}

impl Learned {
    /// The plan's values, before anything is learned.
    pub fn of_plan() -> Learned {
        Learned {
            m: COMPARISONS.map(|c| c.levels.iter().map(|level| level.m).collect()),
            coverage: 0.5,
        }
    }
}
