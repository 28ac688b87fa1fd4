//! Arguments about files of both sides and how they are read, which several commands take.

use std::num::NonZero;
use std::path::PathBuf;

use clap::{ArgGroup, Args};
use matcher::language::Language;
use matcher::layout::LayoutChoice;
use matcher::normalise::{PartialDate, parse_date};
use matcher::plan::{ListKind, Side};
use matcher::threads::Scoped;

/// The files of both sides, and how they are read.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// The office's own list: one or several spreadsheets, text files or archives of them.
    #[arg(long, num_args = 1..)]
    pub sector: Vec<PathBuf>,
    /// The registry extract: one or several files.
    #[arg(long, num_args = 1..)]
    pub registry: Vec<PathBuf>,
    /// Sheet to read of each list; every sheet that lists people when not given.
    #[arg(long)]
    pub sector_sheet: Option<String>,
    /// Sheet to read of each extract.
    #[arg(long)]
    pub registry_sheet: Option<String>,
    /// Header rows of each list: FIRST-LAST or one row, 0 for none; found when not given.
    #[arg(long, value_name = "ROWS", value_parser = parse_header)]
    pub sector_header: Option<HeaderRows>,
    /// Header rows of each extract.
    #[arg(long, value_name = "ROWS", value_parser = parse_header)]
    pub registry_header: Option<HeaderRows>,
    /// Last row of data of each list.
    #[arg(long, value_name = "ROW")]
    pub sector_last_row: Option<u32>,
    /// Last row of data of each extract.
    #[arg(long, value_name = "ROW")]
    pub registry_last_row: Option<u32>,
    /// Password of protected files; the environment's DOISOAT_PASSWORD when not given.
    #[arg(long)]
    pub password: Option<String>,
    /// Mappings exported from the page, for headers that need them.
    #[arg(long, value_name = "FILE")]
    pub mappings: Option<PathBuf>,
    /// Which column of the list holds a field: FIELD=COLUMN, the column by its header or letters;
    /// several joined by “+”; an empty COLUMN takes the field out. Fields: name, dob, sex, id,
    /// old_id, address, father, mother, ethnicity, nationality, marital, blood, religion, relation,
    /// state, death, father_dob, mother_dob, father_id, mother_id, head, household, phone, entry,
    /// book, registered. Of another of the people of a book's rows: ROLE.FIELD=COLUMN, as in
    /// wife.name=F. Roles: father, mother, husband, wife, adoptive_father, adoptive_mother.
    #[arg(long, value_name = "[ROLE.]FIELD=COLUMN", value_parser = parse_column)]
    pub sector_column: Vec<(String, String)>,
    /// What the lists are, or the list of one file; guessed when not given. The
    /// kinds stand below.
    #[arg(long, value_name = "[FILE=]KIND", value_parser = parse_kind)]
    pub kind: Vec<FileKind>,
    /// Which column of the extract holds a field.
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = parse_column)]
    pub registry_column: Vec<(String, String)>,
    /// The day from which ages are counted and after which dates lie in the future; today in Việt Nam when not given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    pub today: Option<PartialDate>,
    /// Changes to the administrative map since the program was built, in the form of
    /// `matcher/data/places/amendments.tsv`.
    #[arg(long, value_name = "FILE")]
    pub amendments: Option<PathBuf>,
}

/// How a command goes about its work.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Manner {
    /// How many threads to use; one for each core, but no more than 8, when not given.
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZero<usize>>,
    /// Say nothing but errors.
    #[arg(long, short)]
    pub quiet: bool,
}

/// The kind of one file's list or, without a file name, of all.
pub(crate) type FileKind = (Option<String>, ListKind);

/// First and last row of a header; `None` for a table without one.
pub(crate) type HeaderRows = Option<(u32, u32)>;

/// How the files of one side are to be read.
pub(crate) struct Reading<'a> {
    /// The sheet to read; every list of people if `None`.
    pub sheet: Option<&'a str>,
    /// The password of protected files.
    pub password: Option<&'a str>,
    /// The rows of the header; detected if `None`.
    pub header: Option<HeaderRows>,
    /// The last row of data.
    pub last_row: Option<u32>,
    /// Columns named on the command line, as field and column.
    pub columns: &'a [(String, String)],
    /// What the tables list; empty to guess it.
    pub kinds: &'a [FileKind],
    /// Whether sheets that are not read are reported.
    pub tells: bool,
    /// The language of these reports.
    pub language: Language,
}

impl Manner {
    /// The threads to lend.
    pub(crate) fn threads(self) -> Scoped {
        self.threads.map_or_else(Scoped::of_cores, |of| Scoped(of.get()))
    }
}

impl Reading<'_> {
    /// What is said about header and last row.
    pub(crate) fn layout(&self) -> LayoutChoice {
        let (header, last_row) = (self.header, self.last_row);
        LayoutChoice { header, last_row, ..LayoutChoice::default() }
    }
}

impl Inputs {
    /// The files of a side.
    pub(crate) fn paths(&self, side: Side) -> &[PathBuf] {
        match side {
            Side::Sector => &self.sector,
            Side::Registry => &self.registry,
        }
    }

    /// How the files of a side are read.
    pub(crate) fn reading<'a>(
        &'a self,
        side: Side,
        password: Option<&'a str>,
        (quiet, language): (bool, Language),
    ) -> Reading<'a> {
        let of_list = side == Side::Sector;
        let pick = |list: &'a Option<String>, extract: &'a Option<String>| {
            if of_list { list.as_deref() } else { extract.as_deref() }
        };
        Reading {
            sheet: pick(&self.sector_sheet, &self.registry_sheet),
            password,
            header: if of_list { self.sector_header } else { self.registry_header },
            last_row: if of_list { self.sector_last_row } else { self.registry_last_row },
            columns: if of_list { &self.sector_column } else { &self.registry_column },
            kinds: if of_list { &self.kind } else { &[] },
            tells: !quiet,
            language,
        }
    }
}

/// Makes an argument required where a command takes files of both sides.
pub(crate) fn needed(group: &'static str, argument: &'static str) -> ArgGroup {
    ArgGroup::new(group).arg(argument).required(true)
}

fn parse_column(text: &str) -> Result<(String, String), String> {
    text.split_once('=')
        .map(|(field, column)| (field.trim().to_owned(), column.trim().to_owned()))
        .ok_or_else(|| format!("“{text}” is not FIELD=COLUMN"))
}

fn parse_kind(text: &str) -> Result<FileKind, String> {
    let (file, code) = match text.rsplit_once('=') {
        Some((file, code)) => (Some(file.trim().to_owned()), code.trim()),
        None => (None, text.trim()),
    };
    let kind = ListKind::of_code(code).ok_or_else(|| {
        let codes = ListKind::ALL.map(|kind| kind.profile().code).join(", ");
        format!("“{code}” is no kind of list: {codes}")
    })?;
    Ok((file, kind))
}

pub(crate) fn parse_header(text: &str) -> Result<HeaderRows, String> {
    let wrong = || format!("“{text}” is neither a row, nor FIRST-LAST, nor 0");
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let first: u32 = first.trim().parse().map_err(|_| wrong())?;
    let last: u32 = last.trim().parse().map_err(|_| wrong())?;
    match (first, last) {
        (0, 0) => Ok(None),
        (first, last) if first > 0 && first <= last => Ok(Some((first, last))),
        _ => Err(wrong()),
    }
}

pub(crate) fn parse_day(text: &str) -> Result<PartialDate, String> {
    parse_date(text).filter(|day| day.is_full()).ok_or_else(|| format!("“{text}” is no day"))
}
