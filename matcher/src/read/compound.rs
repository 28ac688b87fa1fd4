//! Compound files (OLE, MS-CFB), the container of .xls and of locked workbooks: the bytes of a file
//! in, the streams of its root storage out.
//!
//! This is a reader of our own instead of the `cfb` crate: `cfb` 0.16 withstands hostile tables,
//! but it refuses a file for a blemish anywhere in its allocation table, copies streams through a
//! seeking reader, and brings all of its writing code. Here only the sectors of the requested
//! stream are looked at, and a contiguous stream is borrowed from the file.
//!
//! Every number in the file may lie. A chain visits no sector twice and a stream is no longer than
//! the file, so time and memory are bounded by the file's length.

use std::borrow::Cow;

use thiserror::Error;

const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Sector numbers from here on have special meanings: free, end of chain, part of a table.
const LARGEST_SECTOR: u32 = 0xffff_fff9;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const MINI_SECTOR: usize = 64;
/// Shorter streams are in the mini stream.
const MINI_CUTOFF: u64 = 4096;
const ENTRY: usize = 128;

/// Why a compound file, or one of its streams, cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(super) enum CompoundError {
    /// The bytes do not begin like a compound file.
    #[error("not a compound file")]
    NotCompound,
    /// The file ends before this part does.
    #[error("the file is cut off in its {0}")]
    CutOff(&'static str),
    /// This part contradicts itself or the file's length.
    #[error("the {0} of the file is damaged")]
    Damaged(&'static str),
    /// The root storage has no such stream.
    #[error("no such stream")]
    NoStream,
}

/// A compound file whose directory has been read.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector_size: usize,
    /// The sectors that hold the allocation table, in order.
    table: Vec<u32>,
    mini_table_start: u32,
    mini_stream_start: u32,
    streams: Vec<Stream>,
}

#[derive(Debug)]
struct Stream {
    name: String,
    start: u32,
    size: u64,
}

impl<'a> Compound<'a> {
    /// Reads the header, the list of table sectors, and the directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, CompoundError> {
        if !bytes.starts_with(&SIGNATURE) {
            return Err(CompoundError::NotCompound);
        }
        let header = bytes.get(..512).ok_or(CompoundError::CutOff("header"))?;
        let sector_size = match u16_at(header, 0x1e) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(CompoundError::Damaged("header")),
        };
        if u16_at(header, 0x20) != Some(6) {
            return Err(CompoundError::Damaged("header"));
        }
        let field = |at| u32_at(header, at).ok_or(CompoundError::CutOff("header"));
        let mut compound = Self {
            bytes,
            sector_size,
            table: Vec::new(),
            mini_table_start: field(0x3c)?,
            mini_stream_start: END_OF_CHAIN,
            streams: Vec::new(),
        };
        compound.read_table_list(header, field(0x44)?)?;
        let directory = compound.chain(field(0x30)?, None, "directory")?;
        compound.read_directory(&directory)?;
        Ok(compound)
    }

    /// The names of the streams in the root storage.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.streams.iter().map(|s| s.name.as_str())
    }

    /// Whether the root storage has a stream with this name, ignoring case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The bytes of a stream in the root storage, borrowed if they are contiguous.
    pub(super) fn stream(&self, name: &str) -> Result<Cow<'a, [u8]>, CompoundError> {
        let stream = self.find(name).ok_or(CompoundError::NoStream)?;
        let size = usize::try_from(stream.size).map_err(|_| CompoundError::CutOff("stream"))?;
        if size > self.bytes.len() {
            return Err(CompoundError::CutOff("stream"));
        }
        if stream.size >= MINI_CUTOFF {
            return self.chain(stream.start, Some(size), "stream");
        }
        self.mini_chain(stream.start, size).map(Cow::Owned)
    }

    fn find(&self, name: &str) -> Option<&Stream> {
        self.streams.iter().find(|s| s.name.eq_ignore_ascii_case(name))
    }

    /// The number of sectors in the file; the last one may be cut short.
    fn sectors(&self) -> usize {
        self.bytes.len().saturating_sub(self.sector_size).div_ceil(self.sector_size)
    }

    /// The range of a sector in the file.
    fn place(&self, sector: u32) -> Option<std::ops::Range<usize>> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector_size)?;
        let end = start.checked_add(self.sector_size)?.min(self.bytes.len());
        (start < end).then_some(start..end)
    }

    fn sector(&self, sector: u32) -> Option<&'a [u8]> {
        self.bytes.get(self.place(sector)?)
    }

    /// Lists the sectors of the allocation table: the header names the first 109, a chain of
    /// further sectors the rest. Lists no more than are needed to cover the file.
    fn read_table_list(&mut self, header: &[u8], first: u32) -> Result<(), CompoundError> {
        let entries = self.sector_size / 4;
        let needed = self.sectors().div_ceil(entries);
        let listed = |bytes: &[u8]| -> Vec<u32> {
            words(bytes).filter(|sector| *sector <= LARGEST_SECTOR).collect()
        };
        self.table = listed(header.get(0x4c..).unwrap_or_default());
        let mut next = first;
        for _ in 0..self.sectors() {
            if next > LARGEST_SECTOR || self.table.len() >= needed {
                break;
            }
            let sector = self.sector(next).ok_or(CompoundError::CutOff("allocation table"))?;
            let (list, link) = sector
                .split_at_checked(self.sector_size - 4)
                .ok_or(CompoundError::CutOff("allocation table"))?;
            self.table.extend(listed(list));
            next = u32_at(link, 0).unwrap_or(END_OF_CHAIN);
        }
        self.table.truncate(needed);
        Ok(())
    }

    /// The sector after this one in its chain.
    fn next(&self, sector: u32) -> Option<u32> {
        let entries = self.sector_size / 4;
        let table = *self.table.get(sector as usize / entries)?;
        u32_at(self.sector(table)?, sector as usize % entries * 4)
    }

    /// The bytes of a chain: `size` of them or, without a size, all up to its end.
    fn chain(
        &self,
        start: u32,
        size: Option<usize>,
        part: &'static str,
    ) -> Result<Cow<'a, [u8]>, CompoundError> {
        let wanted = size.unwrap_or(usize::MAX);
        let mut seen = Seen::new(self.sectors());
        let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
        let (mut sector, mut length) = (start, 0_usize);
        while length < wanted && sector != END_OF_CHAIN {
            let place = self.place(sector).ok_or(CompoundError::CutOff(part))?;
            if !seen.first_time(sector as usize) {
                return Err(CompoundError::Damaged(part));
            }
            length = length.saturating_add(place.len());
            match runs.last_mut() {
                Some(run) if run.end == place.start => run.end = place.end,
                _ => runs.push(place),
            }
            if length < wanted {
                sector = self.next(sector).ok_or(CompoundError::Damaged("allocation table"))?;
            }
        }
        if size.is_some_and(|size| length < size) {
            return Err(CompoundError::CutOff(part));
        }
        let length = length.min(wanted);
        let mut pieces = runs.into_iter().filter_map(|run| self.bytes.get(run));
        let first = pieces.next().unwrap_or_default();
        if let Some(whole) = first.get(..length) {
            return Ok(Cow::Borrowed(whole));
        }
        let mut bytes = Vec::with_capacity(length);
        bytes.extend_from_slice(first);
        pieces.for_each(|piece| bytes.extend_from_slice(piece));
        bytes.truncate(length);
        Ok(Cow::Owned(bytes))
    }

    /// The bytes of a chain of mini sectors.
    fn mini_chain(&self, start: u32, size: usize) -> Result<Vec<u8>, CompoundError> {
        if size == 0 {
            return Ok(Vec::new());
        }
        let store = self.chain(self.mini_stream_start, None, "mini stream")?;
        let table = self.chain(self.mini_table_start, None, "mini allocation table")?;
        let mut bytes = Vec::with_capacity(size);
        let mut seen = Seen::new(store.len().div_ceil(MINI_SECTOR));
        let mut sector = start;
        while bytes.len() < size {
            let number = sector as usize;
            let begin = number.checked_mul(MINI_SECTOR).ok_or(CompoundError::CutOff("stream"))?;
            let end = begin.saturating_add(MINI_SECTOR.min(size - bytes.len()));
            let piece = store.get(begin..end).ok_or(CompoundError::CutOff("stream"))?;
            if !seen.first_time(number) {
                return Err(CompoundError::Damaged("stream"));
            }
            bytes.extend_from_slice(piece);
            if bytes.len() < size {
                sector = u32_at(&table, number.saturating_mul(4))
                    .ok_or(CompoundError::Damaged("mini allocation table"))?;
            }
        }
        Ok(bytes)
    }

    /// Lists the streams of the root storage. If a link between entries is broken, all streams of
    /// the directory are listed: the one that is wanted may still be whole.
    fn read_directory(&mut self, directory: &[u8]) -> Result<(), CompoundError> {
        let entries: Vec<&[u8]> = directory.chunks_exact(ENTRY).collect();
        let root = entries.first().ok_or(CompoundError::CutOff("directory"))?;
        self.mini_stream_start = u32_at(root, 116).unwrap_or(END_OF_CHAIN);
        let mut seen = Seen::new(entries.len());
        let mut open = vec![u32_at(root, 76).unwrap_or(u32::MAX)];
        let mut broken = false;
        let mut reached = Vec::new();
        while let Some(number) = open.pop() {
            if number == u32::MAX {
                continue;
            }
            let entry = entries.get(number as usize).filter(|_| seen.first_time(number as usize));
            let Some(entry) = entry else {
                broken = true;
                continue;
            };
            reached.push(*entry);
            open.extend([72, 68].into_iter().filter_map(|at| u32_at(entry, at)));
        }
        let listed = if broken { &entries } else { &reached };
        let short = self.sector_size == 512;
        self.streams = listed.iter().filter_map(|entry| Stream::read(entry, short)).collect();
        Ok(())
    }
}

impl Stream {
    /// Reads a directory entry; `None` if it is not a stream. With sectors of 512 bytes the upper
    /// half of the size has no meaning, and some programs leave garbage there.
    fn read(entry: &[u8], short: bool) -> Option<Self> {
        if entry.get(66) != Some(&2) {
            return None;
        }
        let length = usize::from(u16_at(entry, 64)?).saturating_sub(2).min(64);
        let units = entry.get(..length)?.chunks_exact(2).filter_map(|unit| u16_at(unit, 0));
        let name = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
        let upper = if short { 0 } else { u64::from(u32_at(entry, 124)?) };
        let size = upper << 32 | u64::from(u32_at(entry, 120)?);
        Some(Self { name: name.collect(), start: u32_at(entry, 116)?, size })
    }
}

/// Which numbers have occurred, so that no chain loops.
struct Seen(Vec<bool>);

impl Seen {
    fn new(count: usize) -> Self {
        Self(vec![false; count])
    }

    /// Whether the number is in range and occurs for the first time.
    fn first_time(&mut self, number: usize) -> bool {
        self.0.get_mut(number).is_some_and(|met| !std::mem::replace(met, true))
    }
}

/// The two-byte number at a position.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|b| u16::from_le_bytes(*b))
}

/// The four-byte number at a position.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|b| u32::from_le_bytes(*b))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0))
}

#[cfg(test)]
#[path = "compound_tests.rs"]
mod tests;
