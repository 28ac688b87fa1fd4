//! Headers of the lists that letters order, and fixed texts of their cells.

use crate::labelled::labelled;
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::plan::{Ages, ListKind};

labelled! {
    /// A header or a fixed text of the lists that letters order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ListText {
        DeathList = "Ngày chết", "Date of death";
        DeathRegistry = "Ngày chết theo CSDL dân cư", "Death in the registry";
        StateRegistry = "Tình trạng trong CSDL dân cư", "State in the registry";
        SaidBy = "Căn cứ", "By";
        Proposal = "Đề xuất xử lý", "Proposal";
        Office = "Cơ quan xử lý", "Acting office";
        Outcome = "Kết quả xử lý", "Outcome";
        ToVerify =
            "Cần xác minh trước khi xử lý: hai bên mâu thuẫn hoặc chưa chắc là cùng một người",
            "To be verified before anything is done";
        SaidByList = "Theo sổ, danh sách", "In the book or list";
        SaidByRegistry = "Theo CSDL quốc gia về dân cư", "In the registry";
        List = "Danh sách", "List";
        FirstList = "Danh sách thứ nhất", "First list";
        SecondList = "Danh sách thứ hai", "Second list";
        Place = "Dòng trong danh sách", "Row in the list";
        DobRegistry = "Ngày sinh theo CSDL dân cư", "Date of birth in the registry";
        DobList = "Ngày sinh theo danh sách", "Date of birth in the list";
        DobRight = "Ngày sinh đã xác định", "Date of birth found out";
        Age = "Tuổi", "Age";
        Why = "Lý do", "Why";
        Differences = "Nội dung sai khác", "What differs";
        Field = "Trường thông tin", "Field";
        InList = "Thông tin do đơn vị quản lý", "In the office's list";
        InRegistry = "Thông tin trong CSDLQG về dân cư", "In the registry";
        Difference = "Nhận xét", "Difference";
        CheckedByPolice = "Kết quả rà soát của Công an xã", "What the police found";
        Papers = "Giấy tờ kiểm tra", "Papers seen";
        DoneOn = "Ngày xử lý", "Done on";
        RightValue = "Thông tin đúng", "What is right";
        ToCorrect = "Bên cần điều chỉnh", "Side to correct";
        PoliceOfCommune = "CÔNG AN XÃ, PHƯỜNG", "POLICE OF THE COMMUNE";
        Remark = "Ghi chú", "Remark";
        Phone = "Số điện thoại", "Telephone";
        OwnCode = "Mã trong danh sách", "Code in the list";
        OwnNote = "Ghi chú trong danh sách", "Remark in the list";
        Likeliest = "Người gần giống nhất trong CSDL dân cư", "Likeliest person";
        NobodyAlike =
            "Không có ai trong trích xuất đủ giống",
            "Nobody in the extract is alike enough";
        AnnexOrder = "Số TT", "No.";
        AnnexName = "Họ và tên", "Full name";
        AnnexDob = "Ngày, tháng, năm sinh", "Date of birth";
        AnnexAddress = "Hộ khẩu thường trú", "Permanent residence";
        NoDob = "không có ngày sinh", "no date of birth";
        PerhapsYounger = "có thể chưa đủ 14 tuổi", "perhaps not yet 14";
        OldNumberOnly = "chỉ có số CMND 9 số", "old number only";
        MayBe = "có thể là", "may be";
        Checked = "Kết quả kiểm tra", "Result of the check";
        Right = "Đúng, không có vướng mắc", "Right";
        DeadInRegistry = "CSDL dân cư ghi đã chết", "Dead in the registry";
        TooYoung = "Chưa đủ 14 tuổi", "Not yet 14";
        HoldsAlready = "Đã có tên trong danh sách đã cấp", "Among the holders already";
        DiffersIn = "Sai khác với CSDL dân cư", "Differs from the registry in";
        OldNumber = "Số CMND", "Old number";
        State = "Kết quả đối soát", "Verdict";
        InExtract = "Trong trích xuất dân cư", "In the extract";
        Unit = "Đơn vị", "Unit";
        OfAge = "Số công dân trong độ tuổi cấp CCCD", "People of the age of a card";
        Cards = "Căn cước công dân", "Identity cards";
        Accounts = "Tài khoản định danh điện tử", "Electronic identity accounts";
        Issued = "Đã được cấp", "Have it";
        NotIssued = "Chưa được cấp", "Have it not";
        ShareNotIssued = "Tỷ lệ % (chưa cấp)", "Share without, %";
        Total = "Tổng cộng", "Total";
        Father = "Họ tên cha", "Father";
        Mother = "Họ tên mẹ", "Mother";
        PersonNumber = "Người thứ", "Person";
        Meaning = "Nhận xét", "What it means";
        ListedAndDead =
            "Còn trong danh sách nhưng đã có tên trong sổ khai tử",
            "Still listed, and in the register of deaths";
        TwiceDead = "Có trong hai danh sách người chết", "In two lists of the dead";
        HoldsAndLacks =
            "Vừa có trong danh sách chưa cấp, vừa có trong danh sách đã cấp",
            "Among those without and among the holders";
        Book = "Quyển số", "Book";
        Entry = "Số đăng ký", "Entry";
        Registered = "Ngày đăng ký", "Registered";
        Person = "Người trong sổ", "Person of the entry";
        FromRegistry = "Thông tin có sẵn trong CSDLQG về dân cư", "From the registry";
        FromBook = "Thông tin nhập bổ sung từ sổ", "From the book";
        OtherOfBook = "Thông tin khác trong sổ", "What else the book says";
        NumberRegistry = "Số định danh trong CSDL dân cư", "Number in the registry";
        NumberGiven = "Số định danh được cấp", "Number given";
        Fact = "Thông tin", "Fact";
        CivilValue = "Theo dữ liệu hộ tịch", "In the civil-status data";
        RegistryValue = "Theo CSDLQG về dân cư", "In the registry";
        WholePerson = "Công dân", "The person";
        InBook = "có trong sổ", "in the book";
        NotInExtract = "Chưa có trong CSDL dân cư", "Not in the registry";
        Death = "Đã chết", "Death";
        Marriage = "Đăng ký kết hôn", "Marriage";
        InBoth = "Có tên trong cả hai danh sách", "Stands in both lists";
    }
}

/// Where a row is.
pub fn row_place(row: u32, place: Option<&str>, language: Language) -> String {
    match place {
        None => language.pick(format!("dòng {row}"), format!("row {row}")),
        Some(place) => language.pick(format!("dòng {row}, {place}"), format!("row {row}, {place}")),
    }
}

/// What both sides say about a field.
pub fn both_say(field: &str, list: &str, registry: &str, language: Language) -> String {
    let says = |who: (&str, &str), value: &str| match (value, language) {
        ("", Language::Vi) => format!("{} để trống", who.0),
        ("", Language::En) => format!("empty in {}", who.1),
        (value, Language::Vi) => format!("{} ghi “{value}”", who.0),
        (value, Language::En) => format!("“{value}” in {}", who.1),
    };
    let list = says(("danh sách", "the list"), list);
    format!("{field}: {list}, {}", says(("CSDL dân cư", "the registry"), registry))
}

/// Who should be in a list.
pub fn coverage_rule(kind: ListKind, ages: Ages, day: PartialDate, language: Language) -> String {
    let Ages { from, to } = ages;
    let name = kind.profile().label.in_language(language);
    match to {
        Some(to) => language.pick(
            format!("{name}: người từ {from} đến {to} tuổi, tính đến ngày {day}"),
            format!("{name}: people from {from} to {to} on {day}"),
        ),
        None => language.pick(
            format!("{name}: người từ đủ {from} tuổi, tính đến ngày {day}"),
            format!("{name}: people from {from} on {day}"),
        ),
    }
}

/// How many entries an inventory covers.
pub fn inventory_note(entries: u64, language: Language) -> String {
    language
        .pick(format!("Tổng số: {entries} trường hợp đăng ký"), format!("{entries} entries in all"))
}
