//! One worker: spawned with a role, spoken to in typed messages, ended when dropped.
//!
//! Decided: whatever ends a worker early (a panic, an uncaught error, no memory, a failed start)
//! becomes one thing, [`Heard::Broken`] with the cause, and nothing is heard after it.

use std::marker::PhantomData;

use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use crate::protocol::{Role, to_value};

/// What comes from a worker.
pub enum Heard<In> {
    Message(In),
    /// The worker is of no more use, for this cause.
    Broken(String),
}

/// A worker that takes messages of one type.
pub struct Channel<Out> {
    worker: Worker,
    heard: Option<[JsClosure; 2]>,
    sends: PhantomData<Out>,
}

enum JsClosure {
    #[expect(dead_code, reason = "kept alive for the browser to call")]
    Message(Closure<dyn FnMut(MessageEvent)>),
    #[expect(dead_code, reason = "kept alive for the browser to call")]
    Error(Closure<dyn FnMut(ErrorEvent)>),
}

impl<Out: Serialize> Channel<Out> {
    /// Starts a worker. `heard` is called for every message and at the end, never during this call.
    pub fn spawn<In: DeserializeOwned + 'static>(
        role: Role,
        heard: impl Fn(Heard<In>) + Clone + 'static,
    ) -> Result<Channel<Out>, String> {
        let doisoat = property(&js_sys::global(), "doisoat")?;
        let url = property(&doisoat, "workerUrl")?.as_string().ok_or("no worker script")?;
        let worker = Worker::new(&url).map_err(|error| words_of(&error))?;

        let tell = heard.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = understand(event.data()) {
                tell(message);
            }
        });
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            heard(Heard::Broken(event.message()));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let heard = Some([JsClosure::Message(on_message), JsClosure::Error(on_error)]);
        let channel = Channel { worker, heard, sends: PhantomData };

        let start = Object::new();
        Reflect::set(&start, &"module".into(), &property(&doisoat, "module")?)
            .map_err(|error| words_of(&error))?;
        channel.worker.post_message(&start).map_err(|error| words_of(&error))?;
        channel.worker.post_message(&to_value(&role)?).map_err(|error| words_of(&error))?;
        Ok(channel)
    }

    /// Sends a message, and gives away the buffers named beside it instead of copying them.
    pub fn send(&self, message: &Out, given: &[JsValue]) -> Result<(), String> {
        let given: Array = given.iter().collect();
        self.worker
            .post_message_with_transfer(&to_value(message)?, &given)
            .map_err(|error| words_of(&error))
    }
}

impl<Out> Drop for Channel<Out> {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
        // The drop may happen inside one of these closures: they go when it has returned.
        let heard = self.heard.take();
        wasm_bindgen_futures::spawn_local(async move { drop(heard) });
    }
}

/// Reads a message; none when it says nothing that the page acts on.
fn understand<In: DeserializeOwned>(data: JsValue) -> Option<Heard<In>> {
    let member = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    if let Some(failed) = member(&data, "failed").and_then(|cause| cause.as_string()) {
        return Some(Heard::Broken(failed));
    }
    let died = member(&data, "Died").filter(JsValue::is_object);
    if let Some(message) = died.and_then(|died| member(&died, "message")) {
        return Some(Heard::Broken(message.as_string().unwrap_or_default()));
    }
    Some(match serde_wasm_bindgen::from_value(data) {
        Ok(message) => Heard::Message(message),
        Err(error) => Heard::Broken(error.to_string()),
    })
}

/// The buffer of a message's bytes, to be given away with it.
pub fn buffer_of(bytes: &JsValue) -> Option<JsValue> {
    bytes.dyn_ref::<Uint8Array>().map(|bytes| bytes.buffer().into())
}

fn property(object: &JsValue, name: &str) -> Result<JsValue, String> {
    match Reflect::get(object, &name.into()) {
        Ok(value) if !value.is_undefined() => Ok(value),
        _ => Err(format!("`{name}` is missing")),
    }
}

/// The browser's words for what went wrong.
fn words_of(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{error:?}"), |error| String::from(error.message()))
}
