//! A table saved by LibreOffice in each format it knows reads to the same rows, and LibreOffice opens what
//! is given back of it and what is locked.
//!
//! If LibreOffice is not installed, the test says so and passes: `cargo xtask test` does not
//! install it, because it is large.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::Path;

use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};
use matcher::caseload::{Caseload, Signed};
use matcher::language::Language;
use matcher::normalise::{PartialDate, Source};
use matcher::open::sources;
use matcher::plan::{Field, LIMITS};
use matcher::report::own_file::{GiveBack, OwnFile};
use matcher::report::papers::{Files as _, Protection};
use matcher::run::{Settings, link};
use matcher::write::protected::Password;
use rust_xlsxwriter::{Format, Workbook};
use tests::office::{run_office, soffice};

/// The password, and the same in LibreOffice's Basic, with letters beyond ASCII by their codes.
const PASSWORD: &str = "Mật khẩu 123";
const PASSWORD_IN_BASIC: &str =
    "\"M\" &amp; Chr(7853) &amp; \"t kh\" &amp; Chr(7849) &amp; \"u 123\"";

/// A list with everything that formats store in different ways: date cells, a number of 12 digits,
/// texts with marks, quotes, line breaks and separators, blanks, a merged cell.
fn list() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Danh sách").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_string(0, 0, "DANH SÁCH NGƯỜI CAO TUỔI").unwrap();
    let header =
        ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Nơi thường trú", "Dân tộc"];
    for (column, text) in (0..).zip(header) {
        sheet.write_string(2, column, text).unwrap();
    }
    let names =
        ["Nông Văn Ổn", "Lý Thị Mỹ", "H'Hen Niê", "Vũ \"Bé\" Bình", "Đặng Thị Hoà", "Nguyễn Ðức"];
    for row in 0_u32..60 {
        let at = row + 3 + u32::from(row > 30);
        sheet.write_number(at, 0, f64::from(row + 1)).unwrap();
        sheet.write_string(at, 1, names[row as usize % names.len()]).unwrap();
        match row % 3 {
            0 => sheet.write_number_with_format(at, 2, 12_000.0 + f64::from(row) * 97.0, &date),
            1 => sheet.write_string(at, 2, format!("{:02}/05/{}", row % 28 + 1, 1930 + row)),
            _ => sheet.write_number(at, 2, f64::from(1930 + row)),
        }
        .unwrap();
        sheet.write_string(at, 3, if row % 2 == 0 { "Nam" } else { "Nữ" }).unwrap();
        match row % 4 {
            0 => sheet.write_number(at, 4, 40_030_000_000.0 + f64::from(row)).unwrap(),
            3 => sheet,
            _ => sheet.write_string(at, 4, format!("0401300000{row:02}")).unwrap(),
        };
        sheet.write_string(at, 5, format!("Thôn {row}; tổ 2, Xã Hải Vân\nTỉnh Thanh Hóa")).unwrap();
    }
    sheet.merge_range(3, 6, 10, 6, "Mường", &Format::new()).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The rows with the values of all fields. LibreOffice keeps the position of rows in text, so that
/// row numbers are the same too.
fn rows(sources: &[Source], without: Option<Field>) -> Vec<String> {
    let [source] = sources else { panic!("{} tables", sources.len()) };
    let fields = Field::ALL.into_iter().filter(|field| Some(*field) != without);
    let fields: Vec<Field> = fields.collect();
    (0..source.table.len())
        .map(|row| {
            let values: Vec<String> =
                fields.iter().map(|&field| source.value(field, row).replace('\r', "")).collect();
            format!("{}: {}", source.table.row(row), values.join(" | "))
        })
        .collect()
}

fn run(program: &Path, folder: &Path, arguments: &[&str]) {
    run_office(program, folder, arguments).unwrap();
}

#[test]
fn one_table_in_every_format() {
    let Some(program) = soffice() else {
        println!("LibreOffice is not installed: round trips were left out.");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let list = list();
    let source = folder.path().join("list.xlsx");
    fs::write(&source, &list).unwrap();
    let expected = rows(&sources(&list, "list.xlsx", None).unwrap(), None);
    assert_eq!(expected.len(), 60);

    for (extension, filter) in [
        ("xlsx", "xlsx:Calc MS Excel 2007 XML"),
        ("xls", "xls:MS Excel 97"),
        ("ods", "ods"),
        ("fods", "fods"),
        ("html", "html:HTML (StarCalc)"),
        ("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1"),
    ] {
        let out = folder.path().join(extension);
        let arguments =
            ["--convert-to", filter, "--outdir", out.to_str().unwrap(), source.to_str().unwrap()];
        run(&program, folder.path(), &arguments);
        let bytes = fs::read(out.join(format!("list.{extension}"))).unwrap();
        let found = sources(&bytes, &format!("list.{extension}"), None).unwrap();
        // A text file has no merged cells: their value is only in the first row.
        let without = (extension == "csv").then_some(Field::Ethnicity);
        let expected = rows(&sources(&list, "list.xlsx", None).unwrap(), without);
        assert_eq!(rows(&found, without), expected, "{extension}");
    }

    // A conversion has no option for a password: a macro saves the protected workbook.
    let locked = folder.path().join("locked.xlsx");
    let main = format!(
        r#" d = StarDesktop.loadComponentFromURL("file://{}", "_blank", 0, Array(PV("Hidden", True)))
 e = CreateUnoValue("[]com.sun.star.beans.NamedValue", Array(NV("CryptoType", "Standard"), NV("OOXPassword", secret)))
 d.storeToURL("file://{}", Array(PV("FilterName", "Calc MS Excel 2007 XML"), PV("EncryptionData", e)))
 d.close(True)"#,
        source.display(),
        locked.display()
    );
    run_macro(&program, folder.path(), &main);
    let bytes = fs::read(&locked).unwrap();
    let found = sources(&bytes, "locked.xlsx", Some(PASSWORD)).unwrap();
    assert_eq!(rows(&found, None), expected, "protected xlsx");
}

/// The table is given back with columns beside it, LibreOffice opens that and saves it, and what it saved
/// holds the same rows and the columns.
#[test]
fn what_is_given_back_is_opened() {
    let Some(program) = soffice() else {
        println!("LibreOffice is not installed: round trips were left out.");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let list = list();
    let expected = rows(&sources(&list, "list.xlsx", None).unwrap(), None);
    let source = folder.path().join("list.xlsx");
    fs::write(&source, &list).unwrap();
    let convert = |from: &Path, filter: &str, out: &Path| {
        let arguments =
            ["--convert-to", filter, "--outdir", out.to_str().unwrap(), from.to_str().unwrap()];
        run(&program, folder.path(), &arguments);
    };
    for (name, filter) in [
        ("list.xlsx", None),
        ("list.xlsx", Some("xlsx:Calc MS Excel 2007 XML")),
        ("list.ods", Some("ods")),
        ("list.xls", Some("xls:MS Excel 97")),
    ] {
        let from = folder.path().join("from");
        let bytes = match filter {
            None => list.clone(),
            Some(filter) => {
                convert(&source, filter, &from);
                fs::read(from.join(name)).unwrap()
            }
        };
        let given = folder.path().join("given.xlsx");
        fs::write(&given, given_back(&bytes, name)).unwrap();
        let opened = folder.path().join("opened");
        convert(&given, "xlsx:Calc MS Excel 2007 XML", &opened);
        let bytes = fs::read(opened.join("given.xlsx")).unwrap();
        let found = sources(&bytes, "list.xlsx", None).unwrap();
        // A new workbook has no merged cells.
        let without = (!name.ends_with("xlsx")).then_some(Field::Ethnicity);
        let expected = match without {
            None => expected.clone(),
            Some(_) => rows(&sources(&list, "list.xlsx", None).unwrap(), without),
        };
        assert_eq!(rows(&found, without), expected, "{name}");
        let table = &found[0].table;
        let column = table.columns.iter().position(|of| of.header == "Kết quả đối soát").unwrap();
        let said = (0..table.len()).filter(|row| !table.text(column, *row).is_empty());
        assert_eq!(said.count(), 60, "{name}");
    }
}

/// LibreOffice opens what is locked here with the password and with no other one, and what it saves
/// under the same password opens here again.
#[test]
fn what_is_locked_is_opened() {
    let Some(program) = soffice() else {
        println!("LibreOffice is not installed: round trips were left out.");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let [locked, open, told] =
        ["locked.xlsx", "open.xlsx", "told.txt"].map(|name| folder.path().join(name));
    let list = list();
    let expected = rows(&sources(&list, "list.xlsx", None).unwrap(), None);
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut protection = Protection::new(&Password::new(PASSWORD).unwrap(), [7; 32]);
    let mut locking = protection.over(&mut files);
    locking.add("locked.xlsx".to_owned(), &mut |out| out.write_all(&list)).unwrap();
    fs::write(&locked, &files[0].1).unwrap();
    let main = format!(
        r#" On Error Resume Next
 other = StarDesktop.loadComponentFromURL("file://{locked}", "_blank", 0, Array(PV("Hidden", True), PV("Password", secret &amp; "4")))
 On Error GoTo 0
 Open "{told}" For Output As #1
 Print #1, IIf(IsNull(other) Or IsEmpty(other), "refused", "opened")
 Close #1
 d = StarDesktop.loadComponentFromURL("file://{locked}", "_blank", 0, Array(PV("Hidden", True), PV("Password", secret)))
 d.storeToURL("file://{open}", Array(PV("FilterName", "Calc MS Excel 2007 XML")))
 d.store()
 d.close(True)"#,
        locked = locked.display(),
        open = open.display(),
        told = told.display(),
    );
    run_macro(&program, folder.path(), &main);
    assert_eq!(fs::read_to_string(&told).unwrap().trim(), "refused", "another password");
    let opened = sources(&fs::read(&open).unwrap(), "list.xlsx", None).unwrap();
    assert_eq!(rows(&opened, None), expected);
    let saved = fs::read(&locked).unwrap();
    assert!(saved != files[0].1, "LibreOffice saved it");
    assert!(sources(&saved, "list.xlsx", None).is_err(), "under the password");
    assert_eq!(rows(&sources(&saved, "list.xlsx", Some(PASSWORD)).unwrap(), None), expected);
}

/// The list with columns beside it, compared with itself.
fn given_back(bytes: &[u8], name: &str) -> Vec<u8> {
    let of = |name: &str| sources(bytes, name, None).unwrap();
    let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 29 });
    let linked = link(of(name), of("extract.xlsx"), &settings).unwrap();
    let (by, at) = (By::new("Mai").unwrap(), Time::new("2026-12-01T09:12:33+07:00").unwrap());
    let (id, salt) = (WorkId(Digest::of(b"work")), Salt::from_bytes([9; 32]));
    let signed = Signed { by: &by, at: &at };
    let caseload = Caseload::begin(id, salt, Vec::new(), &linked, signed).unwrap();
    let mut giving = GiveBack::new(&linked, &caseload, LIMITS.reading, Language::Vi);
    let own = OwnFile { name, bytes, password: None, among: None };
    giving.file(&own).unwrap().files.remove(0).1
}

/// Runs a macro in LibreOffice, in which `secret` is the password.
fn run_macro(program: &Path, folder: &Path, main: &str) {
    const LIBRARIES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>"#;
    const LIBRARY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>"#;
    // The first start makes the profile, and its own library with it.
    run(program, folder, &["--terminate_after_init"]);
    let basic = folder.join("profile/user/basic");
    fs::create_dir_all(basic.join("Standard")).unwrap();
    fs::write(basic.join("script.xlc"), LIBRARIES).unwrap();
    fs::write(basic.join("dialog.xlc"), LIBRARIES).unwrap();
    fs::write(basic.join("Standard/script.xlb"), LIBRARY).unwrap();
    let module = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Function PV(n As String, v)
 Dim p As New com.sun.star.beans.PropertyValue
 p.Name = n : p.Value = v
 PV = p
End Function
Function NV(n As String, v)
 Dim p As New com.sun.star.beans.NamedValue
 p.Name = n : p.Value = v
 NV = p
End Function
Sub Main
 secret = {PASSWORD_IN_BASIC}
{main}
End Sub
</script:module>"#
    );
    fs::write(basic.join("Standard/Module1.xba"), module).unwrap();
    run(program, folder, &["macro:///Standard.Module1.Main"]);
}
