//! The ciphers and hashes of the formats, chosen when a file names them, or by whoever writes one.

use aes::cipher::{BlockCipherDecrypt as _, BlockCipherEncrypt as _};
use aes::{Aes128, Aes192, Aes256, Block};
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

/// Bytes of a block of AES.
pub(crate) const BLOCK: usize = 16;

/// How the blocks of a text depend on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chaining {
    /// Each block is mixed with the one before it.
    Blocks,
    /// Each byte is mixed with the sixteen before it.
    Bytes,
}

/// AES with a key of any of its lengths.
pub(crate) enum Aes {
    /// A key of 128 bits.
    Aes128(Box<Aes128>),
    /// A key of 192 bits.
    Aes192(Box<Aes192>),
    /// A key of 256 bits.
    Aes256(Box<Aes256>),
}

impl Aes {
    /// The cipher for this key; `None` if the key has another length.
    pub(crate) fn new(key: &[u8]) -> Option<Self> {
        match key.len() {
            16 => Aes128::new_from_slice(key).ok().map(|a| Self::Aes128(Box::new(a))),
            24 => Aes192::new_from_slice(key).ok().map(|a| Self::Aes192(Box::new(a))),
            32 => Aes256::new_from_slice(key).ok().map(|a| Self::Aes256(Box::new(a))),
            _ => None,
        }
    }

    /// The cipher for a key of 256 bits.
    pub(crate) fn with_256(key: &[u8; 32]) -> Self {
        Self::Aes256(Box::new(Aes256::new(key.into())))
    }

    /// Decrypts each block by itself. An incomplete block at the end stays as it is.
    pub(crate) fn decrypt_ecb(&self, data: &mut [u8]) {
        let (blocks, _) = Block::slice_as_chunks_mut(data);
        match self {
            Self::Aes128(aes) => aes.decrypt_blocks(blocks),
            Self::Aes192(aes) => aes.decrypt_blocks(blocks),
            Self::Aes256(aes) => aes.decrypt_blocks(blocks),
        }
    }

    /// Decrypts with feedback of single bytes (CFB8) and appends the result to `plain`: each byte is
    /// covered with the first one of the encrypted sixteen before it.
    pub(crate) fn decrypt_cfb(&self, start: &[u8; BLOCK], data: &[u8], plain: &mut Vec<u8>) {
        let mut before = *start;
        for &byte in data {
            let mut cover = Block::from(before);
            self.encrypt_block(&mut cover);
            plain.extend(cover.first().map(|cover| cover ^ byte));
            before.rotate_left(1);
            if let Some(last) = before.last_mut() {
                *last = byte;
            }
        }
    }

    /// Decrypts chained blocks and appends them to `plain`. All are decrypted at once and the
    /// chaining is undone afterwards, which lets the cipher work on several blocks together.
    pub(crate) fn decrypt_cbc(&self, start: &[u8; BLOCK], data: &[u8], plain: &mut Vec<u8>) {
        let begin = plain.len();
        plain.extend_from_slice(data);
        let added = plain.get_mut(begin..).unwrap_or_default();
        self.decrypt_ecb(added);
        for (byte, before) in added.iter_mut().zip(start.iter().chain(data)) {
            *byte ^= before;
        }
    }

    /// Encrypts in chained blocks and appends them to `locked`. An incomplete block at the end is
    /// filled up with zeros.
    pub(crate) fn encrypt_cbc(&self, start: &[u8; BLOCK], plain: &[u8], locked: &mut Vec<u8>) {
        let mut chained = Block::from(*start);
        for block in plain.chunks(BLOCK) {
            chained.iter_mut().zip(block).for_each(|(byte, plain)| *byte ^= plain);
            self.encrypt_block(&mut chained);
            locked.extend_from_slice(&chained);
        }
    }

    fn encrypt_block(&self, block: &mut Block) {
        match self {
            Self::Aes128(aes) => aes.encrypt_block(block),
            Self::Aes192(aes) => aes.encrypt_block(block),
            Self::Aes256(aes) => aes.encrypt_block(block),
        }
    }
}

/// A hash that a file may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    /// MD5.
    Md5,
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
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name.replace('-', "").to_ascii_uppercase().as_str() {
            "MD5" => Some(Self::Md5),
            "SHA1" => Some(Self::Sha1),
            "SHA256" => Some(Self::Sha256),
            "SHA384" => Some(Self::Sha384),
            "SHA512" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Bytes of a digest.
    pub(crate) fn size(self) -> usize {
        match self {
            Self::Md5 => 16,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    /// The digest of the parts, one after another.
    pub(crate) fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        match self {
            Self::Md5 => digest::<Md5>(parts),
            Self::Sha1 => digest::<Sha1>(parts),
            Self::Sha256 => digest::<Sha256>(parts),
            Self::Sha384 => digest::<Sha384>(parts),
            Self::Sha512 => digest::<Sha512>(parts),
        }
    }

    /// The digest of salt and password, hashed `spins` more times, each time with a counter in
    /// front; this makes guessing slow.
    pub(crate) fn spun(self, salt: &[u8], password: &[u8], spins: u32) -> Vec<u8> {
        match self {
            Self::Md5 => spun::<Md5>(salt, password, spins),
            Self::Sha1 => spun::<Sha1>(salt, password, spins),
            Self::Sha256 => spun::<Sha256>(salt, password, spins),
            Self::Sha384 => spun::<Sha384>(salt, password, spins),
            Self::Sha512 => spun::<Sha512>(salt, password, spins),
        }
    }

    /// The keyed digest (HMAC).
    pub(crate) fn keyed(self, key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Md5 => keyed::<Hmac<Md5>>(key, data),
            Self::Sha1 => keyed::<Hmac<Sha1>>(key, data),
            Self::Sha256 => keyed::<Hmac<Sha256>>(key, data),
            Self::Sha384 => keyed::<Hmac<Sha384>>(key, data),
            Self::Sha512 => keyed::<Hmac<Sha512>>(key, data),
        }
    }
}

/// The keyed digest with SHA-512 of parts one after another, under a key of at most 128 bytes.
pub(crate) fn keyed_sha512(key: &[u8], parts: &[&[u8]]) -> [u8; 64] {
    // A key that is shorter than a block is filled up with zeros, as HMAC asks for.
    let mut block = [0; 128];
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    let mut mac = <Hmac<Sha512> as KeyInit>::new(&block.into());
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().into()
}

/// A key of this many bytes made of a secret by many rounds of keyed SHA-1 (PBKDF2, RFC 8018).
pub(crate) fn stretched(secret: &[u8], salt: &[u8], rounds: u32, size: usize) -> Option<Vec<u8>> {
    let mac = <Hmac<Sha1> as KeyInit>::new_from_slice(secret).ok()?;
    let mut key = Vec::with_capacity(size);
    for number in 1_u32.. {
        if key.len() >= size {
            break;
        }
        let mut round = mac.clone().chain_update(salt).chain_update(number.to_be_bytes());
        let mut sum = [0; 20];
        for _ in 0..rounds.max(1) {
            let digest = round.finalize().into_bytes();
            sum.iter_mut().zip(&digest).for_each(|(byte, more)| *byte ^= more);
            round = mac.clone().chain_update(digest);
        }
        key.extend_from_slice(&sum);
    }
    key.truncate(size);
    Some(key)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn bytes(hex: &str) -> Vec<u8> {
        let byte =
            |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        hex.as_bytes().as_chunks::<2>().0.iter().map(byte).collect()
    }

    /// The examples of RFC 6070.
    #[test]
    fn stretched_secrets() {
        for (secret, salt, rounds, size, expected) in [
            ("password", "salt", 1, 20, "0c60c80f961f0e71f3a9b524af6012062fe037a6"),
            ("password", "salt", 2, 20, "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"),
            (
                "passwordPASSWORDpassword",
                "saltSALTsaltSALTsaltSALTsaltSALTsalt",
                4096,
                25,
                "3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038",
            ),
        ] {
            let key = stretched(secret.as_bytes(), salt.as_bytes(), rounds, size).unwrap();
            assert_eq!(hex(&key), expected);
        }
    }

    /// Keys shorter than a block give what the general way gives.
    #[test]
    fn digests_under_a_key() {
        for key in [&b"k"[..], &[7; 32], &[9; 64], &[1; 128]] {
            let expected = Hash::Sha512.keyed(key, b"one, two").unwrap();
            assert_eq!(keyed_sha512(key, &[b"one, ", b"two"]).as_slice(), expected);
        }
    }

    /// What is encrypted in chained blocks is decrypted again; its end is filled up with zeros. The
    /// first block is that of NIST SP 800-38A, F.2.5.
    #[test]
    fn chained_blocks() {
        let start: [u8; BLOCK] = std::array::from_fn(|place| place as u8);
        let key = bytes("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
        let plain = bytes("6bc1bee22e409f96e93d7e117393172aae2d8a57");
        let (mut locked, mut opened) = (Vec::new(), Vec::new());
        Aes::with_256(key.first_chunk().unwrap()).encrypt_cbc(&start, &plain, &mut locked);
        assert_eq!(hex(&locked[..BLOCK]), "f58c4c04d6e5f1ba779eabfb5f7bfbd6");
        Aes::new(&key).unwrap().decrypt_cbc(&start, &locked, &mut opened);
        assert_eq!(opened, [&plain[..], &[0; 12]].concat());
    }

    /// Examples of NIST SP 800-38A, F.3.7, F.3.9 and F.3.11.
    #[test]
    fn bytes_with_feedback() {
        let start: [u8; BLOCK] = std::array::from_fn(|place| place as u8);
        for (key, locked) in [
            ("2b7e151628aed2a6abf7158809cf4f3c", "3b79424c9c0dd436bace9e0ed4586a4f32b9"),
            (
                "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b",
                "cda2521ef0a905ca44cd057cbf0d47a0678a",
            ),
            (
                "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
                "dc1f1a8520a64db55fcc8ac554844e889700",
            ),
        ] {
            let mut plain = Vec::new();
            Aes::new(&bytes(key)).unwrap().decrypt_cfb(&start, &bytes(locked), &mut plain);
            assert_eq!(hex(&plain), "6bc1bee22e409f96e93d7e117393172aae2d");
        }
    }
}
