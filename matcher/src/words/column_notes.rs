//! Sentences for what was noticed about whole columns.

use crate::language::Language;
use crate::normalise::{ColumnNote, Noted};

/// A note about a column as a sentence.
pub fn column_note(note: &ColumnNote, language: Language) -> String {
    let ColumnNote { side, field, column, noted, rows, first_row, place } = note;
    let (side, field) = (side.text(language), field.text(language));
    let vi = language == Language::Vi;
    let column = match column.trim() {
        "" => field.to_owned(),
        header => header.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    match noted {
        Noted::Nothing(texts) if vi => format!(
            "{side}, cột “{column}”: {rows} ô chỉ ghi {} nên được coi là ô trống (ô đầu tiên ở dòng {first_row}, {place}).",
            some(texts)
        ),
        Noted::Nothing(texts) => format!(
            "{side}, column “{column}”: {rows} cells only say {} and are taken as empty (the first in row {first_row}, {place}).",
            some(texts)
        ),
        Noted::DigitsLost if vi => format!(
            "{side}, cột “{column}”: {rows} ô bị rút gọn thành dạng 4,01E+10 hoặc bị làm tròn nên đã mất các chữ số cuối, không khôi phục được từ tệp này; các ô đó được coi là trống (ô đầu tiên ở dòng {first_row}, {place}). Hãy mở tệp gốc, định dạng cột này là Văn bản (Text) hoặc kiểu số 000000000000, rồi mới lưu thành CSV."
        ),
        Noted::DigitsLost => format!(
            "{side}, column “{column}”: {rows} cells were shortened to the form 4.01E+10 or rounded, so their last digits are lost and cannot be restored from this file; they are taken as empty (the first in row {first_row}, {place}). Open the original, format the column as Text or as the number 000000000000, and only then save it as CSV."
        ),
        Noted::ReadAs(text, meaning) if vi => format!(
            "{side}, cột “{column}”: đọc “{text}” là “{meaning}” ở {rows} dòng, nên kiểm tra (dòng đầu tiên: {first_row}, {place})."
        ),
        Noted::ReadAs(text, meaning) => format!(
            "{side}, column “{column}”: “{text}” was read as “{meaning}” in {rows} rows; please check (first in row {first_row}, {place})."
        ),
        Noted::HomeOfList { commune, is_named: true, .. } if vi => format!(
            "{side}, cột “{column}”: {rows} dòng không ghi xã, được hiểu là {commune} theo tiêu đề, tên trang tính hoặc tên tệp ({place})."
        ),
        Noted::HomeOfList { commune, is_named: true, .. } => format!(
            "{side}, column “{column}”: {rows} rows name no commune and are taken to be in {commune}, which a title, the sheet or the file names ({place})."
        ),
        Noted::HomeOfList { commune, living, of, .. } if vi => format!(
            "{side}, cột “{column}”: {rows} dòng không ghi xã, được hiểu là {commune} vì {living}/{of} người đã rõ trong danh sách thường trú ở đó ({place}). Nếu không đúng, hãy thêm cột xã vào danh sách."
        ),
        Noted::HomeOfList { commune, living, of, .. } => format!(
            "{side}, column “{column}”: {rows} rows name no commune and are taken to be in {commune}, because {living} of {of} people who are surely known live there ({place}). If that is wrong, add a column of communes to the list."
        ),
        Noted::SeveralRows { people } => several_rows(note, *people, language),
        Noted::DaysOff { days, of } => {
            let percent = u64::from(*rows) * 100 / u64::from((*of).max(1));
            let (by, later) = (days.unsigned_abs(), *days > 0);
            if vi {
                let direction = if later { "muộn hơn" } else { "sớm hơn" };
                let cause = if by == 1 {
                    "có thể do cách xuất tệp (lệch múi giờ)"
                } else {
                    "có thể do tệp dùng hệ ngày tính từ năm 1904"
                };
                format!(
                    "{side}, cột “{column}”: ngày sinh của cả cột {direction} {by} ngày so với CSDL dân cư ({rows}/{of} người đã khớp có đủ ngày ở hai bên, {percent}%), {cause}. Các dòng này không tính là khác nhau và không cần sửa từng dòng; hãy kiểm tra vài người rồi xuất lại tệp ({place})."
                )
            } else {
                let direction = if later { "later" } else { "earlier" };
                let unit = if by == 1 { "day" } else { "days" };
                let cause = if by == 1 {
                    "perhaps by the time zone of an export"
                } else {
                    "perhaps because the file counts its days from 1904"
                };
                format!(
                    "{side}, column “{column}”: the dates of birth of the whole column are {by} {unit} {direction} than in the registry ({rows} of {of} linked people with full dates on both sides, {percent}%), {cause}. These rows do not count as differences and need no correction one by one; check a few people and export the file again ({place})."
                )
            }
        }
    }
}

/// That a list has several rows for one person, rightly.
fn several_rows(note: &ColumnNote, people: u32, language: Language) -> String {
    let ColumnNote { side, column, rows, place, .. } = note;
    let side = side.text(language);
    let column = column.split_whitespace().collect::<Vec<_>>().join(" ");
    match language {
        Language::Vi => {
            let by = match column.as_str() {
                "" => "mỗi dòng ghi một nội dung khác".to_owned(),
                column => format!("phân biệt theo cột “{column}”"),
            };
            format!(
                "{side}: danh sách ghi nhiều lần cho một người, {people} người có nhiều dòng ({rows} dòng, {by}); các dòng này không bị coi là trùng, chỉ những dòng giống hệt nhau mới bị báo trùng ({place})."
            )
        }
        Language::En => {
            let by = match column.as_str() {
                "" => "each row is about something else".to_owned(),
                column => format!("told apart by the column “{column}”"),
            };
            format!(
                "{side}: the list has several rows for one person: {people} people, {rows} rows ({by}); these do not count as duplicates, only rows that are equal do ({place})."
            )
        }
    }
}

/// The first few texts in quotation marks.
fn some(texts: &[String]) -> String {
    /// More than these are only hinted at.
    const SHOWN: usize = 3;
    let shown: Vec<String> = texts.iter().take(SHOWN).map(|text| format!("“{text}”")).collect();
    let more = if texts.len() > SHOWN { "…" } else { "" };
    format!("{}{more}", shown.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Field, Side};

    fn said(noted: Noted, language: Language) -> String {
        let note = ColumnNote {
            side: Side::Sector,
            field: Field::Number,
            column: "Số\nCCCD".to_owned(),
            noted,
            rows: 9,
            first_row: 4,
            place: "a.csv".to_owned(),
        };
        column_note(&note, language)
    }

    #[test]
    fn each_says_what_to_do() {
        let home = |is_named| Noted::HomeOfList {
            commune: "Xã Quang Hán".to_owned(),
            is_named,
            living: 48,
            of: 50,
        };
        let texts = ["0", "Chưa có", "-", "x"].map(str::to_owned).to_vec();
        for (noted, vi, en) in [
            (
                Noted::Nothing(texts),
                "9 ô chỉ ghi “0”, “Chưa có”, “-”… nên được coi",
                "9 cells only",
            ),
            (Noted::DigitsLost, "định dạng cột này là Văn bản", "format the column as Text"),
            (
                Noted::ReadAs("Kính".to_owned(), "Kinh".to_owned()),
                "đọc “Kính” là “Kinh” ở 9 dòng, nên kiểm tra",
                "“Kính” was read as “Kinh”",
            ),
            (
                Noted::DaysOff { days: -1, of: 10 },
                "cả cột sớm hơn 1 ngày so với CSDL dân cư (9/10 người",
                "1 day earlier than",
            ),
            (Noted::DaysOff { days: 1_462, of: 9 }, "muộn hơn 1462 ngày", "1462 days later"),
            (
                home(true),
                "9 dòng không ghi xã, được hiểu là Xã Quang Hán theo tiêu đề",
                "in Xã Quang Hán, which a title",
            ),
            (home(false), "là Xã Quang Hán vì 48/50 người đã rõ", "because 48 of 50 people"),
            (
                Noted::SeveralRows { people: 3 },
                "3 người có nhiều dòng (9 dòng, phân biệt theo cột",
                "3 people, 9 rows (told apart by",
            ),
        ] {
            let sentence = said(noted.clone(), Language::Vi);
            assert!(sentence.contains(vi) && sentence.contains("“Số CCCD”"), "{sentence}");
            let sentence = said(noted, Language::En);
            assert!(sentence.contains(en) && sentence.contains("a.csv"), "{sentence}");
        }
    }
}
