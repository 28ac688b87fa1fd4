//! The workbook of the results: written by the matcher worker, packed by another one, offered by the
//! browser. The page passes on what is written and holds none of it.

use leptos::prelude::*;
use matcher::explain::Query;
use matcher::report::results_workbook::Options;
use matcher::write::Said;
use page_core::protocol::{FromPacker, ToMatcher};
use page_core::state::Saving;

use super::browser::download;
use super::channel::{ChannelError, Heard};
use super::page::Page;
use super::workers::Packer;
use crate::envelope::{Envelope, Payload};

impl Page {
    /// Has the workbook of all results written and downloaded.
    pub(crate) fn save_workbook(self) {
        self.ask_for_workbook(None);
    }

    /// Has a workbook of the rows shown written and downloaded.
    pub(crate) fn save_rows_shown(self) {
        self.ask_for_workbook(Some(self.results.query.get_untracked()));
    }

    /// Gives the workbook up that is being written.
    pub(crate) fn stop_workbook(self) {
        self.end_workbook(Saving::Idle);
    }

    fn ask_for_workbook(self, of: Option<Query>) {
        let begun = self.results.change(|screen| screen.saving_workbook.begin());
        if begun != Some(true) {
            return;
        }
        let options = Options {
            language: self.language.get_untracked(),
            tidy_names: self.saving_choices.with_untracked(|choices| choices.tidy_names),
        };
        match self.start_packer() {
            Ok(ticket) => self.ask_matcher(ToMatcher::Workbook { ticket, options, of }),
            Err(error) => self.fail_workbook(error.to_string()),
        }
    }

    fn start_packer(self) -> Result<u32, ChannelError> {
        let mut ticket = 0;
        self.workers.update_value(|workers| ticket = workers.number_order());
        let packer = Packer::start(ticket, move |ticket, heard| self.heard_packer(ticket, heard))?;
        self.workers.update_value(|workers| {
            if let Some(matcher) = &mut workers.matcher {
                matcher.packer = Some(packer);
            }
        });
        Ok(ticket)
    }

    /// Passes on what the matcher says of the workbook, unless that order was given up.
    pub(super) fn pack(self, ticket: u32, said: Said, payload: Payload) {
        let given = self.workers.with_value(|workers| {
            let packer = workers.matcher.as_ref().and_then(|matcher| matcher.packer.as_ref());
            packer
                .filter(|packer| packer.is_of(ticket))
                .map_or(Ok(()), |packer| packer.give(said, payload))
        });
        if let Err(error) = given {
            self.fail_workbook(error.to_string());
        }
    }

    fn heard_packer(self, ticket: u32, heard: Heard<FromPacker>) {
        let is_current = self.workers.with_value(|workers| {
            let packer = workers.matcher.as_ref().and_then(|matcher| matcher.packer.as_ref());
            packer.is_some_and(|packer| packer.is_of(ticket))
        });
        if !is_current {
            return;
        }
        match heard {
            Heard::Message(Envelope { message: FromPacker::Taken, .. }) => {
                self.ask_matcher(ToMatcher::PieceTaken);
            }
            Heard::Message(Envelope { message: FromPacker::Made, payload }) => {
                self.offer_workbook(&payload);
            }
            Heard::Message(Envelope { message: FromPacker::Failed { cause }, .. })
            | Heard::Broken(cause) => self.fail_workbook(cause),
        }
    }

    fn offer_workbook(self, file: &Payload) {
        let Some(results) = self.results.results.get_untracked() else { return };
        let name = results.inputs.workbook_name();
        let offered = download::workbook(file, &name);
        let saving = Saving::offered(name, offered);
        self.end_workbook(saving);
    }

    pub(super) fn fail_workbook(self, cause: String) {
        self.end_workbook(Saving::Failed { cause });
    }

    /// Ends the packer; the matcher stops if it still writes.
    fn end_workbook(self, saving: Saving) {
        self.workers.update_value(|workers| {
            if let Some(matcher) = &mut workers.matcher {
                matcher.packer = None;
            }
        });
        self.results.change(|screen| screen.saving_workbook = saving);
        self.ask_matcher(ToMatcher::StopWorkbook);
    }
}
