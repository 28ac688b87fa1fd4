//! The workbook: a summary, then one sheet per list; each row with its position in both files, both
//! values of every field, and what differs.
//!
//! All text is written as text, whatever it begins with, so that no cell of an office's list ever
//! becomes a formula; numbers keep their zeros. Equal input gives equal bytes: the creation date is
//! fixed.

mod columns;
mod sheets;
mod style;
mod summary;
mod unknown;

use rust_xlsxwriter::{Workbook, XlsxError};
use serde::{Deserialize, Serialize};

use crate::classify::Linked;
use crate::plan::{FindingKind, Status};
use crate::report::sheet_text::properties;
use crate::words::{Header, Language, status};
use sheets::List;
use style::Styles;

/// What the office decides about the workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The language of its words.
    pub language: Language,
    /// Whether names are written in their tidy form; otherwise every value stays as it was.
    pub tidy_names: bool,
}

/// The name of the file that the program writes.
pub const FILE_NAME: &str = "doi-soat.xlsx";

/// The workbook as bytes. `progress` receives rows written and rows in all.
pub fn write(
    linked: &Linked,
    options: Options,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Vec<u8>, XlsxError> {
    let language = options.language;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties()?);
    let styles = Styles::new();
    summary::write(&mut workbook, linked, language, &styles)?;

    let rows_with = |wanted: &dyn Fn(usize) -> bool| -> Vec<u32> {
        (0..linked.verdicts.len()).filter(|&row| wanted(row)).map(|row| row as u32).collect()
    };
    let with_status = |wanted: Status| rows_with(&|row| linked.verdicts[row].status == wanted);
    let with_finding = |wanted: &dyn Fn(FindingKind) -> bool| {
        rows_with(&|row| linked.verdicts[row].findings.iter().any(|f| wanted(f.kind())))
    };
    let lists = [
        List {
            title: status(Status::Discrepancy, language),
            rows: with_status(Status::Discrepancy),
            layout: columns::Layout::Compared,
        },
        List {
            title: status(Status::Review, language),
            rows: with_status(Status::Review),
            layout: columns::Layout::Candidates,
        },
        List {
            title: status(Status::NotFound, language),
            rows: with_status(Status::NotFound),
            layout: columns::Layout::Alone,
        },
        List {
            title: Header::Duplicates.text(language),
            rows: with_finding(&FindingKind::is_of_list),
            layout: columns::Layout::Compared,
        },
        List {
            title: Header::Doubts.text(language),
            rows: with_finding(&|kind| kind.is_of_data() && kind != FindingKind::ElderYearOnly),
            layout: columns::Layout::Noted,
        },
        List {
            title: Header::Elders.text(language),
            rows: with_finding(&|kind| kind == FindingKind::ElderYearOnly),
            layout: columns::Layout::Noted,
        },
        List {
            title: status(Status::Match, language),
            rows: with_status(Status::Match),
            layout: columns::Layout::Compared,
        },
    ];
    let total = lists.iter().map(|list| list.rows.len() as u64).sum();
    let mut done = 0;
    for list in &lists {
        sheets::write(&mut workbook, list, linked, options, &styles, &mut |rows| {
            done += rows;
            progress(done, total);
        })?;
    }
    if !linked.prepared.unknown.is_empty() {
        unknown::write(&mut workbook, linked, language, &styles)?;
    }
    progress(total, total);
    workbook.save_to_buffer()
}
