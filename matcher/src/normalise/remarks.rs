//! What remarks say about somebody's life: “Đã chết tháng 3/2024, chưa khai tử”, “Chuyển đi Hà Nội”.
//!
//! Takes the text of a cell of remarks, gives a state and, for a death, its date. Decided: only
//! what plainly speaks of the row's own person counts; a remark that names a relative, doubts,
//! denies or asks says nothing, because a living person taken for dead is the worst mistake of all.

use super::coded::{Code, CodedField, Codes};
use super::date::{PartialDate, parse_date};
use super::source::Source;
use crate::layout::{Origin, Table};
use crate::plan::{HeaderMeaning, LIMITS, OtherMeaning, Role, header_words, meaning_of_header};
use crate::text::{fold, has_words, lower};

/// What a remark says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Remark {
    /// The state.
    pub(super) life: Option<Life>,
    /// The date of death; missing if it says none.
    pub(super) death: PartialDate,
}

/// A state that remarks tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    /// Dead.
    Dead,
    /// Moved away.
    Moved,
    /// Abroad.
    Abroad,
    /// Serving a sentence.
    InPrison,
}

impl Life {
    /// Its code among the states.
    pub(super) fn code(self, codes: &Codes) -> Code {
        let name = match self {
            Life::Dead => "Đã chết",
            Life::Moved => "Đã chuyển đi",
            Life::Abroad => "Ra nước ngoài",
            Life::InPrison => "Chấp hành án phạt tù",
        };
        codes.parse(CodedField::STATE, name)
    }
}

/// Words with which a remark says that somebody is dead, folded.
const DEAD: &[&str] =
    &["chet", "tu vong", "tu tran", "qua doi", "khai tu", "bao tu", "tu nan", "ta the", "da mat"];

/// What may follow “mất” where it means dead, and not that a card or a book is lost.
const AFTER_DIED: &[&str] =
    &["ngay", "thang", "nam", "luc", "do", "vi", "tai", "truoc", "hoi", "vao", "roi", "chua"];

/// What may follow the words for a death where it is none: an engine, a survivors' benefit.
const NOT_A_DEATH: &[&str] = &["chet may", "chet duoi", "tu tuat", "che do tu", "mai tang"];

const MOVED: &[&str] = &[
    "chuyen di",
    "chuyen khau",
    "chuyen ho khau",
    "cat khau",
    "cat ho khau",
    "di khoi dia phuong",
    "chuyen khoi dia phuong",
    "chuyen noi khac",
    "da chuyen",
];
const ABROAD: &[&str] =
    &["nuoc ngoai", "xuat canh", "xuat khau lao dong", "xkld", "du hoc", "dinh cu o"];
const IN_PRISON: &[&str] =
    &["chap hanh an", "di tu", "trai giam", "phat tu", "thi hanh an", "tam giam", "o tu"];

/// Words with their marks that make a remark speak of somebody else; “con” is a child, “còn” is not.
const RELATIVES: &[&str] = &[
    "bố",
    "cha",
    "ba",
    "mẹ",
    "má",
    "vợ",
    "chồng",
    "con",
    "ông",
    "bà",
    "anh",
    "chị",
    "em",
    "cháu",
    "chủ hộ",
    "thân nhân",
    "người nuôi",
    "người thân",
    "gia đình",
    "bố mẹ",
    "cụ",
    "bác",
    "cô",
    "chú",
    "dì",
    "cậu",
];

/// Folded words that doubt, deny or ask.
const UNSURE: &[&str] = &[
    "khong phai",
    "chua chet",
    "khong chet",
    "nghi",
    "co the",
    "hinh nhu",
    "nghe noi",
    "neu",
    "xac minh",
    "kiem tra",
    "con song",
    "van song",
    "chua ro",
    "khong ro",
    "nham",
    "sai",
    "bao nham",
];

/// What a remark says of the row's person.
pub(super) fn remark(text: &str) -> Remark {
    let text = text.trim();
    if text.is_empty() || text.len() > LIMITS.longest_remark || text.contains('?') {
        return Remark::default();
    }
    let folded = fold(text);
    if UNSURE.iter().any(|words| has_words(&folded, words)) {
        return Remark::default();
    }
    let clauses: Vec<&str> = text.split([',', ';', '(', ')', '\n']).map(str::trim).collect();
    let mut found = Remark::default();
    for (at, clause) in clauses.iter().enumerate() {
        let marked = lower(clause);
        if RELATIVES.iter().any(|words| has_words(&marked, words)) {
            continue;
        }
        let Some(life) = life(&fold(clause)) else { continue };
        // A death outweighs that somebody moved before it.
        if found.life.is_none() || life == Life::Dead {
            found.life = Some(life);
        }
        if life == Life::Dead && found.death.is_missing() {
            let next = clauses.get(at + 1).copied().unwrap_or_default();
            found.death = date_in(clause).or_else(|| begins_with_a_date(next)).unwrap_or_default();
        }
    }
    found
}

fn life(folded: &str) -> Option<Life> {
    let has = |words: &[&str]| words.iter().any(|words| has_words(folded, words));
    if has(NOT_A_DEATH) {
        None
    } else if is_dead(folded) {
        Some(Life::Dead)
    } else if has(MOVED) {
        Some(Life::Moved)
    } else if has(ABROAD) {
        Some(Life::Abroad)
    } else {
        has(IN_PRISON).then_some(Life::InPrison)
    }
}

fn is_dead(folded: &str) -> bool {
    if DEAD.iter().filter(|words| **words != "da mat").any(|words| has_words(folded, words)) {
        return true;
    }
    // “Đã mất”, “mất ngày 3/2”, “mất 2019”; not “mất sổ”, “mất liên lạc”.
    let words: Vec<&str> = folded.split(' ').collect();
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let begins = before.is_none() || before == Some(&"da") || before == Some(&"vua");
        *word == "mat"
            && begins
            && words.get(at + 1).is_none_or(|next| {
                AFTER_DIED.contains(next) || next.starts_with(|c: char| c.is_ascii_digit())
            })
    })
}

/// The first date in a clause, with the words for day, month and year before it.
fn date_in(clause: &str) -> Option<PartialDate> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let is_of_date = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || ["ngay", "thang", "nam"].contains(&fold(word).as_str())
    };
    let first = words.iter().position(|word| is_of_date(word))?;
    let longest = words[first..].iter().take_while(|word| is_of_date(word)).count();
    (1..=longest).rev().find_map(|count| {
        let text = words[first..first + count].join(" ");
        let text = text.trim_end_matches('.');
        parse_date(text).filter(|date| !date.is_missing())
    })
}

fn begins_with_a_date(clause: &str) -> Option<PartialDate> {
    let first = clause.split_whitespace().next()?;
    let is_date = first.starts_with(|c: char| c.is_ascii_digit())
        || ["ngay", "thang", "nam"].contains(&fold(first).as_str());
    is_date.then(|| date_in(clause)).flatten()
}

/// The places of a table's columns of remarks: those that hold no field and are called a remark, a
/// state, a reason or a change.
pub(super) fn remark_columns(source: &Source) -> Vec<usize> {
    let is_remark = |table: &Table, place: usize| {
        let column = &table.columns[place];
        let words = header_words(&column.header);
        column.origin == Origin::Sheet
            && (matches!(
                meaning_of_header(&column.header),
                HeaderMeaning::Other(OtherMeaning::Note)
            ) || ["ghi chu", "tinh trang", "bien dong", "hien trang", "trang thai"]
                .iter()
                .any(|of| has_words(&words, of)))
    };
    // A remark is about the row's own person.
    if source.role != Role::Own {
        return Vec::new();
    }
    let table = &source.table;
    let is_free = |place: &usize| source.mapping.field(*place).is_none();
    (0..table.columns.len()).filter(is_free).filter(|place| is_remark(table, *place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_remarks_say() {
        use Life::{Abroad, Dead, InPrison, Moved};
        for (text, life, death) in [
            ("Đã chết tháng 3/2024, chưa khai tử", Some(Dead), "03/2024"),
            ("Chết", Some(Dead), ""),
            ("chết ngày 12/3/2024", Some(Dead), "12/03/2024"),
            ("Đã chết năm 2019", Some(Dead), "2019"),
            ("Chết, ngày 05/06/2020", Some(Dead), "05/06/2020"),
            ("Đã mất", Some(Dead), ""),
            ("mất 2019", Some(Dead), "2019"),
            ("Mất ngày 02/01/2021 tại nhà", Some(Dead), "02/01/2021"),
            ("Tử vong do tai nạn", Some(Dead), ""),
            ("Qua đời 15/08/2022", Some(Dead), "15/08/2022"),
            ("Đã báo tử", Some(Dead), ""),
            ("ĐÃ CHẾT", Some(Dead), ""),
            ("Chuyển đi Hà Nội, đã chết 2023", Some(Dead), "2023"),
            ("Chuyển đi Hà Nội", Some(Moved), ""),
            ("Đã chuyển khẩu về Thái Nguyên", Some(Moved), ""),
            ("Đi khỏi địa phương từ 2019", Some(Moved), ""),
            ("Đang ở nước ngoài", Some(Abroad), ""),
            ("XKLĐ Nhật Bản", Some(Abroad), ""),
            ("Đang chấp hành án tại trại Yên Hạ", Some(InPrison), ""),
            // Somebody else, or something else.
            ("Chồng đã chết", None, ""),
            ("Bố chết năm 2010", None, ""),
            ("Góa, chồng mất 2015", None, ""),
            ("Con liệt sĩ", None, ""),
            ("Đã báo tử cho mẹ", None, ""),
            ("Mất CCCD", None, ""),
            ("Đã mất sổ hộ khẩu", None, ""),
            ("Mất sức lao động 61%", None, ""),
            ("Mất liên lạc", None, ""),
            ("Đang hưởng tử tuất", None, ""),
            ("Đã nhận tiền mai táng", None, ""),
            // Doubt and denial.
            ("Nghi đã chết", None, ""),
            ("Chết?", None, ""),
            ("Chưa chết, còn sống", None, ""),
            ("Ghi nhầm đã chết", None, ""),
            ("Cần xác minh đã chết hay chưa", None, ""),
            ("Chuyển đến từ Hà Giang", None, ""),
            ("Đã tiêm mũi 2", None, ""),
            ("", None, ""),
        ] {
            let expected = Remark { life, death: parse_date(death).unwrap_or_default() };
            assert_eq!(remark(text), expected, "{text}");
        }
    }
}
