//! Keys that decide, wherever the focus is, unless somebody types or a dialog is open.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use page_core::state::{Command, command_of};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::client::Page;
use crate::view::common::focus::focus;

/// Listens while the pane is there.
pub(crate) fn listen(page: Page) {
    let listener = window_event_listener(keydown, move |event| on_key(page, &event));
    on_cleanup(move || listener.remove());
}

fn on_key(page: Page, event: &KeyboardEvent) {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    if modified || event.is_composing() || event.default_prevented() || is_elsewhere(event) {
        return;
    }
    let Some(command) = command_of(&event.code()) else { return };
    event.prevent_default();
    match command {
        Command::Note => focus("note"),
        Command::Fields => focus_first_open_field(),
        command => page.command(command),
    }
}

/// Whether the key is meant for a field, a choice or a dialog.
fn is_elsewhere(event: &KeyboardEvent) -> bool {
    let typed_into = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| {
            let tag = element.tag_name();
            let is_box = element.get_attribute("type").as_deref() == Some("checkbox");
            matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !is_box
        });
    typed_into || document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}

fn focus_first_open_field() {
    let first = document().query_selector(".righting:not([data-righted]) button").ok().flatten();
    if let Some(button) = first.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A button that cannot take the focus leaves it where it was.
        let _focused = button.focus();
    }
}
