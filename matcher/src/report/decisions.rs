//! How much people have decided, and how much is left.

use serde::{Deserialize, Serialize};

use crate::classify::{Linked, Verdict};
use crate::plan::{Righted, Who};
use crate::ruled::{decision, in_conflict, is_settled, needs_look, to_look_again};

/// Counts of rows and fields by what was decided about them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionCounts {
    /// Rows that the engine, or a decision about another row, leaves to a person.
    pub to_look_at: u32,
    /// Those of them about which somebody has decided.
    pub looked_at: u32,
    /// Rows by the kind of their decision, in the order of [`Who::ALL`], as far as it is applied.
    pub by_who: [u32; Who::ALL.len()],
    /// Rows whose decision is not applied, or that say something else by now.
    pub to_look_again: u32,
    /// Fields by the side that is right, in the order of [`Righted::ALL`].
    pub righted: [u32; Righted::ALL.len()],
    /// Fields about which two people decided differently.
    pub in_conflict: u32,
    /// Rows about which two people decided or noted differently.
    pub rows_in_conflict: u32,
}

impl DecisionCounts {
    /// Counts the rows of a run.
    pub fn of(linked: &Linked) -> DecisionCounts {
        let mut counts = DecisionCounts::default();
        for verdict in &linked.verdicts {
            counts.to_look_at += u32::from(needs_look(linked, verdict));
            counts.add(verdict, linked);
        }
        counts
    }

    /// Rows that are left to look at.
    pub fn left(&self) -> u32 {
        self.to_look_at.saturating_sub(self.looked_at)
    }

    /// Rows with this kind of decision.
    pub fn who(&self, who: Who) -> u32 {
        self.by_who[who as usize]
    }

    /// Fields with this side right.
    pub fn righted(&self, righted: Righted) -> u32 {
        self.righted[righted as usize]
    }

    /// Whether nothing is decided about any row.
    pub fn is_empty(&self) -> bool {
        let DecisionCounts { by_who, to_look_again, righted, in_conflict, .. } = self;
        let counts = by_who.iter().chain(righted).chain([to_look_again, in_conflict]);
        counts.sum::<u32>() == 0
    }

    /// Counts what was decided about a row. What is left to look at is counted with the verdicts.
    pub(super) fn add(&mut self, verdict: &Verdict, linked: &Linked) {
        if let Some(Ok(who)) = decision(linked, verdict) {
            self.by_who[who as usize] += 1;
        }
        self.to_look_again += u32::from(to_look_again(linked, verdict));
        self.rows_in_conflict += u32::from(in_conflict(linked, verdict));
        let is_looked_at = needs_look(linked, verdict) && is_settled(linked, verdict);
        self.looked_at += u32::from(is_looked_at);
        for (_, ruling) in linked.ruled.fields(verdict.sector) {
            match ruling.conflict {
                true => self.in_conflict += 1,
                false => self.righted[ruling.righted as usize] += 1,
            }
        }
    }
}
