//! The oldest lock: every byte of the data is mixed with one of 16 bytes made from the password
//! ([MS-OFFCRYPTO] 2.3.7). Two 16-bit numbers in the file tell whether the password fits.
//!
//! The specification's tables of initial values and of values per letter come from one feedback
//! register of 16 bits, with polynomial 0x1021 and two seeds; here they are computed by it.

use encoding_rs::WINDOWS_1252;

/// The longest password of this lock; no program that writes it drops further letters.
const LONGEST: usize = 15;

/// Fills up the 16 bytes after the password.
const PADDING: [u8; 15] =
    [0xBB, 0xFF, 0xFF, 0xBA, 0xFF, 0xFF, 0xB9, 0x80, 0x00, 0xBE, 0x0F, 0x00, 0xBF, 0x0F, 0x00];

/// The 16 bytes made from a password that fits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct XorLock([u8; 16]);

impl XorLock {
    /// The lock; `None` if the password does not give both numbers in the file.
    pub(super) fn new(key: u16, verifier: u16, password: &str) -> Option<XorLock> {
        let (letters, _, unknown) = WINDOWS_1252.encode(password);
        let fits = !unknown && !letters.is_empty() && letters.len() <= LONGEST;
        (fits && key_of(&letters) == key && verifier_of(&letters) == verifier)
            .then(|| XorLock(mixed(&letters, key)))
    }

    /// Decrypts data at a position of the stream, in a record with this many bytes.
    pub(super) fn apply(&self, at: usize, record: usize, data: &mut [u8]) {
        let turn = at.wrapping_add(record) % self.0.len();
        let bytes = self.0.iter().cycle().skip(turn);
        data.iter_mut().zip(bytes).for_each(|(byte, own)| *byte = (*byte ^ own).rotate_left(3));
    }
}

#[cfg(test)]
impl XorLock {
    /// The two numbers and the lock for a password.
    pub(super) fn made(password: &str) -> (u16, u16, XorLock) {
        let key = key_of(password.as_bytes());
        (key, verifier_of(password.as_bytes()), XorLock(mixed(password.as_bytes(), key)))
    }

    /// The inverse of `apply`.
    pub(super) fn lock(&self, at: usize, record: usize, data: &mut [u8]) {
        for (place, byte) in data.iter_mut().enumerate() {
            *byte = byte.rotate_right(3) ^ self.0[(at + record + place) % 16];
        }
    }
}

/// One step of the register.
fn step(register: u16) -> u16 {
    register << 1 ^ if register & 0x8000 == 0 { 0 } else { 0x1021 }
}

fn key_of(letters: &[u8]) -> u16 {
    let (mut key, mut value, mut start) = (0, 0x8000, 0xFFFF);
    for letter in letters.iter().rev() {
        for bit in 0..8 {
            value = step(value);
            start = step(start);
            if letter & 0x7F & 1 << bit != 0 {
                key ^= value;
            }
        }
    }
    key ^ start
}

fn verifier_of(letters: &[u8]) -> u16 {
    // The length counts as a letter in front.
    let bytes = letters.iter().rev().copied().chain([letters.len() as u8]);
    let turned = |sum: u16| sum << 1 & 0x7FFF | sum >> 14 & 1;
    bytes.fold(0, |sum, byte| turned(sum) ^ u16::from(byte)) ^ 0xCE4B
}

fn mixed(letters: &[u8], key: u16) -> [u8; 16] {
    let mut bytes = [0; 16];
    let filled = letters.iter().chain(&PADDING);
    for ((byte, letter), own) in bytes.iter_mut().zip(filled).zip(key.to_le_bytes().iter().cycle())
    {
        *byte = (letter ^ own).rotate_right(1);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_gives_the_tables() {
        // [MS-OFFCRYPTO] 2.3.7.2, InitialCode for 1, 2, 3 and 15 letters; XorMatrix's last rows.
        let start = |letters: usize| (0..letters * 8).fold(0xFFFF, |register, _| step(register));
        assert_eq!([1, 2, 3, 15].map(start), [0xE1F0, 0x1D0F, 0xCC9C, 0x4EC3]);
        let row = |letter: usize| {
            let first = (0..=letter * 8).fold(0x8000, |register, _| step(register));
            let row: Vec<u16> =
                std::iter::successors(Some(first), |value| Some(step(*value))).take(7).collect();
            row
        };
        assert_eq!(row(0), [0x1021, 0x2042, 0x4084, 0x8108, 0x1231, 0x2462, 0x48C4]);
        assert_eq!(row(1), [0x3331, 0x6662, 0xCCC4, 0x89A9, 0x0373, 0x06E6, 0x0DCC]);
        assert_eq!(row(14), [0xAEFC, 0x4DD9, 0x9BB2, 0x2745, 0x4E8A, 0x9D14, 0x2A09]);
    }

    #[test]
    fn a_password_fits_or_not() {
        // The verifier of the common password is a known value.
        let password = "VelvetSweatshop";
        assert_eq!(verifier_of(password.as_bytes()), 0x9A0A);
        let key = key_of(password.as_bytes());
        assert!(XorLock::new(key, 0x9A0A, password).is_some());
        for (key, verifier, other) in [
            (key, 0x9A0B, password),
            (key ^ 1, 0x9A0A, password),
            (key, 0x9A0A, "VelvetSweatshoq"),
            (key, 0x9A0A, "VelvetSweatshop1"),
            (key, 0x9A0A, ""),
            (key, 0x9A0A, "mật khẩu"),
        ] {
            assert_eq!(XorLock::new(key, verifier, other), None, "{other}");
        }
    }

    #[test]
    fn bytes_are_the_specifications() {
        // Computed by hand according to 2.3.7.2, for the password "a" with key 0x1234.
        let bytes = mixed(b"a", 0x1234);
        assert_eq!(
            bytes[..3],
            [
                (0x61_u8 ^ 0x34).rotate_right(1),
                (0xBB_u8 ^ 0x12).rotate_right(1),
                (0xFF_u8 ^ 0x34).rotate_right(1)
            ]
        );
        assert_eq!(bytes[15], 0x12_u8.rotate_right(1));
    }
}
