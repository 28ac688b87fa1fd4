//! The messages between the page and its workers, typed on both ends.
//!
//! One reader worker per side holds that side's table; one matcher worker holds both tables and
//! the results. The page holds counts, filters and the visible window of rows.
//!
//! A worker's first message, after the loader's own, is its [`Role`].

use matcher::columns::{Mapping, Side, TableSummary};
use matcher::explain::{DetailView, Query, RowView};
use matcher::read::ReadError;
use matcher::report::Statistics;
use matcher::words::Language;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

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
    /// Reads one side's file.
    Reader,
    /// Links the two tables.
    Matcher,
}

/// What the page asks of a reader worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToReader {
    /// Read this file.
    Read {
        /// A `File`, read inside the worker.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        file: JsValue,
        /// Its name.
        name: String,
        /// The sheet to read; the best one when none is named.
        sheet: Option<String>,
    },
    /// Make the sample data and read the file of this side.
    ReadSample {
        /// Which of the two.
        side: Side,
    },
    /// Give the table away for matching (a copy: the reader keeps its own).
    HandOver,
}

/// What a reader worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromReader {
    /// The worker runs and listens.
    Ready,
    /// Rows read so far.
    Progress {
        /// Rows.
        rows: u32,
    },
    /// The table was read and its columns were guessed.
    Loaded(Box<TableSummary>),
    /// The file could not be read; what was loaded before stays loaded.
    Failed(ReadError),
    /// The browser could not hand over the file's bytes.
    FileUnreadable {
        /// Name of the file.
        name: String,
        /// The browser's own words.
        cause: String,
    },
    /// The table in its binary form.
    Table {
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// The worker's code panicked; it is of no more use.
    Died {
        /// The panic's message.
        message: String,
    },
}

/// A table on its way to the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub struct Handed {
    /// A `Uint8Array`, transferred.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub bytes: JsValue,
    /// Which column holds which field.
    pub mapping: Mapping,
}

/// What the page asks of the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToMatcher {
    /// Link the two tables.
    Match {
        /// The sector list.
        sector: Handed,
        /// The registry extract.
        registry: Handed,
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
        /// The language of its words.
        language: Language,
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
}

/// What the matcher worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromMatcher {
    /// The worker runs and listens.
    Ready,
    /// How far a stage is.
    Progress {
        /// The stage.
        stage: Stage,
        /// Rows or pairs done.
        done: u64,
        /// Rows or pairs in all.
        total: u64,
    },
    /// Matching is done.
    Done(Box<Statistics>),
    /// The table could not be taken over (it was changed on the way).
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
