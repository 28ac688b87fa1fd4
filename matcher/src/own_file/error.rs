//! Why a file is not given back, or not in its own form.

use std::io;

use crate::read::ReadError;

/// Why a file is not given back at all.
#[derive(Debug, thiserror::Error)]
pub enum GiveBackError {
    /// It does not read any more.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A table that took part is not found in it.
    #[error("no such table on the sheet {sheet} of {file}")]
    NoTable {
        /// The file.
        file: String,
        /// The sheet.
        sheet: String,
    },
    /// A sheet has no room for the columns at its right edge, or for its rows in a new workbook.
    #[error("no room on the sheet {sheet} of {file}")]
    NoRoom {
        /// The file.
        file: String,
        /// The sheet.
        sheet: String,
    },
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// Why columns cannot be added to a file in its own form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is not in the form of .xlsx.
    OtherForm,
    /// A sheet is not found for certain in its package.
    NoSheet,
    /// Rows or cells of a sheet do not stand in their order, or its XML is not as it should be.
    Disordered,
    /// A sheet has no room for the columns at its right edge.
    NoRoom,
}
