//! A tab, and what a test does to it and reads from it.
//!
//! Takes selectors and JavaScript expressions, gives texts and values. Everything that looks for an
//! element first waits for it, up to [`PATIENCE`]: pages answer when they are ready, and a test
//! that sleeps is either slow or flaky. Mouse and keyboard are in [`crate::input`]; what a page did
//! without being asked is in [`crate::observe`].

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Outcome;
use crate::browser::{Browser, Kind};

/// How long anything that is waited for may take.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The pause between two looks at something that is waited for.
const PAUSE: Duration = Duration::from_millis(20);

/// The screen that the page is designed for: a small office computer.
const VIEWPORT: (u32, u32) = (1366, 768);

/// Runs in each document before its own scripts, to record what its policy refused.
const REMEMBER_VIOLATIONS: &str = "() => {
    globalThis.policyViolations = [];
    addEventListener('securitypolicyviolation', (event) => {
        policyViolations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
}";

/// The app has replaced the splash.
const USABLE: &str = "document.querySelector('#app > *') && !document.querySelector('#splash')";

/// A tab with its own storage and its own download folder.
pub struct Page<'browser> {
    browser: &'browser mut Browser,
    user_context: String,
    context: String,
    pub(crate) downloads: PathBuf,
}

/// Where a tab keeps what lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Storage {
    /// Apart from all other tabs, until it closes.
    OfItsOwn,
    /// In the browser's profile.
    OfTheBrowser,
}

/// The user context of the browser's profile.
const DEFAULT: &str = "default";

/// An element, as the protocol names it. It is useless after the page has gone elsewhere.
#[derive(Clone, Debug)]
pub struct Element(String);

impl<'browser> Page<'browser> {
    /// Opens a tab of the usual size; [`Browser::new_page`] calls this.
    pub(crate) fn open_tab(
        browser: &'browser mut Browser,
        downloads: PathBuf,
        storage: Storage,
    ) -> Outcome<Self> {
        let connection = browser.connection();
        connection.collect_events()?;
        connection.forget_events();
        let user_context = match storage {
            Storage::OfTheBrowser => DEFAULT.to_owned(),
            Storage::OfItsOwn => {
                let made = connection.command("browser.createUserContext", json!({}))?;
                text_at(&made, "userContext")?
            }
        };
        let created = connection.command(
            "browsingContext.create",
            json!({ "type": "tab", "userContext": user_context }),
        )?;
        let context = text_at(&created, "context")?;
        let mut page = Page { browser, user_context, context, downloads };
        page.set_viewport(VIEWPORT.0, VIEWPORT.1)?;
        page.allow_downloads()?;
        let preload = json!({
            "functionDeclaration": REMEMBER_VIOLATIONS,
            "contexts": [page.context],
        });
        page.command("script.addPreloadScript", preload)?;
        Ok(page)
    }

    /// Which browser the page is in.
    pub fn kind(&self) -> Kind {
        self.browser.kind()
    }

    /// Sends any command to the browser.
    pub fn command(&mut self, method: &str, params: Value) -> Outcome<Value> {
        self.browser.connection().command(method, params)
    }

    /// The browser that the page is in.
    pub(crate) fn browser(&mut self) -> &mut Browser {
        self.browser
    }

    /// The tab's name in the protocol.
    pub fn context(&self) -> &str {
        &self.context
    }

    /// Goes to an address and waits until the document is loaded.
    pub fn open(&mut self, address: &str) -> Outcome {
        let context = self.context.clone();
        self.command(
            "browsingContext.navigate",
            json!({ "context": context, "url": address, "wait": "interactive" }),
        )?;
        Ok(())
    }

    /// Opens a file as a double-click does, over `file://`.
    pub fn open_file(&mut self, file: &Path) -> Outcome {
        self.open(&file_address(file)?)
    }

    /// Opens the packed file and waits until it can be used.
    pub fn open_app(&mut self, file: &Path) -> Outcome {
        self.open_file(file)?;
        self.wait_until("the app in the splash's place", USABLE)
    }

    /// Sets the page's inner size in CSS pixels.
    pub fn set_viewport(&mut self, width: u32, height: u32) -> Outcome {
        let context = self.context.clone();
        self.command(
            "browsingContext.setViewport",
            json!({ "context": context, "viewport": { "width": width, "height": height } }),
        )?;
        Ok(())
    }

    /// Evaluates a JavaScript expression, awaits it if it is a promise, and returns its value as
    /// JSON; `undefined` becomes null.
    pub fn evaluate(&mut self, expression: &str) -> Outcome<Value> {
        let context = self.context.clone();
        let result = self.command(
            "script.evaluate",
            json!({
                "expression": format!("(async () => JSON.stringify(await ({expression})))()"),
                "target": { "context": context },
                "awaitPromise": true,
            }),
        )?;
        value_of(&result).map_err(|error| format!("`{expression}` failed: {error}"))
    }

    /// Calls a JavaScript function with an element and returns its value as JSON.
    pub fn call(&mut self, function: &str, element: &Element) -> Outcome<Value> {
        let context = self.context.clone();
        let result = self.command(
            "script.callFunction",
            json!({
                "functionDeclaration":
                    format!("async (element) => JSON.stringify(await ({function})(element))"),
                "arguments": [{ "sharedId": element.0 }],
                "target": { "context": context },
                "awaitPromise": true,
            }),
        )?;
        value_of(&result).map_err(|error| format!("`{function}` failed: {error}"))
    }

    /// Waits until a JavaScript expression is true; `what` names it in the error otherwise.
    pub fn wait_until(&mut self, what: &str, expression: &str) -> Outcome {
        let condition = format!("Boolean(await ({expression}))");
        self.wait(what, |page| {
            let holds = page.evaluate(&format!("(async () => {condition})()"))?;
            Ok((holds == true).then_some(()))
        })
    }

    /// Like [`Self::wait_until`], for what takes minutes.
    pub fn wait_long(&mut self, what: &str, expression: &str) -> Outcome {
        for _ in 0..10 {
            if self.wait_until(what, expression).is_ok() {
                return Ok(());
            }
        }
        Err(format!("waited ten times {PATIENCE:?} in vain for {what}."))
    }

    /// The first element that matches a selector, once there is one.
    pub fn find(&mut self, selector: &str) -> Outcome<Element> {
        self.wait(&format!("an element `{selector}`"), |page| {
            Ok(page.find_all(selector)?.into_iter().next())
        })
    }

    /// Every element that currently matches a selector, in document order.
    pub fn find_all(&mut self, selector: &str) -> Outcome<Vec<Element>> {
        let context = self.context.clone();
        let located = self.command(
            "browsingContext.locateNodes",
            json!({ "context": context, "locator": { "type": "css", "value": selector } }),
        )?;
        let nodes = located["nodes"].as_array().cloned().unwrap_or_default();
        nodes.iter().map(|node| text_at(node, "sharedId").map(Element)).collect()
    }

    /// The text of an element as it is shown, once there is one.
    pub fn text(&mut self, selector: &str) -> Outcome<String> {
        let element = self.find(selector)?;
        let text = self.call("(element) => element.innerText", &element)?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the shown text of an element contains `words`, and returns the whole text.
    pub fn wait_for_text(&mut self, selector: &str, words: &str) -> Outcome<String> {
        self.wait(&format!("`{words}` in `{selector}`"), |page| {
            let text = page.text(selector)?;
            Ok(text.contains(words).then_some(text))
        })
    }

    /// Chooses files in an `<input type="file">`, hidden or not.
    pub fn set_files(&mut self, selector: &str, files: &[&Path]) -> Outcome {
        let element = self.find(selector)?;
        let paths = files
            .iter()
            .map(|file| {
                file.canonicalize().map_err(|error| format!("no file {}: {error}.", file.display()))
            })
            .collect::<Outcome<Vec<_>>>()?;
        let context = self.context.clone();
        self.command(
            "input.setFiles",
            json!({ "context": context, "element": element.reference(), "files": paths }),
        )?;
        Ok(())
    }

    /// Asks again and again until there is a value or [`PATIENCE`] runs out.
    pub fn wait<T>(
        &mut self,
        what: &str,
        mut ask: impl FnMut(&mut Self) -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(value) = ask(self)? {
                return Ok(value);
            }
            if Instant::now() >= deadline {
                return Err(format!("waited {PATIENCE:?} in vain for {what}."));
            }
            thread::sleep(PAUSE);
        }
    }

    fn allow_downloads(&mut self) -> Outcome {
        let behaviour = json!({
            "downloadBehavior": { "type": "allowed", "destinationFolder": self.downloads },
            "userContexts": [self.user_context],
        });
        self.command("browser.setDownloadBehavior", behaviour)?;
        Ok(())
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        // Closes its tabs too. If this fails, the browser is broken, which the next page reports.
        let params = json!({ "userContext": self.user_context });
        let _ = self.command("browser.removeUserContext", params);
    }
}

impl Element {
    /// The element as other commands expect it.
    pub fn reference(&self) -> Value {
        json!({ "sharedId": self.0 })
    }
}

/// The `file://` address of a file, whatever letters its path contains.
pub fn file_address(file: &Path) -> Outcome<String> {
    let path =
        file.canonicalize().map_err(|error| format!("no file {}: {error}.", file.display()))?;
    let mut address = String::from("file://");
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' => address.push(byte.into()),
            _ if byte.is_ascii_alphanumeric() => address.push(byte.into()),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    Ok(address)
}

/// Reads the result of a script: the text of a JSON value, or an exception.
fn value_of(result: &Value) -> Outcome<Value> {
    if result["type"] != "success" {
        let exception = &result["exceptionDetails"];
        return Err(exception["text"].as_str().unwrap_or("an unknown exception").to_owned());
    }
    match result["result"]["value"].as_str() {
        None => Ok(Value::Null),
        Some(text) => {
            serde_json::from_str(text).map_err(|error| format!("its value is not JSON: {error}."))
        }
    }
}

pub(crate) fn text_at(value: &Value, key: &str) -> Outcome<String> {
    let text = value[key].as_str().map(str::to_owned);
    text.ok_or_else(|| format!("the browser's answer lacks `{key}`: {value}"))
}
