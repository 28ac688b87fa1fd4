//! Entries of which somebody was not found: they are entered anew, whole.
//!
//! Whoever can be in the national database all the same is not called new: an entry whose missing
//! people all lie outside of the extract, or of whom too little is given, is set apart.

use super::super::asked::Asked;
use super::super::extent::{Apart, note, of_row, remark};
use super::super::person::{column, place, row_cells, theirs, who_columns};
use super::columns::{entry_cells, entry_columns, heading};
use super::entry::{Entry, Goes, entries, is_only_named, note_beside};
use super::standing::Standing;
use super::values::others;
use crate::classify::Verdict;
use crate::plan::{Field, ListId};
use crate::propose::Absence;
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
        column(asked, ListText::Remark, 24.0),
    ]);
    let mut list = asked.list(ListId::BookNew).with_columns(columns).noting(note(asked));
    let mut last = None;
    let mut apart = Apart::default();
    for entry in entries(asked, ListId::BookNew) {
        let (goes, standings) = entry.standings(asked);
        if goes != Goes::New {
            continue;
        }
        let Some(missing) = most_certainly_new(asked, &entry, &standings) else { continue };
        let area = entry.area(asked);
        let others = others(asked, &entry.people, &SHOWN);
        for ((verdict, standing), others) in entry.people.iter().zip(&standings).zip(others) {
            let looked_up = match (standing, verdict.linked()) {
                (Standing::NotFound, _) | (_, None) => {
                    ListText::NotInExtract.text(language).to_owned()
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
                note_beside(asked, verdict).into(),
                place(asked, verdict).into(),
                looked_up.into(),
                Cell::Empty,
                match standing {
                    Standing::NotFound => remark(asked, verdict).into(),
                    _ => Cell::Empty,
                },
            ]);
            let row = Row::line(cells).at(area.clone());
            if let Some(row) = apart.take(asked, missing, row) {
                heading(asked, &mut list, &mut last, entry.kind);
                list.add(row);
            }
        }
    }
    apart.add_to(asked, &mut list);
    list
}

/// Of an entry's people who were not found, the one who is most certainly new: the entry goes where
/// that person does.
fn most_certainly_new<'a>(
    asked: &Asked<'_>,
    entry: &Entry<'a>,
    standings: &[Standing],
) -> Option<&'a Verdict> {
    let people = entry.people.iter().zip(standings);
    let missing = people.filter(|(verdict, standing)| {
        **standing == Standing::NotFound && !is_only_named(asked, verdict)
    });
    missing.map(|(verdict, _)| *verdict).min_by_key(|verdict| match of_row(asked, verdict) {
        Absence::Inside => 0,
        Absence::Outside(_) => 1,
        Absence::TooLittle => 2,
    })
}
