//! Words of lists and letters on paper, following Decree 30/2020/NĐ-CP and the letters of offices.

use crate::labelled::labelled;
use crate::language::Language;
use crate::normalise::{PartialDate, parse_date};
use crate::plan::{Counted, Law, Office, Way};

/// Space to be filled in by hand.
pub(crate) const DOTS: &str = "..............................";
const BLANK: &str = "        ";
const BLANK_DAY: &str = "..../..../........";
/// Space for a number written by hand, before its symbol.
const NUMBER: &str = "            ";

labelled! {
    /// A fixed phrase of papers, as Decree 30/2020/NĐ-CP and the letters of offices have it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Phrase {
        Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM";
        Motto = "Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness";
        None = "Không có trường hợp nào.", "There are no cases.";
        Maker = "NGƯỜI LẬP DANH SÁCH", "LIST MADE BY";
        Head = "THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF OFFICE";
        Sign = "(Ký, ghi rõ họ tên)", "(Signature, full name)";
        Seal = "(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)";
        Contents = "Mục lục", "Contents";
        Answers = "Câu trả lời", "Answers";
        ContentsTitle = "Mục lục các danh sách", "Contents: the lists";
        List = "Tên danh sách", "List";
        Rows = "Số dòng", "Rows";
        Sheet = "Trang tính", "Sheet";
        Cases = "Số trường hợp", "Cases";
        Number = "Số: ", "No.: ";
        To = "Kính gửi: ", "To: ";
        Copies = "Nơi nhận:", "Copies to:";
        CopyAbove = "- Như trên;", "- As above;";
        CopyFiles = "- Lưu: VT, ........", "- Files, ........";
        We = "đơn vị", "our office";
        Numbers =
            "1. Số lượng trường hợp theo từng danh sách gửi kèm:",
            "1. Cases in each of the lists attached:";
        Several =
            "Một người có thể có tên trong nhiều danh sách. Kết quả đối soát là căn cứ để kiểm tra, \
             xác minh, không thay cho hồ sơ, giấy tờ gốc.",
            "One person can stand in several lists. The results are grounds for checks; they do not \
             replace original papers.";
        Asked = "2. Đề nghị các cơ quan, đơn vị:", "2. You are asked to:";
        Check =
            "- Rà soát, đối chiếu từng trường hợp trong danh sách gửi kèm với hồ sơ, giấy tờ gốc; xác \
             định thông tin đúng và ghi kết quả vào danh sách.",
            "- Check every case in the lists against original papers, find out what is right and \
             write it into the list.";
        Amend =
            "- Cập nhật, điều chỉnh những trường hợp thuộc thẩm quyền; trường hợp không thuộc thẩm \
             quyền thì chuyển cơ quan có thẩm quyền giải quyết theo quy định.",
            "- Correct what is yours to correct, and pass on what is not to the office in charge.";
    }
}

/// Name of a file of lists, or of the accompanying letter, for a part or for the whole.
pub fn file_name(part: Option<&str>, letter: bool, language: Language) -> String {
    let word = if letter {
        language.pick("Công văn", "Letter")
    } else {
        language.pick("Danh sách", "Lists")
    };
    match (part, letter) {
        (None, false) => [word, ".xlsx"].concat(),
        (None, true) => [word, ".docx"].concat(),
        (Some(part), false) => [part, ".xlsx"].concat(),
        (Some(part), true) => [word, " - ", part, ".docx"].concat(),
    }
}

/// A count with grouped thousands.
pub(crate) fn number(count: u64, language: Language) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + 6);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(language.pick('.', ','));
        }
        text.push(digit);
    }
    text
}

/// "ngày 05 tháng 12 năm 2022", as the decree writes it, with a zero before days below 10 and
/// before January and February. Unknown parts are left blank.
pub(crate) fn long_date(day: PartialDate, language: Language) -> String {
    let part = |value: u16, zero_below: u16| match value {
        0 => BLANK.to_owned(),
        _ if value < zero_below => format!("0{value}"),
        _ => value.to_string(),
    };
    let date = part(day.day.into(), language.pick(10, 0));
    let month = part(day.month.into(), 3);
    let year = if day.year == 0 { BLANK.to_owned() } else { day.year.to_string() };
    match language {
        Language::Vi => format!("ngày {date} tháng {month} năm {year}"),
        Language::En => {
            const MONTHS: [&str; 12] = [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ];
            let month = usize::from(day.month).checked_sub(1).and_then(|month| MONTHS.get(month));
            format!("{date} {} {year}", month.unwrap_or(&BLANK))
        }
    }
}

/// "Trùng Khánh, ngày 05 tháng 12 năm 2022"; dots if the place is not given.
pub(crate) fn place_and_date(place: &str, day: PartialDate, language: Language) -> String {
    let place = if place.is_empty() { "................" } else { place };
    [place, &long_date(day, language)].join(", ")
}

/// Number and symbol; blank where the number or both are not given: "/UBND-TP" is a symbol.
pub(crate) fn paper_number(number: &str, language: Language) -> String {
    [Phrase::Number.text(language), &with_room(number)].concat()
}

/// Number and symbol, with room for what is to be written by hand.
fn with_room(number: &str) -> String {
    match number {
        "" => [NUMBER, "/", NUMBER].concat(),
        symbol if symbol.starts_with('/') => [NUMBER, symbol].concat(),
        number => number.to_owned(),
    }
}

/// What a list is attached to, in parentheses; in two parts, between which the line can be broken.
pub(crate) fn attached(
    number: &str,
    day: PartialDate,
    office: &str,
    language: Language,
) -> [String; 2] {
    let number = with_room(number);
    let office = if office.is_empty() { DOTS } else { office };
    let date = long_date(day, language);
    match language {
        Language::Vi => {
            [format!("(Kèm theo Công văn số {number} {date}"), format!("của {office})")]
        }
        Language::En if day == PartialDate::default() => [
            format!("(Attached to letter No. {number}, dated {BLANK_DAY},"),
            format!("of {office})"),
        ],
        Language::En => {
            [format!("(Attached to letter No. {number}, dated {date},"), format!("of {office})")]
        }
    }
}

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

/// The subject of a letter, below its number.
pub(crate) fn subject(sector: &str, language: Language) -> String {
    match language {
        Language::Vi => {
            format!("V/v kết quả đối soát {sector} với Cơ sở dữ liệu quốc gia về dân cư")
        }
        Language::En => {
            format!("Re: {sector} compared with the National Population Database")
        }
    }
}

/// What a letter calls a list without a name.
pub(crate) fn sector(name: &str, language: Language) -> &str {
    if name.is_empty() { language.pick("danh sách", "the list") } else { name }
}

/// What was compared, for a letter's first paragraph.
pub(crate) struct Compared<'a> {
    /// The letter that is answered; may be empty.
    pub reference: &'a str,
    /// The office that writes; may be empty.
    pub office: &'a str,
    /// The lists.
    pub sector: &'a str,
    /// Rows of the lists.
    pub rows: u64,
    /// Rows of the registry's extract.
    pub registry_rows: u64,
    /// The day of the data.
    pub day: PartialDate,
    /// The place that the letter is about; may be empty.
    pub area: &'a str,
}

/// The first paragraph of a letter.
pub(crate) fn compared(facts: &Compared, language: Language) -> String {
    let rows = number(facts.rows, language);
    let registry = number(facts.registry_rows, language);
    let day = long_date(facts.day, language);
    let we = if facts.office.is_empty() { Phrase::We.text(language) } else { facts.office };
    let sector = sector(facts.sector, language);
    let mut text = match (language, facts.reference) {
        (_, "") => String::new(),
        (Language::Vi, reference) => format!("Thực hiện {reference}, "),
        (Language::En, reference) => format!("Following {reference}, "),
    };
    text.push_str(&match language {
        Language::Vi => format!(
            "{we} đã đối soát {sector} ({rows} dòng) với trích xuất Cơ sở dữ liệu quốc gia về dân \
             cư ({registry} người), tính đến {day}.",
        ),
        Language::En => format!(
            "{we} compared {sector} ({rows} rows) with an extract of the National Population \
             Database ({registry} people) as of {day}.",
        ),
    });
    text.push_str(&match (language, facts.area) {
        (Language::Vi, "") => " Kết quả như sau:".to_owned(),
        (Language::En, "") => " The results:".to_owned(),
        (Language::Vi, area) => format!(" Kết quả thuộc địa bàn {area} như sau:"),
        (Language::En, area) => format!(" The results for {area}:"),
    });
    capital(&text)
}

/// By when somebody answers: "ngày 10/12/2022", or as it was typed.
fn by_when(deadline: &str, language: Language) -> String {
    let typed = deadline.strip_prefix("trước ").unwrap_or(deadline).trim();
    let day = parse_date(typed.strip_prefix("ngày ").unwrap_or(typed)).filter(|day| day.is_full());
    match day {
        Some(day) => language.pick(format!("ngày {day}"), day.to_string()),
        None => typed.to_owned(),
    }
}

/// By when and to whom the recipients answer; room for the day if it is not given.
pub(crate) fn answer(office: &str, deadline: &str, language: Language) -> String {
    let we = if office.is_empty() { Phrase::We.text(language) } else { office };
    let when = match deadline {
        "" => language
            .pick("ngày ......../......../.............", "......../......../.............")
            .to_owned(),
        deadline => by_when(deadline, language),
    };
    match language {
        Language::Vi => format!(
            "- Gửi kết quả bằng văn bản, kèm danh sách đã rà soát, về {we} trước {when} để tổng hợp.",
        ),
        Language::En => {
            format!("- Send the results in writing, with the checked lists, to {we} before {when}.")
        }
    }
}

/// By when and to whom a list goes back, below its title.
pub(crate) fn back_by(office: &str, deadline: &str, language: Language) -> String {
    let we = if office.is_empty() { Phrase::We.text(language) } else { office };
    let when = by_when(deadline, language);
    match language {
        Language::Vi => format!("(Gửi kết quả về {we} trước {when})"),
        Language::En => format!("(To be returned to {we} before {when})"),
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

/// An office at a place as the recipient of a letter. The place is a commune, or a province, and
/// has its level: "Xã Đàm Thủy". `lists` says what the unit keeps.
pub(crate) fn recipient(
    office: Office,
    place: &str,
    is_province: bool,
    lists: &str,
    language: Language,
) -> String {
    let at = level_in_running_text(place);
    match (office, language) {
        (Office::Police, Language::Vi) => format!("Công an {at}"),
        (Office::Justice, Language::Vi) if is_province => format!("Sở Tư pháp {at}"),
        (Office::Justice, Language::Vi) => format!("Công chức tư pháp - hộ tịch {at}"),
        (Office::Sector, Language::Vi) => format!("Đơn vị quản lý {}", sector(lists, language)),
        (Office::Insurance, Language::Vi) => "Cơ quan Bảo hiểm xã hội".to_owned(),
        (Office::Insurance, Language::En) => "Social insurance office".to_owned(),
        (Office::Tax, Language::Vi) => "Cơ quan thuế".to_owned(),
        (Office::Tax, Language::En) => "Tax office".to_owned(),
        (Office::Police, Language::En) => format!("Police of {place}"),
        (Office::Justice, Language::En) if is_province => {
            format!("Department of Justice of {place}")
        }
        (Office::Justice, Language::En) => format!("Civil-status officer of {place}"),
        (Office::Sector, Language::En) => {
            format!("The office that keeps {}", sector(lists, language))
        }
    }
}

/// A place as running text has it: "xã Đàm Thủy".
pub(crate) fn level_in_running_text(place: &str) -> String {
    let mut letters = place.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
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

/// The last sentence of a letter.
pub(crate) fn last(lists: u64, office: &str, language: Language) -> String {
    let we = if office.is_empty() { Phrase::We.text(language) } else { office };
    match language {
        Language::Vi => format!(
            "(Gửi kèm {} danh sách). Quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh \
             về {we} để phối hợp giải quyết./.",
            if (1..10).contains(&lists) { format!("0{lists}") } else { number(lists, language) },
        ),
        Language::En => {
            let s = if lists == 1 { "" } else { "s" };
            format!("({lists} list{s} attached.) Please tell {we} of any difficulty.")
        }
    }
}

/// How many cases a list has, and how many of them are to be verified first.
pub(crate) fn cases(all: u64, to_verify: u64, language: Language) -> String {
    let count = number(all, language);
    let doubtful = number(to_verify, language);
    match (all, to_verify, language) {
        (0, _, Language::Vi) => "chỉ có số liệu chung".to_owned(),
        (0, _, Language::En) => "totals only".to_owned(),
        (_, 0, _) => count,
        (_, _, Language::Vi) if all == to_verify => format!("{count}, đều cần xác minh"),
        (_, _, Language::En) if all == to_verify => format!("{count}, all to be verified"),
        (_, _, Language::Vi) => format!("{count}, trong đó {doubtful} cần xác minh"),
        (_, _, Language::En) => format!("{count}, {doubtful} of them to be verified"),
    }
}

/// A sentence with its first letter capitalised.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_tell_what_is_to_be_verified() {
        for (all, to_verify, expected) in [
            (12, 0, "12"),
            (1_200, 3, "1.200, trong đó 3 cần xác minh"),
            (3, 3, "3, đều cần xác minh"),
            (0, 0, "chỉ có số liệu chung"),
        ] {
            assert_eq!(cases(all, to_verify, Language::Vi), expected);
        }
    }

    #[test]
    fn dates_as_the_decree_writes_them() {
        let day = |year, month, day| PartialDate { year, month, day };
        for (of, language, text) in [
            (day(2022, 12, 5), Language::Vi, "ngày 05 tháng 12 năm 2022"),
            (day(2022, 5, 11), Language::Vi, "ngày 11 tháng 5 năm 2022"),
            (day(2022, 2, 28), Language::Vi, "ngày 28 tháng 02 năm 2022"),
            (day(2022, 12, 0), Language::Vi, "ngày          tháng 12 năm 2022"),
            (day(2022, 12, 5), Language::En, "5 December 2022"),
            (day(0, 0, 0), Language::Vi, "ngày          tháng          năm         "),
        ] {
            assert_eq!(long_date(of, language), text);
        }
        assert_eq!(
            place_and_date("Trùng Khánh", day(2022, 12, 5), Language::Vi),
            "Trùng Khánh, ngày 05 tháng 12 năm 2022"
        );
    }

    #[test]
    fn numbers_have_room_to_be_written() {
        for (number, text) in [
            ("25/PLĐTBXH", "Số: 25/PLĐTBXH"),
            ("/UBND-TP", "Số:             /UBND-TP"),
            ("", "Số:             /            "),
        ] {
            assert_eq!(paper_number(number, Language::Vi), text);
        }
        let attached = attached("/UBND-TP", PartialDate::default(), "Công an xã", Language::Vi);
        assert_eq!(
            attached.join(" "),
            "(Kèm theo Công văn số             /UBND-TP ngày          tháng          năm          của \
             Công an xã)"
        );
    }

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
    fn deadlines() {
        for (deadline, text) in [
            ("10/12/2022", "(Gửi kết quả về Công an xã trước ngày 10/12/2022)"),
            ("trước ngày 5/1/2023", "(Gửi kết quả về Công an xã trước ngày 05/01/2023)"),
            ("16h00 hàng ngày", "(Gửi kết quả về Công an xã trước 16h00 hàng ngày)"),
        ] {
            assert_eq!(back_by("Công an xã", deadline, Language::Vi), text);
        }
        assert!(answer("", "", Language::Vi).contains("về đơn vị trước ngày ......../"));
        assert!(answer("", "5/1/2023", Language::Vi).contains("trước ngày 05/01/2023 để"));
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

    #[test]
    fn opening_sentences() {
        let full = Compared {
            reference: "Công văn số 4711/UBND-KN2 ngày 11/5/2022",
            office: "Công an huyện",
            sector: "danh sách tiêm chủng",
            rows: 1_240,
            registry_rows: 59_041,
            day: PartialDate { year: 2022, month: 12, day: 5 },
            area: "xã Hải Vân",
        };
        assert_eq!(
            compared(&full, Language::Vi),
            "Thực hiện Công văn số 4711/UBND-KN2 ngày 11/5/2022, Công an huyện đã đối soát danh \
             sách tiêm chủng (1.240 dòng) với trích xuất Cơ sở dữ liệu quốc gia về dân cư (59.041 \
             người), tính đến ngày 05 tháng 12 năm 2022. Kết quả thuộc địa bàn xã Hải Vân như sau:"
        );
        let bare = Compared { reference: "", office: "", sector: "", area: "", ..full };
        assert!(compared(&bare, Language::Vi).starts_with("Đơn vị đã đối soát danh sách (1.240"));
        assert!(compared(&bare, Language::En).starts_with("Our office compared the list (1,240"));
    }
}
