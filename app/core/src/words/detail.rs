//! The texts of the page, in both languages: one row in full.

/// One row in full.
pub struct DetailTexts {
    pub label: &'static str,
    pub heading: fn(u32) -> String,
    pub place: fn(&str) -> String,
    pub close: &'static str,
    pub loading: &'static str,
    pub field: &'static str,
    pub sector: fn(u32) -> String,
    pub registry: fn(u32) -> String,
    pub empty: &'static str,
    pub legend: &'static str,
    pub own_of_list: &'static str,
    pub own_of_extract: &'static str,
    /// A column without a header, by its letters.
    pub column: fn(&str) -> String,
    /// How many there are.
    pub candidates: fn(usize) -> String,
    /// Place, row, name, and the score if it is shown.
    pub candidate: fn(usize, u32, &str, Option<&str>) -> String,
    pub no_candidate: &'static str,
    pub findings: &'static str,
    pub score: fn(&str) -> String,
    pub score_hint: &'static str,
    /// The score that links, the score to be looked at, the margin.
    pub score_scale: fn(&str, &str, &str) -> String,
    pub comparison: &'static str,
    pub level: &'static str,
    pub weight: &'static str,
    pub sum: &'static str,
    pub total: &'static str,
    pub needed: &'static str,
    /// The row of the next person alike.
    pub next: fn(u32) -> String,
    /// How far the next person is behind.
    pub behind: fn(&str) -> String,
    /// How far the next person is ahead.
    pub ahead: fn(&str) -> String,
    pub level_with: &'static str,
}

pub(super) static VI: DetailTexts = DetailTexts {
    label: "Chi tiết của dòng đang chọn",
    heading: |row| format!("Dòng {row} trong danh sách"),
    place: |place| format!("trong “{place}”"),
    close: "Đóng",
    loading: "Đang mở…",
    field: "Trường",
    sector: |row| format!("Danh sách, dòng {row}"),
    registry: |row| format!("CSDL dân cư, dòng {row}"),
    empty: "(trống)",
    legend: "Chữ đậm gạch chân là chỗ khác nhau.",
    own_of_list: "Các cột khác trong danh sách của đơn vị",
    own_of_extract: "Các cột khác trong trích xuất CSDL dân cư",
    column: |letters| format!("Cột {letters}"),
    candidates: |n| format!("Những người gần giống ({n})"),
    candidate: |place, row, name, score| match score {
        Some(score) => format!("{place}. Dòng {row} · {name} · điểm {score}"),
        None => format!("{place}. Dòng {row} · {name}"),
    },
    no_candidate: "Không có ai trong trích xuất đủ giống với dòng này.",
    findings: "Lưu ý",
    score: |score| format!("Cách tính điểm (tổng {score})"),
    score_hint: "Mỗi điểm cộng làm khả năng là cùng một người tăng gấp đôi, mỗi điểm trừ làm giảm một nửa.",
    score_scale: |link, review, margin| {
        format!(
            "Từ {link} điểm: cùng một người, nếu người kế tiếp kém ít nhất {margin} điểm hoặc rõ ràng là của dòng khác, và số định danh, họ tên, ngày sinh không cho thấy là hai người. Từ {review} đến {link}: cần xem xét."
        )
    },
    comparison: "So sánh",
    level: "Kết quả so sánh",
    weight: "Điểm",
    sum: "Cộng dồn",
    total: "Tổng",
    needed: "Mức cần để khớp",
    next: |row| format!("Người kế tiếp, dòng {row}"),
    behind: |points| format!("kém {points}"),
    ahead: |points| format!("hơn {points}"),
    level_with: "bằng điểm",
};

pub(super) static EN: DetailTexts = DetailTexts {
    label: "The selected row in full",
    heading: |row| format!("Row {row} of your list"),
    place: |place| format!("in “{place}”"),
    close: "Close",
    loading: "Opening…",
    field: "Field",
    sector: |row| format!("Your list, row {row}"),
    registry: |row| format!("Registry, row {row}"),
    empty: "(empty)",
    legend: "Bold and underlined is what differs.",
    own_of_list: "Other columns of your list",
    own_of_extract: "Other columns of the registry extract",
    column: |letters| format!("Column {letters}"),
    candidates: |n| format!("People alike ({n})"),
    candidate: |place, row, name, score| match score {
        Some(score) => format!("{place}. Row {row} · {name} · score {score}"),
        None => format!("{place}. Row {row} · {name}"),
    },
    no_candidate: "Nobody in the extract is close enough to this row.",
    findings: "Notes",
    score: |score| format!("How the score came about (total {score})"),
    score_hint: "Each point more doubles the chance that it is the same person, each point less halves it.",
    score_scale: |link, review, margin| {
        format!(
            "From {link}: the same person, if the next one is at least {margin} behind or clearly another row’s, and number, name and date of birth do not tell of two people. From {review} to {link}: for review."
        )
    },
    comparison: "Comparison",
    level: "Outcome",
    weight: "Points",
    sum: "Running sum",
    total: "Total",
    needed: "Needed for a link",
    next: |row| format!("Next person alike, row {row}"),
    behind: |points| format!("{points} behind"),
    ahead: |points| format!("{points} ahead"),
    level_with: "equal",
};
