//! What an office knows its people by, in every list: its own code (the number of the insurance
//! book, of the household, of the pupil), the telephone number and the remark of its own list.
//!
//! Takes a list whose rows say which record they are about, adds the columns that any of these
//! records fills. Decided: this is done here for all lists at once, before the columns that say
//! where the row stands and what is proposed; of several codes in a table the first one is taken.

use rustc_hash::FxHashMap;

use super::asked::Asked;
use crate::layout::Origin;
use crate::normalise::Source;
use crate::plan::headers::NOTES;
use crate::plan::{Field, header_words};
use crate::report::list::{Cell, Column, List, RowStyle};
use crate::words::ListText;

/// The columns that come after what identifies a person.
const AFTER: [ListText; 11] = [
    ListText::Place,
    ListText::List,
    ListText::FirstList,
    ListText::NumberRegistry,
    ListText::Differences,
    ListText::Fact,
    ListText::SaidBy,
    ListText::Proposal,
    ListText::Office,
    ListText::Outcome,
    ListText::Remark,
];

/// What is carried from the office's list, with the header that it gets if the tables call it
/// differently, other headers under which a list shows it already, and its width.
struct Carried {
    of: fn(&Source) -> Option<usize>,
    header: ListText,
    shown_as: &'static [ListText],
    keeps_header: bool,
    width: f64,
}

const CARRIED: [Carried; 3] = [
    Carried {
        of: Source::code_column,
        header: ListText::OwnCode,
        shown_as: &[],
        keeps_header: true,
        width: 14.0,
    },
    Carried {
        of: |source| source.mapping.column(Field::Phone),
        header: ListText::Phone,
        shown_as: &[ListText::Phone],
        keeps_header: false,
        width: 12.0,
    },
    Carried {
        of: note,
        header: ListText::OwnNote,
        shown_as: &[ListText::OtherOfBook, ListText::OwnNote],
        keeps_header: false,
        width: 20.0,
    },
];

/// The column of remarks.
fn note(source: &Source) -> Option<usize> {
    source.table.columns.iter().position(|column| {
        column.origin == Origin::Sheet
            && NOTES.contains(&header_words(&column.full_header()).as_str())
    })
}

/// Adds the columns to a list.
pub(super) fn add(asked: &Asked<'_>, list: &mut List) {
    let sector = &asked.linked.prepared.sector;
    let is_headed = |column: &Column, text: ListText| column.header == text.text(asked.language);
    let comes_after = |column: &Column| AFTER.iter().any(|text| is_headed(column, *text));
    let mut at = list.columns.iter().position(comes_after).unwrap_or(list.columns.len());
    for Carried { of, header, shown_as, keeps_header, width } in CARRIED {
        if shown_as.iter().any(|text| list.columns.iter().any(|column| is_headed(column, *text))) {
            continue;
        }
        let mut places: FxHashMap<usize, Option<usize>> = FxHashMap::default();
        let mut named: Option<String> = None;
        let mut is_one_name = true;
        let mut value = |record: u32| -> Cell {
            let (table, row) = sector.table_and_row(record);
            let source = &sector.sources[table];
            let Some(place) = *places.entry(table).or_insert_with(|| of(source)) else {
                return Cell::Empty;
            };
            let text = source.table.text(place, row).trim();
            if !text.is_empty() {
                let header = &source.table.columns[place].header;
                is_one_name &= named.get_or_insert_with(|| header.clone()) == header;
            }
            text.into()
        };
        let cells: Vec<Cell> = list
            .rows
            .iter()
            .map(|row| row.subject.record.map_or(Cell::Empty, &mut value))
            .collect();
        if cells.iter().all(|cell| *cell == Cell::Empty) {
            continue;
        }
        let name = named.filter(|name| keeps_header && is_one_name && !name.is_empty());
        let name = name.unwrap_or_else(|| header.text(asked.language).to_owned());
        list.columns.insert(at, Column::text(name, width));
        for (row, cell) in list.rows.iter_mut().zip(cells) {
            // Headings have one cell; sums and lines may lack the last ones.
            if row.style != RowStyle::Group && row.cells.len() >= at {
                row.cells.insert(at, cell);
            }
        }
        at += 1;
    }
}
