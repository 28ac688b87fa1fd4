//! What a clerk does with the page, one function per step, and what the tests check.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use matcher::classify::Linked;
use matcher::columns::summarise;
use matcher::layout::{LayoutChoice, lay_out};
use matcher::normalise::Source;
use matcher::read::read;
use matcher::run::{Settings, link};
use matcher::sample::{self, Sample};
use tests::crowd::crowd;
use tests::input::{CONTROL, ENTER};
use tests::page::file_address;
use tests::record::today;
use tests::{Outcome, Page};

/// Opens the packed file and waits until it can be used.
pub(crate) fn open(page: &mut Page, file: &Path) -> Outcome {
    page.open_app(file)
}

/// The sample data as two files in a temporary folder.
pub(crate) struct SampleFiles {
    /// The sample.
    pub sample: Sample,
    /// The list's file.
    pub sector: PathBuf,
    /// The extract's file.
    pub registry: PathBuf,
    _folder: tempfile::TempDir,
}

impl SampleFiles {
    /// Writes the files.
    pub(crate) fn write() -> Outcome<SampleFiles> {
        let sample = sample::make().map_err(|error| error.to_string())?;
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let sector = put(folder.path(), sample.sector.name, &sample.sector.bytes)?;
        let registry = put(folder.path(), sample.registry.name, &sample.registry.bytes)?;
        Ok(SampleFiles { sample, sector, registry, _folder: folder })
    }

    /// The engine's result for them outside the browser.
    pub(crate) fn link(&self) -> Outcome<Linked> {
        let source = |file: &sample::SampleFile| {
            let sheets =
                read(&file.bytes, file.name, None, &mut |_| {}).map_err(|e| e.to_string())?;
            let sheet = sheets.into_iter().next().ok_or("the sample has no sheet")?;
            let table = lay_out(sheet, &LayoutChoice::default());
            let mapping = summarise(&table).mapping;
            Ok::<_, String>(vec![Source::new(table, mapping)])
        };
        link(source(&self.sample.sector)?, source(&self.sample.registry)?, &Settings::on(today()))
            .map_err(|error| error.to_string())
    }
}

/// A crowd against a crowd, as two files in a temporary folder.
pub(crate) struct CrowdFiles {
    /// The list's file.
    pub sector: PathBuf,
    /// The extract's file.
    pub registry: PathBuf,
    _folder: tempfile::TempDir,
}

impl CrowdFiles {
    /// 40,000 people on each side.
    pub(crate) fn write() -> Outcome<CrowdFiles> {
        CrowdFiles::of(40_000)
    }

    /// This many people on each side.
    pub(crate) fn of(people: u64) -> Outcome<CrowdFiles> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let (sector, registry) = crowd(people);
        let sector = put(folder.path(), "danh-sach.csv", sector.as_bytes())?;
        let registry = put(folder.path(), "dan-cu.csv", registry.as_bytes())?;
        Ok(CrowdFiles { sector, registry, _folder: folder })
    }
}

/// Writes a file with this name.
pub(crate) fn put(folder: &Path, name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
    let path = folder.join(name);
    fs::write(&path, bytes).map_err(|error| error.to_string())?;
    Ok(path)
}

/// Writes a workbook: each sheet with its name and its lines of delimited cells.
pub(crate) fn put_workbook(
    folder: &Path,
    name: &str,
    sheets: &[(&str, Vec<String>)],
) -> Outcome<PathBuf> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, lines) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).map_err(|error| error.to_string())?;
        for (row, line) in (0..).zip(lines) {
            let mut cells =
                csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
            let record = cells.records().next().transpose().map_err(|error| error.to_string())?;
            for (column, cell) in (0..).zip(record.iter().flatten()) {
                sheet.write(row, column, cell).map_err(|error| error.to_string())?;
            }
        }
    }
    let bytes = book.save_to_buffer().map_err(|error| error.to_string())?;
    put(folder, name, &bytes)
}

/// The files of an archive with their names, in its order.
pub(crate) fn unpacked(archive: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let bytes = fs::read(archive).map_err(|error| error.to_string())?;
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut files = Vec::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).map_err(|error| error.to_string())?;
        let name = part.name().map_err(|error| error.to_string())?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        files.push((name, bytes));
    }
    Ok(files)
}

/// Chooses an option of a `<select>` by its value, as a person does.
pub(crate) fn choose(page: &mut Page, select: &str, value: &str) -> Outcome {
    let element = page.find(select)?;
    page.call(
        &format!(
            "(element) => {{ element.value = '{value}'; \
             element.dispatchEvent(new Event('change', {{ bubbles: true }})) }}"
        ),
        &element,
    )?;
    Ok(())
}

/// Types into a field, replacing what it holds, and presses Enter.
pub(crate) fn fill(page: &mut Page, field: &str, text: &str) -> Outcome {
    page.click(field)?;
    page.press_with(&[CONTROL], 'a')?;
    page.press(&text.chars().chain([ENTER]).collect::<Vec<_>>())
}

/// The total number of rows in the results.
pub(crate) fn total(page: &mut Page) -> Outcome<u64> {
    ["match", "discrepancy", "review", "not_found"]
        .into_iter()
        .map(|status| count(page, status))
        .sum()
}

/// Gives both files through the real inputs and waits for the paired columns.
pub(crate) fn load(page: &mut Page, sector: &Path, registry: &Path) -> Outcome {
    page.set_files("#file-sector", &[sector])?;
    page.set_files("#file-registry", &[registry])?;
    page.find("#mapping")?;
    Ok(())
}

/// Presses the button and waits for the results.
pub(crate) fn run(page: &mut Page) -> Outcome {
    page.click("#run")?;
    page.find("[data-status='match'] .count")?;
    page.find("[data-row]")?;
    Ok(())
}

/// The count on the tile of a verdict.
pub(crate) fn count(page: &mut Page, status: &str) -> Outcome<u64> {
    let element = page.find(&format!("[data-status='{status}'] .count"))?;
    let text = page.call("(element) => element.dataset.count", &element)?;
    text.as_str()
        .and_then(|t| t.parse().ok())
        .ok_or_else(|| format!("the tile of {status} shows {text}."))
}

/// Fails if the page made a request, printed an error or was refused something by its policy.
pub(crate) fn stays_quiet(page: &mut Page, file: &Path) -> Outcome {
    refuse("console errors", &errors(page)?)?;
    refuse("policy violations", &page.policy_violations()?)?;
    refuse("requests", &foreign_requests(page, file)?)
}

/// Console messages of level `error`.
pub(crate) fn errors(page: &mut Page) -> Outcome<Vec<String>> {
    let entries = page.log()?;
    Ok(entries.into_iter().filter(|entry| entry.level == "error").map(|entry| entry.text).collect())
}

/// All requests except that of the document itself, which only Chromium reports, and those that
/// stay in the page's memory.
fn foreign_requests(page: &mut Page, file: &Path) -> Outcome<Vec<String>> {
    let document = file_address(file)?;
    let mut requests = page.requests()?;
    requests.retain(|address| {
        *address != document && !address.starts_with("data:") && !address.starts_with("blob:")
    });
    Ok(requests)
}

/// Fails if there are any.
fn refuse(what: &str, found: &[String]) -> Outcome {
    if found.is_empty() { Ok(()) } else { Err(format!("{what}:\n{}", found.join("\n"))) }
}

/// Fails with both values if they differ.
pub(crate) fn equal<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Outcome {
    if found == expected {
        Ok(())
    } else {
        Err(format!("{what}: found {found:?}, expected {expected:?}."))
    }
}

/// Takes a picture for the guide, in Chromium, if `DOISOAT_PICTURES` names a folder; and the same in
/// the other language, into a folder in there.
pub(crate) fn picture(page: &mut Page, name: &str) -> Outcome {
    let folder = std::env::var_os("DOISOAT_PICTURES").map(PathBuf::from);
    let is_wanted = page.kind() == tests::browser::Kind::Chromium;
    let Some(folder) = folder.filter(|_| is_wanted) else { return Ok(()) };
    let other = folder.join("other-language");
    fs::create_dir_all(&other).map_err(|error| error.to_string())?;
    page.screenshot(&folder.join(name))?;
    let language = page.evaluate("document.documentElement.lang")?;
    let (own, another) = if language == "en" { ("en", "vi") } else { ("vi", "en") };
    speak(page, another)?;
    page.screenshot(&other.join(name))?;
    speak(page, own)
}

/// Changes the language, also where a dialog lets nobody click what is behind it.
fn speak(page: &mut Page, language: &str) -> Outcome {
    let change = format!(
        "(async () => {{ document.querySelector('#lang-{language}')?.click(); \
           for (const _ of [1, 2]) await new Promise(requestAnimationFrame); return true }})()"
    );
    page.evaluate(&change).map(|_| ())
}
