//! What comes back of questions that went out, in words.

use crate::language::Language;
use crate::plan::{Field, Reply};
use crate::questions::Question;
use crate::returned::{Headers, Outcome, ReturnedError, Unknown};

use super::answers::Answer;
use super::progress::day;
use super::{ListText, read_error};

const fn both(of: ListText) -> [&'static str; 2] {
    [of.text(Language::Vi), of.text(Language::En)]
}

/// The headers by which columns of what went out are known.
pub const HEADERS: Headers = Headers {
    reply: both(ListText::Reply),
    to_correct: both(ListText::ToCorrect),
    corrected,
    value: both(ListText::RightValue),
    besides: [
        both(ListText::Papers),
        both(ListText::Officer),
        both(ListText::DoneOn),
        both(ListText::Remark),
    ],
    person: [
        [Field::Name.text(Language::Vi), Field::Name.text(Language::En)],
        [Field::Dob.text(Language::Vi), Field::Dob.text(Language::En)],
        [Field::Number.text(Language::Vi), Field::Number.text(Language::En)],
    ],
    asked: [
        ListText::Asked.text(Language::Vi),
        ListText::Asked.text(Language::En),
        ListText::Field.text(Language::Vi),
        ListText::Field.text(Language::En),
    ],
    sides: [both(ListText::InList), both(ListText::InRegistry)],
    birth: [both(ListText::DobRight), both(ListText::DobList), both(ListText::DobRegistry)],
    differences: [both(ListText::Differences), both(ListText::Outcome)],
    between_sides: [", CSDL dân cư ", " in the list, "],
    question,
};

/// The reply that a side to be corrected stands for: the other side is right.
fn corrected(side: &str) -> Option<&'static str> {
    let is = |of: Answer| [Language::Vi, Language::En].iter().any(|way| of.text(*way) == side);
    let reply = match () {
        () if is(Answer::List) => Reply::RegistryRight,
        () if is(Answer::Registry) => Reply::ListRight,
        () if is(Answer::Both) => Reply::BothWrong,
        () => return None,
    };
    Some(reply.text(Language::Vi))
}

/// That a line without a key is known by what it says.
pub fn by_content(language: Language) -> &'static str {
    language.pick(
        "dòng không có mã, nhận ra theo họ tên, ngày sinh hoặc số định danh và nội dung hai bên",
        "the line has no key and is known by the person and by what both sides say",
    )
}

/// What is asked, in words.
fn question(of: Question) -> Vec<&'static str> {
    let both = |of: ListText| vec![of.text(Language::Vi), of.text(Language::En)];
    match of {
        Question::Field(field) => vec![field.text(Language::Vi), field.text(Language::En)],
        Question::Who => [ListText::IsItThisPerson, ListText::WhoIsIt].map(both).concat(),
    }
}

/// What becomes of a line.
pub fn outcome(of: &Outcome, language: Language) -> &'static str {
    let (vi, en) = match of {
        Outcome::Applies => ("câu trả lời mới", "new answers"),
        Outcome::Parallel => (
            "câu trả lời mới của hồ sơ đã có quyết định về nội dung khác",
            "new answers on cases of which something else was decided meanwhile",
        ),
        Outcome::Same => ("câu đã có trả lời như vậy", "answered like that already"),
        Outcome::Blank => ("câu chưa trả lời", "not answered"),
        Outcome::OnlyRemark => {
            ("câu chỉ có ghi chú, chưa có câu trả lời", "with a remark and no reply")
        }
        Outcome::Conflict { .. } => {
            ("câu trái với quyết định đã có, chưa áp dụng", "contradict a decision, not applied")
        }
        Outcome::Contradictory => (
            "câu tự mâu thuẫn trong tệp gửi về, chưa áp dụng",
            "contradict themselves, not applied",
        ),
        Outcome::Changed => (
            "câu hỏi về thông tin nay đã khác, chưa áp dụng",
            "asked about something that is another by now, not applied",
        ),
        Outcome::Edited(_) => (
            "dòng thiếu hoặc bị sửa họ tên, ngày sinh, số định danh, chưa áp dụng",
            "lines whose name, date or number is missing or was edited, not applied",
        ),
        Outcome::OtherQuestion => (
            "dòng có mã không khớp nội dung cần xác minh, chưa áp dụng",
            "lines whose key stands beside another question, not applied",
        ),
        Outcome::Unreadable => (
            "câu trả lời không hiểu được, chưa áp dụng",
            "replies that are not understood, not applied",
        ),
        Outcome::NoValue => (
            "câu thiếu thông tin đúng hoặc thông tin không hợp lệ, chưa áp dụng",
            "without what is right, or with what cannot be, not applied",
        ),
        Outcome::Unknown(Unknown::NoKey) => ("dòng không có mã câu hỏi", "lines without a key"),
        Outcome::Unknown(_) => (
            "dòng không thuộc công việc này hoặc mã bị sửa",
            "lines of another work, or whose key was damaged",
        ),
    };
    language.pick(vi, en)
}

/// What becomes of one line, in a sentence.
pub fn of_line(of: &Outcome, language: Language) -> String {
    let (vi, en) = match of {
        Outcome::Applies => ("Nhận câu trả lời này", "Will be taken in"),
        Outcome::Parallel => (
            "Nhận câu trả lời này; hồ sơ đã có quyết định về nội dung khác từ khi gửi đi",
            "Will be taken in; something else of the case was decided since it went out",
        ),
        Outcome::Same => ("Đã có câu trả lời như vậy", "Answered like that already"),
        Outcome::Blank => ("Chưa trả lời", "Not answered"),
        Outcome::OnlyRemark => (
            "Chỉ có ghi chú, chưa có câu trả lời: cần xem",
            "There is a remark and no reply: to be looked at",
        ),
        Outcome::Conflict { by } => return against(by, language),
        Outcome::Contradictory => (
            "Câu trả lời mâu thuẫn nhau: xem các ô của dòng này và các dòng cùng người, hỏi lại nơi trả lời",
            "Replies contradict each other: see the cells of this line and other lines of this person",
        ),
        Outcome::Changed => (
            "Thông tin hai bên đã khác so với khi gửi đi, nên câu trả lời này không còn đúng câu hỏi",
            "What both sides say has changed since it was asked",
        ),
        Outcome::Edited(fields) => {
            let fields: Vec<&str> = fields.iter().map(|field| field.text(language)).collect();
            let fields = fields.join(", ");
            return language.pick(
                format!("Bị sửa hoặc thiếu {fields}: không chắc còn là người được hỏi"),
                format!("Edited or missing: {fields}. It may be about somebody else"),
            );
        }
        Outcome::OtherQuestion => (
            "Mã câu hỏi nằm cạnh nội dung khác: dòng có thể đã bị chép lệch",
            "The key stands beside another question: lines may have slipped",
        ),
        Outcome::Unreadable => ("Không hiểu câu trả lời", "The reply is not understood"),
        Outcome::NoValue => (
            "Thiếu thông tin đúng, hoặc thông tin ghi vào không hợp lệ",
            "What is right is missing, or cannot be",
        ),
        Outcome::Unknown(Unknown::NoKey) => ("Không có mã câu hỏi", "There is no key"),
        Outcome::Unknown(Unknown::Key) => ("Mã câu hỏi bị sửa", "The key was damaged"),
        Outcome::Unknown(Unknown::Case) => {
            ("Hồ sơ của công việc khác", "The case is of another work")
        }
        Outcome::Unknown(Unknown::Row) => (
            "Danh sách hiện nay không còn dòng này, hoặc không rõ là dòng nào",
            "The list has this row no more, or it is not certain which one it is",
        ),
    };
    language.pick(vi, en).to_owned()
}

/// A line that stands against what others decided.
fn against(by: &[(String, String)], language: Language) -> String {
    let said = by.iter().map(|(by, at)| match language {
        Language::Vi => format!("{by} ngày {}", day(at, language)),
        Language::En => format!("{by} on {at}"),
    });
    let said = said.collect::<Vec<_>>().join(", ");
    language.pick(
        format!("Trái với quyết định đã có ({said}), nên chưa nhận: hãy xem lại dòng này"),
        format!("Stands against a decision ({said}) and is not taken in: look at the row again"),
    )
}

/// Why a file gives no answers.
pub fn returned_error(error: &ReturnedError, language: Language) -> String {
    match error {
        ReturnedError::Read(error) => read_error(error, language),
        ReturnedError::NoKeys(file) => language.pick(
            format!("“{file}” không có cột Mã câu hỏi (cột này thường bị ẩn), cũng không đủ cột để nhận ra từng dòng. Hãy gửi lại tệp đã nhận."),
            format!("“{file}” has no column of keys, which is hidden, nor the columns by which lines are known without. Send the file back that came."),
        ),
        ReturnedError::NoReplies { file, sheet } => language.pick(
            format!("Trang “{sheet}” của “{file}” không có cột Trả lời. Hãy giữ nguyên tên cột."),
            format!("Sheet “{sheet}” of “{file}” has no column Reply. Leave the header as it was."),
        ),
    }
}
