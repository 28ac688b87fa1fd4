//! The floor: what the same browser needs to get the bytes of both files into a worker and to look
//! at each byte once.
//!
//! Takes a pack, gives two figures, each summed over both files, which are handled one after
//! another in one worker: loading (`FileReaderSync.readAsArrayBuffer`, as the page's reader does)
//! and scanning (a loop over a `Uint8Array` that counts line ends). No reader can be faster than
//! the first, and one that understands what it reads will hardly beat both.

use std::fs;
use std::time::{Duration, Instant};

use tests::Outcome;
use tests::browser::{Browser, Kind};
use tests::measure::{Figures, Pack};

/// How many passes are made; the median counts.
const PASSES: usize = 3;

const HARNESS: &str =
    "<!doctype html><meta charset=utf-8><input type=file id=files multiple><script>
const source = `onmessage = (event) => {
    const total = { load: 0, scan: 0, lines: 0, bytes: 0 };
    for (const file of event.data) {
        const start = performance.now();
        const bytes = new Uint8Array(new FileReaderSync().readAsArrayBuffer(file));
        const loaded = performance.now();
        let lines = 0;
        for (let place = 0; place < bytes.length; place++) if (bytes[place] === 10) lines++;
        total.load += loaded - start;
        total.scan += performance.now() - loaded;
        total.lines += lines;
        total.bytes += bytes.length;
    }
    postMessage(total);
}`;
const files = document.querySelector('#files');
globalThis.pass = () => {
    globalThis.done = null;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    worker.onmessage = (event) => { worker.terminate(); globalThis.done = event.data; };
    worker.onerror = (event) => { globalThis.done = { trouble: event.message }; };
    worker.postMessage([...files.files]);
    return true;
};
</script>";

/// Loads and scans both files in a fresh browser.
pub(crate) fn measure(pack: &Pack, patience: Duration) -> Outcome<Figures> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let harness = folder.path().join("floor.html");
    fs::write(&harness, HARNESS).map_err(|error| error.to_string())?;
    let mut browser = Browser::start(Kind::Chromium)?;
    let mut page = browser.new_page()?;
    page.open_file(&harness)?;
    page.set_files("#files", &[&pack.list, &pack.registry])?;
    let mut passes = Vec::new();
    for _ in 0..PASSES {
        page.evaluate("pass()")?;
        let deadline = Instant::now() + patience;
        while page.wait_until("the worker", "done").is_err() {
            if Instant::now() > deadline {
                return Err(format!("no pass within {patience:?}."));
            }
        }
        let done = page.evaluate("done")?;
        if let Some(trouble) = done["trouble"].as_str() {
            return Err(trouble.to_owned());
        }
        let mut figures = Figures::default();
        figures.set("floor_load", done["load"].as_f64().unwrap_or_default());
        figures.set("floor_scan", done["scan"].as_f64().unwrap_or_default());
        passes.push(figures);
    }
    Ok(Figures::median(&passes))
}
