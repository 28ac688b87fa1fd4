//! The worker's end: hears what the page asks, lets a session do it, posts what comes of it.
//!
//! The first message names the worker's role; it stays what it is until the page ends it. A panic
//! posts `Died` as its last word, after which the worker is of no more use.

mod helper;
mod matcher;
mod post;
mod reader;
mod rehearsal;
mod throttle;
mod turns;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::protocol::{FromReader, Role};

/// Sets the worker up; returns at once, and the browser calls for each message.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    say_when_dying();
    let mut role: Option<Handler> = None;
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match &mut role {
            Some(handle) => handle(event.data()),
            None => match serde_wasm_bindgen::from_value(event.data()) {
                Ok(Role::Reader) => role = Some(reader::begin()),
                Ok(Role::Matcher) => role = Some(matcher::begin()),
                Ok(Role::Helper) => role = Some(helper::begin()),
                Ok(Role::Rehearsal) => role = Some(rehearsal::begin()),
                // Not a message of ours.
                Err(_) => {}
            },
        }
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // The handler lives as long as the worker.
    heard.forget();
}

/// What a role does with a message.
type Handler = Box<dyn FnMut(wasm_bindgen::JsValue)>;

fn say_when_dying() {
    std::panic::set_hook(Box::new(|info| {
        // `FromMatcher::Died` looks the same on the wire.
        post::post(&FromReader::Died { message: info.to_string() });
    }));
}
