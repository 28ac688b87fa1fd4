//! A run: the readers of both sides hand their tables over, a fresh matcher worker links them.
//!
//! Decided: the matcher of the results on the screen lives until the next one is done, so that a
//! cancelled run leaves the older results as they were.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use matcher::columns::Side;
use matcher::explain::Query;
use matcher::normalise::PartialDate;
use matcher::report::Statistics;
use matcher::run::Settings;
use wasm_bindgen::{JsCast, JsValue};

use super::channel::{Channel, Heard};
use super::page::Page;
use crate::protocol::{
    CleanOrder, FromMatcher, Handed, HandedSide, Role, Stage, ToMatcher, ToReader,
};
use crate::state::{Inputs, Results, RowCache, Run, Saving, TableId};

/// A matcher worker and what it was given.
pub struct Matcher {
    number: u32,
    pub channel: Channel<ToMatcher>,
    inputs: Inputs,
    settings: Settings,
    /// Tables that have come and wait for the others.
    tables: Vec<(TableId, Uint8Array)>,
    /// Sides that were cleaned where they were read.
    cleaned: Vec<(Side, Uint8Array)>,
    /// Rows that each reader has cleaned so far.
    cleaning: Vec<(u32, u64)>,
}

/// A matcher worker that waits for a run.
pub struct Spare {
    number: u32,
    channel: Channel<ToMatcher>,
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
        if let Err(cause) = self.start_matcher(inputs) {
            self.fail_run(cause);
        }
    }

    /// Ends the run that is going on; everything else stays as it was.
    pub fn cancel_run(self) {
        self.workers.update_value(|workers| workers.next_matcher = None);
        self.run.set(Run::Idle);
    }

    /// Keeps a matcher worker at hand from when both sides are loaded, so that no run waits for one
    /// to start.
    pub(super) fn keep_spare_matcher(self) {
        let wanted = Memo::new(move |_| self.both_loaded() && !self.run.with(Run::is_going));
        Effect::new(move |_| {
            let there = self.workers.with_value(|workers| workers.spare_matcher.is_some());
            if wanted.get() && !there {
                // One that cannot start now is tried again, and told of, when it is needed.
                let spare = self.spawn_matcher().ok();
                self.workers.update_value(|workers| workers.spare_matcher = spare);
            }
        });
    }

    fn spawn_matcher(self) -> Result<Spare, String> {
        let mut number = 0;
        self.workers.update_value(|workers| {
            workers.runs += 1;
            number = workers.runs;
        });
        let channel =
            Channel::spawn(Role::Matcher, move |heard| self.heard_matcher(number, heard))?;
        Ok(Spare { number, channel })
    }

    fn start_matcher(self, inputs: Inputs) -> Result<(), String> {
        let mut spare = None;
        self.workers.update_value(|workers| spare = workers.spare_matcher.take());
        let Spare { number, channel } = match spare {
            Some(spare) => spare,
            None => self.spawn_matcher()?,
        };
        let mut of_readers: Vec<(u32, Vec<u32>)> = Vec::new();
        for id in inputs.ids() {
            match of_readers.iter_mut().find(|(reader, _)| *reader == id.reader) {
                Some((_, tables)) => tables.push(id.place),
                None => of_readers.push((id.reader, vec![id.place])),
            }
        }
        let settings = Settings { today: today(), amendments: inputs.amendments.clone() };
        // Both sides are cleaned at the same time, each where it was read.
        let order = |reader| {
            inputs.read_by(reader).map(|(side, mappings)| CleanOrder {
                side,
                mappings,
                settings: settings.clone(),
            })
        };
        let asked: Vec<(u32, ToReader)> = of_readers
            .into_iter()
            .map(|(reader, tables)| {
                (reader, ToReader::HandOver { run: number, tables, clean: order(reader) })
            })
            .collect();
        let matcher = Matcher {
            number,
            channel,
            inputs,
            settings,
            tables: Vec::new(),
            cleaned: Vec::new(),
            cleaning: Vec::new(),
        };
        self.workers.update_value(|workers| workers.next_matcher = Some(matcher));
        self.workers.with_value(|workers| {
            asked.iter().try_for_each(|(reader, order)| workers.readers.ask(*reader, order))
        })
    }

    /// A reader handed tables over; with the last of them, matching begins. What a cancelled run
    /// asked for is of another run.
    pub(super) fn take_tables(
        self,
        run: u32,
        reader: u32,
        tables: &[u32],
        bytes: &JsValue,
        cleaned: &JsValue,
    ) {
        let mut sent = Ok(());
        self.workers.update_value(|workers| {
            let Some(matcher) = workers.next_matcher.as_mut().filter(|m| m.number == run) else {
                return;
            };
            let bytes = Array::from(bytes).into_iter().filter_map(|bytes| bytes.dyn_into().ok());
            let ids = tables.iter().map(|&place| TableId { reader, place });
            matcher.tables.extend(ids.zip(bytes));
            let side = matcher.inputs.read_by(reader).map(|(side, _)| side);
            matcher.cleaned.extend(side.zip(cleaned.dyn_ref().cloned()));
            if matcher.tables.len() == matcher.inputs.ids().count() {
                sent = matcher.begin();
            }
        });
        if let Err(cause) = sent {
            self.fail_run(cause);
        }
    }

    /// A reader cleaned so many rows of the tables that it is to hand over.
    pub(super) fn follow_cleaning(self, run: u32, reader: u32, rows: u64) {
        let mut shown = None;
        self.workers.update_value(|workers| {
            let Some(matcher) = workers.next_matcher.as_mut().filter(|m| m.number == run) else {
                return;
            };
            matcher.cleaning.retain(|(of, _)| *of != reader);
            matcher.cleaning.push((reader, rows));
            let done = matcher.cleaning.iter().map(|(_, rows)| rows).sum();
            shown = Some((done, matcher.inputs.rows()));
        });
        if let Some((done, total)) = shown {
            self.run.set(Run::Matching { stage: Stage::Normalise, done, total });
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
            Heard::Broken(_) => self.workers.update_value(|workers| {
                workers.spare_matcher.take_if(|spare| spare.number == number);
            }),
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
    /// Sends the tables on, each given away.
    fn begin(&mut self) -> Result<(), String> {
        let tables = std::mem::take(&mut self.tables);
        let cleaned = std::mem::take(&mut self.cleaned);
        let all = tables.iter().map(|(_, bytes)| bytes).chain(cleaned.iter().map(|(_, b)| b));
        let buffers: Vec<JsValue> = all.map(|bytes| bytes.buffer().into()).collect();
        let handed = |side| -> HandedSide {
            let of = |id| tables.iter().find(|(of, _)| *of == id).map(|(_, bytes)| bytes.into());
            let inputs = self.inputs.side(side).iter();
            let tables = inputs
                .filter_map(|input| {
                    Some(Handed { bytes: of(input.id)?, mapping: input.mapping.clone() })
                })
                .collect();
            let cleaned = cleaned.iter().find(|(of, _)| *of == side).map(|(_, bytes)| bytes.into());
            HandedSide { tables, cleaned: cleaned.unwrap_or(JsValue::UNDEFINED) }
        };
        let (sector, registry) = (handed(Side::Sector), handed(Side::Registry));
        let settings = self.settings.clone();
        self.channel.send(&ToMatcher::Match { sector, registry, settings }, &buffers)
    }
}

/// Today in Việt Nam, by the machine's clock.
fn today() -> PartialDate {
    PartialDate::in_vietnam_at(js_sys::Date::now() as i64)
}
