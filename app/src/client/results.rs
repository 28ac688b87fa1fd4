//! Rows and details of the results: questions to the matcher worker and its answers.

use leptos::prelude::*;
use matcher::explain::Query;
use page_core::protocol::{FromMatcher, ToMatcher};
use page_core::state::{Ask, ResultsScreen, Saving};

use super::page::Page;
use crate::envelope::{Envelope, Payload};

impl Page {
    /// Changes which rows are listed.
    pub(crate) fn filter(self, change: impl FnOnce(&mut Query)) {
        self.send_ask(self.results.change(|screen| screen.filter(change)).flatten());
    }

    /// Notes which rows the list shows.
    pub(crate) fn look_at(self, first: u32, count: u32) {
        // Looking changes nothing that is drawn.
        let ask = self.results.change_unseen(|screen| screen.look_at(first, count));
        self.send_ask(ask.flatten());
    }

    /// Marks the row at a position and, if the pane is open, shows it there.
    pub(crate) fn mark_row(self, position: u32) {
        self.results.change(|screen| screen.mark_row(position));
    }

    /// Marks a row and shows it in the pane.
    pub(crate) fn open(self, position: u32) {
        self.results.change(|screen| screen.open(position));
    }

    /// Closes the pane.
    pub(crate) fn close_pane(self) {
        self.results.change(ResultsScreen::close_pane);
    }

    /// Asks for everything about a row.
    pub(crate) fn ask_detail(self, index: u32) {
        self.ask_matcher(ToMatcher::Detail { index });
    }

    /// Follows what the worker with the results says.
    pub(super) fn heard_current(self, message: FromMatcher, payload: &Payload) {
        let results = self.results;
        match message {
            FromMatcher::Window { ticket, total, start, rows } => {
                let ask = results.change(|screen| screen.answer(ticket, total, start, rows));
                self.send_ask(ask.flatten());
            }
            FromMatcher::Detail { detail, case } => {
                results.change(|screen| screen.show_detail(*detail, case));
            }
            FromMatcher::Progress { stage, done, total } => {
                results.change(|screen| screen.follow_saving(stage, done, total));
            }
            FromMatcher::Lists { ticket, counts } => {
                results.change(|screen| screen.lists.answer(ticket, counts));
            }
            FromMatcher::SavedLists { several } => self.offer_lists(payload, several),
            FromMatcher::ListsFailed { cause } => {
                results.change(|screen| screen.saving_lists = Saving::Failed { cause });
            }
            FromMatcher::Workbook { ticket, said } => self.pack(ticket, said, payload.clone()),
            FromMatcher::WorkbookFailed { cause } => self.fail_workbook(cause),
            FromMatcher::Review(answer) => self.heard_review(answer),
            FromMatcher::Second(said) => self.heard_second(said),
            FromMatcher::Work(said) => self.heard_work(said, payload.clone()),
            FromMatcher::Errands(said) => self.heard_errands(said, payload),
            // What is said before the results are there.
            FromMatcher::Ready
            | FromMatcher::Taken { .. }
            | FromMatcher::Done(_)
            | FromMatcher::Weights
            | FromMatcher::Refused { .. } => {}
        }
    }

    pub(super) fn send_ask(self, ask: Option<Ask>) {
        if let Some(Ask { ticket, query, start, count }) = ask {
            self.ask_matcher(ToMatcher::Window { ticket, query, start, count });
        }
    }

    /// Asks the worker with the results.
    pub(super) fn ask_matcher(self, message: impl Into<Envelope<ToMatcher>>) {
        let asked = self.workers.with_value(|workers| {
            workers.matcher.as_ref().map_or(Ok(()), |matcher| matcher.ask(message))
        });
        if let Err(error) = asked {
            self.lose_results(error.to_string());
        }
    }
}
