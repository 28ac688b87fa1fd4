//! What was read of the values of one column, by the codes of its distinct values.
//!
//! Takes a row of the column and how to read its text, gives what was read of the first row with an
//! equal text. Decided: values are read when their first row is met, and not one after the other, so
//! that what counts distinct names and places meets them in the order of the rows.

use crate::mapping::FieldValues;

/// Readings of a column's values; none are kept where the column does not keep values once.
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
    /// What the value of a row was read as, or is now. `values` are the same at each call.
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
            // Damaged codes stand for empty cells.
            None => read(&values.get(row)),
        }
    }
}
