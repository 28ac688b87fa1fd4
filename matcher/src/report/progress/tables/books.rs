//! The table of how far the entries of civil-status books are.

use super::table::{count, share, table};
use crate::language::Language;
use crate::report::list::{Cell, Column, List, Row};
use crate::report::progress::{OfBook, Report};
use crate::words::inventory::book_kind;
use crate::words::progress::ProgressText as Text;

/// A line for each book, with a sum.
pub(super) fn of_books(report: &Report, language: Language) -> List {
    let mut columns = vec![Column::text(Text::BookKind.text(language), 28.0)];
    columns
        .extend([Text::Year, Text::BookNumber].map(|of| Column::middle(of.text(language), 11.0)));
    let counts = [
        Text::Entries,
        Text::Consistent,
        Text::SettledSince,
        Text::Tracked,
        Text::ToEnter,
        Text::EntryShare,
    ];
    columns.extend(counts.map(|of| Column::middle(of.text(language), 14.0)));
    let mut list = table("progress_of_books", Text::OfBooks, columns, report, language);
    let cells = |of: &OfBook| -> Vec<Cell> {
        let OfBook { entries, consistent, settled, tracked, not_found } = *of;
        let counts = [entries, consistent, settled, tracked, not_found].map(count);
        counts.into_iter().chain([share(consistent + settled, entries)]).collect()
    };
    let mut all = OfBook::default();
    for (book, of) in &report.books {
        all.entries += of.entries;
        all.consistent += of.consistent;
        all.settled += of.settled;
        all.tracked += of.tracked;
        all.not_found += of.not_found;
        // A year is no count.
        let year = book.year.map_or(Cell::Empty, |year| year.to_string().into());
        let name = vec![
            Cell::Empty,
            book_kind(book.kind, language).into(),
            year,
            book.number.as_str().into(),
        ];
        list.add(Row::line([name, cells(of)].concat()));
    }
    let name = vec![Text::InAll.text(language).into(), Cell::Empty, Cell::Empty, Cell::Empty];
    list.add(Row::total([name, cells(&all)].concat()));
    list
}
