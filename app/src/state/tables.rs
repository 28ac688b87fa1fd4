//! The tables of one side: all that its files hold, and which of them take part.
//!
//! Tables with the same header are of one kind and share one mapping (`mappings`). Decided: what is no
//! list, a hidden sheet or a second copy is listed too and can be taken by hand; only sheets without
//! a single filled cell are not.

use std::sync::Arc;

use matcher::columns::{Mapping, TableSummary};
use matcher::layout::NoList;
use matcher::plan::Role;
use matcher::tally::Tally;
use serde::{Deserialize, Serialize};

use super::layout::Layout;
use super::mappings::KindMapping;
use super::shown::Samples;

/// A table, by the worker that read it and its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TableId {
    pub reader: u32,
    pub place: u32,
}

/// A table as a reader gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadTable {
    pub summary: TableSummary,
    /// Whether it is taken unless the user says otherwise.
    pub taken: bool,
    /// What it counts, where it is a statistics table and no list.
    pub tally: Option<Tally>,
}

/// A table on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableState {
    pub id: TableId,
    pub summary: Arc<TableSummary>,
    /// Whether the user wants it; see [`TableState::takes_part`].
    pub taken: bool,
    pub layout: Layout,
    /// Layouts that the reader was asked for and has not given yet.
    pub pending: u32,
    /// Layouts that it has given.
    pub revision: u32,
    /// What it counts, where it is a statistics table.
    pub tally: Option<Arc<Tally>>,
}

/// Why a table is not taken by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// No row below a header.
    NoRows,
    /// The workbook hides it.
    Hidden,
    /// The same cells as a table before it.
    Copy,
    /// Something else than people.
    NoPeople,
    /// Counts by unit.
    Statistics,
}

/// What is loaded on one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    pub tables: Vec<TableState>,
    /// One for each kind of table that was ever here.
    pub(super) mappings: Vec<KindMapping>,
    /// The kind whose mapping the user asked to see.
    pub(super) wanted_kind: Option<u64>,
    /// Whose columns the user asked to see, of the people of a row.
    pub(super) wanted_person: Role,
    pub(super) samples: Option<Samples>,
    /// Whether it is the sample data.
    pub sample: bool,
    /// Whether it is the registry's extract: its rows are about one person each, and it is no list
    /// of any kind, whatever its headers make it look like.
    pub extract: bool,
}

impl TableState {
    /// Whether it is matched: it is wanted and has rows.
    pub fn takes_part(&self) -> bool {
        self.taken && self.summary.rows > 0
    }
}

impl Loaded {
    /// Adds what a reader has read.
    pub fn add(&mut self, reader: u32, tables: Vec<ReadTable>) {
        for (place, ReadTable { summary, taken, tally }) in (0..).zip(tables) {
            if summary.no_list == Some(NoList::Empty) {
                continue;
            }
            let id = TableId { reader, place };
            let taken = taken && !self.holds_copy(&summary, self.tables.len());
            let summary = Arc::new(summary);
            let (layout, pending, revision) = (Layout::default(), 0, 0);
            let tally = tally.map(Arc::new);
            self.tables.push(TableState { id, summary, taken, layout, pending, revision, tally });
        }
    }

    /// The reader laid a table out again, as the user asked.
    pub fn lay_out(&mut self, id: TableId, summary: TableSummary) {
        let Some(table) = self.table_mut(id) else { return };
        table.pending = table.pending.saturating_sub(1);
        table.revision += 1;
        // Whoever points out the header of a table that seemed to have no rows wants it.
        table.taken |= table.summary.rows == 0 && summary.rows > 0;
        table.tally.take_if(|_| summary.lists_people);
        table.summary = Arc::new(summary);
        // Its values may read differently now.
        if self.samples.as_ref().is_some_and(|samples| samples.table == id) {
            self.samples = None;
        }
    }

    /// Takes the tables of a reader away; gives the names of their files.
    pub fn remove_reader(&mut self, reader: u32) -> Vec<String> {
        let of = |tables: &[TableState]| files(tables.iter().filter(|t| t.id.reader == reader));
        let lost = of(&self.tables);
        self.tables.retain(|table| table.id.reader != reader);
        lost
    }

    pub fn table(&self, id: TableId) -> Option<&TableState> {
        self.tables.iter().find(|table| table.id == id)
    }

    pub fn table_mut(&mut self, id: TableId) -> Option<&mut TableState> {
        self.tables.iter_mut().find(|table| table.id == id)
    }

    /// The tables that are matched.
    pub fn taken(&self) -> impl Iterator<Item = &TableState> {
        self.tables.iter().filter(|table| table.takes_part())
    }

    /// Rows of the tables that are matched.
    pub fn rows(&self) -> u32 {
        self.taken().map(|table| table.summary.rows).sum()
    }

    /// What takes part, with its mapping.
    pub fn mapped(&self) -> Vec<(&TableSummary, &Mapping)> {
        self.taken().map(|t| (&*t.summary, self.mapping(t.summary.shape))).collect()
    }

    /// The names of the files, each once, in order.
    pub fn files(&self) -> Vec<String> {
        files(self.tables.iter())
    }

    /// Whether a reader is still busy laying a table out.
    pub fn is_busy(&self) -> bool {
        self.tables.iter().any(|table| table.pending > 0)
    }

    pub fn set_taken(&mut self, id: TableId, taken: bool) {
        if let Some(table) = self.table_mut(id) {
            table.taken = taken;
        }
    }

    /// Takes every table that is one by itself, or none. Where none is, all that have rows.
    pub fn take_all(&mut self, taken: bool) {
        let good: Vec<bool> =
            (0..self.tables.len()).map(|place| self.why_not(place).is_none()).collect();
        let any = good.contains(&true);
        for (table, good) in self.tables.iter_mut().zip(good) {
            table.taken = taken && (good || !any);
        }
    }

    /// Whether every table that [`Loaded::take_all`] would take is taken.
    pub fn takes_all(&self) -> bool {
        let mut all = self.clone();
        all.take_all(true);
        all.tables.iter().zip(&self.tables).all(|(all, now)| !all.takes_part() || now.taken)
    }

    /// Why the table at a place is not taken by itself.
    pub fn why_not(&self, place: usize) -> Option<WhyNot> {
        let TableState { summary: table, tally, .. } = self.tables.get(place)?;
        if tally.is_some() {
            Some(WhyNot::Statistics)
        } else if table.rows == 0 {
            Some(WhyNot::NoRows)
        } else if self.holds_copy(table, place) {
            Some(WhyNot::Copy)
        } else if table.hidden {
            Some(WhyNot::Hidden)
        } else if !table.lists_people {
            Some(WhyNot::NoPeople)
        } else {
            None
        }
    }

    /// The statistics tables to be shown. Beside lists of people a sheet of counts in which nothing
    /// can be added up is passed over.
    pub fn tallies(&self) -> impl Iterator<Item = (TableId, &Arc<Tally>)> {
        let alone = self.taken().next().is_none();
        let all = self.tables.iter().filter_map(|table| Some((table.id, table.tally.as_ref()?)));
        all.filter(move |(_, tally)| {
            alone || !tally.totals.is_empty() || !tally.relations.is_empty()
        })
    }

    /// Whether all tables are of statistics.
    pub fn is_statistics(&self) -> bool {
        self.tables.iter().all(|table| table.tally.is_some())
    }

    /// How a table is named: by its file, by its sheet where the file is the only one, by both where
    /// there are several of either.
    pub fn name(&self, table: &TableSummary) -> String {
        let of_file = self.tables.iter().filter(|t| t.summary.file == table.file).count();
        let one_file = of_file == self.tables.len();
        match (table.sheet.is_empty(), one_file, of_file) {
            (false, true, 2..) => table.sheet.clone(),
            (false, false, 2..) => format!("{} / {}", table.file, table.sheet),
            _ => table.file.clone(),
        }
    }

    /// Whether one of the tables before a place has the same cells.
    fn holds_copy(&self, table: &TableSummary, place: usize) -> bool {
        let same = |other: &TableState| {
            other.summary.fingerprint == table.fingerprint && other.summary.rows == table.rows
        };
        table.rows > 0 && self.tables.iter().take(place).any(same)
    }
}

fn files<'a>(tables: impl Iterator<Item = &'a TableState>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        if !names.contains(&table.summary.file) {
            names.push(table.summary.file.clone());
        }
    }
    names
}

#[cfg(test)]
pub mod tests;
