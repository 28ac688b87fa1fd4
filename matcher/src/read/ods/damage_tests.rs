//! Damaged content: what can be read is read, and what is left out is named.

use super::super::testing::{self, lines, package};
use super::super::{Notice, ReadError};
use super::tests::{ods, read_open};

/// A sheet with one cell.
fn sheet(name: &str) -> String {
    table(name, &row(&format!("của {name}")))
}

fn table(name: &str, rows: &str) -> String {
    format!("<table:table table:name='{name}'>{rows}</table:table>")
}

fn row(text: &str) -> String {
    format!(
        "<table:table-row><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"
    )
}

/// A document with this in place of its sheets.
fn document(sheets: &str) -> String {
    format!(
        "<office:document-content><office:body><office:spreadsheet>{sheets}\
         </office:spreadsheet></office:body></office:document-content>"
    )
}

/// Names of the sheets that are read; `-` and the name of each that is left out, `-?` for one without
/// a name; `part` if a part is damaged.
fn outcome(bytes: &[u8]) -> String {
    let sheets = match testing::sheets(read_open, bytes) {
        Ok(sheets) => sheets,
        Err(error) => return error.to_string(),
    };
    let mut found: Vec<String> = Vec::new();
    for sheet in &sheets {
        let cells = lines(std::slice::from_ref(sheet));
        assert_eq!(cells[1], format!("1: A=của {}", sheet.name));
        found.push(sheet.name.clone());
    }
    for notice in sheets.iter().flat_map(|sheet| &sheet.notices) {
        match notice {
            Notice::UnreadSheets { sheets } => found.extend(sheets.iter().map(|unread| {
                assert!(unread.part == "content.xml" && !unread.cause.is_empty());
                let name = if unread.sheet.is_empty() { "?" } else { &unread.sheet };
                format!("-{name}")
            })),
            Notice::UnreadParts { parts } => {
                found.extend(parts.iter().map(|_| "part".to_owned()));
            }
            other => panic!("{other:?}"),
        }
    }
    found.join(" ")
}

#[test]
fn a_damaged_sheet_is_left_out_and_the_others_are_read() {
    for damaged in [
        // An end is missing, is of something else, or is there twice.
        table("B", "<table:table-row><table:table-cell></table:table-row>"),
        table("B", "<table:table-row><table:table-cell/>"),
        table("B", "</table:table-cell>"),
        table("B", &format!("{}</table:table-row>{}", row("x"), row("y"))),
        "<table:table table:name='B'>".to_owned(),
        "<table:table table:name='B'><table:table-row>".to_owned(),
        // A tag that nobody can read.
        table("B", "<table:table-row table:number-rows-repeated=2/>"),
        table("B", "<table:table-row <table:table-cell/></table:table-row>"),
        // More in one another than any program writes.
        table("B", &"<table:table-row-group>".repeat(600)),
    ] {
        for (sheets, expected) in [
            (format!("{}{damaged}{}{}", sheet("A"), sheet("C"), sheet("D")), "A C D -B"),
            (format!("{damaged}{}", sheet("A")), "A -B"),
            (format!("{}{damaged}{}{damaged}", sheet("A"), sheet("C")), "A C -B -B"),
            (format!("{}{damaged}", sheet("A")), "A -B"),
        ] {
            assert_eq!(outcome(&ods(&document(&sheets))), expected, "{sheets}");
        }
        let error = testing::sheets(read_open, &ods(&document(&damaged))).unwrap_err();
        assert!(matches!(error, ReadError::Damaged { .. }), "{damaged}: {error}");
    }
}

#[test]
fn damage_outside_the_sheets() {
    let (a, b) = (sheet("A"), sheet("B"));
    for (content, expected) in [
        // The name of the sheet between is not readable.
        (
            document(&format!("{a}<table:table table:name=X>{}</table:table>{b}", row("x"))),
            "A B -?",
        ),
        (document(&format!("{a}</text:p>{b}")), "A B part"),
        (document(&format!("{a}{b}")).replace("<office:body>", "</a><office:body>"), "A B part"),
        // Nobody knows what stood behind the place where it breaks off.
        (
            document(&format!("{a}{b}"))
                .replace("</office:spreadsheet></office:body></office:document-content>", ""),
            "A B -?",
        ),
        (document(&format!("{a}{b}"))[..300].to_owned(), "A -B -?"),
        (
            document(&format!("{a}{b}"))[..150].to_owned(),
            "file: damaged at content.xml: syntax error: tag not closed: `>` not found before end of input",
        ),
    ] {
        assert_eq!(outcome(&ods(&content)), expected, "{content}");
    }
}

#[test]
fn a_quote_that_never_ends_swallows_no_sheet() {
    let damaged = table("B", "<table:table-row table:number-rows-repeated='2/>");
    for (sheets, expected) in [
        (format!("{}{damaged}{}", sheet("A"), sheet("C")), "A C -B"),
        (format!("{damaged}{}{}", sheet("A"), sheet("C")), "A C -B"),
        // Here it swallows the rest of the part.
        (format!("{}{damaged}", sheet("A")), "A -B -?"),
    ] {
        assert_eq!(outcome(&ods(&document(&sheets))), expected, "{sheets}");
    }
}

#[test]
fn bytes_that_are_not_those_packed_are_not_read() {
    let content = document(&format!("{}<x></y>{}", sheet("A"), sheet("B")));
    let bytes = package(&[("content.xml", content.as_bytes())]);
    assert_eq!(outcome(&bytes), "A B part");
    // The checksum of the part, in its own head.
    let mut other = bytes.clone();
    other[14] ^= 1;
    let place = other.windows(4).position(|sign| sign == b"PK\x01\x02").unwrap();
    other[place + 16] ^= 1;
    let error = testing::sheets(read_open, &other).unwrap_err();
    assert!(matches!(error, ReadError::Damaged { .. }), "{error}");
}

#[test]
fn damage_without_end_ends() {
    let tables = table("B", "</x>").repeat(5_000);
    let error = testing::sheets(read_open, &ods(&document(&tables))).unwrap_err();
    assert!(matches!(error, ReadError::TooLarge { .. }), "{error}");
    let swallowed = format!("<a b='{}", "<table:table x".repeat(100_000));
    testing::check(read_open, &ods(&document(&table("B", &swallowed))), &[], "swallowed");
}
