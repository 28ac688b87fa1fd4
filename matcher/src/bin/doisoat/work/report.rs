//! `work report`: how far a work is, at the end of a day.

use matcher::language::Language;
use matcher::plan::Status;
use matcher::report::papers::order::Order;
use matcher::report::progress::{
    Period, Progress, Report, ReportError, report_papers, write_progress,
};

use super::args;
use super::file::Read;
use super::outside::today;
use crate::failure::Failure;
use crate::letter_lists::letterhead_of;
use crate::write::write_with;

/// Says how far the work is, and since another day.
pub(super) fn report(of: &args::Report, language: Language) -> Result<(), Failure> {
    let mut work = Read::open(&of.file)?;
    let mut linked = work.run(&of.given, of.manner)?;
    let day = of.day.clone().unwrap_or_else(today);
    let period = of.period.as_deref().and_then(Period::of_code);
    let since = of.since.clone().or_else(|| period?.before(&day));
    let report = Report::of(&mut work.caseload, &mut linked, &day, since.as_deref());
    let report = report.map_err(|error| match error {
        ReportError::NotBegun(day) => Failure::NotBegun(day),
        ReportError::Caseload(error) => Failure::Refused(error),
    })?;
    if let Some(path) = &of.out {
        write_with(path, |out| write_progress(&report, out))?;
    }
    if let Some(path) = of.workbook.as_ref().or(of.letter.as_ref()) {
        let letterhead = letterhead_of(of.letterhead.as_deref())?.tidy();
        let with_letter = of.letter.is_some();
        let order = Order { letterhead, language, with_letter, ..Order::default() };
        let papers = report_papers(&report, &linked, &order);
        write_with(path, |out| papers.write_as_one(out, &mut |_, _| {}).map(drop))?;
    }
    let (now, before) = report.in_all();
    tell(&now, before.as_ref(), language);
    Ok(())
}

fn tell(now: &Progress, before: Option<&Progress>, language: Language) {
    let line = |text: &str, of: &dyn Fn(&Progress) -> u32| {
        let count = of(now);
        let more = before.map(|before| format!("{:+}", i64::from(count) - i64::from(of(before))));
        println!("{count:>10} {:>8}  {text}", more.unwrap_or_default());
    };
    line(language.pick("dòng của danh sách", "rows of the list"), &|of| of.rows);
    for status in Status::ALL {
        line(status.text(language), &|of| of.by_status[status as usize]);
    }
    line(language.pick("dòng cần giải quyết", "rows to settle"), &|of| of.to_settle);
    line(language.pick("đã giải quyết", "settled"), &|of| of.settled);
    line(language.pick("còn lại", "left"), &Progress::left);
    line(language.pick("đã gửi đi xác minh", "sent out to be verified"), &|of| of.sent);
    line(language.pick("đã có trả lời", "answered"), &|of| of.answered);
    line(language.pick("quá hạn chưa trả lời", "overdue"), &|of| of.overdue);
}
