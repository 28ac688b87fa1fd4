//! The texts of the page, in both languages: a work that several people do.

use super::{en, vi};

/// A work that several people do.
pub struct ColleaguesTexts {
    pub heading: &'static str,
    pub split_hint: &'static str,
    pub people: &'static str,
    pub by: &'static str,
    pub by_commune: &'static str,
    pub by_portion: &'static str,
    pub split: &'static str,
    /// How much is packed, in percent.
    pub packing: fn(u32) -> String,
    /// The name of the archive.
    pub packed: fn(&str) -> String,
    /// A part, and how many of its rows are left to look at.
    pub part: fn(&str, u32) -> String,
    pub sealed: &'static str,
    pub take: &'static str,
    pub take_hint: &'static str,
    pub taking: fn(&str) -> String,
    /// A file: its new entries, the questions that both answered alike, and those that they answered
    /// differently.
    pub taken: fn(&str, u32, u32, u32) -> String,
    pub show: &'static str,
}

pub(super) static VI: ColleaguesTexts = ColleaguesTexts {
    heading: "Làm chung với đồng nghiệp",
    split_hint: "Mỗi người nhận một tệp công việc đủ hai danh sách, mở ra chỉ hiện phần dòng của mình. Làm xong thì gửi lại tệp đã lưu để nhận vào đây.",
    people: "Số người",
    by: "chia theo",
    by_commune: "xã, phường",
    by_portion: "thứ tự dòng",
    split: "Chia việc",
    packing: |percent| format!("Đang tạo các phần việc… {percent}%"),
    packed: |name| format!("Đã lưu “{name}” vào thư mục tải xuống:"),
    part: |about, open| match open {
        0 => format!("{about} (không còn dòng cần xem)"),
        open => format!("{about} (còn {} dòng cần xem)", vi::count(open)),
    },
    sealed: "Các phần dùng chung mật khẩu của công việc này.",
    take: "Nhận phần đã làm…",
    take_hint: "Chọn tệp công việc của đồng nghiệp. Chỗ hai người trả lời khác nhau được nêu ra để quyết định lại, chưa áp dụng cho bên nào.",
    taking: |name| format!("Đang nhận “{name}”…"),
    taken: |name, entries, agreed, conflicts| {
        if entries == 0 {
            return format!("“{name}” không có gì mới so với công việc này.");
        }
        let mut text = format!("Đã nhận {} mục nhật ký từ “{name}”.", vi::count(entries));
        if agreed > 0 {
            text += &format!(" {} chỗ cả hai trả lời giống nhau.", vi::count(agreed));
        }
        if conflicts > 0 {
            text += &format!(" {} chỗ trả lời khác nhau, chưa áp dụng.", vi::count(conflicts));
        }
        text
    },
    show: "Xem các dòng trả lời khác nhau",
};

pub(super) static EN: ColleaguesTexts = ColleaguesTexts {
    heading: "Working with colleagues",
    split_hint: "Each person gets a work file with both lists that opens on their own rows. When they are done, take the file that they saved in here.",
    people: "People",
    by: "split by",
    by_commune: "communes",
    by_portion: "order of rows",
    split: "Split the work",
    packing: |percent| format!("Making the parts… {percent}%"),
    packed: |name| format!("Saved “{name}” to your downloads:"),
    part: |about, open| match open {
        0 => format!("{about} (nothing left to look at)"),
        open => format!("{about} ({} left to look at)", en::rows(open)),
    },
    sealed: "The parts have the passphrase of this work.",
    take: "Take in a part…",
    take_hint: "Choose the work file of a colleague. Where both of you answered differently, it is listed to be decided again, and neither is applied.",
    taking: |name| format!("Taking in “{name}”…"),
    taken: |name, entries, agreed, conflicts| {
        if entries == 0 {
            return format!("“{name}” has nothing that is new here.");
        }
        let mut text = format!("Took {} entries of the journal from “{name}”.", en::count(entries));
        if agreed > 0 {
            text += &format!(" The same answer from both: {}.", en::count(agreed));
        }
        if conflicts > 0 {
            text += &format!(" Different answers, neither applied: {}.", en::count(conflicts));
        }
        text
    },
    show: "Show the rows with different answers",
};
