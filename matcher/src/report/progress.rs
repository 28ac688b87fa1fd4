//! How far a work is, commune by commune and field by field: what the office reports day by day.
//!
//! Takes a caseload that is bound to a run, gives its state at the end of any day since it was begun.
//! Decided: everything is counted from the journal, so that a report of a day before is the same
//! whenever it is made; what the engine itself found is that of the run that is here.

use std::collections::BTreeMap;
use std::io::Write;

use casework::journal::Held;
use serde::{Deserialize, Serialize};

use super::csv_text::{CsvText, CsvValue};
use crate::caseload::{Caseload, CaseloadError};
use crate::classify::Linked;
use crate::explain::reported;
use crate::plan::{Field, Righted, Status, is_material};
use crate::questions::{is_all_settled, is_to_settle};
use crate::share::{Commune, communes_of_rows};

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
}

/// Rows that differ in a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfField {
    /// All of them.
    pub differing: u32,
    /// Those in which it is decided which side is right.
    pub settled: u32,
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

/// Rows of a commune, or of all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Rows of the list.
    pub rows: u32,
    /// By their verdicts, in the order of [`Status::ALL`].
    pub by_status: [u32; Status::ALL.len()],
    /// Rows about which something is to be settled, or was.
    pub to_settle: u32,
    /// Those of them that are settled.
    pub settled: u32,
    /// Rows that went out to be verified.
    pub sent: u32,
    /// Those of them about which something came back.
    pub answered: u32,
    /// Those that did not come back by the day that was said.
    pub overdue: u32,
}

impl Progress {
    /// Rows that are left to be settled.
    pub fn left(&self) -> u32 {
        self.to_settle.saturating_sub(self.settled)
    }

    /// Both together.
    fn with(self, other: Progress) -> Progress {
        let mut by_status = self.by_status;
        by_status.iter_mut().zip(other.by_status).for_each(|(of, more)| *of += more);
        Progress {
            rows: self.rows + other.rows,
            by_status,
            to_settle: self.to_settle + other.to_settle,
            settled: self.settled + other.settled,
            sent: self.sent + other.sent,
            answered: self.answered + other.answered,
            overdue: self.overdue + other.overdue,
        }
    }
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
            Ok::<_, ReportError>((progress(&then, linked, day), fields(linked)))
        };
        let before = since.map(&mut then).transpose();
        let now = if is_newest { None } else { Some(then(day)) };
        if since.is_some() || !is_newest {
            caseload.bind(linked);
        }
        let before = before?.map(|(communes, _)| communes);
        let (communes, fields) = match now {
            Some(now) => now?,
            None => (progress(caseload, linked, day), fields(linked)),
        };
        let beside =
            |commune: &Commune| Some(before.as_ref()?.get(commune).copied().unwrap_or_default());
        let communes = communes.into_iter().map(|(commune, now)| {
            let before = beside(&commune);
            (commune, now, before)
        });
        Ok(Report {
            day: day.to_owned(),
            since: since.map(str::to_owned),
            communes: communes.collect(),
            fields: fields.into_iter().collect(),
        })
    }

    /// All communes together, and what they were on the other day.
    pub fn in_all(&self) -> (Progress, Option<Progress>) {
        let now = self.communes.iter().fold(Progress::default(), |all, (_, of, _)| all.with(*of));
        let before = self.communes.iter().filter_map(|(_, _, before)| *before);
        let before = self.since.is_some().then(|| before.fold(Progress::default(), Progress::with));
        (now, before)
    }
}

/// How many rows differ in each field, and in how many of them that is decided.
fn fields(linked: &Linked) -> BTreeMap<Field, OfField> {
    let mut all: BTreeMap<Field, OfField> = BTreeMap::new();
    for verdict in linked.verdicts.iter().filter(|of| of.status.is_linked()) {
        for (field, _) in reported(linked, verdict).filter(|(of, how)| is_material(*of, *how)) {
            let ruling = linked.ruled.field(verdict.sector, field);
            let is_settled = ruling.is_some_and(|of| !of.conflict && of.righted != Righted::Later);
            let of = all.entry(field).or_default();
            of.differing += 1;
            of.settled += u32::from(is_settled);
        }
    }
    all
}

/// How far a work is that is bound to this run, at the end of a day as `2026-12-01`.
fn progress(caseload: &Caseload, linked: &Linked, day: &str) -> BTreeMap<Commune, Progress> {
    let (communes, of_rows) = communes_of_rows(linked);
    let mut all: BTreeMap<Commune, Progress> = BTreeMap::new();
    for verdict in &linked.verdicts {
        let place = of_rows.get(verdict.sector as usize).copied().unwrap_or_default();
        let commune = communes.get(place).cloned().unwrap_or_default();
        let mut of = Progress { rows: 1, ..Progress::default() };
        of.by_status[verdict.status as usize] = 1;
        of.to_settle = u32::from(is_to_settle(linked, verdict));
        of.settled = u32::from(of.to_settle > 0 && is_all_settled(linked, verdict));
        let sent = caseload.sent(verdict.sector);
        if sent != Held::Open {
            of.sent = 1;
            of.answered = u32::from(caseload.is_answered(verdict.sector));
            let due = sent.settled().and_then(|errand| errand.due.as_deref());
            of.overdue = u32::from(of.answered == 0 && due.is_some_and(|due| due < day));
        }
        let before = all.entry(commune).or_default();
        *before = before.with(of);
    }
    all
}

/// Writes a line for each commune as csv.
///
/// # Errors
/// If `out` takes no more.
pub fn write_progress(of: &Report, out: &mut dyn Write) -> Result<(), csv::Error> {
    let mut table = CsvText::new(out)?;
    let statuses = Status::ALL.map(|status| status.code());
    let counts = ["to_settle", "settled", "left", "sent", "answered", "overdue"];
    let header = [&["commune", "province", "rows"], &statuses[..], &counts].concat();
    table.add(header.into_iter().map(CsvValue::own))?;
    for (Commune { commune, province }, of, _) in &of.communes {
        let counts = [of.to_settle, of.settled, of.left(), of.sent, of.answered, of.overdue];
        let numbers = [of.rows].into_iter().chain(of.by_status).chain(counts);
        let names = [commune, province].map(CsvValue::text);
        table
            .add(names.into_iter().chain(numbers.map(|count| CsvValue::own(count.to_string()))))?;
    }
    table.finish()
}
