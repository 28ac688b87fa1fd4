//! The columns that the lists of books share.

use super::super::asked::Asked;
use super::super::person::own;
use crate::classify::Verdict;
use crate::plan::{Field, ListKind, Office};
use crate::report::list::{Cell, Column, List, Row};
use crate::words::{ListText, role};

/// The columns that identify an entry (book, number, date) and the person in it.
pub(crate) fn entry_columns(asked: &Asked<'_>) -> Vec<Column> {
    [
        (ListText::Book, 12.0),
        (ListText::Entry, 10.0),
        (ListText::Registered, 12.0),
        (ListText::Person, 14.0),
    ]
    .map(|(header, width)| Column::middle(header.text(asked.language), width))
    .to_vec()
}

/// The cells of [`entry_columns`].
pub(crate) fn entry_cells(asked: &Asked<'_>, verdict: &Verdict) -> Vec<Cell> {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    vec![
        of_entry(asked, verdict, Field::Book).into(),
        of_entry(asked, verdict, Field::Entry).into(),
        of_entry(asked, verdict, Field::Registered).into(),
        role(group.role, group.kind, asked.language).into(),
    ]
}

/// The office that acts for a book: justice keeps those.
pub(crate) fn of_books(acting: Office) -> Office {
    if acting == Office::Sector { Office::Justice } else { acting }
}

/// A raw value of the entry itself; its columns belong to the row, whichever of its people is asked
/// for.
pub(crate) fn of_entry(asked: &Asked<'_>, verdict: &Verdict, field: Field) -> String {
    own(asked, verdict, field)
}

/// Adds a heading for each kind of book, before the first of its people.
pub(crate) fn heading(
    asked: &Asked<'_>,
    list: &mut List,
    last: &mut Option<ListKind>,
    kind: ListKind,
) {
    if last.replace(kind) != Some(kind) {
        list.add(Row::group(kind.profile().label.in_language(asked.language)));
    }
}
