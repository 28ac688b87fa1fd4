//! The workbook of results: a summary, then one sheet per list; each row with its position in both
//! files, both values of every field, and what differs.
//!
//! All text is written as text, whatever it begins with, so that no cell of an office's list ever
//! becomes a formula; numbers keep their zeros.

mod columns;
mod header;
mod options;
mod result_list;
mod styles;
mod summary;
mod unknown;

use std::io::{self, Write};

pub use options::Options;

use crate::classify::Linked;
use crate::plan::{FindingKind, Status};
use crate::report::workbook::{Progress, new_book};
use crate::words::Header;
use crate::write::workbook::{Book, CALIBRI};
use columns::ResultLayout;
use result_list::ResultList;
use styles::Styles;

/// The name of the file that the program writes.
pub const FILE_NAME: &str = "doi-soat.xlsx";

/// Writes the workbook. `progress` receives rows written and rows in all.
///
/// # Errors
/// If `out` takes no more, or the workbook is larger than one can be.
pub fn write(
    linked: &Linked,
    options: Options,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    let language = options.language;
    let mut book = new_book(out, CALIBRI);
    let styles = Styles::new(&mut book.styles);
    summary::write(&mut book, linked, language, &styles)?;

    let rows_with = |wanted: &dyn Fn(usize) -> bool| -> Vec<u32> {
        (0..linked.verdicts.len()).filter(|&row| wanted(row)).map(|row| row as u32).collect()
    };
    let with_status = |wanted: Status| rows_with(&|row| linked.verdicts[row].status == wanted);
    let with_finding = |wanted: &dyn Fn(FindingKind) -> bool| {
        rows_with(&|row| linked.verdicts[row].findings.iter().any(|f| wanted(f.kind())))
    };
    let lists = [
        ResultList {
            title: Status::Discrepancy.text(language),
            rows: with_status(Status::Discrepancy),
            layout: ResultLayout::Compared,
        },
        ResultList {
            title: Status::Review.text(language),
            rows: with_status(Status::Review),
            layout: ResultLayout::Candidates,
        },
        ResultList {
            title: Status::NotFound.text(language),
            rows: with_status(Status::NotFound),
            layout: ResultLayout::Alone,
        },
        ResultList {
            title: Header::Duplicates.text(language),
            rows: with_finding(&FindingKind::is_of_list),
            layout: ResultLayout::Compared,
        },
        ResultList {
            title: Header::Doubts.text(language),
            rows: with_finding(&|kind| kind.is_of_data() && kind != FindingKind::ElderYearOnly),
            layout: ResultLayout::Noted,
        },
        ResultList {
            title: Header::Elders.text(language),
            rows: with_finding(&|kind| kind == FindingKind::ElderYearOnly),
            layout: ResultLayout::Noted,
        },
        ResultList {
            title: Status::Match.text(language),
            rows: with_status(Status::Match),
            layout: ResultLayout::Compared,
        },
    ];
    write_lists(&mut book, &lists, linked, options, &styles, progress)?;
    if !linked.prepared.unknown.is_empty() {
        unknown::write(&mut book, linked, language, &styles)?;
    }
    book.finish()
}

/// Writes a workbook of these rows alone, on one list.
///
/// # Errors
/// As those of the whole workbook.
pub fn write_rows(
    linked: &Linked,
    rows: Vec<u32>,
    options: Options,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    let mut book = new_book(out, CALIBRI);
    let styles = Styles::new(&mut book.styles);
    let title = Header::Selected.text(options.language);
    let list = ResultList { title, rows, layout: ResultLayout::Selected };
    write_lists(&mut book, &[list], linked, options, &styles, progress)?;
    book.finish()
}

fn write_lists(
    book: &mut Book<'_>,
    lists: &[ResultList],
    linked: &Linked,
    options: Options,
    styles: &Styles,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    let total = lists.iter().map(|list| list.lines(linked).count() as u64).sum();
    let mut progress = Progress::new(total, progress);
    for list in lists {
        result_list::write(book, list, linked, options, styles, &mut progress)?;
    }
    progress.finish();
    Ok(())
}
