//! The engine as a program in a separate process, so that its peak of memory is separate too.
//!
//! Takes two files and the truth about them if there is one, gives the times of reading, matching
//! and saving, the peak of memory, how many rows have each verdict, and how many links are right.
//! The workbook goes to a file without a name, which the system removes.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufWriter, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use matcher::normalise::Source;
use matcher::open::{self, Opening};
use matcher::plan::LIMITS;
use matcher::report::results_workbook;
use matcher::run::{Settings, link_with};
use matcher::threads::Scoped;
use serde_json::{Map, Value, json};

use super::arguments::{Arguments, Outside};
use super::figures::Figures;
use super::packs::Pack;
use crate::memory::own_peak;
use crate::{Outcome, accuracy, record};

/// How many rows of the list have each verdict, by its code.
pub type Counts = BTreeMap<String, u64>;

/// What a run showed.
pub struct Seen {
    /// The figures.
    pub figures: Figures,
    /// Rows of the list and of the extract, `LISTxEXTRACT`.
    pub rows: String,
    /// The verdicts.
    pub counts: Counts,
}

/// Measures in this process and prints one line of JSON.
///
/// # Errors
/// If a file cannot be read or linked.
pub fn print(files: &Outside) -> Outcome {
    let mut figures = Map::new();
    let mut add = |name: &str, value: f64| figures.insert(name.to_owned(), json!(value));
    let start = Instant::now();
    let threads = Scoped::of_cores();
    let (sector, registry) = threads.together(|| sources(&files.list), || sources(&files.registry));
    let (sector, registry) = (sector?, registry?);
    add("native_read", milliseconds(start));
    let rows = format!("{}x{}", rows(&sector), rows(&registry));
    let start = Instant::now();
    let linked = link_with(&threads, sector, registry, &Settings::on(record::today()))
        .map_err(|error| error.to_string())?;
    add("native_match", milliseconds(start));
    add("native_peak_mb", own_peak()? as f64 / 1e6);
    if files.save {
        let start = Instant::now();
        let failed = |error: std::io::Error| format!("the workbook: {error}.");
        let mut out = BufWriter::with_capacity(1 << 20, tempfile::tempfile().map_err(failed)?);
        let options = results_workbook::Options::default();
        results_workbook::write_with(&threads, &linked, options, &[], &mut out).map_err(failed)?;
        out.flush().map_err(failed)?;
        add("native_save", milliseconds(start));
        add("native_saved_peak_mb", own_peak()? as f64 / 1e6);
    }
    if let Some(truth) = &files.truth {
        let score = accuracy::Figures::score(&linked, truth)?;
        add("precision", score.precision());
        add("recall", score.recall());
        add("f1", score.f1());
        add("review", score.review_share());
    }
    let mut counts = Counts::new();
    for verdict in &linked.verdicts {
        *counts.entry(verdict.status.code().to_owned()).or_default() += 1;
    }
    println!("{}", json!({ "figures": figures, "rows": rows, "counts": counts }));
    Ok(())
}

fn sources(path: &Path) -> Outcome<Vec<Source>> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let how = Opening { allowed: LIMITS.reading_in_program, ..Opening::default() };
    open::sources_of(&bytes, &path.to_string_lossy(), how).map_err(|error| error.to_string())
}

fn rows(sources: &[Source]) -> usize {
    sources.iter().map(|source| source.table.len()).sum()
}

/// Measures in a fresh process, which is killed if it takes too long: this same program, which must
/// call [`print`] for [`super::Task::Outside`].
///
/// # Errors
/// If the process fails or takes too long.
pub fn in_child(pack: &Pack, arguments: &Arguments) -> Outcome<Seen> {
    let this = std::env::current_exe();
    let mut command =
        Command::new(this.map_err(|error| format!("cannot run the engine: {error}."))?);
    command.arg("--outside").arg(&pack.list).arg(&pack.registry);
    if let Some(truth) = &pack.truth {
        command.arg("--truth").arg(truth);
    }
    if arguments.saves(pack.rows.unwrap_or_default()) {
        command.arg("--save");
    }
    let text = printed(&mut command, "the engine", arguments.patience)?;
    let line: Value = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
    Ok(Seen {
        figures: Figures::from_json(&line["figures"]),
        rows: line["rows"].as_str().unwrap_or_default().to_owned(),
        counts: counts(&line["counts"]),
    })
}

/// What a command prints to its standard output; it is killed if it takes too long.
///
/// # Errors
/// If it cannot be started, fails, or takes too long.
pub fn printed(command: &mut Command, what: &str, patience: Duration) -> Outcome<String> {
    let failed = |error: std::io::Error| format!("cannot run {what}: {error}.");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    let deadline = Instant::now() + patience;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(failed)? {
            break status;
        }
        if Instant::now() > deadline {
            child.kill().and_then(|()| child.wait()).map_err(failed)?;
            return Err(format!("no result within {patience:?}."));
        }
        thread::sleep(Duration::from_millis(20));
    };
    if !status.success() {
        return Err(format!("{what} ended with {status}."));
    }
    let mut text = String::new();
    if let Some(mut output) = child.stdout.take() {
        output.read_to_string(&mut text).map_err(failed)?;
    }
    Ok(text)
}

/// Counts by code from JSON; a verdict without rows is left out.
pub fn counts(value: &Value) -> Counts {
    let entries = value.as_object().into_iter().flatten();
    entries
        .map(|(code, count)| (code.clone(), count.as_u64().unwrap_or_default()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
