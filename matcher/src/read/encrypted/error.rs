//! Why a locked workbook was not opened.

use thiserror::Error;

use crate::lock::streams::INFO;
use crate::read::compound::CompoundError;

/// Why a locked workbook was not opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(crate) enum DecryptError {
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
