//! The packed page in a fresh Chromium: opening, reading both files, matching, saving.
//!
//! Takes the packed file and a pack, gives milliseconds by the page's clock, the longest task on
//! its main thread, and the peak memory of the tab's process. Decided: there are two visits. In the
//! first, a script in the page presses the button as soon as the columns are shown, so that the
//! total from choosing the files to the counts includes no pause of ours. In the second, the button
//! is pressed once the page is at rest, as it is while a person looks at the columns: matching is
//! what that person waits for. Files are chosen once the opened page is at rest, because nobody
//! finds two files within the second that this takes. A page that fails or takes too long is
//! reported in a sentence with the words that it shows.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::arguments::Arguments;
use super::figures::Figures;
use super::outside::{Counts, counts};
use super::packs::Pack;
use crate::browser::{Browser, Kind};
use crate::memory::{peak_of_pages, wait_for_rest};
use crate::{Outcome, Page};
use serde_json::Value;

/// The pause between two looks at the page; long enough to cost it nothing.
const PAUSE: Duration = Duration::from_millis(150);

/// Records in `seen` when the files were chosen, when the columns were there, when the button was
/// pressed and when the counts were there; and the longest task.
const WATCH: &str = "((early) => {
    const seen = globalThis.seen = { longest: 0 };
    const now = () => performance.now();
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ entryTypes: ['longtask'] });
    document.addEventListener('change', () => { seen.chosen ??= now(); }, true);
    const find = (selector) => document.querySelector(selector);
    globalThis.press = () => { seen.pressed = now(); find('#run').click(); return true; };
    const watcher = new MutationObserver(() => {
        const run = find('#run');
        if (seen.columns === undefined && find('#mapping') && run && !run.disabled) {
            seen.columns = now();
            if (early) setTimeout(press);
        }
        if (seen.pressed !== undefined && find('[data-status=\"match\"] .count')) {
            seen.result = now();
            watcher.disconnect();
        }
    });
    watcher.observe(document, { childList: true, subtree: true, attributes: true });
    return true;
})";

/// What has been seen so far, with the page's words if it has failed or is still busy.
const LOOK: &str = "(() => {
    const text = (selector) => [...document.querySelectorAll(selector)]
        .map((element) => element.textContent.trim()).filter(Boolean).join(' ');
    const counts = Object.fromEntries([...document.querySelectorAll('[data-status]')]
        .map((tile) => [tile.dataset.status, Number(tile.querySelector('.count')?.dataset.count)]));
    return { ...seen, counts, trouble: text('.problem, .crash'),
        words: text('#progress') || text('#problems') };
})()";

/// What the page says when something has failed.
const TROUBLE: &str = "[...document.querySelectorAll('.problem, .crash')]
    .map((element) => element.textContent.trim()).filter(Boolean).join(' ')";

/// What a run showed.
pub struct Seen {
    /// The figures.
    pub figures: Figures,
    /// The verdicts.
    pub counts: Counts,
    /// Why the workbook was not saved, though it was asked for.
    pub unsaved: Option<String>,
}

impl Seen {
    /// How the page's counts differ from those of the program, if they do.
    pub fn differs(&self, program: Option<&Counts>) -> Option<String> {
        let program = program.filter(|counts| **counts != self.counts)?;
        Some(format!("the page counts {:?} and the engine outside {program:?}", self.counts))
    }
}

/// When the button is pressed.
#[derive(Clone, Copy, PartialEq)]
enum Press {
    /// As soon as possible.
    AtOnce,
    /// Once the page is at rest.
    AtRest,
}

/// One run: both visits, each in a fresh browser.
///
/// # Errors
/// If the page fails before the counts, takes too long, or counts differently in both visits.
pub fn measure(file: &Path, pack: &Pack, arguments: &Arguments) -> Outcome<Seen> {
    let mut seen = visit(file, pack, arguments, Press::AtOnce)?;
    let at_rest = visit(file, pack, arguments, Press::AtRest)?;
    if at_rest.counts != seen.counts {
        return Err(format!("at rest it counts {:?}, else {:?}.", at_rest.counts, seen.counts));
    }
    for name in ["page_match", "page_save", "page_saved_peak_mb"] {
        if let Some(value) = at_rest.figures.get(name) {
            seen.figures.set(name, value);
        }
    }
    for name in ["page_peak_mb", "page_longest_task"] {
        let of = |seen: &Seen| seen.figures.get(name).unwrap_or_default();
        let highest = of(&at_rest).max(of(&seen));
        seen.figures.set(name, highest);
    }
    let peaks = ["page_peak_mb", "page_saved_peak_mb"];
    seen.figures.combine("page_saved_peak_mb", peaks, |[before, saved]| before.max(saved));
    seen.unsaved = at_rest.unsaved;
    Ok(seen)
}

fn visit(file: &Path, pack: &Pack, arguments: &Arguments, press: Press) -> Outcome<Seen> {
    let mut browser = Browser::start(Kind::Chromium)?;
    let profile = browser.profile();
    let mut page = browser.new_page()?;
    let mut figures = Figures::default();
    let start = Instant::now();
    page.open_app(file)?;
    figures.set("page_open", start.elapsed().as_secs_f64() * 1000.0);
    let peak = || peak_of_pages(&profile).map_or(0.0, |bytes| bytes as f64 / 1e6);
    figures.set("page_idle_mb", peak());
    wait_for_rest(&profile, arguments.patience)?;

    page.evaluate(&format!("{WATCH}({})", press == Press::AtOnce))?;
    page.set_files("#file-sector", &[&pack.list])?;
    page.set_files("#file-registry", &[&pack.registry])?;
    // A crashed tab has no process left to ask, so it is asked all the time.
    let mut highest = 0.0;
    let mut look = || highest = peak().max(highest);
    let mut waited = Ok(());
    if press == Press::AtRest {
        waited = wait_for(&mut page, "columns", arguments.patience, &mut look)
            .and_then(|_| wait_for_rest(&profile, arguments.patience))
            .and_then(|()| page.evaluate("press()").map(drop));
    }
    let waited = waited.and_then(|()| wait_for(&mut page, "result", arguments.patience, &mut look));
    look();
    let seen = waited
        .map_err(|sentence| format!("{sentence} The tab held {highest:.0} MB at its highest."))?;
    let at = |name: &str| seen[name].as_f64().unwrap_or_default();
    figures.set("page_match", at("result") - at("pressed"));
    if press == Press::AtOnce {
        figures.set("page_read", at("columns") - at("chosen"));
        figures.set("page_total", at("result") - at("chosen"));
    }
    figures.set("page_peak_mb", highest);
    figures.set("page_longest_task", longest_task(&mut page)?);
    let mut unsaved = None;
    if press == Press::AtRest && arguments.saves(pack.rows.unwrap_or_default()) {
        match save(&mut page, pack, arguments.patience) {
            Ok(time) => {
                figures.set("page_save", time);
                figures.set("page_saved_peak_mb", peak().max(highest));
                figures.set("page_longest_task", longest_task(&mut page)?);
            }
            Err(sentence) => {
                let held = peak().max(highest);
                unsaved = Some(format!("{sentence} The tab held {held:.0} MB at its highest."));
            }
        }
    }
    Ok(Seen { figures, counts: counts(&seen["counts"]), unsaved })
}

/// Milliseconds of the longest task so far, which the browser reports a moment after it.
fn longest_task(page: &mut Page) -> Outcome<f64> {
    thread::sleep(PAUSE);
    Ok(page.evaluate("seen.longest")?.as_f64().unwrap_or_default())
}

/// Waits until the page has recorded that it reached a step.
fn wait_for(
    page: &mut Page,
    what: &str,
    patience: Duration,
    look: &mut dyn FnMut(),
) -> Outcome<Value> {
    let deadline = Instant::now() + patience;
    loop {
        look();
        let seen = page.evaluate(LOOK)?;
        let words = |name: &str| seen[name].as_str().unwrap_or_default().to_owned();
        if seen[what].is_number() {
            return Ok(seen);
        }
        if !words("trouble").is_empty() {
            return Err(format!("the page says “{}”.", words("trouble")));
        }
        if Instant::now() > deadline {
            let read = match (seen["columns"].as_f64(), seen["chosen"].as_f64()) {
                (Some(columns), Some(chosen)) => format!("read after {:.0} ms", columns - chosen),
                _ => "not read yet".to_owned(),
            };
            return Err(format!(
                "no result within {patience:?}; both files were {read}; the page says “{}”.",
                words("words")
            ));
        }
        thread::sleep(PAUSE);
    }
}

/// Milliseconds from pressing the button to a complete file in the folder.
fn save(page: &mut Page, pack: &Pack, patience: Duration) -> Outcome<f64> {
    let start = Instant::now();
    page.click("#save")?;
    let stem = pack.list.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = format!("doi-soat-{}.xlsx", stem.unwrap_or_default());
    while let Err(sentence) = page.wait_for_download(&name) {
        let trouble = page.evaluate(TROUBLE)?;
        if let Some(words) = trouble.as_str().filter(|words| !words.is_empty()) {
            return Err(format!("the page says “{words}”."));
        }
        if start.elapsed() > patience {
            return Err(sentence);
        }
    }
    Ok(start.elapsed().as_secs_f64() * 1000.0)
}
