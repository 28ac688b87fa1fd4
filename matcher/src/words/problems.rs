//! Sentences for what is wrong with the files before they are matched.

use super::{Language, labels};
use crate::columns::{MappingProblem, SavedProblem};
use crate::normalise::UnknownValue;

/// What is wrong with a pair of mappings, and what to do.
pub fn mapping_problem(problem: &MappingProblem, language: Language) -> String {
    let vi = language == Language::Vi;
    match problem {
        MappingProblem::NoName { side, file } => {
            let side = labels::side(*side, language);
            if vi {
                format!("{side} (“{file}”) chưa có cột “Họ và tên”. Hãy chọn cột ở bảng ghép cột.")
            } else {
                format!(
                    "The {side} (“{file}”) has no column for the full name. Choose one in the table of columns."
                )
            }
        }
        MappingProblem::NoNameNorNumber { side, file } => {
            let side = labels::side(*side, language);
            if vi {
                format!(
                    "{side} (“{file}”) chưa có cột “Họ và tên” lẫn cột “Số định danh” nên không tìm được ai. Hãy chọn cột, hoặc kiểm tra xem đã chọn đúng tệp chưa."
                )
            } else {
                format!(
                    "The {side} (“{file}”) has neither a column for the full name nor one for the number, so nobody can be found. Choose the columns, or check that it is the right file."
                )
            }
        }
        MappingProblem::UnlikelyColumn { side, file, field, column } => {
            let (side, field) = (labels::side(*side, language), labels::field(*field, language));
            if vi {
                format!(
                    "{side} (“{file}”): cột “{column}” được chọn cho “{field}” nhưng hầu hết giá trị không giống “{field}”. Hãy kiểm tra lại cột."
                )
            } else {
                format!(
                    "{side} (“{file}”): the column “{column}” was chosen for “{field}”, but hardly any of its values looks like it. Check the column."
                )
            }
        }
        MappingProblem::SameTable { sector, registry } if vi => format!(
            "“{sector}” và “{registry}” là cùng một bảng. Hãy chọn một tệp danh sách và một tệp trích xuất khác nhau."
        ),
        MappingProblem::SameTable { sector, registry } => format!(
            "“{sector}” and “{registry}” are the same table. Choose a list and an extract that differ."
        ),
        MappingProblem::SidesSwapped { sector, registry } if vi => format!(
            "Có thể hai tệp bị đặt ngược: “{sector}” có nhiều số định danh 12 số hơn hẳn “{registry}”, trong khi trích xuất CSDL dân cư thường có đủ số. Hãy kiểm tra, hoặc bấm “Đổi chỗ hai tệp”."
        ),
        MappingProblem::SidesSwapped { sector, registry } => format!(
            "The two files may be the wrong way round: “{sector}” has far more 12-digit numbers than “{registry}”, although a registry extract usually has one for everybody. Check, or press “Swap the files”."
        ),
        MappingProblem::ThinRegistry { file } if vi => format!(
            "Trích xuất “{file}” không có cột ngày sinh và số định danh, nên nhiều người trùng tên sẽ phải xem xét bằng tay."
        ),
        MappingProblem::ThinRegistry { file } => format!(
            "The extract “{file}” has no column for the date of birth or the number, so many namesakes will need a person's eye."
        ),
    }
}

/// Why a file of remembered mappings cannot be read.
pub fn saved_problem(problem: SavedProblem, file: &str, language: Language) -> String {
    let vi = language == Language::Vi;
    match problem {
        SavedProblem::NotMappings if vi => format!(
            "Tệp “{file}” không phải tệp cách ghép cột đã xuất từ trang này. Hãy chọn đúng tệp."
        ),
        SavedProblem::NotMappings => format!(
            "The file “{file}” holds no mappings exported from this page. Choose the right file."
        ),
        SavedProblem::Line(line) if vi => {
            format!("Tệp “{file}” bị sai ở dòng {line}. Hãy xuất lại tệp từ máy đã ghi nhớ.")
        }
        SavedProblem::Line(line) => format!(
            "The file “{file}” is damaged in line {line}. Export it again where it was remembered."
        ),
    }
}

/// Reports that a value of a coded field is in no table.
pub fn unknown_value(value: &UnknownValue, language: Language) -> String {
    let UnknownValue { side, field, value, rows, first_row, place } = value;
    let (side, field) = (labels::side(*side, language), labels::field(*field, language));
    match (language, value.as_str()) {
        (Language::Vi, "") => format!(
            "{side}, cột “{field}”: còn {rows} dòng có giá trị khác nằm ngoài bảng mã (dòng đầu tiên: {first_row}, {place})"
        ),
        (Language::Vi, value) => format!(
            "{side}, cột “{field}”: giá trị “{value}” nằm ngoài bảng mã, có ở {rows} dòng (dòng đầu tiên: {first_row}, {place})"
        ),
        (Language::En, "") => format!(
            "{side}, {field}: {rows} more rows hold other values that no table has (first in row {first_row}, {place})"
        ),
        (Language::En, value) => format!(
            "{side}, {field}: no table has the value “{value}”, which stands in {rows} rows (first in row {first_row}, {place})"
        ),
    }
}
