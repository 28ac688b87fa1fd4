//! The locks of .xls files (MS-XLS 2.2.10): RC4 with a key of 40 bits, and RC4 of CryptoAPI. The
//! content of the FILEPASS record and a password in; the Workbook stream, deciphered, out.
//!
//! The old XOR obfuscation is told as not supported.

use md5::{Digest as _, Md5};

use super::super::compound::{u16_at, u32_at};
use super::cipher::Hash;
use super::{DEFAULT_PASSWORDS, DecryptError, password, rc4};

const PART: &str = "FILEPASS";
/// Bytes under one key.
const BLOCK: usize = 1024;
/// The record of a sheet, whose first four bytes are never enciphered.
const BOUND_SHEET: u16 = 0x85;
/// BOF, FILEPASS, USREXCL, FILELOCK, INTERFACEHDR, RRDINFO and RRDHEAD are never enciphered.
const PLAIN: [u16; 7] = [0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138];

/// The key of a locked .xls.
#[derive(Debug, PartialEq, Eq)]
pub enum Legacy {
    /// RC4 with 40 bits: what the block numbers are hashed with.
    Rc4([u8; 5]),
    /// RC4 of CryptoAPI: what the block numbers are hashed with, and the bytes of the key.
    CryptoApi(Vec<u8>, usize),
}

impl Legacy {
    /// Unlocks with the password as a person typed it. `filepass` is the content of the record.
    pub fn unlock(filepass: &[u8], password: &str) -> Result<Self, DecryptError> {
        Self::unlock_with(filepass, &password::spellings(password))
    }

    /// Unlocks a file that was locked with a default password.
    pub fn unlock_default(filepass: &[u8]) -> Result<Self, DecryptError> {
        Self::unlock_with(filepass, &DEFAULT_PASSWORDS.map(str::to_owned))
    }

    fn unlock_with(filepass: &[u8], passwords: &[String]) -> Result<Self, DecryptError> {
        let lock = Lock::read(filepass)?;
        let key = passwords.iter().find_map(|p| lock.key(&password::utf16(p)));
        key.ok_or(DecryptError::WrongPassword)
    }

    /// Deciphers the whole Workbook stream, records and places kept. The key runs on over what is
    /// not enciphered: record headers and a few records.
    pub fn decrypt(&self, workbook: &[u8]) -> Vec<u8> {
        let mut plain = workbook.to_vec();
        for (number, block) in (0_u32..).zip(plain.chunks_mut(BLOCK)) {
            rc4::apply(&self.block_key(number), block);
        }
        let mut at = 0_usize;
        while let (Some(record), Some(size)) =
            (u16_at(workbook, at), u16_at(workbook, at.saturating_add(2)))
        {
            let content = at.saturating_add(4);
            let end = content.saturating_add(usize::from(size)).min(workbook.len());
            let clear = match record {
                BOUND_SHEET => content.saturating_add(4).min(end),
                record if PLAIN.contains(&record) => end,
                _ => content,
            };
            if let (Some(to), Some(from)) = (plain.get_mut(at..clear), workbook.get(at..clear)) {
                to.copy_from_slice(from);
            }
            at = end;
        }
        plain
    }

    fn block_key(&self, number: u32) -> Vec<u8> {
        match self {
            Self::Rc4(base) => {
                Md5::new().chain_update(base).chain_update(number.to_le_bytes()).finalize().to_vec()
            }
            Self::CryptoApi(base, size) => {
                let mut key = Hash::Sha1.of(&[base, &number.to_le_bytes()]);
                key.truncate(*size);
                // A key of 40 bits is filled up with zeros to 128.
                if *size == 5 {
                    key.resize(16, 0);
                }
                key
            }
        }
    }
}

/// What the FILEPASS record says.
struct Lock {
    /// None is RC4 with 40 bits; else the bytes of the key.
    key_size: Option<usize>,
    salt: [u8; 16],
    /// A verifier and its digest, enciphered in one run.
    verifier: Vec<u8>,
}

impl Lock {
    fn read(filepass: &[u8]) -> Result<Self, DecryptError> {
        let damaged = DecryptError::Damaged { part: PART };
        let unsupported = |what: &str| Err(DecryptError::Unsupported { what: what.to_owned() });
        let field = |at| u16_at(filepass, at).ok_or(damaged.clone());
        match (field(0)?, field(2)?, u16_at(filepass, 4)) {
            (0, ..) => unsupported("XOR"),
            (1, 1, Some(1)) => Self::plain(filepass).ok_or(damaged),
            (1, 2..=4, Some(2)) => {
                let (cipher, lock) = Self::crypto_api(filepass).ok_or(damaged)?;
                if matches!(cipher, 0 | 0x6801) { Ok(lock) } else { unsupported("cipher") }
            }
            (1, _, None) => Err(damaged),
            _ => unsupported("FILEPASS"),
        }
    }

    fn plain(filepass: &[u8]) -> Option<Self> {
        let salt = *filepass.get(6..)?.first_chunk()?;
        Some(Self { key_size: None, salt, verifier: filepass.get(22..54)?.to_vec() })
    }

    fn crypto_api(filepass: &[u8]) -> Option<(u32, Self)> {
        let header_size = usize::try_from(u32_at(filepass, 10)?).ok()?;
        let header = filepass.get(14..)?.get(..header_size)?;
        let rest = filepass.get(14..)?.get(header_size..)?;
        let key_size = match u32_at(header, 16)? {
            0 => 5,
            bits @ 40..=128 if bits % 8 == 0 => bits as usize / 8,
            _ => return None,
        };
        // The digest follows the verifier in the key's run, its length between them.
        let verifier = [rest.get(20..36)?, rest.get(40..60)?].concat();
        let salt = *rest.get(4..)?.first_chunk()?;
        Some((u32_at(header, 8)?, Self { key_size: Some(key_size), salt, verifier }))
    }

    /// The key, or none if the password is wrong.
    fn key(&self, password: &[u8]) -> Option<Legacy> {
        let key = match self.key_size {
            None => {
                let hash = Md5::digest(password);
                let short = hash.get(..5)?;
                let repeated = [short, &self.salt].concat().repeat(16);
                Legacy::Rc4(*Md5::digest(repeated).first_chunk()?)
            }
            Some(size) => Legacy::CryptoApi(Hash::Sha1.of(&[&self.salt, password]), size),
        };
        let mut plain = self.verifier.clone();
        rc4::apply(&key.block_key(0), &mut plain);
        let (verifier, expected) = plain.split_at_checked(16)?;
        let found = match self.key_size {
            None => Md5::digest(verifier).to_vec(),
            Some(_) => Hash::Sha1.of(&[verifier]),
        };
        (found == expected).then_some(key)
    }
}
