//! The main task from the first step to the last, as a clerk does it.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use matcher::plan::{Field, Status};
use matcher::report::{Statistics, results_workbook};
use tests::{Outcome, Page};

use crate::steps::{SampleFiles, count, equal, load, open, picture, run, stays_quiet};

/// Two files in; results, a detail and the workbook out; the same as the engine's outside.
pub(crate) fn compares_two_files_and_saves_the_workbook(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    let linked = files.link()?;
    let expected = Statistics::of(&linked);
    open(page, file)?;
    picture(page, "1-mo-trang.png")?;
    load(page, &files.sector, &files.registry)?;
    picture(page, "2-ghep-cot.png")?;
    run(page)?;
    for status in Status::ALL {
        equal(status.code(), count(page, status.code())?, u64::from(expected.status(status)))?;
    }
    picture(page, "3-ket-qua.png")?;
    stays_quiet(page, file)?;

    page.click("#save")?;
    let saved = page.wait_for_download("doi-soat-mau-danh-sach-bhyt.xlsx")?;
    let bytes = fs::read(&saved).map_err(|error| error.to_string())?;
    let (options, mut native) = (results_workbook::Options::default(), Vec::new());
    results_workbook::write(&linked, options, &mut native, &mut |_, _| {})
        .map_err(|error| error.to_string())?;
    equal("the page's workbook is the program's", bytes == native, true)?;
    cells_are_right(&bytes, &linked)?;
    stays_quiet(page, file)
}

/// Checks the first discrepancy in the workbook: its row and both names, as text.
fn cells_are_right(bytes: &[u8], linked: &matcher::classify::Linked) -> Outcome {
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes))
        .map_err(|error: calamine::XlsxError| error.to_string())?;
    let range = book.worksheet_range("Sai lệch").map_err(|error| error.to_string())?;
    let first = linked
        .verdicts
        .iter()
        .find(|verdict| verdict.status == Status::Discrepancy)
        .ok_or("the sample has no discrepancy")?;
    let chosen = first.chosen().ok_or("a discrepancy has no person")?;
    let header: Vec<String> =
        range.rows().next().unwrap_or_default().iter().map(ToString::to_string).collect();
    let cell = |name: &str| {
        let column = header.iter().position(|text| text == name)?;
        range.get((1, column)).cloned()
    };
    let cell = |name: &str| cell(name).unwrap_or(Data::Empty);
    equal(
        "row",
        cell("Dòng trong danh sách"),
        Data::Float(f64::from(linked.prepared.sector.row(first.sector))),
    )?;
    let name = |text: &str| Data::String(text.to_owned());
    equal(
        "name in the list",
        cell("Họ và tên\n(theo danh sách)"),
        name(&linked.prepared.sector.raw(first.sector, Field::Name)),
    )?;
    equal(
        "name in the registry",
        cell("Họ và tên\n(theo CSDL dân cư)"),
        name(&linked.prepared.registry.raw(chosen.registry, Field::Name)),
    )
}

/// A row opens both people side by side, with the differing characters marked.
pub(crate) fn shows_both_people_side_by_side(page: &mut Page, file: &Path) -> Outcome {
    open(page, file)?;
    page.click("#use-sample")?;
    page.find("#mapping")?;
    run(page)?;
    // Rows whose names really differ.
    page.click_by_script("#differences tbody tr:first-child td button")?;
    page.wait_until("a narrower list", "document.querySelector('.chip')")?;
    page.wait_until(
        "a row that differs",
        "document.querySelector('[data-row] [data-verdict=\"discrepancy\"]')",
    )?;
    page.click("[data-row]")?;
    page.find("#detail [data-field='name'][data-kind='different'] mark")?;
    picture(page, "4-chi-tiet.png")?;
    page.type_text("#search", "nông")?;
    // A row is also found by the registry's name, so not every row shows the word.
    page.wait_until(
        "rows that hold the word",
        "(rows => rows.length > 5 && rows.filter(row => row.textContent.normalize('NFC').toLowerCase()\
         .includes('nông')).length > rows.length / 2)([...document.querySelectorAll('[data-row]')])",
    )?;
    picture(page, "5-loc-tim.png")?;
    stays_quiet(page, file)
}

/// The switch changes every word immediately and loses nothing.
pub(crate) fn speaks_both_languages(page: &mut Page, file: &Path) -> Outcome {
    open(page, file)?;
    page.wait_for_text("body", "Dữ liệu không rời khỏi máy này")?;
    page.click("#use-sample")?;
    page.find("#mapping")?;
    page.click("#lang-en")?;
    page.wait_for_text("#mapping", "Full name")?;
    run(page)?;
    let before = count(page, "match")?;
    page.wait_for_text("[data-status='discrepancy']", "Discrepancy")?;
    page.click("#lang-vi")?;
    page.wait_for_text("[data-status='discrepancy']", "Sai lệch")?;
    equal("matches after the switch", count(page, "match")?, before)?;
    equal(
        "language of the document",
        page.evaluate("document.documentElement.lang")?,
        "vi".into(),
    )?;
    stays_quiet(page, file)
}
