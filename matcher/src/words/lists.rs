//! Kinds of lists, the people in a row, the lists that letters order, and the letters.

use super::Language;
use crate::plan::{Letter, ListId, ListKind, Role};

/// Name of a kind of list.
pub fn list_kind(kind: ListKind, language: Language) -> &'static str {
    kind.profile().label.in_language(language)
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
    id.title().in_language(language)
}

/// Short name of a list, which is the name of its sheet.
pub fn list_name(id: ListId, language: Language) -> &'static str {
    id.name().in_language(language)
}

/// The name of a letter that asks for lists.
pub fn letter(letter: Letter, language: Language) -> &'static str {
    letter.text(language)
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
}
