//! Values of coded fields that no table knows, each once with how often it stands there.
//!
//! A value that is not in the tables is compared with nobody's: it may be a slip, a name that the
//! table lacks, or a column that holds something else. Whoever runs a comparison is told once, not
//! on every row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rows::Rows;
use super::source::Source;
use crate::plan::{Field, LIMITS, Side};
use crate::text::lower;

/// A value that the table of its field lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownValue {
    /// On which side.
    pub side: Side,
    /// In which field.
    pub field: Field,
    /// As the first cell writes it; empty where too many others were found to keep them all.
    pub value: String,
    /// In how many rows.
    pub rows: u32,
    /// The spreadsheet row of the first.
    pub first_row: u32,
    /// File and sheet of the first.
    pub place: String,
}

/// The unknown values of one side while it is read.
#[derive(Default)]
pub(super) struct UnknownReader {
    fields: BTreeMap<Field, OfField>,
}

/// Rows with a value, the record of the first, and how that one writes it.
#[derive(Default)]
struct Seen {
    rows: u32,
    first: u32,
    text: String,
}

/// The unknown values of a field.
#[derive(Default)]
struct OfField {
    /// By their lower case in one Unicode form: capitals make no other value.
    values: BTreeMap<String, Seen>,
    /// Rows whose values are not kept.
    others: Option<Seen>,
}

impl UnknownReader {
    /// Notes a value of a record.
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

    /// All of them: by field, the commonest first.
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
