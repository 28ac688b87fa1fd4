//! Civil-status books against the registry: Decision 1218/QĐ-UBND of Yên Bái, step 2.
//!
//! Each person of an entry goes one of three ways: if consistent, the entry form is filled in from
//! the registry; if found but inconsistent (residence aside), it is tracked; if not found, the
//! person is entered anew. Decided: an entry that lacks something or says less does not contradict
//! the registry, because old books have no numbers and often only years; a person under review was
//! found but not settled, and is tracked. Births come first, then marriages, adoptions and deaths.

use super::asked::Asked;
use super::differences::{cases, difference};
use super::extent::{self, unlinked};
use super::person::{column, notes, own, place, row_cells, theirs, who_columns};
use crate::classify::Verdict;
use crate::normalise::Source;
use crate::plan::headers::SURELY_RUNNING_NUMBER;
use crate::plan::{Counted, Field, Kind, ListId, ListKind, Office, Outcome, Status};
use crate::propose::{Proposal, doubts};
use crate::report::list::{Cell, Column, List, Row};
use crate::text::fold;
use crate::words::{ListText, both_say, role};

/// The people of all books for which the list is made, births first, in the order of the books'
/// rows.
pub(super) fn people<'a>(asked: &Asked<'a>, id: ListId) -> Vec<&'a Verdict> {
    let sector = &asked.linked.prepared.sector;
    let yields = |verdict: &&Verdict| {
        let kind = asked.kind(verdict);
        kind.is_book() && kind.yields(id)
    };
    let mut people: Vec<&Verdict> = asked.linked.verdicts.iter().filter(yields).collect();
    people.sort_by_cached_key(|verdict| {
        let group = sector.group(verdict.sector);
        let place = sector.place(verdict.sector);
        (group.kind, place, sector.row(verdict.sector), group.role)
    });
    people
}

/// The columns that identify an entry (book, number, date) and the person in it.
pub(super) fn entry_columns(asked: &Asked<'_>) -> Vec<Column> {
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
pub(super) fn entry_cells(asked: &Asked<'_>, verdict: &Verdict) -> Vec<Cell> {
    let group = asked.linked.prepared.sector.group(verdict.sector);
    vec![
        of_entry(asked, verdict, Field::Book).into(),
        of_entry(asked, verdict, Field::Entry).into(),
        of_entry(asked, verdict, Field::Registered).into(),
        role(group.role, group.kind, asked.language).into(),
    ]
}

/// The office that acts for a book: justice keeps those.
pub(super) fn of_books(acting: Office) -> Office {
    if acting == Office::Sector { Office::Justice } else { acting }
}

/// A raw value of the entry itself; its columns belong to the row, whichever of its people is asked
/// for.
pub(super) fn of_entry(asked: &Asked<'_>, verdict: &Verdict, field: Field) -> String {
    own(asked, verdict, field)
}

/// Adds a heading for each kind of book, before the first of its people.
pub(super) fn heading(
    asked: &Asked<'_>,
    list: &mut List,
    last: &mut Option<ListKind>,
    kind: ListKind,
) {
    if last.replace(kind) != Some(kind) {
        list.add(Row::group(kind.profile().label.in_language(asked.language)));
    }
}

/// Whether a difference makes an entry inconsistent with the registry.
fn contradicts(field: Field, outcome: Outcome) -> bool {
    let says_other = match outcome.kind {
        Kind::Different | Kind::Variant | Kind::Unmarked => true,
        Kind::Partial => matches!(field, Field::Name | Field::Father | Field::Mother),
        _ => false,
    };
    says_other && field != Field::Address
}

fn is_consistent(asked: &Asked<'_>, verdict: &Verdict) -> bool {
    doubts(asked.linked, verdict).is_empty()
        && !cases(asked, verdict).any(|(field, outcome, _)| contradicts(field, outcome))
}

/// What the entry form takes from the registry, with the columns' widths.
const FORM: [(Field, f64); 9] = [
    (Field::Number, 15.0),
    (Field::Name, 24.0),
    (Field::Dob, 12.0),
    (Field::Sex, 8.0),
    (Field::Ethnicity, 10.0),
    (Field::Nationality, 11.0),
    (Field::Address, 36.0),
    (Field::Father, 22.0),
    (Field::Mother, 22.0),
];

/// Consistent entries: the entry form, filled in from the registry.
pub(super) fn entry_form(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let registry = &asked.linked.prepared.registry;
    let (filled, from_book) =
        (ListText::FromRegistry.text(language), ListText::FromBook.text(language));
    let mut columns = vec![Column::order(language)];
    columns.extend(entry_columns(asked));
    columns.extend(
        FORM.into_iter().map(|(of, width)| Column::text(of.text(language), width).under(filled)),
    );
    columns.push(column(asked, ListText::OtherOfBook, 44.0).under(from_book));
    columns.push(column(asked, ListText::Remark, 16.0));
    let mut list = asked.list(ListId::BookEntry).with_columns(columns);
    let mut last = None;
    for verdict in people(asked, ListId::BookEntry) {
        let Some(person) = verdict.linked().filter(|_| is_consistent(asked, verdict)) else {
            continue;
        };
        heading(asked, &mut list, &mut last, asked.kind(verdict));
        let mut cells = vec![Cell::Empty];
        cells.extend(entry_cells(asked, verdict));
        cells.extend(FORM.map(|(of, _)| Cell::from(registry.raw(person, of).trim())));
        cells.push(others_of_entry(asked, verdict).into());
        cells.push(Cell::Empty);
        list.add(Row::line(cells).at(asked.area_of(verdict)));
    }
    list
}

/// What else the entry says, for whoever types it in; given once, with the first of its people.
fn others_of_entry(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let sector = &asked.linked.prepared.sector;
    let group = sector.group(verdict.sector);
    if group.kind.profile().people.first() != Some(&group.role) {
        return String::new();
    }
    let (source, row) = sector.table_and_row(verdict.sector);
    let Some(table) = sector.sources.get(source).map(|source| &source.table) else {
        return String::new();
    };
    // Columns about any of the entry's people are shown with those people.
    let of_entry = |of: &&Source| of.table.place() == table.place();
    let is_used = |column: usize| {
        let mut sources = sector.sources.iter().filter(of_entry);
        sources.any(|source| source.mapping.field(column).is_some())
    };
    let is_order = |header: &str| SURELY_RUNNING_NUMBER.contains(&fold(header).as_str());
    let said = table.columns.iter().enumerate().filter_map(|(place, column)| {
        let text = table.text(place, row).trim();
        let header = column.full_header();
        (!text.is_empty() && !header.is_empty() && !is_used(place) && !is_order(&header))
            .then(|| format!("{header}: {text}"))
    });
    said.collect::<Vec<_>>().join("; ")
}

/// Found but inconsistent: the list that is tracked.
pub(super) fn tracking(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = vec![Column::order(language)];
    columns.extend(entry_columns(asked));
    columns.extend(who_columns(asked).into_iter().skip(1));
    columns.extend([
        column(asked, ListText::NumberRegistry, 15.0),
        column(asked, ListText::Differences, 48.0),
        column(asked, ListText::Proposal, 34.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::RightValue, 20.0),
        column(asked, ListText::Outcome, 16.0),
    ]);
    let mut list = asked.list(ListId::BookTracking).with_columns(columns).counting(Counted::Cases);
    let mut last = None;
    for verdict in people(asked, ListId::BookTracking) {
        let Some(person) = verdict.chosen().map(|chosen| chosen.registry) else { continue };
        if is_consistent(asked, verdict) || verdict.status == Status::NotFound {
            continue;
        }
        let mut said: Vec<String> = Vec::new();
        let mut proposals: Vec<Proposal> = Vec::new();
        if verdict.status == Status::Review {
            let why = notes(asked, verdict, |_| true);
            said.extend((!why.is_empty()).then_some(why));
            proposals.push(unlinked(asked, verdict));
        }
        for (of, outcome, proposal) in cases(asked, verdict) {
            if contradicts(of, outcome) {
                said.push(format!(
                    "{} ({})",
                    both_say(
                        of.text(language),
                        &own(asked, verdict, of),
                        &theirs(asked, person, of),
                        language
                    ),
                    difference(asked, outcome)
                ));
                proposals.push(proposal);
            }
        }
        proposals.sort_unstable();
        proposals.dedup_by_key(|proposal| proposal.way);
        let ways: Vec<&str> = proposals.iter().map(|of| of.way.text(language)).collect();
        // The last office in the chain settles the case.
        let acting = proposals.iter().map(|of| of_books(of.office())).max();
        heading(asked, &mut list, &mut last, asked.kind(verdict));
        let mut cells = vec![Cell::Empty];
        cells.extend(entry_cells(asked, verdict));
        cells.extend(row_cells(asked, verdict).into_iter().skip(1));
        cells.extend([
            theirs(asked, person, Field::Number).into(),
            said.join("\n").into(),
            ways.join("\n").into(),
            acting.map_or("", |of| of.text(language)).into(),
            Cell::Empty,
            Cell::Empty,
        ]);
        let row = Row::line(cells).at(asked.area_of(verdict));
        list.add(match acting {
            Some(acting) => row.acted_on_by(acting),
            None => row,
        });
    }
    list
}

/// Not found: people to be entered anew.
pub(super) fn new_entries(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = vec![Column::order(language)];
    columns.extend(entry_columns(asked));
    columns.extend(who_columns(asked).into_iter().skip(1));
    columns.extend([
        Column::middle(Field::Ethnicity.text(language), 10.0),
        Column::text(Field::Father.text(language), 22.0),
        Column::text(Field::Mother.text(language), 22.0),
        column(asked, ListText::Place, 14.0),
        column(asked, ListText::NumberGiven, 16.0),
        column(asked, ListText::Remark, 30.0),
    ]);
    let mut list = asked.list(ListId::BookNew).with_columns(columns).noting(extent::note(asked));
    let mut last = None;
    let mut apart = extent::Apart::default();
    for verdict in people(asked, ListId::BookNew) {
        if verdict.status != Status::NotFound {
            continue;
        }
        let mut cells = vec![Cell::Empty];
        cells.extend(entry_cells(asked, verdict));
        cells.extend(row_cells(asked, verdict).into_iter().skip(1));
        cells.extend([
            own(asked, verdict, Field::Ethnicity).into(),
            own(asked, verdict, Field::Father).into(),
            own(asked, verdict, Field::Mother).into(),
            place(asked, verdict).into(),
            Cell::Empty,
            extent::remark(asked, verdict).into(),
        ]);
        let row = Row::line(cells).at(asked.area_of(verdict));
        // Whoever can be in the national database all the same is not called new.
        if let Some(row) = apart.take(asked, verdict, row) {
            heading(asked, &mut list, &mut last, asked.kind(verdict));
            list.add(row);
        }
    }
    apart.add_to(asked, &mut list);
    list
}
