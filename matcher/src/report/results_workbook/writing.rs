//! The workbook of results while it is written, some rows at a time.
//!
//! Whoever writes it may do something else in between, or stop: nothing is borrowed meanwhile, and
//! every turn is given the same results. What is written does not depend on the turns.

use std::io;

use super::columns::{ResultColumn, ResultLayout, columns};
use super::options::Options;
use super::result_list::{ResultList, ResultTable};
use super::styles::Styles;
use super::{summary, unknown};
use crate::classify::Linked;
use crate::plan::{FindingKind, Status};
use crate::report::workbook::{TableWriter, new_book};
use crate::words::Header;
use crate::write::Parts;
use crate::write::workbook::{Book, CALIBRI, PausedBook, ROWS_OF_A_SHEET};

/// How many lines are written in one turn.
const LINES: usize = 256;

/// A workbook while it is written.
pub struct Writing {
    options: Options,
    /// Whether it is of all results, with a summary.
    of_all: bool,
    /// What the summary says of how far links can be relied on.
    reliability: Vec<String>,
    lists: std::vec::IntoIter<ResultList>,
    done: u64,
    total: u64,
    at: At,
}

enum At {
    Begin,
    /// Between two turns.
    Going(Box<Going>),
    End,
}

/// A book that is begun, and the list whose lines come next.
struct Going {
    book: PausedBook,
    styles: Styles,
    list: Option<OpenList>,
}

struct OpenList {
    list: ResultList,
    columns: Vec<ResultColumn>,
    writer: TableWriter,
    /// The row that comes next.
    next: usize,
}

impl Writing {
    /// The workbook of all results.
    pub fn of_all(linked: &Linked, options: Options) -> Writing {
        Writing::of_lists(true, all_lists(linked, options), linked, options)
    }

    /// A workbook of these rows alone, on one list.
    pub fn of_rows(linked: &Linked, rows: Vec<u32>, options: Options) -> Writing {
        let title = Header::Selected.text(options.language);
        let list = ResultList { title, rows, layout: ResultLayout::Selected };
        Writing::of_lists(false, vec![list], linked, options)
    }

    fn of_lists(
        of_all: bool,
        lists: Vec<ResultList>,
        linked: &Linked,
        options: Options,
    ) -> Writing {
        let total = lists.iter().map(|list| list.len(linked) as u64).sum();
        let (reliability, lists) = (Vec::new(), lists.into_iter());
        Writing { options, of_all, reliability, lists, done: 0, total, at: At::Begin }
    }

    /// The same, with what the summary says of how far links can be relied on.
    #[must_use]
    pub fn with_reliability(mut self, sentences: Vec<String>) -> Writing {
        self.reliability = sentences;
        self
    }

    /// Whether everything is written.
    pub fn is_done(&self) -> bool {
        matches!(self.at, At::End)
    }

    /// Rows written, and rows in all.
    pub fn rows(&self) -> (u64, u64) {
        (self.done, self.total)
    }

    /// Writes some more. `linked` are the results that it was begun with.
    ///
    /// # Errors
    /// If `parts` takes no more, or the workbook is larger than one can be; nothing more can be
    /// written then.
    pub fn go_on(&mut self, linked: &Linked, parts: &mut dyn Parts) -> io::Result<()> {
        let language = self.options.language;
        match std::mem::replace(&mut self.at, At::End) {
            At::Begin => {
                let mut book = new_book(parts, CALIBRI);
                let styles = Styles::new(&mut book.styles);
                if self.of_all {
                    summary::write(&mut book, linked, &self.reliability, language, &styles)?;
                }
                let list = self.next_list(linked);
                self.at = At::Going(Box::new(Going { book: book.pause(), styles, list }));
            }
            At::Going(going) => {
                let Going { book, styles, list } = *going;
                let mut book = book.resume(parts);
                let Some(list) = list else {
                    if self.of_all && !linked.prepared.unknown.is_empty() {
                        unknown::write(&mut book, linked, language, &styles)?;
                    }
                    return book.finish();
                };
                let open = self.write_some(&mut book, list, linked, &styles)?;
                let list = open.or_else(|| self.next_list(linked));
                self.at = At::Going(Box::new(Going { book: book.pause(), styles, list }));
            }
            At::End => {}
        }
        Ok(())
    }

    fn next_list(&mut self, linked: &Linked) -> Option<OpenList> {
        let list = self.lists.next()?;
        let columns = columns(list.layout, &list.rows, linked, self.options.language);
        Some(OpenList { list, columns, writer: TableWriter::new(ROWS_OF_A_SHEET), next: 0 })
    }

    /// Writes lines of a list. Gives the list back unless it is finished.
    fn write_some(
        &mut self,
        book: &mut Book<'_>,
        open: OpenList,
        linked: &Linked,
        styles: &Styles,
    ) -> io::Result<Option<OpenList>> {
        let OpenList { list, columns, mut writer, next } = open;
        let table = ResultTable {
            title: list.title,
            columns: &columns,
            linked,
            options: self.options,
            styles,
        };
        let (lines, next) = list.lines(next, LINES, linked);
        table.foresee(&lines);
        for line in &lines {
            writer.row(book, &table, line)?;
        }
        self.done += lines.len() as u64;
        if lines.len() < LINES {
            writer.finish(book, &table)?;
            return Ok(None);
        }
        Ok(Some(OpenList { list, columns, writer, next }))
    }
}

fn all_lists(linked: &Linked, options: Options) -> Vec<ResultList> {
    let language = options.language;
    let rows_with = |wanted: &dyn Fn(usize) -> bool| -> Vec<u32> {
        (0..linked.verdicts.len()).filter(|&row| wanted(row)).map(|row| row as u32).collect()
    };
    let with_status = |wanted: Status| rows_with(&|row| linked.verdicts[row].status == wanted);
    let with_finding = |wanted: &dyn Fn(FindingKind) -> bool| {
        rows_with(&|row| linked.verdicts[row].findings.iter().any(|f| wanted(f.kind())))
    };
    let list = |title, rows, layout| ResultList { title, rows, layout };
    let of_status =
        |status: Status, layout| list(status.text(language), with_status(status), layout);
    let of_finding = |title: Header, wanted: &dyn Fn(FindingKind) -> bool, layout| {
        list(title.text(language), with_finding(wanted), layout)
    };
    let elders = |kind| kind == FindingKind::ElderYearOnly;
    let doubts = |kind: FindingKind| kind.is_of_data() && !elders(kind);
    let changed = linked.since.as_ref().map_or_else(Vec::new, |since| {
        rows_with(&|row| !since.of(linked.verdicts[row].sector).is_empty())
    });
    let mut lists = vec![
        of_status(Status::Discrepancy, ResultLayout::Compared),
        of_status(Status::Review, ResultLayout::Candidates),
        of_status(Status::NotFound, ResultLayout::Alone),
        of_finding(Header::Duplicates, &FindingKind::is_of_list, ResultLayout::Compared),
        of_finding(Header::Doubts, &doubts, ResultLayout::Noted),
        of_finding(Header::Elders, &elders, ResultLayout::Noted),
        of_status(Status::Match, ResultLayout::Compared),
    ];
    // Where nothing has changed, or there was no last time, the workbook is as it ever was.
    if !changed.is_empty() {
        lists.push(list(Header::Since.text(language), changed, ResultLayout::Changed));
    }
    lists
}
