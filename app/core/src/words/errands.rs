//! The texts of the page, in both languages: cases that go out to be verified and come back.

use matcher::language::Language;

use super::numbers::decimal;
use super::{en, vi};

/// Cases that go out to be verified and come back.
pub struct ErrandsTexts {
    /// The button that opens the dialog.
    pub open: &'static str,
    pub heading: &'static str,
    pub close: &'static str,
    pub send: &'static str,
    pub take: &'static str,
    pub give: &'static str,
    pub report: &'static str,
    pub send_about: &'static str,
    pub commune: &'static str,
    pub rows: &'static str,
    pub questions: &'static str,
    pub all: &'static str,
    pub due: &'static str,
    /// A day that is proposed, with the letter from which it follows.
    pub due_day: fn(&str, &str) -> String,
    pub due_from: &'static str,
    /// A password for what goes out.
    pub password: &'static str,
    /// That of what comes back.
    pub password_of_files: &'static str,
    pub by_office: &'static str,
    /// At how many places cases are out.
    pub out_at: fn(u32) -> String,
    pub out_heads: [&'static str; 5],
    pub recall: &'static str,
    pub recall_about: &'static str,
    pub again: &'static str,
    /// The button that makes workbooks, with the number of communes.
    pub make: fn(u32) -> String,
    pub making: fn(u32) -> String,
    pub stop: &'static str,
    /// The name of the file.
    pub sent: fn(&str) -> String,
    pub not_sent: fn(&str) -> String,
    pub nothing: &'static str,
    pub take_about: &'static str,
    pub choose: &'static str,
    pub choose_folder: &'static str,
    pub reading: fn(u32, u32) -> String,
    /// Files that hold answers.
    pub read: fn(u32) -> String,
    pub every: &'static str,
    /// A number of lines, and what becomes of them.
    pub outcome: fn(u32, &str) -> String,
    pub place: &'static str,
    pub name: &'static str,
    pub asked: &'static str,
    pub sides: [&'static str; 2],
    pub reply: [&'static str; 2],
    pub becomes: &'static str,
    pub show_row: &'static str,
    /// The lines that are shown: from, to, of.
    pub window: fn(u32, u32, u32) -> String,
    pub before: &'static str,
    pub after: &'static str,
    /// The button that takes in answers, with the number of cases.
    pub apply: fn(u32) -> String,
    pub drop: &'static str,
    pub taken: fn(u32) -> String,
    pub give_about: &'static str,
    pub give_back: &'static str,
    pub giving: &'static str,
    /// The name of the archive, and how many values are to be corrected.
    pub given: fn(&str, u32) -> String,
    pub day: &'static str,
    pub since: &'static str,
    /// Rows, those to settle, those of them settled, and their share in percent.
    pub in_all: fn(u32, u32, u32, f64) -> String,
    /// Rows that went out, those answered, those overdue.
    pub out: fn(u32, u32, u32) -> String,
    /// Rows settled since the other day.
    pub more: fn(i64) -> String,
    pub period: &'static str,
    pub report_by_letter: &'static str,
    pub save_report: &'static str,
    pub print: &'static str,
}

pub(super) static VI: ErrandsTexts = ErrandsTexts {
    open: "Gửi xác minh",
    heading: "Gửi xác minh, nhận kết quả, báo cáo",
    close: "Đóng",
    send: "Gửi đi",
    take: "Nhận kết quả",
    give: "Trả đơn vị",
    report: "Báo cáo",
    send_about: "Mỗi xã, phường một tệp Excel: những chỗ hai bên khác nhau hoặc chưa rõ là ai, có sẵn câu trả lời để chọn và trang hướng dẫn. Trang này không gửi gì đi: lưu tệp về máy rồi chuyển theo đường công văn.",
    commune: "Nơi xác minh",
    rows: "Số dòng",
    questions: "Số câu hỏi",
    all: "Chọn tất cả",
    due: "Hạn trả lời",
    due_day: |day, letter| format!("{day} ({letter})"),
    due_from: "Gợi ý theo văn bản:",
    password: "Mật khẩu mở tệp (không bắt buộc)",
    password_of_files: "Mật khẩu của tệp, nếu có",
    by_office: "Mỗi cơ quan một tệp",
    out_at: |places| format!("Đang gửi ở {} nơi, theo dõi trả lời", vi::count(places)),
    out_heads: ["Nơi được gửi", "Đã gửi", "Chưa trả lời", "Quá hạn", "Hạn gần nhất"],
    recall: "Thu hồi",
    recall_about: "Không chờ nơi này trả lời nữa; hoàn tác được",
    again: "Gửi lại cả những dòng đã gửi",
    make: |count| format!("Tạo tệp gửi {} nơi", vi::count(count)),
    making: |percent| format!("Đang tạo tệp… {percent}%"),
    stop: "Dừng",
    sent: |name| {
        format!("Đã lưu “{name}” vào thư mục tải xuống, các dòng này được ghi nhận là đã gửi.")
    },
    not_sent: |cause| format!("Chưa gửi, không ghi nhận gì. {cause}"),
    nothing: "Không còn dòng nào cần gửi xác minh.",
    take_about: "Chọn các tệp nơi xác minh gửi về: một hay nhiều tệp Excel, ODS, CSV, tệp nén hoặc cả thư mục. Chưa áp dụng gì cho đến khi bấm nhận.",
    choose: "Chọn tệp gửi về…",
    choose_folder: "Chọn thư mục…",
    reading: |done, all| format!("Đang đọc tệp {}/{}…", vi::count(done), vi::count(all)),
    read: |files| format!("Đã đọc {} tệp.", vi::count(files)),
    every: "Tất cả các dòng",
    outcome: |lines, text| format!("{} {text}", vi::count(lines)),
    place: "Ở đâu",
    name: "Họ và tên",
    asked: "Nội dung",
    sides: ["Danh sách", "CSDL dân cư"],
    reply: ["Trả lời", "Thông tin đúng"],
    becomes: "Xử lý",
    show_row: "Xem dòng này",
    window: |from, to, all| {
        format!("{}–{} trong {} dòng", vi::count(from), vi::count(to), vi::count(all))
    },
    before: "Trước",
    after: "Sau",
    apply: |cases| format!("Nhận câu trả lời của {} hồ sơ", vi::count(cases)),
    drop: "Bỏ, không nhận",
    taken: |cases| match cases {
        0 => "Không có câu trả lời nào mới.".to_owned(),
        cases => {
            format!(
                "Đã nhận câu trả lời của {} hồ sơ. Hoàn tác một lần là trả lại như trước khi nhận.",
                vi::count(cases)
            )
        }
    },
    give_about: "Trả lại chính danh sách của đơn vị: mọi ô, dòng, cột, trang tính, định dạng giữ nguyên, thêm bên phải các cột Số định danh, Kết quả đối soát, Thông tin khác nhau, Thông tin thống nhất, Số hồ sơ. Kèm bảng thông tin cần cập nhật để nhập vào phần mềm: mã, trường, cũ, mới. Dòng cần xác minh không có số định danh và không yêu cầu sửa gì.",
    give_back: "Tạo tệp trả đơn vị",
    giving: "Đang tạo tệp…",
    given: |name, corrections| match corrections {
        0 => format!(
            "Đã lưu “{name}” vào thư mục tải xuống. Chưa có thông tin nào được quyết định phải cập nhật."
        ),
        corrections => format!(
            "Đã lưu “{name}” vào thư mục tải xuống, có {} thông tin cần cập nhật.",
            vi::count(corrections)
        ),
    },
    day: "Đến hết ngày",
    since: "so với hết ngày",
    in_all: |rows, to_settle, settled, share| {
        format!(
            "Trong {} dòng có {} dòng cần giải quyết: đã giải quyết {} ({}%), còn lại {}.",
            vi::count(rows),
            vi::count(to_settle),
            vi::count(settled),
            decimal(share, Language::Vi),
            vi::count(to_settle.saturating_sub(settled))
        )
    },
    out: |sent, answered, overdue| {
        let mut text = format!(
            "Đã gửi xác minh {} dòng, {} dòng đã có trả lời",
            vi::count(sent),
            vi::count(answered)
        );
        if overdue > 0 {
            text += &format!(", {} dòng quá hạn", vi::count(overdue));
        }
        text + "."
    },
    more: |more| match more {
        more if more < 0 => {
            format!("Giảm {} dòng đã giải quyết.", vi::count(more.unsigned_abs() as u32))
        }
        more => format!("Giải quyết thêm {} dòng.", vi::count(more as u32)),
    },
    period: "Kỳ trước:",
    report_by_letter: "Kèm công văn báo cáo",
    save_report: "Lưu báo cáo",
    print: "In",
};

pub(super) static EN: ErrandsTexts = ErrandsTexts {
    open: "Send out",
    heading: "Send out, take back, report",
    close: "Close",
    send: "Send out",
    take: "Take back",
    give: "Give back",
    report: "Report",
    send_about: "A workbook for each commune: where both sides differ, or it is not clear who somebody is, with replies to choose from and a page that tells how. This page sends nothing: save the file and pass it on as letters are.",
    commune: "Who verifies",
    rows: "Rows",
    questions: "Questions",
    all: "All",
    due: "Answers by",
    due_day: |day, letter| format!("{day} ({letter})"),
    due_from: "Proposed by letters:",
    password: "Password (optional)",
    password_of_files: "Password of the files, if any",
    by_office: "A file for each office",
    out_at: |places| format!("Out at {} places", en::count(places)),
    out_heads: ["Sent to", "Sent", "Not answered", "Overdue", "Earliest day due"],
    recall: "Recall",
    recall_about: "Wait no more for this place; can be undone",
    again: "Also rows that went out already",
    make: |count| format!("Make files for {}", en::count(count)),
    making: |percent| format!("Making files… {percent}%"),
    stop: "Stop",
    sent: |name| {
        format!("Saved “{name}” to your downloads; the work notes that these rows went out.")
    },
    not_sent: |cause| format!("Nothing went out and nothing was noted. {cause}"),
    nothing: "Nothing is left to be verified by others.",
    take_about: "Choose the files that came back: Excel, ODS, CSV, archives, or a folder. Nothing is applied until you say so.",
    choose: "Choose files…",
    choose_folder: "Choose a folder…",
    reading: |done, all| format!("Reading file {} of {}…", en::count(done), en::count(all)),
    read: |files| format!("Files read: {}.", en::count(files)),
    every: "All lines",
    outcome: |lines, text| format!("{} {text}", en::count(lines)),
    place: "Where",
    name: "Name",
    asked: "Asked",
    sides: ["List", "Registry"],
    reply: ["Reply", "What is right"],
    becomes: "What becomes of it",
    show_row: "Show the row",
    window: |from, to, all| format!("{}–{} of {}", en::count(from), en::count(to), en::rows(all)),
    before: "Before",
    after: "After",
    apply: |cases| format!("Take in the answers on {} cases", en::count(cases)),
    drop: "Take in nothing",
    taken: |cases| match cases {
        0 => "There was no new answer.".to_owned(),
        cases => {
            format!("Took in the answers on {} cases. One undo takes them back.", en::count(cases))
        }
    },
    give_about: "Gives the office its own list: every cell, row, column, sheet and format stays, with columns to the right: personal number, result, what differs, what was agreed, case. Beside it, a table of values to be corrected for import: key, field, old, new. A row that is to be verified has no number and orders nothing.",
    give_back: "Make the files",
    giving: "Making files…",
    given: |name, corrections| match corrections {
        0 => format!(
            "Saved “{name}” to your downloads. Nothing was decided that is to be corrected."
        ),
        corrections => format!(
            "Saved “{name}” to your downloads. Values to be corrected: {}.",
            en::count(corrections)
        ),
    },
    day: "At the end of",
    since: "beside the end of",
    in_all: |rows, to_settle, settled, share| {
        format!(
            "Of {}, {} are to be settled: {} settled ({share:.1}%), {} left.",
            en::rows(rows),
            en::count(to_settle),
            en::count(settled),
            en::count(to_settle.saturating_sub(settled))
        )
    },
    out: |sent, answered, overdue| {
        let mut text = format!("{} went out, {} answered", en::rows(sent), en::count(answered));
        if overdue > 0 {
            text += &format!(", {} overdue", en::count(overdue));
        }
        text + "."
    },
    more: |more| format!("Settled since then: {more:+}."),
    period: "Report before:",
    report_by_letter: "With a letter",
    save_report: "Save the report",
    print: "Print",
};
