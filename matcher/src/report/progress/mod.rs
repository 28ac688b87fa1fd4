//! How far a work is: what the office reports by day, week and month.
//!
//! Takes a caseload that is bound to a run, gives its state at the end of any day since it was begun.
//! Decided: everything is counted from the journal, so that a report of a day before is the same
//! whenever it is made; what the engine itself found is that of the run that is here.

mod acting;
mod books;
mod counts;
mod csv;
mod letter;
mod people;
mod period;
mod tables;

pub use acting::{OfActor, OfErrand};
pub use books::{Book, OfBook};
pub use counts::{OfField, Progress};
pub use csv::write_progress;
pub use letter::report_papers;
pub use people::OfPerson;
pub use period::Period;
pub use tables::progress_lists;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::caseload::{Caseload, CaseloadError};
use crate::classify::Linked;
use crate::plan::{Actor, Field};
use crate::questions::standings;
use crate::share::Commune;

/// How far a work is at the end of a day, beside another day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The day, as `2026-12-01`.
    pub day: String,
    /// The day that it is compared with.
    pub since: Option<String>,
    /// Each commune, with what it was on that day.
    pub communes: Vec<(Commune, Progress, Option<Progress>)>,
    /// Each field in which rows differ.
    pub fields: Vec<(Field, OfField)>,
    /// Open cases by who has to act.
    pub actors: Vec<(Actor, OfActor)>,
    /// Those who were asked, those with most overdue first.
    pub errands: Vec<(String, OfErrand)>,
    /// What each person did, by their names.
    pub people: Vec<(String, OfPerson)>,
    /// The books, if the list has any.
    pub books: Vec<(Book, OfBook)>,
}

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Nothing of the work was known on this day.
    #[error("the work was begun after {0}")]
    NotBegun(String),
    /// The journal does not follow from itself.
    #[error(transparent)]
    Caseload(#[from] CaseloadError),
}

impl Report {
    /// The report at the end of a day. The work is bound to this run before and afterwards.
    ///
    /// # Errors
    /// If the work was begun later.
    pub fn of(
        caseload: &mut Caseload,
        linked: &mut Linked,
        day: &str,
        since: Option<&str>,
    ) -> Result<Report, ReportError> {
        let is_newest = caseload.last_day().is_none_or(|last| last <= day);
        let mut then = |day: &str| {
            let then = caseload.as_of(day)?;
            let mut then = then.ok_or_else(|| ReportError::NotBegun(day.to_owned()))?;
            then.bind(linked);
            Ok::<_, ReportError>(Report::now(&then, linked, day, since))
        };
        let before = since.map(&mut then).transpose();
        let now = if is_newest { None } else { Some(then(day)) };
        if since.is_some() || !is_newest {
            caseload.bind(linked);
        }
        let before = before?;
        let mut report = match now {
            Some(now) => now?,
            None => Report::now(caseload, linked, day, since),
        };
        if let Some(before) = before {
            let before: BTreeMap<Commune, Progress> =
                before.communes.into_iter().map(|(of, counts, _)| (of, counts)).collect();
            for (commune, _, beside) in &mut report.communes {
                *beside = Some(before.get(commune).copied().unwrap_or_default());
            }
        }
        Ok(report)
    }

    /// How far those are who were asked, on a day, without the rest of a report.
    pub fn errands(caseload: &Caseload, linked: &Linked, day: &str) -> Vec<(String, OfErrand)> {
        let rows = linked.verdicts.iter().map(|verdict| verdict.sector);
        let cases = rows.map(|row| (caseload.sent(row), caseload.is_answered(row)));
        acting::of_errands(cases, day)
    }

    /// What a work says that is bound to this run.
    fn now(caseload: &Caseload, linked: &Linked, day: &str, since: Option<&str>) -> Report {
        let standings = standings(caseload, linked);
        let communes = counts::of_communes(linked, &standings, day);
        let actors = acting::of_actors(caseload, linked, &standings);
        let books = books::of_books(linked, &standings);
        let sent = standings.into_iter().map(|of| (of.sent, of.is_answered));
        Report {
            day: day.to_owned(),
            since: since.map(str::to_owned),
            communes: communes.into_iter().map(|(commune, of)| (commune, of, None)).collect(),
            fields: counts::of_fields(linked).into_iter().collect(),
            actors,
            errands: acting::of_errands(sent, day),
            people: people::of_people(caseload, since),
            books,
        }
    }

    /// All communes together, and what they were on the other day.
    pub fn in_all(&self) -> (Progress, Option<Progress>) {
        let now = self.communes.iter().fold(Progress::default(), |all, (_, of, _)| all.with(*of));
        let before = self.communes.iter().filter_map(|(_, _, before)| *before);
        let before = self.since.is_some().then(|| before.fold(Progress::default(), Progress::with));
        (now, before)
    }
}
