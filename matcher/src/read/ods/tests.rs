use proptest::prelude::*;

use super::super::testing::{self, lines, package};
use super::super::{CellKind, Countable, Notice};
use super::*;
use crate::plan::{Allowance, ReadingLimits};

/// Reads a package that no password protects.
pub(super) fn read_open(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    read(bytes, None, book)
}

const TRAITS: &[u8] = include_bytes!("../../../../tests/fixtures/reading/traits.ods");

const TRAITS_LINES: [&str; 21] = [
    "== Danh sách",
    "1: A=DANH SÁCH HỘ & NGƯỜI",
    "2: A=STT B=Họ và tên C=Ngày sinh D=Số định danh E=Số định danh (chữ) F=Còn sống G=Điểm H=Ghi chú",
    "3: A=#1 B=Nông Văn Ổn C=@18/04/1964 D=#40064775252 E=040064775252 F=?TRUE G=#1.5 H=dòng 1\ndòng 2",
    "4: A=#2 B=Lý Thị Mỹ C=@31/12/1955 D=#123456789012 E=001155000001 F=?FALSE G=#0.25",
    "5: A=#3 B=Đặng Ðức  Hai C=@03/02/2001 D=#999999999999 E=079201000002 F=?TRUE G=#3",
    "6 hidden: A=#4 B=Ẩn Danh C=1/2/1990 D=#4 E=  cách  ba    G=7:05:00 H=<b>&amp;",
    "7: A=#4 B=Hoàng Lặp",
    "8: A=#4 B=Hoàng Lặp",
    "9: A=#4 B=Hoàng Lặp",
    "12: A=#2 B=Vi Văn Chín C=ab D=?TRUE",
    "14: B=gộp",
    "merged A1:H1",
    "merged B14:C16",
    "hidden G",
    "ErrorCells { cells: 2, row: 4, column: \"H\" }",
    "== Ẩn hidden",
    "2: B=kín",
    "== Trống",
    "== A & B",
    "1: A=x",
];

#[test]
fn a_file_of_libreoffice() {
    let mut expected = TRAITS_LINES.to_vec();
    expected.push("1048576: A=cuối");
    testing::check(read_open, TRAITS, &expected, "traits.ods");
    let flat = content_of(TRAITS).replace("office:document-content", "office:document");
    testing::check(super::super::html::read, flat.as_bytes(), &expected, "flat");
}

#[test]
fn the_same_cells_as_calamine_reads() {
    use calamine::{Data, DataType as _, Reader as _};
    let mut oracle = calamine::Ods::new(std::io::Cursor::new(TRAITS)).unwrap();
    for sheet in testing::sheets(read_open, TRAITS).unwrap() {
        let range = oracle.worksheet_range(&sheet.name).unwrap();
        let mut filled = 0;
        for (place, &row) in sheet.rows.iter().enumerate() {
            for (column, kind, text) in sheet.cells(place) {
                let same = match range.get_value((row - 1, column as u32)).unwrap() {
                    Data::String(other) | Data::DurationIso(other) => {
                        kind == CellKind::Text && (other == text || other.starts_with("PT"))
                    }
                    Data::Float(other) if kind == CellKind::Bool => {
                        (*other == 1.0) == (text == "TRUE")
                    }
                    Data::Float(other) => text.parse() == Ok(*other),
                    Data::Bool(_) => kind == CellKind::Bool,
                    Data::DateTimeIso(iso) => {
                        let mut date = String::new();
                        super::super::shown::write_iso_date(iso, &mut date) && date == text
                    }
                    other => panic!("{} {row} {column}: {other:?}", sheet.name),
                };
                assert!(same, "{} {row} {column} {text}", sheet.name);
                filled += 1;
            }
        }
        // Calamine counts content under merged cells, and errors; this reader does not.
        let others = range
            .used_cells()
            .filter(|(_, _, data)| !data.is_error() && **data != Data::String(String::new()));
        assert!(others.count() >= filled, "{}", sheet.name);
    }
}

fn content_of(bytes: &[u8]) -> String {
    use std::io::Read as _;
    let mut package = Package::open(bytes, "a", &Budget::default()).unwrap();
    let mut content = String::new();
    package.part("content.xml").unwrap().read_to_string(&mut content).unwrap();
    content
}

/// A document with one table `T`, which contains this.
fn document(table: &str) -> String {
    format!(
        "<office:document-content><office:automatic-styles>\
         <style:style style:name='h' style:family='table'>\
         <style:table-properties table:display='false'/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet><table:table table:name='T'>{table}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    )
}

pub(super) fn ods(content: &str) -> Vec<u8> {
    package(&[("mimetype", b""), ("content.xml", content.as_bytes())])
}

#[test]
fn cells() {
    let text = "<table:table-cell office:value-type='string'>";
    for (cell, expected) in [
        (
            "<table:table-cell office:value-type='float' office:value='4.0064775252E10'><text:p>4E10</text:p></table:table-cell>",
            "A=#40064775252",
        ),
        (
            "<table:table-cell office:value-type='float' office:value='4085112201'><text:p>004085112201</text:p></table:table-cell>",
            "A=#004085112201",
        ),
        (
            "<table:table-cell office:value-type='float' office:value='4085112201'><text:p>004 085 112 201</text:p></table:table-cell>",
            "A=#004 085 112 201",
        ),
        (
            "<table:table-cell office:value-type='float' office:value='80111201'><text:p>080111201</text:p></table:table-cell>",
            "A=#080111201",
        ),
        (
            "<table:table-cell office:value-type='float' office:value='1234.5'><text:p>01.234</text:p></table:table-cell>",
            "A=#1234.5",
        ),
        (
            "<table:table-cell office:value-type='float' office:value='0.5'><text:p>0.5</text:p></table:table-cell>",
            "A=#0.5",
        ),
        (
            "<table:table-cell office:value-type='float' office:value='0'><text:p>0</text:p></table:table-cell>",
            "A=#0",
        ),
        (
            "<table:table-cell office:value-type='date' office:date-value='1985-03-11T23:59:32'><text:p>11/03/85</text:p></table:table-cell>",
            "A=@12/03/1985",
        ),
        (
            "<table:table-cell office:value-type='date' office:date-value='1985-03-11T17:00:00'/>",
            "A=@11/03/1985 17:00:00",
        ),
        (
            "<table:table-cell office:value-type='float'><text:p>12</text:p></table:table-cell>",
            "A=12",
        ),
        ("<table:table-cell office:value-type='currency' office:value='1500'/>", "A=#1500"),
        (
            "<table:table-cell office:value-type='date' office:date-value='1964-04-18'/>",
            "A=@18/04/1964",
        ),
        (
            "<table:table-cell office:value-type='date' office:date-value='1964-02-30'><text:p>30/2</text:p></table:table-cell>",
            "A=30/2",
        ),
        ("<table:table-cell office:value-type='boolean' office:boolean-value='true'/>", "A=?TRUE"),
        (
            "<table:table-cell office:value-type='string' office:string-value='không dòng'/>",
            "A=không dòng",
        ),
        ("<table:table-cell><text:p>không kiểu</text:p></table:table-cell>", "A=không kiểu"),
        (
            "{text}<text:p>a  b\n c<text:s text:c='3'/>d<text:tab/>e<text:line-break/>f</text:p></table:table-cell>",
            "A=a b c   d\te\nf",
        ),
        (
            "{text}<text:p>một</text:p>\n<text:p/>\n<text:p>ba</text:p></table:table-cell>",
            "A=một\n\nba",
        ),
        (
            "{text}<text:p><text:span>Nông <text:span>Văn</text:span></text:span> <text:a>Ổn</text:a></text:p></table:table-cell>",
            "A=Nông Văn Ổn",
        ),
        (
            "{text}<text:p>東<text:ruby><text:ruby-base>京</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p></table:table-cell>",
            "A=東京",
        ),
        (
            "{text}<office:annotation><text:p>x</text:p></office:annotation><draw:frame><text:p>y</text:p></draw:frame><text:p>z</text:p></table:table-cell>",
            "A=z",
        ),
        (
            "{text}<table:table table:is-sub-table='true'><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table></table:table-cell>",
            "A=x\ny",
        ),
        (
            "<table:table-cell table:number-columns-repeated='3'/>{text}<text:p>x</text:p></table:table-cell>",
            "D=x",
        ),
        (
            "<table:table-cell office:value-type='float' office:value='0' table:number-columns-repeated='3'/>",
            "A=#0 B=#0 C=#0",
        ),
        (
            "{text}<text:p>x</text:p></table:table-cell><table:covered-table-cell><text:p>y</text:p></table:covered-table-cell><table:table-cell office:value-type='float' office:value='1'/>",
            "A=x C=#1",
        ),
    ] {
        let cell = cell.replace("{text}", text);
        let content = document(&format!("<table:table-row>{cell}</table:table-row>"));
        testing::check(read_open, &ods(&content), &["== T", &format!("1: {expected}")], &cell);
    }
}

#[test]
fn rows_columns_and_sheets() {
    let x = "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>";
    for (table, expected) in [
        (
            "<table:table-row table:number-rows-repeated='1048575'><table:table-cell/></table:table-row><table:table-row>{x}</table:table-row>",
            vec!["1048576: A=x"],
        ),
        (
            "<table:table-row table:number-rows-repeated='3'>{x}</table:table-row><table:table-row>{x}</table:table-row>",
            vec!["1: A=x", "2: A=x", "3: A=x", "4: A=x"],
        ),
        (
            "<table:table-row>{x}</table:table-row><table:table-row table:number-rows-repeated='1048575'>{x}</table:table-row>",
            vec!["1: A=x", "2: A=x", "FilledDown { rows: 1048575, row: 2 }"],
        ),
        (
            "<table:table-row table:visibility='filter' table:number-rows-repeated='2'>{x}</table:table-row>",
            vec!["1 hidden: A=x", "2 hidden: A=x"],
        ),
        (
            "<table:table-header-rows><table:table-row>{x}</table:table-row></table:table-header-rows><table:table-row-group table:display='false'><table:table-row-group><table:table-row>{x}</table:table-row></table:table-row-group><table:table-row>{x}</table:table-row></table:table-row-group><table:table-row>{x}</table:table-row>",
            vec!["1: A=x", "2 hidden: A=x", "3 hidden: A=x", "4: A=x"],
        ),
        (
            "<table:table-column-group><table:table-column/><table:table-column table:visibility='collapse' table:number-columns-repeated='16383'/></table:table-column-group><table:table-row>{x}{x}{x}</table:table-row>",
            vec!["1: A=x B=x C=x", "hidden B", "hidden C"],
        ),
        (
            "<table:table-row><table:table-cell table:formula='of:=A1'/><table:table-cell table:formula='of:=NA()' office:value-type='float' office:value='0'><text:p>#N/A</text:p></table:table-cell><table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#REF!</text:p></table:table-cell><table:table-cell table:formula='of:=B1' office:value-type='string' office:string-value='#N/A'/></table:table-row>",
            vec![
                "ErrorCells { cells: 3, row: 1, column: \"B\" }",
                "UncalculatedCells { cells: 1, row: 1, column: \"A\" }",
            ],
        ),
        (
            "<table:table-row><table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='3'/><table:covered-table-cell/></table:table-row>",
            vec!["merged A1:B3"],
        ),
        (
            "<table:shapes><draw:frame><table:table table:name='U'><table:table-row>{x}</table:table-row></table:table></draw:frame></table:shapes><table:table-row>{x}</table:table-row>",
            vec!["1: A=x"],
        ),
        (
            "<table:table-row>{x}</table:table-row></table:table><table:table table:name='&apos;file:///a.ods&apos;#$S'><table:table-row>{x}</table:table-row></table:table><table:table table:name='U' table:style-name='h'>",
            vec!["1: A=x", "== U hidden"],
        ),
        (
            "<table:table-row><table:table-cell table:number-columns-repeated='16384'/>{x}</table:table-row>",
            vec![],
        ),
        (
            "<table:table-row table:number-rows-repeated='1048576'/><table:table-row>{x}</table:table-row>",
            vec![],
        ),
    ] {
        let table = table.replace("{x}", x);
        let head = if expected.is_empty() { vec![] } else { vec!["== T"] };
        let expected: Vec<&str> = head.into_iter().chain(expected).collect();
        testing::check(read_open, &ods(&document(&table)), &expected, &table);
    }
}

#[test]
fn files_that_are_not_read() {
    let content = document("<table:table-row/>");
    for cut in [0, 10, content.len() / 2, content.len() - 5] {
        if let Ok(sheets) = testing::sheets(read_open, &ods(&content[..cut])) {
            panic!("{:?}", lines(&sheets));
        }
    }
    let locked = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes = package(&[("content.xml", b"\x01\x02"), ("META-INF/manifest.xml", locked)]);
    assert!(
        matches!(testing::sheets(read_open, &bytes), Err(ReadError::OtherProtection { what, .. }) if what.starts_with("OpenDocument"))
    );
    let letter = content.replace("office:spreadsheet", "office:text");
    assert!(matches!(
        testing::sheets(read_open, &ods(&letter)),
        Err(ReadError::NotASpreadsheet { .. })
    ));
    testing::check(read_open, &package(&[("mimetype", b"")]), &[], "no content");
    assert!(matches!(testing::sheets(read_open, &TRAITS[..3000]), Err(ReadError::CutOff { .. })));
    let mut broken = TRAITS.to_vec();
    let place = broken.windows(11).position(|name| name == b"content.xml").unwrap();
    broken[place + 500] ^= 0x55;
    testing::check(read_open, &broken, &[], "a byte of the content");
}

#[test]
fn bombs_end() {
    let x = "<table:table-cell office:value-type='float' office:value='1' table:number-columns-repeated='16384'/>";
    // Repeated beyond the limit, each row is read once.
    let rows = format!("<table:table-row table:number-rows-repeated='90000'>{x}</table:table-row>")
        .repeat(9);
    let found = testing::sheets(read_open, &ods(&document(&rows))).unwrap();
    let expected: Vec<u32> = (0..9).map(|row| row * 90_000 + 1).collect();
    assert_eq!((&found[0].rows, found[0].columns.len()), (&expected, 2_000));
    let once = Notice::FilledDown { rows: 90_000, row: 1 };
    assert_eq!((found[0].notices.len(), &found[0].notices[0]), (10, &once));
    let far = Notice::FarCells { cells: 9 * 14_384, row: 1 };
    assert_eq!(found[0].notices.last(), Some(&far));
    let cell = x.replace("16384", "1");
    let corner = format!(
        "<table:table-row table:number-rows-repeated='400000'>{cell}</table:table-row><table:table-row>{x}</table:table-row>"
    );
    let error = testing::sheets(read_open, &ods(&document(&corner))).unwrap_err();
    let expected = ReadError::TooLarge {
        file: "file".to_owned(),
        sheet: "T".to_owned(),
        row: 400_001,
        limit: LIMITS.reading.gaps.most,
        what: Countable::Gaps,
    };
    assert_eq!(error, expected);
    let spaces = "<text:s text:c='4294967295'/>".repeat(9_000);
    for table in [
        "<table:table-row-group>".repeat(2_000),
        format!(
            "<table:table-row><table:table-cell><text:p>{spaces}</text:p></table:table-cell></table:table-row>"
        ),
    ] {
        testing::check(read_open, &ods(&document(&table)), &[], "bomb");
    }
    testing::check(
        read_open,
        &ods(&document(&"</table:table><table:table>".repeat(3_000))),
        &[],
        "tables",
    );
    let empty = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='4294967295'/></table:table-row>";
    testing::check(read_open, &ods(&document(&empty.repeat(9_000))), &["== T"], "empty");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damage_never_panics(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..40_usize), 1..6)) {
        let mut content = content_of(TRAITS).into_bytes();
        let mut whole = TRAITS.to_vec();
        for (place, byte, cut) in edits {
            let at = place.index(content.len());
            content[at] = byte;
            content.drain(at..(at + cut).min(content.len()));
            let at = place.index(whole.len());
            whole[at] ^= byte;
        }
        let _ = testing::sheets(read_open, &package(&[("content.xml", &content)]));
        let _ = testing::sheets(read_open, &whole);
    }
}

#[test]
fn packages_that_other_programs_pack() {
    const CONTENT: &str = "<office:document-content><office:body><office:spreadsheet><table:table table:name='A'><table:table-row><table:table-cell office:value-type='string'><text:p>Ổn</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
    const LIST: &str = "<manifest:manifest><manifest:file-entry manifest:full-path='/' manifest:media-type='application/vnd.oasis.opendocument.spreadsheet'/></manifest:manifest>";
    const TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let content = CONTENT.as_bytes();
    let little: Vec<u8> =
        format!("\u{feff}{CONTENT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = format!("<?xml version='1.0' encoding='UTF-16'?>{CONTENT}")
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let with_line = [TYPE, b"\r\n"].concat();
    for parts in [
        vec![("mimetype", TYPE), ("content.xml", content)],
        vec![
            ("content.xml", content),
            ("META-INF/manifest.xml", LIST.as_bytes()),
            ("mimetype", TYPE),
        ],
        vec![("mimetype", with_line.as_slice()), ("content.xml", content)],
        vec![("mimetype", b"Application/X-Spreadsheet"), ("content.xml", content)],
        vec![("Mimetype", TYPE), ("Content.xml", content)],
        vec![("content.xml", content), ("META-INF/manifest.xml", LIST.as_bytes())],
        vec![("content.xml", content), ("meta-inf/Manifest.xml", LIST.as_bytes())],
        vec![("content.xml", content), ("styles.xml", b"<office:document-styles/>")],
        vec![("content.xml", content)],
        vec![("META-INF\\manifest.xml", LIST.as_bytes()), ("content.xml", content)],
        vec![("content.xml", little.as_slice())],
        vec![("content.xml", big.as_slice()), ("META-INF/manifest.xml", LIST.as_bytes())],
        vec![("META-INF/manifest.xml", b"<manifest:man"), ("content.xml", content)],
    ] {
        let names: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
        let sheets = crate::read::read(&package(&parts), "a.ods", None, &mut |_| {});
        assert_eq!(lines(&sheets.unwrap())[..2], ["== A", "1: A=Ổn"], "{names:?}");
    }
    // What only looks like one.
    for parts in [
        vec![("content.xml", &b"<html/>"[..])],
        vec![("a/content.xml", content)],
        vec![("mimetype", TYPE)],
        vec![("styles.xml", b"<office:document-styles/>")],
    ] {
        let error = crate::read::read(&package(&parts), "a.ods", None, &mut |_| {}).unwrap_err();
        assert!(matches!(error, ReadError::NotASpreadsheet { .. }), "{parts:?}: {error}");
    }
}

/// The list of parts of a package with locked content.
const LIST: &str = "META-INF/manifest.xml";

const AES: &str = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";

fn list(lock: &PartLock, cipher: &str, derivation: &str) -> String {
    use base64::Engine as _;
    let encoded = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    format!(
        "<manifest:manifest><manifest:file-entry manifest:full-path='/'/><manifest:file-entry manifest:full-path='content.xml'>\
        <manifest:encryption-data manifest:checksum-type='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k' manifest:checksum='{}'>\
        <manifest:algorithm manifest:algorithm-name='{cipher}' manifest:initialisation-vector='{}'/>\
        <manifest:key-derivation manifest:key-derivation-name='{derivation}' manifest:key-size='32' manifest:iteration-count='50' manifest:salt='{}'/>\
        <manifest:start-key-generation manifest:start-key-generation-name='http://www.w3.org/2000/09/xmldsig#sha256' manifest:key-size='32'/>\
        </manifest:encryption-data></manifest:file-entry></manifest:manifest>",
        encoded(&lock.check),
        encoded(&lock.start),
        encoded(&lock.salt)
    )
}

#[test]
fn packages_under_a_password() {
    let content = document(
        "<table:table-row><table:table-cell office:value-type='string'><text:p>Ổn</text:p></table:table-cell></table:table-row>",
    );
    let (lock, data) = crate::read::encrypted::made::locked_part("Xã Mẫu", content.as_bytes());
    let open = |list: &str, password: Option<&str>| {
        let parts = [("content.xml", data.as_slice()), (LIST, list.as_bytes())];
        crate::read::read(&package(&parts), "a.ods", password, &mut |_| {})
    };
    let sheets = open(&list(&lock, AES, "PBKDF2"), Some("Xã Mẫu")).unwrap();
    assert!(lines(&sheets).contains(&"1: A=Ổn".to_owned()));
    for (cipher, derivation, password, expected) in [
        (AES, "PBKDF2", None, "a.ods: protected by a password"),
        (AES, "PBKDF2", Some("Xã mẫu"), "a.ods: protected by a password"),
        (
            "Blowfish CFB",
            "PBKDF2",
            Some("x"),
            "a.ods: protected in a way that is not supported (OpenDocument, Blowfish CFB)",
        ),
        (
            "http://www.w3.org/2009/xmlenc11#aes256-gcm",
            "urn:a:argon2id",
            None,
            "a.ods: protected in a way that is not supported (OpenDocument, aes256-gcm)",
        ),
        (
            AES,
            "urn:a:argon2id",
            None,
            "a.ods: protected in a way that is not supported (OpenDocument, argon2id)",
        ),
    ] {
        let error = open(&list(&lock, cipher, derivation), password).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    let newer = package(&[("encrypted-package", b"\x01"), ("mimetype", b"x")]);
    let error = crate::read::read(&newer, "a.ods", Some("x"), &mut |_| {}).unwrap_err();
    assert!(matches!(error, ReadError::OtherProtection { .. }), "{error}");
}

#[test]
fn what_a_password_opens_is_within_the_budget() {
    let content = document(&" ".repeat(400_000));
    let (lock, data) = crate::read::encrypted::made::locked_part("Xã Mẫu", content.as_bytes());
    let list = list(&lock, AES, "PBKDF2");
    let bytes = package(&[("content.xml", data.as_slice()), (LIST, list.as_bytes())]);
    let within = |memory: u64, unpacked: u64| {
        let unpacked_bytes = Allowance { most: unpacked, work: 1 };
        let budget = Budget::of(ReadingLimits { memory, unpacked_bytes, ..LIMITS.reading });
        let mut told = |_: u32| {};
        let mut book = Book::new("a.ods", budget.clone(), &mut told);
        let read = read(&bytes, Some("Xã Mẫu"), &mut book);
        read.map(|()| budget.spent(Counted::UnpackedBytes) >= 400_000)
    };
    assert_eq!(within(1 << 20, 1 << 20), Ok(true));
    for (memory, unpacked, expected) in [
        (1 << 20, 300_000, Countable::UnpackedBytes),
        (1 << 20, (list.len() + 1) as u64, Countable::UnpackedBytes),
        (1 << 20, (list.len() + data.len() + 1) as u64, Countable::UnpackedBytes),
        (300_000, 1 << 20, Countable::Memory),
        (data.len() as u64 - 1, 1 << 20, Countable::Memory),
        (data.len() as u64 + 1, 1 << 20, Countable::Memory),
    ] {
        match within(memory, unpacked) {
            Err(ReadError::TooLarge { what, sheet, .. }) => {
                assert_eq!((what, sheet.as_str()), (expected, "content.xml"));
            }
            other => panic!("{memory} {unpacked}: {other:?}"),
        }
    }
}
