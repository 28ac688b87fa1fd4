//! A new workbook of what was read of a file, for files whose own form cannot take columns.
//!
//! Takes the sheets as they were read and the tables that took part, gives every cell as text in its
//! place. Decided: letters of an old font are written as what they mean, because the new workbook does
//! not have that font.

use std::io::Write;

use super::added::Additions;
use super::error::GiveBackError;
use super::place::COLUMNS;
use crate::layout::Table;
use crate::plan::ReadingLimits;
use crate::read::{CellKind, ReadError, Sheet as ReadSheet, read_within};
use crate::write::Archive;
use crate::write::workbook::{About, Book, CALIBRI, Font, Format, LONGEST_NAME, Sheet, Style};

/// A sheet of the new workbook.
pub struct MadeSheet<'a> {
    /// The sheet as it was read.
    pub sheet: ReadSheet,
    /// The tables of it that took part.
    pub tables: Vec<&'a Table>,
}

/// The rows that a sheet can have.
const ROWS: u32 = 1_048_576;
/// By how many rows the width of a column is judged, and how narrow and wide it may be.
const MEASURED: usize = 500;
const NARROWEST: usize = 6;
const WIDEST: usize = 45;
const FONT: Font = Font { name: "Times New Roman", ..CALIBRI };

/// The sheets of a file as they were read.
///
/// # Errors
/// If it does not read.
pub fn read_sheets(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    allowed: ReadingLimits,
) -> Result<Vec<ReadSheet>, ReadError> {
    read_within(allowed, bytes, file, password, &mut |_| {})
}

/// Writes the workbook. `unnamed` is what a sheet without a name is called.
///
/// # Errors
/// If a sheet has more rows or columns than a workbook can have, or `out` takes no more.
pub fn new_workbook(
    sheets: &[MadeSheet<'_>],
    additions: &Additions,
    unnamed: &str,
    out: &mut dyn Write,
) -> Result<(), GiveBackError> {
    let mut archive = Archive::new(out);
    let about = About::of("Đối Soát", "2025-01-01");
    let mut book = Book::new(&mut archive, About { author: "Đối Soát", ..about });
    let text = Format { number: "@", ..Format::of(FONT) };
    let bold = Format { font: Font { bold: true, ..FONT }, wraps: true, ..text };
    let styles = [text, bold].map(|format| book.styles.add(format));
    let is_all_hidden = sheets.iter().all(|of| of.sheet.hidden);
    let mut taken: Vec<String> = Vec::new();
    for made in sheets {
        let name = name_of(&made.sheet.name, unnamed, &mut taken);
        let mut sheet = Sheet::new(name);
        if made.sheet.hidden && !is_all_hidden {
            sheet.hide();
        }
        made.write(&mut book, sheet, additions, styles)?;
    }
    Ok(book.finish()?)
}

impl MadeSheet<'_> {
    fn write(
        &self,
        book: &mut Book<'_>,
        mut sheet: Sheet,
        additions: &Additions,
        [style, header]: [Style; 2],
    ) -> Result<(), GiveBackError> {
        let read = &self.sheet;
        let filled = read.columns.iter().rposition(|column| !column.is_empty());
        let first = filled.map_or(0, |last| last + 1);
        let added = additions.of_sheet(&read.name);
        let new = added.map_or(0, |_| additions.columns.len());
        let rows_below = read.rows.last().is_some_and(|last| *last > ROWS);
        if rows_below || (first + new) as u64 > u64::from(COLUMNS) {
            let (file, sheet) = (read.file.clone(), read.name.clone());
            return Err(GiveBackError::NoRoom { file, sheet });
        }
        for column in 0..first {
            sheet.set_width(column as u16, self.width(column));
        }
        for (column, of) in (first..).zip(additions.columns.iter().take(new)) {
            sheet.set_width(column as u16, of.width);
        }
        let headers = additions.headers();
        // A header may stand above the first row that is filled.
        let mut rows: Vec<u32> = read.rows.clone();
        rows.extend(added.into_iter().flat_map(|added| added.rows.keys()));
        rows.sort_unstable();
        rows.dedup();
        for row in rows {
            let texts = added.and_then(|added| added.rows.get(&row));
            let is_header = texts.is_some_and(|texts| *texts == headers);
            let style = if is_header { header } else { style };
            let at = row.saturating_sub(1);
            if let Some(place) = read.place(row) {
                for (column, kind, text) in read.cells(place) {
                    let text = self.text((row, column), kind, text);
                    sheet.text((at, column as u16), text, style);
                }
            }
            for (column, text) in (first..).zip(texts.into_iter().flatten()) {
                if !text.is_empty() {
                    sheet.text((at, column as u16), text, style);
                }
            }
            sheet.finish_above(at + 1);
            book.take(&mut sheet)?;
        }
        Ok(book.add(sheet)?)
    }

    /// The text of a cell, in letters of today.
    fn text<'t>(
        &'t self,
        (row, column): (u32, usize),
        kind: CellKind,
        written: &'t str,
    ) -> &'t str {
        if kind != CellKind::Text {
            return written;
        }
        let read = self.tables.iter().find_map(|table| {
            let first = table.sheet.first_column.unwrap_or(0) as usize;
            let own = column.checked_sub(first).filter(|own| *own < table.sheet.columns.len())?;
            let is_decoded = table.columns.get(own).is_some_and(|column| column.decoded);
            let place = table.sheet.place(row)?;
            is_decoded.then(|| table.row_text(own, place))
        });
        read.filter(|read| !read.is_empty()).unwrap_or(written)
    }

    /// As wide as the longest of its first texts, within reason.
    fn width(&self, column: usize) -> f64 {
        let cells = self.sheet.columns.get(column);
        let texts =
            cells.into_iter().flat_map(|of| (0..of.len().min(MEASURED)).map(|at| of.text(at)));
        let longest = texts.map(|text| text.chars().count()).max().unwrap_or(0);
        (longest + 2).clamp(NARROWEST, WIDEST) as f64
    }
}

/// A name that a sheet can have and that no other has.
fn name_of(name: &str, unnamed: &str, taken: &mut Vec<String>) -> String {
    let is_forbidden =
        |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control();
    let safe = |name: &str| -> String {
        let safe: String = name.chars().map(|c| if is_forbidden(c) { ' ' } else { c }).collect();
        safe.trim_matches([' ', '\'']).to_owned()
    };
    let cut = |name: &str, room: usize| -> String {
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= room
        };
        name.chars().take_while(fits).collect()
    };
    let name = [safe(name), safe(unnamed), "1".to_owned()].into_iter().find(|of| !of.is_empty());
    let name = name.unwrap_or_default();
    let mut numbers = 1..;
    let mut found = cut(&name, LONGEST_NAME);
    while taken.contains(&found.to_lowercase()) {
        let number = format!(" ({})", numbers.next().unwrap_or(1) + 1);
        found = cut(&name, LONGEST_NAME.saturating_sub(number.len())) + &number;
    }
    taken.push(found.to_lowercase());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets() {
        let mut taken = Vec::new();
        for (name, expected) in [
            ("", "ds"),
            ("", "ds (2)"),
            ("DS", "DS (3)"),
            ("Xã [A]/B: *?", "Xã  A  B"),
            ("'a'", "a"),
            (&"ế".repeat(40), &"ế".repeat(31)),
            (&"ế".repeat(40), &("ế".repeat(27) + " (2)")),
        ] {
            assert_eq!(name_of(name, "ds", &mut taken), expected, "{name}");
        }
    }
}
