//! Rows, details and the workbook: questions to the matcher worker and its answers.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::explain::Query;
use matcher::report::workbook::Options;

use super::download;
use super::page::Page;
use crate::protocol::{FromMatcher, Stage, ToMatcher};
use crate::state::{Ask, RowCache, Saving};

impl Page {
    /// Changes which rows are listed.
    pub fn filter(self, change: impl FnOnce(&mut Query)) {
        let before = self.query.get_untracked();
        self.query.update(change);
        let query = self.query.get_untracked();
        if query == before {
            return;
        }
        self.cursor.set(None);
        // The open row may not be among those listed now.
        self.close_pane();
        self.ask(|rows| rows.set_query(query));
    }

    /// The table shows these rows now.
    pub fn look_at(self, first: u32, count: u32) {
        // Looking changes nothing that is drawn, so nothing is told of it.
        let ask = self.rows.try_update_untracked(|rows| rows.look_at(first, count)).flatten();
        self.send_ask(ask);
    }

    /// Marks the row at a position and, if the pane is open, shows it there.
    pub fn mark(self, position: u32) {
        self.cursor.set(Some(position));
    }

    /// Marks a row and shows it in the pane.
    pub fn open(self, position: u32) {
        self.cursor.set(Some(position));
        self.pane.set(true);
    }

    pub fn close_pane(self) {
        self.pane.set(false);
        self.detail.set(None);
    }

    /// Asks for everything about a row.
    pub fn ask_detail(self, index: u32) {
        self.send(&ToMatcher::Detail { index });
    }

    /// Has the workbook written and downloaded.
    pub fn save(self) {
        if matches!(self.saving.get_untracked(), Saving::Writing { .. }) {
            return;
        }
        self.saving.set(Saving::Writing { percent: 0 });
        let options = Options {
            language: self.language.get_untracked(),
            tidy_names: self.tidy_names.get_untracked(),
        };
        self.send(&ToMatcher::Workbook { options });
    }

    /// What the worker with the results says.
    pub(super) fn heard_current(self, message: FromMatcher) {
        match message {
            FromMatcher::Window { ticket, total, start, rows } => {
                self.ask(|cache| cache.answer(ticket, total, start, rows));
            }
            FromMatcher::Detail(detail) => {
                if self.pane.get_untracked() {
                    self.detail.set(Some(Arc::new(*detail)));
                }
            }
            FromMatcher::Progress { stage, done, total } => {
                let percent = (100 * done / total.max(1)) as u32;
                let saving = if stage == Stage::Lists { self.lists_saving } else { self.saving };
                saving.set(Saving::Writing { percent });
            }
            FromMatcher::Lists { ticket, news } => {
                self.lists.update(|lists| lists.answer(ticket, news));
            }
            FromMatcher::SavedLists { bytes, several } => self.offer_lists(&bytes, several),
            FromMatcher::ListsFailed { cause } => self.lists_saving.set(Saving::Failed { cause }),
            FromMatcher::Workbook { bytes } => self.offer_workbook(&bytes),
            FromMatcher::WorkbookFailed { cause } => self.saving.set(Saving::Failed { cause }),
            FromMatcher::Died { message } => self.lose_results(message),
            FromMatcher::Ready
            | FromMatcher::Taken { .. }
            | FromMatcher::Done(_)
            | FromMatcher::Weights { .. }
            | FromMatcher::Refused { .. } => {}
        }
    }

    fn offer_workbook(self, bytes: &wasm_bindgen::JsValue) {
        let name = self
            .results
            .with_untracked(|results| results.as_ref().map(|r| r.inputs.workbook_name()));
        let Some(name) = name else { return };
        self.saving.set(match download::workbook(bytes, &name) {
            Ok(()) => Saving::Saved { name },
            Err(error) => Saving::Failed { cause: format!("{error:?}") },
        });
    }

    /// Changes the rows and sends the question that is due.
    fn ask(self, change: impl FnOnce(&mut RowCache) -> Option<Ask>) {
        let ask = self.rows.try_update(change).flatten();
        self.send_ask(ask);
    }

    fn send_ask(self, ask: Option<Ask>) {
        if let Some(Ask { ticket, query, start, count }) = ask {
            self.send(&ToMatcher::Window { ticket, query, start, count });
        }
    }

    pub(super) fn send(self, message: &ToMatcher) {
        let sent = self.workers.with_value(|workers| match &workers.matcher {
            Some(matcher) => matcher.channel.send(message, &[]),
            None => Ok(()),
        });
        if let Err(cause) = sent {
            self.lose_results(cause);
        }
    }
}
