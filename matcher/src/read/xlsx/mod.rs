//! Reads the sheets of an .xlsx or .xlsm workbook as a stream: no part is in memory as a whole, and
//! only the shared strings are kept besides the cells.
//!
//! Following the format (ECMA-376 parts 1 and 2), parts are found through relationships, sheets
//! come in the workbook's order, and a number is a date if its cell format shows it as one. Decided
//! here: a text longer than a mebibyte, thirty times what a spreadsheet allows, stops the reading;
//! a sheet that is damaged or has no part is left out whole and named in a notice, and the others
//! are read; a few references to shared strings that do not exist are counted, many damage the
//! sheet, because names would be lost without a trace; a number cell that holds no number is kept
//! as text; a part is read for one sheet only.

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
use super::budget::Budget;
use super::sheet_part::SheetPart;
use super::value::Epoch;
use super::{Notice, ReadError};
use crate::plan::{LIMITS, ReadingLimits};
use cells::Cells;
use fault::{Fault, MISSING};
use package::{
    Package, Relationship, Relationships, folder_of, relationships_path, resolve, target_of,
};
use strings::{Strings, Texts};
use styles::Styles;
use workbook::{Listed, Workbook};

/// Reads every sheet that can be read.
pub(super) fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, book.budget()).map_err(|fault| fault.at("zip", book))?;
    let (path, workbook, relationships) = listed_in(&mut package, book)?;
    let styles_path = part_of(&package, &path, &relationships, "styles");
    let styles = or_without(read_styles(&mut package, &styles_path), &styles_path, book)?;
    let texts_path = part_of(&package, &path, &relationships, "sharedStrings");
    let mut texts = read_strings(&mut package, &texts_path, book)?;
    let mut seen = BTreeSet::new();
    for (place, listed) in workbook.sheets.iter().enumerate() {
        let target = match target(&package, &path, &relationships, (place, listed)) {
            Target::None => continue,
            Target::Part(target) => target,
            Target::Missing => {
                book.without_part(&listed.name, &path, format!("no part for {}", listed.name));
                continue;
            }
        };
        if !seen.insert(target.to_lowercase()) {
            continue;
        }
        if !package.has(&target) {
            book.without_part(&listed.name, &target, MISSING);
            continue;
        }
        match read_sheet(&mut package, &target, listed, &texts, (&styles, workbook.epoch), book) {
            Ok(damaged) => {
                if damaged | std::mem::take(&mut texts.damaged_text) {
                    book.notice(Notice::DamagedText { encoding: "UTF-8".to_owned() });
                }
                book.end()?;
            }
            Err(error) => book.leave_out(&listed.name, &target, error)?,
        }
    }
    Ok(())
}

/// The sheets with their parts, found as [`read`] finds them.
pub(super) fn sheet_parts(
    bytes: &[u8],
    allowed: ReadingLimits,
) -> Result<Vec<SheetPart>, ReadError> {
    let mut quiet = |_: u32| {};
    let book = &mut Book::new("", Budget::of(allowed), &mut quiet);
    let mut package = Package::open(bytes, book.budget()).map_err(|fault| fault.at("zip", book))?;
    let (path, workbook, relationships) = listed_in(&mut package, book)?;
    let (mut parts, mut seen) = (Vec::new(), BTreeSet::new());
    for (place, listed) in workbook.sheets.iter().enumerate() {
        let target = target(&package, &path, &relationships, (place, listed));
        let Target::Part(path) = target else { continue };
        if !seen.insert(path.to_lowercase()) || !package.has(&path) {
            continue;
        }
        let related = package.relationships(&path).unwrap_or_default();
        let tables = related.into_values().filter(|of| of.kind == "table");
        let tables = tables.map(|of| of.target).collect();
        parts.push(SheetPart { name: listed.name.clone(), path, tables });
    }
    Ok(parts)
}

/// The path of the workbook part, what it says, and where it leads.
fn listed_in(
    package: &mut Package<'_>,
    book: &mut Book<'_>,
) -> Result<(String, Workbook, Relationships), ReadError> {
    let path = workbook_path(package, book)?;
    let read = package.part(&path).and_then(|mut part| workbook::read(&mut part));
    let mut workbook = or_without(read, &path, book)?;
    if workbook.sheets.is_empty() {
        workbook.sheets = found_sheets(package);
    }
    let list = relationships_path(&path);
    let relationships = or_without(package.relationships(&path), &list, book)?;
    Ok((path, workbook, relationships))
}

/// Where the cells of a sheet are.
enum Target {
    /// In this part.
    Part(String),
    /// Nowhere: it is a chart, a dialogue or macros.
    None,
    /// In a part that is not found.
    Missing,
}

fn target(
    package: &Package<'_>,
    path: &str,
    relationships: &Relationships,
    (place, listed): (usize, &Listed),
) -> Target {
    match relationships.get(&listed.relationship).or(listed.found.as_ref()) {
        // Chart, dialog and macro sheets have no cells.
        Some(related) if related.is_other_sheet() => Target::None,
        Some(related) => Target::Part(related.target.clone()),
        None => match unrelated(package, path, relationships, place) {
            Some(target) => Target::Part(target),
            None => Target::Missing,
        },
    }
}

/// The sheets of a package whose list of sheets cannot be read: all parts in the usual folder,
/// named like these.
fn found_sheets(package: &Package<'_>) -> Vec<Listed> {
    let mut paths: Vec<String> = package.in_folder("worksheets").collect();
    paths.sort_by_key(|path| (path.len(), path.clone()));
    paths.truncate(LIMITS.sheets);
    let listed = |path: String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        let name = name.strip_suffix(".xml").unwrap_or(name).to_owned();
        let found = Relationship { kind: "worksheet".to_owned(), target: path };
        Listed { name, hidden: false, relationship: String::new(), found: Some(found) }
    };
    paths.into_iter().map(listed).collect()
}

/// Reads one sheet; returns whether some of its text was not valid.
fn read_sheet(
    package: &mut Package<'_>,
    target: &str,
    listed: &Listed,
    texts: &Texts<'_>,
    (styles, epoch): (&Styles, Epoch),
    book: &mut Book<'_>,
) -> Result<bool, ReadError> {
    let mut part = package.part(target).map_err(|fault| fault.at(target, book))?;
    book.begin(&listed.name, listed.hidden);
    let read = Cells::new(book, texts, styles, epoch, target).read(&mut part);
    read.map_err(|fault| fault.at(&listed.name, book))?;
    Ok(part.damaged_text())
}

/// What was read, or nothing and a notice that names the damaged part.
fn or_without<T: Default>(
    read: Result<T, Fault>,
    path: &str,
    book: &mut Book<'_>,
) -> Result<T, ReadError> {
    match read {
        Ok(read) => Ok(read),
        Err(fault) => {
            let error = fault.at(path, book);
            book.do_without(error)?;
            Ok(T::default())
        }
    }
}

/// The part of a sheet that no relationship leads to, by its usual name; only if the workbook has
/// no relationships at all, because otherwise it may be the part of another sheet.
fn unrelated(
    package: &Package<'_>,
    path: &str,
    relationships: &Relationships,
    place: usize,
) -> Option<String> {
    let usual = resolve(folder_of(path), &format!("worksheets/sheet{}.xml", place + 1));
    (relationships.is_empty() && package.has(&usual)).then_some(usual)
}

/// The path of the workbook part, from the package or by its usual name.
fn workbook_path(package: &mut Package<'_>, book: &mut Book<'_>) -> Result<String, ReadError> {
    const USUAL: &str = "xl/workbook.xml";
    let root = or_without(package.relationships(""), "_rels/.rels", book)?;
    let named = target_of(&root, "officeDocument").filter(|path| package.has(path));
    let found = named.map(str::to_owned).or_else(|| package.find("workbook.xml"));
    Ok(found.unwrap_or_else(|| USUAL.to_owned()))
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
fn read_styles(package: &mut Package<'_>, path: &str) -> Result<Styles, Fault> {
    if !package.has(path) {
        return Ok(Styles::default());
    }
    package.part(path).and_then(|mut part| styles::read(&mut part))
}

/// Reads the shared texts, as far as they can be read; a workbook may have none.
fn read_strings<'p>(
    package: &mut Package<'_>,
    path: &'p str,
    book: &mut Book<'_>,
) -> Result<Texts<'p>, ReadError> {
    let mut texts =
        Texts { strings: Strings::default(), path, end: MISSING.to_owned(), damaged_text: false };
    if !package.has(path) {
        return Ok(texts);
    }
    let read = package.part(path).and_then(|mut part| {
        let read = strings::read(&mut part, &mut texts.strings);
        texts.damaged_text = part.damaged_text();
        read
    });
    texts.end = format!("no shared string {}", texts.strings.len());
    if let Err(fault) = read {
        let error = fault.at(path, book);
        if let ReadError::Damaged { cause, .. } = &error {
            texts.end.clone_from(cause);
        }
        book.do_without(error)?;
    }
    Ok(texts)
}
