//! The tables of both sides and the results, and the windows of them that the page asks for.

use matcher::explain::{DetailView, Query, RowView, detail_view, row_view, select};
use matcher::layout::Table;
use matcher::linking::Linked;
use matcher::normalise::{Cleaned, SideTables, Source, normalise};
use matcher::report::Statistics;
use matcher::report::workbook::{self, Options};
use matcher::run::Settings;

use super::map::Map;
use super::shared_run::SharedRun;
use super::{entry, remove};
use crate::protocol::{Answer, Handed, HandedSide, Stage};

/// Holds the results of the last match.
#[derive(Default)]
pub struct MatcherSession {
    map: Map,
    /// Tables by reader and place, as far as their parts have come.
    tables: Vec<((u32, u32), Table)>,
    /// What each reader's cleaning gave.
    cleaned: Vec<(u32, Cleaned)>,
    /// The run that is going on.
    shared: Option<SharedRun>,
    pub(super) linked: Option<Linked>,
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
        self.map.make_ready();
    }

    /// Takes the next part of what a reader hands over.
    pub fn take(&mut self, reader: u32, of: Handed, part: &[u8]) -> Result<(), String> {
        let taken = match of {
            Handed::Cleaned => entry(&mut self.cleaned, reader).add_part(part),
            Handed::Table(table) => entry(&mut self.tables, (reader, table)).add_part(part),
        };
        taken.map_err(|error| error.to_string())
    }

    /// Links what was handed over, with so many helpers: without any the results are there at once,
    /// else when all of them have answered. `weights` is given what the helpers wait for.
    pub fn run(
        &mut self,
        (sector, registry): (HandedSide, HandedSide),
        settings: &Settings,
        helpers: usize,
        weights: impl FnOnce(Vec<u8>),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Option<Statistics>, String> {
        let map = self.map.take(&settings.amendments)?;
        let (sector, registry) = (self.side(sector)?, self.side(registry)?);
        let prepared = normalise(sector, registry, map, settings.today, &mut |done, total| {
            progress(Stage::Normalise, done, total);
        });
        self.shared = Some(SharedRun::begin(prepared, helpers, progress));
        self.go_on(weights, progress)
    }

    /// Takes what a helper found, and goes on as far as that lets it.
    pub fn found(
        &mut self,
        helper: usize,
        answer: Answer,
        bytes: &[u8],
        weights: impl FnOnce(Vec<u8>),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Option<Statistics>, String> {
        self.shared.as_mut().ok_or("no run is going on")?.take(helper, answer, bytes)?;
        self.go_on(weights, progress)
    }

    fn go_on(
        &mut self,
        weights: impl FnOnce(Vec<u8>),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Option<Statistics>, String> {
        let Some(run) = &mut self.shared else { return Ok(None) };
        run.learn_and_score(weights, progress)?;
        let Some(linked) = run.finish(progress) else { return Ok(None) };
        let statistics = Statistics::of(&linked);
        (self.linked, self.shared, self.selected) = (Some(linked), None, None);
        Ok(Some(statistics))
    }

    fn side(&mut self, side: HandedSide) -> Result<SideTables, String> {
        let tables = &mut self.tables;
        let source = |(reader, table, mapping)| {
            let table = remove(tables, &(reader, table)).ok_or("a table was not handed over")?;
            Ok(Source::new(table, mapping))
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
