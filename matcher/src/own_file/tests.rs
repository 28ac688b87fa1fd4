//! Whole files: whatever they hold is read back equal after columns were added, and all parts but the
//! changed ones are the same bytes.

use std::io::{Cursor, Read as _};
use std::path::Path;

use rust_xlsxwriter::{Format, FormatBorder, Table, Workbook};
use zip::ZipArchive;

use super::*;
use crate::plan::LIMITS;
use crate::read::{FoundFormat, Sheet, original, read};

const ALLOWED: crate::plan::ReadingLimits = LIMITS.reading;

fn additions(sheets: &[Sheet]) -> Additions {
    let column = |header: &str| AddedColumn { header: header.to_owned(), width: 12.0 };
    let mut all =
        Additions { columns: vec![column("Kết quả"), column("=1+1")], sheets: Vec::new() };
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let texts = |row: &u32| (*row, vec![format!("dòng {row}"), format!("=A{row} & <b>")]);
        all.sheet(&sheet.name).rows = sheet.rows.iter().step_by(2).map(texts).collect();
    }
    all
}

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    read(bytes, "a.xlsx", None, &mut |_| {}).unwrap()
}

/// Every cell of the sheets before is in its place, and beyond them are the texts, in two columns that
/// were free.
fn check_cells(before: &[Sheet], after: &[Sheet], added: &Additions, about: &str) {
    assert_eq!(before.len(), after.len(), "{about}");
    for (before, after) in before.iter().zip(after) {
        assert_eq!((&before.name, before.hidden), (&after.name, after.hidden), "{about}");
        assert_eq!((&before.merges, &before.hidden_rows), (&after.merges, &after.hidden_rows));
        let of_sheet = added.of_sheet(&before.name);
        let (mut seen, mut first) = (0, None);
        for (place, row) in after.rows.iter().enumerate() {
            let cells: Vec<_> = after.cells(place).collect();
            let was: Vec<_> =
                before.place(*row).map(|at| before.cells(at).collect()).unwrap_or_default();
            let (kept, new) = cells.split_at(was.len());
            assert_eq!(kept, was, "{about}: row {row} of {}", before.name);
            let expected = of_sheet.and_then(|of| of.rows.get(row));
            let texts: Vec<&str> = new.iter().map(|(_, _, text)| *text).collect();
            assert_eq!(
                texts,
                expected.map(Vec::as_slice).unwrap_or_default(),
                "{about}: row {row}"
            );
            seen += usize::from(expected.is_some());
            for (column, ..) in new.iter().take(1) {
                let filled = before.columns.iter().rposition(|of| !of.is_empty());
                assert!(filled.is_none_or(|filled| filled < *column), "{about}: {column}");
                assert_eq!(*first.get_or_insert(*column), *column, "{about}");
            }
        }
        assert_eq!(seen, of_sheet.map_or(0, |of| of.rows.len()), "{about}");
    }
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |at| {
        let mut entry = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().unwrap().into_owned(), bytes)
    };
    let names = 0..ZipArchive::new(Cursor::new(bytes)).unwrap().len();
    names.map(&mut part).collect()
}

/// All parts but the sheets are the same, in the same order.
fn check_parts(before: &[u8], after: &[u8], about: &str) {
    let (before, after) = (parts(before), parts(after));
    let names = |of: &[(String, Vec<u8>)]| -> Vec<String> {
        of.iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(names(&before), names(&after), "{about}");
    for ((name, was), (_, is)) in before.iter().zip(&after) {
        let is_sheet = name.to_lowercase().contains("worksheets/") && name.ends_with(".xml");
        assert!(is_sheet || was == is, "{about}: {name}");
    }
}

fn check(bytes: &[u8], about: &str) -> Edited {
    let before = sheets(bytes);
    let added = additions(&before);
    let edited = add_columns(bytes, "a.xlsx", &added, ALLOWED).unwrap().unwrap();
    check_cells(&before, &sheets(&edited.bytes), &added, about);
    check_parts(bytes, &edited.bytes, about);
    // Whoever gives a file back gives back what a person may work on: once more is no harm.
    let again = sheets(&edited.bytes);
    let added = additions(&again);
    let twice = add_columns(&edited.bytes, "a.xlsx", &added, ALLOWED).unwrap().unwrap();
    check_cells(&again, &sheets(&twice.bytes), &added, about);
    edited
}

#[test]
fn every_cell_of_real_files_is_read_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/reading");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".xlsx") {
            continue;
        }
        let given = std::fs::read(&path).unwrap();
        // The password stands in the folder's README.
        let passwords = [None, Some("Mật khẩu 123")];
        let found = passwords
            .into_iter()
            .find_map(|password| original(&given, &name, &name, password, ALLOWED).ok());
        let Some(found) = found.filter(|of| of.format == Some(FoundFormat::Xlsx)) else { continue };
        assert_eq!(
            found.was_locked,
            name.starts_with("encrypted") && name != "encrypted-plain.xlsx"
        );
        check(&found.bytes, &name);
        seen += 1;
    }
    assert!(seen >= 4, "{seen}");
    let sample = crate::sample::make().unwrap();
    assert!(!check(&sample.sector.bytes, "sample").is_sorted_apart);
}

/// Borders, a header of two rows, merged cells, a filter, columns hidden to the right edge, rows that
/// are hidden, a table of the workbook.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let bordered = Format::new().set_border(FormatBorder::Thin).set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name("Xã A & B").unwrap();
    sheet.merge_range(0, 0, 0, 3, "DANH SÁCH", &bordered).unwrap();
    sheet.merge_range(1, 0, 2, 0, "STT", &bordered).unwrap();
    sheet.merge_range(1, 1, 1, 2, "Người", &bordered).unwrap();
    sheet.write_with_format(2, 1, "Họ tên", &bordered).unwrap();
    sheet.write_with_format(2, 2, "Năm sinh", &bordered).unwrap();
    for row in 3..40_u32 {
        sheet.write_with_format(row, 0, row, &bordered).unwrap();
        sheet.write_with_format(row, 1, format!("Lê Văn {row}"), &bordered).unwrap();
        sheet.write_blank(row, 2, &bordered).unwrap();
        sheet.write_blank(row, 4, &bordered).unwrap();
    }
    sheet.autofilter(2, 0, 39, 2).unwrap();
    sheet.set_row_hidden(7).unwrap();
    sheet.set_column_range_hidden(4, 16_383).unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Bảng").unwrap();
    for row in 0..5_u32 {
        sheet.write(row + 1, 0, format!("Vũ Thị {row}")).unwrap();
        sheet.write(row + 1, 1, f64::from(row) + 0.5).unwrap();
    }
    sheet.add_table(0, 0, 5, 1, &Table::new()).unwrap();
    book.add_worksheet().set_name("Trống").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_with_everything() {
    let bytes = workbook();
    let edited = check(&bytes, "everything");
    assert_eq!((edited.ending, edited.was_signed), ("xlsx", false));
    assert!(edited.is_sorted_apart);
    let all = parts(&edited.bytes);
    let xml = |name: &str| {
        let found = all.iter().find(|(of, _)| of.ends_with(name)).unwrap();
        String::from_utf8(found.1.clone()).unwrap()
    };
    // What is hidden to the edge does not hide the new columns.
    assert!(
        xml("sheet1.xml").contains("<col min=\"5\" max=\"5\" width=\"12\""),
        "{}",
        xml("sheet1.xml")
    );
    assert!(xml("sheet1.xml").contains("<autoFilter ref=\"A3:C40\""));
    // A column is between the workbook's table and the new ones.
    assert!(xml("sheet2.xml").contains("<c r=\"D1\""));
    assert!(!xml("sheet2.xml").contains("<c r=\"C1\""));
}

#[test]
fn what_is_in_the_package_is_told() {
    let bytes = workbook();
    let with = |change: &dyn Fn(&str, Vec<u8>) -> Vec<u8>, more: &[&str]| {
        let mut out = Vec::new();
        let mut archive = crate::write::Archive::new(&mut out);
        for (name, bytes) in parts(&bytes) {
            archive.add(&name, &change(&name, bytes)).unwrap();
        }
        more.iter().for_each(|name| archive.add(name, b"<a/>").unwrap());
        archive.finish().unwrap();
        out
    };
    let same = |_: &str, bytes: Vec<u8>| bytes;
    let types = |to: &'static str| {
        move |name: &str, bytes: Vec<u8>| match name {
            "[Content_Types].xml" => {
                String::from_utf8(bytes).unwrap().replace("sheet.main+xml", to).into_bytes()
            }
            _ => bytes,
        }
    };
    assert!(check(&with(&same, &["_xmlsignatures/sig1.xml"]), "signed").was_signed);
    for (to, ending) in [
        ("sheet.main+xml", "xlsx"),
        ("sheet.macroEnabled.main+xml", "xlsm"),
        ("template.main+xml", "xltx"),
        ("template.macroEnabled.main+xml", "xltm"),
    ] {
        let macros = with(&types(to), &["xl/vbaProject.bin"]);
        assert_eq!(check(&macros, to).ending, ending);
    }
    // A sheet out of order, and one that is not there.
    let broken = |name: &str, bytes: Vec<u8>| match name {
        "xl/worksheets/sheet1.xml" => {
            String::from_utf8(bytes).unwrap().replace("<row r=\"5\"", "<row r=\"4\"").into_bytes()
        }
        _ => bytes,
    };
    let added = additions(&sheets(&bytes));
    let unfit = add_columns(&with(&broken, &[]), "a.xlsx", &added, ALLOWED).unwrap();
    assert_eq!(unfit, Err(Unfit::Disordered));
    let mut other = added.clone();
    other.sheet("Khác").rows.insert(1, vec!["a".to_owned()]);
    assert_eq!(add_columns(&bytes, "a.xlsx", &other, ALLOWED).unwrap(), Err(Unfit::NoSheet));
}

#[test]
fn a_sheet_that_is_full_is_named() {
    let mut book = Workbook::new();
    for (name, column) in [("Còn", 16_381), ("Hết", 16_382)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write(3, column, "Lê An").unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let mut added = additions(&[]);
    for (name, expected) in [("Còn", None), ("Hết", Some("Hết"))] {
        added.sheet(name).rows.insert(4, vec!["a".to_owned(), "b".to_owned()]);
        let full = match add_columns(&bytes, "a.xlsx", &added, ALLOWED) {
            Err(GiveBackError::NoRoom { sheet, .. }) => Some(sheet),
            done => done.unwrap().map(|_| None).unwrap(),
        };
        assert_eq!(full.as_deref(), expected);
    }
}

#[test]
fn a_new_workbook_has_every_cell_as_text() {
    let bytes = workbook();
    let before = sheets(&bytes);
    let added = additions(&before);
    let made: Vec<MadeSheet<'_>> =
        before.iter().map(|of| MadeSheet { sheet: of.clone(), tables: Vec::new() }).collect();
    let mut out = Vec::new();
    new_workbook(&made, &added, "ds", &mut out).unwrap();
    let texts = |sheet: &Sheet| -> Vec<(u32, usize, String)> {
        let of_row = |(place, row): (usize, &u32)| {
            let cells = sheet.cells(place).map(|(at, _, text)| (*row, at, text.to_owned()));
            cells.collect::<Vec<_>>()
        };
        sheet.rows.iter().enumerate().flat_map(of_row).collect()
    };
    let after = sheets(&out);
    for (before, after) in before.iter().zip(&after) {
        let after = texts(after);
        assert!(texts(before).iter().all(|cell| after.contains(cell)), "{}", before.name);
        let rows = added.of_sheet(&before.name).map_or(0, |of| of.rows.len());
        assert_eq!(after.len(), texts(before).len() + 2 * rows);
    }
}
