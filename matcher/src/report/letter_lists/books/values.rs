//! What a book says, in its own words: nothing of an entry is lost on its way into a list.

use super::super::asked::Asked;
use super::super::person::own;
use super::notes::says_registered_again;
use crate::classify::Verdict;
use crate::layout::{Column, Origin, Table};
use crate::normalise::{PartialDate, Source, parse_date};
use crate::plan::Field;
use crate::plan::headers::{NOTES_OF_BOOK, SURELY_RUNNING_NUMBER};
use crate::text::{fold, has_words};

/// The table and the row of data of a verdict.
pub(super) fn row_of<'a>(asked: &Asked<'a>, verdict: &Verdict) -> Option<(&'a Table, usize)> {
    let (source, row) = source_of(asked, verdict)?;
    Some((&source.table, row))
}

fn source_of<'a>(asked: &Asked<'a>, verdict: &Verdict) -> Option<(&'a Source, usize)> {
    let sector = &asked.linked.prepared.sector;
    let (source, row) = sector.table_and_row(verdict.sector);
    Some((sector.sources.get(source)?, row))
}

/// Whether a column holds the notes made in the book later, and not the day or the maker of one.
fn is_note(column: &Column) -> bool {
    let of_note = ["ngay ", "so ", "nguoi ", "noi ghi", "co quan "];
    [&column.header, &column.group].into_iter().map(|text| fold(text)).any(|folded| {
        !of_note.iter().any(|words| folded.starts_with(words))
            && NOTES_OF_BOOK.iter().any(|words| has_words(&folded, words))
    })
}

/// The notes of the entry; with their headers if there are several.
pub(super) fn note_of_entry(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let Some((table, row)) = row_of(asked, verdict) else { return String::new() };
    let columns = table.columns.iter().enumerate();
    let notes: Vec<(&str, &str)> = columns
        .filter(|(_, column)| is_note(column))
        .map(|(place, column)| (column.header.as_str(), table.text(place, row).trim()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    match notes[..] {
        [(_, only)] => only.to_owned(),
        _ => joined(notes.into_iter().map(|(header, text)| format!("{header}: {text}"))),
    }
}

/// Whether an entry says of itself that the event was lawfully registered again, in its notes or as
/// the way of the registration.
pub(crate) fn is_registered_again(asked: &Asked<'_>, verdict: &Verdict) -> bool {
    row_of(asked, verdict).is_some_and(|(table, row)| {
        (0..table.columns.len()).any(|place| says_registered_again(table.text(place, row)))
    })
}

/// The day on which an entry was registered.
pub(super) fn registered_on(asked: &Asked<'_>, verdict: &Verdict) -> PartialDate {
    parse_date(own(asked, verdict, Field::Registered).trim()).unwrap_or_default()
}

/// What else the book says, besides the fields shown in columns of their own: with each person what
/// is said of that person, and with the first of them what is said of nobody among them.
pub(super) fn others(asked: &Asked<'_>, people: &[&Verdict], shown: &[Field]) -> Vec<String> {
    let sources: Vec<Option<(&Source, usize)>> =
        people.iter().map(|verdict| source_of(asked, verdict)).collect();
    let mappings = || sources.iter().flatten().map(|(source, _)| &source.mapping);
    let is_shown = |column: usize, row: usize| {
        mappings().any(|mapping| match mapping.field(column) {
            // An old number is shown only where there is no other.
            Some(Field::OldNumber) => {
                shown.contains(&Field::Number) && {
                    let number = mapping.column(Field::Number);
                    number.is_none_or(|number| number == column || is_blank(&sources, number, row))
                }
            }
            Some(field) => shown.contains(&field),
            None => false,
        })
    };
    let owner = |column: usize| {
        let is_theirs = |of: &Option<(&Source, usize)>| {
            of.is_some_and(|(source, _)| source.mapping.field(column).is_some())
        };
        sources.iter().position(is_theirs)
    };
    let of_person = |(place, source): (usize, &Option<(&Source, usize)>)| {
        let Some((source, row)) = *source else { return String::new() };
        let table = &source.table;
        joined(table.columns.iter().enumerate().filter_map(|(at, column)| {
            let text = table.text(at, row).trim();
            let owner = owner(at);
            let header = match owner {
                // The person is named beside it.
                Some(_) if place > 0 && !column.header.is_empty() => column.header.clone(),
                _ => column.full_header(),
            };
            let is_order = SURELY_RUNNING_NUMBER.contains(&fold(&header).as_str());
            let is_said = column.origin == Origin::Sheet
                && !text.is_empty()
                && !is_order
                && !is_note(column)
                && owner.unwrap_or(0) == place
                && !is_shown(at, row);
            is_said.then(|| match header.is_empty() {
                true => text.to_owned(),
                false => format!("{header}: {text}"),
            })
        }))
    };
    sources.iter().enumerate().map(of_person).collect()
}

fn is_blank(sources: &[Option<(&Source, usize)>], column: usize, row: usize) -> bool {
    sources
        .first()
        .copied()
        .flatten()
        .is_none_or(|(source, _)| source.table.text(column, row).trim().is_empty())
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
