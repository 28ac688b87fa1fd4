//! All state of the page as signals, and the workers behind it.
//!
//! The plain structs of `state` decide; the methods here and in the sibling files only carry what a
//! person or a worker did to them and send what they ask for.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::columns::{MappingProblem, SavedMappings, Side, check_sides};
use matcher::explain::{DetailView, Query};
use matcher::report::papers::Letterhead;
use matcher::words::Language;

use super::loading::Readers;
use super::matching::Matcher;
use super::memory;
use super::rehearsal::Rehearsal;
use crate::state::{
    AmendmentNews, FileState, Inputs, Learned, Lists, Loaded, OwnAmendments, Results, RowCache,
    Run, Saving, Step, TableId,
};

/// A handle on everything, cheap to copy into every handler.
#[derive(Clone, Copy)]
pub struct Page {
    pub language: RwSignal<Language>,
    pub sector: RwSignal<FileState>,
    pub registry: RwSignal<FileState>,
    /// The table whose layout is shown.
    pub opened: RwSignal<Option<TableId>>,
    /// The mappings that the browser remembers.
    pub saved: RwSignal<SavedMappings>,
    /// The office's amendments to the map.
    pub amendments: RwSignal<Option<OwnAmendments>>,
    pub amendment_news: RwSignal<AmendmentNews>,
    /// What came of the last import of mappings.
    pub learned: RwSignal<Option<Learned>>,
    pub run: RwSignal<Run>,
    pub results: RwSignal<Option<Results>>,
    /// Whether the screen shows the results.
    pub at_results: RwSignal<bool>,
    pub query: RwSignal<Query>,
    pub rows: RwSignal<RowCache>,
    /// The position of the marked row in the list.
    pub cursor: RwSignal<Option<u32>>,
    /// Whether the detail of the marked row is wanted.
    pub pane: RwSignal<bool>,
    /// The detail that is shown.
    pub detail: RwSignal<Option<Arc<DetailView>>>,
    pub saving: RwSignal<Saving>,
    /// Whether the workbook gets names in their tidy form.
    pub tidy_names: RwSignal<bool>,
    /// The lists that letters order.
    pub lists: RwSignal<Lists>,
    pub lists_saving: RwSignal<Saving>,
    /// What the office is called on its papers.
    pub letterhead: RwSignal<Letterhead>,
    /// Whether the browser could not keep that.
    pub letterhead_lost: RwSignal<bool>,
    pub(super) workers: StoredValue<Workers, LocalStorage>,
}

/// The workers that live.
#[derive(Default)]
pub(super) struct Workers {
    pub readers: Readers,
    /// Holds the results that are shown.
    pub matcher: Option<Matcher>,
    /// Is computing the next ones, or waits for that.
    pub next_matcher: Option<Matcher>,
    pub rehearsal: Rehearsal,
    /// Matchers started so far, which tells a run from those before it.
    pub runs: u32,
}

impl Page {
    pub fn new() -> Page {
        let page = Page {
            language: RwSignal::new(memory::language()),
            sector: RwSignal::default(),
            registry: RwSignal::default(),
            opened: RwSignal::new(None),
            saved: RwSignal::new(memory::mappings().unwrap_or_default()),
            amendments: RwSignal::new(memory::amendments()),
            amendment_news: RwSignal::default(),
            learned: RwSignal::new(None),
            run: RwSignal::default(),
            results: RwSignal::default(),
            at_results: RwSignal::new(false),
            query: RwSignal::default(),
            rows: RwSignal::default(),
            cursor: RwSignal::default(),
            pane: RwSignal::new(false),
            detail: RwSignal::default(),
            saving: RwSignal::default(),
            tidy_names: RwSignal::new(false),
            lists: RwSignal::default(),
            lists_saving: RwSignal::default(),
            letterhead: RwSignal::new(memory::letterhead()),
            letterhead_lost: RwSignal::new(false),
            workers: StoredValue::new_local(Workers::default()),
        };
        Effect::new(move |_| memory::keep_language(page.language.get()));
        page.follow_samples();
        page.clean_ahead();
        page.rehearse_at_rest();
        page.prepare_runs();
        page.guard_results();
        page
    }

    /// One side's files.
    pub fn file(&self, side: Side) -> RwSignal<FileState> {
        match side {
            Side::Sector => self.sector,
            Side::Registry => self.registry,
        }
    }

    /// Asks both sides together; none until both are loaded.
    pub fn with_both<T>(&self, ask: impl FnOnce(&Loaded, &Loaded) -> T) -> Option<T> {
        self.sector.with(|sector| {
            self.registry
                .with(|registry| Some(ask(sector.loaded.as_ref()?, registry.loaded.as_ref()?)))
        })
    }

    /// What a run would be given now; none until both sides have a table that takes part.
    pub fn inputs(&self) -> Option<Inputs> {
        let amendments = self.own_amendments();
        self.with_both(|sector, registry| Inputs::of(sector, registry, amendments)).flatten()
    }

    /// The office's amendments; empty when there are none.
    pub(super) fn own_amendments(&self) -> String {
        let own = self.amendments.with(|own| own.as_ref().map(|own| own.text.clone()));
        own.unwrap_or_default()
    }

    /// A side that is loaded and of which no table takes part.
    pub fn side_without_table(&self) -> Option<Side> {
        [Side::Sector, Side::Registry].into_iter().find(|&side| {
            self.file(side)
                .with(|state| state.loaded.as_ref().is_some_and(|l| l.taken().next().is_none()))
        })
    }

    pub fn both_loaded(&self) -> bool {
        self.sector.with(|file| file.loaded.is_some())
            && self.registry.with(|file| file.loaded.is_some())
    }

    /// Whether a reader is at work: with a file, or with a table that is laid out again.
    pub fn reading(&self) -> bool {
        [self.sector, self.registry].into_iter().any(|file| {
            file.with(|state| {
                state.reading.is_some() || state.loaded.as_ref().is_some_and(Loaded::is_busy)
            })
        })
    }

    pub fn step(&self) -> Step {
        Step::now(self.at_results.get(), self.both_loaded())
    }

    /// What is wrong with the tables of both sides; nothing until both are loaded.
    pub fn problems(&self) -> Vec<MappingProblem> {
        self.with_both(|sector, registry| check_sides(&sector.mapped(), &registry.mapped()))
            .unwrap_or_default()
    }

    /// Whether the results shown are of other files or columns than the present ones.
    pub fn out_of_date(&self) -> bool {
        let now = self.inputs();
        self.results.with(|results| {
            results.as_ref().is_some_and(|results| Some(&results.inputs) != now.as_ref())
        })
    }
}
