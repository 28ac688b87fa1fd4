//! What the tests of several readers share: zips made by hand, and sheets as lines of text.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use super::book::Book;
use super::budget::Budget;
use super::{CellKind, ReadError, Sheet, column_letters};

/// A zip of these parts.
pub(super) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What a reader makes of a file.
pub(super) fn sheets(
    read: fn(&[u8], &mut Book<'_>) -> Result<(), ReadError>,
    bytes: &[u8],
) -> Result<Vec<Sheet>, ReadError> {
    let mut told = |_: u32| {};
    let mut book = Book::new("file", Budget::default(), &mut told);
    read(bytes, &mut book)?;
    book.finish()
}

/// A line for the sheet, one for each row, one for each thing besides cells. Numbers follow `#`,
/// dates `@`, booleans `?`.
pub(super) fn lines(sheets: &[Sheet]) -> Vec<String> {
    let mut lines = Vec::new();
    for sheet in sheets {
        let hidden = if sheet.hidden { " hidden" } else { "" };
        lines.push(format!("== {}{hidden}", sheet.name));
        for (place, row) in sheet.rows.iter().enumerate() {
            let hidden = if sheet.hidden_rows.contains(row) { " hidden" } else { "" };
            let mut line = format!("{row}{hidden}:");
            for (column, kind, text) in sheet.cells(place) {
                let sign = match kind {
                    CellKind::Number => "#",
                    CellKind::Date => "@",
                    CellKind::Bool => "?",
                    CellKind::Text | CellKind::Empty => "",
                };
                write!(line, " {}={sign}{text}", column_letters(column)).unwrap();
            }
            lines.push(line);
        }
        for merge in &sheet.merges {
            let letters = |column: u32| column_letters(column as usize);
            lines.push(format!(
                "merged {}{}:{}{}",
                letters(merge.first_column),
                merge.first_row,
                letters(merge.last_column),
                merge.last_row
            ));
        }
        for &column in &sheet.hidden_columns {
            lines.push(format!("hidden {}", column_letters(column as usize)));
        }
        lines.extend(sheet.notices.iter().map(|notice| format!("{notice:?}")));
    }
    lines
}

/// Checks what a reader makes of a file, line by line; if no lines are expected, that the file is
/// damaged or too large and the error names a part.
pub(super) fn check(
    read: fn(&[u8], &mut Book<'_>) -> Result<(), ReadError>,
    bytes: &[u8],
    expected: &[&str],
    about: &str,
) {
    match sheets(read, bytes) {
        Ok(sheets) => assert_eq!(lines(&sheets), expected, "{about}"),
        Err(ReadError::Damaged { part, .. }) => {
            assert!(expected.is_empty() && !part.is_empty(), "{about}: damaged at {part}");
        }
        Err(error @ ReadError::TooLarge { .. }) => {
            assert!(expected.is_empty(), "{about}: {error}");
        }
        Err(error) => panic!("{about}: {error}"),
    }
}
