//! Why a row must be verified before anything is done, in words.

use crate::language::Language;
use crate::plan::{Doubt, LATE_REGISTRATION};

/// A doubt as a short phrase.
fn doubt(doubt: Doubt, language: Language) -> String {
    let vi = language == Language::Vi;
    let choose = |vi_text: &str, en_text: &str| if vi { vi_text } else { en_text }.to_owned();
    match doubt {
        Doubt::Unsettled => {
            choose("chưa chắc chắn là cùng một người", "not certain that it is the same person")
        }
        Doubt::Name => choose("họ tên hai bên khác nhau", "the names differ"),
        Doubt::Dob => choose("ngày sinh hai bên khác nhau", "the dates of birth differ"),
        Doubt::Number => choose("số định danh hai bên khác nhau", "the numbers differ"),
        Doubt::OnlyNameAndYear => choose(
            "không có số định danh hoặc ngày sinh đầy đủ ở cả hai bên để đối chiếu",
            "neither a number nor a full date of birth on both sides",
        ),
        Doubt::RegisteredBefore => {
            choose("ngày đăng ký trước ngày chết", "registered before the death")
        }
        Doubt::RegisteredLate if vi => {
            format!("đăng ký sau ngày chết quá {LATE_REGISTRATION} năm")
        }
        Doubt::RegisteredLate => {
            format!("registered more than {LATE_REGISTRATION} years after the death")
        }
        Doubt::Finding(kind) => {
            let text = kind.text(language);
            let mut letters = text.chars();
            letters.next().map_or_else(String::new, |first| {
                // “CSDL”, “CMND” keep their capitals.
                let keeps = letters.clone().next().is_some_and(char::is_uppercase);
                let first = if keeps { first.to_string() } else { first.to_lowercase().collect() };
                first + letters.as_str()
            })
        }
    }
}

/// All doubts in one text.
pub fn doubts(doubts: &[Doubt], language: Language) -> String {
    doubts.iter().map(|of| doubt(*of, language)).collect::<Vec<_>>().join("; ")
}
