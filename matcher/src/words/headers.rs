//! Headers and titles of the workbook of results.

use crate::labelled::labelled;

labelled! {
    /// A header or a title of the workbook of results.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Header {
        Order = "STT", "No.";
        SectorFile = "Tệp danh sách", "List file";
        RegistryFile = "Tệp trích xuất", "Extract file";
        SectorRow = "Dòng trong danh sách", "Row in the list";
        RegistryRow = "Dòng trong trích xuất", "Row in the extract";
        Status = "Kết quả", "Verdict";
        Column = "Cột", "Column";
        InList = "theo danh sách", "in the list";
        InRegistry = "theo CSDL dân cư", "in the registry";
        Differences = "Nội dung sai lệch", "What differs";
        Reasons = "Lưu ý", "Notes";
        Score = "Điểm", "Score";
        Candidates = "Người thứ", "Candidate";
        Title = "Kết quả đối soát", "Results of the comparison";
        Selected = "Các dòng đang lọc", "Rows shown";
        Summary = "Tổng hợp", "Summary";
        Duplicates = "Trùng trong danh sách", "Duplicates in the list";
        Doubts = "Dữ liệu cần kiểm tra", "Data to check";
        Reliability = "Độ tin cậy của kết quả ghép", "How far links can be relied on";
        Since = "Thay đổi so với lần trước", "Changes since the last time";
        Became = "Thay đổi", "What has changed";
        Gone = "Không còn trong danh sách", "No longer in the list";
        Elders = "Từ 60 tuổi chỉ có năm sinh", "60 or older, year alone";
        Unknown = "Giá trị ngoài bảng mã", "Values not in the tables";
        Side = "Bên", "Side";
        Value = "Giá trị", "Value";
        Others = "(các giá trị khác)", "(other values)";
        FirstRow = "Dòng đầu tiên", "First row";
        File = "Tệp", "File";
        Finding = "Lưu ý", "Note";
        AboutColumns = "Điều cần biết về các cột", "About columns";
        Today = "Tính đến ngày", "As of";
        Field = "Trường thông tin", "Field";
        Rows = "Số dòng", "Rows";
        Share = "Tỷ lệ %", "Share %";
        Decision = "Quyết định của cán bộ", "Decision";
        Case = "Số hồ sơ", "Case";
        RightValues = "Thông tin đúng theo quyết định", "What is right, as decided";
        EngineStatus = "Kết quả máy đối soát", "The engine's verdict";
        ToLookAt = "Số dòng cần xem", "Rows to look at";
        LookedAt = "Đã xem và quyết định", "Looked at and decided";
        LeftToLookAt = "Còn phải xem", "Left to look at";
    }
}
