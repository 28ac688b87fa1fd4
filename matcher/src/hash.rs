//! Hashes of numbers and texts that are the same on every machine and in every run.

/// Mixes a value into a hash; every bit of both counts (the finaliser of SplitMix64).
pub(crate) fn mix(hash: u64, value: u64) -> u64 {
    let mut mixed = hash.rotate_left(21) ^ value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The hash of a text.
pub(crate) fn hash_text(text: &str) -> u64 {
    let mut chunks = text.as_bytes().chunks_exact(8);
    let mut hash = chunks.by_ref().fold(text.len() as u64, |hash, chunk| {
        mix(hash, chunk.iter().fold(0, |number, &byte| number << 8 | u64::from(byte)))
    });
    if let rest @ [_, ..] = chunks.remainder() {
        hash = mix(hash, rest.iter().fold(0, |number, &byte| number << 8 | u64::from(byte)));
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::hash_text;

    #[test]
    fn different_texts_have_different_hashes() {
        let texts =
            ["", "\0", "a", "ab", "ba", "Nguyễn", "Nguyễn ", "Nguyên", "aaaaaaaa", "aaaaaaaaa"];
        let mut hashes = texts.map(hash_text);
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
