//! The whole engine in one call: the stages in their order.

use crate::block::block;
use crate::classify::{Verdict, Weights, assign, candidates};
use crate::normalise::{Prepared, Source, normalise};

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

/// Everything that the lists, the pane and the workbook are made of.
pub struct Linked {
    /// The records of both sides with their raw values.
    pub prepared: Prepared,
    /// The weights, for explaining scores.
    pub weights: Weights,
    /// One verdict per sector record, in order.
    pub verdicts: Vec<Verdict>,
}

/// Links the sector's tables to the registry's. `progress` is told a stage, how much of it is done
/// and how much there is.
pub fn link(
    sector: Vec<Source>,
    registry: Vec<Source>,
    progress: &mut dyn FnMut(Stage, u64, u64),
) -> Linked {
    let prepared =
        normalise(sector, registry, &mut |done, total| progress(Stage::Normalise, done, total));
    let blocked = block(&prepared, &mut |done, total| progress(Stage::Block, done, total));
    let weights = Weights::estimate(&prepared);
    let kept = candidates(&blocked.pairs, &weights, &prepared, &mut |done, total| {
        progress(Stage::Compare, done, total)
    });
    let verdicts = assign(kept, &blocked.crowded, &prepared, &mut |done, total| {
        progress(Stage::Classify, done, total)
    });
    Linked { prepared, weights, verdicts }
}
