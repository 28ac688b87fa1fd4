//! The office gets its own list back, with columns of results, and what is to be corrected.

use std::fs;

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook};

use crate::desk::{Desk, begun};

const OWN: &str = "kq/ds - Kết quả đối soát.xlsx";
const CORRECTIONS: &str = "kq/ds - Thông tin cần cập nhật.csv";
const SAMPLE: &str = "kq/mau-danh-sach-bhyt - Kết quả đối soát.xlsx";

fn range(desk: &Desk, path: &str, sheet: &str) -> Range<Data> {
    let mut book: Xlsx<_> = open_workbook(desk.path(path)).unwrap();
    book.worksheet_range(sheet).unwrap()
}

fn names(desk: &Desk, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(desk.path(folder)).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_list_comes_back_with_what_was_decided() {
    let desk = Desk::new();
    begun(&desk);
    desk.put(
        "qd.csv",
        "sector_row,who,person_number,field,righted,value\n\
         2,this,004085123456,,,\n2,,,dob,both_wrong,13/03/1985\n\
         3,this,004090222222,,,\n3,,,dob,registry,\n",
    );
    desk.done("work decide a.doisoat --from qd.csv --by Mai --at AT");
    let told = desk.done("work give-back a.doisoat --out kq");
    assert!(told.contains("không phải tệp .xlsx"), "{told}");
    assert!(told.contains("2  thông tin cần cập nhật"), "{told}");
    let sheet = range(&desk, OWN, "ds");
    let text = |row: u32, column: u32| {
        sheet.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
    };
    let headers: Vec<String> = (4..9).map(|column| text(0, column)).collect();
    assert_eq!(
        headers,
        [
            "Số định danh",
            "Kết quả đối soát",
            "Thông tin khác nhau",
            "Thông tin thống nhất",
            "Số hồ sơ"
        ]
    );
    assert_eq!((text(1, 0), text(1, 1)), ("Lê Văn An".to_owned(), "12/03/1985".to_owned()));
    let beside = |row: u32| [4, 5, 6, 7].map(|column| text(row, column));
    assert_eq!(
        beside(1),
        [
            "004085123456",
            "Sai lệch, đã thống nhất",
            "Ngày sinh: 12/03/1985 → 15/08/1985",
            "Ngày sinh: 13/03/1985"
        ]
    );
    assert_eq!(beside(2)[0], "004090222222");
    assert_eq!(beside(3), ["", "Không tìm thấy trong dữ liệu dân cư", "", ""]);
    assert!(text(1, 8).starts_with("HS-"), "{}", text(1, 8));
    assert_eq!(text(3, 8), "");
    let csv = desk.text(CORRECTIONS);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(lines[1].contains(",2,own,,,dob,Ngày sinh,12/03/1985,13/03/1985,HS-"), "{csv}");
    assert!(lines[2].contains(",3,own,,,dob,Ngày sinh,1990,07/08/1990,HS-"), "{csv}");
    assert!(lines[2].ends_with(",Mai,2026-12-01T09:12:33+07:00"), "{csv}");
    let cells = desk.cells("kq/ds - Thông tin cần cập nhật.xlsx", "Thông tin cần cập nhật");
    assert!(cells.contains(&"13/03/1985".to_owned()), "{cells:?}");

    // The same once more, and in the other language.
    let bytes = [OWN, CORRECTIONS].map(|name| desk.bytes(name));
    desk.done("work give-back a.doisoat --out kq -q");
    assert!(bytes == [OWN, CORRECTIONS].map(|name| desk.bytes(name)));
    desk.done("--lang en work give-back a.doisoat --out en -q");
    assert_eq!(
        names(&desk, "en"),
        ["ds - Corrections.csv", "ds - Corrections.xlsx", "ds - Result.xlsx"]
    );
}

/// An .xlsx is changed where it stands: every cell and every other part is as it was.
#[test]
fn a_workbook_keeps_its_form() {
    let desk = Desk::new();
    desk.done("sample --out .");
    let files = "--sector mau-danh-sach-bhyt.xlsx --registry mau-trich-xuat-dan-cu.xlsx";
    desk.done(&format!("work new {files} --out a.doisoat --by Mai --today DAY -q --no-inputs"));
    desk.fails("work give-back a.doisoat --out kq", 3, "--with");
    assert!(!desk.path("kq").exists());
    let with = "--with mau-danh-sach-bhyt.xlsx mau-trich-xuat-dan-cu.xlsx";
    let told = desk.done(&format!("work give-back a.doisoat --out kq {with}"));
    assert!(!told.contains("lập lại"), "{told}");
    let mut before: Xlsx<_> = open_workbook(desk.path("mau-danh-sach-bhyt.xlsx")).unwrap();
    let mut after: Xlsx<_> = open_workbook(desk.path(SAMPLE)).unwrap();
    assert_eq!(before.sheet_names(), after.sheet_names());
    let mut said = std::collections::BTreeMap::new();
    for name in before.sheet_names() {
        let (was, is) =
            (before.worksheet_range(&name).unwrap(), after.worksheet_range(&name).unwrap());
        for (row, column, cell) in was.used_cells() {
            let at = was.start().map(|(top, left)| (top + row as u32, left + column as u32));
            assert_eq!(is.get_value(at.unwrap()), Some(cell), "{name} {row} {column}");
        }
        for (_, _, cell) in is.used_cells() {
            *said.entry(cell.to_string()).or_insert(0) += 1;
        }
    }
    for standing in ["Khớp", "Sai lệch", "Cần xác minh", "Không tìm thấy trong dữ liệu dân cư"]
    {
        assert!(said.get(standing).is_some_and(|count| *count > 5), "{standing}");
    }
    // Nothing is decided, so nothing is corrected.
    let csv = desk.text("kq/mau-danh-sach-bhyt - Thông tin cần cập nhật.csv");
    assert_eq!(csv.lines().count(), 1);
}

#[test]
fn all_files_are_written_or_none() {
    let desk = Desk::new();
    begun(&desk);
    fs::create_dir_all(desk.path("kq/ds - Thông tin cần cập nhật.xlsx.tam")).unwrap();
    desk.fails("work give-back a.doisoat --out kq", 5, "Không ghi được");
    assert_eq!(names(&desk, "kq"), ["ds - Thông tin cần cập nhật.xlsx.tam"]);
    desk.put("tep", "");
    desk.fails("work give-back a.doisoat --out tep", 5, "tep");
}
