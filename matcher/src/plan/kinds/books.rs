//! The four basic civil-status books, which are entered first (Decision 1218/QĐ-UBND, II.3.1). A book
//! of events that were registered again (đăng ký lại) is the book of those events.

use super::profile::{Menu, Profile, Says, list};
use crate::plan::fields::Field;
use crate::plan::letter_lists::ListId as L;
use crate::plan::roles::Role;

use Field::{Address, Book, Death, Dob, Entry, Ethnicity, Father, Mother, Name, Sex};

/// The profile of a book.
pub(super) const fn book(code: &'static str, vi: &'static str, en: &'static str) -> Profile {
    Profile { menu: Menu::Books, says: Says::Nothing, lists: OF_BOOKS, ..list(code, vi, en) }
}

/// The lists made from every civil-status book.
const OF_BOOKS: &[L] = &[
    L::BookEntry,
    L::BookTracking,
    L::BookNew,
    L::BookInventory,
    L::CivilToRegistry,
    L::RegistryToCivil,
    L::Duplicates,
    L::Crossings,
];

/// Register of births.
pub(super) const BIRTHS: Profile = Profile {
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
    ..book("births", "Sổ đăng ký khai sinh", "Register of births")
};

/// Register of marriages.
pub(super) const MARRIAGES: Profile = Profile {
    titles: &["ket hon"],
    headers: &["chong", "vo", "ben nam", "ben nu"],
    fields: &[Name, Dob, Entry],
    people: &[Role::Husband, Role::Wife],
    ..book("marriages", "Sổ đăng ký kết hôn", "Register of marriages")
};

/// Register of adoptions.
pub(super) const ADOPTIONS: Profile = Profile {
    titles: &["con nuoi"],
    headers: &["cha nuoi", "me nuoi", "ben giao", "ben nhan", "con nuoi"],
    fields: &[Name, Dob, Sex, Father, Mother, Entry],
    people: &[Role::Own, Role::Father, Role::Mother, Role::AdoptiveFather, Role::AdoptiveMother],
    ..book("adoptions", "Sổ đăng ký nuôi con nuôi", "Register of adoptions")
};

/// Register of deaths.
pub(super) const DEATHS: Profile = Profile {
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
    // Whoever receives something because somebody died is not the dead.
    not: &[
        "tuat",
        "muc huong",
        "muc tro cap",
        "de lai",
        "cua cha",
        "cua bo",
        "cua me",
        "cua vo",
        "cua chong",
        "cua nguoi tham gia",
        "mat ho so",
        "mat giay",
        "mat the",
    ],
    // Who asks, who is left behind, who is helped; and who was taken for dead.
    not_titles: &[
        "than nhan",
        "nguoi yeu cau",
        "nguoi di khai tu",
        "nguoi di dang ky",
        "di dang ky khai tu",
        "nguoi khai",
        "cap ban sao",
        "cap trich luc",
        "cap lai",
        "thua ke",
        "khoi phuc",
        "bi ghi",
        "nguoi nop",
        "thu tuc",
        "ho so khai tu",
        "ho co nguoi",
        "ho gia dinh",
        "gia dinh co",
        "ho tro",
        "tro cap",
        "tuat",
        "mo coi",
        "mai tang",
        "khai tu nham",
        "chet nham",
        "chua chet",
        "huy khai tu",
        "con song",
        "bi thuong",
        "mat tich",
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
    ..book("deaths", "Sổ đăng ký khai tử", "Register of deaths")
};
