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
mod cipher;
mod descriptor;
mod password;
mod standard;

use thiserror::Error;

use super::compound::{Compound, CompoundError, u16_at};
use agile::Agile;
use cipher::{Aes, BLOCK};
use standard::Standard;

pub use password::spellings;

/// What Office locks a file with that should open without a question, such as a write-protected
/// one.
const DEFAULT_PASSWORDS: [&str; 2] = ["VelvetSweatshop", ""];

const INFO: &str = "EncryptionInfo";
const PACKAGE: &str = "EncryptedPackage";

/// Why a locked workbook was not opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DecryptError {
    /// The file is intact, but the password is another one.
    #[error("wrong password")]
    WrongPassword,
    /// The file is locked in a way that is not supported.
    #[error("locked in a way that is not supported: {what}")]
    Unsupported { what: String },
    /// This part is cut off or contradicts itself.
    #[error("the {part} of the locked file is damaged")]
    Damaged { part: &'static str },
}

impl From<CompoundError> for DecryptError {
    fn from(error: CompoundError) -> Self {
        match error {
            CompoundError::CutOff(part) | CompoundError::Damaged(part) => Self::Damaged { part },
            CompoundError::NotCompound => Self::Damaged { part: "container" },
            CompoundError::NoStream => Self::Damaged { part: INFO },
        }
    }
}

/// Whether the compound file holds a locked workbook. A locked .xls cannot be told by its streams.
pub fn is_encrypted(compound: &Compound<'_>) -> bool {
    compound.has(PACKAGE)
}

/// Opens a locked workbook with the password as a person types it.
pub fn decrypt(bytes: &[u8], password: &str) -> Result<Vec<u8>, DecryptError> {
    decrypt_with(bytes, &spellings(password))
}

/// Opens a locked workbook without a password, if it was locked with a default one.
pub fn decrypt_default(bytes: &[u8]) -> Result<Vec<u8>, DecryptError> {
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
        if let Some(key) = scheme.key(&password::utf16(password))? {
            return scheme.open(&key, &package);
        }
    }
    Err(DecryptError::WrongPassword)
}

/// How the package is locked.
enum Scheme {
    Agile(Box<Agile>),
    Standard(Standard),
}

impl Scheme {
    /// Reads the EncryptionInfo stream.
    fn read(info: &[u8]) -> Result<Self, DecryptError> {
        let (Some(major), Some(minor), Some(rest)) =
            (u16_at(info, 0), u16_at(info, 2), info.get(8..))
        else {
            return Err(DecryptError::Damaged { part: INFO });
        };
        match (major, minor) {
            (4, 4) => Ok(Self::Agile(Box::new(Agile::read(rest)?))),
            (2..=4, 2) => Standard::read(rest).map(Self::Standard),
            _ => Err(DecryptError::Unsupported { what: format!("scheme {major}.{minor}") }),
        }
    }

    /// The cipher of the package; `None` if the password is wrong.
    fn key(&self, password: &[u8]) -> Result<Option<Aes>, DecryptError> {
        match self {
            Self::Agile(agile) => agile.key(password),
            Self::Standard(standard) => standard.key(password),
        }
    }

    fn open(&self, key: &Aes, package: &[u8]) -> Result<Vec<u8>, DecryptError> {
        match self {
            Self::Agile(agile) => agile.open(key, package),
            Self::Standard(_) => standard::open(key, package),
        }
    }
}

/// Splits a package: the length of the workbook, and the blocks that hold it.
fn package_parts(package: &[u8]) -> Result<(usize, &[u8]), DecryptError> {
    let damaged = DecryptError::Damaged { part: PACKAGE };
    let (length, blocks) = package.split_first_chunk().ok_or(damaged.clone())?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| damaged.clone())?;
    let needed = length.checked_next_multiple_of(BLOCK).ok_or(damaged.clone())?;
    blocks.get(..needed).map(|blocks| (length, blocks)).ok_or(damaged)
}

#[cfg(test)]
mod tests;
