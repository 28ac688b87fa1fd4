//! The cells of a column: each distinct value kept once with a code for each cell, as long as that
//! pays, else one text after the other.
//!
//! Most columns of a list repeat few values: dates, sexes, communes, names, the parents and addresses
//! of a household. Kept once, they take less memory, and what is asked of a value (what does it read
//! as, is it the other side's) is asked once for all rows that have it. Numbers hardly repeat, and a
//! column of them is kept in the plain form, which is smaller then and is read without searching.
//!
//! A column begins with codes. At some thousand filled cells, and at each doubling, it turns plain
//! for good when too few of them repeat others. The share that is asked for grows with the column,
//! because repeats do: among four thousand names one in twenty has been met, among a million half,
//! while of personal numbers hardly any is at any length. When the column is finished the smaller
//! form is taken. The form depends on the cells and their order alone.
//!
//! Neither form is a long list of small texts, so that a sheet of a million rows is a few large
//! pieces of memory, and moves between workers by copying them.

mod codes;
#[cfg(test)]
mod tests;
mod values;

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::sheet::CellKind;
use codes::Codes;
pub use values::Values;
use values::{Index, bytes_of};

/// The cells of a column. It may end before the last row; its further cells are empty.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cells {
    /// With codes the distinct values, the first of them the empty one; else one for each cell.
    values: Values,
    codes: Option<Codes>,
    /// What only filling needs.
    #[serde(skip)]
    filling: Option<Box<Filling>>,
}

/// What is known of a column with codes while it is filled.
#[derive(Clone, Debug)]
struct Filling {
    index: Index,
    /// Code of the cell that was put last.
    last: u32,
    /// Filled cells, and the bytes of their texts.
    filled: usize,
    text_bytes: usize,
    /// Filled cells at which it is decided next whether codes pay.
    look_at: usize,
    /// Cells that the column will have, about.
    foreseen: usize,
}

/// Filled cells at which a column is looked at first.
const FIRST_LOOK: usize = 4096;

/// Of so many filled cells as many as looks there were must repeat others.
const OF_REPEATS: usize = 32;

impl Default for Cells {
    fn default() -> Cells {
        Cells { values: Values::default(), codes: Some(Codes::default()), filling: None }
    }
}

/// Cells are equal when they hold the same, in whatever form.
impl PartialEq for Cells {
    fn eq(&self, other: &Cells) -> bool {
        let same = |at| self.kind(at) == other.kind(at) && self.text(at) == other.text(at);
        self.len() == other.len() && (0..self.len()).all(same)
    }
}

impl Eq for Cells {}

impl Cells {
    /// Number of cells up to the last filled one.
    pub fn len(&self) -> usize {
        self.codes.as_ref().map_or(self.values.len(), Codes::len)
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of a cell; empty beyond the last.
    #[inline]
    pub fn text(&self, place: usize) -> &str {
        self.values.text(self.value_of(place))
    }

    /// What a cell was; empty beyond the last.
    #[inline]
    pub fn kind(&self, place: usize) -> CellKind {
        self.values.kind(self.value_of(place))
    }

    /// Where the value of a cell is kept.
    #[inline]
    fn value_of(&self, place: usize) -> usize {
        match &self.codes {
            // The empty value is the first.
            Some(codes) => codes.get(place).unwrap_or(0) as usize,
            None => place,
        }
    }

    /// The code of a cell's value among [`Cells::distinct`], 0 for empty cells and beyond the last;
    /// none where values are not kept once.
    #[inline]
    pub fn code(&self, place: usize) -> Option<u32> {
        self.codes.as_ref().map(|codes| codes.get(place).unwrap_or(0))
    }

    /// The distinct values by their codes, where they are kept once.
    pub fn distinct(&self) -> Option<&Values> {
        self.codes.is_some().then_some(&self.values)
    }

    /// Puts a cell at a place, filling with empty cells up to it. A second cell at one place is left
    /// out, as spreadsheets do; says whether it was put.
    pub fn put(&mut self, place: usize, kind: CellKind, text: &str) -> bool {
        if place < self.len() {
            return false;
        }
        let Some(codes) = &mut self.codes else {
            self.values.fill(place);
            self.values.push(kind, text);
            return true;
        };
        if self.values.is_empty() {
            self.values.push(CellKind::Empty, "");
        }
        if codes.len() < place {
            codes.fill(place);
        }
        if kind == CellKind::Empty && text.is_empty() {
            codes.push(0);
            return true;
        }
        let filling =
            self.filling.get_or_insert_with(|| Box::new(Filling::of(&self.values, codes)));
        let code = filling.code(&mut self.values, kind, text);
        codes.push(code);
        if filling.filled == filling.look_at && !filling.go_on(&self.values) {
            let cells = filling.foreseen;
            self.turn_plain(cells);
        }
        true
    }

    /// Makes room for the cells of the whole column, by how many there will be of those there are.
    pub(super) fn foresee(&mut self, of_all: impl Fn(usize) -> usize) {
        let more = |count: usize| of_all(count).saturating_sub(count);
        match &mut self.codes {
            None => {
                let (values, text) = (self.values.len(), self.values.text_bytes());
                self.values.reserve(more(values), more(text));
            }
            // How many distinct values there will be nobody knows.
            Some(codes) => {
                codes.reserve(more(codes.len()));
                if let Some(filling) = &mut self.filling {
                    filling.foreseen = of_all(codes.len());
                }
            }
        }
    }

    /// The cells with other texts, each distinct value asked for once where they are kept once.
    pub fn map(&self, text_of: impl for<'a> Fn(CellKind, &'a str) -> Cow<'a, str>) -> Cells {
        let mut cells = Cells::default();
        let values = &self.values;
        let mapped = |at: usize| text_of(values.kind(at), values.text(at));
        match &self.codes {
            None => {
                for at in (0..values.len()).filter(|&at| values.kind(at) != CellKind::Empty) {
                    cells.put(at, values.kind(at), mapped(at).as_ref());
                }
            }
            Some(codes) => {
                let mut index = Index::default();
                cells.values.push(CellKind::Empty, "");
                let of_code: Vec<u32> = (0..values.len())
                    .map(|at| match values.kind(at) {
                        CellKind::Empty => 0,
                        kind => index.find_or_push(&mut cells.values, kind, mapped(at).as_ref()),
                    })
                    .collect();
                let mut of_cells = Codes::default();
                of_cells.reserve(codes.len());
                codes.iter().for_each(|code| {
                    of_cells.push(of_code.get(code as usize).copied().unwrap_or(0))
                });
                cells.codes = Some(of_cells);
            }
        }
        cells.shrink();
        cells
    }

    /// Takes all texts in their order into a fingerprint: equal cells give an equal one in either
    /// form.
    pub fn fingerprint(&self, into: &mut impl Hasher) {
        let of_value = |at: usize| {
            let mut hasher = FxHasher::default();
            hasher.write(self.values.text(at).as_bytes());
            hasher.finish()
        };
        match &self.codes {
            None => (0..self.values.len()).for_each(|at| into.write_u64(of_value(at))),
            Some(codes) => {
                let of_values: Vec<u64> = (0..self.values.len()).map(of_value).collect();
                for code in codes.iter() {
                    into.write_u64(of_values.get(code as usize).copied().unwrap_or(0));
                }
            }
        }
        into.write_usize(self.len());
    }

    /// The column is finished: takes the smaller form, and gives back the memory that filling needed.
    pub fn shrink(&mut self) {
        if let (Some(codes), Some(filling)) = (&self.codes, &self.filling) {
            let with_codes = self.values.bytes() + codes.len() * codes.width();
            if with_codes > bytes_of(codes.len(), filling.text_bytes) {
                self.turn_plain(codes.len());
            }
        }
        self.filling = None;
        self.values.shrink();
        if let Some(codes) = &mut self.codes {
            codes.shrink();
        }
    }

    /// The same cells in the plain form, to hold the other form against.
    #[cfg(test)]
    pub(crate) fn plain(&self) -> Cells {
        let mut plain = self.clone();
        plain.turn_plain(0);
        plain
    }

    /// One value for each cell from now on, with room for so many cells.
    fn turn_plain(&mut self, cells: usize) {
        let Some(codes) = self.codes.take() else { return };
        let text = self.filling.take().map_or(0, |filling| filling.text_bytes);
        let mut plain = Values::default();
        let all = cells.max(codes.len());
        plain.reserve(all, (text as u64 * all as u64 / codes.len().max(1) as u64) as usize);
        for code in codes.iter() {
            plain.push(self.values.kind(code as usize), self.values.text(code as usize));
        }
        self.values = plain;
    }
}

impl Filling {
    /// Of a column that has cells already, as one from another worker.
    fn of(values: &Values, codes: &Codes) -> Filling {
        let filled = codes.iter().filter(|&code| code != 0).count();
        Filling {
            index: Index::of(values),
            last: 0,
            filled,
            text_bytes: codes.iter().map(|code| values.text(code as usize).len()).sum(),
            look_at: FIRST_LOOK.max((filled + 1).next_power_of_two()),
            foreseen: 0,
        }
    }

    /// The code of a filled cell's value. That of the cell before is told at once.
    fn code(&mut self, values: &mut Values, kind: CellKind, text: &str) -> u32 {
        self.filled += 1;
        self.text_bytes += text.len();
        let last = self.last as usize;
        if values.text(last) != text || values.kind(last) != kind {
            self.last = self.index.find_or_push(values, kind, text);
        }
        self.last
    }

    /// Whether enough cells repeat others for codes to pay, and if so when to look again.
    fn go_on(&mut self, values: &Values) -> bool {
        let looks = (self.filled / FIRST_LOOK).max(1).ilog2() as usize + 1;
        self.look_at = self.filled.saturating_mul(2);
        let repeats = self.filled.saturating_sub(values.len() - 1);
        repeats * OF_REPEATS >= self.filled * looks
    }
}
