//! Agile encryption (MS-OFFCRYPTO 2.3.4.10): AES, chained by blocks or bytes, under a key that the
//! password unlocks, segment by segment, with a keyed digest over all.

use super::descriptor::Descriptor;
use super::error::DecryptError;
use super::package::package_parts;
use crate::lock::agile::{
    INTEGRITY_KEY, INTEGRITY_VALUE, KEY, SEGMENT, VERIFIER, VERIFIER_HASH, fitted, key_for,
    start_for,
};
use crate::lock::cipher::{Aes, BLOCK, Chaining};
use crate::lock::streams::{INFO, PACKAGE};

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
        let start = fitted(salt);
        let unlock = |purpose: &[u8], data: &[u8]| {
            let key = key_for(hash, &spun, purpose, lock.parameters.key_size);
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
        start_for(self.0.data.hash, &self.0.data.salt, purpose)
    }
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
