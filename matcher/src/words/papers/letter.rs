//! What letters say, sentence by sentence.

use super::writing::{Phrase, capital, long_date, number, two_digits};
use crate::language::Language;
use crate::normalise::{PartialDate, parse_date};
use crate::plan::Office;

/// The subject of a letter, below its number.
pub(super) fn subject(sector: &str, language: Language) -> String {
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

/// How many of the rows that somebody had to look at are decided.
pub(crate) fn looked_at(done: u64, all: u64, language: Language) -> String {
    let [some, whole, left] = [done, all, all.saturating_sub(done)].map(|of| number(of, language));
    match (language, done >= all) {
        (Language::Vi, true) => {
            format!("Cán bộ đã xem xét, quyết định toàn bộ {whole} dòng cần xem xét.")
        }
        (Language::Vi, false) => format!(
            "Cán bộ đã xem xét, quyết định {some}/{whole} dòng cần xem xét; còn {left} dòng chưa quyết \
             định."
        ),
        (Language::En, true) => format!("All {whole} rows that had to be looked at are decided."),
        (Language::En, false) => format!(
            "Of {whole} rows that had to be looked at, {some} are decided and {left} are left."
        ),
    }
}

/// By when somebody answers: "ngày 10/12/2022", or as it was typed.
pub(super) fn by_when(deadline: &str, language: Language) -> String {
    let typed = deadline.strip_prefix("trước ").unwrap_or(deadline).trim();
    let day = parse_date(typed.strip_prefix("ngày ").unwrap_or(typed)).filter(|day| day.is_full());
    match day {
        Some(day) => language.pick(format!("ngày {day}"), day.to_string()),
        None => typed.to_owned(),
    }
}

/// By when and to whom the recipients answer; room for the day if it is not given.
pub(super) fn answer(office: &str, deadline: &str, language: Language) -> String {
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

/// The last sentence of a letter.
pub(super) fn last(lists: u64, office: &str, language: Language) -> String {
    let we = if office.is_empty() { Phrase::We.text(language) } else { office };
    match language {
        Language::Vi => format!(
            "(Gửi kèm {} danh sách). Quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh \
             về {we} để phối hợp giải quyết./.",
            two_digits(lists, language),
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
