//! Kinds of list: what an office's file can be, each with one profile that says what is expected of
//! it and which lists are made of it.
//!
//! A kind is guessed from the words of titles and headers and can be changed. Nothing that decides
//! who somebody is depends on it, but for the people that a row holds.

use serde::{Deserialize, Serialize};

use super::{Field, ListId, Role};

/// What a list is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum ListKind {
    /// Any other list.
    #[default]
    Other,
    /// Register of births.
    Births,
    /// Register of marriages.
    Marriages,
    /// Register of adoptions.
    Adoptions,
    /// Register of deaths.
    Deaths,
    /// Social and health insurance.
    Insurance,
    /// Vaccination.
    Vaccination,
    /// Social protection: allowances for the old, the disabled, orphans.
    Protection,
    /// Poor and near-poor households.
    Poor,
    /// People with merit for the revolution.
    Merit,
    /// Pupils.
    Pupils,
    /// Officials, public employees and workers.
    Staff,
    /// People without an identity card: annex 1 of the letter of Trùng Khánh.
    NoCard,
    /// People without an electronic identity account: its annex 2.
    NoAccount,
    /// People who have an identity card.
    CardHolders,
    /// People who have an electronic identity account.
    AccountHolders,
}

/// What a list says of its people by being what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nothing.
    Nothing,
    /// They are dead, and the death is registered.
    Dead,
    /// They receive something that only the living do.
    Benefit,
    /// They have a card.
    HasCard,
    /// They have an account.
    HasAccount,
    /// They have no card.
    LacksCard,
    /// They have no account.
    LacksAccount,
}

/// Ages in full years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// The youngest.
    pub from: u16,
    /// The oldest; none for no end.
    pub to: Option<u16>,
}

impl Ages {
    /// Whether an age lies within.
    pub fn hold(self, age: u16) -> bool {
        age >= self.from && self.to.is_none_or(|to| age <= to)
    }
}

/// What is known of a kind of list.
pub struct Profile {
    /// The kind.
    pub kind: ListKind,
    /// Its code, for the program and for remembered mappings.
    pub code: &'static str,
    /// Words of titles, of names of sheets and of files, folded.
    pub titles: &'static [&'static str],
    /// Words of headers that hardly another list has, folded.
    pub headers: &'static [&'static str],
    /// Fields that such a list should have.
    pub fields: &'static [Field],
    /// The people of a row.
    pub people: &'static [Role],
    /// What it says of them.
    pub says: Says,
    /// The ages that its people can have; others are told.
    pub ages: Option<Ages>,
    /// Who of the registry should be in it: proposed, and the user's to change.
    pub coverage: Option<Ages>,
    /// The lists made of it, in their order.
    pub lists: &'static [ListId],
}

impl ListKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [ListKind; 16] = [
        ListKind::Insurance,
        ListKind::Vaccination,
        ListKind::Protection,
        ListKind::Poor,
        ListKind::Merit,
        ListKind::Pupils,
        ListKind::Staff,
        ListKind::Births,
        ListKind::Marriages,
        ListKind::Adoptions,
        ListKind::Deaths,
        ListKind::NoCard,
        ListKind::NoAccount,
        ListKind::CardHolders,
        ListKind::AccountHolders,
        ListKind::Other,
    ];

    /// What is known of it.
    pub fn profile(self) -> &'static Profile {
        PROFILES.iter().find(|profile| profile.kind == self).unwrap_or(&OTHER)
    }

    /// The kind of a code.
    pub fn of_code(code: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.profile().code == code)
    }

    /// Whether it is a book whose rows hold several people.
    pub fn is_of_families(self) -> bool {
        matches!(self, ListKind::Births | ListKind::Marriages | ListKind::Adoptions)
    }

    /// Whether it is a civil-status book.
    pub fn is_book(self) -> bool {
        matches!(
            self,
            ListKind::Births | ListKind::Marriages | ListKind::Adoptions | ListKind::Deaths
        )
    }
}

/// From this age on somebody has an identity card (Law on identity 26/2023, article 19).
pub const CARD_AGE: u16 = 14;
/// From this age on a date of birth of a year alone is a case of its own (letter 4711/UBND-KN2).
pub const ELDER_AGE: u16 = 60;

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

static OTHER: Profile = Profile {
    kind: ListKind::Other,
    code: "other",
    titles: &[],
    headers: &[],
    fields: &[Name, Dob, Number, Address],
    people: ONE,
    says: Says::Nothing,
    ages: None,
    coverage: None,
    lists: OF_PEOPLE,
};

/// The profiles; of two that fit equally the first is taken.
static PROFILES: &[Profile] = &[
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
        people: ONE,
        says: Says::LacksCard,
        ages: Some(Ages { from: CARD_AGE, to: None }),
        coverage: None,
        lists: &[L::AnnexCheck, L::Differences, L::NotFound, L::Duplicates, L::Crossings],
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
        people: ONE,
        says: Says::LacksAccount,
        ages: Some(Ages { from: CARD_AGE, to: None }),
        coverage: None,
        lists: &[L::AnnexCheck, L::Differences, L::NotFound, L::Duplicates, L::Crossings],
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
        fields: &[Name, Dob, Number, Address],
        people: ONE,
        says: Says::HasCard,
        ages: None,
        coverage: None,
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
    },
    Profile {
        kind: ListKind::AccountHolders,
        code: "account_holders",
        titles: &["tai khoan dinh danh", "dinh danh dien tu", "vneid"],
        headers: &["muc do tai khoan", "muc do dinh danh", "ngay kich hoat", "muc dinh danh"],
        fields: &[Name, Dob, Number, Address],
        people: ONE,
        says: Says::HasAccount,
        ages: None,
        coverage: None,
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
        ages: None,
        coverage: None,
        lists: OF_BOOKS,
    },
    Profile {
        kind: ListKind::Marriages,
        code: "marriages",
        titles: &["ket hon"],
        headers: &["chong", "vo", "ben nam", "ben nu"],
        fields: &[Name, Dob, Entry],
        people: &[Role::Husband, Role::Wife],
        says: Says::Nothing,
        ages: None,
        coverage: None,
        lists: OF_BOOKS,
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
        people: ONE,
        says: Says::Dead,
        ages: None,
        coverage: None,
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
        ages: None,
        coverage: None,
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
    },
    Profile {
        kind: ListKind::Vaccination,
        code: "vaccination",
        titles: &["tiem chung", "tiem vac xin", "vac xin", "vaccine", "tiem phong"],
        headers: &["ngay tiem", "mui tiem", "mui 1", "loai vac xin", "ten vac xin", "so lo"],
        fields: &[Name, Dob, Sex, Number, Address],
        people: ONE,
        says: Says::Benefit,
        ages: None,
        coverage: None,
        lists: OF_PEOPLE,
    },
    Profile {
        kind: ListKind::Merit,
        code: "merit",
        titles: &["nguoi co cong", "thuong binh", "liet si", "ba me viet nam anh hung", "ncc"],
        headers: &["so ho so nguoi co cong", "ty le thuong tat", "hang thuong tat"],
        fields: &[Name, Dob, Number, Address],
        people: ONE,
        says: Says::Benefit,
        ages: None,
        coverage: None,
        lists: OF_PEOPLE,
    },
    Profile {
        kind: ListKind::Poor,
        code: "poor",
        titles: &["ho ngheo", "can ngheo"],
        headers: &["ho ngheo", "ho can ngheo", "ngheo da chieu", "diem b1", "diem b2"],
        fields: &[Name, Dob, Number, Address],
        people: ONE,
        says: Says::Benefit,
        ages: None,
        coverage: None,
        lists: OF_PEOPLE,
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
        fields: &[Name, Dob, Number, Address],
        people: ONE,
        says: Says::Benefit,
        ages: None,
        coverage: Some(Ages { from: ELDER_AGE, to: None }),
        lists: OF_PEOPLE,
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
        people: ONE,
        says: Says::Benefit,
        ages: None,
        // Children under 6 are insured without paying (Law on health insurance, article 12).
        coverage: Some(Ages { from: 0, to: Some(5) }),
        lists: OF_PEOPLE,
    },
    Profile {
        kind: ListKind::Pupils,
        code: "pupils",
        titles: &["hoc sinh", "truong tieu hoc", "truong thcs", "truong thpt", "tre mam non"],
        headers: &["lop", "ma hoc sinh", "ten lop", "khoi lop"],
        fields: &[Name, Dob, Sex, Ethnicity, Address],
        people: ONE,
        says: Says::Benefit,
        ages: Some(Ages { from: 1, to: Some(25) }),
        // From the first to the ninth form (Law on education 43/2019, article 28).
        coverage: Some(Ages { from: 6, to: Some(14) }),
        lists: OF_PEOPLE,
    },
    Profile {
        kind: ListKind::Staff,
        code: "staff",
        titles: &["can bo", "cong chuc", "vien chuc", "nguoi lao dong", "cbccvc"],
        headers: &["chuc vu", "ngach", "don vi cong tac", "he so luong", "chuc danh"],
        fields: &[Name, Dob, Number, Address],
        people: ONE,
        says: Says::Benefit,
        ages: Some(Ages { from: 15, to: Some(80) }),
        coverage: None,
        lists: OF_PEOPLE,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_profile() {
        for kind in ListKind::ALL {
            let profile = kind.profile();
            assert_eq!(profile.kind, kind);
            assert_eq!(ListKind::of_code(profile.code), Some(kind));
            assert!(!profile.people.is_empty() && !profile.lists.is_empty());
        }
        assert_eq!(PROFILES.len() + 1, ListKind::ALL.len());
    }

    #[test]
    fn ages_hold_their_ends() {
        let school = Ages { from: 6, to: Some(14) };
        assert_eq!([5, 6, 14, 15].map(|age| school.hold(age)), [false, true, true, false]);
        assert!(Ages { from: 60, to: None }.hold(104));
    }
}
