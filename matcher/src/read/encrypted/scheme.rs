//! How the package is locked.

use super::agile::Agile;
use super::error::DecryptError;
use super::standard::{self, Standard};
use crate::lock::cipher::Aes;
use crate::lock::streams::INFO;
use crate::read::compound::u16_at;

/// How the package is locked.
pub(super) enum Scheme {
    Agile(Box<Agile>),
    Standard(Standard),
}

impl Scheme {
    /// Reads the EncryptionInfo stream.
    pub(super) fn read(info: &[u8]) -> Result<Self, DecryptError> {
        let (Some(major), Some(minor), Some(rest)) =
            (u16_at(info, 0), u16_at(info, 2), info.get(8..))
        else {
            return Err(DecryptError::Damaged { part: INFO });
        };
        match (major, minor) {
            (4, 4) => Ok(Self::Agile(Box::new(Agile::read(rest)?))),
            (2..=4, 2) => Standard::read(rest).map(Self::Standard),
            // The extensible scheme leaves everything to a program that is named in the file.
            (3..=4, 3) => Err(DecryptError::Unsupported { what: format!("extensible {major}.3") }),
            _ => Err(DecryptError::Unsupported { what: format!("scheme {major}.{minor}") }),
        }
    }

    /// The cipher of the package; `None` if the password is wrong.
    pub(super) fn key(&self, password: &[u8]) -> Result<Option<Aes>, DecryptError> {
        match self {
            Self::Agile(agile) => agile.key(password),
            Self::Standard(standard) => standard.key(password),
        }
    }

    pub(super) fn open(&self, key: &Aes, package: &[u8]) -> Result<Vec<u8>, DecryptError> {
        match self {
            Self::Agile(agile) => agile.open(key, package),
            Self::Standard(_) => standard::open(key, package),
        }
    }
}
