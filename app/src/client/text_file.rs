//! The text of a file that was chosen, or the browser's own words for why it cannot be had.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Reads a file as UTF-8.
pub async fn read(file: &File) -> Result<String, String> {
    let text = JsFuture::from(file.text()).await.map_err(|error| cause(&error))?;
    Ok(text.as_string().unwrap_or_default())
}

/// The browser's words for what went wrong.
fn cause(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{error:?}"), |error| String::from(error.message()))
}
