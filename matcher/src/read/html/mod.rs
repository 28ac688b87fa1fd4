//! Reads files that are named like a workbook but are a page or plain XML: HTML tables, as much
//! office software exports them; Excel 2003's XML; flat OpenDocument.
//!
//! Takes the bytes, gives sheets. Bytes that are valid UTF-8 are UTF-8, whatever the page claims,
//! because no Vietnamese text in another encoding is valid by chance; otherwise the page's own
//! declaration counts. `html5gum` splits the tags: it follows the HTML standard to the letter and
//! leaves building a tree, where nesting is costly, to its caller; a table needs none.

pub(super) mod archive;
mod page;
mod spreadsheet_ml;
mod table;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::book::Book;
use super::{FoundFormat, Notice, ReadError, ods, text};

/// How many bytes at the start may declare what a page or an XML file is.
const HEAD: usize = 4096;

/// Reads every table of a page, or every sheet of an XML file.
pub(super) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let (text, encoding, damaged) = decode(bytes);
    if let Cow::Owned(text) = &text {
        book.budget().hold(text.capacity() as u64).map_err(|exceeded| book.exceeded(exceeded))?;
    }
    let mut notices = Vec::new();
    let name = || encoding.to_owned();
    if encoding != UTF_8.name() {
        notices.push(Notice::Encoding { encoding: name() });
    }
    if damaged {
        notices.push(Notice::DamagedText { encoding: name() });
    }
    match root(&text) {
        ("Workbook", head) if head.contains("urn:schemas-microsoft-com:office:spreadsheet") => {
            spreadsheet_ml::read(&text, notices, book)
        }
        ("document", head) if head.contains("<office:document") => ods::read_flat(&text, book),
        _ if page::read(&text, "", notices, book)? => Ok(()),
        _ => {
            let (file, found) = (book.file().to_owned(), FoundFormat::Html);
            Err(ReadError::NotASpreadsheet { file, found })
        }
    }
}

/// The text, its encoding, and whether some of it was not valid.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static str, bool) {
    let by_bytes = Encoding::for_bom(bytes).is_some()
        || text::utf32(bytes.get(..bytes.len().min(HEAD)).unwrap_or_default()).is_some()
        || std::str::from_utf8(bytes).is_ok();
    match declared(bytes) {
        // A declaration of "utf-16" that is readable as single bytes must be wrong.
        Some(encoding) if !by_bytes && ![UTF_8, UTF_16LE, UTF_16BE].contains(&encoding) => {
            let (text, damaged) = encoding.decode_without_bom_handling(bytes);
            (text, encoding.name(), damaged)
        }
        _ => text::decode(bytes),
    }
}

/// The encoding declared by `<meta charset=…>`, `content="text/html; charset=…"` or
/// `<?xml encoding=…?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD))?.to_ascii_lowercase();
    for word in [&b"charset"[..], b"encoding"] {
        let Some(place) = head.windows(word.len()).position(|window| window == word) else {
            continue;
        };
        let rest = head.get(place + word.len()..)?;
        let is_filler = |b: &&u8| b.is_ascii_whitespace() || matches!(**b, b'=' | b'"' | b'\'');
        let label: Vec<u8> = rest
            .iter()
            .skip_while(is_filler)
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(**b, b'-' | b'_'))
            .copied()
            .collect();
        if let Some(encoding) = Encoding::for_label(&label) {
            return Some(encoding);
        }
    }
    None
}

/// The name of the first element without its prefix, and the start of the text.
fn root(text: &str) -> (&str, &str) {
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or("");
    for (place, _) in head.match_indices('<') {
        let after = head.get(place + 1..).unwrap_or("");
        if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = after.split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
            let name = name.into_iter().next().unwrap_or("");
            return (super::xml::local(name), head);
        }
    }
    ("", head)
}

#[cfg(test)]
mod tests;
