//! Searching the results: what a clerk types into the one box is a row, a number, a date or words.
//!
//! Digits are looked up in the cleaned numbers and dates of both sides, so that spaces, lost zeros
//! and styles do not matter. Words must begin words of a name or an address; a word typed with
//! marks must have the same marks. What is not found there is looked for in the office's own
//! columns of both sides.

use super::own_search::{OwnCells, Typed};
use crate::classify::{Linked, Verdict};
use crate::normalise::{Record, TONES, parse_date, show_full, syllable};
use crate::plan::{Field, Side};
use crate::text::fold;

/// A search, parsed once for all rows.
pub(super) enum Search {
    /// Nothing was typed.
    All,
    /// A row, or the digits of a number.
    Digits { row: Option<u32>, digits: String },
    /// A full date.
    Date(u32),
    /// Words, and all that was typed without what separates it.
    Words(Vec<Word>, String),
}

/// The most words that are looked for; the others are passed over.
pub(super) const MOST_WORDS: usize = 15;

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
        Search::Words(words.map(Word::of).take(MOST_WORDS).collect(), fold(text).replace(' ', ""))
    }

    /// Whether a row matches the search.
    pub(super) fn finds(&self, linked: &Linked, verdict: &Verdict, own: &mut OwnCells<'_>) -> bool {
        let (sector, registry) = (&linked.prepared.sector, &linked.prepared.registry);
        let person = verdict.chosen().map(|c| c.registry);
        let records = || {
            let person = person.map(|person| (Side::Registry, registry, person));
            [Some((Side::Sector, sector, verdict.sector)), person].into_iter().flatten()
        };
        let mut in_own = |typed: Typed<'_>| {
            records().fold(0, |found, (side, _, place)| found | own.found(side, place, typed))
        };
        match self {
            Search::All => true,
            Search::Digits { row: Some(row), .. } => sector.row(verdict.sector) == *row,
            Search::Digits { digits, .. } => {
                records().any(|(_, of, place)| has_digits(&of.records[place as usize], digits))
                    || in_own(Typed::Digits(digits)) != 0
            }
            Search::Date(date) => {
                records().any(|(_, of, place)| of.records[place as usize].dob.packed() == *date)
                    || in_own(Typed::Date(*date)) != 0
            }
            Search::Words(words, all) => {
                let names = records().map(|(_, of, place)| of.raw(place, Field::Name));
                let address = sector.raw(verdict.sector, Field::Address);
                let found =
                    names.chain([address]).fold(0, |found, text| found | begun(words, &text));
                let wanted = (1_u16 << words.len()) - 1;
                found == wanted || found | in_own(Typed::Words(words, all)) == wanted
            }
        }
    }
}

/// Which of the typed words begin a word of a text: a bit for each.
pub(super) fn begun(words: &[Word], text: &str) -> u16 {
    let mut found = 0;
    for word in text.split(|c: char| !is_in_word(c)).filter(|w| !w.is_empty()) {
        let keys = syllable(word);
        for (bit, typed) in words.iter().enumerate() {
            if typed.begins(&keys.plain, &keys.full) {
                found |= 1 << bit;
            }
        }
    }
    found
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

    /// Whether it begins with a digit.
    pub(super) fn is_number(&self) -> bool {
        self.plain.starts_with(|c: char| c.is_ascii_digit())
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
        assert!(
            matches!(Search::of("Nông Thị"), Search::Words(words, all) if words.len() == 2 && all == "nongthi")
        );
    }
}
