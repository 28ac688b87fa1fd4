//! Writing a workbook (Office Open XML, SpreadsheetML; ECMA-376 part 1).
//!
//! A [`Book`] writes [`Sheet`]s, one after the other. What stands on a sheet is put on it from top
//! to bottom, in any order among the rows that are not finished; the rows that are go to the book
//! at once, so that a sheet of a million rows takes no more memory than one of ten. Texts stand in
//! their cells: a table of them, which workbooks may have as well, would have to hold each text of
//! a list until its end. Nothing put on a sheet is a formula.
//!
//! This is not left to rust_xlsxwriter, which the tests still read and write with: it holds a whole
//! sheet, and all of its XML a second time, while it is saved; its sheets of constant memory (in
//! 0.102 as before) are files in a temporary folder, which a page does not have.

mod about;
mod book;
mod format;
mod limits;
mod page_setup;
mod parts;
mod place;
mod rows;
mod sheet;
mod sheet_xml;
mod styles;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use about::About;
pub(crate) use book::{Book, PausedBook};
pub(crate) use format::{Across, CALIBRI, Down, Font, Format};
pub(crate) use limits::{HIGHEST_ROW, LONGEST_NAME, ROWS_OF_A_SHEET};
pub(crate) use page_setup::{Margins, PageSetup};
pub(crate) use place::column as column_letters;
pub(crate) use sheet::{Accepted, Sheet};
pub(crate) use styles::{Style, Styles};
pub(crate) use text::cut;
