//! The office's own amendments to the map: a file that was loaded, kept with its name.

use std::sync::OnceLock;

use matcher::normalise::Gazetteer;
use matcher::normalise::address::AmendmentError;

/// A file of amendments that reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAmendments {
    /// Name of the file.
    pub name: String,
    /// Its text.
    pub text: String,
    /// How many amendments it adds to those that come with the page.
    pub added: usize,
    /// How many are in force with it, and since when the latest, as YEAR-MONTH-DAY.
    pub in_force: (usize, String),
}

impl OwnAmendments {
    /// Takes a file's text.
    ///
    /// # Errors
    /// The first line that does not read.
    pub fn read(name: String, text: String) -> Result<OwnAmendments, AmendmentError> {
        let in_force = in_force(&Gazetteer::with_amendments(&text)?);
        let added = in_force.0 - in_force_of_page().0;
        Ok(OwnAmendments { name, text, added, in_force })
    }

    /// The form in which the browser keeps it: the name on the first line, then the text.
    pub fn to_kept(&self) -> String {
        format!("{}\n{}", self.name, self.text)
    }

    /// What the browser kept; none where it does not read any more.
    pub fn from_kept(kept: &str) -> Option<OwnAmendments> {
        let (name, text) = kept.split_once('\n')?;
        OwnAmendments::read(name.to_owned(), text.to_owned()).ok()
    }
}

/// The amendments that come with the page: how many, and since when the latest.
pub fn in_force_of_page() -> (usize, String) {
    static IN_FORCE: OnceLock<(usize, String)> = OnceLock::new();
    IN_FORCE.get_or_init(|| in_force(&Gazetteer::embedded())).clone()
}

fn in_force(gazetteer: &Gazetteer) -> (usize, String) {
    let (number, since) = gazetteer.amended();
    (number, since.map(|day| day.to_string()).unwrap_or_default())
}

/// What came of the last file of amendments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AmendmentNews {
    #[default]
    None,
    /// In force from now on; `kept` when the browser will remember it.
    Taken { kept: bool },
    /// A line does not read; what was in force before still is.
    Refused { name: String, error: AmendmentError },
    /// The browser could not hand over the bytes.
    Unreadable { name: String, cause: String },
    /// The browser could not offer the file.
    NotSaved { cause: String },
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "2027-01-01\tcommune\t01477\tPhường Trùng Khánh\n";

    #[test]
    fn a_file_of_one_line_adds_one() {
        let own = OwnAmendments::read("moi.tsv".into(), LINE.into()).unwrap();
        assert_eq!((own.added, own.in_force.1.as_str()), (1, "2027-01-01"));
        assert_eq!(own.in_force.0, in_force_of_page().0 + 1);
        assert_eq!(OwnAmendments::from_kept(&own.to_kept()), Some(own));
    }

    #[test]
    fn a_line_that_does_not_read_is_refused() {
        let error = OwnAmendments::read("moi.tsv".into(), "2027-01-01\tcommune\n".into());
        assert_eq!(error.unwrap_err().line, 1);
        assert_eq!(OwnAmendments::from_kept("moi.tsv\nx"), None);
        assert_eq!(OwnAmendments::from_kept("moi.tsv"), None);
    }
}
