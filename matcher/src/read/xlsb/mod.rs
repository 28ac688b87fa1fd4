//! Reads binary workbooks (.xlsb): the parts of an .xlsx file, each a row of binary records.
//!
//! Takes the zip, gives the worksheets in the workbook's order; chart, dialog and macro sheets are
//! left out. Every record begins with its type and length, so that unknown ones can be skipped, and
//! a part that ends inside a record is damaged. A sheet that is damaged or has no part is left out
//! whole and named in a notice, and the others are read. Values of formulas are those that the program
//! saved. Facts about the format: [MS-XLSB], under each record's name.

mod record;
mod shared;
mod sheet;
mod strings;
mod styles;
mod targets;

use record::{Body, Records};
use shared::Shared;

use super::ReadError;
use super::book::Book;
use super::value::Epoch;
use super::zip_parts::{MISSING, Package, SHEETS};

const WORKBOOK: &str = "xl/workbook.bin";

/// A sheet as listed by the workbook.
struct Named {
    name: String,
    hidden: bool,
    relation: String,
}

/// Reads every worksheet that can be read.
pub(super) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, book.file(), book.budget())?;
    let mut targets = targets::read(&mut package).or_else(|error| without(error, book))?;
    let mut shared = Shared::default();
    let mut sheets = Vec::new();
    let listed = workbook(&mut package, &mut shared, &mut sheets);
    listed.or_else(|error| without(error, book))?;
    if targets.is_empty() {
        targets = targets::usual(&package, sheets.iter().map(|sheet| sheet.relation.as_str()));
    }
    // Other programs may put these two parts elsewhere; Excel has them here.
    for target in targets.values() {
        let read = match target.kind.as_str() {
            "styles" => styles::read(&mut package, &target.part, &mut shared.formats),
            "sharedStrings" => {
                shared.strings.part.clone_from(&target.part);
                strings::read(&mut package, &target.part, &mut shared.strings, book)
            }
            _ => Ok(()),
        };
        read.or_else(|error| without(error, book))?;
    }
    for sheet in sheets {
        let Some(target) = targets.get(&sheet.relation) else {
            book.without_part(&sheet.name, WORKBOOK, format!("no part for {}", sheet.name));
            continue;
        };
        if target.is_other_sheet() {
            continue;
        }
        if !package.has(&target.part) {
            book.without_part(&sheet.name, &target.part, MISSING);
            continue;
        }
        book.begin(&sheet.name, sheet.hidden);
        match sheet::read(&mut package, &target.part, &shared, book) {
            Ok(()) => book.end()?,
            Err(error) => book.leave_out(&sheet.name, &target.part, error)?,
        }
    }
    Ok(())
}

/// Nothing, and a notice that names the damaged part.
fn without<T: Default>(error: ReadError, book: &mut Book<'_>) -> Result<T, ReadError> {
    book.do_without(error)?;
    Ok(T::default())
}

/// Reads the sheets in order, and the day from which dates count.
fn workbook(
    package: &mut Package<'_>,
    shared: &mut Shared,
    sheets: &mut Vec<Named>,
) -> Result<(), ReadError> {
    const PROPERTIES: u16 = 153; // BrtWbProp
    const SHEET: u16 = 156; // BrtBundleSh
    let mut records = Records::open(package, WORKBOOK)?;
    while let Some((kind, mut body)) = records.next(|kind| matches!(kind, PROPERTIES | SHEET))? {
        match kind {
            // Too short is too short to say that days count from 1904.
            PROPERTIES if body.number().is_ok_and(|flags| flags & 1 != 0) => {
                shared.epoch = Epoch::Of1904;
            }
            SHEET if sheets.len() < SHEETS => sheets.push(named(&mut body)?),
            SHEET => return Err(body.damaged(format!("more than {SHEETS} sheets"))),
            _ => {}
        }
    }
    Ok(())
}

fn named(body: &mut Body<'_>) -> Result<Named, ReadError> {
    let hidden = body.number()? != 0;
    body.pass(4)?;
    let (mut relation, mut name) = (String::new(), String::new());
    body.wide_string(&mut relation)?;
    body.wide_string(&mut name)?;
    Ok(Named { name, hidden, relation })
}

#[cfg(test)]
mod tests;
