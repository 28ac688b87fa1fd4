//! The texts of the page, in both languages: mappings remembered from earlier runs.

/// Mappings remembered from earlier runs.
pub struct RememberedTexts {
    pub badge: &'static str,
    pub forget: &'static str,
    pub forget_hint: &'static str,
    pub heading: fn(usize) -> String,
    pub lead: &'static [&'static str],
    pub export: &'static str,
    pub import: &'static str,
    pub forget_all: &'static str,
    pub taken: fn(usize) -> String,
    pub unreadable: fn(&str, &str) -> String,
    pub not_exported: fn(&str) -> String,
}

pub(super) static VI: RememberedTexts = RememberedTexts {
    badge: "Đã ghi nhớ",
    forget: "Quên",
    forget_hint: "Quên cách ghép cột đã ghi nhớ của kiểu bảng này, dùng lại cách ghép do trang tự nhận",
    heading: |count| format!("Cách ghép cột đã ghi nhớ ({count})"),
    lead: &[
        "Khi bấm “Đối soát”, những chỗ đã chọn lại được ghi nhớ trên máy này và tự áp dụng cho bảng có cùng tên cột.",
        "Chỉ ghi nhớ loại danh sách và vị trí các cột, không ghi nhớ tên cột hay dữ liệu trong tệp.",
    ],
    export: "Xuất ra tệp…",
    import: "Nhập từ tệp…",
    forget_all: "Quên tất cả",
    taken: |count| format!("Đã nhận {count} cách ghép cột."),
    unreadable: |file, cause| {
        format!("Trình duyệt không đọc được tệp “{file}” ({cause}). Hãy kiểm tra rồi chọn lại.")
    },
    not_exported: |cause| format!("Không ghi được tệp ({cause}). Hãy thử lại."),
};

pub(super) static EN: RememberedTexts = RememberedTexts {
    badge: "Remembered",
    forget: "Forget",
    forget_hint: "Forget the remembered mapping of this kind of table and go back to the guess",
    heading: |count| format!("Remembered mappings ({count})"),
    lead: &[
        "When you press “Compare”, the columns that you chose are remembered on this computer and used for tables with the same headers.",
        "Only the places of columns are kept, not their names and nothing of the data.",
    ],
    export: "Export to a file…",
    import: "Import from a file…",
    forget_all: "Forget all",
    taken: |count| {
        if count == 1 {
            "Took over 1 mapping.".to_owned()
        } else {
            format!("Took over {count} mappings.")
        }
    },
    unreadable: |file, cause| {
        format!(
            "The browser could not read the file “{file}” ({cause}). Check it and choose it again."
        )
    },
    not_exported: |cause| format!("The file could not be written ({cause}). Try again."),
};
