//! Reads one date.
//!
//! The day comes before the month unless the column as a whole says otherwise: dates with one part
//! above 12 show the order of their column, and a column with only month before day is read that
//! way throughout. A two-digit year up to the current one is in the 2000s, a later one in the
//! 1900s. A time of day counts only where it means that the day after was meant.

use super::damaged::Damaged;
use super::from_numbers::{compact, date, day_and_month, serial, typed_year};
use super::moment::Moment;
use super::numbers::{Numbers, after_clock};
use super::partial_date::{PartialDate, YEARS};
use super::style::DateStyle;
use crate::plan::is_date_of_nobody;
use crate::text::visible;

/// Reads a date without its column. `None` if the text is not a date; an empty text is a missing
/// date.
pub fn parse_date(text: &str) -> Option<PartialDate> {
    parse_date_in(text, DateStyle::default())
}

/// Reads a date from a column with this style.
pub fn parse_date_in(text: &str, style: DateStyle) -> Option<PartialDate> {
    /// Up to this year, what looks like a date may be what a program writes for none; so may a year
    /// made of zeros.
    const LAST_OF_NOBODY: u16 = 1900;
    let read = usual(text, style).or_else(|| parse_parts(&visible(text), style));
    let old =
        |date: &PartialDate| date.year != 0 && (date.year <= LAST_OF_NOBODY || date.month == 0);
    if read.as_ref().is_some_and(old) && is_date_of_nobody(visible(text).trim()) {
        return None;
    }
    let year = read.filter(|_| style.years_as_days).and_then(typed_year);
    year.or(read)
}

/// Reads a date of birth: a date, or the parts of one that does not exist. In a column whose days
/// come first, 09/13/1981 is no 13 September: it is a slip, whatever was meant.
pub(in crate::normalise) fn read_birth(text: &str, style: DateStyle) -> (PartialDate, Damaged) {
    let nothing = (PartialDate::default(), Damaged::default());
    match parse_date_in(text, style) {
        None => (nothing.0, damaged(text, style).unwrap_or_default()),
        Some(date) if !style.day_first || date.day <= 12 || usual(text, style).is_some() => {
            (date, nothing.1)
        }
        Some(date) => match damaged(text, style) {
            Some(parts) if (parts.day, parts.month) == (date.month, date.day) => (nothing.0, parts),
            _ => (date, nothing.1),
        },
    }
}

/// The parts of a text that is no date, if one character off it would be.
fn damaged(text: &str, style: DateStyle) -> Option<Damaged> {
    let text = visible(text);
    if is_date_of_nobody(text.trim()) {
        return None;
    }
    let text = after_clock(without_note(&text));
    let Numbers { count, widths, parts, month } = Numbers::of(text);
    let [first, second, third, _] = parts;
    let in_order = |year: u32| match month == Some(0) || style.month_first && month.is_none() {
        true => Damaged::of(second, first, year),
        false => Damaged::of(first, second, year),
    };
    match (count, widths) {
        (1, [8, ..]) => Damaged::of(first / 1_000_000, first / 10_000 % 100, first % 10_000),
        (2, [1 | 2, 4, ..]) => Damaged::of(0, first, second),
        (3 | 4, [4, 1 | 2, 1 | 2, _]) => Damaged::of(third, second, first),
        (3 | 4, [1 | 2, 1 | 2, 3..=5, _]) => in_order(third),
        (3 | 4, [1 | 2, 1 | 2, 1 | 2, _]) => in_order(in_century(third, style)),
        _ => None,
    }
}

/// A year of two digits.
fn in_century(year: u32, style: DateStyle) -> u32 {
    year + if year <= u32::from(style.pivot) { 2000 } else { 1900 }
}

/// “1955 (71 tuổi)”: brackets after a date hold a note.
fn without_note(text: &str) -> &str {
    match text.split_once('(') {
        Some((date, _)) if date.bytes().any(|b| b.is_ascii_digit()) => date,
        _ => text,
    }
}

/// The date of a cell in the form that nearly all have, 05/09/1964; `None` if it does not exist.
fn usual(text: &str, style: DateStyle) -> Option<PartialDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let [d1, d2, first, m1, m2, second, years @ ..] = bytes;
    if first != second || !b"/-.".contains(first) {
        return None;
    }
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u16, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0'))
        })
    };
    let (day, month, year) = (number(&[*d1, *d2])?, number(&[*m1, *m2])?, number(years)?);
    let (day, month) = if style.month_first { (month, day) } else { (day, month) };
    let last = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let real = (1..=last).contains(&day) && YEARS.contains(&year);
    real.then_some(PartialDate { year, month: month as u8, day: day as u8 })
}

fn parse_parts(text: &str, style: DateStyle) -> Option<PartialDate> {
    let text = after_clock(without_note(text));
    let Numbers { count, widths, mut parts, month } = Numbers::of(text);
    if count == 0 {
        let blank = text.chars().all(|c| !c.is_alphanumeric());
        return blank.then(PartialDate::default);
    }
    let short = count >= 3 && widths[0] <= 2 && widths[1] <= 2;
    // A month in letters gives its position away.
    if short && (month == Some(0) || style.month_first && month.is_none()) {
        parts.swap(0, 1);
    }
    let in_century = |year: u32| in_century(year, style);
    let day = match (count, widths) {
        // “35” in a column of 14/7/43; an age has a word beside it.
        (1, [2, ..]) if style.short_years && !text.contains(char::is_alphabetic) => {
            date(in_century(parts[0]), 0, 0)
        }
        (2, [1 | 2, 2, ..]) if style.short_years && parts[1] > 31 => {
            date(in_century(parts[1]), parts[0], 0)
        }
        (1, [8, ..]) => compact(parts[0]),
        (1, [5, ..]) => serial(parts[0]),
        (1, [4, ..]) => date(parts[0], 0, 0),
        (2, [_, 4, ..]) => date(parts[1], parts[0], 0),
        (2, [4, ..]) => date(parts[0], parts[1], 0),
        (3 | 4, [4, ..]) => day_and_month(parts[0], parts[2], parts[1]),
        (3 | 4, [_, _, 4, _]) => day_and_month(parts[2], parts[0], parts[1]),
        (3 | 4, [_, _, 1 | 2, _]) => day_and_month(in_century(parts[2]), parts[0], parts[1]),
        _ => None,
    }?;
    let moment = if count == 4 { Moment::of(text) } else { None };
    let after = moment.is_some_and(|moment| {
        moment.is_last_minute() || style.in_utc && moment.is_midnight_here(day.year)
    });
    Some(if after { day.next() } else { day })
}
