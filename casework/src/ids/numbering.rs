//! Which number a new case gets.
//!
//! A number is 40 bits of a keyed digest of a counter, begun at the row's digest: one row has one
//! number in every copy of a work, also where two people decide about it who do not know of one
//! another, and two rows have different ones. Parts of a work that was split are such copies. Where
//! two rows of a list would have one number, whoever splits the work opens their cases first.
//!
//! A lane, the counter's top byte, keeps numbers apart that are given by a mere count. Nothing counts
//! like that today: a row decided in two lanes would be two cases, and a contradiction between them
//! nobody's business.

use crate::digest::{Digest, Parts, Salt};

use super::case::CaseId;

const LANE_AT: u32 = 56;

/// Gives numbers to new cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseNumbers {
    counter: u64,
}

impl CaseNumbers {
    /// From the `next`-th number of a lane on; the lane of a work that was not split is 0.
    pub const fn new(lane: u8, next: u64) -> Self {
        Self { counter: (lane as u64) << LANE_AT | within(next) }
    }

    /// From a place in the lane that only this row has.
    pub fn of_row(lane: u8, row: &Digest) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = *row.bytes();
        Self::new(lane, u64::from_le_bytes([a, b, c, d, e, f, g, h]))
    }

    /// The lane that numbers are taken from.
    pub const fn lane(&self) -> u8 {
        (self.counter >> LANE_AT) as u8
    }

    /// Where in the lane the next number is taken from.
    pub const fn next(&self) -> u64 {
        within(self.counter)
    }

    /// The next number that is not taken.
    pub fn give(&mut self, salt: &Salt, taken: impl Fn(CaseId) -> bool) -> CaseId {
        loop {
            let id = number_at(salt, self.counter);
            *self = Self::new(self.lane(), self.next() + 1);
            if !taken(id) {
                return id;
            }
        }
    }
}

const fn within(counter: u64) -> u64 {
    counter & ((1 << LANE_AT) - 1)
}

fn number_at(salt: &Salt, counter: u64) -> CaseId {
    let digest = Parts::of("case").number(counter).keyed(salt);
    let [a, b, c, d, e, ..] = *digest.bytes();
    CaseId::from_bits(u64::from_be_bytes([0, 0, 0, a, b, c, d, e]))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SALT: Salt = Salt::from_bytes([3; 32]);

    #[test]
    fn the_counter_goes_on_where_a_number_is_taken() {
        let mut numbers = CaseNumbers::new(0, 0);
        let free: Vec<CaseId> = (0..5).map(|_| numbers.give(&SALT, |_| false)).collect();
        assert_eq!(free.iter().collect::<BTreeSet<_>>().len(), 5);
        assert_eq!((numbers.lane(), numbers.next()), (0, 5));
        let mut again = CaseNumbers::new(0, 0);
        assert_eq!(again.give(&SALT, |id| id == free[0] || id == free[1]), free[2]);
        assert_eq!(again.next(), 3);
        let other_salt = Salt::from_bytes([4; 32]);
        assert_ne!(CaseNumbers::new(0, 0).give(&other_salt, |_| false), free[0]);
    }

    #[test]
    fn lanes_do_not_run_into_one_another() {
        let mut last = CaseNumbers::new(1, (1 << 56) - 1);
        let of_last = last.give(&SALT, |_| false);
        assert_eq!((last.lane(), last.next()), (1, 0));
        assert_ne!(of_last, CaseNumbers::new(2, 0).give(&SALT, |_| false));
        let row = Digest::of(b"row");
        assert_eq!(CaseNumbers::of_row(9, &row).lane(), 9);
        let mut copies = [CaseNumbers::of_row(0, &row); 2];
        assert_eq!(copies[0].give(&SALT, |_| false), copies[1].give(&SALT, |_| false));
        let other = CaseNumbers::of_row(0, &Digest::of(b"other")).give(&SALT, |_| false);
        assert_ne!(other, CaseNumbers::of_row(0, &row).give(&SALT, |_| false));
    }
}
