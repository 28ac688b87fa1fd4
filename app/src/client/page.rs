//! All state of the page as signals, and the workers behind it.

use leptos::prelude::*;
use matcher::columns::MappingProblem;
use matcher::language::Language;
use matcher::plan::Side;
use page_core::protocol::TableId;
use page_core::state::{
    Amendments, Errands, FileState, Inputs, Office, Remembered, Run, SavingChoices, Screen, Sides,
    Step, Work,
};

use super::browser::memory;
use super::holds::{OntoChosen, WorkHolds};
use super::shown_results::ShownResults;
use super::workers::Workers;

/// A handle on everything, cheap to copy into every handler.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// The language of all texts.
    pub language: RwSignal<Language>,
    /// The screen that is shown.
    pub screen: RwSignal<Screen>,
    /// The sector list's files.
    pub sector: RwSignal<FileState>,
    /// The registry extract's files.
    pub registry: RwSignal<FileState>,
    /// The table whose layout is shown.
    pub opened: RwSignal<Option<TableId>>,
    /// The mappings that the browser remembers.
    pub remembered: RwSignal<Remembered>,
    /// The office's amendments to the map.
    pub amendments: RwSignal<Amendments>,
    /// How far a run is.
    pub run: RwSignal<Run>,
    /// The results screen.
    pub results: ShownResults,
    /// What the office decided of the files that are saved.
    pub saving_choices: RwSignal<SavingChoices>,
    /// What the office is called on its papers.
    pub office: RwSignal<Office>,
    /// Who decides, by the name that was typed. `None` until somebody has said.
    pub reviewer: RwSignal<Option<String>>,
    /// The work file.
    pub work: RwSignal<Work>,
    /// Cases that go out to be verified.
    pub errands: RwSignal<Errands>,
    pub(super) workers: StoredValue<Workers, LocalStorage>,
    pub(super) holds: StoredValue<WorkHolds, LocalStorage>,
    pub(super) onto: StoredValue<OntoChosen, LocalStorage>,
}

impl Page {
    /// The page as it opens, with what the browser remembers.
    pub(crate) fn new() -> Page {
        let mappings = memory::mappings().unwrap_or_default();
        let own = memory::amendments();
        let letterhead = memory::letterhead().unwrap_or_default();
        let page = Page {
            language: RwSignal::new(memory::language()),
            screen: RwSignal::default(),
            sector: RwSignal::default(),
            registry: RwSignal::default(),
            opened: RwSignal::new(None),
            remembered: RwSignal::new(Remembered { mappings, news: None }),
            amendments: RwSignal::new(Amendments { own, ..Amendments::default() }),
            run: RwSignal::default(),
            results: ShownResults::new(),
            saving_choices: RwSignal::default(),
            office: RwSignal::new(Office { letterhead, lost: false }),
            reviewer: RwSignal::new(memory::reviewer()),
            work: RwSignal::default(),
            errands: RwSignal::default(),
            workers: StoredValue::new_local(Workers::default()),
            holds: StoredValue::new_local(WorkHolds::default()),
            onto: StoredValue::new_local(OntoChosen::default()),
        };
        Effect::new(move |_| memory::keep_language(page.language.get()));
        page.follow_codes();
        page.follow_samples();
        page.clean_ahead();
        page.rehearse_at_rest();
        page.hand_over_ahead();
        page.guard_results();
        page.begin_when_looked_at();
        page.follow_opening();
        page.watch_for_autosave();
        page.look_for_reserve();
        page
    }

    /// One side's files.
    pub(crate) fn file(&self, side: Side) -> RwSignal<FileState> {
        match side {
            Side::Sector => self.sector,
            Side::Registry => self.registry,
        }
    }

    /// Asks both sides together.
    pub(crate) fn with_sides<T>(&self, ask: impl FnOnce(Sides<'_>) -> T) -> T {
        self.sector.with(|sector| self.registry.with(|registry| ask(Sides { sector, registry })))
    }

    /// What a run would be given now. `None` until both sides have a table that takes part.
    pub(crate) fn inputs(&self) -> Option<Inputs> {
        let amendments = self.own_amendments();
        self.with_sides(|sides| sides.inputs(amendments))
    }

    /// The text of the office's amendments.
    pub(super) fn own_amendments(&self) -> Option<String> {
        self.amendments.with(|amendments| amendments.text().map(str::to_owned))
    }

    /// Whether both sides are loaded.
    pub(crate) fn both_loaded(&self) -> bool {
        self.with_sides(|sides| sides.are_loaded())
    }

    /// Whether a reader is at work: with a file, or with a table that is laid out again.
    pub(crate) fn reading(&self) -> bool {
        self.with_sides(|sides| sides.are_busy())
    }

    /// The step that the user is at.
    pub(crate) fn step(&self) -> Step {
        Step::now(self.screen.get(), self.both_loaded())
    }

    /// What is wrong with the tables of both sides. Empty until both are loaded.
    pub(crate) fn problems(&self) -> Vec<MappingProblem> {
        self.with_sides(|sides| sides.problems())
    }

    /// Whether a run is going on.
    pub(crate) fn is_running(&self) -> bool {
        self.run.with(Run::is_going)
    }

    /// Whether the results are of other files or columns than the present ones.
    pub(crate) fn out_of_date(&self) -> bool {
        let now = self.inputs();
        self.results.results.with(|results| {
            results.as_ref().is_some_and(|results| Some(&results.inputs) != now.as_ref())
        })
    }
}
