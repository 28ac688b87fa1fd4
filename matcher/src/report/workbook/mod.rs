//! Tables in workbooks: what the workbook of results and the workbooks of letters' lists share.
//!
//! A caller opens a book ([`new_book`]), adds tables to it ([`write_table`]), each on one sheet or,
//! if it is long, on several, and finishes it. All text is written as text, whatever it begins with
//! ([`write_value`]).

mod progress;
mod table;
mod value;

use std::io::Write;

use crate::write::workbook::{About, Book, Font};

pub(super) use progress::Progress;
pub(super) use table::{HeaderRows, SheetPart, SheetTable, write_table};
pub(super) use value::{Value, ValueStyles, write_value};

/// A book without sheets, whose columns are measured in this font.
pub(super) fn new_book(out: &mut dyn Write, font: Font) -> Book<'_> {
    let about = About::of("Đối Soát", "2025-01-01");
    Book::new(out, About { author: "Đối Soát", font, ..about })
}
