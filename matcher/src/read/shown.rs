//! What spreadsheets write as text for other values: errors, and dates in ISO 8601.

use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDate};

/// Whether this is how a spreadsheet shows an error: Excel's own, and LibreOffice's by number.
pub(super) fn is_error(text: &str) -> bool {
    match text {
        "#N/A" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#NULL!"
        | "#GETTING_DATA" | "#SPILL!" | "#CALC!" => true,
        _ => text.strip_prefix("Err:").is_some_and(|code| {
            code.len() == 3 && code.bytes().all(|digit| digit.is_ascii_digit())
        }),
    }
}

/// Writes the day of `1964-04-18` or `1964-04-18T10:30:00` as dd/mm/yyyy; returns whether there is
/// one.
pub(super) fn write_iso_date(iso: &str, text: &mut String) -> bool {
    let Some(date) = iso_date(iso) else { return false };
    // Writing to a string cannot fail.
    let _ = write!(text, "{:02}/{:02}/{:04}", date.day(), date.month(), date.year());
    true
}

fn iso_date(iso: &str) -> Option<NaiveDate> {
    let day = iso.trim().split(['T', ' ']).next()?;
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

    #[test]
    fn errors() {
        for (text, expected) in
            [("#N/A", true), ("Err:502", true), ("Err:5", false), ("#1", false), ("N/A", false)]
        {
            assert_eq!(is_error(text), expected, "{text}");
        }
    }
}
