//! What a cell says in reply.
//!
//! Decided: a cell counts as a reply only if all of it is one of the phrases by which that is said. A
//! cell that says anything besides, or denies or doubts it, is left to a person: “đề nghị sửa danh
//! sách cho đúng” has all the words of “danh sách đúng” and says the opposite.

use super::cell::Cell;
use super::phrases::{DEAD, DENIES, MOVED, SAID_BY, SAID_OF_PERSON};
use super::reply::Reply;
use crate::language::Language;

impl Reply {
    /// What a cell says; nothing if it says nothing that is understood, or anything besides.
    /// `asks_who` is whether the question was who somebody is.
    pub fn read(text: &str, asks_who: bool) -> Option<Reply> {
        let cell = Cell::of(text);
        let is_label = |of: &Reply| {
            [Language::Vi, Language::En].iter().any(|language| cell.is_label(of.text(*language)))
        };
        if let Some(reply) = Reply::ALL.into_iter().find(is_label) {
            return Some(reply);
        }
        if text.contains(['?', '？']) {
            return None;
        }
        let of_person = SAID_OF_PERSON.iter().filter(|_| asks_who);
        let mut phrases = SAID_BY.iter().chain(of_person);
        if let Some((reply, _)) = phrases.find(|(_, said)| said.iter().any(|of| cell.is(of))) {
            return Some(*reply);
        }
        if cell.begins(DEAD).is_some_and(|rest| cell.is_date(rest)) {
            return Some(Reply::Dead);
        }
        let denies = |rest: &str| DENIES.iter().any(|word| cell.has(rest, word));
        cell.begins(MOVED).is_some_and(|rest| !denies(rest)).then_some(Reply::Moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn replies_as_officers_write_them() {
        for (text, expected) in [
            ("CSDL dân cư đúng", Some(Reply::RegistryRight)),
            ("CSDL đúng", Some(Reply::RegistryRight)),
            ("theo CSDL", Some(Reply::RegistryRight)),
            ("dữ liệu dân cư đúng", Some(Reply::RegistryRight)),
            ("danh sách đúng", Some(Reply::ListRight)),
            ("DS đúng", Some(Reply::ListRight)),
            ("Theo danh sách.", Some(Reply::ListRight)),
            ("Cả hai sai", Some(Reply::BothWrong)),
            ("cả 2 đều sai", Some(Reply::BothWrong)),
            ("Đã chết 3/2024", Some(Reply::Dead)),
            ("đã tử vong ngày 02/03/2024", Some(Reply::Dead)),
            ("chuyển đi Bình Dương năm 2023", Some(Reply::Moved)),
            ("không phải người này", Some(Reply::NotThis)),
            ("Là người khác", Some(Reply::Another)),
            ("đúng là người này", Some(Reply::This)),
            ("không có người này ở địa bàn", Some(Reply::NotKnown)),
            ("cần thêm giấy tờ", Some(Reply::NeedsPapers)),
            // What denies, doubts, or says two things.
            ("chưa chết", None),
            ("không chết", None),
            ("CSDL sai", None),
            ("CSDL không đúng", None),
            ("danh sách đúng, CSDL đúng", None),
            ("DS sai, CSDL đúng", Some(Reply::RegistryRight)),
            ("CSDL đúng rồi ạ", Some(Reply::RegistryRight)),
            ("csdl dung", Some(Reply::RegistryRight)),
            ("Đã xác minh, đúng như danh sách", Some(Reply::ListRight)),
            ("sai cả 2", Some(Reply::BothWrong)),
            ("hai người khác nhau", Some(Reply::NotThis)),
            ("ông này chết rồi 3/2024", Some(Reply::Dead)),
            ("chuyển vào Nam", Some(Reply::Moved)),
            // Anything besides, in whatever words.
            ("CSDL k đúng", None),
            ("CSDL kg đúng", None),
            ("CSDL 0 đúng", None),
            ("DS hok đúng", None),
            ("CSDL đứng", None),
            ("CSDL đúng?", None),
            ("hình như DS đúng", None),
            ("DS đúng một phần", None),
            ("sửa danh sách cho đúng", None),
            ("Đề nghị sửa DS cho đúng với CCCD", None),
            ("Đề nghị cập nhật CSDL cho đúng", None),
            ("DS thiếu chữ lót, đúng là Triệu Văn Bình", None),
            ("CSDL ghi nhầm, đúng là 04/05/1985", None),
            ("không phải", None),
            ("không phải 05/04 mà là 04/05", None),
            ("không phải Thì, mà là Thị", None),
            ("không phải sửa", None),
            ("đúng là Vi Thị Chuyên", None),
            ("đã mất thẻ CCCD", None),
            ("bố người này đã chết", None),
            ("cả hai đúng", None),
            ("theo CCCD", None),
            ("có thể đã chết", None),
            ("chuyển đi hoặc đã chết", None),
            ("không phải, đúng là người này", None),
            ("đúng", None),
            ("đúng rồi", None),
            ("abc", None),
            ("", None),
        ] {
            assert_eq!(Reply::read(text, false), expected, "{text}");
        }
        for (text, expected) in [
            ("đúng rồi", Some(Reply::This)),
            ("Đúng", Some(Reply::This)),
            ("dung", Some(Reply::This)),
            ("phải", Some(Reply::This)),
            ("vâng", Some(Reply::This)),
            ("không", Some(Reply::NotThis)),
            ("không đúng", Some(Reply::NotThis)),
            ("không phải", Some(Reply::NotThis)),
            // A cross is yes to some and no to others.
            ("x", None),
            ("✓", None),
            ("k đúng người này", None),
            ("đúng người này?", None),
            ("đúng một phần", None),
        ] {
            assert_eq!(Reply::read(text, true), expected, "{text}");
        }
        for reply in Reply::ALL {
            for language in [Language::Vi, Language::En] {
                let text = reply.text(language);
                assert_eq!(Reply::read(text, false), Some(reply), "{text}");
                assert_eq!(Reply::read(&text.to_uppercase(), true), Some(reply), "{text}");
            }
        }
    }
}
