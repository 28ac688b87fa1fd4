//! The matcher: holds the tables of both sides and the results, and answers questions about them.
//!
//! The page never has the results. It asks for a window of the rows that are on the screen, and the
//! last query's rows are kept, because scrolling asks for one window after the other.

use matcher::caseload::Caseload;
use matcher::classify::Linked;
use matcher::explain::{DetailView, Query, RowView, detail_view, row_view, select};
use matcher::layout::Table;
use matcher::normalise::{Cleaned, SideTables, Source, normalise};
use matcher::quality::{FIRST_ROUND, quality};
use matcher::report::Statistics;
use matcher::report::packages::Package;
use matcher::report::progress::Report;
use matcher::report::results_workbook::{Options, Writing};
use matcher::run::Settings;
use matcher::share::Share;
use matcher::words::quality::for_report;
use matcher::work_file::WorkFile;
use matcher::write::Parts;

use super::case_view::case_view;
use super::error::{RunError, SaveError};
use super::handed_parts::{entry, remove};
use super::map::Map;
use super::returned_files::ReturnedFiles;
use super::sending::Sending;
use super::shared_run::SharedRun;
use super::to_look_at::ToLookAt;
use crate::protocol::{Answer, CaseView, Handed, HandedSide, HandedTable, Stage, TableId};

/// Holds the results of the last match.
#[derive(Default)]
pub struct MatcherSession {
    map: Map,
    /// Tables, as far as their parts have arrived.
    tables: Vec<(TableId, Table)>,
    /// The values that each reader has cleaned.
    cleaned: Vec<(u32, Cleaned)>,
    /// The run that is going on.
    shared: Option<SharedRun>,
    pub(super) linked: Option<Linked>,
    /// What people decided about them.
    pub(super) caseload: Option<Caseload>,
    /// The rows that somebody takes the second look at.
    pub(super) to_look_at: ToLookAt,
    /// What the work file holds beside that.
    pub(super) work: Option<WorkFile>,
    /// What is to be asked, as it was last told.
    pub(super) packages: Vec<Package>,
    /// The packages whose workbooks are being written.
    pub(super) sending: Option<Sending>,
    /// The files that came back.
    pub(super) returned: ReturnedFiles,
    /// The last report.
    pub(super) report: Option<Report>,
    /// The parts of the last splitting.
    pub(super) shares: Vec<Share>,
    /// The counts of the engine's own verdicts.
    pub(super) of_engine: Statistics,
    /// The last query and the rows that it selects.
    pub(super) selected: Option<(Query, Vec<u32>)>,
    /// The workbook that is being written.
    writing: Option<Writing>,
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
    ///
    /// # Errors
    /// If the part was changed on its way.
    pub fn take(&mut self, reader: u32, of: Handed, part: &[u8]) -> Result<(), RunError> {
        Ok(match of {
            Handed::Cleaned => entry(&mut self.cleaned, reader).add_part(part),
            Handed::Table(place) => {
                entry(&mut self.tables, TableId { reader, place }).add_part(part)
            }
        }?)
    }

    /// Links what was handed over. Without helpers the results are there at once, otherwise when
    /// all helpers have answered. `weights` is called with what the helpers wait for.
    ///
    /// # Errors
    /// If a table did not arrive, or the amendments cannot be used.
    pub fn run(
        &mut self,
        (sector, registry): (HandedSide, HandedSide),
        settings: &Settings,
        helpers: usize,
        weights: impl FnOnce(Vec<u8>),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Option<Statistics>, RunError> {
        let map = self.map.take(&settings.amendments)?;
        let (sector, registry) = (self.side(sector)?, self.side(registry)?);
        let prepared = normalise(sector, registry, map, settings.today, &mut |done, total| {
            progress(Stage::Normalise, done, total);
        });
        self.shared = Some(SharedRun::begin(prepared, helpers, progress));
        self.go_on(weights, progress)
    }

    /// Takes what a helper found, and goes on as far as that allows.
    ///
    /// # Errors
    /// If no run waits for this helper, or the bytes were changed on their way.
    pub fn found(
        &mut self,
        helper: usize,
        answer: Answer,
        bytes: &[u8],
        weights: impl FnOnce(Vec<u8>),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Option<Statistics>, RunError> {
        self.shared.as_mut().ok_or(RunError::NoRun)?.take(helper, answer, bytes)?;
        self.go_on(weights, progress)
    }

    fn go_on(
        &mut self,
        weights: impl FnOnce(Vec<u8>),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Option<Statistics>, RunError> {
        let Some(run) = &mut self.shared else { return Ok(None) };
        run.learn_and_score(weights, progress)?;
        let Some(linked) = run.finish(progress) else { return Ok(None) };
        let of_engine = Statistics::of_engine(&linked);
        let statistics = of_engine.with_decisions(&linked);
        self.of_engine = of_engine;
        (self.linked, self.shared, self.selected) = (Some(linked), None, None);
        (self.writing, self.caseload, self.work) = (None, None, None);
        self.to_look_at = ToLookAt::default();
        (self.packages, self.sending, self.report) = (Vec::new(), None, None);
        self.returned = ReturnedFiles::default();
        Ok(Some(statistics))
    }

    fn side(&mut self, side: HandedSide) -> Result<SideTables, RunError> {
        let tables = &mut self.tables;
        let source = |HandedTable { id, mapping }| {
            let table = remove(tables, &id).ok_or(RunError::TableMissing)?;
            Ok(Source::new(table, mapping))
        };
        let sources = side.tables.into_iter().map(source).collect::<Result<_, RunError>>()?;
        let cleaned = side.cleaned_by.and_then(|reader| remove(&mut self.cleaned, &reader));
        Ok(SideTables { sources, cleaned })
    }

    /// The number of rows that a query selects, and a window of them.
    pub fn window(&mut self, query: &Query, start: u32, count: u32) -> (u32, Vec<RowView>) {
        let Some(linked) = &self.linked else { return (0, Vec::new()) };
        if self.selected.as_ref().is_none_or(|(of, _)| of != query) {
            self.selected = Some((query.clone(), select(linked, query)));
        }
        let rows = self.selected.as_ref().map_or(&[][..], |(_, rows)| rows);
        let window = rows.iter().skip(start as usize).take(count as usize);
        (rows.len() as u32, window.filter_map(|&row| row_view(linked, row)).collect())
    }

    /// The rows of the last query, in order.
    pub(super) fn listed(&self) -> &[u32] {
        self.selected.as_ref().map_or(&[], |(_, rows)| rows)
    }

    /// Whether the last query selects certain rows only.
    pub(super) fn is_of_some(&self) -> bool {
        self.selected.as_ref().is_some_and(|(query, _)| *query != Query::default())
    }

    /// Everything about one row.
    pub fn detail(&self, index: u32) -> Option<DetailView> {
        detail_view(self.linked.as_ref()?, index)
    }

    /// Begins the workbook, of all results or of the rows that a query selects. Another one that was
    /// begun is given up.
    ///
    /// # Errors
    /// If there are no results.
    pub fn begin_workbook(
        &mut self,
        options: Options,
        of: Option<&Query>,
    ) -> Result<(), SaveError> {
        let linked = self.linked.as_ref().ok_or(SaveError::NothingMatched)?;
        self.writing = Some(match of {
            None => {
                let caseload = self.caseload.as_ref();
                let said = caseload.map(|caseload| {
                    for_report(&quality(caseload, linked, FIRST_ROUND), options.language)
                });
                Writing::of_all(linked, options).with_reliability(said.unwrap_or_default())
            }
            Some(query) => Writing::of_rows(linked, select(linked, query), options),
        });
        Ok(())
    }

    /// Writes some more of the workbook that was begun. Gives rows written and rows in all; `None`
    /// when there is nothing left to write.
    ///
    /// # Errors
    /// If `parts` takes no more; the workbook is given up then.
    pub fn write_on(&mut self, parts: &mut dyn Parts) -> Result<Option<(u64, u64)>, SaveError> {
        let Some(linked) = &self.linked else { return Ok(None) };
        let Some(mut writing) = self.writing.take() else { return Ok(None) };
        writing.go_on(linked, parts)?;
        let rows = writing.rows();
        if !writing.is_done() {
            self.writing = Some(writing);
        }
        Ok(Some(rows))
    }

    /// What people said about one row.
    pub fn case(&self, index: u32) -> Option<CaseView> {
        let linked = self.linked.as_ref()?;
        let row = linked.verdicts.get(index as usize)?.sector;
        case_view(self.caseload.as_ref()?, linked, row)
    }

    /// Gives the workbook up that was begun.
    pub fn stop_workbook(&mut self) {
        self.writing = None;
    }
}
