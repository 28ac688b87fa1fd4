//! The order in which a list numbers its rows.
//!
//! Decided: the running number counts, not where a row stands in the file. A list that somebody
//! sorted or mixed keeps what its order said when it was made.

use super::source::Source;
use crate::plan::headers::RUNNING_NUMBER;
use crate::text::fold;

/// The share of rows that may have no running number of their own.
const UNNUMBERED: f64 = 0.1;

impl Source {
    /// Whether a column numbers the rows.
    pub(crate) fn is_running_number(&self, column: usize) -> bool {
        let header = self.table.columns.get(column).map(|column| fold(&column.header));
        self.mapping.field(column).is_none()
            && header.is_some_and(|header| RUNNING_NUMBER.contains(&header.as_str()))
    }

    /// The rows of the table in the order of their running numbers; `None` if it has no column of
    /// them, or if they do not tell the rows apart.
    pub fn running_order(&self) -> Option<Vec<u32>> {
        let table = &self.table;
        let column = (0..table.columns.len()).find(|place| self.is_running_number(*place))?;
        let number = |row: usize| {
            let text = table.text(column, row).trim();
            text.strip_suffix('.').unwrap_or(text).parse::<u32>().ok()
        };
        let mut rows: Vec<(u32, u32)> = (0..table.len())
            .filter_map(|row| Some((number(row)?, u32::try_from(row).ok()?)))
            .collect();
        rows.sort_unstable();
        let repeated = rows.windows(2).any(|pair| pair[0].0 == pair[1].0);
        let missing = table.len() - rows.len();
        let enough = missing as f64 <= table.len() as f64 * UNNUMBERED;
        (enough && !repeated).then(|| rows.into_iter().map(|(_, row)| row).collect())
    }
}
