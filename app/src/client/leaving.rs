//! Leaving the page with results that were not saved: the browser asks first.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

use super::page::Page;
use crate::state::Saving;

impl Page {
    /// Whether results would be lost that nobody has saved.
    pub fn has_unsaved_results(self) -> bool {
        self.results.with_untracked(Option::is_some)
            && ![self.saving, self.lists_saving].into_iter().any(|saving| {
                saving.with_untracked(|saving| matches!(saving, Saving::Saved { .. }))
            })
    }

    /// Has the browser ask before such results are lost.
    pub(super) fn guard_results(self) {
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
                if self.has_unsaved_results() {
                    event.prevent_default();
                    // Browsers of before 2024 ask only when there is a text, which none shows.
                    if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                        event.set_return_value("?");
                    }
                }
            });
        // The page lives as long as its window.
        listener.forget();
    }
}
