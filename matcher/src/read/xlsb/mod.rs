//! Reads binary workbooks (.xlsb): the parts of an .xlsx file, each a row of binary records.
//!
//! Takes the zip, gives the worksheets in the workbook's order; chart, dialog and macro sheets are
//! left out. Every record begins with its type and length, so that unknown ones can be skipped, and
//! a part that ends inside a record is damaged. Values of formulas are those that the program
//! saved. Facts about the format: [MS-XLSB], under each record's name.

mod record;
mod shared;
mod sheet;
mod strings;
mod styles;

use rustc_hash::FxHashMap;

use record::{Body, Records};
use shared::Shared;

use super::ReadError;
use super::book::Book;
use super::value::Epoch;
use super::xml::{Piece, Xml};
use super::zip_parts::{Package, SHEETS};

const WORKBOOK: &str = "xl/workbook.bin";

/// A sheet as listed by the workbook.
struct Named {
    name: String,
    hidden: bool,
    relation: String,
}

/// Reads every worksheet.
pub(super) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, book.file(), book.budget())?;
    let targets = targets(&mut package)?;
    let mut shared = Shared::default();
    let sheets = workbook(&mut package, &mut shared)?;
    // Other programs may put these two parts elsewhere; Excel has them here.
    for target in targets.values() {
        match target.kind.as_str() {
            "styles" => shared.formats = styles::read(&mut package, &target.part)?,
            "sharedStrings" => shared.strings = strings::read(&mut package, &target.part, book)?,
            _ => {}
        }
    }
    for sheet in sheets {
        let Some(target) = targets.get(&sheet.relation) else {
            let cause = format!("no part for the sheet {}", sheet.name);
            return Err(book.damaged(WORKBOOK, cause));
        };
        if target.kind == "worksheet" {
            book.begin(&sheet.name, sheet.hidden);
            sheet::read(&mut package, &target.part, &shared, book)?;
            book.end()?;
        }
    }
    Ok(())
}

/// Where a relationship leads: the last word of its type, and the part.
struct Target {
    kind: String,
    part: String,
}

fn targets(package: &mut Package<'_>) -> Result<FxHashMap<String, Target>, ReadError> {
    const RELATIONS: &str = "xl/_rels/workbook.bin.rels";
    let place = package.place(RELATIONS);
    let mut xml = Xml::new(package.part(RELATIONS)?, place);
    let mut targets = FxHashMap::default();
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) if tag.local_name() == "Relationship" => tag,
            Piece::End => return Ok(targets),
            _ => continue,
        };
        let mut id = String::new();
        let mut target = Target { kind: String::new(), part: String::new() };
        for attribute in tag.attributes() {
            match attribute? {
                ("Id", value) => id = value.into_owned(),
                ("Type", value) => {
                    target.kind = value.rsplit('/').next().unwrap_or_default().to_owned();
                }
                ("Target", value) => target.part = part_name(&value),
                _ => {}
            }
        }
        if targets.len() < 4 * SHEETS {
            targets.insert(id, target);
        }
    }
}

/// The name of the part: a target is relative to the workbook's folder, or to the root after a
/// slash.
fn part_name(target: &str) -> String {
    match target.strip_prefix('/') {
        Some(part) => part.to_owned(),
        None => match target.strip_prefix("../") {
            Some(part) => part.to_owned(),
            None => format!("xl/{target}"),
        },
    }
}

/// Reads the sheets in order, and the day from which dates count.
fn workbook(package: &mut Package<'_>, shared: &mut Shared) -> Result<Vec<Named>, ReadError> {
    const PROPERTIES: u16 = 153; // BrtWbProp
    const SHEET: u16 = 156; // BrtBundleSh
    let mut records = Records::open(package, WORKBOOK)?;
    let mut sheets = Vec::new();
    while let Some((kind, mut body)) = records.next(|kind| matches!(kind, PROPERTIES | SHEET))? {
        match kind {
            PROPERTIES if body.number()? & 1 != 0 => shared.epoch = Epoch::Of1904,
            SHEET if sheets.len() < SHEETS => sheets.push(named(&mut body)?),
            SHEET => return Err(body.damaged(format!("more than {SHEETS} sheets"))),
            _ => {}
        }
    }
    Ok(sheets)
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
