//! How far writing has come.

/// How many rows are written between two reports.
const ROWS_BETWEEN: u64 = 1024;

/// Counts the rows that are written and now and then reports them.
pub(crate) struct Progress<'a> {
    done: u64,
    total: u64,
    report: &'a mut dyn FnMut(u64, u64),
}

impl Progress<'_> {
    /// Nothing is written yet. `report` receives rows written and rows in all.
    pub(crate) fn new(total: u64, report: &mut dyn FnMut(u64, u64)) -> Progress<'_> {
        Progress { done: 0, total, report }
    }

    /// One more row is written.
    pub(crate) fn row(&mut self) {
        self.done += 1;
        if self.done.is_multiple_of(ROWS_BETWEEN) {
            (self.report)(self.done, self.total);
        }
    }

    /// Everything is written.
    pub(crate) fn finish(self) {
        (self.report)(self.total, self.total);
    }
}
