//! The texts of the page, in both languages: statistics tables.

/// A statistics table.
pub struct TallyTexts {
    pub heading: &'static str,
    pub faults: &'static str,
    /// How many numbers were added up.
    pub totals: fn(usize) -> String,
    pub right: &'static str,
    /// The side that holds nothing but statistics.
    pub only: fn(&str) -> String,
}

pub(super) static VI: TallyTexts = TallyTexts {
    heading: "Bảng thống kê",
    faults: "Những chỗ cần kiểm tra lại",
    totals: |numbers| format!("Xem các dòng tổng đã cộng lại ({numbers} số)"),
    right: "Khớp",
    only: |side| format!("{side}: chỉ có bảng thống kê, không có danh sách người để đối soát."),
};

pub(super) static EN: TallyTexts = TallyTexts {
    heading: "Statistics table",
    faults: "To be checked",
    totals: |numbers| format!("The totals, added up again ({numbers} numbers)"),
    right: "Right",
    only: |side| format!("{side}: statistics alone, no list of people to compare."),
};
