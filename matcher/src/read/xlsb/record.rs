//! Records of a binary part, one after another, and the fields of each.

use std::io::{BufRead as _, Read as _};

use crate::plan::LIMITS;
use crate::read::ReadError;
use crate::read::budget::Counted;
use crate::read::zip_parts::{Package, Part, Place, Source as _};

/// The most bytes in a record that is read. The longest kind, a string with its runs, has some
/// 400,000.
const LONGEST: u32 = LIMITS.record_bytes;

/// The records of a part.
pub(super) struct Records<'p, 'a> {
    part: Part<'p, 'a>,
    place: Place,
    body: Vec<u8>,
}

/// The fields of a record, read from front to end.
pub(super) struct Body<'r> {
    rest: &'r [u8],
    place: &'r Place,
}

impl<'p, 'a> Records<'p, 'a> {
    /// Opens a part.
    pub(super) fn open(
        package: &'p mut Package<'a>,
        part: &str,
    ) -> Result<Records<'p, 'a>, ReadError> {
        let place = package.place(part);
        Ok(Records { part: package.part(part)?, place, body: Vec::new() })
    }

    /// The next record with one of the wanted types; others are skipped. `None` at the end.
    pub(super) fn next(
        &mut self,
        wanted: impl Fn(u16) -> bool,
    ) -> Result<Option<(u16, Body<'_>)>, ReadError> {
        loop {
            self.part.start_piece();
            self.place.charge(Counted::Pieces, 1)?;
            let Some(first) = self.byte()? else { return Ok(None) };
            // Seven bits per byte, the lowest first: up to two bytes of type and four of length.
            let mut kind = u16::from(first & 0x7f);
            if first & 0x80 != 0 {
                kind |= u16::from(self.byte_inside()? & 0x7f) << 7;
            }
            let mut length = 0;
            for shift in [0, 7, 14, 21] {
                let byte = self.byte_inside()?;
                length |= u32::from(byte & 0x7f) << shift;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            if !wanted(kind) {
                self.pass(length)?;
                continue;
            }
            if length > LONGEST {
                return Err(self.place.damaged(format!("a record of {length} bytes")));
            }
            self.body.clear();
            let taken = (&mut self.part)
                .take(u64::from(length))
                .read_to_end(&mut self.body)
                .map_err(|error| self.place.unreadable(&error))?;
            if taken < length as usize {
                return Err(self.broken_off());
            }
            return Ok(Some((kind, Body { rest: &self.body, place: &self.place })));
        }
    }

    fn byte(&mut self) -> Result<Option<u8>, ReadError> {
        let available = self.part.fill_buf().map_err(|error| self.place.unreadable(&error))?;
        let byte = available.first().copied();
        if byte.is_some() {
            self.part.consume(1);
        }
        Ok(byte)
    }

    fn byte_inside(&mut self) -> Result<u8, ReadError> {
        self.byte()?.ok_or_else(|| self.broken_off())
    }

    fn pass(&mut self, mut length: u32) -> Result<(), ReadError> {
        while length > 0 {
            self.part.start_piece();
            let available = self.part.fill_buf().map_err(|error| self.place.unreadable(&error))?;
            if available.is_empty() {
                return Err(self.broken_off());
            }
            let count = available.len().min(length as usize);
            self.part.consume(count);
            length -= count as u32;
        }
        Ok(())
    }

    /// The error for an incomplete part.
    pub(super) fn broken_off(&self) -> ReadError {
        self.place.damaged("the part breaks off")
    }
}

impl<'r> Body<'r> {
    /// The error for a damaged record.
    pub(super) fn damaged(&self, cause: impl std::fmt::Display) -> ReadError {
        self.place.damaged(cause)
    }

    fn take(&mut self, count: usize) -> Result<&'r [u8], ReadError> {
        let Some((taken, rest)) = self.rest.split_at_checked(count) else {
            return Err(self.damaged("a record that is too short"));
        };
        self.rest = rest;
        Ok(taken)
    }

    /// Skips bytes.
    pub(super) fn pass(&mut self, count: usize) -> Result<(), ReadError> {
        self.take(count).map(|_| ())
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ReadError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    /// A single byte.
    pub(super) fn byte(&mut self) -> Result<u8, ReadError> {
        Ok(u8::from_le_bytes(self.array()?))
    }

    /// A two-byte whole number.
    pub(super) fn short(&mut self) -> Result<u16, ReadError> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    /// A four-byte whole number.
    pub(super) fn number(&mut self) -> Result<u32, ReadError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    /// A floating-point number.
    pub(super) fn real(&mut self) -> Result<f64, ReadError> {
        Ok(f64::from_le_bytes(self.array()?))
    }

    /// A number in four bytes (RkNumber): whole, or the upper half of a floating-point number, and
    /// possibly a hundred times too large.
    pub(super) fn packed_number(&mut self) -> Result<f64, ReadError> {
        let packed = self.number()?;
        let number = if packed & 2 != 0 {
            f64::from(packed.cast_signed() >> 2)
        } else {
            f64::from_bits(u64::from(packed & !3) << 32)
        };
        Ok(if packed & 1 != 0 { number / 100.0 } else { number })
    }

    /// Appends UTF-16 text that follows its length (XLWideString) to `text`. A length of all ones
    /// stands for no text.
    pub(super) fn wide_string(&mut self, text: &mut String) -> Result<(), ReadError> {
        let length = self.number()?;
        if length == u32::MAX {
            return Ok(());
        }
        let bytes = self.take((length as usize).saturating_mul(2))?;
        let units = bytes.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair));
        text.extend(
            char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)),
        );
        Ok(())
    }

    /// Appends UTF-16 text that follows its length, or as much of it as there is; returns whether it
    /// is whole.
    pub(super) fn wide_string_or_rest(&mut self, text: &mut String) -> bool {
        let Ok(length) = self.number() else { return false };
        let length = usize::try_from(length).unwrap_or(usize::MAX).saturating_mul(2);
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        let units = taken.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair));
        text.extend(char::decode_utf16(units).map_while(Result::ok));
        self.rest = rest;
        taken.len() == length
    }

    /// Appends text that is followed by font runs and phonetic readings (RichStr), which are left
    /// out.
    pub(super) fn rich_string(&mut self, text: &mut String) -> Result<(), ReadError> {
        self.pass(1)?;
        self.wide_string(text)
    }
}
