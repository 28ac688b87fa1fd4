//! Entry numbers and books as registers write them: “12”, “012/2019”, “Số 12”, “12a”, “KS-12/2019”,
//! “12, quyển 01/2019”; “Quyển số 01/2019”, “Q.II”.
//!
//! Decided: the first digits are the number; four digits from 1900 to 2100 after it are its year;
//! one letter after it, or “bis”, makes it a different entry; letters for the kind of book are
//! ignored. A cell with two other numbers, with three (a date: what spreadsheets make of 12/2019),
//! or with more than six digits is not read. Roman numerals are read if there is nothing else.

use crate::tally::roman;
use crate::text::{fold, lower};

/// The most digits of an entry number.
const MOST_DIGITS: usize = 6;

/// An entry number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The number itself.
    pub number: u32,
    /// The letter after it in lower case, or “bis”.
    pub suffix: String,
    /// The year written with it.
    pub year: Option<u16>,
    /// The book written with it, as it is.
    pub book: Option<String>,
}

/// Reads an entry number; `None` if the text is not one.
pub(super) fn number(text: &str) -> Option<Number> {
    if text.len() > 80 {
        return None;
    }
    let text = lower(text);
    // One cell may contain both.
    let at = ["quyển", "quyen"].iter().find_map(|word| text.find(word));
    let (own, book) = match at {
        Some(at) => (text.get(..at)?, text.get(at..).map(str::to_owned)),
        None => (text.as_str(), None),
    };
    let runs = runs(own);
    let mut at_end = false;
    let (first, year) = match runs.as_slice() {
        [] => {
            let capitals = own.trim().to_uppercase();
            let number = roman(&capitals).filter(|_| at.is_none())?;
            return Some(Number { number, suffix: String::new(), year: None, book });
        }
        [one] => (*one, None),
        // 2019/12 has the year first.
        [year, one] if is_year(year).is_some() && is_year(one).is_none() && one.len() <= 4 => {
            at_end = true;
            (*one, is_year(year))
        }
        [one, year] => (*one, Some(is_year(year)?)),
        // 12/2019, and whatever else the office writes after it.
        [one, year, _] if own.contains('/') => (*one, Some(is_year(year)?)),
        _ => return None,
    };
    if first.len() > MOST_DIGITS {
        return None;
    }
    let number = first.parse().ok().filter(|&number: &u32| number > 0)?;
    let parts = if at_end { own.rsplit_once(first) } else { own.split_once(first) };
    let suffix = parts.map_or_else(String::new, |(_, behind)| suffix(behind));
    Some(Number { number, suffix, year, book })
}

/// The number and year of a book, “1/2018”; without the year if it is the given one. A text that
/// cannot be read is returned folded.
pub(super) fn book(text: &str, year: Option<u16>) -> String {
    if text.len() > 80 {
        return fold(text);
    }
    let folded = fold(text);
    let digits = runs(&folded);
    let last = folded.rsplit(' ').next().unwrap_or("").trim_start_matches('q').to_uppercase();
    let (number, own) = match digits.as_slice() {
        [one] if is_year(one).is_some() => (None, is_year(one)),
        [one] => (one.parse::<u32>().ok(), None),
        [year, one] if is_year(year).is_some() && is_year(one).is_none() => {
            (one.parse().ok(), is_year(year))
        }
        [one, year] if is_year(year).is_some() => (one.parse().ok(), is_year(year)),
        [] => (roman(&last), None),
        _ => return folded,
    };
    let own = own.filter(|own| Some(*own) != year);
    match (number, own) {
        (Some(number), None) => number.to_string(),
        (Some(number), Some(own)) => [number.to_string(), own.to_string()].join("/"),
        (None, Some(own)) => own.to_string(),
        (None, None) if digits.is_empty() => folded,
        (None, None) => String::new(),
    }
}

/// The year in a book's text.
pub(super) fn year_of_book(text: &str) -> Option<u16> {
    if text.len() > 80 {
        return None;
    }
    runs(text).into_iter().rev().find_map(is_year)
}

/// The runs of digits in a text.
fn runs(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).take(5).collect()
}

fn is_year(digits: &str) -> Option<u16> {
    let year = digits.parse().ok().filter(|year| (1900..=2100).contains(year));
    year.filter(|_| digits.len() == 4)
}

/// A single letter after a number, or “bis”.
fn suffix(behind: &str) -> String {
    let behind = behind.trim_start_matches([' ', '-', '.']);
    let word: String = behind.chars().take_while(|c| c.is_alphabetic()).take(4).collect();
    if word.chars().count() == 1 || word == "bis" { word } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entry_numbers() {
        let check = |text: &str, expected: Option<(u32, &str, Option<u16>)>| {
            let found = number(text);
            let found = found.as_ref().map(|n| (n.number, n.suffix.as_str(), n.year));
            assert_eq!(found, expected, "{text}");
        };
        for (text, expected, suffix, year) in [
            ("12", 12, "", None),
            ("012", 12, "", None),
            (" 12/2019", 12, "", Some(2019)),
            ("012-2019", 12, "", Some(2019)),
            ("Số 12", 12, "", None),
            ("Số: 12/2019", 12, "", Some(2019)),
            ("12a", 12, "a", None),
            ("12 A/2019", 12, "a", Some(2019)),
            ("12bis", 12, "bis", None),
            ("KS-12/2019", 12, "", Some(2019)),
            ("12/KS", 12, "", None),
            ("12/QĐ-UBND", 12, "", None),
            ("2019/012", 12, "", Some(2019)),
            ("12/2019/KS-01", 12, "", Some(2019)),
            ("1998", 1998, "", None),
            ("XII", 12, "", None),
            ("Số 7, quyển số 01/2019", 7, "", None),
        ] {
            check(text, Some((expected, suffix, year)));
        }
        for text in ["", "-", "không", "0", "01/12/2019", "12, 13", "1234567", "12/19", "An"] {
            check(text, None);
        }
    }

    #[test]
    fn books() {
        for (text, year, expected) in [
            ("01/2019", Some(2019), "1"),
            ("01/2018", Some(2019), "1/2018"),
            ("Quyển số 01/2019-KS", Some(2019), "1"),
            ("Q1", Some(2019), "1"),
            ("QII", None, "2"),
            ("Quyển II", None, "2"),
            ("2019", Some(2019), ""),
            ("2019", None, "2019"),
            ("", Some(2019), ""),
            ("Sổ cũ", Some(2019), "so cu"),
        ] {
            assert_eq!(book(text, year), expected, "{text}");
        }
        assert_eq!(year_of_book("Quyển số 01/2019"), Some(2019));
        assert_eq!(year_of_book("01"), None);
    }
}
