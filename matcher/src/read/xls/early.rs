//! Reads the workbooks of Excel 2, 3 and 4: a plain file with the records of one sheet or, in
//! version 4, of several with their names between them. Takes the stream, fills the book.
//!
//! Cells and dates are read; which rows and columns are hidden is not. The layouts are those of the
//! OpenOffice document "Excel File Format", under each record's name. Version 2 numbers its records
//! below 0x100 and gives each cell its number format; later versions give it a cell format.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::record::{Damage, Record, Records, kind, rk};
use super::strings::{decode, encoding};
use crate::plan::LIMITS;
use crate::read::book::Book;
use crate::read::number_format::NumberFormat;
use crate::read::value::Epoch;
use crate::read::{CellKind, ReadError};

/// The name, in errors, of the whole stream.
const PART: &str = "workbook";

const SHEET: u16 = 0x0010; // the type of a worksheet in BOF
const WORKBOOK: u16 = 0x0100; // the type of a workbook in BOF
const INTEGER_2: u16 = 0x0002;
const NUMBER_2: u16 = 0x0003;
const LABEL_2: u16 = 0x0004;
const BOOLERR_2: u16 = 0x0005;
const STRING_2: u16 = 0x0007;
const FORMAT_2: u16 = 0x001E;
const WINDOW2_2: u16 = 0x003E;
const XF_3: u16 = 0x0243;
const XF_4: u16 = 0x0443;
const FORMULA_3: u16 = 0x0206;
const FORMULA_4: u16 = 0x0406;
const SHEETHDR: u16 = 0x008F;

/// The rows and columns of a sheet of these versions.
const ROWS: u16 = 16_384;
const COLUMNS: u16 = 256;

/// Whether the first record is that of a worksheet or workbook of these versions.
pub(super) fn is_early(bof: &Record<'_>) -> bool {
    let part = bof.u16(2);
    kind::OLD_BOFS.contains(&bof.kind) && (part == Ok(SHEET) || part == Ok(WORKBOOK))
}

/// Reads every sheet. Damage refuses the file, because nothing tells what comes after it.
pub(super) fn read(stream: &[u8], book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut sheet = Filling {
        book,
        encoding: WINDOWS_1252,
        epoch: Epoch::Of1900,
        formats: List::default(),
        styles: List::default(),
        waiting: None,
    };
    let damaged = |damage: Damage, book: &Book<'_>| book.damaged(PART, damage);
    let mut records = Records::new(stream, 0);
    let mut name = String::new();
    // How many parts that are no sheets are open around or inside a sheet.
    let (mut open, mut around, mut inside, mut window_seen) = (false, 0_u32, 0_u32, false);
    loop {
        let record = match records.next() {
            Ok(Some(record)) => record,
            Ok(None) if around > 0 || open && !window_seen => {
                return Err(damaged(Damage::NoEnd, sheet.book));
            }
            Ok(None) => break,
            Err(damage) => return Err(damaged(damage, sheet.book)),
        };
        let begins = record.kind == kind::BOF || kind::OLD_BOFS.contains(&record.kind);
        match record.kind {
            _ if begins && open => inside = inside.saturating_add(1),
            _ if begins && record.u16(2) == Ok(SHEET) => {
                sheet.book.begin(&std::mem::take(&mut name), false);
                sheet.formats.is_new = true;
                sheet.styles.is_new = true;
                (open, window_seen) = (true, false);
            }
            _ if begins => around = around.saturating_add(1),
            kind::EOF if inside > 0 => inside -= 1,
            kind::EOF if open => {
                sheet.end()?;
                open = false;
                if around == 0 {
                    return Ok(());
                }
            }
            kind::EOF => around = around.saturating_sub(1),
            SHEETHDR if !open => {
                let length = record.u8(4).map_or(0, usize::from);
                let text = record.data.get(5..).unwrap_or_default();
                name = decode(text.get(..length).unwrap_or(text), sheet.encoding).into_owned();
            }
            _ if inside > 0 => {}
            kind::WINDOW2 | WINDOW2_2 => window_seen = true,
            _ => sheet.record(&record)?,
        }
    }
    if open {
        sheet.end()?;
    }
    Ok(())
}

/// Formats in order. Those of a sheet replace the workbook's.
#[derive(Default)]
struct List<T> {
    all: Vec<T>,
    is_new: bool,
}

impl<T> List<T> {
    fn push(&mut self, item: T) {
        if std::mem::take(&mut self.is_new) {
            self.all.clear();
        }
        if self.all.len() < LIMITS.formats {
            self.all.push(item);
        }
    }
}

/// A sheet being read into the book.
struct Filling<'b, 'p> {
    book: &'b mut Book<'p>,
    encoding: &'static Encoding,
    epoch: Epoch,
    /// How each number format shows numbers.
    formats: List<NumberFormat>,
    /// The number format of each cell format.
    styles: List<u8>,
    /// A formula whose text is yet to come.
    waiting: Option<(u16, u16)>,
}

impl Filling<'_, '_> {
    fn end(&mut self) -> Result<(), ReadError> {
        self.give_up_waiting();
        self.book.end()
    }

    fn give_up_waiting(&mut self) {
        if let Some((row, column)) = self.waiting.take() {
            self.book.uncalculated(u32::from(row), u32::from(column));
        }
    }

    fn record(&mut self, record: &Record<'_>) -> Result<(), ReadError> {
        match record.kind {
            kind::CODEPAGE => self.encoding = record.u16(0).map_or(self.encoding, encoding),
            kind::DATEMODE if record.u16(0) == Ok(1) => self.epoch = Epoch::Of1904,
            FORMAT_2 | kind::FORMAT => {
                let at = if record.kind == FORMAT_2 { 0 } else { 2 };
                let code = record.data.get(at + 1..).unwrap_or_default();
                self.formats.push(NumberFormat::of_code(&decode(code, self.encoding)));
            }
            XF_3 | XF_4 => self.styles.push(record.u8(1).unwrap_or(0)),
            STRING_2 | kind::STRING => {
                if let Some((row, column)) = self.waiting.take() {
                    let text = self.text(record, 0);
                    return self.put(row, column, CellKind::Text, text);
                }
            }
            INTEGER_2..=BOOLERR_2
            | kind::NUMBER
            | kind::LABEL
            | kind::RSTRING
            | kind::BOOLERR
            | kind::RK
            | kind::FORMULA
            | FORMULA_3
            | FORMULA_4 => {
                self.give_up_waiting();
                return self.cell(record);
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, record: &Record<'_>) -> Result<(), ReadError> {
        let Ok((row, column)) = record.place() else {
            self.book.lost_cell(0, 0, PART, &Damage::Short(record.kind).to_string());
            return Ok(());
        };
        if row >= ROWS || column >= COLUMNS {
            let damage = Damage::Row(u32::from(row) + 1);
            self.book.lost_cell(0, 0, PART, &damage.to_string());
            return Ok(());
        }
        // Where the value begins, after the format.
        let at = if record.kind < 0x0100 && record.kind != kind::RSTRING { 7 } else { 6 };
        let value = match record.kind {
            INTEGER_2 => record.u16(at).map(f64::from),
            NUMBER_2 | kind::NUMBER => record.f64(at),
            kind::RK => record.u32(at).map(rk),
            LABEL_2 | kind::LABEL | kind::RSTRING => {
                let text = self.text(record, at);
                return self.put(row, column, CellKind::Text, text);
            }
            BOOLERR_2 | kind::BOOLERR => {
                let error = record.u8(at + 1).is_ok_and(|error| error != 0);
                let value = record.u8(at).map(|value| (value != 0, error));
                return self.flag_or_error(row, column, value);
            }
            // A formula: its value is a number, or what the last two bytes mark.
            _ if record.u16(at + 6) != Ok(0xFFFF) => record.f64(at),
            _ => match record.u8(at) {
                Ok(0) => {
                    self.waiting = Some((row, column));
                    return Ok(());
                }
                Ok(marker @ (1 | 2)) => {
                    let value = record.u8(at + 2).map(|value| (value != 0, marker == 2));
                    return self.flag_or_error(row, column, value);
                }
                _ => return Ok(()),
            },
        };
        match value {
            Ok(number) if number.is_finite() => {
                let mut text = String::new();
                let kind = self.format(record).write(number, self.epoch, &mut text);
                self.put(row, column, kind, Ok(text))
            }
            Ok(_) => self.flag_or_error(row, column, Ok((false, true))),
            Err(damage) => self.put(row, column, CellKind::Number, Err(damage)),
        }
    }

    /// How a number in this cell is shown.
    fn format(&self, record: &Record<'_>) -> NumberFormat {
        let second = record.kind < 0x0100;
        let format = if second {
            record.u8(5).unwrap_or(0) & 0x3F
        } else {
            let style = record.u16(4).unwrap_or(0);
            self.styles.all.get(usize::from(style)).copied().unwrap_or(0)
        };
        // Without a list, the formats are the program's own; version 2 lacks the two fractions.
        self.formats.all.get(usize::from(format)).copied().unwrap_or_else(|| match format {
            12..=15 | 20 if second => NumberFormat::Date,
            _ if second => NumberFormat::Plain,
            _ => NumberFormat::builtin(u32::from(format)),
        })
    }

    /// The text at this place of a record: its length in one or two bytes, then the text.
    fn text(&self, record: &Record<'_>, at: usize) -> Result<String, Damage> {
        let second = matches!(record.kind, LABEL_2 | STRING_2);
        let (length, at) = if second {
            (usize::from(record.u8(at)?), at + 1)
        } else {
            (usize::from(record.u16(at)?), at + 2)
        };
        let text = record.data.get(at..at + length).ok_or(Damage::Text)?;
        Ok(decode(text, self.encoding).into_owned())
    }

    fn flag_or_error(
        &mut self,
        row: u16,
        column: u16,
        value: Result<(bool, bool), Damage>,
    ) -> Result<(), ReadError> {
        match value {
            Ok((_, true)) => self.book.error_cell(u32::from(row), u32::from(column)),
            Ok((true, _)) => return self.put(row, column, CellKind::Bool, Ok("TRUE".to_owned())),
            Ok(_) => return self.put(row, column, CellKind::Bool, Ok("FALSE".to_owned())),
            Err(damage) => return self.put(row, column, CellKind::Bool, Err(damage)),
        }
        Ok(())
    }

    /// Hands over a cell, or counts it as lost.
    fn put(
        &mut self,
        row: u16,
        column: u16,
        kind: CellKind,
        text: Result<String, Damage>,
    ) -> Result<(), ReadError> {
        let (row, column) = (u32::from(row), u32::from(column));
        match text {
            Ok(text) => self.book.cell(row, column, kind, &text),
            Err(damage) => {
                self.book.lost_cell(row, column, PART, &damage.to_string());
                Ok(())
            }
        }
    }
}
