//! The worker of a helper: does a shard of a run.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{Handler, post};
use crate::protocol::{Answer, FromHelper, ToHelper};
use crate::session::HelperSession;

/// Begins the role; gives what handles its messages.
pub fn begin() -> Handler {
    let mut session = HelperSession::default();
    session.make_ready();
    Box::new(move |data: JsValue| {
        if let Ok(message) = serde_wasm_bindgen::from_value(data)
            && let Err(cause) = handle(&mut session, message)
        {
            post::post(&FromHelper::Refused { cause });
        }
    })
}

fn handle(session: &mut HelperSession, message: ToHelper) -> Result<(), String> {
    match message {
        ToHelper::Part { reader, bytes } => session.take(reader, &post::taken(&bytes)?),
        ToHelper::Begin { shard, cleaned_by, settings } => {
            session.begin(shard, cleaned_by, &settings).map(|bytes| found(Answer::Sample, bytes))
        }
        ToHelper::Score { weights } => {
            session.score(&post::taken(&weights)?).map(|bytes| found(Answer::Share, bytes))
        }
    }
}

fn found(answer: Answer, bytes: Vec<u8>) {
    let bytes = post::out(bytes);
    let buffers = Array::of1(&bytes.buffer());
    post::post_giving(&FromHelper::Found { answer, bytes: JsValue::from(bytes) }, &buffers);
}
