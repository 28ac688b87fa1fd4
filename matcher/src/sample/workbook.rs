//! The two workbooks.
//!
//! Takes the people and the list's rows, gives the bytes of two .xlsx files. Decided: every text is
//! written as text, so that a note that begins with = stays a note; the creation date is fixed, so
//! that equal content gives equal bytes. The list has title rows above its header, as offices put
//! them, which say that everything is invented.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::cell::Cell;
use super::headers::{
    REGISTRY_HEADER, REGISTRY_HEADER_ROWS, SECTOR_HEADER, SECTOR_HEADER_ROWS, TITLES,
};
use super::people::{Date, Person, Population};
use super::row::Row;

/// The registry extract: only text cells, with the header in the first row.
pub(super) fn registry(population: &Population) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = begin("Trích xuất CSDL dân cư (dữ liệu mẫu)")?;
    let sheet = workbook.add_worksheet().set_name("Trích xuất")?;
    write_header(sheet, 0, &REGISTRY_HEADER)?;
    let rows = (REGISTRY_HEADER_ROWS as u32..).zip(&population.people);
    for (row, person) in rows.take(population.registered) {
        for (column, text) in (0..).zip(registry_cells(row, person)) {
            if !text.is_empty() {
                sheet.write_string(row, column, text)?;
            }
        }
    }
    workbook.save_to_buffer()
}

fn registry_cells(row: u32, person: &Person) -> [String; 14] {
    let Date { year, month, day } = person.birth;
    let birth =
        if person.year_only { year.to_string() } else { format!("{day:02}/{month:02}/{year}") };
    let known =
        |known: bool, text: &Option<String>| text.clone().filter(|_| known).unwrap_or_default();
    let [father_known, mother_known] = person.parents_known;
    [
        row.to_string(),
        person.number.clone(),
        known(person.old_number_known, &person.old_number),
        person.name.full(),
        birth,
        person.sex.registry_word().to_owned(),
        person.group.registry_word().to_owned(),
        "Việt Nam".to_owned(),
        person.home.today(),
        known(father_known, &person.father),
        known(mother_known, &person.mother),
        if person.married { "Đã kết hôn" } else { "Chưa kết hôn" }.to_owned(),
        person.blood.unwrap_or_default().to_owned(),
        if person.dead { "Đã chết" } else { "Còn sống" }.to_owned(),
    ]
}

/// The office's list: two title rows, an empty row, the header, and the people.
pub(super) fn sector(rows: &[Row]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = begin("Danh sách tham gia bảo hiểm y tế (dữ liệu mẫu)")?;
    let sheet = workbook.add_worksheet().set_name("Danh sách")?;
    let title = Format::new().set_bold();
    for (row, text) in (0..).zip(TITLES) {
        sheet.write_string_with_format(row, 0, text, &title)?;
    }
    write_header(sheet, SECTOR_HEADER_ROWS as u32 - 1, &SECTOR_HEADER)?;
    let formats = Formats {
        date: Format::new().set_num_format("dd/mm/yyyy"),
        digits: Format::new().set_num_format("0"),
    };
    for (place, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(sector_cells(place, row)) {
            write_cell(sheet, place + SECTOR_HEADER_ROWS as u32 - 1, column, &cell, &formats)?;
        }
    }
    workbook.save_to_buffer()
}

fn sector_cells(place: u32, row: &Row) -> [Cell; 11] {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    [
        Cell::Number(place.into()),
        text(&row.insurance),
        text(&row.name),
        row.birth_cell.clone(),
        text(&row.sex),
        row.number.clone(),
        text(&row.address),
        text(&row.father),
        text(&row.mother),
        text(&row.group),
        text(&row.note),
    ]
}

struct Formats {
    date: Format,
    digits: Format,
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        // A number of twelve digits is far below 2^53, so the cell holds it exactly.
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &formats.digits)?;
        }
        Cell::Date(serial) => {
            sheet.write_number_with_format(row, column, *serial, &formats.date)?;
        }
    }
    Ok(())
}

fn begin(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2025, 7, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    Ok(workbook)
}

fn write_header(sheet: &mut Worksheet, row: u32, header: &[(&str, u32)]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, (text, width)) in (0..).zip(header) {
        sheet.write_string_with_format(row, column, *text, &bold)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(row + 1, 0)?;
    Ok(())
}
