//! How agile encryption (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15) makes its keys and begins its chains:
//! from a digest, and from what each of them is for.

use super::cipher::{BLOCK, Hash};

/// Bytes per segment of the package; each segment begins a new cipher chain.
pub(crate) const SEGMENT: usize = 4096;

// Hashed together with the password's digest or the salt of the package, for each purpose.
pub(crate) const VERIFIER: [u8; 8] = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
pub(crate) const VERIFIER_HASH: [u8; 8] = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
pub(crate) const KEY: [u8; 8] = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];
pub(crate) const INTEGRITY_KEY: [u8; 8] = [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6];
pub(crate) const INTEGRITY_VALUE: [u8; 8] = [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33];

/// What a salt or a key that is too short is filled up with.
pub(crate) const FILL: u8 = 0x36;

/// The key for a purpose, made of the password's digest.
pub(crate) fn key_for(hash: Hash, spun: &[u8], purpose: &[u8], size: usize) -> Vec<u8> {
    let mut key = hash.of(&[spun, purpose]);
    key.resize(size, FILL);
    key
}

/// What the chain for a purpose begins with, made of the salt of the package. The purpose of a segment
/// is its number.
pub(crate) fn start_for(hash: Hash, salt: &[u8], purpose: &[u8]) -> [u8; BLOCK] {
    fitted(&hash.of(&[salt, purpose]))
}

/// These bytes, cut or filled up to a length.
pub(crate) fn fitted<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut fitted = [FILL; N];
    fitted.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    fitted
}
