//! The arguments of `work`, as data: the verbs, and what several of them take; each verb's own stand in
//! the files beside this one.

mod begin;
mod copies;
mod decide;
mod told;

use std::path::PathBuf;

use clap::{Args, Subcommand};

pub(crate) use begin::{Check, New, Open, Run};
pub(crate) use copies::{Copied, Merge, Split};
pub(crate) use decide::{Back, Decide, Recall, Send, Take};
pub(crate) use told::{Export, GiveBack, Journal, Quality, Report};

/// What to do with a work.
#[derive(Debug, Subcommand)]
pub(crate) enum Work {
    /// Begin a work over a list and an extract.
    New(New),
    /// Say what a work file holds, without running it.
    Open(Open),
    /// Look whether a work file is whole, and print the mark of its journal.
    Check(Check),
    /// Run the work, over the same files or newer ones, and say what has changed since.
    Run(Run),
    /// Take decisions from a table, all of them or none.
    Decide(Decide),
    /// Take the newest decision of a person back.
    Undo(Back),
    /// Decide again what a person took back last.
    Redo(Back),
    /// Take over what another copy of the work has decided, or another work over the same files.
    Merge(Merge),
    /// Split the work for several people: a work file for each, to be merged again.
    Split(Split),
    /// Write workbooks of questions for others to answer, and note in the work where they went.
    Send(Send),
    /// Wait no more for the answers of a place that have not come.
    Recall(Recall),
    /// Take back workbooks of questions that others have answered, and say what becomes of each line.
    Take(Take),
    /// Say how far the work is, commune by commune, today or at the end of a day before.
    Report(Report),
    /// Say how far links can be relied on, or draw rows for a second look.
    Quality(Quality),
    /// Write what `compare` writes, with what was decided.
    Export(Export),
    /// Give the office its own list back, with columns of results beside it, and what is to be corrected.
    GiveBack(GiveBack),
    /// Write the journal as a spreadsheet, for whoever reads it.
    Journal(Journal),
    /// Give the work file a passphrase.
    Lock(Copied),
    /// Take the passphrase away.
    Unlock(Copied),
    /// Save what can still be read of a damaged work file as another one.
    Rescue(Copied),
}

/// A work file.
#[derive(Debug, Args)]
pub(crate) struct File {
    /// The work file.
    #[arg(value_name = "FILE")]
    pub path: PathBuf,
    /// File whose first line is the passphrase; the environment's DOISOAT_PASSPHRASE when not given.
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// Who does it, and when.
#[derive(Debug, Args)]
pub(crate) struct Sign {
    /// The name that the journal has for who does this.
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// The moment, as 2026-12-01T09:12:33+07:00; now when not given.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
}

/// The files that a work file holds only the fingerprints of.
#[derive(Debug, Args)]
pub(crate) struct Given {
    /// Lists and extracts that the work file asks for, in any order.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub with: Vec<PathBuf>,
    /// Password of protected files; the environment's DOISOAT_PASSWORD when not given.
    #[arg(long)]
    pub password: Option<String>,
}
