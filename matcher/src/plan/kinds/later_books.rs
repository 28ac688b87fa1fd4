//! The civil-status books about what comes after birth, marriage, adoption and death: recognition,
//! guardianship, corrections, certificates of marital status, divorces.
//!
//! One person may rightly have several entries, so they are never duplicates.

use super::books::book;
use super::profile::Profile;
use crate::plan::fields::Field;
use crate::plan::letter_lists::ListId as L;
use crate::plan::roles::Role;

use Field::{Address, Dob, Entry, Marital, Name, Number};

/// The lists made from each of them.
const OF_LATER_BOOKS: &[L] = &[
    L::BookEntry,
    L::BookTracking,
    L::BookNew,
    L::BookInventory,
    L::CivilToRegistry,
    L::RegistryToCivil,
    L::Crossings,
];

/// The profile of such a book.
const fn later(code: &'static str, vi: &'static str, en: &'static str) -> Profile {
    Profile {
        repeats: true,
        lists: OF_LATER_BOOKS,
        fields: &[Name, Dob, Entry],
        ..book(code, vi, en)
    }
}

/// Register of recognitions of fathers, mothers and children. A book names who recognises and who is
/// recognised, or the father, the mother and the child.
pub(super) const RECOGNITIONS: Profile = Profile {
    titles: &[
        "nhan cha me con",
        "nhan cha con",
        "nhan me con",
        "nhan cha me",
        "nhan cha cho con",
        "nhan con cho cha",
        "cong nhan cha con",
        "nhan con ngoai gia thu",
    ],
    headers: &["nguoi nhan cha", "nguoi nhan me", "nguoi nhan con", "nguoi duoc nhan la"],
    people: &[Role::Own, Role::Father, Role::Mother, Role::Recogniser],
    ..later(
        "recognitions",
        "Sổ đăng ký nhận cha, mẹ, con",
        "Register of recognitions of parents and children",
    )
};

/// Register of guardianships: the ward is the row's own person.
pub(super) const GUARDIANSHIPS: Profile = Profile {
    titles: &["giam ho", "dang ky giam ho", "cham dut giam ho"],
    // Folded headers have these as one word.
    headers: &["duocgiamho", "giam ho cho"],
    not: &["giam sat"],
    people: &[Role::Own, Role::Guardian],
    ..later("guardianships", "Sổ đăng ký giám hộ", "Register of guardianships")
};

/// Register of supervised guardianships.
pub(super) const SUPERVISIONS: Profile = Profile {
    titles: &["giam sat viec giam ho", "giam sat giam ho"],
    headers: &["nguoi giam sat", "giam sat viec giam ho", "giam sat giam ho"],
    people: &[Role::Own, Role::Guardian, Role::Supervisor],
    ..later(
        "supervisions",
        "Sổ đăng ký giám sát việc giám hộ",
        "Register of supervised guardianships",
    )
};

/// Register of changes, corrections and additions.
pub(super) const CORRECTIONS: Profile = Profile {
    titles: &[
        "cai chinh",
        "cai chinh ho tich",
        "thay doi cai chinh",
        "thay doi cai chinh ho tich",
        "thay doi ho tich",
        "bo sung ho tich",
        "bo sung thong tin ho tich",
        "xac dinh lai dan toc",
        "xac dinh lai gioi tinh",
    ],
    headers: &["cai chinh", "xac dinh lai dan toc", "xac dinh lai gioi tinh"],
    ..later(
        "corrections",
        "Sổ đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
        "Register of changes, corrections and additions",
    )
};

/// Book of certificates of marital status.
pub(super) const MARITAL_STATUS: Profile = Profile {
    titles: &[
        "xac nhan tinh trang hon nhan",
        "giay xac nhan tinh trang hon nhan",
        "xac nhan hon nhan",
        "xac nhan tthn",
        "xntthn",
        "tthn",
    ],
    headers: &[
        "xac nhan tinh trang hon nhan",
        "tinh trang hon nhan duoc xac nhan",
        "giay xac nhan tthn",
        "giay xntthn",
    ],
    fields: &[Name, Dob, Number, Address, Marital, Entry],
    ..later(
        "marital_status",
        "Sổ cấp Giấy xác nhận tình trạng hôn nhân",
        "Book of certificates of marital status",
    )
};

/// Book of noted divorces and annulled marriages.
pub(super) const DIVORCES: Profile = Profile {
    titles: &[
        "ly hon",
        "viec ly hon",
        "ghi chu ly hon",
        "ghi chu viec ly hon",
        "ghi vao so viec ly hon",
        "huy viec ket hon",
        "ghi chu ly hon huy viec ket hon",
    ],
    headers: &["chong", "vo", "ben nam", "ben nu"],
    hints: &["ban an", "quyet dinh ly hon", "ngay ly hon"],
    people: &[Role::Husband, Role::Wife],
    ..later("divorces", "Sổ ghi chú ly hôn", "Book of noted divorces")
};
