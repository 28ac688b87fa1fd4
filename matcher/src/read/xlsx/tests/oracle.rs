//! Compares with another reader the cells of workbooks that other programs wrote, and with the
//! original values the cells of a workbook written here.

use std::fmt::Write as _;
use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;
use crate::read::value::write_number;

const OPENPYXL: &[u8] = include_bytes!("../../../../../tests/fixtures/reading/xlsx-openpyxl.xlsx");
const OPENPYXL_1904: &[u8] =
    include_bytes!("../../../../../tests/fixtures/reading/xlsx-openpyxl-1904.xlsx");
const LIBREOFFICE: &[u8] =
    include_bytes!("../../../../../tests/fixtures/reading/xlsx-libreoffice.xlsx");

/// The cells of every sheet according to the other reader, in the form of [`shown`].
fn by_other_reader(bytes: &[u8]) -> Vec<String> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut cells = Vec::new();
        while let Some(cell) = reader.next_cell().unwrap() {
            let (row, column) = cell.get_position();
            let mut text = String::new();
            let kind = other_text(cell.get_value(), &mut text);
            if kind != '-' && !text.trim().is_empty() {
                cells.push(format!("{} {kind}:{text}", cell_name::name_of(row, column)));
            }
        }
        sheets.push(cells.join(" | "));
    }
    sheets
}

fn other_text(value: &DataRef<'_>, text: &mut String) -> char {
    match value {
        DataRef::Empty | DataRef::Error(_) => return '-',
        DataRef::String(string) => text.push_str(string),
        DataRef::SharedString(string) => text.push_str(string),
        DataRef::Int(number) => {
            write!(text, "{number}").unwrap();
            return 'n';
        }
        DataRef::Float(number) => {
            write_number(*number, text);
            return 'n';
        }
        DataRef::Bool(flag) => {
            text.push_str(if *flag { "TRUE" } else { "FALSE" });
            return 'b';
        }
        DataRef::DateTime(date) if date.is_datetime() && date.as_f64() >= 1.0 => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            write!(text, "{day:02}/{month:02}/{year:04}").unwrap();
            return 'd';
        }
        DataRef::DateTime(date) => {
            write_number(date.as_f64(), text);
            return 'n';
        }
        DataRef::DateTimeIso(iso) | DataRef::DurationIso(iso) => text.push_str(iso),
    }
    't'
}

fn by_this_reader(bytes: &[u8]) -> Vec<String> {
    read_bytes(bytes).unwrap().iter().map(shown).collect()
}

/// A workbook with everything that `rust_xlsxwriter` can write.
fn written() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let time = Format::new().set_num_format("hh:mm:ss");
    let bold = Format::new().set_bold();
    let plain = Format::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Họ và tên").unwrap();
    sheet.write(2, 1, " Nông  Văn Ổn ").unwrap();
    sheet.write(2, 2, "a & <b>\n\u{1}_x000D_").unwrap();
    sheet.write_with_format(3, 0, 23_485, &date).unwrap();
    sheet.write_with_format(3, 1, 23_485.75, &date).unwrap();
    let day = ExcelDateTime::from_ymd(1904, 2, 29).unwrap();
    sheet.write_with_format(3, 2, &day, &date).unwrap();
    sheet.write_with_format(3, 3, 0.5, &time).unwrap();
    sheet.write(4, 0, true).unwrap();
    sheet.write(4, 1, Formula::new("=A1").set_result("Lý An")).unwrap();
    sheet.write(4, 2, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(4, 3, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_rich_string(5, 0, &[(&bold, "Vi "), (&plain, "Đức "), (&bold, "An")]).unwrap();
    sheet.write_blank(5, 1, &bold).unwrap();
    for (column, number) in
        [4_064_000_001.0, 0.1, -1.5e-7, 1e17, 123_456_789_012_345_680.0].into_iter().enumerate()
    {
        sheet.write(6, column as u16, number).unwrap();
    }
    sheet.write(1_048_575, 1_999, "cuối").unwrap();
    workbook.add_worksheet().write(0, 0, "Tờ 2").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn the_same_cells_as_another_reader() {
    for bytes in [&written()[..], OPENPYXL, OPENPYXL_1904, LIBREOFFICE] {
        assert_eq!(by_this_reader(bytes), by_other_reader(bytes));
    }
}

#[test]
fn what_other_programs_hide() {
    for bytes in [OPENPYXL, LIBREOFFICE] {
        let sheets = read_bytes(bytes).unwrap();
        let listed: Vec<_> = sheets.iter().map(|s| (s.name.as_str(), s.hidden)).collect();
        assert_eq!(listed.first(), Some(&("Danh sách & tổ", false)));
        assert!(listed.contains(&("Ẩn", true)) && listed.contains(&("Trống", false)));
        let first = &sheets[0];
        assert_eq!((&first.hidden_rows[..], &first.hidden_columns[..]), (&[4][..], &[4][..]));
        assert_eq!(first.merges.len(), 1);
        assert_eq!(
            (first.columns[1].text(4), first.columns[2].text(2)),
            ("Vi Đức An", "18/04/1964")
        );
        assert!(first.notices.iter().any(|n| matches!(n, Notice::ErrorCells { .. })));
    }
    let uncalculated = |bytes| {
        let notices = read_bytes(bytes).unwrap().remove(0).notices;
        notices.contains(&Notice::UncalculatedCells { cells: 3, row: 6, column: "D".to_owned() })
    };
    assert!(uncalculated(OPENPYXL) && !uncalculated(LIBREOFFICE));
}

/// A value to write and what should be read.
#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Number(f64),
    Day(u32),
    Bool(bool),
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        "[ \\nA-Za-z0-9_x&<>\"'ĐỗỔơ\u{301}😀\t]{0,12}".prop_map(Value::Text),
        "(_x00[0-9A-F]{2}_|&amp;|x|_){0,4}".prop_map(Value::Text),
        any::<i32>().prop_map(|number| Value::Number(number.into())),
        (0_u64..1_000_000_000_000).prop_map(|number| Value::Number(number as f64)),
        (-1e9..1e9).prop_map(Value::Number),
        (61_u32..60_000).prop_map(Value::Day),
        any::<bool>().prop_map(Value::Bool),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn written_cells_are_read(
        grid in prop::collection::btree_map((0_u32..30, 0_u16..9), any_value(), 0..60),
    ) {
        let mut workbook = Workbook::new();
        let date = Format::new().set_num_format("dd/mm/yyyy");
        let sheet = workbook.add_worksheet();
        let mut expected = Vec::new();
        for (&(row, column), value) in &grid {
            let (kind, text) = match value {
                Value::Text(text) => {
                    sheet.write(row, column, text).unwrap();
                    ('t', text.clone())
                }
                Value::Number(number) => {
                    sheet.write(row, column, *number).unwrap();
                    ('n', number.to_string())
                }
                Value::Day(serial) => {
                    sheet.write_with_format(row, column, *serial, &date).unwrap();
                    let start = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
                    let day = start + chrono::Days::new((*serial).into());
                    ('d', day.format("%d/%m/%Y").to_string())
                }
                Value::Bool(flag) => {
                    sheet.write(row, column, *flag).unwrap();
                    ('b', flag.to_string().to_uppercase())
                }
            };
            if !text.trim().is_empty() {
                let cell = cell_name::name_of(row, column.into());
                expected.push(format!("{cell} {kind}:{text}"));
            }
        }
        let bytes = workbook.save_to_buffer().unwrap();
        prop_assert_eq!(by_this_reader(&bytes), [expected.join(" | ")]);
    }
}
