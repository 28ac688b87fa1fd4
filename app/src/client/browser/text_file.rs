//! The text of a file that was chosen.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::browser_error::words_of;

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TextFileError {
    /// The browser refused; in its own words.
    #[error("{0}")]
    Browser(String),
    /// The browser gave something else.
    #[error("the file gave no text")]
    NoText,
}

impl From<JsValue> for TextFileError {
    fn from(error: JsValue) -> TextFileError {
        TextFileError::Browser(words_of(&error))
    }
}

/// Reads a file as UTF-8.
///
/// # Errors
/// If the browser cannot read it.
pub(crate) async fn read(file: &File) -> Result<String, TextFileError> {
    JsFuture::from(file.text()).await?.as_string().ok_or(TextFileError::NoText)
}
