//! Rows below the header that repeat it, as at the top of each printed page.

use super::header_cells::header_text;
use super::table::{Column, Table};
use crate::read::CellKind;

/// What the columns' headers say, to find rows that repeat it.
pub(super) struct HeaderWords {
    /// Columns with few values, and for each value by code whether it equals the header: these rule
    /// out nearly every row quickly.
    few: Vec<(usize, Vec<bool>)>,
}

/// A column with more distinct values than this is not checked first, nor are more columns.
const FEW: usize = 1_000;
const COLUMNS: usize = 64;

impl HeaderWords {
    /// The headers of a table.
    pub(super) fn of(table: &Table) -> HeaderWords {
        let of_column = |column: usize| {
            let values = table.cells(column)?.distinct()?;
            if values.is_empty() || values.len() > FEW {
                return None;
            }
            let says = |at| says_its_header(table, column, values.kind(at), values.text(at));
            Some((column, (0..values.len()).map(says).collect()))
        };
        let few = (0..table.sheet.columns.len()).filter_map(of_column).take(COLUMNS);
        HeaderWords { few: few.collect() }
    }

    /// Whether the row has several cells and every one says what its column's header says.
    pub(super) fn are_repeated(&self, table: &Table, at: usize) -> bool {
        let other = |(column, says): &(usize, Vec<bool>)| {
            let code = table.cells(*column).and_then(|cells| cells.code(at)).unwrap_or(0);
            code != 0 && says.get(code as usize) == Some(&false)
        };
        if self.few.iter().any(other) {
            return false;
        }
        let mut cells = 0;
        for (column, kind, text) in table.row_cells(at) {
            if !says_its_header(table, column, kind, text) {
                return false;
            }
            cells += 1;
        }
        cells >= 2
    }
}

fn says_its_header(table: &Table, column: usize, kind: CellKind, text: &str) -> bool {
    let Some(Column { header, group, .. }) = table.columns.get(column) else { return false };
    if kind != CellKind::Text || header.is_empty() {
        return false;
    }
    let text = header_text(text);
    text == *header || text == *group
}
