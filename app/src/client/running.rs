//! A run: the readers of both sides hand their tables over, a fresh matcher worker links them.
//!
//! The page passes each part on to the matcher as it comes, and lets the reader know when it has
//! been taken, so that no table is ever on the page as a whole. And the matcher of the results on
//! the screen lives until the next one is done, so that a cancelled run leaves the older results as
//! they were.

use leptos::prelude::*;
use matcher::columns::MappingProblem;
use matcher::report::Statistics;
use page_core::protocol::{FromHelper, FromMatcher, Purpose, Stage, ToMatcher, ToReader, ToWork};
use page_core::state::{Results, ResultsScreen, Run, RunOrder, Screen};

use super::channel::{ChannelError, Heard};
use super::page::Page;
use super::workers::Matcher;
use crate::envelope::{Envelope, Payload};

impl Page {
    /// Starts matching what is loaded.
    pub(crate) fn start_run(self) {
        let Some(inputs) = untrack(|| self.inputs()) else { return };
        let stopped = untrack(|| {
            self.is_running()
                || self.reading()
                || self.problems().iter().any(MappingProblem::blocks)
        });
        if stopped {
            return;
        }
        self.remember();
        self.run.set(Run::HandingOver);
        if let Err(error) = self.begin_run(self.order_of(inputs)) {
            self.fail_run(error.to_string());
        }
    }

    /// Ends the run that is going on; everything else stays as it was.
    pub(crate) fn cancel_run(self) {
        self.workers.update_value(|workers| workers.next_matcher = None);
        self.run.set(Run::Idle);
    }

    fn begin_run(self, order: RunOrder) -> Result<(), ChannelError> {
        let expected = self.workers.with_value(|workers| {
            let next = workers.next_matcher.as_ref()?;
            Some(next.hand_over.order().map(|expected| *expected == order))
        });
        match expected {
            // All of it was handed over, or is on its way.
            Some(Some(true)) => {}
            // A matcher waits without an order.
            Some(None) => self.hand_over(order)?,
            // The order has changed since, or no matcher waits.
            Some(Some(false)) | None => {
                self.start_matcher()?;
                self.hand_over(order)?;
            }
        }
        let mut begun = Ok(());
        self.workers.update_value(|workers| {
            if let Some(next) = &mut workers.next_matcher {
                next.hand_over.want();
                begun = next.begin_when_ready();
            }
        });
        self.show_cleaning();
        begun
    }

    /// A reader handed the last part over. With the last reader, matching begins if it is wanted.
    pub(super) fn finish_reader(self, run: u32, reader: u32) {
        self.with_run(run, |matcher| {
            matcher.hand_over.finish_reader(reader);
            matcher.begin_when_ready()
        });
    }

    /// Does something with the matcher of a run, unless that run was cancelled or is over.
    pub(super) fn with_run(
        self,
        run: u32,
        act: impl FnOnce(&mut Matcher) -> Result<(), ChannelError>,
    ) {
        let mut done = Ok(());
        self.workers.update_value(|workers| {
            if let Some(matcher) = workers.next_matcher.as_mut().filter(|m| m.number == run) {
                done = act(matcher);
            }
        });
        if let Err(error) = done {
            self.lose_next_matcher(error.to_string());
        }
    }

    /// Notes how many rows a reader has cleaned of the tables that it is to hand over.
    pub(super) fn follow_cleaning(self, run: u32, reader: u32, rows: u64) {
        self.with_run(run, |matcher| {
            matcher.hand_over.follow_cleaning(reader, rows);
            Ok(())
        });
        self.show_cleaning();
    }

    /// Shows how much is cleaned, if a person waits for the run.
    fn show_cleaning(self) {
        let cleaning =
            self.workers.with_value(|workers| workers.next_matcher.as_ref()?.hand_over.cleaning());
        if let Some((done, total)) = cleaning {
            self.run.set(Run::Matching { stage: Stage::Normalise, done, total });
        }
    }

    pub(super) fn heard_helper(self, run: u32, helper: usize, heard: Heard<FromHelper>) {
        let cause = match heard {
            Heard::Message(Envelope { message: FromHelper::Found { answer }, payload }) => {
                let found = ToMatcher::Found { helper, answer };
                return self.with_run(run, |matcher| matcher.give_found(found, payload));
            }
            Heard::Message(Envelope { message: FromHelper::Refused { cause }, .. })
            | Heard::Broken(cause) => cause,
        };
        // A helper that ends early ends its run, as the matcher would.
        if self.is_next_matcher(run) {
            self.lose_next_matcher(cause);
        }
    }

    pub(super) fn heard_matcher(self, number: u32, heard: Heard<FromMatcher>) {
        let is_current = self.workers.with_value(|workers| {
            workers.matcher.as_ref().is_some_and(|matcher| matcher.number == number)
        });
        match (heard, self.is_next_matcher(number)) {
            (Heard::Message(Envelope { message, payload }), true) => {
                self.heard_next(number, message, &payload);
            }
            (Heard::Broken(cause), true) => self.lose_next_matcher(cause),
            (Heard::Message(Envelope { message, payload }), false) if is_current => {
                self.heard_current(message, &payload);
            }
            (Heard::Broken(cause), false) if is_current => self.lose_results(cause),
            (Heard::Message(Envelope { message: FromMatcher::Work(said), payload }), false)
                if self.is_former(number) =>
            {
                self.heard_former(said, &payload);
            }
            // A late message of a worker that was ended.
            (Heard::Message(_) | Heard::Broken(_), false) => {}
        }
    }

    fn is_former(self, run: u32) -> bool {
        self.workers.with_value(|workers| {
            workers.former.as_ref().is_some_and(|matcher| matcher.number == run)
        })
    }

    fn is_next_matcher(self, run: u32) -> bool {
        self.workers.with_value(|workers| {
            workers.next_matcher.as_ref().is_some_and(|matcher| matcher.number == run)
        })
    }

    fn heard_next(self, run: u32, message: FromMatcher, payload: &Payload) {
        match message {
            FromMatcher::Taken { reader } => {
                // A reader that is gone has ended the run.
                let _sent = self
                    .workers
                    .with_value(|workers| workers.readers.ask(reader, ToReader::Taken { run }));
            }
            FromMatcher::Progress { stage, done, total } => {
                if Run::STAGES.contains(&stage) {
                    self.run.set(Run::Matching { stage, done, total });
                }
            }
            FromMatcher::Weights => self.with_run(run, |matcher| matcher.give_weights(payload)),
            FromMatcher::Done(statistics) => self.show_results(*statistics),
            FromMatcher::Refused { cause } => self.lose_next_matcher(cause),
            // Answers to questions that are asked about results only.
            FromMatcher::Ready
            | FromMatcher::Window { .. }
            | FromMatcher::Detail { .. }
            | FromMatcher::Workbook { .. }
            | FromMatcher::WorkbookFailed { .. }
            | FromMatcher::Lists { .. }
            | FromMatcher::SavedLists { .. }
            | FromMatcher::ListsFailed { .. }
            | FromMatcher::Review(_)
            | FromMatcher::Second(_)
            | FromMatcher::Work(_)
            | FromMatcher::Errands(_) => {}
        }
    }

    fn show_results(self, statistics: Statistics) {
        let mut inputs = None;
        // A work that was opened goes on before anybody has said who decides.
        let has_work = untrack(|| {
            self.results.desk.with(|desk| desk.has_begun)
                || self.results.exist() && self.work.with(|work| work.resumed.is_some())
        });
        self.workers.update_value(|workers| {
            workers.former = workers.matcher.take().filter(|_| has_work);
            workers.matcher = workers.next_matcher.take().map(Matcher::without_helpers);
            let order = workers.matcher.as_ref().and_then(|matcher| matcher.hand_over.order());
            inputs = order.map(|order| order.inputs.clone());
        });
        let Some(inputs) = inputs else { return };
        self.results.set(Some(ResultsScreen::new(Results { statistics, inputs })));
        self.forget_errands();
        self.run.set(Run::Idle);
        self.screen.set(Screen::Results);
        let build = ToMatcher::Work(ToWork::Build { purpose: Purpose::GoOn });
        let asked = self.workers.with_value(|workers| {
            let former = workers.former.as_ref();
            former.map(|former| former.ask(build))
        });
        match asked {
            Some(Ok(())) => {}
            Some(Err(error)) => self.lose_results(error.to_string()),
            None => self.resume_work(),
        }
    }

    fn fail_run(self, cause: String) {
        self.workers.update_value(|workers| workers.next_matcher = None);
        self.run.set(Run::Failed { cause });
    }

    /// The worker of the next results ended unexpectedly. Only a user who is waiting is told:
    /// otherwise the next run starts another one.
    fn lose_next_matcher(self, cause: String) {
        let is_wanted = |next: &Matcher| next.hand_over.is_wanted();
        if self.workers.with_value(|w| w.next_matcher.as_ref().is_some_and(is_wanted)) {
            self.fail_run(cause);
        } else {
            self.workers.update_value(|workers| workers.next_matcher = None);
        }
    }

    /// The worker with the results ended unexpectedly.
    pub(super) fn lose_results(self, cause: String) {
        self.workers.update_value(|workers| workers.matcher = None);
        self.results.set(None);
        // What is decided next belongs to another work, until the saved one is opened.
        self.forget_file();
        self.screen.set(Screen::Start);
        self.run.set(Run::Failed { cause });
    }
}
