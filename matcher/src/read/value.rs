//! Values as a person sees them: numbers without exponent, dates as dd/mm/yyyy.
//!
//! Decided: a moment in the last minute of a day is the midnight after it. Programs that count from
//! a local midnight of 1899 lose the seconds by which local time then differed from today's, so
//! that a date comes out some seconds short. Another time of day is not shown, except 17:00: it is
//! midnight in Việt Nam as UTC counts it, and the column decides whether it was meant so.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};

use super::cell_kind::CellKind;
use super::day_time::{DAY, is_last_minute, is_utc_midnight_of_vietnam, write_day};

/// The day from which a workbook counts its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Epoch {
    /// 1 is 1900-01-01, and 60 is 29 February 1900, which never existed.
    #[default]
    Of1900,
    /// 0 is 1904-01-01: workbooks from old Macintosh programs.
    Of1904,
}

/// Writes whole numbers without exponent or point, others in their shortest form.
pub(super) fn write_number(number: f64, text: &mut String) {
    // Writing to a string cannot fail.
    let _ = if number.fract() == 0.0 && number.abs() < 1e17 {
        write!(text, "{}", number as i64)
    } else {
        write!(text, "{number}")
    };
}

/// Writes the day of a serial number as dd/mm/yyyy. What is not a day (a time of day, a negative or
/// huge number) is written as a number. Returns what the cell is.
pub(super) fn write_date(serial: f64, epoch: Epoch, text: &mut String) -> CellKind {
    let second = (serial.fract() * f64::from(DAY)).round();
    let whole = if is_last_minute(second as u32) && serial >= 1.0 { serial.ceil() } else { serial };
    let Some(date) = day(whole, epoch).or_else(|| day(serial, epoch)) else {
        write_number(serial, text);
        return CellKind::Number;
    };
    write_day(date, is_utc_midnight_of_vietnam(second as u32), text);
    CellKind::Date
}

fn day(serial: f64, epoch: Epoch) -> Option<NaiveDate> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let whole = serial as u64;
    let (start, days) = match epoch {
        Epoch::Of1900 if whole == 0 => return None,
        // The days before the false leap day count from one day later.
        Epoch::Of1900 if whole < 60 => (NaiveDate::from_ymd_opt(1899, 12, 31)?, whole),
        Epoch::Of1900 => (NaiveDate::from_ymd_opt(1899, 12, 30)?, whole),
        Epoch::Of1904 => (NaiveDate::from_ymd_opt(1904, 1, 1)?, whole),
    };
    start.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (number, text) in [
            (40_064_775_252.0, "40064775252"),
            (1.5, "1.5"),
            (-3.0, "-3"),
            (1e20, "100000000000000000000"),
        ] {
            let mut written = String::new();
            write_number(number, &mut written);
            assert_eq!(written, text);
        }
    }

    #[test]
    fn days() {
        for (serial, epoch, text) in [
            (1.0, Epoch::Of1900, "01/01/1900"),
            (59.0, Epoch::Of1900, "28/02/1900"),
            (61.0, Epoch::Of1900, "01/03/1900"),
            (23485.0, Epoch::Of1900, "18/04/1964"),
            (23485.75, Epoch::Of1900, "18/04/1964"),
            (22023.0, Epoch::Of1904, "18/04/1964"),
            // Some seconds short of midnight, or past it.
            (30999.9994, Epoch::Of1900, "14/11/1984"),
            (30999.99965, Epoch::Of1900, "14/11/1984"),
            (23484.99931, Epoch::Of1900, "18/04/1964"),
            (30999.99999999, Epoch::Of1900, "14/11/1984"),
            (31000.0004, Epoch::Of1900, "14/11/1984"),
            (31000.00001, Epoch::Of1900, "14/11/1984"),
            (29537.9996, Epoch::Of1904, "14/11/1984"),
            (22022.9993, Epoch::Of1904, "18/04/1964"),
            (60.9997, Epoch::Of1900, "01/03/1900"),
            (1.9995, Epoch::Of1900, "02/01/1900"),
            (2_958_465.999_9, Epoch::Of1900, "31/12/9999"),
            // Ordinary times of day.
            (30999.99, Epoch::Of1900, "13/11/1984"),
            (30999.9986, Epoch::Of1900, "13/11/1984"),
            (30999.5868, Epoch::Of1900, "13/11/1984"),
            // Midnight in Việt Nam, as UTC counts it.
            (30_999.708_333_333, Epoch::Of1900, "13/11/1984 17:00:00"),
            (30_999.708_33, Epoch::Of1900, "13/11/1984 17:00:00"),
            (29_537.708_333_333, Epoch::Of1904, "13/11/1984 17:00:00"),
            (30999.7, Epoch::Of1900, "13/11/1984"),
            (0.9996, Epoch::Of1900, "0.9996"),
            (0.708_333_333, Epoch::Of1900, "0.708333333"),
            (0.0, Epoch::Of1904, "01/01/1904"),
            (0.25, Epoch::Of1900, "0.25"),
            (-1.0, Epoch::Of1900, "-1"),
            (3e9, Epoch::Of1900, "3000000000"),
        ] {
            let mut written = String::new();
            write_date(serial, epoch, &mut written);
            assert_eq!(written, text);
        }
    }
}
