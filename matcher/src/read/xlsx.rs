//! Reads one sheet of an .xlsx workbook, its cells as a stream: no range of the whole sheet is
//! made, so a false dimension costs nothing.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::builder::{RowBuffer, TableBuilder, header_score};
use super::table::{CellKind, Table, column_letters};
use super::{Notice, ReadError};
use crate::plan::LIMITS;

/// Rows that a sheet of this format can have.
const ROWS_OF_A_SHEET: u32 = 1_048_576;

/// Reads the sheet named, or the one whose first rows look most like a table of people.
pub fn read(
    bytes: &[u8],
    file: &str,
    sheet: Option<&str>,
    progress: &mut dyn FnMut(u32),
) -> Result<Table, ReadError> {
    let damaged = |part: &str, error: XlsxError| match error {
        XlsxError::Password => ReadError::Password { file: file.to_owned() },
        error => ReadError::Damaged {
            file: file.to_owned(),
            part: part.to_owned(),
            cause: error.to_string(),
        },
    };
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|e| damaged("workbook", e))?;
    let sheets = workbook.sheet_names();
    let chosen = match sheet {
        Some(name) if sheets.iter().any(|s| s == name) => name.to_owned(),
        Some(name) => {
            return Err(ReadError::NoSuchSheet { file: file.to_owned(), sheet: name.to_owned() });
        }
        None => choose_sheet(&mut workbook, &sheets)
            .ok_or_else(|| ReadError::NoCells { file: file.to_owned() })?,
    };

    let mut builder = TableBuilder::new(file, &chosen, sheets.clone());
    let mut cells = workbook.worksheet_cells_reader(&chosen).map_err(|e| damaged(&chosen, e))?;
    let mut errors = ErrorCells::default();
    let mut buffer = RowBuffer::default();
    let mut scratch = String::new();
    let mut current = 0;
    loop {
        let cell = cells.next_cell().map_err(|e| damaged(&chosen, e))?;
        let row = cell.as_ref().map(|c| c.get_position().0);
        if row != Some(current) {
            builder.push(current + 1, &buffer)?;
            buffer.clear();
            if builder.rows().is_multiple_of(1000) && builder.rows() > 0 {
                progress(builder.rows());
            }
        }
        let Some(cell) = cell else { break };
        let (row, column) = cell.get_position();
        if row >= ROWS_OF_A_SHEET {
            return Err(ReadError::Damaged {
                file: file.to_owned(),
                part: chosen,
                cause: format!("row {}", u64::from(row) + 1),
            });
        }
        current = row;
        if matches!(cell.get_value(), DataRef::Error(_)) {
            errors.count(row, column);
        }
        push_cell(&mut buffer, column, cell.get_value(), &mut scratch);
    }
    progress(builder.rows());

    let mut table = builder.finish()?;
    table.notices.extend(errors.notice());
    if sheet.is_none() && sheets.len() > 1 {
        let others = sheets.into_iter().filter(|s| *s != chosen).collect();
        table.notices.insert(0, Notice::OtherSheets { read: chosen, others });
    }
    Ok(table)
}

/// The sheet with the best header among its first rows; the earliest of equals. None when no sheet
/// has a cell. A sheet that cannot be opened (a chart) is passed over.
fn choose_sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, sheets: &[String]) -> Option<String> {
    if let [only] = sheets {
        return Some(only.clone());
    }
    let mut best: Option<(usize, &String)> = None;
    for name in sheets {
        let Some(score) = sheet_score(workbook, name) else { continue };
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, name));
        }
    }
    best.map(|(_, name)| name.clone())
}

fn sheet_score(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Option<usize> {
    let mut cells = workbook.worksheet_cells_reader(name).ok()?;
    let mut buffer = RowBuffer::default();
    let mut scratch = String::new();
    let (mut score, mut rows, mut current) = (None, 0, u32::MAX);
    while let Ok(Some(cell)) = cells.next_cell() {
        let (row, column) = cell.get_position();
        if row != current {
            score = score.max((!buffer.is_empty()).then(|| header_score(&buffer)));
            rows += usize::from(!buffer.is_empty());
            if rows > LIMITS.header_search_rows {
                break;
            }
            buffer.clear();
            current = row;
        }
        push_cell(&mut buffer, column, cell.get_value(), &mut scratch);
    }
    score.max((!buffer.is_empty()).then(|| header_score(&buffer)))
}

/// Adds a cell as a person sees it.
fn push_cell(buffer: &mut RowBuffer, column: u32, value: &DataRef<'_>, scratch: &mut String) {
    let kind = cell_text(value, scratch);
    let text = match value {
        DataRef::SharedString(text) => text,
        DataRef::String(text) => text.as_str(),
        _ => scratch.as_str(),
    };
    buffer.push(column, kind, text);
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

/// Whole numbers without exponent or point; others in their shortest form.
fn write_number(number: f64, text: &mut String) {
    use std::fmt::Write as _;
    let _ = if number.fract() == 0.0 && number.abs() < 1e17 {
        write!(text, "{}", number as i64)
    } else {
        write!(text, "{number}")
    };
}

#[derive(Default)]
struct ErrorCells {
    cells: u32,
    first: Option<(u32, u32)>,
}

impl ErrorCells {
    fn count(&mut self, row: u32, column: u32) {
        self.cells += 1;
        self.first.get_or_insert((row, column));
    }

    fn notice(&self) -> Option<Notice> {
        self.first.map(|(row, column)| Notice::ErrorCells {
            cells: self.cells,
            row: row + 1,
            column: column_letters(column as usize),
        })
    }
}
