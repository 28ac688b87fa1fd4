//! Measures the packed file in Chromium beside the same engine outside: opening, reading, matching,
//! saving, and the longest task of the page's own thread while it does so.
//!
//! Takes two files as arguments (a list, an extract), or none for a crowd of 40,000 against 40,000.
//! `DOISOAT_HTML` names the packed file. Prints one line per run and, with `--record`, adds the
//! median of the runs to `benchmarks/records.tsv` with its date.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use matcher::normalise::Source;
use matcher::report::workbook;
use matcher::run::{Settings, link, open};
use serde_json::Value;
use tests::browser::{Browser, Kind};
use tests::crowd::crowd;
use tests::record;
use tests::{Outcome, Page};

/// Runs of each measurement; the median is what counts on a noisy machine.
const RUNS: usize = 5;

/// What is measured, in milliseconds.
const HEADER: &str = "date\tfiles\trows\tpage_open\tpage_read\tpage_match\tpage_save\tpage_longest_task\tnative_read\tnative_match\tnative_save";

type Figures = [f64; 8];

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Outcome {
    // Cargo hands benchmarks a flag of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let records = arguments.iter().any(|a| a == "--record");
    let files: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
    let page = std::env::var_os("DOISOAT_HTML")
        .map(PathBuf::from)
        .ok_or("DOISOAT_HTML names no packed file.")?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (name, sector, registry) = match files[..] {
        [sector, registry] => (file_name(sector), PathBuf::from(sector), PathBuf::from(registry)),
        [] => {
            let (sector, registry) = crowd(40_000);
            let put = |name: &str, text: String| {
                let path = folder.path().join(name);
                fs::write(&path, text).map_err(|error| error.to_string()).map(|()| path)
            };
            ("crowd".to_owned(), put("danh-sach.csv", sector)?, put("dan-cu.csv", registry)?)
        }
        _ => return Err("name two files, a list and an extract, or none.".to_owned()),
    };
    println!("{HEADER}");
    let mut runs: Vec<Figures> = Vec::new();
    let mut rows = String::new();
    for _ in 0..RUNS {
        let (native, counted) = outside(&sector, &registry)?;
        let seen = in_page(&page, &sector, &registry)?;
        rows = counted;
        let run = [seen[0], seen[1], seen[2], seen[3], seen[4], native[0], native[1], native[2]];
        println!("{}", line("run", &name, &rows, &run));
        runs.push(run);
    }
    let median = std::array::from_fn(|i| {
        let mut values: Vec<f64> = runs.iter().map(|run| run[i]).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    });
    println!("{}", line("median", &name, &rows, &median));
    if records {
        let line = line(&record::day(), &name, &rows, &median);
        compare(&record::add("records.tsv", HEADER, &line)?, &line);
    }
    Ok(())
}

/// Reading, matching and saving with the engine as a program, and how many rows there are.
fn outside(sector: &Path, registry: &Path) -> Outcome<([f64; 3], String)> {
    let start = Instant::now();
    let (sector, registry) = (sources(sector)?, sources(registry)?);
    let rows = format!("{}x{}", rows(&sector), rows(&registry));
    let read = milliseconds(start);
    let start = Instant::now();
    let linked = link(sector, registry, &Settings::on(record::today()), &mut |_, _, _| {})
        .map_err(|error| error.to_string())?;
    let matched = milliseconds(start);
    let start = Instant::now();
    workbook::write(&linked, workbook::Options::default(), &mut |_, _| {})
        .map_err(|error| error.to_string())?;
    Ok(([read, matched, milliseconds(start)], rows))
}

fn sources(path: &Path) -> Outcome<Vec<Source>> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    open(&bytes, &path.to_string_lossy(), None).map_err(|error| error.to_string())
}

fn rows(sources: &[Source]) -> usize {
    sources.iter().map(|source| source.table.len()).sum()
}

/// Opening, reading, matching, saving and the longest task, in a fresh browser.
fn in_page(file: &Path, sector: &Path, registry: &Path) -> Outcome<[f64; 5]> {
    let mut browser = Browser::start(Kind::Chromium)?;
    let mut page = browser.new_page()?;
    let start = Instant::now();
    page.open_file(file)?;
    page.wait_until(
        "the app",
        "document.querySelector('#app > *') && !document.querySelector('#splash')",
    )?;
    let opened = milliseconds(start);
    page.evaluate(
        "(() => { globalThis.tasks = [0]; new PerformanceObserver(list => list.getEntries().forEach(\
         entry => tasks.push(entry.duration))).observe({ entryTypes: ['longtask'] }); return true })()",
    )?;
    let start = Instant::now();
    page.set_files("#file-sector", &[sector])?;
    page.set_files("#file-registry", &[registry])?;
    page.find("#mapping")?;
    let read = milliseconds(start);
    let matched = clicked(&mut page, "#run", "[data-status=\"match\"] .count")?;
    let start = Instant::now();
    page.click("#save")?;
    let stem = sector.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    page.wait_for_download(&format!("doi-soat-{stem}.xlsx"))?;
    let saved = milliseconds(start);
    let longest = page.evaluate("Math.max(...tasks)")?.as_f64().unwrap_or_default();
    Ok([opened, read, matched, saved, longest])
}

/// Milliseconds, by the page's own clock, from pressing a button to something being there.
fn clicked(page: &mut Page, button: &str, then: &str) -> Outcome<f64> {
    let script = format!(
        "new Promise(resolve => {{ const start = performance.now(); \
         const look = new MutationObserver(() => {{ if (document.querySelector('{then}')) {{ \
         look.disconnect(); resolve(performance.now() - start) }} }}); \
         look.observe(document, {{ childList: true, subtree: true }}); \
         document.querySelector('{button}').click() }})"
    );
    match page.evaluate(&script)? {
        Value::Number(number) => Ok(number.as_f64().unwrap_or_default()),
        other => Err(format!("the page's clock said {other}.")),
    }
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn line(when: &str, files: &str, rows: &str, figures: &Figures) -> String {
    let figures: Vec<String> = figures.iter().map(|f| format!("{f:.0}")).collect();
    format!("{when}\t{files}\t{rows}\t{}", figures.join("\t"))
}

/// Prints the ratio of each figure to the last record of the same files.
fn compare(records: &str, line: &str) {
    let cells: Vec<&str> = line.split('\t').collect();
    let same = |record: &&str| {
        let of: Vec<&str> = record.split('\t').collect();
        of.get(1..3) == cells.get(1..3)
    };
    let Some(last) = records.lines().rfind(same) else { return };
    let ratios: Vec<String> = cells
        .iter()
        .zip(last.split('\t'))
        .skip(3)
        .map(|(now, then)| match (now.parse::<f64>(), then.parse::<f64>()) {
            (Ok(now), Ok(then)) if then > 0.0 => format!("{:.2}", now / then),
            _ => "-".to_owned(),
        })
        .collect();
    println!("to the last record\t\t\t{}", ratios.join("\t"));
}

fn file_name(path: &str) -> String {
    Path::new(path).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}
