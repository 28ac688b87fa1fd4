//! What proposals are based on.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// What a proposal is based on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Ground {
        /// The list's cell is empty.
        ListLacks = "danh sách để trống", "missing in the list";
        /// The book's entry lacks it.
        BookLacks = "sổ không ghi", "missing in the book";
        /// The registry's value is empty.
        RegistryLacks = "CSDL dân cư để trống", "missing in the registry";
        /// The list says less.
        ListSaysLess = "danh sách ghi thiếu", "the list says less";
        /// The book says less.
        BookSaysLess = "sổ ghi thiếu", "the book says less";
        /// The registry says less.
        RegistrySaysLess = "CSDL dân cư ghi thiếu", "the registry says less";
        /// The list's value has no marks, or another spelling of i and y.
        ListSpelling = "danh sách thiếu dấu hoặc khác chính tả i/y", "spelling of the list";
        /// The registry's value has no marks.
        RegistrySpelling = "CSDL dân cư thiếu dấu", "marks missing in the registry";
        /// The personal number agrees with the registry.
        NumberForRegistry =
            "số định danh phù hợp với CSDL dân cư",
            "the number agrees with the registry";
        /// The personal number agrees with the list.
        NumberForList = "số định danh phù hợp với danh sách", "the number agrees with the list";
        /// The list's number is not a personal number.
        NumberBroken = "số trong danh sách sai cấu trúc", "the list's number is none";
        /// The list has an old number.
        OldNumber = "danh sách ghi số CMND 9 số", "the list has an old number";
        /// Two numbers of the right form.
        TwoNumbers = "hai bên có hai số khác nhau", "two different numbers";
        /// Nothing says which of the two is right.
        NoWitness = "chưa có căn cứ xác định bên nào đúng", "nothing says which is right";
        /// The book is an original paper, whatever the registry says.
        OriginalPaper =
            "sổ hộ tịch là giấy tờ gốc, khác CSDL dân cư",
            "the book is an original paper and differs from the registry";
        /// Two residences.
        Residence = "hai nơi thường trú khác nhau", "two residences";
        /// Two states: lives there, has moved, is abroad, is missing.
        State = "tình trạng cư trú hai bên khác nhau", "two states of residence";
        /// The civil-status books hold it.
        InBooks = "thông tin hộ tịch, sổ hộ tịch là căn cứ", "the civil-status books are the ground";
        /// The loaded books do not hold it.
        NotInBooks = "chưa có trong sổ đã nạp", "not in the loaded books";
        /// A registered death.
        DeathBook = "đã đăng ký khai tử", "the death is registered";
        /// The list says that the person is dead.
        ListSaysDead = "danh sách ghi đã chết, chưa rõ đã khai tử", "the list says dead";
        /// The registry says that the person is dead.
        RegistrySaysDead = "CSDL dân cư ghi đã chết", "the registry says dead";
        /// Neither side has day and month.
        BothSayLess =
            "cả hai bên không có đủ ngày, tháng, hoặc ghi 01/01",
            "neither side has both day and month, or it is 1 January";
        /// Somebody looked at the case and decided.
        Decided = "theo kết quả xem xét của cán bộ", "as decided by whoever looked at it";
        /// Several people or thin evidence.
        Unsettled = "chưa đủ căn cứ để khớp với một người", "not settled who it is";
        /// Nobody in the extract.
        NotInExtract = "không có trong trích xuất", "not in the extract";
        /// The row's person lies outside of what the extract covers.
        OutsideExtract = "ngoài phạm vi trích xuất", "outside of the extract";
        /// The row says too little to find anybody.
        TooLittle = "danh sách ghi quá ít để tìm người", "too little to find anybody";
        /// The two sides contradict each other, or the row itself.
        Contradiction = "hai bên mâu thuẫn, cần xác minh", "the two sides contradict each other";
        /// One person has two codes of social insurance.
        TwoCodes = "một người có hai mã số BHXH", "one person with two codes of social insurance";
        /// One person has two tax codes.
        TwoTaxCodes = "một người có hai mã số thuế", "one person with two tax codes";
        /// One code stands for two people.
        SharedCode = "một mã ghi cho hai người", "one code on two people";
        /// Rows of one person say different things.
        RowsDiffer = "các dòng của một người ghi khác nhau", "the rows of one person differ";
        /// One event was registered twice.
        RegisteredTwice = "một sự kiện được đăng ký hai lần", "one event registered twice";
        /// Two lists exclude each other.
        Excluded = "hai chế độ không được hưởng đồng thời", "the two exclude each other";
        /// Several rows are one person.
        SeveralRows = "nhiều dòng cùng một người", "several rows are one person";
    }
}
