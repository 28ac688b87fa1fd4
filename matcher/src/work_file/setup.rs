//! `work.json`: what the work is, what it was made of, and how it is run.
//!
//! Keys that this version does not know are carried through, wherever they stand.

use std::collections::BTreeSet;

use casework::digest::Salt;
use casework::ids::WorkId;
use serde::{Deserialize, Serialize};

use super::error::WorkError;
use super::input::{Input, Object};
use super::member::Sha;
use super::parts::WORK;
use crate::normalise::PartialDate;
use crate::plan::Side;
use crate::run;
use crate::share::Share;

/// The form that is written.
pub(super) const FORMAT: u32 = 1;
/// The oldest form whose readers understand what is written.
pub(super) const NEEDS: u32 = 1;
/// By which rules rows and people are digested.
const DIGESTS: u32 = 1;

/// What the work was made of and how it is run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setup {
    /// The lists and extracts.
    pub inputs: Vec<Input>,
    /// What a run depends on.
    pub settings: Settings,
    /// What the office is called and who signs, as the page keeps it.
    pub letterhead: Object,
    /// What else was chosen: the share that a copy is for, orders of lists, coverage, views.
    pub options: Object,
    /// Keys of a newer version.
    pub other: Object,
}

/// What a run depends on besides the lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The day of the run, `2026-12-01`.
    pub today: Option<String>,
    /// The language of texts and workbooks, by its code.
    #[serde(default)]
    pub language: Option<String>,
    /// The office's changes to the map.
    #[serde(default)]
    pub amendments: String,
    /// Keys of a newer version.
    #[serde(flatten)]
    pub other: Object,
}

/// The part as it stands in the file.
#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    needs: u32,
    made_by: String,
    work: WorkId,
    salt: Salt,
    digests: u32,
    inputs: Vec<Input>,
    settings: Settings,
    #[serde(default)]
    letterhead: Object,
    #[serde(default)]
    options: Object,
    #[serde(flatten)]
    other: Object,
}

impl Settings {
    /// Those of a run.
    pub fn of_run(settings: &run::Settings) -> Settings {
        let day = settings.today;
        let text = || format!("{:04}-{:02}-{:02}", day.year, day.month, day.day);
        Settings {
            today: day.is_full().then(text),
            amendments: settings.amendments.clone(),
            ..Settings::default()
        }
    }

    /// What the engine takes.
    pub fn run(&self) -> run::Settings {
        let day = self.today.as_deref().and_then(day).unwrap_or_default();
        run::Settings { today: day, amendments: self.amendments.clone() }
    }
}

fn day(text: &str) -> Option<PartialDate> {
    let mut parts = text.split('-');
    let mut next = || parts.next()?.parse::<u16>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    PartialDate::new(year, month.try_into().ok()?, day.try_into().ok()?)
}

/// Under which of the options a share stands.
const SHARE: &str = "share";

impl Setup {
    /// The share that this copy is for, if the work was split. One that a newer version says
    /// otherwise is none: then all rows are anybody's.
    pub fn share(&self) -> Option<Share> {
        self.options.get(SHARE).and_then(|of| Share::deserialize(of).ok())
    }

    /// Makes this a copy for a share, or for everybody.
    pub fn set_share(&mut self, share: Option<&Share>) {
        match share.and_then(|share| serde_json::to_value(share).ok()) {
            Some(share) => self.options.insert(SHARE.to_owned(), share),
            None => self.options.remove(SHARE),
        };
    }

    /// Takes in a copy for another share: two parts of one splitting are the rows of both; a part and
    /// the whole are what this copy is.
    pub fn join_share(&mut self, other: &Setup) {
        if let Some((own, other)) = self.share().zip(other.share()) {
            self.set_share(own.with(&other).as_ref());
        }
    }

    /// Whether two works are over the same lists and extracts, in whatever order.
    pub fn is_over_same_files(&self, other: &Setup) -> bool {
        let files = |of: &Setup| -> BTreeSet<(bool, Sha)> {
            of.inputs.iter().map(|input| (input.side == Side::Sector, input.sha256)).collect()
        };
        files(self) == files(other)
    }

    /// The part's text.
    pub(super) fn to_text(&self, work: WorkId, salt: Salt) -> Result<String, WorkError> {
        let Setup { inputs, settings, letterhead, options, other } = self.clone();
        let made_by = concat!("doisoat ", env!("CARGO_PKG_VERSION")).to_owned();
        let (format, needs, digests) = (FORMAT, NEEDS, DIGESTS);
        let head = Head {
            format,
            needs,
            made_by,
            work,
            salt,
            digests,
            inputs,
            settings,
            letterhead,
            options,
            other,
        };
        let mut text = serde_json::to_string_pretty(&head).map_err(|_| WorkError::damaged(WORK))?;
        text.push('\n');
        Ok(text)
    }

    /// Reads the part's text.
    pub(super) fn read(text: &[u8]) -> Result<(Setup, WorkId, Salt), WorkError> {
        // A newer form may say everything else otherwise.
        #[derive(Deserialize)]
        struct Needs {
            needs: u32,
        }
        let damaged = |_| WorkError::damaged(WORK);
        let Needs { needs } = serde_json::from_slice(text).map_err(damaged)?;
        if needs > FORMAT {
            return Err(WorkError::Newer { needs });
        }
        let head: Head = serde_json::from_slice(text).map_err(damaged)?;
        let Head { work, salt, inputs, settings, letterhead, options, other, .. } = head;
        Ok((Setup { inputs, settings, letterhead, options, other }, work, salt))
    }
}
