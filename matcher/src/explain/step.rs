//! The steps of a score: where it starts, and what each comparison adds to it or takes from it.

use serde::{Deserialize, Serialize};

use crate::plan::StepOf;

/// One step of a score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What the step is about.
    pub of: StepOf,
    /// Bits that it adds; negative if it is evidence against.
    pub weight: f64,
}
