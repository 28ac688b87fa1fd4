//! One table of a page: places its cells in rows and columns as browsers do, and keeps them until
//! the page is read, because a table in a cell ends before the outer one.

use crate::plan::{LIMITS, is_error_text};
use crate::read::book::{Book, MOST_BYTES};
use crate::read::{CellKind, Notice, ReadError};

/// Limits that the HTML standard sets on spans.
const COLUMN_SPAN: u32 = 1_000;
const ROW_SPAN: u32 = 65_534;
/// How many columns are searched for a free one, over all rows of a table: an honest table with
/// every cell under a long one stays far below.
const STEPS: u64 = LIMITS.span_steps;
/// Bytes of a name; a spreadsheet's is shorter still.
const NAME: usize = 200;

/// A table while it is read, and after.
#[derive(Default)]
pub(super) struct Table {
    /// Its caption, or the heading above it.
    pub name: String,
    text: String,
    cells: Vec<Cell>,
    merges: Vec<[u32; 4]>,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<(u32, u32)>,
    /// The number of rows so far.
    rows: u32,
    /// Whether the last row is open, and where its next cell goes.
    in_row: bool,
    column: u32,
    /// For each column, the first row that no cell from above extends into.
    free_from: Vec<u32>,
    steps: u64,
    /// The number of columns described by `<col>` so far.
    described: u32,
    open: Option<OpenCell>,
    /// Whether text goes to the name.
    pub in_caption: bool,
}

/// A filled cell.
struct Cell {
    row: u32,
    column: u32,
    is_error: bool,
    end: usize,
}

/// The cell that receives text.
struct OpenCell {
    row: u32,
    column: u32,
    number: Option<String>,
}

impl Table {
    /// An empty table with a name.
    pub(super) fn named(name: String) -> Table {
        Table { name, ..Table::default() }
    }

    /// Starts a row.
    pub(super) fn start_row(&mut self, hidden: bool) {
        self.end_row();
        if hidden {
            self.hidden_rows.push(self.rows);
        }
        self.rows = self.rows.saturating_add(1);
        self.in_row = true;
        self.column = 0;
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self) {
        self.end_cell();
        self.in_row = false;
    }

    /// Ends a head, a body or a foot: no cell extends beyond it.
    pub(super) fn end_group(&mut self) {
        self.end_row();
        self.free_from.clear();
    }

    /// Describes columns, visible or not.
    pub(super) fn describe(&mut self, count: u32, hidden: bool) {
        let count = count.clamp(1, COLUMN_SPAN);
        if hidden && self.hidden_columns.len() < LIMITS.columns {
            let last = self.described.saturating_add(count - 1);
            self.hidden_columns.push((self.described, last));
        }
        self.described = self.described.saturating_add(count);
    }

    /// Starts a cell. `number` is its value if the page shows it with an exponent. False if the
    /// table's spans are not honest.
    pub(super) fn start_cell(&mut self, columns: u32, rows: u32, number: Option<String>) -> bool {
        self.end_cell();
        if !self.in_row {
            self.start_row(false);
        }
        let row = self.rows.saturating_sub(1);
        let under = self.free_from.get(self.column as usize..).unwrap_or_default();
        let taken = under.iter().take_while(|from| **from > row).count() as u32;
        self.steps = self.steps.saturating_add(u64::from(taken));
        let column = self.column.saturating_add(taken);
        let (columns, rows) = (columns.clamp(1, COLUMN_SPAN), rows.clamp(1, ROW_SPAN));
        let end = column.saturating_add(columns);
        if rows > 1 {
            let last = (end as usize).min(LIMITS.columns);
            if self.free_from.len() < last {
                self.free_from.resize(last, 0);
            }
            if let Some(under) = self.free_from.get_mut(column as usize..last) {
                under.fill(row.saturating_add(rows));
            }
        }
        if (columns > 1 || rows > 1) && self.merges.len() < LIMITS.merges {
            self.merges.push([row, row.saturating_add(rows - 1), column, end - 1]);
        }
        self.column = end;
        self.open = Some(OpenCell { row, column, number });
        self.steps < STEPS
    }

    /// Ends the cell.
    pub(super) fn end_cell(&mut self) {
        let Some(OpenCell { row, column, number }) = self.open.take() else { return };
        let start = self.start_of_text();
        let shown = self.text.get(start..).unwrap_or("").trim_end();
        if let Some(number) = number.filter(|_| has_exponent(shown)) {
            self.text.truncate(start);
            self.text.push_str(&number);
        } else {
            self.text.truncate(start + shown.len());
        }
        let end = self.text.len();
        if end > start {
            let is_error = self.text.get(start..).is_some_and(is_error_text);
            self.cells.push(Cell { row, column, is_error, end });
        }
    }

    /// Whether text goes to a cell.
    pub(super) fn in_cell(&self) -> bool {
        self.open.is_some()
    }

    /// Adds text to the open cell: white space is collapsed to one space, and dropped at the start
    /// of a line.
    pub(super) fn push_text(&mut self, text: &str) {
        let start = self.start_of_text();
        // What no cell can hold is not kept: the book cuts the rest, and says so.
        if self.text.len() - start >= MOST_BYTES {
            return;
        }
        for letter in text.chars() {
            if !matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0c' | '\u{a0}') {
                self.text.push(letter);
            } else if self.text.len() > start && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }

    /// Ends a line of the open cell; with `always`, even an empty one.
    pub(super) fn break_line(&mut self, always: bool) {
        if self.text.len() == self.start_of_text() {
            return;
        }
        if self.text.ends_with(' ') {
            self.text.pop();
        }
        if always || !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Adds text of a caption or of a heading.
    pub(super) fn push_name(name: &mut String, text: &str) {
        for word in text.split_whitespace() {
            if name.len() + word.len() < NAME {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
            }
        }
    }

    fn start_of_text(&self) -> usize {
        self.cells.last().map_or(0, |cell| cell.end)
    }

    /// Whether none of its cells is filled.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The bytes of memory that it takes, with room that is not used yet.
    pub(super) fn bytes(&self) -> u64 {
        let lists = self.cells.capacity() * size_of::<Cell>()
            + self.merges.capacity() * size_of::<[u32; 4]>()
            + (self.hidden_rows.capacity() + self.free_from.capacity()) * size_of::<u32>();
        (self.text.capacity() + lists) as u64
    }

    /// Writes it as a sheet.
    pub(super) fn write(
        &self,
        name: &str,
        notices: Vec<Notice>,
        book: &mut Book<'_>,
    ) -> Result<(), ReadError> {
        book.begin(name, false);
        notices.into_iter().for_each(|notice| book.notice(notice));
        for &(first, last) in &self.hidden_columns {
            book.hide_columns(first, last);
        }
        let mut start = 0;
        for cell in &self.cells {
            let text = self.text.get(start..cell.end).unwrap_or("");
            start = cell.end;
            if self.hidden_rows.binary_search(&cell.row).is_ok() {
                book.hide_row(cell.row);
            }
            if cell.is_error {
                book.error_cell(cell.row, cell.column);
            } else {
                book.cell(cell.row, cell.column, CellKind::Text, text)?;
            }
        }
        for &[first_row, last_row, first_column, last_column] in &self.merges {
            book.merge(first_row, last_row, first_column, last_column);
        }
        book.end()
    }
}

/// Whether a number is shown as 4.00648E+10, so that its last digits are lost.
fn has_exponent(text: &str) -> bool {
    let Some((digits, exponent)) = text.split_once(['E', 'e']) else { return false };
    let exponent = exponent.trim_start_matches(['+', '-']);
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    is_number(digits.trim_start_matches('-'))
        && is_number(exponent)
        && exponent.bytes().all(|b| b.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-'))
}
