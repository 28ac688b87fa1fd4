//! Why a part of a workbook cannot be read, before it is known to the reader of the part which file
//! and sheet it belongs to.

use std::borrow::Cow;

use crate::plan::LIMITS;
use crate::read::book::Book;
use crate::read::{Countable, ReadError};

/// Bytes of one text, tag or string at the most. Spreadsheets allow 32,767 letters in a cell.
pub const LONGEST: usize = LIMITS.cell_bytes;

/// Why a part cannot be read. It becomes a [`ReadError`] where the part's name is known.
#[derive(Debug)]
pub enum Fault {
    /// The part breaks the rules of its format.
    Damaged(Cow<'static, str>),
    /// There is more of something than a limit allows.
    TooLarge(u64, Countable),
    /// A cell names a shared string, and the file has no such part.
    NoStrings,
    /// The part is encrypted inside its package.
    Locked,
    /// An error that already says where it is.
    Told(Box<ReadError>),
}

impl Fault {
    /// The error for the user, with the name of the part or sheet.
    pub fn at(self, part: &str, book: &Book<'_>) -> ReadError {
        match self {
            Fault::Damaged(cause) => book.damaged(part, cause),
            Fault::TooLarge(limit, what) => book.too_large(limit, what),
            Fault::NoStrings => book.damaged("sharedStrings.xml", MISSING),
            Fault::Locked => ReadError::OtherProtection {
                file: book.file().to_owned(),
                what: "encrypted zip entry".to_owned(),
            },
            Fault::Told(error) => *error,
        }
    }
}

impl From<ReadError> for Fault {
    fn from(error: ReadError) -> Fault {
        Fault::Told(Box::new(error))
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

/// What is wrong with a part that breaks off.
pub const CUT: &str = "ends in the middle";
/// What is wrong with a part whose elements do not nest.
pub const CROSSED: &str = "elements close out of order";
/// What is wrong with a part that is not there.
pub const MISSING: &str = "missing in the file";
/// Where one text is longer than a spreadsheet allows.
pub const LONG_TEXT: Fault = Fault::TooLarge(LONGEST as u64, Countable::TextBytes);
/// Where the parts unpack to more than the limit.
pub const UNPACKED: Fault = Fault::TooLarge(LIMITS.unpacked_bytes, Countable::UnpackedBytes);
