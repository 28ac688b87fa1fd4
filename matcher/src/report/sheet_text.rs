//! What all workbooks share: text that stays text whatever it begins with, and properties that are the
//! same on every day, so that equal input gives equal bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Worksheet, XlsxError};

/// Characters that a cell can hold.
const LONGEST_TEXT: usize = 32_767;

/// Title, author and a day of creation that never changes.
pub fn properties() -> Result<DocProperties, XlsxError> {
    let created = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties = DocProperties::new().set_title("Đối Soát").set_author("Đối Soát");
    Ok(properties.set_creation_datetime(&created))
}

/// Writes a text, cut where a cell can hold no more. One that begins like a formula gets the format
/// that marks it as text for editing too.
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
