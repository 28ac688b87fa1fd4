//! What comes back of questions that went out, in words.

use crate::language::Language;
use crate::plan::Field;
use crate::questions::Question;
use crate::returned::{Headers, Outcome, ReturnedError, Unknown};

use super::{ListText, read_error};

const fn both(of: ListText) -> [&'static str; 2] {
    [of.text(Language::Vi), of.text(Language::En)]
}

/// The headers by which columns of what went out are known.
pub const HEADERS: Headers = Headers {
    reply: both(ListText::Reply),
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
    asked: both(ListText::Asked),
    sides: [both(ListText::InList), both(ListText::InRegistry)],
    question,
};

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
        Outcome::Same => ("câu đã có trả lời như vậy", "answered like that already"),
        Outcome::Blank => ("câu chưa trả lời", "not answered"),
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

/// Why a file gives no answers.
pub fn returned_error(error: &ReturnedError, language: Language) -> String {
    match error {
        ReturnedError::Read(error) => read_error(error, language),
        ReturnedError::NoKeys(file) => language.pick(
            format!("“{file}” không có cột Mã câu hỏi. Hãy gửi lại tệp đã nhận, không chép sang tệp khác mà thiếu cột này."),
            format!("“{file}” has no column of keys. Send the file back that came, with this column."),
        ),
        ReturnedError::NoReplies { file, sheet } => language.pick(
            format!("Trang “{sheet}” của “{file}” không có cột Trả lời. Hãy giữ nguyên tên cột."),
            format!("Sheet “{sheet}” of “{file}” has no column Reply. Leave the header as it was."),
        ),
    }
}
