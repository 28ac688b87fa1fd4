//! A file that was chosen once and is written to again and again, where the browser can do that.
//!
//! Nothing here decides anything: each command is one call of the browser, and its error goes back
//! by its name.

use casework::disk::{Fault, Permission};
use js_sys::{Array, Object, Promise, Uint8Array};
use page_core::protocol::{Came, Todo};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, window};

use super::dynamic::{call, get, method, set};
use super::reserve;

/// A chosen file, and what is being written to it.
#[derive(Clone)]
pub(crate) struct ChosenFile {
    handle: JsValue,
    writable: Option<JsValue>,
}

/// Whether this browser lets a file be chosen to be written to.
pub(crate) fn can_choose() -> bool {
    window().is_some_and(|window| method(&window, "showSaveFilePicker").is_ok())
}

/// Lets somebody choose a file; the browser asks only in answer to a click.
///
/// # Errors
/// If nobody chose one, or the browser refuses.
pub(crate) async fn choose(name: &str) -> Result<ChosenFile, Fault> {
    let window = window().ok_or(Fault::Other)?;
    let (options, kind, accept) = (Object::new(), Object::new(), Object::new());
    let endings = Array::of1(&".doisoat".into());
    set(&accept, "application/vnd.doisoat.work", &endings)?;
    set(&kind, "description", &"Đối Soát".into())?;
    set(&kind, "accept", &accept)?;
    set(&options, "suggestedName", &name.into())?;
    set(&options, "types", &Array::of1(&kind))?;
    let handle = call(&window, "showSaveFilePicker", &[options.into()]).await?;
    Ok(ChosenFile { handle, writable: None })
}

impl ChosenFile {
    /// The name of the file.
    pub(crate) fn name(&self) -> String {
        get(&self.handle, "name")
            .ok()
            .and_then(|name| name.as_string())
            .unwrap_or_else(|| ".doisoat".to_owned())
    }

    /// Whether it is the same chosen file.
    pub(crate) fn is_same_as(&self, other: &ChosenFile) -> bool {
        self.handle == other.handle
    }

    /// Asks for permission; the browser does so only in answer to a click.
    pub(crate) async fn ask(&self) {
        // Whatever comes of it is asked for again before anything is done.
        let _asked = call(&self.handle, "requestPermission", &[mode("readwrite")]).await;
    }

    /// Does one thing.
    pub(crate) async fn perform(
        &mut self,
        todo: Todo,
        bytes: Option<&Uint8Array>,
    ) -> (Came, Option<File>) {
        let done = match todo {
            Todo::Reserve => match bytes {
                Some(bytes) => reserve::keep(&self.name(), bytes).await,
                None => Err(Fault::Other),
            },
            Todo::Query => return (self.query().await, None),
            Todo::Read => {
                return match call(&self.handle, "getFile", &[]).await.map(JsCast::dyn_into) {
                    Ok(Ok(file)) => (Came::Read, Some(file)),
                    Ok(Err(_)) => (Came::Failed(Fault::Other), None),
                    Err(fails) => (Came::Failed(fails), None),
                };
            }
            Todo::Open => self.open().await,
            Todo::Write => match bytes {
                Some(bytes) => self.write(bytes).await,
                None => Err(Fault::Other),
            },
            Todo::Truncate { length } => self.of_writable("truncate", &[length.into()]).await,
            Todo::Close => self.of_writable("close", &[]).await,
            Todo::Abort => self.of_writable("abort", &[]).await,
            Todo::Wait { ms } => {
                wait(ms).await;
                Ok(())
            }
        };
        (done.map_or_else(Came::Failed, |()| Came::Done), None)
    }

    async fn query(&self) -> Came {
        if method(&self.handle, "queryPermission").is_err() {
            return Came::May(Permission::Granted);
        }
        match call(&self.handle, "queryPermission", &[mode("readwrite")]).await {
            Ok(state) => match state.as_string().as_deref() {
                Some("prompt") => Came::May(Permission::Prompt),
                Some("denied") => Came::May(Permission::Denied),
                _ => Came::May(Permission::Granted),
            },
            Err(fails) => Came::Failed(fails),
        }
    }

    async fn open(&mut self) -> Result<(), Fault> {
        let options = Object::new();
        set(&options, "keepExistingData", &true.into())?;
        // Older browsers leave it unread.
        set(&options, "mode", &"exclusive".into())?;
        self.writable = Some(call(&self.handle, "createWritable", &[options.into()]).await?);
        Ok(())
    }

    async fn write(&self, bytes: &Uint8Array) -> Result<(), Fault> {
        let what = Object::new();
        set(&what, "type", &"write".into())?;
        set(&what, "position", &0.into())?;
        set(&what, "data", bytes)?;
        self.of_writable("write", &[what.into()]).await
    }

    async fn of_writable(&self, name: &str, arguments: &[JsValue]) -> Result<(), Fault> {
        let writable = self.writable.as_ref().ok_or(Fault::InvalidState)?;
        call(writable, name, arguments).await?;
        Ok(())
    }
}

/// Waits; not at all where the browser gives no timer.
async fn wait(ms: u32) {
    let promise = Promise::new(&mut |done, _| {
        let ms = i32::try_from(ms).unwrap_or(i32::MAX);
        let timer = window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms));
        if !matches!(timer, Some(Ok(_))) {
            // Resolving a promise cannot fail.
            let _done = done.call0(&JsValue::NULL);
        }
    });
    let _waited = JsFuture::from(promise).await;
}

fn mode(mode: &str) -> JsValue {
    let options = Object::new();
    // Setting a property of a plain object cannot fail.
    let _set = set(&options, "mode", &mode.into());
    options.into()
}
