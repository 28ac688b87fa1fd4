//! A wide list of made-up people as a workbook, like an office's export of a whole district, for
//! measurements.
//!
//! Takes a number of rows, gives the bytes: a header and twelve columns of the kinds that lists
//! have (numbers, date cells, short words that repeat, long texts that do not).

use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Columns of the list.
pub const COLUMNS: u32 = 12;

const SURNAMES: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Nông", "Lý", "Vũ"];
const MIDDLE: [&str; 6] = ["Văn", "Thị", "Đức", "Ngọc", "Thị Mỹ", "Hữu"];
const GIVEN: [&str; 16] = [
    "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Minh", "Nga", "Oanh",
    "Phúc", "Quỳnh", "Sơn", "Tuyết",
];
const HEADER: [&str; COLUMNS as usize] = [
    "STT",
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Số CCCD",
    "Nơi thường trú",
    "Họ tên cha",
    "Họ tên mẹ",
    "Dân tộc",
    "Số điện thoại",
    "Mã số BHXH",
    "Ghi chú",
];

/// The workbook, with this many rows below its header.
pub fn wide(rows: u32) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_low_memory()?;
    let date = Format::new().set_num_format("dd/mm/yyyy");
    for (column, header) in (0..).zip(HEADER) {
        sheet.write_string(0, column, header)?;
    }
    // A simple number generator: the file is the same on every machine.
    let mut state: u64 = 42;
    let mut next = move |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for row in 1..=rows {
        let mut name = || {
            let [a, b, c] = [next(8), next(6), next(16)].map(|n| n as usize);
            format!("{} {} {}", SURNAMES[a], MIDDLE[b], GIVEN[c])
        };
        let names = [name(), name(), name()];
        let (year, woman) = (1940 + next(80), next(2));
        let number = format!(
            "040{}{:02}{:06}",
            woman + if year < 2000 { 0 } else { 2 },
            year % 100,
            next(1_000_000)
        );
        sheet.write_number(row, 0, f64::from(row))?;
        sheet.write_string(row, 1, &names[0])?;
        sheet.write_number_with_format(row, 2, (10_000 + next(35_000)) as f64, &date)?;
        sheet.write_string(row, 3, if woman == 1 { "Nữ" } else { "Nam" })?;
        sheet.write_string(row, 4, number)?;
        let address = format!(
            "Số nhà {}, Thôn {}, Xã Hải Vân, Huyện Như Thanh, Tỉnh Thanh Hóa",
            next(400),
            next(20)
        );
        sheet.write_string(row, 5, address)?;
        sheet.write_string(row, 6, &names[1])?;
        sheet.write_string(row, 7, &names[2])?;
        sheet.write_string(row, 8, if next(5) == 0 { "Mường" } else { "Kinh" })?;
        sheet.write_string(row, 9, format!("09{:08}", next(100_000_000)))?;
        sheet.write_number(row, 10, (3_800_000_000_u64 + next(100_000_000)) as f64)?;
        sheet.write_string(row, 11, format!("hồ sơ {}", next(100_000)))?;
    }
    workbook.save_to_buffer()
}
