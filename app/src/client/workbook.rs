//! The workbook of the results: written by the matcher worker, offered by the browser.

use leptos::prelude::*;
use matcher::explain::Query;
use matcher::report::results_workbook::Options;
use page_core::protocol::ToMatcher;
use page_core::state::Saving;

use super::browser::download;
use super::page::Page;
use crate::envelope::Payload;

impl Page {
    /// Has the workbook of all results written and downloaded.
    pub(crate) fn save_workbook(self) {
        self.ask_for_workbook(None);
    }

    /// Has a workbook of the rows shown written and downloaded.
    pub(crate) fn save_rows_shown(self) {
        self.ask_for_workbook(Some(self.results.query.get_untracked()));
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
        self.ask_matcher(ToMatcher::Workbook { options, of });
    }

    pub(super) fn offer_workbook(self, file: &Payload) {
        let Some(results) = self.results.results.get_untracked() else { return };
        let name = results.inputs.workbook_name();
        let saving = match download::workbook(file, &name) {
            Ok(()) => Saving::Saved { name },
            Err(error) => Saving::Failed { cause: error.to_string() },
        };
        self.results.change(|screen| screen.saving_workbook = saving);
    }
}
