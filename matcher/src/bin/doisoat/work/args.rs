//! The arguments of `work`, as data.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};

use crate::inputs::{Inputs, Manner, needed};
use crate::outputs::{By as Cut, Outputs};

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
    /// Take back workbooks of questions that others have answered, and say what becomes of each line.
    Take(Take),
    /// Say how far the work is, commune by commune, today or at the end of a day before.
    Report(Report),
    /// Say how far links can be relied on, or draw rows for a second look.
    Quality(Quality),
    /// Write what `compare` writes, with what was decided.
    Export(Export),
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
    /// A part for each commune; with --into, communes are dealt to so many parts.
    #[arg(long, conflicts_with = "part")]
    pub by_commune: bool,
    /// A part with these communes, separated by semicolons; several times for several parts. Whatever
    /// is named in none is one more part.
    #[arg(long, value_name = "COMMUNES", conflicts_with = "into")]
    pub part: Vec<String>,
    /// So many parts of nearly one size; portions of the list, one after the other, without
    /// --by-commune.
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

/// What comes back.
#[derive(Debug, Args)]
pub(crate) struct Take {
    /// The work file.
    #[command(flatten)]
    pub file: File,
    /// Workbooks that were filled in, saved by whatever program.
    #[arg(value_name = "ANSWERS", required = true)]
    pub answers: Vec<PathBuf>,
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
    /// Write a line for each commune as csv.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
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
