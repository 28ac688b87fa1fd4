//! What is said of entries of civil-status books: what a book and the registry say, and what cannot
//! be as the book has it.

use super::list_kinds::role;
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::plan::{ListKind, Role};

/// What a book and the registry say of a field.
pub(crate) fn book_against_registry(
    what: &str,
    book: &str,
    registry: &str,
    language: Language,
) -> String {
    says_against(what, book, language.pick("không ghi", "nothing"), registry, language)
}

/// What a book and the registry say of an event, which the book may register without its day.
pub(crate) fn event_against_registry(
    what: &str,
    book: &str,
    registry: &str,
    language: Language,
) -> String {
    says_against(what, book, language.pick("không ghi ngày", "no day"), registry, language)
}

/// `nothing` stands for what the book leaves empty.
fn says_against(
    what: &str,
    book: &str,
    nothing: &str,
    registry: &str,
    language: Language,
) -> String {
    let book = match (book, language) {
        ("", Language::Vi) => format!("sổ hộ tịch {nothing}"),
        ("", Language::En) => format!("{nothing} in the book"),
        (book, Language::Vi) => format!("sổ hộ tịch ghi “{book}”"),
        (book, Language::En) => format!("“{book}” in the book"),
    };
    let registry = match (registry, language) {
        ("", Language::Vi) => "CSDLQG về dân cư không ghi".to_owned(),
        ("", Language::En) => "nothing in the registry".to_owned(),
        (registry, Language::Vi) => format!("CSDLQG về dân cư ghi “{registry}”"),
        (registry, Language::En) => format!("“{registry}” in the registry"),
    };
    format!("{what}: {book}; {registry}")
}

/// What a book says was changed, and what the registry has, which is neither of both or the old
/// value; empty if it has none.
pub(crate) fn changed_in_book(
    what: &str,
    new: &str,
    registry: &str,
    is_old: bool,
    language: Language,
) -> String {
    let has = match (registry, is_old, language) {
        ("", _, Language::Vi) => "CSDLQG về dân cư không ghi".to_owned(),
        ("", _, Language::En) => "nothing in the registry".to_owned(),
        (registry, true, Language::Vi) => format!("CSDLQG về dân cư vẫn ghi “{registry}”"),
        (registry, true, Language::En) => format!("the registry still has “{registry}”"),
        (registry, false, Language::Vi) => format!("CSDLQG về dân cư ghi “{registry}”"),
        (registry, false, Language::En) => format!("“{registry}” in the registry"),
    };
    language.pick(
        format!("Sổ đã ghi thay đổi, cải chính: {what} “{new}”; {has}"),
        format!("Changed in the book: {what} “{new}”; {has}"),
    )
}

/// That somebody certified as single is married by now, who may have married since.
pub(crate) fn married_since(what: &str, said: [&str; 2], day: &str, language: Language) -> String {
    let both = book_against_registry(what, said[0], said[1], language);
    let day = match (day, language) {
        ("", _) => String::new(),
        (day, Language::Vi) => format!(" ({day})"),
        (day, Language::En) => format!(" ({day})"),
    };
    language.pick(
        format!("{both}; có thể đã kết hôn sau ngày cấp giấy{day}"),
        format!("{both}; may have married since the certificate{day}"),
    )
}

/// Something that cannot be as a book has it, or speaks against its entry.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Flaw {
    /// The registration was cancelled, says the note; whether somebody of the entry was found.
    Cancelled(String, bool),
    /// Registered on the first day, before somebody was born on the second.
    RegisteredBeforeBirth(PartialDate, PartialDate),
    /// Registered after the day of the run.
    RegisteredInFuture(PartialDate),
    /// Dead on the first day, and registered as alive on the second.
    DeadBefore(PartialDate, PartialDate),
    /// A man's role of a woman, or the other way round, with what the registry has.
    OtherSex(String),
    /// One person of the registry in both roles.
    OnePerson(Role, Role),
    /// Born on the first day, married on the second: younger than this law allows.
    UnderAge(PartialDate, PartialDate, &'static str),
    /// In another marriage that nothing ended, by its number and day.
    MarriedTwice(String, String),
}

/// A flaw in words.
pub(crate) fn flaw(of: &Flaw, own: Role, kind: ListKind, language: Language) -> String {
    let pick = |vi: String, en: String| language.pick(vi, en);
    match of {
        Flaw::Cancelled(note, is_found) => {
            let (vi, en) = match is_found {
                true => ("; CSDLQG về dân cư vẫn có người này", "; the registry has the person"),
                false => ("", ""),
            };
            pick(
                format!("sổ ghi việc đăng ký đã bị thu hồi, hủy bỏ (“{note}”){vi}"),
                format!("the registration was cancelled (“{note}”){en}"),
            )
        }
        Flaw::RegisteredBeforeBirth(registered, born) => pick(
            format!("ngày đăng ký {registered} trước ngày sinh {born}"),
            format!("registered on {registered}, before the birth on {born}"),
        ),
        Flaw::RegisteredInFuture(registered) => pick(
            format!("ngày đăng ký {registered} sau ngày lập danh sách"),
            format!("registered on {registered}, in the future"),
        ),
        Flaw::DeadBefore(death, registered) => pick(
            format!("CSDLQG về dân cư ghi chết ngày {death}, trước ngày đăng ký {registered}"),
            format!("dead on {death} in the registry, before the registration on {registered}"),
        ),
        Flaw::OtherSex(registry) => {
            let who = role(own, kind, language).to_lowercase();
            pick(
                format!("sổ ghi là {who}, CSDLQG về dân cư ghi giới tính “{registry}”"),
                format!("{who} in the book, “{registry}” in the registry"),
            )
        }
        Flaw::OnePerson(a, b) => {
            let [a, b] = [a, b].map(|of| role(*of, kind, language).to_lowercase());
            pick(
                format!("{a} và {b} trong sổ là cùng một người trong CSDLQG về dân cư"),
                format!("{a} and {b} of the entry are one person of the registry"),
            )
        }
        Flaw::UnderAge(born, registered, law) => pick(
            format!(
                "chưa đủ tuổi kết hôn tại ngày đăng ký (sinh {born}, đăng ký {registered}; {law})"
            ),
            format!("too young to marry on {registered} (born {born}; {law})"),
        ),
        Flaw::MarriedTwice(entry, day) => {
            let parts = [("số ", "no. ", entry), ("ngày ", "of ", day)];
            let parts = parts.into_iter().filter(|(.., value)| !value.is_empty());
            let which: Vec<String> =
                parts.map(|(vi, en, value)| [language.pick(vi, en), value].concat()).collect();
            let which = match which[..] {
                [] => String::new(),
                _ => format!(" ({})", which.join(" ")),
            };
            pick(
                format!(
                    "còn một lần đăng ký kết hôn khác{which}; sổ không ghi ly hôn hoặc vợ, chồng chết giữa hai lần"
                ),
                format!("another marriage{which}, and nothing that ended the first"),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed() {
        for (registry, is_old, expected) in [
            (
                "1968",
                true,
                "Sổ đã ghi thay đổi, cải chính: Ngày sinh “1970”; CSDLQG về dân cư vẫn ghi “1968”",
            ),
            (
                "1972",
                false,
                "Sổ đã ghi thay đổi, cải chính: Ngày sinh “1970”; CSDLQG về dân cư ghi “1972”",
            ),
            (
                "",
                true,
                "Sổ đã ghi thay đổi, cải chính: Ngày sinh “1970”; CSDLQG về dân cư không ghi",
            ),
        ] {
            let said = changed_in_book("Ngày sinh", "1970", registry, is_old, Language::Vi);
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn another_marriage_by_what_is_known_of_it() {
        let said = |entry: &str, day: &str| {
            let of = Flaw::MarriedTwice(entry.to_owned(), day.to_owned());
            flaw(&of, Role::Wife, ListKind::Marriages, Language::Vi)
        };
        assert!(said("12", "01/02/2020").contains("khác (số 12 ngày 01/02/2020);"));
        assert!(said("", "01/02/2020").contains("khác (ngày 01/02/2020);"));
        assert!(said("", "").contains("khác;"));
    }
}
