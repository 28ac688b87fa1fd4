//! Reads one file that is not an archive: chooses the reader, and opens what a password protects.

use super::book::Book;
use super::budget::{Budget, Counted};
use super::encrypted::{self, DecryptError};
use super::format::{self, Detected};
use super::notice::{Countable, FoundFormat, ReadError};
use super::sheet::Sheet;
use super::{html, ods, text, xls, xlsb, xlsx};

/// Reads one file that is not an archive.
pub(super) fn read_one(
    bytes: &[u8],
    detected: Detected,
    file: &str,
    password: Option<&str>,
    budget: &Budget,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Sheet>, ReadError> {
    let name = || file.to_owned();
    if bytes.is_empty() {
        return Err(ReadError::Empty { file: name() });
    }
    let mut book = Book::new(file, budget.clone(), progress);
    if let Detected::Format(FoundFormat::Html | FoundFormat::Text | FoundFormat::Mime) = detected {
        // Its cells, or the text or the parts once decoded, will take about as much again.
        budget.fits(bytes.len() as u64).map_err(|exceeded| book.exceeded(exceeded))?;
    }
    match detected {
        Detected::Format(FoundFormat::Xlsx) => xlsx::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Xls) => xls::read(bytes, password, &mut book)?,
        Detected::Format(FoundFormat::Xlsb) => xlsb::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Ods) => ods::read(bytes, password, &mut book)?,
        Detected::Format(FoundFormat::Html) => html::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Mime) => html::archive::read(bytes, &mut book)?,
        Detected::Format(FoundFormat::Text) => text::read(bytes, &mut book)?,
        Detected::Format(found) => return Err(ReadError::NotASpreadsheet { file: name(), found }),
        Detected::Encrypted => {
            let plain = unlock(bytes, file, password)?;
            let bytes = plain.len() as u64;
            budget.hold(bytes).map_err(|exceeded| book.exceeded(exceeded))?;
            return match format::detect(&plain, budget.most(Counted::UnpackedBytes)) {
                // An envelope within an envelope is not a workbook.
                Detected::Encrypted => Err(book.damaged("EncryptedPackage", "nested")),
                inner => read_one(&plain, inner, file, None, budget, progress),
            };
        }
        Detected::DamagedCompound | Detected::TruncatedZip => {
            return Err(ReadError::CutOff { file: name() });
        }
        Detected::TooLargeZip => {
            let limit = budget.most(Counted::UnpackedBytes);
            return Err(book.too_large(limit, Countable::UnpackedBytes));
        }
    }
    book.finish()
}

/// The workbook inside a protected one. Without a password, tries the one that programs use for
/// files that are only marked read-only.
pub(super) fn unlock(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
) -> Result<Vec<u8>, ReadError> {
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
