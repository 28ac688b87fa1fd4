//! Values of coded fields that no table knows, each once, with how often it occurs.
//!
//! A value that is not in the tables equals nobody's: it may be a slip, a name that the table
//! lacks, or a column that holds something else. The user reads of it once, not on every row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cleaned_rows::Rows;
use super::source::Source;
use crate::plan::{Field, LIMITS, Side};
use crate::text::lower;

/// A value that the table of its field lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownValue {
    /// Its side.
    pub side: Side,
    /// Its field.
    pub field: Field,
    /// As the first cell writes it; empty for the rest, if there are too many to keep them all.
    pub value: String,
    /// How many rows have it.
    pub rows: u32,
    /// The spreadsheet row of the first one.
    pub first_row: u32,
    /// File and sheet of the first one.
    pub place: String,
}

/// The unknown values of one side, while it is read.
#[derive(Default)]
pub(super) struct UnknownReader {
    fields: BTreeMap<Field, OfField>,
}

/// How many rows have a value, the first such record, and how it writes it.
#[derive(Default)]
struct Seen {
    rows: u32,
    first: u32,
    text: String,
}

/// The unknown values of a field.
#[derive(Default)]
struct OfField {
    /// By lower case in one Unicode form: capitals do not make another value.
    values: BTreeMap<String, Seen>,
    /// Rows whose values are not kept.
    others: Option<Seen>,
}

impl UnknownReader {
    /// Records a value.
    pub(super) fn note(&mut self, field: Field, text: &str, record: u32) {
        let of_field = self.fields.entry(field).or_default();
        let full = of_field.values.len() >= LIMITS.unknown_values;
        let key = lower(text);
        let seen = match of_field.values.get_mut(&key) {
            Some(seen) => seen,
            None if full => {
                of_field.others.get_or_insert_with(|| Seen { first: record, ..Seen::default() })
            }
            None => of_field.values.entry(key).or_insert_with(|| Seen {
                rows: 0,
                first: record,
                text: text.trim().to_owned(),
            }),
        };
        seen.rows += 1;
    }

    /// All unknown values: by field, the most frequent first.
    pub(super) fn finish(self, side: Side, rows: &Rows, sources: &[Source]) -> Vec<UnknownValue> {
        let mut found = Vec::new();
        for (field, OfField { values, others }) in self.fields {
            let mut values: Vec<Seen> = values.into_values().collect();
            values.sort_by(|a, b| b.rows.cmp(&a.rows).then_with(|| a.text.cmp(&b.text)));
            values.extend(others);
            found.extend(values.into_iter().map(|Seen { rows: of_value, first, text }| {
                let (table, row) = rows.origin(first);
                let table = &sources[table].table;
                UnknownValue {
                    side,
                    field,
                    value: text,
                    rows: of_value,
                    first_row: table.row(row),
                    place: table.place(),
                }
            }));
        }
        found
    }
}
