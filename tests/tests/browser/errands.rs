//! Cases go out to the communes, come back in files that others wrote, are taken in, and reported.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use tests::office::{convert, soffice};
use tests::{Outcome, Page};

use crate::review::{REVIEWER, save, today};
use crate::steps::{
    choose, equal, load, open, picture, put, put_workbook, run, stays_quiet, unpacked,
};

const LIST: &str = "Họ và tên,Ngày sinh,Giới tính,Số định danh,Nơi thường trú\n\
    Lê Văn An,12/03/1955,Nam,004055000101,\"Xã Trùng Khánh, Cao Bằng\"\n\
    Hoàng Thị Lan,13/03/1966,Nữ,004166000102,\"Xã Đàm Thủy, Cao Bằng\"\n\
    Nông Văn Cao,14/03/1977,Nam,004077000103,\"Xã Đàm Thủy, Cao Bằng\"\n\
    Vi Văn Lạ,15/03/1988,Nam,,\"Xã Trùng Khánh, Cao Bằng\"\n\
    Bế Thị Mơ,16/03/1990,Nữ,004190000105,\"Xã Đàm Thủy, Cao Bằng\"\n";
const EXTRACT: &str = "Số định danh,Họ và tên,Ngày sinh,Giới tính,Nơi thường trú\n\
    004055000101,Lê Văn An,12/08/1955,Nam,\"Xã Trùng Khánh, Tỉnh Cao Bằng\"\n\
    004166000102,Hoàng Thị Loan,13/04/1966,Nữ,\"Xã Đàm Thủy, Tỉnh Cao Bằng\"\n\
    004077000103,Nông Văn Cao,14/03/1977,Nữ,\"Xã Đàm Thủy, Tỉnh Cao Bằng\"\n\
    004190000105,Bế Thị Mơ,16/03/1990,Nữ,\"Xã Đàm Thủy, Tỉnh Cao Bằng\"\n";

const KEY: &str = "Mã câu hỏi";
const NAME: &str = "Họ và tên";
const ASKED: &str = "Nội dung cần xác minh";
const THIS: &str = "Có phải là người này không?";
const REPLY: &str = "Trả lời";
const VALUE: &str = "Thông tin đúng";

/// A line of a workbook that went out: cells by header.
type Line = BTreeMap<String, String>;

/// Load, run, send, have it answered in the communes, take it back, report; then once more with the
/// files in another order and an answer that stands against the first one.
pub(crate) fn cases_go_out_and_come_back(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let sector = put(folder.path(), "ds.csv", LIST.as_bytes())?;
    let registry = put(folder.path(), "dc.csv", EXTRACT.as_bytes())?;
    open(page, file)?;
    page.set_viewport(1366, 768)?;
    load(page, &sector, &registry)?;
    run(page)?;

    page.click("#errands")?;
    page.type_text("#errands-by", REVIEWER)?;
    page.press(&[tests::input::ENTER])?;
    page.wait_for_text("#packages", "Xã Đàm Thủy")?;
    equal("packages", rows(page, "#packages tbody tr")?, 2)?;
    choose(page, "#errand-due", "2026-12-15")?;
    picture(page, "gui-xac-minh.png")?;
    page.click("#send-errands")?;
    let name = format!("xac-minh-{}.zip", today(page)?);
    let sent = unpacked(&page.wait_for_download(&name)?)?;
    page.wait_for_text("#errand-state", "đã gửi")?;
    page.wait_for_text("#no-errands", "Không còn dòng nào")?;
    page.wait_for_text("#errands-out", "Đang gửi ở 2 nơi")?;
    let names: Vec<&str> = sent.iter().map(|(name, _)| name.as_str()).collect();
    equal("files", names, vec!["Xã Đàm Thủy.xlsx", "Xã Trùng Khánh.xlsx"])?;

    // One commune answers in a spreadsheet program, the other one copies the lines to a new file.
    let mut dam_thuy = lines(&sent[0].1)?;
    let mut trung_khanh = lines(&sent[1].1)?;
    equal("questions", (dam_thuy.len(), trung_khanh.len()), (4, 3))?;
    answer(&mut dam_thuy, "Hoàng Thị Lan", THIS, "đúng người", "");
    answer(&mut dam_thuy, "Hoàng Thị Lan", "Họ và tên", "theo CSDL", "");
    answer(&mut dam_thuy, "Hoàng Thị Lan", "Ngày sinh", "cả hai sai", "14/04/1966");
    answer(&mut dam_thuy, "Nông Văn Cao", "Giới tính", "DS đúng", "");
    answer(&mut trung_khanh, "Lê Văn An", "Ngày sinh", "chắc là CSDL đúng", "");
    dam_thuy.reverse();
    let files = [
        by_office(folder.path(), "dam-thuy", &dam_thuy)?,
        put(folder.path(), "trung-khanh.csv", &saved(&trung_khanh)?)?,
    ];
    page.click("#errands-take")?;
    take(page, &[&files[0], &files[1]], 2)?;
    outcomes(page, &["4 câu trả lời mới", "1 câu trả lời không hiểu được", "2 câu chưa trả lời"])?;
    page.wait_for_text("#returned-lines", "chắc là CSDL đúng")?;
    picture(page, "nhan-ket-qua.png")?;
    page.click("#take-returned")?;
    page.wait_for_text("#returned-state", "Đã nhận câu trả lời của 2 hồ sơ")?;
    take(page, &[&files[1], &files[0]], 2)?;
    outcomes(page, &["4 câu đã có trả lời như vậy", "1 câu trả lời không hiểu được"])?;
    page.find("#take-returned:disabled")?;

    // Another officer of the commune says something else.
    answer(&mut dam_thuy, "Nông Văn Cao", "Giới tính", "CSDL đúng", "");
    let other = put(folder.path(), "dam-thuy-2.csv", &saved(&dam_thuy)?)?;
    answer(&mut trung_khanh, "Lê Văn An", "Ngày sinh", "CSDL đúng", "");
    answer(&mut trung_khanh, "Lê Văn An", THIS, "đúng rồi", "");
    let more = put(folder.path(), "trung-khanh-2.csv", &saved(&trung_khanh)?)?;
    take(page, &[&other, &more], 2)?;
    outcomes(page, &["2 câu trả lời mới", "1 câu trái với quyết định đã có"])?;
    page.wait_for_text("#returned-lines", &format!("Trái với quyết định đã có ({REVIEWER}"))?;
    page.click("#take-returned")?;
    page.wait_for_text("#returned-state", "Đã nhận câu trả lời của 1 hồ sơ")?;
    // What is no answer changes nothing, and says why.
    page.set_files("#file-returned", &[&sector])?;
    page.wait_for_text(".unread", "không có cột Mã câu hỏi")?;
    page.click("#drop-returned")?;

    page.click("#errands-give")?;
    page.click("#give-back")?;
    let name = format!("tra-ket-qua-{}.zip", today(page)?);
    let given = unpacked(&page.wait_for_download(&name)?)?;
    page.wait_for_text("#given-state", "3 thông tin cần cập nhật")?;
    picture(page, "tra-don-vi.png")?;
    let names: Vec<&str> = given.iter().map(|(name, _)| name.as_str()).collect();
    let made =
        ["Kết quả đối soát.xlsx", "Thông tin cần cập nhật.csv", "Thông tin cần cập nhật.xlsx"];
    equal(
        "files",
        names,
        made.map(|of| format!("ds - {of}")).iter().map(String::as_str).collect(),
    )?;
    let list = text_of(&given[0].1)?;
    for told in ["Lê Văn An", "Sai lệch, đã thống nhất", "004166000102", "Ngày sinh: 14/04/1966"]
    {
        equal(told, list.contains(told), true)?;
    }

    page.click("#errands-report")?;
    page.wait_for_text("#report-in-all", "Trong 5 dòng có 4 dòng cần giải quyết")?;
    page.wait_for_text("#report-in-all", "Đã gửi xác minh 4 dòng, 3 dòng đã có trả lời")?;
    page.click("#progress_of_errands summary")?;
    page.wait_for_text("#progress_of_errands", "15/12/2026")?;
    picture(page, "bao-cao-tien-do.png")?;
    page.click("#save-report")?;
    let name = format!("bao-cao-{}.xlsx", today(page)?);
    let report = fs::read(page.wait_for_download(&name)?).map_err(|error| error.to_string())?;
    equal("the report's lines", text_of(&report)?.contains("Xã Trùng Khánh"), true)?;
    page.click("#period-week")?;
    page.wait_for_text("dialog[open] [role=alert]", "công việc chưa bắt đầu")?;
    choose(page, "#report-since", "")?;
    page.wait_for_text("#report-in-all", "Trong 5 dòng")?;
    page.click("#report-letter")?;
    page.click("#save-report")?;
    let name = format!("bao-cao-{}.zip", today(page)?);
    let report = unpacked(&page.wait_for_download(&name)?)?;
    let names: Vec<&str> = report.iter().map(|(name, _)| name.as_str()).collect();
    equal("files", names, vec!["Danh sách.xlsx", "Công văn.docx"])?;
    page.click("#close-errands")?;
    // What was sent and answered is in the work, and not saved yet.
    page.find("#work .unsaved")?;
    page.click("#work")?;
    let work = save(page, 1)?;

    open(page, file)?;
    page.set_files("#file-work", &[&work])?;
    page.wait_long("the results", "document.querySelector('.resumed')")?;
    page.click("#errands")?;
    page.wait_for_text("#no-errands", "Không còn dòng nào")?;
    page.click("#errands-report")?;
    page.wait_for_text("#report-in-all", "3 dòng đã có trả lời")?;
    recalled_and_sent_under_a_password(page)?;
    stays_quiet(page, file)
}

/// What is not answered is recalled, goes out again under a password, and comes back with it alone.
fn recalled_and_sent_under_a_password(page: &mut Page) -> Outcome {
    const PASSWORD: &str = "Mật khẩu 2026";
    page.click("#errands-send")?;
    page.click("#errands-out summary")?;
    page.click(".recall:enabled")?;
    page.wait_for_text("#packages", "Xã Trùng Khánh (trước đây thuộc huyện Trùng Khánh)")?;
    equal("packages", rows(page, "#packages tbody tr")?, 1)?;
    page.type_text("#errand-password", PASSWORD)?;
    picture(page, "gui-lai-co-mat-khau.png")?;
    page.click("#send-errands")?;
    let name = format!("xac-minh-{}.xlsx", today(page)?);
    let locked = page.wait_for_download(&name)?;
    page.wait_for_text("#errand-state", "đã gửi")?;
    page.click("#errands-take")?;
    page.set_files("#file-returned", &[&locked])?;
    page.wait_for_text(".unread", "mật khẩu")?;
    page.click("#drop-returned")?;
    page.type_text("#returned-password", PASSWORD)?;
    page.set_files("#file-returned", &[&locked])?;
    page.wait_for_text("#returned-state", "Đã đọc 1 tệp")?;
    outcomes(page, &["1 câu chưa trả lời"])
}

/// Gives files that came back, and waits until they are compared.
fn take(page: &mut Page, files: &[&Path], read: usize) -> Outcome {
    page.set_files("#file-returned", files)?;
    page.wait_for_text("#returned-state", &format!("Đã đọc {read} tệp"))?;
    Ok(())
}

/// Waits until the counts above the lines name each of these outcomes.
fn outcomes(page: &mut Page, expected: &[&str]) -> Outcome {
    expected.iter().try_for_each(|text| page.wait_for_text("#outcomes", text).map(drop))
}

fn rows(page: &mut Page, selector: &str) -> Outcome<u64> {
    let count = page.evaluate(&format!("document.querySelectorAll('{selector}').length"))?;
    count.as_u64().ok_or_else(|| format!("{selector}: {count}"))
}

/// What an officer writes into a line.
fn answer(lines: &mut [Line], name: &str, asked: &str, reply: &str, value: &str) {
    let is_it = |line: &&mut Line| line[NAME] == name && line[ASKED] == asked;
    for line in lines.iter_mut().filter(is_it) {
        line.insert(REPLY.to_owned(), reply.to_owned());
        line.insert(VALUE.to_owned(), value.to_owned());
    }
}

const COLUMNS: [&str; 8] =
    [ASKED, REPLY, VALUE, NAME, "Ngày sinh", "Số định danh", KEY, "Giấy tờ kiểm tra"];

fn record(line: &Line) -> [&str; COLUMNS.len()] {
    COLUMNS.map(|of| line.get(of).map_or("", String::as_str))
}

/// Lines as a text file.
fn saved(lines: &[Line]) -> Outcome<Vec<u8>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS).map_err(|error| error.to_string())?;
    for line in lines {
        out.write_record(record(line)).map_err(|error| error.to_string())?;
    }
    out.into_inner().map_err(|error| error.to_string())
}

/// Lines as LibreOffice saves them, or another writer where it is not installed.
fn by_office(folder: &Path, name: &str, lines: &[Line]) -> Outcome<PathBuf> {
    let text = String::from_utf8(saved(lines)?).map_err(|error| error.to_string())?;
    let rows = text.lines().map(str::to_owned).collect();
    let file = put_workbook(folder, &format!("{name}.xlsx"), &[("Trả lời", rows)])?;
    match soffice() {
        Some(program) => convert(&program, folder, &file, "ods"),
        None => Ok(file),
    }
}

fn book(bytes: &[u8]) -> Outcome<Xlsx<Cursor<Vec<u8>>>> {
    let book = open_workbook_from_rs(Cursor::new(bytes.to_vec()));
    book.map_err(|error: calamine::XlsxError| error.to_string())
}

/// The lines of a workbook of questions.
fn lines(bytes: &[u8]) -> Outcome<Vec<Line>> {
    let mut book = book(bytes)?;
    let name = book.sheet_names().into_iter().next().ok_or("no sheet")?;
    let range = book.worksheet_range(&name).map_err(|error| error.to_string())?;
    let text = |cell: &Data| cell.to_string();
    let mut rows = range.rows().map(|row| row.iter().map(text).collect::<Vec<String>>());
    let headers = rows.find(|row| row.iter().any(|cell| cell == KEY)).ok_or("no keys")?;
    let line = |row: Vec<String>| headers.iter().cloned().zip(row).collect::<Line>();
    Ok(rows.map(line).filter(|line| line[KEY].starts_with("HS-")).collect())
}

/// All cells of a workbook.
fn text_of(bytes: &[u8]) -> Outcome<String> {
    let mut book = book(bytes)?;
    let mut text = String::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|error| error.to_string())?;
        text.extend(range.cells().map(|(_, _, cell)| format!("{cell}\n")));
    }
    Ok(text)
}
