//! Reading: bytes and a file name in, the file's [`Sheet`]s out, every filled cell with its
//! spreadsheet row.
//!
//! What a file is, its content decides. Damage that can be worked around becomes a [`Notice`];
//! damage that cannot, a [`ReadError`] that names the file and the part. A file is walked once, cell
//! by cell into columns: no format's reader holds a sheet a second time.

mod archive;
mod book;
mod format;
pub mod legacy;
mod notice;
mod sheet;
mod text;
mod value;
mod xlsx;

pub use notice::{Countable, FoundFormat, Notice, ReadError};
pub use sheet::{CellKind, Cells, Merge, Sheet, column_letters};

use crate::plan::LIMITS;
use book::{Book, Spent};
use format::Detected;

/// Reads a file, or every spreadsheet in an archive. `password` opens a protected workbook.
/// `progress` is told the rows read so far, now and then. There is at least one sheet with a cell.
pub fn read(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Sheet>, ReadError> {
    let sheets = match format::detect(bytes, LIMITS.unpacked_bytes) {
        Detected::Format(FoundFormat::Zip) => archive::read(bytes, file, password, progress)?,
        detected => read_one(bytes, detected, file, password, Spent::default(), progress)?.0,
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::NoCells { file: file.to_owned() });
    }
    Ok(sheets)
}

/// Reads one file that is no archive.
fn read_one(
    bytes: &[u8],
    detected: Detected,
    file: &str,
    _password: Option<&str>,
    spent: Spent,
    progress: &mut dyn FnMut(u32),
) -> Result<(Vec<Sheet>, Spent), ReadError> {
    let name = || file.to_owned();
    if bytes.is_empty() {
        return Err(ReadError::Empty { file: name() });
    }
    let mut book = Book::new(file, spent, progress);
    match detected {
        Detected::Format(FoundFormat::Xlsx) => xlsx::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Text) => text::read(bytes, &mut book)?,
        Detected::Format(found) => return Err(ReadError::NotASpreadsheet { file: name(), found }),
        Detected::Encrypted => return Err(ReadError::Password { file: name(), wrong: false }),
        Detected::TruncatedZip => return Err(ReadError::CutOff { file: name() }),
        Detected::TooLargeZip => {
            return Err(book.too_large(LIMITS.unpacked_bytes, Countable::UnpackedBytes));
        }
    }
    Ok(book.finish())
}
