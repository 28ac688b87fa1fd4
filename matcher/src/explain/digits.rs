//! Digits in a row somewhere in a number.

use crate::normalise::Record;

/// Typed digits: how many, and their value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits(u32, u64);

impl Digits {
    /// Those of a text of digits. More than any number has are found in none.
    pub(super) fn of(text: &str) -> Digits {
        Digits(text.len() as u32, text.parse().unwrap_or(u64::MAX))
    }

    /// Whether the number of a record, or its old one, has them.
    pub(super) fn are_of(self, record: &Record) -> bool {
        let full = record.number.full();
        full.is_some_and(|number| self.are_in(number, 12))
            || record.old_number != 0 && self.are_in(record.old_number.into(), 9)
    }

    /// Whether a number of `of` digits has them.
    fn are_in(self, mut number: u64, of: u32) -> bool {
        let Digits(count, digits) = self;
        let Some(begins) = of.checked_sub(count) else { return false };
        let window = 10_u64.pow(count);
        (0..=begins).any(|_| {
            let is_here = number % window == digits;
            number /= 10;
            is_here
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_anywhere_in_a_number() {
        for (number, of, typed) in [
            (4_085_123_456, 12, "004085"),
            (4_085_123_456, 12, "123456"),
            (4_085_123_456, 12, "85123"),
            (4_085_123_456, 12, "00408"),
            (4_085_123_456, 12, "00004"),
            (4_085_123_456, 12, "004085123456"),
            (4_085_123_456, 12, "0004085123456"),
            (80_123_456, 9, "08012"),
            (80_123_456, 9, "00801"),
            (4_085_123_456, 12, "99999999999999999999999999"),
        ] {
            let naive = format!("{number:0of$}", of = of as usize).contains(typed);
            assert_eq!(Digits::of(typed).are_in(number, of), naive, "{typed} in {number}");
        }
    }
}
