//! Headers of the lists that letters order, and fixed texts of their cells.

use crate::labelled::labelled;
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::plan::{Ages, ListKind, Way};

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
        RowNumber = "Dòng", "Row";
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
        Found = "Kết quả xác minh", "What was found";
        Questions = "Danh sách đề nghị xác minh thông tin công dân", "Information to be verified";
        HowToReply = "Mỗi dòng là một câu hỏi. Chọn câu trả lời ở cột Trả lời; hai bên đều sai hoặc là người khác thì ghi thông tin đúng ở cột bên cạnh. Cách trả lời ghi ở trang Hướng dẫn trả lời.", "Each line is a question. Choose the reply; where both sides are wrong, or it is somebody else, write what is right beside it. The sheet “How to reply” says more.";
        Asked = "Nội dung cần xác minh", "To be verified";
        Reply = "Trả lời", "Reply";
        Officer = "Cán bộ xác minh", "Verified by";
        CivilOfficer = "Công chức hộ tịch", "Civil-status officer";
        PoliceOfficer = "Cán bộ Công an", "Police officer";
        CivilSigner = "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", "CIVIL-STATUS OFFICER";
        Key = "Mã câu hỏi", "Key of the question";
        IsItThisPerson = "Có phải là người này không?", "Is it this person?";
        WhoIsIt = "Là ai trong dữ liệu dân cư?", "Who is it in the registry?";
        Phone = "Số điện thoại", "Telephone";
        OwnCode = "Mã trong danh sách", "Code in the list";
        OwnNote = "Ghi chú trong danh sách", "Remark in the list";
        Likeliest = "Người gần giống nhất trong CSDL dân cư", "Likeliest person";
        InsideExtract =
            "Không có trong trích xuất đã nạp, trong phạm vi của trích xuất",
            "Not in the extract that was loaded, within what it covers";
        OutsideExtract =
            "Ngoài phạm vi của trích xuất hoặc chết trước khi có CSDL quốc gia về dân cư: tra cứu \
             trước khi kết luận",
            "Outside of the extract, or dead before there was a national database: look it up first";
        TooLittle =
            "Danh sách ghi quá ít, chưa đủ để tìm người",
            "Too little is given to find anybody";
        MissingColumns =
            "Trường thông tin cơ bản mà danh sách không có cột",
            "Basic fields for which the list has no column";
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
        OfAge = "Số công dân trong độ tuổi cấp thẻ căn cước", "People of the age of a card";
        Cards = "Thẻ căn cước", "Identity cards";
        Accounts = "Tài khoản định danh điện tử", "Electronic identity accounts";
        Issued = "Đã được cấp", "Have it";
        NotIssued = "Chưa được cấp", "Have it not";
        ShareNotIssued = "Tỷ lệ % (chưa cấp)", "Share without, %";
        Total = "Tổng cộng", "Total";
        OtherResidents = "Công dân khác trong trích xuất", "Other people of the extract";
        FirstLevelOnly =
            "Mới có tài khoản mức độ 1, chưa thu nhận mức độ 2",
            "An account of level 1 only";
        NotActivated = "Đã có tài khoản, chưa kích hoạt", "An account that is not activated";
        Gone =
            "Theo CSDL dân cư hoặc danh sách đã chuyển đi, ra nước ngoài, mất tích, đã xóa đăng ký thường trú: kiểm tra nơi cư trú trước",
            "Moved, abroad, missing or no longer registered: look into the residence first";
        NotVerified = "chưa xác thực được với CSDL dân cư", "not verified with the registry";
        LevelOne = "Mức độ 1", "Level 1";
        LevelTwo = "Mức độ 2", "Level 2";
        Activated = "Đã kích hoạt", "Activated";
        ByUnitLists = "Theo danh sách của đơn vị", "By the lists of units";
        CardIssued = "Ngày cấp thẻ", "Issued";
        CardUntil = "Ngày hết hạn", "Valid until";
        RenewalAge = "Tuổi cấp đổi", "Age of renewal";
        Expired = "Đã hết hạn (Điều 21 Luật Căn cước số 26/2023/QH15)", "Expired";
        DueSoon =
            "Đến tuổi cấp đổi trong 06 tháng tới (Điều 21 Luật Căn cước số 26/2023/QH15)",
            "To be renewed within six months";
        IssueUnknown =
            "không có ngày cấp: kiểm tra thẻ, nếu cấp trong 02 năm trước tuổi này thì chưa phải đổi",
            "day of issue unknown: look at the card; if it was issued in the two years before, it stays valid";
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
        ByBook = "Theo sổ hộ tịch", "In the book";
        NotesOfBook = "Ghi chú của sổ", "Notes in the book";
        Agrees = "Thống nhất với CSDLQG về dân cư", "Agrees with the registry";
        LookedUp = "Kết quả đối chiếu với CSDLQG về dân cư", "In the registry";
        InRegistryAlready =
            "Đã có trong CSDLQG về dân cư, số định danh",
            "In the registry already, number";
        MustVerify = "Cần xác minh", "To be verified";
        Divorce = "Đã ly hôn", "Divorce";
        BookEmpty = "Sổ để trống", "Missing in the book";
        Annulment = "Hủy việc kết hôn", "Annulled marriage";
        AdoptionEnded = "Chấm dứt việc nuôi con nuôi", "Ended adoption";
        ParentNotFound = "không tìm thấy trong trích xuất", "not found in the extract";
        OtherOfBook = "Thông tin khác trong sổ", "What else the book says";
        NumberRegistry = "Số định danh trong CSDL dân cư", "Number in the registry";
        NumberGiven = "Số định danh được cấp", "Number given";
        Fact = "Thông tin", "Fact";
        CivilValue = "Theo dữ liệu hộ tịch", "In the civil-status data";
        RegistryValue = "Theo CSDLQG về dân cư", "In the registry";
        WholePerson = "Công dân", "The person";
        InBook = "có trong sổ", "in the book";
        NotInExtract = "Không có trong trích xuất đã nạp", "Not in the extract";
        BookKind = "Loại sổ", "Kind of book";
        Year = "Năm", "Year";
        BooksNumber = "Số quyển", "Books";
        BooksNamed = "Quyển số", "Which";
        EntriesNumber = "Số trường hợp", "Entries";
        BookCondition = "Tình trạng sổ", "Condition";
        Electronic = "Đã có dữ liệu điện tử", "Electronic already";
        NotElectronic = "Chưa có dữ liệu điện tử", "Not electronic";
        Given = "Khi giao", "When given";
        GivenBack = "Khi trả", "When given back";
        Day = "Ngày", "Day";
        BookUnnamed = "danh sách không ghi quyển số: đếm lại khi giao", "no book is named: count again";
        HandoverParties =
            "Bên giao: cơ quan đăng ký hộ tịch. Bên nhận: cơ quan Công an cùng cấp, để nhập dữ liệu và trả lại ngay sau khi nhập xong. Ngày giao: …/…/…… Ngày trả: …/…/……",
            "Given by the office that keeps the books, received by the police of the same level. Given on …, given back on …";
        Giver = "BÊN GIAO", "GIVEN BY";
        Receiver = "BÊN NHẬN", "RECEIVED BY";
        Death = "Đã chết", "Death";
        Marriage = "Đăng ký kết hôn", "Marriage";
        InBoth =
            "Có tên ở hai danh sách, không mâu thuẫn nên chỉ đếm",
            "In two lists that rightly overlap, only counted";
        TitleOfList = "tên danh sách", "title of the list";
        ExclusiveBenefits =
            "Có hai chế độ không được hưởng đồng thời",
            "Two benefits that exclude each other";
        ExclusiveLists =
            "Có tên ở hai danh sách không được hưởng đồng thời",
            "In two lists that exclude each other";
    }
}

/// Where a row is.
pub fn row_place(row: u32, place: Option<&str>, language: Language) -> String {
    match place {
        None => language.pick(format!("dòng {row}"), format!("row {row}")),
        Some(place) => language.pick(format!("dòng {row}, {place}"), format!("row {row}, {place}")),
    }
}

/// How many entries are left out because they are in electronic data already; `None` if none are.
pub fn electronic_already(entries: u64, language: Language) -> Option<String> {
    (entries > 0).then(|| {
        language.pick(
            format!("{entries} trường hợp đã có dữ liệu hộ tịch điện tử, không nhập lại"),
            format!("{entries} entries are in electronic data already and are not entered again"),
        )
    })
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

/// A basic field for which a list has no column, and of how many people the registry has it.
pub fn missing_column(field: &str, people: u64, language: Language) -> String {
    let people = super::papers::number(people, language);
    language.pick(
        format!("{field}: danh sách không có cột này; CSDL dân cư có của {people} người"),
        format!("{field}: the list has no such column; the registry has it of {people} people"),
    )
}

/// Who should be in a list.
pub fn coverage_rule(kind: ListKind, ages: Ages, day: PartialDate, language: Language) -> String {
    let Ages { from, to } = ages;
    let name = kind.profile().label.in_language(language);
    let rule = match to {
        Some(to) => language.pick(
            format!("{name}: người từ {from} đến {to} tuổi, tính đến ngày {day}"),
            format!("{name}: people from {from} to {to} on {day}"),
        ),
        None => language.pick(
            format!("{name}: người từ đủ {from} tuổi, tính đến ngày {day}"),
            format!("{name}: people from {from} on {day}"),
        ),
    };
    match kind.profile().except.in_language(language) {
        "" => rule,
        except => format!("{rule}; {except}"),
    }
}

/// That somebody in a list is not of the age that it is for.
pub fn not_of_age(
    list: &str,
    age: u16,
    born: &str,
    ages: Ages,
    source: &str,
    language: Language,
) -> String {
    let Ages { from, to } = ages;
    match (to, language) {
        (Some(to), Language::Vi) => format!(
            "Tuổi: {age} (sinh {born}); danh sách “{list}” dành cho người từ {from} đến {to} tuổi ({source})"
        ),
        (None, Language::Vi) => format!(
            "Tuổi: {age} (sinh {born}); danh sách “{list}” dành cho người từ đủ {from} tuổi ({source})"
        ),
        (Some(to), Language::En) => format!(
            "Age: {age} (born {born}); the list “{list}” is for people from {from} to {to} ({source})"
        ),
        (None, Language::En) => format!(
            "Age: {age} (born {born}); the list “{list}” is for people from {from} on ({source})"
        ),
    }
}

/// What the registry says of somebody.
pub fn said_by_registry(value: &str, language: Language) -> String {
    language.pick(format!("CSDL dân cư ghi “{value}”"), format!("“{value}” in the registry"))
}

/// How many people a table leaves out because they live elsewhere.
pub fn not_counted(people: u64, language: Language) -> String {
    language.pick(
        format!(
            "Không tính {people} người mà CSDL dân cư ghi đã chuyển đi, ra nước ngoài, mất tích hoặc đã xóa đăng ký thường trú: kiểm tra nơi cư trú trước"
        ),
        format!(
            "Without {people} people who have moved, are abroad or missing, or whose registration was ended, by the registry: to be looked into first"
        ),
    )
}

/// That a list has several rows for one person, rightly; `name` is the list in a sentence.
pub fn list_of_events(name: &str, people: u32, rows: u32, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "{}: danh sách ghi nhiều lần cho một người, {people} người có nhiều dòng ({rows} dòng); dưới đây chỉ có những dòng giống hệt nhau",
            capital(name)
        ),
        Language::En => format!(
            "{}: several rows for one person, {people} people, {rows} rows; only equal rows are below",
            capital(name)
        ),
    }
}

/// A text with its first letter in capitals.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// A way to settle a case, with the articles on which it stands.
pub fn with_articles(way: Way, language: Language) -> String {
    let text = way.text(language);
    way.law()
        .map_or(text.to_owned(), |law| format!("{text} ({})", law.articles.in_language(language)))
}

/// How many people stand in two lists that rightly overlap.
pub fn overlap(a: &str, b: &str, people: u64, language: Language) -> String {
    language.pick(format!("{a} và {b}: {people} người"), format!("{a} and {b}: {people} people"))
}

/// How many entries an inventory covers.
pub fn inventory_note(entries: u64, language: Language) -> String {
    language
        .pick(format!("Tổng số: {entries} trường hợp đăng ký"), format!("{entries} entries in all"))
}
