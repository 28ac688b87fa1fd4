//! Headers of codes: what offices, schools, hospitals and funds call their people by, apart from the
//! personal number.
//!
//! Takes a folded header, gives the kind of code. Decided: a code is named by “mã” or “số” together
//! with what it is a code of, because either word alone also counts, orders and names places; and a
//! header that speaks of the personal number is never a code, whatever else it says.

use std::cmp::Reverse;

use super::code_kinds::CodeKind;
use super::index::index;
use super::people::SOMEBODY_ELSE;
use crate::text::has_words;

/// Words of the personal number. A header that has one names no code, unless the code is called so:
/// “mã định danh học sinh”.
const PERSONAL: &[&str] = &[
    "dinh danh",
    "cccd",
    "cmnd",
    "cmtnd",
    "cmt",
    "can cuoc",
    "ddcn",
    "ddcd",
    "cong dan",
    "ma cd",
    "giay to tuy than",
    "so cc",
    "so cm",
    "personal number",
];

/// Words with which a header tells something about a code and is not the code itself.
const ABOUT_A_CODE: &[&str] = &[
    "ngay",
    "noi",
    "han",
    "het han",
    "hieu luc",
    "tinh trang",
    "trang thai",
    "ten",
    "muc",
    "tien",
    "luong",
    "loai",
    "tong",
    "tong so",
    "thang",
    "nam",
    "quy",
    "co quan",
    "don vi",
    "cong ty",
    "doanh nghiep",
    "truong",
    "lop",
    "da cap",
    "da nop",
    "da nhan",
    "chua",
    "co hay khong",
    "co khong",
    "xa",
    "huyen",
    "tinh",
    "benh vien",
    "chi nhanh",
    "so luong",
    "ti le",
    "ty le",
];

/// The kind of code that a folded header names; `None` if it names none. Of several kinds in one
/// header, the one with the most words is meant: “mã đối tượng tiêm chủng”.
pub fn code_kind(folded: &str) -> Option<CodeKind> {
    code_in(folded).map(|(kind, _)| kind)
}

/// The kind of code that a folded header names, if it is the code of the row's own person.
pub fn own_code_kind(folded: &str) -> Option<CodeKind> {
    let (kind, named) = code_in(folded)?;
    let rest = folded.replacen(named, "", 1);
    (!SOMEBODY_ELSE.iter().any(|word| has_words(&rest, word))).then_some(kind)
}

/// The kind of code that a folded header names, and the words by which it does.
fn code_in(folded: &str) -> Option<(CodeKind, &str)> {
    let whole = index().code(folded).map(|kind| (kind, folded));
    let named = whole.into_iter().chain(index().codes_in(folded));
    // Of two that are named by as many letters, the first kind.
    let (kind, named) = named.max_by_key(|&(kind, named)| (named.len(), Reverse(kind)))?;
    let mut speaking = PERSONAL.iter().chain(ABOUT_A_CODE);
    let is_other = speaking.any(|word| has_words(folded, word) && !has_words(named, word));
    (!is_other).then_some((kind, named))
}

#[cfg(test)]
mod tests {
    use super::super::code_kinds::CodeWords;
    use super::super::{header_words, is_known_header};
    use super::*;

    fn check(header: &str, expected: Option<CodeKind>) {
        assert_eq!(code_kind(&header_words(header)), expected, "{header}");
    }

    #[test]
    fn codes_of_every_kind() {
        use CodeKind::*;
        for (header, kind) in [
            ("Mã số BHXH", SocialInsurance),
            ("Số sổ BHXH", SocialInsurance),
            ("Mã BHXH", SocialInsurance),
            ("Mã số bảo hiểm xã hội (10 số)", SocialInsurance),
            ("Số BHXH của mẹ", SocialInsurance),
            ("Mã thẻ BHYT", InsuranceCard),
            ("Số thẻ BHYT", InsuranceCard),
            ("Mã số thẻ bảo hiểm y tế", InsuranceCard),
            ("Số thẻ bảo hiểm", InsuranceCard),
            ("Mã học sinh", Pupil),
            ("Mã HS", Pupil),
            ("MSSV", Pupil),
            ("Mã số sinh viên", Pupil),
            ("Mã định danh Bộ GD&ĐT", Pupil),
            ("Mã định danh học sinh", Pupil),
            ("Mã định danh ngành giáo dục", Pupil),
            ("Mã học viên", Pupil),
            ("Mã nhân viên", Staff),
            ("Mã cán bộ", Staff),
            ("Mã CBCC", Staff),
            ("Số hiệu", Staff),
            ("Số hiệu công chức", Staff),
            ("Mã số giáo viên", Staff),
            ("MSNV", Staff),
            ("Mã số thuế", Tax),
            ("MST cá nhân", Tax),
            ("Mã số thuế thu nhập cá nhân", Tax),
            ("Mã hồ sơ", Record),
            ("Số hồ sơ", Record),
            ("Số biên nhận", Record),
            ("Mã khách hàng", Customer),
            ("Mã KH", Customer),
            ("Số hợp đồng", Contract),
            ("Mã hợp đồng lao động", Contract),
            ("Số tài khoản", BankAccount),
            ("STK", BankAccount),
            ("Số TK ngân hàng", BankAccount),
            ("Số thẻ đảng viên", Member),
            ("Mã hội viên", Member),
            ("Số thẻ đoàn viên", Member),
            ("Mã bệnh nhân", Patient),
            ("Mã y tế", Patient),
            ("Số bệnh án", Patient),
            ("Mã đối tượng", Beneficiary),
            ("Mã người hưởng", Beneficiary),
            ("Mã số đối tượng bảo trợ", Beneficiary),
            ("Mã đối tượng tiêm chủng", Vaccination),
            ("Mã tiêm chủng", Vaccination),
            ("Số hộ chiếu", Passport),
            ("Passport No.", Passport),
            ("Số GPLX", DrivingLicence),
            ("Số giấy phép lái xe", DrivingLicence),
            ("Mã số", Other),
            ("Mã", Other),
            ("Mã tra cứu", Other),
        ] {
            check(header, Some(kind));
        }
    }

    #[test]
    fn what_is_no_code() {
        for header in [
            "Mã định danh",
            "Mã số định danh",
            "Mã số định danh cá nhân",
            "Số định danh cá nhân",
            "Mã công dân",
            "Mã CD",
            "Số CCCD",
            "Số CCCD học sinh",
            "Số CMND/Hộ chiếu",
            "CCCD/Số hộ chiếu",
            "Số giấy tờ tùy thân",
            "Mã định danh cá nhân học sinh",
            // They count, they tell something about a code, or they name a place.
            "Số học sinh",
            "Số cán bộ",
            "Số nhân viên",
            "Số đối tượng",
            "Tổng số hồ sơ",
            "Số hồ sơ đã nhận",
            "Ngày cấp số BHXH",
            "Ngày tham gia BHXH",
            "Mức đóng BHXH",
            "Nơi cấp hộ chiếu",
            "Tình trạng thẻ BHYT",
            "Hạn thẻ BHYT",
            "Mã xã",
            "Mã tỉnh",
            "Mã đơn vị BHXH",
            "Mã số thuế công ty",
            "Mã hộ",
            "Mã hộ gia đình",
            "Số hộ khẩu",
            "Số điện thoại",
            "Số thứ tự",
            "STT",
            "Họ và tên",
            "Học sinh",
            "Ngày sinh",
            "Mã dân tộc",
            "Ghi chú",
            "Số nhà",
            "Số",
            "",
        ] {
            check(header, None);
        }
    }

    #[test]
    fn whose_code_it_is() {
        for (header, own) in [
            ("Mã số BHXH", true),
            ("Mã số BHXH của mẹ", false),
            ("Số sổ BHXH cha", false),
            ("Thông tin cha / Mã số thuế", false),
            ("Người giám hộ / Số hộ chiếu", false),
            ("Mã khách hàng của người đại diện", false),
            ("Mã người nộp thuế", true),
            ("Mã người hưởng", true),
            ("Mã cán bộ", true),
            ("Số hiệu công chức", true),
            ("Mã định danh Bộ GD&ĐT", true),
            ("Học sinh / Mã học sinh", true),
            ("Mã BN của con", false),
            ("Mã thẻ BHYT của vợ (chồng)", false),
        ] {
            let kind = own_code_kind(&header_words(header));
            assert_eq!(kind.is_some(), own, "{header}");
            assert!(code_kind(&header_words(header)).is_some(), "{header}");
        }
    }

    #[test]
    fn headers_of_codes_are_known() {
        for (header, expected) in [
            ("Mã học sinh", true),
            ("Số biên nhận", true),
            ("MAKHANG", true),
            ("Vaccination code", true),
            ("Mã số", true),
            // They say something about a code.
            ("Ngày cấp mã số thuế", true),
            ("Số hồ sơ đã nhận", true),
            // Cells of a list.
            ("Má", false),
            ("Mạ Thị Bình", false),
            ("Số 12, tổ 3", false),
        ] {
            assert_eq!(is_known_header(header), expected, "{header}");
        }
    }

    #[test]
    fn words_are_folded() {
        for &kind in CodeKind::ALL {
            let CodeWords { of, numbered, whole } = kind.words();
            for words in of.iter().chain(*numbered).chain(*whole) {
                assert_eq!(crate::text::fold(words), *words, "{kind:?}");
            }
        }
        for words in PERSONAL.iter().chain(ABOUT_A_CODE) {
            assert_eq!(crate::text::fold(words), *words);
        }
    }
}
