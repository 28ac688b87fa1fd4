//! Searching the results: what a clerk types into the one box is a row, a number, a date or words.
//!
//! Digits are looked up in the cleaned numbers and dates of both sides, so that spaces, lost zeros
//! and styles do not matter. Words must begin words of a name or an address; a word typed with
//! marks must have the same marks. What is not found there is looked for in the office's own
//! columns of both sides.

use super::digits::Digits;
use super::own_search::{OwnCells, Typed};
use super::word::{Word, begun, is_in_word};
use crate::classify::{Linked, Verdict};
use crate::normalise::parse_date;
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
const MOST_WORDS: usize = 15;

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
                records()
                    .any(|(_, of, place)| Digits::of(digits).are_of(&of.records[place as usize]))
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

#[cfg(test)]
mod tests {
    use super::*;

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
