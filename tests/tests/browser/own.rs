//! What an office's list holds beside the fields: shown with the row, found by a search, and
//! compared if it is a code that the extract has too.

use std::path::Path;

use serde_json::Value;
use tests::{Outcome, Page};

use crate::steps::{choose, equal, load, open, put, run, stays_quiet};

/// A list with columns of its own, and an extract that has one code of them.
const LIST: &str = "STT|Họ và tên|Ngày sinh|Số CCCD|Mã HS|SĐT phụ huynh|Ghi chú\n\
    1|Nông Văn An|01/02/2012|004212000011|HS-0012|0912 345 678|Chuyển đến từ Bắc Kạn\n\
    2|Vũ Thị Bình|05/06/2012|004312000022|HS-0013||\n\
    3|Lê Đức Cường|07/08/2012|004212000033|HS-0014|+84 987 654 321|Con thương binh\n";
const EXTRACT: &str = "Họ và tên|Ngày sinh|Số định danh|Mã định danh học sinh|Số hồ sơ\n\
    Nông Văn An|01/02/2012|004212000011|HS 0012|QT-77\n\
    Vũ Thị Bình|05/06/2012|004312000022|HS-0031|QT-78\n\
    Lê Đức Cường|07/08/2012|004212000033|HS-0014|QT-79\n";

/// The texts of the elements that a selector finds.
fn texts(page: &mut Page, selector: &str) -> Outcome<Vec<String>> {
    let found = page.evaluate(&format!(
        "[...document.querySelectorAll(\"{selector}\")].map(element => element.textContent)"
    ))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(found.as_array().map_or_else(Vec::new, |found| found.iter().map(text).collect()))
}

/// The other columns of both sides are shown under the fields, and rows are found by them.
pub(crate) fn own_columns_are_shown_and_found(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let sector = put(folder.path(), "hoc-sinh.csv", LIST.as_bytes())?;
    let registry = put(folder.path(), "dan-cu.csv", EXTRACT.as_bytes())?;
    open(page, file)?;
    load(page, &sector, &registry)?;
    run(page)?;
    page.click("[data-row='2']")?;
    page.wait_for_text("#detail .own[data-side='sector'] h4", "Các cột khác trong danh sách")?;
    let own = "#detail .own[data-side='sector']";
    equal(
        "headers of the list's other columns",
        texts(page, &format!("{own} dt"))?,
        ["STT", "SĐT phụ huynh", "Ghi chú"].map(str::to_owned).to_vec(),
    )?;
    equal(
        "values of the list's other columns",
        texts(page, &format!("{own} dd"))?,
        ["1", "0912 345 678", "Chuyển đến từ Bắc Kạn"].map(str::to_owned).to_vec(),
    )?;
    equal(
        "the extract's other columns",
        texts(page, "#detail .own[data-side='registry'] dd")?,
        vec!["QT-77".to_owned()],
    )?;
    // Empty ones are left out.
    page.click("[data-row='3']")?;
    page.wait_for_text("#detail h3", "Dòng 3")?;
    equal("of an empty row", texts(page, &format!("{own} dt"))?, vec!["STT".to_owned()])?;

    for (typed, row) in [
        ("0912345678", "2"),
        ("0987.654.321", "4"),
        ("hs0013", "3"),
        ("bac kan", "2"),
        ("thương binh", "4"),
        ("QT-78", "3"),
    ] {
        page.evaluate(
            "(() => { const field = document.querySelector('#search'); field.value = ''; \
             field.dispatchEvent(new Event('input', { bubbles: true })); return true })()",
        )?;
        page.wait_for_text(".listed", "3 dòng")?;
        page.type_text("#search", typed)?;
        page.wait_for_text(".listed", "1 dòng")?;
        page.find(&format!("[data-row='{row}']"))?;
    }
    stays_quiet(page, file)
}

/// A code that both sides have is mapped by itself, compared, and can be left out by hand.
pub(crate) fn a_code_of_both_sides_is_compared(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let sector = put(folder.path(), "hoc-sinh.csv", LIST.as_bytes())?;
    let registry = put(folder.path(), "dan-cu.csv", EXTRACT.as_bytes())?;
    open(page, file)?;
    load(page, &sector, &registry)?;
    page.wait_for_text("#mapping tbody", "Mã của đơn vị")?;
    run(page)?;
    page.wait_for_text("#differences thead", "Mã của đơn vị")?;
    page.click("[data-row='2']")?;
    page.find("#detail [data-field='office_code'][data-kind='format']")?;
    page.click("[data-row='3']")?;
    page.find("#detail [data-field='office_code'][data-kind='different'] mark")?;
    page.click("[data-row='4']")?;
    page.find("#detail [data-field='office_code'][data-kind='same']")?;

    // Left out on one side, it is an own column of the other again.
    open(page, file)?;
    load(page, &sector, &registry)?;
    page.wait_for_text("#mapping tbody", "Mã của đơn vị")?;
    choose(page, "#column-sector-office_code", "")?;
    run(page)?;
    page.click("[data-row='3']")?;
    page.wait_for_text("#detail .own[data-side='sector']", "HS-0013")?;
    page.wait_for_text("#detail .own[data-side='registry']", "HS-0031")?;
    stays_quiet(page, file)
}
