//! Numbers of no Vietnamese shape: seven digits, a passport's letters and digits.
//!
//! Takes a cell, gives its letters and digits as one number, so that a record needs no text for
//! them. Decided: only what is plainly one number counts, of 5 to 12 signs with at least 4 digits;
//! words, longer codes and placeholders stay unreadable.

use crate::plan::is_number_of_nobody;

/// As many signs fit into 63 bits.
const LONGEST: usize = 12;
const SHORTEST: usize = 5;
const LEAST_DIGITS: usize = 4;

/// Signs are the digits of a number to this base, from 1 on; 0 is no sign.
const BASE: u64 = 37;

/// The signs of a cell as one number; `None` if it is no such number.
pub(super) fn pack(text: &str) -> Option<u64> {
    let signs = || text.chars().filter(|c| !" .-'/".contains(*c));
    let digits = signs().filter(char::is_ascii_digit).count();
    let length = signs().count();
    let first = signs().next();
    let repeats = signs().all(|c| Some(c) == first);
    let is_one = signs().all(|c| c.is_ascii_alphanumeric()) && !repeats;
    let fits = (SHORTEST..=LONGEST).contains(&length) && digits >= LEAST_DIGITS;
    (is_one && fits && !is_number_of_nobody(text)).then(|| {
        let sign = |c: char| match c.to_ascii_lowercase() {
            digit @ '0'..='9' => u64::from(digit as u8 - b'0') + 1,
            letter => u64::from(letter as u8 - b'a') + 11,
        };
        signs().fold(0, |all, c| all * BASE + sign(c))
    })
}

/// The signs of a packed number, the last first.
pub fn signs(mut packed: u64) -> impl Iterator<Item = u64> {
    std::iter::from_fn(move || {
        let sign = packed % BASE;
        packed /= BASE;
        (sign > 0).then_some(sign)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_other_shapes() {
        for (text, same) in [
            ("5304218", "53-042 18"),
            ("B1234567", "b 1234567"),
            ("HC B1234567", "HCB1234567"),
            ("04006477525", "04006477525"),
        ] {
            assert!(pack(text).is_some(), "{text}");
            assert_eq!(pack(text), pack(same), "{text}");
        }
        assert_ne!(pack("0530421"), pack("530421"));
        assert!(pack("ZZZZZZZZ9999").is_some_and(|packed| packed < 1 << 63));
        for text in
            ["1", "1111", "7777777", "abcdefg", "thẻ 12345", "5304218 và 5304219", "12345678901234"]
        {
            assert_eq!(pack(text), None, "{text}");
        }
        let of = |text: &str| signs(pack(text).unwrap_or_default()).collect::<Vec<_>>();
        assert_eq!(of("B1234"), [5, 4, 3, 2, 12]);
    }
}
