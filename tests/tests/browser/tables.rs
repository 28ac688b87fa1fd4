//! Lists in several files and sheets, and fields spread over several columns.

use std::path::{Path, PathBuf};

use tests::crowd::crowd;
use tests::{Outcome, Page};

use crate::steps::{
    choose, equal, fill, open, picture, put, put_workbook, run, stays_quiet, total,
};

/// Sixty people: twenty in a separate file, and two sheets of twenty with other headers next to a
/// sheet of totals.
struct CommuneFiles {
    first: PathBuf,
    others: PathBuf,
    registry: PathBuf,
    folder: tempfile::TempDir,
}

impl CommuneFiles {
    fn write() -> Outcome<CommuneFiles> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let (sector, registry) = crowd(60);
        let lines: Vec<String> = sector.lines().map(str::to_owned).collect();
        let (header, people) = lines.split_first().ok_or("no crowd")?;
        let list = |header: &str, people: &[String]| -> Vec<String> {
            std::iter::once(header.to_owned()).chain(people.iter().cloned()).collect()
        };
        let other = "TT,Họ tên người dân,Ngày tháng năm sinh,Nam/Nữ,CCCD,Địa chỉ thường trú";
        let totals = ["Xã,Số hộ,Số người", "Quang Hán,7,20", "Trà Lĩnh,8,20"];
        let totals: Vec<String> = totals.map(str::to_owned).into();
        let first = list(header, &people[..20]).join("\n");
        Ok(CommuneFiles {
            first: put(folder.path(), "xa-quang-han.csv", first.as_bytes())?,
            others: put_workbook(
                folder.path(),
                "hai-xa.xlsx",
                &[
                    ("Trà Lĩnh", list(other, &people[20..40])),
                    ("Trùng Khánh", list(other, &people[40..])),
                    ("Tổng hợp", totals),
                ],
            )?,
            registry: put(folder.path(), "dan-cu.csv", registry.as_bytes())?,
            folder,
        })
    }
}

/// The text shown for a table in the list of tables.
fn line(page: &mut Page, place: u32) -> Outcome<String> {
    page.text(&format!(".tables li:nth-child({place})"))
}

/// All lists of people are used together; ticking changes that without reading again.
pub(crate) fn several_files_and_sheets_are_one_list(page: &mut Page, file: &Path) -> Outcome {
    let files = CommuneFiles::write()?;
    open(page, file)?;
    page.set_files("#file-sector", &[&files.first, &files.others])?;
    page.set_files("#file-registry", &[&files.registry])?;
    page.wait_for_text(".card .summary", "2 tệp, chọn 3/4 bảng, 60 dòng")?;
    equal("an only file has no boxes", page.find_all(".tables")?.len(), 1)?;
    for (place, words) in
        [(1, "xa-quang-han.csv"), (2, "hai-xa.xlsx / Trà Lĩnh"), (4, "bảng thống kê")]
    {
        let text = line(page, place)?;
        equal(&format!("`{words}` in `{text}`"), text.contains(words), true)?;
    }
    // Two kinds of headers, each with a separate mapping.
    page.find("#mapping")?;
    page.wait_until(
        "the name of the other kind",
        "document.querySelector('#kind-sector').textContent\
         .includes('hai-xa.xlsx / Trà Lĩnh và 1 bảng cùng kiểu')",
    )?;
    let second = "document.querySelector('#kind-sector').options[1].value";
    let second = page.evaluate(second)?.as_str().unwrap_or_default().to_owned();
    choose(page, "#kind-sector", &second)?;
    page.wait_until(
        "the columns of the other kind",
        "document.querySelector('#column-sector-name').selectedOptions[0].text.includes('Họ tên người dân')",
    )?;
    picture(page, "nhieu-tep.png")?;
    run(page)?;
    equal("rows of three lists", total(page)?, 60)?;
    page.wait_for_text(".about", "“xa-quang-han.csv” và 1 tệp khác")?;
    page.wait_for_text("[data-row]", "xa-quang-han.csv")?;
    page.click(".steps li:nth-child(2) button")?;
    page.click(".tables li:nth-child(3) input")?;
    page.wait_for_text(".card .summary", "chọn 2/4 bảng, 40 dòng")?;
    page.click(".take-all")?;
    page.click(".take-all")?;
    page.wait_for_text("#problems", "chưa chọn bảng nào")?;
    page.wait_until("a button that cannot be pressed", "document.querySelector('#run').disabled")?;
    page.click(".tables li:nth-child(1) input")?;
    run(page)?;
    equal("rows of one list", total(page)?, 20)?;
    stays_quiet(page, file)
}

/// Files can be added; if one of several is broken, none is added, and what was there stays.
pub(crate) fn several_files_come_whole_or_not_at_all(page: &mut Page, file: &Path) -> Outcome {
    let files = CommuneFiles::write()?;
    let broken = put(files.folder.path(), "hong.xlsx", b"%PDF-1.7 ...")?;
    open(page, file)?;
    page.set_files("#file-sector", &[&files.first])?;
    page.wait_for_text(".card .summary", "20 dòng")?;
    page.set_files("#add-sector", &[&files.others, &broken])?;
    let said = page.wait_for_text("#error-sector", "“hong.xlsx” không phải bảng tính")?;
    equal(&said, said.contains("1 tệp chọn cùng lúc cũng chưa được nhận"), true)?;
    equal(&said, said.contains("vẫn được giữ nguyên"), true)?;
    equal("nothing was added", page.find_all(".tables")?.len(), 0)?;
    page.set_files("#add-sector", &[&files.others])?;
    page.wait_for_text(".card .summary", "2 tệp, chọn 3/4 bảng, 60 dòng")?;
    equal("the sentence is gone", page.text("#error-sector")?, String::new())?;
    // The same file again is not another list.
    page.set_files("#add-sector", &[&files.first])?;
    page.wait_for_text(".tables li:nth-child(5)", "trùng bảng khác")?;
    page.set_files("#file-sector", &[&files.first])?;
    page.wait_until("one file alone", "!document.querySelector('.tables')")?;
    stays_quiet(page, file)
}

/// A name in parts is joined; its parts can be removed and added.
pub(crate) fn a_field_over_several_columns(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let text = "TT,Họ và đệm,Tên,Năm sinh,Số CCCD\n1,Nông Văn,An,1990,004090000001\n\
                2,Lý Thị,Bình,1991,004191000002\n3,Hoàng Đức,Cường,1992,004092000003\n";
    let list = put(folder.path(), "ten-hai-cot.csv", text.as_bytes())?;
    let (_, registry) = crowd(20);
    let registry = put(folder.path(), "dan-cu.csv", registry.as_bytes())?;
    open(page, file)?;
    page.set_files("#file-sector", &[&list])?;
    page.set_files("#file-registry", &[&registry])?;
    page.wait_for_text("#mapping tbody tr:first-child", "Nông Văn An · Lý Thị Bình")?;
    page.find("#column-sector-name-2")?;
    picture(page, "nhieu-cot.png")?;
    page.click("#mapping tbody tr:first-child .remove")?;
    page.wait_for_text("#mapping tbody tr:first-child", "Nông Văn · Lý Thị")?;
    equal("one choice", page.find_all("#column-sector-name-2")?.len(), 0)?;
    page.click("#mapping tbody tr:first-child .add-column")?;
    page.wait_for_text("#mapping tbody tr:first-child", "Nông Văn An")?;
    page.wait_until(
        "the focus on the new choice",
        "document.activeElement.id === 'column-sector-name-2'",
    )?;
    // A search that fits nobody in particular: the field is not affected by what is typed
    // elsewhere.
    run(page)?;
    fill(page, "#search", "nông văn an")?;
    page.wait_for_text("[data-row]", "Nông Văn An")?;
    stays_quiet(page, file)
}
