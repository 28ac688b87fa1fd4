//! What records mean: findings, values that are in no table, and the tables themselves.

use std::fs;
use std::path::{Path, PathBuf};

use matcher::plan::Field;
use tests::{Outcome, Page};

use crate::steps::{choose, equal, load, open, picture, put, run, stays_quiet};

/// The two files of an end-to-end case.
fn case(name: &str) -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(name);
    (folder.join("sector.csv"), folder.join("registry.csv"))
}

/// Rows can be listed by finding, and a row explains its finding in a sentence.
pub(crate) fn findings_filter_the_list(page: &mut Page, file: &Path) -> Outcome {
    let (sector, registry) = case("numbers_and_dates");
    open(page, file)?;
    load(page, &sector, &registry)?;
    run(page)?;
    let offered = page.evaluate("document.querySelector('#findings').textContent")?;
    let offered = offered.as_str().unwrap_or_default();
    for words in ["Có lưu ý (8)", "Số khác giới tính (2)", "Từ 60 tuổi chỉ có năm sinh (1)"]
    {
        equal(&format!("{words} in {offered}"), offered.contains(words), true)?;
    }
    choose(page, "#findings", "number_of_relative")?;
    page.wait_for_text(".listed", "1 dòng")?;
    page.wait_for_text(".chips", "Số của người trong gia đình")?;
    page.click("[data-row='6']")?;
    page.wait_for_text("#detail", "là của anh, chị hoặc em")?;
    page.wait_for_text("#detail", "Số định danh cho biết giới tính Nam, danh sách ghi Nữ")?;
    picture(page, "luu-y.png")?;
    choose(page, "#findings", "")?;
    page.wait_for_text(".listed", "8 dòng")?;
    stays_quiet(page, file)
}

/// Coded fields are paired and compared, and values that are in no table are reported once.
pub(crate) fn values_outside_the_tables_are_told(page: &mut Page, file: &Path) -> Outcome {
    let (sector, registry) = case("register_fields");
    open(page, file)?;
    load(page, &sector, &registry)?;
    page.wait_for_text("#mapping tbody", "Nhóm máu")?;
    let fields = "document.querySelectorAll('#mapping tbody tr').length";
    page.click("#more-fields")?;
    let all = Field::ALL.len();
    page.wait_until("every field", &format!("{fields} === {all}"))?;
    page.click("#more-fields")?;
    page.wait_until("fewer fields", &format!("{fields} < {all}"))?;
    run(page)?;
    page.wait_for_text("#unknown-values summary", "giá trị nằm ngoài bảng mã")?;
    page.click("#unknown-values summary")?;
    page.wait_for_text("#unknown-values", "“Sao Hỏa” nằm ngoài bảng mã, có ở 1 dòng")?;
    page.wait_for_text("#differences thead", "Tình trạng cư trú")?;
    picture(page, "ngoai-bang-ma.png")?;
    stays_quiet(page, file)
}

/// The tables show their sources; an office's change to the map is accepted, remembered, reported
/// if it is wrong, and discarded.
pub(crate) fn the_map_takes_amendments(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let header = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";
    let row = |place: &str| format!("{header}Lê Văn An,12/03/1985,004085123456,\"{place}\"\n");
    let sector = put(folder.path(), "a.csv", row("Xã Thử Nghiệm, Cao Bằng").as_bytes())?;
    let registry = put(folder.path(), "b.csv", row("Xã Trùng Khánh, Cao Bằng").as_bytes())?;
    let change = b"2026-10-01\tcommune\t01477\tX\xc3\xa3 Th\xe1\xbb\xad Nghi\xe1\xbb\x87m\n";
    let good = put(folder.path(), "moi.tsv", change)?;
    let bad = put(folder.path(), "sai.tsv", b"2026-10-01\tcommune\t99999\tX\n")?;

    open(page, file)?;
    load(page, &sector, &registry)?;
    run(page)?;
    page.wait_for_text("#differences", "Ghi thiếu")?;
    page.click("#about-data")?;
    page.wait_for_text(".about-data", "Xã, phường trước 01/07/2025 và nơi nhập về")?;
    page.wait_until(
        "every table with its source",
        "[...document.querySelectorAll('.data-tables tbody tr')].length === 20 && \
         [...document.querySelectorAll('.data-tables td')].every((cell) => cell.textContent)",
    )?;
    picture(page, "du-lieu.png")?;
    page.set_files("#amendments-file", &[&bad])?;
    page.wait_for_text("#amendment-news", "dòng 1")?;
    page.set_files("#amendments-file", &[&good])?;
    page.wait_for_text("#amendment-news", "Đã nạp")?;
    page.wait_for_text("#amendments-in-force", "Trong đó 1 thay đổi là của tệp “moi.tsv”")?;
    page.click("#close-about")?;
    page.click(".out-of-date button")?;
    page.wait_for_text("#differences", "Chỉ khác cách ghi")?;

    open(page, file)?;
    page.click("#about-data")?;
    page.wait_for_text("#amendments-in-force", "moi.tsv")?;
    page.click("#save-amendments")?;
    let saved = page.wait_for_download("thay-doi-dia-gioi.tsv")?;
    let saved = fs::read(&saved).map_err(|error| error.to_string())?;
    equal("the saved table", saved == change, true)?;
    page.click("#drop-amendments")?;
    page.wait_until(
        "the page's own amendments alone",
        "!document.querySelector('#amendments-in-force').textContent.includes('moi.tsv')",
    )?;
    stays_quiet(page, file)
}
