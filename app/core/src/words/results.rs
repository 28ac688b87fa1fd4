//! The texts of the page, in both languages: the results.

use super::{en, vi};

/// The results.
pub struct ResultsTexts {
    pub heading: &'static str,
    /// Rows and files of the list, rows and files of the extract.
    pub about: fn(u32, &str, u32, &str) -> String,
    /// The first file and how many more there are.
    pub files: fn(&str, usize) -> String,
    pub out_of_date: &'static str,
    pub run_again: &'static str,
    pub statuses: &'static str,
    pub differences: &'static str,
    pub differences_note: &'static str,
    pub no_differences: &'static str,
    pub kind: &'static str,
    /// Count, field, kind.
    pub cell: fn(u32, &str, &str) -> String,
    pub hide_overview: &'static str,
    pub show_overview: &'static str,
    /// Names the choice of rows by findings, for screen readers.
    pub findings: &'static str,
    pub any_finding: &'static str,
    pub with_findings: &'static str,
    /// How many notes about whole columns there are.
    pub column_notes: fn(usize) -> String,
    /// Values of coded fields that no table has: how many.
    pub unknown: fn(usize) -> String,
    pub unknown_note: &'static str,
    pub tidy_names: &'static str,
    pub tidy_names_hint: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub filters: &'static str,
    pub remove: fn(&str) -> String,
    pub show_all: &'static str,
    pub any_field: &'static str,
    pub listed: fn(u32) -> String,
    pub list: &'static str,
    pub row: &'static str,
    pub result: &'static str,
    pub changed: &'static str,
    pub nothing_found: &'static str,
    pub save: &'static str,
    pub save_shown: &'static str,
    pub saving: fn(u32) -> String,
    pub saved: fn(&str) -> String,
    pub save_failed: fn(&str) -> String,
    /// What has changed since the last time; kinds with the numbers of their rows follow.
    pub since: &'static str,
    /// Rows that are gone.
    pub gone: fn(u32) -> String,
    /// Where a row that is gone stood, and its verdict then.
    pub gone_row: fn(&str, &str) -> String,
    /// The number of its case.
    pub gone_case: fn(&str) -> String,
    /// Rows that are not shown.
    pub gone_more: fn(u32) -> String,
}

pub(super) static VI: ResultsTexts = ResultsTexts {
    heading: "Kết quả đối soát",
    about: |sector_rows, sector, registry_rows, registry| {
        format!(
            "{sector} ({} dòng) đối chiếu với {registry} ({} dòng)",
            vi::count(sector_rows),
            vi::count(registry_rows)
        )
    },
    files: |file, more| match more {
        0 => format!("“{file}”"),
        _ => format!("“{file}” và {more} tệp khác"),
    },
    out_of_date: "Tệp hoặc cột ghép đã thay đổi sau lần đối soát này, kết quả dưới đây chưa tính đến thay đổi.",
    run_again: "Đối soát lại",
    statuses: "Số dòng theo kết quả",
    differences: "Khác biệt theo trường thông tin",
    differences_note: "Số dòng khớp hoặc sai lệch. Bấm vào số để lọc.",
    no_differences: "Không có khác biệt nào ở các dòng đã tìm thấy người.",
    kind: "Loại khác biệt",
    cell: |rows, field, kind| format!("{} dòng, {field}: {kind}", vi::count(rows)),
    hide_overview: "Ẩn bảng tổng hợp",
    show_overview: "Hiện bảng tổng hợp",
    findings: "Lọc theo lưu ý",
    any_finding: "Mọi dòng, có lưu ý hay không",
    with_findings: "Có lưu ý",
    column_notes: |notes| format!("{notes} điều cần biết về các cột"),
    unknown: |values| format!("{values} giá trị nằm ngoài bảng mã"),
    unknown_note: "Các giá trị này không so sánh được. Có thể là lỗi gõ, hoặc cột đã ghép chưa đúng.",
    tidy_names: "Chuẩn hóa họ tên",
    tidy_names_hint: "Trong tệp Excel, họ tên được viết hoa chữ đầu, bỏ dấu cách thừa, danh xưng và ghi chú. Nếu không chọn, mọi giá trị giữ nguyên như trong tệp gốc.",
    search: "Tìm trong kết quả",
    search_hint: "Tìm họ tên, số, mã, điện thoại, địa chỉ, số dòng",
    filters: "Đang lọc",
    remove: |filter| format!("Bỏ lọc: {filter}"),
    show_all: "Bỏ mọi điều kiện lọc",
    any_field: "Trường bất kỳ",
    listed: |rows| format!("{} dòng", vi::count(rows)),
    list: "Danh sách kết quả",
    row: "Dòng",
    result: "Kết quả",
    changed: "Khác biệt",
    nothing_found: "Không có dòng nào phù hợp. Hãy bỏ bớt điều kiện lọc.",
    save: "Lưu Excel",
    save_shown: "Lưu các dòng đang lọc",
    saving: |percent| format!("Đang ghi tệp Excel… {percent}%"),
    saved: |file| format!("Đã lưu “{file}” vào thư mục tải xuống."),
    save_failed: |cause| format!("Không ghi được tệp Excel ({cause}). Hãy thử lại."),
    since: "So với lần đối soát trước:",
    gone: |rows| format!("{} dòng không còn trong danh sách", vi::count(rows)),
    gone_row: |place, status| format!("Dòng {place} của danh sách trước, khi đó: {status}"),
    gone_case: |number| format!("hồ sơ {number}"),
    gone_more: |rows| format!("và {} dòng khác", vi::count(rows)),
};

pub(super) static EN: ResultsTexts = ResultsTexts {
    heading: "Results",
    about: |sector_rows, sector, registry_rows, registry| {
        format!(
            "{sector} ({}) against {registry} ({})",
            en::rows(sector_rows),
            en::rows(registry_rows)
        )
    },
    files: |file, more| match more {
        0 => format!("“{file}”"),
        1 => format!("“{file}” and 1 more file"),
        _ => format!("“{file}” and {more} more files"),
    },
    out_of_date: "The files or columns have changed since; these results do not reflect that yet.",
    run_again: "Compare again",
    statuses: "Rows by result",
    differences: "Differences by field",
    differences_note: "Rows that match or differ. Press a number to filter.",
    no_differences: "No difference in the rows whose person was found.",
    kind: "Kind of difference",
    cell: |n, field, kind| format!("{}, {field}: {kind}", en::rows(n)),
    hide_overview: "Hide overview",
    show_overview: "Show overview",
    findings: "Filter by notes",
    any_finding: "All rows, with notes or without",
    with_findings: "With notes",
    column_notes: |notes| match notes {
        1 => "1 note about a column".to_owned(),
        notes => format!("{notes} notes about columns"),
    },
    unknown: |values| match values {
        1 => "1 value is in no table".into(),
        _ => format!("{values} values are in no table"),
    },
    unknown_note: "These values could not be compared. They may be slips, or the column may be the wrong one.",
    tidy_names: "Tidy names",
    tidy_names_hint: "In the workbook, names get capitals at the start of words and lose spare spaces, titles and notes. Otherwise every value stays as it was in the file.",
    search: "Search the results",
    search_hint: "Name, number, code, phone, address or row",
    filters: "Filters",
    remove: |filter| format!("Remove filter: {filter}"),
    show_all: "Remove all",
    any_field: "Any field",
    listed: en::rows,
    list: "Results",
    row: "Row",
    result: "Result",
    changed: "Differences",
    nothing_found: "No row fits. Remove a filter.",
    save: "Save Excel",
    save_shown: "Save the rows shown",
    saving: |percent| format!("Writing the Excel file… {percent}%"),
    saved: |file| format!("Saved “{file}” to your downloads."),
    save_failed: |cause| format!("The Excel file could not be written ({cause}). Try again."),
    since: "Since the last time:",
    gone: |rows| format!("{} no longer in the list", en::rows(rows)),
    gone_row: |place, status| format!("Row {place} of the former list, then: {status}"),
    gone_case: |number| format!("case {number}"),
    gone_more: |rows| format!("and {} more", en::rows(rows)),
};
