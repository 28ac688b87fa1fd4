//! Reads OpenDocument spreadsheets: .ods, and .fods, which is the same as one plain XML file.
//!
//! Takes the part `content.xml` as a stream, gives each of its tables as a sheet. Its elements are
//! identified by the standard's prefixes, which every program writes. What a cell shows counts,
//! except where that would lose digits or days: numbers and dates come from attributes. Comments,
//! drawings, tracked changes, cells under merged ones, and LibreOffice's copies of sheets in other
//! files are left out. OpenDocument 1.3, part 3.

mod cell;
mod count;
mod row;
mod table;

use rustc_hash::FxHashSet;

use super::book::Book;
use super::xml::{Piece, Xml};
use super::zip_parts::{Package, Place, SHEETS, Source};
use super::{Countable, FoundFormat, ReadError};

/// The most styles that hide a sheet; a workbook has a handful.
const HIDING_STYLES: usize = 10_000;

/// Reads every sheet of a package.
pub(super) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, book.file(), book.budget())?;
    if is_encrypted(&mut package)? {
        let (file, what) = (book.file().to_owned(), "ODS".to_owned());
        return Err(ReadError::OtherProtection { file, what });
    }
    let place = package.place("content.xml");
    let xml = Xml::new(package.part("content.xml")?, place);
    read_content(xml, FoundFormat::Zip, book)
}

/// Reads every sheet of a flat document.
pub(super) fn read_flat(text: &str, book: &mut Book<'_>) -> Result<(), ReadError> {
    let xml = Xml::new(text.as_bytes(), Place::new(book.file(), "office:document", book.budget()));
    read_content(xml, FoundFormat::Text, book)
}

/// Whether the package is locked: its parts are then noise, and the list of parts says so; newer
/// programs put the whole document into one such part.
fn is_encrypted(package: &mut Package<'_>) -> Result<bool, ReadError> {
    const LIST: &str = "META-INF/manifest.xml";
    if package.has("encrypted-package") {
        return Ok(true);
    }
    if !package.has(LIST) {
        return Ok(false);
    }
    let place = package.place(LIST);
    let mut xml = Xml::new(package.part(LIST)?, place);
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.local_name() == "encryption-data" => return Ok(true),
            Piece::End => return Ok(false),
            _ => {}
        }
    }
}

/// Reads the sheets of a document. `other` is what it is reported as if it is not a spreadsheet.
fn read_content<R: Source>(
    mut xml: Xml<R>,
    other: FoundFormat,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let mut hiding = FxHashSet::default();
    let mut style = String::new();
    let mut is_spreadsheet = false;
    let mut sheets = 0;
    let mut reader = table::Tables::default();
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::End => break,
            _ => continue,
        };
        match tag.name() {
            "office:document-content"
            | "office:document"
            | "office:body"
            | "office:styles"
            | "office:automatic-styles" => {}
            "office:spreadsheet" => is_spreadsheet = true,
            "style:style" => style = tag.attribute("style:name")?.unwrap_or_default(),
            "style:table-properties" => {
                let display = tag.attribute("table:display")?;
                if display.as_deref() == Some("false") && hiding.len() < HIDING_STYLES {
                    hiding.insert(std::mem::take(&mut style));
                }
            }
            "table:table" if is_spreadsheet => {
                let heading = table::Heading::of(&tag, &hiding)?;
                if heading.is_copy {
                    xml.skip()?;
                } else {
                    sheets += 1;
                    if sheets > SHEETS {
                        return Err(book.too_large(SHEETS as u64, Countable::Sheets));
                    }
                    book.begin(&heading.name, heading.hidden);
                    reader.read(&mut xml, book)?;
                    book.end()?;
                }
            }
            _ => xml.skip()?,
        }
    }
    if is_spreadsheet {
        return Ok(());
    }
    Err(ReadError::NotASpreadsheet { file: book.file().to_owned(), found: other })
}

#[cfg(test)]
mod tests;
