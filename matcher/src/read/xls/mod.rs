//! Reads old Excel workbooks (.xls): those of Excel 5.0 and 95 (version 5) and of Excel 97 to 2003
//! (version 8). Takes the bytes of the compound file, fills the book sheet by sheet in one walk.
//!
//! A damaged sheet is left out whole and named in a notice; a sheet that lacks nothing but the end
//! mark is accepted. Records that are cut short lose their own cell, which is counted. Versions 2
//! to 4, which keep one sheet in a plain file, have a reader of their own.

mod early;
mod globals;
mod protection;
mod record;
mod strings;
mod worksheet;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::book::Book;
use super::compound::{Compound, CompoundError, u16_at};
use super::{Countable, FoundFormat, ReadError};
use globals::{Globals, Version};
use protection::Locked;
use record::{Damage, Records, kind};

/// The names of the stream: version 8 comes first, for files with both versions.
const STREAMS: [&str; 2] = ["Workbook", "Book"];

/// The name, in errors, of the part before the sheets.
const WORKBOOK: &str = "workbook";

/// Reads every worksheet. `password` opens a protected workbook.
pub(super) fn read(
    bytes: &[u8],
    password: Option<&str>,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    if is_stream(bytes) {
        // Some programs write the stream without the compound file around it.
        return read_stream(bytes, password, book);
    }
    let broken = |error: CompoundError, book: &Book<'_>| match error {
        CompoundError::CutOff(_) => ReadError::CutOff { file: book.file().to_owned() },
        error => book.damaged(WORKBOOK, error),
    };
    let compound = Compound::open(bytes).map_err(|e| broken(e, book))?;
    let name = STREAMS.into_iter().find(|name| compound.has(name)).unwrap_or(STREAMS[0]);
    let stream = compound.stream(name).map_err(|e| broken(e, book))?;
    read_stream(&stream, password, book)
}

/// Whether the bytes begin with the first record of a workbook of any version, without a compound
/// file around it: a kind, a length, a version and a type.
pub(super) fn is_stream(bytes: &[u8]) -> bool {
    let kinds = |mark| mark == kind::BOF || kind::OLD_BOFS.contains(&mark);
    u16_at(bytes, 0).is_some_and(kinds)
        && u16_at(bytes, 2).is_some_and(|length| (4..=32).contains(&length))
        && matches!(u16_at(bytes, 6), Some(0x05 | 0x06 | 0x10 | 0x20 | 0x40 | 0x100))
}

/// Reads the records of a workbook.
fn read_stream(
    stream: &[u8],
    password: Option<&str>,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let first = Records::new(stream, 0).next().and_then(|first| first.ok_or(Damage::NoEnd));
    let first = first.map_err(|damage| book.damaged(WORKBOOK, damage))?;
    if early::is_early(&first) {
        return early::read(&opened(stream, password, book)?, book);
    }
    let Some(version) = Version::of(&first) else {
        if first.kind == kind::BOF || kind::OLD_BOFS.contains(&first.kind) {
            let file = book.file().to_owned();
            return Err(ReadError::OtherSpreadsheet { file, found: FoundFormat::Xls });
        }
        return Err(book.damaged(WORKBOOK, Damage::NoSheet(0)));
    };
    let stream = opened(stream, password, book)?;
    let room = book.budget().room();
    let globals = Globals::read(&stream, version, room).map_err(|e| match e {
        Damage::TooMuchText => book.too_large(book.budget().memory(), Countable::Memory),
        damage => book.damaged(WORKBOOK, damage),
    })?;
    let shared = globals.texts.bytes();
    book.budget().hold(shared).map_err(|exceeded| book.exceeded(exceeded))?;
    let mut budget = stream.len();
    for listed in &globals.sheets {
        worksheet::read(&stream, listed, &globals, &mut budget, book)?;
    }
    Ok(())
}

/// The stream without its protection.
fn opened<'s>(
    stream: &'s [u8],
    password: Option<&str>,
    book: &Book<'_>,
) -> Result<Cow<'s, [u8]>, ReadError> {
    match protection::unlock(stream, password) {
        Ok(None) => Ok(Cow::Borrowed(stream)),
        Ok(Some(opened)) => {
            let held = book.budget().hold(opened.len() as u64);
            held.map_err(|exceeded| book.exceeded(exceeded))?;
            Ok(Cow::Owned(opened))
        }
        Err(locked) => Err(stays_locked(locked, password, book)),
    }
}

/// The error for a workbook that stays locked.
fn stays_locked(locked: Locked, password: Option<&str>, book: &Book<'_>) -> ReadError {
    let file = book.file().to_owned();
    match locked {
        Locked::Password => ReadError::Password { file, wrong: password.is_some() },
        Locked::Unknown(what) => ReadError::OtherProtection { file, what },
        Locked::Damaged(damage) => book.damaged(WORKBOOK, damage),
    }
}
