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
        ("record longer than the part", [&whole[..], &[6, 0xff, 0xff, 0xff, 0x7f]].concat()),
        ("record passed over longer than the part", [&whole[..], &[99, 0xff, 0xff, 0x7f]].concat()),
        ("cell outside of rows", sheet(&[], &[cell(6, 0, 0, &wide("An"))], &[])),
        ("cut at a record", whole[..whole.len() - 6].to_vec()),
        ("cut in a record", whole[..whole.len() - 9].to_vec()),
        ("empty", vec![]),
    ] {
        check(read, &workbook(0, &[("A", 0, part)]), &[], about);
    }
    check(read, &package(&[("xl/workbook.bin", b"")]), &[], "no relations");
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
