//! The tables of both sides and the results, and the windows of them that the page asks for.

use matcher::explain::{DetailView, Query, RowView, detail_view, row_view, select};
use matcher::layout::Table;
use matcher::normalise::{Cleaned, SideTables, Source};
use matcher::report::Statistics;
use matcher::report::workbook::{self, Options};
use matcher::run::{self, Linked, Settings, link_sides};

use super::map::Map;
use crate::protocol::{Handed, HandedSide, Stage};

/// Holds the results of the last match.
#[derive(Default)]
pub struct MatcherSession {
    map: Map,
    /// Tables by reader and place, as far as their parts have come.
    tables: Vec<((u32, u32), Table)>,
    /// What each reader's cleaning gave.
    cleaned: Vec<(u32, Cleaned)>,
    linked: Option<Linked>,
    /// The last query with the rows it selected: scrolling asks for one window after the other.
    selected: Option<(Query, Vec<u32>)>,
}

impl MatcherSession {
    /// A session without results.
    pub fn new() -> MatcherSession {
        MatcherSession::default()
    }

    /// Makes what every run needs, before one is asked for.
    pub fn make_ready(&mut self) {
        // The map as it comes with the engine has no amendment that could be wrong.
        let _map = self.map.make("");
    }

    /// Takes the next part of what a reader hands over.
    pub fn take(&mut self, reader: u32, of: Handed, part: &[u8]) -> Result<(), String> {
        let taken = match of {
            Handed::Cleaned => entry(&mut self.cleaned, reader).add_part(part),
            Handed::Table(table) => entry(&mut self.tables, (reader, table)).add_part(part),
        };
        taken.map_err(|error| error.to_string())
    }

    /// Links what was handed over.
    pub fn run(
        &mut self,
        sector: HandedSide,
        registry: HandedSide,
        settings: &Settings,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Statistics, String> {
        let map = self.map.take(&settings.amendments)?;
        let (sector, registry) = (self.side(sector)?, self.side(registry)?);
        let linked =
            link_sides(sector, registry, map, settings.today, &mut |stage, done, total| {
                progress(shown(stage), done, total);
            });
        let statistics = Statistics::of(&linked);
        self.linked = Some(linked);
        self.selected = None;
        Ok(statistics)
    }

    fn side(&mut self, side: HandedSide) -> Result<SideTables, String> {
        let tables = &mut self.tables;
        let source = |(reader, table, mapping)| {
            let table = remove(tables, &(reader, table)).ok_or("a table was not handed over")?;
            Ok(Source { table, mapping })
        };
        let sources = side.tables.into_iter().map(source).collect::<Result<_, &str>>()?;
        let cleaned = side.cleaned_by.and_then(|reader| remove(&mut self.cleaned, &reader));
        Ok(SideTables { sources, cleaned })
    }

    /// A window of the rows that a query asks for, and how many it asks for in all.
    pub fn window(&mut self, query: &Query, start: u32, count: u32) -> (u32, Vec<RowView>) {
        let Some(linked) = &self.linked else { return (0, Vec::new()) };
        if self.selected.as_ref().is_none_or(|(of, _)| of != query) {
            self.selected = Some((query.clone(), select(linked, query)));
        }
        let rows = self.selected.as_ref().map_or(&[][..], |(_, rows)| rows);
        let window = rows.iter().skip(start as usize).take(count as usize);
        (rows.len() as u32, window.filter_map(|&row| row_view(linked, row)).collect())
    }

    /// Everything about one row.
    pub fn detail(&self, index: u32) -> Option<DetailView> {
        detail_view(self.linked.as_ref()?, index)
    }

    /// The workbook with the lists.
    pub fn workbook(
        &self,
        options: Options,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Vec<u8>, String> {
        let linked = self.linked.as_ref().ok_or("nothing has been matched")?;
        workbook::write(linked, options, &mut |done, total| progress(Stage::Workbook, done, total))
            .map_err(|error| error.to_string())
    }
}

/// What was handed over under a key; made when its first part comes.
fn entry<K: PartialEq, T: Default>(all: &mut Vec<(K, T)>, key: K) -> &mut T {
    let place = all.iter().position(|(of, _)| *of == key).unwrap_or_else(|| {
        all.push((key, T::default()));
        all.len() - 1
    });
    &mut all[place].1
}

fn remove<K: PartialEq, T>(all: &mut Vec<(K, T)>, key: &K) -> Option<T> {
    let place = all.iter().position(|(of, _)| of == key)?;
    Some(all.swap_remove(place).1)
}

fn shown(stage: run::Stage) -> Stage {
    match stage {
        run::Stage::Normalise => Stage::Normalise,
        run::Stage::Block => Stage::Block,
        run::Stage::Compare => Stage::Compare,
        run::Stage::Classify => Stage::Classify,
    }
}
