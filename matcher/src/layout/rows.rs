//! Which rows are people: everything below the header except rows that number or explain the
//! columns, repeated headers, rows that name a place or a group, totals and signatures.
//!
//! A row that identifies somebody (by date of birth, sex or number) is a person whatever it looks
//! like, unless it repeats the header. Each kind of omitted row is reported with the first such
//! row.

use super::closing::{closes_the_list, is_total};
use super::continued;
use super::people::Telling;
use super::repeated::HeaderWords;
use super::section::{Section, Sections};
use super::table::{Column, Origin, RowRole, Table};
use super::template;
use crate::read::{CellKind, Notice};

/// Gives every row below the header its role, and keeps the people.
pub(super) fn sort_out(table: &mut Table, data_from: usize, last_row: Option<u32>) {
    let end = match last_row {
        // A last row above the header leaves no data.
        Some(last) => table.sheet.rows.partition_point(|&row| row <= last).max(data_from),
        None => table.sheet.rows.len(),
    };
    let telling = Telling::of(table);
    let headers = HeaderWords::of(table);
    // The number of filled cells decides only if headers do not reveal a person.
    let counted = if telling.is_known() { data_from..data_from } else { data_from..end };
    let filled: Vec<u32> = counted.map(|at| table.row_cells(at).count() as u32).collect();
    let typical = typical(&filled);
    // If headers reveal a person, rows that do not may be something else; otherwise, rows with few
    // cells may be.
    let doubtful = |at: usize| {
        if telling.is_known() {
            !telling.identifies(table, at)
        } else {
            is_few(filled[at - data_from], typical)
        }
    };
    let closing_from = match last_row {
        Some(_) => end,
        None => closing_start(table, data_from, end, &telling, &doubtful),
    };
    let mut roles: Vec<(usize, RowRole)> = Vec::new();
    // A sheet for a single commune is named after it.
    let mut sections = Sections::of_sheet(&table.sheet.name);
    let mut kept = Vec::with_capacity(end - data_from);
    let mut after_header = table.header_rows.is_some();
    // Whether this is in the signatures below a part of the list, before the next part begins.
    let mut in_closing = false;
    for at in data_from..end {
        let at_the_top = std::mem::replace(&mut after_header, false);
        let known = telling.is_known();
        if known && in_closing {
            in_closing = !telling.tells_a_person(table, at);
        }
        let role = if at >= closing_from {
            RowRole::Closing
        } else if at_the_top && table.numbers_the_columns(at) {
            after_header = true;
            RowRole::Numbering
        } else if at_the_top && template::explains(table, at) {
            after_header = true;
            RowRole::Template
        } else if headers.are_repeated(table, at) {
            after_header = true;
            in_closing = false;
            RowRole::RepeatedHeader
        } else if !telling.is_counted(table, at) && is_total(table, at) {
            // Sums of men and women are where a person's tick mark or year would be.
            RowRole::Closing
        } else if known
            && !telling.is_counted(table, at)
            && (in_closing || closes_a_part(table, at, &roles))
        {
            in_closing = true;
            RowRole::Closing
        } else if !doubtful(at) {
            kept.push(at as u32);
            continue;
        } else if let Some(section) = Section::of_row(table, at, telling.first_name()) {
            sections.begin(kept.len(), section);
            RowRole::Section
        } else if known && !telling.is_named(table, at) && !is_written_out(table, at, &telling) {
            RowRole::Nobody
        } else if known && continued::goes_on(table, at, kept.last().copied(), &telling) {
            RowRole::Continued
        } else {
            kept.push(at as u32);
            continue;
        };
        roles.push((at, role));
    }
    roles.extend((end..table.sheet.rows.len()).map(|at| (at, RowRole::BelowLast)));
    tell(table, &roles);
    table.left_out = roles.iter().map(|&(at, role)| (table.sheet.rows[at], role)).collect();
    table.kept = kept;
    let continued: Vec<usize> =
        roles.iter().filter(|(_, role)| *role == RowRole::Continued).map(|(at, _)| *at).collect();
    if let Some(names) = telling.first_name() {
        continued::join(table, names, &continued);
    }
    tell_blank_and_ragged(table);
    if let Some(cells) = sections.places(&table.kept) {
        // Computed columns come after the sheet's own.
        let made = Column { origin: Origin::Section, replaced: Some(cells), ..Column::default() };
        table.columns.push(made);
    }
}

/// Whether a row with an order number has more than defaults filled in, such as an address. It is
/// then a person without a name, which must be reported for the row.
fn is_written_out(table: &Table, at: usize, telling: &Telling) -> bool {
    const LONG: usize = 20;
    let long = |text: &str| text.chars().count() >= LONG;
    telling.is_counted(table, at) && table.row_cells(at).any(|(_, _, text)| long(text.trim()))
}

/// Whether a row directly below a total begins its signatures.
fn closes_a_part(table: &Table, at: usize, roles: &[(usize, RowRole)]) -> bool {
    let after_total =
        roles.last().is_some_and(|&(row, role)| row + 1 == at && role == RowRole::Closing);
    after_total && closes_the_list(table, at)
}

/// Whether a row has few cells compared with a typical row.
fn is_few(filled: u32, typical: u32) -> bool {
    filled < typical && (filled <= 2 || filled * 3 <= typical)
}

/// The filled cells of a typical person's row. It is the count at the 80th percentile, because
/// below a short list there may be as many rows of signatures as of people.
fn typical(counts: &[u32]) -> u32 {
    let mut sorted = counts.to_vec();
    let place = sorted.len() * 4 / 5;
    if sorted.is_empty() { 0 } else { *sorted.select_nth_unstable(place).1 }
}

/// The first row of what closes the list: no person follows it.
fn closing_start(
    table: &Table,
    data_from: usize,
    end: usize,
    telling: &Telling,
    doubtful: &impl Fn(usize) -> bool,
) -> usize {
    let tells_none = |at: &usize| {
        if telling.is_known() {
            // A name in a signature is in the column of names too, but has no number before it; and
            // a text below a total that happens to be in an identifying column is a closing word.
            !telling.tells_a_person(table, *at)
                || closes_the_list(table, *at) && !telling.is_counted(table, *at)
        } else {
            doubtful(*at)
        }
    };
    let first_of_tail = (data_from..end).rev().take_while(tells_none).last().unwrap_or(end);
    (first_of_tail..end).find(|&at| closes_the_list(table, at)).unwrap_or(end)
}

/// Reports each kind of omitted row, with how many there are and the first one.
fn tell(table: &mut Table, roles: &[(usize, RowRole)]) {
    for omitted in [
        RowRole::Numbering,
        RowRole::Template,
        RowRole::RepeatedHeader,
        RowRole::Section,
        RowRole::Closing,
        RowRole::Continued,
        RowRole::Nobody,
        RowRole::BelowLast,
    ] {
        let mut of_role = roles.iter().filter(|(_, role)| *role == omitted);
        let Some(&(first, _)) = of_role.next() else { continue };
        let (rows, row) = (1 + of_role.count() as u32, table.sheet.rows[first]);
        table.notices.push(match omitted {
            RowRole::Numbering => Notice::NumberingRow { row },
            RowRole::Template => Notice::TemplateRows { rows, row },
            RowRole::RepeatedHeader => Notice::RepeatedHeader { rows, row },
            RowRole::Section => Notice::SectionRows { rows, row },
            RowRole::Closing => Notice::ClosingRows { rows, row },
            RowRole::Continued => Notice::ContinuedNames { rows, row },
            RowRole::Nobody => Notice::RowsOfNobody { rows, row },
            _ => Notice::RowsBelowLast { rows, row },
        });
    }
}

fn tell_blank_and_ragged(table: &mut Table) {
    let place = |at: Option<&u32>| at.and_then(|&at| table.sheet.rows.get(at as usize)).copied();
    let (Some(first), Some(last)) = (place(table.kept.first()), place(table.kept.last())) else {
        return;
    };
    let before = table.header_rows.map_or(first.saturating_sub(1), |(_, last)| last);
    let rows_to = |end: u32| table.sheet.rows.partition_point(|&row| row <= end) as u32;
    let filled = rows_to(last).saturating_sub(rows_to(before));
    let blank = last.saturating_sub(before).saturating_sub(filled);
    let named = table.columns.iter().rposition(|c| !c.header.is_empty() || !c.group.is_empty());
    let mut ragged = None;
    if let Some(named) = named {
        let beyond = (named + 1..table.columns.len()).map(|column| table.data_column(column));
        let mut is_ragged = Vec::new();
        for cells in beyond {
            let rows = cells.rows();
            is_ragged.resize(is_ragged.len().max(rows), false);
            for (place, ragged) in is_ragged.iter_mut().take(rows).enumerate() {
                *ragged |= cells.kind(place) != CellKind::Empty;
            }
        }
        for (place, _) in is_ragged.iter().enumerate().filter(|(_, ragged)| **ragged) {
            let (rows, row) = ragged.unwrap_or((0, table.row(place)));
            ragged = Some((rows + 1, row));
        }
    }
    if blank > 0 {
        table.notices.push(Notice::BlankRows { rows: blank });
    }
    if let Some((rows, row)) = ragged {
        table.notices.push(Notice::RaggedRows { rows, row });
    }
}
