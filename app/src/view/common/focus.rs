//! Moving the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus on an element once the change that is being made has been drawn.
pub(crate) fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus(&id));
}

/// Puts the focus on an element, if it is there.
pub(crate) fn focus(id: &str) {
    let found = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        // Focusing fails only for elements that cannot take it; then the focus stays where it was.
        let _focused = element.focus();
    }
}
