//! What is done before a run is asked for: a matcher worker waits, and once the page has been at
//! rest, the tables are handed over to it.
//!
//! Tables are handed over ahead only while no results are shown. The matcher of those results holds
//! the tables too, and a large file must not be in memory three times. What changes before the run
//! ends the worker that has the tables, and another one takes its place.

use std::time::Duration;

use leptos::prelude::*;
use matcher::columns::MappingProblem;
use page_core::state::{Inputs, RunOrder};

use super::channel::ChannelError;
use super::page::Page;
use super::workers::{Helpers, Matcher};

/// How long nothing must have changed before tables are handed over, or another worker is started
/// beside results that are being drawn.
const REST: Duration = Duration::from_millis(300);

impl Page {
    /// Once both sides are loaded, keeps a matcher worker at hand with what would be linked now.
    pub(super) fn hand_over_ahead(self) {
        let rests = Memo::new(move |_| self.both_loaded() && !self.is_running());
        let order = Memo::new(move |before: Option<&Option<RunOrder>>| {
            if self.is_running() {
                return before.cloned().flatten();
            }
            self.order_ahead()
        });
        Effect::new(move |_| {
            let (rests, now) = (rests.get(), order.get());
            if !rests {
                return;
            }
            self.workers.update_value(|workers| {
                workers.next_matcher.take_if(|next| {
                    let order = next.hand_over.order();
                    order.is_some() && order != now.as_ref()
                });
            });
            let shows = untrack(|| self.results.exist());
            if !shows {
                self.start_spare_matcher();
            }
            if shows || now.is_some() {
                set_timeout(move || self.hand_over_at_rest(order), REST);
            }
        });
    }

    /// What a run would be given now. `None` if no run can begin, and while results are shown.
    fn order_ahead(self) -> Option<RunOrder> {
        let stopped = self.reading()
            || self.results.exist()
            || self.problems().iter().any(MappingProblem::blocks);
        if stopped { None } else { self.inputs().map(|inputs| self.order_of(inputs)) }
    }

    /// Has the tables handed over to the matcher that waits, if nothing has changed since.
    fn hand_over_at_rest(self, order: Memo<Option<RunOrder>>) {
        if untrack(|| self.is_running()) {
            return;
        }
        self.start_spare_matcher();
        let has_no_order = |next: &Matcher| next.hand_over.order().is_none();
        let waits = self.workers.with_value(|w| w.next_matcher.as_ref().is_some_and(has_no_order));
        if let Some(order) = order.get_untracked().filter(|_| waits) {
            // If it cannot be handed over now, a run asks for it again and shows why it cannot.
            let _asked = self.hand_over(order);
        }
    }

    /// Starts a matcher worker if none waits.
    fn start_spare_matcher(self) {
        if self.workers.with_value(|workers| workers.next_matcher.is_none()) {
            // If none can be started now, a run tries again and shows why it cannot.
            let _started = self.start_matcher();
        }
    }

    /// Starts a matcher worker in the place of the one that waits.
    pub(super) fn start_matcher(self) -> Result<(), ChannelError> {
        let mut number = 0;
        self.workers.update_value(|workers| number = workers.number_run());
        let matcher =
            Matcher::start(number, move |number, heard| self.heard_matcher(number, heard))?;
        self.workers.update_value(|workers| workers.next_matcher = Some(matcher));
        Ok(())
    }

    /// Has what a run is given handed over to the matcher that waits.
    pub(super) fn hand_over(self, order: RunOrder) -> Result<(), ChannelError> {
        let asked = order.asked.clone();
        let run =
            self.workers.with_value(|workers| workers.next_matcher.as_ref().map(|m| m.number));
        let Some(run) = run else { return Ok(()) };
        let helpers = order.helpers(window().navigator().hardware_concurrency());
        let helpers = Helpers::start(helpers, move |helper, heard| {
            self.heard_helper(run, helper, heard);
        })?;
        self.workers.update_value(|workers| {
            if let Some(next) = &mut workers.next_matcher {
                next.expect(order, helpers);
            }
        });
        self.workers.with_value(|workers| {
            asked.iter().try_for_each(|of| workers.readers.ask(of.reader, of.message(run)))
        })
    }

    /// The order of a run that begins now.
    pub(super) fn order_of(self, inputs: Inputs) -> RunOrder {
        let settings = untrack(|| self.settings_now(inputs.amendments.clone()));
        RunOrder::new(inputs, settings)
    }
}
