//! What was noticed about a whole column while its cells were read: cells that stand for nothing,
//! numbers that lost their digits, values that were read as another.
//!
//! Takes the cells that gave no value, or another value than what is written in them, gives notes.
//! Decided: one note for each column and kind, with the number of its rows, because nobody reads a
//! note on each of a thousand rows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cleaned_rows::Rows;
use super::source::Source;
use crate::plan::{Field, Side};
use crate::text::visible;

/// What was noticed about a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnNote {
    /// Its side.
    pub side: Side,
    /// Its field.
    pub field: Field,
    /// Its header.
    pub column: String,
    /// What was noticed.
    pub noted: Noted,
    /// How many rows it concerns.
    pub rows: u32,
    /// The spreadsheet row of the first one.
    pub first_row: u32,
    /// File and sheet.
    pub place: String,
}

/// What can be noticed about a column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Noted {
    /// Cells only say that there is nothing to say; with the first few different ones.
    Nothing(Vec<String>),
    /// Numbers are written in powers of ten or were rounded: their digits are lost.
    DigitsLost,
    /// A value is a slip and was read as another: what it writes, and what it was read as.
    ReadAs(String, String),
    /// Dates of nearly all people are off by this many days against the other side, out of so many
    /// that could be compared.
    DaysOff {
        /// How many days later the column's dates are; negative if they are earlier.
        days: i32,
        /// How many linked rows have a full date on both sides.
        of: u32,
    },
    /// Addresses are hamlets alone, and were read as those of one commune.
    HomeOfList {
        /// The commune.
        commune: String,
        /// Whether a title, the sheet or the file names it.
        is_named: bool,
        /// How many of the people who are surely known live there.
        living: u32,
        /// How many such people there are.
        of: u32,
    },
    /// The list is one of events, as this column shows: people may rightly have several
    /// rows.
    SeveralRows {
        /// How many people.
        people: u32,
    },
}

/// How many different cells a note shows.
const SHOWN: usize = 4;
/// The most notes of one side; whatever else is noticed is left out.
const MOST: usize = 200;

/// The rows of a column in which the same was noticed: how many, the first such record, and the
/// first few different cells.
struct Seen {
    rows: u32,
    first: u32,
    texts: Vec<String>,
}

/// The notes of one side, while it is read.
#[derive(Default)]
pub(super) struct NoteReader {
    /// By table, field and what was noticed; all cells of a column that stand for nothing are one
    /// note.
    seen: BTreeMap<(usize, Field, Noted), Seen>,
}

impl NoteReader {
    /// Records that a cell stands for nothing.
    pub(super) fn nothing(&mut self, table: usize, field: Field, text: &str, record: u32) {
        let text = visible(text);
        let text = text.trim();
        if let Some(seen) = self.seen(table, field, Noted::Nothing(Vec::new()), record)
            && seen.texts.len() < SHOWN
            && !seen.texts.iter().any(|other| other == text)
        {
            seen.texts.push(text.to_owned());
        }
    }

    /// Records what was noticed about a cell.
    pub(super) fn note(&mut self, table: usize, field: Field, noted: Noted, record: u32) {
        self.seen(table, field, noted, record);
    }

    fn seen(&mut self, table: usize, field: Field, noted: Noted, record: u32) -> Option<&mut Seen> {
        let key = (table, field, noted);
        if self.seen.len() >= MOST && !self.seen.contains_key(&key) {
            return None;
        }
        let new = || Seen { rows: 0, first: record, texts: Vec::new() };
        let seen = self.seen.entry(key).or_insert_with(new);
        seen.rows += 1;
        Some(seen)
    }

    /// How many cells of a field stand for nothing or lost their digits.
    pub(super) fn emptied(&self, field: Field) -> u32 {
        let of_field = self.seen.iter().filter(|((_, of, noted), _)| {
            *of == field && matches!(noted, Noted::Nothing(_) | Noted::DigitsLost)
        });
        of_field.map(|(_, seen)| seen.rows).sum()
    }

    /// All notes: by table, field and kind.
    pub(super) fn finish(self, side: Side, rows: &Rows, sources: &[Source]) -> Vec<ColumnNote> {
        let note = |((table, field, noted), seen): ((usize, Field, Noted), Seen)| {
            let source = sources.get(table)?;
            let (_, row) = rows.origin(seen.first);
            Some(ColumnNote {
                side,
                field,
                column: source.header(field).to_owned(),
                noted: match noted {
                    Noted::Nothing(_) => Noted::Nothing(seen.texts),
                    noted => noted,
                },
                rows: seen.rows,
                first_row: source.table.row(row),
                place: source.table.place(),
            })
        };
        self.seen.into_iter().filter_map(note).collect()
    }
}
