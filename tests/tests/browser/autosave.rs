//! Saving onto a chosen file by itself, with everything that may go wrong with the file.
//!
//! No test can press the browser's own dialog, so the choice of a file is answered by one that is
//! kept in the page; all else is the page's own.

use std::path::Path;

use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};
use matcher::caseload::{Answer, Caseload, Signed};
use matcher::work_file::{WorkFile, open_plain};
use tests::browser::Browser;
use tests::input::ENTER;
use tests::kept_file::KEPT_FILE;
use tests::{Outcome, Page};

use crate::review::{SHOWN, list, press};
use crate::steps::{SampleFiles, choose, equal, load, open, picture, run, stays_quiet};

/// The bytes of the file.
fn content(page: &mut Page) -> Outcome<Vec<u8>> {
    let hex = page.evaluate(
        "Array.from(chosen.content, byte => byte.toString(16).padStart(2, '0')).join('')",
    )?;
    let hex = hex.as_str().unwrap_or_default();
    let byte = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    (0..hex.len()).step_by(2).map(|at| byte(at).ok_or_else(|| "no bytes".to_owned())).collect()
}

/// The deeds of people in the journal of the file.
fn entries(page: &mut Page) -> Outcome<usize> {
    let opened = open_plain(&content(page)?, None).map_err(|error| error.to_string())?;
    Ok(opened.caseload.casebook().journal().entries().len())
}

/// Decides about the row that is shown, and waits until that is on disk.
fn decide(page: &mut Page, key: char) -> Outcome {
    page.wait_until("the marked row in the pane", SHOWN)?;
    page.press(&[key])?;
    page.wait_until("a decision", "document.querySelector('#work .unsaved')")?;
    page.wait_until("its save", "!document.querySelector('#work .unsaved')")
}

/// Makes the next calls of a method fail.
fn fail(page: &mut Page, method: &str, errors: &[&str]) -> Outcome {
    let errors: Vec<String> = errors.iter().map(|error| format!("'{error}'")).collect();
    page.evaluate(&format!("(chosen.fails.{method} = [{}], true)", errors.join(",")))?;
    Ok(())
}

/// Every decision is on disk a moment later, whatever happens to the file, and what a colleague
/// decided in the same file is taken in.
pub(crate) fn decisions_are_saved_by_themselves(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    open(page, file)?;
    page.evaluate(KEPT_FILE)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    page.click("[data-status='not_found']")?;
    page.evaluate("document.querySelector('#list').focus()")?;
    page.press(&[ENTER])?;
    page.type_text("#reviewer", "Lò Thị Mai")?;
    page.press(&[ENTER])?;
    page.wait_until("the work", "document.querySelector('#progress')?.textContent")?;
    page.press(&['c'])?;
    page.wait_until("a decision", "document.querySelector('#work .unsaved')")?;

    // Nobody chooses a file: nothing is saved, and nothing is told.
    page.click("#work")?;
    fail(page, "picker", &["AbortError"])?;
    page.click("#save-work")?;
    page.wait_until("rest", "!document.querySelector('#save-work').disabled")?;
    equal("nothing was written", content(page)?.len(), 0)?;
    page.click("#save-work")?;
    page.wait_for_text("#work-state", "viec.doisoat")?;
    picture(page, "tu-luu.png")?;
    page.click("#close-work")?;
    page.evaluate("document.querySelector('#list').focus()")?;
    let first = entries(page)?;
    decide(page, '0')?;
    equal("another decision", entries(page)?, first + 2)?;

    // What passes by itself is tried again without a word.
    fail(page, "createWritable", &["NoModificationAllowedError", "InvalidStateError"])?;
    decide(page, 'h')?;
    fail(page, "getFile", &["NotReadableError"])?;
    decide(page, 'c')?;
    fail(page, "close", &["UnknownError"])?;
    decide(page, '0')?;
    equal("all of them", entries(page)?, first + 8)?;

    // A disk that is full is told, and what was there stays.
    fail(page, "write", &["QuotaExceededError"])?;
    page.wait_until("the marked row in the pane", SHOWN)?;
    page.press(&['c'])?;
    page.wait_until("what is told", "document.querySelector('.work-told')")?;
    picture(page, "het-cho.png")?;
    equal("what was there stays", entries(page)?, first + 8)?;
    decide(page, '0')?;
    equal("both of them", entries(page)?, first + 12)?;
    page.wait_until("nothing is told", "!document.querySelector('.work-told')")?;

    // A file that was emptied, or cut, is written again.
    page.evaluate("(chosen.content = new Uint8Array(), true)")?;
    decide(page, 'c')?;
    page.evaluate("(chosen.content = chosen.content.slice(0, 1000), true)")?;
    decide(page, '0')?;
    equal("all of them", entries(page)?, first + 16)?;

    // What a colleague decided in the file is taken in.
    let theirs = colleague(&files, &content(page)?)?;
    page.evaluate(&format!("(chosen.content = new Uint8Array({theirs:?}), true)"))?;
    decide(page, 'h')?;
    let opened = open_plain(&content(page)?, None).map_err(|error| error.to_string())?;
    let journal = opened.caseload.casebook().journal();
    let of_colleague =
        journal.entries().iter().filter(|entry| entry.by().as_str() == "Vũ Bình").count();
    equal("what the colleague did", of_colleague, 2)?;
    page.wait_until("both are shown", "document.querySelector('.resumed')")?;

    // Another work in the file is not written over.
    let foreign = foreign(&files)?;
    page.evaluate(&format!("(chosen.content = new Uint8Array({foreign:?}), true)"))?;
    page.evaluate("document.querySelector('#list').focus()")?;
    page.press(&[ENTER, '0'])?;
    page.wait_until("what is told", "document.querySelector('.work-told')")?;
    equal("it stays", content(page)? == foreign, true)?;

    // The page is closed on that: what was being saved is still there, until somebody drops it.
    open(page, file)?;
    page.wait_long("what is left", "document.querySelector('#open-reserve')")?;
    picture(page, "ban-dang-ghi-do.png")?;
    page.click("#open-reserve")?;
    page.wait_long("the results", "document.querySelector('.resumed')")?;
    choose(page, "#ruled", "decided")?;
    page.find(".by-hand")?;
    open(page, file)?;
    page.wait_long("what is left", "document.querySelector('#drop-reserve')")?;
    page.click("#drop-reserve")?;
    page.wait_until("nothing is left", "!document.querySelector('#drop-reserve')")?;
    stays_quiet(page, file)
}

/// Whether the browser keeps what is being saved.
const KEPT: &str = "new Promise(done => {
    const open = indexedDB.open('doisoat', 1);
    open.onerror = () => done(false);
    open.onupgradeneeded = () => { open.transaction.abort(); };
    open.onsuccess = () => {
        const all = open.result.transaction('reserve').objectStore('reserve').count();
        all.onsuccess = () => { open.result.close(); done(all.result > 0) };
    };
})";

/// The browser is killed while it writes. What was decided until then is in what it kept.
pub(crate) fn a_killed_browser_keeps_what_was_decided(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    let mut browser = Browser::start(page.kind())?;
    let mut page = browser.lasting_page()?;
    open(&mut page, file)?;
    page.evaluate(KEPT_FILE)?;
    load(&mut page, &files.sector, &files.registry)?;
    run(&mut page)?;
    list(&mut page, "not_found")?;
    press(&mut page, 'c', &mut 0)?;
    page.click("#work")?;
    page.click("#save-work")?;
    page.wait_for_text("#work-state", "viec.doisoat")?;
    page.click("#close-work")?;
    page.evaluate("document.querySelector('#list').focus()")?;
    decide(&mut page, '0')?;
    equal("a rest", page.evaluate(KEPT)?.as_bool(), Some(false))?;
    page.evaluate("(chosen.hangs = true)")?;
    page.wait_until("the marked row in the pane", SHOWN)?;
    page.press(&['h'])?;
    page.wait_until("the reserve", KEPT)?;
    drop(page);
    let killed = browser.kill()?;

    let mut browser = Browser::start_again(killed)?;
    let mut page = browser.lasting_page()?;
    open(&mut page, file)?;
    page.wait_long("what is left", "document.querySelector('#open-reserve')")?;
    page.click("#open-reserve")?;
    page.wait_long("the results", "document.querySelector('.resumed')")?;
    list(&mut page, "not_found")?;
    for (ruled, rows) in [("undecided", "1"), ("ask_back", "1")] {
        choose(&mut page, "#ruled", ruled)?;
        page.wait_until(
            ruled,
            &format!("/^{rows} /.test(document.querySelector('.listed')?.textContent)"),
        )?;
    }
    stays_quiet(&mut page, file)
}

fn signature() -> Outcome<(By, Time)> {
    let by = By::new("Vũ Bình").map_err(|error| error.to_string())?;
    let at = Time::new("2026-12-01T09:12:33+07:00").map_err(|error| error.to_string())?;
    Ok((by, at))
}

/// The file after a colleague decided something in it.
fn colleague(files: &SampleFiles, bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut linked = files.link()?;
    let mut opened = open_plain(bytes, None).map_err(|error| error.to_string())?;
    opened.caseload.bind(&mut linked);
    let (by, at) = signature()?;
    let signed = Signed { by: &by, at: &at };
    let row = linked.verdicts.len() as u32 - 1;
    let decided = opened.caseload.decide(&mut linked, &[row], Answer::AskBack, signed);
    decided.map_err(|error| error.to_string())?;
    opened.file.build(&opened.caseload.record()).map_err(|error| error.to_string())
}

/// Somebody else's work on the same lists.
fn foreign(files: &SampleFiles) -> Outcome<Vec<u8>> {
    let linked = files.link()?;
    let (by, at) = signature()?;
    let (id, salt) = (WorkId(Digest::of(b"another")), Salt::from_bytes([7; 32]));
    let signed = Signed { by: &by, at: &at };
    let begun = Caseload::begin(id, salt, Vec::new(), &linked, signed);
    let caseload = begun.map_err(|error| error.to_string())?;
    WorkFile::default().build(&caseload.record()).map_err(|error| error.to_string())
}
