//! Troubles of a date of birth, and the styles in which a list writes one.
//!
//! Takes a date or a bare year, gives another, or a cell with it. Decided: a wrong date always
//! exists, so that only a comparison can find it.

use crate::sample::cell::Cell;
use crate::sample::people::{Date, LAST_YEAR, days};
use crate::sample::random::Dice;

/// A date of birth as far as it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Birth {
    /// The full date.
    Full(Date),
    /// Only the year.
    Year(u16),
}

/// The styles in which a list writes dates.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) enum Style {
    /// 05/03/1987, as the registry writes it.
    #[default]
    Slashes,
    /// A day number with a date format.
    Serial,
    /// 5/3/1987
    Short,
    /// 1987-03-05
    Iso,
    /// 05-03-1987
    Dashed,
    /// 05031987
    Digits,
}

impl Birth {
    /// The year alone; `None` if it is alone already.
    pub(crate) fn year_only(self) -> Option<Birth> {
        self.full().map(|date| Birth::Year(date.year))
    }

    /// The date with day and month swapped; `None` if that is not another date.
    pub(crate) fn day_month_swapped(self) -> Option<Birth> {
        let date = self.full().filter(|date| date.day <= 12 && date.day != date.month)?;
        Some(Birth::Full(Date { day: date.month, month: date.day, ..date }))
    }

    /// The date this many years earlier or later, but not after the last year.
    pub(crate) fn year_off_by(self, years: u16, dice: &mut Dice) -> Birth {
        let later = self.year() + years;
        if later <= LAST_YEAR && dice.chance(500) {
            self.in_year(later)
        } else {
            self.in_year(self.year() - years)
        }
    }

    /// The date with another last digit of the year, at least two away so that it is not off by
    /// one.
    pub(crate) fn wrong_year_digit(self, dice: &mut Dice) -> Option<Birth> {
        let (tens, digit) = (self.year() / 10 * 10, self.year() % 10);
        let others: Vec<u16> = (0..10_u16)
            .filter(|other| other.abs_diff(digit) > 1 && tens + other <= LAST_YEAR)
            .collect();
        dice.pick(&others).map(|other| self.in_year(tens + other))
    }

    /// The date with one wrong digit in the day: 16 or 25 for 15.
    pub(crate) fn wrong_day(self, dice: &mut Dice) -> Option<Birth> {
        let date = self.full()?;
        let one_digit_off = |day: &u16| (day / 10 == date.day / 10) != (day % 10 == date.day % 10);
        let others: Vec<u16> = (1..=days(date.month)).filter(one_digit_off).collect();
        dice.pick(&others).map(|day| Birth::Full(Date { day, ..date }))
    }

    /// 1 January, for a bare year.
    pub(crate) fn first_of_january(self) -> Option<Birth> {
        match self {
            Birth::Year(year) => Some(Birth::Full(Date { year, month: 1, day: 1 })),
            Birth::Full(_) => None,
        }
    }

    /// The cell in this style.
    pub(crate) fn cell(self, style: Style) -> Cell {
        let Date { year, month, day } = match self {
            Birth::Full(date) => date,
            Birth::Year(year) => return Cell::Text(year.to_string()),
        };
        Cell::Text(match style {
            Style::Serial => return Cell::Date(serial(year, month, day)),
            Style::Slashes => format!("{day:02}/{month:02}/{year}"),
            Style::Short => format!("{day}/{month}/{year}"),
            Style::Iso => format!("{year}-{month:02}-{day:02}"),
            Style::Dashed => format!("{day:02}-{month:02}-{year}"),
            Style::Digits => format!("{day:02}{month:02}{year}"),
        })
    }

    fn full(self) -> Option<Date> {
        match self {
            Birth::Full(date) => Some(date),
            Birth::Year(_) => None,
        }
    }

    fn year(self) -> u16 {
        match self {
            Birth::Full(date) => date.year,
            Birth::Year(year) => year,
        }
    }

    fn in_year(self, year: u16) -> Birth {
        match self {
            Birth::Full(date) => Birth::Full(Date { year, ..date }),
            Birth::Year(_) => Birth::Year(year),
        }
    }
}

/// The day number of a date after 1900 in a spreadsheet: 1 is 1 January 1900, and the day that 1900
/// did not have counts.
fn serial(year: u16, month: u16, day: u16) -> u32 {
    let past = u32::from(year) - 1900;
    let leap_days_before = past.saturating_sub(1) / 4;
    let is_leap = past > 0 && past.is_multiple_of(4);
    let months: u32 = (1..month).map(|earlier| u32::from(days(earlier))).sum();
    let this_leap_day = u32::from(is_leap && month > 2);
    past * 365 + leap_days_before + months + this_leap_day + u32::from(day) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: Date = Date { year: 1987, month: 3, day: 5 };

    #[test]
    fn serials_are_the_spreadsheets() {
        assert_eq!(serial(1935, 1, 1), 12_785);
        assert_eq!(serial(1987, 3, 5), 31_841);
        assert_eq!(serial(2000, 3, 1), 36_586);
        assert_eq!(serial(2001, 1, 1), 36_892);
        assert_eq!(serial(2025, 12, 31), 46_022);
    }

    #[test]
    fn every_style_writes_its_own() {
        let written = |style| Birth::Full(DATE).cell(style);
        assert_eq!(written(Style::Slashes), Cell::Text("05/03/1987".to_owned()));
        assert_eq!(written(Style::Short), Cell::Text("5/3/1987".to_owned()));
        assert_eq!(written(Style::Iso), Cell::Text("1987-03-05".to_owned()));
        assert_eq!(written(Style::Dashed), Cell::Text("05-03-1987".to_owned()));
        assert_eq!(written(Style::Digits), Cell::Text("05031987".to_owned()));
        assert_eq!(written(Style::Serial), Cell::Date(31_841));
        assert_eq!(Birth::Year(1950).cell(Style::Serial), Cell::Text("1950".to_owned()));
    }

    #[test]
    fn a_wrong_date_is_another_date_that_exists() {
        let mut dice = Dice::new(9);
        for _ in 0..500 {
            let wrong = Birth::Full(DATE).wrong_day(&mut dice).unwrap().full().unwrap();
            assert!(wrong.day != DATE.day && (1..=31).contains(&wrong.day));
            let wrong = Birth::Full(DATE).wrong_year_digit(&mut dice).unwrap();
            assert!(wrong.year() / 10 == 198 && wrong.year().abs_diff(1987) > 1);
            assert!(Birth::Year(2025).year_off_by(1, &mut dice).year() == 2024);
        }
        let swapped = Birth::Full(DATE).day_month_swapped();
        assert_eq!(swapped, Some(Birth::Full(Date { year: 1987, month: 5, day: 3 })));
        assert_eq!(Birth::Full(Date { day: 13, ..DATE }).day_month_swapped(), None);
    }
}
