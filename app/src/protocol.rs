//! The messages between the page and its workers, typed on both ends.
//!
//! A reader worker holds the tables of the files that were chosen together for one side; one matcher
//! worker holds the tables of both sides and the results. The page holds counts, filters and the
//! visible window of rows.
//!
//! A worker's first message, after the loader's own, is its [`Role`]; [`reading`], [`matching`] and
//! [`sharing`] have the messages of each.

mod matching;
mod reading;
mod sharing;

use matcher::columns::Mapping;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

pub use matching::{FromMatcher, Stage, ToMatcher};
pub use reading::{CleanOrder, FromReader, ToReader};
pub use sharing::{Answer, FromHelper, ToHelper};

/// A message as the browser carries it. Counts and fingerprints of 64 bits travel as big integers,
/// because a plain number would round them.
pub fn to_value(message: &impl Serialize) -> Result<JsValue, String> {
    let serializer =
        serde_wasm_bindgen::Serializer::new().serialize_large_number_types_as_bigints(true);
    message.serialize(&serializer).map_err(|error| error.to_string())
}

/// What a worker is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Reads files of one side.
    Reader,
    /// Links the tables of both sides.
    Matcher,
    /// Does a shard of a run.
    Helper,
    /// Links the sample data once, for nobody.
    Rehearsal,
}

/// What the worker of a rehearsal says.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromRehearsal {
    /// It is over.
    Done,
}

/// What a reader hands over in parts, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Handed {
    /// What cleaning its tables gave.
    Cleaned,
    /// The table at a place.
    Table(u32),
}

/// One side of a run, of what was handed over before.
#[derive(Debug, Serialize, Deserialize)]
pub struct HandedSide {
    /// Each of its tables: the reader that handed it over, its place there, and which column holds
    /// which field.
    pub tables: Vec<(u32, u32, Mapping)>,
    /// The reader that cleaned them, if one did.
    pub cleaned_by: Option<u32>,
}
