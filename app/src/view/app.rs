//! The page as a whole: its head and the screen that is shown.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use page_core::state::Screen;
use wasm_bindgen::JsCast;
use web_sys::DragEvent;

use super::common::focus::focus;
use super::crash;
use super::frame::header::Header;
use super::results::screen::ResultsScreen;
use super::start::screen::StartScreen;
use crate::client::Page;

/// Mounts the page.
pub(crate) fn start() {
    crash::watch();
    let Some(root) = document().get_element_by_id("app") else { return };
    refuse_stray_drops();
    mount_to(root.unchecked_into(), App).forget();
}

#[component]
fn App() -> impl IntoView {
    let page = Page::new();
    provide_context(page);
    // A user who changes the screen by keyboard or screen reader lands at its heading.
    Effect::new(move |before: Option<Screen>| {
        let screen = page.screen.get();
        if before.is_some_and(|before| before != screen) {
            request_animation_frame(|| focus("screen-heading"));
        }
        screen
    });
    let at_results = move || page.screen.get() == Screen::Results;
    view! {
        <div class="page" class:fixed=at_results>
            <Header />
            <main>
                <Show when=at_results fallback=StartScreen>
                    <ResultsScreen />
                </Show>
            </main>
        </div>
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
