//! Headers of the lists that letters order, and fixed texts of their cells.

use super::{Language, list_kind};
use crate::labelled::labelled;
use crate::normalise::PartialDate;
use crate::plan::{Ages, ListKind};

labelled! {
    /// A header or a fixed text of the lists that letters order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ListText {
        /// “Date of death”.
        DeathList = "Ngày chết", "Date of death";
        /// “Death in the registry”.
        DeathRegistry = "Ngày chết theo CSDL dân cư", "Death in the registry";
        /// “State in the registry”.
        StateRegistry = "Tình trạng trong CSDL dân cư", "State in the registry";
        /// “By”.
        SaidBy = "Căn cứ", "By";
        /// “Proposal”.
        Proposal = "Đề xuất xử lý", "Proposal";
        /// “Acting office”.
        Office = "Cơ quan xử lý", "Acting office";
        /// “Outcome”.
        Outcome = "Kết quả xử lý", "Outcome";
        /// “Not certain who it is, to be verified”.
        Unsettled =
            "Chưa đủ căn cứ xác định đúng người, cần xác minh",
            "Not certain who it is, to be verified";
        /// “List”.
        List = "Danh sách", "List";
        /// “First list”.
        FirstList = "Danh sách thứ nhất", "First list";
        /// “Second list”.
        SecondList = "Danh sách thứ hai", "Second list";
        /// “Row in the list”.
        Place = "Dòng trong danh sách", "Row in the list";
        /// “Date of birth in the registry”.
        DobRegistry = "Ngày sinh theo CSDL dân cư", "Date of birth in the registry";
        /// “Date of birth in the list”.
        DobList = "Ngày sinh theo danh sách", "Date of birth in the list";
        /// “Date of birth found out”.
        DobRight = "Ngày sinh đã xác định", "Date of birth found out";
        /// “Age”.
        Age = "Tuổi", "Age";
        /// “Why”.
        Why = "Lý do", "Why";
        /// “What differs”.
        Differences = "Nội dung sai khác", "What differs";
        /// “Field”.
        Field = "Trường thông tin", "Field";
        /// “In the office's list”.
        InList = "Thông tin do đơn vị quản lý", "In the office's list";
        /// “In the registry”.
        InRegistry = "Thông tin trong CSDLQG về dân cư", "In the registry";
        /// “Difference”.
        Difference = "Nhận xét", "Difference";
        /// “What the police found”.
        CheckedByPolice = "Kết quả rà soát của Công an xã", "What the police found";
        /// “Papers seen”.
        Papers = "Giấy tờ kiểm tra", "Papers seen";
        /// “What is right”.
        RightValue = "Thông tin đúng", "What is right";
        /// “Side to correct”.
        ToCorrect = "Bên cần điều chỉnh", "Side to correct";
        /// “POLICE OF THE COMMUNE”.
        PoliceOfCommune = "CÔNG AN XÃ, PHƯỜNG", "POLICE OF THE COMMUNE";
        /// “Remark”.
        Remark = "Ghi chú", "Remark";
        /// “Telephone”.
        Phone = "Số điện thoại", "Telephone";
        /// “Likeliest person”.
        Likeliest = "Người gần giống nhất trong CSDL dân cư", "Likeliest person";
        /// “Nobody in the extract is alike enough”.
        NobodyAlike =
            "Không có ai trong trích xuất đủ giống",
            "Nobody in the extract is alike enough";
        /// “No.”.
        AnnexOrder = "Số TT", "No.";
        /// “Full name”.
        AnnexName = "Họ và tên", "Full name";
        /// “Date of birth”.
        AnnexDob = "Ngày, tháng, năm sinh", "Date of birth";
        /// “Permanent residence”.
        AnnexAddress = "Hộ khẩu thường trú", "Permanent residence";
        /// “no date of birth”.
        NoDob = "không có ngày sinh", "no date of birth";
        /// “perhaps not yet 14”.
        PerhapsYounger = "có thể chưa đủ 14 tuổi", "perhaps not yet 14";
        /// “old number only”.
        OldNumberOnly = "chỉ có số CMND 9 số", "old number only";
        /// “may be”.
        MayBe = "có thể là", "may be";
        /// “Result of the check”.
        Checked = "Kết quả kiểm tra", "Result of the check";
        /// “Right”.
        Right = "Đúng, không có vướng mắc", "Right";
        /// “Dead in the registry”.
        DeadInRegistry = "CSDL dân cư ghi đã chết", "Dead in the registry";
        /// “Not yet 14”.
        TooYoung = "Chưa đủ 14 tuổi", "Not yet 14";
        /// “Among the holders already”.
        HoldsAlready = "Đã có tên trong danh sách đã cấp", "Among the holders already";
        /// “Differs from the registry in”.
        DiffersIn = "Sai khác với CSDL dân cư", "Differs from the registry in";
        /// “Old number”.
        OldNumber = "Số CMND", "Old number";
        /// “Verdict”.
        State = "Kết quả đối soát", "Verdict";
        /// “In the extract”.
        InExtract = "Trong trích xuất dân cư", "In the extract";
        /// “Unit”.
        Unit = "Đơn vị", "Unit";
        /// “People of the age of a card”.
        OfAge = "Số công dân trong độ tuổi cấp CCCD", "People of the age of a card";
        /// “Identity cards”.
        Cards = "Căn cước công dân", "Identity cards";
        /// “Electronic identity accounts”.
        Accounts = "Tài khoản định danh điện tử", "Electronic identity accounts";
        /// “Have it”.
        Issued = "Đã được cấp", "Have it";
        /// “Have it not”.
        NotIssued = "Chưa được cấp", "Have it not";
        /// “Share without, %”.
        ShareNotIssued = "Tỷ lệ % (chưa cấp)", "Share without, %";
        /// “Total”.
        Total = "Tổng cộng", "Total";
        /// “Father”.
        Father = "Họ tên cha", "Father";
        /// “Mother”.
        Mother = "Họ tên mẹ", "Mother";
        /// “Person”.
        PersonNumber = "Người thứ", "Person";
        /// “What it means”.
        Meaning = "Nhận xét", "What it means";
        /// “Still listed, and in the register of deaths”.
        ListedAndDead =
            "Còn trong danh sách nhưng đã có tên trong sổ khai tử",
            "Still listed, and in the register of deaths";
        /// “In two lists of the dead”.
        TwiceDead = "Có trong hai danh sách người chết", "In two lists of the dead";
        /// “Among those without and among the holders”.
        HoldsAndLacks =
            "Vừa có trong danh sách chưa cấp, vừa có trong danh sách đã cấp",
            "Among those without and among the holders";
        /// “Book”.
        Book = "Quyển số", "Book";
        /// “Entry”.
        Entry = "Số đăng ký", "Entry";
        /// “Registered”.
        Registered = "Ngày đăng ký", "Registered";
        /// “Person of the entry”.
        Person = "Người trong sổ", "Person of the entry";
        /// “From the registry”.
        FromRegistry = "Thông tin có sẵn trong CSDLQG về dân cư", "From the registry";
        /// “From the book”.
        FromBook = "Thông tin nhập bổ sung từ sổ", "From the book";
        /// “What else the book says”.
        OtherOfBook = "Thông tin khác trong sổ", "What else the book says";
        /// “Number in the registry”.
        NumberRegistry = "Số định danh trong CSDL dân cư", "Number in the registry";
        /// “Number given”.
        NumberGiven = "Số định danh được cấp", "Number given";
        /// “Fact”.
        Fact = "Thông tin", "Fact";
        /// “In the civil-status data”.
        CivilValue = "Theo dữ liệu hộ tịch", "In the civil-status data";
        /// “In the registry”.
        RegistryValue = "Theo CSDLQG về dân cư", "In the registry";
        /// “The person”.
        WholePerson = "Công dân", "The person";
        /// “in the book”.
        InBook = "có trong sổ", "in the book";
        /// “Not in the registry”.
        NotInExtract = "Chưa có trong CSDL dân cư", "Not in the registry";
        /// “Death”.
        Death = "Đã chết", "Death";
        /// “Marriage”.
        Marriage = "Đăng ký kết hôn", "Marriage";
        /// “Stands in both lists”.
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
    let name = list_kind(kind, language);
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
