//! All workers of the page.

use super::matcher::Matcher;
use super::readers::Readers;
use super::rehearsal::Rehearsal;

/// The workers that live.
#[derive(Default)]
pub(crate) struct Workers {
    /// They hold the tables of both sides.
    pub readers: Readers,
    /// Holds the results that are shown.
    pub matcher: Option<Matcher>,
    /// Held the results before these, until the work that was decided on them is taken over.
    pub former: Option<Matcher>,
    /// Computes the next results, or waits to do so.
    pub next_matcher: Option<Matcher>,
    /// Makes the first run as fast as the second.
    pub rehearsal: Rehearsal,
    /// The number of matchers started so far.
    runs: u32,
    /// The number of workbooks ordered so far.
    orders: u32,
}

impl Workers {
    /// The number of a new run, which tells it from those before it.
    pub(crate) fn number_run(&mut self) -> u32 {
        self.runs += 1;
        self.runs
    }

    /// The ticket of a new order of a workbook.
    pub(crate) fn number_order(&mut self) -> u32 {
        self.orders += 1;
        self.orders
    }
}
