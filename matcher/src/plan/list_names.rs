//! What the titles and names of a table tell about which of several lists of one kind it is: of
//! which association, of which benefit, of which month or round.
//!
//! Takes a title, the name of a sheet or of a file. Decided: two tables are two lists only where
//! their names plainly tell different ones of the words here; a commune, a hamlet or a school in a
//! title makes parts of one list.

use super::events::is_year;
use crate::text::{fold, has_words};

/// What a list can be of, each with its names, folded. A name counts only where no longer one that the
/// title also has contains it: “đoàn viên công đoàn”.
const OF: &[&[&str]] = &[
    &["cong doan"],
    &["dang vien", "dang bo", "chi bo dang"],
    &["doan vien", "doan thanh nien", "chi doan"],
    &["hoi nong dan"],
    &["hoi phu nu", "hoi lien hiep phu nu", "hoi lhpn"],
    &["hoi cuu chien binh", "hoi ccb"],
    &["hoi nguoi cao tuoi", "hoi nct"],
    &["hoi chu thap do"],
    &["hoi khuyen hoc"],
    &["cuu thanh nien xung phong"],
    &["hoi cuu giao chuc"],
    &["hoi lien hiep thanh nien"],
    &["hoi lam vuon"],
    &["hoi nan nhan chat doc"],
    &["khuyet tat"],
    &["nguoi cao tuoi"],
    &["mo coi"],
    &["don than"],
    &["thuong binh"],
    &["benh binh"],
    &["chat doc hoa hoc", "chat doc da cam"],
    &["than nhan liet si"],
    &["ba me viet nam anh hung"],
    &["bhyt", "bao hiem y te"],
    &["bhxh", "bao hiem xa hoi"],
    &["bhtn", "bao hiem that nghiep"],
    &["covid", "covid 19"],
    &["viem gan"],
    &["uon van"],
    &["bai liet"],
    &["soi", "soi rubella"],
];

/// Names that end in those of something else.
const WITHIN: &[(&str, &str)] =
    &[("cong doan", "doan vien"), ("hoi nguoi cao tuoi", "nguoi cao tuoi")];

/// Which lists a title or a name tells of, as places in the table above.
pub fn lists_named(name: &str) -> Vec<usize> {
    let folded = fold(&name.replace(['_', '-', '/', '.', '(', ')'], " "));
    let is_named = |words: &str| {
        has_words(&folded, words)
            && !WITHIN.iter().any(|(whole, part)| *part == words && has_words(&folded, whole))
    };
    let named = OF.iter().enumerate().filter(|(_, words)| words.iter().any(|of| is_named(of)));
    named.map(|(place, _)| place).collect()
}

/// Words after which a title only names where a part of a list comes from.
const LEVELS: &[&str] = &[
    "xa",
    "phuong",
    "thi tran",
    "thon",
    "xom",
    "ban",
    "to",
    "khu",
    "ap",
    "buon",
    "huyen",
    "quan",
    "tinh",
    "thanh pho",
    "tp",
    "truong",
    "lop",
    "khoi",
    "chi hoi",
    "chi bo",
    "chi doan",
    "dac khu",
    "tren dia ban",
    "thuoc",
];

/// The words of a list's title that say what it is of: without the place, dates and numbers behind.
/// Empty for a line that is no title of a list.
pub fn title_words(line: &str) -> Vec<String> {
    let folded = fold(&line.replace(['_', '-', '/', '.', '(', ')', ',', ':'], " "));
    let Some((_, rest)) = folded.split_once("danh sach") else { return Vec::new() };
    let ends = LEVELS
        .iter()
        .chain(&["nam", "thang", "ngay", "tinh den", "kem theo"])
        .filter_map(|level| at_word(rest, level))
        .min();
    let words = rest.get(..ends.unwrap_or(rest.len())).unwrap_or(rest).split_whitespace();
    let tells = |word: &&str| !word.bytes().any(|b| b.is_ascii_digit()) && !is_year(word);
    let mut words: Vec<String> = words.filter(tells).map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Where words begin as whole words.
fn at_word(text: &str, words: &str) -> Option<usize> {
    let is_whole = |at: &usize| {
        let before = text.get(..*at).is_none_or(|s| s.is_empty() || s.ends_with(' '));
        let after = text.get(at + words.len()..).unwrap_or("");
        before && (after.is_empty() || after.starts_with(' '))
    };
    text.match_indices(words).map(|(at, _)| at).find(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(a: &str, b: &str) -> bool {
        let [a, b] = [a, b].map(lists_named);
        !a.is_empty() && !b.is_empty() && a.iter().all(|of| !b.contains(of))
    }

    #[test]
    fn names_that_tell_lists_apart() {
        for (a, b, expected) in [
            ("DANH SÁCH HỘI VIÊN HỘI NÔNG DÂN", "DANH SÁCH ĐOÀN VIÊN", true),
            ("DANH SÁCH HỘI VIÊN HỘI PHỤ NỮ", "danh_sach_dang_vien.xlsx", true),
            ("Đoàn viên công đoàn", "Đoàn viên Đoàn TNCS", true),
            ("Hội LHPN xã Hải Vân", "Hội viên Hội phụ nữ", false),
            ("Hội viên Hội Nông dân thôn 1", "Hội viên Hội Nông dân thôn 2", false),
            ("Người khuyết tật", "Người cao tuổi từ đủ 80", true),
            ("Thương binh, bệnh binh", "Thương binh", false),
            ("Danh sách tham gia BHYT", "Danh sách tham gia BHXH", true),
            ("Danh sách tham gia BHYT", "Danh sách người lao động", false),
            ("Xã Hải Vân", "Xã Mậu Lâm", false),
        ] {
            assert_eq!(apart(a, b), expected, "{a} | {b}");
            assert_eq!(apart(b, a), expected, "{b} | {a}");
        }
    }

    #[test]
    fn what_a_title_is_of() {
        for (title, expected) in [
            ("DANH SÁCH TIÊM CHỦNG XÃ HẢI VÂN", "chung tiem"),
            ("Danh sách tiêm chủng thôn 3, năm 2026", "chung tiem"),
            ("DANH SÁCH ĐỐI TƯỢNG BẢO TRỢ (tính đến ngày 30/11/2026)", "bao doi tro tuong"),
            ("ỦY BAN NHÂN DÂN XÃ HẢI VÂN", ""),
        ] {
            assert_eq!(title_words(title).join(" "), expected, "{title}");
        }
    }

    #[test]
    fn words_are_folded() {
        for words in OF.iter().flat_map(|of| of.iter()).chain(LEVELS) {
            assert_eq!(fold(words), **words);
        }
    }
}
