//! What a row says besides who its person is: the dose, the visit, the month, the sum.
//!
//! Takes the columns that hold no field of anybody, gives their texts. Decided: two rows of one
//! person that say the same there are one row written twice, however the person is spelled; a running
//! number says nothing, and neither does a column without a header.

use std::collections::{BTreeMap, BTreeSet};

use super::records::Records;
use super::source::Source;
use crate::layout::Origin;
use crate::plan::{
    Field, HeaderMeaning, OtherMeaning, Period, Recurrence, meaning_of_header, only_counts_rows,
    recurrence,
};
use crate::text::fold;

/// The columns of a table that say what happened.
#[derive(Clone, Debug, Default)]
pub(crate) struct ToldColumns {
    /// All, by their headers.
    all: Vec<(String, usize)>,
    /// Those whose headers name events.
    events: Vec<(usize, Recurrence)>,
    /// Which event the sheet, the titles or the file are about; often empty.
    period: Period,
}

impl ToldColumns {
    fn of(source: &Source) -> ToldColumns {
        let table = &source.table;
        let mut told = ToldColumns { period: source.period(), ..ToldColumns::default() };
        for (place, column) in table.columns.iter().enumerate() {
            // A telephone is carried along and says which of several things a row is about.
            let is_field = source.mapping.field(place).is_some_and(|field| field != Field::Phone)
                || source.of_others.iter().any(|&other| usize::from(other) == place);
            if is_field || column.origin != Origin::Sheet || only_counts_rows(&column.header) {
                continue;
            }
            told.all.push((fold(&column.full_header()), place));
            told.events.extend(recurrence(&column.header).map(|of| (place, of)));
        }
        told.all.sort_unstable();
        told
    }
}

impl Records {
    /// The columns that say what happened, of each table.
    pub(crate) fn told_columns(&self) -> Vec<ToldColumns> {
        self.sources.iter().map(ToldColumns::of).collect()
    }

    /// What a row says besides its person, folded; equal for rows that say the same.
    pub(crate) fn told(&self, record: u32, columns: &[ToldColumns]) -> String {
        let (table, row) = self.table_and_row(record);
        let Some(of) = columns.get(table) else { return String::new() };
        let mut told = of.period.text();
        for (header, place) in &of.all {
            let text = fold(self.sources[table].table.text(*place, row));
            if !text.is_empty() {
                [" | ", header, ": ", &text].into_iter().for_each(|part| told.push_str(part));
            }
        }
        told
    }

    /// How surely a column of events tells two rows apart, and its header; `None` if none does.
    pub(crate) fn told_apart(
        &self,
        [a, b]: [u32; 2],
        columns: &[ToldColumns],
    ) -> Option<(Recurrence, &str)> {
        let [(a_table, a_row), (b_table, b_row)] = [a, b].map(|record| self.table_and_row(record));
        let (of_a, of_b) = (columns.get(a_table)?, columns.get(b_table)?);
        let table = &self.sources[a_table].table;
        let other = &self.sources[b_table].table;
        let mut found: Option<(Recurrence, &str)> = None;
        for &(place, recurrence) in &of_a.events {
            let header = table.columns[place].header.as_str();
            let same = |&&(at, _): &&(usize, Recurrence)| {
                a_table == b_table && at == place
                    || a_table != b_table && fold(&other.columns[at].header) == fold(header)
            };
            let Some(&(at, _)) = of_b.events.iter().find(same) else { continue };
            let differ = fold(table.text(place, a_row)) != fold(other.text(at, b_row));
            if differ && found.is_none_or(|(best, _)| recurrence > best) {
                found = Some((recurrence, header));
            }
        }
        match found {
            Some((Recurrence::Surely, _)) => found,
            _ if of_a.period.is_other(&of_b.period) => Some((Recurrence::Surely, "")),
            found => found,
        }
    }

    /// Where rows of one person say different things, besides who the person is and how to reach
    /// him: the header, and what is written there. What is empty differs from nothing.
    pub(crate) fn told_differently(&self, rows: &[u32]) -> Vec<(String, Vec<String>)> {
        // The columns by their folded headers, each with the header and the texts.
        let mut said: BTreeMap<String, (usize, String, Vec<String>)> = BTreeMap::new();
        // What each row says anything in.
        let mut filled: Vec<Filled> = Vec::with_capacity(rows.len());
        for &record in rows {
            let (table, row) = self.table_and_row(record);
            let Some(source) = self.sources.get(table) else { continue };
            let mut of_row = BTreeSet::new();
            for (place, column) in source.table.columns.iter().enumerate() {
                let text = source.table.text(place, row).trim();
                if text.is_empty() || !source.tells(place) {
                    continue;
                }
                let header = column.full_header();
                of_row.insert(fold(&header));
                let (_, _, texts) = said
                    .entry(fold(&header))
                    .or_insert_with(|| (place, header.clone(), Vec::new()));
                let is_new = || texts.iter().all(|other| fold(other) != fold(text));
                if texts.len() < MOST_SHOWN && is_new() {
                    texts.push(text.to_owned());
                }
            }
            filled.push((table, of_row));
        }
        let differs =
            |header: &String, texts: &[String]| texts.len() > 1 || each_says_more(&filled, header);
        let mut differ: Vec<(usize, String, Vec<String>)> = said
            .into_iter()
            .filter(|(header, (.., texts))| differs(header, texts))
            .map(|(_, of)| of)
            .collect();
        differ.sort_unstable();
        differ.into_iter().map(|(_, header, texts)| (header, texts)).collect()
    }
}

/// A row's table, and the folded headers of the columns in which it says something.
type Filled = (usize, BTreeSet<String>);

/// Whether one row says something in a column and another of its table, which leaves it empty, says
/// something that the first leaves empty: the payments of two months are no copies.
fn each_says_more(filled: &[Filled], header: &String) -> bool {
    filled.iter().filter(|(_, with)| with.contains(header)).any(|(table, with)| {
        filled
            .iter()
            .filter(|(of, without)| of == table && !without.contains(header))
            .any(|(_, without)| without.difference(with).next().is_some())
    })
}

/// How many different texts of a column are shown.
const MOST_SHOWN: usize = 4;

/// Fields that say who somebody is or how to reach him. Two rows are compared in them by what they
/// mean.
const WHO: [Field; 8] = [
    Field::Name,
    Field::Dob,
    Field::Age,
    Field::Sex,
    Field::Number,
    Field::OldNumber,
    Field::Address,
    Field::Phone,
];

impl Source {
    /// Whether a column says something about the row, and not only who its person is, how to reach
    /// him, or which row it is.
    fn tells(&self, place: usize) -> bool {
        let column = &self.table.columns[place];
        column.origin == Origin::Sheet
            && !only_counts_rows(&column.header)
            && !self.of_others.iter().any(|&other| usize::from(other) == place)
            && match self.mapping.field(place) {
                Some(field) => !WHO.contains(&field),
                None => {
                    let meaning = meaning_of_header(&column.header);
                    meaning != HeaderMeaning::Other(OtherMeaning::Contact)
                }
            }
    }
}
