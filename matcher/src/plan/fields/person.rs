//! Fields that identify somebody.

use super::header_words::{HeaderWords, OTHER_PERSON};
use super::profile::{CodedValues, FieldProfile, Join, Notes, Purpose, ValueKind, field};
use crate::tables;

/// Full name in one cell: surname, middle names, given name.
pub(super) const NAME: FieldProfile = FieldProfile {
    join: Join::Words,
    width: 24.0,
    headers: HeaderWords {
        whole: &[
            "ho va ten",
            "ho ten",
            "ho chu dem va ten khai sinh",
            "ho chu dem va ten",
            "ho va ten khai sinh",
            "ho ten khai sinh",
            "ho chu dem ten nguoi chet",
            "ho ten hoc sinh",
            "ho va ten hoc sinh",
            "ho va ten hs",
            "ho ten canbo",
            "ho ten doi tuong",
            "ho va ten cong dan",
            "full name",
            "ten",
            "name",
        ],
        part: &[
            "ho va ten",
            "ho ten",
            "ho chu dem",
            "ten hoc sinh",
            "ten doi tuong",
            "ten cong dan",
            "ten benh nhan",
            "ten nguoi huong",
            "ten tre",
        ],
        not: &OTHER_PERSON,
    },
    ..field("name", "Họ và tên", "Full name", Purpose::Weighed, ValueKind::PersonName)
};

/// Date of birth, of any precision.
pub(super) const DOB: FieldProfile = FieldProfile {
    join: Join::Date,
    headers: HeaderWords {
        whole: &[
            "ngay thang nam sinh",
            "ngay sinh",
            "nam sinh",
            "sinh ngay",
            "sinh nam",
            "ntns",
            "ns",
            "n sinh",
            "sinh",
            "date of birth",
            "dob",
        ],
        part: &["thang nam sinh", "ngay sinh", "nam sinh", "sinh ngay"],
        not: &OTHER_PERSON,
    },
    ..field("dob", "Ngày sinh", "Date of birth", Purpose::Weighed, ValueKind::Date)
};

/// Sex.
pub(super) const SEX: FieldProfile = FieldProfile {
    join: Join::Sexes,
    width: 9.0,
    headers: HeaderWords {
        whole: &[
            "gioi tinh",
            "gioi",
            "phai",
            "nam nu",
            "gt",
            "sex",
            "gender",
            "g tinh",
            "nu x",
            "phai nu",
            "la nu",
            "gt nu x",
            "gt nu danh dau x",
            "gioi tinh nu x",
        ],
        part: &["gioi tinh", "nam nu"],
        not: &OTHER_PERSON,
    },
    ..field("sex", "Giới tính", "Sex", Purpose::Weighed, ValueKind::Coded(&SEX_VALUES))
};

static SEX_VALUES: CodedValues = CodedValues {
    table: &tables::SEXES,
    labels: &["gioitinh", "gt", "phai", "sex", "gender"],
    keeps_signs: false,
    notes: Notes::None,
};

/// Personal number of 12 digits; in a sector list often mixed with old 9-digit numbers.
pub(super) const NUMBER: FieldProfile = FieldProfile {
    width: 16.0,
    headers: HeaderWords {
        whole: &[
            "so dinh danh ca nhan",
            "so ddcn",
            "so dinh danh",
            "ma dinh danh",
            "so cccd",
            "cccd",
            "so can cuoc",
            "can cuoc",
            "so the can cuoc",
            "cccd ma dd",
            "so cccd cmnd",
            "so cmnd cccd",
            "cccd cmnd ddcn",
            "cccd cmnd ddcn ho chieu",
            "cccd cmnd",
            "so giay to tuy than",
            "so cc",
            "personal number",
        ],
        part: &["dinh danh", "cccd", "can cuoc", "ddcn", "giay to tuy than"],
        not: &[
            "cha",
            "bo",
            "me",
            "chu ho",
            "vo",
            "chong",
            "ngay cap",
            "noi cap",
            "bo gd",
            "bo giao duc",
            "nguoi khai",
            "nguoi yeu cau",
            "giam ho",
            "tai khoan",
        ],
    },
    ..field("id", "Số định danh", "Personal number", Purpose::Weighed, ValueKind::Number)
};

/// A column of its own for the old 9-digit number.
pub(super) const OLD_NUMBER: FieldProfile = FieldProfile {
    width: 16.0,
    headers: HeaderWords {
        whole: &[
            "so cmnd",
            "cmnd",
            "cmtnd",
            "so cmt",
            "cmt",
            "so cmtnd",
            "chung minh nhan dan",
            "old number",
        ],
        part: &["cmnd", "cmtnd", "chung minh", "so cmt"],
        not: &[
            "cha",
            "bo",
            "me",
            "chu ho",
            "vo",
            "chong",
            "ngay cap",
            "noi cap",
            "cccd",
            "dinh danh",
            "can cuoc",
        ],
    },
    ..field("old_id", "Số CMND", "Old identity number", Purpose::BesideNumber, ValueKind::OldNumber)
};

/// Permanent residence, or whatever address the list has.
pub(super) const ADDRESS: FieldProfile = FieldProfile {
    join: Join::Address,
    width: 42.0,
    headers: HeaderWords {
        whole: &[
            "noi thuong tru",
            "noi dang ky thuong tru",
            "noi dkhktt",
            "noi dk hktt",
            "ho khau thuong tru",
            "hktt",
            "dia chi thuong tru",
            "thuong tru",
            "noi cu tru",
            "noi cu tru cuoi cung",
            "dia chi",
            "noi o hien tai",
            "cho o hien nay",
            "noi o hien nay",
            "noi o",
            "cho o",
            "to thon ho khau thuong tru",
            "dktt",
            "noi dktt",
            "tru quan",
            "d c",
            "address",
        ],
        part: &["thuong tru", "hktt", "ho khau", "noi cu tru", "dia chi", "noi o", "cho o"],
        not: &[
            "cha",
            "bo",
            "me",
            "co quan",
            "email",
            "lam viec",
            "don vi",
            "giam ho",
            "vo",
            "chong",
            "so ho khau",
            "so so ho khau",
            "ma ho",
            "ma so ho khau",
        ],
    },
    ..field("address", "Nơi thường trú", "Residence", Purpose::Weighed, ValueKind::Address)
};

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
        not: &["nam sinh", "ngay sinh", "cccd", "sdt", "dien thoai", "nghe", "dinh danh", "me"],
    },
    ..field("father", "Họ tên cha", "Father", Purpose::Weighed, ValueKind::PersonName)
};

/// Mother's full name.
pub(super) const MOTHER: FieldProfile = FieldProfile {
    join: Join::Words,
    width: 24.0,
    headers: HeaderWords {
        whole: &["ho ten me", "ho va ten me", "ten me", "me", "mother"],
        part: &["ten me", "ten khai sinh me", "ten nguoi me", "me de", "con ba"],
        not: &[
            "nam sinh",
            "ngay sinh",
            "cccd",
            "sdt",
            "dien thoai",
            "nghe",
            "dinh danh",
            "cha",
            "bo",
        ],
    },
    ..field("mother", "Họ tên mẹ", "Mother", Purpose::Weighed, ValueKind::PersonName)
};

/// Ethnic group.
pub(super) const ETHNICITY: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &["dan toc", "d toc", "thanh phan dan toc", "ethnic group", "ethnicity"],
        part: &["dan toc"],
        not: &["cha", "bo", "me", "thieu so", "noi tru", "phong", "truong", "ban dan toc"],
    },
    ..field(
        "ethnicity",
        "Dân tộc",
        "Ethnic group",
        Purpose::Weighed,
        ValueKind::Coded(&ETHNICITY_VALUES),
    )
};

static ETHNICITY_VALUES: CodedValues = CodedValues {
    table: &tables::ETHNIC_GROUPS,
    labels: &["dantoc", "dt", "nguoidantoc", "nguoi", "tocnguoi", "ethnicgroup", "dantocthieuso"],
    keeps_signs: false,
    notes: Notes::None,
};
