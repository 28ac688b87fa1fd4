//! The texts of the page, in both languages: saying which column holds which field.

/// Saying which column holds which field.
pub struct ColumnsTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub field: &'static str,
    pub sector: &'static str,
    pub registry: &'static str,
    pub none: &'static str,
    /// Field and side, for screen readers.
    pub choice: fn(&str, &str) -> String,
    pub sure: &'static str,
    pub fair: &'static str,
    pub check: &'static str,
    pub chosen: &'static str,
    pub remembered: &'static str,
    pub add: &'static str,
    /// More fields than are shown: how many.
    pub more_fields: fn(usize) -> String,
    pub fewer_fields: &'static str,
    pub add_to: fn(&str, &str) -> String,
    pub remove: &'static str,
    /// Number of the column among those of a field; field and side.
    pub choice_of: fn(usize, &str, &str) -> String,
    pub kind: &'static str,
    /// Name of the first table, how many more there are, whether to look at it.
    pub kind_name: fn(&str, usize, bool) -> String,
    /// What the tables list.
    pub list_kind: &'static str,
    /// The columns that hold no field.
    pub unpaired: &'static str,
    pub unpaired_lead: &'static str,
    /// Whose columns are shown, of the people of a row.
    pub people: &'static str,
}

pub(super) static VI: ColumnsTexts = ColumnsTexts {
    heading: "Ghép cột",
    lead: "Trang đã tự nhận ra các cột. Hãy kiểm tra những chỗ “nên kiểm tra”, chọn lại nếu chưa đúng.",
    field: "Trường thông tin",
    sector: "Danh sách của đơn vị",
    registry: "Trích xuất CSDL dân cư",
    none: "(không có)",
    choice: |field, side| format!("Cột “{field}” trong {side}"),
    sure: "chắc chắn",
    fair: "khá chắc",
    check: "nên kiểm tra",
    chosen: "đã chọn tay",
    remembered: "đã ghi nhớ",
    add: "+ cột",
    more_fields: |fields| format!("Hiện thêm {fields} trường thông tin"),
    fewer_fields: "Ẩn bớt trường thông tin",
    add_to: |field, side| format!("Thêm một cột cho “{field}” trong {side}"),
    remove: "Bỏ cột này",
    choice_of: |n, field, side| format!("Cột thứ {n} của “{field}” trong {side}"),
    kind: "Kiểu bảng",
    kind_name: |name, more, check| {
        let more =
            if more > 0 { format!(" và {more} bảng cùng kiểu") } else { String::new() };
        let check = if check { " (nên kiểm tra)" } else { "" };
        format!("{name}{more}{check}")
    },
    list_kind: "Loại danh sách",
    unpaired: "Cột không ghép",
    unpaired_lead: "Các cột này không dùng để đối chiếu; vẫn xem được ở phần chi tiết của từng dòng.",
    people: "Người trong dòng",
};

pub(super) static EN: ColumnsTexts = ColumnsTexts {
    heading: "Pair columns",
    lead: "The page has found these columns by itself. Look at those marked “check”, and choose again where it is wrong.",
    field: "Field",
    sector: "Your list",
    registry: "Registry extract",
    none: "(none)",
    choice: |field, side| format!("Column for “{field}” in the {side}"),
    sure: "sure",
    fair: "fairly sure",
    check: "check",
    chosen: "chosen by hand",
    remembered: "remembered",
    add: "+ add",
    more_fields: |fields| format!("Show {fields} more fields"),
    fewer_fields: "Show fewer fields",
    add_to: |field, side| format!("One more column for “{field}” in the {side}"),
    remove: "Remove this column",
    choice_of: |n, field, side| format!("Column {n} for “{field}” in the {side}"),
    kind: "Kind of table",
    kind_name: |name, more, check| {
        let more = if more > 0 { format!(" and {more} alike") } else { String::new() };
        let check = if check { " (check)" } else { "" };
        format!("{name}{more}{check}")
    },
    list_kind: "Kind of list",
    unpaired: "Columns not paired",
    unpaired_lead: "These columns are not compared; they can still be seen in the details of each row.",
    people: "Person of the row",
};
