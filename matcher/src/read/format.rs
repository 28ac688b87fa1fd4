//! Detects what a file is from its first bytes and its parts, never from its name.

use std::io::Cursor;

use super::compound::Compound;
use super::encrypted;
use super::notice::FoundFormat;
use super::{mime, ods, text, xls};

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

/// Within so many bytes a zip that begins late is looked for.
const JUNK: usize = 1024;

/// Detects what the bytes are.
pub(super) fn detect(bytes: &[u8], unpacked_limit: u64) -> Detected {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip_content(bytes, unpacked_limit);
    }
    // What mail programs and servers leave in front: a byte order mark, line breaks, a header.
    if is_late_zip(bytes) {
        let inside = zip_content(bytes, unpacked_limit);
        if !matches!(inside, Detected::TruncatedZip | Detected::Format(FoundFormat::Zip)) {
            return inside;
        }
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
    } else if xls::is_stream(bytes) {
        FoundFormat::Xls
    } else if bytes.starts_with(b"%PDF") {
        FoundFormat::Pdf
    } else if bytes.starts_with(b"\x89PNG")
        || bytes.starts_with(b"\xff\xd8\xff")
        || bytes.starts_with(b"GIF8")
    {
        FoundFormat::Picture
    } else if mime::is_message(bytes) {
        FoundFormat::Mime
    } else if is_html(bytes) {
        FoundFormat::Html
    } else if is_text(bytes) {
        FoundFormat::Text
    } else {
        FoundFormat::Binary
    };
    Detected::Format(found)
}

/// Whether a zip may begin behind something else.
fn is_late_zip(bytes: &[u8]) -> bool {
    memchr::memmem::find(&bytes[..bytes.len().min(JUNK)], b"PK\x03\x04").is_some()
}

/// Whether the first thousands of bytes of a file show that it is no spreadsheet, whatever follows.
pub(super) fn is_told_by_its_head(head: &[u8]) -> bool {
    let container =
        head.starts_with(b"PK") || head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) || is_late_zip(head);
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
    let names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(|name| name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase())
        .collect();
    let has = |name: &str| names.iter().any(|n| n == name);
    Detected::Format(if has("xl/workbook.xml") {
        FoundFormat::Xlsx
    } else if has("xl/workbook.bin") {
        FoundFormat::Xlsb
    } else if has("word/document.xml") {
        FoundFormat::Docx
    } else if ods::is_package(bytes) {
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
    if head.starts_with(&[0xff, 0xfe])
        || head.starts_with(&[0xfe, 0xff])
        || text::utf32(head).is_some()
    {
        return true;
    }
    let zeros = head.iter().filter(|b| **b == 0).count();
    if zeros * 5 > head.len() {
        return text::utf16_without_mark(head).is_some();
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
            (b"\xff\xfe\0\0S\0\0\0T\0\0\0", FoundFormat::Text),
            (b"\0\0\xfe\xff\0\0\0S\0\0\x1e\xd4", FoundFormat::Text),
            (b"S\0\0\0T\0\0\0T\0\0\0;\0\0\0\xd4\x1e\0\0", FoundFormat::Text),
            (b"\0\0\0S\0\0\0T\0\0\0T\0\0\0;\0\0\x1e\xd4", FoundFormat::Text),
            (b"\xff\xfe\0\0<\0\0\0h\0\0\0t\0\0\0m\0\0\0l\0\0\0>\0\0\0", FoundFormat::Html),
            (b"\x09\0\x04\0\x02\0\x10\0\x0a\0\0\0", FoundFormat::Xls),
            (b"\x09\x02\x06\0\0\0\x10\0\0\0", FoundFormat::Xls),
            (b"\x09\x04\x06\0\0\0\0\x01\0\0", FoundFormat::Xls),
            (b"\x09\x08\x10\0\0\x06\x05\0\0\0", FoundFormat::Xls),
            (b"\x09\0H\0\xcd\x1e \0t\0\xea\0n\0", FoundFormat::Text),
            (
                b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
                FoundFormat::Mime,
            ),
        ] {
            assert_eq!(detect(bytes, u64::MAX), Detected::Format(expected), "{bytes:?}");
        }
        assert_eq!(detect(b"PK\x03\x04 cut off", u64::MAX), Detected::TruncatedZip);
    }

    #[test]
    fn packages_with_odd_names_or_something_in_front() {
        let package = super::super::testing::package;
        let xlsx = package(&[("xl/workbook.xml", b"<workbook/>")]);
        let behind = |junk: &[u8]| [junk, &xlsx].concat();
        for (bytes, expected) in [
            (xlsx.clone(), FoundFormat::Xlsx),
            (package(&[("XL/Workbook.XML", b"")]), FoundFormat::Xlsx),
            (package(&[("xl\\workbook.xml", b"")]), FoundFormat::Xlsx),
            (package(&[("/xl/workbook.xml", b"")]), FoundFormat::Xlsx),
            (package(&[("xl\\workbook.bin", b"")]), FoundFormat::Xlsb),
            (package(&[("Xl/Workbook.bin", b"")]), FoundFormat::Xlsb),
            (package(&[("word\\document.xml", b"")]), FoundFormat::Docx),
            (package(&[("content.xml", b"<office:document-content/>")]), FoundFormat::Ods),
            (package(&[("a.csv", b"a;b")]), FoundFormat::Zip),
            (behind(b"\xef\xbb\xbf"), FoundFormat::Xlsx),
            (behind(b"\r\n"), FoundFormat::Xlsx),
            (behind(b"Content-Type: application/octet-stream\r\n\r\n"), FoundFormat::Xlsx),
            (behind(&[0; 512]), FoundFormat::Xlsx),
        ] {
            assert_eq!(detect(&bytes, u64::MAX), Detected::Format(expected), "{:?}", &bytes[..9]);
        }
    }
}
