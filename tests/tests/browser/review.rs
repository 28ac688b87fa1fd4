//! Deciding about rows by keys alone, saving the work, and going on with it.

use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use matcher::share::Share;
use matcher::work_file::{Opened, open as open_work};
use tests::input::{ENTER, ESCAPE};
use tests::{Outcome, Page};

use crate::steps::{
    CrowdFiles, SampleFiles, choose, count, equal, load, open, picture, put, run, stays_quiet,
};

/// Who decides in these tests.
pub(crate) const REVIEWER: &str = "Lò Thị Mai";
/// What somebody types to open the work.
const PASSPHRASE: &str = "mưa rừng Pác Bó";

/// Puts the focus on the list, opens its first row, and says who decides if that is asked.
pub(crate) fn begin(page: &mut Page) -> Outcome {
    page.evaluate("document.querySelector('#list').focus()")?;
    page.press(&[ENTER])?;
    page.find(".pair")?;
    let asks = page.evaluate("!!document.querySelector('#reviewer')")?;
    if asks == true {
        page.type_text("#reviewer", REVIEWER)?;
        page.press(&[ENTER])?;
    }
    page.wait_until("the work has begun", "document.querySelector('#progress')?.textContent")
}

/// The marked row is the one that is shown.
pub(crate) const SHOWN: &str = "document.querySelector('.row.marked')?.dataset.row \
     && document.querySelector('.row-room h3')?.textContent \
        .includes(document.querySelector('.row.marked').dataset.row)";

/// Presses a key and waits until it was answered: another entry is not saved.
pub(crate) fn press(page: &mut Page, key: char, entries: &mut u32) -> Outcome {
    page.wait_until("the marked row in the pane", SHOWN)?;
    page.press(&[key])?;
    *entries += 1;
    let more = format!(
        "Number(document.querySelector('#work .unsaved')?.textContent.replace(/\\D/g, '') ?? 0) >= {entries}"
    );
    page.wait_until("an entry", &more)
}

/// Lists the rows of one verdict from the top.
pub(crate) fn list(page: &mut Page, status: &str) -> Outcome {
    page.click(&format!("[data-status='{status}']"))?;
    page.find("[data-row]")?;
    begin(page)
}

/// The day, as names of files have it.
pub(crate) fn today(page: &mut Page) -> Outcome<String> {
    let day = page.evaluate(
        "(() => { const now = new Date(); const two = n => String(n).padStart(2, '0'); \
         return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` })()",
    )?;
    Ok(day.as_str().unwrap_or_default().to_owned())
}

/// Writes the journal as a spreadsheet, which tells what was done and by whom.
fn journal_is_written(page: &mut Page) -> Outcome {
    let name = format!("nhat-ky-{}.xlsx", today(page)?);
    page.click("#save-journal")?;
    let saved = page.wait_for_download(&name)?;
    page.wait_for_text("#journal-state", &name)?;
    picture(page, "nhat-ky.png")?;
    let bytes = fs::read(&saved).map_err(|error| error.to_string())?;
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes))
        .map_err(|error: calamine::XlsxError| error.to_string())?;
    let range = book.worksheet_range("Nhật ký").map_err(|error| error.to_string())?;
    let cells: Vec<String> =
        range.rows().flat_map(|row| row.iter().map(ToString::to_string)).collect();
    for told in [REVIEWER, "Không có ai trong trích xuất", "Hoàn tác", "Làm lại", "hỏi thôn"]
    {
        equal(told, cells.iter().any(|cell| cell == told), true)?;
    }
    equal("the mark", cells.iter().any(|cell| cell.starts_with("Mã nhật ký: ")), true)
}

/// Makes a part of a saved work: the first of three portions of the list.
fn part_of(saved: &Path) -> Outcome<Vec<u8>> {
    let bytes = fs::read(saved).map_err(|error| error.to_string())?;
    let Opened { mut file, caseload, .. } =
        open_work(&bytes, None).map_err(|error| error.to_string())?;
    let share = Share { parts: [1].into(), of: 3, communes: [].into() };
    file.setup.set_share(Some(&share));
    file.build(&caseload.record()).map_err(|error| error.to_string())
}

/// Saves the work as a file.
pub(crate) fn save(page: &mut Page, number: u32) -> Outcome<PathBuf> {
    let day = today(page)?;
    // The browser's own dialog cannot be answered; without it the work is handed out.
    page.evaluate("(globalThis.showSaveFilePicker = undefined, true)")?;
    page.click("#save-work")?;
    page.wait_for_download(&format!("cong-viec-{day}-{number}.doisoat"))
}

/// The counts of all verdicts.
pub(crate) fn counts(page: &mut Page) -> Outcome<Vec<u64>> {
    ["match", "discrepancy", "review", "not_found"].iter().map(|of| count(page, of)).collect()
}

/// Thirty rows are decided by keys alone, saved, opened on another page, and gone on with.
pub(crate) fn thirty_rows_are_decided_by_keys(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    open(page, file)?;
    page.set_viewport(1366, 768)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    list(page, "review")?;
    picture(page, "xem-xet.png")?;
    let rows = count(page, "review")?;
    let mut entries = 0;
    for row in 0..30 {
        if row == rows {
            equal("progress", page.text("#progress")?, format!("Đã xem {rows}/{rows}, còn 0"))?;
            list(page, "not_found")?;
        }
        press(page, ['c', '0', 'h'][row as usize % 3], &mut entries)?;
        if row == 3 {
            picture(page, "xem-xet-da-quyet-dinh.png")?;
        }
    }
    let shown = page.text("#progress")?;
    // Rows of the first list that are nobody have come to this one.
    equal(&shown, shown.starts_with("Đã xem 21/"), true)?;
    // One is taken back, and decided again.
    press(page, 'z', &mut entries)?;
    page.wait_for_text(".news", "hoàn tác")?;
    press(page, 'y', &mut entries)?;
    page.wait_for_text(".news", "làm lại")?;
    // A note stands beside the row, with all that was done about it.
    page.press(&['n'])?;
    page.wait_until("the note", "document.activeElement?.id === 'note'")?;
    page.press(&"hỏi thôn".chars().chain([ENTER]).collect::<Vec<_>>())?;
    page.wait_for_text(".news", "ghi chú")?;
    page.click(".history summary")?;
    page.wait_for_text(".history ul", REVIEWER)?;
    picture(page, "lich-su.png")?;
    let before = counts(page)?;

    page.click("#work")?;
    picture(page, "luu-cong-viec.png")?;
    let saved = save(page, 1)?;
    page.wait_for_text("#work-state", "Đã lưu")?;
    journal_is_written(page)?;

    open(page, file)?;
    page.set_files("#file-work", &[&saved])?;
    page.wait_long("the results", "document.querySelector('.resumed')")?;
    equal("counts", counts(page)?, before.clone())?;
    picture(page, "mo-lai-cong-viec.png")?;
    list(page, "not_found")?;
    // What was decided before it was saved is taken back too, by the same person.
    let mut entries = 0;
    press(page, 'z', &mut entries)?;
    page.wait_for_text(".news", "hoàn tác")?;
    press(page, 'y', &mut entries)?;
    equal("counts", counts(page)?, before.clone())?;

    // A part of a work that was split lists its own rows, until somebody wants all of them.
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let part = put(folder.path(), "phan.doisoat", &part_of(&saved)?)?;
    open(page, file)?;
    page.set_files("#file-work", &[&part])?;
    page.wait_long("the results", "document.querySelector('.resumed')")?;
    page.wait_for_text(".chips", "Phần việc 1/3")?;
    equal("counts", counts(page)?, before)?;
    picture(page, "phan-viec.png")?;
    page.click(".chip")?;
    page.wait_until("no filter", "!document.querySelector('.chip')")?;
    stays_quiet(page, file)
}

/// A work with a passphrase opens with it alone, and what is loaded stays until it does.
pub(crate) fn a_sealed_work_opens_with_its_passphrase(page: &mut Page, file: &Path) -> Outcome {
    let files = CrowdFiles::of(40)?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    begin(page)?;
    let mut entries = 0;
    for row in 0..30 {
        press(page, ['c', '0', 'h'][row % 3], &mut entries)?;
        if row < 29 {
            page.press(&['l'])?;
        }
    }
    let before = counts(page)?;
    page.click("#work")?;
    page.type_text("#passphrase", PASSPHRASE)?;
    page.click("#set-passphrase")?;
    page.find("#drop-passphrase")?;
    let sealed = save(page, 1)?;
    let bytes = fs::read(&sealed).map_err(|error| error.to_string())?;
    equal("the form of a sealed file", bytes.starts_with(b"age-encryption.org/v1"), true)?;

    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let foreign = put(folder.path(), "khac.doisoat", b"PK no work")?;
    let mut cut = bytes.clone();
    cut.truncate(bytes.len() - 1);
    let cut = put(folder.path(), "cut.doisoat", &cut)?;
    open(page, file)?;
    load(page, &files.sector, &files.registry)?;
    page.set_files("#file-work", &[&foreign])?;
    page.wait_for_text(".opening", "không phải tệp công việc")?;
    page.find("#mapping")?;
    page.set_files("#file-work", &[&sealed])?;
    page.wait_for_text(".opening", "có mật khẩu")?;
    picture(page, "mat-khau-cong-viec.png")?;
    page.type_text("#unlock-work", "mua rung")?;
    page.press(&[ENTER])?;
    page.wait_for_text(".opening", "không đúng")?;
    page.find("#mapping")?;
    page.set_files("#file-work", &[&cut])?;
    page.wait_for_text(".opening", "có mật khẩu")?;
    page.type_text("#unlock-work", PASSPHRASE)?;
    page.press(&[ENTER])?;
    page.wait_until(
        "what is wrong",
        "/hỏng|thiếu/.test(document.querySelector('.opening').textContent)",
    )?;
    page.find("#mapping")?;
    page.set_files("#file-work", &[&sealed])?;
    page.wait_for_text(".opening", "có mật khẩu")?;
    page.type_text("#unlock-work", PASSPHRASE)?;
    page.press(&[ENTER])?;
    page.wait_long("the results", "document.querySelector('.resumed')")?;
    equal("counts", counts(page)?, before.clone())?;
    // It goes on where it was left.
    begin(page)?;
    let mut entries = 0;
    press(page, 'z', &mut entries)?;
    page.wait_for_text(".news", "hoàn tác")?;
    press(page, 'y', &mut entries)?;
    equal("counts", counts(page)?, before)?;
    stays_quiet(page, file)
}

/// Somebody else is found in the whole extract; a person who is another row's is asked about; rows
/// alike are decided together; and a newer run keeps what was decided.
pub(crate) fn decisions_outlive_a_run(page: &mut Page, file: &Path) -> Outcome {
    let files = SampleFiles::write()?;
    open(page, file)?;
    page.set_viewport(1366, 768)?;
    load(page, &files.sector, &files.registry)?;
    run(page)?;
    list(page, "not_found")?;
    page.press(&['/'])?;
    page.wait_until("the field", "document.activeElement?.id === 'find-person'")?;
    page.press(&"tran quoc".chars().collect::<Vec<_>>())?;
    page.find(".people li")?;
    picture(page, "tim-nguoi.png")?;
    page.click(".people li button")?;
    page.find(".found-by-hand")?;
    page.press(&['d'])?;
    page.find("#others-look, #progress")?;
    let asked = page.evaluate(
        "new Promise(done => setTimeout(() => done(!!document.querySelector('.asked')), 500))",
    )?;
    if asked == true {
        picture(page, "nguoi-cua-dong-khac.png")?;
        page.click("#others-look")?;
    }
    page.wait_for_text(".news", "đúng người này")?;
    page.press(&['g'])?;
    page.find(".alike")?;
    picture(page, "giong-nhau.png")?;
    page.click("[data-alike='nobody']")?;
    page.wait_for_text(".news", "giống nhau")?;
    page.press(&['m'])?;
    picture(page, "phim-tat.png")?;
    page.press(&['m', ESCAPE])?;
    page.click("[data-status='not_found']")?;
    choose(page, "#ruled", "decided")?;
    page.find(".by-hand")?;
    let (before, decided) = (counts(page)?, page.text(".listed")?);

    page.click(".steps button, .steps a")?;
    page.find("#mapping")?;
    run(page)?;
    page.wait_long("the work goes on", "document.querySelector('.resumed')")?;
    equal("counts", counts(page)?, before)?;
    choose(page, "#ruled", "decided")?;
    page.wait_for_text(".listed", &decided)?;
    stays_quiet(page, file)
}
