//! The profiles of all kinds of list, as data.

use super::{Ages, CARD_AGE, ELDER_AGE, ListKind, Profile, Says};
use crate::plan::{Field, ListId, Role};

use Field::{Address, Book, Death, Dob, Entry, Ethnicity, Father, Mother, Name, Number, Sex};
use ListId as L;

const ONE: &[Role] = &[Role::Own];

/// What every list of people of today gives.
const OF_PEOPLE: &[ListId] = &[
    L::BasicFields,
    L::Differences,
    L::NotFound,
    L::DeadAlive,
    L::DeadListed,
    L::DobIncomplete,
    L::DobElders,
    L::OldNumbers,
    L::NotCovered,
    L::Duplicates,
    L::Crossings,
];

/// What every civil-status book gives.
const OF_BOOKS: &[ListId] = &[
    L::BookEntry,
    L::BookTracking,
    L::BookNew,
    L::BookInventory,
    L::CivilToRegistry,
    L::RegistryToCivil,
    L::Duplicates,
    L::Crossings,
];

/// What most lists are: an office's own, of people who receive something, one in a row.
const LIST: Profile = Profile {
    kind: ListKind::Other,
    code: "",
    titles: &[],
    headers: &[],
    fields: &[Name, Dob, Number, Address],
    people: ONE,
    says: Says::Benefit,
    ages: None,
    coverage: None,
    lists: OF_PEOPLE,
};

/// Any other list.
pub static OTHER: Profile = Profile { code: "other", says: Says::Nothing, ..LIST };

/// The profiles; of two that fit equally the first is taken.
pub static PROFILES: &[Profile] = &[
    Profile {
        kind: ListKind::NoCard,
        code: "no_card",
        titles: &[
            "chua duoc cap cccd",
            "chua cap cccd",
            "chua co cccd",
            "chua lam cccd",
            "chua duoc cap can cuoc",
            "chua co can cuoc",
            "chua duoc cap the can cuoc",
        ],
        headers: &["ly do chua cap", "ly do chua lam cccd"],
        fields: &[Name, Dob, Address],
        says: Says::LacksCard,
        ages: Some(Ages { from: CARD_AGE, to: None }),
        lists: &[L::AnnexCheck, L::Differences, L::NotFound, L::Duplicates, L::Crossings],
        ..LIST
    },
    Profile {
        kind: ListKind::NoAccount,
        code: "no_account",
        titles: &[
            "chua duoc thu nhan tai khoan",
            "chua co tai khoan dinh danh",
            "chua duoc cap tai khoan",
            "chua kich hoat",
            "chua thu nhan",
        ],
        headers: &["ly do chua kich hoat"],
        fields: &[Name, Dob, Address],
        says: Says::LacksAccount,
        ages: Some(Ages { from: CARD_AGE, to: None }),
        lists: &[L::AnnexCheck, L::Differences, L::NotFound, L::Duplicates, L::Crossings],
        ..LIST
    },
    Profile {
        kind: ListKind::CardHolders,
        code: "card_holders",
        titles: &[
            "da duoc cap cccd",
            "da cap cccd",
            "danh sach cap cccd",
            "cap can cuoc",
            "da co cccd",
            "cap the can cuoc",
        ],
        headers: &["ngay cap cccd", "ngay cap the", "ngay tra the", "so the can cuoc"],
        says: Says::HasCard,
        lists: &[
            L::NoCard,
            L::CardTable,
            L::OldNumbers,
            L::Differences,
            L::NotFound,
            L::DeadListed,
            L::Duplicates,
            L::Crossings,
        ],
        ..LIST
    },
    Profile {
        kind: ListKind::AccountHolders,
        code: "account_holders",
        titles: &["tai khoan dinh danh", "dinh danh dien tu", "vneid"],
        headers: &["muc do tai khoan", "muc do dinh danh", "ngay kich hoat", "muc dinh danh"],
        says: Says::HasAccount,
        lists: &[
            L::NoAccount,
            L::CardTable,
            L::OldNumbers,
            L::Differences,
            L::NotFound,
            L::DeadListed,
            L::Duplicates,
            L::Crossings,
        ],
        ..LIST
    },
    Profile {
        kind: ListKind::Adoptions,
        code: "adoptions",
        titles: &["con nuoi"],
        headers: &["cha nuoi", "me nuoi", "ben giao", "ben nhan", "con nuoi"],
        fields: &[Name, Dob, Sex, Father, Mother, Entry],
        people: &[
            Role::Own,
            Role::Father,
            Role::Mother,
            Role::AdoptiveFather,
            Role::AdoptiveMother,
        ],
        says: Says::Nothing,
        lists: OF_BOOKS,
        ..LIST
    },
    Profile {
        kind: ListKind::Marriages,
        code: "marriages",
        titles: &["ket hon"],
        headers: &["chong", "vo", "ben nam", "ben nu"],
        fields: &[Name, Dob, Entry],
        people: &[Role::Husband, Role::Wife],
        says: Says::Nothing,
        lists: OF_BOOKS,
        ..LIST
    },
    Profile {
        kind: ListKind::Deaths,
        code: "deaths",
        titles: &["khai tu", "tu vong", "nguoi chet", "nguoi da chet"],
        headers: &[
            "da chet vao",
            "ngay chet",
            "noi chet",
            "nguyen nhan chet",
            "giay bao tu",
            "ngay tu vong",
            "ngay mat",
            "nguoi chet",
        ],
        fields: &[Name, Dob, Sex, Death, Address, Entry],
        says: Says::Dead,
        lists: &[
            L::DeadAlive,
            L::BookEntry,
            L::BookTracking,
            L::BookNew,
            L::BookInventory,
            L::CivilToRegistry,
            L::RegistryToCivil,
            L::Duplicates,
            L::Crossings,
        ],
        ..LIST
    },
    Profile {
        kind: ListKind::Births,
        code: "births",
        titles: &["khai sinh"],
        headers: &[
            "nguoi duoc khai sinh",
            "duoc khai sinh",
            "duoc dang ky khai sinh",
            "ho ten tre",
            "ho va ten tre",
            "ten khai sinh tre",
        ],
        fields: &[Name, Dob, Sex, Ethnicity, Father, Mother, Book, Entry],
        people: &[Role::Own, Role::Father, Role::Mother],
        says: Says::Nothing,
        lists: &[
            L::BookEntry,
            L::BookTracking,
            L::BookNew,
            L::BookInventory,
            L::CivilToRegistry,
            L::RegistryToCivil,
            L::BirthsNotInBooks,
            L::Duplicates,
            L::Crossings,
        ],
        ..LIST
    },
    Profile {
        kind: ListKind::Vaccination,
        code: "vaccination",
        titles: &["tiem chung", "tiem vac xin", "vac xin", "vaccine", "tiem phong"],
        headers: &["ngay tiem", "mui tiem", "mui 1", "loai vac xin", "ten vac xin", "so lo"],
        fields: &[Name, Dob, Sex, Number, Address],
        ..LIST
    },
    Profile {
        kind: ListKind::Merit,
        code: "merit",
        titles: &["nguoi co cong", "thuong binh", "liet si", "ba me viet nam anh hung", "ncc"],
        headers: &["so ho so nguoi co cong", "ty le thuong tat", "hang thuong tat"],
        ..LIST
    },
    Profile {
        kind: ListKind::Poor,
        code: "poor",
        titles: &["ho ngheo", "can ngheo"],
        headers: &["ho ngheo", "ho can ngheo", "ngheo da chieu", "diem b1", "diem b2"],
        ..LIST
    },
    Profile {
        kind: ListKind::Protection,
        code: "protection",
        titles: &[
            "bao tro xa hoi",
            "bao tro",
            "tro cap xa hoi",
            "tro cap hang thang",
            "nguoi cao tuoi",
            "khuyet tat",
            "an sinh xa hoi",
            "btxh",
        ],
        headers: &["muc tro cap", "muc huong", "loai doi tuong", "dang khuyet tat", "he so"],
        coverage: Some(Ages { from: ELDER_AGE, to: None }),
        ..LIST
    },
    Profile {
        kind: ListKind::Insurance,
        code: "insurance",
        titles: &["bhxh", "bhyt", "bao hiem"],
        headers: &[
            "ma so bhxh",
            "so so bhxh",
            "so the bhyt",
            "ma the bhyt",
            "noi dang ky kcb",
            "noi kcb",
            "ma so the",
        ],
        fields: &[Name, Dob, Sex, Number, Address],
        // Children under 6 are insured without paying (Law on health insurance, article 12).
        coverage: Some(Ages { from: 0, to: Some(5) }),
        ..LIST
    },
    Profile {
        kind: ListKind::Pupils,
        code: "pupils",
        titles: &["hoc sinh", "truong tieu hoc", "truong thcs", "truong thpt", "tre mam non"],
        headers: &["lop", "ma hoc sinh", "ten lop", "khoi lop"],
        fields: &[Name, Dob, Sex, Ethnicity, Address],
        ages: Some(Ages { from: 1, to: Some(25) }),
        // From the first to the ninth form (Law on education 43/2019, article 28).
        coverage: Some(Ages { from: 6, to: Some(14) }),
        ..LIST
    },
    Profile {
        kind: ListKind::Staff,
        code: "staff",
        titles: &["can bo", "cong chuc", "vien chuc", "nguoi lao dong", "cbccvc"],
        headers: &["chuc vu", "ngach", "don vi cong tac", "he so luong", "chuc danh"],
        ages: Some(Ages { from: 15, to: Some(80) }),
        ..LIST
    },
];
