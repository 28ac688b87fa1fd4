//! What the journal says, as an office says it: one phrase for each act, and what stood before and
//! after it.

use casework::journal::{Act, Errand, Time};

use super::progress::day;
use super::rulings::{decision_kind, side};
use crate::labelled::labelled;
use crate::language::Language;
use crate::plan::{Basis, Righted, Who};

labelled! {
    /// A header of the journal's sheet, in the order of its columns.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum JournalHeader {
        Entry = "Mục", "Entry";
        Day = "Ngày", "Day";
        Time = "Giờ", "Time";
        By = "Người thực hiện", "By";
        Act = "Việc", "Act";
        Case = "Số hồ sơ", "Case";
        File = "Tệp danh sách", "List file";
        Sheet = "Trang tính", "Sheet";
        Row = "Dòng", "Row";
        Name = "Họ tên trong danh sách", "Name in the list";
        Field = "Trường thông tin", "Field";
        Before = "Trước đó", "Before";
        After = "Nay là", "After";
        Notes = "Lưu ý", "Notes";
        Undoes = "Hoàn tác hoặc làm lại mục", "Undoes or redoes entry";
        UndoneBy = "Đã hoàn tác ở mục", "Undone by entry";
        Origin = "Mục ở bản gốc", "Entry in its own copy";
        Hash = "Mã chuỗi", "Chain hash";
    }
}

/// The name of the sheet.
pub fn journal_name(language: Language) -> &'static str {
    language.pick("Nhật ký", "Journal")
}

/// The lines above the table: what the journal is of, its mark, and how it is read.
pub fn journal_title(
    (work, head, entries): (&str, &str, u64),
    shows_people: bool,
    language: Language,
) -> [String; 4] {
    let short = head.get(..8).unwrap_or(head);
    let read = language.pick(
        "Mỗi dòng là một thay đổi của một hồ sơ; mục gồm nhiều thay đổi có nhiều dòng cùng số mục. Mã chuỗi của mục cuối phải trùng mã nhật ký.",
        "Each line is one change of one case; an entry that changes several things has several lines with its number. The last entry’s chain hash must be the journal’s mark.",
    );
    let without = language.pick(
        " Bản này không ghi dòng, họ tên và nội dung đã gõ.",
        " Rows, names and what was typed are left out.",
    );
    [
        language.pick("NHẬT KÝ CÔNG VIỆC ĐỐI SOÁT", "JOURNAL OF THE WORK").to_owned(),
        language.pick(
            format!("Công việc {work}: {entries} mục, từ mục 1 đến mục {entries}."),
            format!("Work {work}: {entries} entries, from 1 to {entries}."),
        ),
        language.pick(
            format!("Mã nhật ký: {short} (đầy đủ: {head})"),
            format!("Mark of the journal: {short} (in full: {head})"),
        ),
        format!("{read}{}", if shows_people { "" } else { without }),
    ]
}

/// Day and time of day, as they were where the entry was written.
pub fn day_and_time(at: &Time, language: Language) -> (String, String) {
    let (day, text) = (day(at.day(), language), at.as_str());
    let (time, offset) = text.get(11..).unwrap_or_default().split_at_checked(8).unwrap_or_default();
    let offset = offset.trim_start_matches(|sign: char| sign == '.' || sign.is_ascii_digit());
    match offset {
        "+07:00" => (day, time.to_owned()),
        _ => (day, format!("{time} ({offset})")),
    }
}

/// What an act does, whatever it says of each case. `other` says whether what is merged is of another
/// work.
pub fn journal_act(act: &Act, other: bool, language: Language) -> String {
    let choose = |vi: &str, en: &str| language.pick(vi, en).to_owned();
    match act {
        Act::Begin { inputs, .. } => language.pick(
            format!("Bắt đầu công việc với {} tệp", inputs.len()),
            format!("Begins the work with {} files", inputs.len()),
        ),
        Act::Open { case, .. } => {
            language.pick(format!("Mở {} hồ sơ", case.len()), format!("Opens {} cases", case.len()))
        }
        Act::Rule { .. } | Act::RuleEach { .. } => {
            choose("Kết luận dòng này là ai", "Says who a row is")
        }
        Act::Right { .. } => choose("Ghi bên đúng", "Says which side is right"),
        Act::Note { is: Some(_), .. } => choose("Ghi chú", "Writes a note"),
        Act::Note { is: None, .. } => choose("Xóa ghi chú", "Takes a note away"),
        Act::Confirm { .. } => choose("Xác nhận quyết định vẫn đúng", "Confirms what was decided"),
        Act::Second { .. } => choose("Người thứ hai xem độc lập", "A second person’s answer"),
        Act::Send { .. } => choose("Gửi đi xác minh", "Sends out to be verified"),
        Act::Recall { .. } => choose("Thu hồi, không chờ trả lời nữa", "Recalls what went out"),
        Act::TakeBack { .. } => choose("Nhận kết quả xác minh", "Takes answers back"),
        Act::Undo { .. } => choose("Hoàn tác", "Undoes"),
        Act::Redo { .. } => choose("Làm lại", "Redoes"),
        Act::Replace { inputs, .. } => language.pick(
            format!("Thay danh sách hoặc trích xuất ({} tệp)", inputs.len()),
            format!("Takes newer lists or extracts ({} files)", inputs.len()),
        ),
        Act::Settings { name, .. } => {
            language.pick(format!("Đổi thiết lập {name}"), format!("Changes the setting {name}"))
        }
        Act::Merge { other: work, taken, .. } if other => language.pick(
            format!("Nhận {taken} mục của công việc khác ({work})"),
            format!("Takes over {taken} entries of another work ({work})"),
        ),
        Act::Merge { taken, .. } => language.pick(
            format!("Gộp {taken} mục từ bản khác"),
            format!("Takes over {taken} entries of another copy"),
        ),
        Act::Split { lanes } => language.pick(
            format!("Chia việc thành {} phần", lanes.len()),
            format!("Splits the work into {} parts", lanes.len()),
        ),
        Act::Other { does } => language.pick(
            format!("Việc của phiên bản mới hơn ({does})"),
            format!("An act of a newer version ({does})"),
        ),
    }
}

/// What is said of a row, as the name of what was done.
pub fn ruled_as(who: Who, language: Language) -> &'static str {
    match who {
        Who::This => language.pick("Xác định là người này", "Says that it is this person"),
        Who::Not => language.pick("Không phải người này", "Rules this person out"),
        Who::Nobody => {
            language.pick("Không có ai trong trích xuất", "Says that nobody in the extract is it")
        }
        Who::Undecided => language.pick("Đã xem, chưa kết luận", "Looks at it and leaves it open"),
        Who::AskBack => language.pick("Hỏi lại nơi lập danh sách", "Asks whoever keeps the list"),
    }
}

/// What a ruling does with a field that was settled beside another person.
pub fn left_for_later(language: Language) -> &'static str {
    language.pick("Để lại xem sau, vì đã đổi người", "Left for later, as the person is another")
}

/// An answer about a row with the people that it means.
pub fn journal_answer(
    (who, basis, shared): (Who, Option<Basis>, bool),
    people: &[String],
    language: Language,
) -> String {
    let mut said = match who {
        // The general phrase speaks of who was proposed; here whoever is meant is named.
        Who::Not => language.pick("không phải người này", "not this person").to_owned(),
        who => decision_kind(who, language).to_owned(),
    };
    if !people.is_empty() {
        said = format!("{said}: {}", people.join("; "));
    }
    let basis = match basis {
        Some(Basis::Papers) => Some(language.pick("theo giấy tờ", "by papers")),
        Some(Basis::Alike) => Some(language.pick("quyết định chung", "decided together")),
        Some(Basis::Looked) | None => None,
    };
    let shared = shared.then_some(language.pick("nhiều dòng là một người", "several rows are one"));
    let more: Vec<&str> = basis.into_iter().chain(shared).collect();
    if more.is_empty() { said } else { format!("{said} ({})", more.join(", ")) }
}

/// Which side is right, with what is right if that was typed and is shown.
pub fn journal_side(righted: Righted, value: Option<&str>, language: Language) -> String {
    let said = side(righted, language);
    match value {
        Some(value) => {
            format!("{said}, {} “{value}”", language.pick("thông tin đúng là", "right is"))
        }
        None => said.to_owned(),
    }
}

/// Where a case went, and by when the answer is due.
pub fn journal_errand(errand: &Errand, language: Language) -> String {
    match &errand.due {
        Some(due) => language.pick(
            format!("gửi {}, hạn trả lời {due}", errand.to),
            format!("to {}, due {due}", errand.to),
        ),
        None => language.pick(format!("gửi {}", errand.to), format!("to {}", errand.to)),
    }
}

/// A person of the extract by the place there and the name.
pub fn journal_person(row: u32, file: Option<&str>, name: &str, language: Language) -> String {
    let place = match file {
        Some(file) => {
            language.pick(format!("dòng {row} của {file}"), format!("row {row} of {file}"))
        }
        None => {
            language.pick(format!("dòng {row} trích xuất"), format!("row {row} of the extract"))
        }
    };
    if name.is_empty() { place } else { format!("{name} ({place})") }
}

/// A person who is not found in the extract, by the name that was seen, or by what the journal has.
pub fn journal_person_gone(name: Option<&str>, id: &str, language: Language) -> String {
    let gone = language.pick("không xác định được trong trích xuất", "not found in the extract");
    format!("{} ({gone})", name.unwrap_or(id))
}

labelled! {
    /// What is to be known about a line.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum JournalNote {
        Conflict = "trái với quyết định khác, chưa áp dụng", "contradicts another decision, not applied";
        Left = "không đổi gì: đã có quyết định khác sau đó", "changes nothing: something else was decided since";
        RowGone = "dòng không còn trong danh sách", "the row is no longer in the list";
        RowUnclear = "không chắc còn là dòng này", "may be another row by now";
        Several = "nhiều giá trị chưa thống nhất", "several values that contradict one another";
        Nothing = "chưa có gì", "nothing";
        Hidden = "(không ghi ở bản này)", "(left out)";
        Missing = "(không còn nội dung)", "(the text is not kept)";
    }
}

/// Which of the lines of its entry this is.
pub fn journal_part(place: usize, of: usize, language: Language) -> String {
    language.pick(format!("dòng {place}/{of} của mục"), format!("line {place} of {of}"))
}

#[cfg(test)]
mod tests {
    use casework::ids::{Code, WorkId};

    use super::*;

    #[test]
    fn moments() {
        for (at, expected) in [
            ("2026-12-01T09:12:33+07:00", ("01/12/2026", "09:12:33")),
            ("2026-12-01T09:12:33.25+07:00", ("01/12/2026", "09:12:33")),
            ("2026-12-01T02:12:33Z", ("01/12/2026", "02:12:33 (Z)")),
            ("2026-12-01T02:12:33.5-01:30", ("01/12/2026", "02:12:33 (-01:30)")),
        ] {
            let (day, time) = day_and_time(&Time::new(at).unwrap(), Language::Vi);
            assert_eq!((&*day, &*time), expected, "{at}");
        }
        let of = Time::new("2026-12-01T09:12:33+07:00").unwrap();
        assert_eq!(day_and_time(&of, Language::En).0, "2026-12-01");
    }

    #[test]
    fn acts_and_answers() {
        let digest = casework::digest::Digest::from_bytes([7; 16]);
        let merge = Act::Merge { other: WorkId(digest), head: digest, taken: 12 };
        for (act, other, expected) in [
            (&merge, false, "Gộp 12 mục từ bản khác"),
            (&merge, true, "Nhận 12 mục của công việc khác (w:07070707070707070707070707070707)"),
            (&Act::Split { lanes: vec![1, 2] }, false, "Chia việc thành 2 phần"),
            (
                &Act::Settings { name: Code::new("a").unwrap(), was: Default::default(), is: None },
                false,
                "Đổi thiết lập a",
            ),
        ] {
            assert_eq!(journal_act(act, other, Language::Vi), expected);
        }
        let person = journal_person(4, None, "Hoàng Văn Dũng", Language::Vi);
        let answer = (Who::This, Some(Basis::Papers), true);
        assert_eq!(
            journal_answer(answer, &[person], Language::Vi),
            "đúng là người này: Hoàng Văn Dũng (dòng 4 trích xuất) (theo giấy tờ, nhiều dòng là một người)"
        );
        assert_eq!(
            journal_answer((Who::AskBack, None, false), &[], Language::Vi),
            "đang hỏi lại nơi lập danh sách, chờ trả lời"
        );
        assert_eq!(
            journal_side(Righted::BothWrong, Some("13/03/1985"), Language::Vi),
            "cả hai bên sai, thông tin đúng là “13/03/1985”"
        );
    }
}
