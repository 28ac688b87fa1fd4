//! The texts of the page, in both languages: the tables of a side, their passwords and fonts.

use matcher::read::legacy::Legacy;

use super::{en, vi};
use crate::state::WhyNot;

/// The tables of a side, their passwords and fonts.
pub struct TablesTexts {
    pub label: &'static str,
    pub take: &'static str,
    /// Files, tables that are taken, tables in all, rows.
    pub taken: fn(usize, usize, usize, u32) -> String,
    /// The same of the sheets of one file.
    pub taken_sheets: fn(usize, usize, u32) -> String,
    pub take_all: &'static str,
    pub take_none: &'static str,
    pub why_not: fn(WhyNot) -> &'static str,
    pub password: fn(&str) -> String,
    pub open: &'static str,
    pub opening: &'static str,
    pub show_password: &'static str,
    pub hide_password: &'static str,
    pub password_stays: &'static str,
    /// Columns in old fonts, and how many of them are read as such.
    pub fonts: fn(usize, usize) -> String,
    pub font: fn(Legacy) -> &'static str,
    pub to_unicode: &'static str,
    pub to_unicode_of: fn(&str) -> String,
    pub becomes: &'static str,
    pub tables: fn(usize) -> String,
    /// The rows that name a commune or a hamlet, as a column.
    pub section_column: &'static str,
    /// What the cells of names say besides the name, as a column.
    pub names_column: &'static str,
}

pub(super) static VI: TablesTexts = TablesTexts {
    label: "Các bảng đã đọc",
    take: "Đối soát bảng này",
    taken: |files, taken, all, rows| {
        format!("{files} tệp, chọn {taken}/{all} bảng, {} dòng", vi::count(rows))
    },
    taken_sheets: |taken, all, rows| {
        format!("chọn {taken}/{all} trang tính, {} dòng", vi::count(rows))
    },
    take_all: "Chọn tất cả",
    take_none: "Bỏ chọn tất cả",
    why_not: |why| match why {
        WhyNot::NoRows => "không có dữ liệu",
        WhyNot::Hidden => "trang ẩn",
        WhyNot::Copy => "trùng bảng khác",
        WhyNot::NoPeople => "không phải danh sách người",
        WhyNot::Statistics => "bảng thống kê",
    },
    password: |file| format!("Mật khẩu của tệp “{file}”"),
    open: "Mở tệp",
    opening: "Đang mở…",
    show_password: "Hiện mật khẩu",
    hide_password: "Ẩn mật khẩu",
    password_stays: "Mật khẩu chỉ dùng để mở tệp lần này, không được lưu lại.",
    fonts: |columns, decoded| match (columns - decoded, decoded) {
        (0, _) => format!("Phông chữ cũ ở {columns} cột, đã chuyển sang Unicode"),
        (_, 0) => format!("Phông chữ cũ ở {columns} cột, để nguyên"),
        _ => format!("Phông chữ cũ ở {columns} cột, đã chuyển {decoded} cột sang Unicode"),
    },
    font: |font| match font {
        Legacy::Tcvn3 => "TCVN3 (ABC, .VnTime)",
        Legacy::Vni => "VNI-Windows",
        Legacy::Viqr => "VIQR",
        Legacy::Mojibake => "UTF-8 đọc sai bảng mã",
    },
    to_unicode: "Chuyển sang Unicode",
    to_unicode_of: |column| format!("Chuyển cột {column} sang Unicode"),
    becomes: "thành",
    tables: |tables| format!("{tables} bảng"),
    section_column: "Tên xã, thôn ở dòng nhóm",
    names_column: "Ghi kèm trong ô họ tên",
};

pub(super) static EN: TablesTexts = TablesTexts {
    label: "The tables that were read",
    take: "Compare this table",
    taken: |files, taken, all, n| {
        let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
        format!("{files}, {taken} of {all} tables taken, {}", en::rows(n))
    },
    taken_sheets: |taken, all, n| format!("{taken} of {all} sheets taken, {}", en::rows(n)),
    take_all: "Take all",
    take_none: "Take none",
    why_not: |why| match why {
        WhyNot::NoRows => "no data",
        WhyNot::Hidden => "hidden sheet",
        WhyNot::Copy => "same as another table",
        WhyNot::NoPeople => "not a list of people",
        WhyNot::Statistics => "statistics table",
    },
    password: |file| format!("Password of the file “{file}”"),
    open: "Open file",
    opening: "Opening…",
    show_password: "Show password",
    hide_password: "Hide password",
    password_stays: "The password opens the file this once and is not stored.",
    fonts: |columns, decoded| {
        let named = if columns == 1 { "1 column".to_owned() } else { format!("{columns} columns") };
        match (columns - decoded, decoded) {
            (0, _) => format!("Old fonts in {named}, read as Unicode"),
            (_, 0) => format!("Old fonts in {named}, left as they are"),
            _ => format!("Old fonts in {named}, {decoded} read as Unicode"),
        }
    },
    font: |font| match font {
        Legacy::Tcvn3 => "TCVN3 (ABC, .VnTime)",
        Legacy::Vni => "VNI-Windows",
        Legacy::Viqr => "VIQR",
        Legacy::Mojibake => "UTF-8 read in a wrong encoding",
    },
    to_unicode: "Read as Unicode",
    to_unicode_of: |column| format!("Read column {column} as Unicode"),
    becomes: "becomes",
    tables: |tables| {
        if tables == 1 { "1 table".to_owned() } else { format!("{tables} tables") }
    },
    section_column: "Commune or hamlet, from the rows between",
    names_column: "Written beside the name",
};
