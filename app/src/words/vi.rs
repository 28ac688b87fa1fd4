//! The page in Vietnamese, as an office would write it.

use matcher::words::Language::Vi;

use super::{Columns, DetailTexts, Files, Frame, ResultsTexts, RunTexts, Texts, count as number};
use crate::protocol::Stage;

fn count(n: u32) -> String {
    number(u64::from(n), Vi)
}

pub static VI: Texts = Texts {
    frame: Frame {
        purpose: "Đối chiếu danh sách của đơn vị với CSDL quốc gia về dân cư",
        promise: "Dữ liệu không rời khỏi máy này",
        promise_reason: &[
            "Hai tệp được đọc và đối soát ngay trong trình duyệt, trên máy này. Trang không gửi đi và không tải về bất cứ thứ gì.",
            "Trang tự cấm mọi kết nối mạng cho chính nó: trình duyệt sẽ chặn, kể cả khi mã của trang có lỗi. Có thể ngắt mạng rồi làm việc bình thường.",
            "Khi đóng trang, dữ liệu bị xóa khỏi bộ nhớ. Chỉ còn lại tệp Excel đã lưu.",
        ],
        language: "Ngôn ngữ",
        steps: "Các bước",
        step: ["Chọn tệp", "Ghép cột", "Kết quả"],
        step_word: "Bước",
        crashed: "Trang gặp lỗi nên không tiếp tục được. Hãy tải lại trang rồi chọn lại tệp. Dữ liệu vẫn chỉ ở trên máy này.",
    },
    files: Files {
        heading: "Hai tệp cần đối soát",
        sector: "Danh sách của đơn vị",
        sector_hint: "Danh sách đơn vị đang quản lý, cần rà soát. Ví dụ: người hưởng trợ cấp, người tham gia bảo hiểm, học sinh, hội viên.",
        registry: "Trích xuất CSDL quốc gia về dân cư",
        registry_hint: "Danh sách do cơ quan Công an trích xuất từ CSDL quốc gia về dân cư, là dữ liệu gốc để đối chiếu.",
        drop_here: "Kéo tệp thả vào đây hoặc",
        choose: "Chọn tệp…",
        choose_other: "Chọn tệp khác…",
        formats: "Nhận tệp .xlsx, .xlsm, .csv, .txt, .tsv",
        reading: |file| format!("Đang đọc “{file}”…"),
        reading_sample: "Đang tạo dữ liệu mẫu…",
        rows: |rows| format!("{} dòng", count(rows)),
        header_row: |row| format!("tiêu đề cột ở dòng {row}"),
        no_header: "không có dòng tiêu đề",
        sheet: "Trang tính",
        sample: "Dữ liệu mẫu, không phải người thật",
        notices: |notices| format!("{notices} lưu ý khi đọc tệp"),
        cancel: "Hủy",
        use_sample: "Dùng dữ liệu mẫu",
        use_sample_hint: "Chưa có tệp? Xem thử với dữ liệu mẫu, không phải người thật.",
        swap: "Đổi chỗ hai tệp",
        unreadable: |file, cause| {
            format!(
                "Trình duyệt không đọc được tệp “{file}” ({cause}). Có thể tệp vừa bị di chuyển, đang bị chương trình khác khóa hoặc ổ đĩa mạng bị ngắt. Hãy kiểm tra rồi chọn lại."
            )
        },
        stopped: |file, cause| {
            let file =
                file.map_or_else(|| "dữ liệu mẫu".to_owned(), |file| format!("tệp “{file}”"));
            format!(
                "Việc đọc {file} dừng đột ngột, có thể do máy thiếu bộ nhớ. Hãy đóng bớt chương trình rồi chọn lại; nếu vẫn lỗi, hãy tách thành nhiều tệp nhỏ hơn. (Chi tiết kỹ thuật: {cause})"
            )
        },
        one_file_only: |file, left| {
            format!(
                "Mỗi ô chỉ nhận một tệp: đã nhận “{file}”, chưa nhận {left} tệp còn lại. Nếu danh sách gồm nhiều tệp, hãy gộp thành một tệp rồi chọn lại."
            )
        },
        still_loaded: "Tệp đã đọc trước đó vẫn được giữ nguyên.",
        guide_heading: "Cách làm",
        guide: &[
            "Chọn hai tệp. Không cần sửa tiêu đề hay xóa dòng thừa.",
            "Kiểm tra phần ghép cột mà trang đã đoán sẵn, rồi bấm “Đối soát”.",
            "Xem từng dòng khớp, sai lệch, cần xem xét hay không tìm thấy, sai ở đâu; lưu tệp Excel để gửi Công an cấp xã rà soát.",
        ],
    },
    columns: Columns {
        heading: "Ghép cột",
        lead: "Trang đã tự nhận ra các cột. Hãy kiểm tra những chỗ “nên kiểm tra”, chọn lại nếu chưa đúng.",
        field: "Trường thông tin",
        sector: "Danh sách của đơn vị",
        registry: "Trích xuất CSDL dân cư",
        none: "(không có)",
        choice: |field, side| format!("Cột “{field}” trong {side}"),
        sure: "chắc chắn",
        fair: "khá chắc",
        check: "nên kiểm tra",
        chosen: "đã chọn tay",
    },
    run: RunTexts {
        start: "Đối soát",
        about: |sector, registry| {
            format!(
                "Đối chiếu {} dòng của danh sách với {} dòng trích xuất.",
                count(sector),
                count(registry)
            )
        },
        blocked: "Cần xử lý các vấn đề nêu trên trước khi đối soát.",
        preparing: "Đang chuẩn bị dữ liệu…",
        stage: |stage| match stage {
            Stage::Normalise => "Chuẩn hóa dữ liệu",
            Stage::Block => "Tìm những người có thể là cùng một người",
            Stage::Compare => "So sánh từng trường thông tin",
            Stage::Classify => "Xếp loại kết quả",
            Stage::Workbook => "Ghi tệp Excel",
        },
        stage_line: |stage, stages, name| format!("Bước {stage}/{stages}: {name}"),
        counts: |done, total, pairs| {
            let what = if pairs { "cặp" } else { "dòng" };
            format!("{} / {} {what}", number(done, Vi), number(total, Vi))
        },
        cancel: "Hủy",
        failed: |cause| {
            format!(
                "Đối soát dừng đột ngột, có thể do máy thiếu bộ nhớ. Hai tệp vẫn được giữ. Hãy đóng bớt chương trình rồi bấm “Đối soát” lại. (Chi tiết kỹ thuật: {cause})"
            )
        },
    },
    results: ResultsTexts {
        heading: "Kết quả đối soát",
        about: |sector_rows, sector, registry_rows, registry| {
            format!(
                "“{sector}” ({} dòng) đối chiếu với “{registry}” ({} dòng)",
                count(sector_rows),
                count(registry_rows)
            )
        },
        out_of_date: "Tệp hoặc cột ghép đã thay đổi sau lần đối soát này, kết quả dưới đây chưa tính đến thay đổi.",
        run_again: "Đối soát lại",
        statuses: "Số dòng theo kết quả",
        differences: "Khác biệt theo trường thông tin",
        differences_note: "Số dòng khớp hoặc sai lệch. Bấm vào số để lọc.",
        no_differences: "Không có khác biệt nào ở các dòng đã tìm thấy người.",
        kind: "Loại khác biệt",
        cell: |rows, field, kind| format!("{} dòng, {field}: {kind}", count(rows)),
        hide_overview: "Ẩn bảng tổng hợp",
        show_overview: "Hiện bảng tổng hợp",
        findings: |rows| format!("Có lưu ý: {}", count(rows)),
        with_findings: "Có lưu ý",
        search: "Tìm trong kết quả",
        search_hint: "Tìm họ tên, số định danh, địa chỉ, số dòng",
        filters: "Đang lọc",
        remove: |filter| format!("Bỏ lọc: {filter}"),
        show_all: "Bỏ mọi điều kiện lọc",
        any_field: "Trường bất kỳ",
        listed: |rows| format!("{} dòng", count(rows)),
        list: "Danh sách kết quả",
        row: "Dòng",
        result: "Kết quả",
        changed: "Khác biệt",
        nothing_found: "Không có dòng nào phù hợp. Hãy bỏ bớt điều kiện lọc.",
        save: "Lưu Excel",
        saving: |percent| format!("Đang ghi tệp Excel… {percent}%"),
        saved: |file| format!("Đã lưu “{file}” vào thư mục tải xuống."),
        save_failed: |cause| format!("Không ghi được tệp Excel ({cause}). Hãy thử lại."),
    },
    detail: DetailTexts {
        label: "Chi tiết của dòng đang chọn",
        heading: |row| format!("Dòng {row} trong danh sách"),
        close: "Đóng",
        loading: "Đang mở…",
        field: "Trường",
        sector: |row| format!("Danh sách, dòng {row}"),
        registry: |row| format!("CSDL dân cư, dòng {row}"),
        empty: "(trống)",
        legend: "Chữ đậm gạch chân là chỗ khác nhau.",
        candidates: |n| format!("Những người gần giống ({n})"),
        candidate: |row, name, score| format!("Dòng {row} · {name} · điểm {score}"),
        no_candidate: "Không có ai trong trích xuất đủ giống với dòng này.",
        findings: "Lưu ý",
        score: |score| format!("Cách tính điểm (tổng {score})"),
        score_hint: "Mỗi điểm cộng làm khả năng là cùng một người tăng gấp đôi, mỗi điểm trừ làm giảm một nửa.",
        score_scale: |link, review| {
            format!("Từ {link} điểm: cùng một người. Từ {review} đến {link}: cần xem xét.")
        },
        comparison: "So sánh",
        level: "Kết quả so sánh",
        weight: "Điểm",
        total: "Tổng",
    },
};
