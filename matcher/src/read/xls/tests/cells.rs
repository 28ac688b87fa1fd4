//! What each kind of record becomes.

use super::writer::*;
use super::*;
use crate::read::Notice;
use crate::read::xls::globals::Version::{self, Eight, Five};
use crate::read::xls::record::{kind, rk};

/// The sheet of a workbook whose only sheet has these records. Format 1 is a date by its number,
/// format 2 a date by its code, format 3 a number by its code.
fn sheet(version: Version, records: Vec<Vec<u8>>) -> Sheet {
    let globals = vec![
        format(version, 164, "dd/mm/yyyy"),
        format(version, 165, "000000000000"),
        xf(0),
        xf(14),
        xf(164),
        xf(165),
        shared(&["Lý Văn Quý", "Hoa"]),
    ];
    let stream = workbook(version, globals, &[part("A", records)]);
    let mut sheets = read_stream(&stream).unwrap();
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn check(version: Version, records: Vec<Vec<u8>>, expected: &[&str]) {
    assert_eq!(shown(&sheet(version, records)), expected);
}

fn number(row: u16, column: u16, format: u16, number: f64) -> Vec<u8> {
    cell(kind::NUMBER, row, column, format, &number.to_le_bytes())
}

#[test]
fn numbers() {
    check(Eight, vec![number(0, 0, 0, 40_064_775_252.0)], &["A1 #40064775252"]);
    check(Eight, vec![number(0, 0, 3, 940_064_775_252.0)], &["A1 #940064775252"]);
    check(Eight, vec![number(2, 255, 0, -0.1)], &["IV3 #-0.1"]);
    check(Eight, vec![number(65_535, 0, 9, 1.0)], &["A65536 #1"]);
    check(Five, vec![number(16_383, 1, 0, 1.5)], &["B16384 #1.5"]);
    let small = cell(kind::RK, 1, 1, 0, &(1990_u32 << 2 | 2).to_le_bytes());
    check(Five, vec![small], &["B2 #1990"]);
    let pair = [words(&[0, 6, 0, 3, 15, 0]), words(&[5])].concat();
    let several = record(kind::MULRK, &[words(&[7, 4]), pair].concat());
    check(Eight, vec![several], &["E8 #1", "F8 #0.03"]);
}

#[test]
fn short_numbers() {
    for (code, expected) in [
        (123 << 2 | 2, 123.0),
        (12_345 << 2 | 3, 123.45),
        ((-7_i32 << 2 | 2) as u32, -7.0),
        ((1.0_f64.to_bits() >> 32) as u32, 1.0),
        ((250.0_f64.to_bits() >> 32) as u32 | 1, 2.5),
        (u32::MAX, -0.01),
        (0, 0.0),
    ] {
        assert_eq!(rk(code), expected, "{code:#x}");
    }
}

#[test]
fn dates() {
    for (format, serial, expected) in [
        (0, 23_485.0, "#23485"),
        (1, 23_485.0, "@18/04/1964"),
        (2, 23_485.75, "@18/04/1964"),
        (3, 23_485.0, "#000000023485"),
        (3, 4_085_112_201.0, "#004085112201"),
        (3, 80_111_201.5, "#80111201.5"),
        (2, 30_999.999_4, "@14/11/1984"),
        (2, 30_999.586_8, "@13/11/1984"),
        (2, 30_999.708_333_333, "@13/11/1984 17:00:00"),
        (2, 1.0, "@01/01/1900"),
        (2, 0.5, "#0.5"),
        (2, -3.0, "#-3"),
        (99, 23_485.0, "#23485"),
    ] {
        for version in [Five, Eight] {
            check(version, vec![number(0, 0, format, serial)], &[&format!("A1 {expected}")]);
        }
        check(
            Eight,
            vec![formula(0, 0, format, serial.to_le_bytes())],
            &[&format!("A1 {expected}")],
        );
    }
    let globals = vec![record(kind::DATEMODE, &words(&[1])), xf(14)];
    let stream = workbook(Eight, globals, &[part("A", vec![number(0, 0, 0, 22_023.0)])]);
    assert_eq!(shown(&read_stream(&stream).unwrap()[0]), ["A1 @18/04/1964"]);
}

#[test]
fn a_code_of_its_own_comes_before_the_number_of_a_format() {
    let globals = vec![xf(14), format(Eight, 14, "0.00")];
    let stream = workbook(Eight, globals, &[part("A", vec![number(0, 0, 0, 22_023.0)])]);
    assert_eq!(shown(&read_stream(&stream).unwrap()[0]), ["A1 #22023"]);
}

#[test]
fn flags_and_errors() {
    let flag = |value, error| cell(kind::BOOLERR, 0, 0, 0, &[value, error]);
    check(Eight, vec![flag(1, 0)], &["A1 ?TRUE"]);
    check(Five, vec![flag(0, 0)], &["A1 ?FALSE"]);
    for records in [
        vec![flag(42, 1)],
        vec![formula(0, 0, 0, marked(2, 42))],
        vec![number(0, 0, 0, f64::NAN)],
        vec![number(0, 0, 1, f64::INFINITY)],
    ] {
        let sheet = sheet(Eight, records);
        assert!(shown(&sheet).is_empty());
        let column = "A".to_owned();
        assert_eq!(sheet.notices, [Notice::ErrorCells { cells: 1, row: 1, column }]);
    }
}

#[test]
fn formulas_show_the_value_that_was_calculated_last() {
    let text = |text| record(kind::STRING, &unicode(text));
    check(Eight, vec![formula(0, 0, 0, 12.5_f64.to_le_bytes())], &["A1 #12.5"]);
    check(Eight, vec![formula(0, 0, 0, marked(1, 1))], &["A1 ?TRUE"]);
    check(Eight, vec![formula(0, 0, 0, marked(3, 0))], &[]);
    check(Eight, vec![formula(1, 2, 0, marked(0, 0)), text("Ổn")], &["C2 Ổn"]);
    let between =
        [kind::ARRAY, kind::SHRFMLA, kind::TABLE, kind::CONTINUE].map(|k| record(k, &[0; 9]));
    let records = [vec![formula(1, 2, 0, marked(0, 0))], between.to_vec(), vec![text("Ổn")]];
    check(Eight, records.concat(), &["C2 Ổn"]);
    let bytes = record(kind::STRING, b"\x02\x00\xd3n");
    let shared = record(kind::SHRFMLA_5, &[0; 9]);
    check(Five, vec![formula(0, 0, 0, marked(0, 0)), shared, bytes], &["A1 Ón"]);
}

#[test]
fn a_formula_without_its_text_is_told() {
    let waiting = || formula(3, 2, 0, marked(0, 0));
    for further in [vec![], vec![number(4, 0, 0, 7.0)], vec![waiting()]] {
        let sheet = sheet(Eight, [vec![waiting()], further].concat());
        let told = sheet.notices.iter().any(|notice| {
            matches!(notice, Notice::UncalculatedCells { row: 4, column, .. } if column == "C")
        });
        assert!(told, "{:?}", sheet.notices);
    }
    // A text that no formula is waiting for is ignored.
    check(Eight, vec![record(kind::STRING, &unicode("x"))], &[]);
}

#[test]
fn cells_without_a_value_are_none() {
    let blank = cell(0x0201, 0, 0, 0, &[]);
    let blanks = record(0x00BE, &words(&[0, 0, 0, 0, 1]));
    let empty = cell(kind::LABEL, 0, 0, 0, &unicode(""));
    check(Eight, vec![blank, blanks, empty, record(0x7777, &[1, 2, 3])], &[]);
}

#[test]
fn hidden_rows_and_columns_and_merged_cells() {
    let row = |row: u16, flags: u16| record(kind::ROW, &words(&[row, 0, 9, 0, 0, 0, flags, 0]));
    let columns =
        |first, last, flags| record(kind::COLINFO, &words(&[first, last, 0, 0, flags, 0]));
    let records = || {
        vec![
            columns(0, 0, 0),
            columns(1, 1, 1),
            columns(3, 256, 1),
            row(0, 0x100),
            row(1, 0x120),
            row(2, 0x20),
            number(0, 0, 0, 1.0),
            number(1, 0, 0, 2.0),
            number(1, 4, 0, 2.0),
            row(3, 0x20),
            number(3, 0, 0, 4.0),
            record(kind::MERGEDCELLS, &words(&[2, 0, 0, 0, 3, 1, 2, 0, 0, 9, 9, 9, 9])),
        ]
    };
    for version in [Five, Eight] {
        let sheet = sheet(version, records());
        assert_eq!(sheet.rows, [1, 2, 4]);
        assert_eq!(sheet.hidden_rows, [2, 4]);
        assert_eq!(sheet.hidden_columns, [1, 3, 4]);
        let areas: Vec<_> = sheet.merges.iter().map(|m| (m.first_row, m.last_row)).collect();
        assert_eq!(areas, [(1, 1), (2, 3)]);
    }
}

#[test]
fn worksheets_alone_are_sheets() {
    let cells = || vec![number(0, 0, 0, 1.0)];
    let chart = vec![bof(Eight, 0x20), number(5, 5, 0, 99.0), eof(), number(1, 0, 0, 2.0)];
    let parts = [
        part("Plain", cells()),
        Part { visibility: 1, ..part("Hidden", cells()) },
        Part { visibility: 2, ..part("Very hidden", cells()) },
        Part { kind: 2, ..part("Chart", cells()) },
        Part { kind: 6, ..part("Module", cells()) },
        part("With a chart", [cells(), chart].concat()),
        part("Empty", vec![]),
    ];
    let sheets = read_stream(&workbook(Eight, vec![], &parts)).unwrap();
    let list: Vec<_> = sheets.iter().map(|s| (s.name.as_str(), s.hidden, s.rows.len())).collect();
    assert_eq!(
        list,
        [
            ("Plain", false, 1),
            ("Hidden", true, 1),
            ("Very hidden", true, 1),
            ("With a chart", false, 2),
            ("Empty", false, 0)
        ]
    );
}

#[test]
fn rows_may_come_in_any_order() {
    let records = vec![number(4, 0, 0, 5.0), number(1, 1, 0, 2.0), number(1, 0, 0, 1.0)];
    check(Eight, records, &["A2 #1", "B2 #2", "A5 #5"]);
}
