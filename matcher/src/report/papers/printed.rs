//! For tests: a list of proposals as it stands on paper after a step changed it.

use crate::language::Language;
use crate::report::list::{Cell, Column, List, Row};
use crate::words::ListText;

/// The headers, and the rows as they are printed, of a list of differences with proposals; a line that
/// begins with “#” is the heading of a group.
pub(super) fn printed(
    lines: &[(&str, &str)],
    change: impl FnOnce(&mut List),
) -> (String, Vec<String>) {
    let column = |text: ListText| Column::text(text.text(Language::Vi), 9.0);
    let mut list = List::new("x", "Danh sách").with_columns(vec![
        Column::order(Language::Vi),
        column(ListText::Differences),
        column(ListText::Proposal),
    ]);
    for (differs, proposed) in lines {
        list.add(match differs.strip_prefix('#') {
            Some(heading) => Row::group(heading),
            None => Row::line(vec![Cell::Empty, (*differs).into(), (*proposed).into()]),
        });
    }
    change(&mut list);
    let headers: Vec<&str> = list.columns.iter().map(|of| of.header.as_str()).collect();
    let cells = |row: &Row| row.cells.iter().map(Cell::plain).collect::<Vec<_>>().join("|");
    (headers.join("|"), list.rows.iter().map(cells).collect())
}
