//! Opens workbooks protected by a password. Takes the stream and a password, gives the stream
//! decrypted.
//!
//! The record FILEPASS tells how the records after it are locked ([MS-XLS] 2.4.117, and 2.2.10 for
//! what is not encrypted: the kinds and lengths of all records, the first record of each part, and
//! where each sheet begins). The data keep their positions, so that the same reader reads the
//! result. A workbook that is only locked against changes has a password that every program tries
//! by itself; so does this one.

mod locked;
mod rc4;
mod xor;

pub(super) use locked::Locked;

use rc4::Rc4Lock;
use xor::XorLock;

use super::record::{Damage, Record, Records, kind};
use crate::lock::password::spellings;

/// The password of workbooks that are only locked against changes ([MS-OFFCRYPTO] 2.4.2.3 names
/// it).
const DEFAULT_PASSWORD: &str = "VelvetSweatshop";

/// Records that are never encrypted, besides the first one of each part.
const IN_THE_CLEAR: [u16; 7] = [kind::BOF, kind::FILEPASS, 0x00E1, 0x0138, 0x0193, 0x0194, 0x0195];

/// A key that fits the workbook.
enum Key {
    Rc4(Box<Rc4Lock>),
    Xor(XorLock),
}

/// The stream decrypted; `None` if it is not locked.
pub(super) fn unlock(stream: &[u8], password: Option<&str>) -> Result<Option<Vec<u8>>, Locked> {
    let Some(lock) = find(stream)? else { return Ok(None) };
    let typed = password.map(spellings).unwrap_or_default();
    for password in std::iter::once(DEFAULT_PASSWORD.to_owned()).chain(typed) {
        if let Some(key) = key(&lock, &password)? {
            return Ok(Some(open(stream, lock.start + lock.data.len(), key)?));
        }
    }
    Err(Locked::Password)
}

/// Finds the record that tells how the workbook is locked, among the records of the first part.
fn find(stream: &[u8]) -> Result<Option<Record<'_>>, Damage> {
    let mut records = Records::new(stream, 0);
    while let Some(record) = records.next()? {
        match record.kind {
            kind::FILEPASS => return Ok(Some(record)),
            kind::EOF => break,
            _ => {}
        }
    }
    Ok(None)
}

/// The key made from the password; `None` if it does not fit.
fn key(lock: &Record<'_>, password: &str) -> Result<Option<Key>, Locked> {
    // Version 5 has only the two numbers.
    if lock.data.len() == 4 {
        return Ok(XorLock::new(lock.u16(0)?, lock.u16(2)?, password).map(Key::Xor));
    }
    match lock.u16(0)? {
        0 => Ok(XorLock::new(lock.u16(2)?, lock.u16(4)?, password).map(Key::Xor)),
        1 => match (lock.u16(2)?, lock.u16(4)?) {
            (1, 1) => Ok(Rc4Lock::basic(lock, password)?.map(|lock| Key::Rc4(Box::new(lock)))),
            (2..=4, 2) => {
                Ok(Rc4Lock::crypto_api(lock, password)?.map(|lock| Key::Rc4(Box::new(lock))))
            }
            (major, minor) => Err(Locked::Unknown(format!("RC4 {major}.{minor}"))),
        },
        other => Err(Locked::Unknown(format!("FILEPASS {other}"))),
    }
}

/// A copy of the stream in which the data of all records from a position on are decrypted.
fn open(stream: &[u8], from: usize, mut key: Key) -> Result<Vec<u8>, Damage> {
    let mut opened = stream.to_vec();
    let mut records = Records::new(stream, from);
    // Damage here is found again and reported by the reader of the sheet.
    while let Ok(Some(record)) = records.next() {
        let clear = match record.kind {
            kind::BOUNDSHEET => record.data.len().min(4),
            other if IN_THE_CLEAR.contains(&other) => record.data.len(),
            _ => 0,
        };
        let end = record.start + record.data.len();
        let Some(data) = opened.get_mut(record.start + clear..end) else { break };
        match &mut key {
            Key::Rc4(rc4) => rc4.apply(record.start + clear, data),
            Key::Xor(xor) => xor.apply(record.start + clear, record.data.len(), data),
        }
    }
    Ok(opened)
}

#[cfg(test)]
mod tests {
    use super::super::globals::Version::Five;
    use super::super::tests::writer::{bof, eof, part, words, workbook};
    use super::*;

    #[test]
    fn version_5_has_the_two_numbers_alone() {
        let cell = super::super::tests::writer::record(kind::LABEL, b"\0\0\0\0\0\0\x02\0An");
        let (key, verifier, lock) = XorLock::made("xa-mau");
        let filepass =
            super::super::tests::writer::record(kind::FILEPASS, &words(&[key, verifier]));
        let plain = workbook(Five, vec![filepass], &[part("Danh sach", vec![cell])]);
        let from = bof(Five, 5).len() + 8;
        let mut locked = plain.clone();
        let mut records = Records::new(&plain, from);
        while let Ok(Some(record)) = records.next() {
            let clear = match record.kind {
                kind::BOUNDSHEET => 4,
                kind::BOF => record.data.len(),
                _ => 0,
            };
            let data = &mut locked[record.start + clear..record.start + record.data.len()];
            lock.lock(record.start + clear, record.data.len(), data);
        }
        assert_ne!(locked, plain);
        assert_eq!(unlock(&locked, Some("xa-mau")), Ok(Some(plain)));
        assert_eq!(unlock(&locked, Some("xa mau")), Err(Locked::Password));
        assert_eq!(unlock(&[bof(Five, 5), eof()].concat(), Some("xa-mau")), Ok(None));
    }
}
