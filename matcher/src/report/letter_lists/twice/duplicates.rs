//! One person in several rows of one list.

use std::collections::BTreeMap;

use super::case::Case;
use super::codes::{Code, CodeColumns};
use super::differ::{one_day_of_death, same_parents};
use super::same_people::people;
use super::shared_codes::shared_codes;
use crate::classify::Verdict;
use crate::plan::{
    CodeKind, Counted, Doubt, Field, Ground, ListId, ListKind, Way, names_benefit, one_benefit,
};
use crate::propose::{Proposal, doubts};
use crate::report::letter_lists::asked::Asked;
use crate::report::letter_lists::books::is_registered_again;
use crate::report::letter_lists::person::{column, own, place, row_cells, who_columns};
use crate::report::letter_lists::to_verify::{Sorted, verification};
use crate::report::list::{Cell, List, Row};
use crate::words::{self, ListText};

/// One person in several rows of one list, then codes that several people carry.
pub(crate) fn duplicates(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = vec![];
    columns.extend(who_columns(asked));
    columns.insert(1, column(asked, ListText::PersonNumber, 7.0));
    columns.extend([
        column(asked, ListText::List, 26.0),
        column(asked, ListText::Place, 22.0),
        column(asked, ListText::State, 14.0),
        column(asked, ListText::Proposal, 36.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::Outcome, 18.0),
    ]);
    let mut list = asked.list(ListId::Duplicates).with_columns(columns).counting(Counted::Cases);
    for of in asked.linked.events.lists() {
        let name = words::sector_name(of.list.kind, language);
        list.add(Row::group(words::list_of_events(&name, of.people, of.rows, language)));
    }
    let codes = CodeColumns::of(asked);
    let mut found: Vec<Case<'_>> = Vec::new();
    for rows in people(asked) {
        let mut by_list: BTreeMap<ListKind, Vec<&Verdict>> = BTreeMap::new();
        for row in rows {
            by_list.entry(asked.kind(row)).or_default().push(row);
        }
        // Somebody is rightly certified or corrected twice.
        by_list.retain(|kind, rows| rows.len() > 1 && kind.yields(ListId::Duplicates));
        found.extend(by_list.into_iter().flat_map(|(kind, rows)| cases(asked, &codes, kind, rows)));
    }
    found.extend(shared_codes(asked, &codes));

    let mut list = Sorted::of(list, language);
    // One row too doubtful makes the whole case so.
    let doubts: Vec<Vec<Vec<Doubt>>> = found
        .iter()
        .map(|case| case.rows.iter().map(|row| doubts(asked.linked, row)).collect())
        .collect();
    let is_firm = |at: usize| {
        found[at].proposal.way.is_an_order() && doubts[at].iter().all(|of| of.is_empty())
    };
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&at| !is_firm(at));
    for (number, at) in (1..).zip(order) {
        for row in lines(asked, &found[at], number, &doubts[at]) {
            list.add(row, is_firm(at));
        }
    }
    list.finish()
}

/// The lines of a case, each with what speaks against an order on its own row.
fn lines(asked: &Asked<'_>, case: &Case<'_>, number: u64, doubts: &[Vec<Doubt>]) -> Vec<Row> {
    let language = asked.language;
    let Case { rows, proposal, said } = case;
    let doubtful: Vec<String> = rows
        .iter()
        .zip(doubts)
        .filter(|(_, of)| !of.is_empty())
        .map(|(row, _)| place(asked, row))
        .collect();
    let line = |(row, of): (&&Verdict, &Vec<Doubt>)| {
        let proposed = match doubtful[..] {
            [] => *proposal,
            _ => Proposal::TO_VERIFY,
        };
        let mut text = match (&of[..], &doubtful[..]) {
            // Revoking a registration is no affair of the office alone.
            (_, []) if proposal.way == Way::RevokeRegistration => {
                words::with_articles(proposal.way, language)
            }
            (_, []) => proposal.way.text(language).to_owned(),
            ([], others) => words::verify_first(others, language),
            (own, _) => verification(asked, own),
        };
        if !said.is_empty() {
            text = format!("{text}; {said}");
        }
        let mut cells = row_cells(asked, row);
        cells.insert(1, Cell::Count(number));
        cells.extend([
            asked.kind(row).profile().label.in_language(language).into(),
            place(asked, row).into(),
            row.status.text(language).into(),
            text.into(),
            proposed.office().text(language).into(),
            Cell::Empty,
        ]);
        Row::line(cells).at(asked.area_of(row)).acted_on_by(proposed.office())
    };
    rows.iter().zip(doubts).map(line).collect()
}

/// What is wrong with several rows of one person in lists of one kind. Empty if nothing is.
fn cases<'a>(
    asked: &Asked<'_>,
    codes: &CodeColumns,
    kind: ListKind,
    rows: Vec<&'a Verdict>,
) -> Vec<Case<'a>> {
    if kind.is_book() {
        // An event is lawfully registered again where the first registration was lost.
        let rows: Vec<&Verdict> =
            rows.into_iter().filter(|row| !is_registered_again(asked, row)).collect();
        if rows.len() < 2 {
            return Vec::new();
        }
        return vec![match registered_twice(asked, &rows) {
            true if !one_day_of_death(asked, &rows) || !same_parents(asked, &rows) => {
                Case::new(rows, Way::CompareOriginal, Ground::RegisteredTwice)
            }
            true => Case::new(rows, Way::RevokeRegistration, Ground::RegisteredTwice),
            false => Case::keep_one(asked, rows),
        }];
    }
    let mut cases = Vec::new();
    // One row of each code.
    let insured = codes.different(asked, &rows, Code::Insurance);
    if insured.len() > 1 {
        cases.push(Case::new(insured, Way::MergeCodes, Ground::TwoCodes));
    }
    // A household business has a code of its own.
    let taxed = codes.different(asked, &rows, Code::Of(CodeKind::Tax));
    if taxed.len() > 1 && kind != ListKind::Businesses {
        cases.push(Case::new(taxed, Way::MergeTaxCodes, Ground::TwoTaxCodes));
    }
    let sector = &asked.linked.prepared.sector;
    let is_of_events =
        rows.first().is_some_and(|row| asked.linked.events.is_of_events(sector.group(row.sector)));
    if is_of_events {
        let mut by_event: BTreeMap<String, Vec<&Verdict>> = BTreeMap::new();
        for row in rows {
            by_event.entry(sector.told(row.sector, asked.told_columns())).or_default().push(row);
        }
        let copies = by_event.into_values().flat_map(|rows| of_one_list(asked, rows));
        cases.extend(copies.map(|rows| Case::keep_one(asked, rows)));
    } else if cases.is_empty() {
        let copies = of_one_list(asked, rows).into_iter();
        let copies = copies.filter(|rows| !has_two_benefits(asked, kind, rows));
        cases.extend(copies.map(|rows| Case::keep_one(asked, rows)));
    }
    cases
}

/// Rows of one person, apart where their tables are surely two lists: of two associations, of two
/// months. Only lists in which the person stands several times.
fn of_one_list<'a>(asked: &Asked<'_>, rows: Vec<&'a Verdict>) -> Vec<Vec<&'a Verdict>> {
    let mut lists: Vec<Vec<&Verdict>> = Vec::new();
    for row in rows {
        let is_apart = |of: &&Verdict| asked.list_name(of).is_apart(asked.list_name(row));
        match lists.iter_mut().find(|of| !of.first().is_some_and(is_apart)) {
            Some(of) => of.push(row),
            None => lists.push(vec![row]),
        }
    }
    lists.retain(|rows| rows.len() > 1);
    lists
}

/// Whether rows tell of two benefits of which a person may have only one: those are two rows of two
/// kinds, and stand where lists exclude each other.
fn has_two_benefits(asked: &Asked<'_>, kind: ListKind, rows: &[&Verdict]) -> bool {
    let records: Vec<u32> = rows.iter().map(|row| row.sector).collect();
    let sector = &asked.linked.prepared.sector;
    one_benefit(kind).is_some()
        && sector.told_differently(&records).iter().any(|(header, _)| names_benefit(header))
}

/// Whether rows of a book are two registrations and not one that was copied twice: they differ in
/// the number of the entry, the book or the day.
fn registered_twice(asked: &Asked<'_>, rows: &[&Verdict]) -> bool {
    [Field::Entry, Field::Book, Field::Registered].into_iter().any(|field| {
        let mut values: Vec<String> = rows
            .iter()
            .map(|row| crate::text::fold(&own(asked, row, field)))
            .filter(|value| !value.is_empty())
            .collect();
        values.sort_unstable();
        values.dedup();
        values.len() > 1
    })
}
