//! Posting to the page.

use page_core::protocol::FromWorker;
use serde::Serialize;
use wasm_bindgen::JsCast;
use web_sys::{Blob, DedicatedWorkerGlobalScope};

use crate::envelope::Envelope;

/// Posts a message.
pub(super) fn post<M: Serialize>(message: M) {
    post_raw(FromWorker::Message(message).into());
}

/// Posts a message with bytes beside it, which go out of the program's memory.
pub(super) fn post_bytes<M: Serialize>(message: M, bytes: &[u8]) {
    post_raw(Envelope::with_bytes(FromWorker::Message(message), bytes));
}

/// Posts a message with a file beside it.
pub(super) fn post_file<M: Serialize>(message: M, file: Blob) {
    post_raw(Envelope::with_file(FromWorker::Message(message), file));
}

/// Posts an envelope and transfers what travels in it.
pub(super) fn post_raw<M: Serialize>(envelope: Envelope<FromWorker<M>>) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(value) = envelope.encode() else { return };
    // Posting fails only for values that cannot be cloned, and no message of the protocol is one.
    let _posted = scope.post_message_with_transfer(&value, &envelope.payload.transferred());
}
