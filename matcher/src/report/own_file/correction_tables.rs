//! The corrections as separated text, for import, and as a sheet, for whoever reads them.

use std::io::{self, Write};

use crate::language::Language;
use crate::own_file::Correction;
use crate::report::csv_text::{CsvText, CsvValue};
use crate::report::workbook::{
    HeaderRows, Progress, SheetTable, Value, ValueStyles, new_book, write_table, write_value,
};
use crate::words::own_file::OwnFileHeader;
use crate::words::role;
use crate::write::Archive;
use crate::write::workbook::{
    CALIBRI, Down, Font, Format, PageSetup, ROWS_OF_A_SHEET, Sheet, Style,
};

/// The names of the columns, for scripts.
const NAMES: [&str; 12] = [
    "sheet",
    "row",
    "person",
    "key_column",
    "key",
    "field",
    "column",
    "old",
    "new",
    "case",
    "decided_by",
    "decided_at",
];

/// Writes a line for each correction.
pub(super) fn write_corrections(
    corrections: &[Correction],
    out: &mut dyn Write,
) -> Result<(), csv::Error> {
    let mut table = CsvText::new(out)?;
    table.add(NAMES.map(CsvValue::own))?;
    for of in corrections {
        table.add([
            CsvValue::text(&of.sheet),
            CsvValue::own(of.row.to_string()),
            CsvValue::own(of.role.code()),
            CsvValue::text(&of.key_header),
            CsvValue::text(&of.key),
            CsvValue::own(of.field.code()),
            CsvValue::text(&of.column),
            CsvValue::text(&of.old),
            CsvValue::text(&of.new),
            CsvValue::own(of.case.map(|case| case.to_string()).unwrap_or_default()),
            CsvValue::text(&of.by),
            CsvValue::own(&of.at),
        ])?;
    }
    table.finish()
}

/// The columns with their widths.
const COLUMNS: [(OwnFileHeader, f64); 12] = [
    (OwnFileHeader::Order, 6.0),
    (OwnFileHeader::Sheet, 14.0),
    (OwnFileHeader::Row, 8.0),
    (OwnFileHeader::Person, 18.0),
    (OwnFileHeader::Key, 16.0),
    (OwnFileHeader::Field, 18.0),
    (OwnFileHeader::Column, 18.0),
    (OwnFileHeader::Old, 28.0),
    (OwnFileHeader::New, 28.0),
    (OwnFileHeader::Case, 12.0),
    (OwnFileHeader::DecidedBy, 20.0),
    (OwnFileHeader::DecidedAt, 20.0),
];
const FONT: Font = Font { name: "Times New Roman", ..CALIBRI };
/// Behind headers.
const FILL: u32 = 0x00E3_ECF5;

/// Writes a workbook with one sheet of them.
pub(super) fn write_corrections_sheet(
    corrections: &[Correction],
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut archive = Archive::new(out);
    let mut book = new_book(&mut archive, CALIBRI);
    let cell = Format { down: Down::Top, wraps: true, borders: true, ..Format::of(FONT) };
    let count = Format { number: "0", ..cell };
    let bold = Font { bold: true, ..FONT };
    let table = Table {
        language,
        header: book.styles.add(Format { font: bold, fill: Some(FILL), ..cell }),
        values: ValueStyles::add(&mut book.styles, cell, count, count),
    };
    let mut quiet = |_, _| {};
    let mut progress = Progress::new(corrections.len() as u64, &mut quiet);
    write_table(&mut book, &table, corrections.iter().cloned(), ROWS_OF_A_SHEET, &mut progress)?;
    book.finish()
}

struct Table {
    language: Language,
    header: Style,
    values: ValueStyles,
}

impl SheetTable for Table {
    type Row = Correction;

    fn sheet_name(&self, number: usize) -> String {
        let name = OwnFileHeader::Corrections.text(self.language);
        if number == 1 { name.to_owned() } else { format!("{name} {number}") }
    }

    fn page_setup(&self) -> PageSetup {
        PageSetup { landscape: true, footer: Some("&C&P/&N"), ..PageSetup::PLAIN }
    }

    fn write_above(&self, sheet: &mut Sheet) -> HeaderRows {
        for (column, (header, width)) in (0..).zip(COLUMNS) {
            sheet.set_width(column, width);
            sheet.text((0, column), header.text(self.language), self.header);
        }
        HeaderRows { first: 0, last: 0, frozen: 0, filter: Some(COLUMNS.len() as u16 - 1) }
    }

    fn write_row(&self, sheet: &mut Sheet, at: u32, number: usize, of: &Correction) {
        let case = of.case.map(|case| case.to_string()).unwrap_or_default();
        for (column, (header, _)) in (0..).zip(COLUMNS) {
            let value = match header {
                OwnFileHeader::Order => Value::Count(number as u64),
                OwnFileHeader::Sheet => Value::Text(&of.sheet),
                OwnFileHeader::Row => Value::Count(of.row.into()),
                OwnFileHeader::Person => Value::Text(role(of.role, of.kind, self.language)),
                OwnFileHeader::Key => Value::Text(&of.key),
                OwnFileHeader::Field => Value::Text(of.field.text(self.language)),
                OwnFileHeader::Column => Value::Text(&of.column),
                OwnFileHeader::Old => Value::Text(&of.old),
                OwnFileHeader::New => Value::Text(&of.new),
                OwnFileHeader::Case => Value::Text(&case),
                OwnFileHeader::DecidedBy => Value::Text(&of.by),
                OwnFileHeader::DecidedAt => Value::Text(&of.at),
                _ => Value::Nothing,
            };
            write_value(sheet, (at, column), value, &self.values);
        }
    }
}
