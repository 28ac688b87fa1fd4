//! The workbook: a summary, then one sheet per list, each row with its place in both files, both
//! values of every field and what differs.
//!
//! All text is written as text, whatever it begins with, so that no cell of an office's list ever
//! becomes a formula; numbers keep their zeros. Equal input gives equal bytes: the creation date
//! is fixed.

mod columns;
mod sheets;
mod style;
mod summary;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::classify::{Finding, Status};
use crate::run::Linked;
use crate::words::{Language, header, status};
use sheets::List;
use style::Styles;

/// Name of the file that the program writes.
pub const FILE_NAME: &str = "doi-soat.xlsx";

/// The workbook's bytes. `progress` is told rows written and rows in all.
pub fn write(
    linked: &Linked,
    language: Language,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2025, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title("Đối Soát")
            .set_author("Đối Soát")
            .set_creation_datetime(&created),
    );
    let styles = Styles::new();
    summary::write(&mut workbook, linked, language, &styles)?;

    let rows_with = |wanted: &dyn Fn(usize) -> bool| -> Vec<u32> {
        (0..linked.verdicts.len()).filter(|&row| wanted(row)).map(|row| row as u32).collect()
    };
    let with_status = |wanted: Status| rows_with(&|row| linked.verdicts[row].status == wanted);
    let duplicates = rows_with(&|row| {
        linked.verdicts[row]
            .findings
            .iter()
            .any(|f| matches!(f, Finding::DuplicateInList { .. } | Finding::NumberShared { .. }))
    });
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
            title: header("duplicates", language),
            rows: duplicates,
            layout: columns::Layout::Compared,
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
        sheets::write(&mut workbook, list, linked, language, &styles, &mut |rows| {
            done += rows;
            progress(done, total);
        })?;
    }
    progress(total, total);
    workbook.save_to_buffer()
}
