//! Files with more than a budget allows: each is refused with what was counted, the sheet or part
//! and the row; what no budget needs to forbid is read, and costs what is in it.

use super::archive;
use super::budget::{Budget, Counted};
use super::format::{self, Detected};
use super::one_file::read_one;
use super::testing::package;
use super::*;
use crate::language::Language;
use crate::plan::{Allowance, LIMITS, Limits, ReadingLimits};
use crate::words;

const WORKBOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Xã A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook of one sheet.
fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_with("<sst/>", rows)
}

fn xlsx_with(strings: &str, rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    package(&[
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name='Xã B'>{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    package(&[("mimetype", kind), ("content.xml", content.as_bytes())])
}

fn ods_row(repeated: u32, columns: u32) -> String {
    format!(
        "<table:table-row table:number-rows-repeated='{repeated}'><table:table-cell table:number-columns-repeated='{columns}' office:value-type='string'><text:p>a</text:p></table:table-cell></table:table-row>"
    )
}

/// Small amounts, so that small files go beyond them.
const SMALL: ReadingLimits = ReadingLimits {
    work: 1_000_000,
    memory: 2_000_000,
    cells: Allowance { most: 100, work: 1 },
    rows: Allowance { most: 50, work: 1 },
    gaps: Allowance { most: 1_000, work: 1 },
    pieces: Allowance { most: 5_000, work: 1 },
    elements: Allowance { most: 5_000, work: 1 },
    unpacked_bytes: Allowance { most: 300_000, work: 1 },
    text_bytes: Allowance { most: 10_000, work: 1 },
};

fn read_within(bytes: &[u8], name: &str, budget: &Budget) -> Result<Vec<Sheet>, ReadError> {
    budget.hold(bytes.len() as u64).map_err(|exceeded| exceeded.at(name, ""))?;
    match format::detect(bytes, u64::MAX) {
        Detected::Format(FoundFormat::Zip) => archive::read(bytes, name, None, budget, &mut |_| {}),
        detected => read_one(bytes, detected, name, None, budget, &mut |_| {}),
    }
}

/// Checks what a file goes beyond: what is counted, in which sheet or part, and at which row.
fn is_refused(name: &str, bytes: &[u8], expected: (Countable, &str, u32)) {
    match read_within(bytes, name, &Budget::of(SMALL)) {
        Err(ReadError::TooLarge { file, sheet, row, limit, what }) => {
            assert_eq!((what, sheet.as_str(), row), expected, "{name}");
            let error = ReadError::TooLarge { file, sheet, row, limit, what };
            for language in [Language::Vi, Language::En] {
                let sentence = words::read_error(&error, language);
                let names = sentence.contains(name) && sentence.contains(expected.1);
                let at = row == 0 || sentence.contains(&format!(" {row})"));
                assert!(names && at && sentence.ends_with('.'), "{sentence}");
            }
        }
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn what_is_beyond_a_budget_is_named() {
    use Countable::*;
    let row = |cells: usize| format!("<row>{}</row>", "<c><v>1</v></c>".repeat(cells));
    let scattered: String = (1..40)
        .map(|row| {
            format!("<row r='{row}'><c r='{}{row}'><v>1</v></c></row>", column_letters(row * 7))
        })
        .chain(
            (1..3).map(|more| format!("<row r='4{more}'>{}</row>", "<c><v>1</v></c>".repeat(29))),
        )
        .collect();
    let long = "ă".repeat(4_000);
    let often = format!("<row>{}</row>", "<c t='s'><v>0</v></c>".repeat(3));
    for (name, bytes, expected) in [
        ("cells.xlsx", xlsx(&row(10).repeat(40)), (Cells, "Xã A", 11)),
        ("one-row.xlsx", xlsx(&row(300)), (Cells, "Xã A", 1)),
        ("rows.xlsx", xlsx(&row(1).repeat(60)), (Rows, "Xã A", 51)),
        ("scattered.xlsx", xlsx(&scattered), (Gaps, "Xã A", 41)),
        ("elements.xlsx", xlsx(&"<x/>".repeat(6_000)), (Pieces, "Xã A", 0)),
        ("nested.xlsx", xlsx(&(row(1) + &"<x>".repeat(6_000))), (Pieces, "Xã A", 1)),
        (
            "spaces.xlsx",
            xlsx(&(row(1).repeat(2) + &" ".repeat(400_000))),
            (UnpackedBytes, "Xã A", 2),
        ),
        (
            "strings.xlsx",
            xlsx_with(&format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(6_000)), &row(1)),
            (Pieces, "xl/sharedStrings.xml", 0),
        ),
        (
            "long-string.xlsx",
            xlsx_with(&format!("<sst><si><t>{long}</t></si></sst>"), &often.repeat(9)),
            (TextBytes, "Xã A", 1),
        ),
        ("elements.ods", ods(&"<x:y/>".repeat(6_000)), (Pieces, "content.xml", 0)),
        ("cells.ods", ods(&ods_row(20, 10)), (Cells, "Xã B", 11)),
        ("rows.csv", "1,2\n".repeat(60).into_bytes(), (Rows, "", 51)),
        ("cells.csv", ("1,".repeat(30) + "1\n").repeat(9).into_bytes(), (Cells, "", 4)),
        ("text.csv", (long.clone() + ",1\n").repeat(9).into_bytes(), (TextBytes, "", 2)),
        ("memory.csv", vec![b'a'; 3_000_000], (Memory, "", 0)),
        ("cells.html", format!("<table><tr>{}", "<td>1".repeat(300)).into_bytes(), (Cells, "", 1)),
        ("tags.html", format!("<table>{}", "<i>".repeat(6_000)).into_bytes(), (Pieces, "#1", 0)),
        (
            "tables.html",
            "<table><tr><td>x</table>".repeat(2_001).into_bytes(),
            (Sheets, "#2000", 0),
        ),
    ] {
        // What a page may hold of tags is more than the tables of a page need.
        let reading = ReadingLimits { elements: Allowance { most: 1 << 20, work: 0 }, ..SMALL };
        if name == "tables.html" {
            let found = read_within(&bytes, name, &Budget::of(reading)).unwrap_err();
            assert!(matches!(found, ReadError::TooLarge { what: Sheets, .. }), "{found}");
        } else {
            is_refused(name, &bytes, expected);
        }
    }
}

#[test]
fn files_of_an_archive_share_one_budget() {
    let list = "1,2,3\n".repeat(15);
    let lists = |count: usize| {
        let names: Vec<String> = (0..count).map(|number| format!("xã {number}.csv")).collect();
        let parts: Vec<(&str, &[u8])> =
            names.iter().map(|name| (name.as_str(), list.as_bytes())).collect();
        package(&parts)
    };
    assert_eq!(read_within(&lists(2), "hai.zip", &Budget::of(SMALL)).unwrap().len(), 2);
    is_refused("ba.zip", &lists(3), (Countable::Cells, "", 4));
    let zeros = vec![0; 2_000_000];
    let list = "STT,Họ tên\n1,Lê An\n".as_bytes();
    let bytes = package(&[("a.bin", &zeros), ("b.bin", &zeros), ("c.csv", list)]);
    let sheets = read_within(&bytes, "ảnh.zip", &Budget::of(SMALL)).unwrap();
    let files = vec!["a.bin".to_owned(), "b.bin".to_owned()];
    assert_eq!(sheets[0].notices, [Notice::PassedOver { files }]);
    let spaces = [list, &vec![b' '; 400_000][..]].concat();
    let bytes = package(&[("c.csv", &spaces)]);
    is_refused("trống.zip", &bytes, (Countable::UnpackedBytes, "", 0));
}

/// A workbook of two sheets, of which the first has one cell.
fn two_sheets(second: &[u8], strings: &str) -> Vec<u8> {
    let workbook = WORKBOOK.replace("</sheets>", "<sheet name=\"Xã C\" r:id=\"r2\"/></sheets>");
    let relations = RELATIONS.replace(
        "</Relationships>",
        "<Relationship Id='r2' Type='x/worksheet' Target='worksheets/sheet2.xml'/></Relationships>",
    );
    let first = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
    package(&[
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", first.as_bytes()),
        ("xl/worksheets/sheet2.xml", second),
    ])
}

fn utf16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// What is left out of a book because it is damaged must not hide what is beyond the budget.
#[test]
fn what_could_be_left_out_is_within_the_budget_too() {
    use Countable::*;
    let cut = |rows: &str| format!("<worksheet><sheetData>{rows}");
    let whole = |rows: &str, rest: &str| {
        format!("<worksheet><sheetData>{rows}</sheetData>{rest}</worksheet>")
    };
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(10));
    let merges = format!("<mergeCells>{}</mergeCells>", "<mergeCell/>".repeat(6_000));
    let strings = format!("<sst>{}<si>", "<si><t>a</t></si>".repeat(6_000));
    let lost = format!("<row>{}</row>", "<c t='s'><v>7</v></c>".repeat(6_000));
    let (spaces, few) = (" ".repeat(200_000), " ".repeat(90_000));
    let page = format!(
        "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<table><tr><td>a{}",
        "=20".repeat(200_000)
    );
    for (name, bytes, expected) in [
        ("a.xlsx", two_sheets(cut(&row.repeat(40)).as_bytes(), ""), (Cells, "Xã C", 10)),
        (
            "b.xlsx",
            two_sheets(cut(&"<row><c>1</c>".repeat(6_000)).as_bytes(), ""),
            (Pieces, "Xã C", 0),
        ),
        ("c.xlsx", two_sheets(whole(&row, &merges).as_bytes(), ""), (Pieces, "Xã C", 1)),
        (
            "d.xlsx",
            two_sheets(whole(&row, "").as_bytes(), &strings),
            (Pieces, "xl/sharedStrings.xml", 0),
        ),
        ("e.xlsx", two_sheets(whole(&lost, "").as_bytes(), ""), (Pieces, "Xã C", 0)),
        ("f.xlsx", two_sheets(&utf16(&whole(&row.repeat(40), "")), ""), (Cells, "Xã C", 10)),
        ("g.xlsx", two_sheets(&utf16(&cut(&spaces)), ""), (UnpackedBytes, "Xã C", 0)),
        ("h.ods", ods_utf16(&spaces), (UnpackedBytes, "content.xml", 0)),
        ("i.ods", ods_utf16(&ods_row(20, 10)), (Cells, "Xã B", 11)),
        ("j.csv", utf16(&"1,2,3\n".repeat(40)), (Cells, "", 34)),
        ("k.mht", page.into_bytes(), (UnpackedBytes, "", 0)),
    ] {
        is_refused(name, &bytes, expected);
    }
    // Half as much is read.
    let second = utf16(&whole(&format!("{few}{row}"), ""));
    assert_eq!(
        read_within(&two_sheets(&second, ""), "l.xlsx", &Budget::of(SMALL)).unwrap().len(),
        2
    );
    let sheets = read_within(&ods_utf16(&(few + &ods_row(1, 2))), "m.ods", &Budget::of(SMALL));
    assert_eq!(sheets.unwrap()[0].columns.len(), 2);
}

fn ods_utf16(table: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name='Xã B'>{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    package(&[("mimetype", b"application/x"), ("content.xml", &utf16(&content))])
}

#[test]
fn a_list_behind_something_else_is_not_passed_over() {
    let rows: String = (0..6_000_u64)
        .map(|number| number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .map(|number| format!("<row><c><v>{number}</v></c></row>"))
        .collect();
    let bytes = [b"\r\n\0\x01", &xlsx(&rows)[..]].concat();
    assert!(bytes.len() > 9_000);
    let archive = package(&[("a.xlsx", &bytes), ("b.csv", b"1,2\n3,4\n")]);
    let sheets = read(&archive, "a.zip", None, &mut |_| {}).unwrap();
    assert_eq!(sheets[0].rows.len(), 6_000);
}

/// What reading a file counts.
fn counted(name: &str, bytes: &[u8], what: Counted) -> (u64, Vec<Sheet>) {
    let budget = Budget::default();
    let sheets =
        read_within(bytes, name, &budget).unwrap_or_else(|error| panic!("{name}: {error}"));
    (budget.spent(what), sheets)
}

#[test]
fn what_is_silly_but_small_is_read() {
    // A row repeated far too often is read once.
    let bytes = ods(&(ods_row(1, 3) + &ods_row(900_000, 30)));
    let (cells, sheets) = counted("lặp.ods", &bytes, Counted::Cells);
    assert_eq!((cells, &sheets[0].rows[..]), (33, &[1, 2][..]));
    assert_eq!(sheets[0].notices, [Notice::FilledDown { rows: 900_000, row: 2 }]);
    // Columns that no sheet has are counted, not kept.
    let (cells, sheets) = counted("phẩy.csv", &b"a,b\n".repeat(2), Counted::Cells);
    assert_eq!((cells, sheets[0].notices.len()), (4, 0));
    let commas = format!("a,b\n1{}x,y,\n", ",".repeat(100_000));
    let (cells, sheets) = counted("phẩy.csv", commas.as_bytes(), Counted::Cells);
    assert_eq!((cells, sheets[0].columns.len()), (3, 2));
    assert_eq!(sheets[0].notices, [Notice::FarCells { cells: 2, row: 2 }]);
    // A text is as long as a cell can be.
    let letters = "ộ".repeat(40_000);
    for long in [
        format!("a,{letters}\n"),
        format!("a,\"{letters}\"\n"),
        format!("a,\"{}\"\n", "\"\"".repeat(90_000)),
    ] {
        let (text, sheets) = counted("dài.csv", long.as_bytes(), Counted::TextBytes);
        assert_eq!(sheets[0].columns[1].text(0).chars().count(), 32_767);
        assert_eq!(text, sheets[0].columns[1].text(0).len() as u64 + 1);
        let notice = Notice::LongText { cells: 1, row: 1, column: "B".to_owned() };
        assert_eq!(sheets[0].notices, [notice]);
    }
    // Neither a hundred thousand empty lines nor rows that begin unlike the rest take memory.
    let lines = format!("a,b\n{}1,2\n", "\n".repeat(100_000));
    let (rows, sheets) = counted("dòng.csv", lines.as_bytes(), Counted::Rows);
    assert_eq!((rows, &sheets[0].rows[..]), (2, &[1, 100_002][..]));
    let misleading =
        format!("{}{}x\n{}", "1\n".repeat(990), "x,".repeat(1_999), "1\n".repeat(300_000));
    let (gaps, sheets) = counted("lệch.csv", misleading.as_bytes(), Counted::Gaps);
    assert_eq!((gaps, sheets[0].columns.len()), (1_999 * 990, 2_000));
    let held: usize = sheets[0].columns.iter().map(Cells::bytes_held).sum();
    assert!(held < 8_000_000, "{held}");
    // One cell a row in the last column: as many steps as cells.
    let far: String = (1..=3_000)
        .map(|row| format!("<row r='{row}'><c r='BXX{row}'><v>{row}</v></c></row>"))
        .collect();
    let (_, sheets) = counted("xa.xlsx", &xlsx(&far), Counted::Cells);
    let steps: usize = (0..3_000).map(|row| sheets[0].columns_in(row).count()).sum();
    assert_eq!((sheets[0].columns.len(), steps), (2_000, 3_000));
}

#[test]
fn honest_files_are_far_within() {
    let Limits { reading, reading_in_program, .. } = LIMITS;
    // Rows, columns, bytes of text in a cell, pieces and unpacked bytes for each cell.
    for (allowed, rows, columns, text, pieces, unpacked) in [
        (reading, 1_000_000, 30, 15, 0, 0),
        (reading, 1_000_000, 30, 12, 1, 35),
        (reading, 59_000, 60, 40, 6, 60),
        (reading, 1_048_576, 12, 20, 1, 40),
        (reading, 5_000_000, 4, 15, 0, 0),
        (reading_in_program, 3_000_000, 30, 15, 0, 0),
        (reading_in_program, 10_000_000, 8, 12, 0, 0),
    ] {
        let budget = Budget::of(allowed);
        let cells: u64 = rows * columns;
        for (what, count) in [
            (Counted::Rows, rows),
            (Counted::Cells, cells),
            (Counted::TextBytes, cells * text),
            (Counted::Pieces, cells * pieces),
            (Counted::UnpackedBytes, cells * unpacked),
        ] {
            assert_eq!(budget.charge(what, count), Ok(()), "{rows} x {columns}: {what:?}");
        }
        assert_eq!(budget.hold(cells * (text + 6) + cells * unpacked / 10), Ok(()));
    }
}

#[test]
fn the_program_may_read_more_than_a_tab() {
    let most = ReadingLimits { cells: Allowance { most: 3, work: 150 }, ..LIMITS.reading };
    let text = b"Ho ten,Nam\nLe An,1990\n";
    let of = |allowed| super::read_within(allowed, text, "a.csv", None, &mut |_| {});
    assert!(matches!(of(most), Err(ReadError::TooLarge { what: Countable::Cells, limit: 3, .. })));
    assert_eq!(of(most.times(2)).unwrap()[0].rows.len(), 2);
}
