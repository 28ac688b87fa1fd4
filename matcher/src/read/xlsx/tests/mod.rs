//! Workbooks built part by part, and what is read from them.

mod flaws;
mod hostile;
mod oracle;
mod packages;
mod sheets;

use std::io::{Cursor, Write as _};

use super::{cell_name, read};
use crate::read::book::Book;
use crate::read::budget::Budget;
use crate::read::{CellKind, Notice, ReadError, Sheet};

/// The parts of a workbook: path and content.
pub(super) type Parts = Vec<(String, Vec<u8>)>;

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// One relationship.
pub(super) fn relationship(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{TYPE}/{kind}" Target="{target}"/>"#)
}

/// The part that lists relationships.
pub(super) fn relationships(list: &[String]) -> String {
    format!("<?xml version=\"1.0\"?>\n<Relationships>{}</Relationships>", list.concat())
}

/// A workbook with one sheet named A, whose part is given.
pub(super) fn one_sheet(sheet: &str) -> Parts {
    let workbook =
        r#"<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let list = [
        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
        relationship("rId2", "styles", "styles.xml"),
        relationship("rId3", "sharedStrings", "sharedStrings.xml"),
    ];
    let root = relationships(&[relationship("rId1", "officeDocument", "xl/workbook.xml")]);
    [
        ("_rels/.rels", root.as_str()),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", &relationships(&list)),
        ("xl/worksheets/sheet1.xml", sheet),
    ]
    .map(|(path, content)| (path.to_owned(), content.as_bytes().to_vec()))
    .to_vec()
}

/// Replaces the part at the path, or adds it.
pub(super) fn with(mut parts: Parts, path: &str, content: impl AsRef<[u8]>) -> Parts {
    parts.retain(|(other, _)| other != path);
    parts.push((path.to_owned(), content.as_ref().to_vec()));
    parts
}

/// A sheet part with these rows.
pub(super) fn rows(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

/// The zip of the parts.
pub(super) fn packed(parts: &Parts) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_level(Some(1));
    for (path, content) in parts {
        zip.start_file(path.as_str(), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Reads a file.
pub(super) fn read_bytes(bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    let mut told = |_: u32| {};
    let mut book = Book::new("a.xlsx", Budget::default(), &mut told);
    read(bytes, &mut book)?;
    book.finish()
}

/// Every cell of a sheet, with a letter for its kind.
pub(super) fn shown(sheet: &Sheet) -> String {
    let mut cells = Vec::new();
    for (at, row) in sheet.rows.iter().enumerate() {
        for (column, kind, text) in sheet.cells(at) {
            let letter = match kind {
                CellKind::Empty => '-',
                CellKind::Text => 't',
                CellKind::Number => 'n',
                CellKind::Date => 'd',
                CellKind::Bool => 'b',
            };
            cells.push(format!("{} {letter}:{text}", cell_name::name_of(row - 1, column as u32)));
        }
    }
    cells.join(" | ")
}

/// What is read from the parts: the cells of each sheet, or the error.
pub(super) fn outcome(parts: &Parts) -> String {
    match read_bytes(&packed(parts)) {
        Ok(sheets) => sheets.iter().map(shown).collect::<Vec<_>>().join(" || "),
        Err(error) => error.to_string(),
    }
}

/// Reads the parts as they are, and again written in a way that no common pattern matches.
pub(super) fn check(parts: Parts, expected: &str) {
    assert_eq!(outcome(&parts), expected, "{}", content_of(&parts));
    assert_eq!(outcome(&uncommon(&parts)), expected, "uncommon: {}", content_of(&parts));
}

/// The same parts with white space where the common patterns have none.
pub(super) fn uncommon(parts: &Parts) -> Parts {
    let spaced = |content: &Vec<u8>| match String::from_utf8(content.clone()) {
        Ok(text) => text.replace("<c ", "<c\n ").replace("<si>", "<si >").into_bytes(),
        Err(_) => content.clone(),
    };
    parts.iter().map(|(path, content)| (path.clone(), spaced(content))).collect()
}

fn content_of(parts: &Parts) -> String {
    let last = parts.last().map(|(_, content)| content.as_slice()).unwrap_or_default();
    String::from_utf8_lossy(last.get(..last.len().min(600)).unwrap_or_default()).into_owned()
}

/// The only sheet's notices.
pub(super) fn notices(parts: &Parts) -> Vec<Notice> {
    read_bytes(&packed(parts)).unwrap().remove(0).notices
}
