//! The texts of the page, in both languages: what an office types once for the head of its papers.

use crate::state::LetterheadField;

/// What an office types once.
pub struct LetterheadTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    /// Name and example of a field.
    pub field: fn(LetterheadField) -> (&'static str, &'static str),
    pub example: &'static str,
    pub back: &'static str,
    pub forget: &'static str,
    pub not_kept: &'static str,
}

pub(super) static VI: LetterheadTexts = LetterheadTexts {
    heading: "Thông tin cơ quan",
    lead: "In ở đầu và cuối các danh sách, công văn. Chỉ nhập một lần, được ghi nhớ trên máy này. Ô để trống thì điền bằng tay sau.",
    field: |field| match field {
        LetterheadField::Superior => ("Cơ quan chủ quản", "UBND TỈNH CAO BẰNG"),
        LetterheadField::Name => ("Cơ quan ban hành", "UBND XÃ TRÙNG KHÁNH"),
        LetterheadField::Place => ("Địa danh", "Trùng Khánh"),
        LetterheadField::Number => ("Số, ký hiệu", "/UBND-VHXH (số điền bằng tay)"),
        LetterheadField::Date => ("Ngày ký", "5/12/2026"),
        LetterheadField::Reference => {
            ("Thực hiện văn bản", "Công văn số 4711/UBND-KN2 ngày 11/5/2022")
        }
        LetterheadField::Recipients => {
            ("Kính gửi (mỗi dòng một nơi nhận)", "Công an xã Trùng Khánh")
        }
        LetterheadField::Deadline => ("Hạn gửi kết quả", "10/12/2026"),
        LetterheadField::Authority => {
            ("Quyền hạn của người ký (mỗi dòng một cấp)", "TM. ỦY BAN NHÂN DÂN")
        }
        LetterheadField::SignerTitle => ("Chức vụ của người ký", "PHÓ CHỦ TỊCH"),
        LetterheadField::Signer => ("Họ tên người ký", "Nông Văn An"),
        LetterheadField::Maker => ("Người lập danh sách", "Lý Thị Bình"),
    },
    example: "Ví dụ: ",
    back: "Xong",
    forget: "Quên thông tin cơ quan",
    not_kept: "Trình duyệt không cho ghi nhớ, nên lần sau phải nhập lại.",
};

pub(super) static EN: LetterheadTexts = LetterheadTexts {
    heading: "About the office",
    lead: "Printed at the top and the end of lists and letters. Typed once and remembered on this computer. What is left empty is filled in by hand.",
    field: |field| match field {
        LetterheadField::Superior => ("Office above", "UBND TỈNH CAO BẰNG"),
        LetterheadField::Name => ("Office", "UBND XÃ TRÙNG KHÁNH"),
        LetterheadField::Place => ("Place", "Trùng Khánh"),
        LetterheadField::Number => ("Number and symbol", "/UBND-VHXH (number by hand)"),
        LetterheadField::Date => ("Day of signing", "5/12/2026"),
        LetterheadField::Reference => {
            ("Letter that is answered", "Công văn số 4711/UBND-KN2 ngày 11/5/2022")
        }
        LetterheadField::Recipients => ("To (one in a line)", "Công an xã Trùng Khánh"),
        LetterheadField::Deadline => ("Answers by", "10/12/2026"),
        LetterheadField::Authority => {
            ("Authority of who signs (one in a line)", "TM. ỦY BAN NHÂN DÂN")
        }
        LetterheadField::SignerTitle => ("Position of who signs", "PHÓ CHỦ TỊCH"),
        LetterheadField::Signer => ("Name of who signs", "Nông Văn An"),
        LetterheadField::Maker => ("Who made the list", "Lý Thị Bình"),
    },
    example: "Such as: ",
    back: "Done",
    forget: "Forget the office",
    not_kept: "The browser will not remember it; type it again next time.",
};
