//! Reads the sheets of an .xlsx workbook: cells as a stream: no range of the whole sheet is
//! made, so a false dimension costs nothing.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};

use super::book::Book;
use super::value::write_number;
use super::{CellKind, ReadError};

/// Rows that a sheet of this format can have.
const ROWS_OF_A_SHEET: u32 = 1_048_576;

/// Reads every sheet.
pub fn read(bytes: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|e| book.damaged("workbook", e))?;
    let mut scratch = String::new();
    for name in workbook.sheet_names() {
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
        book.begin(&name, false);
        while let Some(cell) = cells.next_cell().map_err(|e| book.damaged(&name, e))? {
            let (row, column) = cell.get_position();
            if row >= ROWS_OF_A_SHEET {
                return Err(book.damaged(&name, format!("row {}", u64::from(row) + 1)));
            }
            if matches!(cell.get_value(), DataRef::Error(_)) {
                book.error_cell(row, column);
            }
            let kind = cell_text(cell.get_value(), &mut scratch);
            let text = match cell.get_value() {
                DataRef::SharedString(text) => text,
                DataRef::String(text) => text.as_str(),
                _ => scratch.as_str(),
            };
            book.cell(row, column, kind, text)?;
        }
        book.end();
    }
    Ok(())
}

/// Writes what a person sees in a cell that is not text, and says what the cell is.
fn cell_text(value: &DataRef<'_>, text: &mut String) -> CellKind {
    use std::fmt::Write as _;
    text.clear();
    // Writing to a string cannot fail.
    match value {
        DataRef::Empty | DataRef::Error(_) => CellKind::Empty,
        DataRef::String(_) | DataRef::SharedString(_) => CellKind::Text,
        DataRef::Int(number) => {
            let _ = write!(text, "{number}");
            CellKind::Number
        }
        DataRef::Float(number) => {
            write_number(*number, text);
            CellKind::Number
        }
        DataRef::Bool(flag) => {
            text.push_str(if *flag { "TRUE" } else { "FALSE" });
            CellKind::Bool
        }
        DataRef::DateTime(date) if date.is_datetime() && date.as_f64() >= 1.0 => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            let _ = write!(text, "{day:02}/{month:02}/{year:04}");
            CellKind::Date
        }
        DataRef::DateTime(date) => {
            write_number(date.as_f64(), text);
            CellKind::Number
        }
        DataRef::DateTimeIso(iso) => {
            match iso.get(..10).map(|d| d.split('-').collect::<Vec<_>>()) {
                Some(parts) if parts.len() == 3 => {
                    let _ = write!(text, "{}/{}/{}", parts[2], parts[1], parts[0]);
                    CellKind::Date
                }
                _ => {
                    text.push_str(iso);
                    CellKind::Text
                }
            }
        }
        DataRef::DurationIso(iso) => {
            text.push_str(iso);
            CellKind::Text
        }
    }
}

