//! The texts of the lists that letters order, of the office's letterhead and of statistics tables, in
//! both languages.

use matcher::report::list::Split;

/// The lists that letters order.
pub struct ListsTexts {
    pub open: &'static str,
    pub heading: &'static str,
    pub close: &'static str,
    pub lead: &'static str,
    pub counting: &'static str,
    pub rows: fn(&str) -> String,
    pub want_all: &'static str,
    pub want_none: &'static str,
    pub split: &'static str,
    /// None for no splitting.
    pub split_name: fn(Option<Split>) -> &'static str,
    pub with_letter: &'static str,
    /// Ages of those who should be in a list; the title of what it is for.
    pub coverage: &'static str,
    pub coverage_hint: fn(&str) -> String,
    pub communes: &'static str,
    pub communes_hint: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub years: &'static str,
    /// Which end, of which kind of list, for screen readers.
    pub age_of: fn(&str, &str) -> String,
    pub letterhead: &'static str,
    pub no_letterhead: &'static str,
    pub save: &'static str,
    pub saving: fn(u32) -> String,
    pub failed: fn(&str) -> String,
    pub form: &'static LetterheadTexts,
}

/// What an office types once.
pub struct LetterheadTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    /// Name and example of each field, in the order of the form.
    pub fields: [(&'static str, &'static str); 10],
    pub example: &'static str,
    pub back: &'static str,
    pub forget: &'static str,
    pub not_kept: &'static str,
}

/// A statistics table.
pub struct TallyTexts {
    pub heading: &'static str,
    pub faults: &'static str,
    /// How many numbers were added up.
    pub totals: fn(usize) -> String,
    pub right: &'static str,
    /// The side that holds nothing but statistics.
    pub only: fn(&str) -> String,
}

pub static VI: ListsTexts = ListsTexts {
    open: "Danh sách theo công văn…",
    heading: "Danh sách theo công văn",
    close: "Đóng",
    lead: "Chọn các danh sách cần lập. Danh sách không có dòng nào thì không lập.",
    counting: "Đang lập danh sách để đếm số dòng…",
    rows: |rows| format!("{rows} dòng"),
    want_all: "Chọn tất cả",
    want_none: "Bỏ chọn tất cả",
    split: "Tách theo",
    split_name: |split| match split {
        None => "Không tách",
        Some(Split::Commune) => "Xã",
        Some(Split::District) => "Huyện (cũ)",
        Some(Split::Office) => "Cơ quan xử lý",
    },
    with_letter: "Kèm công văn (.docx)",
    coverage: "Độ tuổi phải có trong danh sách",
    coverage_hint: |list| format!("Để lập “{list}”. Ô “đến” để trống là không giới hạn."),
    communes: "Chỉ các xã",
    communes_hint: "Để trống: những xã có trong danh sách",
    from: "từ",
    to: "đến",
    years: "tuổi",
    age_of: |end, kind| format!("Tuổi {end}, {kind}"),
    letterhead: "Thông tin cơ quan…",
    no_letterhead: "Chưa nhập. Chỗ chưa nhập được để trống trên giấy.",
    save: "Lưu các danh sách",
    saving: |percent| format!("Đang ghi các danh sách… {percent}%"),
    failed: |cause| format!("Không ghi được các danh sách ({cause}). Hãy thử lại."),
    form: &LetterheadTexts {
        heading: "Thông tin cơ quan",
        lead: "In ở đầu và cuối các danh sách, công văn. Chỉ nhập một lần, được ghi nhớ trên máy này. Ô để trống thì điền bằng tay sau.",
        fields: [
            ("Cơ quan chủ quản", "UBND TỈNH CAO BẰNG"),
            ("Cơ quan ban hành", "UBND XÃ TRÙNG KHÁNH"),
            ("Địa danh", "Trùng Khánh"),
            ("Số, ký hiệu", "123/UBND-VHXH"),
            ("Thực hiện văn bản", "Công văn số 4711/UBND-KN2 ngày 11/5/2022"),
            ("Kính gửi (mỗi dòng một nơi nhận)", "Công an xã Trùng Khánh"),
            ("Quyền hạn của người ký", "KT. CHỦ TỊCH"),
            ("Chức vụ của người ký", "PHÓ CHỦ TỊCH"),
            ("Họ tên người ký", "Nông Văn An"),
            ("Người lập danh sách", "Lý Thị Bình"),
        ],
        example: "Ví dụ: ",
        back: "Xong",
        forget: "Quên thông tin cơ quan",
        not_kept: "Trình duyệt không cho ghi nhớ, nên lần sau phải nhập lại.",
    },
};

pub static EN: ListsTexts = ListsTexts {
    open: "Lists for letters…",
    heading: "Lists that letters order",
    close: "Close",
    lead: "Choose the lists to make. A list without rows is not made.",
    counting: "Making the lists to count their rows…",
    rows: |rows| format!("{rows} rows"),
    want_all: "Tick all",
    want_none: "Untick all",
    split: "Split by",
    split_name: |split| match split {
        None => "Not split",
        Some(Split::Commune) => "Commune",
        Some(Split::District) => "District (former)",
        Some(Split::Office) => "Acting office",
    },
    with_letter: "With a letter (.docx)",
    coverage: "Ages of those who should be in the list",
    coverage_hint: |list| format!("For “{list}”. An empty “to” is no limit."),
    communes: "Communes",
    communes_hint: "Empty: those that the list covers",
    from: "from",
    to: "to",
    years: "years",
    age_of: |end, kind| format!("Age {end}, {kind}"),
    letterhead: "About the office…",
    no_letterhead: "Not typed in. What is missing stays blank on paper.",
    save: "Save the lists",
    saving: |percent| format!("Writing the lists… {percent}%"),
    failed: |cause| format!("The lists could not be written ({cause}). Try again."),
    form: &LetterheadTexts {
        heading: "About the office",
        lead: "Printed at the top and the end of lists and letters. Typed once and remembered on this computer. What is left empty is filled in by hand.",
        fields: [
            ("Office above", "UBND TỈNH CAO BẰNG"),
            ("Office", "UBND XÃ TRÙNG KHÁNH"),
            ("Place", "Trùng Khánh"),
            ("Number and symbol", "123/UBND-VHXH"),
            ("Letter that is answered", "Công văn số 4711/UBND-KN2 ngày 11/5/2022"),
            ("To (one in a line)", "Công an xã Trùng Khánh"),
            ("Authority of who signs", "KT. CHỦ TỊCH"),
            ("Position of who signs", "PHÓ CHỦ TỊCH"),
            ("Name of who signs", "Nông Văn An"),
            ("Who made the list", "Lý Thị Bình"),
        ],
        example: "Such as: ",
        back: "Done",
        forget: "Forget the office",
        not_kept: "The browser will not remember it; type it again next time.",
    },
};

pub static TALLY_VI: TallyTexts = TallyTexts {
    heading: "Bảng thống kê",
    faults: "Những chỗ cần kiểm tra lại",
    totals: |numbers| format!("Xem các dòng tổng đã cộng lại ({numbers} số)"),
    right: "Khớp",
    only: |side| format!("{side}: chỉ có bảng thống kê, không có danh sách người để đối soát."),
};

pub static TALLY_EN: TallyTexts = TallyTexts {
    heading: "Statistics table",
    faults: "To be checked",
    totals: |numbers| format!("The totals, added up again ({numbers} numbers)"),
    right: "Right",
    only: |side| format!("{side}: statistics alone, no list of people to compare."),
};
