//! What columns say about somebody's identity card and electronic identity account: whether there is
//! one, its level, whether it is activated, and until when a card is valid.

use super::headers::header_words;
use crate::text::{fold, has_words};

/// What a column says of a card or an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldingColumn {
    /// The level of the account, written in the cell.
    Level,
    /// A mark for an account of this level.
    LevelMark(u8),
    /// Whether, or since when, the account is activated.
    Activated,
    /// Whether there is an account.
    Account,
    /// A mark for whoever has no account.
    NoAccount,
    /// Whether there is a card.
    Card,
    /// A mark for whoever has no card.
    NoCard,
    /// The day on which the card was issued.
    Issued,
    /// The last day on which the card is valid.
    Until,
}

const ACCOUNT: &[&str] = &["tai khoan", "dinh danh dien tu", "dinh danh", "dddt", "vneid", "tk"];
const LEVEL: &[&str] = &["muc do", "muc dinh danh", "muc tai khoan", "muc dddt", "cap do", "muc"];
const HAS_ACCOUNT: &[&str] = &[
    "tai khoan dinh danh",
    "tai khoan dddt",
    "tk dddt",
    "tk dinh danh",
    "tai khoan vneid",
    "co tai khoan",
    "dinh danh dien tu",
    "thu nhan tai khoan",
    "vneid",
];
const HAS_CARD: &[&str] = &[
    "co cccd",
    "cap cccd",
    "lam cccd",
    "co can cuoc",
    "cap can cuoc",
    "lam can cuoc",
    "co the can cuoc",
    "cap the can cuoc",
    "tinh trang cccd",
    "tinh trang can cuoc",
    "tinh trang the can cuoc",
];
const ISSUED: &[&str] = &[
    "ngay cap",
    "ngay cap cccd",
    "ngay cap can cuoc",
    "ngay cap the can cuoc",
    "ngay cap the",
    "ngay cap cc",
    "ngay cap cccd gan chip",
];
const UNTIL: &[&str] = &[
    "co gia tri den",
    "co gia tri den ngay",
    "gia tri den",
    "ngay het han",
    "han the",
    "han cccd",
    "han su dung",
    "ngay het han cccd",
    "ngay het han can cuoc",
    "ngay het han the can cuoc",
    "thoi han the",
    "thoi han cccd",
    "han the can cuoc",
    "han su dung the",
    "han su dung cccd",
];

/// What the column with this header says; `of_accounts` is whether the whole list is about accounts,
/// so that “Mức độ” needs no further word.
pub fn holding_column(header: &str, of_accounts: bool) -> Option<HoldingColumn> {
    let folded = header_words(header);
    let has = |words: &[&str]| words.iter().any(|word| has_words(&folded, word));
    let is_about_accounts = of_accounts || has(ACCOUNT);
    if has(&["kich hoat"]) && !has(&["ly do", "sim"]) {
        return Some(HoldingColumn::Activated);
    }
    if ISSUED.contains(&folded.as_str()) {
        return Some(HoldingColumn::Issued);
    }
    if UNTIL.contains(&folded.as_str()) {
        return Some(HoldingColumn::Until);
    }
    if has(&["ly do", "ngay", "noi", "so dien thoai"]) {
        return None;
    }
    if is_about_accounts && has(LEVEL) {
        let numbers: Vec<&str> =
            folded.split(' ').filter(|word| level_of(word).is_some()).collect();
        return Some(match numbers[..] {
            [one] => HoldingColumn::LevelMark(level_of(one).unwrap_or_default()),
            // “Mức độ (1, 2)” is filled with the level.
            _ => HoldingColumn::Level,
        });
    }
    let lacks = has(&["chua", "khong co"]);
    if has(HAS_ACCOUNT) {
        return Some(if lacks { HoldingColumn::NoAccount } else { HoldingColumn::Account });
    }
    has(HAS_CARD).then_some(if lacks { HoldingColumn::NoCard } else { HoldingColumn::Card })
}

/// A level as a word.
fn level_of(word: &str) -> Option<u8> {
    match word {
        "1" | "01" | "i" => Some(1),
        "2" | "02" | "ii" => Some(2),
        _ => None,
    }
}

/// The level that a cell writes; `None` if it writes none.
pub fn level_in(text: &str) -> Option<u8> {
    fold(text).split(' ').filter_map(level_of).max()
}

/// Whether a cell says yes; `None` if it is empty.
pub fn says_yes(text: &str) -> Option<bool> {
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or("");
    match first {
        "" => None,
        "khong" | "ko" | "k" | "chua" | "no" | "false" | "0" | "n" => Some(false),
        _ => Some(true),
    }
}

/// The ages at which a card is renewed, and by how many years before them one may be renewed ahead.
/// Law on identity 26/2023/QH15, article 21.
pub const RENEWAL_AGES: [u16; 4] = [14, 25, 40, 60];
/// See [`RENEWAL_AGES`].
pub const RENEWED_AHEAD: u16 = 2;
/// How many months before its day a renewal is announced. No law says how many.
pub const ANNOUNCED_MONTHS: u8 = 6;

/// From this day on the card is “thẻ căn cước” (Law on identity 26/2023/QH15, article 46); before,
/// “CCCD”.
const NAMED_ANEW: (u16, u8, u8) = (2024, 7, 1);

/// A text with the card named as the law of the day does.
pub fn card_named_on(text: &str, day: Option<(u16, u8, u8)>) -> String {
    match day {
        Some(day) if day < NAMED_ANEW => {
            text.replace("thẻ căn cước", "CCCD").replace("Thẻ căn cước", "Căn cước công dân")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers() {
        use HoldingColumn::*;
        for (header, of_accounts, expected) in [
            ("Mức độ", true, Some(Level)),
            ("Mức độ", false, None),
            ("Mức độ tài khoản", false, Some(Level)),
            ("Mức 1", true, Some(LevelMark(1))),
            ("Định danh mức 2", false, Some(LevelMark(2))),
            ("Mức độ 02", true, Some(LevelMark(2))),
            ("Mức độ (1/2)", true, Some(Level)),
            ("Đã kích hoạt", true, Some(Activated)),
            ("Ngày kích hoạt tài khoản", false, Some(Activated)),
            ("Lý do chưa kích hoạt", true, None),
            ("Tài khoản định danh điện tử", false, Some(Account)),
            ("Chưa có tài khoản ĐDĐT", false, Some(NoAccount)),
            ("Đã có CCCD", false, Some(Card)),
            ("Chưa cấp CCCD", false, Some(NoCard)),
            ("Ngày cấp CCCD", false, Some(Issued)),
            ("Có giá trị đến", false, Some(Until)),
            ("Số CCCD", false, None),
            ("Số định danh cá nhân", false, None),
            ("Mức độ khuyết tật", false, None),
            ("Mức hưởng", false, None),
        ] {
            assert_eq!(holding_column(header, of_accounts), expected, "{header}");
        }
    }

    #[test]
    fn cells() {
        for (text, level, yes) in [
            ("2", Some(2), Some(true)),
            ("Mức độ 01", Some(1), Some(true)),
            ("Mức 1, mức 2", Some(2), Some(true)),
            ("Chưa", None, Some(false)),
            ("x", None, Some(true)),
            ("", None, None),
            ("Chưa kích hoạt", None, Some(false)),
        ] {
            assert_eq!((level_in(text), says_yes(text)), (level, yes), "{text}");
        }
    }

    #[test]
    fn the_card_is_named_as_the_law_of_the_day_does() {
        let text = "chưa được cấp thẻ căn cước";
        for (day, expected) in
            [(Some((2022, 12, 5)), "chưa được cấp CCCD"), (Some((2024, 7, 1)), text), (None, text)]
        {
            assert_eq!(card_named_on(text, day), expected);
        }
    }
}
