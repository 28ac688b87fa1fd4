//! The file behind a table: what a caller needs who gives the file itself back and not only its cells.
//!
//! Takes the bytes that were given and the name that the table's file has, gives the bytes of that file:
//! taken out of an archive, and without its password. Decided: this is the way that reading takes, so
//! that whatever was read is found again.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use super::format::{self, Detected};
use super::notice::{FoundFormat, ReadError};
use super::one_file::unlock;
use super::sheet_part::SheetPart;
use super::xlsx;
use crate::plan::ReadingLimits;

/// A file that was read.
pub struct Original<'a> {
    /// Its bytes, as they are without a password.
    pub bytes: Cow<'a, [u8]>,
    /// Whether a password was taken away from it.
    pub was_locked: bool,
    /// What it is; `None` for what no reader reads.
    pub format: Option<FoundFormat>,
}

/// The file with this name: `given` itself, or a file within it if `given` is an archive.
///
/// # Errors
/// If it is not there, or its password is missing or wrong.
pub fn original<'a>(
    given: &'a [u8],
    file: &str,
    wanted: &str,
    password: Option<&str>,
    allowed: ReadingLimits,
) -> Result<Original<'a>, ReadError> {
    let limit = allowed.unpacked_bytes.most;
    let inner = wanted.strip_prefix(file).and_then(|rest| rest.strip_prefix('/'));
    let bytes = match inner {
        None => Cow::Borrowed(given),
        Some(name) => Cow::Owned(within(given, file, name, limit)?),
    };
    Ok(match format::detect(&bytes, limit) {
        Detected::Encrypted => {
            let plain = unlock(&bytes, wanted, password)?;
            let format = known(format::detect(&plain, limit));
            Original { bytes: Cow::Owned(plain), was_locked: true, format }
        }
        detected => Original { bytes, was_locked: false, format: known(detected) },
    })
}

/// The sheets of a workbook in the form of .xlsx that were read, with their parts.
///
/// # Errors
/// If the package does not open.
pub fn sheet_parts(bytes: &[u8], allowed: ReadingLimits) -> Result<Vec<SheetPart>, ReadError> {
    xlsx::sheet_parts(bytes, allowed)
}

fn known(detected: Detected) -> Option<FoundFormat> {
    match detected {
        Detected::Format(format) => Some(format),
        _ => None,
    }
}

/// A file of an archive, by its name there.
fn within(bytes: &[u8], file: &str, name: &str, limit: u64) -> Result<Vec<u8>, ReadError> {
    let damaged =
        |cause: String| ReadError::Damaged { file: file.to_owned(), part: name.to_owned(), cause };
    let cut_off = |_| ReadError::CutOff { file: file.to_owned() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(cut_off)?;
    for place in 0..archive.len() {
        let is_it = match archive.by_index_raw(place).map(|of| of.name().map(Cow::into_owned)) {
            Ok(Ok(of)) => of == name,
            _ => name == format!("#{place}"),
        };
        if is_it {
            let entry = archive.by_index(place).map_err(|error| damaged(error.to_string()))?;
            let mut content = Vec::new();
            let read = entry.take(limit).read_to_end(&mut content);
            read.map_err(|error| damaged(error.to_string()))?;
            return Ok(content);
        }
    }
    Err(damaged("not in the archive".to_owned()))
}
