//! The messages between the page and the matcher worker.

use matcher::explain::{DetailView, Query, RowView};
use matcher::report::Statistics;
use matcher::report::lists::Choices;
use matcher::report::papers::order::Order;
use matcher::report::workbook::Options;
use matcher::run::Settings;
use matcher::words::Language;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::{Answer, Handed, HandedSide};
use crate::state::ListNews;

/// What the page asks of the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToMatcher {
    /// A part of what a reader hands over.
    Part {
        /// The reader.
        reader: u32,
        /// What it is a part of.
        of: Handed,
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// Link the tables of one side to those of the other; all of their parts have come.
    Match {
        /// The sector list.
        sector: HandedSide,
        /// The registry extract.
        registry: HandedSide,
        /// What the run is told beside them.
        settings: Settings,
        /// Workers that do shards of it.
        helpers: usize,
    },
    /// What a helper found.
    Found {
        /// The helper's place, from 0.
        helper: usize,
        /// Which of its answers.
        answer: Answer,
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// A window of the rows that a query asks for.
    Window {
        /// Given back with the answer, so that a late one is told from the newest.
        ticket: u32,
        /// Which rows.
        query: Query,
        /// First row of the window.
        start: u32,
        /// How many rows at the most.
        count: u32,
    },
    /// Everything about one row.
    Detail {
        /// Place of the row in the results.
        index: u32,
    },
    /// The workbook with the lists.
    Workbook {
        /// What the office decided of it.
        options: Options,
    },
    /// Which lists there are for letters, and their rows.
    Lists {
        /// Given back with the answer.
        ticket: u32,
        /// What the office decided of them.
        choices: Choices,
        /// The language of the words.
        language: Language,
    },
    /// The files of such lists.
    SaveLists {
        /// What is ordered.
        order: Box<Order>,
    },
}

/// A stage of matching, for the progress line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Cleaning values; counts rows.
    Normalise,
    /// Finding candidates; counts rows.
    Block,
    /// Comparing pairs; counts pairs.
    Compare,
    /// Deciding; counts rows.
    Classify,
    /// Writing the workbook; counts rows.
    Workbook,
    /// Writing lists for letters; counts rows.
    Lists,
}

/// What the matcher worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromMatcher {
    /// The worker runs and listens.
    Ready,
    /// A part has been taken.
    Taken {
        /// The reader that it came from.
        reader: u32,
    },
    /// How far a stage is.
    Progress {
        /// The stage.
        stage: Stage,
        /// Rows or pairs done.
        done: u64,
        /// Rows or pairs in all.
        total: u64,
    },
    /// The weights, for the helpers.
    Weights {
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// Matching is done.
    Done(Box<Statistics>),
    /// A part could not be taken over (it was changed on the way).
    Refused {
        /// Why.
        cause: String,
    },
    /// A window of rows.
    Window {
        /// The ticket of the question.
        ticket: u32,
        /// Rows that the query finds in all.
        total: u32,
        /// First row of the window.
        start: u32,
        /// The rows.
        rows: Vec<RowView>,
    },
    /// Everything about one row.
    Detail(Box<DetailView>),
    /// The workbook's bytes.
    Workbook {
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// Which lists there are for letters.
    Lists {
        /// The ticket of the question.
        ticket: u32,
        /// The lists.
        news: ListNews,
    },
    /// The bytes of lists for letters.
    SavedLists {
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
        /// Whether it is an archive of several files.
        several: bool,
    },
    /// The lists could not be written.
    ListsFailed {
        /// Why.
        cause: String,
    },
    /// The workbook could not be written.
    WorkbookFailed {
        /// Why.
        cause: String,
    },
    /// The worker's code panicked; it is of no more use.
    Died {
        /// The panic's message.
        message: String,
    },
}
