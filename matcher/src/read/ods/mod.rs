//! Reads OpenDocument spreadsheets: .ods, and .fods, which is the same as one plain XML file.
//!
//! Takes the part `content.xml` as a stream, gives each of its tables as a sheet. Its elements are
//! identified by the standard's prefixes, which every program writes. What a cell shows counts,
//! except where that would lose digits or days: numbers and dates come from attributes. Comments,
//! drawings, tracked changes, cells under merged ones, and LibreOffice's copies of sheets in other
//! files are left out. OpenDocument 1.3, part 3.
//!
//! Decided: a sheet whose elements are damaged is left out whole and named in a notice, and reading
//! goes on at the next one; a part whose bytes are not those that were packed is not read at all,
//! because a wrong digit would not be seen.

mod cell;
mod count;
mod locked;
mod row;
mod sheet_element;
mod table;

use std::io::Read as _;

use rustc_hash::FxHashSet;

use super::book::Book;
use super::budget::{Budget, Counted};
use super::encrypted::{DecryptError, PartLock, open_part};
use super::xml::{Piece, Xml};
use super::zip_parts::{Package, Place, SHEETS, Source};
use super::{Countable, FoundFormat, ReadError};
use crate::plan::LIMITS;
use sheet_element::TABLE;

/// Within so many bytes a part says what it is.
const HEAD: u64 = 16 << 10;

/// The element around all sheets.
const SPREADSHEET: &str = "office:spreadsheet";

/// The part with the sheets.
const CONTENT: &str = "content.xml";

/// The most styles that hide a sheet; a workbook has a handful.
const HIDING_STYLES: usize = 10_000;

/// Reads every sheet of a package. `password` opens a protected one.
pub(super) fn read(
    bytes: &[u8],
    password: Option<&str>,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, book.file(), book.budget())?;
    if let Some(lock) = locked::lock(&mut package)? {
        return read_locked(&mut package, &lock, password, book);
    }
    let place = package.place(CONTENT);
    let xml = Xml::new(package.xml_part(CONTENT)?, place);
    read_content(xml, FoundFormat::Zip, book)
}

/// Reads a package whose content is locked.
fn read_locked(
    package: &mut Package<'_>,
    lock: &PartLock,
    password: Option<&str>,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let place = package.place(CONTENT);
    let file = || book.file().to_owned();
    let data = match package.has(CONTENT) {
        true => package.part(CONTENT)?.whole().map_err(|error| place.unreadable(&error))?,
        // Newer programs lock the whole document, by ciphers that no other format uses.
        false => {
            let what = format!("OpenDocument, {}, {}", lock.cipher, lock.derivation);
            return Err(ReadError::OtherProtection { file: file(), what });
        }
    };
    let budget = book.budget().clone();
    // The bytes stand in memory once more while they are opened.
    budget.fits(data.len() as u64).map_err(|exceeded| place.exceeded(exceeded))?;
    let most = LIMITS.archived_bytes.min(budget.left(Counted::UnpackedBytes)).min(budget.room());
    match open_part(lock, password.unwrap_or_default(), &data, most.saturating_add(1)) {
        Ok(Some(content)) => {
            let bytes = content.len() as u64;
            budget
                .charge(Counted::UnpackedBytes, bytes)
                .and_then(|()| budget.hold(bytes))
                .map_err(|exceeded| place.exceeded(exceeded))?;
            budget.let_go(data.len() as u64);
            drop(data);
            if bytes > LIMITS.archived_bytes {
                return Err(book.too_large(LIMITS.archived_bytes, Countable::UnpackedBytes));
            }
            let xml = Xml::new(content.as_slice(), place);
            read_content(xml, FoundFormat::Zip, book)
        }
        Ok(None) => Err(ReadError::Password { file: file(), wrong: password.is_some() }),
        Err(DecryptError::WrongPassword) => {
            Err(ReadError::Password { file: file(), wrong: password.is_some() })
        }
        Err(DecryptError::Unsupported { what }) => {
            let what = format!("OpenDocument, {what}");
            Err(ReadError::OtherProtection { file: file(), what })
        }
        Err(DecryptError::Damaged { part }) => Err(book.damaged(part, "not readable")),
    }
}

/// Reads every sheet of a flat document.
pub(super) fn read_flat(text: &str, book: &mut Book<'_>) -> Result<(), ReadError> {
    let xml = Xml::new(text.as_bytes(), Place::new(book.file(), "office:document", book.budget()));
    read_content(xml, FoundFormat::Text, book)
}

/// Whether the zip is a document of this standard. Other programs that pack one again leave out the
/// part that says so, or do not put it first; then the list of parts or the content itself tells.
pub(super) fn is_package(bytes: &[u8]) -> bool {
    let Ok(mut package) = Package::open(bytes, "", &Budget::default()) else { return false };
    let has_content = package.has(CONTENT) || package.has("encrypted-package");
    if !has_content {
        return false;
    }
    let mut mentions = |part: &str, word: &[u8]| {
        let Ok(part) = package.xml_part(part) else { return false };
        let mut head = Vec::new();
        // What was inflated before an error counts too.
        let _ = part.take(HEAD).read_to_end(&mut head);
        memchr::memmem::find(&head, word).is_some()
    };
    mentions("mimetype", b"")
        || mentions("META-INF/manifest.xml", b"opendocument")
        || mentions(CONTENT, b"document-content")
}

/// Reads the sheets of a document. `other` is what it is reported as if it is not a spreadsheet.
fn read_content<R: Source>(
    mut xml: Xml<R>,
    other: FoundFormat,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let mut content = Content::default();
    let mut damage = None;
    while let Err(error) = content.read(&mut xml, book) {
        if !matches!(error, ReadError::Damaged { .. }) {
            return Err(error);
        }
        let (at, part) = (std::mem::take(&mut content.at), xml.place().part().to_owned());
        // Before the first sheet it is not known yet whether there will be any.
        let next = if content.is_spreadsheet { TABLE } else { SPREADSHEET };
        let is_over = xml.is_over()?;
        let resumed = xml.resume(next, at != At::Start, error.clone())?;
        let breaks_off = is_over && resumed.is_none();
        match &at {
            At::Table(name) => book.leave_out(name, &part, error.clone())?,
            At::Between if !breaks_off => book.do_without(error.clone())?,
            At::Start | At::Between => {}
        }
        // A sheet whose name nobody can read, or the sheets that may have followed.
        if breaks_off || at == At::Start {
            book.leave_out("", &part, error.clone())?;
        }
        match resumed {
            Some(resumed) => xml = resumed,
            None => {
                damage = Some(error);
                break;
            }
        }
    }
    match damage {
        _ if content.is_spreadsheet => Ok(()),
        Some(error) => Err(error),
        None => Err(ReadError::NotASpreadsheet { file: book.file().to_owned(), found: other }),
    }
}

/// Where in a document reading stands.
#[derive(Debug, Default, PartialEq, Eq)]
enum At {
    /// Outside the sheets.
    #[default]
    Between,
    /// At the start of a sheet, whose name is not known yet.
    Start,
    /// In the sheet of this name.
    Table(String),
}

/// What has been read of a document.
#[derive(Default)]
struct Content {
    is_spreadsheet: bool,
    /// How many sheets have begun.
    sheets: usize,
    at: At,
    tables: table::Tables,
    /// The styles that hide a sheet.
    hiding: FxHashSet<String>,
}

impl Content {
    /// Reads to the end, or to the next damage.
    fn read<R: Source>(&mut self, xml: &mut Xml<R>, book: &mut Book<'_>) -> Result<(), ReadError> {
        let mut style = String::new();
        loop {
            let tag = match xml.next()? {
                Piece::Open(tag) => tag,
                Piece::End => return Ok(()),
                _ => continue,
            };
            match tag.name() {
                "office:document-content"
                | "office:document"
                | "office:body"
                | "office:styles"
                | "office:automatic-styles" => {}
                SPREADSHEET => self.is_spreadsheet = true,
                "style:style" => style = tag.attribute("style:name")?.unwrap_or_default(),
                "style:table-properties" => {
                    let display = tag.attribute("table:display")?;
                    if display.as_deref() == Some("false") && self.hiding.len() < HIDING_STYLES {
                        self.hiding.insert(std::mem::take(&mut style));
                    }
                }
                TABLE if self.is_spreadsheet => {
                    self.at = At::Start;
                    let heading = table::Heading::of(&tag, &self.hiding)?;
                    self.at = At::Between;
                    if heading.is_copy {
                        xml.skip()?;
                        continue;
                    }
                    self.sheets += 1;
                    if self.sheets > SHEETS {
                        return Err(book.too_large(SHEETS as u64, Countable::Sheets));
                    }
                    book.begin(&heading.name, heading.hidden);
                    self.at = At::Table(heading.name);
                    self.tables.read(xml, book)?;
                    self.at = At::Between;
                    book.end()?;
                }
                _ => xml.skip()?,
            }
        }
    }
}

#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod tests;
