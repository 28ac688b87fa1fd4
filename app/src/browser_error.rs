//! What the browser says went wrong.

use wasm_bindgen::{JsCast, JsValue};

/// The browser's own words for an error.
pub(crate) fn words_of(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{error:?}"), |error| String::from(error.message()))
}
