//! Work files: any bytes, and a whole work file in which one part is any bytes. Checksums of the
//! container are right, since a fuzzer would not find them; that of the work's own list of checks is
//! not, so that what is reached behind it is reached by the rescue of damaged files.

use std::io::Read as _;

use matcher::work_file::{open, rescue};

/// A work file of every kind of part.
const WHOLE: &[u8] = include_bytes!("../../tests/work-files/v1.doisoat");

/// Opens bytes as a work file, and rescues what is whole of it.
pub(crate) fn any(bytes: &[u8]) {
    let _opened = open(bytes, None);
    let _rescued = rescue(bytes, None);
}

/// The first byte says which part is replaced by the others.
pub(crate) fn part(bytes: &[u8]) {
    let Some((which, content)) = bytes.split_first() else { return };
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(WHOLE)) else { return };
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let Ok(mut file) = archive.by_index(at) else { return };
        let Ok(name) = file.name().map(|name| name.into_owned()) else { return };
        let mut content = Vec::new();
        if file.read_to_end(&mut content).is_err() {
            return;
        }
        parts.push((name, content));
    }
    // The first part is what tells a work file from any other archive.
    let last = parts.len() - 1;
    if let Some((_, replaced)) = parts.get_mut(1 + usize::from(*which) % last) {
        *replaced = content.to_vec();
    }
    any(&stored(&parts));
}

/// An archive of the strict form that work files have, with every part stored.
fn stored(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let start = (bytes.len() as u32).to_le_bytes();
        let length = (content.len() as u32).to_le_bytes();
        let mut common = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
        common.extend(checksum(content).to_le_bytes());
        common.extend([length, length].concat());
        common.extend([name.len() as u8, 0, 0, 0]);
        bytes.extend([b"PK\x03\x04", &common[..], name.as_bytes(), content].concat());
        directory.extend([b"PK\x01\x02\x14\0", &common[..], &[0; 10], &start].concat());
        directory.extend(name.as_bytes());
    }
    let (start, length) = (bytes.len() as u32, directory.len() as u32);
    let count = (parts.len() as u16).to_le_bytes();
    bytes.extend(directory);
    bytes.extend([b"PK\x05\x06\0\0\0\0", &count[..], &count].concat());
    bytes.extend([length.to_le_bytes(), start.to_le_bytes()].concat());
    bytes.extend([0, 0]);
    bytes
}

/// CRC-32 as zip archives have it.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
    let of_byte = |sum: u32, byte: &u8| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum));
    !bytes.iter().fold(u32::MAX, of_byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A part that stands as it stood is read as it was: what the target makes is a work file.
    #[test]
    fn the_archive_is_of_the_strict_form() {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(WHOLE)).unwrap();
        let parts = (0..archive.len()).map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (name, content)
        });
        let parts: Vec<_> = parts.collect();
        open(&stored(&parts), None).unwrap();
    }
}
