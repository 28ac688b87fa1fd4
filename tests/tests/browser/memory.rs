//! What the page remembers, and what it asks before forgetting.

use std::fs;
use std::path::Path;

use tests::{Outcome, Page};

use crate::steps::{CrowdFiles, SampleFiles, choose, equal, load, open, picture, run, stays_quiet};

/// The value of a `<select>`.
fn value(page: &mut Page, select: &str) -> Outcome<String> {
    let value = page.evaluate(&format!("document.querySelector('{select}').value"))?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// Columns chosen by hand are there again after the page was closed; they can be exported to a
/// file, forgotten, and imported from it.
pub(crate) fn a_mapping_is_remembered(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::of(40)?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    equal("the guess", value(page, "#column-sector-father")?, String::new())?;
    choose(page, "#column-sector-father", "5")?;
    run(page)?;
    page.click("#save")?;
    page.wait_for_download("doi-soat-danh-sach.xlsx")?;

    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    page.wait_for_text("#mapping thead", "Đã ghi nhớ")?;
    equal("remembered", value(page, "#column-sector-father")?, "5".to_owned())?;
    page.click(".remembered-mappings summary")?;
    page.wait_for_text(".remembered-mappings summary", "(1)")?;
    picture(page, "da-ghi-nho.png")?;
    page.click("#export-mappings")?;
    let kept = page.wait_for_download("cach-ghep-cot.txt")?;
    let text = fs::read_to_string(&kept).map_err(|error| error.to_string())?;
    let (first, rest) = text.split_once('\n').unwrap_or_default();
    equal("first line", first, "doisoat-mappings 1")?;
    equal(&text, rest.contains("father=5") && !text.contains("tên"), true)?;

    page.click("#forget-mappings")?;
    page.wait_for_text(".remembered-mappings summary", "(0)")?;
    equal("the guess again", value(page, "#column-sector-father")?, String::new())?;
    page.set_files("#import-mappings", &[&kept])?;
    page.wait_for_text(".learned", "Đã nhận 1 cách ghép cột")?;
    equal("applied", value(page, "#column-sector-father")?, "5".to_owned())?;
    page.set_files("#import-mappings", &[&files.sector])?;
    page.wait_for_text(".learned", "không phải tệp cách ghép cột")?;
    page.click("#mapping .forget")?;
    page.wait_for_text(".remembered-mappings summary", "(0)")?;
    equal("the guess once more", value(page, "#column-sector-father")?, String::new())?;
    stays_quiet(page, file)
}

/// The browser asks before unsaved results are lost, and only then.
pub(crate) fn unsaved_results_are_asked_about(page: &mut Page, file: &Path) -> Outcome {
    let asks = |page: &mut Page| {
        page.evaluate(
            "(() => { const leaving = new Event('beforeunload', { cancelable: true }); \
             dispatchEvent(leaving); return leaving.defaultPrevented })()",
        )
    };
    let files = SampleFiles::write()?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    equal("loaded files", asks(page)?, false.into())?;
    run(page)?;
    equal("unsaved results", asks(page)?, true.into())?;
    page.click("#save")?;
    page.wait_for_download("doi-soat-mau-danh-sach-bhyt.xlsx")?;
    equal("saved results", asks(page)?, false.into())?;
    stays_quiet(page, file)
}
