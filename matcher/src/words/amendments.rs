//! Sentences for what is wrong with a table of amendments to the map.

use crate::language::Language;
use crate::normalise::address::{AmendmentError, AmendmentProblem};

/// What is wrong with an office's table of amendments, in which line, and what to do.
pub fn amendment_error(error: &AmendmentError, language: Language) -> String {
    use AmendmentProblem::*;
    let vi = language == Language::Vi;
    let what = match &error.problem {
        MissingColumn(column) if vi => format!(
            "thiếu cột “{column}”. Mỗi dòng cần ngày, cấp, mã và tên, cách nhau bằng phím Tab"
        ),
        MissingColumn(column) => format!(
            "the column “{column}” is missing. A line needs a day, a tier, a code and a name, separated by tabs"
        ),
        BadDate(found) if vi => {
            format!(
                "“{found}” không phải là ngày. Hãy ghi theo kiểu NĂM-THÁNG-NGÀY, ví dụ 2026-04-30"
            )
        }
        BadDate(found) => {
            format!("“{found}” is not a day. Write YEAR-MONTH-DAY, for example 2026-04-30")
        }
        OutOfOrder(found) if vi => format!(
            "ngày {found} đứng sai thứ tự. Các dòng xếp từ ngày sớm đến ngày muộn, không dòng nào trước 2025-07-01"
        ),
        OutOfOrder(found) => format!(
            "the day {found} is out of order. Lines go from early to late, and none is before 2025-07-01"
        ),
        UnknownTier(found) if vi => format!(
            "không có cấp “{found}”. Hãy ghi province (tỉnh, thành phố) hoặc commune (xã, phường, đặc khu)"
        ),
        UnknownTier(found) => {
            format!("there is no tier “{found}”. Write province or commune")
        }
        UnknownCode(found) if vi => format!(
            "không có đơn vị nào mang mã {found}. Hãy kiểm tra lại mã; mã phải đủ số 0 ở đầu"
        ),
        UnknownCode(found) => {
            format!("no unit has the code {found}. Check the code, with its leading zeros")
        }
        ProvinceTakesGround if vi => {
            "dòng của tỉnh chỉ ghi được tên mới, không ghi các cột sau tên".to_owned()
        }
        ProvinceTakesGround => {
            "a province can only get a new name here; leave the columns after it empty".to_owned()
        }
        TooManyLines(limit) if vi => format!("bảng có hơn {limit} dòng. Hãy bỏ bớt các dòng thừa"),
        TooManyLines(limit) => format!("the table has more than {limit} lines. Take some out"),
        TooLong(limit) if vi => {
            format!("bảng dài hơn {limit} byte nên không phải bảng thay đổi địa giới")
        }
        TooLong(limit) => {
            format!("the table has more than {limit} bytes, so it is no table of amendments")
        }
    };
    match (error.line, vi) {
        (0, true) => format!("Bảng thay đổi địa giới: {what}."),
        (0, false) => format!("Table of amendments: {what}."),
        (line, true) => format!("Bảng thay đổi địa giới, dòng {line}: {what}."),
        (line, false) => format!("Table of amendments, line {line}: {what}."),
    }
}

#[cfg(test)]
mod tests {
    use super::amendment_error;
    use crate::language::Language;
    use crate::normalise::Gazetteer;

    #[test]
    fn a_sentence_for_each_language() {
        let error = Gazetteer::with_amendments("2026-13-01\tcommune\t01477\tXã A").unwrap_err();
        assert_eq!(
            amendment_error(&error, Language::Vi),
            "Bảng thay đổi địa giới, dòng 1: “2026-13-01” không phải là ngày. Hãy ghi theo kiểu NĂM-THÁNG-NGÀY, ví dụ 2026-04-30."
        );
        assert_eq!(
            amendment_error(&error, Language::En),
            "Table of amendments, line 1: “2026-13-01” is not a day. Write YEAR-MONTH-DAY, for example 2026-04-30."
        );
    }
}
