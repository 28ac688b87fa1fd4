//! Detects what a file is from its first bytes and its parts, never from its name.

use std::io::Cursor;

use super::compound::Compound;
use super::encrypted;
use super::notice::FoundFormat;

/// What the bytes are: a format, an encrypted workbook, or a broken container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detected {
    /// A format, supported or not.
    Format(FoundFormat),
    /// A workbook under a password.
    Encrypted,
    /// A compound file whose table of contents cannot be read.
    DamagedCompound,
    /// A zip whose end is missing: a copy that was cut off.
    TruncatedZip,
    /// A zip that claims to unpack to more than the limit.
    TooLargeZip,
}

/// Detects what the bytes are.
pub(super) fn detect(bytes: &[u8], unpacked_limit: u64) -> Detected {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip_content(bytes, unpacked_limit);
    }
    let found = if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        // A compound file: an old workbook, or the envelope of an encrypted new one.
        let Ok(compound) = Compound::open(bytes) else { return Detected::DamagedCompound };
        if encrypted::is_encrypted(&compound) {
            return Detected::Encrypted;
        }
        if compound.has("Workbook") || compound.has("Book") {
            FoundFormat::Xls
        } else {
            FoundFormat::Binary
        }
    } else if bytes.starts_with(b"%PDF") {
        FoundFormat::Pdf
    } else if bytes.starts_with(b"\x89PNG")
        || bytes.starts_with(b"\xff\xd8\xff")
        || bytes.starts_with(b"GIF8")
    {
        FoundFormat::Picture
    } else if is_html(bytes) {
        FoundFormat::Html
    } else if is_text(bytes) {
        FoundFormat::Text
    } else {
        FoundFormat::Binary
    };
    Detected::Format(found)
}

/// Whether the first thousands of bytes of a file show that it is no spreadsheet, whatever follows.
pub(super) fn is_told_by_its_head(head: &[u8]) -> bool {
    let container = head.starts_with(b"PK") || head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
    let none = [FoundFormat::Pdf, FoundFormat::Picture, FoundFormat::Binary];
    !container && none.iter().any(|found| detect(head, 0) == Detected::Format(*found))
}

fn zip_content(bytes: &[u8], unpacked_limit: u64) -> Detected {
    let Ok(archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Detected::TruncatedZip;
    };
    if archive.decompressed_size().is_some_and(|size| size > u128::from(unpacked_limit)) {
        return Detected::TooLargeZip;
    }
    let names: Vec<_> = archive.file_names().filter_map(Result::ok).collect();
    let has = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    Detected::Format(if has("xl/workbook.xml") {
        FoundFormat::Xlsx
    } else if has("xl/workbook.bin") {
        FoundFormat::Xlsb
    } else if has("word/document.xml") {
        FoundFormat::Docx
    } else if has("mimetype") && (has("content.xml") || has("encrypted-package")) {
        FoundFormat::Ods
    } else if names.iter().any(|n| n.starts_with("xl/") || n.ends_with("workbook.xml")) {
        // The parts may be elsewhere in the package; its relationships tell where.
        FoundFormat::Xlsx
    } else {
        FoundFormat::Zip
    })
}

/// Whether the bytes are a page, or XML in place of a workbook. In UTF-16 every other byte is zero.
fn is_html(bytes: &[u8]) -> bool {
    let start: Vec<u8> = bytes
        .iter()
        .take(1024)
        .filter(|b| **b != 0)
        .skip_while(|b| b.is_ascii_whitespace() || **b >= 0xbb)
        .map(u8::to_ascii_lowercase)
        .collect();
    const TAGS: [&[u8]; 16] = [
        b"<!doctype html",
        b"<!--",
        b"<?xml",
        b"<html",
        b"<head",
        b"<meta",
        b"<title",
        b"<style",
        b"<body",
        b"<div",
        b"<center",
        b"<table",
        b"<tr",
        b"<workbook",
        b"<ss:workbook",
        b"<office:document",
    ];
    TAGS.iter().any(|tag| start.starts_with(tag))
}

/// Whether the bytes are text: it has no control bytes except white space, unless it is UTF-16,
/// where every other byte of plain letters is zero.
fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let zeros = head.iter().filter(|b| **b == 0).count();
    if zeros * 5 > head.len() {
        return super::text::utf16_without_mark(head).is_some();
    }
    let controls = head.iter().filter(|b| b.is_ascii_control() && !b.is_ascii_whitespace()).count();
    controls * 100 <= head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_by_content() {
        for (bytes, expected) in [
            (&b"%PDF-1.7"[..], FoundFormat::Pdf),
            (b"\x89PNG\r\n", FoundFormat::Picture),
            (b"<html><table>", FoundFormat::Html),
            (b"STT;Ho ten\n1;An\n", FoundFormat::Text),
            (b"\x00\x01\x02\x03\x04\x05\x06\x07", FoundFormat::Binary),
            (b"\xef\xbb\xbf \r\n<meta charset=utf-8>", FoundFormat::Html),
            (b"\xff\xfe<\0h\0t\0m\0l\0>\0", FoundFormat::Html),
            (b"\xff\xfeS\x00T\x00T\x00", FoundFormat::Text),
        ] {
            assert_eq!(detect(bytes, u64::MAX), Detected::Format(expected), "{bytes:?}");
        }
        assert_eq!(detect(b"PK\x03\x04 cut off", u64::MAX), Detected::TruncatedZip);
    }
}
