//! Reading: bytes and a file name in, the file's [`Sheet`]s out, every filled cell with its
//! spreadsheet row.
//!
//! Content decides what a file is. Damage that can be worked around becomes a [`Notice`]; damage
//! that cannot becomes a [`ReadError`] that names the file and the part. A file is walked once,
//! cell by cell into columns: no format's reader holds a second copy of a sheet.

mod archive;
mod book;
mod cells;
mod compound;
mod encrypted;
mod format;
mod html;
pub mod legacy;
mod notice;
mod ods;
mod parts;
mod separated;
mod sheet;
mod shown;
#[cfg(test)]
mod testing;
mod text;
mod value;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

pub use cells::{Cells, Values};
pub use notice::{Countable, FoundFormat, Notice, ReadError};
pub use sheet::{CellKind, Merge, Sheet, column_letters};

use crate::plan::LIMITS;
use book::{Book, Spent};
use encrypted::DecryptError;
use format::Detected;

/// Reads a file, or every spreadsheet in an archive. `password` opens a protected workbook.
/// `progress` now and then receives the number of rows read so far. The result has at least one
/// sheet with a cell.
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

/// Reads one file that is not an archive.
fn read_one(
    bytes: &[u8],
    detected: Detected,
    file: &str,
    password: Option<&str>,
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
        Detected::Format(FoundFormat::Xls) => xls::read(bytes, password, &mut book)?,
        Detected::Format(FoundFormat::Xlsb) => xlsb::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Ods) => ods::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Html) => html::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Text) => text::read(bytes, &mut book)?,
        Detected::Format(found) => return Err(ReadError::NotASpreadsheet { file: name(), found }),
        Detected::Encrypted => {
            let plain = unlock(bytes, file, password)?;
            return match format::detect(&plain, LIMITS.unpacked_bytes) {
                // An envelope within an envelope is not a workbook.
                Detected::Encrypted => Err(book.damaged("EncryptedPackage", "nested")),
                inner => read_one(&plain, inner, file, None, spent, progress),
            };
        }
        Detected::DamagedCompound | Detected::TruncatedZip => {
            return Err(ReadError::CutOff { file: name() });
        }
        Detected::TooLargeZip => {
            return Err(book.too_large(LIMITS.unpacked_bytes, Countable::UnpackedBytes));
        }
    }
    Ok(book.finish())
}

/// The workbook inside a protected one. Without a password, tries the one that programs use for
/// files that are only marked read-only.
fn unlock(bytes: &[u8], file: &str, password: Option<&str>) -> Result<Vec<u8>, ReadError> {
    let file = file.to_owned();
    let unlocked = match password {
        Some(password) => encrypted::decrypt(bytes, password),
        None => encrypted::decrypt_default(bytes),
    };
    unlocked.map_err(|error| match error {
        DecryptError::WrongPassword => ReadError::Password { file, wrong: password.is_some() },
        DecryptError::Unsupported { what } => ReadError::OtherProtection { file, what },
        DecryptError::Damaged { part } => {
            let cause = "not readable".to_owned();
            ReadError::Damaged { file, part: part.to_owned(), cause }
        }
    })
}
