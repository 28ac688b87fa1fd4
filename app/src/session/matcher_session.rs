//! The tables of both sides and the results, and the windows of them that the page asks for.

use matcher::columns::Mapping;
use matcher::explain::{DetailView, Query, RowView, detail_view, row_view, select};
use matcher::layout::Table;
use matcher::normalise::{Cleaned, SideTables, Source};
use matcher::report::Statistics;
use matcher::report::workbook::{self, Options};
use matcher::run::{self, Linked, Settings, link_sides};

use super::map::Map;
use crate::protocol::Stage;

/// Holds the results of the last match.
#[derive(Default)]
pub struct MatcherSession {
    map: Map,
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

    /// Links tables in their binary form. The bytes of each are dropped as soon as it is a table.
    pub fn run(
        &mut self,
        sector: Taken<impl Iterator<Item = (Vec<u8>, Mapping)>>,
        registry: Taken<impl Iterator<Item = (Vec<u8>, Mapping)>>,
        settings: &Settings,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Statistics, String> {
        let map = self.map.take(&settings.amendments)?;
        let (sector, registry) = (sector.side()?, registry.side()?);
        let linked =
            link_sides(sector, registry, map, settings.today, &mut |stage, done, total| {
                progress(shown(stage), done, total);
            });
        let statistics = Statistics::of(&linked);
        self.linked = Some(linked);
        self.selected = None;
        Ok(statistics)
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

/// One side in its binary form.
pub struct Taken<T> {
    /// Its tables.
    pub tables: T,
    /// What cleaning them gave, where that was done already.
    pub cleaned: Option<Vec<u8>>,
}

impl<T: Iterator<Item = (Vec<u8>, Mapping)>> Taken<T> {
    fn side(self) -> Result<SideTables, String> {
        let cleaned = self.cleaned.map(|bytes| Cleaned::from_bytes(&bytes)).transpose();
        let sources = self.tables.map(source).collect::<Result<_, _>>()?;
        Ok(SideTables { sources, cleaned: cleaned.map_err(|error| error.to_string())? })
    }
}

fn source((bytes, mapping): (Vec<u8>, Mapping)) -> Result<Source, String> {
    let table = Table::from_bytes(&bytes).map_err(|error| error.to_string())?;
    Ok(Source { table, mapping })
}

fn shown(stage: run::Stage) -> Stage {
    match stage {
        run::Stage::Normalise => Stage::Normalise,
        run::Stage::Block => Stage::Block,
        run::Stage::Compare => Stage::Compare,
        run::Stage::Classify => Stage::Classify,
    }
}
