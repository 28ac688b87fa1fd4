//! Dates from the numbers of a text.

use chrono::NaiveDate;

use super::partial_date::PartialDate;

pub(super) fn date(year: u32, month: u32, day: u32) -> Option<PartialDate> {
    PartialDate::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

/// Day before month, unless only the other order is a date. A zero day or month is unknown.
pub(super) fn day_and_month(year: u32, day: u32, month: u32) -> Option<PartialDate> {
    if month == 0 {
        return date(year, 0, 0);
    }
    date(year, month, day).or_else(|| date(year, day, month))
}

/// Eight digits: ddmmyyyy, or yyyymmdd if only that is a date.
pub(super) fn compact(digits: u32) -> Option<PartialDate> {
    date(digits % 10_000, digits / 10_000 % 100, digits / 1_000_000)
        .or_else(|| date(digits / 10_000, digits / 100 % 100, digits % 100))
}

/// Days since 1899-12-30, as spreadsheets count, from 1900-03-01 to 2063: a date cell copied as a
/// number.
pub(super) fn serial(days: u32) -> Option<PartialDate> {
    use chrono::Datelike as _;
    if !(10_000..60_000).contains(&days) {
        return None;
    }
    let day =
        NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days.into()))?;
    date(day.year().try_into().ok()?, day.month(), day.day())
}

/// The year that was typed, if a spreadsheet took it for this day.
pub(super) fn typed_year(date: PartialDate) -> Option<PartialDate> {
    if date.year != 1905 {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(1905, u32::from(date.month), u32::from(date.day))?;
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let serial = u16::try_from((day - start).num_days()).ok()?;
    (1900..=2030).contains(&serial).then(|| PartialDate::new(serial, 0, 0)).flatten()
}
