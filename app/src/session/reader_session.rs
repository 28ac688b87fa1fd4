//! The tables of some files, from their bytes to the form that is handed to the matcher.

use matcher::columns::{Mapping, Side, TableSummary, summarise, take};
use matcher::layout::{LayoutChoice, Table, lay_out};
use matcher::normalise::{Clean, Source};
use matcher::plan::{Field, LIMITS};
use matcher::read::ReadError;
use matcher::run::tables;
use matcher::sample;

use super::map::Map;
use crate::protocol::CleanOrder;
use crate::state::{Layout, ReadTable};

/// Letters of a value that a screen can show.
const LETTERS: usize = 60;

/// Holds the tables of all files read so far.
#[derive(Default)]
pub struct ReaderSession {
    tables: Vec<Table>,
    map: Map,
}

impl ReaderSession {
    /// Reads a file and gives its tables. On an error nothing of it is kept.
    pub fn read(
        &mut self,
        bytes: &[u8],
        name: &str,
        password: Option<&str>,
        progress: &mut dyn FnMut(u32),
    ) -> Result<Vec<ReadTable>, ReadError> {
        let opened = tables(bytes, name, password, &LayoutChoice::default(), progress)?;
        let taken = take(opened.iter().map(|of| &of.summary))?;
        let (tables, summaries): (Vec<Table>, Vec<TableSummary>) =
            opened.into_iter().map(|of| (of.table, of.summary)).unzip();
        self.tables.extend(tables);
        let read = |(summary, taken)| ReadTable { summary, taken };
        Ok(summaries.into_iter().zip(taken).map(read).collect())
    }

    /// Makes the sample data and reads this side's file of it.
    pub fn read_sample(
        &mut self,
        side: Side,
        progress: &mut dyn FnMut(u32),
    ) -> Result<Vec<ReadTable>, ReadError> {
        let made = sample::make().map_err(|error| ReadError::Damaged {
            file: String::new(),
            part: "sample".to_owned(),
            cause: error.to_string(),
        })?;
        let file = match side {
            Side::Sector => made.sector,
            Side::Registry => made.registry,
        };
        self.read(&file.bytes, file.name, None, progress)
    }

    /// Lays a table out again, as the user decided.
    pub fn lay_out(&mut self, table: u32, layout: &Layout) -> Option<TableSummary> {
        let table = self.tables.get_mut(table as usize)?;
        let sheet = std::mem::take(&mut table.sheet);
        *table = lay_out(sheet, &layout.choice());
        Some(summarise(table))
    }

    /// The first distinct values of each field, as they will be compared.
    pub fn samples(&self, table: u32, mapping: &Mapping) -> Vec<Vec<String>> {
        let Some(table) = self.tables.get(table as usize) else { return Vec::new() };
        let of_field = |field| {
            let mut values: Vec<String> = Vec::new();
            let all = mapping.values(table, field);
            for row in 0..table.len().min(LIMITS.sampled_values) {
                let value = all.get(row);
                let value: String = value.trim().chars().take(LETTERS).collect();
                if !value.is_empty() && !values.contains(&value) {
                    values.push(value);
                }
                if values.len() == LIMITS.shown_samples {
                    break;
                }
            }
            values
        };
        Field::ALL.into_iter().map(of_field).collect()
    }

    /// Makes what cleaning needs, before it is asked for.
    pub fn make_ready(&mut self) {
        // The map as it comes with the engine has no amendment that could be wrong.
        let _map = self.map.make("");
    }

    /// Tables cleaned as they are asked for, in binary form, for the matcher worker.
    pub fn clean(
        &mut self,
        tables: &[u32],
        order: &CleanOrder,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Vec<u8>, String> {
        let places = || tables.iter().map(|&table| table as usize);
        // Out of their places while they are sources, and back.
        let sources: Vec<Source> = places()
            .zip(&order.mappings)
            .filter_map(|(place, mapping)| {
                let table = std::mem::take(self.tables.get_mut(place)?);
                Some(Source { table, mapping: mapping.clone() })
            })
            .collect();
        let today = order.settings.today;
        let cleaned = self.map.make(&order.settings.amendments).map(|gazetteer| {
            Clean { side: order.side, gazetteer, today }.sources(&sources, progress)
        });
        for (place, source) in places().zip(sources) {
            self.tables[place] = source.table;
        }
        cleaned?.to_bytes().map_err(|error| error.to_string())
    }

    /// A table in its binary form, for the matcher worker.
    pub fn hand_over(&self, table: u32) -> Result<Vec<u8>, String> {
        let table = self.tables.get(table as usize).ok_or("no such table has been read")?;
        table.to_bytes().map_err(|error| error.to_string())
    }
}
