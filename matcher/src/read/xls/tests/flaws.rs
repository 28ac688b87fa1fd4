//! Flaws of one record or one sheet, with which the rest is still read.

use super::writer::*;
use super::*;
use crate::read::Notice;
use crate::read::xls::globals::Version::{self, Eight, Five};
use crate::read::xls::record::kind;

/// Four rows of one cell: enough that one lost cell does not damage the sheet.
fn names() -> Vec<Vec<u8>> {
    let label = |row: u16| cell(kind::LABEL, row, 0, 0, &unicode("An"));
    (0..4).map(label).collect()
}

/// Checks what is read of a sheet of four rows and these records.
fn check(version: Version, more: Vec<Vec<u8>>, cells: &[&str], lost: Option<(u32, &str)>) {
    let label = |row: u16| match version {
        Five => cell(kind::LABEL, row, 0, 0, b"\x02\0An"),
        Eight => cell(kind::LABEL, row, 0, 0, &unicode("An")),
    };
    let records: Vec<Vec<u8>> = (0..4).map(label).chain(more.clone()).collect();
    let globals = vec![shared(&["Hoa", "Lan"])];
    let sheets = read_stream(&workbook(version, globals, &[part("Tờ", records)])).unwrap();
    let rest: Vec<String> = shown(&sheets[0]).into_iter().filter(|c| !c.ends_with("An")).collect();
    assert_eq!(rest, cells, "{more:?}");
    let notice = lost.map(|(row, column)| {
        let column = column.to_owned();
        Notice::LostCells { cells: 1, row, column }
    });
    assert_eq!(sheets[0].notices, Vec::from_iter(notice), "{more:?}");
}

#[test]
fn records_cut_short_where_nothing_is_lost() {
    let text = formula(3, 1, 0, marked(0, 0));
    for (more, cells) in [
        // An empty text without its flags, as report generators write empty cells.
        (vec![cell(kind::LABEL, 3, 1, 15, &[0, 0])], &[][..]),
        (vec![cell(kind::RSTRING, 3, 1, 15, &[0, 0])], &[]),
        (vec![cell(kind::LABEL, 3, 1, 0, &[0, 0]), record(kind::CONTINUE, &[])], &[]),
        (vec![text.clone(), record(kind::STRING, &[0, 0])], &[]),
        (vec![cell(kind::LABELSST, 3, 1, 0, &[1, 0, 0])], &["B4 Lan"]),
        (vec![cell(kind::LABELSST, 3, 1, 0, &[1, 0])], &["B4 Lan"]),
        (vec![cell(kind::LABELSST, 3, 1, 0, &[0, 0, 0, 0, 9, 9])], &["B4 Hoa"]),
        (vec![cell(kind::BOOLERR, 3, 1, 0, &[1])], &["B4 ?TRUE"]),
        (vec![record(kind::ROW, &[0; 12])], &[]),
        (vec![record(kind::COLINFO, &[0; 8])], &[]),
        (vec![record(kind::MERGEDCELLS, &[1])], &[]),
        (vec![record(kind::MERGEDCELLS, &[])], &[]),
        (vec![record(0x0200, &[])], &[]),
        (vec![record(0x0200, &[0xff; 14])], &[]),
        (vec![record(0x1234, &[]), record(kind::CONTINUE, &[])], &[]),
        // The text of a formula in two records with an empty one between them.
        (
            vec![
                text,
                record(kind::STRING, &[3, 0, 0, b'V']),
                record(kind::CONTINUE, &[]),
                record(kind::CONTINUE, &[0, b'i', b'!']),
            ],
            &["B4 Vi!"],
        ),
    ] {
        check(Eight, more, cells, None);
    }
    check(Five, vec![cell(kind::LABEL, 3, 1, 0, &[0, 0])], &[], None);
    check(Five, vec![cell(kind::RSTRING, 3, 1, 0, b"\x01\0x")], &["B4 x"], None);
}

#[test]
fn one_cell_that_cannot_be_read_is_counted() {
    let text = formula(3, 1, 0, marked(0, 0));
    for more in [
        vec![cell(kind::LABELSST, 3, 1, 0, &7_u32.to_le_bytes())],
        vec![cell(kind::LABELSST, 3, 1, 0, &[1])],
        vec![cell(kind::LABEL, 3, 1, 0, &[3, 0, 0, b'a'])],
        vec![cell(kind::LABEL, 3, 1, 0, &[2, 0, 1, b'a', 0, b'b'])],
        vec![cell(kind::LABEL, 3, 1, 0, &[1])],
        vec![cell(kind::NUMBER, 3, 1, 0, &[0; 7])],
        vec![cell(kind::RK, 3, 1, 0, &[0; 3])],
        vec![cell(kind::BOOLERR, 3, 1, 0, &[])],
        vec![cell(kind::FORMULA, 3, 1, 0, &[0; 7])],
        vec![text, record(kind::STRING, &[3, 0, 0, b'a'])],
    ] {
        check(Eight, more, &[], Some((4, "B")));
    }
    // With many of them names are missing by the dozen: the sheet is damaged.
    let lost = |row: u16| cell(kind::LABELSST, row, 1, 0, &7_u32.to_le_bytes());
    let records = names().into_iter().chain([lost(1), lost(2)]).collect();
    let error = read_stream(&workbook(Eight, vec![], &[part("A", records)])).unwrap_err();
    assert!(matches!(error, ReadError::Damaged { part, .. } if part == "workbook"));
}

#[test]
fn formats_cut_short() {
    for (version, data, format, expected) in [
        (Eight, &b"\xa4\0\x0a\0\0dd/mm/yyyy"[..], 164, "A5 @18/04/1964"),
        (Eight, b"\xa4\0\x0a\0\0dd/mm/yyy", 164, "A5 @18/04/1964"),
        (Eight, b"\xa4\0\x0a\0\0dd/mm", 164, "A5 @18/04/1964"),
        (Eight, b"\xa4\0\x0a\0\0", 164, "A5 #23485"),
        (Eight, b"\xa4\0\x0a\0", 164, "A5 #23485"),
        (Eight, b"\xa4\0", 164, "A5 #23485"),
        (Eight, b"\xa4", 164, "A5 #23485"),
        (Eight, b"", 164, "A5 #23485"),
        // What is cut short says nothing about a format that every program has.
        (Eight, b"\x0e\0\x0a\0\0", 14, "A5 @18/04/1964"),
        (Eight, b"\x0e\0\x00\x3a\0_(", 14, "A5 @18/04/1964"),
        (Five, b"\xa4\0\x0add/mm/yyyy", 164, "A5 @18/04/1964"),
        (Five, b"\xa4\0\x0add/m", 164, "A5 @18/04/1964"),
        (Five, b"\xa4\0", 164, "A5 #23485"),
    ] {
        let number = cell(kind::NUMBER, 4, 0, 0, &23_485.0_f64.to_le_bytes());
        let globals = vec![record(kind::FORMAT, data), xf(format)];
        let sheets = read_stream(&workbook(version, globals, &[part("A", vec![number])])).unwrap();
        assert_eq!(shown(&sheets[0]), [expected], "{data:?}");
    }
}

#[test]
fn shared_texts_with_leftovers() {
    let wide = |text: &str| words(&text.encode_utf16().collect::<Vec<u16>>());
    let head = [&2_u32.to_le_bytes()[..], &2_u32.to_le_bytes()].concat();
    let continued = |data: &[u8]| record(kind::CONTINUE, data);
    for (pieces, expected) in [
        // Half a letter left behind, and records with nothing in them.
        (
            vec![
                [&[2, 0, 1][..], &wide("Ổ"), &[0]].concat(),
                [&[1][..], &wide("n")].concat(),
                unicode("Hoa"),
            ],
            "Ổn",
        ),
        (
            vec![
                [&[2, 0, 1][..], &wide("Ổ")].concat(),
                vec![],
                [&[1][..], &wide("n")].concat(),
                unicode("Hoa"),
            ],
            "Ổn",
        ),
        (vec![unicode("Ổn"), vec![], vec![], unicode("Hoa")], "Ổn"),
        (vec![vec![], unicode("Ổn"), unicode("Hoa")], "Ổn"),
        (vec![unicode("Ổn"), unicode("Hoa"), vec![]], "Ổn"),
        // Damage behind the text that is used.
        (vec![unicode("Ổn"), vec![255, 255, 0, b'a']], "Ổn"),
        (vec![unicode("Ổn"), vec![3]], "Ổn"),
        (vec![unicode("Ổn"), vec![3, 0, 8, 1]], "Ổn"),
        (vec![unicode("Ổn"), vec![1, 0, 8, 9, 9, b'a']], "Ổn"),
        (vec![unicode("Ổn"), vec![0, 0]], "Ổn"),
    ] {
        let mut globals = vec![record(kind::SST, &[&head[..], &pieces[0]].concat())];
        globals.extend(pieces[1..].iter().map(|piece| continued(piece)));
        let label = cell(kind::LABELSST, 0, 0, 0, &0_u32.to_le_bytes());
        let sheets = read_stream(&workbook(Eight, globals, &[part("A", vec![label])])).unwrap();
        assert_eq!(shown(&sheets[0]), [format!("A1 {expected}")], "{pieces:?}");
        assert_eq!(sheets[0].notices, []);
    }
}

#[test]
fn directories_with_flaws() {
    // The position, name and kind of the second sheet in the directory; the sheets that are read.
    let entry = |start: u32, rest: &[u8]| {
        record(kind::BOUNDSHEET, &[&start.to_le_bytes()[..], rest].concat())
    };
    let sheet = |part: u16, text: &str| {
        let mut first = bof(Eight, part);
        first.extend(cell(kind::LABEL, 0, 0, 0, &unicode(text)));
        [first, eof()].concat()
    };
    let first_rest = &b"\0\0\x01\0A"[..];
    for (shift, rest, kinds, names, left_out) in [
        (Some(0), &b"\0\0\x01\0B"[..], 0x10, &["A", "B"][..], false),
        // The position is wrong, but the order tells which sheet is meant.
        (Some(4), b"\0\0\x01\0B", 0x10, &["A", "B"], false),
        (Some(-20), b"\0\0\x01\0B", 0x10, &["A", "B"], false),
        (Some(9_999_999), b"\0\0\x01\0B", 0x10, &["A", "B"], false),
        // Macros, charts, modules, by the directory or by the part itself.
        (Some(0), b"\0\x01\x01\0B", 0x40, &["A"], false),
        (Some(0), b"\0\x02\x01\0B", 0x20, &["A"], false),
        (Some(0), b"\0\x06\x01\0B", 0x06, &["A"], false),
        (Some(0), b"\0\0\x01\0B", 0x20, &["A"], false),
        (Some(77), b"\0\x06\x01\0B", 0x06, &["A"], false),
        // Names cut short, and no position at all.
        (Some(0), b"\0\0\x03\0B", 0x10, &["A", "B"], false),
        (Some(0), b"\0\0", 0x10, &["A", ""], false),
        (Some(0), b"", 0x10, &["A", ""], false),
        // No such sheet.
        (None, b"\0\0\x01\0B", 0x10, &["A"], true),
    ] {
        let directory = 20 + entry(0, first_rest).len() + entry(0, rest).len() + 4;
        let parts = [sheet(0x10, "x"), sheet(kinds, "y")];
        let second = directory + parts[0].len();
        let start = shift.map_or(5_000_000, |shift| (second as i64 + shift) as u32);
        let behind = if shift.is_some() { parts.concat() } else { parts[0].clone() };
        let stream = [
            bof(Eight, 5),
            entry(directory as u32, first_rest),
            entry(start, rest),
            eof(),
            behind,
            // Records after the last sheet are nobody's.
            record(0x1234, &[0; 9]),
        ];
        let sheets = read_stream(&stream.concat()).unwrap();
        let read: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(read, names, "{shift:?} {rest:?}");
        let told = matches!(sheets[0].notices[..], [Notice::UnreadSheets { .. }]);
        assert_eq!(told, left_out, "{shift:?} {rest:?}");
    }
}

#[test]
fn records_of_the_workbook_cut_short() {
    for globals in [
        record(kind::CODEPAGE, &[]),
        record(kind::CODEPAGE, &[0xe4]),
        record(kind::CODEPAGE, &words(&[4_711])),
        record(kind::DATEMODE, &[]),
        record(kind::DATEMODE, &[1]),
        record(kind::XF, &[]),
        record(kind::XF, &[0, 0, 1]),
        record(kind::SST, &[]),
        record(kind::SST, &[0; 7]),
        record(kind::BOUNDSHEET, &[]),
        record(kind::BOUNDSHEET, &[1, 2, 3]),
        record(0, &[]),
    ] {
        let stream = workbook(Eight, vec![globals.clone()], &[part("A", names())]);
        assert_eq!(shown(&read_stream(&stream).unwrap()[0])[0], "A1 An", "{globals:?}");
    }
}

#[test]
fn versions_as_programs_number_them() {
    for (number, expected) in [
        (0x0500, true),
        (0x0580, true),
        (0, true),
        (0x05ff, true),
        (0x0700, false),
        (0x0400, false),
    ] {
        let mut stream =
            workbook(Five, vec![], &[part("A", vec![cell(kind::LABEL, 0, 0, 0, b"\x02\0An")])]);
        stream[4..6].copy_from_slice(&u16::to_le_bytes(number));
        assert_eq!(read_stream(&stream).is_ok(), expected, "{number:#06x}");
    }
    // A sheet without a workbook around it.
    let label = cell(kind::LABEL, 0, 0, 0, b"\x02\0An");
    let alone = [record(kind::BOF, &words(&[0, 0x10, 0])), label, eof()].concat();
    let sheets = crate::read::read(&alone, "a.xls", None, &mut |_| {}).unwrap();
    assert_eq!(shown(&sheets[0]), ["A1 An"]);
}
