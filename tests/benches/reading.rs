//! Measures reading in Chromium: the page next to SheetJS, with the same file on both sides at the
//! same time, in two workers each.
//!
//! `DOISOAT_HTML` names the packed file and `SHEETJS` the script. Takes `--rows N` (default
//! 200,000; a sheet ends at 1,048,576 rows, for which SheetJS is left out), and `--record`, which
//! appends the medians to `benchmarks/reading.tsv` with their date. Memory is the increase of the
//! page's process to its peak, divided by the cells of both files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use tests::Outcome;
use tests::browser::{Browser, Kind};
use tests::memory::peak_of_pages;
use tests::record;
use tests::wide::{COLUMNS, wide};

/// How many times each is run; the median is what counts on a noisy machine.
const RUNS: usize = 3;

/// From this many rows on SheetJS is left out: it crashes the tab.
const TOO_MANY: u32 = 500_000;

const HEADER: &str = "date\trows\tcolumns\tfile_bytes\tpage_ms\tsheetjs_ms\tratio\tpage_bytes_a_cell\tsheetjs_bytes_a_cell";

/// Milliseconds, and bytes per cell.
type Figures = [f64; 2];

fn main() -> ExitCode {
    tests::ended(measure())
}

fn measure() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let place = arguments.iter().position(|a| a == "--rows");
    let rows = match place.and_then(|place| arguments.get(place + 1)) {
        Some(rows) => rows.parse().map_err(|_| format!("{rows} is no number of rows."))?,
        None => 200_000,
    };
    let path = |name: &str| {
        std::env::var_os(name).map(PathBuf::from).ok_or(format!("{name} names no file."))
    };
    let (page, script) = (path("DOISOAT_HTML")?, path("SHEETJS")?);
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let bytes = wide(rows).map_err(|error| error.to_string())?;
    let files = ["danh-sach.xlsx", "dan-cu.xlsx"].map(|name| folder.path().join(name));
    for file in &files {
        fs::write(file, &bytes).map_err(|error| error.to_string())?;
    }
    let harness = folder.path().join("sheetjs.html");
    fs::write(&harness, harness_page(&script)?).map_err(|error| error.to_string())?;
    let cells = f64::from(rows + 1) * f64::from(COLUMNS) * 2.0;

    println!("{HEADER}");
    let (mut ours, mut theirs): (Vec<Figures>, Vec<Figures>) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(in_page(&page, &files, cells)?);
        if rows < TOO_MANY {
            theirs.push(in_sheetjs(&harness, &files, cells)?);
        }
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let line = format!(
        "{}\t{rows}\t{COLUMNS}\t{}\t{}\t{}\t{}\t{}\t{}",
        record::day(),
        bytes.len(),
        shown(ours[0], 0),
        shown(theirs[0], 0),
        shown(ours[0] / theirs[0], 3),
        shown(ours[1], 1),
        shown(theirs[1], 1),
    );
    println!("{line}");
    if arguments.iter().any(|a| a == "--record") {
        record::add("reading.tsv", HEADER, &line)?;
    }
    Ok(())
}

/// A figure with this many decimals; a dash if it was not measured.
fn shown(figure: f64, decimals: usize) -> String {
    if figure.is_nan() { "-".to_owned() } else { format!("{figure:.decimals$}") }
}

fn median(runs: Vec<Figures>) -> Figures {
    std::array::from_fn(|place| {
        let mut values: Vec<f64> = runs.iter().map(|run| run[place]).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    })
}

/// Reads a file on both sides of the page, from choosing the files until the columns are guessed.
fn in_page(file: &Path, files: &[PathBuf; 2], cells: f64) -> Outcome<Figures> {
    let mut browser = Browser::start(Kind::Chromium)?;
    let profile = browser.profile();
    let mut page = browser.new_page()?;
    page.open_app(file)?;
    let before = peak_of_pages(&profile)?;
    let start = Instant::now();
    page.set_files("#file-sector", &[&files[0]])?;
    page.set_files("#file-registry", &[&files[1]])?;
    page.wait_long("both files", "document.querySelector('#mapping')")?;
    let taken = start.elapsed().as_secs_f64() * 1000.0;
    let peak = peak_of_pages(&profile)?.saturating_sub(before);
    println!("page\t{taken:.0} ms\t{:.1} bytes a cell", peak as f64 / cells);
    Ok([taken, peak as f64 / cells])
}

/// The same with SheetJS, until it holds the cells of both files.
fn in_sheetjs(harness: &Path, files: &[PathBuf; 2], cells: f64) -> Outcome<Figures> {
    let mut browser = Browser::start(Kind::Chromium)?;
    let profile = browser.profile();
    let mut page = browser.new_page()?;
    page.open_file(harness)?;
    page.wait_until("its workers", "globalThis.ready === 2")?;
    let before = peak_of_pages(&profile)?;
    let start = Instant::now();
    page.set_files("#files", &[&files[0], &files[1]])?;
    page.wait_long("both files", "globalThis.done === 2")?;
    let taken = start.elapsed().as_secs_f64() * 1000.0;
    let peak = peak_of_pages(&profile)?.saturating_sub(before);
    println!("sheetjs\t{taken:.0} ms\t{:.1} bytes a cell", peak as f64 / cells);
    Ok([taken, peak as f64 / cells])
}

/// A page that reads each chosen file with SheetJS in a separate worker.
fn harness_page(script: &Path) -> Outcome<String> {
    let script = fs::read_to_string(script).map_err(|e| format!("{}: {e}", script.display()))?;
    let script = script.replace("</script", "<\\/script");
    Ok(format!(
        r#"<!doctype html><meta charset="utf-8"><input type="file" id="files" multiple>
<script type="text/plain" id="code">{script}
onmessage = event => {{
  const bytes = new FileReaderSync().readAsArrayBuffer(event.data);
  globalThis.book = XLSX.read(new Uint8Array(bytes), {{ dense: true }});
  postMessage("done");
}};
postMessage("ready");
</script>
<script>
globalThis.ready = 0; globalThis.done = 0;
const code = new Blob([document.getElementById("code").textContent]);
const workers = [0, 1].map(() => {{
  const worker = new Worker(URL.createObjectURL(code));
  worker.onmessage = event => globalThis[event.data]++;
  return worker;
}});
document.getElementById("files").onchange = event =>
  [...event.target.files].forEach((file, place) => workers[place].postMessage(file));
</script>"#
    ))
}
