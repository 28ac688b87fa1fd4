//! Reads the sheets of an .xlsx or .xlsm workbook as a stream: no part is in memory as a whole, and
//! only the shared strings are kept besides the cells.
//!
//! Following the format (ECMA-376 parts 1 and 2), parts are found through relationships, sheets
//! come in the workbook's order, and a number is a date if its cell format shows it as one. Decided
//! here: a text longer than a mebibyte, thirty times what a spreadsheet allows, stops the reading;
//! a reference to a shared string that does not exist is damage, because a person's name would be
//! lost without a trace; a number cell that holds no number is kept as text; a part is read for one
//! sheet only.

mod cell_head;
mod cell_name;
mod cells;
mod escape;
mod fault;
mod package;
mod strings;
mod styles;
mod tag;
#[cfg(test)]
mod tests;
mod usual_form;
mod values;
mod workbook;
mod xml;

use std::collections::BTreeSet;

use super::book::Book;
use super::{Notice, ReadError};
use cells::Cells;
use fault::{Fault, MISSING};
use package::{Package, Relationships, folder_of, relationships_path, resolve, target_of};
use strings::Strings;
use styles::Styles;

/// Reads every sheet.
pub(super) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, book.budget()).map_err(|fault| fault.at("zip", book))?;
    let path = workbook_path(&mut package, book)?;
    let read = package.part(&path).and_then(|mut part| workbook::read(&mut part));
    let workbook = read.map_err(|fault| fault.at(&path, book))?;
    let relationships =
        package.relationships(&path).map_err(|fault| fault.at(&relationships_path(&path), book))?;
    let styles = read_styles(&mut package, &path, &relationships, book)?;
    let texts = part_of(&package, &path, &relationships, "sharedStrings");
    let (strings, mut damaged) = read_strings(&mut package, &texts, book)?;
    let mut seen = BTreeSet::new();
    for listed in &workbook.sheets {
        let Some(relationship) = relationships.get(&listed.relationship) else {
            let cause = format!("no part for the sheet {}", listed.name);
            return Err(book.damaged(&path, cause));
        };
        // Chart, dialog and macro sheets have no cells.
        if relationship.kind != "worksheet" || !seen.insert(relationship.target.to_lowercase()) {
            continue;
        }
        let mut part = package
            .part(&relationship.target)
            .map_err(|fault| fault.at(&relationship.target, book))?;
        book.begin(&listed.name, listed.hidden);
        Cells::new(book, strings.as_ref(), &styles, workbook.epoch).read(&mut part).map_err(
            |fault| match fault {
                Fault::NoStrings => book.damaged(&texts, MISSING),
                fault => fault.at(&listed.name, book),
            },
        )?;
        if part.damaged_text() | std::mem::take(&mut damaged) {
            book.notice(Notice::DamagedText { encoding: "UTF-8".to_owned() });
        }
        book.end()?;
    }
    Ok(())
}

/// The path of the workbook part, from the package or by its usual name.
fn workbook_path(package: &mut Package<'_>, book: &Book<'_>) -> Result<String, ReadError> {
    let root = package.relationships("").map_err(|fault| fault.at("_rels/.rels", book))?;
    target_of(&root, "officeDocument")
        .map(str::to_owned)
        .or_else(|| package.find("workbook.xml"))
        .ok_or_else(|| book.damaged("xl/workbook.xml", MISSING))
}

/// The path of a part of the workbook, from a relationship or by its usual name.
fn part_of(package: &Package<'_>, path: &str, relationships: &Relationships, kind: &str) -> String {
    match target_of(relationships, kind) {
        Some(target) => target.to_owned(),
        None => {
            let usual = resolve(folder_of(path), &format!("{kind}.xml"));
            if package.has(&usual) { usual } else { format!("xl/{kind}.xml") }
        }
    }
}

/// Reads the styles, which a workbook may lack.
fn read_styles(
    package: &mut Package<'_>,
    path: &str,
    relationships: &Relationships,
    book: &Book<'_>,
) -> Result<Styles, ReadError> {
    let path = part_of(package, path, relationships, "styles");
    if !package.has(&path) {
        return Ok(Styles::default());
    }
    let read = package.part(&path).and_then(|mut part| styles::read(&mut part));
    read.map_err(|fault| fault.at(&path, book))
}

/// Reads the shared strings; also returns whether some were not valid text. `None` if there is no
/// such part.
fn read_strings(
    package: &mut Package<'_>,
    path: &str,
    book: &Book<'_>,
) -> Result<(Option<Strings>, bool), ReadError> {
    if !package.has(path) {
        return Ok((None, false));
    }
    let mut part = package.part(path).map_err(|fault| fault.at(path, book))?;
    let strings = strings::read(&mut part).map_err(|fault| fault.at(path, book))?;
    Ok((Some(strings), part.damaged_text()))
}
