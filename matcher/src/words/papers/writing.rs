//! Fixed phrases, numbers and dates as papers write them, and names of files.

use crate::labelled::labelled;
use crate::language::Language;
use crate::normalise::PartialDate;

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
        HowToReply = "Hướng dẫn trả lời", "How to reply";
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

/// A sentence with its first letter capitalised.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// A small number as papers write it: “05”.
pub(super) fn two_digits(of: u64, language: Language) -> String {
    if (1..10).contains(&of) { format!("0{of}") } else { number(of, language) }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
