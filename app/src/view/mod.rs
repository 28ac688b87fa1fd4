//! The components. Each takes the [`Page`] from the context, shows a part of it and calls its
//! methods; none decides anything that a test would want to ask.
//!
//! Two screens: `prepare` (files, columns, starting a run) and `results` (overview, list, detail).

mod about;
mod card;
mod choice;
mod columns;
mod crash;
mod detail;
mod differences;
mod files;
mod fonts;
mod header;
mod kinds;
mod layout;
mod letterhead;
mod list;
mod lists;
mod loaded;
mod notices;
mod offered;
mod order;
mod pair;
mod password;
mod people;
mod prepare;
mod preview;
mod reading;
mod remembered;
mod results;
mod row;
mod size;
mod start;
mod stepper;
mod tables;
mod tally;
mod tiles;
mod toolbar;
mod unknown;
mod waterfall;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlElement};

use crate::client::Page;
use crate::words::{self, Texts};

/// Mounts the page.
pub fn start() {
    crash::watch();
    let Some(root) = document().get_element_by_id("app") else { return };
    refuse_stray_drops();
    mount_to(root.unchecked_into(), App).forget();
}

#[component]
fn App() -> impl IntoView {
    let page = Page::new();
    provide_context(page);
    // Whoever changes the screen by keyboard or screen reader lands at its heading.
    Effect::new(move |before: Option<bool>| {
        let at_results = page.at_results.get();
        if before.is_some_and(|before| before != at_results) {
            request_animation_frame(|| focus("screen-heading"));
        }
        at_results
    });
    view! {
        <div class="page" class:fixed=move || page.at_results.get()>
            <header::Header />
            <main>
                <Show when=move || page.at_results.get() fallback=prepare::Prepare>
                    <results::ResultsScreen />
                </Show>
            </main>
        </div>
    }
}

/// The texts in the page's language; read inside a closure, they follow it.
fn texts(page: Page) -> &'static Texts {
    words::texts(page.language.get())
}

/// Puts the focus on an element once the change that is being made has been drawn.
fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus(&id));
}

/// Puts the focus on an element, if it is there.
fn focus(id: &str) {
    let found = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        // Focusing fails only for elements that cannot take it; then it stays where it was.
        let _focused = element.focus();
    }
}

/// A file dropped beside the drop zones would replace the page and all that is loaded in it.
fn refuse_stray_drops() {
    for name in ["dragover", "drop"] {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), name, options, |event| {
            if event.default_prevented() {
                return;
            }
            event.prevent_default();
            if let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) {
                data.set_drop_effect("none");
            }
        })
        .forget();
    }
}
