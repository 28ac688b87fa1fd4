//! The rows that wait for a second look.

use std::collections::VecDeque;

/// The rows that somebody takes the second look at, by their places in the results.
#[derive(Debug, Default)]
pub(super) struct ToLookAt {
    /// Those that wait, in their order.
    pub(super) waiting: VecDeque<u32>,
    /// Those that were answered since somebody began.
    pub(super) answered: Vec<u32>,
    /// How many of the sample were looked at before.
    pub(super) before: u32,
}
