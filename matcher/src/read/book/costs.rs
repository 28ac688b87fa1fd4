//! What filling a sheet costs, charged to the file's budget in portions: asking the budget for each
//! cell would take longer than reading it.

use super::super::budget::{Budget, Counted, Exceeded};

/// After how many rows, and how many cells or bytes of text on the way, progress is reported and the
/// memory of the sheet is measured.
const ROWS_BETWEEN: u32 = 2_048;
const CELLS_BETWEEN: u64 = 1_000_000;
const TEXT_BETWEEN: u64 = 16 << 20;

/// Cells that are charged at once, within a row.
const CHARGED_AT_ONCE: u64 = 4_096;

/// The budget of the file, and what is not charged to it yet.
pub(super) struct Costs {
    pub budget: Budget,
    portion: Portion,
    /// What was charged since the memory was last measured.
    unmeasured: Portion,
}

/// Cells, and bytes of their text.
#[derive(Clone, Copy, Default)]
struct Portion {
    cells: u64,
    text_bytes: u64,
}

impl Costs {
    /// Nothing is charged yet.
    pub(super) fn new(budget: Budget) -> Costs {
        Costs { budget, portion: Portion::default(), unmeasured: Portion::default() }
    }

    /// Forgets what the sheet before was not charged for.
    pub(super) fn begin_sheet(&mut self) {
        self.budget.at_row(0);
        (self.portion, self.unmeasured) = (Portion::default(), Portion::default());
    }

    /// Charges a cell with this many bytes of text.
    pub(super) fn cell(&mut self, text_bytes: usize) {
        self.portion.cells += 1;
        self.portion.text_bytes += text_bytes as u64;
    }

    /// Whether the cells of one row are enough to be charged before its end.
    pub(super) fn is_due(&self) -> bool {
        self.portion.cells >= CHARGED_AT_ONCE || self.portion.text_bytes >= TEXT_BETWEEN
    }

    /// Charges for a new row. Gives the number of rows so far if it is time to report and measure.
    pub(super) fn row(&mut self, row: u32) -> Result<Option<u32>, Exceeded> {
        self.budget.at_row(row);
        self.budget.charge(Counted::Rows, 1)?;
        let rows = self.rows();
        Ok(rows.is_multiple_of(ROWS_BETWEEN).then_some(rows))
    }

    /// Charges for empty cells above a filled one: a long column with one wide row far below must
    /// not become one big rectangle.
    pub(super) fn gap(&self, cells: usize) -> Result<(), Exceeded> {
        if cells == 0 { Ok(()) } else { self.budget.charge(Counted::Gaps, cells as u64) }
    }

    /// Charges for the cells since the last time. Gives whether the memory is to be measured.
    pub(super) fn charge_cells(&mut self) -> Result<bool, Exceeded> {
        let Portion { cells, text_bytes } = std::mem::take(&mut self.portion);
        self.budget.charge(Counted::Cells, cells)?;
        self.budget.charge(Counted::TextBytes, text_bytes)?;
        self.unmeasured.cells += cells;
        self.unmeasured.text_bytes += text_bytes;
        let Portion { cells, text_bytes } = self.unmeasured;
        Ok(cells >= CELLS_BETWEEN || text_bytes >= TEXT_BETWEEN)
    }

    /// Notes that the sheet takes so many bytes of memory now.
    pub(super) fn measure(&mut self, bytes: u64) -> Result<(), Exceeded> {
        self.unmeasured = Portion::default();
        self.budget.fits(bytes)
    }

    /// Rows read so far, of all sheets.
    pub(super) fn rows(&self) -> u32 {
        u32::try_from(self.budget.spent(Counted::Rows)).unwrap_or(u32::MAX)
    }
}
