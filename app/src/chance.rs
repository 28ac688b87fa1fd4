//! Bytes that nobody can guess, for the page and its workers.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Crypto;

/// As many as asked for.
///
/// # Errors
/// If the browser has none to give.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], JsValue> {
    let mut bytes = [0; N];
    let crypto: Crypto = Reflect::get(&js_sys::global(), &"crypto".into())?.dyn_into()?;
    crypto.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}
