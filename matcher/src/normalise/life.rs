//! What a few words say about somebody's life: “Đã chết tháng 3/2024, chưa khai tử”, “Chuyển đi Hà
//! Nội”, “Hủy khai tử, còn sống”.
//!
//! Takes a text, gives a state and, for a death, its date. Decided: only what plainly speaks of the
//! row's own person counts; words that name a relative, doubt, deny or ask never make anybody dead,
//! because a living person taken for dead is the worst mistake of all. That somebody lives may be
//! said in more ways: it only ever leads to a second look.

use super::date::{PartialDate, parse_date};
use crate::plan::LIMITS;
use crate::text::{fold, has_words, lower};

/// What a text says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// The state.
    pub(super) life: Option<Life>,
    /// The date of death; missing if it says none.
    pub(super) death: PartialDate,
    /// Whether it says that a death is registered.
    pub(super) is_registered: bool,
}

/// A state that words describe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    /// Dead.
    Dead,
    /// Alive, or taken for dead by mistake.
    Alive,
    /// Moved away.
    Moved,
    /// Abroad.
    Abroad,
    /// Serving a sentence.
    InPrison,
}

/// Words that say that somebody is dead, folded.
const DEAD: &[&str] =
    &["chet", "tu vong", "tu tran", "qua doi", "khai tu", "bao tu", "tu nan", "ta the", "quy tien"];

/// What may follow “mất” before a date where it means dead, and not that a card or a book is lost.
const AFTER_DIED: &[&str] = &["ngay", "luc", "truoc", "hoi", "vao"];

/// What may not follow “mất năm”, “mất do”: things are lost on a day and for a reason as well.
const LOST_THINGS: &[&str] = &[
    "the",
    "cmnd",
    "cccd",
    "can cuoc",
    "so",
    "giay",
    "ho so",
    "suc",
    "kha nang",
    "lien lac",
    "dat",
    "viec",
    "tich",
    "tri",
    "ngu",
    "hieu luc",
    "quyen",
    "mua",
    "tien",
    "tai san",
    "xe",
    "dien thoai",
    "sim",
    "bang",
    "hoc ba",
    "mot chan",
    "mot tay",
];

/// Folded words that speak of a death and mean another: a survivors' benefit, an engine, somebody
/// else who died.
const NOT_A_DEATH: &[&str] = &[
    "chet may",
    "chet duoi hut",
    "chet hut",
    "suyt chet",
    "chet di song lai",
    "che do tu",
    "tuat",
    "chet lam sang",
    "mai tang",
    "nguoi chet",
    "nguoi da chet",
    "nguoi mat",
    "chet de lai",
    "mo coi",
    "dich chet",
    "gia suc",
];

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

/// Words with their marks that make a text speak of somebody else; “con” is a child, “còn” is not.
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
    "người giám hộ",
    "người bảo trợ",
    "gia đình",
    "bố mẹ",
    "cụ",
    "bác",
    "cô",
    "chú",
    "dì",
    "cậu",
];

/// Folded words that say that somebody lives, or that a death was registered by mistake.
const ALIVE: &[&str] = &[
    "con song",
    "van song",
    "dang song",
    "song khoe",
    "chua chet",
    "khong chet",
    "khong phai da chet",
    "khai tu nham",
    "bao tu nham",
    "chet nham",
    "nham khai tu",
    "nham la da chet",
    "khai tu sai",
    "huy khai tu",
    "huy dang ky khai tu",
    "huy viec khai tu",
    "huy bo khai tu",
    "huy bo dang ky khai tu",
    "huy bo viec dang ky khai tu",
    "thu hoi trich luc khai tu",
    "thu hoi giay chung tu",
    "thu hoi khai tu",
    "huy trich luc khai tu",
    "huy giay chung tu",
    "huy ket qua khai tu",
    "huy bao tu",
    "ko chet",
    "k chet",
    "dang sinh hoat",
    "dang cong tac",
    "dang lam viec",
    "dang hoc",
    "dang dieu tri",
];

/// Words that have those for the living in them and mean the opposite.
const NOT_ALIVE: &str = "khong con song";

/// Folded words that doubt, deny or ask.
const UNSURE: &[&str] = &[
    "khong phai",
    "nghi",
    "co the",
    "hinh nhu",
    "nghe noi",
    "neu",
    "xac minh",
    "kiem tra",
    "chua ro",
    "khong ro",
    "nham",
    "sai",
    "bao nham",
    "huy",
    "thu hoi",
    "ko",
    "k",
    "tin don",
    "khong chinh xac",
    "chua xac dinh",
    "khong co",
    "chua co giay",
    "da xoa chet",
    "da xoa khai tu",
    "dinh chinh",
    "da sua",
    "bai bo",
    "gach bo",
    "khong hop le",
    "van thay",
];

/// Folded words that say that a death is registered.
const REGISTERED: &[&str] =
    &["da khai tu", "da dang ky khai tu", "trich luc khai tu", "giay chung tu", "chung tu so"];

/// What a text says of the person whose row it stands in.
pub(super) fn said_of_life(text: &str) -> Said {
    let text = text.trim();
    if text.is_empty() || text.len() > LIMITS.longest_remark {
        return Said::default();
    }
    let folded = fold(text).replace(NOT_ALIVE, "");
    let has = |words: &[&str]| words.iter().any(|words| has_words(&folded, words));
    if has(ALIVE) {
        // Who is said to be dead and alive is looked at.
        return Said { life: Some(Life::Alive), ..Said::default() };
    }
    if is_unsure(text) {
        return Said::default();
    }
    // “Chết (con trai)”.
    let names_relative = |text: &str| {
        let marked = lower(text);
        RELATIVES.iter().any(|words| has_words(&marked, words))
    };
    if text.split('(').skip(1).any(|rest| names_relative(rest.split(')').next().unwrap_or(rest))) {
        return Said::default();
    }
    let mut said = Said::default();
    let clauses: Vec<&str> = text.split([',', ';', '(', ')', '\n', ':']).map(str::trim).collect();
    for (at, clause) in clauses.iter().enumerate() {
        if names_relative(clause) {
            // The rest is about the relative (“mồ côi cha, chết 2015”), and so may be a death
            // without a day before it: “đã chết: vợ”.
            if said.death.is_missing() && said.life == Some(Life::Dead) {
                said.life = None;
            }
            break;
        }
        let Some(life) = life(&lower(clause)) else { continue };
        // A death outweighs that somebody moved before it.
        if said.life.is_none() || life == Life::Dead {
            said.life = Some(life);
        }
        if life == Life::Dead && said.death.is_missing() {
            let next = clauses.get(at + 1).copied().unwrap_or_default();
            said.death = date_in(clause).or_else(|| begins_with_a_date(next)).unwrap_or_default();
        }
    }
    said.is_registered = said.life == Some(Life::Dead) && has(REGISTERED);
    said
}

fn life(marked: &str) -> Option<Life> {
    let folded = fold(marked);
    let has = |words: &[&str]| words.iter().any(|words| has_words(&folded, words));
    if has(NOT_A_DEATH) {
        None
    } else if is_dead(marked) {
        Some(Life::Dead)
    } else if has(MOVED) {
        Some(Life::Moved)
    } else if has(ABROAD) {
        Some(Life::Abroad)
    } else {
        has(IN_PRISON).then_some(Life::InPrison)
    }
}

/// Words that may stand before the word for a death, folded: a name, an animal or “làm chứng” may not.
const BEFORE_DEATH: &[&str] = &[
    "da", "moi", "vua", "bi", "bao", "giam", "tang", "do", "vi", "doi", "tuong", "cat", "dung",
    "tro", "cap", "huong", "chi", "tra", "xoa", "thuong", "tru", "khau", "ho", "dktt", "cong",
    "dan", "nay", "chua", "duoc", "dang", "ky", "co", "giay", "trich", "luc", "so", "ngay",
    "thang", "nam", "tu", "ly", "chuyen", "di", "benh", "tai", "gia", "bien", "dong", "hien",
    "thi", "va", "quyet", "toa", "an", "tuyen", "la",
];

fn is_dead(marked: &str) -> bool {
    // Words as they are, for dates; and folded.
    let raw: Vec<&str> = marked.split_whitespace().collect();
    let words: Vec<String> = raw.iter().map(|word| fold(word)).collect();
    let plain = |at: usize| words.get(at).map_or("", String::as_str);
    let may_precede = |at: usize| {
        words[..at].iter().enumerate().all(|(place, word)| {
            BEFORE_DEATH.contains(&word.as_str())
                || word.starts_with(|c: char| c.is_ascii_digit())
                || word == "bo" && place > 0 && words[place - 1] == "tuyen"
        })
    };
    let begins = |at: usize, phrase: &str| {
        phrase.split(' ').enumerate().all(|(place, word)| plain(at + place) == word)
    };
    // A date that does not exist says that the rest may not be so either.
    let has_impossible_date = raw.iter().any(|word| {
        word.matches('/').count() == 2
            && word.starts_with(|c: char| c.is_ascii_digit())
            && parse_date(word.trim_end_matches('.')).is_none()
    });
    if has_impossible_date {
        return false;
    }
    (0..words.len()).any(|at| {
        let certificate = raw[at..].len() > 1 && raw[at] == "chứng" && raw[at + 1] == "tử";
        let died = DEAD.iter().any(|phrase| begins(at, phrase)) || certificate;
        (died || is_passed_away(&raw, &words, at)) && may_precede(at)
    })
}

/// “Đã mất”, “mất ngày 3/2”, “mất 2019”; not “mất sổ”, “mất liên lạc”, “mất 1 chân”.
fn is_passed_away(raw: &[&str], words: &[String], at: usize) -> bool {
    if words[at] != "mat" {
        return false;
    }
    let said = at > 0 && words[at - 1] == "da";
    let rest = words[at + 1..].join(" ");
    if LOST_THINGS.iter().any(|lost| has_words(&rest, lost)) {
        return false;
    }
    let dated = raw[at + 1..].iter().any(|word| is_a_date(word))
        || date_in(&raw[at + 1..].join(" ")).is_some_and(|date| date.year >= 1900);
    match words.get(at + 1).map(String::as_str) {
        None => said,
        Some("roi") => true,
        Some("do" | "vi" | "tai" | "chua" | "thang" | "nam") => said || dated,
        Some(next) => {
            dated && (AFTER_DIED.contains(&next) || next.starts_with(|c: char| c.is_ascii_digit()))
        }
    }
}

/// Whether a word is a date by itself: a year, or parts between signs.
fn is_a_date(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && (word.len() == 4 || word.contains(['/', '.', '-']))
        && parse_date(word).is_some_and(|date| date.year >= 1900)
}

/// Whether a text doubts, denies or asks: what else the row says of a death is looked at first.
pub(super) fn is_unsure(text: &str) -> bool {
    let folded = fold(text).replace(NOT_ALIVE, "");
    text.contains('?')
        || has_words(&lower(text), "tưởng")
        || UNSURE.iter().chain(ALIVE).any(|words| has_words(&folded, words))
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

/// The last day that a text names: what was still going on then.
pub(super) fn last_day_in(text: &str) -> PartialDate {
    let parts = text.split([',', ';', '(', ')', '\n', ':']).filter_map(date_in);
    parts.max_by_key(|date| (date.year, date.month, date.day)).unwrap_or_default()
}

#[cfg(test)]
#[path = "life_tests.rs"]
mod tests;
