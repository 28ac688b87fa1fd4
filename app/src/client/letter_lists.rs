//! The lists that letters order: counted, chosen, saved; and what the office is called on them.

use leptos::prelude::*;
use matcher::plan::ListKind;
use matcher::report::papers::Letterhead;
use matcher::report::papers::order::Order;
use page_core::protocol::ToMatcher;
use page_core::state::{ListChoices, OfferedLists, Office, Saving};

use super::browser::{download, memory};
use super::page::Page;
use crate::envelope::Payload;

impl Page {
    /// Asks which lists there are, unless that is known or was asked already.
    pub(crate) fn look_at_lists(self) {
        let asked = |lists: &OfferedLists| lists.is_known() || lists.is_counting();
        if !self.results.lists.with_untracked(asked) {
            self.count_lists();
        }
    }

    /// Sets the ages of those who should be in lists of a kind.
    pub(crate) fn set_ages(self, kind: ListKind, from: Option<u16>, to: Option<u16>) {
        self.change_list_choices(|choices| choices.set_ages(kind, from, to));
    }

    /// Sets the communes that lists are for: names that are joined by commas.
    pub(crate) fn set_communes(self, communes: String) {
        self.change_list_choices(|choices| choices.set_communes(communes));
    }

    /// Sets the communes or provinces that the extract covers: names that are joined by commas.
    pub(crate) fn set_extent_communes(self, communes: String) {
        self.change_list_choices(|choices| choices.set_extent_communes(communes));
    }

    /// Sets the first and the last year of birth that the extract covers.
    pub(crate) fn set_extent_years(self, years: (Option<u16>, Option<u16>)) {
        self.change_list_choices(|choices| choices.set_extent_years(years));
    }

    /// Sets whether fields for which a list has no column are listed person by person.
    pub(crate) fn set_missing_columns(self, listed: bool) {
        self.change_list_choices(|choices| choices.set_missing_columns(listed));
    }

    /// Ticks and unticks lists.
    pub(crate) fn change_lists(self, change: impl FnOnce(&mut OfferedLists)) {
        self.results.change(|screen| change(&mut screen.lists));
    }

    /// Changes a choice, and counts the lists again if `change` says that it changes them.
    fn change_list_choices(self, change: impl FnOnce(&mut ListChoices) -> bool) {
        let changed = self.saving_choices.try_update(|choices| change(&mut choices.lists));
        if changed == Some(true) {
            self.count_lists();
        }
    }

    fn count_lists(self) {
        let Some(ticket) = self.results.change(|screen| screen.lists.ask()) else { return };
        let choices = self.results.lists.with_untracked(|lists| {
            self.saving_choices.with_untracked(|choices| choices.lists.to_engine(lists.covering()))
        });
        let language = self.language.get_untracked();
        self.ask_matcher(ToMatcher::Lists { ticket, choices, language });
    }

    /// Has the lists that are wanted written and downloaded.
    pub(crate) fn save_lists(self) {
        let begun = self.results.change(|screen| screen.saving_lists.begin());
        if begun != Some(true) {
            return;
        }
        let order = self.results.lists.with_untracked(|lists| {
            self.saving_choices.with_untracked(|choices| Order {
                ids: lists.wanted(),
                choices: choices.lists.to_engine(lists.covering()),
                split: choices.lists.split,
                ..self.paper_order(choices.lists.with_letter)
            })
        });
        self.ask_matcher(ToMatcher::SaveLists { order: Box::new(order) });
    }

    /// An order of papers in the office's name, in the language of the page.
    pub(super) fn paper_order(self, with_letter: bool) -> Order {
        Order {
            with_letter,
            letterhead: self.office.with_untracked(|office| office.letterhead.clone()),
            language: self.language.get_untracked(),
            ..Order::default()
        }
    }

    pub(super) fn offer_lists(self, file: &Payload, several: bool) {
        let Some(results) = self.results.results.get_untracked() else { return };
        let name = results.inputs.lists_name(several);
        let offer = if several { download::archive } else { download::workbook };
        let offered = offer(file, &name);
        let saving = Saving::offered(name, offered);
        self.results.change(|screen| screen.saving_lists = saving);
    }

    /// Changes what the office is called; the browser keeps it until it is forgotten.
    pub(crate) fn change_letterhead(self, change: impl FnOnce(&mut Letterhead)) {
        let mut letterhead = self.office.with_untracked(|office| office.letterhead.clone());
        change(&mut letterhead);
        let letterhead = letterhead.tidy();
        // It belongs to what a work keeps.
        self.holds.update_value(|holds| holds.kept_of = None);
        let lost = !memory::keep_letterhead(&letterhead);
        self.office.set(Office { letterhead, lost });
    }

    /// Forgets what the office is called.
    pub(crate) fn forget_letterhead(self) {
        self.change_letterhead(|letterhead| *letterhead = Letterhead::default());
    }
}
