//! The texts of the page, in both languages: starting, watching and cancelling a run.

use matcher::language::Language;

use super::{en, numbers, vi};
use crate::protocol::Stage;

/// Starting, watching and cancelling a run.
pub struct RunTexts {
    pub start: &'static str,
    /// Rows of the list and of the extract.
    pub about: fn(u32, u32) -> String,
    pub blocked: &'static str,
    /// The side of which no table is taken.
    pub nothing_taken: fn(&str) -> String,
    /// How many more tables have the same problem.
    pub alike: fn(usize) -> String,
    pub preparing: &'static str,
    pub stage: fn(Stage) -> &'static str,
    /// Number of the stage, of all, and its name.
    pub stage_line: fn(usize, usize, &str) -> String,
    /// Done, in all, and whether they are pairs and not rows.
    pub counts: fn(u64, u64, bool) -> String,
    pub cancel: &'static str,
    pub failed: fn(&str) -> String,
}

pub(super) static VI: RunTexts = RunTexts {
    start: "Đối soát",
    about: |sector, registry| {
        format!(
            "Đối chiếu {} dòng của danh sách với {} dòng trích xuất.",
            vi::count(sector),
            vi::count(registry)
        )
    },
    blocked: "Cần xử lý các vấn đề nêu trên trước khi đối soát.",
    alike: |more| format!("(Còn {more} bảng khác cũng vậy.)"),
    nothing_taken: |side| format!("{side}: chưa chọn bảng nào. Hãy đánh dấu ít nhất một bảng."),
    preparing: "Đang chuẩn bị dữ liệu…",
    stage: |stage| match stage {
        Stage::Normalise => "Chuẩn hóa dữ liệu",
        Stage::Block => "Tìm những người có thể là cùng một người",
        Stage::Compare => "So sánh từng trường thông tin",
        Stage::Classify => "Xếp loại kết quả",
        Stage::Workbook => "Ghi tệp Excel",
        Stage::Lists => "Ghi các danh sách",
    },
    stage_line: |stage, stages, name| format!("Bước {stage}/{stages}: {name}"),
    counts: |done, total, pairs| {
        let what = if pairs { "cặp" } else { "dòng" };
        format!(
            "{} / {} {what}",
            numbers::count(done, Language::Vi),
            numbers::count(total, Language::Vi)
        )
    },
    cancel: "Hủy",
    failed: |cause| {
        format!(
            "Đối soát dừng đột ngột, có thể do máy thiếu bộ nhớ. Các tệp vẫn được giữ. Hãy đóng bớt chương trình rồi bấm “Đối soát” lại. (Chi tiết kỹ thuật: {cause})"
        )
    },
};

pub(super) static EN: RunTexts = RunTexts {
    start: "Compare",
    about: |sector, registry| {
        format!("{} of your list against {} of the extract.", en::rows(sector), en::rows(registry))
    },
    blocked: "Solve the problems above before comparing.",
    alike: |more| format!("(And {more} more like it.)"),
    nothing_taken: |side| format!("{side}: no table is ticked. Tick at least one."),
    preparing: "Preparing the data…",
    stage: |stage| match stage {
        Stage::Normalise => "Cleaning the values",
        Stage::Block => "Finding people who may be the same",
        Stage::Compare => "Comparing field by field",
        Stage::Classify => "Deciding",
        Stage::Workbook => "Writing the Excel file",
        Stage::Lists => "Writing the lists",
    },
    stage_line: |stage, stages, name| format!("Stage {stage} of {stages}: {name}"),
    counts: |done, total, pairs| {
        let what = if pairs { "pairs" } else { "rows" };
        format!(
            "{} / {} {what}",
            numbers::count(done, Language::En),
            numbers::count(total, Language::En)
        )
    },
    cancel: "Cancel",
    failed: |cause| {
        format!(
            "Comparing stopped suddenly; the computer may be short of memory. The files are still loaded. Close other programs and press “Compare” again. (Technical detail: {cause})"
        )
    },
};
