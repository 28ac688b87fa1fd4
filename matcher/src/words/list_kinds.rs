//! Kinds of list in a sentence, and the people of their rows.

use crate::language::Language;
use crate::plan::{ListKind, Role};

/// A kind of list as the thing that was compared, in a sentence.
pub fn sector_name(kind: ListKind, language: Language) -> String {
    if kind == ListKind::Other {
        return language.pick("danh sách của đơn vị", "the list").to_owned();
    }
    let name = kind.profile().label.in_language(language);
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
        (Role::Own, ListKind::Recognitions) => ("Người được nhận", "Person recognised"),
        (Role::Own, ListKind::Guardianships | ListKind::Supervisions) => {
            ("Người được giám hộ", "Ward")
        }
        (Role::Own, ListKind::Corrections) => {
            ("Người được thay đổi, cải chính", "Person corrected")
        }
        (Role::Own, ListKind::MaritalStatus) => ("Người được cấp giấy", "Person certified"),
        (Role::Own, _) => ("Người trong danh sách", "Person of the row"),
        (Role::Father, ListKind::Adoptions) => ("Cha đẻ (bên giao)", "Father (giving)"),
        (Role::Mother, ListKind::Adoptions) => ("Mẹ đẻ (bên giao)", "Mother (giving)"),
        (Role::Father, _) => ("Cha", "Father"),
        (Role::Mother, _) => ("Mẹ", "Mother"),
        (Role::Husband, _) => ("Chồng", "Husband"),
        (Role::Wife, _) => ("Vợ", "Wife"),
        (Role::AdoptiveFather, _) => ("Cha nuôi (bên nhận)", "Adoptive father (receiving)"),
        (Role::AdoptiveMother, _) => ("Mẹ nuôi (bên nhận)", "Adoptive mother (receiving)"),
        (Role::Recogniser, _) => ("Người nhận", "Person who recognises"),
        (Role::Guardian, _) => ("Người giám hộ", "Guardian"),
        (Role::Supervisor, _) => ("Người giám sát việc giám hộ", "Supervisor of the guardian"),
    };
    language.pick(vi, en)
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
}
