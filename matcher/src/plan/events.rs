//! Lists of events: of doses, visits, payments, months. One person rightly has several rows there,
//! each about something else that happened.
//!
//! Takes the header of a column or the name of a sheet, says whether it tells the events of one
//! person apart. Decided: a column of what comes again and again (a dose, a visit, a month) is enough;
//! any other date, sum or count only shows it where many people of the list have several rows,
//! because an allowance that was granted twice has two dates and two sums as well.

use super::headers::{OtherMeaning, header_words, meaning_of_header};
use super::{HeaderMeaning, code_kind};
use crate::text::{fold, has_words};

/// What a column says of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recurrence {
    /// Something about each: a date, a sum, a count.
    Perhaps,
    /// Which one it is of several.
    Surely,
}

/// A list is one of events if this share of the people with several rows, in percent, have rows that
/// a column tells apart.
pub const OF_SEVERAL: usize = 50;
/// Where only columns of [`Recurrence::Perhaps`] tell them apart, this share of all people of the
/// list must have several rows, in percent.
pub const OF_ALL: usize = 20;

/// Whole headers of what comes again and again.
const WHOLE: &[&str] = &[
    "mui",
    "mui so",
    "mui thu",
    "lieu",
    "lieu so",
    "lan",
    "lan so",
    "lan thu",
    "dot",
    "dot so",
    "ky",
    "ky thu",
    "thang",
    "thang nam",
    "tuan",
    "quy",
    "quy nam",
    "hoc ky",
    "buoi",
    "phien",
    "luot",
    "luot so",
    "ca",
    "dose",
    "visit",
    "month",
    "quarter",
    "period",
];

/// Words that name it wherever they stand in a header.
const PART: &[&str] = &[
    "mui tiem",
    "mui vac xin",
    "lieu tiem",
    "lieu vac xin",
    "ngay tiem",
    "lan tiem",
    "lan kham",
    "luot kham",
    "ngay kham",
    "thoi gian kham",
    "ngay vao vien",
    "ngay ra vien",
    "ngay nhap vien",
    "ngay xuat vien",
    "ngay xet nghiem",
    "ngay lay mau",
    "ngay dieu tri",
    "lan chi",
    "lan nhan",
    "lan vay",
    "ngay chi tra",
    "ngay chi tien",
    "ngay linh",
    "ngay nhan tien",
    "ngay nop",
    "ngay dong",
    "ngay thanh toan",
    "ngay giao dich",
    "thang chi",
    "thang linh",
    "thang nhan",
    "thang dong",
    "thang luong",
    "tu thang",
    "den thang",
    "ky chi",
    "ky linh",
    "ky luong",
    "ky thanh toan",
    "ky hoa don",
    "ky cuoc",
    "dot chi",
    "dot nhan",
    "dot linh",
    "dot ho tro",
    "dot kham",
    "dot tiem",
    "dose number",
    "visit date",
    "payment date",
];

/// Words with which a title, the name of a sheet or a file says which of several it is, before a
/// number, each with what it counts; short ones only count in the names of sheets and files.
const BEFORE_A_NUMBER: &[(&str, &str, bool)] = &[
    ("thang", "thang", false),
    ("t", "thang", true),
    ("dot", "dot", false),
    ("quy", "quy", false),
    ("q", "quy", true),
    ("hoc ky", "ky", false),
    ("ky", "ky", false),
    ("lan", "lan", false),
    ("mui", "mui", false),
    ("tuan", "tuan", false),
    ("nam hoc", "nam hoc", false),
    ("nam", "nam", false),
];

/// Numbers as many titles write them.
const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/// What a column with this header says of events; `None` if it is about the person, an office's code
/// or anything that stays.
pub fn recurrence(header: &str) -> Option<Recurrence> {
    let folded = header_words(header);
    if WHOLE.contains(&folded.as_str()) || PART.iter().any(|words| has_words(&folded, words)) {
        return Some(Recurrence::Surely);
    }
    // “Số sổ BHXH” counts nothing.
    if code_kind(&folded).is_some() {
        return None;
    }
    match meaning_of_header(header) {
        HeaderMeaning::Other(OtherMeaning::Event | OtherMeaning::Money | OtherMeaning::Count) => {
            Some(Recurrence::Perhaps)
        }
        _ => None,
    }
}

/// Whether a header is that of a running number, which says nothing of its row.
pub fn only_counts_rows(header: &str) -> bool {
    header.trim().is_empty()
        || meaning_of_header(header) == HeaderMeaning::Other(OtherMeaning::Order)
}

/// Which of several events a list is about: what is counted, with its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period(Vec<(&'static str, String)>);

impl Period {
    /// Adds what the name of a sheet or a file says; what is known already stays.
    pub fn named(self, name: &str) -> Period {
        self.with(name, true)
    }

    /// Adds what a title says, in which a short word is no abbreviation and a date is none.
    pub fn titled(self, title: &str) -> Period {
        self.with(title, false)
    }

    fn with(mut self, name: &str, may_be_short: bool) -> Period {
        for (of, number) in said(name, may_be_short) {
            if self.0.iter().all(|(known, _)| *known != of) {
                self.0.push((of, number));
            }
        }
        self
    }

    /// Whether it is surely another one: the same thing is counted, with another number.
    pub fn is_other(&self, other: &Period) -> bool {
        self.0
            .iter()
            .any(|(of, number)| other.0.iter().any(|(also, theirs)| also == of && theirs != number))
    }

    /// The period in a few words, “thang 3 nam 2026”; empty if none is known.
    pub fn text(&self) -> String {
        self.0.iter().map(|(of, number)| format!("{of} {number}")).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a word is a year.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_digits(word)
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// What a name counts, with the numbers.
fn said(name: &str, may_be_short: bool) -> Vec<(&'static str, String)> {
    let folded = fold(&name.replace(['_', '-', '/', '.', ',', '(', ')'], " "));
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    let mut in_a_date = false;
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or("");
        // “Ngày 16 tháng 5 năm 2022”, “kèm theo Quyết định … năm 2022”: when a paper was signed.
        let next = words.get(at + 1).copied().unwrap_or("");
        let is_of_birth = *word == "sinh" && next == "nam" && before != "hoc";
        in_a_date |= ["ngay", "kem"].contains(word) || is_of_birth;
        // “T3”, “Q1”.
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let glued = word.strip_prefix(letters).filter(|number| !number.is_empty());
        for &(noun, of, is_short) in BEFORE_A_NUMBER {
            let number = match (noun.split_once(' '), glued) {
                (None, Some(number)) if letters == noun => number,
                (None, None) if *word == noun => next,
                (Some((first, second)), None) if before == first && *word == second => {
                    words.get(at + 1).copied().unwrap_or("")
                }
                _ => continue,
            };
            let roman = ROMAN.iter().position(|of| *of == number && !is_short);
            let number = match roman {
                Some(place) => (place + 1).to_string(),
                None => number.trim_start_matches('0').to_owned(),
            };
            let fits = match of {
                "nam" | "nam hoc" => is_year(&number),
                _ => (1..=2).contains(&number.len()) && is_digits(&number),
            };
            if fits && !in_a_date && (may_be_short || !is_short) {
                found.push((of, number));
                break;
            }
        }
        // “Tháng 10/2026”: the year follows without its word.
        if let [.., ("thang" | "quy", number)] = &found[..]
            && before.trim_start_matches('0') == number
            && is_year(word)
        {
            found.push(("nam", (*word).to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_events() {
        for (header, expected) in [
            ("Mũi tiêm", Some(Recurrence::Surely)),
            ("Ngày tiêm mũi 1", Some(Recurrence::Surely)),
            ("Ngày khám", Some(Recurrence::Surely)),
            ("Tháng", Some(Recurrence::Surely)),
            ("Kỳ", Some(Recurrence::Surely)),
            ("Đợt chi trả", Some(Recurrence::Surely)),
            ("Số tiền", Some(Recurrence::Perhaps)),
            ("Ngày quyết định", Some(Recurrence::Perhaps)),
            ("Mức trợ cấp", Some(Recurrence::Perhaps)),
            ("Ngày cấp", Some(Recurrence::Perhaps)),
            ("Ký nhận", None),
            ("Mã số BHXH", None),
            ("Họ và tên", None),
            ("Ngày sinh", None),
            ("Lớp", None),
            ("Ghi chú", None),
        ] {
            assert_eq!(recurrence(header), expected, "{header}");
        }
    }

    #[test]
    fn running_numbers() {
        for (header, expected) in [("STT", true), ("Số TT", true), ("", true), ("Mũi số", false)]
        {
            assert_eq!(only_counts_rows(header), expected, "{header}");
        }
    }

    #[test]
    fn names_of_periods() {
        for (name, expected) in [
            ("Tháng 03", "thang 3"),
            ("T3", "thang 3"),
            ("Đợt 2 năm 2026", "dot 2 nam 2026"),
            ("chi_tra_thang_11.xlsx", "thang 11"),
            ("Quý 1-2026", "quy 1 nam 2026"),
            ("Xã Hải Vân", ""),
            ("Thôn 3", ""),
            ("Trang tính1", ""),
            ("T", ""),
        ] {
            assert_eq!(Period::default().named(name).text(), expected, "{name}");
        }
        for (title, expected) in [
            ("DANH SÁCH TIÊM CHỦNG ĐỢT 1", "dot 1"),
            ("Người hưởng trợ cấp tháng 10/2026", "thang 10 nam 2026"),
            ("Chi trả quý IV năm 2026", "quy 4 nam 2026"),
            ("Danh sách học sinh năm học 2025 - 2026", "nam hoc 2025"),
            ("Hải Vân, ngày 16 tháng 5 năm 2022", ""),
            ("(Kèm theo Công văn số 15/UBND năm 2022)", ""),
            ("Thanh niên sinh năm 2008", ""),
            ("Danh sách T3, Q1", ""),
        ] {
            assert_eq!(Period::default().titled(title).text(), expected, "{title}");
        }
    }

    #[test]
    fn other_periods() {
        for (a, b, expected) in [
            ("Tháng 10/2026", "Tháng 11/2026", true),
            ("Tháng 10/2025", "Tháng 10/2026", true),
            ("Tháng 10", "Tháng 10/2026", false),
            ("Đợt 1", "Tháng 10", false),
            ("", "Tháng 10", false),
        ] {
            let [x, y] = [a, b].map(|title| Period::default().titled(title));
            assert_eq!(x.is_other(&y), expected, "{a} | {b}");
        }
    }
}
