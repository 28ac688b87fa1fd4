//! A run: both readers hand their tables over, a fresh matcher worker links them.
//!
//! Decided: the matcher of the results on the screen lives until the next one is done, so that a
//! cancelled run leaves the older results as they were.

use leptos::prelude::*;
use matcher::columns::Side;
use matcher::explain::Query;
use matcher::report::Statistics;
use wasm_bindgen::{JsCast, JsValue};

use super::channel::{Channel, Heard};
use super::page::Page;
use crate::protocol::{FromMatcher, Handed, Role, Stage, ToMatcher};
use crate::state::{Inputs, Results, RowCache, Run, Saving};

/// A matcher worker and what it was given.
pub struct Matcher {
    number: u32,
    pub channel: Channel<ToMatcher>,
    inputs: Inputs,
    /// Tables that have come and wait for the other side's.
    tables: [Option<JsValue>; 2],
    /// Whether it has both. A table that a cancelled run asked for may still come after that.
    begun: bool,
}

impl Page {
    /// Starts matching what is loaded.
    pub fn start_run(self) {
        let Some(inputs) = self.inputs() else { return };
        if self.run.with_untracked(Run::is_going) || self.problems().iter().any(|p| p.blocks()) {
            return;
        }
        self.run.set(Run::HandingOver);
        if let Err(cause) = self.start_matcher(inputs) {
            self.fail_run(cause);
        }
    }

    /// Ends the run that is going on; everything else stays as it was.
    pub fn cancel_run(self) {
        self.workers.update_value(|workers| workers.next_matcher = None);
        self.run.set(Run::Idle);
    }

    fn start_matcher(self, inputs: Inputs) -> Result<(), String> {
        let number = self
            .workers
            .with_value(|workers| workers.matcher.as_ref().map_or(0, |matcher| matcher.number + 1));
        let channel =
            Channel::spawn(Role::Matcher, move |heard| self.heard_matcher(number, heard))?;
        let matcher = Matcher { number, channel, inputs, tables: [None, None], begun: false };
        self.workers.update_value(|workers| workers.next_matcher = Some(matcher));
        self.workers.with_value(|workers| {
            workers.readers.hand_over(Side::Sector)?;
            workers.readers.hand_over(Side::Registry)
        })
    }

    /// A reader handed its table over; with the second one, matching begins.
    pub(super) fn take_table(self, side: Side, bytes: JsValue) {
        let mut sent = Ok(());
        self.workers.update_value(|workers| {
            let Some(matcher) = &mut workers.next_matcher else { return };
            if matcher.begun {
                return;
            }
            matcher.tables[side as usize] = Some(bytes);
            if let [Some(_), Some(_)] = &matcher.tables {
                sent = matcher.begin();
            }
        });
        if let Err(cause) = sent {
            self.fail_run(cause);
        }
    }

    fn heard_matcher(self, number: u32, heard: Heard<FromMatcher>) {
        let is = |matcher: &Option<Matcher>| matcher.as_ref().is_some_and(|m| m.number == number);
        let (next, current) =
            self.workers.with_value(|workers| (is(&workers.next_matcher), is(&workers.matcher)));
        match heard {
            Heard::Message(message) if next => self.heard_next(message),
            Heard::Message(message) if current => self.heard_current(message),
            Heard::Broken(cause) if next => self.fail_run(cause),
            Heard::Broken(cause) if current => self.lose_results(cause),
            // A last word of a worker that was ended.
            _ => {}
        }
    }

    fn heard_next(self, message: FromMatcher) {
        match message {
            FromMatcher::Progress { stage, done, total } if stage != Stage::Workbook => {
                self.run.set(Run::Matching { stage, done, total });
            }
            FromMatcher::Done(statistics) => self.show_results(*statistics),
            FromMatcher::Refused { cause } | FromMatcher::Died { message: cause } => {
                self.fail_run(cause);
            }
            _ => {}
        }
    }

    fn show_results(self, statistics: Statistics) {
        let mut inputs = None;
        self.workers.update_value(|workers| {
            workers.matcher = workers.next_matcher.take();
            inputs = workers.matcher.as_ref().map(|matcher| matcher.inputs.clone());
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
    }
}

impl Matcher {
    /// Sends both tables on, each given away.
    fn begin(&mut self) -> Result<(), String> {
        let [Some(sector), Some(registry)] = &mut self.tables else { return Ok(()) };
        let (sector, registry) = (std::mem::take(sector), std::mem::take(registry));
        let buffers = [&sector, &registry].map(|table| {
            table.dyn_ref::<js_sys::Uint8Array>().map(|bytes| JsValue::from(bytes.buffer()))
        });
        let given: Vec<JsValue> = buffers.into_iter().flatten().collect();
        let [sector_mapping, registry_mapping] = self.inputs.mappings().map(Clone::clone);
        let message = ToMatcher::Match {
            sector: Handed { bytes: sector, mapping: sector_mapping },
            registry: Handed { bytes: registry, mapping: registry_mapping },
        };
        self.begun = true;
        self.channel.send(&message, &given)
    }
}
