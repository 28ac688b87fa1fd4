//! Dates of birth in every style that lists use, with the precision that was written.
//!
//! Day before month throughout; a number above 12 in the second place says otherwise. Two-digit
//! years are the latest such year that is not after the pivot below.

use chrono::NaiveDate;

/// A date of which the day, or day and month, may be unknown. A zero part is unknown; a year of
/// zero means no date at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    /// Year, 0 when there is no date.
    pub year: u16,
    /// Month, 1-12, 0 when unknown.
    pub month: u8,
    /// Day of the month, 0 when unknown.
    pub day: u8,
}

/// Two-digit years up to this are of the 2000s, later ones of the 1900s.
const PIVOT: u16 = 26;

/// Years that a person in a list can be born in.
const YEARS: std::ops::RangeInclusive<u16> = 1850..=2100;

impl PartialDate {
    /// A full date, a month of a year, or a year; none if there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<PartialDate> {
        let date = PartialDate { year, month, day };
        let real = match (month, day) {
            (0, 0) => true,
            (0, _) => false,
            (_, 0) => month <= 12,
            _ => {
                NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)).is_some()
            }
        };
        (real && YEARS.contains(&year)).then_some(date)
    }

    /// Whether there is no date.
    pub fn is_missing(self) -> bool {
        self.year == 0
    }

    /// Whether day, month and year are known.
    pub fn is_full(self) -> bool {
        self.year != 0 && self.month != 0 && self.day != 0
    }

    /// Whether it is 1 January, which lists write for a bare year.
    pub fn is_first_of_january(self) -> bool {
        self.month == 1 && self.day == 1
    }

    /// One number for the date, which sorts as dates do.
    pub fn packed(self) -> u32 {
        u32::from(self.year) << 9 | u32::from(self.month) << 5 | u32::from(self.day)
    }
}

/// Reads a date. None when the text is not one; an empty text is a missing date.
pub fn parse_date(text: &str) -> Option<PartialDate> {
    let mut parts = [0_u32; 4];
    let mut widths = [0_usize; 4];
    let mut count = 0;
    let mut in_digits = false;
    for c in text.chars() {
        match c.to_digit(10) {
            Some(digit) => {
                if !in_digits {
                    if count == 4 {
                        // A time of day follows the date.
                        break;
                    }
                    count += 1;
                }
                in_digits = true;
                widths[count - 1] += 1;
                parts[count - 1] = parts[count - 1].saturating_mul(10).saturating_add(digit);
            }
            None => in_digits = false,
        }
    }
    if count == 0 {
        let blank = text.chars().all(|c| !c.is_alphanumeric());
        return blank.then(PartialDate::default);
    }
    match (count, widths) {
        (1, [8, ..]) => compact(parts[0]),
        (1, [5, ..]) => serial(parts[0]),
        (1, [4, ..]) => date(parts[0], 0, 0),
        (2, [_, 4, ..]) => date(parts[1], parts[0], 0),
        (2, [4, ..]) => date(parts[0], parts[1], 0),
        (3 | 4, [4, ..]) => day_and_month(parts[0], parts[2], parts[1]),
        (3 | 4, [_, _, 4, _]) => day_and_month(parts[2], parts[0], parts[1]),
        (3, [_, _, 1 | 2, _]) => {
            let century = if parts[2] <= u32::from(PIVOT) { 2000 } else { 1900 };
            day_and_month(century + parts[2], parts[0], parts[1])
        }
        _ => None,
    }
}

/// Eight digits: ddmmyyyy, or yyyymmdd where only that is a date.
fn compact(digits: u32) -> Option<PartialDate> {
    date(digits % 10_000, digits / 10_000 % 100, digits / 1_000_000)
        .or_else(|| date(digits / 10_000, digits / 100 % 100, digits % 100))
}

/// Days since 1899-12-30, as spreadsheets count, between 1900-03-01 and 2063: a date cell that was
/// copied as a number.
fn serial(days: u32) -> Option<PartialDate> {
    use chrono::Datelike as _;
    if !(10_000..60_000).contains(&days) {
        return None;
    }
    let day =
        NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days.into()))?;
    date(day.year().try_into().ok()?, day.month(), day.day())
}

/// Day before month, unless only the other order is a date. A zero day or month is unknown.
fn day_and_month(year: u32, day: u32, month: u32) -> Option<PartialDate> {
    if month == 0 {
        return date(year, 0, 0);
    }
    date(year, month, day).or_else(|| date(year, day, month))
}

fn date(year: u32, month: u32, day: u32) -> Option<PartialDate> {
    PartialDate::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u16, u8, u8)>) {
        let found = parse_date(text).map(|d| (d.year, d.month, d.day));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn styles() {
        for (text, year, month, day) in [
            ("18/04/1964", 1964, 4, 18),
            ("8/4/1964", 1964, 4, 8),
            ("18-04-1964", 1964, 4, 18),
            ("18.4.1964", 1964, 4, 18),
            ("1964-04-18", 1964, 4, 18),
            ("1964/04/18 00:00:00", 1964, 4, 18),
            ("18/04/1964 07:30", 1964, 4, 18),
            ("18041964", 1964, 4, 18),
            ("19640418", 1964, 4, 18),
            ("23485", 1964, 4, 18),
            ("ngày 18 tháng 4 năm 1964", 1964, 4, 18),
            ("'18/04/1964", 1964, 4, 18),
            ("18\u{a0}/ 04 /1964", 1964, 4, 18),
            ("04/18/1964", 1964, 4, 18),
            ("18/4/64", 1964, 4, 18),
            ("18/4/05", 2005, 4, 18),
            ("1964", 1964, 0, 0),
            ("năm 1964", 1964, 0, 0),
            ("00/00/1950", 1950, 0, 0),
            ("0/4/1950", 1950, 4, 0),
            ("04/1964", 1964, 4, 0),
            ("tháng 4/1964", 1964, 4, 0),
            ("1964-04", 1964, 4, 0),
            ("29/02/2000", 2000, 2, 29),
        ] {
            check(text, Some((year, month, day)));
        }
    }

    #[test]
    fn no_dates() {
        check("", Some((0, 0, 0)));
        check(" - ", Some((0, 0, 0)));
        for text in [
            "31/02/1990",
            "không rõ",
            "1234567",
            "12/13",
            "99",
            "1764",
            "18/04/19644",
            "30/30/1990",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn packed_sorts_as_dates() {
        let dates = ["1950", "03/1950", "02/03/1950", "01/01/1951"]
            .map(|t| parse_date(t).unwrap().packed());
        assert!(dates.is_sorted());
    }
}
