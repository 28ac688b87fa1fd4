//! `work report`: how far a work is, at the end of a day.

use matcher::classify::Linked;
use matcher::language::Language;
use matcher::plan::Status;
use matcher::report::progress::{Progress, in_all, progress, write_progress};

use super::args::Report;
use super::file::Read;
use super::outside::today;
use crate::failure::Failure;
use crate::write::write_with;

/// Says how far the work is, and since another day.
pub(super) fn report(of: &Report, language: Language) -> Result<(), Failure> {
    let mut work = Read::open(&of.file)?;
    let mut linked = work.run(&of.given, of.manner)?;
    let day = of.day.clone().unwrap_or_else(today);
    let at_end_of = |day: &str, linked: &mut Linked| {
        let then = work.caseload.as_of(day).map_err(Failure::Refused)?;
        let mut then = then.ok_or_else(|| Failure::NotBegun(day.to_owned()))?;
        then.bind(linked);
        Ok::<_, Failure>(progress(&then, linked, day))
    };
    let before = match &of.since {
        Some(since) => Some(in_all(&at_end_of(since, &mut linked)?)),
        None => None,
    };
    let now = at_end_of(&day, &mut linked)?;
    if let Some(path) = &of.out {
        write_with(path, |out| write_progress(&now, out))?;
    }
    tell(&in_all(&now), before.as_ref(), language);
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
    line(language.pick("dòng cần xem", "rows to look at"), &|of| of.to_look_at);
    line(language.pick("đã giải quyết", "settled"), &|of| of.settled);
    line(language.pick("còn lại", "left"), &Progress::left);
    line(language.pick("đã gửi đi xác minh", "sent out to be verified"), &|of| of.sent);
    line(language.pick("đã có trả lời", "answered"), &|of| of.answered);
    line(language.pick("quá hạn chưa trả lời", "overdue"), &|of| of.overdue);
}
