//! What people decided, in every list: beside each row that somebody decided about, and with what is
//! to be written where neither side is right.
//!
//! Takes a list whose rows say which record they are about. Decided: this is done here for all lists
//! at once; a list that has remarks says it there, any other gets a column before its proposals.

use rustc_hash::FxHashMap;

use super::asked::Asked;
use super::person::place as place_of;
use crate::classify::Verdict;
use crate::plan::{Field, Way};
use crate::propose::{Proposal, right_value};
use crate::report::decided::{decided, remark};
use crate::report::list::{Cell, Column, List, Row, RowStyle};
use crate::words::{self, Header, ListText};

/// Adds what was decided to the rows of a list.
pub(super) fn add(asked: &Asked<'_>, list: &mut List) {
    if asked.linked.ruled.is_empty() {
        return;
    }
    let rows = asked.linked.ruled.concerned();
    let verdicts = asked.linked.verdicts.iter().filter(|of| rows.contains(&of.sector));
    let verdicts: FxHashMap<u32, &Verdict> = verdicts.map(|of| (of.sector, of)).collect();
    let place = |text: ListText| {
        list.columns.iter().position(|column| column.header == text.text(asked.language))
    };
    let (remarks, proposals) = (place(ListText::Remark), place(ListText::Proposal));
    let said = |record: u32| {
        let verdict = verdicts.get(&record)?;
        match remarks {
            Some(_) => remark(asked.linked, verdict, asked.language),
            None => Some(decided(asked.linked, verdict, asked.language)),
        }
        .filter(|text| !text.is_empty())
    };
    let of_second = |record: u32| {
        let at = place_of(asked, verdicts.get(&record)?);
        Some(format!("{at}: {}", said(record)?))
    };
    let of_row = |row: &Row| {
        let subject = Some(&row.subject).filter(|_| row.style == RowStyle::Line)?;
        let both = [subject.record.and_then(said), subject.second.and_then(of_second)];
        let both: Vec<String> = both.into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join("; "))
    };
    let said: Vec<Option<String>> = list.rows.iter().map(of_row).collect();
    if said.iter().all(Option::is_none) {
        return;
    }
    match remarks {
        Some(at) => append(list, at, said),
        None => insert(asked, list, proposals.unwrap_or(list.columns.len()), said),
    }
}

fn append(list: &mut List, at: usize, said: Vec<Option<String>>) {
    for (row, said) in list.rows.iter_mut().zip(said) {
        let Some(said) = said else { continue };
        if row.cells.len() <= at {
            row.cells.resize(at + 1, Cell::Empty);
        }
        let before = std::mem::replace(&mut row.cells[at], Cell::Empty);
        row.cells[at] = match before.plain() {
            text if text.is_empty() => said.into(),
            text => format!("{text}; {said}").into(),
        };
    }
}

fn insert(asked: &Asked<'_>, list: &mut List, at: usize, said: Vec<Option<String>>) {
    list.columns.insert(at, Column::text(Header::Decision.text(asked.language), 24.0));
    for (row, said) in list.rows.iter_mut().zip(said) {
        // Headings have one cell; sums and lines may lack the last ones.
        if row.style == RowStyle::Group || row.cells.len() < at && said.is_none() {
            continue;
        }
        if row.cells.len() < at {
            row.cells.resize(at, Cell::Empty);
        }
        row.cells.insert(at, said.map_or(Cell::Empty, Cell::from));
    }
}

/// A proposal for a field in words, with what is to be written if neither side is right.
pub(super) fn way(
    asked: &Asked<'_>,
    verdict: &Verdict,
    field: Field,
    proposal: Proposal,
) -> String {
    let way = proposal.way.text(asked.language);
    let right = right_value(asked.linked, verdict, field);
    match right.filter(|_| proposal.way == Way::CorrectBoth) {
        Some(value) => words::with_right_value(way, value, asked.language),
        None => way.to_owned(),
    }
}
