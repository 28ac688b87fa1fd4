//! The texts of the page, in both languages: what stands around every screen.

use crate::state::Step;

/// What stands around every screen.
pub struct FrameTexts {
    pub purpose: &'static str,
    pub promise: &'static str,
    pub promise_reason: &'static [&'static str],
    pub language: &'static str,
    pub steps: &'static str,
    /// The name of a step.
    pub step: fn(Step) -> &'static str,
    pub step_word: &'static str,
    pub crashed: &'static str,
}

pub(super) static VI: FrameTexts = FrameTexts {
    purpose: "Đối chiếu danh sách với CSDL quốc gia về dân cư",
    promise: "Dữ liệu không rời khỏi máy này",
    promise_reason: &[
        "Các tệp được đọc và đối soát ngay trong trình duyệt, trên máy này. Trang không gửi đi và không tải về bất cứ thứ gì.",
        "Trang tự cấm mọi kết nối mạng cho chính nó: trình duyệt sẽ chặn, kể cả khi mã của trang có lỗi. Có thể ngắt mạng rồi làm việc bình thường.",
        "Khi đóng trang, dữ liệu bị xóa khỏi bộ nhớ. Chỉ còn lại các tệp đã lưu, cách ghép cột đã ghi nhớ (chỉ là loại danh sách và vị trí các cột, không có chữ nào trong tệp), thông tin cơ quan nếu đã nhập và tệp thay đổi địa giới nếu đã nạp.",
    ],
    language: "Ngôn ngữ",
    steps: "Các bước",
    step: |step| match step {
        Step::Files => "Chọn tệp",
        Step::Columns => "Ghép cột",
        Step::Results => "Kết quả",
    },
    step_word: "Bước",
    crashed: "Trang gặp lỗi nên không tiếp tục được. Hãy tải lại trang rồi chọn lại tệp. Dữ liệu vẫn chỉ ở trên máy này.",
};

pub(super) static EN: FrameTexts = FrameTexts {
    purpose: "Checks your list against the population database",
    promise: "Your data stays on this computer",
    promise_reason: &[
        "The files are read and compared inside this browser, on this computer. The page sends nothing and fetches nothing.",
        "The page forbids itself every network connection: the browser blocks them, even if the page's code has a fault. You can unplug the network and work as usual.",
        "When you close the page, the data is gone from memory. Only the files that you saved remain, the remembered mappings (kinds of list and places of columns alone, no word of the files), what you typed about your office, and the file of changes to the map if you loaded one.",
    ],
    language: "Language",
    steps: "Steps",
    step: |step| match step {
        Step::Files => "Choose files",
        Step::Columns => "Pair columns",
        Step::Results => "Results",
    },
    step_word: "Step",
    crashed: "The page failed and cannot go on. Reload it and choose the files again. Your data is still on this computer alone.",
};
