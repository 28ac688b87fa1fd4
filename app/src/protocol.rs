//! The messages between the page and its workers, typed on both ends.
//!
//! A reader worker holds the tables of the files that were chosen together for one side; one matcher
//! worker holds the tables of both sides and the results. The page holds counts, filters and the visible window of rows.
//!
//! A worker's first message, after the loader's own, is its [`Role`].

use matcher::columns::{Mapping, Side, TableSummary};
use matcher::explain::{DetailView, Query, RowView};
use matcher::read::ReadError;
use matcher::report::Statistics;
use matcher::report::workbook::Options;
use matcher::run::Settings;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::state::{Layout, ReadTable};

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
}

/// What the page asks of a reader worker. A table is named by its place among those it has read.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToReader {
    /// Read these files, one after the other.
    Read {
        /// An array of `File`s, read inside the worker.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        files: JsValue,
    },
    /// Make the sample data and read the file of this side.
    ReadSample {
        /// Which of the two.
        side: Side,
    },
    /// Open the file at which the reading waits.
    Open {
        /// Kept until the reading is over, and nowhere else.
        password: String,
    },
    /// Lay a table out again.
    LayOut {
        /// Which.
        table: u32,
        /// What the user decided.
        layout: Layout,
    },
    /// The first values of each field.
    Samples {
        /// Of which table.
        table: u32,
        /// Which columns hold them.
        mapping: Mapping,
    },
    /// Give tables away for matching (copies: the reader keeps its own).
    HandOver {
        /// The run they are for; given back with them.
        run: u32,
        /// Which.
        tables: Vec<u32>,
        /// How to clean them first, where they are all that their side has.
        clean: Option<CleanOrder>,
    },
}

/// How tables are cleaned before they are handed over.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CleanOrder {
    /// The side they are of.
    pub side: Side,
    /// Which column holds which field, of each table.
    pub mappings: Vec<Mapping>,
    /// What the run is told beside the tables.
    pub settings: Settings,
}

/// What a reader worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromReader {
    /// The worker runs and listens.
    Ready,
    /// Rows read so far of the file at a place.
    Progress {
        /// Its place.
        file: u32,
        /// Rows.
        rows: u32,
    },
    /// A file needs a password; the reading waits for it.
    Locked {
        /// Name of the file.
        file: String,
        /// Whether the password that was given is wrong.
        wrong: bool,
    },
    /// All files were read and the columns of their tables were guessed.
    Loaded(Vec<ReadTable>),
    /// A file could not be read, and so none of them is taken.
    Failed(ReadError),
    /// The browser could not hand over a file's bytes.
    FileUnreadable {
        /// Name of the file.
        name: String,
        /// The browser's own words.
        cause: String,
    },
    /// A table was laid out again.
    LaidOut {
        /// Which.
        table: u32,
        /// What it is now.
        summary: Box<TableSummary>,
    },
    /// The first values of each field.
    Samples {
        /// Of which table.
        table: u32,
        /// The columns that hold them.
        mapping: Mapping,
        /// Of each field of `Field::ALL`.
        values: Vec<Vec<String>>,
    },
    /// Rows cleaned so far of the tables that are to be handed over.
    Cleaning {
        /// The run they are for.
        run: u32,
        /// Rows.
        rows: u64,
    },
    /// Tables in their binary form.
    Tables {
        /// The run they are for.
        run: u32,
        /// Which.
        tables: Vec<u32>,
        /// An array of `Uint8Array`s, transferred, in the same order.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
        /// What cleaning them gave: a `Uint8Array`, transferred, or undefined.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        cleaned: JsValue,
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

/// The tables of a side on their way to the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub struct HandedSide {
    /// Each of them.
    pub tables: Vec<Handed>,
    /// What cleaning them gave: a `Uint8Array`, transferred, or undefined.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub cleaned: JsValue,
}

/// What the page asks of the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToMatcher {
    /// Link the tables of one side to those of the other.
    Match {
        /// The sector list.
        sector: HandedSide,
        /// The registry extract.
        registry: HandedSide,
        /// What the run is told beside them.
        settings: Settings,
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
    /// A table could not be taken over (it was changed on the way).
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
