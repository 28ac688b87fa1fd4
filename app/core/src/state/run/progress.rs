//! How far a run of the matcher is.

use crate::protocol::Stage;

/// A run of the matcher.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Run {
    /// No run is going on.
    #[default]
    Idle,
    /// The readers are handing their tables over.
    HandingOver,
    /// A stage is under way.
    Matching {
        /// The stage.
        stage: Stage,
        /// Rows or pairs done.
        done: u64,
        /// Rows or pairs in all.
        total: u64,
    },
    /// The last one ended without results.
    Failed {
        /// Why, in the program's or the browser's own words.
        cause: String,
    },
}

impl Run {
    /// The stages of a run, in order.
    pub const STAGES: [Stage; 4] =
        [Stage::Normalise, Stage::Block, Stage::Compare, Stage::Classify];

    /// Whether a run is going on.
    pub fn is_going(&self) -> bool {
        matches!(self, Run::HandingOver | Run::Matching { .. })
    }

    /// The stage's number, from 1. 0 before the first stage.
    pub fn stage_number(&self) -> usize {
        let Run::Matching { stage, .. } = self else { return 0 };
        Run::STAGES.iter().position(|s| s == stage).map_or(0, |place| place + 1)
    }

    /// How much is done, in percent. Each stage counts the same: their true shares depend on the
    /// files, and a bar only has to move and never to go back.
    pub fn percent(&self) -> u32 {
        let Run::Matching { done, total, .. } = self else { return 0 };
        let stages = Run::STAGES.len() as u64;
        let within = 100 * (*done).min(*total) / (*total).max(1);
        let before = 100 * self.stage_number().saturating_sub(1) as u64;
        ((before + within) / stages) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_moves_forward_through_all_stages() {
        let mut last = 0;
        for stage in Run::STAGES {
            for done in [0, 5, 10] {
                let percent = Run::Matching { stage, done, total: 10 }.percent();
                assert!(percent >= last, "{stage:?} {done}");
                last = percent;
            }
        }
        assert_eq!(last, 100);
        assert_eq!(Run::Matching { stage: Stage::Block, done: 0, total: 0 }.percent(), 25);
    }
}
