//! What a cell says that is almost a date: day 35, month 13, 31 February, a year of three digits.
//!
//! Takes the parts as they are written, keeps them if one character off there is a date. Decided:
//! such a date stays missing, because nobody knows which one was meant; its parts only support or
//! oppose a pair. Where more than a character is wrong, the year may still be said: 99/99/1950.

use serde::{Deserialize, Serialize};

use super::lunar;
use super::partial_date::{PartialDate, YEARS};

/// The parts of a date that does not exist, as they are written; all zero if there are none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Damaged {
    /// Day, 0 if only the year can be used.
    pub day: u8,
    /// Month, 0 if only the year can be used.
    pub month: u8,
    /// Year, which need not be possible.
    pub year: u16,
}

/// How a damaged date fits a full one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Day and month are swapped.
    Swapped,
    /// The date of the lunar calendar for that day.
    Lunar,
    /// The year agrees; day and month do but for a character, or one of them does.
    Year,
    /// Day and month agree; the year does but for a character.
    NearYear,
    /// No part of it does well enough.
    Other,
}

impl Damaged {
    /// The parts of a date that does not exist; `None` if they are far from any.
    pub(super) fn of(day: u32, month: u32, year: u32) -> Option<Damaged> {
        let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
        let found = Damaged { day, month, year: u16::try_from(year).ok()? };
        if day > 99 || month > 99 || day == 0 || month == 0 {
            return found.bare_year();
        }
        let near = |part: u8| (1..=31).filter(move |of: &u8| is_slip(part.into(), (*of).into(), 2));
        let exists = |month, day| PartialDate::new(found.year, month, day).is_some();
        match found.has_year() {
            true => {
                let is_near = near(day).any(|day| exists(month, day))
                    || near(month).any(|month| month <= 12 && exists(month, day))
                    || exists(day, month);
                if is_near { Some(found) } else { found.bare_year() }
            }
            // 18/04/196, 18/04/19644: day and month are as good as ever.
            false => {
                let is_near = YEARS.into_iter().any(|year| is_slip(found.year, year, 1));
                (is_near && PartialDate::new(2000, month, day).is_some()).then_some(found)
            }
        }
    }

    fn bare_year(self) -> Option<Damaged> {
        self.has_year().then_some(Damaged { day: 0, month: 0, year: self.year })
    }

    fn has_year(self) -> bool {
        YEARS.contains(&self.year)
    }

    /// Whether there is nothing.
    pub fn is_missing(self) -> bool {
        self.year == 0
    }

    /// The year if it is possible, else 0.
    pub fn year(self) -> u16 {
        if self.has_year() { self.year } else { 0 }
    }

    /// Whether it says more than a year.
    pub fn has_day(self) -> bool {
        self.day != 0
    }

    /// Whether its day, its month or its year is that of a date.
    pub fn shares_part(self, date: PartialDate) -> bool {
        let is = |own: u8, other: u8| own != 0 && own == other;
        is(self.day, date.day)
            || is(self.month, date.month)
            || self.year != 0 && self.year == date.year
    }

    /// How it fits a full date.
    pub fn fit(self, date: PartialDate) -> Fit {
        if (self.day, self.month, self.year) == (date.month, date.day, date.year) {
            return Fit::Swapped;
        }
        if lunar::is_day((self.year, self.month, self.day), date) {
            return Fit::Lunar;
        }
        let (day, month) = (self.day == date.day, self.month == date.month);
        match (self.year == date.year, day, month) {
            (true, true, _) | (true, _, true) => Fit::Year,
            (false, true, true) if is_slip(self.year, date.year, 1) => Fit::NearYear,
            _ => Fit::Other,
        }
    }
}

/// Whether two numbers, written with `width` digits at least, are at most one character apart:
/// another, a dropped or an added digit, or two neighbours swapped.
fn is_slip(a: u16, b: u16, width: usize) -> bool {
    strsim::osa_distance(&format!("{a:0width$}"), &format!("{b:0width$}")) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::parse_date;

    #[test]
    fn slips_of_a_number() {
        for (a, b, width, expected) in [
            (35, 25, 2, true),
            (35, 5, 2, true),
            (35, 53, 2, true),
            (35, 21, 2, false),
            (13, 3, 2, true),
            (196, 1964, 1, true),
            (964, 1964, 1, true),
            (1064, 1964, 4, true),
            (9164, 1964, 4, true),
            (1964, 1964, 4, true),
            (19644, 1964, 4, true),
            (19664, 1964, 4, true),
            (19564, 1964, 4, true),
            (18564, 1964, 4, false),
        ] {
            assert_eq!(is_slip(a, b, width), expected, "{a} {b}");
            assert_eq!(is_slip(b, a, width), expected, "{b} {a}");
        }
    }

    #[test]
    fn what_is_kept() {
        for (written, expected) in [
            ((35, 4, 1964), Some((35, 4, 1964))),
            ((31, 2, 1990), Some((31, 2, 1990))),
            ((18, 13, 1964), Some((18, 13, 1964))),
            ((4, 18, 1964), Some((4, 18, 1964))),
            ((18, 4, 1064), Some((18, 4, 1064))),
            ((18, 4, 19644), Some((18, 4, 19644))),
            // More than a character is wrong.
            ((99, 99, 1950), Some((0, 0, 1950))),
            ((35, 13, 1964), Some((0, 0, 1964))),
            ((0, 13, 1964), Some((0, 0, 1964))),
            ((35, 4, 1064), None),
            ((18, 4, 64_000), None),
            ((18, 4, 99_999), None),
            ((350, 4, 1064), None),
        ] {
            let (day, month, year) = written;
            let found = Damaged::of(day, month, year).map(|of| (of.day, of.month, of.year));
            assert_eq!(found, expected, "{written:?}");
        }
    }

    #[test]
    fn fits() {
        for (written, date, expected) in [
            ((35, 4, 1964), "25/04/1964", Fit::Year),
            ((35, 4, 1964), "05/04/1964", Fit::Year),
            ((35, 4, 1964), "12/04/1964", Fit::Year),
            ((35, 4, 1964), "25/05/1964", Fit::Other),
            ((35, 4, 1964), "25/04/1965", Fit::Other),
            ((31, 2, 1990), "31/12/1990", Fit::Year),
            ((18, 13, 1964), "18/03/1964", Fit::Year),
            ((4, 18, 1964), "18/04/1964", Fit::Swapped),
            ((4, 18, 1964), "04/08/1964", Fit::Year),
            ((18, 4, 1064), "18/04/1964", Fit::NearYear),
            ((18, 4, 1064), "18/04/1970", Fit::Other),
            ((18, 4, 1064), "19/04/1964", Fit::Other),
            // 30 February of the lunar year.
            ((30, 2, 2021), "11/04/2021", Fit::Lunar),
        ] {
            let (day, month, year) = written;
            let found = Damaged::of(day, month, year).unwrap();
            assert_eq!(found.fit(parse_date(date).unwrap()), expected, "{written:?} {date}");
        }
    }
}
