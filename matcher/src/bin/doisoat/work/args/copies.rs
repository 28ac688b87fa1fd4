//! Arguments about copies and parts of works.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use super::{File, Given, Sign};
use crate::inputs::Manner;

/// What is put together.
#[derive(Debug, Args)]
pub(crate) struct Merge {
    /// The work file that takes over.
    #[command(flatten)]
    pub file: File,
    /// The other copy, or another work over the same lists and extracts.
    #[arg(value_name = "OTHER")]
    pub other: PathBuf,
    /// The work file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Write a table of what both answered differently.
    #[arg(long, value_name = "FILE")]
    pub conflicts: Option<PathBuf>,
    /// Who and when.
    #[command(flatten)]
    pub sign: Sign,
    /// The work's own files, needed for a work that was begun apart.
    #[command(flatten)]
    pub given: Given,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// How a work is split.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("how").required(true).multiple(true).args(["by_commune", "part", "into"])))]
pub(crate) struct Split {
    /// The work file; its journal tells of the splitting.
    #[command(flatten)]
    pub file: File,
    /// A part for each commune; with --into, the communes are dealt out to that number of parts.
    #[arg(long, conflicts_with = "part")]
    pub by_commune: bool,
    /// A part with these communes, separated by semicolons; several times for several parts. Whatever
    /// is named in none is one more part.
    #[arg(long, value_name = "COMMUNES", conflicts_with = "into")]
    pub part: Vec<String>,
    /// The number of parts, of nearly one size; without --by-commune they are portions of the list, one
    /// after the other.
    #[arg(long, value_name = "N")]
    pub into: Option<u32>,
    /// Folder for the parts; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Keep only the fingerprints of the files in the parts: whoever opens one needs them besides.
    #[arg(long)]
    pub no_inputs: bool,
    /// Say what the parts would be and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Who and when.
    #[command(flatten)]
    pub sign: Sign,
    /// The work's own files.
    #[command(flatten)]
    pub given: Given,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// A work file that is written anew.
#[derive(Debug, Args)]
pub(crate) struct Copied {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// The work file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}
