//! What stands in tables on paper and around them, shortened and held together.

use super::writing::number;
use crate::language::Language;
use crate::plan::{Counted, Law, Way};

/// Words that long lists abbreviate on paper.
pub(crate) struct Abbreviated {
    /// In which forms they stand in the lists, in Vietnamese and in English.
    long: [&'static [&'static str]; 2],
    short: [&'static str; 2],
    /// What the short form stands for.
    meaning: [&'static str; 2],
}

/// What long lists abbreviate on paper. The longer form of the same words comes first.
pub(crate) const ABBREVIATED: [Abbreviated; 3] = [
    Abbreviated {
        long: [
            &["CSDL quốc gia về dân cư", "CSDLQG về dân cư", "CSDL dân cư"],
            &["the population database", "the registry"],
        ],
        short: ["CSDL", "NPD"],
        meaning: ["cơ sở dữ liệu quốc gia về dân cư", "the National Population Database"],
    },
    Abbreviated {
        long: [&["Đơn vị quản lý danh sách"], &["The office that keeps the list"]],
        short: ["Đơn vị", "The office"],
        meaning: ["đơn vị quản lý danh sách", "the office that keeps the list"],
    },
    Abbreviated {
        long: [&["Danh sách ", "danh sách "], &[]],
        short: ["DS ", ""],
        meaning: ["danh sách của đơn vị", ""],
    },
];

impl Abbreviated {
    /// The forms to abbreviate.
    pub(crate) fn long(&self, language: Language) -> &'static [&'static str] {
        language.pick(self.long[0], self.long[1])
    }

    /// The short form.
    pub(crate) fn short(&self, language: Language) -> &'static str {
        language.pick(self.short[0], self.short[1])
    }
}

/// What the abbreviations that a list uses stand for.
pub(crate) fn abbreviations(used: [bool; ABBREVIATED.len()], language: Language) -> String {
    let told = ABBREVIATED.iter().zip(used).filter(|(_, used)| *used);
    let told = told.map(|(of, _)| {
        let meaning = language.pick(of.meaning[0], of.meaning[1]);
        format!("{}: {meaning}", of.short(language).trim())
    });
    let told = told.collect::<Vec<_>>().join(", ");
    language.pick(format!("Viết tắt: {told}"), format!("Abbreviations: {told}"))
}

/// The number of a row that is given as "dòng 12"; `None` if more is said.
pub(crate) fn row_number(text: &str, language: Language) -> Option<&str> {
    let number = text.strip_prefix(language.pick("dòng ", "row "))?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(number)
}

/// Pairs of words that are read as one, each at the end of a line.
const PAIRS: [(&str, &str); 3] = [("dân", "cư"), ("đơn", "vị"), ("định", "danh")];
/// Words that a number follows.
const NUMBERED: [&str; 4] = ["ngày", "tháng", "năm", "số"];

/// A text that takes several lines, with spaces that do not break a line within what is read as one,
/// and before a last word that would stand alone.
pub(crate) fn kept_together(text: &str) -> String {
    let of_line = |line: &str| -> String {
        let words: Vec<&str> = line.split(' ').collect();
        let mut kept = String::with_capacity(line.len() + 8);
        for (place, word) in words.iter().enumerate() {
            if let Some(before) = place.checked_sub(1).and_then(|place| words.get(place)) {
                let [plain, first] = [*word, *before].map(crate::text::lower);
                let bare = plain.trim_end_matches(|c: char| !c.is_alphanumeric());
                let is_pair = PAIRS.contains(&(first.as_str(), bare));
                let is_numbered = NUMBERED.contains(&first.as_str())
                    && bare.starts_with(|c: char| c.is_ascii_digit());
                let is_last = place + 1 == words.len() && word.chars().count() <= LAST_ALONE;
                let is_word = !before.is_empty() && !word.is_empty();
                let joins = is_word && (is_pair || is_numbered || is_last);
                kept.push(if joins { '\u{a0}' } else { ' ' });
            }
            kept.push_str(word);
        }
        kept
    };
    text.split('\n').map(of_line).collect::<Vec<_>>().join("\n")
}

/// The most letters of a last word that does not stand alone on a line.
const LAST_ALONE: usize = 7;

/// The sentence below a list.
pub(crate) fn closing(count: u64, counted: Counted, language: Language) -> String {
    let n = number(count, language);
    let (vi, one, many) = match counted {
        Counted::People => ("người", "person", "people"),
        Counted::Cases => ("trường hợp", "case", "cases"),
        Counted::Nothing => return String::new(),
    };
    match language {
        Language::Vi => format!("Danh sách có {n} {vi}."),
        Language::En => format!("The list has {n} {}.", if count == 1 { one } else { many }),
    }
}

/// On which rule and papers an act stands.
pub(crate) fn ground_of(way: Way, law: Law, language: Language) -> String {
    let (way, articles) = (way.text(language), law.articles.in_language(language));
    let papers = law.papers.in_language(language);
    language.pick(
        format!("- {way}: căn cứ {articles}. Giấy tờ: {papers}."),
        format!("- {way}: {articles}. Papers: {papers}."),
    )
}

/// What is said once instead of in every row.
pub(crate) fn said_once(group: Option<&str>, header: &str, value: &str) -> String {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let value = value.lines().map(plain).collect::<Vec<_>>().join("; ");
    match group {
        Some(group) => format!("{} - {}: {value}", plain(group), plain(header)),
        None => format!("{}: {value}", plain(header)),
    }
}

/// That all addresses of a column end alike.
pub(crate) fn all_at(group: Option<&str>, header: &str, place: &str, language: Language) -> String {
    let header = language.pick(format!("{header} đều thuộc"), format!("{header}, all in"));
    said_once(group, &header, place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_read_as_one_stay_together() {
        for (text, expected) in [
            ("DỮ LIỆU DÂN CƯ VÀ ĐỀ XUẤT XỬ LÝ", "DỮ LIỆU DÂN\u{a0}CƯ VÀ ĐỀ XUẤT XỬ\u{a0}LÝ"),
            (
                "ngày 05 tháng 12 năm 2026 của đơn vị, huyện",
                "ngày\u{a0}05 tháng\u{a0}12 năm\u{a0}2026 của đơn\u{a0}vị,\u{a0}huyện",
            ),
            ("ngày          tháng", "ngày          tháng"),
            ("", ""),
        ] {
            assert_eq!(kept_together(text), expected);
        }
    }

    #[test]
    fn counts_in_sentences() {
        for (count, counted, language, text) in [
            (40, Counted::People, Language::Vi, "Danh sách có 40 người."),
            (59_041, Counted::Cases, Language::Vi, "Danh sách có 59.041 trường hợp."),
            (1, Counted::People, Language::En, "The list has 1 person."),
            (1_234_567, Counted::Cases, Language::En, "The list has 1,234,567 cases."),
            (21, Counted::Nothing, Language::Vi, ""),
        ] {
            assert_eq!(closing(count, counted, language), text);
        }
    }
}
