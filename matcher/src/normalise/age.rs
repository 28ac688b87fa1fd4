//! The year of birth that follows from an age, where a list has no date of birth.
//!
//! Takes the cell and the year in which the list counts ages, gives a year that may be one off: a
//! birthday may be yet to come, and many count the year in the womb. Decided: the list's year is
//! the latest that its header, its titles, its sheet or its file names, else that of the run; so an
//! age is weak evidence, and no date of birth is ever made of it.

use super::date::PartialDate;
use super::named_times::{by_names, latest_year};
use crate::layout::Table;
use crate::plan::{Field, LIMITS, stands_for_nothing};
use crate::text::fold;

/// The year of birth by an age; 0 if there is none. A year in the column of ages is taken as it is.
pub(super) fn year_by_age(text: &str, year_of_list: u16) -> u16 {
    match parse_age(text) {
        Some(Age::Years(age)) => year_of_list.saturating_sub(age),
        Some(Age::Born(year)) => year,
        None => 0,
    }
}

/// Whether a text is an age in years.
pub fn is_age(text: &str) -> bool {
    matches!(parse_age(text), Some(Age::Years(_)))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Age {
    /// Full years.
    Years(u16),
    /// The year of birth in its place.
    Born(u16),
}

/// An age as lists write it: “43”, “43 tuổi”, “18 tháng”, and sometimes “1975”.
fn parse_age(text: &str) -> Option<Age> {
    let text = text.trim();
    if text.is_empty() || text.len() > LIMITS.longest_age || stands_for_nothing(Field::Age, text) {
        return None;
    }
    let text = fold(text.strip_suffix(".0").unwrap_or(text));
    let after_digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(after_digits);
    let number: u16 = number.parse().ok()?;
    match unit.trim() {
        "" if (1880..=2100).contains(&number) => Some(Age::Born(number)),
        "" | "t" | "tuoi" | "years" | "years old" | "y" if number <= LIMITS.oldest_age => {
            Some(Age::Years(number))
        }
        "thang" | "thang tuoi" | "months" | "m" if number < 120 => Some(Age::Years(number / 12)),
        _ => None,
    }
}

/// The year in which a table counts ages in a column with this header, at most that of the run; 0 if
/// the day of the run is missing.
pub(super) fn year_of_list(header: &str, table: &Table, today: PartialDate) -> u16 {
    let named = |text: &str| latest_year(text, today.year);
    named(header).or_else(|| by_names(table, named, u16::max)).unwrap_or(today.year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_and_what_is_none() {
        for (text, expected) in [
            ("43", 1983),
            ("43 tuổi", 1983),
            (" 43t ", 1983),
            ("43.0", 1983),
            ("0", 2026),
            ("101", 1925),
            ("18 tháng", 2025),
            ("5 tháng tuổi", 2026),
            ("1975", 1975),
            ("7 years old", 2019),
            ("130", 0),
            ("43,5", 0),
            ("60-69", 0),
            ("Trên 60", 0),
            ("12/03/1975", 0),
            ("x", 0),
            ("không rõ", 0),
            ("", 0),
            ("99999999999999999999", 0),
        ] {
            assert_eq!(year_by_age(text, 2026), expected, "{text}");
        }
    }
}
