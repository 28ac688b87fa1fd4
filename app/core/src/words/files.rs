//! The texts of the page, in both languages: choosing the two files.

use super::{en, vi};

/// Choosing the two files.
pub struct FilesTexts {
    pub heading: &'static str,
    pub sector: &'static str,
    pub sector_hint: &'static str,
    pub registry: &'static str,
    pub registry_hint: &'static str,
    pub drop_here: &'static str,
    pub choose: &'static str,
    pub choose_other: &'static str,
    pub add: &'static str,
    pub add_hint: &'static str,
    pub formats: &'static str,
    pub reading: fn(&str) -> String,
    /// Place of the file from 1, and how many there are.
    pub reading_of: fn(usize, usize) -> String,
    pub waiting: &'static str,
    pub reading_sample: &'static str,
    pub rows: fn(u32) -> String,
    /// First and last row of the header.
    pub header_rows: fn(u32, u32) -> String,
    pub no_header: &'static str,
    pub sample: &'static str,
    pub notices: fn(usize) -> String,
    pub cancel: &'static str,
    pub use_sample: &'static str,
    pub use_sample_hint: &'static str,
    pub swap: &'static str,
    /// File and the browser's cause.
    pub unreadable: fn(&str, &str) -> String,
    /// File, if it has a name, and the cause.
    pub stopped: fn(Option<&str>, &str) -> String,
    /// How many other files were left with the one that failed.
    pub left_with_it: fn(usize) -> String,
    pub still_loaded: &'static str,
    pub guide_heading: &'static str,
    pub guide: &'static [&'static str],
}

pub(super) static VI: FilesTexts = FilesTexts {
    heading: "Hai danh sách cần đối soát",
    sector: "Danh sách của đơn vị",
    sector_hint: "Danh sách đơn vị đang quản lý, cần rà soát. Ví dụ: người hưởng trợ cấp, người tham gia bảo hiểm, học sinh, hội viên.",
    registry: "Trích xuất CSDL quốc gia về dân cư",
    registry_hint: "Danh sách do cơ quan Công an trích xuất từ CSDL quốc gia về dân cư, là dữ liệu gốc để đối chiếu.",
    drop_here: "Kéo tệp thả vào đây hoặc",
    choose: "Chọn tệp…",
    choose_other: "Chọn tệp khác…",
    add: "Thêm tệp…",
    add_hint: "Danh sách chia thành nhiều tệp (mỗi xã một tệp) thì chọn hoặc thả tất cả cùng lúc.",
    formats: "Nhận tệp Excel, LibreOffice, .csv và tệp nén .zip",
    reading: |file| format!("Đang đọc “{file}”…"),
    reading_of: |file, files| format!("tệp {file}/{files}"),
    waiting: "Đang chờ mật khẩu",
    reading_sample: "Đang tạo dữ liệu mẫu…",
    rows: |rows| format!("{} dòng", vi::count(rows)),
    header_rows: |first, last| {
        if first == last {
            format!("tên cột ở dòng {first}")
        } else {
            format!("tên cột ở dòng {first}–{last}")
        }
    },
    no_header: "không có dòng tên cột",
    sample: "Dữ liệu mẫu, không phải người thật",
    notices: |notices| format!("{notices} lưu ý khi đọc tệp"),
    cancel: "Hủy",
    use_sample: "Dùng dữ liệu mẫu",
    use_sample_hint: "Chưa có tệp? Xem thử với dữ liệu mẫu, không phải người thật.",
    swap: "Đổi chỗ hai tệp",
    unreadable: |file, cause| {
        format!(
            "Trình duyệt không đọc được tệp “{file}” ({cause}). Có thể tệp vừa bị di chuyển, đang bị chương trình khác khóa hoặc ổ đĩa mạng bị ngắt. Hãy kiểm tra rồi chọn lại."
        )
    },
    stopped: |file, cause| {
        let file = file.map_or_else(|| "dữ liệu mẫu".to_owned(), |file| format!("tệp “{file}”"));
        format!(
            "Việc đọc {file} dừng đột ngột, có thể do máy thiếu bộ nhớ. Hãy đóng bớt chương trình rồi chọn lại; nếu vẫn lỗi, hãy tách thành nhiều tệp nhỏ hơn. (Chi tiết kỹ thuật: {cause})"
        )
    },
    left_with_it: |files| {
        format!("{files} tệp chọn cùng lúc cũng chưa được nhận, để danh sách không bị thiếu người.")
    },
    still_loaded: "Dữ liệu đã đọc trước đó vẫn được giữ nguyên.",
    guide_heading: "Cách làm",
    guide: &[
        "Chọn tệp cho hai bên; mỗi bên có thể gồm nhiều tệp, nhiều trang tính. Không cần sửa tiêu đề hay xóa dòng thừa.",
        "Kiểm tra phần ghép cột mà trang đã đoán sẵn, rồi bấm “Đối soát”.",
        "Xem từng dòng khớp, sai lệch, cần xem xét hay không tìm thấy, sai ở đâu; lưu tệp Excel để gửi Công an cấp xã rà soát.",
    ],
};

pub(super) static EN: FilesTexts = FilesTexts {
    heading: "The two lists to compare",
    sector: "Your list",
    sector_hint: "The list that your office keeps and wants checked: people on benefits, insured people, pupils, members.",
    registry: "Population registry extract",
    registry_hint: "The list that the police extracted from the national population database. It is what your list is checked against.",
    drop_here: "Drop the file here or",
    choose: "Choose file…",
    choose_other: "Choose another file…",
    add: "Add files…",
    add_hint: "If the list is in several files (one per commune), choose or drop all of them together.",
    formats: "Takes Excel, LibreOffice, .csv and .zip files",
    reading: |file| format!("Reading “{file}”…"),
    reading_of: |file, files| format!("file {file} of {files}"),
    waiting: "Waiting for the password",
    reading_sample: "Making sample data…",
    rows: en::rows,
    header_rows: |first, last| {
        if first == last {
            format!("header in row {first}")
        } else {
            format!("header in rows {first}–{last}")
        }
    },
    no_header: "no header row",
    sample: "Sample data, not real people",
    notices: |n| format!("Notes from reading: {n}"),
    cancel: "Cancel",
    use_sample: "Use sample data",
    use_sample_hint: "No files at hand? Try it with sample data, not real people.",
    swap: "Swap the files",
    unreadable: |file, cause| {
        format!(
            "The browser could not read the file “{file}” ({cause}). It may have been moved, be locked by another program, or the network drive may be gone. Check, then choose it again."
        )
    },
    stopped: |file, cause| {
        let file =
            file.map_or_else(|| "the sample data".to_owned(), |file| format!("the file “{file}”"));
        format!(
            "Reading {file} stopped suddenly; the computer may be short of memory. Close other programs and choose it again; if that does not help, split it into smaller files. (Technical detail: {cause})"
        )
    },
    left_with_it: |files| match files {
        1 => "The other file chosen with it was left out too, so that no people go missing."
            .to_owned(),
        _ => format!(
            "The other {files} files chosen with it were left out too, so that no people go missing."
        ),
    },
    still_loaded: "What was read before is still loaded.",
    guide_heading: "How it works",
    guide: &[
        "Choose the files of both sides; a side may have several files and sheets. No need to tidy headers or delete extra rows.",
        "Check the columns that the page has paired, then press “Compare”.",
        "See which rows match, differ, need a look or are not found, and where they differ; save the Excel file to send to the commune police.",
    ],
};
