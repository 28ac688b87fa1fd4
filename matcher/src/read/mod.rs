//! Reading: bytes and a file name in, a [`Table`] of cells with their spreadsheet rows out.
//!
//! What a file is, its content decides. Damage that can be worked around becomes a [`Notice`];
//! damage that cannot, a [`ReadError`] that names the file and the part.

mod builder;
mod format;
mod notice;
mod table;
mod text;
mod xlsx;

pub use notice::{Countable, FoundFormat, Notice, ReadError};
pub use table::{CellKind, Column, Table, column_letters};

use crate::plan::LIMITS;
use format::Detected;

/// Reads a file. `sheet` names the sheet of a workbook; without it the best one is read. `progress`
/// is told the rows read so far, now and then.
pub fn read(
    bytes: &[u8],
    file: &str,
    sheet: Option<&str>,
    progress: &mut dyn FnMut(u32),
) -> Result<Table, ReadError> {
    let file_name = || file.to_owned();
    if bytes.is_empty() {
        return Err(ReadError::Empty { file: file_name() });
    }
    match format::detect(bytes, LIMITS.unpacked_bytes) {
        Detected::Format(FoundFormat::Xlsx) => xlsx::read(bytes, file, sheet, progress),
        Detected::Format(FoundFormat::Text) => text::read(bytes, file, progress),
        Detected::Format(
            found @ (FoundFormat::Xls | FoundFormat::Xlsb | FoundFormat::Ods | FoundFormat::Html),
        ) => Err(ReadError::OtherSpreadsheet { file: file_name(), found }),
        Detected::Format(found) => Err(ReadError::NotASpreadsheet { file: file_name(), found }),
        Detected::Encrypted => Err(ReadError::Password { file: file_name() }),
        Detected::TruncatedZip => Err(ReadError::CutOff { file: file_name() }),
        Detected::TooLargeZip => Err(ReadError::TooLarge {
            file: file_name(),
            sheet: String::new(),
            limit: LIMITS.unpacked_bytes,
            what: Countable::UnpackedBytes,
        }),
    }
}
