//! What the matcher says about the lists that letters order.

use matcher::plan::{ListId, ListKind};
use serde::{Deserialize, Serialize};

/// The lists that can be made from a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListCounts {
    /// The lists that the run's kinds of list yield, each with the number of its rows.
    pub rows: Vec<(ListId, u32)>,
    /// The kinds of list for which the page can tell who is missing, by their ages.
    pub covering: Vec<ListKind>,
    /// What the extract covers, in a sentence.
    pub extent: String,
}
