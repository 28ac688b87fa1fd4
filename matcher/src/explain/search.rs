//! Searching the results: what a clerk types into the one box is a row, a number, a date or words.
//!
//! Digits are looked up in the cleaned numbers and dates of both sides, so that spaces, lost zeros
//! and styles do not matter. Words must begin words of a name or an address; a word typed with
//! marks must have the same marks.

use crate::classify::{Linked, Verdict};
use crate::normalise::{Record, TONES, parse_date, show_full, syllable};
use crate::plan::Field;

/// A search, parsed once for all rows.
pub(super) enum Search {
    /// Nothing was typed.
    All,
    /// A row, or the digits of a number.
    Digits { row: Option<u32>, digits: String },
    /// A full date.
    Date(u32),
    /// Words.
    Words(Vec<Word>),
}

/// A word as typed.
pub(super) struct Word {
    plain: String,
    /// Letters with their vowel marks, and tones; only if a mark was typed.
    marked: Option<(String, String)>,
}

/// With at least this many digits, a text is part of a number and not a row.
const NUMBER_DIGITS: usize = 5;

impl Search {
    /// Parses what was typed.
    pub(super) fn of(text: &str) -> Search {
        let text = text.trim();
        if text.is_empty() {
            return Search::All;
        }
        let lower = text.to_lowercase();
        let row =
            ["dòng ", "row "].iter().find_map(|word| lower.strip_prefix(word)?.trim().parse().ok());
        if let Some(row) = row {
            return Search::Digits { row: Some(row), digits: String::new() };
        }
        if text.chars().all(|c| c.is_ascii_digit() || " ./-".contains(c)) {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let separated = text.contains(['/', '-', '.']);
            if let Some(date) = parse_date(text).filter(|d| d.is_full() && separated) {
                return Search::Date(date.packed());
            }
            if digits.len() >= NUMBER_DIGITS {
                return Search::Digits { row: None, digits };
            }
            return Search::Digits { row: digits.parse().ok(), digits: String::new() };
        }
        let words = text.split(|c: char| !is_in_word(c)).filter(|w| !w.is_empty());
        Search::Words(words.map(Word::of).collect())
    }

    /// Whether a row matches the search.
    pub(super) fn finds(&self, linked: &Linked, verdict: &Verdict) -> bool {
        let (sector, registry) = (&linked.prepared.sector, &linked.prepared.registry);
        let person = verdict.chosen().map(|c| c.registry);
        let records =
            [Some((sector, verdict.sector)), person.map(|p| (registry, p))].into_iter().flatten();
        match self {
            Search::All => true,
            Search::Digits { row: Some(row), .. } => sector.row(verdict.sector) == *row,
            Search::Digits { digits, .. } => records
                .into_iter()
                .any(|(of, place)| has_digits(&of.records[place as usize], digits)),
            Search::Date(date) => records
                .into_iter()
                .any(|(of, place)| of.records[place as usize].dob.packed() == *date),
            Search::Words(words) => {
                let names = records.map(|(of, place)| of.raw(place, Field::Name));
                let address = sector.raw(verdict.sector, Field::Address);
                let mut found: Vec<(String, String)> = Vec::new();
                for text in names.chain(std::iter::once(address)) {
                    let words = text.split(|c: char| !is_in_word(c)).filter(|w| !w.is_empty());
                    found.extend(words.map(|word| {
                        let keys = syllable(word);
                        (keys.plain, keys.full)
                    }));
                }
                words.iter().all(|word| found.iter().any(|(plain, full)| word.begins(plain, full)))
            }
        }
    }
}

/// Whether a number of a record contains these digits.
fn has_digits(record: &Record, digits: &str) -> bool {
    let full = record.number.full().map(show_full);
    full.is_some_and(|number| number.contains(digits))
        || record.old_number != 0 && format!("{:09}", record.old_number).contains(digits)
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\'' || unicode_normalization::char::is_combining_mark(c)
}

impl Word {
    fn of(text: &str) -> Word {
        let keys = syllable(text);
        let marked = (!keys.full.is_ascii()).then(|| split_tones(&keys.full));
        Word { plain: keys.plain, marked }
    }

    /// Whether a word of a value begins with the typed one.
    fn begins(&self, plain: &str, full: &str) -> bool {
        match &self.marked {
            None => plain.starts_with(&self.plain),
            Some((letters, tones)) => {
                let (of_letters, of_tones) = split_tones(full);
                of_letters.starts_with(letters) && (tones.is_empty() || *tones == of_tones)
            }
        }
    }
}

fn split_tones(full: &str) -> (String, String) {
    full.chars().partition(|c| !TONES.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(typed: &str, value: &str) -> bool {
        let keys = syllable(value);
        Word::of(typed).begins(&keys.plain, &keys.full)
    }

    #[test]
    fn words() {
        for (typed, value, expected) in [
            ("hoa", "Hòa", true),
            ("hòa", "Hoà", true),
            ("hòa", "Hoa", false),
            ("hoa", "Thoa", false),
            ("nguyê", "Nguyễn", true),
            ("nguyễ", "Nguyễn", true),
            ("ng", "NGUYỄN", true),
            ("lí", "Lý", false),
            ("li", "Lý", true),
            ("đ", "Đặng", true),
            ("đ", "Danh", false),
        ] {
            assert_eq!(begins(typed, value), expected, "{typed} {value}");
        }
    }

    #[test]
    fn what_is_typed() {
        assert!(matches!(Search::of("  "), Search::All));
        assert!(matches!(Search::of("19"), Search::Digits { row: Some(19), .. }));
        assert!(matches!(Search::of("dòng 19"), Search::Digits { row: Some(19), .. }));
        assert!(matches!(Search::of("09/05/1991"), Search::Date(_)));
        assert!(matches!(Search::of("9.5.1991"), Search::Date(_)));
        assert!(matches!(Search::of("004 199 174 969"), Search::Digits { row: None, .. }));
        assert!(matches!(Search::of("Nông Thị"), Search::Words(words) if words.len() == 2));
    }
}
