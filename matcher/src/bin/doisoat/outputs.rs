//! Arguments about what is made of a run, which several commands take.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use matcher::plan::{ListKind, Split};
use matcher::report::letter_lists::ExtentChoice;

/// What is made of a run.
#[derive(Debug, Args)]
pub(crate) struct Outputs {
    /// Folder to write into; made if it is not there.
    #[arg(long)]
    pub out: PathBuf,
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
