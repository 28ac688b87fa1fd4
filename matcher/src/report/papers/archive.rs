//! Several files in one archive, with names that every system accepts and a fixed time.

use flate2::{Compress, Compression, Crc, FlushCompress, Status};
use rustc_hash::FxHashSet;
use zip::result::ZipError;

/// The most characters in a file name, without its extension.
const LONGEST_NAME: usize = 100;

/// One archive of named files. Names keep their Vietnamese letters; characters that Windows forbids
/// become hyphens, and a name already taken gets a number.
pub fn zip(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, ZipError> {
    let mut taken = FxHashSet::default();
    pack(files.into_iter().map(|(name, bytes)| (safe_name(&name, &mut taken), bytes)))
}

/// An archive of parts whose names are used as given.
pub(super) fn pack(
    parts: impl IntoIterator<Item = (String, Vec<u8>)>,
) -> Result<Vec<u8>, ZipError> {
    let mut archive = Archive::default();
    for (name, bytes) in parts {
        archive.add(&name, &bytes)?;
    }
    archive.finish()
}

/// An archive while it is written.
///
/// This is not left to the library that reads archives: its writer would come into the program a
/// second time, next to the one that workbooks are written with, and is a hundred times as large.
#[derive(Default)]
pub(super) struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    parts: u16,
}

impl Archive {
    /// Adds a part.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), ZipError> {
        // Office files are archives themselves: compressing them again gains nothing.
        let packed = if bytes.starts_with(b"PK\x03\x04") { None } else { deflate(bytes) };
        let mut sum = Crc::new();
        sum.update(bytes);
        // What both headers share: versions and flags (names are UTF-8), the method, midnight of
        // the first day of 1980, the checksum and both lengths.
        let mut common = vec![20, 0, 0, 8, if packed.is_some() { 8 } else { 0 }, 0, 0, 0, 0x21, 0];
        let data = packed.as_deref().unwrap_or(bytes);
        for number in [sum.sum(), small(data.len())?, small(bytes.len())?] {
            common.extend(number.to_le_bytes());
        }
        let length = u16::try_from(name.len()).map_err(|_| too_large())?;
        common.extend(length.to_le_bytes());
        common.extend([0, 0]);

        let start = small(self.bytes.len())?;
        self.parts = self.parts.checked_add(1).ok_or_else(too_large)?;
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.bytes());
        self.bytes.extend(data);
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(&common);
        self.directory.extend([0; 10]);
        self.directory.extend(start.to_le_bytes());
        self.directory.extend(name.bytes());
        Ok(())
    }

    /// The archive's bytes.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, ZipError> {
        let start = small(self.bytes.len())?;
        let length = small(self.directory.len())?;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend([0, 0]);
        Ok(self.bytes)
    }
}

/// The compressed bytes; `None` if that fails.
fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packer = Compress::new(Compression::default(), false);
    let mut out = Vec::with_capacity(bytes.len() / 4 + 256);
    loop {
        let rest = bytes.get(packer.total_in() as usize..)?;
        match packer.compress_vec(rest, &mut out, FlushCompress::Finish).ok()? {
            Status::StreamEnd => return Some(out),
            _ => out.reserve(out.len() / 2 + 256),
        }
    }
}

/// A length, for which archives have 32 bits.
fn small(length: usize) -> Result<u32, ZipError> {
    u32::try_from(length).map_err(|_| too_large())
}

fn too_large() -> ZipError {
    ZipError::InvalidArchive("too large".into())
}

fn safe_name(name: &str, taken: &mut FxHashSet<String>) -> String {
    let safe = |text: &str| {
        let kept: String = text
            .chars()
            .map(|c| match c {
                '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
                c if c.is_control() => '-',
                c => c,
            })
            .take(LONGEST_NAME)
            .collect();
        // Windows drops dots and spaces from the end of a name.
        kept.trim_matches([' ', '.']).to_owned()
    };
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => (safe(stem), safe(ending)),
        _ => (safe(name), String::new()),
    };
    let device = matches!(stem.to_lowercase().as_str(), "con" | "prn" | "aux" | "nul");
    let stem = if stem.is_empty() || device { ["_", &stem].concat() } else { stem };
    let dot = if ending.is_empty() { "" } else { "." };
    let mut unique = [&stem, dot, &ending].concat();
    let mut number = 2;
    while !taken.insert(unique.to_lowercase()) {
        unique = format!("{stem} ({number}){dot}{ending}");
        number += 1;
    }
    unique
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;

    #[test]
    fn names_are_safe_and_unique() {
        let mut taken = FxHashSet::default();
        for (name, safe) in [
            ("Xã Đàm Thủy.xlsx", "Xã Đàm Thủy.xlsx"),
            ("xã đàm thủy.xlsx", "xã đàm thủy (2).xlsx"),
            ("Xã Đàm Thủy.docx", "Xã Đàm Thủy.docx"),
            ("../../a:b*c?.xlsx", "-..-a-b-c-.xlsx"),
            ("C:\\x\ny\"<>|", "C--x-y----"),
            ("", "_"),
            (" . ", "_ (2)"),
            ("CON.csv", "_CON.csv"),
        ] {
            assert_eq!(safe_name(name, &mut taken), safe, "{name:?}");
        }
        assert!(safe_name(&"ế".repeat(999), &mut taken).chars().count() <= LONGEST_NAME);
    }

    #[test]
    fn holds_what_was_given() {
        let files = || vec![("Xã Hải Vân.csv".to_owned(), b"a,b\n".to_vec()), ("b".into(), vec![])];
        let bytes = zip(files()).unwrap();
        assert_eq!(bytes, zip(files()).unwrap());
        let mut archive = ::zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name("Xã Hải Vân.csv").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), archive.len()), ("a,b\n", 2));
    }
}
