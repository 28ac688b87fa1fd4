//! Headers and titles of the workbook of results.

use crate::labelled::labelled;

labelled! {
    /// A header or a title of the workbook of results.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Header {
        /// “No.”.
        Order = "STT", "No.";
        /// “List file”.
        SectorFile = "Tệp danh sách", "List file";
        /// “Extract file”.
        RegistryFile = "Tệp trích xuất", "Extract file";
        /// “Row in the list”.
        SectorRow = "Dòng trong danh sách", "Row in the list";
        /// “Row in the extract”.
        RegistryRow = "Dòng trong trích xuất", "Row in the extract";
        /// “Verdict”.
        Status = "Kết quả", "Verdict";
        /// “in the list”.
        InList = "theo danh sách", "in the list";
        /// “in the registry”.
        InRegistry = "theo CSDL dân cư", "in the registry";
        /// “difference”.
        Difference = "nhận xét", "difference";
        /// “Notes”.
        Reasons = "Lưu ý", "Notes";
        /// “Score”.
        Score = "Điểm", "Score";
        /// “Candidate”.
        Candidates = "Người thứ", "Candidate";
        /// “Results of the comparison”.
        Title = "Kết quả đối soát", "Results of the comparison";
        /// “Summary”.
        Summary = "Tổng hợp", "Summary";
        /// “Duplicates in the list”.
        Duplicates = "Trùng trong danh sách", "Duplicates in the list";
        /// “Data to check”.
        Doubts = "Dữ liệu cần kiểm tra", "Data to check";
        /// “60 or older, year alone”.
        Elders = "Từ 60 tuổi chỉ có năm sinh", "60 or older, year alone";
        /// “Values not in the tables”.
        Unknown = "Giá trị ngoài bảng mã", "Values not in the tables";
        /// “Side”.
        Side = "Bên", "Side";
        /// “Value”.
        Value = "Giá trị", "Value";
        /// “(other values)”.
        Others = "(các giá trị khác)", "(other values)";
        /// “First row”.
        FirstRow = "Dòng đầu tiên", "First row";
        /// “File”.
        File = "Tệp", "File";
        /// “Note”.
        Finding = "Lưu ý", "Note";
        /// “As of”.
        Today = "Tính đến ngày", "As of";
        /// “Field”.
        Field = "Trường thông tin", "Field";
        /// “Rows”.
        Rows = "Số dòng", "Rows";
        /// “Share %”.
        Share = "Tỷ lệ %", "Share %";
    }
}
