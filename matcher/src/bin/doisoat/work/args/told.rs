//! Arguments of the verbs that report on a work, or write something from it.

use std::path::PathBuf;

use clap::Args;

use super::{File, Given};
use crate::inputs::Manner;
use crate::outputs::Outputs;

/// What is reported.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// The day, as 2026-12-01; today when not given.
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    /// Also say what has changed since the end of this day.
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    /// The same with the day of the report before: that of yesterday, of a week or of a month ago.
    #[arg(long, value_parser = ["day", "week", "month"], conflicts_with = "since")]
    pub period: Option<String>,
    /// Write a line for each commune as csv.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write the report as a workbook for signature: by commune, by field, by who has to act, by those
    /// who were asked, by person, and by book.
    #[arg(long, value_name = "FILE")]
    pub workbook: Option<PathBuf>,
    /// Write the workbook with a letter that reports it (.docx), as one archive (.zip).
    #[arg(long, value_name = "FILE", conflicts_with = "workbook")]
    pub letter: Option<PathBuf>,
    /// What the office is called, for the head of the workbook.
    #[arg(long, value_name = "FILE")]
    pub letterhead: Option<PathBuf>,
    /// The work's own files.
    #[command(flatten)]
    pub given: Given,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// What is measured.
#[derive(Debug, Args)]
pub(crate) struct Quality {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
    /// Write the bands of score as csv, or with --sample the rows that are drawn.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Draw about so many rows of the list, and half as many that others have decided, for a second
    /// look. Fill in the column `second` of the table and give it to `decide`.
    #[arg(long, value_name = "N", requires_all = ["by", "out"])]
    pub sample: Option<u32>,
    /// The round: another one is another sample.
    #[arg(long, value_name = "N", default_value = "1")]
    pub round: u64,
    /// Who takes the second look: rows that this person decided are not drawn.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// The work's own files.
    #[command(flatten)]
    pub given: Given,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// What is written out.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// The work's own files.
    #[command(flatten)]
    pub given: Given,
    /// What is made of them.
    #[command(flatten)]
    pub outputs: Outputs,
    /// Write the journal as it stands, a line of JSON for each entry. It names who decided, and no
    /// person of the lists.
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// The journal that is written out.
#[derive(Debug, Args)]
pub(crate) struct Journal {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// The spreadsheet to write (.xlsx).
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Leave out rows, names and what was typed, so that the sheet says nothing of the people in the
    /// lists. The work is not run then.
    #[arg(long)]
    pub no_people: bool,
    /// The work's own files.
    #[command(flatten)]
    pub given: Given,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// What is given back.
#[derive(Debug, Args)]
pub(crate) struct GiveBack {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// Folder for the files; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The work's own files.
    #[command(flatten)]
    pub given: Given,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}
