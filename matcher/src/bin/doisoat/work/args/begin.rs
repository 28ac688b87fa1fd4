//! Arguments about works as they are begun, looked at and run.

use std::path::PathBuf;

use clap::Args;

use super::{File, Sign};
use crate::inputs::{Inputs, Manner, needed};

/// Where a work is begun.
#[derive(Debug, Args)]
#[command(group(needed("list", "sector")), group(needed("extract", "registry")))]
pub(crate) struct New {
    /// The files of both sides.
    #[command(flatten)]
    pub inputs: Inputs,
    /// The work file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Keep only the fingerprints of the files: whoever opens the work needs them besides.
    #[arg(long)]
    pub no_inputs: bool,
    /// Who and when.
    #[command(flatten)]
    pub sign: Sign,
    /// The secret of the work, 64 hexadecimal digits; drawn when not given. Only for tests: whoever
    /// knows it can tell by trial whom the work is about.
    #[arg(long, value_name = "HEX")]
    pub salt: Option<String>,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// What is looked at.
#[derive(Debug, Args)]
pub(crate) struct Open {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// What is checked.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The work file.
    #[command(flatten)]
    pub file: File,
}

/// What is run.
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// Newer files of either side; those of the work when not given.
    #[command(flatten)]
    pub inputs: Inputs,
    /// Lists and extracts that the work file asks for, in any order.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub with: Vec<PathBuf>,
    /// The work file to write, with the newer files in place of those before.
    #[arg(long, value_name = "FILE", requires = "by")]
    pub out: Option<PathBuf>,
    /// The name that the journal has for who does this.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// The moment, as 2026-12-01T09:12:33+07:00; now when not given.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// Keep only the fingerprints of newer files.
    #[arg(long)]
    pub no_inputs: bool,
    /// Write a table of the decided cases whose row or person has changed, is not there any more, or
    /// may be somebody else.
    #[arg(long, value_name = "FILE")]
    pub changes: Option<PathBuf>,
    /// Write a table of the rows that became something else since the list was compared the last
    /// time: new ones, those that match now or no longer, and those that are gone.
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}
