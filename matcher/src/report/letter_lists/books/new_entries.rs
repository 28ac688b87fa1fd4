//! Entries of which somebody was not found: they are entered anew, whole.

use super::super::asked::Asked;
use super::super::person::{column, place, row_cells, theirs, who_columns};
use super::columns::{entry_cells, entry_columns, heading};
use super::entry::{Goes, entries};
use super::standing::Standing;
use super::values::{note_of_entry, others};
use crate::plan::{Field, ListId};
use crate::report::list::{Cell, Column, List, Row};
use crate::words::ListText;

/// What stands in columns of its own.
const SHOWN: [Field; 8] = [
    Field::Name,
    Field::Dob,
    Field::Sex,
    Field::Number,
    Field::Address,
    Field::Book,
    Field::Entry,
    Field::Registered,
];

/// The list of new entries.
pub(crate) fn new_entries(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = vec![Column::order(language)];
    columns.extend(entry_columns(asked));
    columns.extend(who_columns(asked).into_iter().skip(1));
    columns.extend([
        column(asked, ListText::OtherOfBook, 40.0),
        column(asked, ListText::NotesOfBook, 22.0),
        column(asked, ListText::Place, 14.0),
        column(asked, ListText::LookedUp, 26.0),
        column(asked, ListText::NumberGiven, 16.0),
        column(asked, ListText::Remark, 14.0),
    ]);
    let mut list = asked.list(ListId::BookNew).with_columns(columns);
    let mut last = None;
    for entry in entries(asked, ListId::BookNew) {
        let (goes, standings) = entry.standings(asked);
        if goes != Goes::New {
            continue;
        }
        heading(asked, &mut list, &mut last, entry.kind);
        let area = entry.area(asked);
        let others = others(asked, &entry.people, &SHOWN);
        for ((verdict, standing), others) in entry.people.iter().zip(&standings).zip(others) {
            let looked_up = match (standing, verdict.linked()) {
                (Standing::NotFound, _) | (_, None) => {
                    ListText::NotLoaded.text(language).to_owned()
                }
                (_, Some(person)) => format!(
                    "{}: {}",
                    ListText::InRegistryAlready.text(language),
                    theirs(asked, person, Field::Number)
                ),
            };
            let mut cells = vec![Cell::Empty];
            cells.extend(entry_cells(asked, verdict));
            cells.extend(row_cells(asked, verdict).into_iter().skip(1));
            cells.extend([
                others.into(),
                note_of_entry(asked, verdict).into(),
                place(asked, verdict).into(),
                looked_up.into(),
                Cell::Empty,
                Cell::Empty,
            ]);
            list.add(Row::line(cells).at(area.clone()));
        }
    }
    list
}
