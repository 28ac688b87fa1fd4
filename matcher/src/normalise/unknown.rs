//! Values of coded fields that no table knows, each once with how often it stands there.
//!
//! A value that is not in the tables is compared with nobody's: it may be a slip, a name that the
//! table lacks, or a column that holds something else. Whoever runs a comparison is told once, not
//! on every row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::records::Records;
use crate::columns::Side;
use crate::plan::{Field, LIMITS};

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

/// Rows with a value, and the record of the first.
type Seen = (u32, u32);

/// The unknown values of a field.
#[derive(Default)]
struct OfField {
    values: BTreeMap<String, Seen>,
    /// Rows whose values are not kept.
    others: Option<Seen>,
}

impl UnknownReader {
    /// Notes a value of a record.
    pub(super) fn note(&mut self, field: Field, text: &str, record: u32) {
        let of_field = self.fields.entry(field).or_default();
        let full = of_field.values.len() >= LIMITS.unknown_values;
        let seen = match of_field.values.get_mut(text.trim()) {
            Some(seen) => seen,
            None if full => of_field.others.get_or_insert((0, record)),
            None => of_field.values.entry(text.trim().to_owned()).or_insert((0, record)),
        };
        seen.0 += 1;
    }

    /// All of them: by field, the commonest first.
    pub(super) fn finish(self, side: Side, records: &Records) -> Vec<UnknownValue> {
        let mut found = Vec::new();
        for (field, OfField { values, others }) in self.fields {
            let mut values: Vec<(String, Seen)> = values.into_iter().collect();
            values.sort_by(|(a, (x, _)), (b, (y, _))| y.cmp(x).then_with(|| a.cmp(b)));
            values.extend(others.map(|seen| (String::new(), seen)));
            found.extend(values.into_iter().map(|(value, (rows, first))| UnknownValue {
                side,
                field,
                value,
                rows,
                first_row: records.row(first),
                place: records.place(first),
            }));
        }
        found
    }
}
