//! The office's own amendments to the map: a file that was loaded, and what came of loading it.

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
    /// The amendments that are in force with it.
    pub in_force: InForce,
}

impl OwnAmendments {
    /// Reads a file's text.
    ///
    /// # Errors
    /// The first line that does not read.
    pub fn read(name: String, text: String) -> Result<OwnAmendments, AmendmentError> {
        let in_force = in_force(&Gazetteer::with_amendments(&text)?);
        let added = in_force.number - in_force_of_page().number;
        Ok(OwnAmendments { name, text, added, in_force })
    }

    /// The form in which the browser keeps it: the name on the first line, then the text.
    pub fn to_kept(&self) -> String {
        format!("{}\n{}", self.name, self.text)
    }

    /// Reads what the browser kept. `None` if it does not read any more.
    pub fn from_kept(kept: &str) -> Option<OwnAmendments> {
        let (name, text) = kept.split_once('\n')?;
        OwnAmendments::read(name.to_owned(), text.to_owned()).ok()
    }
}

/// Amendments that are in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// How many there are.
    pub number: usize,
    /// The day on which the latest came into force, as YEAR-MONTH-DAY. `None` if there are none.
    pub since: Option<String>,
}

/// The amendments that come with the page.
pub(crate) fn in_force_of_page() -> InForce {
    static IN_FORCE: OnceLock<InForce> = OnceLock::new();
    IN_FORCE.get_or_init(|| in_force(&Gazetteer::embedded())).clone()
}

fn in_force(gazetteer: &Gazetteer) -> InForce {
    let (number, since) = gazetteer.amended();
    InForce { number, since: since.map(|day| day.to_string()) }
}

/// What the page knows of amendments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendments {
    /// The office's own, if a file was loaded.
    pub own: Option<OwnAmendments>,
    /// What came of the last file.
    pub news: AmendmentNews,
}

impl Amendments {
    /// The amendments that are in force.
    pub fn in_force(&self) -> InForce {
        self.own.as_ref().map_or_else(in_force_of_page, |own| own.in_force.clone())
    }

    /// The text of the office's own.
    pub fn text(&self) -> Option<&str> {
        self.own.as_ref().map(|own| own.text.as_str())
    }
}

/// What came of the last file of amendments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AmendmentNews {
    /// No file was chosen yet, or its amendments were dropped again.
    #[default]
    None,
    /// They are in force from now on.
    Taken {
        /// Whether the browser will remember them.
        kept: bool,
    },
    /// A line does not read; what was in force before still is.
    Refused {
        /// Name of the file.
        name: String,
        /// The line, and what is wrong with it.
        error: AmendmentError,
    },
    /// The browser could not hand over the bytes.
    Unreadable {
        /// Name of the file.
        name: String,
        /// The browser's own words.
        cause: String,
    },
    /// The browser could not offer the file.
    NotSaved {
        /// The browser's own words.
        cause: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "2027-01-01\tcommune\t01477\tPhường Trùng Khánh\n";

    #[test]
    fn a_file_of_one_line_adds_one() {
        let own = OwnAmendments::read("moi.tsv".into(), LINE.into()).unwrap();
        assert_eq!((own.added, own.in_force.since.as_deref()), (1, Some("2027-01-01")));
        assert_eq!(own.in_force.number, in_force_of_page().number + 1);
        assert_eq!(OwnAmendments::from_kept(&own.to_kept()), Some(own));
    }

    #[test]
    fn what_is_in_force_follows_the_loaded_file() {
        let mut amendments = Amendments::default();
        assert_eq!((amendments.in_force(), amendments.text()), (in_force_of_page(), None));
        amendments.own = OwnAmendments::read("moi.tsv".into(), LINE.into()).ok();
        assert_eq!(amendments.in_force().number, in_force_of_page().number + 1);
        assert_eq!(amendments.text(), Some(LINE));
    }

    #[test]
    fn a_line_that_does_not_read_is_refused() {
        let error = OwnAmendments::read("moi.tsv".into(), "2027-01-01\tcommune\n".into());
        assert_eq!(error.unwrap_err().line, 1);
        assert_eq!(OwnAmendments::from_kept("moi.tsv\nx"), None);
        assert_eq!(OwnAmendments::from_kept("moi.tsv"), None);
    }
}
