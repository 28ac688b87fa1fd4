//! Rows for which nobody, or nobody certain, was found in the extract: letter 4711/UBND-KN2, item
//! 4, and letter of Như Thanh, step 2.
//!
//! Each with the real reason, and with the nearest person wherever there is one. Only rows that the
//! extract covers, and that say enough to be found, are called not found.

use super::asked::Asked;
use super::extent::{Apart, commune, note, of_row};
use super::person::{column, own, place, row_cells, theirs, who_columns};
use crate::classify::Verdict;
use crate::compare::outcomes;
use crate::plan::{Field, Kind, ListId, Status, is_material};
use crate::propose::{Search, of_unlinked};
use crate::report::list::{Cell, List, Row};
use crate::text::lower;
use crate::words::{self, ListText, both_say};

/// Rows not found, those outside of the extract, those that say too little, then rows under review.
pub(super) fn not_found(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = who_columns(asked);
    columns.extend([
        column(asked, ListText::Phone, 13.0),
        column(asked, ListText::Place, 12.0),
        column(asked, ListText::Why, 36.0),
        column(asked, ListText::Likeliest, 38.0),
        column(asked, ListText::Proposal, 30.0),
        column(asked, ListText::Office, 12.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::NotFound).with_columns(columns).noting(note(asked));
    let of = |status| asked.verdicts(ListId::NotFound).filter(move |of| of.status == status);
    let rows: Vec<&Verdict> = of(Status::NotFound).chain(of(Status::Review)).collect();
    let search = Search::of(asked.linked, &rows);
    let mut apart = Apart::default();
    let mut last = None;
    for verdict in rows {
        let row = line(asked, &search, verdict);
        if verdict.status == Status::NotFound {
            if let Some(row) = apart.take(asked, verdict, row) {
                if last.replace(verdict.status).is_none() {
                    list.add(Row::group(ListText::InsideExtract.text(language)));
                }
                list.add(row);
            }
            continue;
        }
        if last.replace(verdict.status) != Some(Status::Review) {
            std::mem::take(&mut apart).add_to(asked, &mut list);
            list.add(Row::group(verdict.status.text(language)));
        }
        list.add(row);
    }
    apart.add_to(asked, &mut list);
    list
}

fn line(asked: &Asked<'_>, search: &Search<'_>, verdict: &Verdict) -> Row {
    let language = asked.language;
    let absence = of_row(asked, verdict);
    let proposal = of_unlinked(verdict, asked.kind(verdict), absence);
    let who = |person| described(asked, person);
    let place_of_row = commune(asked, verdict);
    let reasons = search.reasons(verdict, absence);
    let why: Vec<String> =
        reasons.iter().map(|of| words::reason(of, &who, &place_of_row, language)).collect();
    let nearest = search.nearest(verdict).map(|person| {
        words::nearest(&described(asked, person), &differences(asked, verdict, person), language)
    });
    let mut cells = row_cells(asked, verdict);
    cells.extend([
        own(asked, verdict, Field::Phone).into(),
        place(asked, verdict).into(),
        why.join("\n").into(),
        nearest.unwrap_or_default().into(),
        proposal.way.text(language).into(),
        proposal.office().text(language).into(),
        Cell::Empty,
    ]);
    Row::line(cells).at(asked.area_of(verdict)).acted_on_by(proposal.office())
}

/// What tells a registry person apart.
const DESCRIBED: [Field; 4] = [Field::Name, Field::Dob, Field::Number, Field::Address];

/// A registry person in one line: name, date of birth, number, residence.
fn described(asked: &Asked<'_>, person: u32) -> String {
    let said = DESCRIBED.map(|field| theirs(asked, person, field));
    said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// What differs between a row and a registry person; what one side lacks does not. What both sides
/// say stands beside it for what tells people apart, and is said here for the rest.
fn differences(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Vec<String> {
    let prepared = &asked.linked.prepared;
    let found = outcomes(verdict.sector, person, prepared);
    let is_lacking = |kind: Kind| matches!(kind, Kind::MissingSector | Kind::MissingRegistry);
    prepared
        .reported(verdict.sector, person, found)
        .filter(|(field, of)| is_material(*field, *of) && !is_lacking(of.kind))
        .map(|(field, _)| {
            if DESCRIBED.contains(&field) {
                return lower(field.text(asked.language));
            }
            let (list, registry) = (own(asked, verdict, field), theirs(asked, person, field));
            both_say(field.text(asked.language), &list, &registry, asked.language)
        })
        .collect()
}
