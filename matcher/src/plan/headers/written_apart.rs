//! Headers of values that lists spread over several columns: names, dates, addresses.

/// Headers of a surname, alone or with what follows it, folded.
pub const SURNAME: &[&str] = &[
    "ho",
    "ho dem",
    "ho va dem",
    "ho va ten dem",
    "ho ten dem",
    "ho va chu dem",
    "ho chu dem",
    "ho lot",
    "ho va ten lot",
    "ho va chu lot",
    "ho va lot",
];
/// Headers of middle names.
pub const MIDDLE: &[&str] = &["dem", "ten dem", "chu dem", "lot", "chu lot", "ten lot"];
/// Headers of a given name.
pub const GIVEN: &[&str] = &["ten", "ten goi", "ten khai sinh", "ten chinh"];
/// Headers of any part of a name, and of names in parts.
pub const NAME_PARTS: &[&str] = &[
    "ho",
    "ten",
    "ho dem",
    "ho va dem",
    "ho va ten dem",
    "ho ten dem",
    "ho lot",
    "ho va chu dem",
    "chu dem",
    "ten dem",
    "ho chu dem",
];

/// Headers of a day of birth, next to its month and year.
pub const DAY: &[&str] = &["ngay", "ngay sinh", "day"];
/// Headers of its month.
pub const MONTH: &[&str] = &["thang", "thang sinh", "month"];
/// Headers of its year.
pub const YEAR: &[&str] = &["nam", "nam sinh", "year"];

/// Words in the headers of an address's columns, narrowest level first.
pub(super) const ADDRESS_LEVELS: [&[&str]; 4] = [
    &[
        "thon",
        "xom",
        "ap",
        "ban",
        "to",
        "khu",
        "khu pho",
        "to dan pho",
        "thon to",
        "to thon",
        "thon ban",
        "thon xom",
        "thon ban to dan pho",
        "thon to dan pho",
        "so nha",
        "dia chi chi tiet",
        "thon ap",
        "ap khu pho",
        "buon",
        "dia chi cu the",
        "so nha duong",
        "khu dan cu",
        "thon khu pho",
        "to ap",
        "xom to",
    ],
    &[
        "xa",
        "phuong",
        "xa phuong",
        "phuong xa",
        "xa phuong thi tran",
        "xa phuong tt",
        "xa thi tran",
        "ten xa",
        "don vi xa",
    ],
    &[
        "huyen",
        "quan",
        "quan huyen",
        "huyen quan",
        "huyen thi",
        "huyen tp",
        "huyen thi xa thanh pho",
    ],
    &["tinh", "tinh tp", "tinh thanh pho", "thanh pho", "tinh thanh"],
];

/// The level of the part of an address that a header names, 0 for the narrowest; `None` if it names
/// no part.
pub fn address_level(leaf: &str) -> Option<usize> {
    ADDRESS_LEVELS.iter().position(|words| words.contains(&leaf))
}
