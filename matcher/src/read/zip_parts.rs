//! The parts of a zipped workbook, inflated as they are read and never as a whole.
//!
//! Takes the bytes of the file, gives each part as a [`BufRead`]. All parts of a file together stay
//! within the limit on unpacked bytes, counted as they really come out, not as the zip claims; and
//! no single piece of a part (a tag, a text, a record) may grow without end, because a reader holds
//! one piece in memory.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::notice::{Countable, ReadError};
use super::transcoded::Transcoded;
use crate::plan::LIMITS;

/// The most bytes in one piece of a part. A cell holds at most 32,767 characters.
const PIECE: u64 = LIMITS.piece_bytes;

/// The most sheets in a workbook, or tables in a page: a sheet costs memory even if it is empty.
pub(super) const SHEETS: usize = LIMITS.sheets;

/// A zipped workbook.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    file: String,
    left: u64,
}

/// The file and the part that an error is about.
#[derive(Clone, Debug)]
pub(super) struct Place {
    file: String,
    part: String,
}

/// A part while it is read.
pub(super) struct Part<'p, 'a> {
    reader: BufReader<Transcoded<ZipFile<'p, Cursor<&'a [u8]>>>>,
    left: &'p mut u64,
    piece: u64,
}

/// A source of bytes that is read in pieces.
pub(super) trait Source: BufRead {
    /// Starts a new piece.
    fn start_piece(&mut self);
}

impl<'a> Package<'a> {
    /// Opens the zip's directory.
    pub(super) fn open(bytes: &'a [u8], file: &str) -> Result<Package<'a>, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| ReadError::CutOff { file: file.to_owned() })?;
        Ok(Package { archive, file: file.to_owned(), left: LIMITS.unpacked_bytes })
    }

    /// Whether there is a part with this name; programs do not agree on its case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The place for errors about a part.
    pub(super) fn place(&self, part: &str) -> Place {
        Place::new(&self.file, part)
    }

    /// Opens a part of bytes at its start.
    pub(super) fn part(&mut self, name: &str) -> Result<Part<'_, 'a>, ReadError> {
        self.open_part(name, Transcoded::binary)
    }

    /// Opens a part of XML at its start, in UTF-8 whatever it is written in.
    pub(super) fn xml_part(&mut self, name: &str) -> Result<Part<'_, 'a>, ReadError> {
        self.open_part(name, Transcoded::xml)
    }

    fn open_part<'p>(
        &'p mut self,
        name: &str,
        transcoded: fn(ZipFile<'p, Cursor<&'a [u8]>>) -> Transcoded<ZipFile<'p, Cursor<&'a [u8]>>>,
    ) -> Result<Part<'p, 'a>, ReadError> {
        let place = self.place(name);
        let Some(index) = self.find(name) else { return Err(place.damaged("the part is missing")) };
        let entry = self.archive.by_index(index).map_err(|error| place.damaged(error))?;
        Ok(Part {
            reader: BufReader::with_capacity(64 << 10, transcoded(entry)),
            left: &mut self.left,
            piece: 0,
        })
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.archive.index_for_name(name).or_else(|| {
            (0..self.archive.len()).find(|&index| {
                matches!(self.archive.name_for_index(index),
                    Some(Ok(other)) if other.replace('\\', "/").eq_ignore_ascii_case(name))
            })
        })
    }
}

impl Place {
    /// A part of a file.
    pub(super) fn new(file: &str, part: &str) -> Place {
        Place { file: file.to_owned(), part: part.to_owned() }
    }

    /// The error for a damaged part.
    pub(super) fn damaged(&self, cause: impl std::fmt::Display) -> ReadError {
        let (file, part) = (self.file.clone(), self.part.clone());
        ReadError::Damaged { file, part, cause: cause.to_string() }
    }

    /// The error for a part that cannot be inflated, or inflates to too much.
    pub(super) fn unreadable(&self, error: &io::Error) -> ReadError {
        if error.kind() != io::ErrorKind::FileTooLarge {
            return self.damaged(error);
        }
        ReadError::TooLarge {
            file: self.file.clone(),
            sheet: self.part.clone(),
            limit: LIMITS.unpacked_bytes,
            what: Countable::UnpackedBytes,
        }
    }
}

impl Part<'_, '_> {
    /// All its bytes, up to the limit on a file in an archive.
    pub(super) fn whole(&mut self) -> io::Result<Vec<u8>> {
        let mut all = Vec::new();
        loop {
            self.start_piece();
            let available = self.fill_buf()?;
            let count = available.len();
            if count == 0 {
                return Ok(all);
            }
            if (all.len() + count) as u64 > LIMITS.archived_bytes {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            all.extend_from_slice(available);
            self.consume(count);
        }
    }
}

impl Read for Part<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), available.get(..count)) {
            to.copy_from_slice(from);
        }
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Part<'_, '_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if *self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.piece > PIECE {
            return Err(io::Error::other(format!("a piece of more than {PIECE} bytes")));
        }
        self.reader.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.reader.consume(count);
        *self.left = self.left.saturating_sub(count as u64);
        self.piece = self.piece.saturating_add(count as u64);
    }
}

impl Source for Part<'_, '_> {
    fn start_piece(&mut self) {
        self.piece = 0;
    }
}

impl Source for &[u8] {
    // These bytes are in memory already: their pieces are no larger.
    fn start_piece(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::super::testing::package;
    use super::*;

    #[test]
    fn parts_are_found_in_any_case() {
        let bytes = package(&[("xl/Workbook.bin", b"abc"), ("xl\\sharedStrings.bin", b"d")]);
        let mut package = Package::open(&bytes, "a.xlsb").unwrap();
        for (name, content) in [("xl/workbook.bin", "abc"), ("xl/sharedstrings.bin", "d")] {
            let mut text = String::new();
            package.part(name).unwrap().read_to_string(&mut text).unwrap();
            assert_eq!(text, content);
        }
        assert!(!package.has("xl/styles.bin"));
        assert!(matches!(
            package.part("xl/styles.bin").map(|_| ()),
            Err(ReadError::Damaged { part, .. }) if part == "xl/styles.bin"
        ));
    }

    #[test]
    fn unpacked_bytes_are_counted_over_all_parts() {
        let bytes = package(&[("a", &[b'x'; 1000]), ("b", &[b'y'; 1000])]);
        let mut package = Package::open(&bytes, "a.zip").unwrap();
        package.left = 1500;
        package.part("a").unwrap().read_to_end(&mut Vec::new()).unwrap();
        let error = package.part("b").unwrap().read_to_end(&mut Vec::new()).unwrap_err();
        assert!(matches!(package.place("b").unreadable(&error), ReadError::TooLarge { .. }));
    }

    #[test]
    fn a_piece_has_an_end() {
        let bytes = package(&[("a", &vec![b'x'; (PIECE as usize) + (1 << 20)])]);
        let mut package = Package::open(&bytes, "a.zip").unwrap();
        assert!(package.part("a").unwrap().read_to_end(&mut Vec::new()).is_err());
    }
}
