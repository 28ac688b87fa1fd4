//! A filter that quickly tells that nobody asks for a hash.

/// A set of hashes that may answer yes for others too, but never no for one it holds. It has one
/// bit per hash, with one bit in sixteen set, and is no larger than a processor's cache.
pub(super) struct Filter {
    bits: Vec<u64>,
    mask: u64,
}

/// The size of the largest filter: 4 MB.
const MOST_BITS: usize = 1 << 25;

impl Filter {
    pub(super) fn of(hashes: impl ExactSizeIterator<Item = u64>) -> Filter {
        let bits = (hashes.len() * 16).next_power_of_two().clamp(1 << 12, MOST_BITS);
        let mut filter = Filter { bits: vec![0; bits / 64], mask: bits as u64 - 1 };
        for hash in hashes {
            let at = hash & filter.mask;
            filter.bits[(at / 64) as usize] |= 1 << (at % 64);
        }
        filter
    }

    pub(super) fn may_hold(&self, hash: u64) -> bool {
        let at = hash & self.mask;
        self.bits[(at / 64) as usize] >> (at % 64) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::mix;

    #[test]
    fn a_filter_lacks_none_and_holds_few_others() {
        let hash = |value: u64| mix(7, value);
        let filter = Filter::of((0..10_000_usize).map(|value| hash(value as u64)));
        assert!((0..10_000).all(|value| filter.may_hold(hash(value))));
        let others = (10_000..110_000).filter(|&value| filter.may_hold(hash(value))).count();
        assert!(others < 8_000, "{others}");
    }
}
