//! Bytes as text that can be embedded in an HTML file: five digits for four bytes, where base64
//! takes eight for six. The page's loader reads it back (`app/loader/page.js`).
//!
//! Takes bytes, gives printable ASCII. Decided: the digits are all printable characters in order,
//! except those with a meaning in HTML, attributes or slots; a last group of n bytes has n + 1
//! digits, so that nothing is added to the bytes (missing bytes are written as zeros, missing
//! digits are read as the highest, and the excess is cut off).

/// Printable characters that are not digits.
const LEFT_OUT: &[u8] = b"\"&'<>\\`{}";

/// The bytes as text.
pub(super) fn encode(bytes: &[u8]) -> String {
    let digits: Vec<char> =
        (b'!'..=b'~').filter(|c| !LEFT_OUT.contains(c)).map(char::from).collect();
    let base = digits.len() as u32;
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for group in bytes.chunks(4) {
        let mut padded = [0; 4];
        padded[..group.len()].copy_from_slice(group);
        let mut rest = u32::from_be_bytes(padded);
        let mut of_group = ['!'; 5];
        for digit in of_group.iter_mut().rev() {
            *digit = digits[(rest % base) as usize];
            rest /= base;
        }
        text.extend(&of_group[..group.len() + 1]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The decoding, as the loader does it.
    fn decode(text: &str) -> Vec<u8> {
        let digits: Vec<u8> = (b'!'..=b'~').filter(|c| !LEFT_OUT.contains(c)).collect();
        assert_eq!(digits.len(), 85);
        let mut bytes = Vec::new();
        for group in text.as_bytes().chunks(5) {
            let digit = |at: usize| {
                group.get(at).map_or(84, |c| digits.iter().position(|d| d == c).unwrap() as u64)
            };
            let value = (0..5).fold(0, |value, at| value * 85 + digit(at));
            let value = u32::try_from(value.min(u64::from(u32::MAX))).unwrap();
            bytes.extend(&value.to_be_bytes()[..group.len() - 1]);
        }
        bytes
    }

    #[test]
    fn there_and_back() {
        assert_eq!(encode(&[0, 0, 0, 0]), "!!!!!");
        for length in 0..70_usize {
            for seed in [0_u64, 1, 255, 0x9e37_79b9] {
                let byte = |at: usize| (seed.wrapping_mul(at as u64 + 7) >> 3) as u8;
                let bytes: Vec<u8> = (0..length).map(byte).collect();
                assert_eq!(decode(&encode(&bytes)), bytes, "{length} {seed}");
            }
            assert_eq!(decode(&encode(&vec![255; length])), vec![255; length]);
        }
    }
}
