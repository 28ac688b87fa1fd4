//! Workbooks of Excel 2, 3 and 4.

use super::writer::{record, words};
use super::*;

const EOF: u16 = 0x000A;

/// A cell of version 2: row, column, three bytes of format, then the value.
fn second(kind: u16, row: u16, column: u16, format: u8, value: &[u8]) -> Vec<u8> {
    record(kind, &[&words(&[row, column])[..], &[0, format, 0], value].concat())
}

/// A cell of versions 3 and 4.
fn later(kind: u16, row: u16, column: u16, style: u16, value: &[u8]) -> Vec<u8> {
    record(kind, &[&words(&[row, column, style])[..], value].concat())
}

fn real(number: f64) -> [u8; 8] {
    number.to_le_bytes()
}

fn check(records: &[Vec<u8>], expected: &[&str]) {
    let stream = records.concat();
    let sheets = crate::read::read(&stream, "a.xls", None, &mut |_| {}).unwrap();
    let cells: Vec<String> = sheets.iter().flat_map(shown).collect();
    assert_eq!(cells, expected, "{records:?}");
}

#[test]
fn version_2() {
    let bof = record(0x0009, &words(&[2, 0x10]));
    let end = record(EOF, &[]);
    let with = |cells: Vec<Vec<u8>>| [vec![bof.clone()], cells, vec![end.clone()]].concat();
    let number = |format| second(0x0003, 4, 2, format, &real(23_485.0));
    let formula = |value: [u8; 8]| second(0x0006, 0, 0, 0, &[&value[..], &[0, 0]].concat());
    let code = |code: &str| record(0x001E, &[&[code.len() as u8], code.as_bytes()].concat());
    for (cells, expected) in [
        (vec![second(0x0002, 1, 0, 0, &[0x39, 0x30])], "A2 #12345"),
        (vec![second(0x0003, 0, 1, 0, &real(1.5))], "B1 #1.5"),
        (vec![second(0x0004, 0, 0, 0, b"\x05Lan 1")], "A1 Lan 1"),
        (vec![second(0x0005, 0, 0, 0, &[1, 0])], "A1 ?TRUE"),
        (vec![number(12)], "C5 @18/04/1964"),
        (vec![number(20)], "C5 @18/04/1964"),
        (vec![number(1)], "C5 #23485"),
        // Formats are numbered in their order.
        (vec![code("General"), code("d-m-yy"), number(1)], "C5 @18/04/1964"),
        (vec![code("General"), code("0.00"), number(1)], "C5 #23485"),
        (vec![formula(real(-3.0))], "A1 #-3"),
        (vec![formula([0, 0, 0, 0, 0, 0, 255, 255]), record(0x0007, b"\x02Vi")], "A1 Vi"),
        (vec![formula([1, 0, 1, 0, 0, 0, 255, 255])], "A1 ?TRUE"),
        (
            vec![record(0x0022, &[1, 0]), second(0x0003, 0, 0, 12, &real(22_023.0))],
            "A1 @18/04/1964",
        ),
        (vec![record(0x0042, &words(&[1258])), second(0x0004, 0, 0, 0, b"\x02\xddn")], "A1 Ưn"),
    ] {
        check(&with(cells), &[expected]);
    }
}

#[test]
fn versions_3_and_4() {
    let end = record(EOF, &[]);
    for (bof, xf, formula, format) in
        [(0x0209, 0x0243, 0x0206, 0x001E), (0x0409, 0x0443, 0x0406, 0x041E)]
    {
        let code = |code: &str| {
            let text = [&[code.len() as u8], code.as_bytes()].concat();
            record(format, &if format == 0x001E { text } else { [vec![0, 0], text].concat() })
        };
        let style = |number: u8| record(xf, &[0, number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let number = |style| later(0x0203, 0, 0, style, &real(23_485.0));
        let value = |bytes: [u8; 8]| later(formula, 0, 0, 0, &[&bytes[..], &[0; 4]].concat());
        for (cells, expected) in [
            (vec![number(0)], "A1 #23485"),
            (vec![style(0), style(14), number(1)], "A1 @18/04/1964"),
            (vec![code("General"), code("dd/mm/yy"), style(1), number(0)], "A1 @18/04/1964"),
            (vec![code("General"), code("0.0"), style(1), number(0)], "A1 #23485"),
            (vec![later(0x027E, 0, 3, 0, &(12_u32 << 2 | 2).to_le_bytes())], "D1 #12"),
            (vec![later(0x0204, 9, 0, 0, b"\x03\0Lan")], "A10 Lan"),
            (vec![later(0x0205, 0, 0, 0, &[0, 0])], "A1 ?FALSE"),
            (vec![value(real(2.5))], "A1 #2.5"),
            (vec![value([0, 0, 0, 0, 0, 0, 255, 255]), record(0x0207, b"\x02\0Vi")], "A1 Vi"),
            (vec![value([1, 0, 0, 0, 0, 0, 255, 255])], "A1 ?FALSE"),
        ] {
            let first = record(bof, &words(&[0, 0x10, 0]));
            check(&[vec![first], cells, vec![end.clone()]].concat(), &[expected]);
        }
    }
}

#[test]
fn a_workbook_of_version_4() {
    let sheet = |name: &str, text: &[u8]| {
        let header = [&[0; 4][..], &[name.len() as u8], name.as_bytes()].concat();
        let text = [&words(&[text.len() as u16])[..], text].concat();
        let bof = record(0x0409, &words(&[0, 0x10, 0]));
        [record(0x008F, &header), bof, later(0x0204, 0, 0, 0, &text), record(EOF, &[])].concat()
    };
    let records = [
        record(0x0409, &words(&[0, 0x100, 0])),
        sheet("To 1", b"An"),
        sheet("To 2", b"Hoa"),
        record(EOF, &[]),
    ];
    let stream = records.concat();
    let sheets = read_file(&stream, None).unwrap();
    let read: Vec<(&str, Vec<String>)> =
        sheets.iter().map(|sheet| (sheet.name.as_str(), shown(sheet))).collect();
    let one = |text: &str| vec![text.to_owned()];
    assert_eq!(read, [("To 1", one("A1 An")), ("To 2", one("A1 Hoa"))]);
    // The end of the file is missing.
    for cut in 12..stream.len() - 8 {
        assert!(read_file(&stream[..cut], None).map_or(true, |sheets| sheets.len() < 2), "{cut}");
    }
}

#[test]
fn flaws_of_early_versions() {
    let bof = record(0x0209, &words(&[0, 0x10, 0]));
    let label = |row: u16| later(0x0204, row, 0, 0, b"\x02\0An");
    let names: Vec<Vec<u8>> = (0..4).map(label).collect();
    for flaw in [
        later(0x0204, 4, 0, 0, &[9, 0, b'a']),
        later(0x0203, 4, 0, 0, &[0; 7]),
        later(0x027E, 4, 0, 0, &[0; 3]),
        later(0x0205, 4, 0, 0, &[]),
        later(0x0206, 4, 0, 0, &[0; 7]),
        later(0x0204, 16_384, 0, 0, b"\x02\0An"),
        later(0x0204, 0, 256, 0, b"\x02\0An"),
        record(0x0204, &[1]),
    ] {
        let end = record(EOF, &[]);
        let stream = [vec![bof.clone()], names.clone(), vec![flaw.clone(), end]].concat().concat();
        let sheets = read_file(&stream, None).unwrap();
        assert_eq!(sheets[0].rows, [1, 2, 3, 4], "{flaw:?}");
        let notices = &sheets[0].notices[..];
        assert!(matches!(notices, [crate::read::Notice::LostCells { cells: 1, .. }]), "{flaw:?}");
    }
    // Nobody can tell how much is missing.
    let cut = [vec![bof], names].concat().concat();
    assert!(matches!(read_file(&cut, None), Err(ReadError::Damaged { .. })));
}

#[test]
fn text_that_begins_alike_is_text() {
    // In UTF-16 a tab is the number of the first record of version 2.
    let text: Vec<u8> =
        "\tHọ tên\tNăm sinh\n\tAn\t1960\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let sheets = crate::read::read(&text, "a.txt", None, &mut |_| {}).unwrap();
    assert_eq!(shown(&sheets[0])[0], "B1 Họ tên");
}
