//! Exact numbers: kept in millionths, so that sums are those of the digits on paper.

use serde::{Deserialize, Serialize};

/// How many decimals are kept.
pub(super) const PLACES: u32 = 6;

/// One in millionths.
pub(super) const ONE: i128 = 1_000_000;

/// A number and how many decimals it was written with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// In millionths.
    micro: i128,
    decimals: u8,
}

impl Value {
    /// A number from millionths, shown with this many decimals.
    pub(super) fn of_micro(micro: i128, decimals: u8) -> Value {
        Value { micro, decimals: decimals.min(PLACES as u8) }
    }

    /// A whole number.
    pub fn whole(number: i64) -> Value {
        Value { micro: i128::from(number) * ONE, decimals: 0 }
    }

    /// The number in millionths.
    pub(super) fn micro(self) -> i128 {
        self.micro
    }

    /// How many decimals it was written with.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.micro == 0
    }

    /// Whether its decimals are all zero.
    pub fn is_whole(self) -> bool {
        self.micro % ONE == 0
    }

    /// The sum of both.
    pub(super) fn plus(self, other: Value) -> Value {
        let micro = self.micro.saturating_add(other.micro);
        Value { micro, decimals: self.decimals.max(other.decimals) }
    }

    /// This number minus the other.
    pub fn less(self, other: Value) -> Value {
        self.plus(Value { micro: -other.micro, ..other })
    }

    /// Whether the numbers are equal, however many decimals were written.
    pub fn equals(self, other: Value) -> bool {
        self.micro == other.micro
    }

    /// A fraction as a percentage.
    pub(super) fn as_percent(self) -> Value {
        let micro = self.micro.saturating_mul(100);
        Value { micro, decimals: self.decimals.saturating_sub(2) }
    }

    /// The number with separators for thousands and decimals.
    pub fn show(self, group: char, point: char) -> String {
        let decimals = u32::from(self.decimals);
        let micro = self.micro.unsigned_abs();
        let one = ONE.unsigned_abs();
        let mut shown = (micro / one).to_string();
        let mut at = shown.len();
        while at > 3 {
            at -= 3;
            shown.insert(at, group);
        }
        if decimals > 0 {
            let behind = (micro % one) / 10_u128.pow(PLACES.saturating_sub(decimals));
            let behind = behind.to_string();
            shown.push(point);
            (behind.len()..decimals as usize).for_each(|_| shown.push('0'));
            shown.push_str(&behind);
        }
        if self.micro < 0 {
            shown.insert(0, '-');
        }
        shown
    }
}

/// What a cell in a column of numbers contains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing, a dash, or “không”.
    Blank,
    /// A number.
    Value(Value),
    /// Something else.
    Text(String),
}

impl Cell {
    /// Its number, zero if it is blank; `None` for text.
    pub fn value(&self) -> Option<Value> {
        match self {
            Cell::Blank => Some(Value::default()),
            Cell::Value(value) => Some(*value),
            Cell::Text(_) => None,
        }
    }

    /// The number written in it; `None` if there is none.
    pub fn written(&self) -> Option<Value> {
        match self {
            Cell::Value(value) => Some(*value),
            _ => None,
        }
    }
}
