//! The cells of a column, while they are put and afterwards.

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::codes::Codes;
use super::values::{Index, Values, bytes_of};
use crate::read::cell_kind::CellKind;

/// The cells of a column. It may end before the last row; further cells are empty.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cells {
    /// With codes, the distinct values, of which the first is the empty one; otherwise one per
    /// cell.
    values: Values,
    codes: Option<Codes>,
    /// What only filling needs.
    #[serde(skip)]
    filling: Option<Box<Filling>>,
}

/// What is known about a column with codes while it is filled.
#[derive(Clone, Debug)]
struct Filling {
    index: Index,
    /// Code of the last cell.
    last: u32,
    /// The number of filled cells, and the bytes of their texts.
    filled: usize,
    text_bytes: usize,
    /// At how many filled cells it is decided next whether codes pay.
    look_at: usize,
    /// About how many cells the column will have, and how many bytes of text.
    foreseen: usize,
    foreseen_text: usize,
}

/// At how many filled cells this is decided first.
const FIRST_LOOK: usize = 4096;

/// At look n, at least n of every this many filled cells must repeat others.
const OF_REPEATS: usize = 32;

impl Default for Cells {
    fn default() -> Cells {
        Cells { values: Values::default(), codes: Some(Codes::default()), filling: None }
    }
}

/// Cells are equal if they hold the same values, in either form.
impl PartialEq for Cells {
    fn eq(&self, other: &Cells) -> bool {
        let same = |at| self.kind(at) == other.kind(at) && self.text(at) == other.text(at);
        self.len() == other.len() && (0..self.len()).all(same)
    }
}

impl Eq for Cells {}

impl Cells {
    /// The number of cells up to the last filled one.
    pub fn len(&self) -> usize {
        self.codes.as_ref().map_or(self.values.len(), Codes::len)
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether any cell from one position up to before another is filled.
    pub(crate) fn has_any(&self, from: usize, to: usize) -> bool {
        let to = to.min(self.len());
        match &self.codes {
            Some(codes) => codes.has_any(from, to),
            None => (from..to).any(|at| self.values.kind(at) != CellKind::Empty),
        }
    }

    /// The bytes of memory that it takes, with room that is not used yet.
    pub(crate) fn bytes_held(&self) -> usize {
        let codes = self.codes.as_ref().map_or(0, Codes::bytes_held);
        let filling = self.filling.as_ref().map_or(0, |filling| filling.index.bytes_held());
        size_of::<Cells>() + self.values.bytes_held() + codes + filling
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

    /// The position of a cell's value.
    #[inline]
    fn value_of(&self, place: usize) -> usize {
        match &self.codes {
            // The empty value comes first.
            Some(codes) => codes.get(place).unwrap_or(0) as usize,
            None => place,
        }
    }

    /// The code of a cell's value among [`Cells::distinct`], 0 for empty cells and beyond the last;
    /// `None` if values are not stored once.
    #[inline]
    pub fn code(&self, place: usize) -> Option<u32> {
        self.codes.as_ref().map(|codes| codes.get(place).unwrap_or(0))
    }

    /// The distinct values by code; `None` if values are not stored once.
    pub fn distinct(&self) -> Option<&Values> {
        self.codes.is_some().then_some(&self.values)
    }

    /// Puts a cell at a position, filling up with empty cells before it. A second cell at one
    /// position is ignored, as spreadsheets do. Returns whether it was put.
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
            let (cells, text) = (filling.foreseen, filling.foreseen_text);
            self.turn_plain(cells, text);
        }
        true
    }

    /// The bytes that [`Cells::foresee`] would make room for, roughly and rather too many.
    pub(crate) fn foreseen(&self, of_all: impl Fn(usize) -> usize) -> u64 {
        let text = match &self.filling {
            Some(filling) => filling.text_bytes,
            None => self.values.text_bytes(),
        };
        (of_all(self.len()) as u64 * 5).saturating_add(of_all(text) as u64)
    }

    /// Reserves room for the cells of the whole column; `of_all` extrapolates a count to the whole.
    pub(crate) fn foresee(&mut self, of_all: impl Fn(usize) -> usize) {
        let more = |count: usize| of_all(count).saturating_sub(count);
        match &mut self.codes {
            None => {
                let (values, text) = (self.values.len(), self.values.text_bytes());
                self.values.reserve(more(values), more(text));
            }
            // The final number of distinct values is not predictable.
            Some(codes) => {
                codes.reserve(more(codes.len()));
                if let Some(filling) = &mut self.filling {
                    filling.foreseen = of_all(codes.len());
                    filling.foreseen_text = of_all(filling.text_bytes);
                }
            }
        }
    }

    /// The cells with other texts. Distinct values that are stored once are converted once.
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

    /// Feeds all texts in order into a fingerprint; equal cells give an equal one in either form.
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

    /// Finishes the column: chooses the smaller form and frees what filling needed.
    pub fn shrink(&mut self) {
        if let (Some(codes), Some(filling)) = (&self.codes, &self.filling) {
            let with_codes = self.values.bytes() + codes.len() * codes.width();
            if with_codes > bytes_of(codes.len(), filling.text_bytes) {
                self.turn_plain(codes.len(), 0);
            }
        }
        self.filling = None;
        self.values.shrink();
        if let Some(codes) = &mut self.codes {
            codes.shrink();
        }
    }

    /// The same cells in the plain form, to compare the other form with.
    #[cfg(test)]
    pub(crate) fn plain(&self) -> Cells {
        let mut plain = self.clone();
        plain.turn_plain(0, 0);
        plain
    }

    /// Switches to one value per cell, with room for this many cells and, twice over, this much
    /// text: what was foreseen from the first rows may be too little, but not without end.
    fn turn_plain(&mut self, cells: usize, foreseen_text: usize) {
        let Some(codes) = self.codes.take() else { return };
        let text = self.filling.take().map_or(0, |filling| filling.text_bytes);
        let mut plain = Values::default();
        let all = cells.max(codes.len());
        let of_all = (text as u64).saturating_mul(all as u64) / codes.len().max(1) as u64;
        let most = text.saturating_add(foreseen_text.saturating_mul(2)) as u64;
        plain.reserve(all, of_all.min(most) as usize);
        for code in codes.iter() {
            plain.push(self.values.kind(code as usize), self.values.text(code as usize));
        }
        self.values = plain;
    }
}

impl Filling {
    /// For a column that already has cells, such as one from another worker.
    fn of(values: &Values, codes: &Codes) -> Filling {
        let filled = codes.iter().filter(|&code| code != 0).count();
        Filling {
            index: Index::of(values),
            last: 0,
            filled,
            text_bytes: codes.iter().map(|code| values.text(code as usize).len()).sum(),
            look_at: FIRST_LOOK.max((filled + 1).next_power_of_two()),
            foreseen: 0,
            foreseen_text: 0,
        }
    }

    /// The code of a filled cell's value. One equal to the cell before needs no lookup.
    fn code(&mut self, values: &mut Values, kind: CellKind, text: &str) -> u32 {
        self.filled += 1;
        self.text_bytes += text.len();
        let last = self.last as usize;
        if values.text(last) != text || values.kind(last) != kind {
            self.last = self.index.find_or_push(values, kind, text);
        }
        self.last
    }

    /// Whether enough cells repeat others for codes to pay; if so, sets when to look again.
    fn go_on(&mut self, values: &Values) -> bool {
        let looks = (self.filled / FIRST_LOOK).max(1).ilog2() as usize + 1;
        self.look_at = self.filled.saturating_mul(2);
        let repeats = self.filled.saturating_sub(values.len() - 1);
        repeats * OF_REPEATS >= self.filled * looks
    }
}
