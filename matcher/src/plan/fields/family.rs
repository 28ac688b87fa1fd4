//! Fields about the parents and the household, for findings and for the families in books.

use super::header_words::{HeaderWords, OTHER_PERSON};
use super::profile::{FieldProfile, Purpose, ValueKind, field};

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
