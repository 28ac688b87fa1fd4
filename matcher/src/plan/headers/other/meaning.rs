//! What columns hold that is no field of the row's person, and the words of one such meaning.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// What a column holds that is no field of the row's person.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
    pub enum OtherMeaning {
        Order = "Số thứ tự", "running number";
        Code = "Mã, số hiệu khác", "another code";
        Document = "Giấy tờ khác", "another document";
        Account = "Tài khoản", "account";
        Event = "Ngày, thời gian khác", "date of something else";
        Money = "Số tiền", "money";
        Count = "Số lượng, điểm, kết quả", "count, score, result";
        Place = "Địa điểm khác", "another place";
        Group = "Đơn vị, lớp, nhóm", "unit, class, group";
        Work = "Nghề nghiệp, chức vụ, trình độ", "occupation, position, education";
        Contact = "Liên hệ", "contact";
        OtherPerson = "Người khác", "another person";
        Question = "Câu hỏi khảo sát", "question of a survey";
        Note = "Ghi chú, thông tin khác", "note, other information";
    }
}

/// The headers of one meaning, folded.
pub(in crate::plan::headers) struct Words {
    pub(in crate::plan::headers) meaning: OtherMeaning,
    /// Whole headers.
    pub(in crate::plan::headers) whole: &'static [&'static str],
    /// Words that mark such a header wherever they stand in it.
    pub(in crate::plan::headers) part: &'static [&'static str],
}
