//! What every format's reader fills: the sheets of one file, cell by cell, within the limits.
//!
//! A reader walks its file once and hands over each cell as it comes. The order of rows, progress
//! and the counting of oddities are here, once for all formats (`filling.rs`), and cells are charged
//! to the file's budget (`costs.rs`).

mod costs;
mod filling;

use super::budget::{Budget, Exceeded};
use super::cell_kind::CellKind;
use super::notice::{Countable, Notice, ReadError};
use super::sheet::Sheet;
use super::unread::Flaws;
use crate::plan::LIMITS;
use costs::Costs;
use filling::{Filling, LostTooMuch, bytes_of};

/// The sheets read so far and the one being filled.
pub(super) struct Book<'a> {
    file: String,
    progress: &'a mut dyn FnMut(u32),
    sheets: Vec<Sheet>,
    current: Filling,
    costs: Costs,
    flaws: Flaws,
}

/// Bytes of a text that is longer than any cell's for certain: readers need not keep more of it.
pub(super) const MOST_BYTES: usize = 4 * (LIMITS.cell_letters + 1);

impl<'a> Book<'a> {
    /// No sheet yet. `progress` receives the number of rows read so far, now and then.
    pub(super) fn new(file: &str, budget: Budget, progress: &'a mut dyn FnMut(u32)) -> Book<'a> {
        Book {
            file: file.to_owned(),
            progress,
            sheets: Vec::new(),
            current: Filling::default(),
            costs: Costs::new(budget),
            flaws: Flaws::default(),
        }
    }

    /// What reading the file may still use up.
    pub(super) fn budget(&self) -> &Budget {
        &self.costs.budget
    }

    /// The file's name, for errors.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// Begins a sheet, whose cells come next. Chart and macro sheets are never begun.
    pub(super) fn begin(&mut self, name: &str, hidden: bool) {
        self.costs.begin_sheet();
        self.current = Filling::new(&self.file, name, hidden);
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
        if column as usize >= LIMITS.columns {
            self.current.far.count(row, column);
            return Ok(());
        }
        let row = row.saturating_add(1);
        if self.current.begin_row(row) {
            self.charge_row(row)?;
        } else if self.costs.is_due() {
            self.charge_cells()?;
        }
        let column = column as usize;
        let gap = self.current.gap(column);
        self.costs.gap(gap).map_err(|exceeded| self.exceeded(exceeded))?;
        let kept = self.current.put(column, kind, text);
        self.costs.cell(kept);
        Ok(())
    }

    /// Charges for a new row and the cells before it; now and then reports progress, and measures.
    fn charge_row(&mut self, row: u32) -> Result<(), ReadError> {
        self.charge_cells()?;
        if let Some(rows) = self.costs.row(row).map_err(|exceeded| self.exceeded(exceeded))? {
            (self.progress)(rows);
            self.measure()?;
        }
        Ok(())
    }

    /// Charges for the cells since the last time.
    fn charge_cells(&mut self) -> Result<(), ReadError> {
        let is_due = self.costs.charge_cells().map_err(|exceeded| self.exceeded(exceeded))?;
        if is_due { self.measure() } else { Ok(()) }
    }

    /// Measures the memory of the sheet that is being filled.
    fn measure(&mut self) -> Result<(), ReadError> {
        let bytes = self.current.bytes();
        self.costs.measure(bytes).map_err(|exceeded| self.exceeded(exceeded))
    }

    /// Filled cells of a row beyond the last column, which the reader did not keep; row and column
    /// of the first one count from 0.
    pub(super) fn far_cells(&mut self, row: u32, column: u32, cells: u32) {
        self.current.far.count_several(row, column, cells);
    }

    /// Reserves room for all cells of the sheet by extrapolating those already read, `done` of
    /// `total` bytes of text: columns that grow little by little are copied again and again.
    pub(super) fn foresee(&mut self, done: u64, total: u64) {
        self.current.foresee(done, total, self.costs.budget.room() / 2);
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
        self.current.lost_cell(row, column, part, cause);
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
        self.current.hide_row(row);
    }

    /// Hidden columns `first..=last`, counted from 0.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        self.current.hide_columns(first, last);
    }

    /// Merged cells; rows and columns count from 0.
    pub(super) fn merge(
        &mut self,
        first_row: u32,
        last_row: u32,
        first_column: u32,
        last_column: u32,
    ) {
        self.current.merge((first_row, last_row), (first_column, last_column));
    }

    /// Something about the sheet or its file that the user should know.
    pub(super) fn notice(&mut self, notice: Notice) {
        self.current.notice(notice);
    }

    /// Ends the sheet. A sheet without cells is kept, so that it can be reported to the user.
    ///
    /// # Errors
    /// If its last cells are more than the budget allows.
    pub(super) fn end(&mut self) -> Result<(), ReadError> {
        self.charge_cells()?;
        self.measure()?;
        match std::mem::take(&mut self.current).finish() {
            Ok(sheet) => {
                let held = self.costs.budget.hold(bytes_of(&sheet));
                held.map_err(|exceeded| exceeded.at(&self.file, &sheet.name))?;
                self.sheets.push(sheet);
            }
            Err(LostTooMuch { sheet, part, cause }) => {
                let error = self.damaged(&part, cause);
                self.flaws.damaged_sheet(&sheet, &part, error);
            }
        }
        Ok(())
    }

    /// The sheets. An error if sheets were left out and none of the others has a cell.
    pub(super) fn finish(mut self) -> Result<Vec<Sheet>, ReadError> {
        (self.progress)(self.costs.rows());
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
