//! Files that are not what they should be: each gets a sentence that says what is wrong, where and
//! what to do, in both languages, and nothing panics.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::io::Write as _;

use matcher::columns::{MappingProblem, check_pair, summarise};
use matcher::read::{FoundFormat, Notice, ReadError, Table, read};
use matcher::sample;
use matcher::words::{self, Language};
use rust_xlsxwriter::Workbook;

fn read_file(bytes: &[u8], name: &str) -> Result<Table, ReadError> {
    read(bytes, name, None, &mut |_| {})
}

/// Reads what cannot be read, and checks that both sentences name the file and tell what to do.
fn refusal(bytes: &[u8], name: &str) -> ReadError {
    let error = read_file(bytes, name).err().unwrap_or_else(|| panic!("{name} was read"));
    for language in [Language::Vi, Language::En] {
        let sentence = words::read_error(&error, language);
        assert!(sentence.contains(name), "{sentence}");
        assert!(sentence.len() > 40 && sentence.ends_with('.'), "{sentence}");
    }
    assert_ne!(words::read_error(&error, Language::Vi), words::read_error(&error, Language::En));
    error
}

fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, *text).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

const HEADER: &[&str] = &["STT", "Họ và tên", "Ngày sinh"];

fn zip_of(name: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut archive = zip::ZipWriter::new(&mut bytes);
    archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(content).unwrap();
    archive.finish().unwrap();
    bytes.into_inner()
}

/// The first sector of a compound file with a directory entry of this name.
fn compound_file(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn no_spreadsheet() {
    assert_eq!(refusal(b"", "rong.xlsx"), ReadError::Empty { file: "rong.xlsx".into() });
    for (bytes, name, expected) in [
        (&b"%PDF-1.7 ..."[..], "cong-van.pdf", FoundFormat::Pdf),
        (b"\x89PNG\r\n\x1a\n....", "anh.xlsx", FoundFormat::Picture),
        (&[0, 1, 2, 3, 4, 5, 0, 0, 9], "la.csv", FoundFormat::Binary),
    ] {
        assert_eq!(
            refusal(bytes, name),
            ReadError::NotASpreadsheet { file: name.into(), found: expected }
        );
    }
    let word = zip_of("word/document.xml", b"<w:document/>");
    assert!(matches!(
        refusal(&word, "van-ban.docx"),
        ReadError::NotASpreadsheet { found: FoundFormat::Docx, .. }
    ));
    let other = zip_of("readme.txt", b"...");
    assert!(matches!(
        refusal(&other, "nen.zip"),
        ReadError::NotASpreadsheet { found: FoundFormat::Zip, .. }
    ));
    let web = refusal(b"<html><body><table></table></body></html>", "trang.xls");
    assert!(matches!(web, ReadError::OtherSpreadsheet { found: FoundFormat::Html, .. }));
    let old = compound_file("Workbook");
    assert!(matches!(
        refusal(&old, "cu.xls"),
        ReadError::OtherSpreadsheet { found: FoundFormat::Xls, .. }
    ));
}

#[test]
fn protected_and_truncated() {
    let locked = compound_file("EncryptedPackage");
    assert_eq!(refusal(&locked, "khoa.xlsx"), ReadError::Password { file: "khoa.xlsx".into() });
    let whole = workbook(&[("A", &[HEADER, &["1", "Lê An", "1990"]])]);
    for kept in [10, 100, whole.len() / 2, whole.len() - 30] {
        assert_eq!(
            refusal(&whole[..kept], "cut.xlsx"),
            ReadError::CutOff { file: "cut.xlsx".into() },
            "{kept} bytes"
        );
    }
    let hollow = zip_of("xl/workbook.xml", b"<workbook/>");
    assert!(matches!(
        refusal(&hollow, "hong.xlsx"),
        ReadError::Damaged { .. } | ReadError::NoCells { .. }
    ));
}

#[test]
fn nothing_in_it() {
    assert!(matches!(refusal(&workbook(&[("A", &[])]), "trong.xlsx"), ReadError::NoCells { .. }));
    assert!(matches!(
        refusal(&workbook(&[("Tháng 5", &[HEADER])]), "tieu-de.xlsx"),
        ReadError::NoRows { header_row: 1, .. }
    ));
    let prose = "Kính gửi các đơn vị.\nĐề nghị rà soát danh sách.\n";
    assert!(matches!(
        refusal(prose.as_bytes(), "thu.txt"),
        ReadError::NoHeader { searched: 2, .. }
    ));
    let no_sheet =
        read(&workbook(&[("A", &[HEADER])]), "a.xlsx", Some("B"), &mut |_| {}).unwrap_err();
    assert!(matches!(no_sheet, ReadError::NoSuchSheet { .. }));
}

#[test]
fn several_sheets_are_named_and_the_best_is_read() {
    let bytes = workbook(&[
        ("Bìa", &[&["UBND XÃ"], &["Danh sách năm 2022"]]),
        ("Xã A", &[&["UBND XÃ A"], HEADER, &["1", "Lê An", "1990"]]),
        ("Xã B", &[HEADER, &["1", "Lê Bình", "1991"]]),
    ]);
    let table = read_file(&bytes, "ba-trang.xlsx").unwrap();
    assert_eq!((table.sheet.as_str(), table.header_row, &table.rows[..]), ("Xã A", 2, &[3][..]));
    assert_eq!(
        table.notices[0],
        Notice::OtherSheets { read: "Xã A".into(), others: vec!["Bìa".into(), "Xã B".into()] }
    );
    let second = read(&bytes, "ba-trang.xlsx", Some("Xã B"), &mut |_| {}).unwrap();
    assert_eq!(second.columns[1].text(0), "Lê Bình");
}

#[test]
fn titles_numbering_rows_and_blank_rows() {
    let bytes = workbook(&[(
        "A",
        &[
            &["UBND HUYỆN"],
            &[""],
            HEADER,
            &["(1)", "(2)", "(3)"],
            &["1", "Lê An", "1990"],
            &[],
            &["2", "Lê Bình", "1991"],
        ],
    )]);
    let table = read_file(&bytes, "a.xlsx").unwrap();
    assert_eq!((table.header_row, &table.rows[..]), (3, &[5, 7][..]));
    assert!(table.notices.contains(&Notice::NumberingRow { row: 4 }));
    assert!(table.notices.contains(&Notice::BlankRows { rows: 1 }));
}

#[test]
fn a_table_without_a_header_is_read_and_says_so() {
    let text = "1,Lê Văn An,12/03/1990,040090123456\n2,Trần Thị Bình,1955,040155123456\n";
    let table = read_file(text.as_bytes(), "khong-tieu-de.csv").unwrap();
    assert_eq!((table.header_row, &table.rows[..]), (0, &[1, 2][..]));
    assert!(table.notices.contains(&Notice::NoHeader { row: 1 }));
}

#[test]
fn pairs_that_cannot_be_right() {
    let made = sample::make().unwrap();
    let sector = summarise(&read_file(&made.sector.bytes, made.sector.name).unwrap());
    let registry = summarise(&read_file(&made.registry.bytes, made.registry.name).unwrap());
    let problems = |a: &matcher::columns::TableSummary, b: &matcher::columns::TableSummary| {
        check_pair(a, &a.mapping, b, &b.mapping)
    };
    assert_eq!(problems(&sector, &registry), []);
    assert!(matches!(problems(&sector, &sector)[..], [MappingProblem::SameTable { .. }]));

    let full = summarise(
        &read_file("Họ tên,Ngày sinh,CCCD\nLê An,1990,040090123456\n".as_bytes(), "day-du.csv")
            .unwrap(),
    );
    let bare = summarise(
        &read_file("Họ tên,Ngày sinh,Địa chỉ\nLê An,1990,Xã A\n".as_bytes(), "thieu.csv").unwrap(),
    );
    assert!(matches!(problems(&full, &bare)[..], [MappingProblem::SidesSwapped { .. }]));

    let split = "STT,Họ và tên đệm,Tên,Ngày sinh\n1,Lê Văn,An,1990\n2,Vũ Thị,Bình,1991\n";
    let split = summarise(&read_file(split.as_bytes(), "hai-cot.csv").unwrap());
    let found = problems(&split, &registry);
    assert!(
        matches!(&found[..], [MappingProblem::NameInTwoColumns { column, .. }] if column == "Tên"),
        "{found:?} {:?}",
        split.mapping
    );

    let nameless = summarise(&read_file("Mã số,Điểm\n1,2\n3,4\n".as_bytes(), "diem.csv").unwrap());
    let found = problems(&nameless, &registry);
    assert!(matches!(found[..], [MappingProblem::NoNameNorNumber { .. }]));
    assert!(found[0].blocks());
    for language in [Language::Vi, Language::En] {
        assert!(words::mapping_problem(&found[0], language).contains("diem.csv"));
    }
}

#[test]
fn an_old_font_is_named_and_refused() {
    let text = "STT,Hä vµ tªn,N¨m sinh,Sè CMND\n1,TrÇn V¨n LËp,1945,040045123456\n2,Huúnh ThÞ Th¾m,1948,040048123456\n";
    let list = summarise(&read_file(text.as_bytes(), "phong-cu.csv").unwrap());
    assert!(list.notices.iter().any(|n| matches!(n, Notice::OldFont { .. })), "{:?}", list.notices);
    let made = sample::make().unwrap();
    let registry = summarise(&read_file(&made.registry.bytes, made.registry.name).unwrap());
    let found = check_pair(&list, &list.mapping, &registry, &registry.mapping);
    assert!(matches!(found[..], [MappingProblem::OldFont { .. }, ..]), "{found:?}");
    assert!(found[0].blocks());
    // The letters of Vietnamese themselves are no old font.
    let plain = "Họ tên,Địa chỉ\nLê Ân,Ấp 1 xã Êa Hồ\nHồ Ô,ấp 2\n";
    let list = summarise(&read_file(plain.as_bytes(), "moi.csv").unwrap());
    assert!(list.columns.iter().all(|c| !c.old_font));
}

#[test]
fn stray_cells_and_repeated_headers_are_left_out_and_told() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows: &[&[&str]] = &[HEADER, &["1", "Lê An", "1990"], HEADER, &["2", "Lê Bình", "1991"]];
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate() {
            sheet.write_string(row as u32, column as u16, *text).unwrap();
        }
    }
    sheet.write_string(1, 16_000, "lạc").unwrap();
    let table = read_file(&workbook.save_to_buffer().unwrap(), "a.xlsx").unwrap();
    assert_eq!(table.rows, [2, 4]);
    assert!(table.notices.contains(&Notice::RepeatedHeader { rows: 1, row: 3 }));
    assert!(table.notices.contains(&Notice::FarCells { cells: 1, row: 2 }));
    assert_eq!(table.columns.len(), 3);
}
