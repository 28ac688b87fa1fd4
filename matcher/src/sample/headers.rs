//! The titles and headers above the people in the two workbooks.

/// Rows above the first person in the registry extract, including the header.
pub(super) const REGISTRY_HEADER_ROWS: usize = 1;
/// Rows above the first person in the list: two titles, an empty one, the header.
pub(super) const SECTOR_HEADER_ROWS: usize = 4;

/// The headers of the registry extract, each with the width of its column.
pub(super) const REGISTRY_HEADER: [(&str, u32); 14] = [
    ("STT", 6),
    ("Số định danh cá nhân", 20),
    ("Số CMND", 12),
    ("Họ, chữ đệm và tên khai sinh", 28),
    ("Ngày, tháng, năm sinh", 20),
    ("Giới tính", 9),
    ("Dân tộc", 9),
    ("Quốc tịch", 10),
    ("Nơi thường trú", 48),
    ("Họ tên cha", 24),
    ("Họ tên mẹ", 24),
    ("Tình trạng hôn nhân", 18),
    ("Nhóm máu", 10),
    ("Trạng thái", 11),
];

/// The titles above the header of the list.
pub(super) const TITLES: [&str; 2] = [
    "CƠ QUAN BẢO HIỂM XÃ HỘI (DỮ LIỆU MẪU, MỌI NGƯỜI VÀ SỐ ĐỀU ĐƯỢC BỊA RA)",
    "DANH SÁCH NGƯỜI THAM GIA BẢO HIỂM Y TẾ",
];

/// The headers of the list, each with the width of its column.
pub(super) const SECTOR_HEADER: [(&str, u32); 11] = [
    ("STT", 6),
    ("Mã số BHXH", 12),
    ("Họ và tên", 28),
    ("Ngày sinh", 12),
    ("Giới tính", 9),
    ("CCCD/CMND", 17),
    ("Địa chỉ", 56),
    ("Họ tên cha", 24),
    ("Họ tên mẹ", 24),
    ("Dân tộc", 10),
    ("Ghi chú", 20),
];
