//! The messages between the page and the workers that help with a run.

use matcher::linking::Shard;
use matcher::run::Settings;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What the page asks of a helper.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToHelper {
    /// A part of what cleaning gave.
    Part {
        /// The reader that cleaned.
        reader: u32,
        /// A `Uint8Array`.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// Find the pairs of a shard; all parts have come.
    Begin {
        /// Which.
        shard: Shard,
        /// The readers that cleaned the sector list and the registry extract.
        cleaned_by: [u32; 2],
        /// What the run is told beside them.
        settings: Settings,
    },
    /// Score the pairs.
    Score {
        /// The weights: a `Uint8Array`.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        weights: JsValue,
    },
}

/// What a helper answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromHelper {
    /// What it found, for the matcher.
    Found {
        /// Which of its answers.
        answer: Answer,
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// A message could not be understood (it was changed on the way).
    Refused {
        /// Why.
        cause: String,
    },
    /// The worker's code panicked; it is of no more use.
    Died {
        /// The panic's message.
        message: String,
    },
}

/// The answers of a helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The pairs that weights are learned from.
    Sample,
    /// The candidates of its rows.
    Share,
}
