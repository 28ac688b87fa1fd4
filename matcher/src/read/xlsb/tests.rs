use proptest::prelude::*;

use super::super::testing::{check, package, sheets};
use super::super::{CellKind, Sheet};
use super::*;

/// A record: its type, its length and its body.
fn record(kind: u16, body: &[&[u8]]) -> Vec<u8> {
    let body = body.concat();
    let mut bytes = match kind {
        0..0x80 => vec![kind as u8],
        _ => vec![kind as u8 | 0x80, (kind >> 7) as u8],
    };
    let mut length = body.len();
    while length > 0x7f {
        bytes.push(length as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend(body);
    bytes
}

fn number(number: u32) -> Vec<u8> {
    number.to_le_bytes().to_vec()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = number(units.len() as u32);
    bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
    bytes
}

/// A cell with a column and a format; its value follows.
fn cell(kind: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    record(kind, &[&number(column), &number(style), value])
}

fn row(row: u32, hidden: bool) -> Vec<u8> {
    let flags = if hidden { 0x10 } else { 0 };
    record(0, &[&number(row), &number(0), &[0x2c, 1, 0, flags, 0], &number(0)])
}

/// The records of cells as a whole sheet, with what Excel puts around them and what comes after.
fn sheet(before: &[Vec<u8>], cells: &[Vec<u8>], after: &[Vec<u8>]) -> Vec<u8> {
    let begin = record(129, &[]);
    let size = record(148, &[&number(0), &number(1_048_575), &number(0), &number(16_383)]);
    let parts = [
        vec![begin, size],
        before.to_vec(),
        vec![record(145, &[])],
        cells.to_vec(),
        vec![record(146, &[])],
        after.to_vec(),
        vec![record(130, &[])],
    ];
    parts.concat().concat()
}

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook with these sheets: name, state, part.
fn workbook(flags: u32, sheets: &[(&str, u32, Vec<u8>)]) -> Vec<u8> {
    let mut relations =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            .to_owned();
    let mut book = vec![
        record(131, &[]),
        record(153, &[&number(flags), &number(0), &wide("")]),
        record(143, &[]),
    ];
    let names: Vec<String> =
        (0..sheets.len()).map(|place| format!("xl/worksheets/sheet{place}.bin")).collect();
    for (place, (name, state, _)) in sheets.iter().enumerate() {
        relations.push_str(&format!("<Relationship Id='r{place}' Type='{RELATION}/worksheet' Target='worksheets/sheet{place}.bin'/>"));
        book.push(record(
            156,
            &[&number(*state), &number(1), &wide(&format!("r{place}")), &wide(name)],
        ));
    }
    for part in ["styles", "sharedStrings"] {
        relations.push_str(&format!(
            "<Relationship Id='{part}' Type='{RELATION}/{part}' Target='/xl/{part}.bin'/>"
        ));
    }
    relations.push_str("</Relationships>");
    book.extend([record(144, &[]), record(132, &[])]);
    let format = |number: u16| record(47, &[&[0, 0], &number.to_le_bytes(), &[0; 12]]);
    let styles = [
        record(278, &[]),
        record(615, &[&number(2)]),
        record(44, &[&164_u16.to_le_bytes(), &wide("dd/mm/yyyy")]),
        record(44, &[&165_u16.to_le_bytes(), &wide("000000000000")]),
        record(616, &[]),
        record(626, &[&number(1)]),
        format(14),
        record(627, &[]),
        record(617, &[&number(4)]),
        format(0),
        format(14),
        format(164),
        format(165),
        record(618, &[]),
        record(279, &[]),
    ];
    let strings = [
        record(159, &[&number(2), &number(2)]),
        record(19, &[&[0], &wide("Nông Văn Ổn")]),
        // Rich text with a run and a phonetic reading.
        record(
            19,
            &[&[3], &wide("Vi Văn Chín"), &number(1), &[3, 0, 1, 0], &wide("đọc"), &number(0)],
        ),
        record(160, &[]),
    ];
    let (book, styles, strings) = (book.concat(), styles.concat(), strings.concat());
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/styles.bin", &styles),
        ("xl/sharedStrings.bin", &strings),
    ];
    parts.extend(
        names.iter().zip(sheets).map(|(name, (_, _, bytes))| (name.as_str(), bytes.as_slice())),
    );
    package(&parts)
}

fn real(number: f64) -> Vec<u8> {
    number.to_le_bytes().to_vec()
}

/// Every kind of cell, once.
fn every_kind() -> Vec<u8> {
    let formula = [&number(0)[..], &number(0)].concat();
    let column = |first, last, flags: u16| {
        record(
            60,
            &[&number(first), &number(last), &number(2_000), &number(0), &flags.to_le_bytes()],
        )
    };
    sheet(
        &[record(390, &[]), column(0, 1, 0), column(2, 3, 1), record(391, &[])],
        &[
            row(0, false),
            cell(7, 0, 0, &number(0)),
            cell(7, 1, 0, &number(1)),
            cell(6, 2, 0, &wide("chữ")),
            cell(62, 3, 0, &[&[1][..], &wide("giàu"), &number(1), &[0; 4]].concat()),
            row(2, true),
            cell(5, 0, 0, &real(40_064_775_252.0)),
            cell(5, 1, 0, &real(1.5)),
            cell(2, 2, 0, &number(12 << 2 | 2)),
            cell(2, 3, 0, &number(1234 << 2 | 3)),
            cell(2, 4, 0, &number((1.0_f64.to_bits() >> 32) as u32)),
            cell(2, 5, 1, &number(23_485 << 2 | 2)),
            cell(5, 6, 2, &real(23_485.5)),
            cell(4, 7, 0, &[1]),
            cell(1, 8, 0, &[]),
            cell(3, 9, 0, &[0x2a]),
            row(3, false),
            cell(8, 0, 0, &[wide("công thức"), formula.clone()].concat()),
            cell(9, 1, 0, &[real(-3.0), formula.clone()].concat()),
            cell(10, 2, 0, &[&[0][..], &formula].concat()),
            cell(11, 3, 0, &[&[7][..], &formula].concat()),
        ],
        &[
            record(177, &[&number(1)]),
            record(176, &[&number(0), &number(0), &number(4), &number(6)]),
            record(178, &[]),
        ],
    )
}

const EVERY_KIND: [&str; 7] = [
    "1: A=Nông Văn Ổn B=Vi Văn Chín C=chữ D=giàu",
    "3 hidden: A=#40064775252 B=#1.5 C=#12 D=#12.34 E=#1 F=@18/04/1964 G=@18/04/1964 H=?TRUE",
    "4: A=công thức B=#-3 C=?FALSE",
    "merged E1:G1",
    "hidden C",
    "hidden D",
    "ErrorCells { cells: 2, row: 3, column: \"J\" }",
];

fn two_sheets() -> Vec<u8> {
    let other = sheet(&[], &[row(1_048_575, false), cell(6, 0, 0, &wide("cuối"))], &[]);
    workbook(0, &[("Danh sách", 0, every_kind()), ("Ẩn", 2, other)])
}

#[test]
fn every_kind_of_cell() {
    let tail = ["== Ẩn hidden", "1048576: A=cuối"];
    let expected = [&["== Danh sách"][..], &EVERY_KIND, &tail].concat();
    check(read, &two_sheets(), &expected, "two sheets");
}

#[test]
fn the_same_cells_as_calamine_reads() {
    use calamine::{Data, Reader as _};
    let bytes = two_sheets();
    let mut oracle = calamine::Xlsb::new(std::io::Cursor::new(&bytes)).unwrap();
    let ours: Vec<Sheet> = sheets(read, &bytes).unwrap();
    assert_eq!(oracle.sheet_names(), ["Danh sách", "Ẩn"]);
    for sheet in ours {
        let range = oracle.worksheet_range(&sheet.name).unwrap();
        for (place, &row) in sheet.rows.iter().enumerate() {
            for (column, kind, text) in sheet.cells(place) {
                // Calamine skips cells with inline rich text.
                let same = match range.get_value((row - 1, column as u32)) {
                    None | Some(Data::Empty) => text == "giàu",
                    Some(Data::String(other)) => other == text,
                    Some(Data::Float(other)) => {
                        kind == CellKind::Number && text.parse() == Ok(*other)
                    }
                    Some(Data::Int(other)) => text.parse() == Ok(*other),
                    Some(Data::Bool(other)) => *other == (text == "TRUE"),
                    Some(Data::DateTime(_)) => kind == CellKind::Date,
                    Some(other) => panic!("{other:?}"),
                };
                assert!(same, "{} {row} {column} {text}", sheet.name);
            }
        }
    }
}

#[test]
fn zeros_in_front_and_dates_short_of_midnight() {
    let cells = [
        row(0, false),
        cell(5, 0, 3, &real(4_085_112_201.0)),
        cell(2, 1, 3, &number(80_111_201 << 2 | 2)),
        cell(5, 2, 3, &real(1.5)),
        cell(5, 3, 2, &real(30_999.999_4)),
        cell(5, 4, 2, &real(30_999.708_333_333)),
        cell(5, 5, 0, &real(4_085_112_201.0)),
    ];
    let bytes = workbook(0, &[("A", 0, sheet(&[], &cells, &[]))]);
    let line = "1: A=#004085112201 B=#000080111201 C=#1.5 D=@14/11/1984 E=@13/11/1984 17:00:00 F=#4085112201";
    check(read, &bytes, &["== A", line], "formats");
}

#[test]
fn dates_from_1904() {
    let cells = [row(0, false), cell(5, 0, 1, &real(22_023.0))];
    let bytes = workbook(1, &[("A", 0, sheet(&[], &cells, &[]))]);
    check(read, &bytes, &["== A", "1: A=@18/04/1964"], "1904");
}

#[test]
fn short_records_count_columns_on() {
    let short = |kind, value: &[u8]| record(kind, &[&number(0), value]);
    let cells = [
        row(0, false),
        cell(7, 3, 0, &number(0)),
        short(13, &number(7 << 2 | 2)),
        short(12, &[]),
        short(17, &wide("x")),
        short(18, &number(1)),
    ];
    let bytes = workbook(0, &[("A", 0, sheet(&[], &cells, &[]))]);
    check(read, &bytes, &["== A", "1: D=Nông Văn Ổn E=#7 G=x H=Vi Văn Chín"], "short");
}

#[test]
fn damage_names_its_part() {
    let cells =
        |cells: &[Vec<u8>]| sheet(&[], &[vec![row(0, false)], cells.to_vec()].concat(), &[]);
    let whole = cells(&[cell(6, 0, 0, &wide("An"))]);
    let mut rows_beyond = vec![row(1_048_576, false)];
    rows_beyond.push(cell(6, 0, 0, &wide("An")));
    for (about, part) in [
        ("no such string", cells(&[cell(7, 0, 0, &number(2))])),
        ("column beyond the last", cells(&[cell(6, 16_384, 0, &wide("An"))])),
        ("row beyond the last", sheet(&[], &rows_beyond, &[])),
        ("text longer than its record", cells(&[cell(6, 0, 0, &number(9))])),
        ("text of 4 GiB", cells(&[cell(6, 0, 0, &number(u32::MAX - 1))])),
        ("no number", cells(&[cell(5, 0, 0, &real(f64::NAN))])),
        ("record too short", cells(&[cell(5, 0, 0, &[0])])),
        ("cell outside of rows", sheet(&[], &[cell(6, 0, 0, &wide("An"))], &[])),
        ("cut at a record", whole[..whole.len() - 6].to_vec()),
        ("cut in a record", whole[..whole.len() - 9].to_vec()),
        ("empty", vec![]),
    ] {
        check(read, &workbook(0, &[("A", 0, part)]), &[], about);
    }
    check(read, &package(&[("xl/workbook.bin", b"")]), &[], "no relations");
}

/// A sheet with this many rows of one cell, and then these records.
fn rows_and(rows: u32, more: &[Vec<u8>], after: &[Vec<u8>]) -> Vec<u8> {
    sheet(&[], &[rows_of(rows), more.to_vec()].concat(), after)
}

#[test]
fn one_flaw_loses_no_sheet() {
    let lost = |row: u32, column: &str| {
        format!("LostCells {{ cells: 1, row: {row}, column: \"{column}\" }}")
    };
    let part = |cause: &str| {
        format!(
            "UnreadParts {{ parts: [Unread {{ sheet: \"\", part: \"xl/worksheets/sheet0.bin\", cause: \"{cause}\" }}] }}"
        )
    };
    let whole = rows_and(4, &[], &[]);
    for (about, bytes, notice) in [
        ("a cell behind the rows", rows_and(4, &[], &[cell(1, 8, 0, &[])]), None),
        ("a value behind the rows", rows_and(4, &[], &[cell(6, 8, 0, &wide("Z"))]), None),
        ("a row behind the rows", rows_and(4, &[], &[row(u32::MAX, false)]), None),
        ("half a merged cell", rows_and(4, &[], &[record(176, &[&number(0)])]), None),
        ("half a column", sheet(&[record(60, &[&[1]])], &rows_of(4), &[]), None),
        ("no such string", rows_and(4, &[cell(7, 2, 0, &number(9))], &[]), Some(lost(4, "C"))),
        ("a text cut short", rows_and(4, &[cell(6, 1, 0, &number(9))], &[]), Some(lost(4, "B"))),
        ("half a number", rows_and(4, &[cell(5, 1, 0, &[0])], &[]), Some(lost(4, "B"))),
        ("no number", rows_and(4, &[cell(5, 1, 0, &real(f64::NAN))], &[]), Some(lost(4, "B"))),
        ("a far column", rows_and(4, &[cell(6, 16_384, 0, &wide("x"))], &[]), Some(lost(4, "A"))),
        (
            "a cell before all rows",
            sheet(&[], &[vec![cell(6, 0, 0, &wide("x"))], rows_of(4)].concat(), &[]),
            Some(lost(1, "A")),
        ),
        (
            "half a record behind",
            [&whole[..], &[6, 0xff, 0xff, 0xff, 0x7f]].concat(),
            Some(part("a record of 268435455 bytes")),
        ),
        (
            "passed over behind",
            [&whole[..], &[99, 0xff, 0xff, 0x7f]].concat(),
            Some(part("the part breaks off")),
        ),
    ] {
        let name = "A=Vi Văn Chín";
        let mut expected = vec!["== A".to_owned()];
        expected.extend((1..=4).map(|row| format!("{row}: {name}")));
        expected.extend(notice);
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        check(read, &workbook(0, &[("A", 0, bytes)]), &expected, about);
    }
}

fn rows_of(rows: u32) -> Vec<Vec<u8>> {
    (0..rows).flat_map(|number| [row(number, false), cell(7, 0, 0, &self::number(1))]).collect()
}

/// The package with one of its parts changed, or left out.
fn with_part(bytes: &[u8], name: &str, content: Option<&[u8]>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let mut part = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut part).unwrap();
        let path = entry.name().unwrap().into_owned();
        match content {
            Some(content) if path == name => parts.push((path, content.to_vec())),
            None if path == name => {}
            _ => parts.push((path, part)),
        }
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    package(&parts)
}

#[test]
fn sheets_that_can_be_read_are_read() {
    let good = rows_and(2, &[], &[]);
    let two = workbook(0, &[("Một", 0, good.clone()), ("Hai", 0, good)]);
    let rels = |text: &str| {
        format!(
            "<Relationships><Relationship Id='r0' Type='x/worksheet' Target='worksheets/sheet0.bin'/><Relationship Id='s' Type='x/sharedStrings' Target='sharedStrings.bin'/>{text}</Relationships>"
        )
    };
    let one = ["== Một", "1: A=Vi Văn Chín", "2: A=Vi Văn Chín"];
    let unread = |part: &str, cause: &str| {
        format!(
            "UnreadSheets {{ sheets: [Unread {{ sheet: \"Hai\", part: \"{part}\", cause: \"{cause}\" }}] }}"
        )
    };
    const RELS: &str = "xl/_rels/workbook.bin.rels";
    const SECOND: &str = "xl/worksheets/sheet1.bin";
    for (part, content, notice) in [
        (SECOND, None, unread(SECOND, "the part is missing")),
        (SECOND, Some(String::new()), unread(SECOND, "the part breaks off")),
        (SECOND, Some("\0\u{1}".to_owned()), unread(SECOND, "the part breaks off")),
        (RELS, Some(rels("")), unread("xl/workbook.bin", "no part for Hai")),
        (
            RELS,
            Some(rels("<Relationship Id='r1' Type='x/worksheet' Target='none.bin'/>")),
            unread("xl/none.bin", "the part is missing"),
        ),
        (
            RELS,
            Some(rels(
                "<Relationship Id='r1' Type='x/worksheet' Target='http://a' TargetMode='External'/>",
            )),
            unread("xl/workbook.bin", "no part for Hai"),
        ),
        (
            RELS,
            Some(rels("<Relationship Id='r1' Type='x/chartsheet' Target='none.bin'/>")),
            String::new(),
        ),
        (
            RELS,
            Some(rels("<Relationship Id='r1' Type='x/dialogsheet' Target='none.bin'/>")),
            String::new(),
        ),
        (
            RELS,
            Some(rels("<Relationship Id='r1' Type='x/xlMacrosheet' Target='none.bin'/>")),
            String::new(),
        ),
        (
            RELS,
            Some(rels("<Relationship Id='r1' Type='x/styles' Target='sharedStrings.bin'/>")),
            unread("xl/sharedStrings.bin", "the part breaks off"),
        ),
    ] {
        let bytes = with_part(&two, part, content.as_deref().map(str::as_bytes));
        let mut expected = one.to_vec();
        if !notice.is_empty() {
            expected.push(&notice);
        }
        check(read, &bytes, &expected, &format!("{part} {content:?}"));
    }
    // Without styles numbers are no dates; without texts nothing of these sheets is left.
    let cells = [row(0, false), cell(5, 0, 1, &real(23_485.0))];
    let dated = workbook(0, &[("A", 0, sheet(&[], &cells, &[]))]);
    let notice = "UnreadParts { parts: [Unread { sheet: \"\", part: \"xl/styles.bin\", cause: \"the part is missing\" }] }";
    let bytes = with_part(&dated, "xl/styles.bin", None);
    check(read, &bytes, &["== A", "1: A=#23485", notice], "no styles");
    check(read, &with_part(&two, "xl/sharedStrings.bin", None), &[], "no texts");
    // Relationships in UTF-16.
    let wide: Vec<u8> =
        format!("\u{feff}{}", rels("")).encode_utf16().flat_map(u16::to_be_bytes).collect();
    let notice = unread("xl/workbook.bin", "no part for Hai");
    check(read, &with_part(&two, RELS, Some(&wide)), &[&one[..], &[&notice]].concat(), "UTF-16");
}

#[test]
fn a_number_format_cut_short() {
    let cells = [row(0, false), cell(5, 0, 0, &real(23_485.0))];
    let bytes = workbook(0, &[("A", 0, sheet(&[], &cells, &[]))]);
    let styles = |code: &[u8], format: &[u8]| {
        [record(44, &[code]), record(617, &[]), record(47, &[format]), record(618, &[])].concat()
    };
    let code = [&164_u16.to_le_bytes()[..], &wide("dd/mm/yyyy")].concat();
    let own = [0, 0, 164, 0];
    for (length, format, expected) in [
        (code.len(), &own[..], "1: A=@18/04/1964"),
        (code.len() - 2, &own, "1: A=@18/04/1964"),
        (code.len() - 9, &own, "1: A=@18/04/1964"),
        (7, &own, "1: A=#23485"),
        (6, &own, "1: A=#23485"),
        (3, &own, "1: A=#23485"),
        (1, &own, "1: A=#23485"),
        (0, &own, "1: A=#23485"),
        (code.len(), &own[..3], "1: A=#23485"),
        (code.len(), &own[..0], "1: A=#23485"),
    ] {
        let bytes = with_part(&bytes, "xl/styles.bin", Some(&styles(&code[..length], format)));
        check(read, &bytes, &["== A", expected], &format!("{length} {format:?}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn damage_never_panics(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..9_usize), 1..6)) {
        let mut part = every_kind();
        let mut whole = two_sheets();
        for (place, byte, cut) in edits {
            let at = place.index(part.len());
            part[at] = byte;
            part.drain(at..(at + cut).min(part.len() - 1));
            let at = place.index(whole.len());
            whole[at] ^= byte;
        }
        let _ = sheets(read, &workbook(0, &[("A", 0, part)]));
        let _ = sheets(read, &whole);
    }
}
