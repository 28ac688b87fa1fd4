//! The rows of one side as they are cleaned, without the tables they come from.
//!
//! Takes one record after another, table by table, and keeps them with what else is known about
//! each. Decided: a record's table and row follow from its position, because every row of a table
//! is a record.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::extras::Extras;
use super::record::{Record, table_and_row};
use super::records::Records;
use super::source::Source;
use crate::plan::{Field, LIMITS};

/// The rows of one side.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Rows {
    records: Vec<Record>,
    extras: Extras,
    tables: Vec<u32>,
    filled: [u32; Field::ALL.len()],
}

impl Rows {
    /// No rows, with room for `rows` of them.
    pub(super) fn with_capacity(rows: usize) -> Rows {
        Rows { records: Vec::with_capacity(rows), ..Rows::default() }
    }

    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// Starts the rows of the next table; `filled` is the number of filled cells of each field.
    pub(super) fn begin_table(&mut self, filled: [usize; Field::ALL.len()]) {
        self.tables.push(self.records.len() as u32);
        for (sum, filled) in self.filled.iter_mut().zip(filled) {
            *sum = sum.saturating_add(filled as u32);
        }
    }

    /// Adds a row.
    pub(super) fn push(&mut self, record: Record) {
        self.records.push(record);
    }

    /// Adds what else is known about the row that is added next. Either every row has it or none.
    pub(super) fn push_extra(&mut self, extra: Extra) {
        self.extras.push(extra);
    }

    /// Counts no longer as filled the cells of each field that stand for nothing.
    pub(super) fn take_out(&mut self, emptied: impl Fn(Field) -> u32) {
        for (filled, field) in self.filled.iter_mut().zip(Field::ALL) {
            *filled = filled.saturating_sub(emptied(field));
        }
    }

    /// Ends the rows.
    pub(super) fn finish(&mut self) {
        self.extras.places = FxHashMap::default();
    }

    /// The table and the row of a record.
    pub(super) fn origin(&self, record: u32) -> (usize, usize) {
        table_and_row(&self.tables, record)
    }

    /// The rows `from..to`. The part that begins a side comes with what all rows share.
    pub(super) fn part(&self, from: usize, to: usize) -> Rows {
        let first = from == 0;
        Rows {
            records: some(&self.records, from, to),
            extras: Extras {
                distinct: if first { self.extras.distinct.clone() } else { Vec::new() },
                of_records: some(&self.extras.of_records, from, to),
                places: FxHashMap::default(),
            },
            tables: if first { self.tables.clone() } else { Vec::new() },
            filled: if first { self.filled } else { Default::default() },
        }
    }

    /// Adds the next rows; `all` is the number of rows in total.
    pub(super) fn add(&mut self, rows: Rows, all: usize) {
        let more = all.saturating_sub(self.records.len()).min(LIMITS.reading.rows.most as usize);
        self.records.reserve_exact(more);
        if !rows.extras.of_records.is_empty() {
            self.extras.of_records.reserve_exact(more);
        }
        self.records.extend(rows.records);
        self.extras.distinct.extend(rows.extras.distinct);
        self.extras.of_records.extend(rows.extras.of_records);
        self.tables.extend(rows.tables);
        for (filled, of_rows) in self.filled.iter_mut().zip(rows.filled) {
            *filled = filled.saturating_add(of_rows);
        }
    }

    /// The rows together with their tables.
    pub(super) fn with(self, sources: Vec<Source>) -> Records {
        let Rows { records, extras, tables, filled } = self;
        Records { sources, records, extras, tables, filled }
    }
}

fn some<T: Copy>(all: &[T], from: usize, to: usize) -> Vec<T> {
    all.get(from..to.min(all.len())).unwrap_or_default().to_vec()
}
