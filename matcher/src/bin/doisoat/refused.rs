//! Why a line of a table of decisions is not taken, and the sentence for it.

use matcher::caseload::CaseloadError;
use matcher::language::Language;

/// Why a line is not taken.
#[derive(Debug)]
pub(crate) enum Why {
    /// A cell says nothing that is known.
    Unknown { column: String, cell: String },
    /// It names no row, one that is not there, or several.
    NoRow,
    /// There is no such case.
    NoCase(String),
    /// The row of the case is not there any more, or may be somebody else by now.
    NotPlaced(String),
    /// It names a case and the place of another row.
    TwoRows(String),
    /// It names a person who is not there, or several, or none where one is needed.
    NoPerson,
    /// It names one person by number and another one by place.
    TwoPeople,
    /// The person is that of other rows, and nobody said what is to become of them.
    Held(Vec<String>),
    /// A field without what is right, or the other way round.
    FieldAlone,
    /// Neither side is right, and what is, is not said.
    NoValue,
    /// A line is a first answer or a second one.
    FirstAndSecond,
    /// The casebook does not take it.
    Casebook(CaseloadError),
}

impl Why {
    /// The sentence, without the line's number.
    pub(crate) fn sentence(&self, language: Language) -> String {
        let (vi, en) = match self {
            Why::Unknown { column, cell } => (
                format!("cột “{column}” không nhận giá trị “{cell}”"),
                format!("the column “{column}” does not take “{cell}”"),
            ),
            Why::NoRow => (
                "không rõ là dòng nào của danh sách; hãy ghi case, hoặc sector_row cùng sector_file, sector_sheet, person".to_owned(),
                "it is not clear which row of the list is meant; give case, or sector_row with sector_file, sector_sheet, person".to_owned(),
            ),
            Why::NoCase(case) => (
                format!("không có hồ sơ “{case}”; hãy kiểm tra lại từng ký tự"),
                format!("there is no case “{case}”; check each of its signs"),
            ),
            Why::NotPlaced(case) => (
                format!("dòng của hồ sơ {case} không còn hoặc không chắc còn là người cũ; hãy ghi sector_row thay cho case"),
                format!("the row of the case {case} is gone or may be somebody else; give sector_row in place of case"),
            ),
            Why::TwoRows(case) => (
                format!("hồ sơ {case} và sector_row chỉ hai dòng khác nhau"),
                format!("the case {case} and sector_row are two rows"),
            ),
            Why::NoPerson => (
                "không rõ là người nào trong trích xuất; hãy ghi person_number, hoặc registry_row cùng registry_file, registry_sheet".to_owned(),
                "it is not clear which person of the extract is meant; give person_number, or registry_row with registry_file, registry_sheet".to_owned(),
            ),
            Why::TwoPeople => (
                "person_number và registry_row chỉ hai người khác nhau".to_owned(),
                "person_number and registry_row are two people".to_owned(),
            ),
            Why::Held(rows) => (
                format!("người này đang ghép với dòng {}; hãy ghi shared=yes nếu là một người, shared=no để dòng kia được xem lại", rows.join(", ")),
                format!("the person is linked to {}; give shared=yes if they are one person, shared=no to have the other row looked at", rows.join(", ")),
            ),
            Why::FieldAlone => (
                "field và righted phải đi cùng nhau".to_owned(),
                "field and righted belong together".to_owned(),
            ),
            Why::NoValue => (
                "righted=both_wrong cần giá trị đúng ở cột value".to_owned(),
                "righted=both_wrong needs what is right in the column value".to_owned(),
            ),
            Why::FirstAndSecond => (
                "who và second không đi cùng nhau: một người không thể vừa quyết định vừa kiểm tra lần hai".to_owned(),
                "who and second do not go together: nobody decides and takes the second look as well".to_owned(),
            ),
            Why::Casebook(CaseloadError::NotSecond(_)) => (
                "dòng này do chính người ấy quyết định, hoặc đã được kiểm tra lần hai; hãy để người khác kiểm tra, hoặc ghi who để quyết định lại".to_owned(),
                "the same person decided this row, or it has had its second look; have somebody else look, or give who to decide anew".to_owned(),
            ),
            Why::Casebook(error) => (format!("không nhận được ({error})"), format!("not taken ({error})")),
        };
        language.pick(vi, en)
    }
}
