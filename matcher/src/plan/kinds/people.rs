//! Lists of people who receive something from an office, or belong to it.

use super::profile::{Ages, ELDER_AGE, Profile, list};
use crate::plan::fields::Field;

use Field::{Address, Dob, Ethnicity, Name, Number, Sex};

/// Social and health insurance.
pub(super) const INSURANCE: Profile = Profile {
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
    ..list("insurance", "Bảo hiểm xã hội, bảo hiểm y tế", "Social and health insurance")
};

/// Vaccination.
pub(super) const VACCINATION: Profile = Profile {
    titles: &["tiem chung", "tiem vac xin", "vac xin", "vaccine", "tiem phong"],
    headers: &["ngay tiem", "mui tiem", "mui 1", "loai vac xin", "ten vac xin", "so lo"],
    fields: &[Name, Dob, Sex, Number, Address],
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
    headers: &["muc tro cap", "muc huong", "loai doi tuong", "dang khuyet tat", "he so"],
    coverage: Some(Ages { from: ELDER_AGE, to: None }),
    ..list("protection", "Đối tượng bảo trợ xã hội", "Social protection")
};

/// Poor and near-poor households.
pub(super) const POOR: Profile = Profile {
    titles: &["ho ngheo", "can ngheo"],
    headers: &["ho ngheo", "ho can ngheo", "ngheo da chieu", "diem b1", "diem b2"],
    ..list("poor", "Hộ nghèo, hộ cận nghèo", "Poor and near-poor households")
};

/// People with merit for the revolution.
pub(super) const MERIT: Profile = Profile {
    titles: &["nguoi co cong", "thuong binh", "liet si", "ba me viet nam anh hung", "ncc"],
    headers: &["so ho so nguoi co cong", "ty le thuong tat", "hang thuong tat"],
    ..list("merit", "Người có công với cách mạng", "People with merit")
};

/// Pupils.
pub(super) const PUPILS: Profile = Profile {
    titles: &["hoc sinh", "truong tieu hoc", "truong thcs", "truong thpt", "tre mam non"],
    headers: &["lop", "ma hoc sinh", "ten lop", "khoi lop"],
    fields: &[Name, Dob, Sex, Ethnicity, Address],
    ages: Some(Ages { from: 1, to: Some(25) }),
    // From the first to the ninth form (Law on education 43/2019, article 28).
    coverage: Some(Ages { from: 6, to: Some(14) }),
    ..list("pupils", "Học sinh", "Pupils")
};

/// Officials, public employees and workers.
pub(super) const STAFF: Profile = Profile {
    titles: &["can bo", "cong chuc", "vien chuc", "nguoi lao dong", "cbccvc"],
    headers: &["chuc vu", "ngach", "don vi cong tac", "he so luong", "chuc danh"],
    ages: Some(Ages { from: 15, to: Some(80) }),
    ..list("staff", "Cán bộ, công chức, viên chức, người lao động", "Officials, employees, workers")
};
