//! The parts of a zipped workbook, inflated as they are read and never as a whole.
//!
//! Takes the bytes of the file, gives each part as a [`BufRead`]. All parts of a file together stay
//! within its budget of unpacked bytes, counted as they really come out, not as the zip claims; and
//! no single piece of a part (a tag, a text, a record) may grow without end, because a reader holds
//! one piece in memory.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::budget::{Budget, Counted, Exceeded};
use super::notice::{Countable, ReadError};
use super::transcoded::Transcoded;
use crate::plan::LIMITS;

/// The most bytes in one piece of a part. A cell holds at most 32,767 characters.
const PIECE: u64 = LIMITS.piece_bytes;

/// The most sheets in a workbook, or tables in a page: a sheet costs memory even if it is empty.
pub(super) const SHEETS: usize = LIMITS.sheets;

/// The cause of the damage if a part does not exist.
pub(super) const MISSING: &str = "the part is missing";

/// A zipped workbook.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    file: String,
    budget: Budget,
}

/// The file and the part that an error is about, and the budget that the part is charged to.
#[derive(Clone, Debug)]
pub(super) struct Place {
    file: String,
    part: String,
    budget: Budget,
}

/// A part while it is read.
pub(super) struct Part<'p, 'a> {
    reader: BufReader<Inflated<'p, 'a>>,
    budget: Budget,
    /// What went beyond the budget: the error when the part is asked for more.
    exceeded: Option<Exceeded>,
    piece: u64,
}

/// The inflated bytes of a part, as UTF-8 if they are text in UTF-16.
type Inflated<'p, 'a> = Transcoded<ZipFile<'p, Cursor<&'a [u8]>>>;

/// A source of bytes that is read in pieces.
pub(super) trait Source: BufRead {
    /// Starts a new piece.
    fn start_piece(&mut self);
}

impl<'a> Package<'a> {
    /// Opens the zip's directory.
    pub(super) fn open(
        bytes: &'a [u8],
        file: &str,
        budget: &Budget,
    ) -> Result<Package<'a>, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| ReadError::CutOff { file: file.to_owned() })?;
        Ok(Package { archive, file: file.to_owned(), budget: budget.clone() })
    }

    /// Whether there is a part with this name; programs do not agree on its case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The place for errors about a part.
    pub(super) fn place(&self, part: &str) -> Place {
        Place::new(&self.file, part, &self.budget)
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
        inflated: fn(ZipFile<'p, Cursor<&'a [u8]>>) -> Inflated<'p, 'a>,
    ) -> Result<Part<'p, 'a>, ReadError> {
        let place = self.place(name);
        let Some(index) = self.find(name) else { return Err(place.damaged(MISSING)) };
        let entry = self.archive.by_index(index).map_err(|error| place.damaged(error))?;
        Ok(Part {
            reader: BufReader::with_capacity(64 << 10, inflated(entry)),
            budget: self.budget.clone(),
            exceeded: None,
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
    pub(super) fn new(file: &str, part: &str, budget: &Budget) -> Place {
        Place { file: file.to_owned(), part: part.to_owned(), budget: budget.clone() }
    }

    /// The part.
    pub(super) fn part(&self) -> &str {
        &self.part
    }

    /// Charges for so many pieces of the part.
    pub(super) fn charge(&self, what: Counted, count: u64) -> Result<(), ReadError> {
        self.budget.charge(what, count).map_err(|exceeded| self.exceeded(exceeded))
    }

    /// The error for a part with more than the budget allows.
    pub(super) fn exceeded(&self, exceeded: Exceeded) -> ReadError {
        exceeded.at(&self.file, &self.part)
    }

    /// The error for a damaged part.
    pub(super) fn damaged(&self, cause: impl std::fmt::Display) -> ReadError {
        let (file, part) = (self.file.clone(), self.part.clone());
        ReadError::Damaged { file, part, cause: cause.to_string() }
    }

    /// The error for a part that cannot be inflated, or inflates to too much.
    pub(super) fn unreadable(&self, error: &io::Error) -> ReadError {
        match error.get_ref().and_then(|cause| cause.downcast_ref::<Exceeded>()) {
            Some(exceeded) => self.exceeded(*exceeded),
            None => self.damaged(error),
        }
    }
}

impl Part<'_, '_> {
    /// All its bytes, up to the limit on a file in an archive. They are held until the caller lets
    /// go of them.
    pub(super) fn whole(&mut self) -> io::Result<Vec<u8>> {
        let limit = LIMITS.archived_bytes;
        let mut all = Vec::new();
        loop {
            self.start_piece();
            self.fill_buf()?;
            let available = self.reader.buffer();
            let count = available.len();
            if count == 0 {
                return Ok(all);
            }
            if (all.len() + count) as u64 > limit {
                let what = Countable::UnpackedBytes;
                return Err(io::Error::other(Exceeded { what, limit, row: 0 }));
            }
            self.budget.hold(count as u64).map_err(io::Error::other)?;
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
        if let Some(exceeded) = self.exceeded {
            return Err(io::Error::other(exceeded));
        }
        if self.piece > PIECE {
            return Err(io::Error::other(format!("a piece of more than {PIECE} bytes")));
        }
        self.reader.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.reader.consume(count);
        let count = count as u64;
        let unpacked = count.saturating_add(self.reader.get_mut().surplus());
        let charged = self.budget.charge(Counted::UnpackedBytes, unpacked);
        self.exceeded = self.exceeded.or(charged.err());
        self.piece = self.piece.saturating_add(count);
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
    use crate::plan::{Allowance, ReadingLimits};

    #[test]
    fn parts_are_found_in_any_case() {
        let bytes = package(&[("xl/Workbook.bin", b"abc"), ("xl\\sharedStrings.bin", b"d")]);
        let mut package = Package::open(&bytes, "a.xlsb", &Budget::default()).unwrap();
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
        let unpacked_bytes = Allowance { most: 1_500, work: 1 };
        let budget = Budget::of(ReadingLimits { unpacked_bytes, ..LIMITS.reading });
        let mut package = Package::open(&bytes, "a.zip", &budget).unwrap();
        package.part("a").unwrap().read_to_end(&mut Vec::new()).unwrap();
        let error = package.part("b").unwrap().read_to_end(&mut Vec::new()).unwrap_err();
        assert!(matches!(package.place("b").unreadable(&error), ReadError::TooLarge { .. }));
    }

    #[test]
    fn a_piece_has_an_end() {
        let bytes = package(&[("a", &vec![b'x'; (PIECE as usize) + (1 << 20)])]);
        let mut package = Package::open(&bytes, "a.zip", &Budget::default()).unwrap();
        assert!(package.part("a").unwrap().read_to_end(&mut Vec::new()).is_err());
    }
}
