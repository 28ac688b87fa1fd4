//! What the values of one column were read as, by the codes of its distinct values.
//!
//! Takes a row of the column and a way to read its text, gives what the first row with an equal
//! text was read as. Decided: a value is read when its first row comes, not all of them in advance,
//! so that distinct names and places are numbered in the order of the rows.

use crate::mapping::FieldValues;
use crate::plan::Field;

/// The columns of a table by their fields.
pub(super) type Columns<'a> = [FieldValues<'a>; Field::ALL.len()];

/// The readings of a column's values; nothing is kept if the column does not store distinct values
/// once.
#[derive(Debug)]
pub(super) struct ByCode<T> {
    known: Vec<Option<T>>,
}

impl<T> Default for ByCode<T> {
    fn default() -> ByCode<T> {
        ByCode { known: Vec::new() }
    }
}

impl<T: Copy> ByCode<T> {
    /// What the value of a row was read as, reading it if it is new. `values` must be the same in
    /// every call.
    #[inline]
    pub(super) fn read(
        &mut self,
        values: &FieldValues<'_>,
        row: usize,
        read: impl FnOnce(&str) -> T,
    ) -> T {
        let Some(code) = values.code(row) else { return read(&values.get(row)) };
        if self.known.is_empty() {
            self.known.resize(values.codes(), None);
        }
        match self.known.get_mut(code as usize) {
            Some(known) => *known.get_or_insert_with(|| read(&values.get(row))),
            // Damaged codes count as empty cells.
            None => read(&values.get(row)),
        }
    }
}
