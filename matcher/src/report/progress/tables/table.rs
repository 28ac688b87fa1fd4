//! What all tables of a report have: a title, the day, and cells of figures.

use crate::language::Language;
use crate::plan::Counted;
use crate::report::list::{Cell, Column, List};
use crate::report::progress::Report;
use crate::words::progress::{ProgressText, at_end_of};

/// A table without rows, after a column for the running number.
pub(super) fn table(
    id: &'static str,
    title: ProgressText,
    columns: Vec<Column>,
    report: &Report,
    language: Language,
) -> List {
    let columns = std::iter::once(Column::order(language)).chain(columns).collect();
    List::new(id, title.text(language))
        .with_columns(columns)
        .counting(Counted::Nothing)
        .under_title(at_end_of(&report.day, report.since.as_deref(), language))
}

/// A count.
pub(super) fn count(count: u32) -> Cell {
    Cell::Count(count.into())
}

/// A share of a number, in percent; nothing of nothing.
pub(super) fn share(part: u32, of: u32) -> Cell {
    match of {
        0 => Cell::Empty,
        of => Cell::Share(f64::from(part) / f64::from(of) * 100.0),
    }
}

/// How many more there are than before, or fewer.
pub(super) fn signed(now: u32, before: u32) -> Cell {
    match now.checked_sub(before) {
        Some(more) => Cell::Count(more.into()),
        None => format!("−{}", before - now).into(),
    }
}
