//! Posting to the page, and reading what the browser hands over.

use js_sys::{Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync};

use crate::protocol::to_value;

/// Posts a message.
pub fn post(message: &impl Serialize) {
    post_with(message, None);
}

/// Posts a message and gives the buffers in it away instead of copying them.
pub fn post_giving(message: &impl Serialize, buffers: &Array) {
    post_with(message, Some(buffers));
}

/// The bytes on their way out of the program's memory.
pub fn out(bytes: &[u8]) -> Uint8Array {
    Uint8Array::from(bytes)
}

/// The bytes of a file, or the browser's reason for not giving them.
pub fn read_file(file: &File) -> Result<Vec<u8>, String> {
    let reader = FileReaderSync::new().map_err(|error| cause(&error))?;
    let buffer = reader.read_as_array_buffer(file).map_err(|error| cause(&error))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The browser's words for what went wrong.
fn cause(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{error:?}"), |error| String::from(error.message()))
}

fn post_with(message: &impl Serialize, given: Option<&Array>) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(value) = to_value(message) else { return };
    // Posting fails only for values that cannot be cloned, and no message of the protocol is one.
    let _posted = match given {
        Some(buffers) => scope.post_message_with_transfer(&value, buffers),
        None => scope.post_message(&value),
    };
}
