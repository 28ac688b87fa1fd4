//! Reading: bytes and a file name in, the file's [`Sheet`]s out, every filled cell with its
//! spreadsheet row.
//!
//! Content decides what a file is. Damage that can be worked around becomes a [`Notice`]; damage
//! that cannot becomes a [`ReadError`] that names the file and the part. A file is walked once,
//! cell by cell into columns: no format's reader holds a second copy of a sheet.

mod again;
mod archive;
mod book;
mod budget;
mod cell_kind;
mod cells;
mod compound;
mod day_time;
mod encrypted;
mod format;
#[cfg(test)]
mod hostile_tests;
mod html;
pub mod legacy;
mod mime;
mod notice;
mod number_format;
mod occupied;
mod ods;
mod one_file;
mod original;
mod separated;
mod sheet;
mod sheet_part;
mod shown;
#[cfg(test)]
mod testing;
mod text;
mod transcoded;
mod unread;
mod value;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod zip_parts;

pub use cell_kind::CellKind;
pub use cells::{Cells, Values};
pub use notice::{Countable, FoundFormat, Notice, ReadError, Unread};
pub use occupied::Occupied;
pub use original::{Original, original, sheet_parts};
pub use sheet::{Merge, Sheet, column_letters};
pub use sheet_part::SheetPart;

use crate::plan::{LIMITS, ReadingLimits};
use budget::Budget;
use format::Detected;
use one_file::read_one;

/// Reads a file, or every spreadsheet in an archive. `password` opens a protected workbook.
/// `progress` now and then receives the number of rows read so far. The result has at least one
/// sheet with a cell.
///
/// # Errors
/// If it is none, or damaged, or needs a password, or uses up more than a tab may.
pub fn read(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Sheet>, ReadError> {
    read_within(LIMITS.reading, bytes, file, password, progress)
}

/// Reads a file as [`read`] does, but may use up this much.
///
/// # Errors
/// As [`read`].
pub fn read_within(
    allowed: ReadingLimits,
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Sheet>, ReadError> {
    let budget = Budget::of(allowed);
    budget.hold(bytes.len() as u64).map_err(|exceeded| exceeded.at(file, ""))?;
    let mut sheets = match format::detect(bytes, allowed.unpacked_bytes.most) {
        Detected::Format(FoundFormat::Zip) => {
            archive::read(bytes, file, password, &budget, progress)?
        }
        detected => read_one(bytes, detected, file, password, &budget, progress)?,
    };
    if sheets.len() > 1 {
        let columns = sheets.iter().map(|sheet| sheet.columns.len()).sum::<usize>() as u32;
        sheets.iter_mut().for_each(|sheet| sheet.columns_of_file = columns);
    }
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::NoCells { file: file.to_owned() });
    }
    Ok(sheets)
}
