//! A small, reproducible random generator.
//!
//! Takes a fixed seed, gives whole numbers, choices and shuffles. Decided: SplitMix64 on `u64`
//! only, with no floating point and no arithmetic whose width depends on the platform, so that a
//! desktop and a browser draw exactly the same people.

/// The state of the generator. Equal seeds give equal draws in equal order.
pub(super) struct Dice(u64);

impl Dice {
    /// A generator with this seed.
    pub(super) fn new(seed: u64) -> Self {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but excluding `end`; 0 if `end` is 0.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        // Scales the upper half of the draw, as a product of two 32-bit values in 64 bits.
        (((self.next() >> 32) * u64::from(end)) >> 32) as u32
    }

    /// A number from `low` to `high`, both included; `low` if the range is empty.
    pub(super) fn between(&mut self, low: u16, high: u16) -> u16 {
        let width = u32::from(high.saturating_sub(low)) + 1;
        low.saturating_add(self.below(width) as u16)
    }

    /// True with this probability, in thousandths.
    pub(super) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// A position in a list of `length` things; 0 if there are none.
    pub(super) fn place(&mut self, length: usize) -> usize {
        // Every list here is far shorter than 2^32.
        self.below(length as u32) as usize
    }

    /// One thing of a list, all equally likely; `None` if the list is empty.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.place(list.len())).copied()
    }

    /// One word of a list, all equally likely; the empty word if the list is empty.
    pub(super) fn word<'a>(&mut self, list: &[&'a str]) -> &'a str {
        self.pick(list).unwrap_or("")
    }

    /// One thing of a list, by weight; the default if no weight is above 0.
    pub(super) fn weigh<T: Copy + Default>(&mut self, list: &[(T, u32)]) -> T {
        let total = list.iter().map(|&(_, weight)| weight).sum();
        let mut left = self.below(total);
        for &(thing, weight) in list {
            if left < weight {
                return thing;
            }
            left -= weight;
        }
        T::default()
    }

    /// Shuffles a list, all orders equally likely (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.place(last + 1);
            list.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_what_the_published_generator_draws() {
        // The first values of SplitMix64 for seed 1234567, as its author's C code prints them.
        let mut dice = Dice::new(1_234_567);
        assert_eq!(dice.next(), 6_457_827_717_110_365_317);
        assert_eq!(dice.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn stays_inside_the_bounds() {
        let mut dice = Dice::new(7);
        assert!((0..1000).all(|_| dice.below(3) < 3));
        assert!((0..1000).all(|_| (5..=9).contains(&dice.between(5, 9))));
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.pick::<u8>(&[]), None);
        assert_eq!(dice.weigh(&[("a", 0), ("b", 5)]), "b");
    }

    #[test]
    fn shuffling_keeps_every_thing() {
        let mut list: Vec<u32> = (0..100).collect();
        Dice::new(1).shuffle(&mut list);
        assert_ne!(list[..5], [0, 1, 2, 3, 4]);
        list.sort_unstable();
        assert!(list.iter().copied().eq(0..100));
    }
}
