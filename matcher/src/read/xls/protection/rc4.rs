//! The stream cipher RC4 as workbooks use it: a new key for every 1,024 bytes of the stream, made
//! from the password, a salt and the block's number ([MS-OFFCRYPTO] 2.3.6 with MD5 and 40 bits of
//! strength, 2.3.5 with SHA-1 and the strength that the file names).

use md5::{Digest as _, Md5};
use rc4::{KeyInit as _, Rc4, StreamCipher as _};
use sha1::Sha1;

use super::locked::Locked;
use crate::read::xls::record::{Damage, Record};

/// Bytes of the stream with one key.
const BLOCK: usize = 1024;

/// The algorithm numbers that are known ([MS-OFFCRYPTO] 2.3.2).
const RC4: u32 = 0x6801;
const SHA1: u32 = 0x8004;

/// What the keys of blocks are made from.
#[derive(Clone, Copy)]
enum Base {
    Md5([u8; 5]),
    Sha1 { hash: [u8; 20], key_bytes: usize },
}

/// The cipher of a workbook, at some position in its stream.
pub(super) struct Rc4Lock {
    base: Base,
    /// The current cipher, its block, and how many bytes of the block have passed.
    cipher: Option<(Rc4, usize, usize)>,
}

impl Rc4Lock {
    /// The lock of Excel 97 and 2000, if the password fits.
    pub(super) fn basic(lock: &Record<'_>, password: &str) -> Result<Option<Rc4Lock>, Damage> {
        let (salt, verifier, hash) =
            (bytes::<16>(lock, 6)?, bytes(lock, 22)?, bytes::<16>(lock, 38)?);
        let first = first_five(&Md5::digest(utf16(password)));
        let mut repeated = Md5::new();
        for _ in 0..16 {
            repeated.update(first);
            repeated.update(salt);
        }
        let lock = Rc4Lock { base: Base::Md5(first_five(&repeated.finalize())), cipher: None };
        Ok(lock.verified(verifier, &hash))
    }

    /// The lock of Excel 2002 and 2003, if the password fits.
    pub(super) fn crypto_api(lock: &Record<'_>, password: &str) -> Result<Option<Rc4Lock>, Locked> {
        let header = 14_usize;
        let verifier =
            usize::try_from(lock.u32(10)?).ok().and_then(|size| size.checked_add(header));
        let verifier = verifier.ok_or(Damage::Short(lock.kind))?;
        let (algorithm, hash) = (lock.u32(header + 8)?, lock.u32(header + 12)?);
        // 0 means the first choice of either.
        if !matches!(algorithm, 0 | RC4) || !matches!(hash, 0 | SHA1) {
            return Err(Locked::Unknown(format!("CryptoAPI {algorithm:#x}, {hash:#x}")));
        }
        let bits = match lock.u32(header + 16)? {
            0 => 40,
            bits @ 40..=128 if bits.is_multiple_of(8) => bits,
            bits => return Err(Locked::Unknown(format!("CryptoAPI RC4, {bits} bits"))),
        };
        let at = |offset: usize| verifier.saturating_add(offset);
        let (salt, clear) = (bytes::<16>(lock, at(4))?, bytes(lock, at(20))?);
        let locked_hash = bytes::<20>(lock, at(40))?;
        let mut start = Sha1::new();
        start.update(salt);
        start.update(utf16(password));
        let base = Base::Sha1 { hash: start.finalize().into(), key_bytes: bits as usize / 8 };
        Ok(Rc4Lock { base, cipher: None }.verified(clear, &locked_hash))
    }

    /// Returns this lock if it decrypts the verifier and its hash consistently.
    fn verified(self, mut verifier: [u8; 16], hash: &[u8]) -> Option<Rc4Lock> {
        let mut hash = hash.to_vec();
        let mut cipher = self.base.cipher(0)?;
        cipher.apply_keystream(&mut verifier);
        cipher.apply_keystream(&mut hash);
        let fits = match self.base {
            Base::Md5(_) => hash == Md5::digest(verifier)[..],
            Base::Sha1 { .. } => hash == Sha1::digest(verifier)[..],
        };
        fits.then_some(self)
    }

    /// Decrypts data at a position of the stream. Positions must come in ascending order.
    pub(super) fn apply(&mut self, mut at: usize, mut data: &mut [u8]) {
        let mut unused = [0; BLOCK];
        while !data.is_empty() {
            let (block, start) = (at / BLOCK, at % BLOCK);
            let (piece, rest) = data.split_at_mut((BLOCK - start).min(data.len()));
            let (mut cipher, passed) = match self.cipher.take() {
                Some((cipher, same, passed)) if same == block && passed <= start => {
                    (cipher, passed)
                }
                _ => match self.base.cipher(block) {
                    Some(cipher) => (cipher, 0),
                    None => return,
                },
            };
            // Unencrypted data use up the key stream too.
            cipher.apply_keystream(unused.get_mut(passed..start).unwrap_or_default());
            cipher.apply_keystream(piece);
            at += piece.len();
            self.cipher = Some((cipher, block, start + piece.len()));
            data = rest;
        }
    }
}

impl Base {
    fn cipher(self, block: usize) -> Option<Rc4> {
        let number = u32::try_from(block).ok()?.to_le_bytes();
        match self {
            Base::Md5(base) => {
                let key = Md5::new().chain_update(base).chain_update(number).finalize();
                Rc4::new_from_slice(&key).ok()
            }
            Base::Sha1 { hash, key_bytes } => {
                let hash: [u8; 20] =
                    Sha1::new().chain_update(hash).chain_update(number).finalize().into();
                let mut key = [0; 16];
                let own = key.iter_mut().zip(hash).take(key_bytes);
                own.for_each(|(byte, from)| *byte = from);
                // Keys of 40 bits are padded with zeros to 128; others keep their length.
                let length = if key_bytes == 5 { 16 } else { key_bytes };
                Rc4::new_from_slice(key.get(..length)?).ok()
            }
        }
    }
}

fn utf16(password: &str) -> Vec<u8> {
    password.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn first_five(hash: &[u8]) -> [u8; 5] {
    let mut first = [0; 5];
    first.iter_mut().zip(hash).for_each(|(byte, from)| *byte = *from);
    first
}

fn bytes<const N: usize>(record: &Record<'_>, at: usize) -> Result<[u8; N], Damage> {
    let found = at.checked_add(N).and_then(|end| record.data.get(at..end));
    found.and_then(|found| found.try_into().ok()).ok_or(Damage::Short(record.kind))
}
