//! The result of a run: the verdicts with all that explains them.

use super::assign::{Families, Neighbours};
use super::findings::Events;
use super::ruled::Ruled;
use super::verdict::Verdict;
use super::weights::Weights;
use crate::compare::levels;
use crate::normalise::Prepared;

/// Everything that lists, views and workbooks are made from.
pub struct Linked {
    /// The records of both sides with their raw values.
    pub prepared: Prepared,
    /// The weights, to explain scores.
    pub weights: Weights,
    /// What the families in books' rows added to scores, to explain them.
    pub families: Families,
    /// What the rows around added to scores, to explain them.
    pub neighbours: Neighbours,
    /// The lists in which one person rightly has several rows.
    pub events: Events,
    /// One verdict per sector record, in the order of the files: by file, row and role. If every
    /// row holds one person, this is the order of the records.
    pub verdicts: Vec<Verdict>,
    /// What people decided, which is laid over the verdicts.
    pub ruled: Ruled,
}

impl Linked {
    /// The verdict on a sector record. Quick where the verdicts stand in the order of the records.
    pub fn verdict_on(&self, sector: u32) -> Option<&Verdict> {
        let is_it = |verdict: &&Verdict| verdict.sector == sector;
        let at_its_place = self.verdicts.get(sector as usize).filter(is_it);
        at_its_place.or_else(|| self.verdicts.iter().find(is_it))
    }

    /// The score of a pair: the prior, its weights, and what its family and the rows around add.
    pub fn score(&self, sector: u32, registry: u32) -> f64 {
        let (row, person) = self.prepared.pair(sector, registry);
        let levels = levels(row, person, &self.prepared.values);
        let family = self.families.level(sector, registry).map_or(0.0, |level| level.bits());
        let around = self.neighbours.of_pair(sector, registry).map_or(0.0, |(_, bits)| bits);
        self.weights.score(sector, registry, &levels) + family + around
    }
}
