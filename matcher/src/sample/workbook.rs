//! The two workbooks.
//!
//! Takes the people and the list's rows, gives the bytes of two .xlsx files. Decided: every text is
//! written as text, so that a note that begins with = stays a note. The list has title rows above its header, as offices put
//! them, which say that everything is invented.

use std::io;

use super::cell::Cell;
use super::headers::{
    REGISTRY_HEADER, REGISTRY_HEADER_ROWS, SECTOR_HEADER, SECTOR_HEADER_ROWS, TITLES,
};
use super::people::{Date, Person, Population};
use super::row::Row;
use crate::write::workbook::{About, Book, CALIBRI, Font, Format, Sheet, Style};
use crate::write::{Archive, Parts};

/// The registry extract: only text cells, with the header in the first row.
pub(super) fn registry(population: &Population) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut archive = Archive::new(&mut bytes);
    let mut book = begin(&mut archive, "Trích xuất CSDL dân cư (dữ liệu mẫu)");
    let mut sheet = Sheet::new("Trích xuất");
    write_header(&mut sheet, 0, &REGISTRY_HEADER, book.styles.add(BOLD));
    let rows = (REGISTRY_HEADER_ROWS as u32..).zip(&population.people);
    for (row, person) in rows.take(population.registered) {
        for (column, text) in (0..).zip(registry_cells(row, person)) {
            if !text.is_empty() {
                sheet.text((row, column), &text, Style::PLAIN);
            }
        }
    }
    end(book, sheet)?;
    Ok(bytes)
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
pub(super) fn sector(rows: &[Row]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut archive = Archive::new(&mut bytes);
    let mut book = begin(&mut archive, "Danh sách tham gia bảo hiểm y tế (dữ liệu mẫu)");
    let mut sheet = Sheet::new("Danh sách");
    let bold = book.styles.add(BOLD);
    for (row, text) in (0..).zip(TITLES) {
        sheet.text((row, 0), text, bold);
    }
    write_header(&mut sheet, SECTOR_HEADER_ROWS as u32 - 1, &SECTOR_HEADER, bold);
    let styles = Styles {
        date: book.styles.add(Format { number: "dd/mm/yyyy", ..Format::of(CALIBRI) }),
        digits: book.styles.add(Format { number: "0", ..Format::of(CALIBRI) }),
    };
    for (place, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(sector_cells(place, row)) {
            let at = (place + SECTOR_HEADER_ROWS as u32 - 1, column);
            write_cell(&mut sheet, at, &cell, &styles);
        }
    }
    end(book, sheet)?;
    Ok(bytes)
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

/// Titles and headers.
const BOLD: Format = Format::of(Font { bold: true, ..CALIBRI });

struct Styles {
    date: Style,
    digits: Style,
}

fn write_cell(sheet: &mut Sheet, at: (u32, u16), cell: &Cell, styles: &Styles) {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => sheet.text(at, text, Style::PLAIN),
        Cell::Number(number) => sheet.count(at, *number, styles.digits),
        Cell::Date(serial) => sheet.count(at, u64::from(*serial), styles.date),
    }
}

fn begin<'a>(archive: &'a mut dyn Parts, title: &'static str) -> Book<'a> {
    Book::new(archive, About::of(title, "2025-07-01"))
}

fn end(mut book: Book<'_>, sheet: Sheet) -> io::Result<()> {
    book.add(sheet)?;
    book.finish()
}

fn write_header(sheet: &mut Sheet, row: u32, header: &[(&str, u32)], style: Style) {
    sheet.freeze((row + 1, 0));
    for (column, (text, width)) in (0..).zip(header) {
        sheet.text((row, column), text, style);
        sheet.set_width(column, f64::from(*width));
    }
}
