//! How a list of questions is answered, in words: a page that goes out with it.

use super::Phrase;
use super::letter::by_when;
use crate::language::Language;
use crate::plan::Reply;
use crate::words::ListText;

/// The lines of the page, each with whether it is a heading. `office` gets the answers back; it and the
/// day may not be known.
pub(crate) fn how_to_reply(
    office: &str,
    deadline: &str,
    language: Language,
) -> Vec<(bool, String)> {
    let of = |text: ListText| text.text(language);
    let [reply, value, papers, officer, day] = [
        ListText::Reply,
        ListText::RightValue,
        ListText::Papers,
        ListText::Officer,
        ListText::DoneOn,
    ]
    .map(of);
    let mut lines = vec![(true, Phrase::HowToReply.text(language).to_uppercase())];
    let mut say = |vi: String, en: String| lines.push((false, language.pick(vi, en)));
    say(
        "1. Mỗi dòng hỏi một điều về một người có trong danh sách. Một người có thể có nhiều dòng.".to_owned(),
        "1. Each line asks one thing about one person of the list. A person may have several lines.".to_owned(),
    );
    say(
        format!(
            "2. Chỉ điền các ô tô màu: {reply}, {value}, {papers}, {officer}, {day}, Ghi chú. Dòng nào chưa xác minh được thì để trống, gửi lại sau."
        ),
        format!(
            "2. Fill in the coloured cells alone: {reply}, {value}, {papers}, {officer}, {day}, remark. Leave empty what is not verified yet."
        ),
    );
    say(
        format!("3. Ở cột {reply}, bấm vào ô rồi chọn một trong các câu sau:"),
        format!("3. In the column {reply}, click the cell and choose one of these:"),
    );
    for reply in Reply::ALL {
        let what = explained(reply, language);
        let line = format!("    - {}: {what}", reply.text(language));
        say(line.clone(), line);
    }
    say(
        "4. Không sửa họ tên, ngày sinh, số định danh đã in sẵn, kể cả khi thấy sai: dòng bị sửa sẽ không nhận được. Chỗ sai thì ghi ở cột Thông tin đúng hoặc Ghi chú.".to_owned(),
        "4. Do not change the name, date or number that is printed, even if it is wrong: the line could not be taken in. Say what is right in its own column, or in the remark.".to_owned(),
    );
    say(
        "5. Được lọc và đổi độ rộng cột. Trang tính khóa để tránh gõ nhầm, không có mật khẩu: muốn sắp xếp hoặc bỏ bớt dòng thì mở khóa ở thẻ Xem lại (Review) > Bỏ bảo vệ trang tính (Unprotect Sheet).".to_owned(),
        "5. Rows may be filtered. The sheet is locked against slips, without a password: to sort or take out rows, choose Review > Unprotect Sheet.".to_owned(),
    );
    say(
        "6. Trang tính có một cột ẩn giữ mã của từng câu hỏi. Không xóa cột ấy; khi chép sang tệp khác thì chép cả dòng.".to_owned(),
        "6. A hidden column holds the key of each question. Do not delete it, and copy whole rows.".to_owned(),
    );
    let office = if office.is_empty() { Phrase::We.text(language) } else { office };
    let when = |before: &str| match deadline {
        "" => String::new(),
        day => [before, &by_when(day, language)].concat(),
    };
    say(
        format!(
            "7. Xong thì lưu tệp này (.xlsx) và gửi lại {office}{}. Bản in có chữ ký gửi kèm nếu văn bản yêu cầu.",
            when(" trước ")
        ),
        format!(
            "7. Save this file (.xlsx) and send it back to {office}{}, with the signed print if the letter asks for it.",
            when(" before ")
        ),
    );
    lines
}

/// When a reply is the right one.
fn explained(reply: Reply, language: Language) -> &'static str {
    let (vi, en) = match reply {
        Reply::RegistryRight => {
            ("CSDL quốc gia về dân cư ghi đúng.", "The registry says it right.")
        }
        Reply::ListRight => ("danh sách của đơn vị ghi đúng.", "The list says it right."),
        Reply::BothWrong => {
            ("ghi thông tin đúng vào cột bên cạnh.", "write what is right into the next column.")
        }
        Reply::This => {
            ("người trong danh sách chính là người ghi ở cột CSDL.", "both sides are one person.")
        }
        Reply::NotThis => ("là hai người khác nhau.", "they are two people."),
        Reply::Another => (
            "ghi số định danh của người ấy vào cột bên cạnh.",
            "write that person's number into the next column.",
        ),
        Reply::Dead => ("ghi ngày chết vào cột bên cạnh.", "write the day into the next column."),
        Reply::Moved => ("ghi nơi đến vào cột bên cạnh.", "write where to into the next column."),
        Reply::NotKnown => ("đã hỏi nhưng không ai biết.", "nobody there knows them."),
        Reply::NeedsPapers => {
            ("chưa kết luận được, nêu giấy tờ còn thiếu ở cột Ghi chú.", "say which in the remark.")
        }
    };
    language.pick(vi, en)
}
