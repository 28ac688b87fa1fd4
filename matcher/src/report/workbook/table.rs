//! A table with its header on one sheet or, if it is longer than a sheet can be, on several.
//!
//! The table's own type says what stands in it; this writer opens the sheets, counts the rows, and
//! sets up what every table needs: a header that stays in view, a filter, and the header again on
//! each printed page.

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::page_setup::PageSetup;
use super::progress::Progress;

/// What goes on sheets.
pub(crate) trait SheetTable {
    /// A row of it.
    type Row;

    /// The name of one of its sheets, counted from 1.
    fn sheet_name(&self, number: usize) -> String;

    /// The setup of its pages.
    fn page_setup(&self) -> PageSetup;

    /// Writes what stands above the rows.
    fn write_above(&self, sheet: &mut Worksheet) -> Result<HeaderRows, XlsxError>;

    /// Writes a row of the table at a row of the sheet. `number` counts the rows of all sheets
    /// from 1.
    fn write_row(
        &self,
        sheet: &mut Worksheet,
        at: u32,
        number: usize,
        row: &Self::Row,
    ) -> Result<(), XlsxError>;

    /// Writes what stands below the rows, from a row of the sheet on; by default nothing.
    fn write_below(
        &self,
        _sheet: &mut Worksheet,
        _at: u32,
        _part: SheetPart<'_, Self::Row>,
    ) -> Result<(), XlsxError> {
        Ok(())
    }
}

/// Where the header of a table stands on its sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeaderRows {
    /// The header's first row.
    pub first: u32,
    /// The header's last row, with one cell for each column.
    pub last: u32,
    /// How many of the first columns stay in view.
    pub frozen: u16,
    /// The table's last column; `None` for a table that cannot be filtered.
    pub filter: Option<u16>,
}

/// The part of a table that goes on one sheet.
#[derive(Debug, PartialEq)]
pub(crate) struct SheetPart<'a, Row> {
    /// Which sheet it is, counted from 1.
    pub number: usize,
    /// How many rows stand on earlier sheets.
    pub before: usize,
    /// The rows of the sheet.
    pub rows: &'a [Row],
    /// Whether the table ends here.
    pub is_last: bool,
}

/// Adds a table to a workbook, with at most `most` of its rows on one sheet. A table without rows
/// has a sheet, too.
pub(crate) fn write_table<T: SheetTable>(
    workbook: &mut Workbook,
    table: &T,
    rows: &[T::Row],
    most: usize,
    progress: &mut Progress<'_>,
) -> Result<(), XlsxError> {
    for part in sheet_parts(rows, most) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(table.sheet_name(part.number))?;
        let header = table.write_above(sheet)?;
        let mut at = header.last + 1;
        for (number, row) in (part.before + 1..).zip(part.rows) {
            table.write_row(sheet, at, number, row)?;
            at += 1;
            progress.row();
        }
        sheet.set_freeze_panes(header.last + 1, header.frozen)?;
        sheet.set_repeat_rows(header.first, header.last)?;
        if let Some(column) = header.filter {
            sheet.autofilter(header.last, 0, at - 1, column)?;
        }
        let setup = table.page_setup();
        setup.apply(sheet);
        if setup.pages_wide > 1 && header.frozen > 0 {
            sheet.set_repeat_columns(0, header.frozen - 1)?;
        }
        table.write_below(sheet, at, part)?;
    }
    Ok(())
}

/// A table cut into parts of at most `most` rows; one part without rows if it has none.
fn sheet_parts<Row>(rows: &[Row], most: usize) -> impl Iterator<Item = SheetPart<'_, Row>> {
    let count = rows.len().div_ceil(most).max(1);
    (0..count).map(move |place| {
        let before = place * most;
        let end = rows.len().min(before + most);
        SheetPart {
            number: place + 1,
            before,
            rows: rows.get(before..end).unwrap_or_default(),
            is_last: place + 1 == count,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::sheet_parts;

    #[test]
    fn parts_of_long_tables() {
        let check = |rows: &[u8], expected: &[(usize, usize, &[u8], bool)]| {
            let parts: Vec<_> = sheet_parts(rows, 2)
                .map(|part| (part.number, part.before, part.rows, part.is_last))
                .collect();
            assert_eq!(parts, expected);
        };
        check(&[], &[(1, 0, &[], true)]);
        check(&[7], &[(1, 0, &[7], true)]);
        check(&[7, 8], &[(1, 0, &[7, 8], true)]);
        check(&[7, 8, 9], &[(1, 0, &[7, 8], false), (2, 2, &[9], true)]);
    }
}
