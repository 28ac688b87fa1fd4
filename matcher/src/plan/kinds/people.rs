//! Lists of people who receive something from an office, or belong to it.

use super::profile::{Profile, Says, list};
use super::since::{ALLOWANCE, AT_SCHOOL, Ages, INSURED_CHILDREN};
use crate::plan::fields::Field;

use Field::{Address, Dob, Ethnicity, Name, Number, Sex};

/// Social and health insurance.
pub(super) const INSURANCE: Profile = Profile {
    titles: &["bhxh", "bhyt", "bao hiem"],
    headers: &[
        "noi dang ky kcb",
        "noi dang ky kham chua benh",
        "noi kcb ban dau",
        "muc huong bhyt",
        "gia tri the",
        "han the bhyt",
        "thoi han the bhyt",
        "phuong an dong",
    ],
    // Every office notes the numbers of insurance.
    hints: &[
        "ma so bhxh",
        "so so bhxh",
        "ma bhxh",
        "so bhxh",
        "so the bhyt",
        "ma the bhyt",
        "the bhyt",
        "ma so the",
        "noi kcb",
        "muc huong",
        "ma benh vien",
        "muc dong",
        "so thang dong",
    ],
    fields: &[Name, Dob, Sex, Number, Address],
    coverage: INSURED_CHILDREN,
    ..list("insurance", "Bảo hiểm xã hội, bảo hiểm y tế", "Social and health insurance")
};

/// Vaccination.
pub(super) const VACCINATION: Profile = Profile {
    titles: &["tiem chung", "tiem vac xin", "vac xin", "vaccine", "tiem phong"],
    headers: &[
        "ngay tiem",
        "mui tiem",
        "loai vac xin",
        "ten vac xin",
        "loai vaccine",
        "ten vaccine",
    ],
    hints: &["mui 1", "mui 2", "mui so", "so lo vac xin", "noi tiem", "diem tiem"],
    whole_headers: &["vac xin", "vaccine"],
    fields: &[Name, Dob, Sex, Number, Address],
    says: Says::Record,
    several: true,
    ..list("vaccination", "Tiêm chủng", "Vaccination")
};

/// Social protection: allowances for the old, the disabled, orphans.
pub(super) const PROTECTION: Profile = Profile {
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
    headers: &[
        "muc tro cap",
        "dang khuyet tat",
        "dang tat",
        "muc do khuyet tat",
        "he so tro cap",
        "muc tro cap hang thang",
        "quyet dinh huong tro cap",
    ],
    hints: &["muc huong", "loai doi tuong", "he so", "nhom doi tuong", "doi tuong huong"],
    // Salaries and insurance have coefficients and rates of their own.
    not: &["he so luong", "ngach", "bac luong", "ma the bhyt", "so the bhyt"],
    coverage: ALLOWANCE,
    ..list("protection", "Đối tượng bảo trợ xã hội", "Social protection")
};

/// Poor and near-poor households.
pub(super) const POOR: Profile = Profile {
    titles: &["ho ngheo", "can ngheo"],
    headers: &[
        "ho ngheo",
        "ho can ngheo",
        "can ngheo",
        "ho thoat ngheo",
        "ngheo da chieu",
        "diem b1",
        "diem b2",
        "ma ho ngheo",
    ],
    whole_headers: &["ngheo", "dien ngheo", "loai ho ngheo"],
    ..list("poor", "Hộ nghèo, hộ cận nghèo", "Poor and near-poor households")
};

/// People with merit for the revolution.
pub(super) const MERIT: Profile = Profile {
    titles: &["nguoi co cong", "thuong binh", "liet si", "ba me viet nam anh hung", "ncc"],
    headers: &[
        "so ho so nguoi co cong",
        "so ho so ncc",
        "ty le thuong tat",
        "hang thuong tat",
        "ty le suy giam kha nang lao dong",
    ],
    hints: &["doi tuong ncc", "dien ncc", "nguoi co cong", "liet si"],
    ..list("merit", "Người có công với cách mạng", "People with merit")
};

/// Pupils.
pub(super) const PUPILS: Profile = Profile {
    titles: &["hoc sinh", "truong tieu hoc", "truong thcs", "truong thpt", "tre mam non"],
    headers: &[
        "ma hoc sinh",
        "ma dinh danh hoc sinh",
        "ma dinh danh hs",
        "ma dinh danh bo gd",
        "ma dinh danh bo gddt",
        "ma dinh danh bo giao duc",
        "ma hs bo gd",
        "ten lop",
        "khoi lop",
        "ma lop",
        "ho ten hoc sinh",
        "ho va ten hoc sinh",
    ],
    whole_headers: &["lop", "lop hoc", "hoc lop", "dang hoc lop", "lop nam hoc"],
    // Teachers have classes too.
    not: &["chuc vu", "chuc danh", "lop day", "day lop", "don vi cong tac", "trinh do chuyen mon"],
    fields: &[Name, Dob, Sex, Ethnicity, Address],
    ages: Some(Ages { from: 1, to: Some(25) }),
    coverage: AT_SCHOOL,
    ..list("pupils", "Học sinh", "Pupils")
};

/// Officials, public employees and workers.
pub(super) const STAFF: Profile = Profile {
    titles: &["can bo", "cong chuc", "vien chuc", "nguoi lao dong", "cbccvc"],
    headers: &[
        "chuc vu",
        "chuc danh",
        "ma ngach",
        "ngach luong",
        "he so luong",
        "bac luong",
        "vi tri viec lam",
        "ngay vao bien che",
    ],
    whole_headers: &["ngach", "ngach bac", "bac ngach"],
    hints: &["don vi cong tac", "trinh do chuyen mon", "chu nhiem lop", "lop chu nhiem", "lop day"],
    ages: Some(Ages { from: 15, to: Some(80) }),
    ..list("staff", "Cán bộ, công chức, viên chức, người lao động", "Officials, employees, workers")
};
