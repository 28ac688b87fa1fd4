//! The lists that official letters order: each with its names and the letter that asks for it.
//!
//! The profiles of kinds of list (`plan/kinds`) say which kinds yield it; `report/letter_lists`
//! makes it.

use serde::{Deserialize, Serialize};

use super::Office;
use crate::labelled::labelled;
use crate::language::Text;

labelled! {
    /// The letters that order lists.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Letter {
        /// 4711/UBND-KN2, 11 May 2022, People's Committee of Thừa Thiên Huế.
        Clean =
            "Công văn 4711/UBND-KN2 (Thừa Thiên Huế): làm sạch dữ liệu dân cư",
            "Letter 4711/UBND-KN2 (Thừa Thiên Huế): clean population data";
        /// Working group on Scheme 06 of Như Thanh district, 16 May 2022.
        Steps =
            "Công văn Tổ công tác Đề án 06 huyện Như Thanh: bốn bước làm sạch dữ liệu",
            "Letter of the working group of Như Thanh: four steps";
        /// Decision 1218/QĐ-UBND, 12 July 2023, People's Committee of Yên Bái.
        Books =
            "Quyết định 1218/QĐ-UBND (Yên Bái): nhập dữ liệu từ sổ hộ tịch",
            "Decision 1218/QĐ-UBND (Yên Bái): data of civil-status books";
        /// Department of civil status, nationality and authentication, 2022.
        CivilStatus =
            "Công văn Cục Hộ tịch, quốc tịch, chứng thực: đối chiếu dữ liệu hộ tịch với dân cư",
            "Letter of the Department of civil status: civil status and registry";
        /// People's Committee of Trùng Khánh district, December 2022.
        Cards =
            "Công văn UBND huyện Trùng Khánh: thẻ căn cước và tài khoản định danh điện tử",
            "Letter of Trùng Khánh district: cards and accounts";
    }
}

labelled! {
    /// What lists are made for: the menus under which they are offered.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Aim {
        /// Clean the data.
        Clean = "Làm sạch dữ liệu", "Clean the data";
        /// The dead.
        Deaths = "Người đã chết", "The dead";
        /// Civil status.
        Civil = "Hộ tịch", "Civil status";
        /// Cards and accounts.
        Cards = "Thẻ căn cước, tài khoản định danh", "Cards and accounts";
        /// Who is missing.
        Coverage = "Người chưa có trong danh sách", "Who is not in the list";
        /// Rows too many.
        Duplicates = "Trùng và mâu thuẫn", "Duplicates and contradictions";
        /// What was decided and is to be carried out.
        Agreed = "Kết quả đã thống nhất", "What is agreed";
    }
}

impl Letter {
    /// Its number, or what it is known by if it has none: what stands beside a list.
    pub const fn number(self) -> Text {
        match self {
            Letter::Clean => Text::new("CV 4711/UBND-KN2", "4711/UBND-KN2"),
            Letter::Steps => Text::new("CV Tổ công tác Đề án 06 Như Thanh", "Như Thanh, 2022"),
            Letter::Books => Text::new("QĐ 1218/QĐ-UBND", "1218/QĐ-UBND"),
            Letter::CivilStatus => Text::new("CV Cục Hộ tịch 2022", "Civil status, 2022"),
            Letter::Cards => Text::new("CV UBND Trùng Khánh 12/2022", "Trùng Khánh, 2022"),
        }
    }
}

/// Declares the lists.
macro_rules! letter_lists {
    (
        $( $(#[$of:meta])* $list:ident {
            code: $code:literal, letter: $letter:ident, aim: $aim:ident,
            title: $title_vi:literal, $title_en:literal;
            name: $name_vi:literal, $name_en:literal;
        } )+
    ) => {
        /// A list that can be made from a run.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ListId { $( $(#[$of])* $list, )+ }

        impl ListId {
            /// All lists, in the order in which a workbook has them.
            pub const ALL: [ListId; [$( stringify!($list) ),+].len()] = [$( ListId::$list ),+];

            /// Its code, for the program and for files.
            pub const fn code(self) -> &'static str {
                match self { $( ListId::$list => $code, )+ }
            }

            /// The letter that asks for it.
            pub const fn letter(self) -> Letter {
                match self { $( ListId::$list => Letter::$letter, )+ }
            }

            /// What it is made for: the menu under which it is offered.
            pub const fn aim(self) -> Aim {
                match self { $( ListId::$list => Aim::$aim, )+ }
            }

            /// Its title on paper.
            pub const fn title(self) -> Text {
                match self { $( ListId::$list => Text::new($title_vi, $title_en), )+ }
            }

            /// Its short name: that of its sheet.
            pub const fn name(self) -> Text {
                match self { $( ListId::$list => Text::new($name_vi, $name_en), )+ }
            }
        }
    };
}

letter_lists! {
    /// Dead according to a list or a book, alive in the registry.
    DeadAlive {
        code: "dead_alive", letter: Clean, aim: Deaths,
        title: "Danh sách người đã chết nhưng CSDL quốc gia về dân cư vẫn ghi còn sống",
            "People who are dead and still alive in the registry";
        name: "Chết, dân cư còn sống", "Dead, registry alive";
    }
    /// Dead in the registry, still in a list of the living.
    DeadListed {
        code: "dead_listed", letter: Clean, aim: Deaths,
        title: "Danh sách người đã chết theo CSDL quốc gia về dân cư nhưng còn trong danh sách của đơn vị",
            "People dead in the registry and still in the list";
        name: "Chết, danh sách vẫn còn", "Dead, still listed";
    }
    /// Day or month of birth missing, people under 60.
    DobIncomplete {
        code: "dob_incomplete", letter: Clean, aim: Clean,
        title: "Danh sách người dưới 60 tuổi thiếu ngày, tháng sinh",
            "People under 60 whose day or month of birth is missing";
        name: "Thiếu ngày tháng sinh", "Birth date incomplete";
    }
    /// Day or month of birth missing, people from 60 on.
    DobElders {
        code: "dob_elders", letter: Clean, aim: Clean,
        title: "Danh sách người từ đủ 60 tuổi thiếu ngày, tháng sinh",
            "People from 60 on whose day or month of birth is missing";
        name: "Từ 60, thiếu ngày sinh", "Elders, date incomplete";
    }
    /// Where the office's papers and the registry differ, each case with a proposal.
    Differences {
        code: "differences", letter: Clean, aim: Clean,
        title: "Danh sách công dân có thông tin sai khác với CSDL quốc gia về dân cư và đề xuất xử lý",
            "People whose papers and the registry differ, with proposals";
        name: "Sai khác và đề xuất", "Differences";
    }
    /// The basic fields one by one, in a form on which the commune's police check them.
    BasicFields {
        code: "basic_fields", letter: Steps, aim: Clean,
        title: "Danh sách chi tiết công dân có thông tin sai, không đầy đủ, chưa thống nhất",
            "People whose basic fields are wrong, incomplete or not consistent";
        name: "Trường thông tin cơ bản", "Basic fields";
    }
    /// Nobody in the registry, or nobody certain.
    NotFound {
        code: "not_found", letter: Clean, aim: Clean,
        title: "Danh sách công dân chưa xác thực được với CSDL quốc gia về dân cư",
            "People who could not be verified with the registry";
        name: "Chưa xác thực được", "Not verified";
    }
    /// Book entries that agree with the registry: the entry form filled in beforehand.
    BookEntry {
        code: "book_entry", letter: Books, aim: Civil,
        title: "Mẫu nhập dữ liệu hộ tịch: trường hợp thống nhất với CSDL quốc gia về dân cư",
            "Entry form: entries that agree with the registry";
        name: "Thống nhất", "Entry form";
    }
    /// Book entries whose people were found but differ, residence excepted.
    BookTracking {
        code: "book_tracking", letter: Books, aim: Civil,
        title: "Danh sách theo dõi riêng: thông tin hộ tịch chưa thống nhất với CSDL quốc gia về dân cư",
            "Tracking list: entries that differ from the registry";
        name: "Theo dõi riêng", "Tracking list";
    }
    /// Book entries whose people are not in the registry.
    BookNew {
        code: "book_new", letter: Books, aim: Civil,
        title: "Danh sách đề nghị nhập mới: không có trong trích xuất CSDL quốc gia về dân cư đã nạp",
            "New entries: people who are not in the extract that was loaded";
        name: "Nhập mới", "New entries";
    }
    /// Entries of the books by kind and year, with missing and repeated numbers.
    BookInventory {
        code: "book_inventory", letter: Books, aim: Civil,
        title: "Thống kê sổ hộ tịch và dữ liệu hộ tịch",
            "Inventory of the civil-status books";
        name: "Thống kê sổ hộ tịch", "Inventory of books";
    }
    /// The record of handing the books over for their data and taking them back.
    BookHandover {
        code: "book_handover", letter: Books, aim: Civil,
        title: "Biên bản giao nhận, trả sổ hộ tịch",
            "Record of handing over and giving back civil-status books";
        name: "Biên bản giao nhận sổ", "Handover of books";
    }
    /// What the civil-status data has and the registry lacks or records differently.
    CivilToRegistry {
        code: "civil_to_registry", letter: CivilStatus, aim: Civil,
        title: "Danh sách thông tin hộ tịch mà CSDL quốc gia về dân cư còn thiếu hoặc ghi khác",
            "What the civil-status data has and the registry lacks or says otherwise";
        name: "Hộ tịch sang dân cư", "Civil to registry";
    }
    /// What the registry has and the civil-status data lacks.
    RegistryToCivil {
        code: "registry_to_civil", letter: CivilStatus, aim: Civil,
        title: "Danh sách thông tin CSDL quốc gia về dân cư có mà dữ liệu hộ tịch còn thiếu",
            "What the registry has and the civil-status data lacks";
        name: "Dân cư sang hộ tịch", "Registry to civil";
    }
    /// People of the registry whose birth is not in the loaded books.
    BirthsNotInBooks {
        code: "births_not_in_books", letter: CivilStatus, aim: Civil,
        title: "Danh sách công dân trong CSDL quốc gia về dân cư chưa có trong sổ đăng ký khai sinh",
            "People of the registry whose birth is not in the loaded books";
        name: "Chưa có khai sinh", "Births not in the books";
    }
    /// Annex 1: people without an identity card.
    NoCard {
        code: "no_card", letter: Cards, aim: Cards,
        title: "Danh sách các trường hợp chưa được cấp thẻ căn cước",
            "People without an identity card";
        name: "Phụ lục 1, chưa có thẻ", "Annex 1, no card";
    }
    /// Annex 2: people without an electronic identity account.
    NoAccount {
        code: "no_account", letter: Cards, aim: Cards,
        title: "Danh sách các trường hợp chưa được thu nhận tài khoản định danh điện tử",
            "People without an electronic identity account";
        name: "Phụ lục 2, chưa có ĐDĐT", "Annex 2, no account";
    }
    /// The check of an annex that an office sent in.
    AnnexCheck {
        code: "annex_check", letter: Cards, aim: Cards,
        title: "Kết quả kiểm tra danh sách do đơn vị gửi đến",
            "Check of the annex that an office sent in";
        name: "Kiểm tra phụ lục", "Check of the annex";
    }
    /// People with an old number of 9 digits only.
    OldNumbers {
        code: "old_numbers", letter: Cards, aim: Cards,
        title: "Danh sách công dân chỉ có số CMND 9 số",
            "People with an old number of 9 digits only";
        name: "Chỉ có CMND 9 số", "Old number only";
    }
    /// Holders whose card has expired or is to be renewed soon.
    CardsDue {
        code: "cards_due", letter: Cards, aim: Cards,
        title: "Danh sách thẻ căn cước đã hết hạn hoặc sắp đến tuổi cấp đổi",
            "Identity cards that have expired or are to be renewed soon";
        name: "Thẻ hết hạn, đến hạn", "Cards due";
    }
    /// Annex 3: how many have a card, by commune.
    CardTable {
        code: "card_table", letter: Cards, aim: Cards,
        title: "Thống kê số lượng công dân chưa làm thẻ căn cước",
            "How many people have no identity card";
        name: "Phụ lục 3, thống kê", "Annex 3, statistics";
    }
    /// People in the registry who should be in the list and are not.
    NotCovered {
        code: "not_covered", letter: Clean, aim: Coverage,
        title: "Danh sách công dân trong diện nhưng chưa có trong danh sách của đơn vị",
            "People who should be in the list and are not";
        name: "Chưa có trong danh sách", "Not covered";
    }
    /// One person several times in one list.
    Duplicates {
        code: "duplicates", letter: Clean, aim: Duplicates,
        title: "Danh sách trùng trong cùng một danh sách",
            "One person several times in one list";
        name: "Trùng trong danh sách", "Duplicates";
    }
    /// One person in two lists.
    Crossings {
        code: "crossings", letter: Clean, aim: Duplicates,
        title: "Danh sách người có tên ở hai danh sách khác nhau",
            "People who stand in two different lists";
        name: "Có ở hai danh sách", "In two lists";
    }
    /// What the registry is to correct as decided.
    AgreedRegistry {
        code: "agreed_registry", letter: Steps, aim: Agreed,
        title: "Danh sách đề nghị cập nhật, điều chỉnh thông tin trong CSDL quốc gia về dân cư theo kết quả đã thống nhất",
            "What the registry is asked to correct, as agreed";
        name: "Dân cư cần điều chỉnh", "Registry to correct";
    }
    /// What the registry has rightly: the notice to whoever keeps the list.
    RegistryRight {
        code: "registry_right", letter: Steps, aim: Agreed,
        title: "Danh sách thông tin trong CSDL quốc gia về dân cư đã xác minh là đúng, đề nghị đơn vị điều chỉnh",
            "What the registry has rightly, and the list is asked to correct";
        name: "Đơn vị cần điều chỉnh", "List to correct";
    }
    /// Everything that was checked, to be signed and handed over.
    AgreedHandover {
        code: "agreed_handover", letter: Steps, aim: Agreed,
        title: "Danh sách công dân đã được rà soát, xác minh, bàn giao cho đơn vị cập nhật, điều chỉnh",
            "People who were checked, handed over to be corrected";
        name: "Bàn giao kết quả", "Handover of results";
    }
}

impl ListId {
    /// The list with a code.
    pub fn of_code(code: &str) -> Option<ListId> {
        ListId::ALL.into_iter().find(|id| id.code() == code)
    }

    /// Whether it says what people decided, whatever the kind of their list.
    pub const fn is_of_decisions(self) -> bool {
        matches!(self, ListId::AgreedRegistry | ListId::RegistryRight | ListId::AgreedHandover)
    }

    /// Who acts on rows of which the list does not say so; `None` if it says so of each.
    pub const fn office(self) -> Option<Office> {
        match self {
            // The letters on cards are answered by the police, who issue them.
            ListId::NoCard
            | ListId::NoAccount
            | ListId::AnnexCheck
            | ListId::OldNumbers
            | ListId::CardTable => Some(Office::Police),
            ListId::BookEntry | ListId::BookNew | ListId::BookInventory => Some(Office::Justice),
            ListId::NotCovered | ListId::Duplicates | ListId::Crossings => Some(Office::Sector),
            _ => None,
        }
    }
}

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// People.
    #[default]
    People,
    /// Cases: pairs of rows, entries in a book.
    Cases,
    /// Units in a statistics table: their number is not worth a sentence.
    Nothing,
}

/// What a list is split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Split {
    /// Today's commune.
    Commune,
    /// The former district.
    District,
    /// The office that acts.
    Office,
    /// Today's commune, and there the office that acts.
    CommuneOffice,
}

impl Split {
    /// The name of the part for rows that belong nowhere.
    pub const fn unknown(self) -> Text {
        match self {
            Split::Commune | Split::CommuneOffice => Text::new("Chưa rõ xã", "Commune unknown"),
            Split::District => Text::new("Chưa rõ huyện", "District unknown"),
            Split::Office => Text::new("Chưa rõ cơ quan xử lý", "Acting office unknown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn codes_lead_back() {
        for (place, id) in ListId::ALL.into_iter().enumerate() {
            assert_eq!(ListId::of_code(id.code()), Some(id));
            assert_eq!(id as usize, place);
        }
    }

    #[test]
    fn names_of_sheets_fit_and_differ() {
        for language in [Language::Vi, Language::En] {
            for id in ListId::ALL {
                let name = id.name().in_language(language);
                assert!(name.chars().count() <= 23, "{name}");
                let is_same = |other: &&ListId| other.name().in_language(language) == name;
                assert_eq!(ListId::ALL.iter().filter(is_same).count(), 1, "{name}");
            }
        }
    }
}
