//! Measures a work over made-up lists: 20,000 decisions, or a fifth of the rows if there are fewer.
//!
//! Takes the arguments of [`HELP`]; `DOISOAT_HTML` names the packed file. The decisions are made with
//! the library and saved; the packed file in a fresh Chromium then opens the work, and somebody
//! decides, takes back, searches and saves onto a file that is kept in the page. Prints each figure
//! with its ratio to the last record of the same size and, with `--record`, appends the medians to
//! `benchmarks/work.tsv`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use casework::answer::Basis;
use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};
use matcher::caseload::{Answer, Caseload, Signed};
use matcher::normalise::Source;
use matcher::open::sources;
use matcher::plan::Side;
use matcher::run::{Settings, link};
use matcher::work_file::{self, Input, Setup, TableSetup, WorkFile};
use tests::browser::{Browser, Kind};
use tests::input::ENTER;
use tests::kept_file::KEPT_FILE;
use tests::measure::{Arguments, Figures, Measured, Pack, Sheet, measure_all, several};
use tests::memory::{peak_of_pages, wait_for_rest};
use tests::{Outcome, Page, record};

const HELP: &str = "\
arguments: work [OPTIONS] [SIZE ...]

  SIZE        rows of a made-up list and extract: 10k, 100k, 1m (default: these three)
  --record    add the medians to benchmarks/work.tsv
  --runs N    runs of each measurement (default: 3; once when one takes over a minute)
  --native    without the page";

/// What is recorded.
const SHEET: Sheet = Sheet {
    file: "work.tsv",
    words: &[],
    names: &[
        ("decisions", "rows decided before the file was saved"),
        ("native_decide", "all of these decisions, one by one, with the library"),
        ("native_open", "opening the file and laying it over the run"),
        ("file_kb", "the file"),
        ("times_inputs", "the file over both lists, zipped"),
        ("page_open", "file chosen to results shown"),
        ("page_decide", "key pressed to the next row shown, the median"),
        ("page_decide_longest", "the same, the longest"),
        ("decisions_an_hour", "with four seconds of looking before each key"),
        ("page_undo", "key pressed to the row shown as it was, the median"),
        ("page_find", "search of the extract, without its pause, the median"),
        ("page_first_save", "file chosen to the first save read back"),
        ("page_save", "key pressed to the decision saved and read back, the median"),
        ("page_peak_mb", "the tab's process at its highest"),
    ],
};

/// How many rows are decided at most before the file is saved.
const DECIDED: usize = 20_000;
/// How long somebody looks at a row before deciding, in milliseconds.
const LOOK: f64 = 4_000.0;
/// How often somebody decides in the page.
const TIMES: usize = 15;
/// The pauses that saving and searching wait for before they begin, in milliseconds.
const SAVE_PAUSE: f64 = 300.0;
const FIND_PAUSE: f64 = 150.0;

fn main() -> ExitCode {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>();
    tests::ended(
        Arguments::parse(&arguments, HELP)
            .and_then(|arguments| measure_all(&arguments, |pack| measure(pack, &arguments))),
    )
}

fn measure(pack: &Pack, arguments: &Arguments) -> (Measured, Vec<String>) {
    let (made, trouble) = several(pack, "with the library", arguments.runs, || make(pack));
    let mut troubles = Vec::from_iter(trouble);
    let mut runs: Vec<Figures> = made.iter().map(|(figures, _)| figures.clone()).collect();
    if let (Some(file), Some((_, work))) = (&arguments.page, made.last()) {
        let in_page = || in_page(file, work, arguments);
        let (seen, trouble) = several(pack, "in the page", arguments.runs, in_page);
        troubles.extend(trouble);
        runs.extend(seen);
    }
    let rows = pack.rows.map_or_else(String::new, |rows| format!("{rows}x{rows}"));
    (Measured::new(&SHEET, pack, rows, Vec::new(), Figures::median(&runs)), troubles)
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1_000.0
}

/// The figures of the library, and the bytes of the work.
fn make(pack: &Pack) -> Outcome<(Figures, Vec<u8>)> {
    let (by, at) = (By::new("Lò Thị Mai").map_err(said)?, "2026-12-01T09:12:33+07:00");
    let at = Time::new(at).map_err(said)?;
    let sign = || Signed { by: &by, at: &at };
    let (list, registry) =
        (fs::read(&pack.list).map_err(said)?, fs::read(&pack.registry).map_err(said)?);
    let settings = Settings::on(record::today());
    let run = || {
        let of = |bytes: &[u8], name: &str| sources(bytes, name, None).map_err(said);
        link(of(&list, "list.csv")?, of(&registry, "extract.csv")?, &settings).map_err(said)
    };
    let mut linked = run()?;
    let mut figures = Figures::default();
    let (id, salt) = (WorkId(Digest::of(b"bench")), Salt::from_bytes([7; 32]));
    let mut work = Caseload::begin(id, salt, Vec::new(), &linked, sign()).map_err(said)?;
    let count = DECIDED.min(linked.verdicts.len() / 5);
    let rows: Vec<u32> = (0..linked.verdicts.len() as u32).step_by(4).take(count).collect();
    let start = Instant::now();
    for row in &rows {
        let person = linked.verdict_on(*row).and_then(|verdict| verdict.chosen());
        let answer = match person {
            Some(person) => {
                Answer::Person { registry: person.registry, basis: Basis::Looked, shared: false }
            }
            None => Answer::Nobody,
        };
        work.decide(&mut linked, &[*row], answer, sign()).map_err(said)?;
    }
    figures.set("decisions", rows.len() as f64);
    figures.set("native_decide", ms(start));

    let input = |name: &str, side: Side, bytes: &[u8]| -> Outcome<Input> {
        let mut input = Input::new(name, side, bytes, true).map_err(said)?;
        let tables = sources(bytes, name, None).map_err(said)?;
        let setups = tables.iter().enumerate();
        let setup = |(place, of): (usize, &Source)| TableSetup::of(&of.table, place, &of.mapping);
        input.tables = setups.map(setup).collect();
        Ok(input)
    };
    let inputs = vec![
        input("list.csv", Side::Sector, &list)?,
        input("extract.csv", Side::Registry, &registry)?,
    ];
    let settings_of_work = work_file::Settings::of_run(&settings);
    let setup = Setup { inputs, settings: settings_of_work, ..Setup::default() };
    let bytes = WorkFile::new(setup.clone()).build(&work.record()).map_err(said)?;
    figures.set("file_kb", bytes.len() as f64 / 1e3);
    // The same file without decisions holds the lists alone.
    let empty = Caseload::begin(id, salt, Vec::new(), &linked, sign()).map_err(said)?;
    let lists = WorkFile::new(setup).build(&empty.record()).map_err(said)?;
    figures.set("times_inputs", bytes.len() as f64 / lists.len() as f64);
    let mut linked = run()?;
    let start = Instant::now();
    let mut opened = work_file::open(&bytes, None).map_err(said)?;
    opened.caseload.bind(&mut linked);
    figures.set("native_open", ms(start));
    Ok((figures, bytes))
}

/// What takes the time in the page: from an event to the first moment that something is so.
const WATCH: &str = "(() => {
    const find = selector => document.querySelector(selector);
    const unsaved = () => Number(find('#work .unsaved')?.textContent.replace(/\\D/g, '') ?? 0);
    const shown = () => find('.row.marked')?.dataset.row
        && find('.row-room h3')?.textContent.includes(find('.row.marked').dataset.row);
    const clock = { find, unsaved, shown };
    clock.from = (event, done) => {
        clock.begun = undefined; clock.took = undefined;
        document.addEventListener(event, () => { clock.begun = performance.now() },
            { capture: true, once: true });
        const look = () => {
            if (clock.begun !== undefined && done()) clock.took = performance.now() - clock.begun;
            else requestAnimationFrame(look);
        };
        look();
        return true;
    };
    globalThis.clock = clock;
    return true;
})()";

/// Milliseconds from an event of the next keys to the moment that the expression holds.
fn timed(page: &mut Page, event: &str, keys: &[char], done: &str) -> Outcome<f64> {
    page.evaluate(&format!("clock.from('{event}', () => {done})"))?;
    page.press(keys)?;
    page.wait_long("what is measured", "clock.took !== undefined")?;
    page.evaluate("clock.took")?.as_f64().ok_or_else(|| "no time".to_owned())
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn in_page(file: &Path, work: &[u8], arguments: &Arguments) -> Outcome<Figures> {
    let folder = tempfile::tempdir().map_err(said)?;
    let path = folder.path().join("bench.doisoat");
    fs::write(&path, work).map_err(said)?;
    let mut browser = Browser::start(Kind::Chromium)?;
    let profile = browser.profile();
    let mut page = browser.new_page()?;
    page.open_app(file)?;
    page.set_viewport(1366, 768)?;
    wait_for_rest(&profile, arguments.patience)?;
    page.evaluate(WATCH)?;
    page.evaluate(KEPT_FILE)?;
    let mut figures = Figures::default();
    page.evaluate("clock.from('change', () => clock.find('.resumed'))")?;
    page.set_files("#file-work", &[&path])?;
    page.wait_long("the results", "clock.took !== undefined")?;
    figures.set("page_open", page.evaluate("clock.took")?.as_f64().unwrap_or_default());

    page.click("[data-status='not_found']")?;
    page.wait_long("rows", "document.querySelector('[data-row]')")?;
    page.evaluate("document.querySelector('#list').focus()")?;
    page.press(&[ENTER])?;
    page.find(".pair")?;
    page.type_text("#reviewer", "Vũ Bình")?;
    page.press(&[ENTER])?;
    page.wait_long("the work", "document.querySelector('#progress')?.textContent")?;
    page.wait_long("the first row", "clock.shown()")?;
    let mut times = Vec::new();
    for _ in 0..TIMES {
        page.evaluate("(clock.at = clock.find('.row.marked').dataset.row, true)")?;
        let next = "clock.shown() && clock.find('.row.marked').dataset.row !== clock.at";
        times.push(timed(&mut page, "keydown", &['c'], next)?);
    }
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    figures.set("decisions_an_hour", 3_600_000.0 / (LOOK + mean));
    figures.set("page_decide_longest", times.iter().copied().fold(0.0, f64::max));
    figures.set("page_decide", median(&mut times));
    let mut times = Vec::new();
    for _ in 0..TIMES {
        page.evaluate(
            "(clock.news = clock.find('.news')?.textContent, clock.was = clock.unsaved(), true)",
        )?;
        times.push(timed(
            &mut page,
            "keydown",
            &['z'],
            "clock.unsaved() > clock.was && clock.shown()",
        )?);
    }
    figures.set("page_undo", median(&mut times));
    let mut times = Vec::new();
    page.press(&['/'])?;
    page.wait_until("the field", "document.activeElement?.id === 'find-person'")?;
    for typed in ["nguyen van an", "tran thi mai", "le hung 1987", "hoang anh", "vu duc"] {
        page.evaluate("(document.querySelector('#find-person').value = '', true)")?;
        page.evaluate(
            "(clock.people = document.querySelector('.find-person [role=status]'), true)",
        )?;
        let (last, first) = typed.split_at(typed.len() - 1);
        page.press(&last.chars().collect::<Vec<_>>())?;
        page.wait_long("an answer", "document.querySelector('.find-person [role=status]')")?;
        page.evaluate(
            "(clock.people = document.querySelector('.find-person [role=status]'), true)",
        )?;
        let other = "clock.find('.find-person [role=status]') \
             && clock.find('.find-person [role=status]') !== clock.people";
        let took = timed(&mut page, "input", &first.chars().collect::<Vec<_>>(), other)?;
        times.push(took - FIND_PAUSE);
    }
    figures.set("page_find", median(&mut times));
    page.press(&[tests::input::ESCAPE])?;

    page.click("#work")?;
    page.evaluate("clock.from('click', () => clock.unsaved() === 0 && chosen.closed)")?;
    page.click("#save-work")?;
    page.wait_long("the first save", "clock.took !== undefined")?;
    figures.set("page_first_save", page.evaluate("clock.took")?.as_f64().unwrap_or_default());
    page.click("#close-work")?;
    page.evaluate("document.querySelector('#list').focus()")?;
    let mut times = Vec::new();
    for _ in 0..5 {
        page.evaluate("(clock.closed = chosen.closed, true)")?;
        let saved = "chosen.closed > clock.closed && clock.unsaved() === 0";
        times.push(timed(&mut page, "keydown", &['c'], saved)? - SAVE_PAUSE);
        wait_for_rest(&profile, arguments.patience)?;
    }
    figures.set("page_save", median(&mut times));
    let peak = peak_of_pages(&profile).map_or(0.0, |bytes| bytes as f64 / 1e6);
    figures.set("page_peak_mb", peak);
    Ok(figures)
}
