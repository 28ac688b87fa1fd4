//! Dates that spreadsheets write as text, in ISO 8601.

use chrono::NaiveDate;

use super::day_time::{is_last_minute, is_utc_midnight_of_vietnam, second_of, write_day};

/// Writes the day of `1964-04-18` or `1964-04-18T10:30:00` as dd/mm/yyyy; returns whether there is
/// one. A moment in the last minute of a day is the midnight after it, as in a serial number.
pub(super) fn write_iso_date(iso: &str, text: &mut String) -> bool {
    let iso = iso.trim();
    let (day, time) = iso.split_once(['T', ' ', 'Z', '+']).unwrap_or((iso, ""));
    let Some(date) = iso_date(day) else { return false };
    let second = second_of(time).unwrap_or(0);
    let next = || date.succ_opt().unwrap_or(date);
    let date = if is_last_minute(second) { next() } else { date };
    write_day(date, is_utc_midnight_of_vietnam(second), text);
    true
}

fn iso_date(day: &str) -> Option<NaiveDate> {
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (iso, expected) in [
            ("1964-04-18", Some("18/04/1964")),
            ("1964-04-18T10:30:00.000", Some("18/04/1964")),
            ("2001-2-3", Some("03/02/2001")),
            ("1985-03-11T23:59:32", Some("12/03/1985")),
            ("1985-03-11T23:59:59.970", Some("12/03/1985")),
            ("1985-12-31T23:59:18Z", Some("01/01/1986")),
            ("1984-02-28 23:59:30", Some("29/02/1984")),
            ("1985-03-12T00:00:28", Some("12/03/1985")),
            ("1985-03-11T23:58:32", Some("11/03/1985")),
            ("1985-03-11T23:30:00", Some("11/03/1985")),
            ("1985-03-11T14:05:00", Some("11/03/1985")),
            ("1985-03-11T17:00:00.000Z", Some("11/03/1985 17:00:00")),
            ("1985-03-11T17:00:00", Some("11/03/1985 17:00:00")),
            ("1985-03-11T17:30:00", Some("11/03/1985")),
            ("1985-03-11Tx:y", Some("11/03/1985")),
            ("1985-03-11Z", Some("11/03/1985")),
            ("1964-02-30", None),
            ("-964-02-03", None),
            ("18/04/1964", None),
            ("PT07H05M00S", None),
            ("", None),
        ] {
            let mut text = String::new();
            assert_eq!(write_iso_date(iso, &mut text).then_some(text.as_str()), expected, "{iso}");
        }
    }
}
