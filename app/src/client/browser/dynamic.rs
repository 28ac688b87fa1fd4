//! Calls of what the browser has and its types do not know: by name, with errors as faults.

use casework::disk::Fault;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Sets a property.
pub(super) fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), Fault> {
    Reflect::set(object, &name.into(), value).map(|_| ()).map_err(|error| fault(&error))
}

/// A property.
pub(super) fn get(of: &JsValue, name: &str) -> Result<JsValue, Fault> {
    Reflect::get(of, &name.into()).map_err(|error| fault(&error))
}

/// A method of an object.
pub(super) fn method(of: &JsValue, name: &str) -> Result<Function, Fault> {
    get(of, name)?.dyn_into().map_err(|_| Fault::Other)
}

/// Calls a method.
pub(super) fn call_now(of: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, Fault> {
    let arguments: Array = arguments.iter().collect();
    method(of, name)?.apply(of, &arguments).map_err(|error| fault(&error))
}

/// Calls a method that gives a promise, and waits for it.
pub(super) async fn call(
    of: &JsValue,
    name: &str,
    arguments: &[JsValue],
) -> Result<JsValue, Fault> {
    let promise = call_now(of, name, arguments)?;
    JsFuture::from(Promise::resolve(&promise)).await.map_err(|error| fault(&error))
}

/// The fault that an error of the browser stands for.
pub(super) fn fault(error: &JsValue) -> Fault {
    let name = get(error, "name").ok().and_then(|name| name.as_string());
    name.map_or(Fault::Other, |name| Fault::of_name(&name))
}
