//! Why a part of a workbook cannot be read, while the reader of the part does not know its file and
//! sheet.

use std::borrow::Cow;

use crate::plan::LIMITS;
use crate::read::book::Book;
use crate::read::budget::Exceeded;
use crate::read::{Countable, ReadError};

/// The most bytes in one text, tag or string. Spreadsheets allow 32,767 letters in a cell.
pub(super) const LONGEST: usize = LIMITS.cell_bytes;

/// Why a part cannot be read. It becomes a [`ReadError`] once the part's name is known.
#[derive(Debug)]
pub(super) enum Fault {
    /// The part breaks the rules of its format.
    Damaged(Cow<'static, str>),
    /// There is more of something than a limit allows.
    TooLarge(u64, Countable),
    /// The zip does not give the part's bytes, or others than it was packed from.
    Unreadable(String),
    /// There is more than the file's budget allows.
    Exceeded(Exceeded),
    /// The part is encrypted inside its package.
    Locked,
    /// An error that already says where it is.
    Placed(Box<ReadError>),
}

impl Fault {
    /// The error for the user, with the name of the part or sheet.
    pub(super) fn at(self, part: &str, book: &Book<'_>) -> ReadError {
        match self {
            Fault::Damaged(cause) => book.damaged(part, cause),
            Fault::TooLarge(limit, what) => book.too_large(limit, what),
            Fault::Unreadable(cause) => book.damaged(part, cause),
            Fault::Exceeded(exceeded) => exceeded.at(book.file(), part),
            Fault::Locked => ReadError::OtherProtection {
                file: book.file().to_owned(),
                what: "encrypted zip entry".to_owned(),
            },
            Fault::Placed(error) => *error,
        }
    }
}

impl From<ReadError> for Fault {
    fn from(error: ReadError) -> Fault {
        Fault::Placed(Box::new(error))
    }
}

impl From<Exceeded> for Fault {
    fn from(exceeded: Exceeded) -> Fault {
        Fault::Exceeded(exceeded)
    }
}

impl From<&'static str> for Fault {
    fn from(cause: &'static str) -> Fault {
        Fault::Damaged(Cow::Borrowed(cause))
    }
}

impl From<String> for Fault {
    fn from(cause: String) -> Fault {
        Fault::Damaged(Cow::Owned(cause))
    }
}

/// The fault of a part that breaks off.
pub(super) const CUT: &str = "ends in the middle";
/// The fault of a part whose elements do not nest.
pub(super) const CROSSED: &str = "elements close out of order";
/// The fault of a part that does not exist.
pub(super) const MISSING: &str = "missing in the file";
/// The fault of a text longer than spreadsheets allow.
pub(super) const LONG_TEXT: Fault = Fault::TooLarge(LONGEST as u64, Countable::TextBytes);
