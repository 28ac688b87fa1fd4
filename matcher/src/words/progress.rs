//! Words of a report on how far a work is.

use crate::labelled::labelled;
use crate::language::Language;

labelled! {
    /// A text of a report.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ProgressText {
        Title = "Báo cáo tiến độ đối soát, làm sạch dữ liệu", "Progress of reconciliation";
        OfFields = "Báo cáo kết quả theo từng thông tin", "Progress by field";
        Commune = "Xã, phường", "Commune";
        Rows = "Số dòng", "Rows";
        ToSettle = "Cần giải quyết", "To settle";
        Settled = "Đã giải quyết", "Settled";
        Left = "Còn lại", "Left";
        Share = "Tỷ lệ (%)", "Share (%)";
        Sent = "Đã gửi xác minh", "Sent";
        Answered = "Đã có trả lời", "Answered";
        Overdue = "Quá hạn", "Overdue";
        More = "Giải quyết thêm", "Settled since";
        Field = "Thông tin", "Field";
        Differing = "Số dòng sai khác", "Rows that differ";
        Agreed = "Đã thống nhất", "Settled";
        InAll = "Cộng", "Total";
        Result = "Kết quả đối soát", "Found";
        Deciding = "Xem xét, quyết định", "Decided";
        Verifying = "Gửi xác minh", "Verified by others";
    }
}

/// A day as `2026-12-01`, as papers write it.
pub fn day(day: &str, language: Language) -> String {
    match (&day.split('-').collect::<Vec<_>>()[..], language) {
        ([year, month, day], Language::Vi) => format!("{day}/{month}/{year}"),
        _ => day.to_owned(),
    }
}

/// The day of a report, and the one that it is compared with.
pub fn at_end_of(now: &str, since: Option<&str>, language: Language) -> String {
    let [now, since] = [Some(now), since].map(|of| of.map(|of| day(of, language)));
    let now = now.unwrap_or_default();
    match since {
        None => language.pick(format!("Đến hết ngày {now}"), format!("At the end of {now}")),
        Some(since) => language.pick(
            format!("Đến hết ngày {now}, so với hết ngày {since}"),
            format!("At the end of {now}, beside the end of {since}"),
        ),
    }
}

/// Why there is no report of a day: nothing of the work was known by its end.
pub fn not_begun(of: &str, language: Language) -> String {
    let of = day(of, language);
    language.pick(
        format!("Đến hết ngày {of} công việc chưa bắt đầu. Hãy chọn ngày sau."),
        format!("By the end of {of} the work had not begun. Choose a later day."),
    )
}
