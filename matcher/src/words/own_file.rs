//! The office's own file, given back, in words: headers of the columns that are added, how a row stands,
//! and what is said about a file that could not keep its own form.

use super::read_error;
use crate::labelled::labelled;
use crate::language::Language;
use crate::own_file::{GiveBackError, Standing};

labelled! {
    /// A header of what is added to the office's file, or of the corrections.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum OwnFileHeader {
        Number = "Số định danh", "Personal number";
        Standing = "Kết quả đối soát", "Result";
        Differences = "Thông tin khác nhau", "What differs";
        Agreed = "Thông tin thống nhất", "What was agreed";
        Case = "Số hồ sơ", "Case";
        Order = "STT", "No.";
        Sheet = "Trang tính", "Sheet";
        Row = "Dòng", "Row";
        Person = "Người", "Person";
        Key = "Mã của đơn vị", "The office's key";
        Field = "Trường thông tin", "Field";
        Column = "Cột trong danh sách", "Column of the list";
        Old = "Thông tin cũ", "Old value";
        New = "Thông tin mới", "New value";
        DecidedBy = "Cán bộ quyết định", "Decided by";
        DecidedAt = "Thời điểm quyết định", "Decided at";
        Corrections = "Thông tin cần cập nhật", "Corrections";
        Empty = "(trống)", "(empty)";
    }
}

/// What is to be known about a file that was given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnFileNote {
    /// It is not in the form of .xlsx, so that a new workbook was made of it.
    OtherForm,
    /// Its sheets are not in order, so that a new workbook was made of it.
    Disordered,
    /// It had a password, and has none now.
    Unlocked,
    /// Somebody had signed it, which is void now.
    Signed,
    /// A filter or a table of the workbook ends left of the new columns.
    SortedApart,
}

/// The most characters of a file's name that the names of what is made of it have.
const LONGEST_STEM: usize = 70;

/// How a row stands.
pub fn standing(of: Standing, language: Language) -> &'static str {
    let (vi, en) = match of {
        Standing::Match => ("Khớp", "Match"),
        Standing::Agreed => ("Sai lệch, đã thống nhất", "Differs, agreed"),
        Standing::Differs => ("Sai lệch", "Differs"),
        Standing::ToVerify => ("Cần xác minh", "To be verified"),
        Standing::NotFound => ("Không tìm thấy trong dữ liệu dân cư", "Not found in the registry"),
    };
    language.pick(vi, en)
}

/// A difference: what the list says, and what the registry says.
pub fn list_and_registry(field: &str, list: &str, registry: &str, language: Language) -> String {
    let or_empty = |text: &str| match text {
        "" => OwnFileHeader::Empty.text(language).to_owned(),
        text => text.to_owned(),
    };
    format!("{field}: {} → {}", or_empty(list), or_empty(registry))
}

/// The names of the files that are made of one of the office's: the file itself, and the corrections as a
/// table for import.
pub fn own_file_names(file: &str, ending: &str, language: Language) -> [String; 3] {
    let stem = match file.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => file,
    };
    // Where a path is long, its end tells files apart.
    let from = stem.chars().count().saturating_sub(LONGEST_STEM);
    let stem: String = stem.chars().skip(from).collect();
    let given_back = OwnFileHeader::Standing.text(language);
    let corrections = OwnFileHeader::Corrections.text(language);
    [
        format!("{stem} - {given_back}.{ending}"),
        format!("{stem} - {corrections}.csv"),
        format!("{stem} - {corrections}.xlsx"),
    ]
}

/// What is to be known about a file that was given back, and what to do.
pub fn own_file_note(note: OwnFileNote, file: &str, language: Language) -> String {
    match note {
        OwnFileNote::OtherForm => language.pick(
            format!("“{file}” không phải tệp .xlsx nên được lập lại thành tệp .xlsx mới: đủ trang tính và nội dung các ô, không giữ định dạng."),
            format!("“{file}” is no .xlsx and was made anew as one: with all sheets and cells, without formats."),
        ),
        OwnFileNote::Disordered => language.pick(
            format!("Cấu trúc bên trong của “{file}” không theo thứ tự nên không ghi thêm cột vào chính tệp được; tệp được lập lại với đủ nội dung các ô, không giữ định dạng. Muốn giữ định dạng, hãy mở tệp bằng Excel, lưu lại rồi lập công việc trên tệp đó."),
            format!("“{file}” is not in order inside and cannot take columns itself; it was made anew with all cells, without formats. To keep these, save it with Excel and begin the work over that file."),
        ),
        OwnFileNote::Unlocked => language.pick(
            format!("“{file}” có mật khẩu; tệp trả lại không có mật khẩu. Hãy đặt lại mật khẩu trước khi gửi."),
            format!("“{file}” has a password, and the file that is given back has none. Set one before you send it."),
        ),
        OwnFileNote::SortedApart => language.pick(
            format!("“{file}” có bộ lọc hoặc bảng (Table) không gồm các cột kết quả. Trước khi sắp xếp, hãy bỏ bộ lọc và chọn cả các cột này, nếu không kết quả sẽ lệch dòng."),
            format!("“{file}” has a filter or a table that ends left of the new columns. Before you sort, take the filter away and select these columns, too; otherwise results stand beside other rows."),
        ),
        OwnFileNote::Signed => language.pick(
            format!("“{file}” đã được ký số; chữ ký không còn hiệu lực trên tệp trả lại. Hãy ký lại nếu cần."),
            format!("“{file}” was signed; the signature does not hold for the file that is given back. Sign it again if need be."),
        ),
    }
}

/// Why a file is not given back, and what to do.
pub fn give_back_error(error: &GiveBackError, language: Language) -> String {
    match error {
        GiveBackError::Read(error) => read_error(error, language),
        GiveBackError::NoTable { file, sheet } => language.pick(
            format!("Không tìm lại được bảng đã dùng trên trang tính “{sheet}” của “{file}”. Hãy lập công việc mới trên tệp đó."),
            format!("The table that took part is not found on the sheet “{sheet}” of “{file}”. Begin a new work over that file."),
        ),
        GiveBackError::NoRoom { file, sheet } => language.pick(
            format!("Trang tính “{sheet}” của “{file}” không còn chỗ cho các cột kết quả. Hãy xóa các cột, dòng thừa ở mép bảng tính, lưu lại rồi lập công việc trên tệp đó."),
            format!("The sheet “{sheet}” of “{file}” has no room for the columns. Delete columns and rows at its edges that are not needed, save it, and begin the work over that file."),
        ),
        GiveBackError::Write(cause) => language.pick(
            format!("Không lập được tệp trả lại: {cause}. Tệp có thể quá lớn; hãy tách thành nhiều tệp nhỏ hơn."),
            format!("The file cannot be made: {cause}. It may be too large; split it into smaller ones."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files() {
        for (file, ending, expected) in [
            ("ds.xlsx", "xlsx", "ds - Kết quả đối soát.xlsx"),
            ("ds.xls", "xlsx", "ds - Kết quả đối soát.xlsx"),
            ("ds 1.2.xlsm", "xlsm", "ds 1.2 - Kết quả đối soát.xlsm"),
            ("danh sách", "xlsx", "danh sách - Kết quả đối soát.xlsx"),
            (".csv", "xlsx", ".csv - Kết quả đối soát.xlsx"),
            ("Ông Lò. Danh sách xã", "xlsx", "Ông Lò. Danh sách xã - Kết quả đối soát.xlsx"),
        ] {
            assert_eq!(own_file_names(file, ending, Language::Vi)[0], expected);
        }
    }

    #[test]
    fn a_difference_says_what_is_empty() {
        let said = |list, registry| list_and_registry("Dân tộc", list, registry, Language::Vi);
        assert_eq!(said("", "Tày"), "Dân tộc: (trống) → Tày");
        assert_eq!(said("Nùng", "Tày"), "Dân tộc: Nùng → Tày");
    }
}
