//! What somebody outside can reply to a question, and how it is said.
//!
//! Decided: a cell counts as a reply only if it says one thing plainly. A cell that says two things,
//! or denies or doubts one, is left to a person.

use crate::labelled::labelled;
use crate::text::{fold, has_words};

labelled! {
    /// A reply.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Reply {
        RegistryRight = "CSDL dân cư đúng", "The registry is right";
        ListRight = "Danh sách đúng", "The list is right";
        BothWrong = "Cả hai sai (ghi thông tin đúng)", "Both are wrong (say what is right)";
        This = "Đúng là người này", "It is this person";
        NotThis = "Không phải người này", "It is not this person";
        Another = "Là người khác (ghi số định danh)", "It is somebody else (say the number)";
        Dead = "Đã chết (ghi ngày)", "Dead (say when)";
        Moved = "Đã chuyển đi (ghi nơi đến)", "Moved (say where to)";
        NotKnown = "Không có người này ở địa bàn", "Not known here";
        NeedsPapers = "Cần bổ sung giấy tờ", "Papers are needed";
    }
}

/// Words that tell each reply, folded. All words of one line must be there.
const TOLD_BY: &[(Reply, &[&str])] = &[
    (Reply::BothWrong, &["ca hai", "sai"]),
    (Reply::BothWrong, &["ca 2", "sai"]),
    (Reply::BothWrong, &["deu sai"]),
    (Reply::BothWrong, &["both", "wrong"]),
    (Reply::NotThis, &["khong phai"]),
    (Reply::NotThis, &["ko phai"]),
    (Reply::NotThis, &["khac nguoi"]),
    (Reply::NotThis, &["not this"]),
    (Reply::Another, &["nguoi khac"]),
    (Reply::Another, &["somebody else"]),
    (Reply::Dead, &["chet"]),
    (Reply::Dead, &["tu vong"]),
    (Reply::Dead, &["khai tu"]),
    (Reply::Dead, &["qua doi"]),
    (Reply::Dead, &["da mat"]),
    (Reply::Dead, &["dead"]),
    (Reply::Moved, &["chuyen"]),
    (Reply::Moved, &["moved"]),
    (Reply::NotKnown, &["khong co nguoi"]),
    (Reply::NotKnown, &["khong tim thay"]),
    (Reply::NotKnown, &["khong cu tru"]),
    (Reply::NotKnown, &["khong ro"]),
    (Reply::NotKnown, &["khong biet"]),
    (Reply::NotKnown, &["not known"]),
    (Reply::NeedsPapers, &["can", "giay to"]),
    (Reply::NeedsPapers, &["thieu", "giay to"]),
    (Reply::NeedsPapers, &["bo sung"]),
    (Reply::RegistryRight, &["csdl", "dung"]),
    (Reply::RegistryRight, &["csdl", "chinh xac"]),
    (Reply::RegistryRight, &["theo csdl"]),
    (Reply::RegistryRight, &["dan cu", "dung"]),
    (Reply::RegistryRight, &["theo dan cu"]),
    (Reply::RegistryRight, &["registry", "right"]),
    (Reply::ListRight, &["danh sach", "dung"]),
    (Reply::ListRight, &["danh sach", "chinh xac"]),
    (Reply::ListRight, &["theo danh sach"]),
    (Reply::ListRight, &["ds", "dung"]),
    (Reply::ListRight, &["theo ds"]),
    (Reply::ListRight, &["list", "right"]),
    (Reply::This, &["dung", "nguoi nay"]),
    (Reply::This, &["dung nguoi"]),
    (Reply::This, &["cung mot nguoi"]),
    (Reply::This, &["cung 1 nguoi"]),
    (Reply::This, &["this person"]),
];

/// Replies that say nothing but yes: it is the person, if that was asked.
const YES: &[&str] = &["dung", "dung roi", "phai", "co", "chinh xac", "yes", "x"];

/// Words that take back or doubt what stands beside them.
const DENIES: &[&str] = &["chua", "khong", "ko", "sai", "not", "hay la", "hoac", "co the", "chac"];

impl Reply {
    /// What a cell says; nothing if it says nothing that is understood, or more than one thing.
    /// `asks_who` is whether the question was who somebody is.
    pub fn read(text: &str, asks_who: bool) -> Option<Reply> {
        let folded = fold(text);
        let is_label = |of: &Reply| {
            let labels =
                [of.text(crate::language::Language::Vi), of.text(crate::language::Language::En)];
            labels.iter().any(|label| {
                let whole = fold(label);
                // With or without what stands in brackets.
                let short = label.split('(').next().map(fold).unwrap_or_default();
                folded == whole || folded == short
            })
        };
        if let Some(reply) = Reply::ALL.into_iter().find(is_label) {
            return Some(reply);
        }
        if asks_who && YES.contains(&&*folded) {
            return Some(Reply::This);
        }
        let mut told: Vec<Reply> = TOLD_BY
            .iter()
            .filter(|(_, words)| words.iter().all(|words| has_words(&folded, words)))
            .map(|(reply, _)| *reply)
            .collect();
        told.sort_unstable();
        told.dedup();
        let [reply] = told[..] else { return None };
        // Whatever is left beside the words of the reply must not take it back.
        let own = TOLD_BY.iter().filter(|(of, _)| *of == reply).flat_map(|(_, words)| *words);
        let mut rest = format!(" {folded} ");
        for words in own {
            rest = rest.replace(&format!(" {words} "), "  ");
        }
        let denied = DENIES.iter().any(|word| rest.contains(&format!(" {word} ")));
        (!denied).then_some(reply)
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
            ("DS sai, CSDL đúng", None),
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
        for text in ["đúng rồi", "Đúng", "x", "phải"] {
            assert_eq!(Reply::read(text, true), Some(Reply::This), "{text}");
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
