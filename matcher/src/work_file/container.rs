//! The container: a zip archive of a strict form.
//!
//! Takes members, gives bytes, and the other way round. Decided: an archive is read from its front
//! and must be, byte for byte, what this program writes for its members: each with fixed time and
//! flags and its lengths before it, and the directory at the end that follows from them. So there
//! are no two ways to read one file, nothing can stand between the parts, and a file that was cut is
//! known by that.

use super::error::WorkError;
use super::member::Member;
use super::parts::{MAGIC, MIMETYPE};
use crate::plan::LIMITS;
use crate::write::{Archive, PackedPart, common_of};

/// Bytes of a header before the name of its part.
const HEADER: usize = 30;

/// What a part begins with.
const LOCAL: &[u8] = b"PK\x03\x04";

/// A part as it stands in a file: its name and its data, not yet looked into.
pub(super) type Found = (String, PackedPart);

/// The bytes of a file with these members.
pub(super) fn write(members: &[Member]) -> Result<Vec<u8>, WorkError> {
    let room = members.iter().map(|of| of.part.data.len() + 2 * of.name.len() + 2 * HEADER + 20);
    let mut bytes = Vec::with_capacity(room.sum::<usize>() + 22);
    let mut archive = Archive::new(&mut bytes);
    for Member { name, part, .. } in members {
        archive.add_packed(name, part).map_err(|_| WorkError::TooLarge)?;
    }
    archive.finish().map_err(|_| WorkError::TooLarge)?;
    Ok(bytes)
}

/// The parts of a file, one after the other.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// Where the next part begins.
    at: usize,
    /// The directory that the parts so far make.
    directory: Archive<Vec<u8>>,
    unpacked: u64,
    count: usize,
    /// The part in which the file ends.
    torn: Option<Found>,
}

impl<'a> Reader<'a> {
    /// A file that begins as a work file does.
    pub(super) fn new(bytes: &'a [u8]) -> Result<Reader<'a>, WorkError> {
        begins(bytes)?;
        let directory = Archive::new(Vec::new());
        Ok(Reader { bytes, at: 0, directory, unpacked: 0, count: 0, torn: None })
    }

    /// The part in which a cut file ends, as far as it is there.
    pub(super) fn torn(&mut self) -> Option<Found> {
        self.torn.take()
    }

    /// The next part; `None` behind the last, if the directory follows as it should.
    pub(super) fn next(&mut self) -> Result<Option<Found>, WorkError> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        if !rest.starts_with(LOCAL) {
            return match LOCAL.starts_with(rest) {
                true => Err(WorkError::Cut),
                false => self.end(rest).map(|()| None),
            };
        }
        let header = rest.get(..HEADER).ok_or(WorkError::Cut)?;
        let two = |at: usize| header.get(at..at + 2).map_or(0, |of| usize::from(le(of)));
        let four = |at: usize| two(at) | two(at + 2) << 16;
        let (packed, whole) = (four(18), four(22));
        let name_end = HEADER + two(26);
        let name = rest.get(HEADER..name_end).ok_or(WorkError::Cut)?;
        let shown = String::from_utf8_lossy(name).into_owned();
        let name = String::from_utf8(name.to_vec()).map_err(|_| WorkError::damaged(&shown))?;
        self.count += 1;
        self.unpacked = self.unpacked.saturating_add(whole as u64);
        if self.count > LIMITS.work_parts || self.unpacked > LIMITS.work_bytes {
            return Err(WorkError::TooLarge);
        }
        let end = name_end.checked_add(packed).ok_or(WorkError::TooLarge)?;
        let part = |data: &[u8]| PackedPart {
            is_packed: two(8) == 8,
            sum: four(14) as u32,
            whole: whole as u32,
            data: data.into(),
        };
        let Some(data) = rest.get(name_end..end) else {
            self.torn = rest.get(name_end..).map(|data| (name, part(data)));
            return Err(WorkError::Cut);
        };
        let part = part(data);
        // Whatever else the header says must be what is always said.
        let common = common_of(&name, &part).map_err(|_| WorkError::TooLarge)?;
        if header.get(4..) != Some(&common) {
            return Err(WorkError::damaged(&name));
        }
        self.directory.list_at(&name, &common, self.at).map_err(|_| WorkError::TooLarge)?;
        self.at += end;
        Ok(Some((name, part)))
    }

    /// The directory must be the one that the parts make, and nothing behind it.
    fn end(&mut self, rest: &[u8]) -> Result<(), WorkError> {
        let directory = std::mem::replace(&mut self.directory, Archive::new(Vec::new()));
        let expected = directory.end_at(self.at).map_err(|_| WorkError::TooLarge)?;
        if rest == expected {
            Ok(())
        } else if expected.starts_with(rest) {
            Err(WorkError::Cut)
        } else {
            Err(WorkError::damaged("zip"))
        }
    }
}

fn le(bytes: &[u8]) -> u16 {
    bytes.iter().rev().fold(0, |so_far, byte| so_far << 8 | u16::from(*byte))
}

/// Whether bytes begin as a work file does.
fn begins(bytes: &[u8]) -> Result<(), WorkError> {
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(WorkError::Empty);
    }
    let name = bytes.get(30..).unwrap_or_default();
    let both = [MIMETYPE.as_bytes(), MAGIC.as_bytes()].concat();
    let is_zip = bytes.starts_with(b"PK\x03\x04") || b"PK\x03\x04".starts_with(bytes);
    if is_zip && name.starts_with(&both) {
        Ok(())
    } else if is_zip && both.starts_with(name) {
        Err(WorkError::Cut)
    } else {
        Err(WorkError::NotWork)
    }
}
