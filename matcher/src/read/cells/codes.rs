//! Codes of a column's values, one per cell, in as few bytes as the number of values allows.
//!
//! Most columns have a few hundred values (sexes, groups, communes) or some ten thousand (dates),
//! so that one or two bytes per cell are enough; a column of names needs four.

use serde::{Deserialize, Serialize};

/// A list of codes, which widens by itself when a code requires it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Codes {
    /// Up to 256 values.
    One(#[serde(with = "crate::packed::bytes")] Vec<u8>),
    /// Up to 65,536.
    Two(#[serde(with = "crate::packed::halves")] Vec<u16>),
    /// More.
    Four(#[serde(with = "crate::packed::numbers")] Vec<u32>),
}

impl Default for Codes {
    fn default() -> Codes {
        Codes::One(Vec::new())
    }
}

impl Codes {
    pub(super) fn len(&self) -> usize {
        match self {
            Codes::One(codes) => codes.len(),
            Codes::Two(codes) => codes.len(),
            Codes::Four(codes) => codes.len(),
        }
    }

    /// Bytes per code.
    pub(super) fn width(&self) -> usize {
        match self {
            Codes::One(_) => 1,
            Codes::Two(_) => 2,
            Codes::Four(_) => 4,
        }
    }

    /// The code at a position; `None` beyond the last.
    #[inline]
    pub(super) fn get(&self, place: usize) -> Option<u32> {
        match self {
            Codes::One(codes) => codes.get(place).map(|&code| u32::from(code)),
            Codes::Two(codes) => codes.get(place).map(|&code| u32::from(code)),
            Codes::Four(codes) => codes.get(place).copied(),
        }
    }

    pub(super) fn push(&mut self, code: u32) {
        match self {
            Codes::One(codes) if code <= u32::from(u8::MAX) => {
                grow(codes);
                codes.push(code as u8);
            }
            Codes::Two(codes) if code <= u32::from(u16::MAX) => {
                grow(codes);
                codes.push(code as u16);
            }
            Codes::Four(codes) => {
                grow(codes);
                codes.push(code);
            }
            Codes::One(_) | Codes::Two(_) => {
                self.widen();
                self.push(code);
            }
        }
    }

    /// Fills with code 0 up to this length.
    pub(super) fn fill(&mut self, len: usize) {
        match self {
            Codes::One(codes) => codes.resize(len, 0),
            Codes::Two(codes) => codes.resize(len, 0),
            Codes::Four(codes) => codes.resize(len, 0),
        }
    }

    pub(super) fn reserve(&mut self, more: usize) {
        match self {
            Codes::One(codes) => codes.reserve_exact(more),
            Codes::Two(codes) => codes.reserve_exact(more),
            Codes::Four(codes) => codes.reserve_exact(more),
        }
    }

    pub(super) fn shrink(&mut self) {
        match self {
            Codes::One(codes) => codes.shrink_to_fit(),
            Codes::Two(codes) => codes.shrink_to_fit(),
            Codes::Four(codes) => codes.shrink_to_fit(),
        }
    }

    /// Whether any code from one position up to before another is not 0.
    pub(super) fn has_any(&self, from: usize, to: usize) -> bool {
        match self {
            Codes::One(codes) => codes.get(from..to).is_some_and(|of| of.iter().any(|c| *c != 0)),
            Codes::Two(codes) => codes.get(from..to).is_some_and(|of| of.iter().any(|c| *c != 0)),
            Codes::Four(codes) => codes.get(from..to).is_some_and(|of| of.iter().any(|c| *c != 0)),
        }
    }

    /// The bytes of memory that they take, with room that is not used yet.
    pub(super) fn bytes_held(&self) -> usize {
        match self {
            Codes::One(codes) => codes.capacity(),
            Codes::Two(codes) => codes.capacity() * 2,
            Codes::Four(codes) => codes.capacity() * 4,
        }
    }

    /// The codes in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        (0..self.len()).map(|place| self.get(place).unwrap_or(0))
    }

    /// Switches to the next width, keeping the reserved capacity.
    fn widen(&mut self) {
        *self = match self {
            Codes::One(codes) => Codes::Two(widened(codes)),
            Codes::Two(codes) => Codes::Four(widened(codes)),
            Codes::Four(codes) => Codes::Four(std::mem::take(codes)),
        };
    }
}

fn widened<T: Copy + Into<U>, U>(codes: &Vec<T>) -> Vec<U> {
    let mut wide = Vec::with_capacity(codes.capacity());
    wide.extend(codes.iter().map(|&code| code.into()));
    wide
}

/// Makes room for one more. Lists grow by a quarter instead of doubling, because the room that all
/// columns of a large sheet leave unused at once is what a page's memory is short of.
pub(super) fn grow<T>(list: &mut Vec<T>) {
    if list.len() == list.capacity() {
        list.reserve_exact((list.len() / 4).max(list.len().min(1_024)).max(16));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_widen() {
        let mut codes = Codes::default();
        let mut expected = Vec::new();
        for (code, width) in
            [(0, 1), (255, 1), (256, 2), (3, 2), (65_535, 2), (65_536, 4), (u32::MAX, 4), (7, 4)]
        {
            codes.push(code);
            expected.push(code);
            assert_eq!(codes.width(), width, "{code}");
            assert_eq!(codes.iter().collect::<Vec<_>>(), expected);
        }
        // From one byte directly to four.
        let mut codes = Codes::default();
        codes.fill(2);
        codes.push(70_000);
        assert_eq!(codes.iter().collect::<Vec<_>>(), [0, 0, 70_000]);
        assert_eq!((codes.get(2), codes.get(3)), (Some(70_000), None));
    }
}
