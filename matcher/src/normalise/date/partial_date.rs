//! A date as far as it is known.

use std::fmt;

use chrono::{DateTime, Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// The years in which a person in a list can be born.
pub(super) const YEARS: std::ops::RangeInclusive<u16> = 1850..=2100;

/// A date whose day, or day and month, may be unknown. A zero part is unknown; year zero means that
/// there is no date.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct PartialDate {
    /// Year, 0 if there is no date.
    pub year: u16,
    /// Month, 1-12, 0 if unknown.
    pub month: u8,
    /// Day of the month, 0 if unknown.
    pub day: u8,
}

impl PartialDate {
    /// A full date, a month of a year, or a bare year; `None` if there is no such date.
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

    /// The date in Việt Nam (seven hours ahead of UTC all year) at a moment given in milliseconds
    /// since 1970 in UTC; missing if the moment is out of range.
    pub fn in_vietnam_at(milliseconds: i64) -> PartialDate {
        const AHEAD: i64 = 7 * 3_600_000;
        let moment = DateTime::from_timestamp_millis(milliseconds.saturating_add(AHEAD));
        let day = moment.and_then(|moment| {
            let (year, month, day) = (moment.year(), moment.month(), moment.day());
            PartialDate::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
        });
        day.unwrap_or_default()
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

    /// The calendar day, if the date is full.
    pub fn day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.into(), self.month.into(), self.day.into())
            .filter(|_| self.is_full())
    }

    /// The day after a full date; a date that is not full as it is.
    pub fn next(self) -> PartialDate {
        self.moved(1)
    }

    /// A full date some days later, or earlier; a date that is not full as it is.
    pub fn moved(self, days: i32) -> PartialDate {
        let moved = self
            .day()
            .and_then(|day| day.checked_add_signed(chrono::TimeDelta::try_days(i64::from(days))?));
        let date = moved.and_then(|day| {
            let parts = (day.year().try_into(), day.month().try_into(), day.day().try_into());
            let (Ok(year), Ok(month), Ok(day)) = parts else { return None };
            PartialDate::new(year, month, day)
        });
        date.unwrap_or(self)
    }

    /// How many days it is after another date; `None` unless both are full.
    pub fn days_after(self, other: PartialDate) -> Option<i32> {
        let days = self.day()?.signed_duration_since(other.day()?).num_days();
        i32::try_from(days).ok()
    }

    /// Whether it is later than another date, whatever the unknown parts of both may be. False if
    /// either is missing.
    pub fn surely_after(self, other: PartialDate) -> bool {
        let parts = |date: PartialDate| [u16::from(date.month), u16::from(date.day)];
        if self.is_missing() || other.is_missing() || self.year != other.year {
            return !self.is_missing() && !other.is_missing() && self.year > other.year;
        }
        for (own, other) in parts(self).into_iter().zip(parts(other)) {
            if own == 0 || other == 0 || own != other {
                return own != 0 && other != 0 && own > other;
            }
        }
        false
    }

    /// The age in full years on a later date; the highest possible one if parts are unknown.
    pub fn age_on(self, later: PartialDate) -> u16 {
        let years = later.year.saturating_sub(self.year);
        let before_birthday = PartialDate { year: later.year, ..self }.surely_after(later);
        years.saturating_sub(u16::from(before_birthday))
    }

    /// The date as one number, which sorts as dates do.
    pub fn packed(self) -> u32 {
        u32::from(self.year) << 9 | u32::from(self.month) << 5 | u32::from(self.day)
    }
}

impl fmt::Display for PartialDate {
    /// Writes dd/mm/yyyy, without unknown parts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.day, self.month, self.year) {
            (_, _, 0) => Ok(()),
            (_, 0, year) => write!(f, "{year}"),
            (0, month, year) => write!(f, "{month:02}/{year}"),
            (day, month, year) => write!(f, "{day:02}/{month:02}/{year}"),
        }
    }
}
