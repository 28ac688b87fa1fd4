//! Sentences for what stopped a file, what was noticed in it and what a row's findings mean.
//! Each says what, where and what to do.

use super::{Language, labels};
use crate::classify::Finding;
use crate::columns::MappingProblem;
use crate::read::{Countable, FoundFormat, Notice, ReadError};

/// Why a file could not be read, and what to do.
pub fn read_error(error: &ReadError, language: Language) -> String {
    let vi = language == Language::Vi;
    match error {
        ReadError::Empty { file } if vi => format!(
            "Tệp “{file}” rỗng (0 byte). Hãy kiểm tra lại tệp, có thể việc sao chép chưa xong."
        ),
        ReadError::Empty { file } => {
            format!(
                "The file “{file}” is empty (0 bytes). Check it; copying may not have finished."
            )
        }
        ReadError::NotASpreadsheet { file, found } => {
            let found = format_name(*found, language);
            if vi {
                format!(
                    "Tệp “{file}” không phải bảng tính ({found}). Hãy chọn tệp .xlsx hoặc .csv."
                )
            } else {
                format!(
                    "The file “{file}” is not a spreadsheet ({found}). Choose an .xlsx or .csv file."
                )
            }
        }
        ReadError::OtherSpreadsheet { file, found } => {
            let found = format_name(*found, language);
            if vi {
                format!(
                    "Tệp “{file}” là {found}, chưa đọc được. Hãy mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx."
                )
            } else {
                format!(
                    "The file “{file}” is {found}, which is not read. Open it in Excel or LibreOffice and save it as .xlsx."
                )
            }
        }
        ReadError::Password { file } if vi => format!(
            "Tệp “{file}” được bảo vệ bằng mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại."
        ),
        ReadError::Password { file } => format!(
            "The file “{file}” is protected by a password. Open it in Excel, remove the password (File > Info > Protect Workbook) and save it again."
        ),
        ReadError::CutOff { file } if vi => format!(
            "Tệp “{file}” bị thiếu phần cuối, có thể việc sao chép hoặc tải về chưa xong. Hãy sao chép lại từ nguồn."
        ),
        ReadError::CutOff { file } => format!(
            "The end of the file “{file}” is missing; copying or downloading may not have finished. Copy it again from its source."
        ),
        ReadError::Damaged { file, part, cause } if vi => format!(
            "Tệp “{file}” bị hỏng ở phần “{part}” ({cause}). Hãy sao chép lại từ nguồn, hoặc mở bằng Excel và lưu thành tệp mới."
        ),
        ReadError::Damaged { file, part, cause } => format!(
            "The file “{file}” is damaged in its part “{part}” ({cause}). Copy it again from its source, or open it in Excel and save it as a new file."
        ),
        ReadError::NoSuchSheet { file, sheet } if vi => {
            format!("Tệp “{file}” không có trang tính “{sheet}”. Hãy chọn trang tính khác.")
        }
        ReadError::NoSuchSheet { file, sheet } => {
            format!("The file “{file}” has no sheet “{sheet}”. Choose another sheet.")
        }
        ReadError::NoCells { file } if vi => {
            format!(
                "Tệp “{file}” không có ô nào được điền. Hãy kiểm tra xem đã chọn đúng tệp chưa."
            )
        }
        ReadError::NoCells { file } => {
            format!("The file “{file}” has no filled cell. Check that it is the right file.")
        }
        ReadError::NoHeader { file, sheet, searched } if vi => format!(
            "Không thấy dòng tiêu đề cột trong {searched} dòng đầu của {}. Dòng tiêu đề phải có các cột như “Họ và tên”, “Ngày sinh”.",
            place(file, sheet, language)
        ),
        ReadError::NoHeader { file, sheet, searched } => format!(
            "No header row in the first {searched} rows of {}. The header must have columns such as “Họ và tên”, “Ngày sinh”.",
            place(file, sheet, language)
        ),
        ReadError::NoRows { file, sheet, header_row } if vi => format!(
            "Dưới dòng tiêu đề (dòng {header_row}) của {} không có dòng dữ liệu nào.",
            place(file, sheet, language)
        ),
        ReadError::NoRows { file, sheet, header_row } => format!(
            "There is no row of data below the header (row {header_row}) of {}.",
            place(file, sheet, language)
        ),
        ReadError::TooLarge { file, sheet, limit, what } => {
            let what = match what {
                Countable::Columns => language.pick("cột", "columns"),
                Countable::Cells => language.pick("ô", "cells"),
                Countable::TextBytes => language.pick("byte chữ", "bytes of text"),
                Countable::UnpackedBytes => {
                    language.pick("byte sau khi giải nén", "bytes once unpacked")
                }
            };
            if vi {
                format!(
                    "Bảng ở {} vượt quá {limit} {what}. Hãy tách thành nhiều tệp nhỏ hơn.",
                    place(file, sheet, language)
                )
            } else {
                format!(
                    "The table in {} has more than {limit} {what}. Split it into smaller files.",
                    place(file, sheet, language)
                )
            }
        }
    }
}

/// Something noticed in a file.
pub fn notice(notice: &Notice, language: Language) -> String {
    let vi = language == Language::Vi;
    match notice {
        Notice::OtherSheets { read, others } => {
            let others = others.iter().map(|o| format!("“{o}”")).collect::<Vec<_>>().join(", ");
            if vi {
                format!(
                    "Đang đọc trang tính “{read}”. Chưa đọc: {others}. Chọn trang tính khác nếu cần."
                )
            } else {
                format!(
                    "Sheet “{read}” was read, and not {others}. Choose another sheet if needed."
                )
            }
        }
        Notice::TitleRows { rows } if vi => {
            format!("Bỏ qua {rows} dòng phía trên dòng tiêu đề cột.")
        }
        Notice::TitleRows { rows } => format!("Left out {rows} rows above the header."),
        Notice::NumberingRow { row } if vi => format!("Bỏ qua dòng {row}: chỉ đánh số thứ tự cột."),
        Notice::NumberingRow { row } => format!("Left out row {row}: it only numbers the columns."),
        Notice::BlankRows { rows } if vi => format!("Bỏ qua {rows} dòng trống."),
        Notice::BlankRows { rows } => format!("Left out {rows} blank rows."),
        Notice::NoHeader { row } if vi => format!(
            "Bảng không có dòng tiêu đề (dòng {row} đã là dữ liệu); tên cột tạm lấy theo chữ cái A, B, C. Hãy kiểm tra phần ghép cột."
        ),
        Notice::NoHeader { row } => format!(
            "The table has no header (row {row} is already data); its columns are named A, B, C. Check the paired columns."
        ),
        Notice::HeaderGuessed { row } if vi => format!(
            "Không nhận ra tên cột nào ở dòng {row}; tạm lấy dòng này làm tiêu đề. Hãy kiểm tra phần ghép cột."
        ),
        Notice::HeaderGuessed { row } => format!(
            "No column name was recognised in row {row}, which was taken as the header. Check the paired columns."
        ),
        Notice::DamagedText { encoding } if vi => format!(
            "Có chữ không đúng bảng mã {encoding}, hiện thành ký tự �. Nếu tên người bị sai, hãy lưu lại tệp dạng UTF-8 hoặc .xlsx."
        ),
        Notice::DamagedText { encoding } => format!(
            "Some text is not valid {encoding} and shows as �. If names look wrong, save the file again as UTF-8 or .xlsx."
        ),
        Notice::Encoding { encoding } if vi => format!("Bảng mã của tệp: {encoding}."),
        Notice::Encoding { encoding } => format!("The file's encoding: {encoding}."),
        Notice::UnclosedQuote if vi => {
            "Có dấu ngoặc kép mở mà không đóng, nên các dấu ngoặc kép được đọc như chữ thường. Hãy kiểm tra phần ghép cột.".to_owned()
        }
        Notice::UnclosedQuote => {
            "A quotation mark is never closed, so quotation marks were read as plain characters. Check the paired columns.".to_owned()
        }
        Notice::OldFont { column } if vi => format!(
            "Cột “{column}” dùng phông chữ cũ (TCVN3 hoặc VNI) nên chưa đọc được tên. Hãy chuyển tệp sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6) rồi chọn lại tệp."
        ),
        Notice::OldFont { column } => format!(
            "The column “{column}” is in an old font (TCVN3 or VNI), so its names cannot be read. Convert the file to Unicode (with UniKey, say) and choose it again."
        ),
        Notice::FarCells { cells, row } if vi => format!(
            "Bỏ qua {cells} ô nằm quá xa bên phải bảng (ô đầu tiên ở dòng {row})."
        ),
        Notice::FarCells { cells, row } => format!(
            "Left out {cells} cells far to the right of the table (the first in row {row})."
        ),
        Notice::RepeatedHeader { rows, row } if vi => format!(
            "Bỏ qua {rows} dòng lặp lại tiêu đề (dòng đầu tiên: {row})."
        ),
        Notice::RepeatedHeader { rows, row } => format!(
            "Left out {rows} rows that repeat the header (the first is row {row})."
        ),
        Notice::ErrorCells { cells, row, column } if vi => {
            format!("{cells} ô báo lỗi công thức (ô đầu tiên: {column}{row}), được coi là ô trống.")
        }
        Notice::ErrorCells { cells, row, column } => format!(
            "{cells} cells hold a formula error (the first is {column}{row}) and are taken as empty."
        ),
        Notice::RaggedRows { rows, row } if vi => format!(
            "{rows} dòng có nhiều ô hơn dòng tiêu đề (dòng đầu tiên: {row}). Các ô thừa vẫn được giữ ở cột không tên."
        ),
        Notice::RaggedRows { rows, row } => format!(
            "{rows} rows have more cells than the header (the first is row {row}). The extra cells are kept in columns without a name."
        ),
    }
}

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
        MappingProblem::OldFont { side, file } => {
            let side = labels::side(*side, language);
            if vi {
                format!(
                    "{side} (“{file}”) dùng phông chữ cũ (TCVN3 hoặc VNI) nên chưa đọc được tên người. Hãy chuyển sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6) rồi chọn lại tệp."
                )
            } else {
                format!(
                    "The {side} (“{file}”) is in an old font (TCVN3 or VNI), so its names cannot be read. Convert it to Unicode (with UniKey, say) and choose the file again."
                )
            }
        }
        MappingProblem::NameInTwoColumns { side, file, column } => {
            let side = labels::side(*side, language);
            if vi {
                format!(
                    "{side} (“{file}”) có vẻ ghi họ và tên ở hai cột: cột “{column}” chưa được đọc. Hãy gộp họ, chữ đệm và tên vào một cột rồi chọn lại tệp."
                )
            } else {
                format!(
                    "The {side} (“{file}”) seems to have the name in two columns: the column “{column}” is not read. Join surname, middle and given name in one column and choose the file again."
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

/// What a finding of a row means.
pub fn finding(finding: &Finding, language: Language) -> String {
    let vi = language == Language::Vi;
    match finding {
        Finding::DuplicateInList { rows } if vi => {
            format!("Trùng người trong danh sách: dòng {}", list(rows))
        }
        Finding::DuplicateInList { rows } => format!("Same person also in row {}", list(rows)),
        Finding::NumberShared { rows } if vi => {
            format!("Trùng số định danh với người khác ở dòng {}", list(rows))
        }
        Finding::NumberShared { rows } => {
            format!("Same number as someone else in row {}", list(rows))
        }
        Finding::ClaimedByRow { row } if vi => {
            format!("Người giống nhất đã được ghép với dòng {row} (khớp chắc hơn)")
        }
        Finding::ClaimedByRow { row } => {
            format!("The likeliest person fits row {row} of the list better")
        }
        Finding::SeveralCandidates { count } if vi => {
            format!("Có {count} người có khả năng ngang nhau")
        }
        Finding::SeveralCandidates { count } => format!("{count} people are about equally likely"),
        Finding::ThinEvidence => language
            .pick("Thông tin trùng khớp chưa đủ để kết luận", "The evidence is too thin to decide")
            .to_owned(),
        Finding::NumberContradicts => language
            .pick(
                "Số định danh chỉ một người, họ tên và ngày sinh chỉ người khác",
                "The number points to one person, the name and date to another",
            )
            .to_owned(),
        Finding::TooManyAlike => language
            .pick(
                "Quá nhiều người giống nhau, không so sánh hết được",
                "Too many people are alike to compare them all",
            )
            .to_owned(),
        Finding::NoIdentity => language
            .pick("Dòng không có họ tên và số định danh", "The row has neither a name nor a number")
            .to_owned(),
    }
}

/// A file and, if it has one, its sheet.
fn place(file: &str, sheet: &str, language: Language) -> String {
    if sheet.is_empty() {
        language.pick(format!("tệp “{file}”"), format!("the file “{file}”"))
    } else {
        language.pick(
            format!("trang tính “{sheet}” của tệp “{file}”"),
            format!("the sheet “{sheet}” of the file “{file}”"),
        )
    }
}

/// Row numbers in a sentence, cut after ten.
fn list(rows: &[u32]) -> String {
    let mut text = rows.iter().take(10).map(u32::to_string).collect::<Vec<_>>().join(", ");
    if rows.len() > 10 {
        text.push_str(", …");
    }
    text
}

fn format_name(found: FoundFormat, language: Language) -> &'static str {
    let (vi, en) = match found {
        FoundFormat::Xlsx => ("bảng tính .xlsx", "an .xlsx workbook"),
        FoundFormat::Xlsb => ("bảng tính nhị phân .xlsb", "a binary .xlsb workbook"),
        FoundFormat::Xls => ("bảng tính đời cũ .xls", "an old .xls workbook"),
        FoundFormat::Ods => ("bảng tính .ods của LibreOffice", "an .ods workbook of LibreOffice"),
        FoundFormat::Docx => ("văn bản Word", "a Word document"),
        FoundFormat::Zip => ("tệp nén", "a zip archive"),
        FoundFormat::Pdf => ("tệp PDF", "a PDF"),
        FoundFormat::Picture => ("ảnh", "a picture"),
        FoundFormat::Html => {
            ("trang web lưu dưới tên bảng tính", "a web page saved as a spreadsheet")
        }
        FoundFormat::Text => ("văn bản không có cột", "text without columns"),
        FoundFormat::Binary => ("không rõ loại", "of an unknown kind"),
    };
    language.pick(vi, en)
}
