//! Arguments about decisions, and about what others are asked and answer.

use std::path::PathBuf;

use clap::Args;

use super::{File, Given, Sign};
use crate::inputs::Manner;
use crate::outputs::By as Cut;

/// What is decided.
#[derive(Debug, Args)]
pub(crate) struct Decide {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// The table of decisions, separated text with a header.
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// The work file to write, in place of the one that is read.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Look at the decisions and write nothing.
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

/// What is taken back, or done again.
#[derive(Debug, Args)]
pub(crate) struct Back {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// How many decisions, the newest first.
    #[arg(long, value_name = "N", default_value = "1")]
    pub times: u32,
    /// The work file to write, in place of the one that is read.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Who and when.
    #[command(flatten)]
    pub sign: Sign,
}

/// What goes out.
#[derive(Debug, Args)]
pub(crate) struct Send {
    /// The work file; its journal tells what went where.
    #[command(flatten)]
    pub file: File,
    /// Folder for the workbooks; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// A workbook for each commune, former district, acting office, or office of each commune.
    #[arg(long, value_enum)]
    pub split: Option<Cut>,
    /// Write a letter (.docx) to each workbook.
    #[arg(long)]
    pub letter: bool,
    /// What the office is called and who signs, as `compare` takes it.
    #[arg(long, value_name = "FILE")]
    pub letterhead: Option<PathBuf>,
    /// The day by which the answers are due, as 2026-12-15.
    #[arg(long, value_name = "DAY")]
    pub due: Option<String>,
    /// File whose first line is the password that workbooks and letters open with; none when not given.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Send what went out before and is not answered, too; its keys are the same.
    #[arg(long)]
    pub again: bool,
    /// Say what would go out and write nothing.
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

/// What is waited for no more.
#[derive(Debug, Args)]
pub(crate) struct Recall {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// The place, as the journal and the reports name it.
    #[arg(long, value_name = "PLACE")]
    pub to: String,
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

/// What comes back.
#[derive(Debug, Args)]
pub(crate) struct Take {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// Workbooks that were filled in, saved by whatever program.
    #[arg(value_name = "ANSWERS", required = true)]
    pub answers: Vec<PathBuf>,
    /// File whose first line is the password that the workbooks open with; --password when not given.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Write a table of what becomes of each line.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Say what would be taken in and change nothing.
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
