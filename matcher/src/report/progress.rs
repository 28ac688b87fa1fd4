//! How far a work is, commune by commune: what the office reports day by day.

use std::collections::BTreeMap;
use std::io::Write;

use casework::journal::Held;

use super::csv_text::{CsvText, CsvValue};
use crate::caseload::Caseload;
use crate::classify::Linked;
use crate::plan::Status;
use crate::ruled::{is_settled, needs_look};
use crate::share::{Commune, communes_of_rows};

/// Rows of a commune, or of all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows of the list.
    pub rows: u32,
    /// By their verdicts, in the order of [`Status::ALL`].
    pub by_status: [u32; Status::ALL.len()],
    /// Rows that somebody must look at.
    pub to_look_at: u32,
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
    /// Rows that are left to look at.
    pub fn left(&self) -> u32 {
        self.to_look_at.saturating_sub(self.settled)
    }

    /// Both together.
    fn with(self, other: Progress) -> Progress {
        let mut by_status = self.by_status;
        by_status.iter_mut().zip(other.by_status).for_each(|(of, more)| *of += more);
        Progress {
            rows: self.rows + other.rows,
            by_status,
            to_look_at: self.to_look_at + other.to_look_at,
            settled: self.settled + other.settled,
            sent: self.sent + other.sent,
            answered: self.answered + other.answered,
            overdue: self.overdue + other.overdue,
        }
    }
}

/// How far a work is that is bound to this run, at the end of a day as `2026-12-01`.
pub fn progress(caseload: &Caseload, linked: &Linked, day: &str) -> BTreeMap<Commune, Progress> {
    let (communes, of_rows) = communes_of_rows(linked);
    let mut all: BTreeMap<Commune, Progress> = BTreeMap::new();
    for verdict in &linked.verdicts {
        let place = of_rows.get(verdict.sector as usize).copied().unwrap_or_default();
        let commune = communes.get(place).cloned().unwrap_or_default();
        let mut of = Progress { rows: 1, ..Progress::default() };
        of.by_status[verdict.status as usize] = 1;
        of.to_look_at = u32::from(needs_look(linked, verdict));
        of.settled = u32::from(of.to_look_at > 0 && is_settled(linked, verdict));
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

/// All communes together.
pub fn in_all(of: &BTreeMap<Commune, Progress>) -> Progress {
    of.values().fold(Progress::default(), |all, of| all.with(*of))
}

/// Writes a line for each commune as csv.
///
/// # Errors
/// If `out` takes no more.
pub fn write_progress(
    of: &BTreeMap<Commune, Progress>,
    out: &mut dyn Write,
) -> Result<(), csv::Error> {
    let mut table = CsvText::new(out)?;
    let statuses = Status::ALL.map(|status| status.code());
    let counts = ["to_look_at", "settled", "left", "sent", "answered", "overdue"];
    let header = [&["commune", "province", "rows"], &statuses[..], &counts].concat();
    table.add(header.into_iter().map(CsvValue::own))?;
    for (Commune { commune, province }, of) in of {
        let counts = [of.to_look_at, of.settled, of.left(), of.sent, of.answered, of.overdue];
        let numbers = [of.rows].into_iter().chain(of.by_status).chain(counts);
        let names = [commune, province].map(CsvValue::text);
        table
            .add(names.into_iter().chain(numbers.map(|count| CsvValue::own(count.to_string()))))?;
    }
    table.finish()
}
