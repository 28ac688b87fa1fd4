//! The cells of a worksheet.

use super::record::{Body, Records};
use super::shared::Shared;
use crate::read::book::Book;
use crate::read::number_format::NumberFormat;
use crate::read::sheet::{COLUMNS, ROWS};
use crate::read::zip_parts::Package;
use crate::read::{CellKind, ReadError};

// Record numbers; the comments give their names in [MS-XLSB].
const ROW: u16 = 0; // BrtRowHdr
const PACKED: u16 = 2; // BrtCellRk
const ERROR: u16 = 3; // BrtCellError
const BOOL: u16 = 4; // BrtCellBool
const REAL: u16 = 5; // BrtCellReal
const TEXT: u16 = 6; // BrtCellSt
const SHARED: u16 = 7; // BrtCellIsst
const FORMULA_TEXT: u16 = 8; // BrtFmlaString
const FORMULA_REAL: u16 = 9; // BrtFmlaNum
const FORMULA_BOOL: u16 = 10; // BrtFmlaBool
const FORMULA_ERROR: u16 = 11; // BrtFmlaError
// The same values without a column, which is then the next one.
const SHORT_BLANK: u16 = 12; // BrtShortBlank
const SHORT_PACKED: u16 = 13; // BrtShortRk
const SHORT_ERROR: u16 = 14; // BrtShortError
const SHORT_BOOL: u16 = 15; // BrtShortBool
const SHORT_REAL: u16 = 16; // BrtShortReal
const SHORT_TEXT: u16 = 17; // BrtShortSt
const SHORT_SHARED: u16 = 18; // BrtShortIsst
const COLUMN: u16 = 60; // BrtColInfo
const RICH: u16 = 62; // BrtCellRString
const ROWS_END: u16 = 146; // BrtEndSheetData
const MERGED: u16 = 176; // BrtMergeCell

/// Reads the worksheet in a part.
pub(super) fn read(
    package: &mut Package<'_>,
    part: &str,
    shared: &Shared,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let mut records = Records::open(package, part)?;
    let (mut row, mut column, mut complete) = (None, 0, false);
    let mut text = String::new();
    let wanted = |kind| matches!(kind, ROW..=SHORT_SHARED | COLUMN | RICH | MERGED | ROWS_END);
    loop {
        let (kind, mut body) = match records.next(wanted) {
            Ok(Some(record)) => record,
            Ok(None) => break,
            // The rows are whole; what breaks off comes after them.
            Err(error) if complete => return book.do_without(error),
            Err(error) => return Err(error),
        };
        match kind {
            ROWS_END => complete = true,
            ROW if !complete => row = Some(read_row(&mut body, book)?),
            // Neither these nor what follows them changes what the rows hold.
            COLUMN => drop(read_columns(&mut body, book)),
            MERGED => drop(read_merge(&mut body, book)),
            // After the rows there are no cells: some programs repeat numbers of records there.
            _ if complete => {}
            _ => {
                let Some(row) = row else {
                    book.lost_cell(0, 0, part, "a cell outside of a row");
                    continue;
                };
                column = if (SHORT_BLANK..=SHORT_SHARED).contains(&kind) {
                    u32::saturating_add(column, 1)
                } else {
                    body.number().unwrap_or(COLUMNS)
                };
                if column >= COLUMNS {
                    let cause = format!("column {}", u64::from(column) + 1);
                    book.lost_cell(row, 0, part, &cause);
                    continue;
                }
                match read_cell(kind, &mut body, (row, column), shared, &mut text, book) {
                    Err(ReadError::Damaged { cause, .. }) => {
                        book.lost_cell(row, column, part, &cause);
                    }
                    read => read?,
                }
            }
        }
    }
    if complete { Ok(()) } else { Err(records.broken_off()) }
}

/// Reads a cell from after its column on.
fn read_cell(
    kind: u16,
    body: &mut Body<'_>,
    (row, column): (u32, u32),
    shared: &Shared,
    text: &mut String,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let style = body.number()? & 0xff_ffff;
    let format = shared.formats.get(style as usize).copied().unwrap_or_default();
    text.clear();
    let kind = match kind {
        ERROR | FORMULA_ERROR | SHORT_ERROR => {
            book.error_cell(row, column);
            return Ok(());
        }
        SHARED | SHORT_SHARED => {
            let number = body.number()?;
            match shared.strings.get(number) {
                Some(text) => book.cell(row, column, CellKind::Text, text)?,
                None => {
                    let cause = format!("no shared string {number}");
                    book.lost_cell(row, column, &shared.strings.part, &cause);
                }
            }
            return Ok(());
        }
        _ => read_value(kind, body, format, shared, text)?,
    };
    book.cell(row, column, kind, text)
}

/// Writes the value in a cell's record; returns what kind it is.
fn read_value(
    kind: u16,
    body: &mut Body<'_>,
    format: NumberFormat,
    shared: &Shared,
    text: &mut String,
) -> Result<CellKind, ReadError> {
    let number = match kind {
        BOOL | FORMULA_BOOL | SHORT_BOOL => {
            text.push_str(if body.byte()? != 0 { "TRUE" } else { "FALSE" });
            return Ok(CellKind::Bool);
        }
        TEXT | FORMULA_TEXT | SHORT_TEXT => {
            body.wide_string(text)?;
            return Ok(CellKind::Text);
        }
        RICH => {
            body.rich_string(text)?;
            return Ok(CellKind::Text);
        }
        PACKED | SHORT_PACKED => body.packed_number()?,
        REAL | FORMULA_REAL | SHORT_REAL => body.real()?,
        _ => return Ok(CellKind::Empty),
    };
    if !number.is_finite() {
        return Err(body.damaged("a number that is none"));
    }
    Ok(format.write(number, shared.epoch, text))
}

fn read_row(body: &mut Body<'_>, book: &mut Book<'_>) -> Result<u32, ReadError> {
    let row = body.number()?;
    if row >= ROWS {
        return Err(body.damaged(format!("row {}", u64::from(row) + 1)));
    }
    // Format, height and a byte of flags precede the one with fDyZero.
    body.pass(4 + 2 + 1)?;
    if body.byte()? & 0x10 != 0 {
        book.hide_row(row);
    }
    Ok(row)
}

fn read_columns(body: &mut Body<'_>, book: &mut Book<'_>) -> Result<(), ReadError> {
    let (first, last) = (body.number()?, body.number()?);
    body.pass(4 + 4)?;
    if body.short()? & 1 != 0 {
        book.hide_columns(first, last);
    }
    Ok(())
}

fn read_merge(body: &mut Body<'_>, book: &mut Book<'_>) -> Result<(), ReadError> {
    let (first_row, last_row) = (body.number()?, body.number()?);
    let (first_column, last_column) = (body.number()?, body.number()?);
    if last_row < ROWS && last_column < COLUMNS {
        book.merge(first_row, last_row, first_column, last_column);
    }
    Ok(())
}
