//! Saving the workbook of results: it can be stopped and saved again, and an error is shown.

use std::fs;
use std::path::Path;

use matcher::open::sources;
use matcher::report::results_workbook;
use matcher::run::{Settings, link};
use tests::record::today;
use tests::{Outcome, Page};

use crate::steps::{CrowdFiles, equal, load, open, run, stays_quiet};

/// The page after an interrupted saving.
const AT_REST: &str = "!document.querySelector('#stop-saving') \
                       && document.querySelector('#save') && !document.querySelector('#save').disabled";

/// A workbook is given up; rows are looked at while it is written anew; the file is the program's.
pub(crate) fn a_workbook_can_be_stopped(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::write()?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    // Both clicks in one turn of the page, because the file may be there before a second command.
    page.evaluate(
        "new Promise(resolve => { document.querySelector('#save').click(); const look = () => { \
         const stop = document.querySelector('#stop-saving'); \
         if (stop) { stop.click(); resolve(true) } else setTimeout(look, 1) }; look() })",
    )?;
    page.wait_until("the end of the saving", AT_REST)?;
    equal("what is said", page.text(".save-state")?, String::new())?;

    page.click("#save")?;
    page.click("[data-row]")?;
    page.find("#detail [data-field='name']")?;
    let saved = page.wait_for_download("doi-soat-danh-sach.xlsx")?;
    let bytes = fs::read(&saved).map_err(|error| error.to_string())?;
    equal("the page's workbook is the program's", bytes == program_s(&files)?, true)?;
    page.wait_until("the end of the saving", AT_REST)?;
    stays_quiet(page, file)
}

/// If the packer cannot start, a sentence says so, the results stay, and the next attempt works.
pub(crate) fn a_workbook_that_fails_says_so(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::write()?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    page.evaluate(
        "(() => { const good = doisoat.workerUrl; globalThis.mend = () => { doisoat.workerUrl = good }; \
         doisoat.workerUrl = URL.createObjectURL(new Blob(['throw new Error(\"made to fail\")'])); return true })()",
    )?;
    page.click("#save")?;
    page.wait("a sentence", |page| {
        Ok(page.text(".save-state")?.contains("made to fail").then_some(()))
    })?;
    page.wait_until("the end of the saving", AT_REST)?;
    page.find("[data-row]")?;
    page.evaluate("(() => { mend(); return true })()")?;
    page.click("#save")?;
    page.wait_for_download("doi-soat-danh-sach.xlsx")?;
    Ok(())
}

/// The workbook that the program writes of these files.
fn program_s(files: &CrowdFiles) -> Outcome<Vec<u8>> {
    let read = |path: &Path| {
        let bytes = fs::read(path).map_err(|error| error.to_string())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        sources(&bytes, &name, None).map_err(|error| error.to_string())
    };
    let linked = link(read(&files.sector)?, read(&files.registry)?, &Settings::on(today()))
        .map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    let options = results_workbook::Options::default();
    results_workbook::write(&linked, options, &mut bytes, &mut |_, _| {})
        .map_err(|error| error.to_string())?;
    Ok(bytes)
}
