//! The Vietnamese lunar calendar: which days a date can be if it is read as a lunar one.
//!
//! Old people know their birthday by the lunar calendar, and lists write it down as if it were a
//! date of the solar one; it then falls three to seven weeks early. A month begins on the day of
//! the new moon. The month of the winter solstice is the eleventh; if thirteen months lie between
//! two of them, the first in which the sun enters no twelfth of the ecliptic is a leap month and
//! repeats the number of the one before.
//!
//! Decided: until 1975 calendars by two clocks were in use. Those printed before 1968, and in the
//! South until 1975, follow the clock eight hours ahead of UTC; Decision 121/CP of 8 August 1967
//! introduced seven hours in the North from 1968. A date of those years is read by both. Source:
//! Hồ Ngọc Đức, Lịch Việt Nam (informatik.uni-leipzig.de/~duc/amlich), with whose tables of
//! 1968-2053 all months agree.

use std::sync::OnceLock;

use chrono::Datelike as _;

use super::moon::{MOONS, new_moon, twelfth};
use super::partial_date::PartialDate;

/// The lunar years that the tables hold.
const FIRST: u16 = 1900;
const LAST: u16 = 2100;

/// The last lunar year in which calendars by the older clock were in use.
const LAST_BY_OLD_CLOCK: u16 = 1975;

/// The most months by which a lunar date comes before the solar date of the same day.
const MOST_MONTHS: i32 = 2;

/// From the Julian day at noon to days since the beginning of the year 1, as chrono counts.
const JULIAN: i32 = 1_721_425;

/// A month: its first day and how many it has; none if the year has no such month.
#[derive(Clone, Copy, Default)]
struct Month {
    first: i32,
    days: u8,
}

/// The months of a lunar year.
#[derive(Clone, Copy, Default)]
struct Year {
    months: [Month; 12],
    /// The leap month, which repeats the number of the one before it.
    leap: (u8, Month),
}

impl PartialDate {
    /// Whether, read as a date of the lunar calendar, it is the day of another date.
    pub fn is_lunar_of(self, other: PartialDate) -> bool {
        is_day((self.year, self.month, self.day), other)
    }
}

/// Whether a date, read as one of the lunar calendar, is this solar day. The date need not exist in
/// the solar calendar: 30 February does in the lunar one.
pub(super) fn is_day(lunar: (u16, u8, u8), solar: PartialDate) -> bool {
    let (year, month, day) = lunar;
    let months =
        (i32::from(solar.year) - i32::from(year)) * 12 + i32::from(solar.month) - i32::from(month);
    if day == 0 || !(0..=MOST_MONTHS).contains(&months) || !(1..=12).contains(&month) {
        return false;
    }
    let Some(solar) = solar.day() else { return false };
    let solar = solar.num_days_from_ce();
    let by_old_clock = year <= LAST_BY_OLD_CLOCK;
    let tables = [Some(tables().0), by_old_clock.then_some(tables().1)];
    tables.into_iter().flatten().any(|years| {
        let Some(of) = year.checked_sub(FIRST).and_then(|place| years.get(usize::from(place)))
        else {
            return false;
        };
        let is_in = |of: Month| day <= of.days && of.first + i32::from(day) - 1 == solar;
        is_in(of.months[usize::from(month) - 1]) || of.leap.0 == month && is_in(of.leap.1)
    })
}

/// The years by the clocks seven and eight hours ahead of UTC.
fn tables() -> (&'static [Year], &'static [Year]) {
    static BY_SEVEN: OnceLock<Vec<Year>> = OnceLock::new();
    static BY_EIGHT: OnceLock<Vec<Year>> = OnceLock::new();
    (BY_SEVEN.get_or_init(|| years(7.0)), BY_EIGHT.get_or_init(|| years(8.0)))
}

/// The years from [`FIRST`] to [`LAST`] by a clock.
fn years(hours: f64) -> Vec<Year> {
    let moons: Vec<i32> = MOONS.map(|number| new_moon(number, hours)).collect();
    let mut years = vec![Year::default(); usize::from(LAST - FIRST) + 1];
    // The place of the month in which the solstice of a year's end falls.
    let eleventh = |year: u16| {
        let end = chrono::NaiveDate::from_ymd_opt(year.into(), 12, 31);
        let end = end.map_or(0, |day| day.num_days_from_ce() + JULIAN);
        let last = moons.partition_point(|day| *day <= end).saturating_sub(1);
        if twelfth(moons[last], hours) >= 9 { last - 1 } else { last }
    };
    for year in FIRST..=LAST + 1 {
        let (from, to) = (eleventh(year - 1), eleventh(year));
        let enters_none =
            |place: &usize| twelfth(moons[*place], hours) == twelfth(moons[*place + 1], hours);
        let leap = if to - from == 13 { (from + 1..to).find(enters_none) } else { None };
        let mut number = 11;
        for place in from..to {
            let is_leap = leap == Some(place);
            if place > from && !is_leap {
                number = number % 12 + 1;
            }
            let month = Month {
                first: moons[place] - JULIAN,
                days: (moons[place + 1] - moons[place]) as u8,
            };
            let of = if number >= 11 { year - 1 } else { year };
            let Some(of) = of.checked_sub(FIRST).and_then(|at| years.get_mut(usize::from(at)))
            else {
                continue;
            };
            match is_leap {
                true => of.leap = (number, month),
                false => of.months[usize::from(number) - 1] = month,
            }
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::parse_date;

    fn check(lunar: (u16, u8, u8), solar: &str, expected: bool) {
        let day = parse_date(solar).unwrap_or_default();
        assert_eq!(is_day(lunar, day), expected, "{lunar:?} {solar}");
    }

    /// The first days of lunar years, as calendars print them. 1985, 2007 and 2030 are those in
    /// which Vietnamese and Chinese calendars differ.
    #[test]
    fn new_year() {
        for solar in [
            "31/01/1900",
            "13/02/1945",
            "03/02/1954",
            "08/02/1959",
            "29/01/1968",
            "30/01/1968",
            "11/02/1975",
            "31/01/1976",
            "16/02/1980",
            "02/02/1984",
            "21/01/1985",
            "09/02/1986",
            "27/01/1990",
            "31/01/1995",
            "16/02/1999",
            "05/02/2000",
            "24/01/2001",
            "12/02/2002",
            "22/01/2004",
            "17/02/2007",
            "07/02/2008",
            "26/01/2009",
            "19/02/2015",
            "28/01/2017",
            "25/01/2020",
            "22/01/2023",
            "10/02/2024",
            "29/01/2025",
            "17/02/2026",
            "02/02/2030",
        ] {
            let year = solar[6..].parse().unwrap();
            check((year, 1, 1), solar, true);
        }
        // What Chinese calendars say.
        for solar in ["20/02/1985", "18/02/2007", "03/02/2030"] {
            check((solar[6..].parse().unwrap(), 1, 1), solar, false);
        }
    }

    #[test]
    fn leap_months() {
        let leap = |year: u16| {
            let of = tables().0[usize::from(year - FIRST)].leap;
            (of.1.days > 0).then_some(of.0)
        };
        for (year, month) in [
            (1968, 7),
            (1971, 5),
            (1974, 4),
            (1976, 8),
            (1979, 6),
            (1982, 4),
            (1985, 2),
            (1987, 7),
            (1990, 5),
            (1993, 3),
            (1995, 8),
            (1998, 5),
            (2001, 4),
            (2004, 2),
            (2006, 7),
            (2009, 5),
            (2012, 4),
            (2014, 9),
            (2017, 6),
            (2020, 4),
            (2023, 2),
            (2025, 6),
            (2028, 5),
            (2031, 3),
        ] {
            assert_eq!(leap(year), Some(month), "{year}");
        }
        for year in [1969, 1984, 2000, 2007, 2024, 2026] {
            assert_eq!(leap(year), None, "{year}");
        }
    }

    /// Feasts of the lunar year, and dates near them that are not.
    #[test]
    fn days() {
        for (lunar, solar, expected) in [
            // The day of the kings of Hùng, the middle of autumn, the kitchen gods.
            ((2024, 3, 10), "18/04/2024", true),
            ((2024, 8, 15), "17/09/2024", true),
            ((2023, 12, 23), "02/02/2024", true),
            ((2024, 3, 10), "19/04/2024", false),
            ((2024, 3, 11), "18/04/2024", false),
            ((2024, 3, 10), "10/03/2024", false),
            ((2024, 3, 10), "2024", false),
            // A day of a leap month, and the same day of the month before.
            ((2020, 4, 15), "07/05/2020", true),
            ((2020, 4, 15), "06/06/2020", true),
            // 30 February; the third month of 2023 has 29 days.
            ((2021, 2, 30), "11/04/2021", true),
            ((2023, 3, 30), "19/05/2023", false),
            // The two calendars of 1968.
            ((1968, 1, 15), "12/02/1968", true),
            ((1968, 1, 15), "13/02/1968", true),
            ((1985, 1, 15), "04/02/1985", true),
            ((1985, 1, 15), "06/03/1985", false),
            ((1899, 3, 10), "19/04/1899", false),
            ((2024, 0, 10), "18/04/2024", false),
            ((2024, 3, 0), "18/04/2024", false),
        ] {
            check(lunar, solar, expected);
        }
    }

    #[test]
    fn every_day_of_the_tables_is_one_lunar_date() {
        for (hours, years) in [(7, tables().0), (8, tables().1)] {
            let mut months: Vec<Month> = Vec::new();
            for year in years {
                months.extend(year.months);
                months.extend((year.leap.1.days > 0).then_some(year.leap.1));
                assert!(year.months.iter().all(|month| matches!(month.days, 29 | 30)), "{hours}");
            }
            months.sort_unstable_by_key(|month| month.first);
            assert!(
                months
                    .windows(2)
                    .all(|two| { two[0].first + i32::from(two[0].days) == two[1].first })
            );
        }
    }
}
