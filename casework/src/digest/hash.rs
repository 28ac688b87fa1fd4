//! The digest of bytes and the salt of a work, both written as hexadecimal text.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The first 16 bytes of a SHA-256 or an HMAC-SHA-256; as text, 32 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 16]);

/// The secret of a work, drawn once when it is begun: without it nobody can tell by trial whose row
/// a digest stands for. As text, 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Salt([u8; 32]);

/// Text that is not the hexadecimal form of a digest or a salt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} hexadecimal digits in lower case")]
pub struct HexError {
    /// How many digits were expected.
    pub expected: usize,
}

/// Makes digests that nobody can make without the salt. What the salt takes of that is done once,
/// which is half of the work for a short text.
#[derive(Clone)]
pub struct Keyed(Hmac<Sha256>);

impl Keyed {
    /// Of this salt.
    pub fn of(salt: &Salt) -> Self {
        // A key of 32 bytes and the same key filled up to the block's 64 with zeros are one key.
        let mut key = [0; 64];
        for (to, from) in key.iter_mut().zip(salt.0) {
            *to = from;
        }
        Self(Hmac::<Sha256>::new(&key.into()))
    }

    /// The digest of these bytes.
    pub fn digest(&self, bytes: &[u8]) -> Digest {
        let mut hash = self.0.clone();
        hash.update(bytes);
        Digest(first_half(hash.finalize().into_bytes().into()))
    }
}

impl Digest {
    /// The digest with these bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The digest of these bytes, which anybody can make again.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_all(&[bytes])
    }

    /// The digest of these pieces as if they were one.
    pub fn of_all(pieces: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for piece in pieces {
            hash.update(piece);
        }
        Self(first_half(hash.finalize().into()))
    }

    /// The digest of these bytes that nobody can make without the salt.
    pub fn keyed(salt: &Salt, bytes: &[u8]) -> Self {
        Keyed::of(salt).digest(bytes)
    }

    /// 32 hexadecimal digits in lower case.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The digest written by [`Digest::hex`]. Capitals are refused: one digest is one text.
    pub fn from_hex(text: &str) -> Result<Self, HexError> {
        from_hex(text).map(Self)
    }
}

impl Salt {
    /// The salt with these bytes, drawn by whoever has randomness.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 64 hexadecimal digits in lower case.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The salt written by [`Salt::hex`].
    pub fn from_hex(text: &str) -> Result<Self, HexError> {
        from_hex(text).map(Self)
    }
}

fn first_half(whole: [u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    for (to, from) in half.iter_mut().zip(whole) {
        *to = from;
    }
    half
}

fn hex(bytes: &[u8]) -> String {
    let digit = |of: u8| char::from(if of < 10 { b'0' + of } else { b'a' + of - 10 });
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
    text
}

fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], HexError> {
    let value = |sign: u8| match sign {
        b'0'..=b'9' => Some(sign - b'0'),
        b'a'..=b'f' => Some(sign - b'a' + 10),
        _ => None,
    };
    let wrong = HexError { expected: 2 * N };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return Err(wrong);
    }
    let mut bytes = [0; N];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = value(*high).zip(value(*low)).map(|(high, low)| high << 4 | low).ok_or(wrong)?;
    }
    Ok(bytes)
}

impl fmt::Display for Digest {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.hex())
    }
}

/// A salt is not shown: what is printed ends in files that others read.
impl fmt::Debug for Salt {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Salt(..)")
    }
}

impl TryFrom<String> for Digest {
    type Error = HexError;

    fn try_from(text: String) -> Result<Self, HexError> {
        Self::from_hex(&text)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.hex()
    }
}

impl TryFrom<String> for Salt {
    type Error = HexError;

    fn try_from(text: String) -> Result<Self, HexError> {
        Self::from_hex(&text)
    }
}

impl From<Salt> for String {
    fn from(salt: Salt) -> Self {
        salt.hex()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_published_values() {
        // FIPS 180-4's examples.
        for (text, expected) in [
            ("", "e3b0c44298fc1c149afbf4c8996fb924"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039",
            ),
        ] {
            assert_eq!(Digest::of(text.as_bytes()).hex(), expected, "{text}");
        }
        // HMAC as RFC 2104 writes it, from the hash alone.
        let salt = Salt::from_bytes([7; 32]);
        let pad = |with: u8| {
            let mut block = [with; 64];
            block[..32].iter_mut().for_each(|byte| *byte ^= 7);
            block
        };
        let inner = Sha256::new().chain_update(pad(0x36)).chain_update("abc").finalize();
        let outer = Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize();
        assert_eq!(Digest::keyed(&salt, b"abc").bytes()[..], outer[..16]);
    }

    #[test]
    fn hexadecimal_text_is_read_as_it_is_written_and_in_no_other_form() {
        let digest = Digest::of(b"x");
        assert_eq!(Digest::from_hex(&digest.hex()), Ok(digest));
        assert_eq!(Digest::of_all(&[b"ab", b"", b"c"]), Digest::of(b"abc"));
        for wrong in [
            "",
            "00",
            "E3B0c44298fc1c149afbf4c8996fb924",
            "g3b0c44298fc1c149afbf4c8996fb924",
            "e3b0c44298fc1c149afbf4c8996fb9240",
            "e3b0c44298fc1c149afbf4c8996fb92400",
            "ắ3b0c44298fc1c149afbf4c8996fb9",
        ] {
            assert_eq!(Digest::from_hex(wrong), Err(HexError { expected: 32 }), "{wrong}");
        }
        let salt = Salt::from_bytes([0xa5; 32]);
        assert_eq!(Salt::from_hex(&salt.hex()), Ok(salt));
        assert_eq!(format!("{salt:?}"), "Salt(..)");
        let json = serde_json::to_string(&digest).unwrap();
        assert_eq!(json, format!("\"{}\"", digest.hex()));
        assert_eq!(serde_json::from_str::<Digest>(&json).unwrap(), digest);
    }
}
