//! The sheet of values that no table knows: each once, with how often it occurs.

use std::io;

use super::header::{PAGE, write_header};
use super::styles::Styles;
use crate::classify::Linked;
use crate::language::Language;
use crate::normalise::UnknownValue;
use crate::report::workbook::{HeaderRows, Progress, SheetTable, Value, write_table, write_value};
use crate::words::Header;
use crate::write::workbook::{Book, PageSetup, ROWS_OF_A_SHEET, Sheet};

/// Writes the sheet.
pub(super) fn write(
    book: &mut Book<'_>,
    linked: &Linked,
    language: Language,
    styles: &Styles,
) -> io::Result<()> {
    let table = UnknownValues { language, styles };
    // They are few: only lists of people count as progress.
    let mut uncounted = |_, _| {};
    let mut progress = Progress::new(0, &mut uncounted);
    write_table(book, &table, &linked.prepared.unknown, ROWS_OF_A_SHEET, &mut progress)
}

struct UnknownValues<'a> {
    language: Language,
    styles: &'a Styles,
}

/// The columns with their widths in characters.
const COLUMNS: [(Header, f64); 7] = [
    (Header::Order, 6.0),
    (Header::Side, 26.0),
    (Header::Field, 22.0),
    (Header::Value, 40.0),
    (Header::Rows, 11.0),
    (Header::FirstRow, 14.0),
    (Header::File, 40.0),
];

impl<'a> SheetTable for UnknownValues<'a> {
    type Row = &'a UnknownValue;

    fn sheet_name(&self, number: usize) -> String {
        let name = Header::Unknown.text(self.language);
        if number == 1 { name.to_owned() } else { format!("{name} {number}") }
    }

    fn page_setup(&self) -> PageSetup {
        PAGE
    }

    fn write_above(&self, sheet: &mut Sheet) -> HeaderRows {
        let columns =
            COLUMNS.into_iter().map(|(header, width)| (header.text(self.language), width));
        write_header(sheet, columns, 0, self.styles)
    }

    fn write_row(&self, sheet: &mut Sheet, at: u32, number: usize, row: &&'a UnknownValue) {
        let value = match row.value.as_str() {
            "" => Header::Others.text(self.language),
            value => value,
        };
        let values = [
            Value::Count(number as u64),
            Value::text_or_nothing(row.side.text(self.language)),
            Value::text_or_nothing(row.field.text(self.language)),
            Value::text_or_nothing(value),
            Value::Count(row.rows.into()),
            Value::Count(row.first_row.into()),
            Value::text_or_nothing(&row.place),
        ];
        for (column, value) in (0..).zip(values) {
            write_value(sheet, (at, column), value, &self.styles.values);
        }
    }
}
