//! Codes that both sides have: which column of each table holds the code that is compared.
//!
//! Takes the headers of all tables of both sides with their mappings, gives a column for each
//! table. Decided: only where both sides have a column with the same kind of code; of several kinds
//! the first one. What was set by hand stays, and settles the kind. A code of somebody else in the
//! row (a parent, the informant) is not the person's.

use super::summary::{ColumnSummary, TableSummary};
use crate::layout::{Column, Origin, Table};
use crate::mapping::Mapping;
use crate::plan::{CodeKind, Field, header_words, own_code_kind};

/// What a table says about codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableCodes {
    /// Columns that no field uses, with the codes that their headers name.
    free: Vec<(CodeKind, usize)>,
    /// The kinds of the columns that were set by hand, if any were.
    by_hand: Option<Vec<CodeKind>>,
}

impl TableCodes {
    /// The codes of a table.
    pub fn of(table: &TableSummary, mapping: &Mapping) -> TableCodes {
        // A column without a value says nothing.
        let header = |column: &ColumnSummary| {
            let says = column.origin == Origin::Sheet && !column.samples.is_empty();
            says.then(|| column.header.clone())
        };
        TableCodes::named(table.columns.iter().map(header), mapping)
    }

    /// The codes of a table whose summary is not at hand.
    pub fn of_table(table: &Table, mapping: &Mapping) -> TableCodes {
        let header = |(place, column): (usize, &Column)| {
            let cells = table.data_column(place);
            let says = |row| !cells.text(row).trim().is_empty();
            let says = column.origin == Origin::Sheet && (0..table.len()).any(says);
            says.then(|| column.full_header())
        };
        TableCodes::named(table.columns.iter().enumerate().map(header), mapping)
    }

    /// The codes of columns with these headers.
    fn named(headers: impl Iterator<Item = Option<String>>, mapping: &Mapping) -> TableCodes {
        let kind = |header: Option<String>| own_code_kind(&header_words(&header?));
        let kinds: Vec<Option<CodeKind>> = headers.map(kind).collect();
        let is_free = |place: usize| {
            mapping.field(place).is_none()
                && mapping.others().all(|(_, other)| other.field(place).is_none())
        };
        let of_column = |(place, kind): (usize, &Option<CodeKind>)| {
            kind.filter(|_| is_free(place)).map(|kind| (kind, place))
        };
        let chosen = mapping.columns(Field::OfficeCode);
        let of_chosen = chosen.iter().filter_map(|&place| *kinds.get(usize::from(place))?);
        TableCodes {
            free: kinds.iter().enumerate().filter_map(of_column).collect(),
            by_hand: (!chosen.is_empty()).then(|| of_chosen.collect()),
        }
    }

    /// A table in which no code is to be compared.
    pub fn none() -> TableCodes {
        TableCodes::default()
    }

    fn has(&self, kind: CodeKind) -> bool {
        match &self.by_hand {
            Some(kinds) => kinds.contains(&kind),
            None => self.column(kind).is_some(),
        }
    }

    fn column(&self, kind: CodeKind) -> Option<usize> {
        self.free.iter().find(|(of, _)| *of == kind).map(|&(_, place)| place)
    }
}

/// The columns that hold the code that is compared, one entry for each table of the sector and of
/// the registry; `None` for a table that has none, or in which one was set by hand.
pub fn shared_codes(
    sector: &[TableCodes],
    registry: &[TableCodes],
) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
    let both = || sector.iter().chain(registry);
    let by_hand = both().any(|table| table.by_hand.is_some());
    let is_open = |kind: &CodeKind| {
        let set = |table: &TableCodes| table.by_hand.as_ref().is_some_and(|of| of.contains(kind));
        !by_hand || both().any(set)
    };
    let is_shared = |kind: &&CodeKind| {
        [sector, registry].iter().all(|side| side.iter().any(|table| table.has(**kind)))
    };
    let kind = CodeKind::ALL.iter().filter(|kind| is_open(kind)).find(is_shared);
    let columns = |side: &[TableCodes]| {
        let column = |table: &TableCodes| match table.by_hand {
            Some(_) => None,
            None => table.column(*kind?),
        };
        side.iter().map(column).collect()
    };
    (columns(sector), columns(registry))
}

/// A table with the mapping that is to be completed.
pub type ToMap<'a> = (&'a TableSummary, &'a mut Mapping);

/// Maps the code that both sides have, in all tables of which no column was set by hand.
pub fn map_shared_codes<'a>(sector: &mut [ToMap<'a>], registry: &mut [ToMap<'a>]) {
    let codes = |side: &[ToMap<'a>]| -> Vec<TableCodes> {
        side.iter().map(|(table, mapping)| TableCodes::of(table, mapping)).collect()
    };
    let (of_sector, of_registry) = shared_codes(&codes(sector), &codes(registry));
    for (side, columns) in [(sector, of_sector), (registry, of_registry)] {
        for ((_, mapping), column) in side.iter_mut().zip(columns) {
            if column.is_some() {
                mapping.set(Field::OfficeCode, column);
            }
        }
    }
}

#[cfg(test)]
#[path = "codes_tests.rs"]
mod tests;
