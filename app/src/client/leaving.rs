//! Leaving the page with results that were not saved: the browser asks first.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use page_core::state::ResultsScreen;
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

use super::page::Page;

impl Page {
    /// Whether results would be lost that nobody has saved.
    fn has_unsaved_results(self) -> bool {
        untrack(|| self.results.with(ResultsScreen::is_unsaved)) == Some(true)
    }

    /// Has the browser ask before such results are lost.
    pub(super) fn guard_results(self) {
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
                if self.has_unsaved_results() {
                    event.prevent_default();
                    // Browsers from before 2024 ask only if there is a text, which none of them
                    // shows.
                    if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                        event.set_return_value("?");
                    }
                }
            });
        // The page lives as long as its window.
        listener.forget();
    }
}
