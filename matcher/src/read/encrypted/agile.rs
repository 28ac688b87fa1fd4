//! Agile encryption (MS-OFFCRYPTO 2.3.4.10): AES, chained by blocks or bytes, under a key that the
//! password unlocks, segment by segment, with a keyed digest over all.

use super::cipher::{Aes, BLOCK, Chaining, Hash};
use super::descriptor::Descriptor;
use super::error::DecryptError;
use super::package::package_parts;
use super::streams::{INFO, PACKAGE};

/// Bytes per segment; each segment begins a new cipher chain.
const SEGMENT: usize = 4096;

// Hashed together with the password's digest, for each purpose.
const VERIFIER: [u8; 8] = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const VERIFIER_HASH: [u8; 8] = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const KEY: [u8; 8] = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];
const INTEGRITY_KEY: [u8; 8] = [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6];
const INTEGRITY_VALUE: [u8; 8] = [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33];

/// How a file is locked.
#[derive(Debug)]
pub(super) struct Agile(Descriptor);

impl Agile {
    /// Reads the descriptor.
    pub(super) fn read(xml: &[u8]) -> Result<Self, DecryptError> {
        Descriptor::read(xml).map(Self)
    }

    /// The cipher of the package, or none if the password is wrong.
    pub(super) fn key(&self, password: &[u8]) -> Result<Option<Aes>, DecryptError> {
        let damaged = DecryptError::Damaged { part: INFO };
        let lock = &self.0.password;
        let (hash, salt) = (lock.parameters.hash, &lock.parameters.salt);
        let spun = hash.spun(salt, password, lock.spins);
        let start = fitted(salt.clone());
        let unlock = |purpose: &[u8], data: &[u8]| {
            let mut key = hash.of(&[&spun, purpose]);
            key.resize(lock.parameters.key_size, FILL);
            plain(&key, lock.parameters.chaining, &start, data).ok_or(damaged.clone())
        };
        let mut verifier = unlock(&VERIFIER, &lock.verifier)?;
        verifier.truncate(salt.len().max(1));
        let expected = unlock(&VERIFIER_HASH, &lock.verifier_hash)?;
        if expected.get(..hash.size()).ok_or(damaged.clone())? != hash.of(&[&verifier]) {
            return Ok(None);
        }
        let key = unlock(&KEY, &lock.key)?;
        let key = key.get(..self.0.data.key_size).ok_or(damaged.clone())?;
        Aes::new(key).map(Some).ok_or(damaged)
    }

    /// The workbook inside the package.
    pub(super) fn open(&self, key: &Aes, package: &[u8]) -> Result<Vec<u8>, DecryptError> {
        let (length, blocks) = package_parts(package)?;
        if !self.is_intact(key, package) {
            return Err(DecryptError::Damaged { part: PACKAGE });
        }
        let mut workbook = Vec::with_capacity(blocks.len());
        for (number, segment) in (0_u32..).zip(blocks.chunks(SEGMENT)) {
            let start = self.start(&number.to_le_bytes());
            decrypt(key, self.0.data.chaining, &start, segment, &mut workbook);
        }
        workbook.truncate(length);
        Ok(workbook)
    }

    /// Whether the keyed digest agrees. A file without one is taken as it is.
    fn is_intact(&self, cipher: &Aes, package: &[u8]) -> bool {
        let Some(integrity) = &self.0.integrity else { return true };
        let hash = self.0.data.hash;
        let unlock = |purpose: &[u8], data: &[u8]| -> Vec<u8> {
            let mut bytes = Vec::new();
            let chaining = self.0.data.chaining;
            decrypt(cipher, chaining, &self.start(purpose), data, &mut bytes);
            bytes.truncate(hash.size());
            bytes
        };
        let key = unlock(&INTEGRITY_KEY, &integrity.key);
        let expected = unlock(&INTEGRITY_VALUE, &integrity.value);
        hash.keyed(&key, package).is_some_and(|found| found == expected)
    }

    /// What the chain for this purpose begins with.
    fn start(&self, purpose: &[u8]) -> [u8; BLOCK] {
        let Descriptor { data, .. } = &self.0;
        fitted(Hash::of(data.hash, &[&data.salt, purpose]))
    }
}

/// What a salt or a key that is too short is filled up with.
const FILL: u8 = 0x36;

fn fitted(bytes: Vec<u8>) -> [u8; BLOCK] {
    let mut block = [FILL; BLOCK];
    block.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
    block
}

fn decrypt(key: &Aes, chaining: Chaining, start: &[u8; BLOCK], data: &[u8], plain: &mut Vec<u8>) {
    match chaining {
        Chaining::Blocks => key.decrypt_cbc(start, data, plain),
        Chaining::Bytes => key.decrypt_cfb(start, data, plain),
    }
}

fn plain(key: &[u8], chaining: Chaining, start: &[u8; BLOCK], data: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::with_capacity(data.len());
    decrypt(&Aes::new(key)?, chaining, start, data, &mut plain);
    Some(plain)
}

#[cfg(test)]
#[path = "agile_tests.rs"]
mod tests;
