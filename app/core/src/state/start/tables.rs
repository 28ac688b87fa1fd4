//! The tables of one side: all that its files hold, and which of them take part.
//!
//! A table that is not a list, a hidden sheet or a second copy is shown too and can be taken by
//! hand; only sheets without a single filled cell are left out. Tables with the same headers are of
//! one kind and share one mapping (`mappings`).

use std::sync::Arc;

use matcher::columns::TableSummary;
use matcher::layout::NoList;
use matcher::mapping::Mapping;
use matcher::plan::Role;
use matcher::tally::Tally;

use super::kinds::{KindMapping, Samples};
use crate::protocol::{Layout, ReadTable, TableId};

/// A table on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableState {
    /// Which table it is.
    pub id: TableId,
    /// What its reader says about it.
    pub summary: Arc<TableSummary>,
    /// Whether the user wants it; see [`TableState::takes_part`].
    pub taken: bool,
    /// What was decided by hand about how it is read.
    pub layout: Layout,
    /// How many layouts the reader was asked for and has not answered yet.
    pub pending: u32,
    /// How many layouts it has answered.
    pub revision: u32,
    /// Its place among the tables of the file that was chosen.
    pub in_file: u32,
    /// What it counts, if it is a statistics table.
    pub tally: Option<Arc<Tally>>,
}

/// Why a table is not taken unless the user takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// No row below a header.
    NoRows,
    /// The workbook hides it.
    Hidden,
    /// It has the same cells as a table before it.
    Copy,
    /// It lists something other than people.
    NoPeople,
    /// It counts by unit and lists nobody.
    Statistics,
}

/// What is loaded on one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// All tables, in the order in which they were read.
    pub tables: Vec<TableState>,
    /// The mapping of each kind of table that was ever here.
    pub(super) mappings: Vec<KindMapping>,
    /// The kind whose mapping the user asked to see.
    pub(super) wanted_kind: Option<u64>,
    /// The person of a row whose columns the user asked to see.
    pub(super) wanted_person: Role,
    /// The values that were shown last.
    pub(super) samples: Option<Samples>,
    /// Whether it is the sample data.
    pub sample: bool,
    /// Whether it is the registry's extract. Its rows are about one person each, and it is not a
    /// list of any kind, whatever its headers suggest.
    pub extract: bool,
}

impl TableState {
    /// Whether it is matched: the user wants it and it has rows.
    pub fn takes_part(&self) -> bool {
        self.taken && self.summary.rows > 0
    }
}

impl Loaded {
    /// Adds what a reader has read.
    pub fn add(&mut self, reader: u32, tables: Vec<ReadTable>) {
        let mut before: Option<(String, u32)> = None;
        for (place, ReadTable { summary, taken, tally }) in (0..).zip(tables) {
            let chosen = chosen_file(&summary.file);
            let in_file = match &before {
                Some((file, place)) if file == chosen => place + 1,
                _ => 0,
            };
            before = Some((chosen.to_owned(), in_file));
            if summary.no_list == Some(NoList::Empty) {
                continue;
            }
            let id = TableId { reader, place };
            let taken = taken && !self.holds_copy(&summary, self.tables.len());
            let summary = Arc::new(summary);
            let (layout, pending, revision) = (Layout::default(), 0, 0);
            let tally = tally.map(Arc::new);
            let table =
                TableState { id, summary, taken, layout, pending, revision, in_file, tally };
            self.tables.push(table);
        }
    }

    /// Takes the answer of a reader that laid a table out again.
    pub fn lay_out(&mut self, id: TableId, summary: TableSummary) {
        let Some(table) = self.table_mut(id) else { return };
        table.pending = table.pending.saturating_sub(1);
        table.revision += 1;
        // A user who points out the header of a table that seemed to have no rows wants the table.
        table.taken |= table.summary.rows == 0 && summary.rows > 0;
        table.tally.take_if(|_| summary.lists_people);
        table.summary = Arc::new(summary);
        // Its values may read differently now.
        if self.samples.as_ref().is_some_and(|samples| samples.table == id) {
            self.samples = None;
        }
    }

    /// Removes the tables of a reader. Returns the names of their files.
    pub fn remove_reader(&mut self, reader: u32) -> Vec<String> {
        let of = |tables: &[TableState]| files(tables.iter().filter(|t| t.id.reader == reader));
        let lost = of(&self.tables);
        self.tables.retain(|table| table.id.reader != reader);
        lost
    }

    /// The table of this id.
    pub fn table(&self, id: TableId) -> Option<&TableState> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// The table of this id, to be changed.
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

    /// The tables that are matched, with their mappings.
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

    /// Takes a table, or leaves it out.
    pub fn set_taken(&mut self, id: TableId, taken: bool) {
        if let Some(table) = self.table_mut(id) {
            table.taken = taken;
        }
    }

    /// Takes all tables that nothing speaks against, or none. If something speaks against each of
    /// them, takes all that have rows.
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

    /// Why the table at a place is not taken unless the user takes it.
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

    /// The statistics tables to be shown. Beside lists of people, a sheet of counts in which
    /// nothing can be added up is left out.
    pub fn tallies(&self) -> impl Iterator<Item = (TableId, &Arc<Tally>)> {
        let alone = self.taken().next().is_none();
        let all = self.tables.iter().filter_map(|table| Some((table.id, table.tally.as_ref()?)));
        all.filter(move |(_, tally)| {
            alone || !tally.totals.is_empty() || !tally.relations.is_empty()
        })
    }

    /// Whether all tables are statistics tables.
    pub fn is_statistics(&self) -> bool {
        self.tables.iter().all(|table| table.tally.is_some())
    }

    /// The name of a table: its file, or its sheet if there is a single file of several sheets, or
    /// both if there are several files and the file has several sheets.
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

/// The file that was chosen, of a table's file: the archive, if it is in one.
pub(crate) fn chosen_file(file: &str) -> &str {
    file.split_once('/').map_or(file, |(archive, _)| archive)
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
#[path = "tables_tests.rs"]
mod tests;
