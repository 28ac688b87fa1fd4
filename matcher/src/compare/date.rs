//! Dates of birth: the level of a pair, and the typed difference of its raw texts.

use super::raw::nothing;
use crate::normalise::{Damaged, Fit, PartialDate, Record};
use crate::plan::{DateLevel, Detail, Field, Kind, Outcome};

/// The level of two dates. 1 January stands for a bare year so often that it does not prove day and
/// month, unless both sides write it.
pub fn level(a: PartialDate, b: PartialDate) -> DateLevel {
    if a.is_missing() || b.is_missing() {
        return DateLevel::Missing;
    }
    let vague = |date: PartialDate| !date.is_full() || date.is_first_of_january();
    if vague(a) || vague(b) {
        return match a.year == b.year {
            _ if a == b && a.is_full() => DateLevel::Equal,
            true if less_precise(a, b) || less_precise(b, a) => DateLevel::Year,
            false if a.year.abs_diff(b.year) <= 2 => DateLevel::NearYear,
            false if near_year(a, b) => DateLevel::DigitOfYear,
            _ => DateLevel::OtherYear,
        };
    }
    let day_month = (a.day, a.month) == (b.day, b.month);
    let swapped = (a.day, a.month) == (b.month, b.day);
    match a.year == b.year {
        true if day_month => DateLevel::Equal,
        true if swapped => DateLevel::Swapped,
        _ if a.is_lunar_of(b) || b.is_lunar_of(a) => DateLevel::Lunar,
        true if a.day == b.day || a.month == b.month => DateLevel::OnePart,
        false if day_month && near_year(a, b) => DateLevel::YearSlip,
        false if day_month || swapped && near_year(a, b) => DateLevel::DayMonth,
        _ if a.year.abs_diff(b.year) <= 1 && are_as_lunar(a, b) => DateLevel::AsLunar,
        _ => DateLevel::Other,
    }
}

/// By how many days a lunar date comes before the solar date of the same day.
const LUNAR_DAYS: std::ops::RangeInclusive<u32> = 18..=52;

/// Whether two full dates are as many days apart as lunar dates are from solar ones.
fn are_as_lunar(a: PartialDate, b: PartialDate) -> bool {
    // Most dates are further apart, and that is quickly said.
    let months = |date: PartialDate| u32::from(date.year) * 12 + u32::from(date.month);
    months(a).abs_diff(months(b)) <= 2
        && LUNAR_DAYS.contains(&day_number(a).abs_diff(day_number(b)))
}

/// The days from a day long ago to a full date: years begin in March, and 153 days are five months.
fn day_number(date: PartialDate) -> u32 {
    let before_march = u32::from(date.month < 3);
    let year = u32::from(date.year) - before_march;
    let month = u32::from(date.month) + 12 * before_march - 3;
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + u32::from(date.day)
}

/// The level of a date that does not exist and one that may.
fn level_of_damaged(damaged: Damaged, date: PartialDate) -> DateLevel {
    if !damaged.has_day() || !date.is_full() || date.is_first_of_january() {
        let year = PartialDate { year: damaged.year(), month: 0, day: 0 };
        return level(year, PartialDate { year: date.year, month: 0, day: 0 });
    }
    match damaged.fit(date) {
        Fit::Swapped => DateLevel::Swapped,
        Fit::Lunar => DateLevel::Lunar,
        Fit::Year => DateLevel::OnePart,
        Fit::NearYear => DateLevel::YearSlip,
        Fit::Other => DateLevel::Other,
    }
}

/// The level of a row that has an age instead of a date: the year that follows from it, and the
/// date of the other side.
fn level_by_age(year: u16, born: PartialDate) -> DateLevel {
    match born.year.abs_diff(year) {
        0 | 1 => DateLevel::AgeFits,
        2 | 3 => DateLevel::NearAge,
        _ => DateLevel::OtherAge,
    }
}

/// A date of birth, or what stands in its place: a date that does not exist, or the year by an age.
#[derive(Clone, Copy, Debug)]
pub struct Birth {
    /// The date.
    pub dob: PartialDate,
    /// What is almost a date.
    pub damaged: Damaged,
    /// The year by the age; 0 if there is none.
    pub year_by_age: u16,
}

impl Birth {
    /// What a record says.
    pub fn of(record: &Record) -> Birth {
        Birth { dob: record.dob, damaged: record.damaged, year_by_age: record.year_by_age }
    }

    /// The level of a row and a person of the registry.
    pub fn level(self, person: Birth) -> DateLevel {
        if !self.damaged.is_missing() && !person.dob.is_missing() {
            return level_of_damaged(self.damaged, person.dob);
        }
        if !person.damaged.is_missing() && !self.dob.is_missing() {
            return level_of_damaged(person.damaged, self.dob);
        }
        match (self.year_by_age, person.dob.is_missing()) {
            (0, _) | (_, true) => level(self.dob, person.dob),
            (year, false) => level_by_age(year, person.dob),
        }
    }
}

/// Whether `a` says nothing that contradicts `b`, with 1 January counting as a bare year.
fn less_precise(a: PartialDate, b: PartialDate) -> bool {
    a.month == 0
        || a.is_first_of_january()
        || b.month == 0
        || a.month == b.month && (a.day == 0 || b.day == 0)
}

/// Whether the years are at most two apart, ten apart, or differ in one digit.
fn near_year(a: PartialDate, b: PartialDate) -> bool {
    let apart = a.year.abs_diff(b.year);
    let digits = |year: u16| [year / 1000, year / 100 % 10, year / 10 % 10, year % 10];
    let differing = digits(a.year).into_iter().zip(digits(b.year)).filter(|(x, y)| x != y).count();
    apart <= 2 || apart == 10 || differing == 1
}

/// What differs between two dates, cleaned and raw. `days_off` is by how many days the sector's
/// column as a whole is off, mostly 0.
pub(super) fn outcome(
    dates: (PartialDate, PartialDate),
    raw: (&str, &str),
    days_off: i32,
) -> Outcome {
    if let Some(missing) = nothing(Field::Dob, raw) {
        return missing;
    }
    if raw.0.trim() == raw.1.trim() {
        return Outcome::plain(Kind::Same);
    }
    // A date that could not be read is missing from the cleaned values.
    let readable =
        |date: PartialDate, raw: &str| !date.is_missing() || !raw.contains(char::is_alphanumeric);
    let (a, b) = dates;
    if !readable(a, raw.0) || !readable(b, raw.1) {
        return Outcome::of(Kind::Different, Detail::UnreadableDate);
    }
    match (a.is_missing(), b.is_missing()) {
        (true, true) => return Outcome::plain(Kind::MissingBoth),
        (true, false) => return Outcome::plain(Kind::MissingSector),
        (false, true) => return Outcome::plain(Kind::MissingRegistry),
        (false, false) => {}
    }
    if a == b {
        return Outcome::of(Kind::Format, Detail::DateStyle);
    }
    if days_off != 0 && a.days_after(b) == Some(days_off) {
        return Outcome::of(Kind::Format, Detail::DaysOff);
    }
    if a.is_lunar_of(b) || b.is_lunar_of(a) {
        return Outcome::of(Kind::Different, Detail::LunarDate);
    }
    if a.year != b.year {
        let day_month = !(a.is_full() && b.is_full()) || (a.day, a.month) == (b.day, b.month);
        return Outcome::of(
            Kind::Different,
            if day_month { Detail::Year } else { Detail::OtherDate },
        );
    }
    if a.month == 0 || b.month == 0 {
        let first = a.is_first_of_january() || b.is_first_of_january();
        return Outcome::of(
            Kind::Partial,
            if first { Detail::FirstOfJanuary } else { Detail::YearOnly },
        );
    }
    if a.is_first_of_january() || b.is_first_of_january() {
        return Outcome::of(Kind::Partial, Detail::MaybeFirstOfJanuary);
    }
    if (a.day == 0 || b.day == 0) && a.month == b.month {
        return Outcome::of(Kind::Partial, Detail::MonthYearOnly);
    }
    Outcome::of(
        Kind::Different,
        match (a.day == b.day, a.month == b.month) {
            _ if a.day == b.month && a.month == b.day => Detail::DayMonthSwapped,
            (true, false) => Detail::Month,
            (false, true) => Detail::Day,
            _ => Detail::OtherDate,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::parse_date;

    fn check(
        sector: &str,
        registry: &str,
        expected: DateLevel,
        kind: Kind,
        detail: Option<Detail>,
    ) {
        let dates = [sector, registry].map(|t| parse_date(t).unwrap_or_default());
        assert_eq!(level(dates[0], dates[1]), expected, "{sector} | {registry}");
        assert_eq!(level(dates[1], dates[0]), expected, "{registry} | {sector}");
        let found = outcome((dates[0], dates[1]), (sector, registry), 0);
        assert_eq!(found, Outcome { kind, detail }, "{sector} | {registry}");
    }

    #[test]
    fn levels_and_kinds() {
        use DateLevel as L;
        use Detail as D;
        use Kind::{Different, Format, MissingRegistry, MissingSector, Partial, Same};
        check("18/04/1964", "18/04/1964", L::Equal, Same, None);
        check("18-4-1964", "18/04/1964", L::Equal, Format, Some(D::DateStyle));
        check("1950", "1950", L::Year, Same, None);
        check("00/00/1950", "1950", L::Year, Format, Some(D::DateStyle));
        check("1964", "18/04/1964", L::Year, Partial, Some(D::YearOnly));
        check("18/04/1964", "1964", L::Year, Partial, Some(D::YearOnly));
        check("04/1964", "18/04/1964", L::Year, Partial, Some(D::MonthYearOnly));
        check("05/1964", "18/04/1964", L::OtherYear, Different, Some(D::OtherDate));
        check("01/01/1950", "1950", L::Year, Partial, Some(D::FirstOfJanuary));
        // 1 January says less than a full date of its year, on either side.
        check("01/01/1950", "18/04/1950", L::Year, Partial, Some(D::MaybeFirstOfJanuary));
        check("18/04/1950", "01/01/1950", L::Year, Partial, Some(D::MaybeFirstOfJanuary));
        check("1/1/1960", "31/12/1960", L::Year, Partial, Some(D::MaybeFirstOfJanuary));
        check("05/01/1960", "01/01/1960", L::Year, Partial, Some(D::MaybeFirstOfJanuary));
        check("01/05/1960", "01/01/1960", L::Year, Partial, Some(D::MaybeFirstOfJanuary));
        check("04/1950", "01/01/1950", L::Year, Partial, Some(D::MaybeFirstOfJanuary));
        check("1950", "01/01/1950", L::Year, Partial, Some(D::FirstOfJanuary));
        check("01/01/1960", "01/01/1960", L::Equal, Same, None);
        check("1/1/1960", "01/01/1960", L::Equal, Format, Some(D::DateStyle));
        check("01/01/1960", "18/04/1961", L::NearYear, Different, Some(D::OtherDate));
        check("31/12/1960", "18/04/1960", L::Other, Different, Some(D::OtherDate));
        check("04/08/1964", "08/04/1964", L::Swapped, Different, Some(D::DayMonthSwapped));
        check("10/03/2024", "18/04/2024", L::Lunar, Different, Some(D::LunarDate));
        check("23/12/2023", "02/02/2024", L::Lunar, Different, Some(D::LunarDate));
        check("15/03/1968", "12/04/1968", L::Lunar, Different, Some(D::LunarDate));
        check("10/03/2024", "19/04/2024", L::AsLunar, Different, Some(D::OtherDate));
        check("10/03/1964", "28/04/1964", L::AsLunar, Different, Some(D::OtherDate));
        check("19/12/1963", "08/01/1964", L::AsLunar, Different, Some(D::OtherDate));
        check("10/03/1964", "24/03/1964", L::OnePart, Different, Some(D::Day));
        check("21/03/1964", "05/04/1964", L::Other, Different, Some(D::OtherDate));
        check("10/03/1964", "05/05/1964", L::Other, Different, Some(D::OtherDate));
        check("19/04/1964", "18/04/1964", L::OnePart, Different, Some(D::Day));
        check("18/05/1964", "18/04/1964", L::OnePart, Different, Some(D::Month));
        check("18/04/1974", "18/04/1964", L::YearSlip, Different, Some(D::Year));
        check("18/04/1937", "18/04/1964", L::DayMonth, Different, Some(D::Year));
        check("1959", "1958", L::NearYear, Different, Some(D::Year));
        check("1938", "1948", L::DigitOfYear, Different, Some(D::Year));
        check("1938", "05/06/1948", L::DigitOfYear, Different, Some(D::Year));
        check("1938", "1961", L::OtherYear, Different, Some(D::Year));
        check("01/01/1950", "01/01/1952", L::NearYear, Different, Some(D::Year));
        check("02/03/1950", "04/05/1961", L::Other, Different, Some(D::OtherDate));
        check("", "1950", L::Missing, MissingSector, None);
        check("1950", "-", L::Missing, MissingRegistry, None);
        check("không rõ", "1950", L::Missing, MissingSector, None);
        check("năm Dần", "1950", L::Missing, Different, Some(D::UnreadableDate));
        check("0", "1950", L::Missing, MissingSector, None);
        check("00/00/0000", "18/04/1964", L::Missing, MissingSector, None);
        check("01/01/1900", "18/04/1964", L::Missing, MissingSector, None);
        check("#N/A", "18/04/1964", L::Missing, MissingSector, None);
        check("########", "18/04/1964", L::Missing, MissingSector, None);
        check("18/04/1964", "đang cập nhật", L::Missing, MissingRegistry, None);
        check("\u{202a}18/04/1964\u{202c}", "18/04/1964", L::Equal, Format, Some(D::DateStyle));
    }

    #[test]
    fn days_are_counted_as_the_calendar_has_them() {
        let from = parse_date("28/12/1901").unwrap();
        let mut date = from;
        for days in 0..70_000 {
            assert_eq!(day_number(date) - day_number(from), days, "{date:?}");
            date = date.next();
        }
    }

    #[test]
    fn levels_of_damaged_dates() {
        use DateLevel as L;
        let born = |(day, month, year): (u8, u8, u16), by_age| Birth {
            dob: PartialDate::default(),
            damaged: Damaged { day, month, year },
            year_by_age: by_age,
        };
        let none = (0, 0, 0);
        for (written, date, expected) in [
            ((35, 4, 1964), "25/04/1964", L::OnePart),
            ((31, 2, 1990), "31/12/1990", L::OnePart),
            ((31, 2, 1990), "14/11/1990", L::Other),
            ((4, 18, 1964), "18/04/1964", L::Swapped),
            ((18, 4, 196), "18/04/1964", L::YearSlip),
            ((30, 2, 2021), "11/04/2021", L::Lunar),
            ((35, 4, 1964), "1964", L::Year),
            ((35, 4, 1964), "01/01/1964", L::Year),
            ((35, 4, 1964), "1965", L::NearYear),
            ((0, 0, 1950), "18/04/1950", L::Year),
            ((0, 0, 1950), "18/04/1961", L::OtherYear),
            ((35, 4, 1964), "", L::Missing),
            (none, "18/04/1964", L::Missing),
        ] {
            let person = Birth {
                dob: parse_date(date).unwrap_or_default(),
                damaged: Damaged::default(),
                year_by_age: 0,
            };
            let row = born(written, 0);
            assert_eq!(row.level(person), expected, "{written:?} {date}");
            assert_eq!(person.level(row), expected, "{date} {written:?}");
        }
        // A date says more than an age, even if it is damaged.
        let person = Birth {
            dob: parse_date("25/04/1964").unwrap_or_default(),
            damaged: Damaged::default(),
            year_by_age: 0,
        };
        assert_eq!(born((35, 4, 1964), 1970).level(person), L::OnePart);
        assert_eq!(born(none, 1965).level(person), L::AgeFits);
    }

    #[test]
    fn a_column_that_is_off() {
        for (sector, registry, days_off, off) in [
            ("17/04/1964", "18/04/1964", -1, true),
            ("31/12/1963", "01/01/1964", -1, true),
            ("19/04/1964", "18/04/1964", 1, true),
            ("29/02/1964", "01/03/1964", -1, true),
            ("17/04/1960", "18/04/1964", -1462, true),
            ("19/04/1968", "18/04/1964", 1462, true),
            ("17/04/1964", "18/04/1964", 0, false),
            ("17/04/1964", "18/04/1964", 1, false),
            ("16/04/1964", "18/04/1964", -1, false),
            ("1964", "18/04/1964", -1, false),
            ("18/04/1964", "18/04/1964", -1, false),
        ] {
            let [a, b] = [sector, registry].map(|t| parse_date(t).unwrap_or_default());
            let found = outcome((a, b), (sector, registry), days_off);
            let expected = Outcome::of(Kind::Format, Detail::DaysOff);
            assert_eq!(found == expected, off, "{sector} | {registry} | {days_off}");
        }
    }
}
