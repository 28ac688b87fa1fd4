//! The sheet of values that no table knows: each once, with how often it occurs.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::columns::{Cell, Column};
use super::sheets::{start, write_text};
use super::style::Styles;
use crate::classify::Linked;
use crate::words::{Header, Language, field, side};

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    linked: &Linked,
    language: Language,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let unknown = &linked.prepared.unknown;
    let columns = [
        (Header::Order, 6.0),
        (Header::Side, 26.0),
        (Header::Field, 22.0),
        (Header::Value, 40.0),
        (Header::Rows, 11.0),
        (Header::FirstRow, 14.0),
        (Header::File, 40.0),
    ]
    .map(|(header, width)| Column {
        cell: Cell::Order,
        header: header.text(language).to_owned(),
        width,
    });
    let sheet = start(workbook, Header::Unknown.text(language), &columns, unknown.len(), styles)?;
    for (place, value) in unknown.iter().enumerate() {
        let row = place as u32 + 1;
        let text =
            if value.value.is_empty() { Header::Others.text(language) } else { &value.value };
        sheet.write_number_with_format(row, 0, f64::from(row), &styles.count)?;
        write_text(sheet, row, 1, side(value.side, language), styles)?;
        write_text(sheet, row, 2, field(value.field, language), styles)?;
        write_text(sheet, row, 3, text, styles)?;
        sheet.write_number_with_format(row, 4, f64::from(value.rows), &styles.count)?;
        sheet.write_number_with_format(row, 5, f64::from(value.first_row), &styles.count)?;
        write_text(sheet, row, 6, &value.place, styles)?;
    }
    Ok(())
}
