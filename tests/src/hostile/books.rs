//! Workbooks of today's formats.

use std::fmt::Write as _;

use super::zipped::Zipped;
use crate::Outcome;

const OF_A_SHEET: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook with a single sheet whose part is still to be added, and possibly shared strings.
fn book() -> Outcome<Zipped> {
    book_of(1)
}

/// The same of several sheets.
fn book_of(sheets: usize) -> Outcome<Zipped> {
    let (mut list, mut relations) = (String::new(), String::new());
    for sheet in 1..=sheets {
        let _ = write!(list, r#"<sheet name="Trang {sheet}" sheetId="{sheet}" r:id="r{sheet}"/>"#);
        let _ = write!(
            relations,
            r#"<Relationship Id="r{sheet}" Type="{OF_A_SHEET}/worksheet" Target="worksheets/sheet{sheet}.xml"/>"#
        );
    }
    let _ = write!(
        relations,
        r#"<Relationship Id="s" Type="{OF_A_SHEET}/sharedStrings" Target="sharedStrings.xml"/>"#
    );
    let list = format!(r#"<workbook xmlns:r="r"><sheets>{list}</sheets></workbook>"#);
    let relations = format!("<Relationships>{relations}</Relationships>");
    Zipped::new()
        .with("xl/workbook.xml", list.as_bytes())?
        .with("xl/_rels/workbook.xml.rels", relations.as_bytes())
}

const SHEET: &str = "xl/worksheets/sheet1.xml";
const SHARED: &str = "xl/sharedStrings.xml";
const BEGINNING: &str = "<worksheet><sheetData>";
const END: &str = "</sheetData></worksheet>";
const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B1" t="inlineStr"><is><t>Năm sinh</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Lê Văn An</t></is></c><c r="B2"><v>1990</v></c></row>"#;

/// The letters of a column, from 0.
fn letters(column: usize) -> String {
    matcher::read::column_letters(column)
}

/// A workbook of one sheet, with a block after a header as often as asked.
pub(super) fn sheet_of(block: &[u8], times: u64) -> Outcome<Vec<u8>> {
    rows_in(book()?, block, times)
}

/// As [`sheet_of`], in a workbook that has something else already.
fn rows_in(book: Zipped, block: &[u8], times: u64) -> Outcome<Vec<u8>> {
    book.with_repeated(SHEET, &format!("{BEGINNING}{HEADER}"), (block, times), END)?.bytes()
}

/// A sheet of rows that are made one by one, after a header.
fn with_rows(rows: u32, mut row: impl FnMut(u32, &mut String)) -> Outcome<Vec<u8>> {
    let mut book = book()?;
    book.begin(SHEET)?;
    book.write(format!("{BEGINNING}{HEADER}").as_bytes())?;
    let mut text = String::new();
    for number in 3..=rows {
        row(number, &mut text);
        if text.len() > 1 << 20 {
            book.write(text.as_bytes())?;
            text.clear();
        }
    }
    book.write(text.as_bytes())?;
    book.write(END.as_bytes())?;
    book.bytes()
}

pub(super) fn spaces() -> Outcome<Vec<u8>> {
    sheet_of(&[b' '; 1 << 20], 2_800)
}

pub(super) fn far_column() -> Outcome<Vec<u8>> {
    let last = letters(1_999);
    with_rows(1_000_000, |row, text| {
        let _ = write!(text, r#"<row r="{row}"><c r="{last}{row}"><v>{row}</v></c></row>"#);
    })
}

pub(super) fn scattered() -> Outcome<Vec<u8>> {
    let all: Vec<String> = (0..2_000).map(letters).collect();
    with_rows(1_000_000, |row, text| {
        let column = all.get(row as usize % all.len()).map_or("A", String::as_str);
        let _ = write!(text, r#"<row r="{row}"><c r="{column}{row}"><v>{row}</v></c></row>"#);
    })
}

pub(super) fn shared_strings() -> Outcome<Vec<u8>> {
    let texts = (&b"<si><t>a</t></si>"[..], 50_000_000);
    let book = book()?.with_repeated(SHARED, "<sst>", texts, "</sst>")?;
    rows_in(book, b" ", 0)
}

pub(super) fn long_string_often() -> Outcome<Vec<u8>> {
    let long = "ă".repeat(32_000);
    let book = book()?.with(SHARED, format!("<sst><si><t>{long}</t></si></sst>").as_bytes())?;
    rows_in(book, br#"<row><c t="s"><v>0</v></c></row>"#, 1_000_000)
}

pub(super) fn merged_down() -> Outcome<Vec<u8>> {
    let mut text = format!("{BEGINNING}{HEADER}<row r=\"3\">");
    (0..2_000).for_each(|column| {
        let _ = write!(text, r#"<c r="{}3"><v>{column}</v></c>"#, letters(column));
    });
    text.push_str("</row>");
    for row in 4..200_000 {
        let _ = write!(text, r#"<row r="{row}"><c r="B{row}"><v>1990</v></c></row>"#);
    }
    text.push_str("</sheetData><mergeCells>");
    (0..2_000).for_each(|column| {
        let letters = letters(column);
        let _ = write!(text, r#"<mergeCell ref="{letters}3:{letters}199999"/>"#);
    });
    text.push_str("</mergeCells></worksheet>");
    book()?.with(SHEET, text.as_bytes())?.bytes()
}

pub(super) fn many_merges() -> Outcome<Vec<u8>> {
    let mut text = format!("{BEGINNING}<row r=\"1\">");
    (0..2_000).for_each(|column| {
        let letters = letters(column);
        let _ = write!(text, r#"<c r="{letters}1" t="inlineStr"><is><t>Cột {column}</t></is></c>"#);
    });
    text.push_str("</row>");
    for row in 2..200_000 {
        // Each looks as if it named a place for the rows below.
        let _ = write!(
            text,
            r#"<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>Nhóm {row}:</t></is></c></row>"#
        );
    }
    text.push_str("</sheetData><mergeCells>");
    for row in 1..100_000 {
        let _ = write!(text, r#"<mergeCell ref="A{row}:C{row}"/>"#);
    }
    for column in 0..100_000 {
        let letters = letters(column % 1_900);
        let _ = write!(text, r#"<mergeCell ref="{letters}1:{letters}{}"/>"#, 2 + column);
    }
    text.push_str("</mergeCells></worksheet>");
    book()?.with(SHEET, text.as_bytes())?.bytes()
}

pub(super) fn many_sheets() -> Outcome<Vec<u8>> {
    const SHEETS: usize = 2_000;
    let mut book = book_of(SHEETS)?;
    for sheet in 1..=SHEETS {
        let mut text = BEGINNING.to_owned();
        for row in 1..=200 {
            text.push_str("<row>");
            for column in 0..20 {
                let _ = write!(
                    text,
                    r#"<c t="inlineStr"><is><t>Ô {sheet} {row} {column}</t></is></c>"#
                );
            }
            text.push_str("</row>");
        }
        text.push_str(END);
        book = book.with(&format!("xl/worksheets/sheet{sheet}.xml"), text.as_bytes())?;
    }
    book.bytes()
}

/// An OpenDocument spreadsheet whose only table is written piece by piece.
fn document(beginning: &str, block: (&[u8], u64), end: &str) -> Outcome<Vec<u8>> {
    let beginning = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Trang 1">{beginning}"#
    );
    let end =
        format!("{end}</table:table></office:spreadsheet></office:body></office:document-content>");
    Zipped::new()
        .with("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")?
        .with_repeated("content.xml", &beginning, block, &end)?
        .bytes()
}

const VALUE: &str = r#"office:value-type="string""#;

pub(super) fn repeated_rows() -> Outcome<Vec<u8>> {
    let row = format!(
        r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="30" {VALUE}><text:p>a</text:p></table:table-cell></table:table-row>"#
    );
    document(&row, (b" ", 0), "")
}

pub(super) fn repeated_cells() -> Outcome<Vec<u8>> {
    let row = format!(
        r#"<table:table-row table:number-rows-repeated="900"><table:table-cell table:number-columns-repeated="16000" {VALUE}><text:p>a</text:p></table:table-cell></table:table-row>"#
    );
    document("", (row.as_bytes(), 1_000), "")
}

pub(super) fn spaces_as_elements() -> Outcome<Vec<u8>> {
    let beginning =
        format!("<table:table-row><table:table-cell {VALUE}><text:p>An</text:p><text:x>");
    let end = "</text:x></table:table-cell></table:table-row>";
    document(&beginning, (b"<text:s/>", 60_000_000), end)
}
