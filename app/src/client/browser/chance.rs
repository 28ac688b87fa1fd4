//! Bytes that nobody can guess.

use wasm_bindgen::JsValue;
use web_sys::window;

/// As many as asked for.
///
/// # Errors
/// If the browser has none to give.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], JsValue> {
    let mut bytes = [0; N];
    let window = window().ok_or("no window")?;
    window.crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}
