//! Why nobody, or nobody certain, was found for a row, in words.

use super::{finding, outside};
use crate::language::Language;
use crate::propose::Reason;

/// A reason; `who` describes a person of the registry, `place` is the commune that the row names.
pub fn reason(
    reason: &Reason,
    who: &dyn Fn(u32) -> String,
    place: &str,
    language: Language,
) -> String {
    match reason {
        Reason::TooLittle { name: false } => {
            language.pick("Danh sách không ghi họ tên", "The list gives no name").into()
        }
        Reason::TooLittle { name: true } => language
            .pick(
                "Danh sách chỉ ghi họ tên, không có năm sinh và số định danh",
                "The list gives a name alone, neither a year of birth nor a number",
            )
            .into(),
        Reason::Outside(of) => outside(*of, place, language),
        Reason::NumberOf(person) => {
            let who = who(*person);
            language.pick(
                format!("Số trong danh sách, theo CSDL dân cư, là của người khác: {who}"),
                format!("In the registry the row's number is somebody else's: {who}"),
            )
        }
        Reason::Alike { count, people } => {
            let mut named: Vec<String> =
                people.iter().zip(1..).map(|(of, at)| format!("({at}) {}", who(*of))).collect();
            named.extend((*count as usize > people.len()).then(|| "…".to_owned()));
            let named = named.join("; ");
            language.pick(
                format!("Có {count} người giống như nhau: {named}"),
                format!("{count} people are alike: {named}"),
            )
        }
        Reason::NobodyOfTheName => language
            .pick("Không có ai cùng họ tên trong trích xuất", "Nobody in the extract has this name")
            .into(),
        Reason::Namesakes { count, born, near } => namesakes(*count, *born, *near, language),
        Reason::Finding(of) => finding(of, language),
        Reason::ThinEvidence => language
            .pick(
                "Những gì khớp chưa đủ để khẳng định là người gần giống nhất",
                "What agrees is not enough to say that it is the likeliest person",
            )
            .into(),
    }
}

fn namesakes(count: u32, born: Option<u32>, near: Option<u32>, language: Language) -> String {
    let vi = language == Language::Vi;
    let differ = match (born, near) {
        (Some(0), Some(0)) if vi => " nhưng khác năm sinh và nơi ở".to_owned(),
        (Some(0), Some(0)) => ", none of the same year of birth or commune".to_owned(),
        (Some(0), None) if vi => " nhưng khác năm sinh".to_owned(),
        (Some(0), None) => ", none of the same year of birth".to_owned(),
        (None, Some(0)) if vi => " nhưng khác nơi ở".to_owned(),
        (None, Some(0)) => ", none of the same commune".to_owned(),
        (None, None) if vi => ", chưa ai đủ giống".to_owned(),
        (None, None) => ", none of them alike enough".to_owned(),
        (born, near) => {
            let year = born.map(|count| match vi {
                true => format!("{count} người cùng năm sinh"),
                false => format!("{count} of the same year of birth"),
            });
            let commune = near.map(|count| match vi {
                true => format!("{count} người cùng xã"),
                false => format!("{count} of the same commune"),
            });
            let parts: Vec<String> = year.into_iter().chain(commune).collect();
            let none = language.pick("chưa ai đủ giống", "none alike enough");
            format!(" ({}), {none}", parts.join(", "))
        }
    };
    language.pick(
        format!("Có {count} người cùng họ tên trong trích xuất{differ}"),
        format!("{count} people in the extract have this name{differ}"),
    )
}

/// The nearest person with what differs.
pub fn nearest(who: &str, differs: &[String], language: Language) -> String {
    let differs = match differs {
        [] => language
            .pick(
                "Không khác ở thông tin mà hai bên cùng có",
                "What both sides have does not differ",
            )
            .to_owned(),
        differs => {
            let differs = differs.join("; ");
            language.pick(format!("Khác: {differs}"), format!("Differs: {differs}"))
        }
    };
    format!("{who}\n{differs}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_in_words() {
        let who = |person: u32| format!("người {person}");
        for (of, expected) in [
            (
                Reason::Namesakes { count: 3, born: Some(0), near: Some(0) },
                "Có 3 người cùng họ tên trong trích xuất nhưng khác năm sinh và nơi ở",
            ),
            (
                Reason::Namesakes { count: 2, born: Some(1), near: Some(0) },
                "Có 2 người cùng họ tên trong trích xuất (1 người cùng năm sinh, 0 người cùng xã), \
                 chưa ai đủ giống",
            ),
            (
                Reason::Namesakes { count: 900, born: None, near: None },
                "Có 900 người cùng họ tên trong trích xuất, chưa ai đủ giống",
            ),
            (
                Reason::Alike { count: 5, people: vec![7, 8, 9] },
                "Có 5 người giống như nhau: (1) người 7; (2) người 8; (3) người 9; …",
            ),
            (
                Reason::NumberOf(4),
                "Số trong danh sách, theo CSDL dân cư, là của người khác: người 4",
            ),
        ] {
            assert_eq!(reason(&of, &who, "", Language::Vi), expected);
        }
    }
}
