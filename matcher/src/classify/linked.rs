//! The result of a run: the verdicts with all that explains them.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::assign::{Families, Neighbours};
use super::findings::Events;
use super::rows_of::RowsOf;
use super::ruled::Ruled;
use super::since::Since;
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
    /// Which rows have to do with a person or a number; made when it is first asked for.
    pub(crate) rows_of: OnceLock<RowsOf>,
    /// What has become of the rows since the list was compared the last time, if it was.
    pub since: Option<Since>,
}

impl Linked {
    /// The verdict on a sector record.
    pub fn verdict_on(&self, sector: u32) -> Option<&Verdict> {
        self.verdicts.get(self.rows_of().place(sector))
    }

    /// The engine's own verdict of a row, whatever people decided.
    pub fn engine_verdict<'a>(&'a self, verdict: &'a Verdict) -> &'a Verdict {
        self.ruled.engine.get(&verdict.sector).unwrap_or(verdict)
    }

    /// Which rows have to do with a person or a number.
    pub(crate) fn rows_of(&self) -> &RowsOf {
        self.rows_of.get_or_init(|| {
            let verdicts = self.verdicts.iter().map(|verdict| self.engine_verdict(verdict));
            RowsOf::new(verdicts, &self.prepared)
        })
    }

    /// The rows that the engine links to a person or that were ruled to be that person, in order;
    /// whoever else is shown beside a person is not linked to them.
    pub(crate) fn rows_around(&self, person: u32) -> BTreeSet<u32> {
        let ruled = self.ruled.rows_of(person).into_iter().flatten().copied();
        self.rows_of().of_person(person).chain(ruled).collect()
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
