//! Names of offices and titles of signers: in running text in their own case, in headings broken
//! between phrases and never within one.
//!
//! Offices type their names in capitals, as papers have them at the top. Decided: a name without a
//! small letter gets its own case back, word by word: what offices are called is known (`KNOWN`),
//! an abbreviation stays, and everything else is a proper name.

use crate::text::lower;

/// What offices are called, as it is written in running text.
const KNOWN: &[&str] = &[
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
    "Ủy ban",
    "Hội đồng nhân dân",
    "Mặt trận Tổ quốc Việt Nam",
    "Tòa án nhân dân",
    "Toà án nhân dân",
    "Viện kiểm sát nhân dân",
    "Ban Chỉ huy Quân sự",
    "Ban Chỉ đạo",
    "Bảo hiểm xã hội",
    "Bộ phận một cửa",
    "Trung tâm phục vụ hành chính công",
    "Trung tâm Y tế",
    "Trung tâm",
    "Trạm Y tế",
    "Bệnh viện Đa khoa",
    "Bệnh viện",
    "Tổ công tác",
    "triển khai",
    "Đề án 06",
    "Công an",
    "Công ty",
    "Chi cục",
    "Chi nhánh",
    "Thống kê",
    "Điện lực",
    "Văn phòng",
    "Sở",
    "Phòng",
    "Ban",
    "Đội",
    "Tư pháp",
    "Hộ tịch",
    "Nội vụ",
    "Y tế",
    "Kinh tế",
    "Hạ tầng",
    "Đô thị",
    "Nông nghiệp",
    "Môi trường",
    "Khoa học",
    "Công nghệ",
    "Tài chính",
    "Kế hoạch",
    "Dân tộc",
    "Tôn giáo",
    "Lao động",
    "Thương binh",
    "Văn hóa",
    "Văn hoá",
    "Thông tin",
    "Thể thao",
    "Du lịch",
    "Giáo dục",
    "Đào tạo",
    "Xã hội",
    "Trường",
    "Mầm non",
    "Mẫu giáo",
    "Tiểu học",
    "Trung học cơ sở",
    "Trung học phổ thông",
    "Phổ thông",
    "Dân tộc nội trú",
    "Dân tộc bán trú",
    "các",
    "khu vực",
    // Titles of signers.
    "Chủ tịch",
    "Phó Chủ tịch",
    "Giám đốc",
    "Phó Giám đốc",
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Trưởng Công an",
    "Phó Trưởng Công an",
    "Hiệu trưởng",
    "Phó Hiệu trưởng",
    "Tổ trưởng",
    "Phó Tổ trưởng",
];

/// Levels of places: the name that follows belongs to them.
const LEVELS: &[&str] =
    &["tỉnh", "thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã"];

/// Where a phrase that is too long for a line may be broken: between these, and never within one.
const PARTS: &[&str] = &[
    "Ủy ban",
    "Uỷ ban",
    "Hội đồng",
    "nhân dân",
    "Mặt trận",
    "Tổ quốc",
    "Việt Nam",
    "Viện kiểm sát",
    "Bảo hiểm",
    "xã hội",
    "Bộ phận",
    "một cửa",
    "Trung tâm",
    "phục vụ",
    "hành chính công",
    "Chỉ huy",
    "Quân sự",
    "Xúc tiến",
    "Thương mại",
    "Dịch vụ",
    "Tổng hợp",
    "Trung học",
    "cơ sở",
    "phổ thông",
    "Dân tộc",
    "nội trú",
    "bán trú",
];

/// By whose authority somebody signs; each begins a line.
const AUTHORITY: &[&str] = &["TM.", "KT.", "TL.", "TUQ.", "Q."];

/// A part of a name that stays on one line.
struct Phrase {
    /// Its words in their own case.
    own: Vec<String>,
    /// Its words as they were typed.
    typed: Vec<String>,
}

/// A name in its own case, on one line.
pub(crate) fn running(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    if name.chars().any(char::is_lowercase) {
        return words.join(" ");
    }
    let own: Vec<String> = phrases(&words).into_iter().flat_map(|phrase| phrase.own).collect();
    own.join(" ")
}

/// A name in capitals, on as few lines as its phrases allow; a typed line break is kept. `fits`
/// tells whether a text fits on a line.
pub(crate) fn heading(name: &str, fits: impl Fn(&str) -> bool) -> String {
    let lines = name.to_uppercase();
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| broken(line, &fits)).collect::<Vec<_>>().join("\n")
}

fn broken(line: &str, fits: &impl Fn(&str) -> bool) -> String {
    if fits(line) {
        return line.to_owned();
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut lines: Vec<String> = Vec::new();
    for phrase in phrases(&words) {
        let whole = phrase.typed.join(" ");
        let pieces = if fits(&whole) { vec![whole] } else { parts(&phrase.typed, fits) };
        for piece in pieces {
            let joined = lines.last().map(|last| [last.as_str(), " ", &piece].concat());
            match (lines.last_mut(), joined.filter(|joined| fits(joined))) {
                (Some(last), Some(joined)) => *last = joined,
                _ => lines.push(piece),
            }
        }
    }
    lines.join("\n")
}

/// The parts of a phrase that is too long for a line: what a dash ends, or else its compounds.
fn parts(words: &[String], fits: &impl Fn(&str) -> bool) -> Vec<String> {
    let is_dash = |word: &String| word == "-" || word == "–";
    let mut parts = Vec::new();
    for piece in words.split_inclusive(is_dash) {
        let whole = piece.join(" ");
        let plain: Vec<String> = piece.iter().map(|word| lower(word)).collect();
        // A place has no compounds.
        if fits(&whole) || !longest(&plain, LEVELS).is_empty() {
            parts.push(whole);
            continue;
        }
        let mut at = 0;
        while at < piece.len() {
            let length = longest(&plain[at..], PARTS).len().max(1);
            parts.push(piece[at..at + length].join(" "));
            at += length;
        }
    }
    parts
}

/// By whose authority somebody signs, and as what: each on a line of its own, in capitals.
pub(crate) fn signing(authority: &str, title: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut text = String::new();
    // Typed on one line, parts are divided by slashes.
    for word in authority.replace(" / ", "\n").to_uppercase().split(' ') {
        if AUTHORITY.contains(&word) && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(word);
        text.push(' ');
    }
    heading(&[&text, "\n", title].concat(), fits)
}

/// A name as its phrases.
fn phrases(words: &[&str]) -> Vec<Phrase> {
    let plain: Vec<String> = words.iter().map(|word| lower(word)).collect();
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut at = 0;
    // Whether the last phrase takes the words that follow, as a level takes the name of its place.
    let mut is_open = false;
    // Whether that phrase is a place.
    let mut is_of_place = false;
    let mut before: Vec<String> = Vec::new();
    while at < words.len() {
        let known = longest(&plain[at..], KNOWN);
        let level = longest(&plain[at..], LEVELS);
        let is_level = level.len() > known.len();
        // In the name of a place, one word of an office's name is a part of the place's.
        let known = if is_of_place && known.len() == 1 { Vec::new() } else { known };
        let own: Vec<String> = match if is_level { &level } else { &known } {
            of if !of.is_empty() => of.iter().map(|word| (*word).to_owned()).collect(),
            _ => vec![own_case(words[at])],
        };
        let typed: Vec<String> =
            words[at..at + own.len()].iter().map(|word| (*word).to_owned()).collect();
        at += own.len();
        let is_known = is_level || !known.is_empty();
        match phrases.last_mut() {
            // A dash ends the line before it; “và” begins the next phrase.
            Some(last) if typed.iter().all(|word| word == "-" || word == "–" || word == ",") => {
                last.own.extend(own);
                last.typed.extend(typed);
            }
            _ if typed.len() == 1 && lower(&typed[0]) == "và" => {
                before = typed;
                (is_open, is_of_place) = (false, false);
            }
            Some(last) if is_open && !is_known => {
                last.own.extend(own);
                last.typed.extend(typed);
            }
            _ => {
                let and = std::mem::take(&mut before);
                phrases.push(Phrase {
                    own: and.iter().map(|word| lower(word)).chain(own).collect(),
                    typed: and.into_iter().chain(typed).collect(),
                });
                is_open = is_level || !is_known;
                is_of_place = is_level;
            }
        }
    }
    phrases
}

/// The longest of these texts with which the words begin, as words.
fn longest(plain: &[String], texts: &[&'static str]) -> Vec<&'static str> {
    let begins = |text: &&str| {
        let mut words = text.split(' ').zip(plain).peekable();
        text.split(' ').count() <= plain.len() && words.all(|(word, of)| lower(word) == *of)
    };
    let found = texts.iter().copied().filter(|text| begins(text));
    found.max_by_key(|text| text.len()).map_or_else(Vec::new, |text| text.split(' ').collect())
}

/// A word of a proper name: its first letter is a capital; abbreviations and numbers stay.
fn own_case(word: &str) -> String {
    let plain = lower(word);
    let is_vowel = |c: char| {
        let base = unicode_normalization::UnicodeNormalization::nfd(std::iter::once(c)).next();
        base.is_some_and(|base| "aeiouy".contains(base))
    };
    let is_roman = word.chars().all(|c| "IVX".contains(c));
    if is_roman || word.chars().count() > 1 && !plain.chars().any(is_vowel) {
        return word.to_owned();
    }
    if ABBREVIATIONS.contains(&word) {
        return word.to_owned();
    }
    let mut letters = plain.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Abbreviations with a vowel; those without one are told by that.
const ABBREVIATIONS: &[&str] =
    &["UBND", "UB", "CA", "CAX", "CAT", "CAH", "GDĐT", "LĐTBXH", "VHXH", "YT"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_running_text() {
        for (typed, expected) in [
            ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "Ủy ban nhân dân tỉnh Lào Cai"),
            ("UBND XÃ TRÙNG KHÁNH", "UBND xã Trùng Khánh"),
            ("CÔNG AN XÃ ĐÀM THỦY", "Công an xã Đàm Thủy"),
            ("SỞ TƯ PHÁP TỈNH CAO BẰNG", "Sở Tư pháp tỉnh Cao Bằng"),
            ("BẢO HIỂM XÃ HỘI KHU VỰC XI", "Bảo hiểm xã hội khu vực XI"),
            ("PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Phòng Lao động - Thương binh và Xã hội"),
            ("TRƯỜNG TIỂU HỌC NGUYỄN BỈNH KHIÊM", "Trường Tiểu học Nguyễn Bỉnh Khiêm"),
            ("TRƯỜNG THCS ĐÀM THỦY", "Trường THCS Đàm Thủy"),
            ("Phòng Tư  pháp", "Phòng Tư pháp"),
            ("", ""),
        ] {
            assert_eq!(running(typed), expected);
        }
    }

    #[test]
    fn headings_break_between_phrases() {
        for (typed, room, expected) in [
            ("Ủy ban nhân dân tỉnh Lào Cai", 99, "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"),
            ("Ủy ban nhân dân tỉnh Lào Cai", 24, "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI"),
            (
                "Phòng Lao động - Thương binh và Xã hội",
                24,
                "PHÒNG LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI",
            ),
            (
                "TỔ CÔNG TÁC TRIỂN KHAI ĐỀ ÁN 06 HUYỆN NHƯ THANH",
                24,
                "TỔ CÔNG TÁC TRIỂN KHAI\nĐỀ ÁN 06 HUYỆN NHƯ THANH",
            ),
            ("Bảo hiểm xã hội thị xã Sa Pa", 20, "BẢO HIỂM XÃ HỘI\nTHỊ XÃ SA PA"),
            // One word of an office's name within the name of a place.
            (
                "Ủy ban nhân dân phường Xuân Trường - Đà Lạt",
                30,
                "ỦY BAN NHÂN DÂN\nPHƯỜNG XUÂN TRƯỜNG - ĐÀ LẠT",
            ),
            ("UBND phường Xuân Trường - Đà Lạt", 22, "UBND\nPHƯỜNG XUÂN TRƯỜNG -\nĐÀ LẠT"),
            // A phrase that is too long for a line.
            ("Trung tâm phục vụ hành chính công", 22, "TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG"),
        ] {
            assert_eq!(heading(typed, |line| line.chars().count() <= room), expected);
        }
    }

    #[test]
    fn who_signs_for_whom() {
        for (authority, title) in [
            ("TM. Ủy ban nhân dân\nKT. Chủ tịch", "Phó Chủ tịch"),
            ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            ("tm. Ủy ban nhân dân", "KT. Chủ tịch\nPhó Chủ tịch"),
        ] {
            assert_eq!(
                signing(authority, title, |_| true),
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
            );
        }
        assert_eq!(signing("", "Trưởng phòng", |_| true), "TRƯỞNG PHÒNG");
    }
}
