//! Files that are not what they should be: each gives a sentence that says what is wrong, where,
//! and what to do, in both languages, and nothing panics.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::io::Write as _;

use matcher::columns::{MappingProblem, TableSummary, check_sides, summarise};
use matcher::normalise::Source;
use matcher::plan::Field;
use matcher::read::{FoundFormat, ReadError};
use matcher::run::open;
use matcher::sample;
use matcher::words::{self, Language};
use rust_xlsxwriter::Workbook;

fn read_file(bytes: &[u8], name: &str) -> Result<Vec<Source>, ReadError> {
    open(bytes, name, None)
}

/// The summary of a file's only table.
fn summary(bytes: &[u8], name: &str) -> TableSummary {
    summarise(&read_file(bytes, name).unwrap()[0].table)
}

/// Reads a file that cannot be read, and checks that both sentences name the file and say what to
/// do.
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
}

#[test]
fn protected_and_truncated() {
    let locked = include_bytes!("../fixtures/reading/encrypted-agile.xlsx");
    assert_eq!(
        refusal(locked, "khoa.xlsx"),
        ReadError::Password { file: "khoa.xlsx".into(), wrong: false }
    );
    assert!(matches!(
        refusal(&locked[..3000], "khoa.xlsx"),
        ReadError::CutOff { .. } | ReadError::Damaged { .. }
    ));
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
}

#[test]
fn pairs_that_cannot_be_right() {
    let made = sample::make().unwrap();
    let sector = summary(&made.sector.bytes, made.sector.name);
    let registry = summary(&made.registry.bytes, made.registry.name);
    let problems =
        |a: &TableSummary, b: &TableSummary| check_sides(&[(a, &a.mapping)], &[(b, &b.mapping)]);
    assert_eq!(problems(&sector, &registry), []);
    assert!(matches!(problems(&sector, &sector)[..], [MappingProblem::SameTable { .. }]));

    let full = summary("Họ tên,Ngày sinh,CCCD\nLê An,1990,040090123456\n".as_bytes(), "day-du.csv");
    let bare = summary("Họ tên,Ngày sinh,Địa chỉ\nLê An,1990,Xã A\n".as_bytes(), "thieu.csv");
    assert!(matches!(problems(&full, &bare)[..], [MappingProblem::SidesSwapped { .. }]));

    // The user gave a field a column whose values do not fit.
    let mut mapping = sector.mapping.clone();
    mapping.set(Field::Dob, sector.mapping.column(Field::Address));
    let found = check_sides(&[(&sector, &mapping)], &[(&registry, &registry.mapping)]);
    let [MappingProblem::UnlikelyColumn { field: Field::Dob, .. }] = &found[..] else {
        panic!("{found:?}")
    };
    assert!(!found[0].blocks());

    let nameless = summary("Mã số,Điểm\n1,2\n3,4\n".as_bytes(), "diem.csv");
    let found = problems(&nameless, &registry);
    assert!(matches!(found[..], [MappingProblem::NoNameNorNumber { .. }]));
    assert!(found[0].blocks());
    for language in [Language::Vi, Language::En] {
        assert!(words::mapping_problem(&found[0], language).contains("diem.csv"));
    }
}
