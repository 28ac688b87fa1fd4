//! How the dates of a column are written, judged from the column as a whole.

use super::from_numbers::{day_and_month, typed_year};
use super::moment::Moment;
use super::numbers::{Numbers, after_clock};
use super::partial_date::PartialDate;

/// Two-digit years up to this one are in the 2000s, if the day of reading is not known.
const PIVOT: u16 = 26;

/// How the dates of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateStyle {
    /// Month before day.
    pub month_first: bool,
    /// Day before month, as enough dates show that can only be read that way.
    pub day_first: bool,
    /// Days in spring 1905 are years typed into date cells: 1960 is 13 May 1905.
    pub years_as_days: bool,
    /// Years have two digits, so that a bare number of two digits is one.
    pub short_years: bool,
    /// Times of day are midnight in Việt Nam by the clock of UTC: the day after is meant.
    pub in_utc: bool,
    /// Two-digit years up to this one are in the 2000s, later ones in the 1900s.
    pub pivot: u16,
}

impl Default for DateStyle {
    fn default() -> DateStyle {
        DateStyle {
            month_first: false,
            day_first: false,
            years_as_days: false,
            short_years: false,
            in_utc: false,
            pivot: PIVOT,
        }
    }
}

impl DateStyle {
    /// The style for a column read on this day: nobody was born or has died after it.
    pub fn read_on(self, today: PartialDate) -> DateStyle {
        match today.year {
            2000..=2099 => DateStyle { pivot: today.year - 2000, ..self },
            _ => self,
        }
    }

    /// The style of a column, from its values. The month comes first if at least three dates can
    /// only be read that way and at most one in twenty of the unambiguous ones says otherwise. The
    /// day comes first likewise, up to one in ten: a larger part is no slip but another source.
    /// Years are short if at least two dates and most of them have such a year; times are those of
    /// UTC if nine in ten dates are midnight here by that clock.
    pub fn of<T: AsRef<str>>(values: impl Iterator<Item = T>) -> DateStyle {
        let (mut month_first, mut day_first) = (0_u32, 0_u32);
        let (mut typed_years, mut of_that_time) = (0_u32, 0_u32);
        let (mut short, mut long) = (0_u32, 0_u32);
        let (mut midnights, mut in_utc, mut dates) = (0_u32, 0_u32, 0_u32);
        for value in values {
            // “08 giờ 15 phút ngày 10/03/2025”: the clock is no part of the date.
            let Numbers { count, widths, parts, .. } = Numbers::of(after_clock(value.as_ref()));
            if count >= 3 && widths[0] <= 2 {
                short += u32::from(widths[2] <= 2);
                long += u32::from(widths[2] == 4);
            }
            dates += u32::from(count >= 3);
            let moment = if count == 4 { Moment::of(value.as_ref()) } else { None };
            let year = if widths[0] == 4 { parts[0] } else { parts[2] };
            let here = |moment: &Moment| moment.is_midnight_here(year.try_into().unwrap_or(0));
            if let Some(moment) = moment.filter(here) {
                midnights += 1;
                in_utc += u32::from(moment.is_told_in_utc());
            }
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
            day_first: day_first >= 3 && month_first * 9 <= day_first,
            years_as_days: typed_years > of_that_time,
            short_years: short >= 2 && short >= long,
            in_utc: (in_utc > 0 || midnights >= 3) && midnights * 10 >= dates * 9,
            ..DateStyle::default()
        }
    }
}
