//! The lists that letters order: counted, chosen, saved; and what the office is called on them.

use leptos::prelude::*;
use matcher::plan::ListKind;
use matcher::report::papers::Letterhead;
use matcher::report::papers::order::Order;
use wasm_bindgen::JsValue;

use super::page::Page;
use super::{download, memory};
use crate::protocol::ToMatcher;
use crate::state::{Lists, Saving};

impl Page {
    /// Asks which lists there are, unless that is known.
    pub fn look_at_lists(self) {
        if !self.lists.with_untracked(|lists| lists.is_known() || lists.is_counting()) {
            self.count_lists();
        }
    }

    /// Says who should be in lists of a kind, by their ages.
    pub fn set_ages(self, kind: ListKind, from: Option<u16>, to: Option<u16>) {
        let changed = self.lists.try_update(|lists| lists.set_ages(kind, from, to));
        if changed == Some(true) {
            self.count_lists();
        }
    }

    /// Says for which communes lists are, by names that are joined by commas.
    pub fn set_communes(self, communes: String) {
        let changed = self.lists.try_update(|lists| lists.set_communes(communes));
        if changed == Some(true) {
            self.count_lists();
        }
    }

    fn count_lists(self) {
        let Some((ticket, choices)) = self.lists.try_update(Lists::ask) else { return };
        let language = self.language.get_untracked();
        self.send(&ToMatcher::Lists { ticket, choices, language });
    }

    /// Has the lists that are wanted written and downloaded.
    pub fn save_lists(self) {
        if self.lists_saving.with_untracked(|saving| matches!(saving, Saving::Writing { .. })) {
            return;
        }
        self.lists_saving.set(Saving::Writing { percent: 0 });
        let order = self.lists.with_untracked(|lists| Order {
            ids: lists.wanted(),
            choices: lists.choices(),
            split: lists.split,
            with_letter: lists.with_letter,
            letterhead: self.letterhead.get_untracked(),
            language: self.language.get_untracked(),
        });
        self.send(&ToMatcher::SaveLists { order: Box::new(order) });
    }

    pub(super) fn offer_lists(self, bytes: &JsValue, several: bool) {
        let name = self
            .results
            .with_untracked(|results| results.as_ref().map(|r| r.inputs.lists_name(several)));
        let Some(name) = name else { return };
        let offer = if several { download::archive } else { download::workbook };
        self.lists_saving.set(match offer(bytes, &name) {
            Ok(()) => Saving::Saved { name },
            Err(error) => Saving::Failed { cause: format!("{error:?}") },
        });
    }

    /// Changes what the office is called; the browser keeps it until it is forgotten.
    pub fn change_letterhead(self, change: impl FnOnce(&mut Letterhead)) {
        let mut letterhead = self.letterhead.get_untracked();
        change(&mut letterhead);
        let letterhead = letterhead.tidy();
        self.letterhead_lost.set(!memory::keep_letterhead(&letterhead));
        self.letterhead.set(letterhead);
    }

    /// Forgets what the office is called.
    pub fn forget_letterhead(self) {
        self.change_letterhead(|letterhead| *letterhead = Letterhead::default());
    }
}
