//! A run: the readers of both sides hand their tables over, a fresh matcher worker links them.
//!
//! Decided: the page passes each part on to the matcher as it comes, and lets the reader know when it
//! has been taken, so that no table is ever on the page as a whole.
//!
//! Decided: the matcher of the results on the screen lives until the next one is done, so that a
//! cancelled run leaves the older results as they were.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::explain::Query;
use matcher::report::Statistics;
use wasm_bindgen::JsValue;

use super::channel::{Channel, Heard, buffer_of};
use super::page::Page;
use super::preparing::RunOrder;
use super::sharing::Helpers;
use crate::protocol::{FromMatcher, Handed, HandedSide, Stage, ToMatcher, ToReader};
use crate::state::{Input, Lists, Results, RowCache, Run, Saving, only_reader};

/// A matcher worker and what it was given.
pub struct Matcher {
    pub(super) number: u32,
    pub channel: Channel<ToMatcher>,
    /// What is or was handed over to it; none while it waits for that.
    pub(super) order: Option<RunOrder>,
    /// Readers that have not handed over everything yet.
    waits_for: Vec<u32>,
    /// Rows that each reader has cleaned so far.
    cleaning: Vec<(u32, u64)>,
    /// Whether a person waits for its results.
    wanted: bool,
    /// Workers that do shards of the run.
    helpers: Helpers,
}

impl Page {
    /// Starts matching what is loaded.
    pub fn start_run(self) {
        let Some(inputs) = self.inputs() else { return };
        if self.run.with_untracked(Run::is_going)
            || self.reading()
            || self.problems().iter().any(|problem| problem.blocks())
        {
            return;
        }
        self.remember();
        self.run.set(Run::HandingOver);
        if let Err(cause) = self.begin_run(RunOrder::of(inputs)) {
            self.fail_run(cause);
        }
    }

    /// Ends the run that is going on; everything else stays as it was.
    pub fn cancel_run(self) {
        self.workers.update_value(|workers| workers.next_matcher = None);
        self.run.set(Run::Idle);
    }

    fn begin_run(self, order: RunOrder) -> Result<(), String> {
        let there = self.workers.with_value(|workers| {
            workers.next_matcher.as_ref().map(|next| next.order.as_ref().map(|of| *of == order))
        });
        match there {
            // All of it was handed over, or is on its way.
            Some(Some(true)) => {}
            Some(None) => self.hand_over(order)?,
            Some(Some(false)) | None => {
                self.start_matcher()?;
                self.hand_over(order)?;
            }
        }
        let mut begun = Ok(());
        self.workers.update_value(|workers| {
            if let Some(next) = &mut workers.next_matcher {
                next.wanted = true;
                begun = next.begin_when_ready();
            }
        });
        self.show_cleaning();
        begun
    }

    /// A reader hands a part over. What a cancelled run asked for is of another run.
    pub(super) fn pass_on(self, run: u32, reader: u32, of: Handed, bytes: JsValue) {
        let buffer = buffer_of(&bytes);
        self.with_run(run, |matcher| {
            if of == Handed::Cleaned {
                matcher.helpers.take(reader, &bytes)?;
            }
            matcher.channel.send(&ToMatcher::Part { reader, of, bytes }, buffer.as_slice())
        });
    }

    /// A reader handed the last part over; with the last reader, matching begins if it is wanted.
    pub(super) fn finish_reader(self, run: u32, reader: u32) {
        self.with_run(run, |matcher| {
            matcher.waits_for.retain(|of| *of != reader);
            matcher.begin_when_ready()
        });
    }

    /// Does something with the matcher of a run, if that run is still to come.
    pub(super) fn with_run(self, run: u32, act: impl FnOnce(&mut Matcher) -> Result<(), String>) {
        let mut done = Ok(());
        self.workers.update_value(|workers| {
            if let Some(matcher) = workers.next_matcher.as_mut().filter(|m| m.number == run) {
                done = act(matcher);
            }
        });
        if let Err(cause) = done {
            self.lose_next_matcher(cause);
        }
    }

    /// A reader cleaned so many rows of the tables that it is to hand over.
    pub(super) fn follow_cleaning(self, run: u32, reader: u32, rows: u64) {
        self.with_run(run, |matcher| {
            matcher.cleaning.retain(|(of, _)| *of != reader);
            matcher.cleaning.push((reader, rows));
            Ok(())
        });
        self.show_cleaning();
    }

    /// Shows how much is cleaned for the run that is waited for.
    fn show_cleaning(self) {
        let shown = self.workers.with_value(|workers| {
            let next = workers.next_matcher.as_ref().filter(|next| next.wanted)?;
            let done: u64 = next.cleaning.iter().map(|(_, rows)| rows).sum();
            Some((done, next.order.as_ref()?.inputs.rows())).filter(|(done, _)| *done > 0)
        });
        if let Some((done, total)) = shown {
            self.run.set(Run::Matching { stage: Stage::Normalise, done, total });
        }
    }

    pub(super) fn heard_matcher(self, number: u32, heard: Heard<FromMatcher>) {
        let is = |matcher: &Option<Matcher>| matcher.as_ref().is_some_and(|m| m.number == number);
        let (next, current) =
            self.workers.with_value(|workers| (is(&workers.next_matcher), is(&workers.matcher)));
        match heard {
            Heard::Message(message) if next => self.heard_next(number, message),
            Heard::Message(message) if current => self.heard_current(message),
            Heard::Broken(cause) if next => self.lose_next_matcher(cause),
            Heard::Broken(cause) if current => self.lose_results(cause),
            // A last word of a worker that was ended.
            _ => {}
        }
    }

    fn heard_next(self, run: u32, message: FromMatcher) {
        match message {
            FromMatcher::Taken { reader } => {
                // A reader that is gone has ended the run.
                let _sent = self
                    .workers
                    .with_value(|workers| workers.readers.ask(reader, &ToReader::Taken { run }));
            }
            FromMatcher::Progress { stage, done, total } if Run::STAGES.contains(&stage) => {
                self.run.set(Run::Matching { stage, done, total });
            }
            FromMatcher::Weights { bytes } => {
                self.with_run(run, |matcher| matcher.helpers.score(&bytes));
            }
            FromMatcher::Done(statistics) => self.show_results(*statistics),
            FromMatcher::Refused { cause } | FromMatcher::Died { message: cause } => {
                self.lose_next_matcher(cause);
            }
            _ => {}
        }
    }

    fn show_results(self, statistics: Statistics) {
        let mut inputs = None;
        self.workers.update_value(|workers| {
            workers.matcher = workers.next_matcher.take().map(Matcher::without_helpers);
            let order = workers.matcher.as_ref().and_then(|matcher| matcher.order.as_ref());
            inputs = order.map(|order| order.inputs.clone());
        });
        let Some(inputs) = inputs else { return };
        self.forget_rows();
        self.results.set(Some(Results { statistics, inputs }));
        self.run.set(Run::Idle);
        self.at_results.set(true);
    }

    fn fail_run(self, cause: String) {
        self.workers.update_value(|workers| workers.next_matcher = None);
        self.run.set(Run::Failed { cause });
    }

    /// The worker of the next results ended by itself. Nobody is told who does not wait for it: a
    /// run starts another one.
    fn lose_next_matcher(self, cause: String) {
        let wanted = |next: &Matcher| next.wanted;
        if self.workers.with_value(|w| w.next_matcher.as_ref().is_some_and(wanted)) {
            self.fail_run(cause);
        } else {
            self.workers.update_value(|workers| workers.next_matcher = None);
        }
    }

    /// The worker with the results ended by itself.
    pub(super) fn lose_results(self, cause: String) {
        self.workers.update_value(|workers| workers.matcher = None);
        self.forget_rows();
        self.results.set(None);
        self.at_results.set(false);
        self.run.set(Run::Failed { cause });
    }

    fn forget_rows(self) {
        self.query.set(Query::default());
        self.rows.set(RowCache::default());
        self.cursor.set(None);
        self.pane.set(false);
        self.detail.set(None);
        self.saving.set(Saving::Idle);
        self.lists.update(Lists::forget_run);
        self.lists_saving.set(Saving::Idle);
    }
}

impl Matcher {
    /// A worker that waits.
    pub(super) fn new(number: u32, channel: Channel<ToMatcher>) -> Matcher {
        let (waits_for, cleaning) = (Vec::new(), Vec::new());
        let helpers = Helpers::default();
        Matcher { number, channel, order: None, waits_for, cleaning, wanted: false, helpers }
    }

    /// The worker when its run is over.
    fn without_helpers(self) -> Matcher {
        Matcher { helpers: Helpers::default(), ..self }
    }

    /// Notes what is going to be handed over.
    pub(super) fn wait_for(&mut self, order: RunOrder, helpers: Helpers) {
        self.helpers = helpers;
        self.waits_for = order.asked.iter().map(|asked| asked.reader).collect();
        self.order = Some(order);
    }

    /// Lets the worker link what was handed over to it, when that is all there and wanted.
    fn begin_when_ready(&self) -> Result<(), String> {
        let Some(order) = self.order.as_ref().filter(|_| self.wanted && self.waits_for.is_empty())
        else {
            return Ok(());
        };
        let handed = |side| {
            let inputs = order.inputs.side(side);
            let table = |of: &Input| (of.id.reader, of.id.place, of.mapping.clone());
            HandedSide {
                tables: inputs.iter().map(table).collect(),
                cleaned_by: only_reader(inputs),
            }
        };
        let (sector, registry) = (handed(Side::Sector), handed(Side::Registry));
        let settings = order.settings.clone();
        let helpers = self.helpers.count();
        if let Some(cleaned_by) = order.inputs.cleaned_by().filter(|_| helpers > 0) {
            self.helpers.begin(cleaned_by, &settings)?;
        }
        self.channel.send(&ToMatcher::Match { sector, registry, settings, helpers }, &[])
    }
}
