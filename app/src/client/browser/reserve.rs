//! What is being saved, kept by the browser until the chosen file was read back: a browser may empty
//! a file that it fails to write to, and the tab be closed in that moment.
//!
//! Decided: nothing stays here longer than a save takes, because the browser's own store is no place
//! for personal data; only what a save that never ended left behind, until somebody opens or drops
//! it. Sealed works are sealed here too.

use casework::disk::Fault;
use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, window};

use super::clock;
use super::dynamic::{call_now, fault, get, set};

const DATABASE: &str = "doisoat";
const STORE: &str = "reserve";

/// Something that a save left behind.
pub(crate) struct Left {
    /// The name of the chosen file.
    pub(crate) name: String,
    /// When it was kept.
    pub(crate) at: String,
    /// The file as it was to be.
    pub(crate) file: File,
}

/// Keeps the bytes that are being saved to a file with this name.
///
/// # Errors
/// If the browser keeps nothing, or has no room.
pub(crate) async fn keep(name: &str, bytes: &Uint8Array) -> Result<(), Fault> {
    let value = Object::new();
    set(&value, "at", &clock::now().into())?;
    set(&value, "bytes", bytes)?;
    change("put", &[value.into(), name.into()]).await
}

/// Keeps nothing more for a file with this name.
pub(crate) async fn forget(name: &str) -> Result<(), Fault> {
    change("delete", &[name.into()]).await
}

/// Changes what is kept, and waits until that is on the disk.
async fn change(method: &str, arguments: &[JsValue]) -> Result<(), Fault> {
    let (database, transaction) = begin("readwrite").await?;
    let store = call_now(&transaction, "objectStore", &[STORE.into()])?;
    call_now(&store, method, arguments)?;
    let done = settled(&transaction, "oncomplete").await;
    call_now(&database, "close", &[])?;
    done
}

/// What a save left behind, if any did.
///
/// # Errors
/// If the browser keeps nothing.
pub(crate) async fn left() -> Result<Option<Left>, Fault> {
    let (database, transaction) = begin("readonly").await?;
    let store = call_now(&transaction, "objectStore", &[STORE.into()])?;
    let [names, values] = [call_now(&store, "getAllKeys", &[])?, call_now(&store, "getAll", &[])?];
    settled(&transaction, "oncomplete").await?;
    call_now(&database, "close", &[])?;
    let first = |of: &JsValue| get(of, "result").map(|all| Array::from(&all).get(0));
    let (name, value) = (first(&names)?, first(&values)?);
    let Some(name) = name.as_string() else { return Ok(None) };
    let at = get(&value, "at")?.as_string().ok_or(Fault::Other)?;
    let bytes = Array::of1(&get(&value, "bytes")?);
    let file = File::new_with_u8_array_sequence(&bytes, &name).map_err(|error| fault(&error))?;
    Ok(Some(Left { name, at, file }))
}

/// The database, and a transaction of its store.
async fn begin(mode: &str) -> Result<(JsValue, JsValue), Fault> {
    let window = window().ok_or(Fault::Other)?;
    let factory = get(&window, "indexedDB")?;
    let request = call_now(&factory, "open", &[DATABASE.into(), 1.into()])?;
    let upgraded = request.clone();
    let upgrade = Closure::<dyn FnMut()>::new(move || {
        // What fails here is told by the transaction, which has no store then.
        let _made = get(&upgraded, "result")
            .and_then(|database| call_now(&database, "createObjectStore", &[STORE.into()]));
    });
    set(request.unchecked_ref(), "onupgradeneeded", upgrade.as_ref())?;
    settled(&request, "onsuccess").await?;
    let database = get(&request, "result")?;
    let options = Object::new();
    // The bytes are to be on the disk before the file is touched; some browsers leave it unread.
    set(&options, "durability", &"strict".into())?;
    let begun = call_now(&database, "transaction", &[STORE.into(), mode.into(), options.into()]);
    Ok((database, begun?))
}

/// Waits until a request or a transaction has succeeded.
async fn settled(of: &JsValue, success: &str) -> Result<(), Fault> {
    let promise = Promise::new(&mut |done, failed| {
        for (name, what) in [(success, &done), ("onerror", &failed), ("onabort", &failed)] {
            // Setting the property of an event target cannot fail.
            let _set = set(of.unchecked_ref(), name, what);
        }
    });
    let waited = JsFuture::from(promise).await;
    waited.map(|_| ()).map_err(|_| get(of, "error").map_or_else(|fault| fault, |of| fault(&of)))
}
