//! Headers of the lists that letters order, and fixed texts of their cells.

use super::{Language, list_kind};
use crate::normalise::PartialDate;
use crate::plan::{Ages, ListKind};

/// A header or a fixed text of a list, by its code.
pub fn list_column(code: &str, language: Language) -> &'static str {
    let (vi, en) = match code {
        "death_list" => ("Ngày chết", "Date of death"),
        "death_registry" => ("Ngày chết theo CSDL dân cư", "Death in the registry"),
        "state_registry" => ("Tình trạng trong CSDL dân cư", "State in the registry"),
        "said_by" => ("Căn cứ", "By"),
        "proposal" | "proposals" => ("Đề xuất xử lý", "Proposal"),
        "office" => ("Cơ quan xử lý", "Acting office"),
        "outcome" => ("Kết quả xử lý", "Outcome"),
        "unsettled" => (
            "Chưa đủ căn cứ xác định đúng người, cần xác minh",
            "Not certain who it is, to be verified",
        ),
        "list" => ("Danh sách", "List"),
        "first_list" => ("Danh sách thứ nhất", "First list"),
        "second_list" => ("Danh sách thứ hai", "Second list"),
        "place" => ("Dòng trong danh sách", "Row in the list"),
        "dob_registry" => ("Ngày sinh theo CSDL dân cư", "Date of birth in the registry"),
        "dob_list" => ("Ngày sinh theo danh sách", "Date of birth in the list"),
        "dob_right" => ("Ngày sinh đã xác định", "Date of birth found out"),
        "age" => ("Tuổi", "Age"),
        "why" => ("Lý do", "Why"),
        "differences" => ("Nội dung sai khác", "What differs"),
        "field" => ("Trường thông tin", "Field"),
        "in_list" => ("Thông tin do đơn vị quản lý", "In the office's list"),
        "in_registry" => ("Thông tin trong CSDLQG về dân cư", "In the registry"),
        "difference" => ("Nhận xét", "Difference"),
        "checked_by_police" => ("Kết quả rà soát của Công an xã", "What the police found"),
        "papers" => ("Giấy tờ kiểm tra", "Papers seen"),
        "right_value" => ("Thông tin đúng", "What is right"),
        "to_correct" => ("Bên cần điều chỉnh", "Side to correct"),
        "police_of_commune" => ("CÔNG AN XÃ, PHƯỜNG", "POLICE OF THE COMMUNE"),
        "remark" => ("Ghi chú", "Remark"),
        "phone" => ("Số điện thoại", "Telephone"),
        "likeliest" => ("Người gần giống nhất trong CSDL dân cư", "Likeliest person"),
        "nobody_alike" => {
            ("Không có ai trong trích xuất đủ giống", "Nobody in the extract is alike enough")
        }
        "annex_order" => ("Số TT", "No."),
        "annex_name" => ("Họ và tên", "Full name"),
        "annex_dob" => ("Ngày, tháng, năm sinh", "Date of birth"),
        "annex_address" => ("Hộ khẩu thường trú", "Permanent residence"),
        "no_dob" => ("không có ngày sinh", "no date of birth"),
        "perhaps_younger" => ("có thể chưa đủ 14 tuổi", "perhaps not yet 14"),
        "old_number_only" => ("chỉ có số CMND 9 số", "old number only"),
        "may_be" => ("có thể là", "may be"),
        "checked" => ("Kết quả kiểm tra", "Result of the check"),
        "right" => ("Đúng, không có vướng mắc", "Right"),
        "dead_in_registry" => ("CSDL dân cư ghi đã chết", "Dead in the registry"),
        "too_young" => ("Chưa đủ 14 tuổi", "Not yet 14"),
        "holds_already" => ("Đã có tên trong danh sách đã cấp", "Among the holders already"),
        "differs_in" => ("Sai khác với CSDL dân cư", "Differs from the registry in"),
        "old_number" => ("Số CMND", "Old number"),
        "state" => ("Kết quả đối soát", "Verdict"),
        "in_extract" => ("Trong trích xuất dân cư", "In the extract"),
        "unit" => ("Đơn vị", "Unit"),
        "of_age" => ("Số công dân trong độ tuổi cấp CCCD", "People of the age of a card"),
        "cards" => ("Căn cước công dân", "Identity cards"),
        "accounts" => ("Tài khoản định danh điện tử", "Electronic identity accounts"),
        "issued" => ("Đã được cấp", "Have it"),
        "not_issued" => ("Chưa được cấp", "Have it not"),
        "share_not_issued" => ("Tỷ lệ % (chưa cấp)", "Share without, %"),
        "total" => ("Tổng cộng", "Total"),
        "father" => ("Họ tên cha", "Father"),
        "mother" => ("Họ tên mẹ", "Mother"),
        "person_number" => ("Người thứ", "Person"),
        "meaning" => ("Nhận xét", "What it means"),
        "listed_and_dead" => (
            "Còn trong danh sách nhưng đã có tên trong sổ khai tử",
            "Still listed, and in the register of deaths",
        ),
        "twice_dead" => ("Có trong hai danh sách người chết", "In two lists of the dead"),
        "holds_and_lacks" => (
            "Vừa có trong danh sách chưa cấp, vừa có trong danh sách đã cấp",
            "Among those without and among the holders",
        ),
        "book" => ("Quyển số", "Book"),
        "entry" => ("Số đăng ký", "Entry"),
        "registered" => ("Ngày đăng ký", "Registered"),
        "person" => ("Người trong sổ", "Person of the entry"),
        "from_registry" => ("Thông tin có sẵn trong CSDLQG về dân cư", "From the registry"),
        "from_book" => ("Thông tin nhập bổ sung từ sổ", "From the book"),
        "other_of_book" => ("Thông tin khác trong sổ", "What else the book says"),
        "number_registry" => ("Số định danh trong CSDL dân cư", "Number in the registry"),
        "number_given" => ("Số định danh được cấp", "Number given"),
        "fact" => ("Thông tin", "Fact"),
        "civil_value" => ("Theo dữ liệu hộ tịch", "In the civil-status data"),
        "registry_value" => ("Theo CSDLQG về dân cư", "In the registry"),
        "whole_person" => ("Công dân", "The person"),
        "in_book" => ("có trong sổ", "in the book"),
        "not_in_extract" => ("Chưa có trong CSDL dân cư", "Not in the registry"),
        "death" => ("Đã chết", "Death"),
        "marriage" => ("Đăng ký kết hôn", "Marriage"),
        "in_both" => ("Có tên trong cả hai danh sách", "Stands in both lists"),
        _ => ("", ""),
    };
    language.pick(vi, en)
}

/// Where a row is.
pub fn row_place(row: u32, place: Option<&str>, language: Language) -> String {
    match place {
        None => language.pick(format!("dòng {row}"), format!("row {row}")),
        Some(place) => language.pick(format!("dòng {row}, {place}"), format!("row {row}, {place}")),
    }
}

/// What both sides say about a field.
pub fn both_say(field: &str, list: &str, registry: &str, language: Language) -> String {
    let says = |who: (&str, &str), value: &str| match (value, language) {
        ("", Language::Vi) => format!("{} để trống", who.0),
        ("", Language::En) => format!("empty in {}", who.1),
        (value, Language::Vi) => format!("{} ghi “{value}”", who.0),
        (value, Language::En) => format!("“{value}” in {}", who.1),
    };
    let list = says(("danh sách", "the list"), list);
    format!("{field}: {list}, {}", says(("CSDL dân cư", "the registry"), registry))
}

/// Who should be in a list.
pub fn coverage_rule(kind: ListKind, ages: Ages, day: PartialDate, language: Language) -> String {
    let Ages { from, to } = ages;
    let name = list_kind(kind, language);
    match to {
        Some(to) => language.pick(
            format!("{name}: người từ {from} đến {to} tuổi, tính đến ngày {day}"),
            format!("{name}: people from {from} to {to} on {day}"),
        ),
        None => language.pick(
            format!("{name}: người từ đủ {from} tuổi, tính đến ngày {day}"),
            format!("{name}: people from {from} on {day}"),
        ),
    }
}

/// How many entries an inventory covers.
pub fn inventory_note(entries: u64, language: Language) -> String {
    language
        .pick(format!("Tổng số: {entries} trường hợp đăng ký"), format!("{entries} entries in all"))
}
