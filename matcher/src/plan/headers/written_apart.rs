//! Headers of values that lists spread over several columns: names, dates, addresses.

use crate::text::has_words;

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
    "last name",
    "lastname",
    "surname",
    "family name",
    "ho lot dem",
];
/// Headers of middle names.
pub const MIDDLE: &[&str] =
    &["dem", "ten dem", "chu dem", "lot", "chu lot", "ten lot", "middle name", "middlename"];
/// Headers of a given name.
pub const GIVEN: &[&str] = &[
    "ten",
    "ten goi",
    "ten khai sinh",
    "ten chinh",
    "ten dem va ten",
    "dem va ten",
    "chu dem va ten",
    "ten dem ten",
    "lot va ten",
    "chu lot va ten",
    "ten lot va ten",
    "first name",
    "firstname",
    "given name",
    "given names",
    "forename",
];
/// Whether a folded header names a part of a name or of a date of birth.
pub(super) fn is_part(folded: &str) -> bool {
    [SURNAME, MIDDLE, GIVEN, NAME_PARTS, DAY, MONTH, YEAR]
        .iter()
        .any(|words| words.contains(&folded))
}

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
        "khom",
        "ap khom",
        "khom ap",
        "thon ap khu pho",
        "thon ap",
        "to dan pho thon",
        "thon ban to",
        "so nha ten duong",
        "so nha ngo",
        "nha so to",
        "so nha duong pho",
        "duong",
        "ten duong",
        "duong pho",
        "street",
        "village",
        "hamlet",
    ],
    &[
        "xa",
        "phuong",
        "xa phuong",
        "phuong xa",
        "xa phuong thi tran",
        "xa phuong tt",
        "xa thi tran",
        "don vi xa",
        "xa phuong thi tran dac khu",
        "xa phuong dac khu",
        "phuong xa thi tran",
        "phuong xa dac khu",
        "thi tran",
        "ward",
        "commune",
    ],
    &[
        "huyen",
        "quan",
        "quan huyen",
        "huyen quan",
        "huyen thi",
        "huyen tp",
        "huyen thi xa thanh pho",
        "quan huyen thi xa",
        "quan huyen thi xa thanh pho",
        "huyen quan thi xa thanh pho",
        "huyen thanh pho",
        "huyen thi xa",
        "quan huyen tp",
        "district",
    ],
    &[
        "tinh",
        "tinh tp",
        "tinh thanh pho",
        "thanh pho",
        "tinh thanh",
        "thanh pho tinh",
        "tp tinh",
        "tinh thanh pho truc thuoc tw",
        "province",
        "city",
        "province city",
        "city province",
    ],
];

/// What may follow a level: whose residence, or which.
const OF_RESIDENCE: &[&str] = &[
    "noi dang ky thuong tru",
    "dang ky thuong tru",
    "noi dk thuong tru",
    "ho khau thuong tru",
    "dia chi thuong tru",
    "noi thuong tru",
    "thuong tru",
    "noi cu tru",
    "cu tru",
    "ho khau",
    "hktt",
    "dktt",
    "noi o hien nay",
    "noi o hien tai",
    "cho o hien nay",
    "noi o",
    "hien nay",
    "hien tai",
    "dang cu tru",
    "dang o",
    "tru tai",
    "ngu tai",
    "thuoc",
    "dia chi",
    "o",
    "moi",
    "sau sap nhap",
];

/// The level of the part of an address that a header names, 0 for the narrowest; `None` if it names
/// no part.
pub fn address_level(leaf: &str) -> Option<usize> {
    let level = |words: &str| ADDRESS_LEVELS.iter().position(|known| known.contains(&words));
    level(leaf).or_else(|| {
        let named = leaf.strip_prefix("ten ").unwrap_or(leaf);
        let before = OF_RESIDENCE.iter().find_map(|words| named.strip_prefix(words));
        let named = before.map_or(named, str::trim_start);
        let behind = OF_RESIDENCE.iter().find_map(|words| named.strip_suffix(words));
        let named = behind.map_or(named, str::trim_end);
        level(named).or_else(|| by_words(named))
    })
}

/// Words for each level, narrowest first: one that must be there, and those that may stand beside.
const LEVEL_WORDS: [(&[&str], &[&str]); 4] = [
    (
        &["thon", "xom", "ap", "ban", "buon", "khom", "lang", "tdp", "kdc", "soc", "phum"],
        &[
            "to", "khu", "pho", "dan", "so", "nha", "duong", "ngo", "bon", "ten", "cu", "doi",
            "khoi", "tieu", "vuc", "san", "xuat", "xa", "phuong", "tt", "huyen", "tinh",
        ],
    ),
    (
        &["xa", "phuong", "commune", "ward"],
        &["thi", "tran", "tt", "dac", "khu", "p", "x", "huyen", "quan", "tinh", "village"],
    ),
    (&["huyen", "quan"], &["thi", "xa", "thanh", "pho", "tp", "tx", "h", "q"]),
    (&["tinh"], &["thanh", "pho", "tp", "truc", "thuoc", "tw", "trung", "uong", "t"]),
];

/// The level of which all words of a header are.
fn by_words(named: &str) -> Option<usize> {
    LEVEL_WORDS.iter().position(|(must, may)| {
        named.split(' ').any(|word| must.contains(&word))
            && named.split(' ').all(|word| must.contains(&word) || may.contains(&word))
    })
}

/// Headers of parts of an address that alone mean something else as often: a team, a section.
pub const NO_PLACE_ALONE: &[&str] = &["to", "ban", "khu", "doi", "duong", "ten duong", "so nha"];

/// Whether a header of an address says which of somebody's residences it is: `Some(true)` for the
/// permanent one, `Some(false)` for where somebody lives now.
pub fn is_permanent(folded: &str) -> Option<bool> {
    let has = |words: &[&str]| words.iter().any(|words| has_words(folded, words));
    if has(&["thuong tru", "hktt", "ho khau", "dktt", "permanent"]) {
        Some(true)
    } else {
        has(&["hien nay", "hien tai", "noi o", "cho o", "dang o", "tam tru", "current"])
            .then_some(false)
    }
}
