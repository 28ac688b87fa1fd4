//! Opening and saving a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// A workbook without sheets. Its title, its author and its creation date do not change from day to
/// day.
pub(crate) fn new_workbook() -> Result<Workbook, XlsxError> {
    let created = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties = DocProperties::new()
        .set_title("Đối Soát")
        .set_author("Đối Soát")
        .set_creation_datetime(&created);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
    Ok(workbook)
}

/// The workbook as the bytes of an xlsx file.
pub(crate) fn save(mut workbook: Workbook) -> Result<Vec<u8>, XlsxError> {
    workbook.save_to_buffer()
}
