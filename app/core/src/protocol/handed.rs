//! What readers hand over to the matcher of a run.

use matcher::columns::Mapping;
use serde::{Deserialize, Serialize};

use super::table::TableId;

/// What a part belongs to. Parts of one thing arrive in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Handed {
    /// The cleaned values of the reader's tables.
    Cleaned,
    /// The table at a place of the reader.
    Table(u32),
}

/// One side of a run, all of whose parts were handed over before.
#[derive(Debug, Serialize, Deserialize)]
pub struct HandedSide {
    /// Its tables.
    pub tables: Vec<HandedTable>,
    /// The reader that cleaned them, if one did.
    pub cleaned_by: Option<u32>,
}

/// A table of a run.
#[derive(Debug, Serialize, Deserialize)]
pub struct HandedTable {
    /// The reader that handed it over, and its place there.
    pub id: TableId,
    /// Which column holds which field.
    pub mapping: Mapping,
}
