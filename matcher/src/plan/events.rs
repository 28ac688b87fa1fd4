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

/// Words with which the name of a sheet or a file says which of several it is, before a number.
const BEFORE_A_NUMBER: &[&str] = &["thang", "t", "dot", "quy", "q", "ky", "lan", "mui", "tuan"];

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

/// Which of several events the name of a sheet or a file says it is about: “thang 3” of “Tháng
/// 03/2026”. Empty if it names none.
pub fn period(name: &str) -> String {
    let folded = fold(&name.replace(['_', '-', '/', '.'], " "));
    let words: Vec<&str> = folded.split(' ').collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        // “T3”, “Q1”.
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let (kind, number) = match word.strip_prefix(letters) {
            Some("") | None => (*word, words.get(at + 1).copied().unwrap_or("")),
            Some(number) => (letters, number),
        };
        let number = number.trim_start_matches('0');
        let is_number =
            (1..=4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        if is_number && BEFORE_A_NUMBER.contains(&kind) {
            found.push(format!("{kind} {number}"));
        }
    }
    found.join(" ")
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
    fn sheets_of_periods() {
        for (name, expected) in [
            ("Tháng 03", "thang 3"),
            ("T3", "t 3"),
            ("Đợt 2 năm 2026", "dot 2"),
            ("chi_tra_thang_11.xlsx", "thang 11"),
            ("Quý 1-2026", "quy 1"),
            ("Xã Hải Vân", ""),
            ("Thôn 3", ""),
            ("Trang tính1", ""),
            ("T", ""),
        ] {
            assert_eq!(period(name), expected, "{name}");
        }
    }
}
