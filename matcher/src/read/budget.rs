//! How much work and memory reading a file may take: one budget for the whole file, and for all
//! files of an archive together.
//!
//! Readers count what they meet: cells, rows, elements, unpacked bytes, texts. Each count has its
//! own bound, and each weighs as work, of which there is a bound too, because a file can have much
//! of everything. Memory is what is kept: the file, its text once decoded, shared texts, cells. All
//! amounts are in `plan/limits.rs`; counts, not clocks, decide, so that a file is accepted or
//! refused alike on every machine. A budget is a handle: all copies count together.

use std::cell::Cell;
use std::rc::Rc;

use thiserror::Error;

use super::notice::{Countable, ReadError};
use crate::plan::{Allowance, LIMITS, ReadingLimits};

/// The counts of one reading, and what it is allowed.
#[derive(Clone, Debug)]
pub(super) struct Budget {
    counts: Rc<Counts>,
}

#[derive(Debug)]
struct Counts {
    allowed: ReadingLimits,
    spent: [Cell<u64>; Counted::ALL.len()],
    work: Cell<u64>,
    /// Bytes of memory in use besides the sheet that is being filled.
    held: Cell<u64>,
    /// Spreadsheet row that is being read, from 1.
    row: Cell<u32>,
}

/// What readers count one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    /// Filled cells.
    Cells,
    /// Filled rows.
    Rows,
    /// Empty cells above filled ones of their column.
    Gaps,
    /// Starts and ends of elements of .xlsx, and records.
    Pieces,
    /// Starts and ends of elements of other XML and of pages, and texts between them.
    Elements,
    /// Bytes that come out of a zip.
    UnpackedBytes,
    /// Bytes of text in cells.
    TextBytes,
}

/// More than is allowed; becomes a [`ReadError`] where file and part are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("more than {limit} {what}")]
pub(super) struct Exceeded {
    pub what: Countable,
    pub limit: u64,
    /// Spreadsheet row that was being read, from 1; 0 before the first.
    pub row: u32,
}

impl Counted {
    const ALL: [Counted; 7] = [
        Counted::Cells,
        Counted::Rows,
        Counted::Gaps,
        Counted::Pieces,
        Counted::Elements,
        Counted::UnpackedBytes,
        Counted::TextBytes,
    ];

    fn allowance(self, allowed: &ReadingLimits) -> Allowance {
        match self {
            Counted::Cells => allowed.cells,
            Counted::Rows => allowed.rows,
            Counted::Gaps => allowed.gaps,
            Counted::Pieces => allowed.pieces,
            Counted::Elements => allowed.elements,
            Counted::UnpackedBytes => allowed.unpacked_bytes,
            Counted::TextBytes => allowed.text_bytes,
        }
    }

    fn countable(self) -> Countable {
        match self {
            Counted::Cells => Countable::Cells,
            Counted::Rows => Countable::Rows,
            Counted::Gaps => Countable::Gaps,
            Counted::Pieces | Counted::Elements => Countable::Pieces,
            Counted::UnpackedBytes => Countable::UnpackedBytes,
            Counted::TextBytes => Countable::TextBytes,
        }
    }
}

impl Default for Budget {
    fn default() -> Budget {
        Budget::of(LIMITS.reading)
    }
}

impl Budget {
    /// A budget of these amounts, of which nothing is spent.
    pub(super) fn of(allowed: ReadingLimits) -> Budget {
        let counts = Counts {
            allowed,
            spent: Default::default(),
            work: Cell::new(0),
            held: Cell::new(0),
            row: Cell::new(0),
        };
        Budget { counts: Rc::new(counts) }
    }

    /// Counts this many more.
    #[inline]
    pub(super) fn charge(&self, what: Counted, count: u64) -> Result<(), Exceeded> {
        let counts = &*self.counts;
        let allowance = what.allowance(&counts.allowed);
        let spent = &counts.spent[what as usize];
        spent.set(spent.get().saturating_add(count));
        let work = counts.work.get().saturating_add(count.saturating_mul(allowance.work));
        counts.work.set(work);
        if spent.get() > allowance.most || work > counts.allowed.work {
            return Err(self.exceeded(what));
        }
        Ok(())
    }

    #[cold]
    fn exceeded(&self, what: Counted) -> Exceeded {
        let allowed = &self.counts.allowed;
        let limit = what.allowance(allowed).most;
        if self.spent(what) > limit {
            self.too_much(what.countable(), limit)
        } else {
            self.too_much(Countable::Work, allowed.work)
        }
    }

    fn too_much(&self, what: Countable, limit: u64) -> Exceeded {
        Exceeded { what, limit, row: self.counts.row.get() }
    }

    /// How many were counted so far.
    pub(super) fn spent(&self, what: Counted) -> u64 {
        self.counts.spent[what as usize].get()
    }

    /// How many may be counted in all.
    pub(super) fn most(&self, what: Counted) -> u64 {
        what.allowance(&self.counts.allowed).most
    }

    /// How many more may be counted.
    pub(super) fn left(&self, what: Counted) -> u64 {
        self.most(what).saturating_sub(self.spent(what))
    }

    /// The work so far, in the units of the limit.
    #[cfg(test)]
    pub(super) fn work(&self) -> u64 {
        self.counts.work.get()
    }

    /// Bytes of memory that are kept from now on, until they are let go.
    pub(super) fn hold(&self, bytes: u64) -> Result<(), Exceeded> {
        self.counts.held.set(self.counts.held.get().saturating_add(bytes));
        self.fits(0)
    }

    /// Bytes of memory that are no longer kept.
    pub(super) fn let_go(&self, bytes: u64) {
        self.counts.held.set(self.counts.held.get().saturating_sub(bytes));
    }

    /// Whether this many bytes more than those held are within the limit.
    pub(super) fn fits(&self, bytes: u64) -> Result<(), Exceeded> {
        let most = self.memory();
        if self.counts.held.get().saturating_add(bytes) > most {
            return Err(self.too_much(Countable::Memory, most));
        }
        Ok(())
    }

    /// Bytes of memory that may be held at once.
    pub(super) fn memory(&self) -> u64 {
        self.counts.allowed.memory
    }

    /// Bytes of memory that may still be held.
    pub(super) fn room(&self) -> u64 {
        self.memory().saturating_sub(self.counts.held.get())
    }

    /// Says which spreadsheet row is read, from 1; 0 before the first row of a sheet.
    #[inline]
    pub(super) fn at_row(&self, row: u32) {
        self.counts.row.set(row);
    }
}

impl Exceeded {
    /// The error for the user, with the file and the sheet or part where the reading stopped.
    pub(super) fn at(self, file: &str, sheet: &str) -> ReadError {
        let Exceeded { what, limit, row } = self;
        ReadError::TooLarge { file: file.to_owned(), sheet: sheet.to_owned(), row, limit, what }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_count_has_its_bound() {
        for what in Counted::ALL {
            let most = what.allowance(&LIMITS.reading).most;
            let budget = Budget::default();
            let fits = most.min(LIMITS.reading.work / what.allowance(&LIMITS.reading).work.max(1));
            assert_eq!(budget.charge(what, fits), Ok(()), "{what:?}");
            assert_eq!(budget.spent(what), fits);
            assert!(budget.charge(what, most).is_err(), "{what:?}");
        }
    }

    #[test]
    fn many_counts_together_are_too_much_work() {
        let one = Allowance { most: 1_000, work: 10 };
        let reading = ReadingLimits { cells: one, rows: one, work: 15_000, ..LIMITS.reading };
        let budget = Budget::of(reading);
        budget.at_row(7);
        assert_eq!(budget.charge(Counted::Cells, 1_000), Ok(()));
        // A copy counts together with it.
        assert_eq!(budget.clone().charge(Counted::Rows, 500), Ok(()));
        assert_eq!(budget.work(), 15_000);
        let expected = Exceeded { what: Countable::Work, limit: 15_000, row: 7 };
        assert_eq!(budget.charge(Counted::Rows, 1), Err(expected));
        let expected = Exceeded { what: Countable::Cells, limit: 1_000, row: 7 };
        assert_eq!(budget.charge(Counted::Cells, 1), Err(expected));
    }

    #[test]
    fn memory_comes_and_goes() {
        let budget = Budget::of(ReadingLimits { memory: 100, ..LIMITS.reading });
        assert_eq!(budget.hold(60), Ok(()));
        assert!(budget.fits(40).is_ok() && budget.fits(41).is_err());
        assert!(budget.hold(50).is_err());
        budget.let_go(50);
        assert_eq!((budget.hold(40), budget.room()), (Ok(()), 0));
    }
}
