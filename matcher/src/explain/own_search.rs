//! Searching the office's own columns: codes, telephone numbers, remarks, dates of events.
//!
//! Takes a record and what was typed, gives which of the typed words its own columns have. Decided:
//! a value that many rows share is looked at once for a search, and only when a row with it is
//! asked about. Digits are found within digits and what separates them, so that “0912 345 678” is
//! found by its ten digits, and two numbers of one remark are not taken for one.

use super::word::{Word, begun};
use crate::layout::DataColumn;
use crate::normalise::{Prepared, Records, parse_date};
use crate::plan::Side;
use crate::read::Values;
use crate::text::fold;

/// What was typed.
#[derive(Clone, Copy)]
pub(super) enum Typed<'a> {
    /// Digits of a number.
    Digits(&'a str),
    /// A full date, packed.
    Date(u32),
    /// Words, and all of them without what separates them.
    Words(&'a [Word], &'a str),
}

/// The own columns of both sides, with what was found in their values for one search.
pub(super) struct OwnCells<'a> {
    sides: [OfSide<'a>; 2],
}

struct OfSide<'a> {
    records: &'a Records,
    /// For each table.
    tables: Vec<Vec<OwnCell<'a>>>,
}

struct OwnCell<'a> {
    cells: DataColumn<'a>,
    /// By the codes of distinct values: what was found in each, once it was looked at.
    known: Vec<u16>,
}

/// Marks a value that was looked at.
const KNOWN: u16 = 1 << 15;

/// The longest value that can be a date.
const LONGEST_DATE: usize = 32;

/// The fewest signs of a code that is looked for within a longer one.
const SHORTEST_CODE: usize = 4;

/// The fewest digits of a telephone number.
const SHORTEST_PHONE: usize = 9;

impl<'a> OwnCells<'a> {
    /// The own columns and the office's code; nothing is looked at yet.
    pub(super) fn of(prepared: &'a Prepared) -> OwnCells<'a> {
        OwnCells { sides: [OfSide::of(&prepared.sector), OfSide::of(&prepared.registry)] }
    }

    /// What a record's own columns have of what was typed: a bit for each word, or the first bit.
    /// All calls are about one search.
    pub(super) fn found(&mut self, side: Side, record: u32, typed: Typed<'_>) -> u16 {
        let OfSide { records, tables } = &mut self.sides[side as usize];
        let (table, row) = records.table_and_row(record);
        let columns = tables.get_mut(table).map_or(&mut [][..], Vec::as_mut_slice);
        columns.iter_mut().fold(0, |found, column| found | column.found(row, typed))
    }
}

impl<'a> OfSide<'a> {
    fn of(records: &'a Records) -> OfSide<'a> {
        let of_table = |source: &'a crate::normalise::Source| {
            let cell =
                |place| OwnCell { cells: source.table.data_column(place), known: Vec::new() };
            source.searched_columns().map(cell).collect()
        };
        OfSide { records, tables: records.sources.iter().map(of_table).collect() }
    }
}

impl OwnCell<'_> {
    fn found(&mut self, row: usize, typed: Typed<'_>) -> u16 {
        let OwnCell { cells, known } = self;
        let Some(code) = cells.code(row) else { return typed.found_in(cells.text(row)) };
        if known.is_empty() {
            known.resize(cells.distinct().map_or(0, Values::len), 0);
        }
        match known.get_mut(code as usize) {
            Some(known) if *known & KNOWN != 0 => *known & !KNOWN,
            Some(known) => {
                let found = typed.found_in(cells.text(row));
                *known = found | KNOWN;
                found
            }
            None => typed.found_in(cells.text(row)),
        }
    }
}

impl Typed<'_> {
    /// What a value has of what was typed.
    fn found_in(self, text: &str) -> u16 {
        match self {
            _ if text.is_empty() => 0,
            Typed::Digits(digits) => u16::from(has_digits(text, digits)),
            Typed::Date(date) => u16::from(is_date(text, date)),
            Typed::Words(words, all) => {
                let has_letters = text.chars().any(char::is_alphabetic);
                if !has_letters && !words.iter().any(Word::is_number) {
                    return 0;
                }
                match is_code_in(text, all) {
                    true => (1 << words.len()) - 1,
                    false => begun(words, text),
                }
            }
        }
    }
}

/// Whether a text holds these digits one after the other, apart from separators. A telephone number
/// is also found if it lost its first 0 or has the country's code in its place.
fn has_digits(text: &str, digits: &str) -> bool {
    let national = digits.strip_prefix('0').filter(|rest| rest.len() + 1 >= SHORTEST_PHONE);
    let is_separator = |c: char| c == ' ' || c == '\u{a0}' || ".-/()+".contains(c);
    let runs = text.split(|c: char| !c.is_ascii_digit() && !is_separator(c));
    runs.filter(|run| run.len() + 2 >= digits.len()).any(|run| {
        let run: String = run.chars().filter(char::is_ascii_digit).collect();
        run.contains(digits)
            || national.is_some_and(|rest| run == rest || run.strip_prefix("84") == Some(rest))
    })
}

/// Whether a text is this date.
fn is_date(text: &str, date: u32) -> bool {
    text.len() <= LONGEST_DATE
        && text.bytes().any(|b| b.is_ascii_digit())
        && parse_date(text).is_some_and(|of| of.is_full() && of.packed() == date)
}

/// Whether a code of letters and digits is part of a text, however both are separated.
fn is_code_in(text: &str, code: &str) -> bool {
    let is_code = code.len() >= SHORTEST_CODE && code.bytes().any(|b| b.is_ascii_digit());
    is_code
        && text.bytes().any(|b| b.is_ascii_digit())
        && fold(text).replace(' ', "").contains(code)
}

#[cfg(test)]
#[path = "own_search_tests.rs"]
mod tests;
