//! What the reader noticed and the user should know, and the errors that stop a file from being
//! read.
//!
//! Both are codes with values; `words` makes sentences of them.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Something about a file that did not stop it from being read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "what a variant says names its fields")]
pub enum Notice {
    /// Rows above the header were left out.
    TitleRows { rows: u32 },
    /// A row below the header only numbers the columns.
    NumberingRow { row: u32 },
    /// Rows below the header belong to the form: names of fields for import, how a column is filled,
    /// units, an example.
    TemplateRows { rows: u32, row: u32 },
    /// There are empty rows between the others.
    BlankRows { rows: u32 },
    /// The first filled row is already data: columns are named by their letters.
    NoHeader { row: u32 },
    /// The header row was not recognised by its words; the first filled row was taken.
    HeaderGuessed { row: u32 },
    /// Some text was not valid in the encoding in which it was read.
    DamagedText { encoding: String },
    /// The text is in this encoding instead of UTF-8.
    Encoding { encoding: String },
    /// A quotation mark is never closed: quotes were read as plain characters.
    UnclosedQuote,
    /// Filled cells far to the right of the table were left out; with the row of the first one.
    FarCells { cells: u32, row: u32 },
    /// Rows name a place or a group for the rows below.
    SectionRows { rows: u32, row: u32 },
    /// Totals, dates and signatures were left out.
    ClosingRows { rows: u32, row: u32 },
    /// Rows hold only the rest of the name in the row above.
    ContinuedNames { rows: u32, row: u32 },
    /// Rows with neither a name nor anything that identifies were left out: prepared by number, or
    /// filled with defaults.
    RowsOfNobody { rows: u32, row: u32 },
    /// There are filled rows below the last one that the user set.
    RowsBelowLast { rows: u32, row: u32 },
    /// There are hidden rows, which are read like the others.
    HiddenRows { rows: u32, row: u32 },
    /// There are hidden columns, given by their letters, which are read like the others.
    HiddenColumns { columns: Vec<String> },
    /// Cells had longer text than any cell can have, which was cut; with the place of the first
    /// one.
    LongText { cells: u32, row: u32, column: String },
    /// Cells of names also give a date of birth, a sex or a number, which count where a row has no
    /// other.
    ToldByNames { rows: u32, row: u32 },
    /// Rows repeat the header.
    RepeatedHeader { rows: u32, row: u32 },
    /// Cells show a spreadsheet error; with the place of the first one.
    ErrorCells { cells: u32, row: u32, column: String },
    /// Formulas have no value in the file; with the place of the first one.
    UncalculatedCells { cells: u32, row: u32, column: String },
    /// A filled row is repeated down to the end of the sheet, or far too often, and was read once.
    FilledDown { rows: u32, row: u32 },
    /// Cells merged over so many rows that their value was not repeated in each; with the first
    /// such row.
    MergesLeft { merges: u32, row: u32 },
    /// Files in an archive are not spreadsheets.
    PassedOver { files: Vec<String> },
    /// The list goes on beside itself under the same headers; the first and the last column of each
    /// part, by their letters.
    SideBySide { columns: Vec<(String, String)> },
    /// Rows of delimited text have more cells than the header; with the first such row.
    RaggedRows { rows: u32, row: u32 },
    /// Sheets of the workbook could not be read and were left out whole; the others were read.
    UnreadSheets { sheets: Vec<Unread> },
    /// Parts of the workbook that its sheets share could not be read, or not to their end.
    UnreadParts { parts: Vec<Unread> },
    /// The values of a few cells are not in the file or are damaged; with the place of the first
    /// one. They are taken as empty.
    LostCells { cells: u32, row: u32, column: String },
}

/// A sheet or another part of a workbook that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// The name of the sheet; empty for a part that is none, and for sheets whose names cannot be
    /// read.
    pub sheet: String,
    /// Where in the file it should be; for formats without parts this is the sheet again.
    pub part: String,
    /// What is wrong with it.
    pub cause: String,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[expect(missing_docs, reason = "what a variant says names its fields")]
pub enum ReadError {
    /// It has no bytes.
    #[error("{file}: the file is empty")]
    Empty { file: String },
    /// Neither a workbook nor text.
    #[error("{file}: not a spreadsheet ({found})")]
    NotASpreadsheet { file: String, found: FoundFormat },
    /// A spreadsheet of an edition that is not read.
    #[error("{file}: an edition of {found} that is not read; save it as .xlsx")]
    OtherSpreadsheet { file: String, found: FoundFormat },
    /// Encrypted workbook: no password was given, or a wrong one.
    #[error("{file}: protected by a password")]
    Password { file: String, wrong: bool },
    /// An archive that is itself under a password.
    #[error("{file}: the archive is protected by a password")]
    LockedArchive { file: String },
    /// A protection that is not known.
    #[error("{file}: protected in a way that is not supported ({what})")]
    OtherProtection { file: String, what: String },
    /// The end of the file is missing: a copy that was cut off.
    #[error("{file}: the end of the file is missing")]
    CutOff { file: String },
    /// A workbook that breaks off or has a damaged part.
    #[error("{file}: damaged at {part}: {cause}")]
    Damaged { file: String, part: String, cause: String },
    /// The sheet asked for is not in the workbook.
    #[error("{file}: no sheet named {sheet}")]
    NoSuchSheet { file: String, sheet: String },
    /// No sheet has any cell.
    #[error("{file}: no cell is filled")]
    NoCells { file: String },
    /// No row that could be a header.
    #[error("{file}, sheet {sheet}: no header row in the first {searched} rows")]
    NoHeader { file: String, sheet: String, searched: u32 },
    /// A header and nothing below it.
    #[error("{file}, sheet {sheet}: no row below the header in row {header_row}")]
    NoRows { file: String, sheet: String, header_row: u32 },
    /// More of something than the limit; with the sheet or part, and the spreadsheet row, where the
    /// reading stopped: empty or 0 if it had not come to one.
    #[error("{file}, sheet {sheet}, row {row}: more than {limit} {what}")]
    TooLarge { file: String, sheet: String, row: u32, limit: u64, what: Countable },
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Countable {
    /// Columns of a sheet.
    Columns,
    /// Files in an archive.
    Files,
    /// Sheets of a workbook, or tables of a page.
    Sheets,
    /// Filled cells.
    Cells,
    /// Filled rows.
    Rows,
    /// Empty cells above filled ones.
    Gaps,
    /// Elements and records of the parts.
    Pieces,
    /// Bytes of text.
    TextBytes,
    /// Bytes of all parts once unpacked.
    UnpackedBytes,
    /// Bytes of memory.
    Memory,
    /// Work, in nanoseconds of a usual computer.
    Work,
}

impl std::fmt::Display for Countable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Countable::Columns => "columns",
            Countable::Files => "files",
            Countable::Sheets => "sheets",
            Countable::Cells => "cells",
            Countable::Rows => "rows",
            Countable::Gaps => "empty cells above filled ones",
            Countable::Pieces => "elements and records",
            Countable::TextBytes => "bytes of text",
            Countable::UnpackedBytes => "bytes once unpacked",
            Countable::Memory => "bytes of memory",
            Countable::Work => "nanoseconds of work",
        })
    }
}

/// What a file turned out to be, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FoundFormat {
    /// .xlsx or .xlsm.
    Xlsx,
    /// .xlsb.
    Xlsb,
    /// .xls.
    Xls,
    /// .ods.
    Ods,
    /// .docx.
    Docx,
    /// A zip of other things.
    Zip,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page.
    Html,
    /// A web page with all that belongs to it in one file: .mht.
    Mime,
    /// Separated text.
    Text,
    /// Bytes of no known kind.
    Binary,
}

impl std::fmt::Display for FoundFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            FoundFormat::Xlsx => ".xlsx",
            FoundFormat::Xlsb => ".xlsb",
            FoundFormat::Xls => ".xls",
            FoundFormat::Ods => ".ods",
            FoundFormat::Docx => ".docx",
            FoundFormat::Zip => ".zip",
            FoundFormat::Pdf => ".pdf",
            FoundFormat::Picture => "picture",
            FoundFormat::Html => "web page",
            FoundFormat::Mime => ".mht",
            FoundFormat::Text => "text",
            FoundFormat::Binary => "unknown bytes",
        })
    }
}
