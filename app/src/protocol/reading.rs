//! The messages between the page and a reader worker.

use matcher::columns::{Mapping, Side, TableSummary};
use matcher::plan::ListKind;
use matcher::read::ReadError;
use matcher::run::Settings;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::Handed;
use crate::state::{Layout, ReadTable};

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
    /// The columns of the people of a table's rows, as a list of this kind.
    People {
        /// Of which table.
        table: u32,
        /// The kind of list.
        kind: ListKind,
    },
    /// Clean tables before anybody asks for them, in place of those of an order before; or none.
    CleanAhead {
        /// Which, and how.
        order: Option<CleanOrder>,
    },
    /// Give tables away for matching (copies: the reader keeps its own).
    HandOver {
        /// The run they are for; given back with them.
        run: u32,
        /// Which.
        tables: Vec<u32>,
        /// How they are cleaned, where they are all that their side has.
        clean: Option<CleanOrder>,
    },
    /// A part that was handed over has been taken, so that another may come.
    Taken {
        /// The run it was for.
        run: u32,
    },
}

/// How the tables of a side are cleaned where they were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CleanOrder {
    /// The side they are of.
    pub side: Side,
    /// Which they are.
    pub tables: Vec<u32>,
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
    /// The columns of the people of a table's rows.
    People {
        /// Of which table.
        table: u32,
        /// Its mapping as a list of the kind that was asked for.
        mapping: Mapping,
    },
    /// Rows cleaned so far of the tables that are to be handed over.
    Cleaning {
        /// The run they are for.
        run: u32,
        /// Rows.
        rows: u64,
    },
    /// A part of what is handed over.
    Part {
        /// The run it is for.
        run: u32,
        /// What it is a part of.
        of: Handed,
        /// A `Uint8Array`, transferred.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: JsValue,
    },
    /// The last part was handed over.
    HandedOver {
        /// The run it was for.
        run: u32,
    },
    /// The worker's code panicked; it is of no more use.
    Died {
        /// The panic's message.
        message: String,
    },
}
