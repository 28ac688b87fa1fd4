//! A table that a reader has read.

use matcher::columns::TableSummary;
use matcher::tally::Tally;
use serde::{Deserialize, Serialize};

/// A table, by the worker that read it and its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TableId {
    /// The reader's number.
    pub reader: u32,
    /// The table's place among all that the reader has read.
    pub place: u32,
}

/// A table as a reader describes it; its cells stay in the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadTable {
    /// Its headers, its rows, what the reader noticed, and a guessed mapping.
    pub summary: TableSummary,
    /// Whether it takes part unless the user decides otherwise.
    pub taken: bool,
    /// What it counts, if it is a statistics table and no list.
    pub tally: Option<Tally>,
}
