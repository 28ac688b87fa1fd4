//! Fuzz targets, one per reader, and two for work files. Each takes any bytes, makes a file from them
//! that reaches the reader, and reads it up to the guessed mapping, or opens and rescues it. It must
//! not panic, hang or take much memory.
//!
//! The parts of a zipped format are handed to its reader in an intact zip: a fuzzer that first had
//! to find a valid checksum would never reach the cells.

mod work;

use std::io::{Cursor, Write as _};

use matcher::open::sources;

/// A target: its name and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: &[Target] = &[
    ("file", |bytes| read("a.bin", bytes)),
    ("text", |bytes| read("a.csv", bytes)),
    ("xls", |bytes| read("a.xls", bytes)),
    ("html", html),
    ("zip", |bytes| read("a.zip", bytes)),
    ("protected", |bytes| read("a.xlsx", bytes)),
    ("xlsx_sheet", xlsx_sheet),
    ("xlsx_strings", xlsx_strings),
    ("xlsx_workbook", xlsx_workbook),
    ("xlsb_sheet", xlsb_sheet),
    ("xlsb_strings", xlsb_strings),
    ("ods", ods),
    ("work", work::any),
    ("work_part", work::part),
];

/// The target with this name.
pub fn target(name: &str) -> Option<fn(&[u8])> {
    TARGETS.iter().find(|(of, _)| *of == name).map(|(_, run)| *run)
}

/// Reads a file; the result does not matter, as long as there is one.
fn read(name: &str, bytes: &[u8]) {
    let _read = sources(bytes, name, Some("mật khẩu"));
}

fn html(bytes: &[u8]) {
    read("a.xls", &[b"<html><table>", bytes].concat());
}

/// A zip with these parts, uncompressed. Writing to memory fails only beyond its limits.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        if out.start_file(*name, stored).is_err() || out.write_all(content).is_err() {
            return Vec::new();
        }
    }
    out.finish().map(Cursor::into_inner).unwrap_or_default()
}

const WORKBOOK: &[u8] = br#"<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const STRINGS: &[u8] =
    "<sst><si><t>Họ và tên</t></si><si><r><t>Lê </t></r><r><t>An</t></r></si></sst>".as_bytes();
const STYLES: &[u8] = br#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
const SHEET: &[u8] = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>"#;

fn xlsx(sheet: &[u8], strings: &[u8], workbook: &[u8]) {
    read(
        "a.xlsx",
        &zipped(&[
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", RELATIONS),
            ("xl/styles.xml", STYLES),
            ("xl/sharedStrings.xml", strings),
            ("xl/worksheets/sheet1.xml", sheet),
        ]),
    );
}

fn xlsx_sheet(bytes: &[u8]) {
    xlsx(bytes, STRINGS, WORKBOOK);
}

fn xlsx_strings(bytes: &[u8]) {
    xlsx(SHEET, bytes, WORKBOOK);
}

fn xlsx_workbook(bytes: &[u8]) {
    xlsx(SHEET, STRINGS, bytes);
}

/// A record of a binary workbook: type and size in seven bits per byte, then its content.
fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut bytes = vec![(kind & 0x7f) as u8 | if kind > 0x7f { 0x80 } else { 0 }];
    if kind > 0x7f {
        bytes.push((kind >> 7) as u8);
    }
    let mut size = content.len();
    loop {
        let more = if size > 0x7f { 0x80 } else { 0 };
        bytes.push((size & 0x7f) as u8 | more);
        size >>= 7;
        if more == 0 {
            break;
        }
    }
    bytes.extend(content);
    bytes
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = (units.len() as u32).to_le_bytes();
    length.into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
}

fn xlsb(sheet: &[u8], strings: &[u8]) {
    let bundle = [&[0; 4][..], &1_u32.to_le_bytes(), &wide("rId1"), &wide("A")].concat();
    let workbook = record(156, &bundle);
    let relations = String::from_utf8_lossy(RELATIONS).replace(".xml", ".bin");
    read(
        "a.xlsb",
        &zipped(&[
            ("xl/workbook.bin", &workbook),
            ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
            ("xl/sharedStrings.bin", strings),
            ("xl/worksheets/sheet1.bin", sheet),
        ]),
    );
}

fn xlsb_sheet(bytes: &[u8]) {
    xlsb(bytes, &record(19, &[&[0][..], &wide("Lê An")].concat()));
}

fn xlsb_strings(bytes: &[u8]) {
    // A row with two cells of shared strings.
    let cell = |column: u32| {
        record(7, &[&column.to_le_bytes()[..], &[0; 4], &column.to_le_bytes()].concat())
    };
    xlsb(
        &[record(145, &[]), record(0, &[0; 25]), cell(0), cell(1), record(146, &[])].concat(),
        bytes,
    );
}

fn ods(bytes: &[u8]) {
    read(
        "a.ods",
        &zipped(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", bytes),
        ]),
    );
}
