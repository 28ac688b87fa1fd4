//! The program's arguments, as data.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use matcher::language::Language;
use matcher::plan::{Aim, ListId, ListKind};

use super::inputs::{HeaderRows, Inputs, Manner, needed, parse_header};
use super::outputs::Outputs;
use super::work::args::Work;

/// Đối soát danh sách của ngành với trích xuất CSDL quốc gia về dân cư, không cần mạng.
///
/// Links a sector list to an extract of the population registry and says what differs, offline.
#[derive(Debug, Parser)]
#[command(name = "doisoat", version, after_help = EXIT_CODES)]
pub(crate) struct Program {
    /// Language of messages and of the workbook.
    #[arg(long, value_enum, default_value = "vi", global = true)]
    pub lang: Lang,
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Exit codes:
  0  done
  1  a statistics table does not add up
  2  arguments not understood
  3  a file could not be read
  4  the columns do not allow a match (see --sector-column and --registry-column)
  5  the results could not be written
  6  the file is no work file, or damaged
  7  the journal of the work file is damaged
  8  the passphrase is missing, or another
  9  two copies contradict one another: somebody has to decide
  10 a decision was refused, and nothing was changed";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Compare a list with an extract: writes results.csv and the workbook with the lists.
    Compare(Box<Compare>),
    /// Show how the columns of a file are understood.
    Columns(Columns),
    /// Add statistics tables up: tell each total, line and percentage that is not what it should be.
    Tally {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Password of protected files; the environment's DOISOAT_PASSWORD when not given.
        #[arg(long)]
        password: Option<String>,
    },
    /// Work on decisions that last: begin, decide, take back, put together, write results.
    #[command(subcommand)]
    Work(Box<Work>),
    /// Write made-up sample data: a list, an extract and the truth.
    Sample {
        /// Folder to write into; made if it is not there.
        #[arg(long)]
        out: PathBuf,
    },
}

/// The lists that can be ordered, by what they are made for, each with the letter that asks for it.
fn lists_help() -> String {
    let mut text = "Lists (--lists):\n".to_owned();
    for aim in Aim::ALL {
        text += &format!("  {}\n", aim.text(Language::Vi));
        for id in ListId::ALL.into_iter().filter(|id| id.aim() == aim) {
            let letter = id.letter().number().in_language(Language::Vi);
            let title = id.title().in_language(Language::Vi);
            text += &format!("    {:20} {title} [{letter}]\n", id.code());
        }
    }
    text += "\nKinds of lists (--kind):\n";
    for kind in ListKind::ALL {
        let profile = kind.profile();
        text += &format!("    {:20} {}\n", profile.code, profile.label.in_language(Language::Vi));
    }
    text
}

/// The files to compare.
#[derive(Debug, Args)]
#[command(after_help = lists_help())]
#[command(group(needed("list", "sector")), group(needed("extract", "registry")))]
pub(crate) struct Compare {
    /// The files of both sides.
    #[command(flatten)]
    pub inputs: Inputs,
    /// What is made of them.
    #[command(flatten)]
    pub outputs: Outputs,
    /// How.
    #[command(flatten)]
    pub manner: Manner,
}

/// The files to look at.
#[derive(Debug, Args)]
pub(crate) struct Columns {
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Sheet to read.
    #[arg(long)]
    pub sheet: Option<String>,
    /// Header rows: FIRST-LAST or one row, 0 for none; found when not given.
    #[arg(long, value_name = "ROWS", value_parser = parse_header)]
    pub header: Option<HeaderRows>,
    /// Last row of data.
    #[arg(long, value_name = "ROW")]
    pub last_row: Option<u32>,
    /// Password of protected files; the environment's DOISOAT_PASSWORD when not given.
    #[arg(long)]
    pub password: Option<String>,
    /// Mappings exported from the page.
    #[arg(long, value_name = "FILE")]
    pub mappings: Option<PathBuf>,
}

/// A language by its code.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Language {
        match lang {
            Lang::Vi => Language::Vi,
            Lang::En => Language::En,
        }
    }
}
