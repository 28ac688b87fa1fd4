//! Words of real headers, folded: lower case, no marks, single spaces, letters and digits alone.
//!
//! Collected from published forms and lists; a header is looked up whole first, then by the words
//! it contains. A forbidden word takes a header out: a father's year of birth is not the person's.

use super::Field;

/// The words of one field.
pub struct HeaderWords {
    /// The field.
    pub field: Field,
    /// Whole headers, surest first.
    pub whole: &'static [&'static str],
    /// Parts of headers.
    pub part: &'static [&'static str],
    /// Words that take a header out.
    pub not: &'static [&'static str],
}

/// Words that speak of somebody else than the person of the row.
const OTHER_PERSON: [&str; 14] = [
    "cha",
    "bo",
    "me",
    "chu ho",
    "giam ho",
    "vo",
    "chong",
    "nguoi than",
    "nguoi nop",
    "nguoi khai",
    "nguoi yeu cau",
    "nguoi ky",
    "dai dien",
    "con",
];

/// Header words by field.
pub const HEADER_WORDS: &[HeaderWords] = &[
    HeaderWords {
        field: Field::Name,
        whole: &[
            "ho va ten",
            "ho ten",
            "ho chu dem va ten khai sinh",
            "ho chu dem va ten",
            "ho va ten khai sinh",
            "ho ten khai sinh",
            "ho chu dem ten nguoi chet",
            "ho ten hoc sinh",
            "ho va ten hoc sinh",
            "ho va ten hs",
            "ho ten can bo",
            "ho ten doi tuong",
            "ho va ten cong dan",
            "full name",
            "ten",
            "name",
        ],
        part: &[
            "ho va ten",
            "ho ten",
            "ho chu dem",
            "ten hoc sinh",
            "ten doi tuong",
            "ten cong dan",
        ],
        not: &OTHER_PERSON,
    },
    HeaderWords {
        field: Field::Dob,
        whole: &[
            "ngay thang nam sinh",
            "ngay sinh",
            "nam sinh",
            "sinh ngay",
            "sinh nam",
            "ntns",
            "date of birth",
            "dob",
        ],
        part: &["thang nam sinh", "ngay sinh", "nam sinh", "sinh ngay"],
        not: &OTHER_PERSON,
    },
    HeaderWords {
        field: Field::Sex,
        whole: &["gioi tinh", "gioi", "phai", "nam nu", "gt", "sex", "gender"],
        part: &["gioi tinh", "nam nu"],
        not: &OTHER_PERSON,
    },
    HeaderWords {
        field: Field::Number,
        whole: &[
            "so dinh danh ca nhan",
            "so ddcn",
            "so dinh danh",
            "ma dinh danh",
            "so cccd",
            "cccd",
            "so can cuoc",
            "can cuoc",
            "so the can cuoc",
            "cccd ma dd",
            "so cccd cmnd",
            "so cmnd cccd",
            "cccd cmnd ddcn",
            "cccd cmnd ddcn ho chieu",
            "cccd cmnd",
            "so giay to tuy than",
            "personal number",
        ],
        part: &["dinh danh", "cccd", "can cuoc", "ddcn", "giay to tuy than"],
        not: &[
            "cha",
            "bo",
            "me",
            "chu ho",
            "vo",
            "chong",
            "ngay cap",
            "noi cap",
            "bo gd",
            "bo giao duc",
            "nguoi khai",
            "nguoi yeu cau",
            "giam ho",
            "tai khoan",
        ],
    },
    HeaderWords {
        field: Field::OldNumber,
        whole: &[
            "so cmnd",
            "cmnd",
            "cmtnd",
            "so cmt",
            "cmt",
            "so cmtnd",
            "chung minh nhan dan",
            "old number",
        ],
        part: &["cmnd", "cmtnd", "chung minh", "so cmt"],
        not: &[
            "cha",
            "bo",
            "me",
            "chu ho",
            "vo",
            "chong",
            "ngay cap",
            "noi cap",
            "cccd",
            "dinh danh",
            "can cuoc",
        ],
    },
    HeaderWords {
        field: Field::Address,
        whole: &[
            "noi thuong tru",
            "noi dang ky thuong tru",
            "noi dkhktt",
            "noi dk hktt",
            "ho khau thuong tru",
            "hktt",
            "dia chi thuong tru",
            "thuong tru",
            "noi cu tru",
            "noi cu tru cuoi cung",
            "dia chi",
            "noi o hien tai",
            "cho o hien nay",
            "noi o hien nay",
            "noi o",
            "cho o",
            "to thon ho khau thuong tru",
            "address",
        ],
        part: &["thuong tru", "hktt", "ho khau", "noi cu tru", "dia chi", "noi o", "cho o"],
        not: &[
            "cha", "bo", "me", "co quan", "email", "lam viec", "don vi", "giam ho", "vo", "chong",
        ],
    },
    HeaderWords {
        field: Field::Father,
        whole: &[
            "ho ten cha",
            "ho va ten cha",
            "ho ten bo",
            "ho va ten bo",
            "ten cha",
            "ten bo",
            "cha",
            "bo",
            "father",
        ],
        part: &["ten cha", "ten bo", "ten khai sinh cha", "va ten nguoi cha"],
        not: &["nam sinh", "ngay sinh", "cccd", "sdt", "dien thoai", "nghe", "dinh danh", "me"],
    },
    HeaderWords {
        field: Field::Mother,
        whole: &["ho ten me", "ho va ten me", "ten me", "me", "mother"],
        part: &["ten me", "ten khai sinh me", "va ten nguoi me"],
        not: &[
            "nam sinh",
            "ngay sinh",
            "cccd",
            "sdt",
            "dien thoai",
            "nghe",
            "dinh danh",
            "cha",
            "bo",
        ],
    },
    HeaderWords {
        field: Field::Ethnicity,
        whole: &["dan toc", "thanh phan dan toc", "ethnic group", "ethnicity"],
        part: &["dan toc"],
        not: &["cha", "bo", "me"],
    },
];

/// Headers of columns that the engine does not compare, known so that a header row is recognised
/// by them and so that their values are not taken for a field.
pub const FORBIDDEN_WORDS: &[&str] = &[
    "stt",
    "so tt",
    "tt",
    "so thu tu",
    "ghi chu",
    "so dien thoai",
    "sdt",
    "dt",
    "dien thoai",
    "sdt lien he",
    "ma so bhxh",
    "so so bhxh",
    "ma the bhyt",
    "so the bhyt",
    "ma so the",
    "quoc tich",
    "ton giao",
    "tinh trang hon nhan",
    "nhom mau",
    "noi sinh",
    "noi dang ky khai sinh",
    "noi dkks",
    "que quan",
    "nguyen quan",
    "quan he voi chu ho",
    "ho ten chu ho",
    "trang thai",
    "lop",
    "truong",
    "mui tiem",
    "so dang ky",
    "da chet vao ngay",
    "ngay chet",
    "noi chet",
    "muc huong",
    "ngay cap",
    "noi cap",
    "tai khoan",
    "so tai khoan",
    "email",
    "doi tuong",
    "ma doi tuong",
    "ngay tiem",
    "loai vac xin",
    "phone",
    "note",
    "no",
];

/// How well a folded header names each field: 100 for the first whole headers, less for later
/// ones, less again for a part. Empty when it names none.
pub fn header_field(folded: &str) -> Vec<(Field, u8)> {
    if folded.is_empty() || FORBIDDEN_WORDS.contains(&folded) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for words in HEADER_WORDS {
        if let Some(place) = words.whole.iter().position(|w| *w == folded) {
            found.push((words.field, 100 - place.min(20) as u8));
        } else if words.part.iter().any(|w| has_words(folded, w))
            && !words.not.iter().any(|w| has_words(folded, w))
        {
            let place = words.part.iter().position(|w| has_words(folded, w)).unwrap_or(0);
            found.push((words.field, 78 - place.min(10) as u8));
        }
    }
    found
}

/// Whether the words stand in the text as whole words.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(start, _)| {
        let end = start + words.len();
        (start == 0 || text.as_bytes()[start - 1] == b' ')
            && (end == text.len() || text.as_bytes()[end] == b' ')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: Option<Field>) {
        let best = header_field(header).into_iter().max_by_key(|&(_, score)| score);
        assert_eq!(best.map(|(field, _)| field), expected, "{header}");
    }

    #[test]
    fn headers_of_real_lists() {
        check("ho va ten", Some(Field::Name));
        check("ho chu dem ten nguoi chet", Some(Field::Name));
        check("ho ten me", Some(Field::Mother));
        check("ho va ten chu ho", None);
        check("nam sinh cha", None);
        check("ngay thang nam sinh", Some(Field::Dob));
        check("da chet vao ngay", None);
        check("noi cu tru cuoi cung", Some(Field::Address));
        check("so giay to tuy than", Some(Field::Number));
        check("so cmnd", Some(Field::OldNumber));
        check("so cmnd cccd", Some(Field::Number));
        check("cccd me", None);
        check("ma dinh danh bo gd dt", None);
        check("mui tiem", None);
        check("thanh phan", None);
        check("so dien thoai", None);
    }
}
