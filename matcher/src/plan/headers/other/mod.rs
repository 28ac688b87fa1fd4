//! Headers of what is no field of a person: what offices keep beside the people of their lists.
//!
//! Each row of a table has a meaning, whole headers and parts of headers. Decided: a column whose
//! header is here never holds a field, whatever its values look like; a bank account of ten digits
//! that begins with 10 has the shape of a personal number that lost its zeros.

mod amounts;
mod documents;
mod events;
mod groups;
mod other_people;
mod places;

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
pub(super) struct Words {
    pub(super) meaning: OtherMeaning,
    /// Whole headers.
    pub(super) whole: &'static [&'static str],
    /// Words that mark such a header wherever they stand in it.
    pub(super) part: &'static [&'static str],
}

/// Every table.
pub(super) const TABLES: [&[Words]; 6] = [
    documents::DOCUMENTS,
    events::EVENTS,
    amounts::AMOUNTS,
    places::PLACES,
    groups::GROUPS,
    other_people::OTHER_PEOPLE,
];

/// Every whole header of the tables.
pub(super) fn whole_headers() -> impl Iterator<Item = &'static str> {
    TABLES.into_iter().flatten().flat_map(|row| row.whole.iter().copied())
}
