//! A report as an official letter with its tables.

use super::{Report, progress_lists};
use crate::classify::Linked;
use crate::plan::Status;
use crate::report::papers::order::{Order, Papers};
use crate::words::progress::{Told, report_sentences};

/// How many of those with most overdue a letter names.
const MOST_LATE: usize = 5;

/// The files of a report: its tables in a workbook, and the letter if `order` asks for one.
pub fn report_papers(report: &Report, linked: &Linked, order: &Order) -> Papers {
    let papers = Papers::of(progress_lists(report, order.language), linked, order);
    match order.with_letter {
        true => papers.reporting(told(report, order)),
        false => papers,
    }
}

fn told(report: &Report, order: &Order) -> Vec<String> {
    let (now, before) = report.in_all();
    let late = report.errands.iter().filter(|(_, of)| of.overdue > 0).take(MOST_LATE);
    let of = |status: Status| now.by_status[status as usize];
    let figures = Told {
        days: (&report.day, report.since.as_deref()),
        rows: now.rows.into(),
        found: Status::ALL.iter().map(|status| (*status, u64::from(of(*status)))).collect(),
        share: now.share().unwrap_or(100.0),
        settling: [now.to_settle, now.settled, now.left()].map(u64::from),
        more: before.map(|before| i64::from(now.settled) - i64::from(before.settled)),
        sent: [now.sent, now.answered, now.overdue].map(u64::from),
        late: late.map(|(to, of)| (to.as_str(), of.overdue.into())).collect(),
    };
    report_sentences(&figures, order.language)
}
