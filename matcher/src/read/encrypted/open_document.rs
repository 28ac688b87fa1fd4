//! Parts of OpenDocument packages under a password (ODF 1.2, part 3, 3.4): AES in chained blocks,
//! with a key that PBKDF2 makes of the password's digest. The content is compressed before it is
//! locked.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

use super::error::DecryptError;
use crate::lock::cipher::{Aes, BLOCK, Hash, stretched};
use crate::lock::password::spellings;
use crate::plan::LIMITS;

/// How many bytes of the compressed content are hashed to check a password.
const CHECKED: usize = 1024;
/// The part that errors name.
const PART: &str = "content.xml";

/// How a part is locked, as the list of parts says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PartLock {
    /// The cipher, by the last word of its name.
    pub cipher: String,
    /// What the chain of blocks begins with.
    pub start: Vec<u8>,
    /// How the key is made of the password.
    pub derivation: String,
    /// The salt.
    pub salt: Vec<u8>,
    /// Rounds of hashing.
    pub rounds: u32,
    /// Bytes of the key.
    pub key_size: usize,
    /// The hash of the password.
    pub password_hash: String,
    /// The hash that shows that a password is right.
    pub check_hash: String,
    /// Its value.
    pub check: Vec<u8>,
}

/// The content of a locked part, up to a number of bytes; `None` if no spelling of the password fits.
pub(crate) fn open_part(
    lock: &PartLock,
    password: &str,
    data: &[u8],
    most: u64,
) -> Result<Option<Vec<u8>>, DecryptError> {
    let unsupported = |what: &str| DecryptError::Unsupported { what: what.to_owned() };
    let damaged = DecryptError::Damaged { part: PART };
    let cipher = lock.cipher.to_ascii_lowercase();
    if !cipher.starts_with("aes") || !cipher.ends_with("-cbc") {
        return Err(unsupported(&lock.cipher));
    }
    if !lock.derivation.eq_ignore_ascii_case("PBKDF2") {
        return Err(unsupported(&lock.derivation));
    }
    let hash = Hash::named(&lock.password_hash).ok_or_else(|| unsupported(&lock.password_hash))?;
    if lock.rounds > LIMITS.password_rounds || lock.key_size > 32 {
        return Err(damaged);
    }
    let start: &[u8; BLOCK] = lock.start.first_chunk().ok_or(damaged.clone())?;
    if data.is_empty() || !data.len().is_multiple_of(BLOCK) {
        return Err(damaged);
    }
    for spelling in spellings(password) {
        let digest = hash.of(&[spelling.as_bytes()]);
        let key = stretched(&digest, &lock.salt, lock.rounds, lock.key_size);
        let aes = key.and_then(|key| Aes::new(&key)).ok_or(damaged.clone())?;
        let mut packed = Vec::with_capacity(data.len());
        aes.decrypt_cbc(start, data, &mut packed);
        // The last byte tells how many were added to fill the last block.
        let filled = packed.last().map_or(0, |last| usize::from(*last));
        if !(1..=BLOCK).contains(&filled) {
            continue;
        }
        packed.truncate(packed.len() - filled);
        let checked = packed.get(..packed.len().min(CHECKED)).unwrap_or_default();
        if Hash::named(&lock.check_hash).is_some_and(|hash| hash.of(&[checked]) != lock.check) {
            continue;
        }
        let mut plain = Vec::new();
        let inflated = DeflateDecoder::new(packed.as_slice());
        let read = inflated.take(most).read_to_end(&mut plain);
        return read.map(|_| Some(plain)).map_err(|_| damaged);
    }
    Ok(None)
}

#[cfg(test)]
pub(crate) mod made {
    //! Locked parts made for tests.

    use std::io::Write as _;

    use aes::cipher::BlockCipherEncrypt as _;
    use aes::{Aes256, Block};
    use flate2::Compression;
    use flate2::write::DeflateEncoder;
    use hmac::KeyInit as _;

    use super::*;

    /// A part locked with this password, and how.
    pub(crate) fn locked_part(password: &str, content: &[u8]) -> (PartLock, Vec<u8>) {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(content).unwrap();
        let mut data = packer.finish().unwrap();
        let checked = &data[..data.len().min(CHECKED)];
        let lock = PartLock {
            cipher: "aes256-cbc".to_owned(),
            start: vec![7; BLOCK],
            derivation: "PBKDF2".to_owned(),
            salt: vec![3; 16],
            rounds: 50,
            key_size: 32,
            password_hash: "sha256".to_owned(),
            check_hash: "sha256".to_owned(),
            check: Hash::Sha256.of(&[checked]),
        };
        let filled = BLOCK - data.len() % BLOCK;
        data.extend(std::iter::repeat_n(filled as u8, filled));
        let digest = Hash::Sha256.of(&[password.as_bytes()]);
        let key = stretched(&digest, &lock.salt, lock.rounds, lock.key_size).unwrap();
        let aes = Aes256::new_from_slice(&key).unwrap();
        let mut before: [u8; BLOCK] = [7; BLOCK];
        for block in data.as_chunks_mut::<BLOCK>().0 {
            block.iter_mut().zip(before).for_each(|(byte, before)| *byte ^= before);
            let mut sealed = Block::from(*block);
            aes.encrypt_block(&mut sealed);
            *block = sealed.into();
            before = *block;
        }
        (lock, data)
    }
}

#[cfg(test)]
mod tests {
    use super::made::locked_part;
    use super::*;

    #[test]
    fn locked_parts() {
        let content = "<a>Nông Thị Ổn</a>".repeat(300);
        let (lock, data) = locked_part("Mật khẩu 1", content.as_bytes());
        let opened =
            |lock: &PartLock, password: &str, data: &[u8]| open_part(lock, password, data, 1 << 20);
        assert_eq!(opened(&lock, "Mật khẩu 1", &data), Ok(Some(content.clone().into_bytes())));
        let typed = "Mâ\u{323}t khâ\u{309}u 1";
        assert_eq!(opened(&lock, typed, &data), Ok(Some(content.into_bytes())));
        for password in ["Mật khẩu 2", "mật khẩu 1", ""] {
            assert_eq!(opened(&lock, password, &data), Ok(None));
        }
        let unsupported = |what: &str| Err(DecryptError::Unsupported { what: what.to_owned() });
        let damaged = || Err(DecryptError::Damaged { part: PART });
        type Change = fn(&mut PartLock);
        type Opened = Result<Option<Vec<u8>>, DecryptError>;
        let changes: [(Change, Opened); 9] = [
            (|lock| lock.cipher = "Blowfish CFB".to_owned(), unsupported("Blowfish CFB")),
            (|lock| lock.cipher = "aes256-gcm".to_owned(), unsupported("aes256-gcm")),
            (|lock| lock.derivation = "argon2id".to_owned(), unsupported("argon2id")),
            (|lock| lock.password_hash = "whirlpool".to_owned(), unsupported("whirlpool")),
            (|lock| lock.rounds = u32::MAX, damaged()),
            (|lock| lock.key_size = 31, damaged()),
            (|lock| lock.key_size = usize::MAX, damaged()),
            (|lock| lock.start.truncate(8), damaged()),
            (|lock| lock.check.truncate(8), Ok(None)),
        ];
        for (change, expected) in changes {
            let mut lock = lock.clone();
            change(&mut lock);
            assert_eq!(opened(&lock, "Mật khẩu 1", &data), expected, "{lock:?}");
        }
        assert_eq!(opened(&lock, "Mật khẩu 1", &data[..data.len() - 1]), damaged());
        assert_eq!(opened(&lock, "Mật khẩu 1", &[]), damaged());
    }
}
