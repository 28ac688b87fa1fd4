//! Reads old Excel workbooks (.xls): those of Excel 5.0 and 95 (version 5) and of Excel 97 to 2003
//! (version 8). Takes the bytes of the compound file, fills the book sheet by sheet in one walk.
//!
//! A damaged sheet fails the file, because its people would be missing without a trace; only a
//! sheet that lacks nothing but the end mark is accepted. Versions 2 to 4, which keep one sheet in
//! a plain file, are distinguished from damage and refused as another format.

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
use crate::plan::LIMITS;
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
    if starts_as_stream(bytes) {
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

/// Whether the bytes begin with the first record of a workbook of any version.
fn starts_as_stream(bytes: &[u8]) -> bool {
    let mark = u16_at(bytes, 0);
    mark.is_some_and(|mark| mark == kind::BOF || kind::OLD_BOFS.contains(&mark))
}

/// Reads the records of a workbook.
fn read_stream(
    stream: &[u8],
    password: Option<&str>,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let first = Records::new(stream, 0).next().and_then(|first| first.ok_or(Damage::NoEnd));
    let first = first.map_err(|damage| book.damaged(WORKBOOK, damage))?;
    let Some(version) = Version::of(&first) else {
        if first.kind == kind::BOF || kind::OLD_BOFS.contains(&first.kind) {
            let file = book.file().to_owned();
            return Err(ReadError::OtherSpreadsheet { file, found: FoundFormat::Xls });
        }
        return Err(book.damaged(WORKBOOK, Damage::NoSheet(0)));
    };
    let stream = match protection::unlock(stream, password) {
        Ok(None) => Cow::Borrowed(stream),
        Ok(Some(opened)) => Cow::Owned(opened),
        Err(locked) => return Err(told(locked, password, book)),
    };
    let held = |owned: &Cow<'_, [u8]>| match owned {
        Cow::Owned(bytes) => book.budget().hold(bytes.len() as u64),
        Cow::Borrowed(_) => Ok(()),
    };
    held(&stream).map_err(|exceeded| book.exceeded(exceeded))?;
    let room = book.budget().room();
    let globals = Globals::read(&stream, version, room).map_err(|e| match e {
        Damage::TooMuchText => book.too_large(LIMITS.reading.memory, Countable::Memory),
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

/// The error for a workbook that stays locked.
fn told(locked: Locked, password: Option<&str>, book: &Book<'_>) -> ReadError {
    let file = book.file().to_owned();
    match locked {
        Locked::Password => ReadError::Password { file, wrong: password.is_some() },
        Locked::Unknown(what) => ReadError::OtherProtection { file, what },
        Locked::Damaged(damage) => book.damaged(WORKBOOK, damage),
    }
}
