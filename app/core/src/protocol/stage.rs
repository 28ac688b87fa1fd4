//! The stages of a run, and of what is written after it, for lines of progress.

use serde::{Deserialize, Serialize};

/// A stage of the matcher's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Cleaning values; counts rows.
    Normalise,
    /// Finding candidates; counts rows.
    Block,
    /// Comparing pairs; counts pairs.
    Compare,
    /// Deciding; counts rows.
    Classify,
    /// Writing the workbook; counts rows.
    Workbook,
    /// Writing lists for letters; counts rows.
    Lists,
}
