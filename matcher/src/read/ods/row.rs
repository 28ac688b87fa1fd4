//! A row that has been read and is written to the book as often as it is repeated.
//!
//! Repeated empty cells and rows cost nothing, because they are never put in. Repeated filled ones
//! are written out, together no more per file than a limit allows. Two cases are cut short, and the
//! row is read once, with a notice: a filled row repeated more than a thousand times up to the last
//! row of the sheet was filled down to the end by a slip; and beyond the limit no row is repeated,
//! because rows that are equal to the letter, order number included, tell of nobody new.

use crate::plan::LIMITS;
use crate::read::book::Book;
use crate::read::sheet::{COLUMNS, ROWS};
use crate::read::zip_parts::Place;
use crate::read::{CellKind, Notice, ReadError};

/// The last rows of sheets today and in old OpenOffice, and the numbers before them, because the
/// last row may be separate.
const LAST_ROWS: [u32; 4] = [65_535, 65_536, ROWS - 1, ROWS];
/// More repeats than this up to the last row are a slip.
const FILLED_DOWN: u32 = 1_000;
/// The most bytes of text in a row.
const TEXT: usize = LIMITS.row_bytes;

/// The filled cells of a row.
#[derive(Default)]
pub(super) struct Row {
    /// The texts of the cells put so far, followed by that of the cell being read.
    text: String,
    runs: Vec<Run>,
    merges: Vec<Merged>,
    column: u32,
    hidden: bool,
}

/// What a cell is for the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A value, if its text is not blank.
    Value(CellKind),
    /// An error.
    Error,
    /// A formula without a value.
    Uncalculated,
}

/// Equal cells side by side.
struct Run {
    column: u32,
    count: u32,
    shown: Shown,
    /// Where its text ends; it starts where that of the previous run ends.
    end: usize,
}

impl Run {
    /// How many of the cells are within the columns that are kept.
    fn kept(&self) -> u32 {
        self.count.min((LIMITS.columns as u32).saturating_sub(self.column))
    }
}

struct Merged {
    column: u32,
    columns: u32,
    rows: u32,
}

impl Row {
    /// Starts a new row.
    pub(super) fn clear(&mut self, hidden: bool) {
        self.text.clear();
        self.runs.clear();
        self.merges.clear();
        self.column = 0;
        self.hidden = hidden;
    }

    /// The buffer to which the text of the next cell is appended.
    pub(super) fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// The text of the next cell so far.
    pub(super) fn cell_text(&self) -> &str {
        self.text.get(self.end()..).unwrap_or("")
    }

    /// Whether it has more text than a row may have.
    pub(super) fn is_overfull(&self) -> bool {
        self.text.len() > TEXT
    }

    /// Drops the text of the next cell.
    pub(super) fn drop_text(&mut self) {
        self.text.truncate(self.end());
    }

    /// Skips cells that show nothing.
    pub(super) fn pass(&mut self, count: u32) {
        self.drop_text();
        self.column = self.column.saturating_add(count);
    }

    /// Puts `count` equal cells with the text written so far.
    pub(super) fn put(&mut self, shown: Shown, count: u32, place: &Place) -> Result<(), ReadError> {
        let filled = match shown {
            Shown::Value(_) => !self.cell_text().trim().is_empty(),
            Shown::Error | Shown::Uncalculated => true,
        };
        if filled {
            let last = self.column.saturating_add(count);
            if last > COLUMNS {
                return Err(place.damaged(format!("a filled cell in column {last}")));
            }
            let end = self.text.len();
            self.runs.push(Run { column: self.column, count, shown, end });
        }
        self.pass(count);
        Ok(())
    }

    /// The next cell spans this many columns and rows.
    pub(super) fn merge(&mut self, columns: u32, rows: u32) {
        if self.merges.len() < COLUMNS as usize {
            self.merges.push(Merged { column: self.column, columns, rows });
        }
    }

    fn end(&self) -> usize {
        self.runs.last().map_or(0, |run| run.end)
    }

    /// Writes the row, `count` times from row `first` on. `written` counts what repeats add to a
    /// file.
    pub(super) fn write(
        &self,
        first: u32,
        count: u32,
        place: &Place,
        book: &mut Book<'_>,
        written: &mut u64,
    ) -> Result<(), ReadError> {
        if self.runs.is_empty() && self.merges.is_empty() {
            return Ok(());
        }
        let end = first.saturating_add(count);
        let cells: u64 = self.runs.iter().map(|run| u64::from(run.kept())).sum();
        let repeated = cells.saturating_mul(u64::from(count.saturating_sub(1)));
        let too_often = written.saturating_add(repeated) > LIMITS.repeated_cells;
        let filled_down = count > FILLED_DOWN && (LAST_ROWS.contains(&end) || end > ROWS)
            || count > 1 && too_often;
        if !filled_down {
            *written = written.saturating_add(repeated);
        }
        let end = if filled_down || self.runs.is_empty() { first.saturating_add(1) } else { end };
        if end > ROWS && !self.runs.is_empty() {
            return Err(place.damaged(format!("a filled cell in row {end}")));
        }
        if filled_down && !self.runs.is_empty() {
            book.notice(Notice::FilledDown { rows: count, row: end });
        }
        for merged in &self.merges {
            let last = |first: u32, count: u32| first.saturating_add(count.saturating_sub(1));
            let (column, columns) = (merged.column, merged.columns);
            book.merge(first, last(first, merged.rows), column, last(column, columns));
        }
        for row in first..end {
            if self.hidden {
                book.hide_row(row);
            }
            self.write_once(row, book)?;
        }
        Ok(())
    }

    fn write_once(&self, row: u32, book: &mut Book<'_>) -> Result<(), ReadError> {
        let mut start = 0;
        for run in &self.runs {
            let text = self.text.get(start..run.end).unwrap_or("");
            start = run.end;
            if run.kept() < run.count && matches!(run.shown, Shown::Value(_)) {
                let far = run.column.saturating_add(run.kept());
                book.far_cells(row, far, run.count - run.kept());
            }
            for column in run.column..run.column.saturating_add(run.kept()) {
                match run.shown {
                    Shown::Value(kind) => book.cell(row, column, kind, text)?,
                    Shown::Error => book.error_cell(row, column),
                    Shown::Uncalculated => book.uncalculated(row, column),
                }
            }
        }
        Ok(())
    }
}
