//! Hashes of keys, and a filter that quickly tells that nobody asks for a hash.

/// Mixes a value into a hash; every bit of both counts (the finaliser of SplitMix64).
pub(super) fn mix(hash: u64, value: u64) -> u64 {
    let mut mixed = hash.rotate_left(21) ^ value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A text as a number; only the empty text is 0.
pub(super) fn hash_text(text: &str) -> u32 {
    let hash = text.bytes().fold(0, |hash, byte| mix(hash, u64::from(byte)));
    if text.is_empty() { 0 } else { (hash >> 32) as u32 | 1 }
}

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

    #[test]
    fn a_filter_lacks_none_and_holds_few_others() {
        let hash = |value: u64| mix(7, value);
        let filter = Filter::of((0..10_000_usize).map(|value| hash(value as u64)));
        assert!((0..10_000).all(|value| filter.may_hold(hash(value))));
        let others = (10_000..110_000).filter(|&value| filter.may_hold(hash(value))).count();
        assert!(others < 8_000, "{others}");
    }
}
