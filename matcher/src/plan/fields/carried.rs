//! Fields that are carried to the lists that ask for them and never compared. Their columns are
//! looked for last and only by whole headers, so that no field that identifies somebody loses a
//! column to them.

use super::header_words::HeaderWords;
use super::profile::{FieldProfile, Purpose, ValueKind, field};

/// Telephone number; carried to the lists that ask for it.
pub(super) const PHONE: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &[
            "so dien thoai",
            "dien thoai",
            "sdt",
            "dt",
            "so dt",
            "phone",
            "dien thoai di dong",
            "so dien thoai lien he",
            "dien thoai lien he",
            "sdt lien he",
            "di dong",
            "mobile",
            "tel",
            "tel no",
            "telephone",
            "phone number",
            "phone no",
            "d thoai",
            "dtdd",
            "so dtdd",
            "so di dong",
            "dt di dong",
            "sdt ca nhan",
            "mobile phone",
        ],
        part: &["dien thoai", "sdt", "so dt", "di dong", "dtdd", "mobile", "phone", "d thoai"],
        not: &[
            "cha",
            "bo",
            "me",
            "vo",
            "chong",
            "nguoi",
            "khan cap",
            "lai xe",
            "phu huynh",
            "co quan",
            "don vi",
            "truong",
            "gvcn",
            "giao vien",
            "giam ho",
            "chu ho",
            "dai dien",
        ],
        ..HeaderWords::NONE
    },
    ..field("phone", "Số điện thoại", "Telephone", Purpose::Carried, ValueKind::Free)
};

/// Number of the entry in a civil-status book.
pub(super) const ENTRY: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &[
            "so",
            "so dang ky",
            "so ks",
            "so kt",
            "so kh",
            "so dk",
            "so dang ky khai sinh",
            "so dang ky khai tu",
            "so dang ky ket hon",
            "so dang ky nuoi con nuoi",
            "so khai sinh",
            "so khai tu",
            "so ket hon",
            "so trich luc",
            "so giay khai sinh",
            "so vao so",
            "so thu tu trong so",
            "so dang ky trong so",
        ],
        part: &[],
        not: &[],
        ..HeaderWords::NONE
    },
    ..field("entry", "Số đăng ký trong sổ", "Entry number", Purpose::Carried, ValueKind::Free)
};

/// Name or number of the book.
pub(super) const BOOK: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &["quyen so", "quyen", "so quyen", "ten so", "so ho tich", "so ho tich so"],
        part: &[],
        not: &[],
        ..HeaderWords::NONE
    },
    ..field("book", "Quyển số", "Book", Purpose::Carried, ValueKind::Free)
};

/// Day of the entry.
pub(super) const REGISTERED: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &[
            "ngay dang ky",
            "ngay dk",
            "ngay dang ky khai sinh",
            "ngay dang ky khai tu",
            "ngay dang ky ket hon",
            "ngay thang nam dang ky",
            "ngay vao so",
            "dang ky ngay",
            "nam dang ky",
        ],
        part: &[],
        not: &[],
        ..HeaderWords::NONE
    },
    ..field("registered", "Ngày đăng ký", "Day of registration", Purpose::Carried, ValueKind::Free)
};
