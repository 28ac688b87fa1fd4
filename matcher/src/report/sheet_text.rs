//! What all workbooks share: text that stays text whatever it begins with, and properties that do
//! not change from day to day, so that equal input gives equal bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Worksheet, XlsxError};

/// The most characters in a cell.
const LONGEST_TEXT: usize = 32_767;

/// Title, author and a fixed creation date.
pub fn properties() -> Result<DocProperties, XlsxError> {
    let created = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties = DocProperties::new().set_title("Đối Soát").set_author("Đối Soát");
    Ok(properties.set_creation_datetime(&created))
}

/// Writes a text, cut to what a cell can hold. A text that begins like a formula gets the format
/// that keeps it text when it is edited, too.
pub fn write_text(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    text: &str,
    plain: &Format,
    quoted: &Format,
) -> Result<(), XlsxError> {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    let format = if formula { quoted } else { plain };
    if text.chars().count() > LONGEST_TEXT {
        let cut: String = text.chars().take(LONGEST_TEXT - 1).chain(['…']).collect();
        sheet.write_string_with_format(row, at, cut, format)?;
    } else {
        sheet.write_string_with_format(row, at, text, format)?;
    }
    Ok(())
}
