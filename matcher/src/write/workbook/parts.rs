//! The parts of a workbook besides its sheets and its formats.

use super::about::{About, Listed};
use crate::write::xml::{DECLARATION, escaped};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OF_DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const OF_PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OF_SHEETS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The name of the part of a sheet, counted from 1.
pub(super) fn sheet(number: usize) -> String {
    format!("xl/worksheets/sheet{number}.xml")
}

/// The list of sheets, and of the ranges that have names.
pub(super) fn workbook(sheets: &[Listed]) -> Vec<u8> {
    let mut listed = String::new();
    for (number, sheet) in (1..).zip(sheets) {
        let state = if sheet.is_hidden { " state=\"hidden\"" } else { "" };
        let name = escaped(&sheet.name);
        listed +=
            &format!("<sheet name=\"{name}\" sheetId=\"{number}\"{state} r:id=\"rId{number}\"/>");
    }
    let mut names = String::new();
    for name in [FILTERED, PRINTED, REPEATED] {
        for (place, sheet) in sheets.iter().enumerate() {
            let Some((_, range)) = sheet.ranges.iter().find(|(of, _)| *of == name) else {
                continue;
            };
            let hidden = if name == FILTERED { " hidden=\"1\"" } else { "" };
            let range = escaped(range);
            names += &format!(
                "<definedName name=\"{name}\" localSheetId=\"{place}\"{hidden}>{range}</definedName>"
            );
        }
    }
    if !names.is_empty() {
        names = format!("<definedNames>{names}</definedNames>");
    }
    part(format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OF_DOCUMENT}/relationships\">\
         <fileVersion appName=\"xl\" lastEdited=\"4\" lowestEdited=\"4\" rupBuild=\"4505\"/>\
         <workbookPr/><bookViews><workbookView xWindow=\"240\" yWindow=\"15\" \
         windowWidth=\"16095\" windowHeight=\"9660\"/></bookViews>\
         <sheets>{listed}</sheets>{names}</workbook>"
    ))
}

/// The names that spreadsheets give to ranges: that which is filtered, that which is printed, and
/// what is repeated on each page.
pub(super) const FILTERED: &str = "_xlnm._FilterDatabase";
pub(super) const PRINTED: &str = "_xlnm.Print_Area";
pub(super) const REPEATED: &str = "_xlnm.Print_Titles";

/// Where the parts are that the list of sheets speaks of.
pub(super) fn workbook_relations(sheets: usize) -> Vec<u8> {
    let mut all = String::new();
    for number in 1..=sheets {
        let target = format!("worksheets/sheet{number}.xml");
        all += &relation(number, OF_DOCUMENT, "worksheet", &target);
    }
    all += &relation(sheets + 1, OF_DOCUMENT, "styles", "styles.xml");
    all_relations(&all)
}

/// Where the parts are that the whole consists of.
pub(super) fn relations() -> Vec<u8> {
    let all = [
        relation(1, OF_DOCUMENT, "officeDocument", "xl/workbook.xml"),
        relation(2, OF_PACKAGE, "metadata/core-properties", "docProps/core.xml"),
        relation(3, OF_DOCUMENT, "extended-properties", "docProps/app.xml"),
    ];
    all_relations(&all.concat())
}

fn relation(number: usize, of: &str, kind: &str, target: &str) -> String {
    format!(
        "<Relationship Id=\"rId{number}\" Type=\"{of}/relationships/{kind}\" Target=\"{target}\"/>"
    )
}

fn all_relations(all: &str) -> Vec<u8> {
    part(format!("<Relationships xmlns=\"{OF_PACKAGE}/relationships\">{all}</Relationships>"))
}

/// What each part is.
pub(super) fn content_types(sheets: usize) -> Vec<u8> {
    let mut all = String::new();
    let mut add = |name: &str, kind: &str| {
        all += &format!("<Override PartName=\"/{name}\" ContentType=\"{kind}+xml\"/>");
    };
    add("xl/workbook.xml", &format!("{OF_SHEETS}.sheet.main"));
    for number in 1..=sheets {
        add(&sheet(number), &format!("{OF_SHEETS}.worksheet"));
    }
    add("xl/styles.xml", &format!("{OF_SHEETS}.styles"));
    add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties");
    add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties");
    part(format!(
        "<Types xmlns=\"{OF_PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{all}</Types>"
    ))
}

/// What the book says of itself.
pub(super) fn about(About { title, author, created, .. }: &About) -> Vec<u8> {
    let (title, author) = (escaped(title), escaped(author));
    let day = |of: &str| {
        format!("<dcterms:{of} xsi:type=\"dcterms:W3CDTF\">{created}T00:00:00Z</dcterms:{of}>")
    };
    let (made, changed) = (day("created"), day("modified"));
    part(format!(
        "<cp:coreProperties xmlns:cp=\"{OF_PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>\
         {made}{changed}</cp:coreProperties>"
    ))
}

/// What program the book is for: some work out the heights of rows again for others.
pub(super) fn application() -> Vec<u8> {
    part(format!(
        "<Properties xmlns=\"{OF_DOCUMENT}/extended-properties\">\
         <Application>Microsoft Excel</Application><AppVersion>12.0000</AppVersion></Properties>"
    ))
}

fn part(xml: String) -> Vec<u8> {
    (DECLARATION.to_owned() + &xml).into_bytes()
}
