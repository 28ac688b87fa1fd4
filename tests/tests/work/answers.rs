//! Workbooks of questions as officers fill them in.

use std::collections::BTreeMap;

use calamine::{Data, Reader as _, Xlsx, open_workbook};

use crate::desk::Desk;

const LIST: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n\
    Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n\
    Hoàng Văn Dũng,05/06/1990,004090111111,Xã Quang Hán\n\
    Nông Văn Cao,01/02/1950,004050333333,Xã Trà Lĩnh\n\
    Vi Văn Lạ,09/09/1999,,Xã Trà Lĩnh\n";
pub(crate) const EXTRACT: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n\
    Lê Văn An,15/08/1985,004085123456,Xã Quang Hán\n\
    Hoàng Văn Dùng,05/06/1990,004090111111,Xã Quang Hán\n\
    Nông Văn Cao,01/12/1950,004050333333,Xã Trà Lĩnh\n";

/// A line of a workbook that went out: cells by header.
pub(crate) type Line = BTreeMap<String, String>;

/// The lines of a workbook of questions.
pub(crate) fn lines(desk: &Desk, path: &str) -> Vec<Line> {
    let mut book: Xlsx<_> = open_workbook(desk.path(path)).unwrap();
    let name = book.sheet_names().into_iter().find(|name| name.starts_with("1.")).unwrap();
    let range = book.worksheet_range(&name).unwrap();
    let text = |cell: &Data| cell.to_string();
    let mut rows = range.rows().map(|row| row.iter().map(text).collect::<Vec<String>>());
    let headers = rows.find(|row| row.iter().any(|cell| cell == "Mã câu hỏi")).unwrap();
    let line = |row: Vec<String>| headers.iter().cloned().zip(row).collect::<Line>();
    rows.map(line).filter(|line| line["Mã câu hỏi"].starts_with("HS-")).collect()
}

/// A file as it is saved by somebody, with these columns.
pub(crate) fn saved(lines: &[Line], columns: &[&str]) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(columns).unwrap();
    for line in lines {
        out.write_record(columns.iter().map(|of| line.get(*of).map_or("", String::as_str)))
            .unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

/// What is asked where something speaks against the person beside a row.
pub(crate) const THIS: &str = "Có phải là người này không?";

pub(crate) const COLUMNS: [&str; 9] = [
    "Mã câu hỏi",
    "Nội dung cần xác minh",
    "Trả lời",
    "Thông tin đúng",
    "Họ và tên",
    "Ngày sinh",
    "Số định danh",
    "Giấy tờ kiểm tra",
    "Cán bộ xác minh",
];

/// A work over these.
pub(crate) fn begun() -> Desk {
    let desk = Desk::new();
    desk.put("ds.csv", LIST);
    desk.put("dc.csv", EXTRACT);
    desk.done(
        "work new --sector ds.csv --registry dc.csv --out a.doisoat --by Mai --at AT --salt SALT \
         --today DAY -q",
    );
    desk
}

/// What becomes of each line, as the program writes it.
pub(crate) fn became(desk: &Desk) -> Vec<String> {
    let text = desk.text("ra.csv");
    let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    table.records().map(|row| row.unwrap()[0].to_owned()).collect()
}

pub(crate) fn reply(line: &mut Line, reply: &str, value: &str) {
    line.insert("Trả lời".to_owned(), reply.to_owned());
    line.insert("Thông tin đúng".to_owned(), value.to_owned());
}
