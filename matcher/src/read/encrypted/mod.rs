//! Workbooks locked with a password (MS-OFFCRYPTO): the bytes of the locked file and a password in,
//! the bytes of the workbook out.
//!
//! A locked .xlsx is a compound file that holds the whole workbook encrypted. Two schemes are
//! supported: standard (Office 2007) and agile (Office 2010 and later). A locked .xls encrypts its
//! records in place, which is left to the reader of that format.
//!
//! Nothing here has to resist timing attacks: whoever runs this has both the file and the password,
//! so digests are compared plainly.

mod agile;
mod descriptor;
mod error;
mod open_document;
mod package;
mod scheme;
mod standard;

pub(super) use error::DecryptError;
#[cfg(test)]
pub(super) use open_document::made;
pub(super) use open_document::{PartLock, open_part};

use super::compound::Compound;
use crate::lock::password::{spellings, utf16};
use crate::lock::streams::{INFO, PACKAGE};
use scheme::Scheme;

/// What Office locks a file with that should open without a question, such as a write-protected
/// one.
const DEFAULT_PASSWORDS: [&str; 2] = ["VelvetSweatshop", ""];

/// Whether the compound file holds a locked workbook. The streams of a locked .xls are those of an open
/// one.
pub(super) fn is_encrypted(compound: &Compound<'_>) -> bool {
    compound.has(PACKAGE)
}

/// Opens a locked workbook with the password as a person types it.
pub(super) fn decrypt(bytes: &[u8], password: &str) -> Result<Vec<u8>, DecryptError> {
    decrypt_with(bytes, &spellings(password))
}

/// Opens a locked workbook without a password, if it was locked with a default one.
pub(super) fn decrypt_default(bytes: &[u8]) -> Result<Vec<u8>, DecryptError> {
    decrypt_with(bytes, &DEFAULT_PASSWORDS.map(str::to_owned))
}

fn decrypt_with(bytes: &[u8], passwords: &[String]) -> Result<Vec<u8>, DecryptError> {
    let compound = Compound::open(bytes)?;
    if compound.has(PACKAGE) && !compound.has(INFO) {
        return Err(DecryptError::Unsupported { what: "rights management".to_owned() });
    }
    let scheme = Scheme::read(&compound.stream(INFO)?)?;
    let package = compound.stream(PACKAGE)?;
    for password in passwords {
        if let Some(key) = scheme.key(&utf16(password))? {
            return scheme.open(&key, &package);
        }
    }
    Err(DecryptError::WrongPassword)
}

#[cfg(test)]
mod protected_tests;
#[cfg(test)]
mod tests;
