//! What can go wrong: files that cannot be read, a run that is cancelled, a worker that dies. The
//! page says so in a sentence and keeps what it had.

use std::path::Path;

use tests::{Outcome, Page};

use crate::steps::{CrowdFiles, SampleFiles, equal, load, open, put, run, stays_quiet, total};

/// A broken file gives a sentence; what was loaded stays usable.
pub(crate) fn a_broken_file_leaves_the_page_alive(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let half = &files.sample.sector.bytes[..files.sample.sector.bytes.len() / 2];
    let broken = put(folder.path(), "dut-doan.xlsx", half)?;
    let pdf = put(folder.path(), "cong-van.xlsx", b"%PDF-1.7 ...")?;
    open(page, file)?;
    page.set_files("#file-sector", &[&broken])?;
    page.wait_for_text("#error-sector", "“dut-doan.xlsx” bị thiếu phần cuối")?;
    load(page, &files.sector, &files.registry)?;
    page.set_files("#file-registry", &[&pdf])?;
    page.wait_for_text("#error-registry", "không phải bảng tính (tệp PDF)")?;
    // What was loaded before the broken file is still there.
    page.wait_for_text("body", "mau-trich-xuat-dan-cu.xlsx")?;
    page.click("#lang-en")?;
    page.wait_for_text("#error-registry", "is not a spreadsheet (a PDF)")?;
    run(page)?;
    equal("rows", total(page)?, 2000)?;
    stays_quiet(page, file)
}

/// Files that cannot be compared disable the button, with the reason next to it.
pub(crate) fn a_pair_that_cannot_be_right_is_refused(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let scores = put(folder.path(), "diem.csv", "Mã,Điểm\n1,9\n2,8\n".as_bytes())?;
    open(page, file)?;
    load(page, &files.sector, &files.sector)?;
    page.wait_for_text("#problems", "cùng một bảng")?;
    page.wait_until("a button that cannot be pressed", "document.querySelector('#run').disabled")?;
    page.set_files("#file-registry", &[&scores])?;
    page.wait_for_text("#problems", "“diem.csv”")?;
    page.set_files("#file-registry", &[&files.registry])?;
    page.wait_until("a button that can", "!document.querySelector('#run').disabled")?;
    stays_quiet(page, file)
}

/// A cancelled run returns to the columns; a second one completes.
pub(crate) fn a_run_can_be_cancelled(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::write()?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    // Both clicks in one turn of the page, because a run may be over before a second command
    // arrives.
    page.evaluate(
        "new Promise(resolve => { document.querySelector('#run').click(); const look = () => { \
         const cancel = document.querySelector('#cancel'); \
         if (cancel) { cancel.click(); resolve(true) } else setTimeout(look, 1) }; look() })",
    )?;
    page.wait_until(
        "the columns again",
        "document.querySelector('#mapping') && document.querySelector('#run') && !document.querySelector('#run').disabled \
         && !document.querySelector('#cancel')",
    )?;
    equal("results of a cancelled run", page.find_all("[data-row]")?.len(), 0)?;
    run(page)?;
    equal("rows", total(page)?, 40_000)?;
    stays_quiet(page, file)
}

/// A worker that cannot start is reported in a sentence; the page carries on.
pub(crate) fn a_dead_worker_says_so(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    open(page, file)?;
    page.evaluate(
        "(() => { const good = doisoat.workerUrl; globalThis.mend = () => { doisoat.workerUrl = good }; \
         doisoat.workerUrl = URL.createObjectURL(new Blob(['throw new Error(\"made to fail\")'])); return true })()",
    )?;
    page.set_files("#file-sector", &[&files.sector])?;
    page.wait("a sentence", |page| Ok((page.text("#error-sector")?.len() > 30).then_some(())))?;
    page.evaluate("(() => { mend(); return true })()")?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    equal("rows", total(page)?, 2000)
}
