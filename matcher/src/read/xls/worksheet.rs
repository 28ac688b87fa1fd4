//! The cells of a worksheet. Takes the records of its part of the stream, fills the book.
//!
//! A chart inside a sheet is a nested part among the sheet's records, with the numbers it draws; it
//! is skipped. A formula's text follows in a separate record.

use rustc_hash::FxHashSet;

use super::globals::{COLUMNS, Globals, Listed, Version, WORKSHEET};
use super::record::{Damage, Record, Records, kind, rk};
use super::strings::Pieces;
use crate::read::book::Book;
use crate::read::compound::{u16_at, u32_at};
use crate::read::{CellKind, ReadError};

/// The name, in notices, of the part that holds all sheets.
const PART: &str = "workbook";

/// Reads a sheet. `budget` is how many bytes of records may still be walked for all sheets
/// together: sheets do not overlap, so they are no longer than the stream.
pub(super) fn read(
    stream: &[u8],
    listed: &Listed,
    globals: &Globals,
    budget: &mut usize,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let mut records = Records::new(stream, usize::try_from(listed.start).unwrap_or(usize::MAX));
    let first = records.next().and_then(|bof| match bof {
        Some(bof) if bof.kind == kind::BOF => bof.u16(2),
        _ => Err(Damage::NoSheet(listed.start)),
    });
    match first {
        Ok(WORKSHEET) => {}
        // The directory is wrong: it is a chart or macros.
        Ok(_) => return Ok(()),
        Err(damage) => {
            let error = book.damaged(&listed.name, damage);
            return book.leave_out(&listed.name, PART, error);
        }
    }
    book.begin(&listed.name, listed.hidden);
    let mut filling = Filling {
        globals,
        name: &listed.name,
        book,
        text: String::new(),
        hidden_rows: FxHashSet::default(),
        row: None,
        waiting: None,
    };
    let filled = filling.fill(records, budget);
    match filled {
        Ok(()) => book.end(),
        Err(Fault::Damage(damage)) => {
            let error = book.damaged(&listed.name, damage);
            book.leave_out(&listed.name, PART, error)
        }
        Err(Fault::Read(error)) => Err(error),
    }
}

/// What stops the reading of a sheet.
enum Fault {
    Damage(Damage),
    /// A limit of the book was exceeded.
    Read(ReadError),
}

impl From<Damage> for Fault {
    fn from(damage: Damage) -> Fault {
        Fault::Damage(damage)
    }
}

impl From<ReadError> for Fault {
    fn from(error: ReadError) -> Fault {
        Fault::Read(error)
    }
}

/// A sheet being read into the book.
struct Filling<'g, 'b, 'p> {
    globals: &'g Globals,
    /// The name of the sheet.
    name: &'g str,
    book: &'b mut Book<'p>,
    /// The text of the current cell.
    text: String,
    hidden_rows: FxHashSet<u16>,
    /// The row of the last cell.
    row: Option<u16>,
    /// A formula whose text is yet to come.
    waiting: Option<(u16, u16)>,
}

impl Filling<'_, '_, '_> {
    fn fill(&mut self, mut records: Records<'_>, budget: &mut usize) -> Result<(), Fault> {
        // How many nested parts are open.
        let mut inside = 0_u32;
        let mut window_seen = false;
        loop {
            let Some(record) = records.next()? else {
                // The window record follows all cells: such a sheet lacks only its end.
                return if window_seen && inside == 0 { Ok(()) } else { Err(Damage::NoEnd.into()) };
            };
            *budget = budget.checked_sub(record.data.len() + 4).ok_or(Damage::Overlap)?;
            match record.kind {
                kind::BOF => inside = inside.saturating_add(1),
                kind::EOF if inside == 0 => break,
                kind::EOF => inside -= 1,
                _ if inside > 0 => {}
                kind::WINDOW2 => window_seen = true,
                _ => self.record(&record, records)?,
            }
        }
        self.give_up_waiting();
        Ok(())
    }

    fn record(&mut self, record: &Record<'_>, further: Records<'_>) -> Result<(), Fault> {
        match record.kind {
            kind::STRING => {
                let Some((row, column)) = self.waiting.take() else { return Ok(()) };
                if let Err(damage) = self.read_text(record, 0, further) {
                    let (row, column) = (u32::from(row), u32::from(column));
                    self.book.lost_cell(row, column, self.name, &damage.to_string());
                    return Ok(());
                }
                return self.put(row, column, CellKind::Text);
            }
            kind::ARRAY | kind::TABLE | kind::SHRFMLA | kind::SHRFMLA_5 | kind::CONTINUE => {
                return Ok(());
            }
            _ => self.give_up_waiting(),
        }
        match self.cells(record, further) {
            // One cell that is too short to be read, or is nowhere on a sheet.
            Err(Fault::Damage(damage)) => {
                let (row, column) = record.place().unwrap_or_default();
                let (row, column) = (u32::from(row), u32::from(column));
                self.book.lost_cell(row, column, self.name, &damage.to_string());
                Ok(())
            }
            read => read,
        }
    }

    /// Reads a record of cells, or of rows, columns and merged cells.
    fn cells(&mut self, record: &Record<'_>, further: Records<'_>) -> Result<(), Fault> {
        match record.kind {
            kind::NUMBER => self.number(record, record.f64(6)?),
            kind::RK => self.number(record, rk(record.u32(6)?)),
            kind::MULRK => self.many_numbers(record),
            kind::LABELSST => self.shared_text(record),
            kind::LABEL | kind::RSTRING => {
                let (row, column) = record.place()?;
                self.read_text(record, 6, further)?;
                self.put(row, column, CellKind::Text)
            }
            kind::BOOLERR => {
                let (row, column) = record.place()?;
                let error = record.u8(7).is_ok_and(|error| error != 0);
                self.flag_or_error(row, column, record.u8(6)?, error)
            }
            kind::FORMULA => self.formula(record),
            kind::ROW => {
                // Bit 5: the row has zero height.
                if record.u8(12).is_ok_and(|flags| flags & 0x20 != 0) {
                    self.hidden_rows.insert(record.u16(0)?);
                }
                Ok(())
            }
            kind::COLINFO => {
                if record.u8(8).is_ok_and(|flags| flags & 0x01 != 0) {
                    let last = u32::from(record.u16(2)?).min(COLUMNS - 1);
                    self.book.hide_columns(u32::from(record.u16(0)?), last);
                }
                Ok(())
            }
            // Not a record of version 5, but some programs write it there and others read it.
            kind::MERGEDCELLS => {
                self.merges(record);
                Ok(())
            }
            // Cells without a value, among others.
            _ => Ok(()),
        }
    }

    /// The previous formula announced a text that did not come.
    fn give_up_waiting(&mut self) {
        if let Some((row, column)) = self.waiting.take() {
            self.book.uncalculated(u32::from(row), u32::from(column));
        }
    }

    /// Reads a text with a two-byte length as the text of the current cell.
    fn read_text(
        &mut self,
        record: &Record<'_>,
        at: usize,
        further: Records<'_>,
    ) -> Result<(), Damage> {
        self.text.clear();
        let mut pieces = Pieces::new(record, at, further);
        let length = pieces.u16()?;
        match self.globals.version {
            Version::Five => pieces.bytes(length, self.globals.encoding, &mut self.text),
            Version::Eight => pieces.unicode(length, &mut self.text).map(drop),
        }
    }

    fn number(&mut self, record: &Record<'_>, number: f64) -> Result<(), Fault> {
        let (row, column) = record.place()?;
        self.put_number(row, column, record.u16(4)?, number)
    }

    /// Reads adjacent numbers: row, first column, a format and a number for each, last column.
    fn many_numbers(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let (row, mut column) = record.place()?;
        let end = record.data.len().saturating_sub(2);
        let cells = record.data.get(4..end);
        for cell in cells.ok_or(Damage::Short(record.kind))?.as_chunks::<6>().0 {
            if let (Some(format), Some(number)) = (u16_at(cell, 0), u32_at(cell, 2)) {
                self.put_number(row, column, format, rk(number))?;
            }
            column = column.saturating_add(1);
        }
        Ok(())
    }

    fn shared_text(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let (row, column) = record.place()?;
        // Nothing is lost with high bytes that can only be zero.
        let bytes = record.data.get(6..).filter(|bytes| bytes.len() >= 2);
        let bytes = bytes.ok_or(Damage::Short(record.kind))?.iter().take(4);
        let number = bytes.rev().fold(0, |number, byte| number << 8 | u32::from(*byte));
        self.enter(row, column)?;
        let globals = self.globals;
        let Some(text) = globals.texts.get(number) else {
            let cause = globals.texts_end.clone().unwrap_or(Damage::SharedText(number));
            self.book.lost_cell(u32::from(row), u32::from(column), PART, &cause.to_string());
            return Ok(());
        };
        Ok(self.book.cell(u32::from(row), u32::from(column), CellKind::Text, text)?)
    }

    /// Reads the value that the program last calculated: a number, or what the last two bytes mark.
    fn formula(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let (row, column) = record.place()?;
        let format = record.u16(4)?;
        let number = record.f64(6)?;
        if record.u16(12)? != 0xFFFF {
            return self.put_number(row, column, format, number);
        }
        match record.u8(6)? {
            0 => {
                self.enter(row, column)?;
                self.waiting = Some((row, column));
                Ok(())
            }
            marker @ (1 | 2) => self.flag_or_error(row, column, record.u8(8)?, marker == 2),
            // 3 is an empty text.
            _ => Ok(()),
        }
    }

    fn flag_or_error(
        &mut self,
        row: u16,
        column: u16,
        value: u8,
        error: bool,
    ) -> Result<(), Fault> {
        if error {
            self.enter(row, column)?;
            self.book.error_cell(u32::from(row), u32::from(column));
            return Ok(());
        }
        self.text.clear();
        self.text.push_str(if value == 0 { "FALSE" } else { "TRUE" });
        self.put(row, column, CellKind::Bool)
    }

    fn put_number(&mut self, row: u16, column: u16, format: u16, number: f64) -> Result<(), Fault> {
        if !number.is_finite() {
            // No program shows such a number; the value is lost, as in an error.
            return self.flag_or_error(row, column, 0, true);
        }
        self.text.clear();
        let shown = self.globals.format(format);
        let kind = shown.write(number, self.globals.epoch, &mut self.text);
        self.put(row, column, kind)
    }

    /// Hands over the current text as a cell.
    fn put(&mut self, row: u16, column: u16, kind: CellKind) -> Result<(), Fault> {
        self.enter(row, column)?;
        Ok(self.book.cell(u32::from(row), u32::from(column), kind, &self.text)?)
    }

    /// Checks a cell's position, and reports a hidden row before its first cell.
    fn enter(&mut self, row: u16, column: u16) -> Result<(), Damage> {
        if u32::from(row) >= self.globals.version.rows() {
            return Err(Damage::Row(u32::from(row) + 1));
        }
        if u32::from(column) >= COLUMNS {
            return Err(Damage::Column(u32::from(column) + 1));
        }
        if self.row != Some(row) {
            self.row = Some(row);
            if self.hidden_rows.contains(&row) {
                self.book.hide_row(u32::from(row));
            }
        }
        Ok(())
    }

    fn merges(&mut self, record: &Record<'_>) {
        let count = record.u16(0).map_or(0, usize::from);
        let areas = record.data.get(2..).unwrap_or_default().as_chunks::<8>().0;
        for area in areas.iter().take(count) {
            let at = |at| u16_at(area, at).map_or(0, u32::from);
            self.book.merge(at(0), at(2), at(4), at(6));
        }
    }
}
