//! What a sheet can hold.

/// The most rows of data on one sheet; a spreadsheet has 1,048,576 rows.
pub(crate) const ROWS_OF_A_SHEET: usize = 1_000_000;
/// The most bytes of a sheet's rows: an archive has room for little more in one part.
pub(crate) const BYTES_OF_A_SHEET: u64 = 4_000_000_000;
/// The most characters in a sheet's name, in UTF-16 units.
pub(crate) const LONGEST_NAME: usize = 31;
/// The most characters in a cell, in UTF-16 units.
pub(super) const LONGEST_TEXT: usize = 32_767;
/// The greatest height of a row, in points.
pub(crate) const HIGHEST_ROW: f64 = 409.0;
