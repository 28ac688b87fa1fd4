//! The sheet that is being filled: its cells in order, and what is odd about some of them.

use super::super::cell_kind::CellKind;
use super::super::cells::Cells;
use super::super::notice::Notice;
use super::super::occupied::Occupied;
use super::super::sheet::{Merge, Sheet, column_letters};
use crate::plan::LIMITS;

/// A sheet with one lost cell in fewer rows than this has lost too much to be read.
const ROWS_PER_LOST_CELL: usize = 4;

/// The sheet that is being filled.
#[derive(Default)]
pub(super) struct Filling {
    pub sheet: Sheet,
    /// Spreadsheet row of the last cell.
    pub row: u32,
    in_order: bool,
    hidden_row: u32,
    pub far: Odd,
    pub errors: Odd,
    pub uncalculated: Odd,
    long: Odd,
    lost: Odd,
    /// Part and cause of the first lost cell.
    lost_by: (String, String),
}

/// A sheet that has lost too many cells, with the part where they should be, and the cause.
pub(super) struct LostTooMuch {
    pub sheet: String,
    pub part: String,
    pub cause: String,
}

impl Filling {
    /// A sheet without cells.
    pub(super) fn new(file: &str, name: &str, hidden: bool) -> Filling {
        let (file, name) = (file.to_owned(), name.to_owned());
        let sheet = Sheet { file, name, hidden, ..Sheet::default() };
        Filling { sheet, in_order: true, ..Filling::default() }
    }

    /// Begins a spreadsheet row; `false` if it has begun.
    pub(super) fn begin_row(&mut self, row: u32) -> bool {
        if self.row == row && !self.sheet.rows.is_empty() {
            return false;
        }
        self.in_order &= row > self.row;
        self.row = row;
        self.sheet.rows.push(row);
        if self.hidden_row == row {
            self.sheet.hidden_rows.push(row);
        }
        true
    }

    /// How many cells of the column were empty since its last filled one.
    pub(super) fn gap(&self, column: usize) -> usize {
        let place = self.sheet.rows.len() - 1;
        place.saturating_sub(self.sheet.columns.get(column).map_or(0, Cells::len))
    }

    /// Puts a filled cell into the row that was begun last; gives how many bytes of its text are
    /// kept.
    pub(super) fn put(&mut self, column: usize, kind: CellKind, text: &str) -> usize {
        let shortened = shorten(text);
        if shortened.len() < text.len() {
            self.long.count(self.row - 1, column as u32);
        }
        if self.sheet.columns.len() <= column {
            self.sheet.columns.resize_with(column + 1, Cells::default);
        }
        self.sheet.columns[column].put(self.sheet.rows.len() - 1, kind, shortened);
        shortened.len()
    }

    /// Reserves room for all cells of the sheet, of which so many of `total` bytes are read, if
    /// that takes no more than `room`.
    pub(super) fn foresee(&mut self, done: u64, total: u64, room: u64) {
        let rows = self.sheet.rows.len();
        let of_all = |count: usize| {
            // A little more than the share suggests; an endless file is bounded by its size.
            let all = (count as u64).saturating_mul(total) / done.max(1);
            all.saturating_add(all / 50).min(total) as usize
        };
        // The beginning of a file may be nothing like the rest: what it suggests must fit.
        let suggested = self.sheet.columns.iter().map(|cells| cells.foreseen(of_all));
        let suggested = suggested.fold(of_all(rows) as u64 * 4, u64::saturating_add);
        if suggested > room {
            return;
        }
        self.sheet.rows.reserve_exact(of_all(rows).saturating_sub(rows));
        self.sheet.columns.iter_mut().for_each(|cells| cells.foresee(of_all));
    }

    /// A hidden row, counted from 0; called before its cells.
    pub(super) fn hide_row(&mut self, row: u32) {
        self.hidden_row = row.saturating_add(1);
    }

    /// Hidden columns `first..=last`, counted from 0.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        let hidden = &mut self.sheet.hidden_columns;
        let last = last.min(LIMITS.columns as u32);
        // Formats list each column once, in order; a lying file must not make the list grow.
        if hidden.len() <= LIMITS.columns {
            hidden.extend(first..=last);
        }
    }

    /// Merged cells, counted from 0: rows `rows.0..=rows.1`, and columns likewise.
    pub(super) fn merge(&mut self, rows: (u32, u32), columns: (u32, u32)) {
        let merges = &mut self.sheet.merges;
        let several = rows.0 < rows.1 || columns.0 < columns.1;
        let in_order = rows.0 <= rows.1 && columns.0 <= columns.1;
        if several && in_order && merges.len() < LIMITS.merges {
            merges.push(Merge {
                first_row: rows.0.saturating_add(1),
                last_row: rows.1.saturating_add(1),
                first_column: columns.0,
                last_column: columns.1,
            });
        }
    }

    /// Adds a notice, if there are not too many.
    pub(super) fn notice(&mut self, notice: Notice) {
        if self.sheet.notices.len() < LIMITS.notices {
            self.sheet.notices.push(notice);
        }
    }

    /// A cell whose value is damaged or not in the file; row and column count from 0.
    pub(super) fn lost_cell(&mut self, row: u32, column: u32, part: &str, cause: &str) {
        if self.lost.first.is_none() {
            self.lost_by = (part.to_owned(), cause.to_owned());
        }
        self.lost.count(row, column);
    }

    /// The bytes of memory that it takes.
    pub(super) fn bytes(&self) -> u64 {
        bytes_of(&self.sheet)
    }

    /// The sheet, with rows in order and a notice for each oddity.
    pub(super) fn finish(self) -> Result<Sheet, LostTooMuch> {
        let Filling { mut sheet, lost, lost_by: (part, cause), .. } = self;
        if lost.cells as usize > sheet.rows.len() / ROWS_PER_LOST_CELL {
            return Err(LostTooMuch { sheet: sheet.name, part, cause });
        }
        if !self.in_order {
            sort_rows(&mut sheet);
        }
        sheet.columns.iter_mut().for_each(Cells::shrink);
        sheet.rows.shrink_to_fit();
        sheet.merges.sort_unstable();
        sheet.merges.dedup();
        sheet.hidden_rows.sort_unstable();
        sheet.hidden_rows.dedup();
        sheet.hidden_columns.sort_unstable();
        sheet.hidden_columns.dedup();
        let columns = sheet.columns.len() as u32;
        sheet.hidden_columns.retain(|&column| column < columns);
        let odd = [
            self.far.notice(|cells, row, _| Notice::FarCells { cells, row }),
            self.errors.notice(|cells, row, column| Notice::ErrorCells { cells, row, column }),
            self.long.notice(|cells, row, column| Notice::LongText { cells, row, column }),
            self.uncalculated.notice(|cells, row, column| Notice::UncalculatedCells {
                cells,
                row,
                column,
            }),
            lost.notice(|cells, row, column| Notice::LostCells { cells, row, column }),
        ];
        sheet.notices.extend(odd.into_iter().flatten());
        sheet.occupied = Occupied::of(&sheet.columns);
        Ok(sheet)
    }
}

/// Cells with one kind of oddity: how many, and where the first one is.
#[derive(Clone, Copy, Default)]
pub(super) struct Odd {
    cells: u32,
    first: Option<(u32, u32)>,
}

impl Odd {
    pub(super) fn count(&mut self, row: u32, column: u32) {
        self.count_several(row, column, 1);
    }

    pub(super) fn count_several(&mut self, row: u32, column: u32, cells: u32) {
        self.cells = self.cells.saturating_add(cells);
        self.first.get_or_insert((row, column));
    }

    /// The notice about these cells, given their number and the row and column of the first one.
    fn notice(self, notice: impl Fn(u32, u32, String) -> Notice) -> Option<Notice> {
        let (row, column) = self.first?;
        Some(notice(self.cells, row.saturating_add(1), column_letters(column as usize)))
    }
}

/// The bytes of memory that a sheet takes, besides some short lists.
pub(super) fn bytes_of(sheet: &Sheet) -> u64 {
    let cells: usize = sheet.columns.iter().map(Cells::bytes_held).sum();
    (cells + (sheet.rows.capacity() + sheet.hidden_rows.capacity()) * size_of::<u32>()) as u64
}

/// The text as far as a cell can hold it.
fn shorten(text: &str) -> &str {
    if text.len() <= LIMITS.cell_letters {
        return text;
    }
    match text.char_indices().nth(LIMITS.cell_letters) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

/// Sorts rows that came out of order; of two pieces of one row the first keeps its cells and the
/// second adds to them.
fn sort_rows(sheet: &mut Sheet) {
    let mut order: Vec<usize> = (0..sheet.rows.len()).collect();
    order.sort_by_key(|&place| sheet.rows[place]);
    let mut rows: Vec<u32> = Vec::with_capacity(order.len());
    // Where each row goes; pieces of one row go to one place.
    let mut places: Vec<usize> = Vec::with_capacity(order.len());
    for &place in &order {
        if rows.last() != Some(&sheet.rows[place]) {
            rows.push(sheet.rows[place]);
        }
        places.push(rows.len() - 1);
    }
    for column in &mut sheet.columns {
        let mut sorted = Cells::default();
        for (&from, &to) in order.iter().zip(&places) {
            if column.kind(from) != CellKind::Empty {
                sorted.put(to, column.kind(from), column.text(from));
            }
        }
        *column = sorted;
    }
    sheet.rows = rows;
}
