//! What every format's reader fills: the sheets of one file, cell by cell, within the limits.
//!
//! A reader walks its file once and hands over each cell as it comes. The order of rows, progress
//! and the counting of oddities are here, once for all formats, and cells are charged to the
//! file's budget.

use super::budget::{Budget, Counted, Exceeded};
use super::cell_kind::CellKind;
use super::cells::Cells;
use super::notice::{Countable, Notice, ReadError};
use super::occupied::Occupied;
use super::sheet::{Merge, Sheet, column_letters};
use super::unread::Flaws;
use crate::plan::LIMITS;

/// A sheet with one lost cell in fewer rows than this has lost too much to be read.
const ROWS_PER_LOST_CELL: usize = 4;

/// The sheets read so far and the one being filled.
pub(super) struct Book<'a> {
    file: String,
    progress: &'a mut dyn FnMut(u32),
    sheets: Vec<Sheet>,
    current: Filling,
    budget: Budget,
    flaws: Flaws,
}

/// Bytes of a text that is longer than any cell's for certain: readers need not keep more of it.
pub(super) const MOST_BYTES: usize = 4 * (LIMITS.cell_letters + 1);

/// After how many rows, and how many cells or bytes of text on the way, progress is told and the
/// memory of the sheet is measured.
const ROWS_BETWEEN: u32 = 2_048;
const CELLS_BETWEEN: u64 = 1_000_000;
const TEXT_BETWEEN: u64 = 16 << 20;

/// Cells that are charged at once, within a row.
const CHARGED_AT_ONCE: u64 = 4_096;

/// The sheet that is being filled.
#[derive(Default)]
struct Filling {
    sheet: Sheet,
    /// Spreadsheet row of the last cell.
    row: u32,
    in_order: bool,
    hidden_row: u32,
    far: Odd,
    errors: Odd,
    uncalculated: Odd,
    long: Odd,
    /// Cells, and bytes of their text, that are not charged yet.
    cells: u64,
    text_bytes: u64,
    /// The same since the memory was last measured.
    measured_cells: u64,
    measured_text: u64,
    lost: Odd,
    /// Part and cause of the first lost cell.
    lost_by: (String, String),
}

/// Cells with one kind of oddity: how many, and where the first one is.
#[derive(Clone, Copy, Default)]
struct Odd {
    cells: u32,
    first: Option<(u32, u32)>,
}

impl Odd {
    fn count(&mut self, row: u32, column: u32) {
        self.count_several(row, column, 1);
    }

    fn count_several(&mut self, row: u32, column: u32, cells: u32) {
        self.cells = self.cells.saturating_add(cells);
        self.first.get_or_insert((row, column));
    }
}

impl<'a> Book<'a> {
    /// No sheet yet. `progress` receives the number of rows read so far, now and then.
    pub(super) fn new(file: &str, budget: Budget, progress: &'a mut dyn FnMut(u32)) -> Book<'a> {
        let (file, current) = (file.to_owned(), Filling::default());
        Book { file, progress, sheets: Vec::new(), current, budget, flaws: Flaws::default() }
    }

    /// What reading the file may still use up.
    pub(super) fn budget(&self) -> &Budget {
        &self.budget
    }

    /// The file's name, for errors.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// Begins a sheet, whose cells come next. Chart and macro sheets are never begun.
    pub(super) fn begin(&mut self, name: &str, hidden: bool) {
        self.budget.at_row(0);
        self.current = Filling {
            sheet: Sheet {
                file: self.file.clone(),
                name: name.to_owned(),
                hidden,
                ..Sheet::default()
            },
            in_order: true,
            ..Filling::default()
        };
    }

    /// Marks the current sheet as hidden: some formats say so after its cells.
    pub(super) fn hide(&mut self) {
        self.current.sheet.hidden = true;
    }

    /// A filled cell; row and column count from 0. Blank text is not a cell.
    pub(super) fn cell(
        &mut self,
        row: u32,
        column: u32,
        kind: CellKind,
        text: &str,
    ) -> Result<(), ReadError> {
        if kind == CellKind::Empty || text.bytes().all(|b| b == b' ') || text.trim().is_empty() {
            return Ok(());
        }
        let filling = &mut self.current;
        if column as usize >= LIMITS.columns {
            filling.far.count(row, column);
            return Ok(());
        }
        let row = row.saturating_add(1);
        if filling.row != row || filling.sheet.rows.is_empty() {
            filling.in_order &= row > filling.row;
            filling.row = row;
            filling.sheet.rows.push(row);
            if filling.hidden_row == row {
                filling.sheet.hidden_rows.push(row);
            }
            self.begin_row(row)?;
        } else if filling.cells >= CHARGED_AT_ONCE || filling.text_bytes >= TEXT_BETWEEN {
            self.charge_cells()?;
        }
        let filling = &mut self.current;
        let shortened = shorten(text);
        if shortened.len() < text.len() {
            filling.long.count(row - 1, column);
        }
        filling.cells += 1;
        filling.text_bytes += shortened.len() as u64;
        let column = column as usize;
        if filling.sheet.columns.len() <= column {
            filling.sheet.columns.resize_with(column + 1, Cells::default);
        }
        let place = filling.sheet.rows.len() - 1;
        let gap = place.saturating_sub(filling.sheet.columns[column].len());
        // A long column with one wide row far below must not become one big rectangle.
        if gap > 0
            && let Err(exceeded) = self.budget.charge(Counted::Gaps, gap as u64)
        {
            return Err(self.exceeded(exceeded));
        }
        filling.sheet.columns[column].put(place, kind, shortened);
        Ok(())
    }

    /// Charges for a new row and the cells before it; now and then tells progress, and measures.
    fn begin_row(&mut self, row: u32) -> Result<(), ReadError> {
        self.charge_cells()?;
        self.budget.at_row(row);
        self.budget.charge(Counted::Rows, 1).map_err(|exceeded| self.exceeded(exceeded))?;
        let rows = self.rows();
        if rows.is_multiple_of(ROWS_BETWEEN) {
            (self.progress)(rows);
            self.measure()?;
        }
        Ok(())
    }

    /// Charges for the cells since the last time.
    fn charge_cells(&mut self) -> Result<(), ReadError> {
        let cells = std::mem::take(&mut self.current.cells);
        let text_bytes = std::mem::take(&mut self.current.text_bytes);
        let charge = |what, count| self.budget.charge(what, count);
        charge(Counted::Cells, cells)
            .and_then(|()| charge(Counted::TextBytes, text_bytes))
            .map_err(|exceeded| self.exceeded(exceeded))?;
        self.current.measured_cells += cells;
        self.current.measured_text += text_bytes;
        if self.current.measured_cells >= CELLS_BETWEEN
            || self.current.measured_text >= TEXT_BETWEEN
        {
            self.measure()?;
        }
        Ok(())
    }

    /// Measures the memory of the sheet that is being filled.
    fn measure(&mut self) -> Result<(), ReadError> {
        (self.current.measured_cells, self.current.measured_text) = (0, 0);
        let bytes = self.current.bytes();
        self.budget.fits(bytes).map_err(|exceeded| self.exceeded(exceeded))
    }

    /// Rows read so far.
    fn rows(&self) -> u32 {
        u32::try_from(self.budget.spent(Counted::Rows)).unwrap_or(u32::MAX)
    }

    /// Filled cells of a row beyond the last column, which the reader did not keep; row and column
    /// of the first one count from 0.
    pub(super) fn far_cells(&mut self, row: u32, column: u32, cells: u32) {
        self.current.far.count_several(row, column, cells);
    }

    /// Reserves room for all cells of the sheet by extrapolating those already read, `done` of
    /// `total` bytes of text: columns that grow little by little are copied again and again.
    pub(super) fn foresee(&mut self, done: u64, total: u64) {
        let rows = self.current.sheet.rows.len();
        let of_all = |count: usize| {
            // A little more than the share suggests; an endless file is bounded by its size.
            let all = (count as u64).saturating_mul(total) / done.max(1);
            all.saturating_add(all / 50).min(total) as usize
        };
        // The beginning of a file may be nothing like the rest: what it suggests must fit.
        let suggested = self.current.sheet.columns.iter().map(|cells| cells.foreseen(of_all));
        let suggested = suggested.fold(of_all(rows) as u64 * 4, u64::saturating_add);
        if suggested > self.budget.room() / 2 {
            return;
        }
        self.current.sheet.rows.reserve_exact(of_all(rows).saturating_sub(rows));
        self.current.sheet.columns.iter_mut().for_each(|cells| cells.foresee(of_all));
    }

    /// A cell that shows a spreadsheet error (#N/A ...); row and column count from 0.
    pub(super) fn error_cell(&mut self, row: u32, column: u32) {
        self.current.errors.count(row, column);
    }

    /// A formula whose value is not in the file; row and column count from 0.
    pub(super) fn uncalculated(&mut self, row: u32, column: u32) {
        self.current.uncalculated.count(row, column);
    }

    /// A cell whose value is damaged or not in the file; row and column count from 0. A sheet with
    /// many of them is damaged as a whole, by this cause in this part.
    pub(super) fn lost_cell(&mut self, row: u32, column: u32, part: &str, cause: &str) {
        if self.current.lost.first.is_none() {
            self.current.lost_by = (part.to_owned(), cause.to_owned());
        }
        self.current.lost.count(row, column);
    }

    /// Leaves out the sheet of this name, which is in this part, because of its damage, with all
    /// that was read of it: a list that ends in the middle must not pass for a whole one. The other
    /// sheets are still read; what was read is charged all the same. Errors that are not damage are
    /// given back.
    pub(super) fn leave_out(
        &mut self,
        sheet: &str,
        part: &str,
        error: ReadError,
    ) -> Result<(), ReadError> {
        let charged = self.charge_cells();
        self.current = Filling::default();
        self.flaws.sheet(sheet, part, error)?;
        charged
    }

    /// Notes that the sheet of this name has no part in the file, so that nothing of it can be read.
    pub(super) fn without_part(&mut self, sheet: &str, part: &str, cause: impl std::fmt::Display) {
        self.current = Filling::default();
        let error = self.damaged(part, cause);
        self.flaws.sheet_without_part(sheet, part, error);
    }

    /// Notes that a part which the sheets share is damaged or missing, and that they are read
    /// without it. Errors that are not damage are given back.
    pub(super) fn do_without(&mut self, error: ReadError) -> Result<(), ReadError> {
        self.flaws.part(error)
    }

    /// A hidden row, counted from 0; called before its cells.
    pub(super) fn hide_row(&mut self, row: u32) {
        self.current.hidden_row = row.saturating_add(1);
    }

    /// Hidden columns `first..=last`, counted from 0.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        let hidden = &mut self.current.sheet.hidden_columns;
        let last = last.min(LIMITS.columns as u32);
        // Formats list each column once, in order; a lying file must not make the list grow.
        if hidden.len() <= LIMITS.columns {
            hidden.extend(first..=last);
        }
    }

    /// Merged cells; rows and columns count from 0.
    pub(super) fn merge(
        &mut self,
        first_row: u32,
        last_row: u32,
        first_column: u32,
        last_column: u32,
    ) {
        let merges = &mut self.current.sheet.merges;
        let several = first_row < last_row || first_column < last_column;
        let in_order = first_row <= last_row && first_column <= last_column;
        if several && in_order && merges.len() < LIMITS.merges {
            merges.push(Merge {
                first_row: first_row.saturating_add(1),
                last_row: last_row.saturating_add(1),
                first_column,
                last_column,
            });
        }
    }

    /// Something about the sheet or its file that the user should know.
    pub(super) fn notice(&mut self, notice: Notice) {
        let notices = &mut self.current.sheet.notices;
        if notices.len() < LIMITS.notices {
            notices.push(notice);
        }
    }

    /// Ends the sheet. A sheet without cells is kept, so that it can be reported to the user.
    ///
    /// # Errors
    /// If its last cells are more than the budget allows.
    pub(super) fn end(&mut self) -> Result<(), ReadError> {
        self.charge_cells()?;
        self.measure()?;
        let Filling { mut sheet, in_order, far, errors, uncalculated, long, lost, lost_by, .. } =
            std::mem::take(&mut self.current);
        if lost.cells as usize > sheet.rows.len() / ROWS_PER_LOST_CELL {
            let error = self.damaged(&lost_by.0, &lost_by.1);
            self.flaws.damaged_sheet(&sheet.name, &lost_by.0, error);
            return Ok(());
        }
        if !in_order {
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
        if let Some((row, _)) = far.first {
            sheet.notices.push(Notice::FarCells { cells: far.cells, row: row.saturating_add(1) });
        }
        let place =
            |(row, column): (u32, u32)| (row.saturating_add(1), column_letters(column as usize));
        if let Some((row, column)) = errors.first.map(place) {
            sheet.notices.push(Notice::ErrorCells { cells: errors.cells, row, column });
        }
        if let Some((row, column)) = long.first.map(place) {
            sheet.notices.push(Notice::LongText { cells: long.cells, row, column });
        }
        if let Some((row, column)) = uncalculated.first.map(place) {
            let cells = uncalculated.cells;
            sheet.notices.push(Notice::UncalculatedCells { cells, row, column });
        }
        if let Some((row, column)) = lost.first.map(place) {
            sheet.notices.push(Notice::LostCells { cells: lost.cells, row, column });
        }
        sheet.occupied = Occupied::of(&sheet.columns);
        self.budget
            .hold(bytes_of(&sheet))
            .map_err(|exceeded| exceeded.at(&self.file, &sheet.name))?;
        self.sheets.push(sheet);
        Ok(())
    }

    /// The sheets. An error if sheets were left out and none of the others has a cell.
    pub(super) fn finish(mut self) -> Result<Vec<Sheet>, ReadError> {
        let rows = self.rows();
        (self.progress)(rows);
        self.flaws.tell(&mut self.sheets)?;
        Ok(self.sheets)
    }

    /// Damage, with the part of the file where it is.
    pub(super) fn damaged(&self, part: &str, cause: impl std::fmt::Display) -> ReadError {
        ReadError::Damaged {
            file: self.file.clone(),
            part: part.to_owned(),
            cause: cause.to_string(),
        }
    }

    /// The error for a limit that the file exceeds.
    pub(super) fn too_large(&self, limit: u64, what: Countable) -> ReadError {
        self.exceeded(Exceeded { what, limit, row: self.current.row })
    }

    /// The error for a budget that the file exceeds.
    pub(super) fn exceeded(&self, exceeded: Exceeded) -> ReadError {
        exceeded.at(&self.file, &self.current.sheet.name)
    }
}

impl Filling {
    /// The bytes of memory that it takes.
    fn bytes(&self) -> u64 {
        bytes_of(&self.sheet)
    }
}

/// The bytes of memory that a sheet takes, besides some short lists.
fn bytes_of(sheet: &Sheet) -> u64 {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_out_in_order() {
        let mut told = |_: u32| {};
        let mut book = Book::new("a.xlsx", Budget::default(), &mut told);
        book.begin("A", false);
        for (row, column, text) in
            [(4, 0, "d"), (1, 0, "a"), (1, 2, "b"), (4, 1, "e"), (2, 1, "c"), (4, 0, "x")]
        {
            book.cell(row, column, CellKind::Text, text).unwrap();
        }
        book.merge(0, 0, 1, 3);
        book.merge(0, 0, 1, 1);
        book.end().unwrap();
        let sheets = book.finish().unwrap();
        let sheet = &sheets[0];
        assert_eq!(sheet.rows, [2, 3, 5]);
        let rows: Vec<Vec<(usize, &str)>> = (0..3)
            .map(|place| sheet.cells(place).map(|(column, _, text)| (column, text)).collect())
            .collect();
        assert_eq!(rows, [vec![(0, "a"), (2, "b")], vec![(1, "c")], vec![(0, "d"), (1, "e")]]);
        assert_eq!(sheet.merges.len(), 1);
        assert_eq!(sheet.place(3), Some(1));
    }

    #[test]
    fn far_cells_cost_nothing() {
        let mut told = |_: u32| {};
        let mut book = Book::new("a.xlsx", Budget::default(), &mut told);
        book.begin("A", false);
        book.cell(0, 16_383, CellKind::Text, "x").unwrap();
        book.cell(0, 0, CellKind::Text, " \n").unwrap();
        book.end().unwrap();
        let sheets = book.finish().unwrap();
        assert!(sheets[0].columns.is_empty() && sheets[0].rows.is_empty());
        assert_eq!(sheets[0].notices, [Notice::FarCells { cells: 1, row: 1 }]);
    }
}
