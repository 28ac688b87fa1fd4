//! Features of workbooks: merged and hidden cells, kinds of cells, several sheets.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

use super::Case;

/// The cases.
pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("merged-header", "a.xlsx", merged_header()),
        Case::new("merged-households", "a.xlsx", merged_households()),
        Case::new("merged-section-rows", "a.xlsx", merged_sections()),
        Case::new("hidden-rows-and-columns", "a.xlsx", hidden()),
        Case::new("kinds-of-cells", "a.xlsx", kinds()),
        Case::new("dates-from-1904", "a.xlsx", from_1904()),
        Case::new("several-sheets", "a.xlsx", several_sheets()),
        Case::new("header-far-down", "a.xlsx", far_down()),
        Case::new("stray-cells", "a.xlsx", stray()),
    ]
}

fn write(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0_u16..).zip(*cells) {
            if let Ok(number) = text.parse::<f64>() {
                sheet.write_number(row, column, number).unwrap();
            } else if !text.is_empty() {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
}

fn made(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn merged_header() -> Vec<u8> {
    made(|sheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 7, "DANH SÁCH HỘ NGHÈO NĂM 2024", &plain).unwrap();
        sheet.merge_range(2, 0, 3, 0, "STT", &plain).unwrap();
        sheet.merge_range(2, 1, 3, 2, "Họ và tên", &plain).unwrap();
        sheet.merge_range(2, 3, 2, 4, "Ngày tháng năm sinh", &plain).unwrap();
        sheet.merge_range(2, 5, 3, 5, "Số CCCD", &plain).unwrap();
        sheet.merge_range(2, 6, 2, 7, "Thường trú", &plain).unwrap();
        write(
            sheet,
            3,
            &[
                &["", "", "", "Nam", "Nữ", "", "Thôn", "Xã"],
                &["1", "2", "3", "4", "5", "6", "7", "8"],
                &["1", "Lê Văn", "An", "1950", "", "040050123456", "Thôn 1", "Xã Hải Vân"],
                &[
                    "2",
                    "Trần Thị",
                    "Bình",
                    "",
                    "03/02/1955",
                    "040155123456",
                    "Thôn 2",
                    "Xã Hải Vân",
                ],
            ],
        );
    })
}

fn merged_households() -> Vec<u8> {
    made(|sheet| {
        let plain = Format::new();
        write(
            sheet,
            0,
            &[
                &["STT hộ", "Họ và tên", "Năm sinh", "Quan hệ với chủ hộ", "Địa chỉ"],
                &["", "Lê Văn An", "1950", "Chủ hộ", ""],
                &["", "Trần Thị Bình", "1955", "Vợ", ""],
                &["", "Lê Văn Cả", "1980", "Con", ""],
                &["2", "Vũ Dân", "1960", "Chủ hộ", "Thôn 2, Xã Hải Vân"],
            ],
        );
        sheet.merge_range(1, 0, 3, 0, "1", &plain).unwrap();
        sheet.merge_range(1, 4, 3, 4, "Thôn 1, Xã Hải Vân", &plain).unwrap();
    })
}

fn merged_sections() -> Vec<u8> {
    made(|sheet| {
        let plain = Format::new();
        write(
            sheet,
            0,
            &[
                &["STT", "Họ và tên", "Năm sinh", "Số CCCD"],
                &[],
                &["1", "Lê Văn An", "1950", "040050123456"],
                &[],
                &["1", "Vũ Văn Dân", "1960", "040060123456"],
            ],
        );
        sheet.merge_range(1, 0, 1, 3, "Xa Hai Van", &plain).unwrap();
        sheet.merge_range(3, 0, 3, 3, "Đối tượng chuyển đến", &plain).unwrap();
    })
}

fn hidden() -> Vec<u8> {
    made(|sheet| {
        write(
            sheet,
            0,
            &[
                &["STT", "Họ và tên", "Năm sinh", "Số CCCD"],
                &["1", "Lê Văn An", "1950", "040050123456"],
                &["2", "Vũ Văn Dân", "1960", "040060123456"],
                &["3", "Hồ Thị Em", "1961", "040161123456"],
            ],
        );
        sheet.set_row_hidden(2).unwrap();
        sheet.set_column_hidden(3).unwrap();
    })
}

fn kinds() -> Vec<u8> {
    made(|sheet| {
        let date = Format::new().set_num_format("dd/mm/yyyy");
        let year = Format::new().set_num_format("0000");
        write(sheet, 0, &[&["Họ và tên", "Ngày sinh", "Số CCCD", "Đã tiêm", "Tuổi", "Địa chỉ"]]);
        let bold = Format::new().set_bold();
        let plain = Format::new();
        sheet.write_rich_string(1, 0, &[(&plain, "Lê Văn "), (&bold, "An")]).unwrap();
        sheet.write_number_with_format(1, 1, 23_485.0, &date).unwrap();
        sheet.write_number(1, 2, 40_064_775_252.0).unwrap();
        sheet.write_boolean(1, 3, true).unwrap();
        sheet.write_formula(1, 4, Formula::new("=2026-1964").set_result("62")).unwrap();
        sheet.write_string(1, 5, "Xã <Hải> & \"Vân\"").unwrap();

        sheet.write_string(2, 0, "Trần\nThị Bình").unwrap();
        sheet.write_number_with_format(2, 1, 1955.0, &year).unwrap();
        sheet.write_number(2, 2, 1_155_123_456.0).unwrap();
        sheet.write_boolean(2, 3, false).unwrap();
        sheet.write_formula(2, 4, Formula::new("=NA()").set_result("#N/A")).unwrap();

        sheet.write_formula(3, 0, Formula::new("=\"Vũ \"&\"Cả\"").set_result("Vũ Cả")).unwrap();
        sheet.write_number_with_format(3, 1, 59.0, &date).unwrap();
        sheet.write_string(3, 2, "040060123456").unwrap();
        sheet.write_number(3, 4, 0.5).unwrap();
    })
}

/// A workbook with a text replaced in one of its parts.
pub(crate) fn patched(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name == part {
            let text = String::from_utf8(content).unwrap();
            assert!(text.contains(from), "{part} has no {from}");
            content = text.replace(from, to).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn from_1904() -> Vec<u8> {
    let bytes = made(|sheet| {
        let date = Format::new().set_num_format("dd/mm/yyyy");
        write(sheet, 0, &[&["Họ và tên", "Ngày sinh"], &["Lê Văn An", ""]]);
        sheet.write_number_with_format(1, 1, 22_023.0, &date).unwrap();
    });
    patched(&bytes, "xl/workbook.xml", "<workbookPr ", "<workbookPr date1904=\"1\" ")
}

fn several_sheets() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let header: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Số CCCD"];
    let mut add = |name: &str, rows: &[&[&str]]| {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        write(sheet, 0, rows);
    };
    add("Bìa", &[&["UBND HUYỆN NHƯ THANH"], &["Danh sách năm 2024"]]);
    add("Xã Hải Vân", &[header, &["1", "Lê Văn An", "1950", "040050123456"]]);
    add(
        "Xã Phúc Đường",
        &[&["XÃ PHÚC ĐƯỜNG"], header, &["1", "Vũ Văn Dân", "1960", "040060123456"]],
    );
    add("Xã Hải Vân (2)", &[header, &["1", "Lê Văn An", "1950", "040050123456"]]);
    add("Danh mục", &[&["Mã", "Tên", "Ghi chú"], &["01", "Xã A", ""], &["02", "Xã B", ""]]);
    add("Ẩn", &[header, &["1", "Hồ Thị Em", "1961", "040161123456"]]);
    workbook.worksheet_from_index(5).unwrap().set_hidden(true);
    workbook.save_to_buffer().unwrap()
}

fn far_down() -> Vec<u8> {
    made(|sheet| {
        for row in 0..55 {
            sheet
                .write_string(row, 0, format!("Căn cứ văn bản số {row}/UBND của cấp trên"))
                .unwrap();
        }
        write(
            sheet,
            60,
            &[
                &["STT", "Họ và tên", "Năm sinh", "Số CCCD"],
                &["1", "Lê Văn An", "1950", "040050123456"],
            ],
        );
    })
}

fn stray() -> Vec<u8> {
    made(|sheet| {
        write(
            sheet,
            0,
            &[
                &["STT", "Họ và tên", "Năm sinh"],
                &["1", "Lê Văn An", "1950"],
                &["2", "Vũ Dân", "1960"],
            ],
        );
        sheet.write_string(1, 16_000, "lạc").unwrap();
        sheet.write_string(2, 4, "ghi thêm").unwrap();
    })
}
