//! Files made to hurt: bombs, false sizes, missing parts. Each takes bounded memory, and gives its
//! cells or an error that names the part. How long larger ones take is measured by
//! `cargo xtask bench hostile`, not here: a test must not depend on how busy a machine is.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::io::{Cursor, Write as _};

use matcher::language::Language;
use matcher::read::{ReadError, Sheet, read};
use matcher::words;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const WORKBOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Xã A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const ROWS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B1" t="inlineStr"><is><t>Năm sinh</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Lê An</t></is></c><c r="B2"><v>1990</v></c></row>"#;

/// A workbook of which one part is written piece by piece, so that a bomb costs the test no memory.
struct Book {
    parts: Vec<(&'static str, String)>,
}

impl Book {
    fn new(sheet: impl Into<String>) -> Book {
        Book {
            parts: vec![
                ("xl/workbook.xml", WORKBOOK.to_owned()),
                ("xl/_rels/workbook.xml.rels", RELATIONS.to_owned()),
                ("xl/worksheets/sheet1.xml", sheet.into()),
            ],
        }
    }

    fn with(mut self, name: &'static str, content: impl Into<String>) -> Book {
        self.parts.push((name, content.into()));
        self
    }

    fn without(mut self, name: &str) -> Book {
        self.parts.retain(|(of, _)| *of != name);
        self
    }

    /// The zip, in which each ☠ in a part stands for this many megabytes of one byte.
    fn bytes(&self, megabytes: usize, filler: u8) -> Vec<u8> {
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().large_file(true);
        let block = vec![filler; 1 << 20];
        for (name, content) in &self.parts {
            out.start_file(*name, options).unwrap();
            for (place, piece) in content.split('☠').enumerate() {
                if place > 0 {
                    (0..megabytes).for_each(|_| out.write_all(&block).unwrap());
                }
                out.write_all(piece.as_bytes()).unwrap();
            }
        }
        out.finish().unwrap().into_inner()
    }
}

/// Reads within 1 GiB, not counting the file itself.
fn read_bounded(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    MEMORY.reset_peak_usage();
    let held = MEMORY.current_usage_as_mb();
    let found = read(bytes, name, None, &mut |_| {});
    let megabytes = MEMORY.peak_usage_as_mb() - held;
    println!("{name}: {megabytes:.0} MB");
    assert!(megabytes < 1024.0, "{name} took {megabytes} MB");
    if let Err(error) = &found {
        for language in [Language::Vi, Language::En] {
            let sentence = words::read_error(error, language);
            assert!(sentence.contains(name) && sentence.ends_with('.'), "{sentence}");
        }
    }
    found
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn is_read(name: &str, bytes: &[u8]) {
    let sheets = read_bounded(name, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(sheets[0].rows, [1, 2], "{name}");
}

/// Checks that a file is refused with an error that names one of these parts.
fn is_refused(name: &str, bytes: &[u8], parts: &[&str]) {
    match read_bounded(name, bytes) {
        Err(ReadError::Damaged { part, .. }) => {
            assert!(parts.iter().any(|p| part.contains(p)), "{name} names {part}");
        }
        Err(ReadError::TooLarge { .. }) if parts.is_empty() => {}
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn bombs() {
    let spaces = Book::new(sheet(&format!("{ROWS}☠")));
    is_refused("zip-bomb.xlsx", &spaces.bytes(4_000, b' '), &[]);
    // One that stays just within the limit is read to its end.
    is_read("patient-bomb.xlsx", &spaces.bytes(2_800, b' '));
    let text = Book::new(sheet(&format!(
        "{ROWS}<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>☠</t></is></c></row>"
    )));
    is_refused("cell-bomb.xlsx", &text.bytes(2_048, b'a'), &[]);
    let string =
        Book::new(sheet(ROWS)).with("xl/sharedStrings.xml", "<sst><si><t>☠</t></si></sst>");
    is_refused("string-bomb.xlsx", &string.bytes(2_048, b'a'), &[]);
    let tag = Book::new(sheet(&format!("{ROWS}<row r=\"3\" x=\"☠\"/>")));
    is_refused("tag-bomb.xlsx", &tag.bytes(2_048, b'a'), &[]);
}

#[test]
fn each_measured_kind_has_one_name() {
    let mut names: Vec<&str> = tests::hostile::KINDS.iter().map(|kind| kind.file).collect();
    names.sort_unstable();
    assert!(names.len() >= 30 && names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}

#[test]
fn false_sizes() {
    let dimension = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>";
    let book = Book::new(format!("{dimension}{ROWS}</sheetData></worksheet>"));
    is_read("false-dimension.xlsx", &book.bytes(0, 0));
    let strings = "<sst count=\"4294967295\" uniqueCount=\"4294967295\"><si><t>a</t></si></sst>";
    let book = Book::new(sheet(ROWS)).with("xl/sharedStrings.xml", strings);
    is_read("false-count.xlsx", &book.bytes(0, 0));
    // A million cells to the right: those beyond a sheet's last column are not cells of a sheet.
    let wide = "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(1_000_000);
    let book = Book::new(sheet(&format!("{ROWS}<row r=\"3\">{wide}</row>")));
    is_refused("wide-row.xlsx", &book.bytes(0, 0), &["Xã A", "sheet1.xml"]);
    let far = "<row r=\"4294967295\"><c r=\"A4294967295\"><v>1</v></c></row>";
    let book = Book::new(sheet(&format!("{ROWS}{far}")));
    is_refused("far-row.xlsx", &book.bytes(0, 0), &["Xã A", "sheet1.xml"]);
    let merges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(500_000);
    let book = Book::new(format!(
        "<worksheet><sheetData>{ROWS}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"
    ));
    is_read("many-merges.xlsx", &book.bytes(0, 0));
}

#[test]
fn missing_cyclic_and_nested_parts() {
    let shared = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    is_refused("no-strings.xlsx", &Book::new(sheet(shared)).bytes(0, 0), &["sharedStrings"]);
    let gone = Book::new("").without("xl/worksheets/sheet1.xml");
    is_refused("no-sheet.xlsx", &gone.bytes(0, 0), &["Xã A", "sheet1.xml"]);
    let own = RELATIONS.replace("worksheets/sheet1.xml", "workbook.xml");
    let cyclic = Book::new(sheet(ROWS))
        .without("xl/_rels/workbook.xml.rels")
        .with("xl/_rels/workbook.xml.rels", own);
    assert!(read_bounded("cyclic.xlsx", &cyclic.bytes(0, 0)).is_err());
    let deep = "<a>".repeat(1_000_000);
    let book = Book::new(sheet(&format!("{ROWS}{deep}")));
    is_refused("deep.xlsx", &book.bytes(0, 0), &["Xã A", "sheet1.xml"]);
    let sheets: String = (0..100_000)
        .map(|n| format!("<sheet name=\"{n}\" sheetId=\"{n}\" r:id=\"rId1\"/>"))
        .collect();
    let many = Book::new(sheet(ROWS)).without("xl/workbook.xml").with(
        "xl/workbook.xml",
        format!("<workbook xmlns:r=\"r\"><sheets>{sheets}</sheets></workbook>"),
    );
    // It is read once, however often it is listed, or refused. Either way it ends.
    let _ended = read_bounded("one-sheet-often.xlsx", &many.bytes(0, 0));
}

#[test]
fn cut_off_anywhere() {
    let whole = Book::new(sheet(ROWS)).bytes(0, 0);
    for kept in (5..whole.len()).step_by(37) {
        let error = read(&whole[..kept], "cut.xlsx", None, &mut |_| {}).unwrap_err();
        assert!(
            matches!(
                error,
                ReadError::CutOff { .. }
                    | ReadError::NotASpreadsheet { .. }
                    | ReadError::NoCells { .. }
            ),
            "{kept}: {error}"
        );
    }
}
