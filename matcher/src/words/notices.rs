//! Sentences for what was noticed in a file.

use crate::language::Language;
use crate::read::{Notice, Unread};

/// A notice as a sentence.
pub fn notice(notice: &Notice, language: Language) -> String {
    let vi = language == Language::Vi;
    match notice {
        Notice::TitleRows { rows } if vi => {
            format!("Bỏ qua {rows} dòng phía trên dòng tiêu đề cột.")
        }
        Notice::TitleRows { rows } => format!("Left out {rows} rows above the header."),
        Notice::NumberingRow { row } if vi => format!("Bỏ qua dòng {row}: chỉ đánh số thứ tự cột."),
        Notice::NumberingRow { row } => format!("Left out row {row}: it only numbers the columns."),
        Notice::TemplateRows { rows, row } if vi => format!(
            "Bỏ qua {rows} dòng của biểu mẫu dưới dòng tiêu đề: tên trường để nhập dữ liệu, cách ghi, đơn vị tính hoặc ví dụ (dòng đầu tiên: {row})."
        ),
        Notice::TemplateRows { rows, row } => format!(
            "Left out {rows} rows of the form below the header: names of fields for import, how to fill it in, units or an example (the first is row {row})."
        ),
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
        Notice::SectionRows { rows, row } if vi => format!(
            "{rows} dòng chỉ ghi tên xã, thôn hoặc tên nhóm (dòng đầu tiên: {row}); tên địa bàn được dùng cho các dòng bên dưới."
        ),
        Notice::SectionRows { rows, row } => format!(
            "{rows} rows only name a place or a group (the first is row {row}); the place is used for the rows below."
        ),
        Notice::ClosingRows { rows, row } if vi => format!(
            "Bỏ qua {rows} dòng tổng cộng, ngày tháng, chữ ký (dòng đầu tiên: {row})."
        ),
        Notice::ClosingRows { rows, row } => format!(
            "Left out {rows} rows of totals, dates and signatures (the first is row {row})."
        ),
        Notice::ContinuedNames { rows, row } if vi => format!(
            "{rows} dòng chỉ ghi phần còn lại của họ tên ở dòng trên (dòng đầu tiên: {row}); được ghép vào họ tên đó."
        ),
        Notice::ContinuedNames { rows, row } => format!(
            "{rows} rows only hold the rest of the name in the row above (the first is row {row}) and were joined to it."
        ),
        Notice::RowsOfNobody { rows, row } if vi => format!(
            "Bỏ qua {rows} dòng không có họ tên và thông tin của người nào (dòng đầu tiên: {row})."
        ),
        Notice::RowsOfNobody { rows, row } => format!(
            "Left out {rows} rows with neither a name nor anything else of a person (the first is row {row})."
        ),
        Notice::RowsBelowLast { rows, row } if vi => format!(
            "Bỏ qua {rows} dòng nằm dưới dòng cuối đã chọn (dòng đầu tiên: {row})."
        ),
        Notice::RowsBelowLast { rows, row } => format!(
            "Left out {rows} rows below the chosen last row (the first is row {row})."
        ),
        Notice::HiddenRows { rows, row } if vi => format!(
            "Có {rows} dòng đang bị ẩn trong tệp (dòng đầu tiên: {row}); vẫn được đọc."
        ),
        Notice::HiddenRows { rows, row } => format!(
            "{rows} rows are hidden in the file (the first is row {row}); they are read all the same."
        ),
        Notice::HiddenColumns { columns } if vi => format!(
            "Có cột đang bị ẩn trong tệp ({}); vẫn được đọc.",
            columns.join(", ")
        ),
        Notice::HiddenColumns { columns } => format!(
            "Columns are hidden in the file ({}); they are read all the same.",
            columns.join(", ")
        ),
        Notice::LongText { cells, row, column } if vi => format!(
            "{cells} ô chứa chữ dài quá mức (ô đầu tiên: {column}{row}); chỉ đọc phần đầu."
        ),
        Notice::LongText { cells, row, column } => format!(
            "{cells} cells hold more text than a cell can have (the first is {column}{row}); only its beginning is read."
        ),
        Notice::UncalculatedCells { cells, row, column } if vi => format!(
            "{cells} ô là công thức chưa có kết quả (ô đầu tiên: {column}{row}), được coi là ô trống. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp."
        ),
        Notice::UncalculatedCells { cells, row, column } => format!(
            "{cells} cells are formulas without a result (the first is {column}{row}) and are taken as empty. Open the file in Excel, save it and choose it again."
        ),
        Notice::FilledDown { rows, row } if vi => format!(
            "Dòng {row} được lặp lại y nguyên {rows} lần (do định dạng); chỉ đọc một lần."
        ),
        Notice::FilledDown { rows, row } => format!(
            "Row {row} is repeated {rows} times to the letter (by formatting) and was read once."
        ),
        Notice::MergesLeft { merges, row } if vi => format!(
            "{merges} ô gộp nhiều dòng (ô đầu tiên ở dòng {row}) phủ quá nhiều dòng nên giá trị không được điền xuống các dòng bên dưới. Hãy bỏ gộp ô rồi điền giá trị vào từng dòng."
        ),
        Notice::MergesLeft { merges, row } => format!(
            "{merges} cells merged over several rows (the first is in row {row}) cover so many rows that their value was not taken for the rows below. Unmerge them and fill each row."
        ),
        Notice::PassedOver { files } if vi => format!(
            "Trong tệp nén có {} tệp không phải bảng tính nên không đọc: {}.",
            files.len(),
            some(files)
        ),
        Notice::PassedOver { files } => format!(
            "{} files in the archive are no spreadsheets and were passed over: {}.",
            files.len(),
            some(files)
        ),
        Notice::UnreadSheets { sheets } if vi => format!(
            "Có {} trang tính bị hỏng hoặc thiếu nên không đọc: {}. Các trang khác vẫn được đọc đủ. Nếu danh sách cần đối chiếu nằm ở trang đó, hãy mở tệp bằng Excel, lưu thành tệp mới rồi chọn lại.",
            sheets.len(),
            unread(sheets)
        ),
        Notice::UnreadSheets { sheets } => format!(
            "{} sheets are damaged or missing and were not read: {}. The others were read whole. If your list is on one of these, open the file in Excel, save it as a new file and choose that.",
            sheets.len(),
            unread(sheets)
        ),
        Notice::UnreadParts { parts } if vi => format!(
            "Tệp có phần bị hỏng hoặc thiếu: {}. Dữ liệu các trang vẫn được đọc; hãy xem lại cột ngày tháng và các ô chữ.",
            unread(parts)
        ),
        Notice::UnreadParts { parts } => format!(
            "Parts of the file are damaged or missing: {}. The sheets were read all the same; check the columns of dates and the cells with text.",
            unread(parts)
        ),
        Notice::LostCells { cells, row, column } if vi => format!(
            "{cells} ô có giá trị bị hỏng hoặc không còn trong tệp (ô đầu tiên: {column}{row}), được coi là ô trống."
        ),
        Notice::LostCells { cells, row, column } => format!(
            "The values of {cells} cells are damaged or not in the file (the first is {column}{row}); they are taken as empty."
        ),
        Notice::FarCells { cells, row } if vi => format!(
            "Bỏ qua {cells} ô nằm quá xa bên phải bảng (ô đầu tiên ở dòng {row})."
        ),
        Notice::FarCells { cells, row } => format!(
            "Left out {cells} cells far to the right of the table (the first in row {row})."
        ),
        Notice::ToldByNames { rows, row } if vi => format!(
            "Ô họ tên của {rows} dòng ghi kèm năm sinh, giới tính hoặc số định danh (dòng đầu tiên: {row}); thông tin đó được dùng khi cột tương ứng không có hoặc để trống."
        ),
        Notice::ToldByNames { rows, row } => format!(
            "The names of {rows} rows come with a year of birth, a sex or a personal number in the same cell (the first is row {row}); it is used where the column for it is missing or empty."
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
        Notice::SideBySide { columns } if vi => format!(
            "Danh sách được trình bày thành {} phần cạnh nhau, cùng tên cột (cột {}); được đọc nối tiếp thành một danh sách, từ trái sang phải.",
            columns.len(),
            spans(columns, "đến")
        ),
        Notice::SideBySide { columns } => format!(
            "The list stands in {} parts side by side, under the same headers (columns {}); they are read as one list, from left to right.",
            columns.len(),
            spans(columns, "to")
        ),
        Notice::RaggedRows { rows, row } if vi => format!(
            "{rows} dòng có nhiều ô hơn dòng tiêu đề (dòng đầu tiên: {row}). Các ô thừa vẫn được giữ ở cột không tên."
        ),
        Notice::RaggedRows { rows, row } => format!(
            "{rows} rows have more cells than the header (the first is row {row}). The extra cells are kept in columns without a name."
        ),
    }
}

/// The first few sheets or parts: “name” (part: cause).
fn unread(all: &[Unread]) -> String {
    let mut named: Vec<String> = all
        .iter()
        .take(3)
        .map(|Unread { sheet, part, cause }| match sheet.as_str() {
            "" => format!("“{part}” ({cause})"),
            sheet if sheet == part => format!("“{sheet}” ({cause})"),
            sheet => format!("“{sheet}” ({part}: {cause})"),
        })
        .collect();
    if all.len() > named.len() {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// Ranges of columns: “A đến E, G đến K”.
fn spans(columns: &[(String, String)], to: &str) -> String {
    let spans = columns.iter().map(|(first, last)| format!("{first} {to} {last}"));
    spans.collect::<Vec<_>>().join("; ")
}

/// The first few names.
fn some(names: &[String]) -> String {
    let mut text = names.iter().take(3).map(|n| format!("“{n}”")).collect::<Vec<_>>().join(", ");
    if names.len() > 3 {
        text.push_str(", …");
    }
    text
}
