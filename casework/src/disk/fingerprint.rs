//! Which bytes a file holds, in 32 bytes.

use sha2::{Digest, Sha256};

/// The SHA-256 of all bytes of a file: two files with one fingerprint are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Fingerprint {
        Fingerprint(Sha256::digest(bytes).into())
    }
}
