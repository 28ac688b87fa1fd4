//! Fields about the parents and the household. The names of the parents are evidence for who
//! somebody is; the others serve findings and the families in books.

use super::header_words::{HeaderWords, OTHER_PERSON, and};
use super::profile::{FieldProfile, Join, Purpose, ValueKind, field};

/// Father's full name.
pub(super) const FATHER: FieldProfile = FieldProfile {
    join: Join::Words,
    width: 24.0,
    headers: HeaderWords {
        whole: &[
            "ho ten cha",
            "ho va ten cha",
            "ho ten bo",
            "ho va ten bo",
            "ten cha",
            "ten bo",
            "cha",
            "bo",
            "father",
            "father name",
            "father s name",
            "fathers name",
            "ho ten nguoi cha",
            "ho va ten nguoi cha",
            "ho ten cha de",
            "ho ten bo de",
            "nguoi cha",
            "cha de",
            "bo de",
            "name of father",
            "father full name",
            "father s full name",
        ],
        part: &[
            "ten cha",
            "ten bo",
            "ten khai sinh cha",
            "ten nguoi cha",
            "bo de",
            "cha de",
            "con ong",
        ],
        not: &NOT_NAME_OF_FATHER,
        ..HeaderWords::NONE
    },
    ..field("father", "Họ tên cha", "Father", Purpose::Weighed, ValueKind::PersonName)
};

/// Mother's full name.
pub(super) const MOTHER: FieldProfile = FieldProfile {
    join: Join::Words,
    width: 24.0,
    headers: HeaderWords {
        whole: &[
            "ho ten me",
            "ho va ten me",
            "ten me",
            "me",
            "mother",
            "mother name",
            "mother s name",
            "mothers name",
            "ho ten nguoi me",
            "ho va ten nguoi me",
            "ho ten me de",
            "nguoi me",
            "me de",
            "name of mother",
            "mother full name",
            "mother s full name",
        ],
        part: &["ten me", "ten khai sinh me", "ten nguoi me", "me de", "con ba"],
        not: &NOT_NAME_OF_MOTHER,
        ..HeaderWords::NONE
    },
    ..field("mother", "Họ tên mẹ", "Mother", Purpose::Weighed, ValueKind::PersonName)
};

/// Father's date or year of birth.
pub(super) const FATHER_DOB: FieldProfile = FieldProfile {
    headers: HeaderWords::NONE,
    ..field(
        "father_dob",
        "Ngày sinh của cha",
        "Father's date of birth",
        Purpose::Known,
        ValueKind::Date,
    )
};

/// Mother's date or year of birth.
pub(super) const MOTHER_DOB: FieldProfile = FieldProfile {
    headers: HeaderWords::NONE,
    ..field(
        "mother_dob",
        "Ngày sinh của mẹ",
        "Mother's date of birth",
        Purpose::Known,
        ValueKind::Date,
    )
};

/// Father's personal number.
pub(super) const FATHER_NUMBER: FieldProfile = FieldProfile {
    width: 16.0,
    headers: HeaderWords::NONE,
    ..field(
        "father_id",
        "Số định danh của cha",
        "Father's personal number",
        Purpose::Known,
        ValueKind::Number,
    )
};

/// Mother's personal number.
pub(super) const MOTHER_NUMBER: FieldProfile = FieldProfile {
    width: 16.0,
    headers: HeaderWords::NONE,
    ..field(
        "mother_id",
        "Số định danh của mẹ",
        "Mother's personal number",
        Purpose::Known,
        ValueKind::Number,
    )
};

/// Name of the head of the household.
pub(super) const HEAD: FieldProfile = FieldProfile {
    width: 24.0,
    headers: HeaderWords {
        whole: &[
            "ho ten chu ho",
            "ho va ten chu ho",
            "ten chu ho",
            "chu ho",
            "ho chu dem va ten chu ho",
            "head of household",
            "ho ten ch",
            "ho va ten ch",
            "ten ch",
            "head name",
            "household head name",
            "householder",
            "name of household head",
            "head of family",
            "chu ho ho ten",
            "chu ho khai",
        ],
        part: &["ten chu ho"],
        not: &["quan he", "qh", "sinh", "cccd", "cmnd", "dinh danh", "dien thoai", "sdt"],
        ..HeaderWords::NONE
    },
    ..field("head", "Họ tên chủ hộ", "Head of household", Purpose::Known, ValueKind::PersonName)
};

/// Code of the household: people with the same one live together.
pub(super) const HOUSEHOLD: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &[
            "so ho khau",
            "so so ho khau",
            "ma ho",
            "ma so ho",
            "ma ho gia dinh",
            "ma so ho gia dinh",
            "ma so ho khau",
            "so hk",
            "ma ho khau",
            "so ho khau so",
            "household code",
            "ma so ho gd",
            "ma ho gd",
            "household no",
            "household id",
            "household number",
            "hh id",
            "hh no",
        ],
        part: &["so so ho khau", "ma ho gia dinh", "ma so ho gia dinh"],
        not: &OTHER_PERSON,
        ..HeaderWords::NONE
    },
    ..field("household", "Mã hộ", "Household code", Purpose::Known, ValueKind::Free)
};

/// Words that make a header about a parent none of the parent's name.
const NOT_NAME_OF_A_PARENT: [&str; 19] = [
    "nam sinh",
    "ngay sinh",
    "cccd",
    "sdt",
    "dien thoai",
    "nghe",
    "dinh danh",
    "don vi",
    "que",
    "tuoi",
    "dia chi",
    "tinh trang",
    "quoc tich",
    "dan toc",
    "noi",
    "chong",
    "vo",
    "hoac",
    "ong ba",
];
const NOT_NAME_OF_FATHER: [&str; 21] = and(NOT_NAME_OF_A_PARENT, ["me", "ong hoac ba"]);
const NOT_NAME_OF_MOTHER: [&str; 21] = and(NOT_NAME_OF_A_PARENT, ["cha", "bo"]);
