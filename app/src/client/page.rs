//! All state of the page as signals, and the workers behind it.
//!
//! The plain structs of `state` decide; the methods here and in the sibling files only carry what a
//! person or a worker did to them and send what they ask for.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::columns::{MappingProblem, Side, check_pair};
use matcher::explain::{DetailView, Query};
use matcher::words::Language;

use super::loading::Readers;
use super::matching::Matcher;
use super::memory;
use crate::state::{FileState, Inputs, Results, RowCache, Run, Saving, Step};

/// A handle on everything, cheap to copy into every handler.
#[derive(Clone, Copy)]
pub struct Page {
    pub language: RwSignal<Language>,
    pub sector: RwSignal<FileState>,
    pub registry: RwSignal<FileState>,
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
    pub(super) workers: StoredValue<Workers, LocalStorage>,
}

/// The workers that live.
#[derive(Default)]
pub(super) struct Workers {
    pub readers: Readers,
    /// Holds the results that are shown.
    pub matcher: Option<Matcher>,
    /// Is computing the next ones.
    pub next_matcher: Option<Matcher>,
}

impl Page {
    pub fn new() -> Page {
        let page = Page {
            language: RwSignal::new(memory::language()),
            sector: RwSignal::default(),
            registry: RwSignal::default(),
            run: RwSignal::default(),
            results: RwSignal::default(),
            at_results: RwSignal::new(false),
            query: RwSignal::default(),
            rows: RwSignal::default(),
            cursor: RwSignal::default(),
            pane: RwSignal::new(false),
            detail: RwSignal::default(),
            saving: RwSignal::default(),
            workers: StoredValue::new_local(Workers::default()),
        };
        Effect::new(move |_| memory::keep_language(page.language.get()));
        page
    }

    /// One side's file.
    pub fn file(&self, side: Side) -> RwSignal<FileState> {
        match side {
            Side::Sector => self.sector,
            Side::Registry => self.registry,
        }
    }

    /// What a run would be given now; none until both sides are loaded.
    pub fn inputs(&self) -> Option<Inputs> {
        self.sector.with(|sector| {
            self.registry.with(|registry| {
                Some(Inputs::of(sector.loaded.as_ref()?, registry.loaded.as_ref()?))
            })
        })
    }

    pub fn both_loaded(&self) -> bool {
        self.sector.with(|file| file.loaded.is_some())
            && self.registry.with(|file| file.loaded.is_some())
    }

    /// Whether a file is being read.
    pub fn reading(&self) -> bool {
        self.sector.with(|file| file.reading.is_some())
            || self.registry.with(|file| file.reading.is_some())
    }

    pub fn step(&self) -> Step {
        Step::now(self.at_results.get(), self.both_loaded())
    }

    /// What is wrong with the pair; nothing until both sides are loaded.
    pub fn problems(&self) -> Vec<MappingProblem> {
        self.sector.with(|sector| {
            self.registry.with(|registry| match (&sector.loaded, &registry.loaded) {
                (Some(sector), Some(registry)) => {
                    check_pair(&sector.table, &sector.mapping, &registry.table, &registry.mapping)
                }
                _ => Vec::new(),
            })
        })
    }

    /// Whether the results shown are of other files or columns than the present ones.
    pub fn out_of_date(&self) -> bool {
        let now = self.inputs();
        self.results.with(|results| {
            results.as_ref().is_some_and(|results| Some(&results.inputs) != now.as_ref())
        })
    }
}
