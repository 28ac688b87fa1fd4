//! Writing workbooks: what the workbook of results and the workbooks of letters' lists share.
//!
//! A caller opens a [`new_workbook`], adds tables to it ([`write_table`]), each on one sheet or, if
//! it is long, on several, and saves it ([`save`]). All text is written as text, whatever it begins
//! with ([`write_value`]). Equal input gives equal bytes: the creation date is fixed.

mod limits;
mod page_setup;
mod progress;
mod save;
mod table;
mod value;

pub(super) use limits::{HIGHEST_ROW, LONGEST_NAME, ROWS_OF_A_SHEET};
pub(super) use page_setup::{Margins, PageSetup};
pub(super) use progress::Progress;
pub(super) use save::{new_workbook, save};
pub(super) use table::{HeaderRows, SheetPart, SheetTable, write_table};
pub(super) use value::{Value, ValueFormats, write_value};
