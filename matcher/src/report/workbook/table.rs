//! A table with its header on one sheet or, if it is longer than a sheet can be, on several.
//!
//! The table's own type says what stands in it; this writer opens the sheets, counts the rows, and
//! sets up what every table needs: a header that stays in view, a filter, and the header again on
//! each printed page. Rows are taken one by one, and each is given on before the next is taken.

use std::io;

use super::progress::Progress;
use crate::write::workbook::{Book, PageSetup, Sheet};

/// What goes on sheets.
pub(crate) trait SheetTable {
    /// A row of it.
    type Row;

    /// The name of one of its sheets, counted from 1.
    fn sheet_name(&self, number: usize) -> String;

    /// The setup of its pages.
    fn page_setup(&self) -> PageSetup;

    /// Writes what stands above the rows.
    fn write_above(&self, sheet: &mut Sheet) -> HeaderRows;

    /// Writes a row of the table at a row of the sheet. `number` counts the rows of all sheets
    /// from 1.
    fn write_row(&self, sheet: &mut Sheet, at: u32, number: usize, row: &Self::Row);

    /// Writes what stands below the rows, from a row of the sheet on; by default nothing.
    fn write_below(&self, _sheet: &mut Sheet, _at: u32, _part: SheetPart) {}
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

/// The part of a table that stands on one sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SheetPart {
    /// How many rows it has.
    pub rows: u32,
    /// Whether the table ends here.
    pub is_last: bool,
}

/// Adds a table to a book, with at most `most` of its rows on one sheet. A table without rows has a
/// sheet, too.
pub(crate) fn write_table<T: SheetTable>(
    book: &mut Book<'_>,
    table: &T,
    rows: impl IntoIterator<Item = T::Row>,
    most: usize,
    progress: &mut Progress<'_>,
) -> io::Result<()> {
    let mut writer = TableWriter::new(most);
    for row in rows {
        writer.row(book, table, &row)?;
        progress.row();
    }
    writer.finish(book, table)
}

/// A table while it is written, row by row; every call is given the same table.
pub(crate) struct TableWriter {
    most: u32,
    /// Rows on all sheets.
    number: usize,
    sheets: usize,
    open: Option<Open>,
}

/// The sheet that rows go to.
struct Open {
    sheet: Sheet,
    header: HeaderRows,
    setup: PageSetup,
    /// The row that comes next.
    at: u32,
}

impl Open {
    fn new<T: SheetTable>(table: &T, number: usize) -> Open {
        let mut sheet = Sheet::new(table.sheet_name(number));
        let header = table.write_above(&mut sheet);
        let setup = table.page_setup();
        sheet.set_page(setup);
        sheet.freeze((header.last + 1, header.frozen));
        Open { sheet, header, setup, at: header.last + 1 }
    }

    fn rows(&self) -> u32 {
        self.at - self.header.last - 1
    }

    fn end<T: SheetTable>(self, book: &mut Book<'_>, table: &T, is_last: bool) -> io::Result<()> {
        let part = SheetPart { rows: self.rows(), is_last };
        let Open { mut sheet, header, setup, at } = self;
        sheet.repeat_rows(header.first, header.last);
        if let Some(column) = header.filter {
            sheet.set_filter((header.last, 0), (at - 1, column));
        }
        if setup.pages_wide > 1 && header.frozen > 0 {
            sheet.repeat_columns(0, header.frozen - 1);
        }
        table.write_below(&mut sheet, at, part);
        book.add(sheet)
    }
}

impl TableWriter {
    /// A table of which nothing is written, with at most `most` of its rows on one sheet.
    pub(crate) fn new(most: usize) -> TableWriter {
        TableWriter { most: most as u32, number: 0, sheets: 0, open: None }
    }

    /// Writes the next row, on another sheet if the present one is full.
    pub(crate) fn row<T: SheetTable>(
        &mut self,
        book: &mut Book<'_>,
        table: &T,
        row: &T::Row,
    ) -> io::Result<()> {
        let is_full = |open: &mut Open| open.rows() >= self.most || !open.sheet.has_room();
        if let Some(full) = self.open.take_if(is_full) {
            full.end(book, table, false)?;
        }
        self.number += 1;
        let Open { sheet, at, .. } = self.open.get_or_insert_with(|| {
            self.sheets += 1;
            Open::new(table, self.sheets)
        });
        table.write_row(sheet, *at, self.number, row);
        *at += 1;
        sheet.finish_above(*at);
        book.take(sheet)
    }

    /// Writes what stands below the last row.
    pub(crate) fn finish<T: SheetTable>(self, book: &mut Book<'_>, table: &T) -> io::Result<()> {
        let last = self.open.unwrap_or_else(|| Open::new(table, self.sheets + 1));
        last.end(book, table, true)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::report::workbook::new_book;
    use crate::write::Archive;
    use crate::write::workbook::CALIBRI;

    /// A table that notes what it is asked to write.
    #[derive(Default)]
    struct Noted(RefCell<Vec<String>>);

    impl SheetTable for Noted {
        type Row = char;

        fn sheet_name(&self, number: usize) -> String {
            self.0.borrow_mut().push(format!("sheet {number}"));
            number.to_string()
        }

        fn page_setup(&self) -> PageSetup {
            PageSetup::PLAIN
        }

        fn write_above(&self, _sheet: &mut Sheet) -> HeaderRows {
            HeaderRows { first: 2, last: 3, frozen: 0, filter: None }
        }

        fn write_row(&self, _sheet: &mut Sheet, at: u32, number: usize, row: &char) {
            self.0.borrow_mut().push(format!("{row}{number} at {at}"));
        }

        fn write_below(&self, _sheet: &mut Sheet, at: u32, part: SheetPart) {
            let last = if part.is_last { "last " } else { "" };
            self.0.borrow_mut().push(format!("{last}{} end {at}", part.rows));
        }
    }

    #[test]
    fn parts_of_long_tables() {
        for (rows, expected) in [
            ("", &["sheet 1", "last 0 end 4"][..]),
            ("a", &["sheet 1", "a1 at 4", "last 1 end 5"]),
            ("ab", &["sheet 1", "a1 at 4", "b2 at 5", "last 2 end 6"]),
            (
                "abc",
                &["sheet 1", "a1 at 4", "b2 at 5", "2 end 6", "sheet 2", "c3 at 4", "last 1 end 5"],
            ),
        ] {
            let (table, mut out) = (Noted::default(), Vec::new());
            let mut told = |_, _| {};
            let mut progress = Progress::new(rows.len() as u64, &mut told);
            let mut archive = Archive::new(&mut out);
            let mut book = new_book(&mut archive, CALIBRI);
            write_table(&mut book, &table, rows.chars(), 2, &mut progress).unwrap();
            book.finish().unwrap();
            assert_eq!(*table.0.borrow(), expected, "{rows}");
        }
    }
}
