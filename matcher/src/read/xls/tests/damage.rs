//! Streams that lie, break off or loop.

use std::time::Instant;

use super::writer::*;
use super::*;
use crate::read::xls::globals::Version::{self, Eight, Five};
use crate::read::xls::record::kind;
use crate::read::{FoundFormat, Notice, Unread};

/// Checks the part and the cause of the reported damage.
fn check(stream: &[u8], part: &str, cause: &str) {
    match read_stream(stream) {
        Err(ReadError::Damaged { part: found, cause: why, .. }) => {
            assert_eq!((found.as_str(), why.as_str()), (part, cause));
        }
        other => panic!("{other:?} instead of {part}: {cause}"),
    }
}

/// Checks that the sheet An is read, and the cause for which the sheet Hoa is left out.
fn check_left_out(stream: &[u8], cause: &str) {
    let sheets = read_stream(stream).unwrap();
    assert_eq!((sheets.len(), sheets[0].name.as_str()), (1, "An"));
    let (sheet, part) = ("Hoa".to_owned(), "workbook".to_owned());
    let unread = Unread { sheet, part, cause: cause.to_owned() };
    assert_eq!(sheets[0].notices, [Notice::UnreadSheets { sheets: vec![unread] }]);
}

fn check_sheet(version: Version, records: Vec<Vec<u8>>, cause: &str) {
    let stream = workbook(version, vec![], &[part("First", vec![]), part("An", records)]);
    check(&stream, "An", cause);
}

fn number(row: u16, column: u16) -> Vec<u8> {
    cell(kind::NUMBER, row, column, 0, &1.0_f64.to_le_bytes())
}

#[test]
fn cells_outside_of_any_sheet() {
    check_sheet(Eight, vec![number(0, 256)], "column 257");
    check_sheet(Five, vec![number(16_384, 0)], "row 16385");
    let several = record(kind::MULRK, &[words(&[0, 65_535]), words(&[0; 600])].concat());
    check_sheet(Eight, vec![several], "column 65536");
    let missing = cell(kind::LABELSST, 0, 0, 0, &7_u32.to_le_bytes());
    check(&workbook(Eight, vec![], &[part("An", vec![missing])]), "workbook", "no shared text 7");
}

#[test]
fn records_that_are_too_short() {
    for (kind, length, cause) in [
        (kind::NUMBER, 13, "a record of kind 0x0203 is too short"),
        (kind::RK, 9, "a record of kind 0x027e is too short"),
        (kind::MULRK, 3, "a record of kind 0x00bd is too short"),
        (kind::LABELSST, 7, "a record of kind 0x00fd is too short"),
        (kind::BOOLERR, 6, "a record of kind 0x0205 is too short"),
        (kind::FORMULA, 13, "a record of kind 0x0006 is too short"),
        (kind::LABEL, 7, "a text breaks off"),
        (kind::LABEL, 8, "a text breaks off"),
    ] {
        let data: Vec<u8> = std::iter::repeat_n(0, 7).chain([9; 9]).take(length).collect();
        check_sheet(Eight, vec![record(kind, &data)], cause);
    }
    let label = |rest: &[u8]| vec![cell(kind::LABEL, 0, 0, 0, rest)];
    check_sheet(Five, label(&[3, 0, b'a', b'b']), "a text breaks off");
    check_sheet(Eight, label(&[3, 0, 0, b'a', b'b']), "a text breaks off");
    check_sheet(Eight, label(&[2, 0, 1, b'a', 0, b'b']), "a text breaks off");
    check_sheet(Eight, label(&[255, 255, 0x0d]), "a text breaks off");
}

#[test]
fn a_stream_that_breaks_off_names_its_sheet() {
    let window = record(kind::WINDOW2, &[0; 18]);
    let records = vec![number(0, 0), number(1, 0), window];
    let stream = workbook(Eight, vec![], &[part("An", records.clone()), part("Hoa", records)]);
    assert_eq!(read_stream(&stream).unwrap().len(), 2);
    // Nothing but the last end mark is missing.
    assert_eq!(read_stream(&stream[..stream.len() - 4]).unwrap()[1].rows, [1, 2]);
    let end = stream.len() - 4;
    for (cut, cause) in [
        (end + 2, "the file breaks off inside a record"),
        (end - 1, "the file breaks off inside a record"),
        // After a cell: nobody can tell how many more there were.
        (end - 22, "the file breaks off"),
        (end - 22 - 18, "the file breaks off"),
    ] {
        check_left_out(&stream[..cut], cause);
    }
    check(&stream[..45], "workbook", "the file breaks off inside a record");
    check(&stream[..20], "workbook", "the file breaks off");
    for cut in 0..end {
        // Either the first sheet is whole and the second is named, or nothing is read.
        if let Ok(sheets) = read_stream(&stream[..cut]) {
            assert_eq!((sheets.len(), &sheets[0].rows[..]), (1, &[1, 2][..]), "{cut}");
            assert!(matches!(sheets[0].notices[..], [Notice::UnreadSheets { .. }]), "{cut}");
        }
    }
}

#[test]
fn directories_that_lie() {
    let first = |start: u32, name: u8| {
        let mut data = start.to_le_bytes().to_vec();
        data.extend([0, 0, 1, 0, name]);
        record(kind::BOUNDSHEET, &data)
    };
    let made = |starts: &[u32], sheets: Vec<Vec<u8>>| {
        let listed: Vec<Vec<u8>> =
            starts.iter().enumerate().map(|(n, start)| first(*start, b'A' + n as u8)).collect();
        [bof(Eight, 5), listed.concat(), eof(), sheets.concat()].concat()
    };
    check(&made(&[u32::MAX], vec![]), "A", "no sheet begins at byte 4294967295");
    check(&made(&[20], vec![]), "A", "no sheet begins at byte 20");
    check(&made(&[21], vec![]), "A", "the file breaks off inside a record");
    // The workbook's own part is not a sheet; a position listed twice is read once.
    assert_eq!(read_stream(&made(&[0], vec![])).unwrap().len(), 0);
    let at = 20 + 13 * 2 + 4;
    let sheet = vec![bof(Eight, 0x10), number(0, 0), eof()];
    assert_eq!(read_stream(&made(&[at, at], sheet)).unwrap().len(), 1);
    // A sheet in a sheet in a sheet: each would be walked again with every one around it.
    let starts: Vec<u32> = (0..20).map(|n| 20 + 13 * 20 + 4 + n * 20).collect();
    let nested = (0..20).map(|_| bof(Eight, 0x10)).chain([number(0, 0)]).collect();
    assert!(read_stream(&made(&starts, nested)).is_err());
    let nested: Vec<Vec<u8>> =
        (0..20).map(|_| bof(Eight, 0x10)).chain((0..20).map(|_| eof())).collect();
    let overlapping = made(&starts, nested);
    assert!(
        matches!(read_stream(&overlapping), Err(ReadError::Damaged { cause, .. }) if cause.contains("another sheet"))
    );
}

#[test]
fn large_lies_cost_little() {
    let begun = Instant::now();
    // A text that continues through a great many empty records, and sheets that contain each other.
    let label = cell(kind::LABEL, 0, 0, 0, &[255, 255, 0]);
    let empty = record(kind::CONTINUE, &[]).repeat(500_000);
    let stream = workbook(Eight, vec![], &[part("An", vec![label, empty])]);
    check(&stream, "An", "a text breaks off");
    let count = 100_000_u32;
    let mut stream = bof(Eight, 5);
    for number in 0..count {
        let mut data = (24 + 12 * count + number * 20).to_le_bytes().to_vec();
        data.extend([0, 0, 0, 0]);
        stream.extend(record(kind::BOUNDSHEET, &data));
    }
    stream.extend(eof());
    stream.extend(bof(Eight, 0x10).repeat(count as usize));
    assert!(read_stream(&stream).is_err());
    assert!(begun.elapsed().as_secs() < 5);
}

#[test]
fn other_versions_are_no_damage() {
    let stream = [record(kind::BOF, &words(&[0x0400, 5])), eof()].concat();
    let file = "a.xls".to_owned();
    let expected = Err(ReadError::OtherSpreadsheet { file, found: FoundFormat::Xls });
    assert_eq!(read_stream(&stream).map(drop), expected);
    assert_eq!(read_file(&stream, None).map(drop), expected);
    check(&[], "workbook", "the file breaks off");
    check(&record(kind::NUMBER, &[0; 14]), "workbook", "no sheet begins at byte 0");
}

#[test]
fn locks_that_lie() {
    let locked = |data: &[u8]| {
        let stream = [bof(Eight, 5), record(kind::FILEPASS, data), eof()].concat();
        read_stream(&stream).unwrap_err()
    };
    let capi = |algorithm: u32, hash: u32, bits: u32| {
        let header = [4, 0, algorithm, hash, bits, 1, 0, 0].map(u32::to_le_bytes).concat();
        [words(&[1, 4, 2]), words(&[0, 0, 32, 0]), header, vec![0; 60]].concat()
    };
    let other = |error| matches!(error, ReadError::OtherProtection { .. });
    let closed = |error| matches!(error, ReadError::Password { wrong: false, .. });
    let damaged = |error| matches!(error, ReadError::Damaged { .. });
    assert!(closed(locked(&words(&[0, 1, 2]))));
    assert!(closed(locked(&words(&[1, 2]))));
    assert!(closed(locked(&[&words(&[1, 1, 1])[..], &[0; 48]].concat())));
    assert!(closed(locked(&capi(0x6801, 0x8004, 128))));
    assert!(closed(locked(&capi(0, 0, 0))));
    assert!(other(locked(&words(&[2, 0, 0]))));
    assert!(other(locked(&words(&[1, 5, 2]))));
    assert!(other(locked(&capi(0x660e, 0x8004, 128))));
    assert!(other(locked(&capi(0x6801, 0x8004, 1 << 30))));
    assert!(damaged(locked(&[])));
    assert!(damaged(locked(&[&words(&[1, 1, 1])[..], &[0; 47]].concat())));
    let mut far = capi(0x6801, 0x8004, 128);
    far[10..14].copy_from_slice(&[0xff; 4]);
    assert!(damaged(locked(&far)));
}
