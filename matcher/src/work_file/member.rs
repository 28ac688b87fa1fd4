//! A part of a work file with its name, compressed, and the digest of what it holds.

use std::fmt;
use std::io;

use casework::digest::Digest;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::WorkError;
use crate::write::PackedPart;

/// The SHA-256 of bytes, as `sha256sum` shows it: 64 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sha([u8; 32]);

/// A part of a work file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) part: PackedPart,
    pub(super) sha: Sha,
}

impl Sha {
    /// The SHA-256 of these bytes.
    pub fn of(bytes: &[u8]) -> Sha {
        Sha(Sha256::digest(bytes).into())
    }

    /// Its first half, as the journal knows a list or an extract.
    pub fn digest(&self) -> Digest {
        let mut half = [0; 16];
        half.iter_mut().zip(self.0).for_each(|(to, from)| *to = from);
        Digest::from_bytes(half)
    }
}

impl Member {
    /// Compresses a part.
    pub(super) fn of(name: &str, bytes: &[u8]) -> Result<Member, WorkError> {
        Member::with(name, bytes, PackedPart::of(bytes))
    }

    /// A part that is stored as it is.
    pub(super) fn stored(name: &str, bytes: &[u8]) -> Result<Member, WorkError> {
        Member::with(name, bytes, PackedPart::stored(bytes))
    }

    fn with(name: &str, bytes: &[u8], part: io::Result<PackedPart>) -> Result<Member, WorkError> {
        let part = part.map_err(|_| WorkError::TooLarge)?;
        Ok(Member { name: name.to_owned(), part, sha: Sha::of(bytes) })
    }

    /// No part.
    pub(super) fn none() -> Member {
        let part =
            PackedPart { is_packed: false, sum: 0, whole: 0, data: std::sync::Arc::from([]) };
        Member { name: String::new(), part, sha: Sha([0; 32]) }
    }

    /// A part that was read. Its bytes are those that it says.
    pub(super) fn read(name: String, part: PackedPart) -> Result<Member, WorkError> {
        let mut hash = Sha256::new();
        match part.unpack_with(&mut |piece| hash.update(piece)) {
            true => Ok(Member { name, part, sha: Sha(hash.finalize().into()) }),
            false => Err(WorkError::Damaged { part: name }),
        }
    }

    /// The same, with these bytes.
    pub(super) fn unpacked(name: String, part: PackedPart) -> Result<(Member, Vec<u8>), WorkError> {
        match part.unpack() {
            Some(bytes) => Ok((Member { name, part, sha: Sha::of(&bytes) }, bytes)),
            None => Err(WorkError::Damaged { part: name }),
        }
    }

    /// All its bytes.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, WorkError> {
        self.part.unpack().ok_or_else(|| WorkError::damaged(&self.name))
    }
}

impl fmt::Display for Sha {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(to, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

impl From<Sha> for String {
    fn from(sha: Sha) -> String {
        sha.to_string()
    }
}

impl TryFrom<String> for Sha {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Sha, &'static str> {
        const WRONG: &str = "expected 64 hexadecimal digits in lower case";
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 64 || !text.bytes().all(is_digit) {
            return Err(WRONG);
        }
        let mut bytes = [0; 32];
        for (byte, place) in bytes.iter_mut().zip(0..) {
            let pair = text.get(2 * place..2 * place + 2).ok_or(WRONG)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| WRONG)?;
        }
        Ok(Sha(bytes))
    }
}
