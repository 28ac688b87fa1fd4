//! Tables in workbooks: what the workbook of results and the workbooks of letters' lists share.
//!
//! A caller opens a book ([`new_book`]), adds tables to it ([`write_table`]), each on one sheet or,
//! if it is long, on several, and finishes it. All text is written as text, whatever it begins with
//! ([`write_value`]).

mod progress;
mod table;
mod value;

use crate::write::Parts;
use crate::write::workbook::{About, Book, Font};

pub(super) use progress::Progress;
pub(super) use table::{HeaderRows, SheetPart, SheetTable, TableWriter, write_table};
pub(super) use value::{Value, ValueStyles, write_value};

/// A book without sheets, whose columns are measured in this font.
pub(super) fn new_book(parts: &mut dyn Parts, font: Font) -> Book<'_> {
    let about = About::of("Đối Soát", "2025-01-01");
    Book::new(parts, About { author: "Đối Soát", font, ..about })
}
