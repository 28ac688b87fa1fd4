//! The office's own file, given back: every cell, row and sheet where it was, with columns of results to
//! the right of each table; and the corrections that somebody decided, for import.
//!
//! Takes the bytes of a file of the list, a run with what was decided laid over it and the caseload that
//! is bound to it. Gives what is to be said beside each row as data, the bytes of the file with columns
//! added to it, and the corrections. Decided: a workbook in the form of .xlsx is changed where it stands,
//! and all that is not a row with something to say stays byte for byte; any other file, and a package
//! whose rows stand in no order, becomes a new workbook of what was read. Texts of cells come from the
//! caller: this room speaks no language.

mod added;
mod attributes;
mod columns;
mod corrections;
mod error;
mod made;
mod package;
mod place;
mod said;
mod splice;
#[cfg(test)]
mod splice_tests;
#[cfg(test)]
mod tests;
mod walk;

pub use added::{AddedColumn, Additions, SheetAdditions};
pub use corrections::{Correction, corrections};
pub use error::{GiveBackError, Unfit};
pub use made::{MadeSheet, new_workbook, read_sheets};
pub use package::{Edited, add_columns};
pub use said::{Difference, Said, Standing, said};
