//! Days with a time of day: which of them mean another day than the one they name.

use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDate};

/// Seconds of a day.
pub(super) const DAY: u32 = 86_400;

/// Whether a second of the day lies in its last minute, or is its end.
pub(super) fn is_last_minute(second: u32) -> bool {
    second >= DAY - 60
}

/// Whether a second of the day is 17:00 within a minute: midnight in Việt Nam, in UTC.
pub(super) fn is_utc_midnight_of_vietnam(second: u32) -> bool {
    second.abs_diff(17 * 3_600) < 60
}

/// Writes a day as dd/mm/yyyy, followed by 17:00 if that is its time.
pub(super) fn write_day(date: NaiveDate, at_seventeen: bool, text: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(text, "{:02}/{:02}/{:04}", date.day(), date.month(), date.year());
    if at_seventeen {
        text.push_str(" 17:00:00");
    }
}

/// The second of the day of a time in ISO 8601: 17:00, 17:00:00.000; `None` if it is none, or is
/// given for another place than UTC or here.
pub(super) fn second_of(time: &str) -> Option<u32> {
    let time = time.strip_suffix(['Z', 'z']).unwrap_or(time);
    let time = time.split(['+', '-']).next()?;
    let mut parts = time.split(':');
    let mut part = |most: u32| -> Option<u32> {
        let digits = parts.next()?.split('.').next()?;
        digits.parse().ok().filter(|part| *part <= most)
    };
    let (hour, minute) = (part(24)?, part(59)?);
    Some(hour * 3_600 + minute * 60 + part(60).unwrap_or(0))
}
