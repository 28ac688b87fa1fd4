//! The texts of the page, in both languages: the work file.

use super::{en, vi};

/// The work file.
pub struct WorkTexts {
    /// The button that opens the dialog.
    pub work: &'static str,
    pub heading: &'static str,
    pub close: &'static str,
    pub about: &'static str,
    pub save: &'static str,
    pub saving: &'static str,
    /// The name of the file.
    pub saved: fn(&str) -> String,
    /// The name of the file, and the time of the last save.
    pub saves_itself: fn(&str, &str) -> String,
    pub failed: fn(&str) -> String,
    /// Decisions that are not saved, and the time of the last save.
    pub unsaved: fn(u32, Option<&str>) -> String,
    /// The time of the last save.
    pub all_saved: fn(&str) -> String,
    pub with_lists: &'static str,
    pub with_lists_hint: &'static str,
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub set_passphrase: &'static str,
    pub drop_passphrase: &'static str,
    pub is_sealed: &'static str,
    pub open: &'static str,
    pub open_hint: &'static str,
    pub opening: fn(&str) -> String,
    pub locked: fn(&str) -> String,
    pub wrong: fn(&str) -> String,
    pub unlock: &'static str,
    pub rescue: &'static str,
    pub give_up: &'static str,
    /// The names of lists that are to be chosen.
    pub choose: fn(&str, &str) -> String,
    pub reading_lists: fn(&str) -> String,
    /// Decisions about rows that changed, and those that cannot be applied.
    pub resumed: fn(u32, u32) -> String,
    pub sure: &'static str,
    /// The name of a file that was being saved when the page was closed, and when that was.
    pub left: fn(&str, &str) -> String,
    pub open_left: &'static str,
    pub drop_left: &'static str,
    pub journal: &'static str,
    pub journal_hint: &'static str,
}

pub(super) static VI: WorkTexts = WorkTexts {
    work: "Lưu công việc",
    heading: "Tệp công việc",
    close: "Đóng",
    about: "Tệp công việc giữ hai danh sách, cách ghép cột, mọi quyết định và nhật ký, để mai làm tiếp hoặc làm tiếp trên máy khác. Tệp chứa dữ liệu cá nhân, hãy bảo quản như danh sách gốc.",
    save: "Lưu thành tệp",
    saving: "Đang lưu…",
    saved: |name| format!("Đã lưu “{name}” vào thư mục tải xuống."),
    saves_itself: |name, time| {
        format!("Mọi quyết định được tự ghi vào “{name}”, lần cuối lúc {time}.")
    },
    failed: |cause| format!("Chưa lưu được. {cause}"),
    unsaved: |count, since| match since {
        Some(time) => format!("Có {} ghi chép chưa lưu từ {time}", vi::count(count)),
        None => format!("Có {} ghi chép chưa lưu", vi::count(count)),
    },
    all_saved: |time| format!("Đã lưu lúc {time}"),
    with_lists: "Kèm cả hai danh sách trong tệp",
    with_lists_hint: "Nếu không chọn, tệp chỉ giữ tên và dấu vân tay của danh sách; khi mở phải chọn lại đúng các danh sách đó.",
    passphrase: "Mật khẩu của tệp",
    passphrase_hint: "Không có cách lấy lại mật khẩu đã quên.",
    set_passphrase: "Đặt mật khẩu",
    drop_passphrase: "Bỏ mật khẩu",
    is_sealed: "Tệp được khóa bằng mật khẩu từ lần lưu tới.",
    open: "Mở tệp công việc…",
    open_hint: "Làm tiếp công việc đã lưu (tệp .doisoat).",
    opening: |name| format!("Đang mở “{name}”…"),
    locked: |name| format!("“{name}” có mật khẩu."),
    wrong: |name| format!("Mật khẩu không đúng, hoặc “{name}” đã hỏng. Hãy gõ lại."),
    unlock: "Mở",
    rescue: "Mở phần còn đọc được",
    give_up: "Thôi",
    choose: |name, lists| {
        format!("“{name}” không kèm danh sách. Hãy chọn lại: {lists}, rồi bấm Đối soát.")
    },
    reading_lists: |name| format!("Đang đọc các danh sách trong “{name}”…"),
    resumed: |changed, unsettled| match (changed, unsettled) {
        (0, 0) => "Đã mở lại công việc, mọi quyết định được giữ nguyên.".to_owned(),
        (changed, unsettled) => format!(
            "Đã mở lại công việc. {} dòng đã thay đổi sau khi quyết định, {} quyết định chưa áp dụng được: hãy lọc “Quyết định cần xem lại”.",
            vi::count(changed),
            vi::count(unsettled)
        ),
    },
    sure: "Công việc đang mở có ghi chép chưa lưu. Vẫn mở tệp khác?",
    left: |name, at| {
        format!(
            "Lần trước trang bị đóng khi đang ghi “{name}” ({at}). Trình duyệt còn giữ bản đang ghi dở đó."
        )
    },
    open_left: "Mở bản này",
    drop_left: "Xóa bản này",
    journal: "Xuất nhật ký (.xlsx)",
    journal_hint: "Bảng tính ghi từng việc: ai làm, lúc nào, về dòng nào, trước và sau ra sao.",
};

pub(super) static EN: WorkTexts = WorkTexts {
    work: "Save the work",
    heading: "Work file",
    close: "Close",
    about: "A work file keeps both lists, the columns, every decision and the journal, to go on tomorrow or on another machine. It holds personal data: keep it as you keep the lists.",
    save: "Save as a file",
    saving: "Saving…",
    saved: |name| format!("Saved “{name}” to your downloads."),
    saves_itself: |name, time| {
        format!("Every decision is saved to “{name}” by itself, last at {time}.")
    },
    failed: |cause| format!("Not saved. {cause}"),
    unsaved: |count, since| match since {
        Some(time) => format!("{} entries not saved since {time}", en::count(count)),
        None => format!("{} entries not saved", en::count(count)),
    },
    all_saved: |time| format!("Saved at {time}"),
    with_lists: "With both lists in the file",
    with_lists_hint: "Otherwise the file keeps only names and fingerprints of the lists, which must be chosen again when it is opened.",
    passphrase: "Passphrase of the file",
    passphrase_hint: "A forgotten passphrase cannot be recovered.",
    set_passphrase: "Set passphrase",
    drop_passphrase: "Remove passphrase",
    is_sealed: "The file is sealed from the next save on.",
    open: "Open a work file…",
    open_hint: "Go on with saved work (a .doisoat file).",
    opening: |name| format!("Opening “{name}”…"),
    locked: |name| format!("“{name}” has a passphrase."),
    wrong: |name| format!("The passphrase is wrong, or “{name}” is damaged. Type it again."),
    unlock: "Open",
    rescue: "Open what can still be read",
    give_up: "Never mind",
    choose: |name, lists| {
        format!("“{name}” does not hold the lists. Choose {lists} again, then compare.")
    },
    reading_lists: |name| format!("Reading the lists of “{name}”…"),
    resumed: |changed, unsettled| match (changed, unsettled) {
        (0, 0) => "The work goes on; every decision stands.".to_owned(),
        (changed, unsettled) => format!(
            "The work goes on. {} have changed since they were decided about, {} decisions cannot be applied: filter by “Decision to look at again”.",
            en::rows(changed),
            en::count(unsettled)
        ),
    },
    sure: "There are entries that are not saved. Open another file all the same?",
    left: |name, at| {
        format!(
            "The page was closed while it was writing “{name}” ({at}). The browser still has what was being written."
        )
    },
    open_left: "Open it",
    drop_left: "Delete it",
    journal: "Journal as a spreadsheet",
    journal_hint: "A line for each thing done: who, when, about which row, before and after.",
};
