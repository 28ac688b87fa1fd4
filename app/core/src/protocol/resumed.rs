//! What a work is on the results that are here.

use matcher::report::Statistics;
use matcher::share::Share;
use serde::{Deserialize, Serialize};

use super::review::Tally;
use super::since::SinceView;

/// What has become of a work on newer results.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resumed {
    /// The counts of the results, with what was decided.
    pub statistics: Statistics,
    /// How far the work is.
    pub tally: Tally,
    /// Decisions about rows that say something else by now.
    pub changed: u32,
    /// Decisions about rows that are no longer there, or about people who are not.
    pub unsettled: u32,
    /// The share that this copy of the work is for, if it was split.
    pub share: Option<Share>,
    /// What has changed since the list was compared the last time, if anything has.
    pub since: Option<SinceView>,
}
