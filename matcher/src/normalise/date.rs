//! Dates of birth in every style that lists use, with the precision that was written.
//!
//! Day before month, unless the column as a whole says otherwise: dates of which one part is above
//! 12 show the order of its column, and a column that has only month before day is read so
//! throughout. A two-digit year up to [`PIVOT`] is of the 2000s, a later one of the 1900s.

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
pub const PIVOT: u16 = 26;

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

/// How the dates of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateStyle {
    /// Month before day.
    pub month_first: bool,
    /// Days of spring 1905 are years that were typed into cells of dates: 1960 is the 13th of May 1905.
    pub years_as_days: bool,
}

impl DateStyle {
    /// The style of a column by its values. Month comes first when at least three dates can only be
    /// read so and at most one in twenty of the clear ones says otherwise.
    pub fn of<T: AsRef<str>>(values: impl Iterator<Item = T>) -> DateStyle {
        let (mut month_first, mut day_first) = (0_u32, 0_u32);
        let (mut typed_years, mut of_that_time) = (0_u32, 0_u32);
        for value in values {
            let Parts { count, widths, parts } = Parts::of(value.as_ref());
            if count == 3 && widths[2] == 4 && (1900..=1912).contains(&parts[2]) {
                let typed = day_and_month(parts[2], parts[0], parts[1]).and_then(typed_year);
                typed_years += u32::from(typed.is_some());
                of_that_time += u32::from(typed.is_none());
            }
            // 3/25/1990, not 1990-03-25.
            if count >= 3 && widths[0] <= 2 && widths[1] <= 2 {
                month_first += u32::from(parts[0] <= 12 && (13..=31).contains(&parts[1]));
                day_first += u32::from(parts[1] <= 12 && (13..=31).contains(&parts[0]));
            }
        }
        DateStyle {
            month_first: month_first >= 3 && day_first * 19 <= month_first,
            years_as_days: typed_years > of_that_time,
        }
    }
}

/// The numbers in a text, at most the first four, with how many digits each has.
struct Parts {
    count: usize,
    widths: [usize; 4],
    parts: [u32; 4],
}

impl Parts {
    fn of(text: &str) -> Parts {
        let (mut parts, mut widths, mut count) = ([0_u32; 4], [0_usize; 4], 0);
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
        Parts { count, widths, parts }
    }
}

/// Reads a date by itself. None when the text is not one; an empty text is a missing date.
pub fn parse_date(text: &str) -> Option<PartialDate> {
    parse_date_in(text, DateStyle::default())
}

/// Reads a date of a column of this style.
pub fn parse_date_in(text: &str, style: DateStyle) -> Option<PartialDate> {
    let read = parse_parts(text, style);
    let year = read.filter(|_| style.years_as_days).and_then(typed_year);
    year.or(read)
}

/// The year that a spreadsheet counts as this day.
fn typed_year(date: PartialDate) -> Option<PartialDate> {
    if date.year != 1905 {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(1905, u32::from(date.month), u32::from(date.day))?;
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let serial = u16::try_from((day - start).num_days()).ok()?;
    (1900..=2030).contains(&serial).then(|| PartialDate::new(serial, 0, 0)).flatten()
}

fn parse_parts(text: &str, style: DateStyle) -> Option<PartialDate> {
    let Parts { count, widths, mut parts } = Parts::of(text);
    if count == 0 {
        let blank = text.chars().all(|c| !c.is_alphanumeric());
        return blank.then(PartialDate::default);
    }
    if style.month_first && count >= 3 && widths[0] <= 2 && widths[1] <= 2 {
        parts.swap(0, 1);
    }
    match (count, widths) {
        (1, [8, ..]) => compact(parts[0]),
        (1, [5, ..]) => serial(parts[0]),
        (1, [4, ..]) => date(parts[0], 0, 0),
        (2, [_, 4, ..]) => date(parts[1], parts[0], 0),
        (2, [4, ..]) => date(parts[0], parts[1], 0),
        (3 | 4, [4, ..]) => day_and_month(parts[0], parts[2], parts[1]),
        (3 | 4, [_, _, 4, _]) => day_and_month(parts[2], parts[0], parts[1]),
        (3 | 4, [_, _, 1 | 2, _]) => {
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
            ("18/4/64 07:30", 1964, 4, 18),
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

    #[test]
    fn the_order_of_a_column() {
        let months_first = ["3/25/1990", "12/31/1985", "1/2/1990", "7/18/2001"];
        let style = DateStyle::of(months_first.iter());
        assert!(style.month_first);
        let read = |text: &str| parse_date_in(text, style).map(|d| (d.year, d.month, d.day));
        assert_eq!(read("1/2/1990"), Some((1990, 1, 2)));
        assert_eq!(read("25/3/1990"), Some((1990, 3, 25)));
        assert_eq!(read("1990-03-04"), Some((1990, 3, 4)));
        // Two slips make no other order.
        let mixed = ["3/25/1990", "12/31/1985", "25/3/1990", "1/2/1990"];
        assert!(!DateStyle::of(mixed.iter()).month_first);
    }

    #[test]
    fn years_in_cells_of_dates() {
        let typed = ["13/05/1905", "18/05/1905", "01/02/1990"];
        let style = DateStyle::of(typed.iter());
        assert!(style.years_as_days);
        let read = |text: &str| parse_date_in(text, style).map(|d| (d.year, d.month, d.day));
        assert_eq!(read("13/05/1905"), Some((1960, 0, 0)));
        assert_eq!(read("01/02/1990"), Some((1990, 2, 1)));
        // A list of old births has days of other years too.
        let old = ["13/05/1905", "01/02/1904", "07/08/1906"];
        assert!(!DateStyle::of(old.iter()).years_as_days);
    }
}
