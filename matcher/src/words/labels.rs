//! Short labels: fields, verdicts, kinds, levels, sides, and the headers of lists.

use super::Language;
use crate::classify::Status;
use crate::plan::{Field, Kind, Side};

/// Name of a field.
pub fn field(field: Field, language: Language) -> &'static str {
    field.label().in_language(language)
}

/// Name of a verdict.
pub fn status(status: Status, language: Language) -> &'static str {
    let (vi, en) = match status {
        Status::Match => ("Khớp", "Match"),
        Status::Discrepancy => ("Sai lệch", "Discrepancy"),
        Status::Review => ("Cần xem xét", "Review"),
        Status::NotFound => ("Không tìm thấy", "Not found"),
    };
    language.pick(vi, en)
}

/// Name of a kind.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    kind.label().in_language(language)
}

/// Name of a side.
pub fn side(side: Side, language: Language) -> &'static str {
    match side {
        Side::Sector => language.pick("Danh sách của đơn vị", "sector list"),
        Side::Registry => language.pick("Trích xuất CSDL dân cư", "registry extract"),
    }
}

/// Headers of the lists, by code.
pub fn header(code: &str, language: Language) -> &'static str {
    let (vi, en) = match code {
        "order" => ("STT", "No."),
        "sector_file" => ("Tệp danh sách", "List file"),
        "registry_file" => ("Tệp trích xuất", "Extract file"),
        "sector_row" => ("Dòng trong danh sách", "Row in the list"),
        "registry_row" => ("Dòng trong trích xuất", "Row in the extract"),
        "status" => ("Kết quả", "Verdict"),
        "in_list" => ("theo danh sách", "in the list"),
        "in_registry" => ("theo CSDL dân cư", "in the registry"),
        "difference" => ("nhận xét", "difference"),
        "reasons" => ("Lưu ý", "Notes"),
        "score" => ("Điểm", "Score"),
        "candidates" => ("Người thứ", "Candidate"),
        "title" => ("Kết quả đối soát", "Results of the comparison"),
        "summary" => ("Tổng hợp", "Summary"),
        "duplicates" => ("Trùng trong danh sách", "Duplicates in the list"),
        "doubts" => ("Dữ liệu cần kiểm tra", "Data to check"),
        "elders" => ("Từ 60 tuổi chỉ có năm sinh", "60 or older, year alone"),
        "unknown" => ("Giá trị ngoài bảng mã", "Values not in the tables"),
        "side" => ("Bên", "Side"),
        "value" => ("Giá trị", "Value"),
        "others" => ("(các giá trị khác)", "(other values)"),
        "first_row" => ("Dòng đầu tiên", "First row"),
        "file" => ("Tệp", "File"),
        "finding" => ("Lưu ý", "Note"),
        "today" => ("Tính đến ngày", "As of"),
        "field" => ("Trường thông tin", "Field"),
        "rows" => ("Số dòng", "Rows"),
        "share" => ("Tỷ lệ %", "Share %"),
        _ => ("", ""),
    };
    language.pick(vi, en)
}
