//! Numbers in Crockford's base 32: signs that are hard to misread, and one that checks the others.
//!
//! <https://www.crockford.com/base32.html>: no I, L, O and U among the signs, read as 1, 1, 0 and
//! refused; the check is the number modulo 37, with `*~$=U` for 32 to 36. One wrong sign and two
//! neighbours exchanged are always noticed.

const SIGNS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

const CHECK_ONLY: [char; 5] = ['*', '~', '$', '=', 'U'];

/// The lowest bits of a number, in `signs` signs of five bits each, the highest first.
pub fn encode(number: u64, signs: u32) -> String {
    (0..signs).rev().map(|place| sign(number.checked_shr(5 * place).unwrap_or(0))).collect()
}

/// The value of a sign, whatever its case; I and L count as 1, O as 0.
pub fn value(sign: char) -> Option<u64> {
    let number = match sign.to_ascii_uppercase() {
        digit @ '0'..='9' => digit as u64 - '0' as u64,
        'I' | 'L' => 1,
        'O' => 0,
        letter => SIGNS.iter().position(|known| *known == letter)? as u64,
    };
    Some(number)
}

/// The sign that checks a number.
pub fn check(number: u64) -> char {
    let rest = (number % 37) as usize;
    SIGNS.iter().chain(&CHECK_ONLY).nth(rest).copied().unwrap_or('0')
}

/// Whether the sign, in either case, is the one that checks the number.
pub fn checks(number: u64, sign: char) -> bool {
    let read = match value(sign) {
        Some(value) => Some(value),
        None => {
            let place = CHECK_ONLY.iter().position(|known| *known == sign.to_ascii_uppercase());
            place.map(|place| 32 + place as u64)
        }
    };
    read == Some(number % 37)
}

/// The sign of the lowest five bits.
pub fn sign(number: u64) -> char {
    SIGNS.get((number & 31) as usize).copied().unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_checks_as_crockford_does() {
        for (number, signs, text, sign) in [
            (0, 1, "0", '0'),
            (31, 1, "Z", 'Z'),
            (32, 2, "10", '*'),
            (36, 2, "14", 'U'),
            (37, 2, "15", '0'),
            (1234, 3, "16J", 'D'),
            (u64::MAX, 13, "FZZZZZZZZZZZZ", 'B'),
            (5, 4, "0005", '5'),
        ] {
            assert_eq!(encode(number, signs), text, "{number}");
            assert_eq!(check(number), sign, "{number}");
            assert!(checks(number, sign.to_ascii_lowercase()), "{number}");
            let read = text.chars().fold(0, |so_far, sign| so_far << 5 | value(sign).unwrap());
            assert_eq!(read, number);
        }
        for (sign, expected) in
            [('o', Some(0)), ('l', Some(1)), ('I', Some(1)), ('u', None), ('-', None), ('é', None)]
        {
            assert_eq!(value(sign), expected, "{sign}");
        }
    }
}
