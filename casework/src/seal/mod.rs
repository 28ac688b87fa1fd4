//! Sealing a file under a passphrase, in the age format (c2sp.org/age, version 1).
//!
//! Takes bytes and a [`Key`]; gives a file that opens with the passphrase, here or with the program
//! `age`. Randomness is an input.
//!
//! Decided: the price of a passphrase (256 MB and about a second) is paid once, when the [`Key`] is
//! made, and not at every save. All versions of one file therefore share header and file key and
//! differ in the nonce of their payload, of which every version needs a fresh one. The format asks
//! writers for a fresh file key in each file; a version of the same file under the same passphrase
//! is counted as the same file here. Readers see no difference, and the key of each payload still is
//! its own. What an onlooker learns is that two files are versions of one work.

mod cost;
mod error;
mod header;
mod keys;
mod stream;
#[cfg(test)]
mod tests;

use std::fmt;

use zeroize::Zeroizing;

pub use cost::LOG_N;
pub use error::{Place, SealError};
use header::Stanza;

/// What seals the versions of one file: its file key, and the header that holds it wrapped under the
/// passphrase. Wiped from memory when dropped.
pub struct Key {
    file_key: Zeroizing<[u8; 16]>,
    header: Vec<u8>,
}

/// Unpredictable bytes for a new [`Key`], from the browser or the system.
pub struct Randomness {
    /// Stands in the file, readable by all.
    pub salt: [u8; 16],
    /// The secret that the content is sealed with.
    pub file_key: [u8; 16],
}

impl Key {
    /// A new key under a passphrase, at the cost of [`LOG_N`] or another binary logarithm from 10 to
    /// 20.
    ///
    /// A passphrase is its bytes in UTF-8: the caller brings letters with marks into one form (NFC)
    /// before, here and in [`open`].
    pub fn new(passphrase: &str, randomness: Randomness, log_n: u8) -> Result<Key, SealError> {
        let file_key = Zeroizing::new(randomness.file_key);
        let (salt, log_n) = (randomness.salt, u32::from(log_n));
        let wrap_key = cost::wrap_key(passphrase, &salt, log_n)?;
        let body = keys::wrapped(&wrap_key, &file_key)?;
        let header = header::text(&Stanza { salt, log_n, body }, &file_key);
        Ok(Key { file_key, header })
    }

    /// Opens another version of the same file, without the price of the passphrase. A file with
    /// another header is [`SealError::WrongPassphrase`], since nothing can be said about it.
    pub fn open(&self, file: &[u8]) -> Result<Vec<u8>, SealError> {
        let header = header::read(file)?;
        if header.text != self.header {
            return Err(SealError::WrongPassphrase);
        }
        stream::read(&self.file_key, &file[header.text.len()..])
    }

    /// The key as bytes, for a worker that seals. Whoever has them opens the file.
    pub fn to_secret_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(16 + self.header.len()));
        bytes.extend_from_slice(&*self.file_key);
        bytes.extend_from_slice(&self.header);
        bytes
    }

    /// The key that [`Key::to_secret_bytes`] gave.
    pub fn from_secret_bytes(bytes: &[u8]) -> Result<Key, SealError> {
        let (file_key, text) = bytes.split_first_chunk::<16>().ok_or(SealError::Cut)?;
        let (file_key, header) = (Zeroizing::new(*file_key), header::read(text)?);
        header.check(&file_key)?;
        match header.text == text {
            true => Ok(Key { file_key, header: text.to_vec() }),
            false => Err(SealError::Damaged { place: Place::Header }),
        }
    }
}

/// Says nothing of what it holds.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Says nothing of what it holds.
impl fmt::Debug for Randomness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Randomness(..)")
    }
}

/// Whether a file begins like a sealed one, so that a passphrase is asked for.
pub fn is_sealed(file: &[u8]) -> bool {
    header::begins(file)
}

/// Seals a content. The nonce is unpredictable and never used twice with one key.
pub fn seal(key: &Key, nonce: [u8; 16], content: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut file = Vec::with_capacity(key.header.len() + stream::length(content.len()));
    file.extend_from_slice(&key.header);
    stream::write(&key.file_key, &nonce, content, &mut file)?;
    Ok(file)
}

/// Opens a sealed file; the key that comes with the content seals its next versions.
pub fn open(file: &[u8], passphrase: &str) -> Result<(Key, Vec<u8>), SealError> {
    let header = header::read(file)?;
    let Stanza { salt, log_n, body } = &header.stanza;
    let file_key = keys::unwrapped(&*cost::wrap_key(passphrase, salt, *log_n)?, body)?;
    header.check(&file_key)?;
    let content = stream::read(&file_key, &file[header.text.len()..])?;
    Ok((Key { file_key, header: header.text.to_vec() }, content))
}
