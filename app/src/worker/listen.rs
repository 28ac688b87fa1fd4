//! From the browser's events to a role's messages.

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::envelope::{Envelope, Payload};

/// What a role does with the value of a message.
pub(super) type Handler = Box<dyn FnMut(&JsValue)>;

/// Has a role's messages handled. A value that is not a message of the role is passed over: it
/// would have to come from a page of another version, which cannot happen.
pub(super) fn listen<M: DeserializeOwned>(mut handle: impl FnMut(M, Payload) + 'static) -> Handler {
    Box::new(move |data| {
        if let Ok(Envelope { message, payload }) = Envelope::decode(data) {
            handle(message, payload);
        }
    })
}
