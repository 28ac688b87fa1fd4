//! Standard encryption (MS-OFFCRYPTO 2.3.4.5): AES block by block, with a key made from the
//! password.

use super::super::compound::u32_at;
use super::error::DecryptError;
use super::package::package_parts;
use crate::lock::cipher::{Aes, BLOCK, Hash};
use crate::lock::streams::INFO;

/// Rounds, which are fixed in this scheme.
const SPINS: u32 = 50_000;
const SALT: usize = 16;
/// Bytes of an encrypted SHA-1 digest, padded to whole blocks.
const LOCKED_HASH: usize = 32;

/// How a file is locked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Standard {
    key_size: usize,
    salt: [u8; SALT],
    verifier: [u8; BLOCK],
    verifier_hash: [u8; LOCKED_HASH],
}

impl Standard {
    /// Reads the header and the verifier, which follow version and flags.
    pub(super) fn read(info: &[u8]) -> Result<Self, DecryptError> {
        let parts = Parts::read(info).ok_or(DecryptError::Damaged { part: INFO })?;
        // 0 leaves the choice to the flags, whose only cipher for packages is AES.
        let key_size = match parts.cipher {
            0x660e => 16,
            0x660f => 24,
            0x6610 => 32,
            0 if parts.key_bits == 0 => 16,
            0 if matches!(parts.key_bits, 128 | 192 | 256) => parts.key_bits as usize / 8,
            0x6801 => return Err(DecryptError::Unsupported { what: "RC4".to_owned() }),
            cipher => {
                return Err(DecryptError::Unsupported { what: format!("cipher {cipher:#06x}") });
            }
        };
        // 0 also stands for SHA-1.
        if !matches!(parts.hash, 0 | 0x8004) {
            return Err(DecryptError::Unsupported { what: format!("hash {:#06x}", parts.hash) });
        }
        Ok(Self {
            key_size,
            salt: parts.salt,
            verifier: parts.verifier,
            verifier_hash: parts.verifier_hash,
        })
    }

    /// The cipher of the package; `None` if the password is wrong.
    pub(super) fn key(&self, password: &[u8]) -> Result<Option<Aes>, DecryptError> {
        let spun = Hash::Sha1.spun(&self.salt, password, SPINS);
        let last = Hash::Sha1.of(&[&spun, &0_u32.to_le_bytes()]);
        // The digest is extended twice, as in HMAC.
        let mut key = widened(&last, 0x36);
        key.extend(widened(&last, 0x5c));
        key.truncate(self.key_size);
        let cipher = Aes::new(&key).ok_or(DecryptError::Damaged { part: INFO })?;
        let (mut verifier, mut expected) = (self.verifier, self.verifier_hash);
        cipher.decrypt_ecb(&mut verifier);
        cipher.decrypt_ecb(&mut expected);
        Ok(expected.starts_with(&Hash::Sha1.of(&[&verifier])).then_some(cipher))
    }
}

/// The workbook inside the package.
pub(super) fn open(key: &Aes, package: &[u8]) -> Result<Vec<u8>, DecryptError> {
    let (length, blocks) = package_parts(package)?;
    let mut workbook = blocks.to_vec();
    key.decrypt_ecb(&mut workbook);
    workbook.truncate(length);
    Ok(workbook)
}

fn widened(hash: &[u8], with: u8) -> Vec<u8> {
    let mut block = [with; 64];
    block.iter_mut().zip(hash).for_each(|(byte, hash)| *byte ^= hash);
    Hash::Sha1.of(&[&block])
}

struct Parts {
    cipher: u32,
    hash: u32,
    key_bits: u32,
    salt: [u8; SALT],
    verifier: [u8; BLOCK],
    verifier_hash: [u8; LOCKED_HASH],
}

impl Parts {
    fn read(info: &[u8]) -> Option<Self> {
        let header_size = usize::try_from(u32_at(info, 0)?).ok()?;
        let header = info.get(4..)?.get(..header_size)?;
        let verifier = info.get(4..)?.get(header_size..)?;
        if u32_at(verifier, 0)? as usize != SALT {
            return None;
        }
        Some(Self {
            cipher: u32_at(header, 8)?,
            hash: u32_at(header, 12)?,
            key_bits: u32_at(header, 16)?,
            salt: *verifier.get(4..)?.first_chunk()?,
            verifier: *verifier.get(20..)?.first_chunk()?,
            verifier_hash: *verifier.get(40..)?.first_chunk()?,
        })
    }
}
