//! What is ready before a run: a matcher worker that waits and, once the page has been at rest, the
//! tables handed over to it.
//!
//! Decided: tables are handed over before the run only while no results are shown. The matcher of
//! those results holds the tables too, and a large file must not be in memory three times. What
//! changes before the run ends the worker that has the tables, and another one takes its place.

use std::time::Duration;

use leptos::prelude::*;
use matcher::columns::{MappingProblem, Side};
use matcher::run::Settings;

use super::ahead::{clean_order, settings};
use super::channel::Channel;
use super::matching::Matcher;
use super::page::Page;
use crate::protocol::{CleanOrder, Role, ToReader};
use crate::state::{Inputs, Run, helpers};

/// How long nothing must have changed before tables are handed over, or another worker is started
/// beside results that are being drawn.
const REST: Duration = Duration::from_millis(300);

/// All that a run is given. Equal ones give equal results.
#[derive(Clone, PartialEq)]
pub struct RunOrder {
    pub inputs: Inputs,
    pub settings: Settings,
    pub asked: Vec<Asked>,
}

/// What a reader is asked for.
#[derive(Clone, PartialEq)]
pub struct Asked {
    pub reader: u32,
    /// Its tables that take part.
    tables: Vec<u32>,
    /// How often each of them was laid out again.
    revisions: Vec<u32>,
    /// How they are cleaned, where they are all that their side has.
    clean: Option<CleanOrder>,
}

impl RunOrder {
    /// The order of a run that begins now.
    pub fn of(inputs: Inputs) -> RunOrder {
        let settings = settings(inputs.amendments.clone());
        let mut asked: Vec<Asked> = Vec::new();
        for input in inputs.all() {
            let reader = input.id.reader;
            let place = asked.iter().position(|of| of.reader == reader).unwrap_or_else(|| {
                asked.push(Asked { reader, tables: vec![], revisions: vec![], clean: None });
                asked.len() - 1
            });
            asked[place].tables.push(input.id.place);
            asked[place].revisions.push(input.revision);
        }
        // Both sides are cleaned at the same time, each where it was read.
        for side in [Side::Sector, Side::Registry] {
            if let Some((reader, order)) = clean_order(side, inputs.side(side), &settings) {
                let of_reader = asked.iter_mut().filter(|of| of.reader == reader);
                of_reader.for_each(|of| of.clean = Some(order.clone()));
            }
        }
        RunOrder { inputs, settings, asked }
    }

    /// Workers that help with the run: they take what cleaning gave, where both sides were cleaned
    /// by the readers that have read them.
    fn helpers(&self) -> usize {
        let cores = window().navigator().hardware_concurrency();
        self.inputs.cleaned_by().map_or(0, |_| helpers(self.inputs.rows(), cores))
    }
}

impl Asked {
    /// The question of a run.
    pub fn message(&self, run: u32) -> ToReader {
        ToReader::HandOver { run, tables: self.tables.clone(), clean: self.clean.clone() }
    }
}

impl Page {
    /// Keeps a matcher worker at hand from when both sides are loaded, with what would be linked now.
    pub(super) fn prepare_runs(self) {
        let rests = Memo::new(move |_| self.both_loaded() && !self.run.with(Run::is_going));
        let order = Memo::new(move |before: Option<&Option<RunOrder>>| {
            if self.run.with(Run::is_going) {
                return before.cloned().flatten();
            }
            self.order_to_prepare()
        });
        Effect::new(move |_| {
            let (rests, now) = (rests.get(), order.get());
            if !rests {
                return;
            }
            self.workers.update_value(|workers| {
                workers.next_matcher.take_if(|next| next.order.is_some() && next.order != now);
            });
            let shows = self.results.with_untracked(Option::is_some);
            if !shows {
                self.start_spare_matcher();
            }
            if shows || now.is_some() {
                set_timeout(move || self.prepare(order), REST);
            }
        });
    }

    /// What a run would be given now; none where it cannot begin, and beside results.
    fn order_to_prepare(self) -> Option<RunOrder> {
        let stopped = self.reading()
            || self.results.with(Option::is_some)
            || self.problems().iter().any(MappingProblem::blocks);
        if stopped { None } else { self.inputs().map(RunOrder::of) }
    }

    /// Has the tables handed over to the matcher that waits, if all is still as it was.
    fn prepare(self, order: Memo<Option<RunOrder>>) {
        if self.run.with_untracked(Run::is_going) {
            return;
        }
        self.start_spare_matcher();
        let bare = |next: &Matcher| next.order.is_none();
        let waits = self.workers.with_value(|w| w.next_matcher.as_ref().is_some_and(bare));
        if let Some(order) = order.get_untracked().filter(|_| waits) {
            // What cannot be handed over now is asked for again, and told of, when a run begins.
            let _asked = self.hand_over(order);
        }
    }

    /// Starts a matcher worker where none waits.
    fn start_spare_matcher(self) {
        if self.workers.with_value(|workers| workers.next_matcher.is_none()) {
            // One that cannot start now is tried again, and told of, when it is needed.
            let _started = self.start_matcher();
        }
    }

    /// Starts a matcher worker in the place of the one that waits.
    pub(super) fn start_matcher(self) -> Result<(), String> {
        let mut number = 0;
        self.workers.update_value(|workers| {
            workers.runs += 1;
            number = workers.runs;
        });
        let channel =
            Channel::spawn(Role::Matcher, move |heard| self.heard_matcher(number, heard))?;
        let matcher = Matcher::new(number, channel);
        self.workers.update_value(|workers| workers.next_matcher = Some(matcher));
        Ok(())
    }

    /// Has what a run is given handed over to the matcher that waits.
    pub(super) fn hand_over(self, order: RunOrder) -> Result<(), String> {
        let asked = order.asked.clone();
        let run =
            self.workers.with_value(|workers| workers.next_matcher.as_ref().map(|m| m.number));
        let Some(run) = run else { return Ok(()) };
        let helpers = self.start_helpers(run, order.helpers())?;
        self.workers.update_value(|workers| {
            if let Some(next) = &mut workers.next_matcher {
                next.wait_for(order, helpers);
            }
        });
        self.workers.with_value(|workers| {
            asked.iter().try_for_each(|of| workers.readers.ask(of.reader, &of.message(run)))
        })
    }
}
