//! One running browser of either kind.
//!
//! Takes a kind, gives pages in it. Each page gets a separate user context (with separate storage,
//! like a private window) and a separate download folder, so that one process can serve many tests
//! and none sees what another left behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use crate::bidi::Connection;
use crate::memory::kill_all;
use crate::page::{Page, Storage};
use crate::process::Process;
use crate::{Outcome, chromium, firefox};

/// How long a browser may take to close by itself before it is killed.
const CLOSE_LIMIT: Duration = Duration::from_secs(3);

/// A browser that the tests know how to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, and with it Chrome, Edge and Cốc Cốc.
    Chromium,
    /// Firefox, in its extended support release where there is one.
    Firefox,
}

impl Kind {
    /// Every kind, in the order of the test runs.
    pub const ALL: [Kind; 2] = [Kind::Chromium, Kind::Firefox];

    /// The name in the lines that the runner prints.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Chromium => "chromium",
            Kind::Firefox => "firefox",
        }
    }
}

/// The folders that a browser may write to; all of them are deleted with it.
pub struct Folders {
    /// Its settings, storage and caches; empty at the start.
    pub profile: PathBuf,
    /// Where it puts downloads, unless a page has set another folder.
    pub downloads: PathBuf,
    /// Its temporary files.
    pub temporary: PathBuf,
}

/// A running browser; dropping it closes and ends it. Fields are dropped in their order: the
/// connection, then the process, then the folders.
pub struct Browser {
    connection: Connection,
    _process: Process,
    folder: Rc<TempDir>,
    kind: Kind,
    pages: usize,
}

/// What a browser that was killed leaves behind.
pub struct Killed(Kind, Rc<TempDir>);

impl Browser {
    /// Starts a browser with a fresh profile and listens to what its pages load and log.
    pub fn start(kind: Kind) -> Outcome<Browser> {
        let folder = tempfile::Builder::new()
            .prefix("doisoat-")
            .tempdir()
            .map_err(|error| format!("cannot make a folder for the browser: {error}."))?;
        Browser::start_in(kind, Rc::new(folder))
    }

    /// Starts a browser again on what it left behind when it was killed.
    pub fn start_again(Killed(kind, folder): Killed) -> Outcome<Browser> {
        Browser::start_in(kind, folder)
    }

    /// Kills all processes of the browser in the middle of whatever they do.
    pub fn kill(self) -> Outcome<Killed> {
        let folder = Rc::clone(&self.folder);
        kill_all(&self.profile())?;
        Ok(Killed(self.kind, folder))
    }

    fn start_in(kind: Kind, folder: Rc<TempDir>) -> Outcome<Browser> {
        let folders = Folders {
            profile: make_folder(folder.path(), "profile")?,
            downloads: make_folder(folder.path(), "downloads")?,
            temporary: make_folder(folder.path(), "temporary")?,
        };
        let (process, mut connection) = match kind {
            Kind::Chromium => chromium::start(&folders)?,
            Kind::Firefox => firefox::start(&folders)?,
        };
        let events = ["log.entryAdded", "network.beforeRequestSent"];
        connection.command("session.subscribe", json!({ "events": events }))?;
        Ok(Browser { connection, _process: process, folder, kind, pages: 0 })
    }

    /// Which browser this is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The folder of its settings, by which its processes are known.
    pub fn profile(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    /// Opens a tab with separate storage and a separate download folder; it closes when it is
    /// dropped.
    pub fn new_page(&mut self) -> Outcome<Page<'_>> {
        self.page(Storage::OfItsOwn)
    }

    /// Opens a tab whose storage lasts as long as the browser's folder.
    pub fn lasting_page(&mut self) -> Outcome<Page<'_>> {
        self.page(Storage::OfTheBrowser)
    }

    fn page(&mut self, storage: Storage) -> Outcome<Page<'_>> {
        self.pages += 1;
        let downloads = make_folder(self.folder.path(), &format!("downloads-{}", self.pages))?;
        Page::open_tab(self, downloads, storage)
    }

    /// The connection, for commands without a function in `Page`.
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // When asked to close, a browser also ends its helpers and finishes writing; one that does
        // not answer is killed with its group right after this.
        let _ = self.connection.command_within(CLOSE_LIMIT, "browser.close", json!({}));
    }
}

fn make_folder(parent: &Path, name: &str) -> Outcome<PathBuf> {
    let folder = parent.join(name);
    fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot make the folder {}: {error}.", folder.display()))?;
    Ok(folder)
}
