//! What kind of list a file is, the lists that letters order from it, and statistics tables.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use matcher::classify::Linked;
use matcher::language::Language;
use matcher::open;
use matcher::plan::{ListId, Split};
use matcher::report::letter_lists::{self, Choices};
use matcher::report::papers::order::{self, Order};
use matcher::run::{self, Settings};
use tests::record::today;
use tests::{Outcome, Page};

use crate::steps::{choose, equal, fill, open, picture, put, run, stays_quiet, total};

/// An insurance list, an allowance list, a book of deaths, and their extract.
const CASE: [&str; 4] =
    ["sector-1-bhyt.csv", "sector-2-tro-cap.csv", "sector-3-khai-tu.csv", "registry.csv"];

fn case() -> [PathBuf; 4] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/lists_of_4711");
    CASE.map(|name| folder.join(name))
}

/// The engine's result for them outside the browser.
fn link() -> Outcome<Linked> {
    let mut sides = [Vec::new(), Vec::new()];
    for (place, path) in case().iter().enumerate() {
        let bytes = fs::read(path).map_err(|error| error.to_string())?;
        let opened = open::sources(&bytes, CASE[place], None).map_err(|error| error.to_string())?;
        sides[usize::from(place == 3)].extend(opened);
    }
    let [sector, registry] = sides;
    run::link(sector, registry, &Settings::on(today())).map_err(|error| error.to_string())
}

fn load(page: &mut Page) -> Outcome {
    let [insurance, allowances, deaths, registry] = case();
    page.set_files("#file-sector", &[&insurance, &allowances, &deaths])?;
    page.set_files("#file-registry", &[&registry])?;
    page.find("#list-kind")?;
    Ok(())
}

fn value(page: &mut Page, field: &str) -> Outcome<String> {
    let value = page.evaluate(&format!("document.querySelector('{field}').value"))?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// Opens the dialog and waits until the lists are counted.
fn open_lists(page: &mut Page) -> Outcome {
    page.click("#lists")?;
    page.find("[data-list]")?;
    page.wait_until(
        "the counts",
        "document.querySelector('.offered').getAttribute('aria-busy') === 'false'",
    )
}

/// Shows the columns for the kind of table at a position.
fn show_kind(page: &mut Page, place: usize) -> Outcome {
    let shape =
        page.evaluate(&format!("document.querySelector('#kind-sector').options[{place}].value"))?;
    choose(page, "#kind-sector", shape.as_str().unwrap_or_default())
}

/// The kind of a list is shown above its columns and can be changed; the lists are counted and
/// saved as the program saves them, whole or in parts, with letters.
pub(crate) fn lists_for_letters_are_saved(page: &mut Page, file: &Path) -> Outcome {
    open(page, file)?;
    load(page)?;
    equal("the kind of the first", value(page, "#list-kind")?, "insurance".to_owned())?;
    show_kind(page, 2)?;
    page.wait_until("a book of deaths", "document.querySelector('#list-kind').value === 'deaths'")?;
    choose(page, "#list-kind", "marriages")?;
    page.wait_for_text(".people-of-row", "Chồng")?;
    choose(page, "#list-kind", "deaths")?;
    page.wait_until("one person in a row", "!document.querySelector('.people-of-row')")?;
    picture(page, "loai-danh-sach.png")?;
    run(page)?;
    open_lists(page)?;

    let linked = link()?;
    let mut ids = Vec::new();
    for id in letter_lists::offered(&linked) {
        let made = letter_lists::make(&linked, &[id], &Choices::default(), Language::Vi);
        let rows: usize = made.iter().map(|list| list.count()).sum();
        let line = format!("label:has([data-list='{}'])", id.code());
        let text = page.evaluate(&format!(
            "[...document.querySelectorAll('.offered label')].find((label) => \
             label.querySelector('[data-list={}]')).textContent",
            id.code()
        ))?;
        let text = text.as_str().unwrap_or_default().to_owned();
        equal(&format!("{line}: {text}"), text.ends_with(&format!("{rows} dòng")), true)?;
        let ticked =
            page.evaluate(&format!("document.querySelector('[data-list={}]').checked", id.code()))?;
        equal(&line, ticked, (rows > 0).into())?;
        ids.extend((rows > 0).then_some(id));
    }
    equal("lists with rows", ids.contains(&ListId::DeadAlive), true)?;
    picture(page, "danh-sach-theo-cong-van.png")?;

    let order = Order { ids, ..Order::default() };
    let native = |order: &Order| {
        let (mut files, mut bytes) = (Vec::new(), Vec::new());
        order::write(&linked, order, &mut files, &mut |_, _| {})
            .and_then(|()| order::write_as_one(&linked, order, &mut bytes, &mut |_, _| {}))
            .map_err(|error| error.to_string())?;
        let names: BTreeSet<String> = files.into_iter().map(|(name, _)| name).collect();
        Ok::<_, String>((names, bytes))
    };
    page.click("#save-lists")?;
    let saved = page.wait_for_download("danh-sach-sector-1-bhyt-va-2-tep-khac.xlsx")?;
    let saved = fs::read(saved).map_err(|error| error.to_string())?;
    equal("the page's workbook is the program's", saved == native(&order)?.1, true)?;

    choose(page, "#split-lists", "commune")?;
    page.click("#with-letter")?;
    page.click("#save-lists")?;
    let saved = page.wait_for_download("danh-sach-sector-1-bhyt-va-2-tep-khac.zip")?;
    let saved = fs::read(saved).map_err(|error| error.to_string())?;
    let order = Order { split: Some(Split::Commune), with_letter: true, ..order };
    let (names, bytes) = native(&order)?;
    equal("the page's archive is the program's", saved == bytes, true)?;
    let archive = zip::ZipArchive::new(Cursor::new(saved)).map_err(|error| error.to_string())?;
    let found: BTreeSet<String> =
        archive.file_names().flatten().map(|name| name.into_owned()).collect();
    equal("files of the archive", &found, &names)?;
    equal("a letter", found.contains("Công văn - Xã Đàm Thủy.docx"), true)?;
    page.wait_for_text("#lists-state", "Đã lưu “danh-sach-sector-1-bhyt-va-2-tep-khac.zip”")?;
    stays_quiet(page, file)
}

/// Ages determine who should be in a list; the letterhead is typed once, is there when the page is
/// opened again, and is forgotten on request.
pub(crate) fn lists_follow_ages_and_the_letterhead(page: &mut Page, file: &Path) -> Outcome {
    let rows = "document.querySelector('[data-list=not_covered]').closest('label').textContent";
    open(page, file)?;
    load(page)?;
    run(page)?;
    open_lists(page)?;
    let before = page.evaluate(rows)?;
    fill(page, "#to-insurance", "1")?;
    page.wait_until("fewer people", &format!("{rows} !== {before}"))?;
    page.click("#tick-lists")?;
    page.wait_until("nothing to save", "document.querySelector('#save-lists').disabled")?;
    page.click("[data-list=dead_alive]")?;

    page.click("#letterhead")?;
    page.wait_until("the first field", "document.activeElement.id === 'letterhead-0'")?;
    fill(page, "#letterhead-1", "Phòng Lao động")?;
    page.wait_for_text(".office", "Phòng Lao động")?;
    page.wait_until("the focus on the button", "document.activeElement.id === 'letterhead'")?;
    page.click("#save-lists")?;
    page.wait_for_download("danh-sach-sector-1-bhyt-va-2-tep-khac.xlsx")?;

    open(page, file)?;
    load(page)?;
    run(page)?;
    open_lists(page)?;
    page.wait_for_text(".office", "Phòng Lao động")?;
    page.click("#letterhead")?;
    for (place, text) in
        [(0, "UBND TỈNH CAO BẰNG"), (1, "UBND XÃ TRÙNG KHÁNH"), (2, "Trùng Khánh"), (7, "CHỦ TỊCH")]
    {
        choose(page, &format!("#letterhead-{place}"), text)?;
    }
    picture(page, "thong-tin-co-quan.png")?;
    page.click("#forget-letterhead")?;
    page.click("#letterhead-done")?;
    page.wait_for_text(".office", "Chưa nhập")?;
    equal(
        "kept",
        page.evaluate("localStorage.getItem('doisoat-letterhead')")?,
        serde_json::Value::Null,
    )?;
    page.click("#close-lists")?;
    page.wait_until("the focus back", "document.activeElement.id === 'lists'")?;
    stays_quiet(page, file)
}

/// A book's row holds several people, and the columns of one of them are shown.
pub(crate) fn lists_of_books_show_one_person(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let book = "SỔ ĐĂNG KÝ KHAI SINH,,,,,,,\n\
        Số,Ngày đăng ký,Họ và tên người được khai sinh,Ngày sinh,Họ tên cha,Năm sinh cha,Nơi ở hiện nay,Ghi chú\n\
        1,10/06/2012,Nông Văn Khang,05/06/2012,Nông Văn Hùng,1985,\"Xã Quang Hán, Cao Bằng\",\n\
        2,20/02/2015,Nông Thị Kim,14/02/2015,Nông Văn Hùng,1985,\"Xã Quang Hán, Cao Bằng\",\n";
    let registry = "Số định danh,Họ và tên,Ngày sinh,Nơi thường trú\n\
        004212000103,Nông Văn Khang,05/06/2012,\"Xã Quang Hán, Cao Bằng\"\n\
        004085000101,Nông Văn Hùng,12/03/1985,\"Xã Quang Hán, Cao Bằng\"\n";
    let book = put(folder.path(), "so.csv", book.as_bytes())?;
    let registry = put(folder.path(), "dan-cu.csv", registry.as_bytes())?;
    open(page, file)?;
    page.set_files("#file-sector", &[&book])?;
    page.set_files("#file-registry", &[&registry])?;
    page.find("#mapping")?;
    equal("the kind", value(page, "#list-kind")?, "births".to_owned())?;
    page.wait_for_text(".people-of-row", "Người được khai sinh")?;
    page.wait_for_text("#mapping tbody tr:first-child", "Nông Văn Khang")?;
    page.click("[for=person-father]")?;
    page.wait_for_text("#mapping tbody tr:first-child", "Nông Văn Hùng")?;
    equal("no father's father", page.find_all("#column-sector-father")?.len(), 0)?;
    choose(page, "#column-sector-address", "6")?;
    page.wait_for_text("#mapping tbody", "Xã Quang Hán")?;
    picture(page, "nguoi-trong-dong.png")?;
    page.click("[for=person-own]")?;
    page.wait_for_text("#mapping tbody tr:first-child", "Nông Văn Khang")?;
    run(page)?;
    equal("two children, and their father twice", total(page)?, 4)?;
    page.click(".steps li:nth-child(2) button")?;
    choose(page, "#list-kind", "other")?;
    page.wait_until("one person", "!document.querySelector('.people-of-row')")?;
    run(page)?;
    equal("two children", total(page)?, 2)?;
    stays_quiet(page, file)
}

/// A statistics table is added up as soon as it is read, with or without an extract.
pub(crate) fn lists_of_numbers_are_added_up(page: &mut Page, file: &Path) -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/tally/annex-3.csv");
    let other = tempfile::tempdir().map_err(|error| error.to_string())?;
    let right = "STT,Xã,Số hộ,Số người\n1,Quang Hán,3,10\n2,Trà Lĩnh,4,12\n,Cộng,7,22\n";
    let right = put(other.path(), "dung.csv", right.as_bytes())?;
    open(page, file)?;
    page.set_files("#file-sector", &[&folder])?;
    page.wait_for_text(".tally", "Bảng thống kê “annex-3.csv”")?;
    page.wait_for_text(".tally", "đơn vị")?;
    picture(page, "bang-thong-ke.png")?;
    page.set_files("#file-sector", &[&right])?;
    page.wait_for_text(".tally.right", "Các số đều khớp nhau")?;
    let [_, _, deaths, registry] = case();
    page.set_files("#file-registry", &[&registry])?;
    page.wait_for_text("#problems", "chỉ có bảng thống kê")?;
    // Next to a list, it is not part of the run.
    page.set_files("#add-sector", &[&deaths])?;
    page.wait_for_text(".tables", "bảng thống kê")?;
    run(page)?;
    stays_quiet(page, file)
}
