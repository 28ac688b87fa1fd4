//! The program's arguments, as data.

use std::num::NonZero;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use matcher::language::Language;
use matcher::normalise::{PartialDate, parse_date};
use matcher::plan::{Aim, ListId, ListKind, Split};
use matcher::report::letter_lists::ExtentChoice;

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
  5  the results could not be written";

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
pub(crate) struct Compare {
    /// The office's own list: one or several spreadsheets, text files or archives of them.
    #[arg(long, required = true, num_args = 1..)]
    pub sector: Vec<PathBuf>,
    /// The registry extract: one or several files.
    #[arg(long, required = true, num_args = 1..)]
    pub registry: Vec<PathBuf>,
    /// Folder to write into; made if it is not there.
    #[arg(long)]
    pub out: PathBuf,
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
    /// How many threads to use; one for each core, but no more than 8, when not given.
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZero<usize>>,
    /// Write names in the workbook in their tidy form: capitals, single spaces, no titles or notes.
    #[arg(long)]
    pub tidy_names: bool,
    /// Make the lists that official letters order: their codes joined by commas, or “all” for those
    /// that the kinds of the lists yield. Written to DIR/lists, each as csv too.
    #[arg(long, value_name = "CODES")]
    pub lists: Option<String>,
    /// Cut the lists: a workbook for each commune, former district, acting office, or office of
    /// each commune.
    #[arg(long, value_enum, requires = "lists")]
    pub split: Option<By>,
    /// Write a letter (.docx) to each workbook of lists.
    #[arg(long, requires = "lists")]
    pub letter: bool,
    /// What the office is called and who signs: lines of name=value under “doisoat-letterhead=1”.
    /// Names: superior, name, place, number, date, recipients, deadline, authority, signer_title,
    /// signer, maker, reference. What is not given is left to be written by hand.
    #[arg(long, value_name = "FILE", requires = "lists")]
    pub letterhead: Option<PathBuf>,
    /// By when the recipients answer, such as 10/12/2026; in place of the letterhead's deadline.
    #[arg(long, value_name = "DAY", requires = "lists")]
    pub deadline: Option<String>,
    /// Who should be in the lists of a kind: KIND=FROM-TO years of age (no TO for no end), and
    /// names of today's communes after colons; the kind's own rule when not given.
    #[arg(long, value_name = "KIND=FROM-TO[:COMMUNE...]", value_parser = parse_coverage)]
    pub coverage: Vec<Coverage>,
    /// What the extract covers: years of birth, and names of communes (or of whole provinces) after
    /// colons; whatever is left out is guessed from the extract's people. Whoever lies
    /// outside is to be looked up in the national database before anything is concluded.
    #[arg(
        long,
        value_name = "[FROM-TO][:COMMUNE...]",
        value_parser = parse_extent,
        allow_hyphen_values = true
    )]
    pub extent: Option<ExtentChoice>,
    /// List the basic fields for which a list has no column person by person, and not only with
    /// their counts.
    #[arg(long, requires = "lists")]
    pub missing_columns: bool,
    /// Say nothing but errors.
    #[arg(long, short)]
    pub quiet: bool,
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

/// Who should be in the lists of a kind.
#[derive(Clone, Debug)]
pub(crate) struct Coverage {
    /// The kind of list.
    pub kind: ListKind,
    /// The lowest age, in years.
    pub from: u16,
    /// The highest age; `None` for no limit.
    pub to: Option<u16>,
    /// Names of communes; empty for all.
    pub communes: Vec<String>,
}

/// By what lists are cut.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum By {
    /// Commune of today.
    Commune,
    /// Former district.
    District,
    /// Acting office.
    Office,
    /// Commune of today, and there the acting office.
    CommuneOffice,
}

impl From<By> for Split {
    fn from(by: By) -> Split {
        match by {
            By::Commune => Split::Commune,
            By::District => Split::District,
            By::Office => Split::Office,
            By::CommuneOffice => Split::CommuneOffice,
        }
    }
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

fn parse_column(text: &str) -> Result<(String, String), String> {
    text.split_once('=')
        .map(|(field, column)| (field.trim().to_owned(), column.trim().to_owned()))
        .ok_or_else(|| format!("“{text}” is not FIELD=COLUMN"))
}

fn parse_coverage(text: &str) -> Result<Coverage, String> {
    let wrong = || format!("“{text}” is not KIND=FROM-TO");
    let (code, rule) = text.split_once('=').ok_or_else(wrong)?;
    let kind =
        ListKind::of_code(code.trim()).ok_or_else(|| format!("“{code}” is no kind of list"))?;
    let mut parts = rule.split(':').map(str::trim);
    let (from, to) = parts.next().and_then(|ages| ages.split_once('-')).ok_or_else(wrong)?;
    let age = |text: &str| text.trim().parse().map_err(|_| wrong());
    let to = if to.trim().is_empty() { None } else { Some(age(to)?) };
    Ok(Coverage { kind, from: age(from)?, to, communes: parts.map(str::to_owned).collect() })
}

fn parse_extent(text: &str) -> Result<ExtentChoice, String> {
    let mut parts = text.split(':').map(str::trim).peekable();
    let years = parts.next_if(|first| !first.chars().any(char::is_alphabetic)).unwrap_or("");
    let wrong = || format!("“{text}” is not FROM-TO and names of communes");
    let year = |text: &str| match text.trim() {
        "" => Ok(None),
        year => year.parse::<u16>().map(Some).map_err(|_| wrong()),
    };
    let years = match years.split_once('-') {
        Some((from, to)) => (year(from)?, year(to)?),
        None if years.is_empty() => (None, None),
        None => return Err(wrong()),
    };
    let communes = parts.filter(|name| !name.is_empty()).map(str::to_owned).collect();
    Ok(ExtentChoice { communes, years })
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

fn parse_header(text: &str) -> Result<HeaderRows, String> {
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

fn parse_day(text: &str) -> Result<PartialDate, String> {
    parse_date(text).filter(|day| day.is_full()).ok_or_else(|| format!("“{text}” is no day"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_extract_covers() {
        for (text, years, communes) in [
            ("1920-2024", (Some(1920), Some(2024)), &[][..]),
            ("1920-:Xã A:Tỉnh B", (Some(1920), None), &["Xã A", "Tỉnh B"]),
            ("-2024: Xã A ", (None, Some(2024)), &["Xã A"]),
            (":Xã A", (None, None), &["Xã A"]),
            ("Xã A:Phường 6", (None, None), &["Xã A", "Phường 6"]),
            ("", (None, None), &[]),
        ] {
            let choice = parse_extent(text).unwrap_or_default();
            assert_eq!((choice.years, &choice.communes[..]), (years, &of(communes)[..]), "{text}");
        }
        assert!(parse_extent("1920").is_err());
        assert!(parse_extent("19x-2000").is_ok_and(|choice| choice.communes == of(&["19x-2000"])));
    }

    fn of(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }
}
