//! Sentences for what stopped a file from being read: what, where and what to do.

use super::papers::number;
use crate::language::Language;
use crate::read::{Countable, FoundFormat, ReadError};

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
                    "Tệp “{file}” không phải bảng tính ({found}). Hãy chọn tệp Excel, LibreOffice hoặc .csv."
                )
            } else {
                format!(
                    "The file “{file}” is not a spreadsheet ({found}). Choose an Excel, LibreOffice or .csv file."
                )
            }
        }
        ReadError::OtherSpreadsheet { file, found } => {
            let found = format_name(*found, language);
            if vi {
                format!(
                    "Tệp “{file}” là {found} của phiên bản quá cũ, chưa đọc được. Hãy mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx."
                )
            } else {
                format!(
                    "The file “{file}” is {found} of an edition too old to be read. Open it in Excel or LibreOffice and save it as .xlsx."
                )
            }
        }
        ReadError::Password { file, wrong: false } if vi => {
            format!("Tệp “{file}” được bảo vệ bằng mật khẩu. Hãy nhập mật khẩu của tệp.")
        }
        ReadError::Password { file, wrong: false } => {
            format!("The file “{file}” is protected by a password. Enter the password of the file.")
        }
        ReadError::Password { file, wrong: true } if vi => format!(
            "Mật khẩu của tệp “{file}” không đúng. Hãy nhập lại; chữ hoa, chữ thường và dấu phải đúng như khi đặt."
        ),
        ReadError::Password { file, wrong: true } => format!(
            "The password of the file “{file}” is wrong. Enter it again; capitals and marks must be as they were set."
        ),
        ReadError::LockedArchive { file } if vi => format!(
            "Tệp nén “{file}” có mật khẩu nên chưa đọc được. Hãy giải nén ra rồi chọn các tệp bảng tính bên trong."
        ),
        ReadError::LockedArchive { file } => format!(
            "The archive “{file}” has a password and cannot be read. Unpack it and choose the spreadsheets inside."
        ),
        ReadError::OtherProtection { file, what } if vi => format!(
            "Tệp “{file}” được bảo vệ theo cách chưa đọc được ({what}). Hãy mở bằng Excel hoặc LibreOffice, bỏ mật khẩu rồi lưu lại."
        ),
        ReadError::OtherProtection { file, what } => format!(
            "The file “{file}” is protected in a way that cannot be read ({what}). Open it in Excel or LibreOffice, remove the password and save it again."
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
        ReadError::TooLarge { file, sheet, row, limit, what } => {
            let place = place(file, sheet, language);
            let (limit, what) = (number(*limit, language), counted(*what, language));
            let at = match (row, vi) {
                (0, _) => String::new(),
                (row, true) => format!(" (đọc đến dòng {row})"),
                (row, false) => format!(" (read up to row {row})"),
            };
            if vi {
                format!(
                    "Dừng đọc {place}{at}: quá giới hạn {limit} {what}. Hãy xóa các dòng, cột thừa rồi lưu lại, hoặc tách thành nhiều tệp nhỏ hơn."
                )
            } else {
                format!(
                    "Stopped reading {place}{at}: more than the limit of {limit} {what}. Delete rows and columns that are not needed and save it again, or split it into smaller files."
                )
            }
        }
    }
}

/// What a limit counts.
fn counted(what: Countable, language: Language) -> &'static str {
    let (vi, en) = match what {
        Countable::Columns => ("cột", "columns"),
        Countable::Files => ("tệp", "files"),
        Countable::Sheets => ("trang tính", "sheets"),
        Countable::Cells => ("ô có nội dung", "filled cells"),
        Countable::Rows => ("dòng có nội dung", "filled rows"),
        Countable::Gaps => ("ô trống nằm trên ô có nội dung", "empty cells above filled ones"),
        Countable::Pieces => ("phần tử bên trong tệp", "elements inside the file"),
        Countable::TextBytes => ("byte chữ", "bytes of text"),
        Countable::UnpackedBytes => ("byte sau khi giải nén", "bytes once unpacked"),
        Countable::Memory => ("byte bộ nhớ", "bytes of memory"),
        Countable::Work => ("đơn vị xử lý (tệp quá nặng)", "units of work (the file is too heavy)"),
    };
    language.pick(vi, en)
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
        FoundFormat::Mime => (
            "trang web hoặc thư gộp trong một tệp .mht, không có bảng",
            "a web page or letter in one .mht file, without a table",
        ),
        FoundFormat::Text => ("văn bản không có cột", "text without columns"),
        FoundFormat::Binary => ("không rõ loại", "of an unknown kind"),
    };
    language.pick(vi, en)
}
