//! The engine as a program in a separate process, so that its peak of memory is separate too.
//!
//! Takes two files and the truth about them if there is one, gives the times of reading, matching
//! and saving, the peak of memory, how many rows have each verdict, and how many links are correct.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use matcher::classify::Linked;
use matcher::normalise::Source;
use matcher::open;
use matcher::report::results_workbook;
use matcher::run::{Settings, link};
use serde_json::{Map, Value, json};
use tests::memory::own_peak;
use tests::{Outcome, record};

use crate::arguments::{Arguments, Outside};
use crate::figures::Figures;
use crate::packs::Pack;

/// How many rows of the list have each verdict, by its code.
pub(crate) type Counts = BTreeMap<String, u64>;

/// What a run showed.
pub(crate) struct Seen {
    /// The figures.
    pub figures: Figures,
    /// Rows of the list and of the extract, `LISTxEXTRACT`.
    pub rows: String,
    /// The verdicts.
    pub counts: Counts,
}

/// Measures in this process and prints one line of JSON.
pub(crate) fn print(files: &Outside) -> Outcome {
    let mut figures = Map::new();
    let mut add = |name: &str, value: f64| figures.insert(name.to_owned(), json!(value));
    let start = Instant::now();
    let (sector, registry) = (sources(&files.list)?, sources(&files.registry)?);
    add("native_read", milliseconds(start));
    let rows = format!("{}x{}", rows(&sector), rows(&registry));
    let start = Instant::now();
    let linked = link(sector, registry, &Settings::on(record::today()))
        .map_err(|error| error.to_string())?;
    add("native_match", milliseconds(start));
    add("native_peak_mb", own_peak()? as f64 / 1e6);
    if files.save {
        let start = Instant::now();
        let (options, mut out) = (results_workbook::Options::default(), std::io::sink());
        results_workbook::write(&linked, options, &mut out, &mut |_, _| {})
            .map_err(|error| error.to_string())?;
        add("native_save", milliseconds(start));
    }
    if let Some(truth) = &files.truth {
        for (name, value) in score(&linked, truth)? {
            add(name, value);
        }
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
    open::sources(&bytes, &path.to_string_lossy(), None).map_err(|error| error.to_string())
}

fn rows(sources: &[Source]) -> usize {
    sources.iter().map(|source| source.table.len()).sum()
}

/// Precision, recall and F1 of the links, by spreadsheet rows on both sides. A row under review
/// asserts no link.
fn score(linked: &Linked, truth: &Path) -> Outcome<[(&'static str, f64); 3]> {
    let text = fs::read_to_string(truth).map_err(|e| format!("{}: {e}", truth.display()))?;
    let mut whose: HashMap<u32, u32> = HashMap::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split(',');
        let mut row = || cells.next().and_then(|cell| cell.trim().parse().ok());
        if let (Some(sector), Some(registry)) = (row(), row()) {
            whose.insert(sector, registry);
        }
    }
    let (mut asserted, mut right) = (0_u32, 0_u32);
    let prepared = &linked.prepared;
    for verdict in &linked.verdicts {
        if let Some(record) = verdict.linked() {
            asserted += 1;
            let row = prepared.sector.row(verdict.sector);
            right += u32::from(whose.get(&row) == Some(&prepared.registry.row(record)));
        }
    }
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let precision = share(right.into(), asserted.into());
    let recall = share(right.into(), whose.len() as f64);
    let f1 = share(2.0 * precision * recall, precision + recall);
    Ok([("precision", precision), ("recall", recall), ("f1", f1)])
}

/// Measures in a fresh process, which is killed if it takes too long.
pub(crate) fn in_child(pack: &Pack, arguments: &Arguments) -> Outcome<Seen> {
    let failed = |error: std::io::Error| format!("cannot start the engine: {error}.");
    let mut command = Command::new(std::env::current_exe().map_err(failed)?);
    command.arg("--outside").arg(&pack.list).arg(&pack.registry);
    if let Some(truth) = &pack.truth {
        command.arg("--truth").arg(truth);
    }
    if arguments.saves(pack.rows.unwrap_or_default()) {
        command.arg("--save");
    }
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    let deadline = Instant::now() + arguments.patience;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(failed)? {
            break status;
        }
        if Instant::now() > deadline {
            child.kill().and_then(|()| child.wait()).map_err(failed)?;
            return Err(format!("no result within {:?}.", arguments.patience));
        }
        thread::sleep(Duration::from_millis(20));
    };
    if !status.success() {
        return Err(format!("the engine ended with {status}."));
    }
    let mut text = String::new();
    if let Some(mut output) = child.stdout.take() {
        output.read_to_string(&mut text).map_err(failed)?;
    }
    let line: Value = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
    Ok(Seen {
        figures: Figures::from_json(&line["figures"]),
        rows: line["rows"].as_str().unwrap_or_default().to_owned(),
        counts: counts(&line["counts"]),
    })
}

/// Counts by code from JSON; a verdict without rows is left out.
pub(crate) fn counts(value: &Value) -> Counts {
    let entries = value.as_object().into_iter().flatten();
    entries
        .map(|(code, count)| (code.clone(), count.as_u64().unwrap_or_default()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
