//! Measures cases that go out and come back: workbooks of questions for the communes of a made-up list
//! whose rows all differ from the extract, answered by another writer, compared, taken in, reported.
//!
//! Takes the arguments of [`HELP`]; `DOISOAT_HTML` names the packed file, in which all of it happens
//! in a fresh Chromium. Prints each figure with its ratio to the last record of the same size and,
//! with `--record`, appends the medians to `benchmarks/errands.tsv`.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use rust_xlsxwriter::Workbook;
use tests::browser::{Browser, Kind};
use tests::input::ENTER;
use tests::measure::{Arguments, Figures, Measured, Pack, Sheet, measure_all, several};
use tests::memory::{peak_of_pages, wait_for_rest};
use tests::{Outcome, Page};

const HELP: &str = "\
arguments: errands [OPTIONS] [SIZE ...]

  SIZE        rows of a made-up list and extract: 10k, 100k (default: 100k)
  --record    add the medians to benchmarks/errands.tsv
  --runs N    runs of each measurement (default: 3; once when one takes over a minute)";

/// What is recorded.
const SHEET: Sheet = Sheet {
    file: "errands.tsv",
    words: &[],
    names: &[
        ("communes", "workbooks that go out"),
        ("questions", "questions in them"),
        ("page_look", "name typed to the communes shown, the work begun"),
        ("page_send", "button pressed to the workbooks on disk"),
        ("page_compare", "files chosen to what becomes of each line"),
        ("page_take", "button pressed to the answers taken in"),
        ("page_report", "tab pressed to the report shown"),
        ("page_peak_mb", "the tab's process at its highest"),
    ],
};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).collect::<Vec<_>>();
    if !arguments.iter().any(|word| word.starts_with(|of: char| of.is_ascii_digit())) {
        arguments.push("100k".to_owned());
    }
    tests::ended(
        Arguments::parse(&arguments, HELP)
            .and_then(|arguments| measure_all(&arguments, |pack| measure(pack, &arguments))),
    )
}

fn measure(pack: &Pack, arguments: &Arguments) -> (Measured, Vec<String>) {
    let mut troubles = Vec::new();
    let mut runs = Vec::new();
    match &arguments.page {
        Some(file) => {
            let in_page = || in_page(file, pack, arguments);
            let (seen, trouble) = several(pack, "in the page", arguments.runs, in_page);
            troubles.extend(trouble);
            runs.extend(seen);
        }
        None => troubles.push("DOISOAT_HTML names no packed file.".to_owned()),
    }
    let rows = pack.rows.map_or_else(String::new, |rows| format!("{rows}x{rows}"));
    (Measured::new(&SHEET, pack, rows, Vec::new(), Figures::median(&runs)), troubles)
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// The list with another month of birth in each row that has a whole date.
fn differing(list: &Path, folder: &Path) -> Outcome<PathBuf> {
    let text = fs::read_to_string(list).map_err(said)?;
    let lines = text
        .lines()
        .map(|line| line.split(',').map(with_other_month).collect::<Vec<_>>().join(","));
    let path = folder.join("list.csv");
    fs::write(&path, lines.collect::<Vec<_>>().join("\n")).map_err(said)?;
    Ok(path)
}

/// A date with another month; anything else as it is.
fn with_other_month(cell: &str) -> String {
    let parts: Vec<&str> = cell.split('/').collect();
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() == 2);
    let [day, month, year] = parts[..] else { return cell.to_owned() };
    match (number(day), number(month)) {
        (Some(of), Some(month)) if of <= 28 => format!("{day}/{:02}/{year}", month % 12 + 1),
        _ => cell.to_owned(),
    }
}

/// Milliseconds from a click to the moment that the expression holds.
fn timed(page: &mut Page, selector: &str, done: &str) -> Outcome<f64> {
    watch(page, "click", done)?;
    page.click(selector)?;
    took(page)
}

/// Watches from an event on until the expression holds.
fn watch(page: &mut Page, event: &str, done: &str) -> Outcome {
    page.evaluate(&format!(
        "(() => {{
            globalThis.took = undefined; globalThis.begun = undefined;
            document.addEventListener('{event}', () => {{ globalThis.begun = performance.now() }},
                {{ capture: true, once: true }});
            const look = () => {{
                if (globalThis.begun !== undefined && ({done}))
                    globalThis.took = performance.now() - globalThis.begun;
                else requestAnimationFrame(look);
            }};
            look();
            return true;
        }})()"
    ))?;
    Ok(())
}

fn took(page: &mut Page) -> Outcome<f64> {
    page.wait_long("what is measured", "globalThis.took !== undefined")?;
    page.evaluate("globalThis.took")?.as_f64().ok_or_else(|| "no time".to_owned())
}

fn in_page(file: &Path, pack: &Pack, arguments: &Arguments) -> Outcome<Figures> {
    let folder = tempfile::tempdir().map_err(said)?;
    let list = differing(&pack.list, folder.path())?;
    let mut browser = Browser::start(Kind::Chromium)?;
    let profile = browser.profile();
    let mut page = browser.new_page()?;
    page.open_app(file)?;
    page.set_viewport(1366, 768)?;
    wait_for_rest(&profile, arguments.patience)?;
    page.set_files("#file-sector", &[&list])?;
    page.set_files("#file-registry", &[&pack.registry])?;
    page.wait_long("both files", "document.querySelector('#run:not(:disabled)')")?;
    page.click("#run")?;
    page.wait_long("the results", "document.querySelector('#list [data-row]')")?;
    let mut figures = Figures::default();

    page.click("#errands")?;
    page.type_text("#errands-by", "Vũ Bình")?;
    watch(&mut page, "keydown", "document.querySelector('#packages tbody tr')")?;
    page.press(&[ENTER])?;
    figures.set("page_look", took(&mut page)?);
    let today = "new Date().toLocaleDateString('sv')";
    let name = page.evaluate(&format!("`xac-minh-${{{today}}}.zip`"))?;
    let name = name.as_str().ok_or("no day")?.to_owned();
    let sent = "document.querySelector('#errand-state')?.textContent.includes('đã gửi')";
    figures.set("page_send", timed(&mut page, "#send-errands", sent)?);
    let archive = fs::read(page.wait_for_download(&name)?).map_err(said)?;
    let (files, questions) = answered(&archive, folder.path())?;
    figures.set("communes", files.len() as f64);
    figures.set("questions", questions as f64);
    wait_for_rest(&profile, arguments.patience)?;

    page.click("#errands-take")?;
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    watch(&mut page, "change", "document.querySelector('#take-returned:not(:disabled)')")?;
    page.set_files("#file-returned", &files)?;
    figures.set("page_compare", took(&mut page)?);
    wait_for_rest(&profile, arguments.patience)?;
    let taken = "document.querySelector('#returned-state')?.textContent.includes('Đã nhận')";
    figures.set("page_take", timed(&mut page, "#take-returned", taken)?);
    wait_for_rest(&profile, arguments.patience)?;
    let reported = "document.querySelector('#report-in-all')";
    figures.set("page_report", timed(&mut page, "#errands-report", reported)?);
    let peak = peak_of_pages(&profile).map_or(0.0, |bytes| bytes as f64 / 1e6);
    figures.set("page_peak_mb", peak);
    Ok(figures)
}

/// The workbooks of an archive as another writer saves them, every question answered; and how many.
fn answered(archive: &[u8], folder: &Path) -> Outcome<(Vec<PathBuf>, usize)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).map_err(said)?;
    let (mut files, mut questions) = (Vec::new(), 0);
    for place in 0..archive.len() {
        let mut bytes = Vec::new();
        archive.by_index(place).map_err(said)?.read_to_end(&mut bytes).map_err(said)?;
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(said)?;
        let name = book.sheet_names().into_iter().next().ok_or("no sheet")?;
        let range = book.worksheet_range(&name).map_err(said)?;
        let mut out = Workbook::new();
        let sheet = out.add_worksheet();
        let (mut asked, mut reply) = (None, None);
        for (at, row) in range.rows().enumerate() {
            let header = |text: &str| row.iter().position(|cell| cell == text);
            if let Some(column) = header("Trả lời") {
                (asked, reply) = (header("Nội dung cần xác minh"), Some(column));
            }
            for (column, cell) in row.iter().enumerate() {
                let is_key = row.iter().any(|cell| cell.to_string().starts_with("HS-"));
                let who = || {
                    asked.and_then(|of| row.get(of)).is_some_and(|of| of.to_string().ends_with('?'))
                };
                let text = match Some(column) == reply && is_key {
                    true if who() => "Đúng là người này".to_owned(),
                    true => "CSDL dân cư đúng".to_owned(),
                    false => cell.to_string(),
                };
                questions += usize::from(Some(column) == reply && is_key);
                sheet.write_string(at as u32, column as u16, text).map_err(said)?;
            }
        }
        let path = folder.join(format!("tra-loi-{place}.xlsx"));
        out.save(&path).map_err(said)?;
        files.push(path);
    }
    Ok((files, questions))
}
