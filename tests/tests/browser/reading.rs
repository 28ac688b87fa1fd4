//! How a table is read, and what the user decides about it: header and end, legacy fonts, a
//! password.

use std::fmt::Write as _;
use std::path::Path;

use tests::crowd::crowd;
use tests::{Outcome, Page};

use crate::steps::{equal, fill, open, picture, put, stays_quiet};

/// The header and the last row are moved by hand, without reading the file again.
pub(crate) fn the_header_is_moved_by_hand(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut text = "UBND XÃ QUANG HÁN,,,\nDANH SÁCH NGƯỜI HƯỞNG TRỢ CẤP,,,\n\
                    STT,Họ và tên,Ngày sinh,Số CCCD\n"
        .to_owned();
    for row in 1..=30 {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{row},Nông Văn An,{:02}/03/1990,0040900000{row:02}", row % 28 + 1);
    }
    text.push_str("Tổng cộng: 30 người,,,\n");
    let list = put(folder.path(), "tro-cap.csv", text.as_bytes())?;
    open(page, file)?;
    page.set_files("#file-sector", &[&list])?;
    page.wait_for_text(".card .summary", "30 dòng, tên cột ở dòng 3")?;
    page.click(".show-layout")?;
    page.wait_until("the focus", "document.activeElement.id === 'layout-heading'")?;
    for (row, role) in
        [(1, "Tiêu đề trên"), (3, "Tên cột"), (4, "Dữ liệu"), (34, "Tổng cộng, chữ ký")]
    {
        page.wait_for_text(&format!("[data-preview-row='{row}']"), role)?;
    }
    page.wait_for_text(".preview .gap", "dòng …")?;
    picture(page, "cach-doc-bang.png")?;

    fill(page, "#last-row", "20")?;
    page.wait_for_text(".card .summary", "17 dòng")?;
    page.wait_for_text("[data-preview-row='21']", "Bỏ qua")?;
    page.wait_until(
        "the focus stays in the field",
        "document.activeElement.id === 'last-row' && document.activeElement.value === '20'",
    )?;
    fill(page, "#header-from", "2")?;
    page.wait_for_text(".card .summary", "tên cột ở dòng 2–3")?;
    page.click("[data-preview-row='4'] .make-header")?;
    page.wait_for_text(".card .summary", "16 dòng, tên cột ở dòng 4")?;
    page.click("#no-header")?;
    page.wait_for_text(".card .summary", "không có dòng tên cột")?;
    page.click("#find-again")?;
    page.wait_for_text(".card .summary", "30 dòng, tên cột ở dòng 3")?;
    page.press(&[tests::input::ESCAPE])?;
    page.click(".show-layout")?;
    page.click(".close-layout")?;
    page.wait_until(
        "the panel is gone and the focus at its button",
        "!document.querySelector('#layout-panel') \
         && document.activeElement.classList.contains('show-layout')",
    )?;
    stays_quiet(page, file)
}

/// Columns typed in a legacy font are decoded, say so, and can be left as they are.
pub(crate) fn old_fonts_are_read_or_left(page: &mut Page, file: &Path) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let names = [
        "NguyÔn V¨n B×nh",
        "TrÇn ThÞ Hång",
        "§inh Quèc TuÊn",
        "Lª V¨n §øc",
        "Ph¹m ThÞ H»ng",
        "Hoµng M¹nh Hïng",
    ];
    let mut text = "STT,Hä vµ tªn,Ngµy sinh,Sè CMND\n".to_owned();
    for (row, name) in (1..).zip(names) {
        let _ = writeln!(text, "{row},{name},0{row}/02/1961,0802345{row}{row}");
    }
    let list = put(folder.path(), "phong-cu.csv", text.as_bytes())?;
    let (_, registry) = crowd(30);
    let registry = put(folder.path(), "dan-cu.csv", registry.as_bytes())?;
    open(page, file)?;
    page.set_files("#file-sector", &[&list])?;
    page.set_files("#file-registry", &[&registry])?;
    let said = page.wait_for_text(".fonts", "TCVN3 (ABC, .VnTime)")?;
    equal(&said, said.contains("đã chuyển sang Unicode"), true)?;
    let name = "#mapping tbody tr:first-child";
    page.wait_for_text(name, "Nguyễn Văn Bình")?;
    picture(page, "phong-chu.png")?;
    page.click(".font-switch")?;
    page.wait_for_text(name, "NguyÔn V¨n B×nh")?;
    page.wait_for_text(".fonts summary", "để nguyên")?;
    page.wait_until(
        "the focus stays on the switch",
        "document.activeElement.classList.contains('font-switch') && !document.activeElement.checked",
    )?;
    page.press(&[' '])?;
    page.wait_for_text(name, "Nguyễn Văn Bình")?;
    stays_quiet(page, file)
}

/// A protected workbook asks for its password, says if it is wrong, and opens.
pub(crate) fn a_password_opens_a_file(page: &mut Page, file: &Path) -> Outcome {
    let locked =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/reading/encrypted-agile.xlsx");
    if !locked.exists() {
        return Ok(());
    }
    open(page, file)?;
    page.set_files("#file-sector", &[&locked])?;
    page.wait_for_text("#error-sector", "Hãy nhập mật khẩu")?;
    let focused = "document.activeElement.id === 'password-sector'";
    page.wait_until("the focus in the field", focused)?;
    picture(page, "mat-khau.png")?;
    fill(page, "#password-sector", "sai")?;
    page.wait_for_text("#error-sector", "không đúng")?;
    page.wait_until("the focus in the field", focused)?;
    fill(page, "#password-sector", "Mật khẩu 123")?;
    page.wait_for_text(".card .summary", "encrypted-agile.xlsx")?;
    equal("the field is gone", page.find_all("#password-sector")?.len(), 0)?;
    stays_quiet(page, file)
}
