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

/// The bytes on their way out of the program's memory, which lets go of them.
pub fn out(bytes: Vec<u8>) -> Uint8Array {
    Uint8Array::from(&bytes[..])
}

/// The bytes of a message, out of JavaScript's memory.
pub fn taken(bytes: &JsValue) -> Result<Vec<u8>, String> {
    bytes.dyn_ref().map(Uint8Array::to_vec).ok_or_else(|| "a message without bytes".to_owned())
}

/// Bytes of a file that are in JavaScript's memory at once.
const PIECE: usize = 4 << 20;

/// The bytes of a file, or why they cannot be had, in the browser's words. They are read piece by
/// piece, because a large file that is in JavaScript's memory and in the program's is there twice.
pub fn read_file(file: &File) -> Result<Vec<u8>, String> {
    let reader = FileReaderSync::new().map_err(|error| cause(&error))?;
    let mut bytes = Vec::new();
    // A file of more than 4 GiB has no room here whatever its size is rounded to.
    let size = file.size().min(usize::MAX as f64) as usize;
    bytes.try_reserve_exact(size).map_err(|error| error.to_string())?;
    while bytes.len() < size {
        let (from, to) = (bytes.len(), size.min(bytes.len() + PIECE));
        let piece = file
            .slice_with_f64_and_f64(from as f64, to as f64)
            .and_then(|piece| reader.read_as_array_buffer(&piece))
            .map_err(|error| cause(&error))?;
        let piece = Uint8Array::new(&piece);
        if piece.length() as usize != to - from {
            return Err("the file has become shorter".to_owned());
        }
        bytes.resize(to, 0);
        piece.copy_to(&mut bytes[from..to]);
    }
    Ok(bytes)
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
