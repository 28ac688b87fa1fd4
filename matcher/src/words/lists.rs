//! Kinds of lists, the people in a row, the lists that letters order, and the letters.

use super::Language;
use crate::plan::{Letter, ListId, ListKind, Role};

/// Name of a kind of list.
pub fn list_kind(kind: ListKind, language: Language) -> &'static str {
    let (vi, en) = match kind {
        ListKind::Insurance => ("Bảo hiểm xã hội, bảo hiểm y tế", "Social and health insurance"),
        ListKind::Vaccination => ("Tiêm chủng", "Vaccination"),
        ListKind::Protection => ("Đối tượng bảo trợ xã hội", "Social protection"),
        ListKind::Poor => ("Hộ nghèo, hộ cận nghèo", "Poor and near-poor households"),
        ListKind::Merit => ("Người có công với cách mạng", "People with merit"),
        ListKind::Pupils => ("Học sinh", "Pupils"),
        ListKind::Staff => {
            ("Cán bộ, công chức, viên chức, người lao động", "Officials, employees, workers")
        }
        ListKind::Births => ("Sổ đăng ký khai sinh", "Register of births"),
        ListKind::Marriages => ("Sổ đăng ký kết hôn", "Register of marriages"),
        ListKind::Adoptions => ("Sổ đăng ký nuôi con nuôi", "Register of adoptions"),
        ListKind::Deaths => ("Sổ đăng ký khai tử", "Register of deaths"),
        ListKind::NoCard => {
            ("Chưa được cấp CCCD (Phụ lục 1)", "Without an identity card (annex 1)")
        }
        ListKind::NoAccount => (
            "Chưa được thu nhận tài khoản định danh điện tử (Phụ lục 2)",
            "Without an electronic identity account (annex 2)",
        ),
        ListKind::CardHolders => ("Đã được cấp CCCD", "Holders of an identity card"),
        ListKind::AccountHolders => {
            ("Đã được cấp tài khoản định danh điện tử", "Holders of an electronic identity account")
        }
        ListKind::Other => ("Danh sách khác", "Any other list"),
    };
    language.pick(vi, en)
}

/// A kind of list as the thing that was compared, in a sentence.
pub fn sector_name(kind: ListKind, language: Language) -> String {
    if kind == ListKind::Other {
        return language.pick("danh sách của đơn vị", "the list").to_owned();
    }
    let name = list_kind(kind, language);
    let mut chars = name.chars();
    let lower: String =
        chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect();
    let before = match language {
        Language::Vi if kind.is_book() => "",
        Language::Vi => "danh sách ",
        Language::En if kind.is_book() => "the ",
        Language::En if lower.starts_with("without") => "the list of people ",
        Language::En => "the list of ",
    };
    [before, &lower].concat()
}

/// Name of a person in a row, by role.
pub fn role(role: Role, kind: ListKind, language: Language) -> &'static str {
    let (vi, en) = match (role, kind) {
        (Role::Own, ListKind::Births) => ("Người được khai sinh", "Child"),
        (Role::Own, ListKind::Adoptions) => ("Con nuôi", "Adopted child"),
        (Role::Own, ListKind::Deaths) => ("Người chết", "Deceased"),
        (Role::Own, _) => ("Người trong danh sách", "Person of the row"),
        (Role::Father, ListKind::Adoptions) => ("Cha đẻ (bên giao)", "Father (giving)"),
        (Role::Mother, ListKind::Adoptions) => ("Mẹ đẻ (bên giao)", "Mother (giving)"),
        (Role::Father, _) => ("Cha", "Father"),
        (Role::Mother, _) => ("Mẹ", "Mother"),
        (Role::Husband, _) => ("Chồng", "Husband"),
        (Role::Wife, _) => ("Vợ", "Wife"),
        (Role::AdoptiveFather, _) => ("Cha nuôi (bên nhận)", "Adoptive father (receiving)"),
        (Role::AdoptiveMother, _) => ("Mẹ nuôi (bên nhận)", "Adoptive mother (receiving)"),
    };
    language.pick(vi, en)
}

/// Title of a list.
pub fn list_title(id: ListId, language: Language) -> &'static str {
    let (vi, en) = match id {
        ListId::DeadAlive => (
            "Danh sách người đã chết nhưng CSDL quốc gia về dân cư vẫn ghi còn sống",
            "People who are dead and still alive in the registry",
        ),
        ListId::DeadListed => (
            "Danh sách người đã chết theo CSDL quốc gia về dân cư nhưng còn trong danh sách của đơn vị",
            "People dead in the registry and still in the list",
        ),
        ListId::DobIncomplete => (
            "Danh sách người dưới 60 tuổi thiếu ngày, tháng sinh",
            "People under 60 whose day or month of birth is missing",
        ),
        ListId::DobElders => (
            "Danh sách người từ đủ 60 tuổi thiếu ngày, tháng sinh",
            "People from 60 on whose day or month of birth is missing",
        ),
        ListId::Differences => (
            "Danh sách công dân có thông tin sai khác với CSDL quốc gia về dân cư và đề xuất xử lý",
            "People whose papers and the registry differ, with proposals",
        ),
        ListId::BasicFields => (
            "Danh sách chi tiết công dân có thông tin sai, không đầy đủ, chưa thống nhất",
            "People whose basic fields are wrong, incomplete or not consistent",
        ),
        ListId::NotFound => (
            "Danh sách công dân chưa xác thực được với CSDL quốc gia về dân cư",
            "People who could not be verified with the registry",
        ),
        ListId::BookEntry => (
            "Mẫu nhập dữ liệu hộ tịch: trường hợp thống nhất với CSDL quốc gia về dân cư",
            "Entry form: entries that agree with the registry",
        ),
        ListId::BookTracking => (
            "Danh sách theo dõi riêng: thông tin hộ tịch chưa thống nhất với CSDL quốc gia về dân cư",
            "Tracking list: entries that differ from the registry",
        ),
        ListId::BookNew => (
            "Danh sách nhập mới: chưa có dữ liệu trong CSDL quốc gia về dân cư",
            "New entries: people who are not in the registry",
        ),
        ListId::BookInventory => {
            ("Thống kê sổ hộ tịch và dữ liệu hộ tịch", "Inventory of the civil-status books")
        }
        ListId::CivilToRegistry => (
            "Danh sách thông tin hộ tịch mà CSDL quốc gia về dân cư còn thiếu hoặc ghi khác",
            "What the civil-status data has and the registry lacks or says otherwise",
        ),
        ListId::RegistryToCivil => (
            "Danh sách thông tin CSDL quốc gia về dân cư có mà dữ liệu hộ tịch còn thiếu",
            "What the registry has and the civil-status data lacks",
        ),
        ListId::BirthsNotInBooks => (
            "Danh sách công dân trong CSDL quốc gia về dân cư chưa có trong sổ đăng ký khai sinh",
            "People of the registry whose birth is not in the loaded books",
        ),
        ListId::NoCard => {
            ("Danh sách các trường hợp chưa được cấp CCCD", "People without an identity card")
        }
        ListId::NoAccount => (
            "Danh sách các trường hợp chưa được thu nhận tài khoản định danh điện tử",
            "People without an electronic identity account",
        ),
        ListId::AnnexCheck => (
            "Kết quả kiểm tra danh sách do đơn vị gửi đến",
            "Check of the annex that an office sent in",
        ),
        ListId::OldNumbers => {
            ("Danh sách công dân chỉ có số CMND 9 số", "People with an old number of 9 digits only")
        }
        ListId::CardTable => {
            ("Thống kê số lượng công dân chưa làm CCCD", "How many people have no identity card")
        }
        ListId::NotCovered => (
            "Danh sách công dân trong diện nhưng chưa có trong danh sách của đơn vị",
            "People who should be in the list and are not",
        ),
        ListId::Duplicates => {
            ("Danh sách trùng trong cùng một danh sách", "One person several times in one list")
        }
        ListId::Crossings => (
            "Danh sách người có tên ở hai danh sách khác nhau",
            "People who stand in two different lists",
        ),
    };
    language.pick(vi, en)
}

/// Short name of a list, which is the name of its sheet.
pub fn list_name(id: ListId, language: Language) -> &'static str {
    let (vi, en) = match id {
        ListId::DeadAlive => ("Chết, dân cư còn sống", "Dead, registry alive"),
        ListId::DeadListed => ("Chết, danh sách vẫn còn", "Dead, still listed"),
        ListId::DobIncomplete => ("Thiếu ngày tháng sinh", "Birth date incomplete"),
        ListId::DobElders => ("Từ 60, thiếu ngày sinh", "Elders, date incomplete"),
        ListId::Differences => ("Sai khác và đề xuất", "Differences"),
        ListId::BasicFields => ("Trường thông tin cơ bản", "Basic fields"),
        ListId::NotFound => ("Chưa xác thực được", "Not verified"),
        ListId::BookEntry => ("Thống nhất", "Entry form"),
        ListId::BookTracking => ("Theo dõi riêng", "Tracking list"),
        ListId::BookNew => ("Nhập mới", "New entries"),
        ListId::BookInventory => ("Thống kê sổ hộ tịch", "Inventory of books"),
        ListId::CivilToRegistry => ("Hộ tịch sang dân cư", "Civil to registry"),
        ListId::RegistryToCivil => ("Dân cư sang hộ tịch", "Registry to civil"),
        ListId::BirthsNotInBooks => ("Chưa có khai sinh", "Births not in the books"),
        ListId::NoCard => ("Phụ lục 1, chưa có CCCD", "Annex 1, no card"),
        ListId::NoAccount => ("Phụ lục 2, chưa có ĐDĐT", "Annex 2, no account"),
        ListId::AnnexCheck => ("Kiểm tra phụ lục", "Check of the annex"),
        ListId::OldNumbers => ("Chỉ có CMND 9 số", "Old number only"),
        ListId::CardTable => ("Phụ lục 3, thống kê", "Annex 3, statistics"),
        ListId::NotCovered => ("Chưa có trong danh sách", "Not covered"),
        ListId::Duplicates => ("Trùng trong danh sách", "Duplicates"),
        ListId::Crossings => ("Có ở hai danh sách", "In two lists"),
    };
    language.pick(vi, en)
}

/// The name of a letter that asks for lists.
pub fn letter(letter: Letter, language: Language) -> &'static str {
    let (vi, en) = match letter {
        Letter::Clean => (
            "Công văn 4711/UBND-KN2 (Thừa Thiên Huế): làm sạch dữ liệu dân cư",
            "Letter 4711/UBND-KN2 (Thừa Thiên Huế): clean population data",
        ),
        Letter::Steps => (
            "Công văn Tổ công tác Đề án 06 huyện Như Thanh: bốn bước làm sạch dữ liệu",
            "Letter of the working group of Như Thanh: four steps",
        ),
        Letter::Books => (
            "Quyết định 1218/QĐ-UBND (Yên Bái): nhập dữ liệu từ sổ hộ tịch",
            "Decision 1218/QĐ-UBND (Yên Bái): data of civil-status books",
        ),
        Letter::CivilStatus => (
            "Công văn Cục Hộ tịch, quốc tịch, chứng thực: đối chiếu dữ liệu hộ tịch với dân cư",
            "Letter of the Department of civil status: civil status and registry",
        ),
        Letter::Cards => (
            "Công văn UBND huyện Trùng Khánh: CCCD và tài khoản định danh điện tử",
            "Letter of Trùng Khánh district: cards and accounts",
        ),
    };
    language.pick(vi, en)
}

/// Name of a file of lists, or of the accompanying letter, for a part or for the whole.
pub fn file_name(part: Option<&str>, letter: bool, language: Language) -> String {
    let word = if letter {
        language.pick("Công văn", "Letter")
    } else {
        language.pick("Danh sách", "Lists")
    };
    match (part, letter) {
        (None, false) => [word, ".xlsx"].concat(),
        (None, true) => [word, ".docx"].concat(),
        (Some(part), false) => [part, ".xlsx"].concat(),
        (Some(part), true) => [word, " - ", part, ".docx"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_in_a_sentence() {
        for (kind, vi, en) in [
            (ListKind::Births, "sổ đăng ký khai sinh", "the register of births"),
            (ListKind::Pupils, "danh sách học sinh", "the list of pupils"),
            (ListKind::Other, "danh sách của đơn vị", "the list"),
        ] {
            assert_eq!(sector_name(kind, Language::Vi), vi);
            assert_eq!(sector_name(kind, Language::En), en);
        }
    }

    #[test]
    fn names_of_sheets_fit_and_differ() {
        for language in [Language::Vi, Language::En] {
            for id in ListId::ALL {
                let name = list_name(id, language);
                assert!(name.chars().count() <= 23, "{name}");
                let same = ListId::ALL.iter().filter(|other| list_name(**other, language) == name);
                assert_eq!(same.count(), 1, "{name}");
            }
        }
    }
}
