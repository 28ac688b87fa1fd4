//! The texts of the page, in both languages: about the data, and the amendments to the map.

use matcher::language::Language::{En, Vi};

use super::numbers::count;
use crate::state::InForce;

/// About the data and the amendments to the map.
pub struct AboutTexts {
    pub open: &'static str,
    pub heading: &'static str,
    pub close: &'static str,
    pub lead: &'static str,
    pub columns: [&'static str; 6],
    pub by_hand: &'static str,
    pub amendments: &'static str,
    pub amendments_lead: &'static str,
    pub in_force: fn(&InForce) -> String,
    /// Name of the office's file, and how many amendments it adds.
    pub own: fn(&str, usize) -> String,
    pub load: &'static str,
    pub save: &'static str,
    pub remove: &'static str,
    pub taken: &'static str,
    pub taken_for_now: &'static str,
    /// Name of the file, and what is wrong.
    pub refused: fn(&str, &str) -> String,
    /// Name of the file, and the browser's words.
    pub unreadable: fn(&str, &str) -> String,
    pub not_saved: fn(&str) -> String,
}

pub(super) static VI: AboutTexts = AboutTexts {
    open: "Dữ liệu tra cứu",
    heading: "Dữ liệu tra cứu đi kèm trang",
    close: "Đóng",
    lead: "Trang hiểu địa danh, dân tộc, số định danh… nhờ các bảng dưới đây, nằm sẵn trong tệp này. Không bảng nào chứa thông tin của người thật.",
    columns: ["Bảng", "Số dòng", "Nguồn", "Tính đến ngày", "Giấy phép", "Cách dựng lại"],
    by_hand: "sửa tay",
    amendments: "Thay đổi địa giới hành chính từ 01/07/2025",
    amendments_lead: "Khi có nghị quyết mới về sắp xếp, đổi tên tỉnh hoặc xã, đơn vị không cần chờ bản mới của trang: lưu bảng đang dùng ra tệp, ghi thêm dòng (cách ghi có ở đầu tệp), rồi nạp lại.",
    in_force: |InForce { number, since }| {
        let number = count(*number as u64, Vi);
        match since {
            Some(since) => {
                let day = day(since);
                format!("Đang áp dụng {number} thay đổi, mới nhất có hiệu lực từ ngày {day}.")
            }
            None => format!("Đang áp dụng {number} thay đổi."),
        }
    },
    own: |name, added| {
        format!("Trong đó {} thay đổi là của tệp “{name}”.", count(added as u64, Vi))
    },
    load: "Nạp tệp thay đổi…",
    save: "Lưu bảng đang dùng ra tệp",
    remove: "Bỏ tệp đã nạp",
    taken: "Đã nạp. Trình duyệt này sẽ nhớ cho những lần mở sau. Nếu đã có kết quả, hãy đối soát lại.",
    taken_for_now: "Đã nạp, nhưng trình duyệt không cho ghi nhớ nên lần mở sau phải nạp lại. Nếu đã có kết quả, hãy đối soát lại.",
    refused: |name, what| format!("Không dùng được tệp “{name}”. {what}"),
    unreadable: |name, cause| {
        format!("Trình duyệt không đọc được tệp “{name}” ({cause}). Hãy chọn lại tệp.")
    },
    not_saved: |cause| format!("Không lưu được tệp ({cause}). Hãy thử lại."),
};

pub(super) static EN: AboutTexts = AboutTexts {
    open: "About the data",
    heading: "The tables inside this page",
    close: "Close",
    lead: "These tables, which are inside this file, are how the page understands places, ethnic groups, numbers and so on. None of them holds a real person.",
    columns: ["Table", "Rows", "Source", "As of", "Licence", "Rebuilt by"],
    by_hand: "hand",
    amendments: "Changes to the administrative map since 1 July 2025",
    amendments_lead: "When a new resolution merges or renames provinces or communes, there is no need to wait for a new version of the page: save the table in use to a file, add lines (how is said at its top), and load it again.",
    in_force: |InForce { number, since }| {
        let number = count(*number as u64, En);
        match since {
            Some(since) => format!("{number} changes in force, the latest since {}.", day(since)),
            None => format!("{number} changes in force."),
        }
    },
    own: |name, added| format!("{} of them from the file “{name}”.", count(added as u64, En)),
    load: "Load a file of changes…",
    save: "Save the table in use",
    remove: "Drop the loaded file",
    taken: "Loaded. This browser will remember it. If there are results already, compare again.",
    taken_for_now: "Loaded, but the browser will not remember it; load it again next time. If there are results already, compare again.",
    refused: |name, what| format!("The file “{name}” cannot be used. {what}"),
    unreadable: |name, cause| {
        format!("The browser could not read the file “{name}” ({cause}). Choose it again.")
    },
    not_saved: |cause| format!("The file could not be saved ({cause}). Try again."),
};

/// A day that is written YEAR-MONTH-DAY, as DAY/MONTH/YEAR.
pub fn day(text: &str) -> String {
    text.rsplit('-').collect::<Vec<_>>().join("/")
}
