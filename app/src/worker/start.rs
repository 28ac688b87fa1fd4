//! A worker's start: it waits for its role, and from then on does what its role does with a
//! message.

use page_core::protocol::{FromRehearsal, FromWorker, Role};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::listen::Handler;
use super::{helper, keeper, matcher, packer, post, reader, rehearsal};
use crate::envelope::Envelope;

/// Sets the worker up; returns at once, and the browser calls for each message.
pub(crate) fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    post_panics();
    let mut role: Option<Handler> = None;
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        match &mut role {
            Some(handle) => handle(&data),
            // Anything but a role is not a message of ours.
            None => role = Envelope::decode(&data).ok().map(|envelope| begin(envelope.message)),
        }
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // The handler lives as long as the worker.
    heard.forget();
}

/// Begins a role. Returns what it does with a message.
fn begin(role: Role) -> Handler {
    match role {
        Role::Reader => reader::begin(),
        Role::Matcher => matcher::begin(),
        Role::Helper => helper::begin(),
        Role::Packer => packer::begin(),
        Role::Keeper => keeper::begin(),
        Role::Rehearsal => rehearsal::begin(),
    }
}

fn post_panics() {
    std::panic::set_hook(Box::new(|info| {
        // The last word is the same for all roles, so any type of message does.
        post::post_raw::<FromRehearsal>(FromWorker::Died { cause: info.to_string() }.into());
    }));
}
