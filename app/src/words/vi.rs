//! The page in Vietnamese, as an office would write it.

use matcher::layout::RowRole;
use matcher::read::legacy::Legacy;
use matcher::words::Language::Vi;

use super::{
    Columns, DetailTexts, Files, Frame, LayoutTexts, Remembered, ResultsTexts, RunTexts, Tables,
    Texts, count as number,
};
use crate::protocol::Stage;
use crate::state::WhyNot;

fn count(n: u32) -> String {
    number(u64::from(n), Vi)
}

pub static VI: Texts = Texts {
    frame: Frame {
        purpose: "Đối chiếu danh sách với CSDL quốc gia về dân cư",
        promise: "Dữ liệu không rời khỏi máy này",
        promise_reason: &[
            "Các tệp được đọc và đối soát ngay trong trình duyệt, trên máy này. Trang không gửi đi và không tải về bất cứ thứ gì.",
            "Trang tự cấm mọi kết nối mạng cho chính nó: trình duyệt sẽ chặn, kể cả khi mã của trang có lỗi. Có thể ngắt mạng rồi làm việc bình thường.",
            "Khi đóng trang, dữ liệu bị xóa khỏi bộ nhớ. Chỉ còn lại các tệp đã lưu, cách ghép cột đã ghi nhớ (chỉ là loại danh sách và vị trí các cột, không có chữ nào trong tệp), thông tin cơ quan nếu đã nhập và tệp thay đổi địa giới nếu đã nạp.",
        ],
        language: "Ngôn ngữ",
        steps: "Các bước",
        step: ["Chọn tệp", "Ghép cột", "Kết quả"],
        step_word: "Bước",
        crashed: "Trang gặp lỗi nên không tiếp tục được. Hãy tải lại trang rồi chọn lại tệp. Dữ liệu vẫn chỉ ở trên máy này.",
    },
    files: Files {
        heading: "Hai danh sách cần đối soát",
        sector: "Danh sách của đơn vị",
        sector_hint: "Danh sách đơn vị đang quản lý, cần rà soát. Ví dụ: người hưởng trợ cấp, người tham gia bảo hiểm, học sinh, hội viên.",
        registry: "Trích xuất CSDL quốc gia về dân cư",
        registry_hint: "Danh sách do cơ quan Công an trích xuất từ CSDL quốc gia về dân cư, là dữ liệu gốc để đối chiếu.",
        drop_here: "Kéo tệp thả vào đây hoặc",
        choose: "Chọn tệp…",
        choose_other: "Chọn tệp khác…",
        add: "Thêm tệp…",
        add_hint: "Danh sách chia thành nhiều tệp (mỗi xã một tệp) thì chọn hoặc thả tất cả cùng lúc.",
        formats: "Nhận tệp Excel, LibreOffice, .csv và tệp nén .zip",
        reading: |file| format!("Đang đọc “{file}”…"),
        reading_of: |file, files| format!("tệp {file}/{files}"),
        waiting: "Đang chờ mật khẩu",
        reading_sample: "Đang tạo dữ liệu mẫu…",
        rows: |rows| format!("{} dòng", count(rows)),
        header_rows: |first, last| {
            if first == last {
                format!("tên cột ở dòng {first}")
            } else {
                format!("tên cột ở dòng {first}–{last}")
            }
        },
        no_header: "không có dòng tên cột",
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
        left_with_it: |files| {
            format!(
                "{files} tệp chọn cùng lúc cũng chưa được nhận, để danh sách không bị thiếu người."
            )
        },
        still_loaded: "Dữ liệu đã đọc trước đó vẫn được giữ nguyên.",
        guide_heading: "Cách làm",
        guide: &[
            "Chọn tệp cho hai bên; mỗi bên có thể gồm nhiều tệp, nhiều trang tính. Không cần sửa tiêu đề hay xóa dòng thừa.",
            "Kiểm tra phần ghép cột mà trang đã đoán sẵn, rồi bấm “Đối soát”.",
            "Xem từng dòng khớp, sai lệch, cần xem xét hay không tìm thấy, sai ở đâu; lưu tệp Excel để gửi Công an cấp xã rà soát.",
        ],
    },
    tables: Tables {
        label: "Các bảng đã đọc",
        take: "Đối soát bảng này",
        taken: |files, taken, all, rows| {
            format!("{files} tệp, chọn {taken}/{all} bảng, {} dòng", count(rows))
        },
        taken_sheets: |taken, all, rows| {
            format!("chọn {taken}/{all} trang tính, {} dòng", count(rows))
        },
        take_all: "Chọn tất cả",
        take_none: "Bỏ chọn tất cả",
        why_not: |why| match why {
            WhyNot::NoRows => "không có dữ liệu",
            WhyNot::Hidden => "trang ẩn",
            WhyNot::Copy => "trùng bảng khác",
            WhyNot::NoPeople => "không phải danh sách người",
            WhyNot::Statistics => "bảng thống kê",
        },
        password: |file| format!("Mật khẩu của tệp “{file}”"),
        open: "Mở tệp",
        opening: "Đang mở…",
        show_password: "Hiện mật khẩu",
        hide_password: "Ẩn mật khẩu",
        password_stays: "Mật khẩu chỉ dùng để mở tệp lần này, không được lưu lại.",
        fonts: |columns, decoded| match (columns - decoded, decoded) {
            (0, _) => format!("Phông chữ cũ ở {columns} cột, đã chuyển sang Unicode"),
            (_, 0) => format!("Phông chữ cũ ở {columns} cột, để nguyên"),
            _ => format!("Phông chữ cũ ở {columns} cột, đã chuyển {decoded} cột sang Unicode"),
        },
        font: |font| match font {
            Legacy::Tcvn3 => "TCVN3 (ABC, .VnTime)",
            Legacy::Vni => "VNI-Windows",
            Legacy::Viqr => "VIQR",
            Legacy::Mojibake => "UTF-8 đọc sai bảng mã",
        },
        to_unicode: "Chuyển sang Unicode",
        to_unicode_of: |column| format!("Chuyển cột {column} sang Unicode"),
        becomes: "thành",
        tables: |tables| format!("{tables} bảng"),
        section_column: "Tên xã, thôn ở dòng nhóm",
    },
    layout: LayoutTexts {
        show: "Xem cách đọc bảng",
        show_short: "Xem",
        show_of: |table| format!("Xem cách đọc bảng {table}"),
        hide: "Đóng",
        heading: |table| format!("Cách đọc bảng “{table}”"),
        lead: "Nếu trang nhận nhầm, hãy sửa số dòng hoặc bấm nút ở cuối dòng; kết quả thay đổi ngay.",
        header_from: "Dòng tên cột: từ",
        header_to: "đến",
        last_row: "Dòng dữ liệu cuối",
        no_header: "Bảng không có dòng tên cột",
        find_again: "Tự nhận lại",
        busy: "Đang đọc lại…",
        row: "Dòng",
        role: "Được đọc là",
        role_name: |role| match role {
            RowRole::Title => "Tiêu đề trên",
            RowRole::Header => "Tên cột",
            RowRole::Numbering => "Đánh số cột",
            RowRole::RepeatedHeader => "Lặp tên cột",
            RowRole::Section => "Dòng nhóm",
            RowRole::Data => "Dữ liệu",
            RowRole::Closing => "Tổng cộng, chữ ký",
            RowRole::Nobody => "Không có người",
            RowRole::BelowLast => "Bỏ qua",
        },
        cells: "Nội dung các ô đầu",
        change: "Sửa",
        gap: |rows| format!("… {} dòng …", count(rows)),
        make_header: "Lấy làm tên cột",
        make_last: "Dòng cuối",
        of_row: |action, row| format!("{action}: dòng {row}"),
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
        remembered: "đã ghi nhớ",
        add: "+ cột",
        more_fields: |fields| format!("Hiện thêm {fields} trường thông tin"),
        fewer_fields: "Ẩn bớt trường thông tin",
        add_to: |field, side| format!("Thêm một cột cho “{field}” trong {side}"),
        remove: "Bỏ cột này",
        choice_of: |n, field, side| format!("Cột thứ {n} của “{field}” trong {side}"),
        kind: "Kiểu bảng",
        kind_name: |name, more, check| {
            let more =
                if more > 0 { format!(" và {more} bảng cùng kiểu") } else { String::new() };
            let check = if check { " (nên kiểm tra)" } else { "" };
            format!("{name}{more}{check}")
        },
        list_kind: "Loại danh sách",
        people: "Người trong dòng",
    },
    remembered: Remembered {
        badge: "Đã ghi nhớ",
        forget: "Quên",
        forget_hint: "Quên cách ghép cột đã ghi nhớ của kiểu bảng này, dùng lại cách ghép do trang tự nhận",
        heading: |count| format!("Cách ghép cột đã ghi nhớ ({count})"),
        lead: &[
            "Khi bấm “Đối soát”, những chỗ đã chọn lại được ghi nhớ trên máy này và tự áp dụng cho bảng có cùng tên cột.",
            "Chỉ ghi nhớ loại danh sách và vị trí các cột, không ghi nhớ tên cột hay dữ liệu trong tệp.",
        ],
        export: "Xuất ra tệp…",
        import: "Nhập từ tệp…",
        forget_all: "Quên tất cả",
        taken: |count| format!("Đã nhận {count} cách ghép cột."),
        unreadable: |file, cause| {
            format!("Trình duyệt không đọc được tệp “{file}” ({cause}). Hãy kiểm tra rồi chọn lại.")
        },
        not_exported: |cause| format!("Không ghi được tệp ({cause}). Hãy thử lại."),
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
        alike: |more| format!("(Còn {more} bảng khác cũng vậy.)"),
        nothing_taken: |side| format!("{side}: chưa chọn bảng nào. Hãy đánh dấu ít nhất một bảng."),
        preparing: "Đang chuẩn bị dữ liệu…",
        stage: |stage| match stage {
            Stage::Normalise => "Chuẩn hóa dữ liệu",
            Stage::Block => "Tìm những người có thể là cùng một người",
            Stage::Compare => "So sánh từng trường thông tin",
            Stage::Classify => "Xếp loại kết quả",
            Stage::Workbook => "Ghi tệp Excel",
            Stage::Lists => "Ghi các danh sách",
        },
        stage_line: |stage, stages, name| format!("Bước {stage}/{stages}: {name}"),
        counts: |done, total, pairs| {
            let what = if pairs { "cặp" } else { "dòng" };
            format!("{} / {} {what}", number(done, Vi), number(total, Vi))
        },
        cancel: "Hủy",
        failed: |cause| {
            format!(
                "Đối soát dừng đột ngột, có thể do máy thiếu bộ nhớ. Các tệp vẫn được giữ. Hãy đóng bớt chương trình rồi bấm “Đối soát” lại. (Chi tiết kỹ thuật: {cause})"
            )
        },
    },
    results: ResultsTexts {
        heading: "Kết quả đối soát",
        about: |sector_rows, sector, registry_rows, registry| {
            format!(
                "{sector} ({} dòng) đối chiếu với {registry} ({} dòng)",
                count(sector_rows),
                count(registry_rows)
            )
        },
        files: |file, more| match more {
            0 => format!("“{file}”"),
            _ => format!("“{file}” và {more} tệp khác"),
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
        findings: "Lọc theo lưu ý",
        any_finding: "Mọi dòng, có lưu ý hay không",
        with_findings: "Có lưu ý",
        unknown: |values| format!("{values} giá trị nằm ngoài bảng mã"),
        unknown_note: "Các giá trị này không so sánh được. Có thể là lỗi gõ, hoặc cột đã ghép chưa đúng.",
        tidy_names: "Chuẩn hóa họ tên",
        tidy_names_hint: "Trong tệp Excel, họ tên được viết hoa chữ đầu, bỏ dấu cách thừa, danh xưng và ghi chú. Nếu không chọn, mọi giá trị giữ nguyên như trong tệp gốc.",
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
        place: |place| format!("trong “{place}”"),
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
        score_scale: |link, review, margin| {
            format!(
                "Từ {link} điểm: cùng một người, nếu người kế tiếp kém ít nhất {margin} điểm hoặc rõ ràng là của dòng khác, và số định danh, họ tên, ngày sinh không cho thấy là hai người. Từ {review} đến {link}: cần xem xét."
            )
        },
        comparison: "So sánh",
        level: "Kết quả so sánh",
        weight: "Điểm",
        sum: "Cộng dồn",
        total: "Tổng",
        needed: "Mức cần để khớp",
        next: |row| format!("Người kế tiếp, dòng {row}"),
        behind: |points| format!("kém {points}"),
        ahead: |points| format!("hơn {points}"),
        level_with: "bằng điểm",
    },
    about: &super::about::VI,
    lists: &super::lists::VI,
    tally: &super::lists::TALLY_VI,
};
