//! The messages between the page and a worker that helps with a run.

use matcher::linking::Shard;
use matcher::run::Settings;
use serde::{Deserialize, Serialize};

/// What the page asks of a helper.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToHelper {
    /// A part of a side's cleaned values, whose bytes travel beside this message.
    Part {
        /// The reader that cleaned.
        reader: u32,
    },
    /// Find the pairs of a shard; all parts have arrived.
    Begin {
        /// The shard.
        shard: Shard,
        /// The readers that cleaned the sector list and the registry extract.
        cleaned_by: [u32; 2],
        /// The day of the run and the amendments to the map.
        settings: Settings,
    },
    /// Score the pairs by the weights, whose bytes travel beside this message.
    Score,
}

/// What a helper answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromHelper {
    /// What it found, for the matcher; the bytes travel beside this message.
    Found {
        /// Which of its two answers this is.
        answer: Answer,
    },
    /// It could not do what it was asked for.
    Refused {
        /// Why, in the program's own words.
        cause: String,
    },
}

/// The two answers of a helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The pairs that weights are learned from.
    Sample,
    /// The candidates of its rows.
    Share,
}
