//! Reproducible randomness: numbers, choices by weight, and an order of rows.
//!
//! Takes a purpose and an index, gives draws that depend on nothing else. Decided: the millionth
//! household can be had without the 999,999 before it, so nothing has to be kept.

/// What is drawn: the same index gives different draws for different purposes.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    /// The members of a household.
    Household,
    /// Whether a row of the list repeats another.
    Twice,
    /// Whether a row's person is in the registry.
    Known,
    /// A person who is not in the registry.
    Stranger,
    /// The slips of a row.
    Slips,
    /// Six digits of a personal number.
    NumberDigits,
    /// Six digits of an old number.
    CardDigits,
    /// The office that gave the old number.
    CardOffice,
    /// How a commune names its hamlets.
    HamletWay,
    /// The name of a hamlet.
    HamletName,
    /// For unit tests.
    #[cfg(test)]
    Test,
}

/// A source of draws: SplitMix64 with its published constants.
pub struct Draw(u64);

impl Draw {
    /// The source for one thing, such as household 7: the same at every call, and unlike its
    /// neighbours'.
    pub fn of(purpose: Purpose, index: u64) -> Draw {
        let mut draw = Draw((purpose as u64 + 1).wrapping_mul(0xd1b5_4a32_d192_ed03) ^ index);
        let mixed = draw.next();
        Draw(mixed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but excluding `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u64
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u16, high: u16) -> u16 {
        low + self.below(u64::from(high.saturating_sub(low)) + 1) as u16
    }

    /// True with this probability, in thousandths.
    pub fn chance(&mut self, per_mille: u64) -> bool {
        self.below(1000) < per_mille
    }

    /// One word, all equally likely; the empty word if the list is empty.
    pub fn word(&mut self, list: &[&'static str]) -> &'static str {
        list.get(self.below(list.len() as u64) as usize).copied().unwrap_or_default()
    }

    /// One word, the first ones more often: the last are hardly ever drawn, like rare names.
    pub fn early_word(&mut self, list: &[&'static str]) -> &'static str {
        let end = list.len() as u64;
        let place = self.below(end).min(self.below(end));
        list.get(place as usize).copied().unwrap_or_default()
    }

    /// One thing, by weight; the default if no weight is above 0.
    pub fn weigh<T: Copy + Default>(&mut self, list: &[(T, u64)]) -> T {
        let mut left = self.below(list.iter().map(|&(_, weight)| weight).sum());
        for &(thing, weight) in list {
            if left < weight {
                return thing;
            }
            left -= weight;
        }
        T::default()
    }
}

/// An order of `0..length` in which neighbours are far from each other, without storing it.
pub struct Order {
    length: u64,
    step: u64,
}

impl Order {
    /// The order for this length.
    pub fn of(length: u64) -> Order {
        // Strides of the golden ratio spread most evenly; a stride coprime to the length reaches
        // everything.
        let mut step = (length as u128 * 618_034 / 1_000_000) as u64 | 1;
        while divisor(step, length) > 1 {
            step += 2;
        }
        Order { length, step }
    }

    /// What is at a position.
    pub fn at(&self, place: u64) -> u64 {
        let length = u128::from(self.length.max(1));
        ((u128::from(place) * u128::from(self.step) + length / 3) % length) as u64
    }
}

fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Six digits that look random, different for each of the first million serial numbers: a network
/// of four rounds over two halves of three digits (Feistel 1973), which maps no two inputs to the
/// same output.
pub fn six_digits(purpose: Purpose, serial: u64) -> u64 {
    let serial = serial % 1_000_000;
    let (mut left, mut right) = (serial / 1000, serial % 1000);
    for round in 0..4 {
        let turned = Draw::of(purpose, round * 1000 + right).below(1000);
        (left, right) = (right, (left + turned) % 1000);
    }
    left * 1000 + right
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn an_order_holds_everything_once() {
        for length in [1, 2, 3, 10, 97, 1000, 4096] {
            let order = Order::of(length);
            let seen: BTreeSet<u64> = (0..length).map(|place| order.at(place)).collect();
            assert!(seen.into_iter().eq(0..length), "{length}");
        }
    }

    #[test]
    fn no_six_digits_come_twice() {
        let mut seen = vec![false; 1_000_000];
        for serial in 0..1_000_000 {
            let digits = six_digits(Purpose::Test, serial) as usize;
            assert!(!std::mem::replace(&mut seen[digits], true));
        }
    }

    #[test]
    fn a_draw_stays_inside_and_repeats() {
        let draws = |index| {
            let mut draw = Draw::of(Purpose::Test, index);
            (0..50).map(|_| draw.below(7)).collect::<Vec<_>>()
        };
        assert!(draws(3).iter().all(|&drawn| drawn < 7));
        assert_eq!(draws(3), draws(3));
        assert_ne!(draws(3), draws(4));
        assert_eq!(Draw::of(Purpose::Test, 1).weigh(&[("a", 0), ("b", 3)]), "b");
    }
}
