//! The messages between the page and a reader worker. A table is named by its place among all that
//! the reader has read.

use matcher::columns::{Mapping, Side, TableSummary};
use matcher::plan::ListKind;
use matcher::read::ReadError;
use serde::{Deserialize, Serialize};

use super::cleaning::CleanOrder;
use super::handed::Handed;
use super::layout::Layout;
use super::table::ReadTable;

/// What the page asks of a reader worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToReader {
    /// Read the files that travel beside this message, one after the other.
    Read,
    /// Make the sample data and read the file of one side.
    ReadSample {
        /// The side.
        side: Side,
    },
    /// Open the file at which the reading waits.
    Open {
        /// Kept until the reading is over, and nowhere else.
        password: String,
    },
    /// Lay a table out again.
    LayOut {
        /// The table.
        table: u32,
        /// What the user decided.
        layout: Layout,
    },
    /// The first values of each field.
    Samples {
        /// The table.
        table: u32,
        /// Which columns hold them.
        mapping: Mapping,
    },
    /// The columns of the people of a table's rows, as a list of one kind.
    People {
        /// The table.
        table: u32,
        /// The kind of list.
        kind: ListKind,
    },
    /// Clean tables before a run asks for them, in place of those of an earlier order; or, without
    /// an order, stop.
    CleanAhead {
        /// The tables, and how they are cleaned.
        order: Option<CleanOrder>,
    },
    /// Hand tables over for a run (copies: the reader keeps its own).
    HandOver {
        /// The run's number; returned with each part.
        run: u32,
        /// The tables.
        tables: Vec<u32>,
        /// How they are cleaned, if they are all that their side has.
        clean: Option<CleanOrder>,
    },
    /// A part that was handed over has been taken, so that another may follow.
    Taken {
        /// The run that it was for.
        run: u32,
    },
}

/// What a reader worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromReader {
    /// The worker runs and listens.
    Ready,
    /// How far the reading of a file is.
    Progress {
        /// Place of the file among those that are read.
        file: u32,
        /// Rows read so far.
        rows: u32,
    },
    /// A file needs a password; the reading waits for it.
    Locked {
        /// Name of the file.
        file: String,
        /// Whether a person typed a password for it that is wrong.
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
        /// The table.
        table: u32,
        /// What it is now.
        summary: Box<TableSummary>,
    },
    /// The first values of each field.
    Samples {
        /// The table.
        table: u32,
        /// The columns that hold them.
        mapping: Mapping,
        /// The values of each field of `Field::ALL`.
        values: Vec<Vec<String>>,
    },
    /// The columns of the people of a table's rows.
    People {
        /// The table.
        table: u32,
        /// Its mapping as a list of the kind that was asked for.
        mapping: Mapping,
    },
    /// How many rows are cleaned of the tables that are to be handed over.
    Cleaning {
        /// The run that they are for.
        run: u32,
        /// Rows cleaned so far.
        rows: u64,
    },
    /// A part of what is handed over; its bytes travel beside this message.
    Part {
        /// The run that it is for.
        run: u32,
        /// What it is a part of.
        of: Handed,
    },
    /// The last part was handed over.
    HandedOver {
        /// The run that it was for.
        run: u32,
    },
}
