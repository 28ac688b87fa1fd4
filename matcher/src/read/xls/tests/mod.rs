//! Workbooks made by hand, record by record, and workbooks from other programs.

mod cells;
mod damage;
mod early;
mod fixtures;
mod flaws;
mod texts;
pub(super) mod writer;

use super::super::book::Book;
use super::super::budget::Budget;
use super::super::{CellKind, ReadError, Sheet, column_letters};

/// Reads a workbook stream.
fn read_stream(stream: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    read_with(|book| super::read_stream(stream, None, book))
}

/// Reads a file.
fn read_file(bytes: &[u8], password: Option<&str>) -> Result<Vec<Sheet>, ReadError> {
    read_with(|book| super::read(bytes, password, book))
}

fn read_with(
    reader: impl FnOnce(&mut Book<'_>) -> Result<(), ReadError>,
) -> Result<Vec<Sheet>, ReadError> {
    let mut told = |_: u32| {};
    let mut book = Book::new("a.xls", Budget::default(), &mut told);
    reader(&mut book)?;
    book.finish()
}

/// The cells of a sheet row by row: "B3 Nông Thị Ổn", with a sign before anything that is not text.
fn shown(sheet: &Sheet) -> Vec<String> {
    let mut cells = Vec::new();
    for (place, row) in sheet.rows.iter().enumerate() {
        for (column, kind, text) in sheet.cells(place) {
            let sign = match kind {
                CellKind::Empty => "-",
                CellKind::Text => "",
                CellKind::Number => "#",
                CellKind::Date => "@",
                CellKind::Bool => "?",
            };
            cells.push(format!("{}{row} {sign}{text}", column_letters(column)));
        }
    }
    cells
}
