//! Values as a person sees them: numbers without exponent, dates as dd/mm/yyyy; and which number
//! formats show a date.

use std::fmt::Write as _;

use chrono::{Datelike as _, Days, NaiveDate};

use super::cell_kind::CellKind;

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
    let Some(date) = day(serial, epoch) else {
        write_number(serial, text);
        return CellKind::Number;
    };
    let _ = write!(text, "{:02}/{:02}/{:04}", date.day(), date.month(), date.year());
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

/// Whether a built-in format shows a date: ECMA-376 part 1, 18.8.30, including those of East Asian
/// versions. Times of day alone (18-21, 45-47) are not dates.
pub(super) fn is_builtin_date(format: u32) -> bool {
    matches!(format, 14..=17 | 22 | 27..=36 | 50..=58)
}

/// Whether a format code shows a date: it has a day, a month or a year outside quotes, brackets and
/// escapes. A code with only hours and minutes is a time of day.
pub(super) fn is_date_code(code: &str) -> bool {
    let mut chars = code.chars();
    let (mut day_or_year, mut month, mut hour) = (false, false, false);
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '[' => {
                // [h]:mm counts hours; [Red] and [$-42A] are a colour and a language.
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                hour |= inside.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S'));
            }
            '\\' | '_' | '*' => drop(chars.next()),
            // Further parts are for negative numbers and for text.
            ';' => break,
            'd' | 'D' | 'y' | 'Y' => day_or_year = true,
            'm' | 'M' => month = true,
            'h' | 'H' | 's' | 'S' => hour = true,
            // General and numbers.
            'G' | 'g' | '#' | '0' | '?' | '%' | 'E' | 'e' if !hour => return false,
            _ => {}
        }
    }
    day_or_year || month && !hour
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

    #[test]
    fn codes() {
        for code in [
            "dd/mm/yyyy",
            "d-mmm-yy",
            "yyyy",
            "[$-42A]dd/mm/yyyy;@",
            "mm/yyyy",
            "dd\\-mm\\-yyyy hh:mm",
            "\"ngày\" dd",
        ] {
            assert!(is_date_code(code), "{code}");
        }
        for code in [
            "General",
            "0",
            "#,##0",
            "@",
            "hh:mm",
            "mm:ss",
            "[h]:mm",
            "000000000000",
            "\"d\"0",
            "0.00E+00",
            "[Red]0",
        ] {
            assert!(!is_date_code(code), "{code}");
        }
    }
}
