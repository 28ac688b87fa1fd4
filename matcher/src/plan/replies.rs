//! What somebody outside can reply to a question, and how it is said.
//!
//! Decided: a cell counts as a reply only if all of it is one of the phrases by which that is said. A
//! cell that says anything besides, or denies or doubts it, is left to a person: “đề nghị sửa danh
//! sách cho đúng” has all the words of “danh sách đúng” and says the opposite.

use crate::labelled::labelled;
use crate::text::{fold, lower_composed};

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

/// What each side is called, longest first.
const SIDES: &[(&str, &[&str])] = &[
    (
        "R",
        &[
            "cơ sở dữ liệu quốc gia về dân cư",
            "csdl quốc gia về dân cư",
            "csdlqg về dân cư",
            "cơ sở dữ liệu dân cư",
            "dữ liệu dân cư",
            "csdl dân cư",
            "csdl quốc gia",
            "csdlqg về dc",
            "csdlqg",
            "dân cư",
            "csdl",
        ],
    ),
    ("L", &["danh sách của đơn vị", "danh sách đơn vị", "danh sách", "đơn vị", "ds"]),
];

/// Whole cells that give a reply, with the sides as above. Where a cell has no marks at all, it is read
/// without them.
const SAID_BY: &[(Reply, &[&str])] = &[
    (
        Reply::RegistryRight,
        &[
            "R đúng",
            "R là đúng",
            "R chính xác",
            "theo R",
            "đúng theo R",
            "đúng như R",
            "lấy theo R",
            "ghi theo R",
            "thông tin R đúng",
            "thông tin trong R đúng",
            "thông tin trong R là đúng",
            "R đúng L sai",
            "L sai R đúng",
        ],
    ),
    (
        Reply::ListRight,
        &[
            "L đúng",
            "L là đúng",
            "L chính xác",
            "theo L",
            "đúng theo L",
            "đúng như L",
            "lấy theo L",
            "ghi theo L",
            "thông tin L đúng",
            "thông tin trong L đúng",
            "thông tin trong L là đúng",
            "L đúng R sai",
            "R sai L đúng",
        ],
    ),
    (
        Reply::BothWrong,
        &[
            "cả hai sai",
            "cả 2 sai",
            "cả hai đều sai",
            "cả 2 đều sai",
            "cả hai bên sai",
            "cả 2 bên sai",
            "cả hai bên đều sai",
            "cả 2 bên đều sai",
            "hai bên đều sai",
            "2 bên đều sai",
            "sai cả hai",
            "sai cả 2",
            "R sai L sai",
            "L sai R sai",
        ],
    ),
    (
        Reply::This,
        &[
            "đúng là người này",
            "đúng người này",
            "đúng người",
            "chính là người này",
            "là người này",
            "cùng một người",
            "cùng 1 người",
            "là một người",
            "là 1 người",
            "cùng người",
        ],
    ),
    (
        Reply::NotThis,
        &[
            "không phải người này",
            "không phải là người này",
            "ko phải người này",
            "không đúng người này",
            "không đúng người",
            "khác người",
            "là hai người khác nhau",
            "là 2 người khác nhau",
            "hai người khác nhau",
            "2 người khác nhau",
        ],
    ),
    (Reply::Another, &["là người khác", "người khác"]),
    (
        Reply::NotKnown,
        &[
            "không có người này ở địa bàn",
            "không có người này",
            "không có ở địa bàn",
            "không tìm thấy",
            "không tìm thấy người này",
            "không tìm thấy người",
            "không cư trú ở địa bàn",
            "không cư trú tại địa bàn",
            "không rõ",
            "không biết",
        ],
    ),
    (
        Reply::NeedsPapers,
        &[
            "cần bổ sung giấy tờ",
            "cần thêm giấy tờ",
            "cần giấy tờ",
            "thiếu giấy tờ",
            "bổ sung giấy tờ",
            "chờ giấy tờ",
        ],
    ),
];

/// The same where it was asked who somebody is.
const SAID_OF_PERSON: &[(Reply, &[&str])] = &[
    (Reply::This, &["đúng", "phải", "có", "chính xác", "vâng", "yes"]),
    (Reply::NotThis, &["không phải", "ko phải", "không", "ko", "không đúng", "no"]),
];

/// How cells begin that tell a death; only a date may follow.
const DEAD: &[&str] =
    &["đã chết", "chết", "đã tử vong", "tử vong", "đã qua đời", "qua đời", "đã khai tử"];
const OF_DATES: &[&str] = &["ngày", "tháng", "năm", "vào", "từ", "lúc", "rồi", "chưa khai tử"];
/// How cells begin that tell that somebody moved; where to may follow.
const MOVED: &[&str] = &["đã chuyển", "chuyển"];
/// Whom such a cell may name first.
const WHO: &[&str] = &["ông này", "bà này", "người này", "công dân này", "ông", "bà", "người"];

/// What may stand before and behind a reply and says nothing more.
const BEFORE: &[&str] = &["đã xác minh", "đã kiểm tra", "xác minh"];
const BEHIND: &[&str] = &["ạ", "nhé", "rồi"];

/// Words that take back or doubt what stands beside them.
const DENIES: &[&str] = &[
    "chưa",
    "không",
    "ko",
    "k",
    "kg",
    "hok",
    "sai",
    "not",
    "hay",
    "hoặc",
    "có thể",
    "chắc",
    "hình như",
];

impl Reply {
    /// What a cell says; nothing if it says nothing that is understood, or anything besides.
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
        if is_marked_right(text)
            && let Some(reply) = Reply::ALL.into_iter().find(is_label)
        {
            return Some(reply);
        }
        if text.contains(['?', '？']) {
            return None;
        }
        let cell = Cell::of(text);
        let of_person = SAID_OF_PERSON.iter().filter(|_| asks_who);
        let phrases = SAID_BY.iter().chain(of_person);
        let mut said = phrases.filter(|(_, phrases)| phrases.iter().any(|of| cell.is(of)));
        if let Some((reply, _)) = said.next() {
            return Some(*reply);
        }
        if cell.begins(DEAD).is_some_and(|rest| cell.is_date(rest)) {
            return Some(Reply::Dead);
        }
        let denies = |rest: &str| DENIES.iter().any(|word| cell.has(rest, word));
        cell.begins(MOVED).is_some_and(|rest| !denies(rest)).then_some(Reply::Moved)
    }
}

/// Whether the marks of a cell are those of a label, if it has any: “đứng” is not “đúng”.
fn is_marked_right(text: &str) -> bool {
    let cell = Cell::of(text);
    let labels = Reply::ALL.into_iter().flat_map(|of| {
        [of.text(crate::language::Language::Vi), of.text(crate::language::Language::En)]
    });
    let mut all = labels.flat_map(|label| [label, label.split('(').next().unwrap_or(label)]);
    all.any(|label| {
        let label = words(label);
        cell.whole == if cell.has_marks { label } else { fold(&label) }
    })
}

/// A cell as lower case words without what stands between them.
struct Cell {
    /// All of it.
    whole: String,
    /// The same with the sides as letters, without what says nothing more.
    core: String,
    /// Whether it has marks; otherwise it is compared without.
    has_marks: bool,
}

impl Cell {
    fn of(text: &str) -> Cell {
        let whole = words(text);
        let has_marks = whole != fold(&whole);
        let mut cell = Cell { core: whole.clone(), whole, has_marks };
        for (letter, names) in SIDES {
            for name in *names {
                let name = cell.marked(name);
                cell.core = replaced(&cell.core, &name, letter);
            }
        }
        let mut core = cell.core.clone();
        for before in BEFORE {
            let before = cell.marked(before);
            if let Some(rest) = core.strip_prefix(&before).and_then(|of| of.strip_prefix(' ')) {
                core = rest.to_owned();
            }
        }
        for behind in BEHIND {
            let behind = cell.marked(behind);
            if let Some(rest) = core.strip_suffix(&behind).and_then(|of| of.strip_suffix(' ')) {
                core = rest.to_owned();
            }
        }
        cell.core = core;
        cell
    }

    /// A phrase as this cell would have it. The letters of sides stay.
    fn marked(&self, phrase: &str) -> String {
        if self.has_marks {
            return phrase.to_owned();
        }
        let word = |of: &str| if matches!(of, "R" | "L") { of.to_owned() } else { fold(of) };
        phrase.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    fn is(&self, phrase: &str) -> bool {
        self.core == self.marked(phrase)
    }

    /// What stands behind one of these beginnings, before which somebody may be named.
    fn begins(&self, beginnings: &[&str]) -> Option<&str> {
        let after = |text: &'_ str, of: &str| -> Option<usize> {
            let of = self.marked(of);
            let is_there = text == of || text.starts_with(&[&of, " "].concat());
            is_there.then_some(of.len())
        };
        let who = WHO.iter().find_map(|of| after(&self.whole, of)).unwrap_or(0);
        let rest = self.whole.get(who..)?.trim_start();
        let at = beginnings.iter().find_map(|of| after(rest, of))?;
        rest.get(at..).map(str::trim_start)
    }

    /// Whether a text is nothing but a date in whatever way.
    fn is_date(&self, text: &str) -> bool {
        let mut text = text.to_owned();
        for word in OF_DATES {
            text = replaced(&text, &self.marked(word), "");
        }
        !text.chars().any(char::is_alphabetic)
    }

    fn has(&self, text: &str, word: &str) -> bool {
        format!(" {text} ").contains(&[" ", &self.marked(word), " "].concat())
    }
}

/// Lower case words.
fn words(text: &str) -> String {
    let lower = lower_composed(text);
    let is_between = |of: char| of.is_whitespace() || ".,;:!()“”\"".contains(of);
    lower.split(is_between).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text with whole words replaced.
fn replaced(text: &str, words: &str, by: &str) -> String {
    let text = format!(" {text} ").replace(&[" ", words, " "].concat(), &[" ", by, " "].concat());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
