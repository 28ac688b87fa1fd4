//! The order by which a reader cleans its tables.

use matcher::columns::{Mapping, Side};
use matcher::run::Settings;
use serde::{Deserialize, Serialize};

/// How the tables of a side are cleaned by the reader that holds all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CleanOrder {
    /// The side that the tables are of.
    pub side: Side,
    /// The tables, by their places in the reader.
    pub tables: Vec<u32>,
    /// Which column holds which field, for each of the tables.
    pub mappings: Vec<Mapping>,
    /// The day of the run and the amendments to the map.
    pub settings: Settings,
}
