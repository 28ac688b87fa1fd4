//! One worker: spawned with a role, spoken to in typed messages, ended when dropped.
//!
//! Whatever ends a worker early (a panic, an uncaught error, no memory, a failed start) becomes one
//! thing, [`Heard::Broken`] with the cause, and nothing is heard after it.

use std::marker::PhantomData;

use js_sys::{Array, Object, Reflect};
use page_core::protocol::{FromWorker, Role};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use crate::browser_error::words_of;
use crate::envelope::{Envelope, EnvelopeError};

/// What is heard from a worker.
pub(super) enum Heard<In> {
    /// A message.
    Message(Envelope<In>),
    /// The worker cannot be used any more, for this cause.
    Broken(String),
}

/// Why a worker cannot be started or spoken to.
#[derive(Debug, thiserror::Error)]
pub(super) enum ChannelError {
    /// The loader did not leave this behind.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// The loader did not leave the worker's script behind.
    #[error("no worker script")]
    NoScript,
    /// The worker that should hear the message has ended.
    #[error("no such reader")]
    NoSuchReader,
    /// The message cannot be put into an envelope.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    /// The browser refused; in its own words.
    #[error("{0}")]
    Browser(String),
}

impl From<JsValue> for ChannelError {
    fn from(error: JsValue) -> ChannelError {
        ChannelError::Browser(words_of(&error))
    }
}

/// A worker that hears messages of one type.
pub(super) struct Channel<Out> {
    worker: Worker,
    heard: Option<Closures>,
    sends: PhantomData<Out>,
}

/// Kept alive for the browser to call.
type Closures = (Closure<dyn FnMut(MessageEvent)>, Closure<dyn FnMut(ErrorEvent)>);

impl<Out: Serialize> Channel<Out> {
    /// Starts a worker. `heard` is called for every message and at the end, never during this call.
    ///
    /// # Errors
    /// If the loader left nothing to start a worker with, or the browser refuses.
    pub(super) fn spawn<In: DeserializeOwned + 'static>(
        role: Role,
        heard: impl Fn(Heard<In>) + Clone + 'static,
    ) -> Result<Channel<Out>, ChannelError> {
        let doisoat = property(&js_sys::global(), "doisoat")?;
        let url = property(&doisoat, "workerUrl")?.as_string().ok_or(ChannelError::NoScript)?;
        let worker = Worker::new(&url)?;

        let pass_on = heard.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            pass_on(read(&event.data()));
        });
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            heard(Heard::Broken(event.message()));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let channel = Channel { worker, heard: Some((on_message, on_error)), sends: PhantomData };

        // The loader's part of the worker waits for the compiled module before anything else.
        let start = Object::new();
        Reflect::set(&start, &"module".into(), &property(&doisoat, "module")?)?;
        channel.worker.post_message(&start)?;
        channel.worker.post_message(&Envelope::from(role).encode()?)?;
        Ok(channel)
    }

    /// Sends a message and transfers what travels beside it.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(super) fn send(&self, envelope: impl Into<Envelope<Out>>) -> Result<(), ChannelError> {
        let envelope = envelope.into();
        self.post(&envelope, &envelope.payload.transferred())
    }

    /// Sends a message with a copy of what travels beside it.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(super) fn send_copy(&self, envelope: &Envelope<Out>) -> Result<(), ChannelError> {
        self.post(envelope, &Array::new())
    }

    fn post(&self, envelope: &Envelope<Out>, transferred: &Array) -> Result<(), ChannelError> {
        Ok(self.worker.post_message_with_transfer(&envelope.encode()?, transferred)?)
    }
}

impl<Out> Drop for Channel<Out> {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
        // The drop may happen inside one of these closures, so they go when it has returned.
        let heard = self.heard.take();
        wasm_bindgen_futures::spawn_local(async move { drop(heard) });
    }
}

/// Reads what a worker posted, or what the loader says of its failed start.
fn read<In: DeserializeOwned>(data: &JsValue) -> Heard<In> {
    if let Some(failed) = property(data, "failed").ok().and_then(|cause| cause.as_string()) {
        return Heard::Broken(failed);
    }
    match Envelope::decode(data) {
        Ok(Envelope { message: FromWorker::Message(message), payload }) => {
            Heard::Message(Envelope { message, payload })
        }
        Ok(Envelope { message: FromWorker::Died { cause }, .. }) => Heard::Broken(cause),
        Err(error) => Heard::Broken(error.to_string()),
    }
}

fn property(object: &JsValue, name: &'static str) -> Result<JsValue, ChannelError> {
    match Reflect::get(object, &name.into()) {
        Ok(value) if !value.is_undefined() => Ok(value),
        Ok(_) | Err(_) => Err(ChannelError::Missing(name)),
    }
}
