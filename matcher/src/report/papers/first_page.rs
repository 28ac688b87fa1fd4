//! Removes the page number from the first page of every sheet of a workbook.
//!
//! The decree wants no number there, and the workbook writer has no option for it: the attribute is
//! put into the finished parts. Everything else in the package stays the same.

use std::io::{Cursor, Read as _};

use rust_xlsxwriter::XlsxError;
use zip::ZipArchive;
use zip::result::ZipError;

use super::archive::Archive;

const ELEMENT: &[u8] = b"<headerFooter";
const ATTRIBUTE: &[u8] = b" differentFirst=\"1\"";

/// The workbook with empty headers on its first pages.
pub(super) fn without_number(workbook: &[u8]) -> Result<Vec<u8>, XlsxError> {
    changed(workbook).map_err(|error| XlsxError::ParameterError(error.to_string()))
}

fn changed(workbook: &[u8]) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(workbook))?;
    let mut out = Archive::default();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place)?;
        let name = part.name()?.into_owned();
        let mut xml = Vec::new();
        part.read_to_end(&mut xml)?;
        // Only sheets have the element: in other parts, angle brackets in text are escaped.
        if let Some(at) = memchr::memmem::rfind(&xml, ELEMENT) {
            let at = at + ELEMENT.len();
            xml.splice(at..at, ATTRIBUTE.iter().copied());
        }
        out.add(&name, &xml)?;
    }
    out.finish()
}
