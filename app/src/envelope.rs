//! A message on its way between the page and a worker, with the bytes or files that travel beside
//! it.
//!
//! This is the only place where messages become JavaScript values and back, for all messages in
//! both directions. On the wire an envelope is `{ message, payload }`. The bytes are never part of
//! the message, so that the browser can transfer them instead of copying them.

use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

/// A message and what travels beside it.
pub(crate) struct Envelope<M> {
    /// The message.
    pub message: M,
    /// What travels beside it.
    pub payload: Payload,
}

/// What travels beside a message.
#[derive(Clone)]
pub(crate) enum Payload {
    /// Nothing.
    Nothing,
    /// Bytes in JavaScript's memory. A clone refers to the same bytes.
    Bytes(Uint8Array),
    /// Files that the user chose; their bytes are not read yet.
    Files(Array),
    /// A file that was made; the browser keeps its bytes.
    Made(Blob),
}

/// Why a value is not an envelope, or a message cannot be put into one.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EnvelopeError {
    /// The message has a form that cannot be encoded or decoded.
    #[error(transparent)]
    Message(#[from] serde_wasm_bindgen::Error),
    /// The message says that bytes travel beside it, but none do.
    #[error("a message without bytes")]
    NoBytes,
    /// The message says that a file travels beside it, but none does.
    #[error("a message without a file")]
    NoFile,
}

const MESSAGE: &str = "message";
const PAYLOAD: &str = "payload";

impl<M> From<M> for Envelope<M> {
    fn from(message: M) -> Envelope<M> {
        Envelope { message, payload: Payload::Nothing }
    }
}

impl<M> Envelope<M> {
    /// A message with bytes beside it, which are copied out of the program's memory.
    pub(crate) fn with_bytes(message: M, bytes: &[u8]) -> Envelope<M> {
        Envelope { message, payload: Payload::Bytes(Uint8Array::from(bytes)) }
    }

    /// A message with a file beside it.
    pub(crate) fn with_file(message: M, file: Blob) -> Envelope<M> {
        Envelope { message, payload: Payload::Made(file) }
    }
}

impl<M: Serialize> Envelope<M> {
    /// The value that is posted.
    pub(crate) fn encode(&self) -> Result<JsValue, EnvelopeError> {
        // Counts and fingerprints of 64 bits travel as big integers, because a plain number would
        // round them.
        let serializer =
            serde_wasm_bindgen::Serializer::new().serialize_large_number_types_as_bigints(true);
        let value = Object::new();
        set(&value, MESSAGE, &self.message.serialize(&serializer)?)?;
        match &self.payload {
            Payload::Nothing => {}
            Payload::Bytes(bytes) => set(&value, PAYLOAD, bytes)?,
            Payload::Files(files) => set(&value, PAYLOAD, files)?,
            Payload::Made(file) => set(&value, PAYLOAD, file)?,
        }
        Ok(value.into())
    }
}

impl<M: DeserializeOwned> Envelope<M> {
    /// Reads a value that was posted.
    pub(crate) fn decode(value: &JsValue) -> Result<Envelope<M>, EnvelopeError> {
        let message = serde_wasm_bindgen::from_value(member(value, MESSAGE))?;
        let payload = member(value, PAYLOAD);
        let payload = payload
            .dyn_into()
            .map(Payload::Bytes)
            .or_else(|other| other.dyn_into().map(Payload::Files))
            .or_else(|other| other.dyn_into().map(Payload::Made))
            .unwrap_or(Payload::Nothing);
        Ok(Envelope { message, payload })
    }
}

impl Payload {
    /// The bytes.
    pub(crate) fn bytes(&self) -> Result<&Uint8Array, EnvelopeError> {
        match self {
            Payload::Bytes(bytes) => Ok(bytes),
            Payload::Nothing | Payload::Files(_) | Payload::Made(_) => Err(EnvelopeError::NoBytes),
        }
    }

    /// The file that was made.
    pub(crate) fn made(&self) -> Result<&Blob, EnvelopeError> {
        match self {
            Payload::Made(file) => Ok(file),
            Payload::Nothing | Payload::Files(_) | Payload::Bytes(_) => Err(EnvelopeError::NoFile),
        }
    }

    /// The bytes, copied into the program's memory.
    pub(crate) fn to_vec(&self) -> Result<Vec<u8>, EnvelopeError> {
        Ok(self.bytes()?.to_vec())
    }

    /// The files.
    pub(crate) fn files(&self) -> Vec<File> {
        match self {
            Payload::Files(files) => files.iter().filter_map(|file| file.dyn_into().ok()).collect(),
            Payload::Nothing | Payload::Bytes(_) | Payload::Made(_) => Vec::new(),
        }
    }

    /// What the browser transfers when the envelope is posted, instead of copying it.
    pub(crate) fn transferred(&self) -> Array {
        match self {
            Payload::Bytes(bytes) => Array::of1(&bytes.buffer()),
            Payload::Nothing | Payload::Files(_) | Payload::Made(_) => Array::new(),
        }
    }
}

/// A member of a value; `undefined` if the value has no such member or is not an object.
fn member(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), serde_wasm_bindgen::Error> {
    Reflect::set(object, &name.into(), value)?;
    Ok(())
}
