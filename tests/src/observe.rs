//! What a page did: its picture, its requests, its console, its downloads.
//!
//! Takes at most a file name, gives what has been seen so far. Requests and console lines are those
//! since the tab was opened. The browser reports them late, so a test that expects one waits for
//! it, and a test that expects none first waits for whatever would have caused it.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::Outcome;
use crate::page::{Page, text_at};

/// A line that the page, or the browser for it, wrote to the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// `error`, `warn`, `info` or `debug`.
    pub level: String,
    /// What it says.
    pub text: String,
}

impl Page<'_> {
    /// Saves what the page looks like now as a PNG.
    pub fn screenshot(&mut self, file: &Path) -> Outcome {
        let params = json!({ "context": self.context() });
        let shot = self.command("browsingContext.captureScreenshot", params)?;
        let bytes = STANDARD
            .decode(text_at(&shot, "data")?)
            .map_err(|error| format!("the browser's screenshot is damaged: {error}."))?;
        fs::write(file, bytes).map_err(|error| format!("cannot write {}: {error}.", file.display()))
    }

    /// The addresses of all requests since the tab was opened, made by the page or for it.
    pub fn requests(&mut self) -> Outcome<Vec<String>> {
        let events = self.events("network.beforeRequestSent")?;
        events.iter().map(|event| text_at(&event["request"], "url")).collect()
    }

    /// Everything that was written to the console since the tab was opened.
    pub fn log(&mut self) -> Outcome<Vec<LogEntry>> {
        let events = self.events("log.entryAdded")?;
        let word = |event: &Value, key: &str| event[key].as_str().unwrap_or_default().to_owned();
        let entry = |event| LogEntry { level: word(event, "level"), text: word(event, "text") };
        Ok(events.iter().map(entry).collect())
    }

    /// What the page's policy has refused since the document was opened, except in workers.
    pub fn policy_violations(&mut self) -> Outcome<Vec<String>> {
        let kept = self.evaluate("globalThis.policyViolations")?;
        let kept = kept.as_array().cloned().unwrap_or_default();
        Ok(kept.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Waits for a complete file with this name in the tab's download folder.
    pub fn wait_for_download(&mut self, name: &str) -> Outcome<PathBuf> {
        let file = self.downloads.join(name);
        let mut last_size = 0;
        self.wait(&format!("the download `{name}`"), |page| {
            // Browsers write to another name and rename, or reserve the name with an empty file.
            let size = fs::metadata(&file).map(|metadata| metadata.len()).unwrap_or_default();
            let settled = size > 0 && size == last_size && !page.is_downloading();
            last_size = size;
            Ok(settled.then(|| file.clone()))
        })
    }

    fn is_downloading(&self) -> bool {
        let Ok(entries) = fs::read_dir(&self.downloads) else { return false };
        entries.flatten().any(|entry| {
            let extension = entry.path().extension().map(|part| part.to_os_string());
            extension.is_some_and(|part| part == "part" || part == "crdownload")
        })
    }

    fn events(&mut self, method: &str) -> Outcome<Vec<Value>> {
        let connection = self.browser().connection();
        connection.collect_events()?;
        let events = connection.events().iter();
        Ok(events.filter(|event| event.method == method).map(|e| e.params.clone()).collect())
    }
}
