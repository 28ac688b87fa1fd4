//! Workbooks written by other programs, compared with what another reader finds, and the same with
//! bytes changed.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xls};
use proptest::prelude::*;

use super::*;
use crate::read::Notice;

const BIFF8: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xls-biff8.xls");
const BIFF5: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xls-biff5.xls");
const BOTH: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xls-both-streams.xls");
const LONG: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xls-long-texts.xls");
const LONG_TOO: &[u8] =
    include_bytes!("../../../../../tests/fixtures/reading/xls-long-texts-gnumeric.xls");
const OF_1904: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xls-epoch-1904.xls");
const RC4: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xls-locked-rc4.xls");
const CRYPTO_API: &[u8] =
    include_bytes!("../../../../../tests/fixtures/reading/xls-locked-cryptoapi.xls");
const DEFAULT: &[u8] =
    include_bytes!("../../../../../tests/fixtures/reading/xls-locked-default-password.xls");
const XOR: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xls-locked-xor.xls");

const LOCKED: [(&[u8], &str); 3] =
    [(RC4, "mật khẩu"), (CRYPTO_API, "Xã Mẫu 2003"), (XOR, "xa-mau")];

#[test]
fn people_of_version_8() {
    let sheets = read_file(BIFF8, None).unwrap();
    let list: Vec<_> = sheets.iter().map(|s| (s.name.as_str(), s.hidden, s.rows.len())).collect();
    assert_eq!(
        list,
        [("Danh sách", false, 13), ("Ẩn", true, 1), ("Rất ẩn", true, 1), ("Trong", false, 0)]
    );
    let sheet = &sheets[0];
    let cells = shown(sheet);
    for expected in [
        "A1 DANH SÁCH",
        "B2 Họ và tên",
        "A3 #1",
        "B3 Nông Thị Ổn",
        "C3 @18/04/1964",
        "C4 @18/04/1974",
        "C5 @18/04/1984",
        "D3 #940064775252123",
        "D4 #040064775253",
        "E4 004064775251",
        "F3 ?TRUE",
        "F4 ?FALSE",
        "G4 #1.25",
        "H5 Đặng Ðức Hòa x",
        "H6 ?TRUE",
        "H7 #3",
        "G7 #0.1",
        "G8 #-1234567.891",
        "G10 #0.0000001",
        "C9 @01/01/1900",
        "C10 @29/02/2024",
        "B9 Hồ Thị Mỹ",
        "B10 dòng 1\ndòng 2",
        "B11 A\u{ad}B",
        "C11 @01/03/1900",
    ] {
        assert!(cells.iter().any(|cell| cell == expected), "{expected} not in {cells:#?}");
    }
    assert!(!cells.iter().any(|cell| cell.starts_with("H8 ")));
    assert_eq!(sheet.hidden_rows, [5, 9]);
    assert_eq!(sheet.hidden_columns, [4, 6]);
    let merges: Vec<_> = sheet
        .merges
        .iter()
        .map(|m| (m.first_row, m.last_row, m.first_column, m.last_column))
        .collect();
    assert_eq!(merges, [(1, 1, 0, 7), (13, 14, 0, 2)]);
    let column = "H".to_owned();
    assert!(sheet.notices.contains(&Notice::ErrorCells { cells: 3, row: 3, column }));
}

#[test]
fn people_of_version_5() {
    let sheets = read_file(BIFF5, None).unwrap();
    let names: Vec<_> = sheets.iter().map(|s| (s.name.as_str(), s.hidden)).collect();
    assert_eq!(names, [("Danh sach", false), ("An", true), ("Rat an", true), ("Trong", false)]);
    let sheet = &sheets[0];
    let cells = shown(sheet);
    for expected in [
        "A1 DANH S¸CH",
        "B3 N«ng ThÞ æn",
        "B4 Lý V¨n Quý",
        "C3 @18/04/1964",
        "D4 #040064775253",
        "E4 004064775251",
        "F3 ?TRUE",
        "H5 §Æng §øc Hßa x",
        "H7 #3",
        "B9 Hå ThÞ Mü",
        "B11 A\u{ad}B",
        "C9 @01/01/1900",
    ] {
        assert!(cells.iter().any(|cell| cell == expected), "{expected} not in {cells:#?}");
    }
    assert_eq!(sheet.hidden_rows, [5, 9]);
    assert_eq!(sheet.hidden_columns, [4, 6]);
}

#[test]
fn version_8_comes_first_where_a_file_has_both() {
    assert_eq!(shown(&read_file(BOTH, None).unwrap()[0])[2], "B2 Họ và tên");
}

#[test]
fn long_texts_over_several_records() {
    for file in [LONG, LONG_TOO] {
        let sheets = read_file(file, None).unwrap();
        let cells = shown(&sheets[0]);
        for (row, start, end, times) in [(1, "é", "z", 500), (2, "ế", "Ổ", 180), (3, "a", "Ổ", 100)]
        {
            let long = format!("A{row} {start}{}{end}", "abcdefghij".repeat(times));
            assert!(cells.contains(&long));
            assert!(cells.contains(&format!("B{row} dài {}{}", row - 1, "Ổn".repeat(30))));
        }
    }
}

#[test]
fn days_since_1904() {
    assert_eq!(shown(&read_file(OF_1904, None).unwrap()[0]), ["A1 @18/04/1964", "B1 1904"]);
}

#[test]
fn locked_workbooks_open_with_their_password_alone() {
    let plain = read_file(BIFF8, None).unwrap();
    for (file, password) in LOCKED {
        let opened = read_file(file, Some(password)).unwrap();
        assert_eq!(opened.len(), plain.len());
        for (opened, plain) in opened.iter().zip(&plain) {
            // The program that wrote the first one had not calculated the formulas in column H.
            let columns = plain.columns.len().min(7);
            assert_eq!(opened.columns[..columns], plain.columns[..columns], "{password}");
            assert_eq!((&opened.name, &opened.rows), (&plain.name, &plain.rows));
        }
        for (other, wrong) in [(None, false), (Some("mat khau"), true), (Some(""), true)] {
            let file_name = "a.xls".to_owned();
            let expected = Err(ReadError::Password { file: file_name, wrong });
            assert_eq!(read_file(file, other).map(drop), expected);
        }
    }
    assert_eq!(read_file(DEFAULT, None).unwrap(), plain);
    assert_eq!(read_file(DEFAULT, Some("mat khau")).unwrap(), plain);
}

#[test]
fn a_file_that_is_cut_off_is_told() {
    for cut in [BIFF8.len() / 4, BIFF8.len() / 2, BIFF8.len() - 1024] {
        assert!(read_file(&BIFF8[..cut], None).is_err(), "{cut}");
    }
}

/// Checks that another reader of the format finds the same cells.
fn check_beside_another(file: &[u8]) {
    let mut other = Xls::new(Cursor::new(file)).unwrap();
    for sheet in read_file(file, None).unwrap() {
        let range = other.worksheet_range(&sheet.name).unwrap();
        // It leaves out the zeros that formats put in front.
        let unpadded = |cell: String| match cell.split_once(" #0") {
            Some((place, number)) if number.len() > 1 && !number.starts_with('.') => {
                format!("{place} #{}", number.trim_start_matches('0'))
            }
            _ => cell,
        };
        let ours: Vec<String> = shown(&sheet).into_iter().map(unpadded).collect();
        let mut theirs = Vec::new();
        for (row, column, value) in range.used_cells() {
            let (first_row, first_column) = range.start().unwrap();
            let place = format!(
                "{}{}",
                column_letters(column + first_column as usize),
                row as u32 + first_row + 1
            );
            let mut number = String::new();
            let text = match value {
                Data::String(text) if text.trim().is_empty() => continue,
                Data::String(text) => text.clone(),
                Data::Bool(flag) => format!("?{}", flag.to_string().to_uppercase()),
                Data::Float(float) => {
                    crate::read::value::write_number(*float, &mut number);
                    format!("#{number}")
                }
                Data::Int(int) => format!("#{int}"),
                // It takes "000000000000" in version 5 for a date, but no date is that large.
                Data::DateTime(date) if (1.0..2_958_466.0).contains(&date.as_f64()) => {
                    let (year, month, day, ..) = date.to_ymd_hms_milli();
                    format!("@{day:02}/{month:02}/{year:04}")
                }
                Data::DateTime(date) => {
                    crate::read::value::write_number(date.as_f64(), &mut number);
                    format!("#{number}")
                }
                _ => continue,
            };
            theirs.push(format!("{place} {text}"));
        }
        assert_eq!(ours, theirs, "{}", sheet.name);
    }
}

#[test]
fn another_reader_finds_the_same() {
    for file in [BIFF8, BIFF5, LONG, LONG_TOO, OF_1904, BOTH] {
        check_beside_another(file);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// Changed bytes give sheets or an error, and never more text than the limits allow.
    #[test]
    fn changed_bytes_never_panic(
        which in 0_usize..6,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let (file, password) =
            [(BIFF8, ""), (BIFF5, ""), (LONG, ""), LOCKED[0], LOCKED[1], LOCKED[2]][which];
        let mut file = file.to_vec();
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        if let Some(cut) = cut {
            file.truncate(cut.index(file.len()));
        }
        let _ = read_file(&file, Some(password));
    }

    /// The same without the container, so that every change hits a record.
    #[test]
    fn changed_streams_never_panic(
        which in 0_usize..4,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let file = [BIFF8, BIFF5, LONG, LONG_TOO][which];
        let compound = crate::read::compound::Compound::open(file).unwrap();
        let name = if which == 1 { "Book" } else { "Workbook" };
        let mut stream = compound.stream(name).unwrap().into_owned();
        for (at, byte) in changes {
            let at = at.index(stream.len());
            stream[at] = byte;
        }
        let _ = read_stream(&stream);
    }

    /// Any bytes after a first record.
    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), old: bool) {
        let version = if old { [0, 5] } else { [0, 6] };
        let _ = read_stream(&[&[9, 8, 4, 0], &version[..], &[5, 0], &bytes].concat());
    }
}
