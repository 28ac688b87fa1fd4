//! Sentences for work files that do not open: what happened, and what to do.

use casework::merge::MergeError;

use super::saving::seal_error;
use crate::caseload::CaseloadError;
use crate::language::Language;
use crate::work_file::{Rescued, WorkError};

/// Why a work file does not open, or two are not made one.
pub fn work_error(error: &WorkError, file: &str, language: Language) -> String {
    let (vi, en) = match error {
        WorkError::NotWork => (
            format!(
                "“{file}” không phải tệp công việc của Đối Soát. Hãy chọn tệp có đuôi .doisoat."
            ),
            format!("“{file}” is no work file of Đối Soát. Choose a file that ends in .doisoat."),
        ),
        WorkError::Empty => (
            format!(
                "“{file}” là tệp trống: lần lưu đầu tiên chưa xong. Hãy mở bản dự phòng hoặc bản đã tải xuống."
            ),
            format!(
                "“{file}” is empty: its first save was not completed. Open the reserve, or a copy that was downloaded."
            ),
        ),
        WorkError::Newer { needs } => (
            format!(
                "“{file}” do bản Đối Soát mới hơn tạo ra (dạng {needs}), bản này không đọc được. Hãy dùng bản mới."
            ),
            format!(
                "A newer version of Đối Soát wrote “{file}” (form {needs}), which this one does not read. Use the newer version."
            ),
        ),
        WorkError::Cut => (
            format!(
                "“{file}” bị thiếu phần cuối, có thể chép hoặc tải chưa xong. Hãy chép lại; nếu không còn bản nào khác, hãy mở phần còn đọc được."
            ),
            format!(
                "The end of “{file}” is missing; perhaps it was not copied to the end. Copy it again; if there is no other copy, open what can still be read."
            ),
        ),
        WorkError::Damaged { part } => (
            format!(
                "“{file}” bị hỏng hoặc đã bị sửa ở phần “{part}” nên không mở. Hãy dùng bản lưu trước đó; nếu không còn, hãy mở phần còn đọc được."
            ),
            format!(
                "“{file}” is damaged or was changed in its part “{part}”, and is not opened. Use an earlier copy; if there is none, open what can still be read."
            ),
        ),
        WorkError::Journal { entry } => (
            format!(
                "Nhật ký trong “{file}” bị hỏng hoặc đã bị sửa từ mục {entry} nên không mở. Hãy dùng bản lưu trước đó; nếu không còn, hãy mở phần nhật ký còn nguyên."
            ),
            format!(
                "The journal in “{file}” is damaged or was changed from entry {entry} on, and is not opened. Use an earlier copy; if there is none, open the part of the journal that is whole."
            ),
        ),
        WorkError::TooLarge => (
            format!(
                "“{file}” quá lớn so với mức chương trình nhận. Hãy lưu công việc mà không kèm tệp gốc."
            ),
            format!(
                "“{file}” is larger than the program accepts. Save the work without the original files."
            ),
        ),
        WorkError::Locked => (
            format!("“{file}” có mật khẩu. Hãy nhập mật khẩu để mở."),
            format!("“{file}” has a passphrase. Give it to open the file."),
        ),
        WorkError::Seal(error) => return seal_error(error, file, language),
        WorkError::Merge(error) => return merge_error(error, file, language),
    };
    language.pick(vi, en)
}

/// Why nothing was taken over of what somebody else decided.
pub fn not_merged(error: &CaseloadError, file: &str, language: Language) -> String {
    match error {
        CaseloadError::Merge(error) => merge_error(error, file, language),
        CaseloadError::NotHere(_) => language.pick(
            format!("“{file}” có quyết định về dòng hoặc người không xác định được trong danh sách, trích xuất của công việc này nên không gộp; công việc giữ nguyên. Hãy chạy lại công việc kia với đúng danh sách, trích xuất này rồi gộp."),
            format!("“{file}” has decided about a row or a person that is not surely in the lists of this work, and is not merged; the work is as it was. Run the other work over these lists, and merge then."),
        ),
        error => language.pick(
            format!("Công việc không nhận: {error}. Công việc giữ nguyên."),
            format!("The work does not take it: {error}. The work is as it was."),
        ),
    }
}

fn merge_error(error: &MergeError, file: &str, language: Language) -> String {
    let (vi, en) = match error {
        MergeError::OtherWork => (
            format!(
                "“{file}” là một công việc khác, không phải bản sao của công việc này, nên không gộp. Công việc bắt đầu riêng chỉ gộp được khi cùng các tệp danh sách và trích xuất."
            ),
            format!(
                "“{file}” is another work and not a copy of this one, and is not merged. A work that was begun apart can be merged if it is over the same lists and extracts."
            ),
        ),
        MergeError::Newer { entry } => (
            format!(
                "“{file}” có quyết định (mục {entry} của nhật ký) do bản Đối Soát mới hơn ghi nên không gộp. Hãy gộp bằng bản mới."
            ),
            format!(
                "“{file}” has a decision (entry {entry} of its journal) of a newer version of Đối Soát, and is not merged. Merge with the newer version."
            ),
        ),
        MergeError::CaseOfTwoRows(case) => (
            format!(
                "Hồ sơ {case} trong “{file}” là của một dòng khác nên không gộp. Hãy báo bộ phận kỹ thuật."
            ),
            format!(
                "The case {case} in “{file}” is of another row, and nothing is merged. Tell your IT officer."
            ),
        ),
        MergeError::Casebook(error) => return work_error(&error.clone().into(), file, language),
    };
    language.pick(vi, en)
}

/// What could be had of a damaged work file, and what is lost.
pub fn rescued(rescued: &Rescued, file: &str, language: Language) -> String {
    let Rescued { damaged, is_cut, entries_left_out, work } = rescued;
    let count = work.caseload.casebook().journal().count();
    let parts = damaged.join(", ");
    let (mut vi, mut en) = (
        format!("Đọc được {count} mục nhật ký của “{file}”."),
        format!("{count} entries of the journal of “{file}” could be read."),
    );
    if *entries_left_out > 0 {
        vi += &format!(" Bỏ {entries_left_out} mục không còn nguyên.");
        en += &format!(" {entries_left_out} entries that are not whole are left out.");
    }
    if *is_cut {
        vi += " Phần cuối của tệp bị mất, không biết còn những gì.";
        en += " The end of the file is lost, and with it nobody knows what.";
    }
    if !damaged.is_empty() {
        vi += &format!(" Phần hỏng: {parts}.");
        en += &format!(" Damaged parts: {parts}.");
    }
    vi += " Hãy kiểm tra lại và lưu thành tệp khác.";
    en += " Look through the work, and save it to another file.";
    language.pick(vi, en)
}
