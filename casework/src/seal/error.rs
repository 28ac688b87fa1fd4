//! Why a sealed file does not open.
//!
//! Decided: what cannot be told apart is not told apart. A damaged stanza and a wrong passphrase look
//! the same, because both only show that a tag is wrong.

use thiserror::Error;

/// Why a file cannot be sealed or opened. Whatever it is, nothing of the content has been given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum SealError {
    /// The bytes are not of this format at all.
    #[error("the file is not sealed")]
    NotSealed,
    /// The format, but of another version, or sealed otherwise than under one passphrase.
    #[error("the file is sealed in a way that this version does not open")]
    Unsupported,
    /// Another passphrase than the file was sealed under, or another key than that of its header.
    /// A header whose wrapped key was damaged looks the same.
    #[error("the passphrase is another")]
    WrongPassphrase,
    /// A part is not as it was written.
    #[error("the sealed file is damaged: {place}")]
    Damaged {
        /// The first part that was found to be wrong.
        place: Place,
    },
    /// The passphrase would cost more than is accepted, so much less that it protects nothing, or
    /// more memory than there is. Nothing was computed.
    #[error("a passphrase of cost 2^{log_n} is not accepted")]
    TooCostly {
        /// The binary logarithm of the cost that the file names, at most `u32::MAX`.
        log_n: u32,
    },
    /// The end is missing.
    #[error("the sealed file is cut off")]
    Cut,
    /// More content than the cipher seals under one key.
    #[error("the content is too large to be sealed")]
    TooLarge,
}

/// A part of a sealed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum Place {
    /// The form of the lines at the start.
    #[error("its header")]
    Header,
    /// The code that protects these lines.
    #[error("the code of its header")]
    Mac,
    /// A chunk of the content, counted from zero.
    #[error("chunk {0} of its content")]
    Chunk(u64),
}
