//! The ciphers and hashes of the formats, chosen when a file names them.

use aes::cipher::BlockCipherDecrypt as _;
use aes::{Aes128, Aes192, Aes256, Block};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

/// Bytes of a block of AES.
pub(super) const BLOCK: usize = 16;

/// AES with a key of any of its lengths.
pub(super) enum Aes {
    /// A key of 128 bits.
    Aes128(Box<Aes128>),
    /// A key of 192 bits.
    Aes192(Box<Aes192>),
    /// A key of 256 bits.
    Aes256(Box<Aes256>),
}

impl Aes {
    /// The cipher for this key; `None` if the key has another length.
    pub(super) fn new(key: &[u8]) -> Option<Self> {
        match key.len() {
            16 => Aes128::new_from_slice(key).ok().map(|a| Self::Aes128(Box::new(a))),
            24 => Aes192::new_from_slice(key).ok().map(|a| Self::Aes192(Box::new(a))),
            32 => Aes256::new_from_slice(key).ok().map(|a| Self::Aes256(Box::new(a))),
            _ => None,
        }
    }

    /// Decrypts each block by itself. An incomplete block at the end stays as it is.
    pub(super) fn decrypt_ecb(&self, data: &mut [u8]) {
        let (blocks, _) = Block::slice_as_chunks_mut(data);
        match self {
            Self::Aes128(aes) => aes.decrypt_blocks(blocks),
            Self::Aes192(aes) => aes.decrypt_blocks(blocks),
            Self::Aes256(aes) => aes.decrypt_blocks(blocks),
        }
    }

    /// Decrypts chained blocks and appends them to `plain`. All are decrypted at once and the
    /// chaining is undone afterwards, which lets the cipher work on several blocks together.
    pub(super) fn decrypt_cbc(&self, start: &[u8; BLOCK], data: &[u8], plain: &mut Vec<u8>) {
        let begin = plain.len();
        plain.extend_from_slice(data);
        let added = plain.get_mut(begin..).unwrap_or_default();
        self.decrypt_ecb(added);
        for (byte, before) in added.iter_mut().zip(start.iter().chain(data)) {
            *byte ^= before;
        }
    }
}

/// A hash that a file may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl Hash {
    /// A hash by its name, which programs write with or without a hyphen.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name.replace('-', "").to_ascii_uppercase().as_str() {
            "SHA1" => Some(Self::Sha1),
            "SHA256" => Some(Self::Sha256),
            "SHA384" => Some(Self::Sha384),
            "SHA512" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Bytes of a digest.
    pub(super) fn size(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    /// The digest of the parts, one after another.
    pub(super) fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        match self {
            Self::Sha1 => digest::<Sha1>(parts),
            Self::Sha256 => digest::<Sha256>(parts),
            Self::Sha384 => digest::<Sha384>(parts),
            Self::Sha512 => digest::<Sha512>(parts),
        }
    }

    /// The digest of salt and password, hashed `spins` more times, each time with a counter in
    /// front; this makes guessing slow.
    pub(super) fn spun(self, salt: &[u8], password: &[u8], spins: u32) -> Vec<u8> {
        match self {
            Self::Sha1 => spun::<Sha1>(salt, password, spins),
            Self::Sha256 => spun::<Sha256>(salt, password, spins),
            Self::Sha384 => spun::<Sha384>(salt, password, spins),
            Self::Sha512 => spun::<Sha512>(salt, password, spins),
        }
    }

    /// The keyed digest (HMAC).
    pub(super) fn keyed(self, key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Sha1 => keyed::<Hmac<Sha1>>(key, data),
            Self::Sha256 => keyed::<Hmac<Sha256>>(key, data),
            Self::Sha384 => keyed::<Hmac<Sha384>>(key, data),
            Self::Sha512 => keyed::<Hmac<Sha512>>(key, data),
        }
    }
}

fn digest<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
    let mut digest = D::new();
    parts.iter().for_each(|part| digest.update(part));
    digest.finalize().to_vec()
}

fn spun<D: Digest>(salt: &[u8], password: &[u8], spins: u32) -> Vec<u8> {
    let mut hash = D::new().chain_update(salt).chain_update(password).finalize();
    for spin in 0..spins {
        hash = D::new().chain_update(spin.to_le_bytes()).chain_update(&hash).finalize();
    }
    hash.to_vec()
}

fn keyed<M: Mac + KeyInit>(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let mut mac = <M as KeyInit>::new_from_slice(key).ok()?;
    mac.update(data);
    Some(mac.finalize().into_bytes().to_vec())
}
