//! A work that is split for colleagues, and whose parts are taken in again.

use std::fs;
use std::path::{Path, PathBuf};

use tests::{Outcome, Page};

use crate::review::{begin, counts, list, press, save, today};
use crate::steps::{SampleFiles, equal, load, open, picture, put, run, stays_quiet, unpacked};

/// Two people decide about the same rows, each in a part; the third takes both parts in, and is shown
/// where they contradict each other.
pub(crate) fn parts_go_out_and_come_back(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    open(page, file)?;
    page.set_viewport(1366, 768)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    list(page, "not_found")?;
    press(page, 'c', &mut 0)?;
    page.click("#work")?;
    page.click("#colleagues summary")?;
    page.click("#split-work")?;
    let name = format!("phan-viec-{}.zip", today(page)?);
    let parts = page.wait_for_download(&name)?;
    page.wait_for_text("#split-state", "Phần việc 2/2")?;
    picture(page, "chia-viec.png")?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let ours = kept(page, folder.path(), "chung.doisoat")?;
    let mut theirs = Vec::new();
    for (place, (_, part)) in unpacked(&parts)?.into_iter().enumerate() {
        let part = put(folder.path(), &format!("phan-{place}.doisoat"), &part)?;
        open(page, file)?;
        page.set_files("#file-work", &[&part])?;
        page.wait_long("the results", "document.querySelector('.resumed')")?;
        let own = format!("Phần việc {}/2", place + 1);
        page.wait_for_text(".chips", &own)?;
        // All rows, so that both decide about the same ones.
        page.click(".chip")?;
        page.wait_until("no filter", "!document.querySelector('.chip')")?;
        list(page, "review")?;
        let mut entries = 0;
        for key in [['c', '0'], ['c', 'c']][place] {
            press(page, key, &mut entries)?;
        }
        page.click("#work")?;
        theirs.push(kept(page, folder.path(), &format!("xong-{place}.doisoat"))?);
    }

    open(page, file)?;
    page.set_files("#file-work", &[&ours])?;
    page.wait_long("the results", "document.querySelector('.resumed')")?;
    let before = counts(page)?;
    page.click("[data-status='not_found']")?;
    begin(page)?;
    page.click("#work")?;
    page.click("#colleagues summary")?;
    let foreign = put(folder.path(), "khac.doisoat", b"PK no work")?;
    page.set_files("#file-theirs", &[&foreign])?;
    page.wait_for_text("#take-state", "không phải tệp công việc")?;
    page.set_files("#file-theirs", &[&theirs[0]])?;
    page.wait_for_text("#take-state", "Đã nhận")?;
    equal("counts", counts(page)? == before, false)?;
    page.set_files("#file-theirs", &[&theirs[1]])?;
    page.wait_for_text("#take-state", "1 chỗ trả lời khác nhau")?;
    page.wait_for_text("#take-state", "1 chỗ cả hai trả lời giống nhau")?;
    picture(page, "nhan-phan-viec.png")?;
    page.set_files("#file-theirs", &[&theirs[1]])?;
    page.wait_for_text("#take-state", "không có gì mới")?;
    // What was taken in is not saved before somebody does.
    page.find("#work .unsaved")?;
    page.set_files("#file-theirs", &[&ours])?;
    page.wait_for_text("#take-state", "không có gì mới")?;
    stays_quiet(page, file)
}

/// Saves the work, and keeps the file under a name of its own: every page begins to count anew.
fn kept(page: &mut Page, folder: &Path, name: &str) -> Outcome<PathBuf> {
    let saved = save(page, 1)?;
    let bytes = fs::read(&saved).map_err(|error| error.to_string())?;
    fs::remove_file(&saved).map_err(|error| error.to_string())?;
    put(folder, name, &bytes)
}
